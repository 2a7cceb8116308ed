//! Rule RO-05.

use super::session::{EVENT, INITIAL, Session, each};
use crate::diagnose::prelude::*;

rule! {
    /// The CCRs of a session are numbered wrongly.
    ///
    /// ## Trigger
    /// CC-Request-Number is not 0 in the first CCR, is not one more than in the CCR before, or comes twice with another
    /// CC-Request-Type.
    ///
    /// ## Cause
    /// A CCR was lost or is not in the capture, or the client counts wrongly. The charging system tells a CCR that is sent again
    /// by this number: one that is used twice is answered from memory, and its usage is never booked.
    ///
    /// ## Fix
    /// Count from 0 per session, by one.
    id: "RO-05",
    severity: Warning,
    references: ["RFC 8506 §8.2"],
    check: Check::Procedure(&[], check),
}

fn check(case: &Case<'_>, procedure: &Procedure) -> Vec<Draft> {
    each(case, procedure, |session| look(case, session))
}

fn look(case: &Case<'_>, session: &Session<'_>) -> Option<Draft> {
    let mut expected: Option<u32> = None;
    for step in &session.steps {
        let number = step.request.cc_request_number()?;
        let begins = step.kind().is_some_and(|kind| matches!(kind, INITIAL | EVENT));
        let wanted = if begins { Some(0) } else { expected };
        if let Some(wanted) = wanted.filter(|wanted| *wanted != number) {
            let text = format!("{} numbers a CCR {number}, where {wanted} was due", case.who_sent(step.id));
            let kind = evidence(step.id, "diameter.CC-Request-Type", step.kind().unwrap_or_default());
            return Some(Draft::new(text, evidence(step.id, "diameter.CC-Request-Number", number)).and(kind));
        }
        expected = number.checked_add(1);
    }
    None
}
