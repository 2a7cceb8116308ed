//! Rule GEN-13.

use super::error_answer::about;
use crate::diagnose::prelude::*;
use crate::tools::explain::Code;

rule! {
    /// A GTPv2 request is answered with a cause that rejects.
    ///
    /// ## Trigger
    /// A response whose cause, or that of one of its bearers, is 64 or above. That a context to be released is not
    /// found, or what a procedure that went well could do without, is a warning; 110 (a handover goes on) is a note.
    ///
    /// ## Cause
    /// As the cause says. A cause may be changed from one leg to the next: the first that showed is the right one.
    ///
    /// ## Fix
    /// Look at the node whose response came first.
    id: "GEN-13",
    severity: Error,
    generic: true,
    references: ["TS 29.274 §8.4"],
    check: Check::Gtpv2Transaction(check),
}

/// Context Not Found.
const NOT_FOUND: u8 = 64;
/// Temporarily rejected due to handover, TAU or RAU procedure in progress.
const IN_HANDOVER: u8 = 110;
/// Delete Session, Delete Bearer: responses.
const RELEASES: [u8; 2] = [37, 100];

fn check(case: &Case<'_>, exchange: &Exchange<'_, gtpv2::Message<'_>>) -> Option<Draft> {
    let (id, answer) = exchange.answer()?;
    let own = answer.cause().filter(|cause| cause.is_rejection());
    let of_bearer = || {
        answer
            .bearer_contexts()
            .find_map(|bearer| Some((bearer.ebi(), bearer.cause().filter(|cause| cause.is_rejection())?)))
    };
    let (bearer, cause) = own.map(|cause| (None, cause)).or_else(of_bearer)?;
    let name = exchange.request.and_then(|request| request.name());
    let verb = if name.is_some() { "answers" } else { "sends" };
    let name = name.or_else(|| answer.name()).unwrap_or("a response");
    let text = format!("{} {verb} {name}", case.who_sent(id));
    let draft = about(id, &text, Code::Gtpv2(cause.value), "gtpv2.cause").with([exchange.id()]);
    let bearer = bearer.map(|ebi| evidence(id, "gtpv2.ebi", ebi));
    let offending = cause.offending.map(|(kind, instance)| {
        let name = gtpv2::tables::names::name(gtpv2::tables::names::IE_TYPES, kind).unwrap_or("element");
        evidence(id, "gtpv2.ie_type", format!("{kind} {name}, instance {instance}"))
    });
    // The same request on S5 and on S11 is refused by two nodes for two causes: each is told.
    let draft = draft.and_if(bearer).and_if(offending).key(format!("{name} {}", cause.value));
    let is_release = cause.value == NOT_FOUND && RELEASES.contains(&answer.message_type());
    Some(match cause.value {
        // The gateway tries again when the handover is over.
        IN_HANDOVER => draft.severity(Severity::Note),
        _ if is_release || case.went_well(id) => draft.severity(Severity::Warning),
        _ => draft,
    })
}
