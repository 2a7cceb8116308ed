//! Rule EPC-66.

use crate::diagnose::prelude::*;

rule! {
    /// GTPv2 requests are sent again: an answer is slow or lost.
    ///
    /// ## Trigger
    /// A GTPv2 request is in the capture more than once with one sequence number, and is answered in the end. Copies of one packet
    /// at several points of the capture do not count.
    ///
    /// ## Cause
    /// The peer, or a node behind it, took longer than T3; or packets are lost on the way.
    ///
    /// ## Fix
    /// Nothing for a single one. When they are many, look for the slow node: the one whose own request waits.
    id: "EPC-66",
    severity: Note,
    references: ["TS 29.274 §7.6"],
    check: Check::Gtpv2Transaction(check),
}

fn check(case: &Case<'_>, exchange: &Exchange<'_, gtpv2::Message<'_>>) -> Option<Draft> {
    let (request, answer, _) = exchange.both()?;
    let again = exchange.transaction.retransmissions.iter().filter(|id| **id < answer).count();
    if again == 0 {
        return None;
    }
    let name = request.name().unwrap_or("a request");
    let waited = case.between(exchange.id(), answer) / 1_000_000;
    let text =
        format!("{} sends {name} {} times; the answer takes {waited} ms", case.who_sent(exchange.id()), again + 1);
    let proof = evidence(exchange.id(), "gtpv2.seq", format!("0x{:06x}", request.sequence()));
    Some(Draft::new(text, proof).with(exchange.transaction.retransmissions.iter().copied()).key(exchange.id().index()))
}
