//! Rule CX-05.

use crate::diagnose::prelude::*;

rule! {
    /// A UE is registered in IMS without being challenged.
    ///
    /// ## Trigger
    /// A REGISTER of a UE in IMS without Authorization gets 200, and the UE sends no other request after it.
    ///
    /// ## Cause
    /// The core does not authenticate. IMS handsets ignore a 200 that no challenge came before: without keys there
    /// is no security association.
    ///
    /// ## Fix
    /// Switch on IMS AKA in the S-CSCF.
    id: "CX-05",
    severity: Warning,
    references: ["TS 33.203 §6.1"],
    check: Check::Procedure(&[Kind::Registration, Kind::Deregistration], check),
}

fn check(case: &Case<'_>, procedure: &Procedure) -> Vec<Draft> {
    let attempts = ims::attempts(case, procedure);
    let Some(attempt) = attempts.first().filter(|attempt| attempt.status() == Some(200)) else { return Vec::new() };
    let is_open = attempt.request.value(Id::Authorization).is_none() && ims::is_ims(&attempt.request);
    let is_of_ue = attempt.request.vias().count() == 1 && case.sender_role(attempt.id) == Role::Ue;
    let Some((id, _)) = attempt.answer.as_ref().filter(|_| is_open && is_of_ue) else { return Vec::new() };
    // A UE that goes on to call or subscribe takes the registration as it is.
    let trace = case.trace;
    let ue = trace.address(trace.message(attempt.id).from).ip();
    let is_used = trace.message_ids().skip(id.index()).any(|later| {
        let message = trace.message(later);
        let other = || matches!(trace.body(later), Body::Sip(sip) if sip.method().is_some_and(|m| m != "REGISTER"));
        message.proto == Proto::Sip && trace.address(message.from).ip() == ue && other()
    });
    if is_used {
        return Vec::new();
    }
    let text = format!("{} registers {} without a challenge", case.who_sent(*id), case.who_sent(attempt.id));
    vec![Draft::new(text, evidence(attempt.id, "sip.Authorization", "missing")).and(evidence(
        *id,
        "sip.Status-Code",
        200,
    ))]
}
