//! Rule EPC-59.

use super::nas_cause::{ATTACH_REJECT, DETACH_REQUEST, emm, subscriber};
use crate::diagnose::prelude::*;
use crate::trace::SubscriberId;

static WAIT: Limit = Limit::seconds("session-delete", 3, "a session is deleted this long after its UE is gone");

/// Delete Session Request, Delete Bearer Request (TS 29.274 §6.1.1).
const DELETES: [u8; 2] = [36, 99];
/// Create Session Response.
const CREATED: u8 = 33;

rule! {
    /// The UE is gone and its session stays in the gateway.
    ///
    /// ## Trigger
    /// An attach is refused after its session was created, or a UE detaches, and no Delete Session Request of that subscriber follows in
    /// 3 seconds (`session-delete`), though the capture has GTPv2 of the subscriber.
    ///
    /// ## Cause
    /// The MME forgets the session, or a gateway did not answer and the MME gave up. Address, reservation and charging live on.
    ///
    /// ## Fix
    /// Let the MME delete the session on every way out; clear it in the gateway.
    id: "EPC-59",
    severity: Warning,
    references: ["TS 23.401 §5.3.8"],
    limits: [&WAIT],
    check: Check::S1ap(check),
}

fn check(case: &Case<'_>, id: MessageId, message: &s1ap::Message<'_>) -> Option<Draft> {
    let kind = [ATTACH_REJECT, DETACH_REQUEST].into_iter().find(|kind| emm(message, *kind).is_some())?;
    let wait = case.limit(&WAIT);
    let owner = case.procedure(id)?.subscriber?;
    if case.watched(id) < wait {
        return None;
    }
    let session = created(case, owner, id, kind == ATTACH_REJECT)?;
    let time = case.time(id);
    // The gateway may have been told a moment before.
    let deleted = case.window(time.saturating_sub(SECOND), time.saturating_add(wait)).any(|later| {
        let kind = case.trace.bytes(later).get(1).filter(|_| case.trace.message(later).proto == Proto::Gtpv2);
        let of = case.procedure(later).and_then(|procedure| procedure.subscriber);
        kind.is_some_and(|kind| DELETES.contains(kind)) && of.is_none_or(|of| of == owner)
    });
    if deleted {
        return None;
    }
    let what = if kind == ATTACH_REJECT { "is refused" } else { "detaches" };
    let text = format!("{} {what} and its session is not deleted in {} s", subscriber(case, id), wait / SECOND);
    Some(
        Draft::new(text, evidence(id, "nas_eps.nas_msg_emm_type", format!("0x{kind:02x}")))
            .and(evidence(session, "gtpv2.cause", "16 Request accepted"))
            .at(time.saturating_add(wait)),
    )
}

/// The last session of a subscriber that was created: in the procedure of the message, or in any before it.
fn created(case: &Case<'_>, owner: SubscriberId, id: MessageId, only_here: bool) -> Option<MessageId> {
    let trace = case.trace;
    let here = trace.message(id).procedure;
    let procedures = trace.procedures.iter().enumerate().filter(|(at, procedure)| {
        let sets_up = matches!(procedure.kind, Kind::Attach | Kind::Pdn) && procedure.protocols.contains(&Proto::Gtpv2);
        let is_here = here.is_some_and(|here| here.index() == *at);
        sets_up && procedure.subscriber == Some(owner) && (is_here || !only_here)
    });
    let messages =
        procedures.flat_map(|(_, procedure)| procedure.messages.iter().copied()).filter(|earlier| *earlier < id);
    let mut created = messages.filter(|earlier| {
        trace.message(*earlier).proto == Proto::Gtpv2
            && trace.bytes(*earlier).get(1) == Some(&CREATED)
            && case.gtpv2(*earlier).and_then(|message| message.cause()).is_some_and(|cause| !cause.is_rejection())
    });
    created.next()
}
