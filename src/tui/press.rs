//! [`Press`]: a key as the table of keys names it.

use crossterm::event::{KeyCode, KeyEvent, KeyEventKind, KeyModifiers};

/// A key that was pressed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Press {
    /// A letter, digit or sign.
    Char(char),
    /// A letter with Ctrl.
    Ctrl(char),
    /// A function key.
    F(u8),
    /// Enter.
    Enter,
    /// Escape.
    Esc,
    /// Tab.
    Tab,
    /// Tab with Shift.
    BackTab,
    /// Backspace.
    Backspace,
    /// Delete.
    Delete,
    /// Arrow up.
    Up,
    /// Arrow down.
    Down,
    /// Arrow to the left.
    Left,
    /// Arrow to the right.
    Right,
    /// A page up.
    PageUp,
    /// A page down.
    PageDown,
    /// To the beginning.
    Home,
    /// To the end.
    End,
}

impl Press {
    /// The key of an event of the terminal; a release is none.
    pub fn of(event: &KeyEvent) -> Option<Self> {
        if event.kind == KeyEventKind::Release {
            return None;
        }
        Some(match event.code {
            KeyCode::Char(c) if event.modifiers.contains(KeyModifiers::CONTROL) => Self::Ctrl(c.to_ascii_lowercase()),
            KeyCode::Char(c) => Self::Char(c),
            KeyCode::F(number) => Self::F(number),
            KeyCode::Enter => Self::Enter,
            KeyCode::Esc => Self::Esc,
            KeyCode::Tab => Self::Tab,
            KeyCode::BackTab => Self::BackTab,
            KeyCode::Backspace => Self::Backspace,
            KeyCode::Delete => Self::Delete,
            KeyCode::Up => Self::Up,
            KeyCode::Down => Self::Down,
            KeyCode::Left => Self::Left,
            KeyCode::Right => Self::Right,
            KeyCode::PageUp => Self::PageUp,
            KeyCode::PageDown => Self::PageDown,
            KeyCode::Home => Self::Home,
            KeyCode::End => Self::End,
            _ => return None,
        })
    }

    /// What it is called in hints and help: `F1`, `^L`, `⏎`; in ASCII `Enter`.
    pub fn name(self, is_ascii: bool) -> String {
        let word = match self {
            Self::Char(' ') if is_ascii => "Space",
            Self::Char(' ') => "␣",
            Self::Char(c) => return c.to_string(),
            Self::Ctrl(c) => return format!("^{}", c.to_ascii_uppercase()),
            Self::F(number) => return format!("F{number}"),
            Self::Enter if is_ascii => "Enter",
            Self::Enter => "⏎",
            Self::Esc => "Esc",
            Self::Tab => "Tab",
            Self::BackTab => "S-Tab",
            Self::Backspace => "Bksp",
            Self::Delete => "Del",
            Self::Up if is_ascii => "Up",
            Self::Up => "↑",
            Self::Down if is_ascii => "Down",
            Self::Down => "↓",
            Self::Left if is_ascii => "Left",
            Self::Left => "←",
            Self::Right if is_ascii => "Right",
            Self::Right => "→",
            Self::PageUp => "PgUp",
            Self::PageDown => "PgDn",
            Self::Home => "Home",
            Self::End => "End",
        };
        word.to_owned()
    }
}

/// Keys with a name of more than one letter.
const NAMED: [Press; 15] = [
    Press::Char(' '),
    Press::Enter,
    Press::Esc,
    Press::Tab,
    Press::BackTab,
    Press::Backspace,
    Press::Delete,
    Press::Up,
    Press::Down,
    Press::Left,
    Press::Right,
    Press::PageUp,
    Press::PageDown,
    Press::Home,
    Press::End,
];

impl std::str::FromStr for Press {
    type Err = String;

    /// Reads the name of a key as [`name`](Self::name) writes it in ASCII: `x`, `^L` or `Ctrl-L`, `F5`, `Enter`.
    fn from_str(word: &str) -> Result<Self, String> {
        if let Some(letter) = only(word) {
            let is_typed = !crate::wire::text::is_unsafe(letter);
            return is_typed
                .then_some(Self::Char(letter))
                .ok_or_else(|| "a control character is no name of a key".into());
        }
        let lower = word.to_ascii_lowercase();
        let control = ["^", "ctrl-", "ctrl+"].iter().find_map(|front| lower.strip_prefix(front)).and_then(only);
        if let Some(letter) = control.filter(char::is_ascii_graphic) {
            let same = [('i', "Tab"), ('m', "Enter"), ('[', "Esc")].into_iter().find(|(known, _)| *known == letter);
            let refusal = |(_, name)| format!("`{word}` is {name} on a terminal: write `{name}`");
            return same.map_or(Ok(Self::Ctrl(letter)), |same| Err(refusal(same)));
        }
        let number = lower.strip_prefix('f').and_then(|digits| digits.parse::<u8>().ok());
        if let Some(number) = number.filter(|number| (1..=12).contains(number)) {
            return Ok(Self::F(number));
        }
        let named = NAMED.into_iter().find(|press| press.name(true).eq_ignore_ascii_case(word));
        named.ok_or_else(|| {
            let names: Vec<_> = NAMED.iter().map(|press| press.name(true)).collect();
            let word = crate::wire::text::printable(word);
            format!("`{word}` is no key; a key is a letter, F1 to F12, ^A to ^Z, {}", names.join(", "))
        })
    }
}

/// The letter, when there is only one.
fn only(word: &str) -> Option<char> {
    let mut letters = word.chars();
    letters.next().filter(|_| letters.next().is_none())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_key_has_one_name_whatever_its_modifiers() {
        let press = |code, modifiers| Press::of(&KeyEvent::new(code, modifiers));
        assert_eq!(press(KeyCode::Char('L'), KeyModifiers::CONTROL), Some(Press::Ctrl('l')));
        assert_eq!(press(KeyCode::Char('N'), KeyModifiers::SHIFT), Some(Press::Char('N')));
        assert_eq!(press(KeyCode::Null, KeyModifiers::NONE), None);
        assert_eq!((Press::Ctrl('l').name(false), Press::Enter.name(true)), ("^L".to_owned(), "Enter".to_owned()));
    }
    #[test]
    fn the_name_of_a_key_is_read_as_it_is_written() {
        for press in NAMED.into_iter().chain([Press::Char('é'), Press::Ctrl('l'), Press::F(12), Press::Char('^')]) {
            assert_eq!(press.name(true).parse(), Ok(press));
        }
        assert_eq!("Ctrl-l".parse(), Ok(Press::Ctrl('l')));
        let error = |word: &str| word.parse::<Press>().expect_err("no key");
        assert_eq!(error("^M"), "`^M` is Enter on a terminal: write `Enter`");
        assert!(error("F13").starts_with("`F13` is no key; a key is a letter, F1 to F12,"));
        assert_eq!(error("\u{1b}"), "a control character is no name of a key");
        assert!(error("").starts_with("`` is no key"));
    }
}
