//! `imsctl dns`: how a SIP URI, an APN or a tracking area is resolved.

mod names;
mod resolve;
mod snaptr;
pub mod source;

use super::{Outcome, of_command};
use crate::tools::dns::Status;
use crate::tools::zone::{Fault, Zone};
use std::fmt;

/// Examples of the command.
pub const EXAMPLES: &str = "\
Examples:
  imsctl dns resolve sip:ims.mnc001.mcc001.3gppnetwork.org --zone 3gppnetwork.org.db
  imsctl dns resolve 'sip:pcscf.example.net:5060;transport=tcp' --server 10.0.0.53
  imsctl dns resolve tel:+441632960001 --transports udp,tcp
  imsctl dns snaptr internet.apn.epc.mnc001.mcc001.3gppnetwork.org --service x-3gpp-pgw --protocol x-s5-gtp
  imsctl dns names --imsi 001010000000001 --mnc-len 2 --apn ims --tac 0x0001

Exit status: 0 done, 1 the answer is no (no target), 2 wrong usage, unreadable input, or no answer at all (timeout, SERVFAIL).";

/// Arguments of `imsctl dns`.
#[derive(Debug, clap::Args)]
pub struct Args {
    #[command(subcommand)]
    command: Command,
}

#[derive(Debug, clap::Subcommand)]
enum Command {
    /// Resolve a SIP URI step by step (RFC 3263).
    #[command(after_help = of_command(EXAMPLES, "dns resolve"))]
    Resolve(resolve::Args),
    /// Select nodes of the EPC by S-NAPTR (TS 29.303).
    #[command(after_help = of_command(EXAMPLES, "dns snaptr"))]
    Snaptr(snaptr::Args),
    /// Print the names of 3GPP for a network, an IMSI, an APN, an area (TS 23.003).
    #[command(after_help = of_command(EXAMPLES, "dns names"))]
    Names(names::Args),
}

/// Runs the command.
pub fn run(args: &Args) -> anyhow::Result<Outcome> {
    match &args.command {
        Command::Resolve(args) => resolve::run(args),
        Command::Snaptr(args) => snaptr::run(args),
        Command::Names(args) => names::run(args),
    }
}

/// What to print.
#[derive(Clone, Copy, Debug, PartialEq, Eq, clap::ValueEnum)]
pub enum Format {
    /// For a person.
    Text,
    /// One object.
    Json,
}

/// No answer came: an error, for the exit status; what was found out has been printed.
#[derive(Debug)]
pub struct Unanswered(pub Status);

impl fmt::Display for Unanswered {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "no answer: {}", self.0)
    }
}

impl std::error::Error for Unanswered {}

/// The exit status of what found something or did not; no answer at all is a failure.
fn outcome(is_found: bool, unanswered: Option<&Status>) -> anyhow::Result<Outcome> {
    match unanswered {
        _ if is_found => Ok(Outcome::Done),
        Some(status) => Err(Unanswered(status.clone()).into()),
        None => Ok(Outcome::No),
    }
}

/// A fault of a zone in one line.
pub fn faulty(zone: &Zone, fault: &Fault) -> String {
    let file = zone.files().get(usize::from(fault.place.file)).map_or("-", |file| file.name.as_str());
    format!("{file}:{}:{}: {}", fault.place.line, fault.place.column, fault.message)
}
