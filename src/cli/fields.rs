//! `imsctl fields`: the names that `-Y` and `-e` take.

use super::Outcome;
use crate::filter::{Table, type_name};
use crate::proto::{self, Def};
use crate::report::lower;
use crate::wire::text::printable;
use std::collections::BTreeSet;
use std::fmt::Write as _;

/// Arguments of `imsctl fields`.
#[derive(Debug, clap::Args)]
#[command(after_help = "\
Examples:
  imsctl fields sip.from
  imsctl fields '^diameter.*result'
  imsctl fields -T json apn

Exit status: 0 done, 1 no field matches, 2 wrong usage.")]
pub struct Args {
    /// Print only fields whose name or title matches this regular expression, upper or lower case.
    pattern: Option<String>,

    /// What to print.
    #[arg(short = 'T', long = "format", value_enum, default_value = "text", value_name = "FORMAT")]
    format: Format,
}

/// How lists are printed.
#[derive(Clone, Copy, Debug, clap::ValueEnum)]
pub enum Format {
    /// Aligned columns.
    Text,
    /// JSON.
    Json,
}

/// Every field that can be filtered and printed, each name once: the lower layers, then the protocols.
pub fn defs() -> impl Iterator<Item = &'static Def> {
    let mut seen = BTreeSet::new();
    let all = lower::DEFS.iter().chain(lower::SEEN).copied().chain(proto::defs());
    all.filter(move |def| !def.name.is_empty() && seen.insert(def.name))
}

/// The table that filters and `-e` are checked against.
pub fn table() -> Table {
    Table::new(defs())
}

/// Runs the command.
pub fn run(args: &Args) -> anyhow::Result<Outcome> {
    let pattern = args.pattern.as_deref().unwrap_or_default();
    let expression = regex::bytes::RegexBuilder::new(pattern).case_insensitive(true).unicode(false).build();
    let expression = expression.map_err(|error| {
        // The expression is named already: the last line says what is wrong with it.
        let text = error.to_string();
        let why = text.lines().last().unwrap_or_default().trim_start_matches("error: ");
        anyhow::anyhow!("`{}` is not a regular expression: {why}", printable(pattern))
    })?;
    let matches = |def: &&Def| expression.is_match(def.name.as_bytes()) || expression.is_match(def.title.as_bytes());
    let mut found: Vec<&Def> = defs().filter(matches).collect();
    found.sort_by_key(|def| def.name);
    if found.is_empty() {
        let advice = table().suggest(pattern).map(|name| format!("; did you mean `{name}`?")).unwrap_or_default();
        super::warn(&format!("no field matches `{pattern}`{advice}"));
        return Ok(Outcome::No);
    }
    super::print(&listed(&found, args.format))?;
    Ok(Outcome::Done)
}

fn listed(found: &[&Def], format: Format) -> String {
    let width = found.iter().map(|def| def.name.len()).max().unwrap_or_default();
    let mut out = String::new();
    for Def { name, title, kind } in found {
        let kind = type_name(*kind);
        // Writing to a String cannot fail.
        let _ = match format {
            Format::Text => writeln!(out, "{name:<width$}  {kind:<21}  {title}"),
            Format::Json => {
                let row = serde_json::json!({ "schema": "imsctl.field/1", "name": name, "type": kind, "title": title });
                writeln!(out, "{row}")
            }
        };
    }
    out
}
