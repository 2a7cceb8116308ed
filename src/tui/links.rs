//! What a message says in short, what joins it with the others of its procedure, and why the procedure failed.

use super::line::{Line, wrap};
use super::theme::Tone;
use super::timing::exactly;
use crate::report::heading::Heading;
use crate::report::ladder::Label;
use crate::report::reference_point;
use crate::trace::{MessageId, Procedure, ProcedureId, Trace};
use crate::wire::text::printable;

/// Links that are listed at the most.
const MOST: usize = 500;
/// Columns of the name of a key.
const KEY: usize = 17;

fn procedure_of(trace: &Trace, id: MessageId) -> Option<&Procedure> {
    trace.procedures.get(trace.message(id).procedure?.index())
}

/// `S1AP E-RABSetupResponse  frame 4127  eNB 172.24.0.45 → MME 10.4.128.21`
pub fn title(trace: &Trace, id: MessageId) -> String {
    let message = trace.message(id);
    let body = trace.body(id);
    let label = Label::of(&body, false);
    let node = |end| trace.nodes.get(trace.endpoint(end).node.index()).map_or("", |node| node.name.as_str());
    let interface = reference_point(trace, id, &body).map(|point| format!(" {point}")).unwrap_or_default();
    let (from, to) = (trace.address(message.from), trace.address(message.to));
    format!(
        "{}{interface} {}  frame {}  {} {from} → {} {to}",
        message.proto.name(),
        label.tiny,
        message.name(),
        printable(node(message.from)),
        printable(node(message.to)),
    )
}

/// What matters of a message, in a few lines.
pub fn digest(trace: &Trace, id: MessageId, width: usize) -> Vec<Line> {
    let message = trace.message(id);
    let body = trace.body(id);
    let tone = if body.is_error() { Tone::Error } else { Tone::Strong };
    let label = Label::of(&body, false);
    let mut lines: Vec<Line> = wrap(&label.long, width, 2)
        .into_iter()
        .take(if width < 60 { 3 } else { 1 })
        .map(|text| Line::new().word(tone, text))
        .collect();
    lines.extend(answer(trace, id));
    let copies = trace.copies(id);
    if let Some(last) = copies.last() {
        let after = exactly(last.time.saturating_sub(message.time));
        lines.push(Line::new().dim(format!("seen at {} capture points, the last {after} later", copies.len() + 1)));
    }
    if let Some(original) = message.repeats {
        let after = exactly(message.time.saturating_sub(trace.message(original).time));
        let text = format!("sent again {after} after frame {}", trace.name(original));
        lines.push(Line::new().word(Tone::Warning, text).to(original));
    }
    if message.gap {
        lines.push(Line::new().word(Tone::Warning, "octets were lost before it, or it is cut short"));
    }
    if let Some(procedure) = procedure_of(trace, id) {
        let own = procedure.links.iter().filter(|link| link.from == id || link.to == id);
        let mut text = String::new();
        for link in own.take(4) {
            text.push_str(if text.is_empty() { "linked by " } else { " · " });
            text.push_str(&format!("{} {}", link.key.name(), printable(&link.value)));
        }
        lines.extend(
            wrap(&text, width, 2).into_iter().filter(|line| !line.is_empty()).take(2).map(|text| Line::new().dim(text)),
        );
    }
    lines
}

/// `answers frame 16 E-RABSetupReq after 33 ms`
fn answer(trace: &Trace, id: MessageId) -> Option<Line> {
    let transaction = trace.transactions.get(trace.message(id).transaction?.index())?;
    let time = |id: MessageId| trace.message(id).time;
    let named = |id: MessageId| format!("frame {} {}", trace.name(id), Label::of(&trace.body(id), false).short);
    let began = transaction.request;
    if began != id {
        let after = exactly(time(id).saturating_sub(time(began)));
        return Some(Line::of(format!("answers {} after {after}", named(began))).to(began));
    }
    match transaction.answer() {
        Some(answer) => {
            let after = exactly(time(answer).saturating_sub(time(began)));
            Some(Line::of(format!("answered by {} after {after}", named(answer))).to(answer))
        }
        None if transaction.expects_answer => Some(Line::new().word(Tone::Error, "no answer")),
        None => None,
    }
}

/// What joins a message with others, then what joins the whole procedure.
pub fn lines(trace: &Trace, id: MessageId, width: usize) -> Vec<Line> {
    let Some(procedure) = procedure_of(trace, id) else { return vec![Line::new().dim("in no trace")] };
    let mut lines = vec![Line::heading("this message")];
    let own = procedure.links.iter().filter(|link| link.from == id || link.to == id);
    for link in own.take(MOST) {
        let (other, way) = if link.to == id { (link.from, "joined to") } else { (link.to, "joins") };
        let text = format!("{}  {way} {}", printable(&link.value), short(trace, other));
        lines.push(Line::new().padded(Tone::Name, link.key.name(), KEY).plain(text).to(other));
    }
    if lines.len() == 1 {
        lines.push(Line::new().dim("by its transaction, whose request is linked"));
    }
    lines.push(Line::new());
    lines.push(Line::heading(format!("{} is linked by", printable(&procedure.name))));
    for link in procedure.links.iter().take(MOST) {
        let ends = format!("{} ↔ {}", trace.name(link.from), trace.name(link.to));
        let value = printable(&link.value);
        let room = width.saturating_sub(KEY + ends.len() + 2).max(12);
        lines.push(
            Line::new()
                .padded(Tone::Name, link.key.name(), KEY)
                .padded(Tone::Plain, &value, room)
                .dim(format!("  {ends}"))
                .to(link.to),
        );
    }
    lines
}

/// `#16 E-RABSetupReq`, by the frame.
fn short(trace: &Trace, id: MessageId) -> String {
    format!("frame {} {}", trace.name(id), Label::of(&trace.body(id), false).short)
}

/// Keys with their values, in few lines: `media 10.0.0.1:4000, 10.0.0.2:5000 · icid abc`.
pub fn keys(trace: &Trace, id: ProcedureId) -> String {
    let links = Heading::of(trace, id).links;
    let parts: Vec<String> =
        links.iter().map(|(key, values)| format!("{} {}", key.name(), values.join(", "))).collect();
    parts.join(" · ")
}
