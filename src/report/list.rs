//! The list of traces: one line each, who, how it ended, how long, over what, why.

use super::clip::{clip, push_left, push_right};
use super::ladder::{delta, span};
use super::paint::verdict;
use crate::trace::{Outcome, ProcedureId, Trace};
use crate::wire::text::printable;
use colored::Colorize as _;
use std::io::{self, Write};
use unicode_width::UnicodeWidthStr as _;

/// How the list is drawn.
#[derive(Clone, Copy, Debug, Default)]
pub struct Style {
    /// Columns that lines are cut to; `None` when they are not cut.
    pub width: Option<usize>,
    /// Colours are wanted.
    pub colour: bool,
}

/// Columns of who and of the name at the most.
const WHO: usize = 44;
const NAME: usize = 24;

/// The columns of one line.
#[derive(Clone, Debug)]
struct Line {
    name: String,
    who: String,
    verdict: &'static str,
    start: String,
    long: String,
    messages: String,
    protocols: String,
    cause: String,
    outcome: Outcome,
}

/// Writes the traces, a line each, below a line of titles.
///
/// Lines are made twice, once to see how wide their cells are: a million of them are more than the traces themselves.
pub fn traces(trace: &Trace, ids: &[ProcedureId], style: Style, out: &mut dyn Write) -> io::Result<()> {
    let title = Line {
        name: "id".to_owned(),
        who: "who".to_owned(),
        verdict: "outcome",
        start: "start".to_owned(),
        long: "length".to_owned(),
        messages: "msgs".to_owned(),
        protocols: "over".to_owned(),
        cause: "cause".to_owned(),
        outcome: Outcome::Success,
    };
    let lines = || std::iter::once(title.clone()).chain(ids.iter().map(|id| line(trace, *id)));
    let mut widths = [0; 7];
    for line in lines() {
        let Line { name, who, verdict, start, long, messages, protocols, .. } = &line;
        let cells = [name, who, *verdict, start, long, messages, protocols];
        widths.iter_mut().zip(cells).for_each(|(width, cell)| *width = cell.width().max(*width));
    }
    for (index, line) in lines().enumerate() {
        let text = joined(&line, widths);
        let text = style.width.map_or(text.as_str().into(), |width| clip(&text, width));
        let text = text.trim_end();
        let failed = matches!(line.outcome, Outcome::Failed | Outcome::Timeout);
        match (style.colour, index, failed) {
            (true, 0, _) => writeln!(out, "{}", text.bold())?,
            (true, _, true) => writeln!(out, "{}", text.red())?,
            _ => writeln!(out, "{text}")?,
        }
    }
    Ok(())
}

fn joined(line: &Line, widths: [usize; 7]) -> String {
    let [name, who, verdict, start, long, messages, protocols] = widths;
    let mut out = String::new();
    push_left(&line.name, name + 2, &mut out);
    push_left(&line.who, who + 2, &mut out);
    push_left(line.verdict, verdict + 2, &mut out);
    push_right(&line.start, start, &mut out);
    out.push_str("  ");
    push_right(&line.long, long, &mut out);
    out.push_str("  ");
    push_right(&line.messages, messages, &mut out);
    out.push_str("  ");
    push_left(&line.protocols, protocols + 2, &mut out);
    out.push_str(&line.cause);
    out
}

fn line(trace: &Trace, id: ProcedureId) -> Line {
    let procedure = trace.procedure(id);
    let safe = |text: &str, columns: usize| {
        let head: String = text.chars().take(columns + 1).collect();
        clip(&printable(&head), columns).into_owned()
    };
    let mut protocols: Vec<&str> = procedure.protocols.iter().map(|proto| proto.name()).collect();
    if !procedure.media.is_empty() {
        protocols.push("RTP");
    }
    let cause = procedure.cause.as_ref();
    let cause = cause.map(|cause| format!("{} (frame {})", safe(&cause.text, 200), trace.name(cause.message)));
    Line {
        name: safe(&procedure.name, NAME),
        who: safe(&procedure.title, WHO),
        verdict: verdict(procedure.outcome),
        start: delta(procedure.span.0.saturating_sub(trace.span.0)),
        long: span(procedure.span.1.saturating_sub(procedure.span.0)),
        messages: procedure.messages.len().to_string(),
        protocols: protocols.join(" "),
        cause: cause.unwrap_or_default(),
        outcome: procedure.outcome,
    }
}
