//! Rule EPC-02.

use super::nas_cause::subscriber;
use crate::diagnose::prelude::*;
use crate::diagnose::rules::glance::is_ims;
use crate::trace::SubscriberId;
use std::collections::BTreeSet;

static WAIT: Limit =
    Limit::seconds("ims-pdn-wait", 60, "a UE with VoLTE asks for its IMS connection this long after attach");

rule! {
    /// The UE attaches and never asks for the IMS: it has no VoLTE.
    ///
    /// ## Trigger
    /// An attach succeeds, the UE stays for 60 seconds (`ims-pdn-wait`) and no PDN connection to the APN ims is asked for, though GTPv2 is in
    /// the capture. A warning when other subscribers of the capture use the APN ims, a note otherwise.
    ///
    /// ## Cause
    /// VoLTE is switched off in the handset, its carrier settings do not know this network, or the APN ims is missing.
    ///
    /// ## Fix
    /// Add an APN of type ims, enable VoLTE, and check that the handset has settings for this network.
    id: "EPC-02",
    severity: Warning,
    references: ["GSMA IR.92", "TS 24.301"],
    limits: [&WAIT],
    check: Check::Trace(check),
}

fn check(case: &Case<'_>) -> Vec<Draft> {
    let trace = case.trace;
    let wait = case.limit(&WAIT);
    if case.end().saturating_sub(trace.span.0) < wait {
        return Vec::new();
    }
    let sessions = trace.procedures.iter().filter(|procedure| matches!(procedure.kind, Kind::Attach | Kind::Pdn));
    let with_ims: BTreeSet<SubscriberId> =
        sessions.filter(|procedure| asks(case, procedure)).filter_map(|procedure| procedure.subscriber).collect();
    let attaches = trace.procedures.iter().filter(|procedure| {
        procedure.kind == Kind::Attach
            && procedure.outcome == Outcome::Success
            && procedure.protocols.contains(&Proto::Gtpv2)
    });
    let leaves = |subscriber: SubscriberId, from: i64| {
        trace.procedures.iter().any(|procedure| {
            let gone = procedure.kind == Kind::Detach && procedure.subscriber == Some(subscriber);
            gone && (from..=from.saturating_add(wait)).contains(&procedure.span.0)
        })
    };
    let without = attaches.filter_map(|procedure| {
        let subscriber = procedure.subscriber.filter(|subscriber| !with_ims.contains(subscriber))?;
        let last = *procedure.messages.last()?;
        (case.watched(last) >= wait && !leaves(subscriber, procedure.span.1)).then_some((procedure, last))
    });
    let found = without.filter_map(|(procedure, last)| {
        let (id, apn) = procedure.messages.iter().find_map(|id| Some((*id, case.gtpv2(*id)?.apn()?)))?;
        let text = format!(
            "{} attaches with APN {apn} and asks for no IMS connection in {} s",
            subscriber(case, last),
            wait / SECOND
        );
        let severity = if with_ims.is_empty() { Severity::Note } else { Severity::Warning };
        let draft = Draft::new(text, evidence(id, "gtpv2.apn", apn)).severity(severity).confidence(Confidence::Medium);
        Some(draft.at(case.time(last).saturating_add(wait)))
    });
    found.collect()
}

/// Claims that a procedure asks for the APN of the IMS.
fn asks(case: &Case<'_>, procedure: &Procedure) -> bool {
    procedure.messages.iter().any(|id| match case.trace.message(*id).proto {
        Proto::Gtpv2 => case.gtpv2(*id).and_then(|message| message.apn()).is_some_and(|apn| is_ims(&apn)),
        Proto::S1ap => {
            case.s1ap(*id).is_some_and(|message| message.nas().any(|nas| nas.apn().is_some_and(|apn| is_ims(&apn))))
        }
        _ => false,
    })
}
