//! A layer 3 message in one line, in the words of the trade.

use super::{Content, Message, codes, element_table as element, elements};
use crate::proto::nas::elements::identity::digits_of_type;
use crate::proto::nas::elements::shared::{dotted, number_digits};
use crate::wire::Cursor;
use std::fmt::Write as _;

impl Message<'_> {
    /// Appends the one-line summary: `CC Setup to 0768987654`.
    pub fn summary(&self, out: &mut String) {
        out.push_str(self.sublayer.name());
        out.push(' ');
        if let Content::Sms(cp) = &self.content {
            return cp.summary(out);
        }
        out.push_str(self.name());
        if let Some(identity) = self.find(&element::MOBILE_IDENTITY) {
            push_identity(out, identity);
        }
        for (element, word) in [(&element::CALLED, "to"), (&element::CALLING, "from"), (&element::CONNECTED, "with")] {
            if let Some(number) = self.find(element).and_then(number_digits).filter(|number| !number.is_empty()) {
                let _ = write!(out, " {word} {number}");
            }
        }
        if let Some(apn) = self.find(&element::APN) {
            let _ = write!(out, " apn {}", dotted(apn.rest()));
        }
        self.cause(out);
    }

    fn cause(&self, out: &mut String) {
        let octet = |cursor: Cursor<'_>| cursor.peek();
        let causes = [
            (self.find(&element::REJECT_CAUSE).and_then(octet), codes::MOBILITY),
            (self.find(&element::GMM_CAUSE).and_then(octet), codes::MOBILITY),
            (self.find(&element::SM_CAUSE).and_then(octet), codes::SESSION),
            (self.find(&element::RR_CAUSE).and_then(octet), codes::RADIO),
            (self.find(&element::CAUSE).and_then(elements::cause_value), codes::CALL),
        ];
        for (cause, names) in causes {
            if let Some(cause) = cause {
                let _ = write!(out, " cause {cause} ({})", codes::name(names, cause).unwrap_or("unknown"));
            }
        }
    }
}

/// Appends a mobile identity (TS 24.008 §10.5.1.4): ` tmsi 0x12345678`.
pub(in crate::proto) fn push_identity(out: &mut String, identity: Cursor<'_>) {
    for (kind, word) in [(1, "imsi"), (2, "imei"), (3, "imeisv")] {
        if let Some(digits) = digits_of_type(identity, kind) {
            let _ = write!(out, " {word} {digits}");
        }
    }
    let mut cursor = identity;
    if let (Ok(0xf4), Ok(tmsi)) = (cursor.u8("identity type"), cursor.u32("TMSI")) {
        let _ = write!(out, " tmsi 0x{tmsi:08x}");
    }
}
