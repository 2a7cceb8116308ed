//! Rule GEN-03.

use super::unanswered::{Silence, draft, silence};
use crate::diagnose::prelude::*;

static PATIENCE: Limit =
    Limit::seconds("gtp-unanswered", 5, "a GTPv2 request without response for this long has none (T3 and N3)");

rule! {
    /// A GTPv2 request is never answered.
    ///
    /// ## Trigger
    /// A request without a response, and the capture goes on for 5 s after it. The last
    /// repetition must have had its time, too. A warning for one that is not sent again: it may have been answered out of sight.
    /// When nothing at all of the receiver is seen, the capture may show one direction only: a note.
    ///
    /// ## Cause
    /// The request does not arrive, or the receiver waits for the node behind it: an MME that gets no answer from
    /// radio or UE, a gateway that waits for Gx or for the other gateway.
    ///
    /// ## Fix
    /// Look at what the receiver did between the request and its first repetition.
    id: "GEN-03",
    severity: Error,
    generic: true,
    references: ["TS 29.274 §7.6"],
    limits: [&PATIENCE],
    check: Check::Gtpv2Transaction(check),
}

fn check(case: &Case<'_>, exchange: &Exchange<'_, gtpv2::Message<'_>>) -> Option<Draft> {
    let request = exchange.request?;
    let silence = silence(case, exchange, case.limit(&PATIENCE))?;
    // T3 is the sender's own: the answer to the last repetition has as long as that to the one before.
    let mut sent: Vec<MessageId> = vec![exchange.id()];
    sent.extend(&exchange.transaction.retransmissions);
    sent.sort_unstable();
    if let [.., before, last] = sent.as_slice()
        && case.watched(*last) < case.between(*before, *last)
    {
        return None;
    }
    let name = request.name().unwrap_or("a request");
    let draft = draft(case, exchange.transaction, name, "gtpv2.message_type", silence);
    let to = case.receiver(exchange.id());
    let draft = draft.and(evidence(exchange.id(), "gtpv2.seq", request.sequence())).key(format!("{name} {to}"));
    let is_echo = request.message_type() == 1;
    Some(if is_echo && silence == Silence::Proven { draft.severity(Severity::Warning) } else { draft })
}
