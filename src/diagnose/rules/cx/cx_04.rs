//! Rule CX-04.

use crate::diagnose::prelude::*;

rule! {
    /// The SIP application of the IETF is used instead of Cx.
    ///
    /// ## Trigger
    /// A command of 283 to 288, application 6, or the AVP 375 (SIP-Server-Assignment-Type) in a message of Cx.
    ///
    /// ## Cause
    /// RFC 4740 and 3GPP Cx have the same abbreviations and other numbers: the peer was built or configured from
    /// the wrong document.
    ///
    /// ## Fix
    /// Use Cx: application 16777216, commands 300 to 305, vendor 10415, Server-Assignment-Type 614.
    id: "CX-04",
    severity: Warning,
    references: ["RFC 4740", "TS 29.229"],
    check: Check::Diameter(check),
}

/// User-Authorization to Push-Profile of RFC 4740.
const COMMANDS: std::ops::RangeInclusive<u32> = 283..=288;
const APPLICATION: u32 = 6;
const SERVER_ASSIGNMENT_TYPE: diameter::Key = diameter::Key::new(0, 375);

fn check(case: &Case<'_>, id: MessageId, message: &diameter::Message<'_>) -> Option<Draft> {
    let mixed = (message.interface() == Some("Cx")).then(|| message.find_deep(SERVER_ASSIGNMENT_TYPE)).flatten();
    let (field, value) = match mixed {
        Some(_) => ("diameter.avp.code", "375 SIP-Server-Assignment-Type".to_owned()),
        None if COMMANDS.contains(&message.command()) => ("diameter.cmd.code", message.command().to_string()),
        None if message.application() == APPLICATION => ("diameter.applicationId", "6".to_owned()),
        None => return None,
    };
    let text = format!("{} speaks the SIP application of RFC 4740, not Cx: {value}", case.who_sent(id));
    Some(Draft::new(text, evidence(id, field, value)))
}
