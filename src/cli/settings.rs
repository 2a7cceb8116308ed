//! Settings that outlive a command: defaults, the configuration file, the environment, then options.
//!
//! The file is imsctl/config.toml in the XDG configuration folder; a variable of the environment is IMSCTL_ and the
//! name of the setting. What is wrong with either is kept: `imsctl config` lists it, other commands refuse to run.

mod file;

pub use self::file::problem as toml_problem;
use self::file::{Entry, Value};
use crate::diagnose::{Limits, rules};
use crate::report::TimeFormat;
use crate::tui::keymap::{self, Keymap, Preset};
use crate::tui::keys::Place;
use crate::tui::press::Press;
use crate::tui::theme::Theme;
use crate::wire::near::nearest;
use crate::wire::text::printable;
use etcetera::BaseStrategy as _;
use std::collections::BTreeMap;
use std::io::IsTerminal as _;
use std::path::{Path, PathBuf};
use std::sync::Arc;

/// When to use colours.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, clap::ValueEnum)]
pub enum When {
    /// On a terminal, unless NO_COLOR is set.
    #[default]
    Auto,
    /// Always.
    Always,
    /// Never.
    Never,
}

/// How the screens look.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, clap::ValueEnum)]
pub enum Look {
    /// As the terminal says.
    #[default]
    Auto,
    /// For a dark background.
    Dark,
    /// For a light background.
    Light,
    /// Without colours.
    Mono,
    /// Without colours, and with letters of ASCII only.
    Ascii,
}

impl Look {
    /// The theme that it names; none is for the terminal to say.
    pub fn theme(self, is_rich: bool) -> Option<Theme> {
        Theme::named(&word(self), is_rich)
    }
}

/// Keys to begin with.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, clap::ValueEnum)]
pub enum Keys {
    /// As in sngrep.
    #[default]
    Sngrep,
    /// As in vi: h and l go sideways.
    Vim,
    /// As in Wireshark: Ctrl-F finds, Ctrl-N goes on, Ctrl-S saves.
    Wireshark,
}

impl From<Keys> for Preset {
    fn from(keys: Keys) -> Self {
        match keys {
            Keys::Sngrep => Self::Sngrep,
            Keys::Vim => Self::Vim,
            Keys::Wireshark => Self::Wireshark,
        }
    }
}

/// The word of an option's value.
pub fn word(value: impl clap::ValueEnum) -> String {
    value.to_possible_value().map(|value| value.get_name().to_owned()).unwrap_or_default()
}

/// Where the value of a setting comes from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Origin {
    /// Built in.
    Default,
    /// The configuration file.
    File,
    /// A variable of the environment.
    Environment,
    /// An option of the command line.
    Option,
}

impl Origin {
    /// What `imsctl config` calls it.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Default => "default",
            Self::File => "file",
            Self::Environment => "environment",
            Self::Option => "option",
        }
    }
}

/// A value and where it comes from.
#[derive(Clone, Copy, Debug)]
pub struct Setting<T> {
    /// The value in force.
    pub value: T,
    /// Where it comes from.
    pub origin: Origin,
}

impl<T: Default> Default for Setting<T> {
    fn default() -> Self {
        Self { value: T::default(), origin: Origin::Default }
    }
}

/// An action of the screens whose keys the file sets.
#[derive(Clone, Debug)]
struct Rebinding {
    screen: Option<Place>,
    action: String,
    keys: Vec<Press>,
    at: String,
}

/// A setting as `imsctl config` prints it: name, value, origin.
pub type Row = (String, Option<String>, Origin);

/// Every setting.
#[derive(Clone, Debug, Default)]
pub struct Settings {
    /// When to use colours.
    pub color: Setting<When>,
    /// The format of `-t`; none is what suits a command best.
    pub time: Setting<Option<TimeFormat>>,
    /// The file of `--hosts`.
    pub hosts: Setting<Option<PathBuf>>,
    /// How the screens look.
    pub theme: Setting<Look>,
    /// The keys that the keymap begins with.
    pub keys: Setting<Keys>,
    /// The thresholds of `imsctl diagnose`.
    pub limits: Limits,
    /// The keys of the screens.
    pub keymap: Arc<Keymap>,
    /// The configuration file, whether it is there or not.
    pub file: Option<PathBuf>,
    problems: Vec<String>,
    conflicts: Vec<String>,
    thresholds: BTreeMap<String, Setting<String>>,
    rebindings: Vec<Rebinding>,
}

/// Names of settings at the top of the file.
const NAMES: [&str; 6] = ["color", "time", "hosts", "theme", "thresholds", "keys"];

impl Settings {
    /// Reads the file and the environment.
    pub fn load() -> Self {
        let path = etcetera::choose_base_strategy().ok().map(|base| base.config_dir().join("imsctl/config.toml"));
        let (entries, problems) = path.as_deref().map(file::read).unwrap_or_default();
        let mut settings = Self { file: path, problems, ..Self::default() };
        for entry in &entries {
            if let Err(error) = settings.take(entry) {
                settings.problems.push(format!("{}: {}", entry.at, printable(&error)));
            }
        }
        for name in NAMES {
            let variable = format!("IMSCTL_{}", name.to_ascii_uppercase());
            let Some(value) = std::env::var_os(&variable).filter(|value| !value.is_empty()) else { continue };
            if let Err(error) = settings.set(name, &value.to_string_lossy(), Origin::Environment) {
                settings.problems.push(format!("{variable}: {}", printable(&error)));
            }
        }
        settings.bind();
        settings
    }

