//! Rule CALL-22.

use crate::diagnose::prelude::*;

rule! {
    /// A call that was given up is never ended.
    ///
    /// ## Trigger
    /// A CANCEL is answered 200, and the INVITE it cancels gets no final answer within 32 s.
    ///
    /// ## Cause
    /// A server that is two user agents back to back lost the transaction: the other side may ring on.
    ///
    /// ## Fix
    /// Repair the back-to-back user agent; 487 must follow the CANCEL.
    id: "CALL-22",
    severity: Error,
    references: ["RFC 3261 §9.2"],
    check: Check::Procedure(&[Kind::Call], check),
}

fn check(case: &Case<'_>, procedure: &Procedure) -> Vec<Draft> {
    let mut found = Vec::new();
    for transaction in case.transactions(procedure).filter(|transaction| transaction.proto == Proto::Sip) {
        let Some(cancel) = case.sip(transaction.request).filter(|message| message.method() == Some("CANCEL")) else {
            continue;
        };
        let accepted =
            transaction.answer().filter(|id| case.sip(*id).is_some_and(|answer| answer.status() == Some(200)));
        let Some(id) = accepted.filter(|id| case.watched(*id) > 32 * SECOND) else { continue };
        let branch =
            |message: &sip::Message<'_>| message.vias().next().and_then(|via| via.branch().map(<[u8]>::to_vec));
        let cancelled = case.transactions(procedure).find(|other| {
            case.sip(other.request).is_some_and(|invite| {
                invite.method() == Some("INVITE")
                    && branch(&invite) == branch(&cancel)
                    && invite.call_id() == cancel.call_id()
            })
        });
        let Some(invite) = cancelled.filter(|invite| invite.answers.is_empty()) else { continue };
        let text = format!("{} accepts the CANCEL and never ends the INVITE", case.who_sent(id));
        found.push(
            Draft::new(text, evidence(id, "sip.Status-Code", 200))
                .and(evidence(invite.request, "sip.Method", "INVITE"))
                .key("487"),
        );
    }
    found
}
