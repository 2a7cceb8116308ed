//! Rule EPC-64.

use super::nas_cause::{SERVICE_REJECT, emm, refusal};
use crate::diagnose::prelude::*;

rule! {
    /// The network refuses a service request.
    ///
    /// ## Trigger
    /// A Service reject.
    ///
    /// ## Cause
    /// As the EMM cause says. 9 and 10: the MME does not know this UE any more. 22: congestion. 39: a CS service that is not there.
    ///
    /// ## Fix
    /// As the cause says; the UE attaches again after 9 and 10, and what waited for it is lost.
    id: "EPC-64",
    severity: Error,
    references: ["TS 24.301 §9.9.3.9"],
    check: Check::S1ap(check),
}

fn check(case: &Case<'_>, id: MessageId, message: &s1ap::Message<'_>) -> Option<Draft> {
    Some(refusal(case, id, "service request", emm(message, SERVICE_REJECT)?))
}
