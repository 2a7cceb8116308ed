//! `imsctl dns resolve`: a SIP URI by RFC 3263, step by step.

use super::source::SourceArgs;
use super::{Format, outcome};
use crate::cli::json::document;
use crate::cli::{Outcome, print};
use crate::tools::dns::document::{resolution, resolution_text};
use crate::tools::dns::resolve::{Means, resolve};
use crate::tools::dns::transport::Transport;
use crate::tools::enum_dns::number;
use crate::tools::zone::Name;
use anyhow::Context as _;

/// Arguments of `imsctl dns resolve`.
#[derive(Debug, clap::Args)]
pub struct Args {
    /// The URI: sip:, sips: or tel:.
    uri: String,

    /// What the client supports and nothing else, the best one first: udp, tcp, tls, sctp, tls-sctp, ws, wss; tls, tcp,
    /// udp and what the URI asks for without it.
    #[arg(long, value_name = "LIST", value_delimiter = ',', value_parser = transport)]
    transports: Vec<Transport>,

    /// The tree where numbers are looked up: e164.arpa, e164enum.net or a private one.
    #[arg(long, value_name = "NAME", default_value = number::SUFFIX)]
    suffix: String,

    #[command(flatten)]
    source: SourceArgs,

    /// What to print.
    #[arg(short = 'T', long = "format", value_enum, default_value = "text", value_name = "FORMAT")]
    format: Format,
}

fn transport(text: &str) -> Result<Transport, String> {
    Transport::parse(text.trim()).ok_or_else(|| "not one of udp, tcp, tls, sctp, tls-sctp, ws, wss".to_owned())
}

/// Runs `imsctl dns resolve`.
pub fn run(args: &Args) -> anyhow::Result<Outcome> {
    let suffix = Name::absolute(&args.suffix).with_context(|| format!("{} is no domain name", args.suffix))?;
    let is_narrowed = !args.transports.is_empty();
    let transports = if is_narrowed { args.transports.clone() } else { Transport::USUAL.to_vec() };
    let means = Means { transports, is_narrowed, suffix };
    let mut source = args.source.open(None)?;
    let found = resolve(&args.uri, &means, &mut source).map_err(anyhow::Error::msg)?;
    print(&match args.format {
        Format::Text => resolution_text(&args.uri, &found),
        Format::Json => document(&resolution(&args.uri, &found))?,
    })?;
    outcome(!found.targets.is_empty(), found.unanswered.as_ref())
}
