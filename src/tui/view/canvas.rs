//! [`Canvas`]: a buffer that is drawn on in tones, that cuts what does not fit, and that can be in ASCII.

use crate::report::clip::clip;
use crate::report::paint::text::ascii_letter;
use crate::tui::line::Line;
use crate::tui::theme::{Theme, Tone};
use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};
use ratatui::style::Style;
use unicode_width::{UnicodeWidthChar as _, UnicodeWidthStr as _};

/// What is drawn on.
pub struct Canvas<'b> {
    buffer: &'b mut Buffer,
    theme: Theme,
}

impl<'b> Canvas<'b> {
    /// An empty canvas.
    pub fn new(buffer: &'b mut Buffer, theme: Theme) -> Self {
        buffer.reset();
        Self { buffer, theme }
    }

    /// What tones together look like: later ones over earlier ones.
    fn style(&self, tones: &[Tone]) -> Style {
        tones.iter().fold(Style::new(), |style, tone| style.patch(self.theme.style(*tone)))
    }

    /// Columns of a text.
    pub fn width_of(&self, text: &str) -> u16 {
        u16::try_from(text.width()).unwrap_or(u16::MAX)
    }

    /// Draws words in so many columns, the end cut; the column behind them.
    pub fn put(&mut self, x: u16, y: u16, columns: u16, text: &str, tones: &[Tone]) -> u16 {
        let area = *self.buffer.area();
        if !area.contains(Position::new(x, y)) {
            return x;
        }
        let columns = columns.min(area.right().saturating_sub(x));
        let text = clip(text, usize::from(columns));
        let style = self.style(tones);
        self.buffer.set_stringn(x, y, &text, usize::from(columns), style).0
    }

    /// Draws one letter.
    pub fn letter(&mut self, x: u16, y: u16, letter: char, tones: &[Tone]) {
        let style = self.style(tones);
        if let Some(cell) = self.buffer.cell_mut(Position::new(x, y)) {
            cell.set_char(letter).set_style(style);
        }
    }

    /// Draws a line of words in so many columns, `left` of its columns scrolled away.
    pub fn line(&mut self, x: u16, y: u16, columns: u16, left: usize, line: &Line) {
        let end = x.saturating_add(columns);
        let mut skip = left;
        let mut at = x;
        for (tone, word) in &line.words {
            let width = word.width();
            if skip >= width {
                skip -= width;
                continue;
            }
            let rest: String = if skip == 0 { word.clone() } else { skipped(word, skip) };
            skip = 0;
            at = self.put(at, y, end.saturating_sub(at), &rest, &[*tone]);
        }
    }

    /// Fills an area with a letter.
    pub fn fill(&mut self, area: Rect, letter: char, tone: Tone) {
        let style = self.theme.style(tone);
        for position in area.intersection(*self.buffer.area()).positions() {
            if let Some(cell) = self.buffer.cell_mut(position) {
                cell.set_char(letter).set_style(style);
            }
        }
    }

    /// Puts a tone over what is drawn in an area.
    pub fn tint(&mut self, area: Rect, tone: Tone) {
        let style = self.theme.style(tone);
        self.buffer.set_style(area.intersection(*self.buffer.area()), style);
    }

    /// Claims that colours say what a cursor line is; without them a sign must.
    pub const fn theme(&self) -> Theme {
        self.theme
    }

    /// Translates what is drawn, where only ASCII is wanted.
    pub fn finish(self) {
        if !self.theme.is_ascii {
            return;
        }
        for cell in &mut self.buffer.content {
            let symbol = cell.symbol();
            if symbol.is_ascii() {
                continue;
            }
            let letter = symbol.chars().next().and_then(ascii_letter).unwrap_or('?');
            cell.set_char(letter);
        }
    }
}

/// A text without its first columns.
fn skipped(text: &str, columns: usize) -> String {
    let mut used = 0;
    let is_before = |c: &char| {
        let before = used < columns;
        used += c.width().unwrap_or(0);
        before
    };
    text.chars().skip_while(is_before).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn canvas_text(width: u16, draw: impl FnOnce(&mut Canvas<'_>), is_ascii: bool) -> String {
        let mut buffer = Buffer::empty(Rect::new(0, 0, width, 1));
        let mut canvas = Canvas::new(&mut buffer, Theme { is_ascii, ..Theme::default() });
        draw(&mut canvas);
        canvas.finish();
        buffer.content.iter().map(|cell| cell.symbol()).collect()
    }

    #[test]
    fn nothing_is_drawn_outside() {
        let drawn = canvas_text(
            6,
            |canvas| {
                canvas.put(4, 0, 90, "abcdef", &[]);
                canvas.put(9, 0, 5, "x", &[]);
                canvas.put(0, 7, 5, "x", &[]);
                canvas.letter(8, 8, 'x', &[]);
                canvas.fill(Rect::new(2, 0, 90, 90), '-', Tone::Plain);
            },
            false,
        );
        assert_eq!(drawn, "  ----");
    }

    #[test]
    fn a_line_is_scrolled_to_the_side_and_translated() {
        let line = Line::new().plain("ab").dim("→cd");
        assert_eq!(canvas_text(4, |canvas| canvas.line(0, 0, 4, 1, &line), true), "b>cd");
    }
}
