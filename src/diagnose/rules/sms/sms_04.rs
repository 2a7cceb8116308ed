//! Rule SMS-04.

use super::text;
use crate::diagnose::prelude::*;

rule! {
    /// RP-Destination-Address is filled on the way to the phone: iPhones drop the text without a word.
    ///
    /// ## Trigger
    /// An RP-DATA from the network to the phone whose RP-Destination-Address has a length above 0.
    ///
    /// ## Cause
    /// In this direction the element has the fixed length 0: the phone is where the message is. A service centre that
    /// fills in the number sends something that strict phones discard after they have answered 200.
    ///
    /// ## Fix
    /// Send RP-Destination-Address with length 0: the octet 00, not the digit 0.
    ///
    /// ## Next
    /// Whether an RP-ACK comes back from the phone: rule SMS-05.
    id: "SMS-04",
    severity: Warning,
    references: ["TS 24.011 §7.3.1.1"],
    check: Check::Message(check),
}

fn check(case: &Case<'_>, id: MessageId, body: &Body<'_>) -> Option<Draft> {
    text::fault(case, id, body, "SMS-04", |rp| {
        let address = rp.destination.and_then(|side| side.address);
        let digits = address.map(|address| format!("length {}, {}", address.length, address.value()));
        evidence(id, "gsm_a.rp.destination_address", digits.unwrap_or_default())
    })
}
