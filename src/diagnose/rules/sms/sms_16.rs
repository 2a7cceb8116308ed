//! Rule SMS-16.

use super::text;
use crate::diagnose::prelude::*;

rule! {
    /// The RP addresses of a text from the phone are wrong.
    ///
    /// ## Trigger
    /// An RP-DATA from the phone whose RP-Originator-Address has a length above 0, or whose RP-Destination-Address is empty.
    ///
    /// ## Cause
    /// The phone does not know its service centre (EF_SMSP, the setting of the handset), or fills in a number of its own, which
    /// nobody may trust.
    ///
    /// ## Fix
    /// Set the service centre address on the SIM or in the handset. The network must take the originator from SIP.
    id: "SMS-16",
    severity: Warning,
    references: ["TS 24.011 §7.3.1.2"],
    check: Check::Message(check),
}

fn check(case: &Case<'_>, id: MessageId, body: &Body<'_>) -> Option<Draft> {
    text::fault(case, id, body, "SMS-16", |rp| {
        let value = |side: Option<crate::proto::sms::RpAddress<'_>>| {
            side.and_then(|side| side.address).map_or_else(|| "empty".to_owned(), |address| address.value())
        };
        let both = format!("originator {}, destination {}", value(rp.originator), value(rp.destination));
        evidence(id, "gsm_a.rp", both)
    })
}
