//! `imsctl decode`: captures to lines, trees, JSON or fields.

use super::Outcome;
use std::path::PathBuf;

/// Arguments of `imsctl decode`.
#[derive(Debug, clap::Args)]
pub struct Args {
    /// Captures: pcap or pcapng, plain or compressed; `-` is standard input.
    #[arg(required = true, value_name = "CAPTURE")]
    captures: Vec<PathBuf>,
}

/// Runs the command.
pub fn run(args: &Args) -> anyhow::Result<Outcome> {
    anyhow::bail!("cannot decode {} captures yet", args.captures.len())
}
