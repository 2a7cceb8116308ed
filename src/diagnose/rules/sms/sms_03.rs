//! Rule SMS-03.

use super::text;
use crate::diagnose::prelude::*;

rule! {
    /// An alphanumeric address is no name: too long, or it ends in an escape.
    ///
    /// ## Trigger
    /// A TP address of type alphanumeric that is longer than 20 semi-octets, or whose last septet is the escape 0x1B.
    ///
    /// ## Cause
    /// The name has more than 11 characters, or its octets were not packed as septets of the GSM alphabet.
    ///
    /// ## Fix
    /// Use 11 characters at most, characters of the extension table counted twice, and pack them as septets.
    id: "SMS-03",
    severity: Warning,
    references: ["TS 23.040 §9.1.2.5", "TS 23.038 §6.1.2.1"],
    check: Check::Message(check),
}

fn check(case: &Case<'_>, id: MessageId, body: &Body<'_>) -> Option<Draft> {
    text::fault(case, id, body, "SMS-03", |rp| {
        let octets = rp.tpdu().and_then(|tpdu| tpdu.address().map(|address| hex(address.octets))).unwrap_or_default();
        evidence(id, "gsm_sms.tp-oa", octets)
    })
}