    /// Takes an option of the command line.
    pub fn option(&mut self, name: &str, value: Option<impl AsRef<str>>) -> anyhow::Result<()> {
        let Some(value) = value else { return Ok(()) };
        self.set(name, value.as_ref(), Origin::Option).map_err(|error| anyhow::anyhow!("--{name}: {error}"))?;
        self.bind();
        Ok(())
    }

    /// Takes an entry of the file.
    fn take(&mut self, entry: &Entry) -> Result<(), String> {
        let path: Vec<&str> = entry.path.iter().map(String::as_str).collect();
        let name = path.join(".");
        match path.as_slice() {
            ["color" | "time" | "hosts" | "theme"] | ["keys", "preset"] => {
                let Value::Text(text) = &entry.value else { return Err(format!("{name} is a text in quotes")) };
                self.set(name.trim_end_matches(".preset"), text, Origin::File)
            }
            ["thresholds", limit] => {
                let (Value::Text(text) | Value::Number(text)) = &entry.value else {
                    return Err(format!("{name} is a number, or a time such as \"10s\""));
                };
                self.set("thresholds", &format!("{limit}={text}"), Origin::File)
            }
            ["keys", action] => self.rebind(None, action, entry),
            ["keys", screen, action] => {
                let known = keymap::SCREENS.iter().find(|(_, name)| name == screen);
                let names = || keymap::SCREENS.iter().map(|(_, name)| *name).collect::<Vec<_>>().join(", ");
                let (place, _) = known
                    .ok_or_else(|| format!("there is no screen `{}`; there are {}", printable(screen), names()))?;
                self.rebind(Some(*place), action, entry)
            }
            ["thresholds" | "keys"] => Err(format!("{name} is a table: write [{name}] and its settings below")),
            _ => {
                let first = path.first().copied().unwrap_or_default();
                let near = nearest(NAMES.into_iter(), first).filter(|_| path.len() == 1 || !NAMES.contains(&first));
                let advice = near.map_or_else(
                    || format!("; there are {}", NAMES.join(", ")),
                    |near| format!("; did you mean `{near}`?"),
                );
                Err(format!("there is no setting `{}`{advice}", printable(&name)))
            }
        }
    }

    /// Takes a value in words.
    fn set(&mut self, name: &str, text: &str, origin: Origin) -> Result<(), String> {
        match name {
            "color" => self.color = Setting { value: choice(text)?, origin },
            "theme" => self.theme = Setting { value: choice(text)?, origin },
            "keys" => self.keys = Setting { value: choice(text)?, origin },
            "time" if text == "auto" => self.time = Setting { value: None, origin },
            "time" => self.time = Setting { value: Some(time_format(text)?), origin },
            "hosts" => self.hosts = Setting { value: Some(self.path_of(text, origin)), origin },
            _ => {
                for text in text.split([',', ' ']).filter(|text| !text.is_empty()) {
                    self.limits.set(text)?;
                    let (name, value) = text.split_once('=').unwrap_or((text, ""));
                    self.thresholds.insert(name.to_owned(), Setting { value: value.to_owned(), origin });
                }
            }
        }
        Ok(())
    }

    /// A path in words: `~/` is the home folder, and what the file names is beside the file.
    fn path_of(&self, text: &str, origin: Origin) -> PathBuf {
        let home = text.strip_prefix("~/").and_then(|rest| Some(etcetera::home_dir().ok()?.join(rest)));
        let folder = self.file.as_deref().and_then(Path::parent).filter(|_| origin == Origin::File);
        home.unwrap_or_else(|| folder.map_or_else(|| PathBuf::from(text), |folder| folder.join(text)))
    }

    /// Takes keys for an action; whether they suit is known when all are there.
    fn rebind(&mut self, screen: Option<Place>, action: &str, entry: &Entry) -> Result<(), String> {
        let words = match &entry.value {
            Value::Text(word) => std::slice::from_ref(word),
            Value::List(words) => words.as_slice(),
            Value::Number(_) | Value::Other(_) => {
                return Err(format!("{action} is a key in quotes, or a list of keys"));
            }
        };
        let keys = words.iter().map(|word| word.parse()).collect::<Result<Vec<Press>, String>>()?;
        // The name is tried now: the error then stands where the others do.
        Keymap::default().set(screen, action, &keys)?;
        self.rebindings.push(Rebinding { screen, action: action.to_owned(), keys, at: entry.at.clone() });
        Ok(())
    }

