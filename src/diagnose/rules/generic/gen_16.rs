//! Rule GEN-16.

use super::error_answer::about;
use crate::diagnose::prelude::*;
use crate::tools::explain::Code;

rule! {
    /// The network or the UE rejects an ESM procedure.
    ///
    /// ## Trigger
    /// An ESM message that refuses or reports a failure (PDN connectivity, bearer activation, modification,
    /// resource rejects; ESM status) with its cause. A warning when the procedure went well all the same.
    ///
    /// ## Cause
    /// As the cause says.
    ///
    /// ## Fix
    /// Look at the Create Session or Create Bearer behind it: the MME maps causes of GTPv2 to ESM.
    id: "GEN-16",
    severity: Error,
    generic: true,
    references: ["TS 24.301 §9.9.4.4"],
    check: Check::S1ap(check),
}

fn check(case: &Case<'_>, id: MessageId, message: &s1ap::Message<'_>) -> Option<Draft> {
    let refuses = |nas: &nas::Message<'_>| {
        let name = nas.esm().map(|esm| esm.name()).unwrap_or_default();
        ["reject", "status"].iter().any(|word| name.ends_with(word))
    };
    let nas = message.nas().find(|nas| refuses(nas) && nas.esm_cause().is_some())?;
    let cause = nas.esm_cause()?;
    let name = nas.esm().map_or("an ESM message", |esm| esm.name());
    let by =
        if matches!(message.direction(), nas::Direction::Uplink) { "the UE".to_owned() } else { case.who_sent(id) };
    let draft = about(id, &format!("{by} sends {name}"), Code::Esm(cause), "nas_eps.esm.cause");
    let draft = draft.key(format!("{name} {cause}"));
    Some(if case.went_well(id) { draft.severity(Severity::Warning) } else { draft })
}
