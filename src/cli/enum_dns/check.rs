//! `imsctl enum check`: what is wrong or surprising in zones.

use crate::cli::annotated::{self, FailOn, Remark};
use crate::cli::dns::Format;
use crate::cli::dns::source::one;
use crate::cli::json::document;
use crate::cli::{Outcome, print};
use crate::tools::enum_dns::check::{self, Item};
use crate::tools::enum_dns::number;
use crate::tools::zone::{Name, Zone, Zones};
use crate::wire::text::lossy;
use serde_json::{Value, json};

/// Arguments of `imsctl enum check`.
#[derive(Debug, clap::Args)]
pub struct Args {
    /// Master files, `-` is standard input; `NAME=FILE` where neither the file nor its name says which zone it is.
    #[arg(required = true, value_name = "[NAME=]FILE")]
    zones: Vec<String>,

    /// The domain of the network that asks: results that lead back into it are circles.
    #[arg(long, value_name = "DOMAIN")]
    home: Option<String>,

    /// Exit status 1 when there is a finding of this severity or above.
    #[arg(long, value_enum, default_value = "error", value_name = "SEVERITY")]
    fail_on: FailOn,

    /// What to print.
    #[arg(short = 'T', long = "format", value_enum, default_value = "text", value_name = "FORMAT")]
    format: Format,
}

/// Runs `imsctl enum check`.
pub fn run(args: &Args) -> anyhow::Result<Outcome> {
    let suffix = Name::absolute(number::SUFFIX)?;
    let zones = args.zones.iter().map(|spec| one(spec, Some(&suffix))).collect::<anyhow::Result<Vec<_>>>()?;
    let zones = Zones::new(zones);
    let found = check::zones(&zones, &check::Options { home: args.home.clone() });
    let pairs = || zones.iter().zip(&found);
    print(&match args.format {
        Format::Text => pairs().map(|(zone, items)| text(zone, items)).collect(),
        Format::Json => {
            let zones: Vec<Value> = pairs().map(|(zone, items)| object(zone, items)).collect();
            document(&json!({"schema": "imsctl.enum-check/1", "zones": zones}))?
        }
    })?;
    Ok(args.fail_on.outcome(found.iter().flatten().map(Item::severity).max()))
}

fn object(zone: &Zone, items: &[Item]) -> Value {
    let file = |item: &Item| item.place.and_then(|place| zone.files().get(usize::from(place.file)));
    let item = |item: &Item| {
        json!({
            "code": item.code.name,
            "rule": item.rule(),
            "severity": item.severity().name(),
            "file": file(item).map(|file| file.name.as_str()),
            "line": item.place.map(|place| place.line),
            "column": item.place.map(|place| place.column),
            "message": item.message,
            "fix": item.fix,
            "reference": item.code.reference,
        })
    };
    json!({
        "zone": zone.apex().text(),
        "file": zone.files().first().map(|file| file.name.as_str()),
        "records": zone.entries().len(),
        "items": items.iter().map(item).collect::<Vec<_>>(),
    })
}

fn text(zone: &Zone, items: &[Item]) -> String {
    // Where the lines of each file start; items are many, and files long.
    let starts: Vec<Vec<usize>> = zone
        .files()
        .iter()
        .map(|file| std::iter::once(0).chain(memchr::memchr_iter(b'\n', &file.text).map(|at| at + 1)).collect())
        .collect();
    let remark = |item: &Item| {
        let place = item.place.unwrap_or_default();
        let number = usize::from(place.file);
        let file = zone.files().get(number);
        let index = usize::try_from(place.line).unwrap_or(usize::MAX).saturating_sub(1);
        let start = starts.get(number).and_then(|starts| starts.get(index)).copied().unwrap_or_default();
        let rest = file.and_then(|file| file.text.get(start..)).unwrap_or_default();
        let line = rest.split(|octet| *octet == b'\n').next().unwrap_or_default();
        let column = usize::try_from(place.column).unwrap_or(usize::MAX).saturating_sub(1).min(line.len());
        let before = lossy(line.get(..column).unwrap_or_default()).len();
        let word = lossy(word(line.get(column..).unwrap_or_default())).len();
        let rule = item.rule().map(|rule| format!("; rule {rule}")).unwrap_or_default();
        Remark {
            severity: item.severity(),
            code: item.code.name,
            message: item.message.clone(),
            fix: item.fix.clone(),
            note: format!("{}{rule}", item.code.reference),
            path: file.map_or_else(String::new, |file| file.name.clone()),
            line: place.line,
            source: annotated::visible(&lossy(line)),
            span: before..before + word,
        }
    };
    annotated::text(items.iter().map(remark), &zone.apex().text())
}

/// The word at the start: a string in quotes, or what stands before the next blank.
fn word(rest: &[u8]) -> &[u8] {
    let end = if rest.starts_with(b"\"") {
        rest.iter().skip(1).position(|octet| *octet == b'"').map_or(rest.len(), |at| at + 2)
    } else {
        rest.iter().position(|octet| octet.is_ascii_whitespace() || matches!(octet, b';' | b')')).unwrap_or(rest.len())
    };
    rest.get(..end).unwrap_or(rest)
}
