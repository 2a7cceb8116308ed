//! [`Theme`]: what the parts of a screen look like, in colour, without, and in ASCII.
//!
//! Colours are those of the terminal's own palette, so that they suit its background; symbols say everything that a
//! colour says.

use crate::proto::Proto;
use crate::report::lines::colour;
use crate::trace::{Level, Outcome};
use colored::Color as Ink;
use ratatui::style::{Color, Modifier, Style};

/// The colours of a screen.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Palette {
    /// For a dark background.
    #[default]
    Dark,
    /// For a light background.
    Light,
    /// No colours: bold, dim, underlined and reversed only.
    Mono,
}

/// How a screen looks.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Theme {
    /// Its colours.
    pub palette: Palette,
    /// Only letters of ASCII.
    pub is_ascii: bool,
    /// The terminal has 256 colours.
    pub is_rich: bool,
}

/// What a part of a screen is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tone {
    /// Text.
    Plain,
    /// Text that matters less.
    Dim,
    /// Text that matters more.
    Strong,
    /// The first line of a screen.
    Title,
    /// The line of the cursor.
    Cursor,
    /// What has the focus beside the cursor: a lane, a tab.
    Focus,
    /// A failure.
    Error,
    /// Something unusual.
    Warning,
    /// Success.
    Good,
    /// What was searched for, what was chosen.
    Match,
    /// A heading within a screen.
    Heading,
    /// The name of a field or header.
    Name,
    /// A key in the footer.
    Key,
    /// The words of the footer.
    Footer,
    /// What a message of this protocol looks like.
    Of(Proto),
    /// One of several things that belong together, told apart by number.
    Nth(u8),
}

impl Theme {
    /// Every theme by name.
    pub const NAMES: [&'static str; 4] = ["dark", "light", "mono", "ascii"];

    /// The theme of this name; `ascii` is without colours.
    pub fn named(name: &str, is_rich: bool) -> Option<Self> {
        let (palette, is_ascii) = match name {
            "dark" => (Palette::Dark, false),
            "light" => (Palette::Light, false),
            "mono" => (Palette::Mono, false),
            "ascii" => (Palette::Mono, true),
            _ => return None,
        };
        Some(Self { palette, is_ascii, is_rich })
    }

    /// The theme that suits a terminal, by what its environment says of it. `colour` is whether colours are wanted.
    pub fn of_terminal(variable: impl Fn(&str) -> Option<String>, colour: bool) -> Self {
        let set = |name: &str| variable(name).filter(|value| !value.is_empty());
        let terminal = set("TERM").unwrap_or_default();
        let locale = ["LC_ALL", "LC_CTYPE", "LANG"].iter().find_map(|name| set(name)).unwrap_or_default();
        let locale = locale.to_ascii_lowercase();
        // A locale that says nothing of its letters is more often an empty container than an old terminal.
        let is_ascii = terminal == "dumb" || locale.contains("8859") || locale == "c" || locale == "posix";
        let background = set("COLORFGBG").and_then(|value| value.rsplit(';').next()?.parse::<u8>().ok());
        let palette = match background {
            _ if !colour || terminal == "dumb" => Palette::Mono,
            Some(7 | 15) => Palette::Light,
            _ => Palette::Dark,
        };
        Self { palette, is_ascii, is_rich: terminal.contains("256color") || set("COLORTERM").is_some() }
    }

    /// Its name.
    pub const fn name(self) -> &'static str {
        match (self.palette, self.is_ascii) {
            (_, true) => "ascii",
            (Palette::Dark, _) => "dark",
            (Palette::Light, _) => "light",
            (Palette::Mono, _) => "mono",
        }
    }

    /// The theme after this one.
    #[must_use]
    pub fn next(self) -> Self {
        let at = Self::NAMES.iter().position(|name| *name == self.name()).unwrap_or(0);
        let next = Self::NAMES.iter().cycle().nth(at + 1).copied().unwrap_or("dark");
        Self::named(next, self.is_rich).unwrap_or(self)
    }

