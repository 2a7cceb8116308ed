//! `imsctl config`: the settings in force and where each comes from.

use super::settings::{Keys, Look, Row, Settings};
use super::{Outcome, fields::Format, warn};
use crate::report::TimeFormat;
use crate::wire::text::printable;
use std::fmt::Write as _;

/// Examples of the help text, and what the file holds.
pub const EXAMPLES: &str = "\
Examples:
  imsctl config
  imsctl config --all
  IMSCTL_TIME=ad imsctl config
  imsctl config --theme light --threshold sip-unanswered=10s -T json

The file is config.toml in the folder imsctl of the XDG configuration folder, ~/.config by default:
  color = \"auto\"             # or always, never; IMSCTL_COLOR, --color
  time = \"ad\"                # as decode -t, or auto; IMSCTL_TIME, -t
  hosts = \"lab.hosts\"        # beside the file, or ~/ or /; IMSCTL_HOSTS, --hosts
  theme = \"light\"            # or auto, dark, mono, ascii; IMSCTL_THEME, --theme

  [thresholds]                # IMSCTL_THRESHOLDS=sip-unanswered=10s,..., --threshold
  sip-unanswered = \"10s\"     # `imsctl explain --rules` lists them

  [keys]
  preset = \"vim\"             # or sngrep, wireshark; IMSCTL_KEYS, --key-preset
  pair = [\"%\", \"^P\"]        # keys of an action on every screen that has it
  [keys.ladder]               # or list, message, compare, text, menu
  explain = \"E\"              # `imsctl config --all` lists the actions

An option counts more than the environment, that more than the file, and that more than what is built in.

Exit status: 0 done, 2 something is wrong with a setting.";

/// Arguments of `imsctl config`.
#[derive(Debug, clap::Args)]
pub struct Args {
    /// Print thresholds and keys that nobody set too.
    #[arg(long)]
    all: bool,

    /// What to print.
    #[arg(short = 'T', long = "format", value_enum, default_value = "text", value_name = "FORMAT")]
    format: Format,

    /// How times are printed, as tshark's -t.
    #[arg(short = 't', value_name = "TIME", value_parser = super::settings::time_formats())]
    time: Option<TimeFormat>,

    /// Names for addresses: lines of `address name` or `address:port name`.
    #[arg(long, value_name = "FILE")]
    hosts: Option<String>,

    /// How the screens look.
    #[arg(long, value_enum, value_name = "THEME")]
    theme: Option<Look>,

    /// The keys of the screens.
    #[arg(long, value_enum, value_name = "PRESET")]
    key_preset: Option<Keys>,

    /// Another value for a threshold: sip-unanswered=10s. May be given several times.
    #[arg(long, value_name = "NAME=VALUE", value_parser = super::diagnose::threshold)]
    threshold: Vec<String>,
}

/// Runs the command.
pub fn run(args: &Args, settings: &Settings) -> anyhow::Result<Outcome> {
    let mut settings = settings.clone();
    settings.option("time", args.time.map(TimeFormat::word))?;
    settings.option("hosts", args.hosts.as_deref())?;
    settings.option("theme", args.theme.map(super::settings::word))?;
    settings.option("keys", args.key_preset.map(super::settings::word))?;
    args.threshold.iter().try_for_each(|text| settings.option("threshold", Some(text)))?;
    let rows = settings.rows(args.all);
    super::print(&match args.format {
        Format::Text => text(&rows, &settings),
        Format::Json => json(&rows, &settings)?,
    })?;
    let problems: Vec<&str> = settings.problems().collect();
    let Some((last, others)) = problems.split_last() else { return Ok(Outcome::Done) };
    others.iter().for_each(|problem| warn(problem));
    Err(anyhow::anyhow!("{last}"))
}

fn text(rows: &[Row], settings: &Settings) -> String {
    let file = match &settings.file {
        Some(path) if path.exists() => path.display().to_string(),
        Some(path) => format!("{}, which is not there", path.display()),
        None => "-".to_owned(),
    };
    let name_width = rows.iter().map(|(name, ..)| name.len()).max().unwrap_or_default();
    let value_width = rows.iter().filter_map(|(_, value, _)| Some(value.as_ref()?.len())).max().unwrap_or_default();
    let mut out = String::new();
    for (name, value, origin) in rows {
        let value = printable(value.as_deref().unwrap_or("-"));
        // Writing to a String cannot fail.
        let _ = writeln!(out, "{name:<name_width$}  {value:<value_width$}  {}", origin.name());
    }
    let _ = writeln!(out, "{:<name_width$}  {}", "file", printable(&file));
    out
}

fn json(rows: &[Row], settings: &Settings) -> anyhow::Result<String> {
    let row =
        |(name, value, origin): &Row| (name.clone(), serde_json::json!({ "value": value, "origin": origin.name() }));
    super::json::line(&serde_json::json!({
        "schema": "imsctl.config/1",
        "file": settings.file.as_ref().map(|path| path.display().to_string()),
        "settings": serde_json::Map::from_iter(rows.iter().map(row)),
        "problems": settings.problems().collect::<Vec<_>>(),
    }))
}
