//! Settings that outlive a command: defaults, the configuration file, the environment, then options.
//!
//! The file is imsctl/config.toml in the XDG configuration folder; the environment has IMSCTL_COLOR,
//! IMSCTL_TIME and IMSCTL_HOSTS.

use crate::report::TimeFormat;
use anyhow::Context as _;
use etcetera::BaseStrategy as _;
use std::io::IsTerminal as _;
use std::path::PathBuf;

/// When to use colours.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, clap::ValueEnum, serde::Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum When {
    /// On a terminal, unless NO_COLOR is set.
    #[default]
    Auto,
    /// Always.
    Always,
    /// Never.
    Never,
}

impl When {
    /// The word of the option.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Auto => "auto",
            Self::Always => "always",
            Self::Never => "never",
        }
    }
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
#[derive(Clone, Debug)]
pub struct Setting<T> {
    /// The value in force.
    pub value: T,
    /// Where it comes from.
    pub origin: Origin,
}

impl<T> Setting<T> {
    /// Takes a later value, when there is one.
    fn or(self, later: Option<T>, origin: Origin) -> Self {
        later.map_or(self, |value| Self { value, origin })
    }
}

/// Every setting.
#[derive(Clone, Debug)]
pub struct Settings {
    /// When to use colours.
    pub color: Setting<When>,
    /// The word of `-t`.
    pub time: Setting<String>,
    /// The file of `--hosts`.
    pub hosts: Setting<Option<PathBuf>>,
    /// The configuration file, whether it is there or not.
    pub file: Option<PathBuf>,
}

#[derive(Debug, Default, serde::Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    color: Option<When>,
    time: Option<String>,
    hosts: Option<PathBuf>,
}

impl Settings {
    /// Reads the file and the environment; `color` is the option.
    pub fn load(color: Option<When>) -> anyhow::Result<Self> {
        let path = etcetera::choose_base_strategy().ok().map(|base| base.config_dir().join("imsctl/config.toml"));
        let file = path.as_deref().map(read).transpose()?.unwrap_or_default();
        let variable = |name: &str| std::env::var(name).ok().filter(|value| !value.is_empty());
        let color_variable = variable("IMSCTL_COLOR").map(|word| when("IMSCTL_COLOR", &word)).transpose()?;
        let settings = Self {
            color: Setting { value: When::Auto, origin: Origin::Default }
                .or(file.color, Origin::File)
                .or(color_variable, Origin::Environment)
                .or(color, Origin::Option),
            time: Setting { value: "r".to_owned(), origin: Origin::Default }
                .or(file.time, Origin::File)
                .or(variable("IMSCTL_TIME"), Origin::Environment),
            hosts: Setting { value: None, origin: Origin::Default }
                .or(file.hosts.map(Some), Origin::File)
                .or(variable("IMSCTL_HOSTS").map(|path| Some(path.into())), Origin::Environment),
            file: path,
        };
        settings.time_format()?;
        Ok(settings)
    }

    /// The time format in force.
    pub fn time_format(&self) -> anyhow::Result<TimeFormat> {
        let word = &self.time.value;
        TimeFormat::from_word(word).with_context(|| {
            let words: Vec<_> = TimeFormat::ALL.iter().map(|(word, _)| *word).collect();
            format!("the time format `{word}` of the {} is none of {}", self.time.origin.name(), words.join(", "))
        })
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

fn when(name: &str, word: &str) -> anyhow::Result<When> {
    <When as clap::ValueEnum>::from_str(word, true)
        .map_err(|_| anyhow::anyhow!("{name} is auto, always or never, not `{word}`"))
}

fn read(path: &std::path::Path) -> anyhow::Result<File> {
    match std::fs::read_to_string(path) {
        Ok(text) => toml::from_str(&text).map_err(|error| {
            let message = error.message().to_owned();
            anyhow::anyhow!("cannot use {}: {message}", path.display())
        }),
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => Ok(File::default()),
        Err(error) => Err(error).with_context(|| format!("cannot read {}", path.display())),
    }
}
