//! Rule EPC-65.

use super::nas_cause::{explained, subscriber};
use crate::diagnose::prelude::*;
use crate::proto::s1ap::MessageKind;
use crate::tools::explain::Code;

/// Handover preparation, handover resource allocation, path switch request (TS 36.413 §9.3.7).
const PROCEDURES: [u8; 3] = [0, 1, 3];

rule! {
    /// A handover fails.
    ///
    /// ## Trigger
    /// A Handover Preparation Failure, a Handover Failure or a Path Switch Request Failure.
    ///
    /// ## Cause
    /// As the cause says: the target cell has no resources, is not known, or does not take the bearers of the UE.
    ///
    /// ## Fix
    /// Look at the target in the evidence; a path switch that fails leaves the UE without its bearers: look at the MME and the
    /// serving gateway.
    id: "EPC-65",
    severity: Error,
    references: ["TS 36.413 §9.2.1.3"],
    check: Check::S1ap(check),
}

fn check(case: &Case<'_>, id: MessageId, message: &s1ap::Message<'_>) -> Option<Draft> {
    if message.kind() != MessageKind::Unsuccessful || !PROCEDURES.contains(&message.procedure_code()) {
        return None;
    }
    let cause = message.cause()?;
    let text = format!("{} refuses the handover of {}: {cause}", case.who_sent(id), subscriber(case, id));
    let draft = Draft::new(text, evidence(id, "s1ap.Cause", cause)).with(super::nas_cause::before(case, id));
    Some(explained(draft, Code::S1ap(cause)))
}
