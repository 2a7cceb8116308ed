//! The command line: one file per subcommand, and the only place that knows clap.

mod aka;
mod annotated;
mod charging;
mod completions;
mod config;
mod decode;
mod diagnose;
mod dns;
mod enum_dns;
mod explain;
mod extract;
mod fields;
mod flow;
mod ifc;
mod json;
mod load;
mod man;
mod progress;
mod select;
mod settings;
mod sms;
mod usage;

use clap::{CommandFactory as _, Parser, Subcommand};
use std::ffi::{OsStr, OsString};
use std::io::{IsTerminal as _, Write as _};
use std::path::Path;
use std::process::ExitCode;

/// The exit statuses, for every help text and man page.
pub const EXIT_STATUS: [(&str, &str); 3] = [
    (
        "0",
        "Done. Also when whoever read the output went away, and for a capture that is cut short: a warning names the place.",
    ),
    ("1", "The answer is no: a filter or a pattern matched nothing, a check found something."),
    ("2", "Wrong usage, or input that cannot be read."),
];

const EXAMPLES: &str = "\
Examples:
  imsctl call.pcapng
  imsctl flow call.pcapng --kind call
  imsctl decode call.pcapng
  imsctl decode call.pcapng -Y 'sip.Status-Code >= 400'
  imsctl decode call.pcapng -T fields -e frame.number -e sip.Call-ID
  tcpdump -i any -U -w - | imsctl decode -

Exit status: 0 done, 1 the answer is no, 2 wrong usage or unreadable input.";

/// Diagnostics toolkit for IMS and VoLTE engineers.
#[derive(Debug, Parser)]
#[command(
    name = "imsctl",
    version,
    subcommand_required = true,
    arg_required_else_help = true,
    disable_help_subcommand = true,
    after_help = EXAMPLES
)]
pub struct Cli {
    /// When to use colours.
    #[arg(long, global = true, value_enum, value_name = "WHEN")]
    color: Option<settings::When>,

    #[command(subcommand)]
    command: Command,
}

#[derive(Debug, Subcommand)]
enum Command {
    /// Decode captures: one line a message, trees, JSON or fields.
    #[command(after_help = decode::EXAMPLES)]
    Decode(decode::Args),
    /// Draw each procedure over all its interfaces as one ladder.
    #[command(after_help = flow::EXAMPLES)]
    Flow(flow::Args),
    /// Say what failed, why, and how to repair it, with the evidence.
    #[command(after_help = diagnose::EXAMPLES)]
    Diagnose(diagnose::Args),
    /// Write one trace with all its interfaces and media, or what a filter lets pass, as pcapng.
    #[command(after_help = extract::EXAMPLES)]
    Extract(extract::Args),
    /// Look up, check and serve telephone numbers in the DNS (ENUM).
    #[command(name = "enum", after_help = enum_dns::EXAMPLES)]
    Enum(enum_dns::Args),
    /// Resolve SIP URIs, select EPC nodes, print the names of 3GPP.
    #[command(after_help = dns::EXAMPLES)]
    Dns(dns::Args),
    /// Simulate, play, serve and audit credit control over Ro and Gy.
    #[command(after_help = charging::EXAMPLES)]
    Charging(charging::Args),
    /// Say what a code, an AVP, an interface or a header means, and why IMS sees it.
    #[command(after_help = explain::EXAMPLES)]
    Explain(explain::Args),
    /// List the fields that can be filtered and printed.
    Fields(fields::Args),
    /// Compute authentication vectors and responses, and check the REGISTERs of a capture.
    Aka(aka::Args),
    /// Try, lint and show initial filter criteria.
    Ifc(ifc::Args),
    /// Craft and read texts: TPDU, RP, SIP MESSAGE.
    Sms(sms::Args),
    /// Print completions for a shell.
    Completions(completions::Args),
    /// Print the manual page of a command.
    Man(man::Args),
    /// Show the settings in force and where each comes from.
    #[command(after_help = config::EXAMPLES)]
    Config(config::Args),
}

/// The examples of one command among those of its family, with what else the text says.
fn of_command(examples: &str, command: &str) -> String {
    let own = format!("  imsctl {command}");
    let is_other = |line: &&str| line.starts_with("  imsctl ") && !line.starts_with(&own);
    examples.lines().filter(|line| !is_other(line)).collect::<Vec<_>>().join("\n")
}

/// How a command ended when it could do its work.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Outcome {
    /// Done: exit status 0.
    Done,
    /// The answer is no: exit status 1.
    No,
}

/// The definition of the command line, from which help, completions and man pages are made.
pub fn command() -> clap::Command {
    Cli::command()
}

/// The man page of every command: file name and text.
pub fn man_pages() -> anyhow::Result<Vec<(String, String)>> {
    man::pages()
}

/// The completions of every shell: file name and text.
pub fn completion_files() -> Vec<(String, String)> {
    completions::files()
}

