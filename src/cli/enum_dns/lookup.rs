//! `imsctl enum lookup`: one number, or a file of them.

use super::batch;
use super::parts::{read, refused, suffix};
use crate::cli::dns::source;
use crate::cli::json::document;
use crate::cli::{Outcome, print};
use crate::tools::dns::{Source, Status};
use crate::tools::enum_dns::document::Document;
use crate::tools::enum_dns::{End, Lookup, Patterns, Wanted, lookup, number, text};
use crate::tools::zone::{Kind, Name, Zones};
use anyhow::Context as _;
use std::path::PathBuf;

/// Arguments of `imsctl enum lookup`.
#[derive(Debug, clap::Args)]
pub struct Args {
    /// The number: +441632960001, tel:+44-1632-960001.
    #[arg(required_unless_present = "batch", conflicts_with = "batch", allow_hyphen_values = true)]
    number: Option<String>,

    /// Look up the numbers of a file, one a line; `-` is standard input. A comma ends a number, # starts a comment.
    #[arg(long, value_name = "FILE")]
    pub batch: Option<PathBuf>,

    /// The tree where numbers are looked up: e164.arpa, e164enum.net or a private one.
    #[arg(long, value_name = "NAME", default_value = number::SUFFIX)]
    suffix: String,

    /// What the URI is for: sip, pstn, pstn:tel, any; sip and pstn:sip without it. May be given several
    /// times.
    #[arg(long, value_name = "SERVICE")]
    service: Vec<String>,

    /// Read a national number in the country with this code.
    #[arg(long, value_name = "CODE")]
    pub country: Option<String>,

    #[command(flatten)]
    pub source: source::SourceArgs,

    /// What to print.
    #[arg(short = 'T', long = "format", value_enum, default_value = "text", value_name = "FORMAT")]
    pub format: Format,
}

/// What to print.
#[derive(Clone, Copy, Debug, PartialEq, Eq, clap::ValueEnum)]
pub enum Format {
    /// For a person.
    Text,
    /// An object; one a line for a file of numbers.
    Json,
    /// A row a number.
    Csv,
}

/// What all numbers are looked up with.
pub struct Plan {
    pub suffix: Name,
    pub wanted: Wanted,
}

/// Runs `imsctl enum lookup`.
pub fn run(args: &Args) -> anyhow::Result<Outcome> {
    let wanted = Wanted::parse(args.service.iter().map(String::as_str)).map_err(anyhow::Error::msg)?;
    let plan = Plan { suffix: suffix(&args.suffix)?, wanted };
    let Some(text) = &args.number else { return batch::run(args, &plan) };
    let number = read(text, args.country.as_deref()).map_err(|error| anyhow::Error::msg(refused(text, &error)))?;
    let mut source = args.source.open(Some(&plan.suffix))?;
    let found = lookup(number, &plan.suffix, &plan.wanted, &mut source, &mut Patterns::default());
    let mut found = found.with_context(|| format!("cannot look up {text}"))?;
    if let Source::Zones(zones) = &source {
        explain(zones, &mut found);
    }
    print(&match args.format {
        Format::Text => text::whole(&found),
        Format::Json => document(&Document::of(text, &found))?,
        Format::Csv => batch::csv(&[batch::Row::Found(text.clone(), found.clone())], true)?,
    })?;
    Ok(outcome(&found.end)?)
}

/// The exit status; no answer at all is a failure.
fn outcome(end: &End) -> Result<Outcome, super::Unanswered> {
    match end {
        End::Found => Ok(Outcome::Done),
        other if other.is_answer() => Ok(Outcome::No),
        End::Dns(status) => Err(super::Unanswered(status.clone())),
        _ => Ok(Outcome::No),
    }
}

/// Says which wildcard answered, or would have if nothing stopped it.
fn explain(zones: &Zones, found: &mut Lookup) {
    for step in &found.steps {
        let last = step.answer.aliases.last().map_or(&step.name, |(_, target)| target);
        let Some(zone) = zones.responsible(last, Kind::NAPTR) else { continue };
        match step.answer.status {
            Status::Found => {
                let covering = zone.covering(last);
                found.notes.extend(
                    covering.map(|wildcard| {
                        format!("the wildcard {wildcard} answers, as it does for numbers of any length")
                    }),
                );
            }
            Status::NoData | Status::NxDomain => {
                let stopped = zone.stopped(last, Kind::NAPTR);
                found.notes.extend(stopped.map(|stopped| {
                    format!(
                        "the wildcard {} does not cover it: {} exists because of {}, and stops it (RFC 4592); repeat the wildcard below it",
                        stopped.wildcard, stopped.by, stopped.because
                    )
                }));
            }
            _ => {}
        }
    }
}
