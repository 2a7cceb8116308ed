//! Parses the command line, runs it, prints the error chain and chooses the exit status.

use std::process::ExitCode;

fn main() -> ExitCode {
    imsctl::cli::main()
}
