//! Rule CALL-06.

use crate::diagnose::prelude::*;

rule! {
    /// A call fails because its preconditions failed.
    ///
    /// ## Trigger
    /// A 580 (Precondition Failure).
    ///
    /// ## Cause
    /// The side that answers could not reserve its resources: the dedicated bearer for voice was refused or lost.
    ///
    /// ## Fix
    /// Look at the bearer with QCI 1 of that side.
    id: "CALL-06",
    severity: Error,
    references: ["RFC 3312 §8"],
    check: Check::SipTransaction(check),
}

fn check(case: &Case<'_>, exchange: &Exchange<'_, sip::Message<'_>>) -> Option<Draft> {
    let (id, answer) = exchange.answer()?;
    if answer.status() != Some(580) {
        return None;
    }
    let text = format!("{} ends the call with 580: its preconditions failed", case.who_sent(id));
    Some(Draft::new(text, evidence(id, "sip.Status-Code", 580)))
}
