//! Rule EPC-53.

use super::nas_cause::{AUTHENTICATION_FAILURE, emm, subscriber};
use crate::diagnose::prelude::*;

rule! {
    /// The card's sequence number is ahead of the network's: synchronisation again.
    ///
    /// ## Trigger
    /// An Authentication failure of the UE with EMM cause 21. A note: the network asks for new vectors and goes on. An error when
    /// it comes twice in one procedure.
    ///
    /// ## Cause
    /// The HSS was restored from a backup, another authentication centre made vectors, or vectors were used out of order.
    ///
    /// ## Fix
    /// Nothing when it happens once. When it repeats: the HSS does not take AUTS to its counter, or K and OPc are wrong there.
    id: "EPC-53",
    severity: Note,
    references: ["TS 24.301 §5.4.2.7"],
    check: Check::Procedure(&[], check),
}

fn check(case: &Case<'_>, procedure: &Procedure) -> Vec<Draft> {
    if !procedure.protocols.contains(&Proto::S1ap)
        || !matches!(procedure.kind, Kind::Attach | Kind::Tau | Kind::ServiceRequest)
    {
        return Vec::new();
    }
    let fails = |id: &MessageId| {
        let message = case.s1ap(*id)?;
        emm(&message, AUTHENTICATION_FAILURE)?.filter(|cause| *cause == 21)
    };
    let new = |id: &&MessageId| case.trace.message(**id).repeats.is_none();
    let failures: Vec<MessageId> =
        procedure.messages.iter().filter(new).copied().filter(|id| fails(id).is_some()).collect();
    let Some(first) = failures.first().copied() else { return Vec::new() };
    let times = if failures.len() > 1 { format!(", {} times", failures.len()) } else { String::new() };
    let text = format!("the card of {} asks for synchronisation{times}", subscriber(case, first));
    let severity = if failures.len() > 1 { Severity::Error } else { Severity::Note };
    let draft = Draft::new(text, evidence(first, "nas_eps.emm.cause", "21 Synch failure"));
    vec![draft.with(failures).severity(severity)]
}
