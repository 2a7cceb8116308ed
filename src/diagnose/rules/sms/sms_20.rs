//! Rule SMS-20.

use super::text;
use crate::diagnose::prelude::*;
use crate::proto::sms::Alphabet;

/// Single and locking shift (TS 23.040 §9.2.3.24.15 and 16).
const SHIFTS: [u8; 2] = [0x24, 0x25];

rule! {
    /// A text is written in a national table: a receiver without it shows wrong letters.
    ///
    /// ## Trigger
    /// A text in 7-bit coding whose user data header has an element 0x24 or 0x25 (national language shift).
    ///
    /// ## Cause
    /// The sender saves room with a national table. Handsets and decoders that do not know the table show letters of the
    /// default alphabet in their place.
    ///
    /// ## Fix
    /// Nothing when the receivers have the table; otherwise send UCS2.
    ///
    /// ## Next
    /// `imsctl sms decode` reads the text with the national table.
    id: "SMS-20",
    severity: Note,
    references: ["TS 23.038 §A.2", "TS 23.038 §A.3"],
    check: Check::Sip(check),
}

fn check(_: &Case<'_>, id: MessageId, message: &sip::Message<'_>) -> Option<Draft> {
    let rp = text::rp(message)?;
    let tpdu = rp.tpdu()?;
    tpdu.dcs().filter(|dcs| dcs.alphabet() == Alphabet::Gsm7)?;
    let header = tpdu.user_data()?.header()?.ok()?;
    let shift = header.elements().flatten().find(|element| SHIFTS.contains(&element.identifier))?;
    let table = shift.value.first().copied().unwrap_or_default();
    let text = format!("the text from {} needs the national table {table}", text::address(&rp));
    Some(
        Draft::new(text, evidence(id, "gsm_sms.ie_identifier", format!("0x{:02x}", shift.identifier)))
            .key(rp.reference),
    )
}
