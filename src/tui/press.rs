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
}
