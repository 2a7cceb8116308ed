//! CP: the connection layer between phone and MME or MSC (TS 24.011 §7.2 and §8.1).

use super::fields as f;
use super::names;
use super::rp::Rp;
use crate::proto::field::{Fields, Value};
use crate::proto::nas::gsm;
use crate::wire::{Cursor, Malformed};

/// A CP message: a view.
#[derive(Debug)]
pub struct Cp<'a> {
    /// The octets of the message.
    pub bytes: &'a [u8],
    /// Transaction identifier with its flag, the high half of the first octet (TS 24.007 §11.2.3.1.3).
    pub transaction: u8,
    /// Message type: 1 CP-DATA, 4 CP-ACK, 16 CP-ERROR.
    pub kind: u8,
    /// CP-Cause, of a CP-ERROR.
    pub cause: Option<u8>,
    user_data: Option<(usize, &'a [u8])>,
    /// Why reading ended before the end.
    pub broken: Option<Malformed>,
}

impl<'a> Cp<'a> {
    /// Decodes a message; refuses one that is too short or of another protocol discriminator.
    pub fn decode(bytes: &'a [u8]) -> Result<Self, Malformed> {
        let mut cursor = Cursor::new(bytes);
        let first = cursor.u8("protocol discriminator")?;
        if first & 0x0f != 9 {
            return Err(Malformed::new("protocol discriminator", 0));
        }
        let kind = cursor.u8("CP message type")?;
        let mut cp = Self { bytes, transaction: first >> 4, kind, cause: None, user_data: None, broken: None };
        cp.broken = cp.body(&mut cursor).err();
        Ok(cp)
    }

    fn body(&mut self, cursor: &mut Cursor<'a>) -> Result<(), Malformed> {
        match self.kind {
            0x01 => {
                let length = usize::from(cursor.u8("CP-User-Data length")?);
                let start = cursor.at();
                let missing = length > cursor.remaining();
                cursor.skip(length);
                self.user_data = Some((start, cursor.slice(start..cursor.at())));
                if missing { Err(Malformed::new("CP-User-Data", cursor.at())) } else { Ok(()) }
            }
            0x10 => {
                self.cause = Some(cursor.u8("CP-Cause")?);
                Ok(())
            }
            _ => Ok(()),
        }
    }

    /// The name of the message: `CP-DATA`.
    pub const fn name(&self) -> &'static str {
        match self.kind {
            0x01 => "CP-DATA",
            0x04 => "CP-ACK",
            0x10 => "CP-ERROR",
            _ => "unknown CP message",
        }
    }

    /// The octets of the RP message inside.
    pub fn rp_bytes(&self) -> Option<&'a [u8]> {
        self.user_data.map(|(_, bytes)| bytes)
    }

    /// The RP message inside.
    pub fn rp(&self) -> Option<Rp<'a>> {
        Rp::decode(self.rp_bytes()?).ok()
    }

    /// Claims that the message reports a failure.
    pub fn is_error(&self) -> bool {
        self.cause.is_some() || self.rp().is_some_and(|rp| rp.is_error())
    }

    /// Appends the one-line summary: `CP-DATA RP-ACK`.
    pub fn summary(&self, out: &mut String) {
        out.push_str(self.name());
        if let Some(cause) = self.cause {
            out.push_str(&format!(" {cause} {}", names::cp_cause(cause).unwrap_or("unknown cause")));
        }
        if let Some(rp) = self.rp() {
            out.push(' ');
            rp.summary(out);
        }
    }

    /// Adds the fields of the message, which starts at `base` of what is being printed.
    pub fn fields(&self, out: &mut Fields<'a>, base: usize) {
        let title = format!("SMS - {}", self.name());
        out.heading(title, base..base + self.bytes.len(), |out| {
            let first = base..base + 1;
            out.push(&gsm::L3_PROTOCOL_DISCRIMINATOR, Value::Code(9, "SMS messages"), first.clone());
            out.push(&f::DTAP_TI_FLAG, self.transaction & 8 != 0, first.clone());
            out.push(&f::DTAP_TIO, self.transaction & 7, first);
            out.push(&f::DTAP_MSG_SMS_TYPE, Value::Code(u64::from(self.kind), self.name()), base + 1..base + 2);
            if let Some((start, bytes)) = self.user_data {
                let (start, end) = (base + start, base + start + bytes.len());
                out.heading("CP-User Data", start - 1..end, |out| {
                    out.push(&gsm::LEN, u64::try_from(bytes.len()).unwrap_or_default(), start - 1..start);
                    out.push(&f::DTAP_RPDU, Value::bytes(bytes), start..end);
                });
            }
            if let Some(cause) = self.cause {
                out.push(&f::DTAP_CP_CAUSE, Value::code(cause, names::cp_cause(cause)), base + 2..base + 3);
            }
            if let Some(why) = self.broken {
                out.malformed(Malformed::new(why.what, base + why.at));
            }
        });
        if let (Some((start, _)), Some(rp)) = (self.user_data, self.rp()) {
            rp.fields(out, base + start);
        }
    }
}
