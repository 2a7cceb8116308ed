//! `imsctl enum`: telephone numbers to URIs.

mod batch;
mod check;
mod lookup;
mod parts;
mod serve;

use super::Outcome;
use super::dns::{Format, Unanswered};
use super::of_command;

/// Examples of the command.
pub const EXAMPLES: &str = "\
Examples:
  imsctl enum lookup +441632960001
  imsctl enum lookup +61255501234 --server 10.0.0.53 --suffix e164enum.net --service pstn
  imsctl enum lookup 0255501234 --country 61 --zone e164.arpa.db
  imsctl enum lookup --batch numbers.txt --zone e164.arpa.db -T csv
  imsctl enum name +61255501234
  imsctl enum apply '!^\\+44(.*)$!sip:0\\1@gw.example.net!' +441632960006
  imsctl enum check e164.arpa.db
  imsctl enum serve e164.arpa.db carrier.example.db --listen 127.0.0.1:5353

Exit status: 0 done, 1 the answer is no (no such name, no usable record, a finding), 2 wrong usage, unreadable input, or no answer at all (timeout, SERVFAIL).";

/// Arguments of `imsctl enum`.
#[derive(Debug, clap::Args)]
pub struct Args {
    #[command(subcommand)]
    command: Command,
}

#[derive(Debug, clap::Subcommand)]
enum Command {
    /// Look numbers up: records, URIs in order, failover and load share.
    #[command(after_help = of_command(EXAMPLES, "enum lookup"))]
    Lookup(lookup::Args),
    /// Print the domain name of a number.
    #[command(after_help = of_command(EXAMPLES, "enum name"))]
    Name(parts::NameArgs),
    /// Apply a substitution expression to a number.
    #[command(after_help = of_command(EXAMPLES, "enum apply"))]
    Apply(parts::ApplyArgs),
    /// Say what is wrong or surprising in zones.
    #[command(after_help = of_command(EXAMPLES, "enum check"))]
    Check(check::Args),
    /// Be the name server of a lab: UDP and TCP, what is asked and answered, zones read again when they change.
    #[command(after_help = of_command(EXAMPLES, "enum serve"))]
    Serve(serve::Args),
}

/// Runs the command.
pub fn run(args: &Args) -> anyhow::Result<Outcome> {
    match &args.command {
        Command::Lookup(args) => lookup::run(args),
        Command::Name(args) => parts::name(args),
        Command::Apply(args) => parts::apply(args),
        Command::Check(args) => check::run(args),
        Command::Serve(args) => serve::run(args),
    }
}
