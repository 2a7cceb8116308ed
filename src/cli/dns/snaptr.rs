//! `imsctl dns snaptr`: node selection of the EPC.

use super::source::SourceArgs;
use super::{Format, outcome};
use crate::cli::json::document;
use crate::cli::{Outcome, print};
use crate::tools::dns::document::{selection, selection_text};
use crate::tools::dns::names::has_short_mnc;
use crate::tools::dns::snaptr::{Wanted, select};
use crate::tools::zone::Name;
use anyhow::Context as _;

/// Arguments of `imsctl dns snaptr`.
#[derive(Debug, clap::Args)]
pub struct Args {
    /// The name: an APN-FQDN, a TAI-FQDN, the name of an MME.
    name: String,

    /// Application service: x-3gpp-pgw, x-3gpp-sgw, x-3gpp-mme.
    #[arg(long, value_name = "SERVICE")]
    service: String,

    /// Application protocol: x-s5-gtp, x-s8-gtp, x-s10; all without it. May be given several times.
    #[arg(long, value_name = "PROTOCOL", value_delimiter = ',')]
    protocol: Vec<String>,

    /// Put nodes in front that are close to this one (its canonical name, or a topon host).
    #[arg(long, value_name = "NODE")]
    near: Option<String>,

    #[command(flatten)]
    source: SourceArgs,

    /// What to print.
    #[arg(short = 'T', long = "format", value_enum, default_value = "text", value_name = "FORMAT")]
    format: Format,
}

fn absolute(text: &str) -> anyhow::Result<Name> {
    Name::absolute(text).with_context(|| format!("{text} is no domain name"))
}

/// Runs `imsctl dns snaptr`.
pub fn run(args: &Args) -> anyhow::Result<Outcome> {
    let name = absolute(&args.name)?;
    let near = args.near.as_deref().map(absolute).transpose()?;
    let wanted = Wanted { service: args.service.clone(), protocols: args.protocol.clone(), near };
    let mut source = args.source.open(None)?;
    let mut found = select(&name, &wanted, &mut source);
    if has_short_mnc(&args.name) {
        found.notes.push("the MNC label has two digits; nodes look up three: mnc0NN (TS 23.003 13.2)".to_owned());
    }
    print(&match args.format {
        Format::Text => selection_text(&found),
        Format::Json => document(&selection(&args.name, &found))?,
    })?;
    outcome(!found.nodes.is_empty(), found.unanswered.as_ref())
}
