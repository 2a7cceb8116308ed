//! Rule GEN-02.

use super::unanswered::{Silence, draft, silence};
use crate::diagnose::prelude::*;

static PATIENCE: Limit =
    Limit::seconds("diameter-unanswered", 10, "a Diameter request without answer for this long has none (Tx)");

rule! {
    /// A Diameter request is never answered.
    ///
    /// ## Trigger
    /// A request without an answer, and the capture goes on for 10 s after it. A warning for CER
    /// and watchdogs, and in a procedure that went well all the same. When nothing at all of the receiver is seen, the capture
    /// may show one direction only: a note. Octets missing in the capture may have been the answer.
    ///
    /// ## Cause
    /// The request does not arrive, the peer is gone, or the server waits for somebody else. An agent on the way
    /// may have lost the hop-by-hop identifier.
    ///
    /// ## Fix
    /// Look at the peer's log for the Session-Id; compare with the watchdogs of the same connection.
    id: "GEN-02",
    severity: Error,
    generic: true,
    references: ["RFC 6733 §5.5"],
    limits: [&PATIENCE],
    check: Check::DiameterTransaction(check),
}

fn check(case: &Case<'_>, exchange: &Exchange<'_, diameter::Message<'_>>) -> Option<Draft> {
    let request = exchange.request?;
    let silence = silence(case, exchange, case.limit(&PATIENCE))?;
    let interface = request.interface().map(|interface| format!("{interface} ")).unwrap_or_default();
    let what = format!("{interface}{}", request.abbreviation().unwrap_or("request"));
    let draft = draft(case, exchange.transaction, &what, "diameter.cmd.code", silence);
    let session = request.session_id().map(|session| evidence(exchange.id(), "diameter.Session-Id", session));
    let draft = draft.and_if(session).key(what);
    Some(match request.command() {
        // Nobody waits for the answer to a disconnection.
        282 => draft.severity(Severity::Note),
        _ if silence == Silence::OneSided => draft,
        // A peer that is not taken or went away; whom it hurts shows in requests that nobody answers.
        _ if request.application() == 0 => draft.severity(Severity::Warning),
        _ => draft,
    })
}
