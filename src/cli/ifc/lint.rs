//! `imsctl ifc lint`.

use super::input::{self, ProfileArgs};
use super::{Format, json};
use crate::cli::annotated::{self, FailOn, Remark};
use crate::cli::{Outcome, print};
use crate::proto::sip;
use crate::tools::ifc::{Item, Request, read, sense, xml};
use anyhow::Context as _;
use std::ops::Range;
use std::path::PathBuf;

/// Examples of the help text.
pub const EXAMPLES: &str = "\
Examples:
  imsctl ifc lint profile.xml
  imsctl ifc lint profile.xml --sip invite.sip
  imsctl ifc lint --from-capture register.pcap --subscriber 001010000000108
  imsctl ifc lint profile.xml --fail-on warning -T json

Exit status: 0 nothing at or above --fail-on, 1 something is, 2 wrong usage or unreadable input.";

/// Arguments of `imsctl ifc lint`.
#[derive(Debug, clap::Args)]
pub struct Args {
    #[command(flatten)]
    profile: ProfileArgs,
    /// A request to judge the patterns against: a file with one SIP message.
    #[arg(long, value_name = "FILE")]
    sip: Option<PathBuf>,
    /// Exit status 1 when there is a finding of this severity or above.
    #[arg(long, value_enum, default_value = "error", value_name = "SEVERITY")]
    fail_on: FailOn,
    /// What to print.
    #[arg(short = 'T', long = "format", value_enum, default_value = "text", value_name = "FORMAT")]
    format: Format,
}

/// Runs the command.
pub fn run(args: &Args) -> anyhow::Result<Outcome> {
    let profile = args.profile.read(None, &[])?;
    let octets = args.sip.as_deref().map(input::octets).transpose()?;
    let message = match &octets {
        Some(octets) => Some(
            sip::Message::decode(octets).map_err(|error| anyhow::anyhow!("the request is no SIP message: {error}"))?,
        ),
        None => None,
    };
    let request = match &message {
        Some(message) => Some(Request::new(message).context("the message is a response: criteria are for requests")?),
        None => None,
    };
    let unreadable = || format!("cannot read {}", profile.name);
    let document = xml::document(&profile.text).with_context(unreadable)?;
    let (read, mut items) = read::read(&document, read::Forms::Strict).with_context(unreadable)?;
    sense::judge(&read, request.as_ref(), &mut items);
    let items = items.finish();
    print(&match args.format {
        Format::Text => text(&items, &profile.text, &profile.name),
        Format::Json => json::lint(&items, &profile.name)?,
    })?;
    Ok(args.fail_on.outcome(items.iter().map(Item::severity).max()))
}

fn text(items: &[Item], source: &str, name: &str) -> String {
    let source = annotated::visible(source);
    let remark = |item: &Item| {
        let (piece, span, is_whole) = around(&source, &item.span);
        let rule = item.rule().map(|rule| format!("; rule {rule}")).unwrap_or_default();
        // A piece of a line has other columns: the place is told below it.
        let place = if is_whole { String::new() } else { format!("at {name}:{}:{}; ", item.line, item.column) };
        Remark {
            severity: item.severity(),
            code: item.code.name(),
            message: item.message.clone(),
            fix: item.fix.clone(),
            note: format!("{place}{}{rule}", item.code.reference()),
            path: if is_whole { name.to_owned() } else { String::new() },
            line: item.line,
            source: piece.to_owned(),
            span,
        }
    };
    annotated::text(items.iter().map(remark), name)
}

/// The line of a place, or of a very long line what is around the place; the place in it; whether it is the whole line.
fn around<'s>(source: &'s str, span: &Range<usize>) -> (&'s str, Range<usize>, bool) {
    const REACH: usize = 2000;
    let boundary = |mut at: usize| {
        while !source.is_char_boundary(at) {
            at -= 1;
        }
        at
    };
    let end = boundary(span.end.max(span.start).min(span.start.saturating_add(REACH)).min(source.len()));
    let (first, last) = (boundary(span.start.saturating_sub(REACH)), boundary((end + REACH).min(source.len())));
    let before = source.get(first..span.start).unwrap_or_default();
    let after = source.get(end..last).unwrap_or_default();
    let is_whole = (first == 0 || before.contains('\n')) && (last == source.len() || after.contains('\n'));
    let first = before.rfind('\n').map_or(first, |at| first + at + 1);
    let last = after.find('\n').map_or(last, |at| end + at);
    (source.get(first..last).unwrap_or_default(), span.start - first..end - first, is_whole)
}
