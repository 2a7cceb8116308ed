//! Rule CALL-50.

use crate::diagnose::prelude::*;

rule! {
    /// The callee is not registered.
    ///
    /// ## Trigger
    /// The S-CSCF of the callee asks for the profile of an unregistered user (SAR with UNREGISTERED_USER, answered
    /// well), and the call then ends with 404, 480 or 604.
    ///
    /// ## Cause
    /// The callee's phone is off, or its registration ran out or was lost; and no service for the unregistered
    /// state (voice mail) takes the call.
    ///
    /// ## Fix
    /// Look at the callee's last registration. If it should be reachable, compare the states of HSS and S-CSCF; if
    /// not, provision a criterion with SessionCase 2.
    id: "CALL-50",
    severity: Error,
    references: ["TS 29.228 §6.1.2"],
    check: Check::Procedure(&[Kind::Call], check),
}

const SAR: u32 = 301;
const UNREGISTERED_USER: u32 = 3;

fn check(case: &Case<'_>, procedure: &Procedure) -> Vec<Draft> {
    let assigned = case.transactions(procedure).find_map(|transaction| {
        let request =
            case.diameter(transaction.request).filter(|message| message.command() == SAR && message.is_request())?;
        let kind = request.find(avp::SERVER_ASSIGNMENT_TYPE)?.u32()?;
        let served = transaction.answer().and_then(|id| case.diameter(id)).is_some_and(|answer| !answer.is_error());
        (kind == UNREGISTERED_USER && served)
            .then(|| (transaction.request, request.public_identities().next().unwrap_or_default().into_owned()))
    });
    let Some((sar, identity)) = assigned else { return Vec::new() };
    let mut refusals: Vec<(MessageId, u16)> = Vec::new();
    for id in case
        .transactions(procedure)
        .filter(|transaction| transaction.proto == Proto::Sip)
        .filter_map(Transaction::answer)
    {
        let status = case.sip(id).and_then(|answer| answer.status()).filter(|status| matches!(status, 404 | 480 | 604));
        refusals.extend(status.filter(|_| id > sar).map(|status| (id, status)));
    }
    refusals.sort_unstable();
    let Some(((id, status), rest)) = refusals.split_first() else { return Vec::new() };
    let text = format!("{identity} is not registered: {} ends the call with {status}", case.who_sent(*id));
    vec![
        Draft::new(text, evidence(sar, "diameter.Server-Assignment-Type", "3 UNREGISTERED_USER"))
            .and(evidence(*id, "sip.Status-Code", status))
            .with(rest.iter().map(|(id, _)| *id)),
    ]
}
