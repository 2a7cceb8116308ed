//! GTPv2-C (TS 29.274).

use crate::proto::field::Fields;
use crate::wire::Malformed;

crate::defs! {
    /// Fields of this protocol.
    pub DEFS;
}

/// A view of one message.
#[derive(Debug)]
pub struct Message<'a> {
    bytes: &'a [u8],
}

impl<'a> Message<'a> {
    /// Decodes a message; refuses only when the fixed header cannot be read.
    pub fn decode(bytes: &'a [u8]) -> Result<Self, Malformed> {
        Ok(Self { bytes })
    }

    /// Adds the fields of the message.
    pub fn fields(&'a self, _out: &mut Fields<'a>) {}

    /// Appends the one-line summary.
    pub fn summary(&self, out: &mut String) {
        out.push_str(&format!("{} octets", self.bytes.len()));
    }

    /// Claims that the message reports a failure.
    pub fn is_error(&self) -> bool {
        false
    }
}
