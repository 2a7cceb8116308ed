//! Rule DIA-05.

use crate::diagnose::prelude::*;

static WAIT: Limit = Limit::seconds("diameter-answer", 5, "a Diameter request is answered within this time");

/// Command code of DW (RFC 6733 §5.5).
const WATCHDOG: [u8; 3] = [0, 1, 24];

rule! {
    /// The peer is alive and does not answer a request.
    ///
    /// ## Trigger
    /// A Diameter request has no answer in 5 seconds (`diameter-answer`), and behind it the same peer answers a watchdog, or another request,
    /// on the same connection.
    ///
    /// ## Cause
    /// The connection is fine; the application behind it hangs: a database, a thread that waits, a queue that is full. Or an agent
    /// sent it on to somebody who is gone.
    ///
    /// ## Fix
    /// Look at the server, not at the network.
    ///
    /// ## Next
    /// Whether all requests or only those of one subscriber or command stay without answer.
    id: "DIA-05",
    severity: Error,
    references: ["RFC 6733 §5.5"],
    limits: [&WAIT],
    check: Check::DiameterTransaction(check),
}

fn check(case: &Case<'_>, exchange: &Exchange<'_, diameter::Message<'_>>) -> Option<Draft> {
    let request = exchange.request.filter(|request| exchange.answers.is_empty() && request.application() != 0)?;
    let id = exchange.id();
    let wait = case.limit(&WAIT);
    if case.watched(id) < wait || case.misses_answer(id) {
        return None;
    }
    let trace = case.trace;
    let asked = trace.message(id);
    let until = case.time(id).saturating_add(wait.saturating_mul(12));
    let back = (case.receiver(id), case.sender(id));
    let alive = case.between_hosts(Proto::Diameter, back, (case.time(id), until)).find(|later| {
        let message = trace.message(*later);
        let answers = message.from == asked.to && message.to == asked.from;
        answers && trace.bytes(*later).get(4).is_some_and(|flags| flags & diameter::REQUEST == 0)
    })?;
    let how = if trace.bytes(alive).get(5..8) == Some(&WATCHDOG) { "its watchdog" } else { "another request" };
    let what = request.abbreviation().unwrap_or("a request");
    let text = format!("{} answers {how} and not the {what}", case.who_got(id));
    let hop = format!("0x{:08x}", request.hop_by_hop());
    Some(
        Draft::new(text, evidence(id, "diameter.hopbyhopid", hop))
            .and(evidence(alive, "diameter.cmd.code", answered(case, alive)))
            .at(case.time(id).saturating_add(wait))
            .severity(if case.went_well(id) { Severity::Warning } else { Severity::Error })
            .key(what),
    )
}

/// What a message answers.
fn answered(case: &Case<'_>, id: MessageId) -> &'static str {
    case.diameter(id).and_then(|message| message.abbreviation()).unwrap_or("an answer")
}
