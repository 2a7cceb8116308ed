//! What the rules about requests without answer share: whether the capture could have shown one.

use crate::diagnose::prelude::*;
use crate::net::Transport;
use std::collections::BTreeSet;

/// How sure it is that there was no answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Silence {
    /// The sender sent again; or, where nothing is sent again, the receiver was seen to answer others: there was none.
    Proven,
    /// The receiver speaks, and the sender did not send again over UDP: the capture may have missed the answer.
    Doubtful,
    /// The capture shows nothing from the receiver at all: it may be down, or the capture shows one direction only.
    OneSided,
}

/// A request without any answer; `None` when there is one, or when the capture ends before it is due.
pub(super) fn silence<M>(case: &Case<'_>, exchange: &Exchange<'_, M>, patience: i64) -> Option<Silence> {
    let transaction = exchange.transaction;
    let silent = transaction.expects_answer && transaction.answers.is_empty() && transaction.provisional.is_empty();
    if !silent || exchange.request.is_none() || case.trace.message(exchange.id()).gap {
        return None;
    }
    let receiver = case.receiver(exchange.id());
    if case.misses_answer(exchange.id()) {
        return None;
    }
    if receiver.is_multicast() || is_broadcast(receiver) || case.watched(exchange.id()) < patience {
        return None;
    }
    let repeated = !transaction.retransmissions.is_empty();
    // Over UDP whoever gets no answer sends again: one that does not got one, and the capture missed it.
    let is_datagram = case.trace.message(exchange.id()).transport == Transport::Udp;
    let speaks = case.hears_back(exchange.id());
    Some(match (repeated, speaks) {
        (true, _) => Silence::Proven,
        (false, true) if !is_datagram => Silence::Proven,
        (false, true) => Silence::Doubtful,
        (false, false) => Silence::OneSided,
    })
}

fn is_broadcast(address: std::net::IpAddr) -> bool {
    matches!(address, std::net::IpAddr::V4(address) if address.is_broadcast())
}

/// Begins the finding: evidence, the messages, and the time at which it was clear.
pub(super) fn draft(
    case: &Case<'_>,
    transaction: &Transaction,
    what: &str,
    field: &'static str,
    silence: Silence,
) -> Draft {
    let id = transaction.request;
    let times = transaction.retransmissions.len();
    let sent = if times == 0 { String::new() } else { format!(", sent {} times", times + 1) };
    let watched = case.watched(id) as f64 / 1e9;
    let text = format!("{} does not answer {what}{sent}; the capture goes on for {watched:.1} s", case.who_got(id));
    let last = transaction.retransmissions.iter().copied().max().unwrap_or(id);
    let draft = Draft::new(text, evidence(id, field, what))
        .with(transaction.retransmissions.iter().copied().collect::<BTreeSet<_>>())
        .at(case.time(last) + 1);
    match silence {
        Silence::Proven if case.went_well(id) => draft.severity(Severity::Warning),
        Silence::Proven => draft,
        Silence::Doubtful => draft.severity(Severity::Warning).confidence(Confidence::Low),
        Silence::OneSided => draft.severity(Severity::Note).confidence(Confidence::Low),
    }
}
