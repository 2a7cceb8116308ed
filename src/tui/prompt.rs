//! [`Prompt`]: a line that is typed, with what was typed before.

/// What is asked for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Ask {
    /// Text that the traces of the list must have; takes effect while it is typed.
    Narrow,
    /// A display filter, for the list or a ladder.
    Filter,
    /// What to search for.
    Search,
    /// A command.
    Command,
    /// A file to write what is shown to, in this format.
    File(super::export::Format),
    /// A field to show as a column.
    Field,
}

impl Ask {
    /// What stands in front of the line.
    pub const fn label(&self) -> &'static str {
        match self {
            Self::Narrow => "Search: ",
            Self::Filter => "Filter: ",
            Self::Search => "/",
            Self::Command => ":",
            Self::File(_) => "Write to: ",
            Self::Field => "Field: ",
        }
    }
}

/// A line that is typed.
#[derive(Clone, Debug)]
pub struct Prompt {
    /// What is asked for.
    pub ask: Ask,
    /// The letters.
    letters: Vec<char>,
    /// The cursor stands in front of this letter.
    cursor: usize,
    /// What is wrong with it: several lines, when a column is pointed at.
    pub error: Option<String>,
    /// What was there when typing began.
    pub before: String,
    /// Place in what was typed before, counted from the end.
    earlier: usize,
}

/// Letters of a line at the most.
const LONGEST: usize = 4096;

impl Prompt {
    /// A line that begins with this text.
    pub fn new(ask: Ask, text: &str) -> Self {
        let letters: Vec<char> = text.chars().take(LONGEST).collect();
        let cursor = letters.len();
        Self { ask, letters, cursor, error: None, before: text.to_owned(), earlier: 0 }
    }

    /// The text.
    pub fn text(&self) -> String {
        self.letters.iter().collect()
    }

    /// The text in front of the cursor, and the text behind it.
    pub fn halves(&self) -> (String, String) {
        let (front, behind) = self.letters.split_at(self.cursor.min(self.letters.len()));
        (front.iter().collect(), behind.iter().collect())
    }

    /// Replaces the text.
    pub fn set(&mut self, text: &str) {
        self.letters = text.chars().take(LONGEST).collect();
        self.cursor = self.letters.len();
        self.error = None;
    }

    /// Types a letter; control characters are none.
    pub fn insert(&mut self, letter: char) {
        if !letter.is_control() && self.letters.len() < LONGEST {
            self.letters.insert(self.cursor, letter);
            self.cursor += 1;
        }
        self.error = None;
    }

    /// Erases the letter before the cursor.
    pub fn erase_back(&mut self) {
        if self.cursor > 0 {
            self.cursor -= 1;
            self.letters.remove(self.cursor);
        }
        self.error = None;
    }

    /// Erases the letter at the cursor.
    pub fn erase(&mut self) {
        if self.cursor < self.letters.len() {
            self.letters.remove(self.cursor);
        }
        self.error = None;
    }

    /// Erases the word before the cursor, and the blanks behind it.
    pub fn erase_word(&mut self) {
        let end = self.cursor;
        let is_blank = |at: usize| self.letters.get(at).is_none_or(|letter| letter.is_whitespace());
        let mut start = end;
        while start > 0 && is_blank(start - 1) {
            start -= 1;
        }
        while start > 0 && !is_blank(start - 1) {
            start -= 1;
        }
        self.letters.drain(start..end);
        self.cursor = start;
        self.error = None;
    }

    /// Erases everything.
    pub fn erase_all(&mut self) {
        self.set("");
    }

    /// Moves the cursor by one letter.
    pub fn step(&mut self, right: bool) {
        self.cursor = if right { (self.cursor + 1).min(self.letters.len()) } else { self.cursor.saturating_sub(1) };
    }

    /// Moves the cursor to the beginning or the end.
    pub fn jump(&mut self, to_end: bool) {
        self.cursor = if to_end { self.letters.len() } else { 0 };
    }

    /// Takes what was typed before, or after.
    pub fn recall(&mut self, history: &[String], earlier: bool) {
        let next = if earlier { (self.earlier + 1).min(history.len()) } else { self.earlier.saturating_sub(1) };
        self.earlier = next;
        let text = match next {
            0 => self.before.clone(),
            _ => history.len().checked_sub(next).and_then(|at| history.get(at)).cloned().unwrap_or_default(),
        };
        self.set(&text);
    }

    /// The word that ends at the cursor, as far as it may be the name of a field or a command.
    pub fn word(&self) -> String {
        let front = self.letters.get(..self.cursor).unwrap_or_default();
        let is_name = |letter: &&char| letter.is_ascii_alphanumeric() || matches!(letter, '.' | '_' | '-');
        let word: Vec<char> = front.iter().rev().take_while(is_name).copied().collect();
        word.into_iter().rev().collect()
    }

    /// Puts a longer word in the place of the one that ends at the cursor.
    pub fn complete(&mut self, longer: &str) {
        let rest = longer.chars().skip(self.word().chars().count());
        for letter in rest {
            self.insert(letter);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn typed(text: &str) -> Prompt {
        let mut prompt = Prompt::new(Ask::Filter, "");
        text.chars().for_each(|letter| prompt.insert(letter));
        prompt
    }

    #[test]
    fn letters_are_typed_and_erased_at_the_cursor() {
        let mut prompt = typed("sip.Mthod\u{1b}");
        (0..4).for_each(|_| prompt.step(false));
        prompt.insert('e');
        assert_eq!(prompt.text(), "sip.Method");
        prompt.jump(true);
        prompt.erase_word();
        assert_eq!(prompt.text(), "");
        prompt.erase_back();
        prompt.erase();
        assert_eq!(prompt.halves(), (String::new(), String::new()));
    }

    #[test]
    fn a_name_is_completed_in_its_place() {
        let mut prompt = typed("sip.Status-Code >= 400 && dia");
        assert_eq!(prompt.word(), "dia");
        prompt.complete("diameter");
        assert_eq!(prompt.text(), "sip.Status-Code >= 400 && diameter");
    }

    #[test]
    fn what_was_typed_before_comes_back() {
        let history = ["one".to_owned(), "two".to_owned()];
        let mut prompt = typed("");
        prompt.recall(&history, true);
        assert_eq!(prompt.text(), "two");
        (0..5).for_each(|_| prompt.recall(&history, true));
        assert_eq!(prompt.text(), "one");
        (0..9).for_each(|_| prompt.recall(&history, false));
        assert_eq!(prompt.text(), "");
    }
}
