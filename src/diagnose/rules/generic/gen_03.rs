//! Rule GEN-03.

use super::unanswered::{draft, silence};
use crate::diagnose::prelude::*;

static PATIENCE: Limit =
    Limit::seconds("gtp-unanswered", 5, "a GTPv2 request without response for this long has none (T3 and N3)");

rule! {
    /// A GTPv2 request is never answered.
    ///
    /// ## Trigger
    /// A request without a response, and the capture goes on for 5 s after it. When the capture shows nothing at
    /// all from the receiver, it may show one direction only: then this is a warning.
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
    let name = request.name().unwrap_or("a request");
    let draft = draft(case, exchange.transaction, name, "gtpv2.message_type", silence);
    let to = case.receiver(exchange.id());
    let draft = draft.and(evidence(exchange.id(), "gtpv2.seq", request.sequence())).key(format!("{name} {to}"));
    let is_echo = request.message_type() == 1;
    Some(if is_echo { draft.severity(Severity::Warning) } else { draft })
}
