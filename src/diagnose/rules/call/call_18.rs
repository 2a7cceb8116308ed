//! Rule CALL-18.

use crate::diagnose::prelude::*;

rule! {
    /// An emergency call does not go where it should.
    ///
    /// ## Trigger
    /// An INVITE to urn:service:sos reaches an S-CSCF or gateway and no E-CSCF, or is answered 380 without a body
    /// of application/3gpp-ims+xml.
    ///
    /// ## Cause
    /// The P-CSCF does not detect the emergency or has no E-CSCF; without the body the UE does not know that it has
    /// to call over another domain.
    ///
    /// ## Fix
    /// Let the P-CSCF detect emergency numbers and URNs and route to the E-CSCF; add the body to the 380.
    id: "CALL-18",
    severity: Error,
    references: ["TS 23.167 §6.2"],
    check: Check::SipTransaction(check),
}

fn check(case: &Case<'_>, exchange: &Exchange<'_, sip::Message<'_>>) -> Option<Draft> {
    let request = exchange.request.filter(|request| request.method() == Some("INVITE"))?;
    let uri = lossy(request.request_uri()?.whole).to_lowercase();
    let is_emergency = uri.starts_with("urn:service:sos");
    if let Some((id, answer)) = exchange.answer()
        && answer.status() == Some(380)
        && !answer.bodies().iter().any(|part| part.is("application/3gpp-ims+xml"))
    {
        let text = format!("{} answers 380 and does not say what else to do", case.who_sent(id));
        let kind = ims::header_text(answer, Id::ContentType);
        let kind = if kind.is_empty() { "missing".to_owned() } else { kind };
        return Some(Draft::new(text, evidence(id, "sip.Content-Type", kind)).and(evidence(
            exchange.id(),
            "sip.r-uri",
            uri,
        )));
    }
    let role = case.receiver_role(exchange.id());
    if !is_emergency || !matches!(role, Role::SCscf | Role::ISCscf) || case.sender_role(exchange.id()) == Role::ECscf {
        return None;
    }
    let text = format!("an emergency call goes to {}, not to an E-CSCF", case.who_got(exchange.id()));
    Some(Draft::new(text, evidence(exchange.id(), "sip.r-uri", uri)))
}
