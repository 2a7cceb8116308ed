//! Rule SMS-17.

use super::text;
use crate::diagnose::prelude::*;
use crate::proto::sms::Direction;

rule! {
    /// A text from the phone finds no service centre.
    ///
    /// ## Trigger
    /// A MESSAGE with RP-DATA from the phone is refused with 403, 404, 405, 415, 480, 501 or 604 by a node that sent it to nobody.
    ///
    /// ## Cause
    /// The Request-URI is not routable (a handset without EF_PSISMSC sends to the number of the service centre), and no
    /// initial filter criterion took the MESSAGE to the IP-SM-GW.
    ///
    /// ## Fix
    /// Give the subscribers a filter criterion on method MESSAGE and Content-Type application/vnd.3gpp.sms that leads to the
    /// IP-SM-GW, or provision the public service identity on the card.
    ///
    /// ## Next
    /// `imsctl ifc try` with this message and the profile of the SAA says which criterion it meets.
    id: "SMS-17",
    severity: Error,
    references: ["TS 24.341 §5.3.1.2"],
    check: Check::SipTransaction(check),
}

fn check(case: &Case<'_>, exchange: &Exchange<'_, sip::Message<'_>>) -> Option<Draft> {
    let (request, answer, response) = exchange.both()?;
    let rp = text::data(request, Direction::ToNetwork)?;
    let status = response.status().filter(|status| matches!(status, 403..=405 | 415 | 480 | 501 | 604))?;
    // UE and P-CSCF are before the S-CSCF; whoever stands further on is the service centre, and may refuse.
    let at_s_cscf = matches!(case.sender_role(answer), Role::SCscf | Role::ISCscf);
    if request.vias().count() > 2 && !at_s_cscf {
        return None;
    }
    let node = case.sender(answer);
    let on = text::requests(case, case.time(exchange.id()), case.time(answer)).any(|(later, message)| {
        later != exchange.id() && case.sender(later) == node && message.call_id() == request.call_id()
    });
    if on {
        return None;
    }
    let target = request.request_uri().map(|uri| lossy(uri.whole)).unwrap_or_default();
    let text = format!("{} sends the text for {target} to nobody and answers {status}", case.who_sent(answer));
    Some(
        Draft::new(text, evidence(exchange.id(), "sip.r-uri", &target))
            .and(evidence(answer, "sip.Status-Code", status))
            .confidence(Confidence::Medium)
            .key(rp.reference),
    )
}
