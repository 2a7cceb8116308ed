//! What checks say, each with the line of the source it is about, underlined, as compilers do.

use super::Outcome;
use crate::tools::severity::Severity;
use crate::wire::text::{is_unsafe, printable};
use annotate_snippets::{AnnotationKind, Level, Renderer, Snippet, renderer::DecorStyle};
use std::fmt::Write as _;
use std::ops::Range;

/// More remarks than this are counted and not shown.
const SHOWN: usize = 500;

/// From which severity on the answer is no.
#[derive(Clone, Copy, Debug, PartialEq, Eq, clap::ValueEnum)]
pub enum FailOn {
    /// Errors.
    Error,
    /// Errors and warnings.
    Warning,
    /// Nothing.
    Never,
}

impl FailOn {
    /// The outcome of a check whose worst finding is this.
    pub fn outcome(self, worst: Option<Severity>) -> Outcome {
        let fails = match self {
            Self::Error => worst == Some(Severity::Error),
            Self::Warning => worst >= Some(Severity::Warning),
            Self::Never => false,
        };
        if fails { Outcome::No } else { Outcome::Done }
    }
}

/// One thing that a check says.
pub struct Remark {
    /// How much it matters.
    pub severity: Severity,
    /// Its code.
    pub code: &'static str,
    /// What is wrong.
    pub message: String,
    /// What to write instead.
    pub fix: Option<String>,
    /// Where it is specified.
    pub note: String,
    /// The file; empty when the source is a piece of a line and the note tells the place.
    pub path: String,
    /// The first line of the source, counted from 1.
    pub line: u32,
    /// The lines it is about, made [`visible`].
    pub source: String,
    /// The octets of the source that are underlined.
    pub span: Range<usize>,
}

/// Remarks one after another, and how many there are.
pub fn text(remarks: impl ExactSizeIterator<Item = Remark>, name: &str) -> String {
    let renderer = renderer();
    let mut out = String::new();
    let mut counts = [(Severity::Error, 0), (Severity::Warning, 0), (Severity::Note, 0)];
    let total = remarks.len();
    for (number, remark) in remarks.enumerate() {
        if let Some((_, count)) = counts.iter_mut().find(|(severity, _)| *severity == remark.severity) {
            *count += 1;
        }
        if number < SHOWN {
            out.push_str(&one(&remark, &renderer));
            out.push_str("\n\n");
        }
    }
    // Writing to a String cannot fail.
    if total > SHOWN {
        let _ = writeln!(out, "and {} more: -T json has them all", total - SHOWN);
    }
    let counts =
        counts.map(|(severity, count)| format!("{count} {}{}", severity.name(), if count == 1 { "" } else { "s" }));
    let _ = writeln!(out, "{}: {}", printable(name), counts.join(", "));
    out
}

fn renderer() -> Renderer {
    let coloured = colored::control::SHOULD_COLORIZE.should_colorize();
    let renderer = if coloured { Renderer::styled() } else { Renderer::plain() };
    renderer.decor_style(DecorStyle::Ascii).term_width(width())
}

/// One remark with its source, underlined.
fn one(remark: &Remark, renderer: &Renderer) -> String {
    let level = match remark.severity {
        Severity::Error => Level::ERROR,
        Severity::Warning => Level::WARNING,
        Severity::Note => Level::NOTE,
    };
    let annotation = AnnotationKind::Primary.span(remark.span.clone());
    let line = usize::try_from(remark.line).unwrap_or(usize::MAX);
    let snippet = Snippet::source(&remark.source).line_start(line).annotation(annotation);
    let snippet = if remark.path.is_empty() { snippet } else { snippet.path(printable(&remark.path)) };
    let mut group = level.primary_title(printable(&remark.message)).id(remark.code).element(snippet);
    if let Some(fix) = &remark.fix {
        group = group.element(Level::HELP.message(printable(fix)));
    }
    renderer.render(&[group.element(Level::NOTE.message(printable(&remark.note)))])
}

/// The source with everything that a terminal would act on made visible, at the same places.
pub fn visible(source: &str) -> String {
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
