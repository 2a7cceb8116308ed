//! `imsctl config`: the settings in force and where each comes from.

use super::Outcome;
use super::settings::Settings;
use std::fmt::Write as _;

/// Arguments of `imsctl config`.
#[derive(Debug, clap::Args)]
#[command(after_help = "\
Examples:
  imsctl config
  IMSCTL_TIME=ad imsctl config

The file is config.toml in the folder imsctl of the XDG configuration folder:
  color = \"auto\"        # or always, never; IMSCTL_COLOR, --color
  time = \"ad\"           # as decode -t; IMSCTL_TIME
  hosts = \"/etc/hosts\"  # as decode --hosts; IMSCTL_HOSTS")]
pub struct Args {
    /// How to print.
    #[arg(short = 'T', long = "format", value_enum, default_value = "text")]
    format: super::fields::Format,
}

/// Runs the command.
pub fn run(args: &Args, settings: &Settings) -> anyhow::Result<Outcome> {
    let file = settings.file.as_ref().map(|path| path.display().to_string());
    let hosts = settings.hosts.value.as_ref().map(|path| path.display().to_string());
    let rows = [
        ("color", Some(settings.color.value.word().to_owned()), settings.color.origin),
        ("time", Some(settings.time.value.clone()), settings.time.origin),
        ("hosts", hosts, settings.hosts.origin),
    ];
    let mut out = String::new();
    match args.format {
        super::fields::Format::Text => {
            for (name, value, origin) in &rows {
                // Writing to a String cannot fail.
                let _ = writeln!(out, "{name:<8}{:<16}{}", value.as_deref().unwrap_or("-"), origin.name());
            }
            let _ = writeln!(out, "{:<8}{}", "file", file.as_deref().unwrap_or("-"));
        }
        super::fields::Format::Json => {
            let rows = rows.iter().map(|(name, value, origin)| {
                ((*name).to_owned(), serde_json::json!({ "value": value, "origin": origin.name() }))
            });
            let rows = serde_json::Map::from_iter(rows);
            let _ =
                writeln!(out, "{}", serde_json::json!({ "schema": "imsctl.config/1", "file": file, "settings": rows }));
        }
    }
    super::print(&out)?;
    Ok(Outcome::Done)
}
