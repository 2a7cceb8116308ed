//! Rule GEN-14.

use super::error_answer::about;
use crate::diagnose::prelude::*;
use crate::tools::explain::Code;

rule! {
    /// An S1AP procedure fails.
    ///
    /// ## Trigger
    /// An unsuccessful outcome, or a response in whose list an E-RAB failed. A warning when the procedure
    /// went well all the same.
    ///
    /// ## Cause
    /// As the cause says.
    ///
    /// ## Fix
    /// Look at the node that sent it: the eNB for radio and transport, the MME for what is unknown to it.
    id: "GEN-14",
    severity: Error,
    generic: true,
    references: ["TS 36.413 §9.2.1.3"],
    check: Check::S1ap(check),
}

fn check(case: &Case<'_>, id: MessageId, message: &s1ap::Message<'_>) -> Option<Draft> {
    if message.kind() == s1ap::MessageKind::Initiating {
        return None;
    }
    let failed = message.e_rabs().iter().find(|e_rab| e_rab.outcome == s1ap::ERabOutcome::Failed);
    let e_rab = failed.as_ref().map(|e_rab| evidence(id, "s1ap.e_RAB_ID", e_rab.id));
    let cause = match &failed {
        Some(e_rab) => e_rab.cause,
        None if message.kind() == s1ap::MessageKind::Unsuccessful => message.cause(),
        None => None,
    }?;
    let field = match cause.group {
        s1ap::CauseGroup::RadioNetwork => "s1ap.radioNetwork",
        s1ap::CauseGroup::Transport => "s1ap.transport",
        s1ap::CauseGroup::Nas => "s1ap.nas",
        s1ap::CauseGroup::Protocol => "s1ap.protocol",
        s1ap::CauseGroup::Misc => "s1ap.misc",
    };
    let name = message.name().unwrap_or("S1AP procedure");
    let what = failed.as_ref().map(|e_rab| format!(" refuses E-RAB {} in {name}", e_rab.id));
    let text = format!("{}{}", case.who_sent(id), what.unwrap_or_else(|| format!(" sends {name}")));
    let key = format!("{name} {} {}", cause.group.name(), cause.value);
    let draft = about(id, &text, Code::S1ap(cause), field).and_if(e_rab).key(key);
    Some(if case.went_well(id) { draft.severity(Severity::Warning) } else { draft })
}
