//! Rule GEN-15.

use super::error_answer::about;
use crate::diagnose::prelude::*;
use crate::tools::explain::Code;

rule! {
    /// The network or the UE rejects an EMM procedure.
    ///
    /// ## Trigger
    /// An EMM message that refuses or reports a failure (attach, tracking area update, service reject;
    /// authentication and security mode failure; EMM status) with its cause. Synchronisation failure is a note: the
    /// network repairs it with new vectors. A warning when the procedure went well all the same.
    ///
    /// ## Cause
    /// As the cause says.
    ///
    /// ## Fix
    /// Look at what the MME asked for before it: the cause is its reading of an answer from HSS or gateways.
    id: "GEN-15",
    severity: Error,
    generic: true,
    references: ["TS 24.301 §9.9.3.9"],
    check: Check::S1ap(check),
}

/// Synch failure.
const SYNCH_FAILURE: u8 = 21;

fn check(case: &Case<'_>, id: MessageId, message: &s1ap::Message<'_>) -> Option<Draft> {
    let nas = message.nas().find(|nas| nas.is_error() && nas.emm_cause().is_some())?;
    let cause = nas.emm_cause()?;
    let by =
        if matches!(message.direction(), nas::Direction::Uplink) { "the UE".to_owned() } else { case.who_sent(id) };
    let draft = about(id, &format!("{by} sends {}", nas.name()), Code::Emm(cause), "nas_eps.emm.cause");
    let draft = draft.key(format!("{} {cause}", nas.name()));
    Some(match cause {
        SYNCH_FAILURE => draft.severity(Severity::Note),
        _ if case.went_well(id) => draft.severity(Severity::Warning),
        _ => draft,
    })
}
