//! `imsctl ifc`: initial filter criteria tried, judged and shown.

mod capture;
mod input;
mod json;
mod lint;
mod paint;
mod show;
mod test;

use super::Outcome;

const EXAMPLES: &str = "\
Examples:
  imsctl ifc test profile.xml --sip invite.sip
  imsctl ifc lint profile.xml
  imsctl ifc show --from-capture register.pcap

Exit status: 0 done, 1 the answer is no, 2 wrong usage or unreadable input.";

/// Arguments of `imsctl ifc`.
#[derive(Debug, clap::Args)]
#[command(after_help = EXAMPLES)]
pub struct Args {
    #[command(subcommand)]
    command: Command,
}

#[derive(Debug, clap::Subcommand)]
enum Command {
    /// Say which application servers a request goes to, in which order, and why.
    #[command(after_help = test::EXAMPLES)]
    Test(Box<test::Args>),
    /// Point at what is wrong or surprising in a profile.
    #[command(after_help = lint::EXAMPLES)]
    Lint(lint::Args),
    /// Show a profile as a table and as boolean expressions.
    #[command(after_help = show::EXAMPLES)]
    Show(show::Args),
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, clap::ValueEnum)]
enum Format {
    /// For people.
    Text,
    /// One object.
    Json,
}

/// Runs the command.
pub fn run(args: &Args) -> anyhow::Result<Outcome> {
    match &args.command {
        Command::Test(args) => test::run(args),
        Command::Lint(args) => lint::run(args),
        Command::Show(args) => show::run(args),
    }
}
