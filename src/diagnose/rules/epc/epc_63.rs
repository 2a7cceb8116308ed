//! Rule EPC-63.

use super::nas_cause::{UPDATE_REJECT, emm, refusal};
use crate::diagnose::prelude::*;

rule! {
    /// The network refuses a tracking area update.
    ///
    /// ## Trigger
    /// A Tracking area update reject.
    ///
    /// ## Cause
    /// As the EMM cause says. 9 and 10: the MME does not know this UE any more (it restarted, or the GUTI is of another MME that
    /// was not asked); the UE attaches again.
    ///
    /// ## Fix
    /// Check S10 and the DNS records between the MMEs when it is 9; subscription and tracking areas for 11 to 15.
    id: "EPC-63",
    severity: Error,
    references: ["TS 24.301 §9.9.3.9"],
    check: Check::S1ap(check),
}

fn check(case: &Case<'_>, id: MessageId, message: &s1ap::Message<'_>) -> Option<Draft> {
    Some(refusal(case, id, "tracking area update", emm(message, UPDATE_REJECT)?))
}
