//! Rule CALL-08.

use crate::diagnose::prelude::*;

rule! {
    /// A session interval is refused, and the caller cannot learn which is accepted.
    ///
    /// ## Trigger
    /// A 422 (Session Interval Too Small) without Min-SE.
    ///
    /// ## Cause
    /// An intermediary makes the answer without the header that the caller needs to try again.
    ///
    /// ## Fix
    /// Add Min-SE to the 422.
    id: "CALL-08",
    severity: Error,
    references: ["RFC 4028 §6"],
    check: Check::SipTransaction(check),
}

fn check(case: &Case<'_>, exchange: &Exchange<'_, sip::Message<'_>>) -> Option<Draft> {
    let (id, answer) = exchange.answer()?;
    if answer.status() != Some(422) || answer.value(Id::MinSe).is_some() {
        return None;
    }
    let text = format!("{} refuses the session interval with 422 and names no Min-SE", case.who_sent(id));
    Some(Draft::new(text, evidence(id, "sip.Min-SE", "missing")).and(evidence(id, "sip.Status-Code", 422)))
}
