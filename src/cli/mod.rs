//! The command line: one file per subcommand, and the only place that knows clap.

mod decode;

use clap::{Parser, Subcommand};
use std::process::ExitCode;

/// Diagnostics toolkit for IMS and VoLTE engineers.
#[derive(Debug, Parser)]
#[command(
    name = "imsctl",
    version,
    propagate_version = true,
    subcommand_required = true,
    arg_required_else_help = true
)]
pub struct Cli {
    #[command(subcommand)]
    command: Command,
}

#[derive(Debug, Subcommand)]
enum Command {
    /// Decode captures: one line a message, trees, JSON or fields.
    Decode(decode::Args),
}

/// How a command ended when it could do its work.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Outcome {
    /// Done: exit status 0.
    Done,
    /// The answer is no: exit status 1.
    No,
}

/// Parses the arguments, runs the command and turns its end into an exit status.
pub fn main() -> ExitCode {
    let cli = Cli::parse();
    match run(cli.command) {
        Ok(Outcome::Done) => ExitCode::SUCCESS,
        Ok(Outcome::No) => ExitCode::from(1),
        Err(error) if is_broken_pipe(&error) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("imsctl: {error:#}");
            ExitCode::from(2)
        }
    }
}

fn run(command: Command) -> anyhow::Result<Outcome> {
    match command {
        Command::Decode(args) => decode::run(&args),
    }
}

/// Claims that whoever read our output went away, which is no failure of ours.
fn is_broken_pipe(error: &anyhow::Error) -> bool {
    let broken = |error: &std::io::Error| error.kind() == std::io::ErrorKind::BrokenPipe;
    error.chain().filter_map(|cause| cause.downcast_ref::<std::io::Error>()).any(broken)
}