/// Parses the arguments, runs the command and turns its end into an exit status.
pub fn main() -> ExitCode {
    let arguments = with_command(std::env::args_os().collect(), std::io::stdout().is_terminal());
    let cli = match Cli::try_parse_from(&arguments) {
        Ok(cli) => cli,
        Err(error) => {
            let words: Vec<String> = arguments.iter().map(|word| word.to_string_lossy().into_owned()).collect();
            let Some(problem) = usage::problem(&error, &words) else { error.exit() };
            warn(&problem);
            return ExitCode::from(2);
        }
    };
    match run(cli) {
        Ok(Outcome::Done) => ExitCode::SUCCESS,
        Ok(Outcome::No) => ExitCode::from(1),
        Err(error) if is_broken_pipe(&error) => ExitCode::SUCCESS,
        Err(error) => {
            warn(&format!("{error:#}"));
            ExitCode::from(2)
        }
    }
}

fn run(cli: Cli) -> anyhow::Result<Outcome> {
    let mut settings = settings::Settings::load();
    settings.option("color", cli.color.map(settings::word))?;
    // Those that help to mend a file that is wrong do without it.
    let can_do_without = matches!(cli.command, Command::Config(_) | Command::Man(_) | Command::Completions(_));
    if !can_do_without {
        settings.check()?;
    }
    colored::control::set_override(settings.colour_on_stdout());
    match cli.command {
        Command::Decode(args) => decode::run(&args, &settings),
        Command::Flow(args) => flow::run(&args, &settings),
        Command::Diagnose(args) => diagnose::run(&args, &settings),
        Command::Extract(args) => extract::run(&args, &settings),
        Command::Enum(args) => enum_dns::run(&args),
        Command::Dns(args) => dns::run(&args),
        Command::Charging(args) => charging::run(&args),
        Command::Explain(args) => explain::run(&args),
        Command::Fields(args) => fields::run(&args),
        Command::Aka(args) => aka::run(&args),
        Command::Ifc(args) => ifc::run(&args),
        Command::Sms(args) => sms::run(&args),
        Command::Completions(args) => completions::run(&args),
        Command::Man(args) => man::run(&args),
        Command::Config(args) => config::run(&args, &settings),
    }
}

/// `imsctl CAPTURE` alone: puts the command before a first word that is a file and no command. Where nobody can look
/// around in a ladder, the list of traces is the answer.
fn with_command(mut arguments: Vec<OsString>, terminal: bool) -> Vec<OsString> {
    let mut at = 1;
    while let Some(option) = arguments.get(at).and_then(|word| word.to_str()) {
        match option {
            "--color" => at += 2,
            _ if option.starts_with("--color=") => at += 1,
            _ => break,
        }
    }
    if arguments.get(at).is_some_and(|word| is_capture(word)) {
        let alone = arguments.iter().skip(at).all(|word| word == "-" || !word.as_encoded_bytes().starts_with(b"-"));
        let words: &[&str] = if alone && !terminal { &["flow", "-T", "text", "--list"] } else { &["flow"] };
        arguments.splice(at..at, words.iter().map(OsString::from));
    }
    arguments
}

fn is_capture(word: &OsStr) -> bool {
    let is_command = command().get_subcommands().any(|command| OsStr::new(command.get_name()) == word);
    word == "-" || (!is_command && Path::new(word).exists())
}

/// Says something on stderr; nothing is wrong when nobody listens.
fn warn(text: &str) {
    let _ = writeln!(std::io::stderr(), "imsctl: {text}");
}

/// Writes a whole answer to stdout.
fn print(text: &str) -> anyhow::Result<()> {
    let mut out = std::io::stdout().lock();
    out.write_all(text.as_bytes())?;
    Ok(out.flush()?)
}

/// Columns of the terminal on stdout, when it is one.
fn width() -> Option<usize> {
    let terminal = std::io::stdout().is_terminal();
    terminal.then(crossterm::terminal::size).and_then(Result::ok).map(|(columns, _)| usize::from(columns).max(40))
}

/// Claims that whoever read our output went away, which is no failure of ours.
fn is_broken_pipe(error: &anyhow::Error) -> bool {
    let broken = |error: &std::io::Error| error.kind() == std::io::ErrorKind::BrokenPipe;
    error.chain().filter_map(|cause| cause.downcast_ref::<std::io::Error>()).any(broken)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_definition_is_sound() {
        command().debug_assert();
    }

    #[test]
    fn a_file_alone_is_a_ladder_on_a_terminal_and_a_list_elsewhere() {
        let words = |text: &str| text.split(' ').map(OsString::from).collect::<Vec<_>>();
        let on = |text| with_command(words(text), true);
        let off = |text| with_command(words(text), false);
        assert_eq!(on("imsctl Cargo.toml"), words("imsctl flow Cargo.toml"));
        assert_eq!(off("imsctl Cargo.toml -"), words("imsctl flow -T text --list Cargo.toml -"));
        assert_eq!(off("imsctl --color never - --all"), words("imsctl --color never flow - --all"));
        assert_eq!(on("imsctl fields x"), words("imsctl fields x"));
        assert_eq!(off("imsctl --version"), words("imsctl --version"));
    }
}
