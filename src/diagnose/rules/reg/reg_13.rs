//! Rule REG-13.

use crate::diagnose::prelude::*;

rule! {
    /// A call asks for a feature that no contact of the callee announced.
    ///
    /// ## Trigger
    /// An INVITE asks for mmtel in Accept-Contact, is refused with 480 or 404, and the Contact of the last accepted
    /// REGISTER of the callee has no +g.3gpp.icsi-ref with mmtel.
    ///
    /// ## Cause
    /// No contact matches what the caller requires: the S-CSCF finds nobody to send the call to.
    ///
    /// ## Fix
    /// Let the UE register the feature tags of IR.92, or relax Accept-Contact.
    id: "REG-13",
    severity: Error,
    references: ["RFC 3841"],
    check: Check::Procedure(&[Kind::Call], check),
}

fn check(case: &Case<'_>, procedure: &Procedure) -> Vec<Draft> {
    let status = procedure.call.as_ref().and_then(|call| call.status).filter(|status| matches!(status, 404 | 480));
    let (Some(status), Some(callee)) = (status, procedure.peer) else { return Vec::new() };
    let asks = |(id, invite): (MessageId, Rc<sip::Message<'_>>)| {
        let wanted = ims::header_text(&invite, Id::AcceptContact);
        wanted.to_ascii_lowercase().contains("mmtel").then_some((id, wanted))
    };
    let Some((id, wanted)) = ims::requests(case, procedure, "INVITE").find_map(asks) else { return Vec::new() };
    let registrations = case.trace.procedures.iter().filter(|other| {
        other.kind == Kind::Registration && other.subscriber == Some(callee) && other.span.0 < procedure.span.0
    });
    let accepted =
        registrations.flat_map(|other| ims::attempts(case, other)).filter(|attempt| attempt.status() == Some(200));
    let Some(attempt) = accepted.reduce(|_, later| later) else { return Vec::new() };
    let contact = ims::header_text(&attempt.request, Id::Contact);
    if contact.to_ascii_lowercase().contains("mmtel") {
        return Vec::new();
    }
    let text = format!("the call asks for mmtel and ends with {status}: the callee registered without it");
    vec![
        Draft::new(text, evidence(id, "sip.Accept-Contact", wanted))
            .and(evidence(attempt.id, "sip.Contact", contact))
            .confidence(Confidence::Medium),
    ]
}
