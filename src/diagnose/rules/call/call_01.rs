//! Rule CALL-01.

use crate::diagnose::prelude::*;

rule! {
    /// A call does not take the route that the registration gave.
    ///
    /// ## Trigger
    /// An initial INVITE is refused with 403 or 404, and no Route of it names a server of the Service-Route of the
    /// caller's last registration.
    ///
    /// ## Cause
    /// The UE or the P-CSCF used another route set: the request reached a server that does not serve the caller.
    ///
    /// ## Fix
    /// Let the P-CSCF check the Route against the Service-Route it stored, and replace it.
    id: "CALL-01",
    severity: Error,
    references: ["RFC 3608"],
    check: Check::Procedure(&[Kind::Call], check),
}

fn check(case: &Case<'_>, procedure: &Procedure) -> Vec<Draft> {
    let status = procedure.call.as_ref().and_then(|call| call.status).filter(|status| matches!(status, 403 | 404));
    let (Some(status), Some(caller)) = (status, procedure.subscriber) else { return Vec::new() };
    let registrations = case.trace.procedures.iter().filter(|other| {
        other.kind == Kind::Registration && other.subscriber == Some(caller) && other.span.0 < procedure.span.0
    });
    let accepted = registrations.flat_map(|other| ims::attempts(case, other)).filter_map(|attempt| attempt.answer);
    let routed = accepted.filter(|(_, answer)| answer.value(Id::ServiceRoute).is_some());
    let Some((register, answer)) = routed.reduce(|_, later| later) else { return Vec::new() };
    let wanted: Vec<Vec<u8>> =
        answer.addresses(Id::ServiceRoute).map(|route| route.uri.host.to_ascii_lowercase()).collect();
    let mut invites =
        ims::requests(case, procedure, "INVITE").filter(|(_, invite)| invite.to().is_some_and(|to| to.tag().is_none()));
    let Some((id, invite)) = invites.next() else { return Vec::new() };
    let routes: Vec<Vec<u8>> = invite.addresses(Id::Route).map(|route| route.uri.host.to_ascii_lowercase()).collect();
    let passes = |invite: &sip::Message<'_>| {
        invite.addresses(Id::Route).any(|route| wanted.contains(&route.uri.host.to_ascii_lowercase()))
    };
    if routes.is_empty() || passes(&invite) || invites.any(|(_, invite)| passes(&invite)) {
        return Vec::new();
    }
    let text = format!("the call ends with {status}: its Route names no server of the Service-Route");
    let route = ims::header_text(&invite, Id::Route);
    vec![
        Draft::new(text, evidence(id, "sip.Route", route))
            .and(evidence(register, "sip.Service-Route", ims::header_text(&answer, Id::ServiceRoute)))
            .confidence(Confidence::Medium),
    ]
}
