//! Rule SMS-10.

use super::text;
use crate::diagnose::prelude::*;
use crate::proto::sms::Direction;

rule! {
    /// A text to the phone is asserted to be from its sender instead of the IP-SM-GW.
    ///
    /// ## Trigger
    /// A MESSAGE with RP-DATA to the phone whose P-Asserted-Identity has the number of TP-Originating-Address.
    ///
    /// ## Cause
    /// The phone sends its delivery report to the identity in P-Asserted-Identity. With the number of a subscriber there, the
    /// RP-ACK goes to that subscriber and never back to the service centre.
    ///
    /// ## Fix
    /// Put the public service identity of the IP-SM-GW into P-Asserted-Identity.
    id: "SMS-10",
    severity: Warning,
    references: ["TS 24.341 §5.3.2.4", "TS 24.341 §5.3.3.4"],
    check: Check::Sip(check),
}

fn check(case: &Case<'_>, id: MessageId, message: &sip::Message<'_>) -> Option<Draft> {
    let rp = text::data(message, Direction::ToPhone)?;
    let sender = text::address(&rp);
    let asserted = message
        .addresses(Id::PAssertedIdentity)
        .find(|address| text::user(&address.uri).is_some_and(|user| user == sender.to_lowercase()))?;
    let text = format!("{} asserts the sender {sender} as the identity that the report goes to", case.who_sent(id));
    Some(
        Draft::new(text, evidence(id, "sip.P-Asserted-Identity", lossy(asserted.uri.whole)))
            .and(evidence(id, "gsm_sms.tp-oa", &sender))
            .key(rp.reference),
    )
}
