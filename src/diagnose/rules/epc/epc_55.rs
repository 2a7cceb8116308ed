//! Rule EPC-55.

use super::nas_cause::{explained, subscriber};
use crate::diagnose::prelude::*;
use crate::proto::s1ap::CauseGroup;
use crate::tools::explain::Code;

/// UE Context Release Request (TS 36.413 §9.3.7).
const RELEASE_REQUEST: u8 = 18;
/// Causes of the radio network with which a link is lost: radio connection lost, failure in the radio interface procedure.
const LOSSES: [u8; 2] = [21, 26];

rule! {
    /// The radio link of a UE is lost.
    ///
    /// ## Trigger
    /// The eNB asks to release a UE with radioNetwork 21 radio-connection-with-ue-lost or 26 failure-in-radio-interface-procedure. An error
    /// in a call or on a dedicated bearer, a warning otherwise.
    ///
    /// ## Cause
    /// Coverage, interference, a missing neighbour for a handover; or the UE was switched off hard.
    ///
    /// ## Fix
    /// Look at the cell in the evidence: level and quality of this UE before the loss, neighbours, handover thresholds.
    ///
    /// ## Next
    /// Whether the core releases the bearer and tells the P-CSCF; what is sent to the UE then is paged for in vain.
    id: "EPC-55",
    severity: Warning,
    references: ["TS 36.413 §9.2.1.3"],
    check: Check::S1ap(check),
}

fn check(case: &Case<'_>, id: MessageId, message: &s1ap::Message<'_>) -> Option<Draft> {
    let cause = message.cause().filter(|_| message.procedure_code() == RELEASE_REQUEST)?;
    if cause.group != CauseGroup::RadioNetwork || !LOSSES.contains(&cause.value) {
        return None;
    }
    let procedure = case.procedure(id);
    let in_call = procedure.is_some_and(|procedure| matches!(procedure.kind, Kind::Call | Kind::Bearer));
    let cell = message.cell().map(|cell| evidence(id, "s1ap.CellIdentity", format!("0x{:07x}", cell.identity)));
    let text = format!("{} loses the radio link of {}: {cause}", case.who_sent(id), subscriber(case, id));
    let draft = Draft::new(text, evidence(id, "s1ap.Cause", cause)).and_if(cell);
    let draft = draft.severity(if in_call { Severity::Error } else { Severity::Warning });
    Some(explained(draft, Code::S1ap(cause)))
}
