//! The list of traces: one line each, who, how it ended, how long, over what, why.

use super::clip::{clip, push_left, push_right};
use super::ladder::{delta, span};
use super::paint::verdict;
use crate::trace::{Outcome, ProcedureId, Trace};
use crate::wire::text::printable;
use colored::Colorize as _;
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

/// Appends the traces, a line each, below a line of titles.
pub fn traces(trace: &Trace, ids: &[ProcedureId], style: Style, out: &mut String) {
    let lines: Vec<Line> = ids.iter().map(|id| line(trace, *id)).collect();
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
    let widest = |of: fn(&Line) -> &str| {
        let cells = lines.iter().chain([&title]).map(|line| of(line).width());
        cells.max().unwrap_or_default()
    };
    let widths = [
        widest(|line| &line.name),
        widest(|line| &line.who),
        widest(|line| line.verdict),
        widest(|line| &line.start),
        widest(|line| &line.long),
        widest(|line| &line.messages),
        widest(|line| &line.protocols),
    ];
    for (index, line) in std::iter::once(&title).chain(&lines).enumerate() {
        let text = joined(line, widths);
        let text = style.width.map_or(text.as_str().into(), |width| clip(&text, width));
        let text = text.trim_end();
        let failed = matches!(line.outcome, Outcome::Failed | Outcome::Timeout);
        match (style.colour, index, failed) {
            (true, 0, _) => out.push_str(&text.bold().to_string()),
            (true, _, true) => out.push_str(&text.red().to_string()),
            _ => out.push_str(text),
        }
        out.push('\n');
    }
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