    /// What a part looks like.
    pub fn style(self, tone: Tone) -> Style {
        let style = Style::new();
        if self.palette == Palette::Mono {
            return match tone {
                Tone::Dim | Tone::Footer => style.add_modifier(Modifier::DIM),
                Tone::Strong | Tone::Heading | Tone::Error | Tone::Key => style.add_modifier(Modifier::BOLD),
                Tone::Title | Tone::Focus | Tone::Match => style.add_modifier(Modifier::REVERSED),
                Tone::Cursor => style.add_modifier(Modifier::BOLD | Modifier::UNDERLINED),
                _ => style,
            };
        }
        let is_light = self.palette == Palette::Light;
        match tone {
            Tone::Plain => style,
            Tone::Dim | Tone::Footer if self.is_rich && is_light => style.fg(Color::Indexed(243)),
            Tone::Dim | Tone::Footer if self.is_rich => style.fg(Color::Indexed(245)),
            Tone::Dim | Tone::Footer => style.add_modifier(Modifier::DIM),
            Tone::Strong => style.add_modifier(Modifier::BOLD),
            Tone::Title => style.add_modifier(Modifier::REVERSED),
            Tone::Cursor if self.is_rich && is_light => style.bg(Color::Indexed(254)),
            Tone::Cursor if self.is_rich => style.bg(Color::Indexed(237)),
            Tone::Cursor => style.add_modifier(Modifier::BOLD | Modifier::UNDERLINED),
            Tone::Focus => style.add_modifier(Modifier::REVERSED | Modifier::BOLD),
            Tone::Error => style.fg(Color::Red).add_modifier(Modifier::BOLD),
            Tone::Warning if is_light => style.fg(Color::Magenta),
            Tone::Warning => style.fg(Color::Yellow),
            Tone::Good => style.fg(Color::Green),
            Tone::Match => style.fg(Color::Black).bg(Color::Yellow),
            Tone::Heading => style.add_modifier(Modifier::BOLD),
            Tone::Name if is_light => style.fg(Color::Blue),
            Tone::Name => style.fg(Color::Cyan),
            Tone::Key => style.add_modifier(Modifier::BOLD),
            Tone::Of(proto) => style.fg(self.ink(colour(proto))),
            Tone::Nth(number) => {
                const INKS: [Ink; 6] = [Ink::Cyan, Ink::Magenta, Ink::Green, Ink::Yellow, Ink::Blue, Ink::Red];
                style.fg(self.ink(INKS.iter().cycle().nth(usize::from(number)).copied().unwrap_or(Ink::White)))
            }
        }
    }

    /// A colour of the lines that `decode` prints, readable on this background.
    fn ink(self, ink: Ink) -> Color {
        let is_light = self.palette == Palette::Light;
        match ink {
            Ink::Cyan if is_light => Color::Blue,
            Ink::Cyan => Color::Cyan,
            Ink::Magenta => Color::Magenta,
            Ink::Green => Color::Green,
            Ink::Yellow if is_light && self.is_rich => Color::Indexed(130),
            Ink::Yellow => Color::Yellow,
            Ink::Blue if is_light => Color::Cyan,
            Ink::Blue => Color::LightBlue,
            Ink::Red => Color::Red,
            _ if self.is_rich => Color::Indexed(244),
            _ => Color::Reset,
        }
    }
}

impl From<Level> for Tone {
    fn from(level: Level) -> Self {
        match level {
            Level::Ok => Self::Plain,
            Level::Warning => Self::Warning,
            Level::Error => Self::Error,
        }
    }
}

impl From<Outcome> for Tone {
    fn from(outcome: Outcome) -> Self {
        match outcome {
            Outcome::Success => Self::Good,
            Outcome::Failed | Outcome::Timeout => Self::Error,
            Outcome::Cancelled => Self::Warning,
            Outcome::Incomplete => Self::Dim,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(variables: &[(&str, &str)], colour: bool) -> Theme {
        let variable = |name: &str| variables.iter().find(|(known, _)| *known == name).map(|(_, v)| (*v).to_owned());
        Theme::of_terminal(variable, colour)
    }

    #[test]
    fn the_environment_chooses_a_theme() {
        assert_eq!(of(&[("TERM", "xterm-256color"), ("LANG", "en_GB.UTF-8")], true).name(), "dark");
        assert_eq!(of(&[("TERM", "xterm"), ("COLORFGBG", "0;15")], true).name(), "light");
        assert_eq!(of(&[("TERM", "xterm")], false).name(), "mono");
        assert_eq!(of(&[("TERM", "xterm"), ("LC_ALL", "C")], true).name(), "ascii");
        assert_eq!(of(&[("TERM", "vt100"), ("LANG", "de_DE.ISO-8859-1")], true).name(), "ascii");
    }

    #[test]
    fn without_colours_nothing_is_coloured() {
        let mono = Theme { palette: Palette::Mono, ..Theme::default() };
        let tones = [Tone::Error, Tone::Good, Tone::Of(Proto::Sip), Tone::Nth(3), Tone::Match, Tone::Cursor];
        assert!(tones.into_iter().all(|tone| mono.style(tone).fg.is_none() && mono.style(tone).bg.is_none()));
    }

    #[test]
    fn every_theme_follows_another() {
        let mut names = vec![Theme::default().name()];
        let mut theme = Theme::default().next();
        while theme.name() != "dark" {
            names.push(theme.name());
            theme = theme.next();
        }
        assert_eq!(names, Theme::NAMES);
    }
}
