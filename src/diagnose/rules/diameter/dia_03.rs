//! Rule DIA-03.

use crate::diagnose::prelude::*;
use crate::proto::diameter::dictionary::{self, TGPP};
use crate::proto::diameter::{Avp, Avps, applications};

/// Applications of 3GPP start here.
const FIRST_OF_3GPP: u32 = applications::CX;
/// AVPs of 3GPP with codes from here on are taken for such when nobody else has the code.
const CODES: std::ops::RangeInclusive<u32> = 500..=1999;

rule! {
    /// An AVP of 3GPP is sent without its vendor.
    ///
    /// ## Trigger
    /// In an application of 3GPP, an AVP without vendor has a code that only 3GPP has (500 to 1999).
    ///
    /// ## Cause
    /// The V flag and Vendor-Id 10415 are missing. The receiver takes it for another AVP: with the M flag it answers 5001,
    /// without it the AVP is passed over.
    ///
    /// ## Fix
    /// Set the V flag and Vendor-Id 10415.
    id: "DIA-03",
    severity: Warning,
    references: ["RFC 6733 §4.1", "TS 29.229 §6.3"],
    check: Check::Diameter(check),
}

fn check(case: &Case<'_>, id: MessageId, message: &diameter::Message<'_>) -> Option<Draft> {
    if message.application() < FIRST_OF_3GPP || message.application() == applications::RELAY {
        return None;
    }
    let wrong = find(message.avps(), 0)?;
    let name = dictionary::find(TGPP, wrong.key.code).map(|known| known.title()).unwrap_or_default();
    let text = format!("{} sends {name} ({}) without Vendor-Id 10415", case.who_sent(id), wrong.key.code);
    Some(Draft::new(text, evidence(id, "diameter.avp.flags", format!("0x{:02x}", wrong.flags))).key(wrong.key.code))
}

fn find<'m>(avps: Avps<'m>, depth: u8) -> Option<Avp<'m>> {
    avps.readable().find_map(|avp| {
        let code = avp.key.code;
        let is_ours = avp.key.vendor == 0
            && CODES.contains(&code)
            && dictionary::find(0, code).is_none()
            && dictionary::find(TGPP, code).is_some();
        let is_group = avp.definition().is_some_and(|known| known.format == dictionary::Type::Grouped);
        if is_ours {
            Some(avp)
        } else if is_group && depth < 4 {
            find(avp.avps(), depth + 1)
        } else {
            None
        }
    })
}
