//! `imsctl charging`: the credit-control bench.

mod audit;
mod peer;
mod simulate;

use super::{Outcome, of_command};
use crate::tools::charging::catalog;
use crate::tools::charging::scenario::Scenario;
use anyhow::Context as _;
use std::fmt::Write as _;
use std::path::Path;

/// Examples of the command.
pub const EXAMPLES: &str = "\
Examples:
  imsctl charging scenarios
  imsctl charging simulate seed-voice-delta
  imsctl charging simulate --balance 900 --price 1/1s --grant 600 --talk 700
  imsctl charging simulate call-driver --what-if grant=60..600/60
  imsctl charging simulate final-redirect --pcap redirect.pcapng
  imsctl charging serve --scenario call-driver --state lab.state
  imsctl charging run call-driver --peer 127.0.0.1 --destination-realm charging.example.invalid
  imsctl charging audit ro.pcapng

Exit status: 0 done, 1 something does not hold, differs or is found, 2 wrong usage or unreadable input.";

/// Arguments of `imsctl charging`.
#[derive(Debug, clap::Args)]
pub struct Args {
    #[command(subcommand)]
    command: Command,
}

#[derive(Debug, clap::Subcommand)]
enum Command {
    /// Play a scenario: timeline, reasons, chart and totals.
    #[command(after_help = of_command(EXAMPLES, "charging simulate"))]
    Simulate(Box<simulate::Args>),
    /// Play the requests of a scenario against a real charging system, and set its answers beside ours.
    #[command(after_help = of_command(EXAMPLES, "charging run"))]
    Run(Box<peer::Play>),
    /// Be a small charging system for a lab.
    #[command(after_help = of_command(EXAMPLES, "charging serve"))]
    Serve(peer::Serve),
    /// Check the credit-control sessions of a capture.
    #[command(after_help = of_command(EXAMPLES, "charging audit"))]
    Audit(audit::Args),
    /// List the scenarios that come with imsctl.
    #[command(after_help = of_command(EXAMPLES, "charging scenarios"))]
    Scenarios,
}

/// Runs the command.
pub fn run(args: &Args) -> anyhow::Result<Outcome> {
    match &args.command {
        Command::Simulate(args) => simulate::run(args),
        Command::Run(args) => peer::run(args),
        Command::Serve(args) => peer::serve(args),
        Command::Audit(args) => audit::run(args),
        Command::Scenarios => scenarios(),
    }
}

fn scenarios() -> anyhow::Result<Outcome> {
    let mut out = String::new();
    for (name, text) in catalog::SCENARIOS {
        let (scenario, _) = Scenario::parse(text)?;
        // Writing to a String cannot fail.
        let _ = writeln!(out, "{name:<24}  {}", scenario.title);
    }
    super::print(&out)?;
    Ok(Outcome::Done)
}

/// Reads a scenario: a file, or one that comes with imsctl by its name.
fn load(name: &str) -> anyhow::Result<Scenario> {
    let is_file = Path::new(name).exists();
    let text = match catalog::find(name).filter(|_| !is_file) {
        Some(text) => text.to_owned(),
        None if is_file => std::fs::read_to_string(name).with_context(|| format!("cannot read {name}"))?,
        None => anyhow::bail!("no scenario {name}: neither a file nor one of imsctl charging scenarios"),
    };
    let (scenario, notes) = Scenario::parse(&text)
        .map_err(|error| anyhow::anyhow!("cannot read {}", super::settings::toml_problem(name, &text, &error)))?;
    for note in notes {
        super::warn(&format!("{name}: {note}"));
    }
    Ok(scenario)
}
