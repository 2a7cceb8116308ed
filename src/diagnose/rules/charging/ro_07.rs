//! Rule RO-07.

use super::session::{INITIAL, Session, UPDATE, each, named, parts};
use crate::diagnose::prelude::*;

rule! {
    /// Credit is granted, and no units: what the client does with it is its own affair.
    ///
    /// ## Trigger
    /// A CCR-Initial or CCR-Update asks for units and the answer has success for them without Granted-Service-Unit and without
    /// Final-Unit-Indication.
    ///
    /// ## Cause
    /// The charging system has nothing to give and does not say so. Some clients go on without limit, some stop.
    ///
    /// ## Fix
    /// Send Granted-Service-Unit, or 4012 when the credit is used up.
    id: "RO-07",
    severity: Warning,
    references: ["RFC 8506"],
    check: Check::Procedure(&[], check),
}

fn check(case: &Case<'_>, procedure: &Procedure) -> Vec<Draft> {
    each(case, procedure, |session| look(case, session))
}

fn look(case: &Case<'_>, session: &Session<'_>) -> Option<Draft> {
    let steps = session.steps.iter().filter(|step| step.kind().is_some_and(|kind| matches!(kind, INITIAL | UPDATE)));
    let mut steps = steps.filter(|step| {
        step.answer.as_ref().and_then(|(_, answer)| answer.result()).is_some_and(|outcome| outcome.is_success())
    });
    steps.find_map(|step| {
        let asked: Vec<_> =
            parts(&step.request).into_iter().filter(|part| part.find(avp::REQUESTED_SERVICE_UNIT).is_some()).collect();
        step.answers().into_iter().find_map(|(id, part)| {
            let wanted = asked.iter().any(|asked| asked.group == part.group);
            let success = part.number(avp::RESULT_CODE).is_none_or(|code| code / 1000 == 2);
            let gives =
                part.find(avp::GRANTED_SERVICE_UNIT).is_some() || part.find(avp::FINAL_UNIT_INDICATION).is_some();
            if !wanted || !success || gives {
                return None;
            }
            let text = format!("{} grants no units{} and says success", case.who_sent(id), named(part.group));
            Some(Draft::new(text, evidence(id, "diameter.Granted-Service-Unit", "absent")).with([step.id]))
        })
    })
}
