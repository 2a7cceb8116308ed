//! Rule RO-04.

use super::session::{EVENT, INITIAL, Session, each};
use crate::diagnose::prelude::*;

rule! {
    /// The charging of a call says nothing of the call: it cannot be rated.
    ///
    /// ## Trigger
    /// A CCR-Initial or CCR-Event whose Service-Context-Id is that of the IMS (32260@3gpp.org) has no Service-Information with
    /// IMS-Information.
    ///
    /// ## Cause
    /// The charging client does not send who calls whom. The charging system can only refuse (5031) or rate with a default.
    ///
    /// ## Fix
    /// Configure the client to add Service-Information with IMS-Information: parties, node, ICID, role.
    id: "RO-04",
    severity: Warning,
    references: ["TS 32.299 §7.2", "TS 32.260 §6.4"],
    check: Check::Procedure(&[], check),
}

fn check(case: &Case<'_>, procedure: &Procedure) -> Vec<Draft> {
    each(case, procedure, |session| look(case, session))
}

fn look(case: &Case<'_>, session: &Session<'_>) -> Option<Draft> {
    session.steps.iter().find_map(|step| {
        let context = step.request.text(avp::SERVICE_CONTEXT_ID)?;
        let begins = step.kind().is_some_and(|kind| matches!(kind, INITIAL | EVENT));
        let says = step.request.find_path(&[avp::SERVICE_INFORMATION, avp::IMS_INFORMATION]).is_some();
        if says || !begins || !context.contains("32260@3gpp.org") {
            return None;
        }
        let text = format!("{} asks for credit for a call without IMS-Information", case.who_sent(step.id));
        let service = step.request.find(avp::SERVICE_INFORMATION);
        let has = if service.is_some() { "present, without IMS-Information" } else { "absent" };
        Some(Draft::new(text, evidence(step.id, "diameter.Service-Context-Id", &context)).and(evidence(
            step.id,
            "diameter.Service-Information",
            has,
        )))
    })
}
