//! Rule SMS-11.

use super::text;
use crate::diagnose::prelude::*;
use crate::proto::sms::Direction;

rule! {
    /// A text to the phone does not ask for a device that can take texts.
    ///
    /// ## Trigger
    /// A MESSAGE with RP-DATA to the phone without Accept-Contact that names +g.3gpp.smsip.
    ///
    /// ## Cause
    /// The IP-SM-GW left the header out. A subscriber with several devices may get the text on one that has no SMS over IP.
    ///
    /// ## Fix
    /// Send `Accept-Contact: *;+g.3gpp.smsip;require;explicit` and `Request-Disposition: no-fork`.
    id: "SMS-11",
    severity: Note,
    references: ["TS 24.341 §5.3.3.4", "RFC 3841"],
    check: Check::Sip(check),
}

fn check(case: &Case<'_>, id: MessageId, message: &sip::Message<'_>) -> Option<Draft> {
    let rp = text::data(message, Direction::ToPhone)?;
    let asks = |value: &[u8]| lossy(value).to_ascii_lowercase().contains("+g.3gpp.smsip");
    if message.all(Id::AcceptContact).any(|header| asks(header.value)) {
        return None;
    }
    let text = format!("{} sends a text without Accept-Contact: +g.3gpp.smsip", case.who_sent(id));
    let value = message.value(Id::AcceptContact).map_or_else(|| "absent".into(), lossy);
    Some(Draft::new(text, evidence(id, "sip.Accept-Contact", value)).key(rp.reference))
}
