//! [`Line`]: a line of words, each in its tone, and the message it leads to.

use super::theme::Tone;
use crate::report::clip::{clip, push_left, push_right};
use crate::trace::MessageId;
use unicode_width::UnicodeWidthStr as _;

/// A line on the screen.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Line {
    /// The words, from the left.
    pub words: Vec<(Tone, String)>,
    /// The message that Enter opens.
    pub target: Option<MessageId>,
}

impl Line {
    /// An empty line.
    pub fn new() -> Self {
        Self::default()
    }

    /// A line of text.
    pub fn of(text: impl Into<String>) -> Self {
        Self::new().word(Tone::Plain, text)
    }

    /// A heading.
    pub fn heading(text: impl Into<String>) -> Self {
        Self::new().word(Tone::Heading, text)
    }

    /// Adds words.
    #[must_use]
    pub fn word(mut self, tone: Tone, text: impl Into<String>) -> Self {
        self.words.push((tone, text.into()));
        self
    }

    /// Adds plain words.
    #[must_use]
    pub fn plain(self, text: impl Into<String>) -> Self {
        self.word(Tone::Plain, text)
    }

    /// Adds words that matter less.
    #[must_use]
    pub fn dim(self, text: impl Into<String>) -> Self {
        self.word(Tone::Dim, text)
    }

    /// Adds words in so many columns, cut or filled up.
    #[must_use]
    pub fn padded(self, tone: Tone, text: &str, columns: usize) -> Self {
        let mut cell = String::new();
        push_left(&clip(text, columns), columns, &mut cell);
        self.word(tone, cell)
    }

    /// Adds words at the right of so many columns, cut or filled up.
    #[must_use]
    pub fn right(self, tone: Tone, text: &str, columns: usize) -> Self {
        let mut cell = String::new();
        push_right(&clip(text, columns), columns, &mut cell);
        self.word(tone, cell)
    }

    /// Leads to a message.
    #[must_use]
    pub const fn to(mut self, message: MessageId) -> Self {
        self.target = Some(message);
        self
    }

    /// The words without their tones.
    pub fn text(&self) -> String {
        self.words.iter().map(|(_, word)| word.as_str()).collect()
    }

    /// Columns on the screen.
    pub fn width(&self) -> usize {
        self.words.iter().map(|(_, word)| word.width()).sum()
    }
}

/// Cuts text into lines of so many columns, at blanks where there are some; later lines are indented.
pub fn wrap(text: &str, columns: usize, indent: usize) -> Vec<String> {
    let columns = columns.max(8);
    let indent = indent.min(columns / 2);
    let mut lines = Vec::new();
    let mut line = String::new();
    let mut words = text.split_inclusive(' ').peekable();
    let mut rest: Option<&str> = None;
    while let Some(word) = rest.take().or_else(|| words.next()) {
        let room = columns.saturating_sub(line.width());
        if word.trim_end().width() <= room {
            line.push_str(word);
            continue;
        }
        // A word that no line holds is cut where this one ends.
        if line.trim().is_empty() || (word.width() > columns.saturating_sub(indent) && room > 4) {
            let mut used = 0;
            let fits = |c: &char| {
                used += unicode_width::UnicodeWidthChar::width(*c).unwrap_or(0);
                used <= room
            };
            let head: String = word.chars().take_while(fits).collect();
            let at = if head.is_empty() { word.chars().next().map_or(0, char::len_utf8) } else { head.len() };
            line.push_str(word.get(..at).unwrap_or_default());
            rest = word.get(at..).filter(|rest| !rest.is_empty());
        } else {
            rest = Some(word);
        }
        let full = std::mem::replace(&mut line, " ".repeat(indent));
        lines.push(full.trim_end().to_owned());
    }
    if !line.trim().is_empty() || lines.is_empty() {
        lines.push(line.trim_end().to_owned());
    }
    lines
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn text_is_cut_at_blanks_and_long_words_anywhere() {
        assert_eq!(wrap("one two three", 9, 2), ["one two", "  three"]);
        assert_eq!(wrap("abcdefghijkl", 8, 2), ["abcdefgh", "  ijkl"]);
        assert_eq!(wrap("to abcdefghijklm", 8, 2), ["to abcde", "  fghijk", "  lm"]);
        assert_eq!(wrap("", 10, 0), [""]);
        assert_eq!(wrap("日本語日本語", 8, 0), ["日本語日", "本語"]);
    }

    #[test]
    fn cells_have_their_width() {
        let line = Line::new().padded(Tone::Plain, "ab", 4).right(Tone::Dim, "abcdef", 3);
        assert_eq!(line.text(), "ab  ab…");
    }
}
