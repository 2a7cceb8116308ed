//! [`Heading`]: what stands above a ladder: who, how it ended, why, and what joins the messages.

use super::clip::clip;
use super::ladder::span;
use crate::trace::{Call, LinkKey, Outcome, Procedure, ProcedureId, Trace};
use crate::wire::text::printable;

/// Columns of one value at the most.
const VALUE: usize = 200;
/// Values of one key that are shown.
const VALUES: usize = 3;

/// The facts of a procedure, each one line that is safe for a terminal.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Heading {
    /// Its name: `call-3`.
    pub name: String,
    /// Who and what: `+447900000001 → +447900000002`.
    pub title: String,
    /// How it ended.
    pub outcome: Outcome,
    /// Why it did not succeed, and the id of the message that shows it.
    pub cause: Option<(String, String)>,
    /// Messages, nodes, protocols, times: `26 messages`, `setup 0.521 s`.
    pub facts: Vec<String>,
    /// What joins the messages: each key with its values, the specific keys first.
    pub links: Vec<(LinkKey, Vec<String>)>,
}

impl Heading {
    /// Collects the facts of a procedure.
    pub fn of(trace: &Trace, id: ProcedureId) -> Self {
        let procedure = trace.procedure(id);
        let cause = procedure.cause.as_ref().map(|cause| (safe(&cause.text), trace.name(cause.message)));
        Self {
            name: procedure.name.clone(),
            title: safe(&procedure.title),
            outcome: procedure.outcome,
            cause,
            facts: facts(trace, procedure),
            links: links(procedure),
        }
    }

    /// The links as words: `ue-ip 192.168.101.2`.
    pub fn link_words(&self) -> Vec<String> {
        self.links.iter().map(|(key, values)| format!("{key} {}", values.join(", "))).collect()
    }
}

fn safe(text: &str) -> String {
    let head: String = text.chars().take(VALUE + 1).collect();
    clip(&printable(&head), VALUE).into_owned()
}

/// `1 message`, `2 messages`.
pub fn count(number: usize, what: &str) -> String {
    let plural = if number == 1 { "" } else { "s" };
    format!("{number} {what}{plural}")
}

fn facts(trace: &Trace, procedure: &Procedure) -> Vec<String> {
    let mut facts = vec![count(procedure.messages.len(), "message")];
    let copies: usize = procedure.messages.iter().map(|id| trace.copies(*id).len()).sum();
    if copies > 0 {
        facts.push(format!("{copies} seen again elsewhere"));
    }
    let again = procedure.messages.iter().filter(|id| trace.message(**id).repeats.is_some()).count();
    if again > 0 {
        facts.push(count(again, "retransmission"));
    }
    let protocols: Vec<&str> = procedure.protocols.iter().map(|proto| proto.name()).collect();
    facts.push(protocols.join(" "));
    facts.push(format!("{} long", span(procedure.span.1.saturating_sub(procedure.span.0))));
    if let Some(call) = &procedure.call {
        call_facts(call, &mut facts);
    }
    if !procedure.media.is_empty() {
        let streams = procedure.media.iter().map(|id| trace.stream(*id));
        let (packets, lost) = streams
            .fold((0, 0), |(packets, lost), stream| (packets + stream.sequence.packets, lost + stream.sequence.lost()));
        facts.push(format!("{}: {packets} packets, {lost} lost", count(procedure.media.len(), "RTP stream")));
    }
    facts
}

fn call_facts(call: &Call, facts: &mut Vec<String>) {
    let times =
        [("ringing after", call.post_dial_delay), ("answered after", call.setup), ("talked for", call.duration)];
    facts.extend(times.into_iter().filter_map(|(what, time)| Some(format!("{what} {}", span(time?)))));
    facts.extend(call.codec.as_deref().map(safe));
    if call.is_emergency {
        facts.push("emergency".to_owned());
    }
}

fn links(procedure: &Procedure) -> Vec<(LinkKey, Vec<String>)> {
    let mut found: Vec<(LinkKey, Vec<String>)> = Vec::new();
    for link in &procedure.links {
        let value = safe(&link.value);
        match found.iter_mut().find(|(key, _)| *key == link.key) {
            None => found.push((link.key, vec![value])),
            Some((_, values)) if values.len() < VALUES && !values.contains(&value) => values.push(value),
            Some(_) => {}
        }
    }
    // What only a waiting request joins stands last in the order of the type.
    found.sort_by_key(|(key, _)| *key);
    found
}
