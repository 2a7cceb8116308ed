//! Statistics: codes of answers, times from request to answer by procedure and by node, what was sent again.

use super::line::Line;
use super::theme::Tone;
use super::timing::exactly;
use crate::proto::{Body, Proto};
use crate::report::ladder::Label;
use crate::report::paint::verdict;
use crate::report::reference_point;
use crate::trace::{Kind, MessageId, Outcome, Trace};
use crate::wire::text::printable;
use std::collections::{BTreeMap, BTreeSet};

/// Times of one kind, nanoseconds.
#[derive(Clone, Debug, Default)]
pub struct Times {
    /// From request to answer, in ascending order.
    sorted: Vec<i64>,
    /// Requests that nothing answered.
    pub unanswered: usize,
}

impl Times {
    /// The time that so many percent do not exceed.
    pub fn percentile(&self, percent: usize) -> Option<i64> {
        let rank = (self.sorted.len() * percent).div_ceil(100).max(1);
        self.sorted.get(rank - 1).copied()
    }

    /// How many there are.
    pub const fn count(&self) -> usize {
        self.sorted.len()
    }
}

/// What was counted.
#[derive(Clone, Debug, Default)]
pub struct Statistics {
    messages: usize,
    copies: usize,
    again: usize,
    protocols: BTreeMap<Proto, usize>,
    outcomes: BTreeMap<Kind, BTreeMap<Outcome, usize>>,
    /// Codes by protocol and label, each with the first message that has it.
    codes: BTreeMap<(Proto, String), (usize, bool, MessageId)>,
    requests: BTreeMap<String, Times>,
    nodes: BTreeMap<String, Times>,
}

/// Different codes, requests and nodes that are counted at the most.
const MOST: usize = 2000;

impl Statistics {
    /// Counts messages, and the transactions and procedures that they belong to.
    pub fn of(trace: &Trace, messages: &[MessageId]) -> Self {
        let mut found = Self { messages: messages.len(), ..Self::default() };
        let mut transactions = BTreeSet::new();
        let mut procedures = BTreeSet::new();
        for id in messages.iter().copied() {
            let message = trace.message(id);
            found.copies += trace.copies(id).len();
            found.again += usize::from(message.repeats.is_some());
            *found.protocols.entry(message.proto).or_default() += 1;
            transactions.extend(message.transaction);
            procedures.extend(message.procedure);
            if message.repeats.is_none() {
                found.code(trace, id);
            }
        }
        for id in procedures {
            let procedure = trace.procedure(id);
            *found.outcomes.entry(procedure.kind).or_default().entry(procedure.outcome).or_default() += 1;
        }
        for id in transactions {
            found.transaction(trace, id);
        }
        for times in found.requests.values_mut().chain(found.nodes.values_mut()) {
            times.sorted.sort_unstable();
        }
        found
    }

    fn code(&mut self, trace: &Trace, id: MessageId) {
        let body = trace.body(id);
        let Some(code) = code(&body) else { return };
        let key = (trace.message(id).proto, code);
        if self.codes.len() >= MOST && !self.codes.contains_key(&key) {
            return;
        }
        self.codes.entry(key).or_insert((0, body.is_error(), id)).0 += 1;
    }

    fn transaction(&mut self, trace: &Trace, id: crate::trace::TransactionId) {
        let transaction = trace.transaction(id);
        if !transaction.expects_answer {
            return;
        }
        let body = trace.body(transaction.request);
        let tiny = Label::of(&body, false).tiny;
        let name = tiny.split(' ').next().unwrap_or_default();
        let name = match reference_point(trace, transaction.request, &body) {
            Some(point) => format!("{} {point} {name}", transaction.proto.name()),
            None => format!("{} {name}", transaction.proto.name()),
        };
        let server = trace.ends(transaction.request).1;
        let server = trace.nodes.get(server.index()).map_or("?", |node| node.name.as_str());
        let time = transaction
            .answer()
            .map(|answer| trace.message(answer).time.saturating_sub(trace.message(transaction.request).time));
        for (table, key) in [(&mut self.requests, name), (&mut self.nodes, printable(server).into_owned())] {
            if table.len() >= MOST && !table.contains_key(&key) {
                continue;
            }
            let times = table.entry(key).or_default();
            match time {
                Some(time) => times.sorted.push(time),
                None => times.unanswered += 1,
            }
        }
    }
}

