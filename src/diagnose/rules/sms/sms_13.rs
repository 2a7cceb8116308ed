//! Rule SMS-13.

use super::text;
use crate::diagnose::prelude::*;

rule! {
    /// The length of a text does not fit its octets.
    ///
    /// ## Trigger
    /// TP-User-Data-Length asks for more or fewer octets than the TPDU has: 7-bit text counts septets, everything else octets.
    ///
    /// ## Cause
    /// The PDU was cut, or its length counts septets where octets are meant, or the other way round.
    ///
    /// ## Fix
    /// Write TP-UDL in septets for 7-bit text, header and fill bits included, and in octets otherwise.
    id: "SMS-13",
    severity: Warning,
    references: ["TS 23.040 §9.2.3.16"],
    check: Check::Message(check),
}

fn check(case: &Case<'_>, id: MessageId, body: &Body<'_>) -> Option<Draft> {
    text::fault(case, id, body, "SMS-13", |rp| {
        let length = rp.tpdu().and_then(|tpdu| tpdu.user_data().map(|data| data.length)).unwrap_or_default();
        evidence(id, "gsm_sms.tp.user_data_length", length)
    })
}
