//! `imsctl ifc lint`.

use super::input::{self, ProfileArgs};
use super::{Format, json};
use crate::cli::annotated::{self, FailOn, Remark};
use crate::cli::{Outcome, print};
use crate::proto::sip;
use crate::tools::ifc::{Item, Request, read, sense, xml};
use anyhow::Context as _;
use std::path::PathBuf;

/// Examples of the help text.
pub const EXAMPLES: &str = "\
Examples:
  imsctl ifc lint profile.xml
  imsctl ifc lint profile.xml --sip invite.sip
  imsctl ifc lint --from-capture register.pcap --subscriber 001010000000001
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
    /// What makes the exit status 1.
    #[arg(long, value_enum, default_value = "error", value_name = "SEVERITY")]
    fail_on: FailOn,
    /// Form of the output.
    #[arg(short = 'T', value_enum, default_value = "text", value_name = "FORMAT")]
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
        let start = source.get(..item.span.start).and_then(|before| before.rfind('\n')).map_or(0, |at| at + 1);
        let after = source.get(item.span.end..).and_then(|after| after.find('\n'));
        let end = after.map_or(source.len(), |at| item.span.end + at);
        let rule = item.rule().map(|rule| format!("; rule {rule}")).unwrap_or_default();
        Remark {
            severity: item.severity(),
            code: item.code.name(),
            message: item.message.clone(),
            fix: item.fix.clone(),
            note: format!("{}{rule}", item.code.reference()),
            path: name.to_owned(),
            line: item.line,
            source: source.get(start..end).unwrap_or_default().to_owned(),
            span: item.span.start - start..item.span.end.max(item.span.start) - start,
        }
    };
    annotated::text(items.iter().map(remark), name)
}
