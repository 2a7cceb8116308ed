//! Rule SMS-14.

use super::text;
use crate::diagnose::prelude::*;

rule! {
    /// The user data header of a text is broken.
    ///
    /// ## Trigger
    /// TP-UDHI is set and the header is longer than the user data, or an information element runs over the header.
    ///
    /// ## Cause
    /// The header was written by hand or cut off with the text; or TP-UDHI is set on a text that has no header.
    ///
    /// ## Fix
    /// Make the header's length the sum of its elements, and leave TP-UDHI clear on a text without one.
    id: "SMS-14",
    severity: Warning,
    references: ["TS 23.040 §9.2.3.24"],
    check: Check::Message(check),
}

fn check(case: &Case<'_>, id: MessageId, body: &Body<'_>) -> Option<Draft> {
    text::fault(case, id, body, "SMS-14", |rp| {
        let octets = rp.tpdu().and_then(|tpdu| tpdu.user_data().map(|data| hex(data.octets))).unwrap_or_default();
        evidence(id, "gsm_sms.udh", octets)
    })
}
