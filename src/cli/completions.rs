//! `imsctl completions`: what a shell needs to complete our command line.

use super::Outcome;
use clap_complete::{Generator as _, Shell};

/// Arguments of `imsctl completions`.
#[derive(Debug, clap::Args)]
#[command(after_help = "\
Examples:
  imsctl completions bash > ~/.local/share/bash-completion/completions/imsctl
  imsctl completions zsh > ~/.zfunc/_imsctl
  imsctl completions fish > ~/.config/fish/completions/imsctl.fish

Exit status: 0 done, 2 wrong usage.")]
pub struct Args {
    /// The shell.
    shell: Shell,
}

/// Runs the command.
pub fn run(args: &Args) -> anyhow::Result<Outcome> {
    super::print(&text(args.shell))?;
    Ok(Outcome::Done)
}

/// The completions of every shell: file name and text.
pub fn files() -> Vec<(String, String)> {
    let shells = [Shell::Bash, Shell::Elvish, Shell::Fish, Shell::PowerShell, Shell::Zsh];
    shells.into_iter().map(|shell| (shell.file_name("imsctl"), text(shell))).collect()
}

fn text(shell: Shell) -> String {
    let mut bytes = Vec::new();
    clap_complete::generate(shell, &mut super::command(), "imsctl", &mut bytes);
    String::from_utf8_lossy(&bytes).into_owned()
}
