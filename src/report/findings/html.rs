//! Findings above the ladders of their procedures, as one HTML page that needs nothing else.

use super::text::{frames, proof, traces};
use crate::diagnose::Finding;
use crate::report::ladder::Options;
use crate::report::paint::html::Html;
use crate::report::paint::svg::push_escaped;
use crate::report::paint::{Sheet, Times};
use crate::trace::Trace;
use std::fmt::Write as _;

/// Traces that are drawn; the rest is counted.
const MOST: usize = 200;

/// The page: a ladder for each procedure with findings, and for what concerns the whole capture one of its messages.
pub fn page(trace: &Trace, findings: &[Finding], times: &Times) -> String {
    let mut page = Html::default();
    let options = Options::default();
    if findings.is_empty() {
        page.above(|out| out.push_str("<p class=\"finding\">no findings</p>\n"));
    }
    let chains: Vec<&[Finding]> = findings.chunk_by(|one, other| one.procedure == other.procedure).collect();
    for chain in chains.iter().take(MOST) {
        page.above(|out| chain.iter().for_each(|finding| block(trace, finding, out)));
        let sheet = match chain.first().and_then(|finding| finding.procedure) {
            Some(procedure) => Sheet::of_procedure(trace, procedure, &options, times),
            None => {
                let mut messages: Vec<_> =
                    chain.iter().flat_map(|finding| finding.messages().iter().copied()).collect();
                messages.sort_unstable();
                messages.dedup();
                Sheet::of_messages(trace, &messages, &options, times)
            }
        };
        page.sheet(trace, &sheet);
    }
    if chains.len() > MOST {
        let more = chains.len() - MOST;
        page.above(|out| {
            let _ = writeln!(out, "<p class=\"finding\">{more} more traces with findings are not drawn here</p>");
        });
    }
    page.finish()
}

fn block(trace: &Trace, finding: &Finding, out: &mut String) {
    let so = if finding.caused_by.is_some() { " so" } else { "" };
    // Writing to a String cannot fail.
    let _ = write!(
        out,
        "<div class=\"finding {}{so}\">\n<h2>{} {} ",
        finding.severity.name(),
        finding.severity.name(),
        finding.rule.id
    );
    push_escaped(&finding.title, out);
    if finding.count > 1 {
        let _ = write!(out, " ({} times)", finding.count);
    }
    out.push_str("</h2>\n<dl>");
    row("frames", &frames(trace, finding.messages()), out);
    row("likewise", &traces(trace, &finding.also), out);
    for evidence in finding.evidence() {
        row("evidence", &proof(trace, evidence), out);
    }
    row("confidence", finding.confidence.name(), out);
    for (name, text) in
        [("cause", &finding.cause), ("fix", &finding.fix), ("next", &finding.next), ("reference", &finding.reference)]
    {
        row(name, text, out);
    }
    out.push_str("</dl>\n</div>\n");
}

fn row(name: &str, text: &str, out: &mut String) {
    if !text.is_empty() {
        let _ = write!(out, "<dt>{name}</dt><dd>");
        push_escaped(text, out);
        out.push_str("</dd>");
    }
}
