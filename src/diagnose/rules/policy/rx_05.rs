//! Rule RX-05.

use super::sessions::{ABORT_SESSION, RE_AUTH};
use crate::diagnose::prelude::*;
use crate::diagnose::rules::dialog;

static WAIT: Limit = Limit::seconds("bearer-loss-bye", 5, "a call without bearer is released within this time");

/// Abort-Cause: BEARER_RELEASED (TS 29.214 §5.3.1).
const BEARER_RELEASED: u32 = 0;
/// Specific-Action: INDICATION_OF_RELEASE_OF_BEARER (TS 29.214 §5.3.13).
const RELEASE_OF_BEARER: u32 = 4;

rule! {
    /// The P-CSCF is told that the bearer is gone and lets the call run.
    ///
    /// ## Trigger
    /// An ASR on Rx with Abort-Cause 0, or a RAR with Specific-Action 4, in an answered call, and no BYE in 5 seconds
    /// (`bearer-loss-bye`).
    ///
    /// ## Cause
    /// The P-CSCF does not act on the loss of the bearer: the caller hears nothing and is charged.
    ///
    /// ## Fix
    /// Let the P-CSCF release the dialog, with a Reason header, when it learns that the bearer was released.
    id: "RX-05",
    severity: Warning,
    references: ["TS 29.214 §4.4.6", "TS 24.229 §5.2.8.1"],
    limits: [&WAIT],
    check: Check::Diameter(check),
}

fn check(case: &Case<'_>, id: MessageId, message: &diameter::Message<'_>) -> Option<Draft> {
    if message.interface() != Some("Rx") || !message.is_request() {
        return None;
    }
    let number = |key| message.find_all(key).filter_map(|avp| avp.u32());
    let first = match message.command() {
        ABORT_SESSION => {
            let cause = number(avp::ABORT_CAUSE).find(|cause| *cause == BEARER_RELEASED)?;
            evidence(id, "diameter.Abort-Cause", cause)
        }
        RE_AUTH => {
            let action = number(avp::SPECIFIC_ACTION).find(|action| *action == RELEASE_OF_BEARER)?;
            evidence(id, "diameter.Specific-Action", action)
        }
        _ => return None,
    };
    let procedure = case.procedure(id).filter(|procedure| procedure.kind == Kind::Call)?;
    let answered = dialog::answer(case, procedure).filter(|answer| case.time(*answer) <= case.time(id))?;
    let end = dialog::end(case, procedure);
    let wait = case.limit(&WAIT);
    let in_time = end.is_some_and(|end| case.between(id, end) <= wait);
    if in_time || case.watched(id) < wait {
        return None;
    }
    let text = format!("{} learns that the bearer is gone, and the call goes on", case.who_got(id));
    Some(Draft::new(text, first).and(evidence(answered, "sip.Status-Code", 200)).at(case.time(id).saturating_add(wait)))
}
