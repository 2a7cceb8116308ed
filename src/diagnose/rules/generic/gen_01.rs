//! Rule GEN-01.

use super::unanswered::{Silence, draft, silence};
use crate::diagnose::prelude::*;

static PATIENCE: Limit =
    Limit::seconds("sip-unanswered", 32, "a SIP request without answer for this long has none (64 times T1)");

rule! {
    /// A SIP request is never answered.
    ///
    /// ## Trigger
    /// A request other than ACK without any answer, and the capture goes on for 32 s (64 times T1) after it. A warning in a
    /// procedure that went well all the same, and for a request over UDP that is not sent again: it may have been answered out
    /// of sight. When nothing at all of the receiver is seen, the capture may show one direction only: a note.
    ///
    /// ## Cause
    /// The request does not arrive, or the receiver cannot answer: nothing listens at that address and port, a
    /// route, filter or security association is missing, the datagram is too large, or the server behind it waits
    /// for somebody else.
    ///
    /// ## Fix
    /// Capture at the receiver: does the request arrive there? Then follow where the server sends it on.
    ///
    /// ## Next
    /// An ICMP error or a DNS look-up just before the request; the size of the datagram.
    id: "GEN-01",
    severity: Error,
    generic: true,
    references: ["RFC 3261 §17.1"],
    limits: [&PATIENCE],
    check: Check::SipTransaction(check),
}

fn check(case: &Case<'_>, exchange: &Exchange<'_, sip::Message<'_>>) -> Option<Draft> {
    let request = exchange.request?;
    let method = request.method().filter(|method| *method != "ACK")?;
    let silence = silence(case, exchange, case.limit(&PATIENCE))?;
    let draft = draft(case, exchange.transaction, method, "sip.Method", silence);
    let to = case.trace.address(case.trace.message(exchange.id()).to);
    let draft = draft.and(evidence(exchange.id(), "imsctl.destination", to)).key(format!("{method} {}", to.ip()));
    Some(if method == "OPTIONS" && silence == Silence::Proven { draft.severity(Severity::Warning) } else { draft })
}
