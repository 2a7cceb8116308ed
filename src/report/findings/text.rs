//! Findings for a person: by trace, the first cause on top, what it led to below it in a line each.
//!
//! Traces that went wrong in the same way are one block that names them all.

use super::counts;
use crate::diagnose::{Evidence, Finding, Severity};
use crate::report::clip::clip;
use crate::report::wrap::wrapped;
use crate::trace::{Confidence, MessageId, ProcedureId, Trace};
use crate::wire::text::printable;
use colored::{ColoredString, Colorize as _};
use std::fmt::Write as _;

/// How findings are painted.
#[derive(Clone, Copy, Debug)]
pub struct Style {
    /// Columns of the page.
    pub width: usize,
    /// Consequences are printed as fully as causes.
    pub in_full: bool,
}

/// Columns of the labels before a text.
const LABEL: usize = 11;
/// Columns below which a page is not broken any further.
const NARROWEST: usize = 24;
/// Frames and traces that are named one by one.
const NAMED: usize = 12;
/// Characters of one value of evidence.
const VALUE: usize = 300;

/// Appends all findings, and a last line that counts them.
pub fn findings(trace: &Trace, findings: &[Finding], style: Style, out: &mut String) {
    for block in blocks(findings) {
        head(trace, &block, style, out);
        for (finding, at) in block.findings {
            if finding.caused_by.is_some() && !style.in_full {
                consequence(trace, finding, style, out);
            } else {
                cause(trace, finding, at, style, out);
            }
        }
        out.push('\n');
    }
    let counts: Vec<String> = counts(findings)
        .into_iter()
        .map(|(severity, count)| format!("{count} {}{}", severity.name(), if count == 1 { "" } else { "s" }))
        .collect();
    let _ = writeln!(out, "{}", counts.join(", "));
}

/// Findings of one procedure, and the other procedures that have the same.
struct Block<'f> {
    findings: Vec<(&'f Finding, usize)>,
    procedure: Option<ProcedureId>,
    others: Vec<ProcedureId>,
    signature: Vec<(&'static str, &'f str)>,
}

fn blocks(findings: &[Finding]) -> Vec<Block<'_>> {
    let mut blocks: Vec<Block<'_>> = Vec::new();
    let mut places = hashbrown::HashMap::new();
    for chain in findings.chunk_by(|one, other| one.procedure == other.procedure) {
        let signature: Vec<_> = chain.iter().map(|finding| (finding.rule.id, finding.key())).collect();
        let procedure = chain.first().and_then(|finding| finding.procedure);
        let known = procedure.and_then(|_| places.get(&signature).copied());
        match (known.and_then(|place: usize| blocks.get_mut(place)), procedure) {
            (Some(block), Some(_)) => block.others.extend(chain.iter().take(1).flat_map(Finding::procedures)),
            _ => {
                places.entry(signature.clone()).or_insert(blocks.len());
                let findings = chain.iter().zip(1..).collect();
                let others = chain.first().map(|finding| finding.also.clone()).unwrap_or_default();
                blocks.push(Block { findings, procedure, others, signature });
            }
        }
    }
    debug_assert!(blocks.iter().all(|block| block.signature.len() == block.findings.len()));
    blocks
}

fn head(trace: &Trace, block: &Block<'_>, style: Style, out: &mut String) {
    let Some(procedure) = block.procedure.map(|id| trace.procedure(id)) else {
        let _ = writeln!(out, "{}", "the whole capture".bold());
        return;
    };
    let title = printable(&procedure.title);
    let head = format!("{}  {}  {}", procedure.name, clip(&title, style.width), procedure.outcome);
    let _ = writeln!(out, "{}", head.bold());
    if block.others.is_empty() {
        return;
    }
    label("likewise", &format!("{} more: {}", block.others.len(), traces(trace, &block.others)), style, out);
}

fn word(severity: Severity) -> ColoredString {
    match severity {
        Severity::Error => severity.name().red().bold(),
        Severity::Warning => severity.name().yellow().bold(),
        Severity::Note => severity.name().cyan(),
    }
}

/// A finding in full.
fn cause(trace: &Trace, finding: &Finding, at: usize, style: Style, out: &mut String) {
    let _ = at;
    let times = if finding.count > 1 { format!(" ({} times)", finding.count) } else { String::new() };
    let title = format!("{}  {}{times}", finding.rule.id, printable(&finding.title));
    let mut first = true;
    for line in wrapped(&title, room(style, 10)) {
        let word = if first { word(finding.severity) } else { "".normal() };
        let _ = writeln!(out, "  {word:<7} {}", if first { line.bold() } else { line.normal() });
        first = false;
    }
    label("frames", &frames(trace, finding.messages()), style, out);
    for (place, evidence) in finding.evidence().iter().enumerate() {
        label(if place == 0 { "evidence" } else { "" }, &proof(trace, evidence), style, out);
    }
    if finding.confidence != Confidence::High {
        label("confidence", &format!("{}: the cause is inferred", finding.confidence), style, out);
    }
    for (name, text) in
        [("cause", &finding.cause), ("fix", &finding.fix), ("next", &finding.next), ("reference", &finding.reference)]
    {
        label(name, &printable(text), style, out);
    }
}

/// What a cause led to, in a line.
fn consequence(trace: &Trace, finding: &Finding, style: Style, out: &mut String) {
    let times = if finding.count > 1 { format!(", {} times", finding.count) } else { String::new() };
    let frames = frames(trace, finding.messages());
    let text = format!("{}  {} (frames {frames}{times})", finding.rule.id, printable(&finding.title));
    let mut mark = "↳ so";
    for line in wrapped(&text, room(style, LABEL + 4)) {
        let _ = writeln!(out, "    {mark:<LABEL$} {line}");
        mark = "";
    }
}

fn room(style: Style, used: usize) -> usize {
    style.width.saturating_sub(used).max(NARROWEST)
}

fn label(name: &str, text: &str, style: Style, out: &mut String) {
    let mut label = format!("{name:<LABEL$}");
    for line in wrapped(text, room(style, LABEL + 5)) {
        let _ = writeln!(out, "    {} {line}", label.dimmed());
        label = " ".repeat(LABEL);
    }
}

/// The frames of messages, and how many more there are.
pub(super) fn frames(trace: &Trace, messages: &[MessageId]) -> String {
    some(messages, |id| trace.name(*id))
}

/// The names of procedures.
pub(super) fn traces(trace: &Trace, procedures: &[ProcedureId]) -> String {
    some(procedures, |id| trace.procedure(*id).name.clone())
}

/// The first of many, and how many more there are.
fn some<T>(all: &[T], name: impl Fn(&T) -> String) -> String {
    let names = all.iter().take(NAMED).map(name).collect::<Vec<_>>().join(", ");
    match all.len().saturating_sub(NAMED) {
        0 => names,
        more => format!("{names} and {more} more"),
    }
}

/// Frame, field and value, as far as a person reads one.
pub(super) fn proof(trace: &Trace, evidence: &Evidence) -> String {
    let value: String = evidence.value.chars().take(VALUE).collect();
    let cut = if value.len() < evidence.value.len() { "…" } else { "" };
    format!("{}  {} = {}{cut}", trace.name(evidence.message), evidence.field, printable(&value))
}
