//! `imsctl ifc lint`.

use super::input::{self, ProfileArgs};
use super::{Format, json};
use crate::cli::{Outcome, print};
use crate::proto::sip;
use crate::tools::ifc::{Item, Request, Severity, read, sense, xml};
use crate::wire::text::{is_unsafe, printable};
use annotate_snippets::{AnnotationKind, Level, Renderer, Snippet, renderer::DecorStyle};
use anyhow::Context as _;
use std::fmt::Write as _;
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

#[derive(Clone, Copy, Debug, PartialEq, Eq, clap::ValueEnum)]
enum FailOn {
    /// Errors.
    Error,
    /// Errors and warnings.
    Warning,
    /// Nothing.
    Never,
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
    let worst = items.iter().map(Item::severity).max();
    let fails = match args.fail_on {
        FailOn::Error => worst == Some(Severity::Error),
        FailOn::Warning => worst >= Some(Severity::Warning),
        FailOn::Never => false,
    };
    Ok(if fails { Outcome::No } else { Outcome::Done })
}

/// More items than this are counted and not shown.
const SHOWN: usize = 500;

fn text(items: &[Item], source: &str, name: &str) -> String {
    let mut out = String::new();
    let source = visible(source);
    let plain = Renderer::plain();
    let styled = Renderer::styled();
    let renderer = if colored::control::SHOULD_COLORIZE.should_colorize() { styled } else { plain };
    let renderer = renderer.decor_style(DecorStyle::Ascii).term_width(width());
    for item in items.iter().take(SHOWN) {
        out.push_str(&annotated(item, &source, name, &renderer));
        out.push_str("\n\n");
    }
    if items.len() > SHOWN {
        let _ = writeln!(out, "and {} more: -T json has them all", items.len() - SHOWN);
    }
    let count = |severity: Severity| items.iter().filter(|item| item.severity() == severity).count();
    let counts =
        [Severity::Error, Severity::Warning, Severity::Note].map(|severity| (count(severity), severity.name()));
    let counts = counts.map(|(count, name)| format!("{count} {name}{}", if count == 1 { "" } else { "s" }));
    let _ = writeln!(out, "{name}: {}", counts.join(", "));
    out
}

/// One item with the lines of the source that it is about, underlined.
fn annotated(item: &Item, source: &str, name: &str, renderer: &Renderer) -> String {
    let level = match item.severity() {
        Severity::Error => Level::ERROR,
        Severity::Warning => Level::WARNING,
        Severity::Note => Level::NOTE,
    };
    let start = source.get(..item.span.start).and_then(|before| before.rfind('\n')).map_or(0, |at| at + 1);
    let end =
        source.get(item.span.end..).and_then(|after| after.find('\n')).map_or(source.len(), |at| item.span.end + at);
    let line = usize::try_from(item.line).unwrap_or(usize::MAX);
    let span = item.span.start - start..item.span.end.max(item.span.start) - start;
    let snippet = Snippet::source(source.get(start..end).unwrap_or_default())
        .line_start(line)
        .path(name)
        .annotation(AnnotationKind::Primary.span(span));
    let mut group = level.primary_title(printable(&item.message)).id(item.code.name()).element(snippet);
    if let Some(fix) = &item.fix {
        group = group.element(Level::HELP.message(printable(fix)));
    }
    let rule = item.rule().map(|rule| format!("; rule {rule}")).unwrap_or_default();
    group = group.element(Level::NOTE.message(format!("{}{rule}", item.code.reference())));
    renderer.render(&[group])
}

/// The source with everything that a terminal would act on made visible, at the same places.
fn visible(source: &str) -> String {
    let show = |c: char| match (c, c.len_utf8()) {
        ('\n' | '\t', _) => c,
        ('\r', _) => ' ',
        (c, 1) if is_unsafe(c) => '?',
        (c, 2) if is_unsafe(c) => '·',
        (c, 3) if is_unsafe(c) => '\u{fffd}',
        (c, _) => c,
    };
    source.chars().map(show).collect()
}

/// Columns of the terminal; a plain number where there is none.
fn width() -> usize {
    use std::io::IsTerminal as _;
    const WITHOUT: usize = 120;
    let size = std::io::stdout().is_terminal().then(|| crossterm::terminal::size().ok()).flatten();
    size.map_or(WITHOUT, |(columns, _)| usize::from(columns).max(40))
}