/// What an answer says: `200 OK`, `5003 DIAMETER_AUTHORIZATION_REJECTED`, `73 …`.
fn code(body: &Body<'_>) -> Option<String> {
    let label = |body: &Body<'_>| Label::of(body, false).short;
    match body {
        Body::Sip(message) => {
            let status = message.status()?;
            let phrase = crate::proto::sip::status::reason_phrase(status).unwrap_or_default();
            Some(format!("{status} {phrase}").trim_end().to_owned())
        }
        Body::Diameter(message) if !message.is_request() => message.result().map(|_| label(body)),
        Body::Gtpv2(message) => message.cause().map(|_| label(body)),
        Body::S1ap(_) | Body::Dns(_) => body.is_error().then(|| label(body)),
        Body::Icmp(message) => Some(message.name().to_string()),
        _ => None,
    }
}

/// The lines, in as many columns of tables as fit.
pub fn lines(found: &Statistics, width: usize) -> Vec<Line> {
    let mut lines = vec![Line::heading("Messages")];
    let protocols: Vec<String> =
        found.protocols.iter().map(|(proto, count)| format!("{count} {}", proto.name())).collect();
    lines.push(Line::of(format!(
        "  {} messages, {} seen again elsewhere, {} sent again: {}",
        found.messages,
        found.copies,
        found.again,
        protocols.join(", ")
    )));
    lines.push(Line::new());
    outcomes(found, &mut lines);
    codes(found, &mut lines);
    let name = width.saturating_sub(64).clamp(12, 40);
    times("From request to answer", &found.requests, name, &mut lines);
    times("By the node that answers", &found.nodes, name, &mut lines);
    lines
}

fn outcomes(found: &Statistics, lines: &mut Vec<Line>) {
    let all = [Outcome::Success, Outcome::Failed, Outcome::Cancelled, Outcome::Timeout, Outcome::Incomplete];
    let mut title = Line::new().padded(Tone::Heading, "Traces", 18);
    for outcome in all {
        title = title.right(Tone::Heading, verdict(outcome), 12);
    }
    lines.push(title);
    for (kind, counts) in &found.outcomes {
        let mut line = Line::new().plain("  ").padded(Tone::Plain, kind.name(), 16);
        for outcome in all {
            let count = counts.get(&outcome).copied().unwrap_or(0);
            let tone = if count == 0 { Tone::Dim } else { Tone::from(outcome) };
            line = line.right(tone, &count.to_string(), 12);
        }
        lines.push(line);
    }
    lines.push(Line::new());
}

fn codes(found: &Statistics, lines: &mut Vec<Line>) {
    lines.push(Line::heading("Codes"));
    let most = found.codes.values().map(|(count, ..)| *count).max().unwrap_or(1);
    for ((proto, code), (count, is_error, message)) in &found.codes {
        let tone = if *is_error { Tone::Error } else { Tone::Plain };
        let bar = "█".repeat((count * 20).div_ceil(most.max(1)).min(20));
        let line = Line::new()
            .plain("  ")
            .padded(Tone::Of(*proto), proto.name(), 10)
            .padded(tone, &printable(code), 40)
            .right(tone, &count.to_string(), 8)
            .plain("  ")
            .word(Tone::Dim, bar);
        lines.push(line.to(*message));
    }
    lines.push(Line::new());
}

fn times(title: &str, table: &BTreeMap<String, Times>, name: usize, lines: &mut Vec<Line>) {
    let mut head = Line::new().padded(Tone::Heading, title, name + 2);
    for column in ["count", "p50", "p95", "p99", "max", "none"] {
        head = head.right(Tone::Heading, column, if column == "count" || column == "none" { 7 } else { 12 });
    }
    lines.push(head);
    for (key, times) in table {
        let mut line =
            Line::new().plain("  ").padded(Tone::Plain, key, name).right(Tone::Plain, &times.count().to_string(), 7);
        for percent in [50, 95, 99, 100] {
            let text = times.percentile(percent).map(exactly).unwrap_or_default();
            line = line.right(Tone::Plain, &text, 12);
        }
        let tone = if times.unanswered > 0 { Tone::Warning } else { Tone::Dim };
        lines.push(line.right(tone, &times.unanswered.to_string(), 7));
    }
    lines.push(Line::new());
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_percentile_is_a_time_that_was_measured() {
        let times = Times { sorted: (1..=100).collect(), unanswered: 0 };
        assert_eq!([0, 50, 99, 100].map(|percent| times.percentile(percent)), [1, 50, 99, 100].map(Some));
        assert_eq!(Times::default().percentile(50), None);
        assert_eq!(Times { sorted: vec![7], unanswered: 0 }.percentile(95), Some(7));
    }
}
