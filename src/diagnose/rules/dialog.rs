//! When a call was answered and when it ended, for rules that compare it with sessions beside it.

use crate::diagnose::prelude::*;

/// The answer that made the call: the first 2xx to an INVITE.
pub(super) fn answer(case: &Case<'_>, procedure: &Procedure) -> Option<MessageId> {
    sip_messages(case, procedure).find(|(_, message)| is_final(message, 200..=299)).map(|(id, _)| id)
}

/// What ended the call: the first BYE; for a call that nobody answered, a CANCEL or the error for the first INVITE.
pub(super) fn end(case: &Case<'_>, procedure: &Procedure) -> Option<MessageId> {
    if answer(case, procedure).is_some() {
        return sip_messages(case, procedure).find(|(_, message)| message.method() == Some("BYE")).map(|(id, _)| id);
    }
    // The error has gone all the way back when the last hop passes it on.
    let refused = sip_messages(case, procedure).filter(|(_, message)| is_final(message, 300..=699)).last();
    let cancelled = sip_messages(case, procedure).find(|(_, message)| message.method() == Some("CANCEL"));
    refused.or(cancelled).map(|(id, _)| id)
}

/// Evidence of the end of a call.
pub(super) fn evidence_of_end(case: &Case<'_>, end: MessageId) -> Evidence {
    match case.sip(end) {
        Some(message) => match message.status() {
            Some(status) => evidence(end, "sip.Status-Code", status),
            None => evidence(end, "sip.Method", message.method().unwrap_or_default()),
        },
        None => evidence(end, "sip.Method", ""),
    }
}

/// Claims that somebody else accepted the same INVITE: it has one Call-ID and CSeq on every branch.
pub(super) fn is_taken(case: &Case<'_>, id: MessageId) -> bool {
    let (Some(procedure), Some(invite)) = (case.procedure(id), case.sip(id)) else { return false };
    let same = |answer: &sip::Message<'_>| answer.call_id() == invite.call_id() && answer.cseq() == invite.cseq();
    let answers = case.transactions(procedure).filter(|transaction| transaction.proto == Proto::Sip);
    answers
        .filter_map(Transaction::answer)
        .filter_map(|id| case.sip(id))
        .any(|answer| answer.status().is_some_and(|status| (200..300).contains(&status)) && same(&answer))
}

fn sip_messages<'t>(case: &Case<'t>, procedure: &Procedure) -> impl Iterator<Item = (MessageId, Rc<sip::Message<'t>>)> {
    procedure.messages.iter().filter_map(|id| Some((*id, case.sip(*id)?)))
}

fn is_final(message: &sip::Message<'_>, statuses: std::ops::RangeInclusive<u16>) -> bool {
    let of_invite = message.cseq().is_some_and(|(_, method)| method == "INVITE");
    of_invite && message.status().is_some_and(|status| statuses.contains(&status) && !matches!(status, 401 | 407 | 422))
}