    /// Makes the keymap; what the file says of one screen counts more than what it says of all.
    fn bind(&mut self) {
        let mut keymap = Keymap::of(self.keys.value.into());
        let (general, special): (Vec<_>, Vec<_>) = self.rebindings.iter().partition(|row| row.screen.is_none());
        for row in general.into_iter().chain(special) {
            // The name was tried when it was read.
            let _ = keymap.set(row.screen, &row.action, &row.keys);
        }
        let told = |conflict: keymap::Conflict| {
            let concerns = |row: &&Rebinding| {
                row.keys.contains(&conflict.key) && [conflict.one.name(), conflict.other.name()].contains(&&*row.action)
            };
            let at = self.rebindings.iter().find(concerns).map(|row| format!("{}: ", row.at)).unwrap_or_default();
            format!("{at}{conflict}")
        };
        self.conflicts = keymap.conflicts().into_iter().map(told).collect();
        self.keymap = Arc::new(keymap);
    }

    /// What is wrong with the file and the environment.
    pub fn problems(&self) -> impl Iterator<Item = &str> {
        self.problems.iter().chain(&self.conflicts).map(String::as_str)
    }

    /// Refuses to go on with settings of which one is wrong.
    pub fn check(&self) -> anyhow::Result<()> {
        let Some(first) = self.problems().next() else { return Ok(()) };
        match self.problems().count() - 1 {
            0 => anyhow::bail!("{first}"),
            more => anyhow::bail!("{first}; `imsctl config` lists this and {more} more"),
        }
    }

    /// The settings with their values and origins; with `all`, thresholds and keys that nobody set too.
    pub fn rows(&self, all: bool) -> Vec<Row> {
        let hosts = self.hosts.value.as_ref().map(|path| path.display().to_string());
        let time = self.time.value.map_or("auto", TimeFormat::word);
        let mut rows = vec![
            ("color".to_owned(), Some(word(self.color.value)), self.color.origin),
            ("time".to_owned(), Some(time.to_owned()), self.time.origin),
            ("hosts".to_owned(), hosts, self.hosts.origin),
            ("theme".to_owned(), Some(word(self.theme.value)), self.theme.origin),
        ];
        let mut thresholds: BTreeMap<&str, (String, Origin)> = BTreeMap::new();
        for limit in rules::all().flat_map(|rule| rule.limits.iter()).filter(|_| all) {
            thresholds.insert(limit.name, (limit.shown(), Origin::Default));
        }
        for (name, setting) in &self.thresholds {
            thresholds.insert(name, (setting.value.clone(), setting.origin));
        }
        rows.extend(
            thresholds.into_iter().map(|(name, (value, origin))| (format!("thresholds.{name}"), Some(value), origin)),
        );
        rows.push(("keys.preset".to_owned(), Some(word(self.keys.value)), self.keys.origin));
        if !all {
            rows.extend(self.rebindings.iter().map(|row| {
                let screen = keymap::SCREENS.iter().find(|(place, _)| row.screen == Some(*place));
                let screen = screen.map(|(_, name)| format!("{name}.")).unwrap_or_default();
                (format!("keys.{screen}{}", row.action), Some(keymap::names(&row.keys, true)), Origin::File)
            }));
            return rows;
        }
        for (place, screen) in keymap::SCREENS {
            for (action, keys, _) in self.keymap.settable_on(place) {
                let is_set = |row: &Rebinding| row.action == action && row.screen.is_none_or(|screen| screen == place);
                let origin = if self.rebindings.iter().any(is_set) { Origin::File } else { self.keys.origin };
                rows.push((format!("keys.{screen}.{action}"), Some(keys), origin));
            }
        }
        rows
    }

    /// Claims that what goes to stdout is coloured (CLICOLOR_FORCE wins over NO_COLOR).
    pub fn colour_on_stdout(&self) -> bool {
        self.colour(std::io::stdout().is_terminal())
    }

    fn colour(&self, terminal: bool) -> bool {
        let set = |name: &str| std::env::var_os(name).is_some_and(|value| !value.is_empty() && value != "0");
        match self.color.value {
            When::Always => true,
            When::Never => false,
            When::Auto => set("CLICOLOR_FORCE") || (terminal && !set("NO_COLOR")),
        }
    }
}

/// The value of an option by its word.
fn choice<T: clap::ValueEnum>(text: &str) -> Result<T, String> {
    T::from_str(text, true).map_err(|_| {
        let words: Vec<_> = T::value_variants().iter().cloned().map(word).collect();
        format!("`{}` is none of {}", printable(text), words.join(", "))
    })
}

/// The words of `-t`.
pub(super) fn time_formats() -> impl clap::builder::TypedValueParser<Value = TimeFormat> {
    use clap::builder::{PossibleValue, TypedValueParser as _};
    let value = |(word, format): (&'static str, TimeFormat)| PossibleValue::new(word).help(format.meaning());
    let words = clap::builder::PossibleValuesParser::new(TimeFormat::ALL.map(value));
    words.try_map(|word| time_format(&word))
}

/// Reads the word of `-t`.
fn time_format(word: &str) -> Result<TimeFormat, String> {
    TimeFormat::from_word(word).ok_or_else(|| {
        let words: Vec<_> = TimeFormat::ALL.iter().map(|(word, _)| *word).collect();
        format!("`{}` is none of {}", crate::wire::text::printable(word), words.join(", "))
    })
}
