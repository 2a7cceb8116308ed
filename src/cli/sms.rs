//! `imsctl sms`: craft a text, or read one.

mod craft;
mod decode;

use super::Outcome;

const EXAMPLES: &str = "\
Examples:
  imsctl sms craft --from Nick --to +61491570156 --text 'Your code is 4711'
  imsctl sms craft --type submit --to 12345 --text Hi --rp
  imsctl sms decode 0407d0cef4780d00006230415190620402ef35
  imsctl sms decode --from-capture call.pcapng -T json

Exit status: 0 done, 1 the answer is no, 2 wrong usage or unreadable input.";

/// Arguments of `imsctl sms`.
#[derive(Debug, clap::Args)]
#[command(after_help = EXAMPLES)]
pub struct Args {
    #[command(subcommand)]
    command: Command,
}

#[derive(Debug, clap::Subcommand)]
enum Command {
    /// Write a text as TPDU, RP message, SIP MESSAGE, capture or SIPp scenario.
    #[command(after_help = craft::EXAMPLES)]
    Craft(Box<craft::Args>),
    /// Read TPDU, RP and CP messages from hexadecimal digits, files or captures.
    #[command(after_help = decode::EXAMPLES)]
    Decode(decode::Args),
}

/// Runs the command.
pub fn run(args: &Args) -> anyhow::Result<Outcome> {
    match &args.command {
        Command::Craft(args) => craft::run(args),
        Command::Decode(args) => decode::run(args),
    }
}

/// Fields as lines: place, octets, what they say.
fn breakdown(bytes: &[u8], fields: &[crate::proto::Field<'_>], out: &mut String) {
    use crate::wire::text::{hex, printable};
    use std::fmt::Write as _;
    const SHOWN: usize = 8;
    for field in fields {
        let range = usize::try_from(field.range.start).unwrap_or_default()
            ..usize::try_from(field.range.end).unwrap_or_default();
        let octets = bytes.get(range.clone()).unwrap_or_default();
        let mut digits = hex(octets.get(..SHOWN).unwrap_or(octets));
        if octets.len() > SHOWN {
            digits.push('…');
        }
        let indent = usize::from(field.depth) * 2;
        let text = match &field.heading {
            Some(heading) => heading.to_string(),
            None => {
                let mut text = format!("{}: ", field.def.title);
                field.spell(&mut text);
                if let crate::proto::Value::Code(_, name) = field.value {
                    let _ = write!(text, " ({name})");
                }
                text
            }
        };
        let _ = writeln!(out, "{:>4}  {digits:<17}  {:indent$}{}", range.start, "", printable(&text));
    }
}
