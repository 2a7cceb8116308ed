//! GTPv2-C (TS 29.274), with the elements of Sv (TS 29.280).
//!
//! A [`Message`] keeps the octets and walks its information elements when asked: typed accessors in
//! `view`, fields in `fields`. Layouts are rows of `tables`. Left out: what needs two messages (response
//! times), and containers of other protocols that Wireshark hands on (RRC, BSSMAP, MAP).

mod fields;
pub mod ie;
mod layout;
mod parts;
pub mod tables;
mod view;

use crate::proto::field::Fields;
use crate::wire::{Cursor, Malformed};
pub use ie::{Ie, Ies, kind};
pub use parts::geographic_location;
pub use tables::fields::DEFS;
use tables::names;
pub use view::{BearerContext, Cause, FTeid, Paa};

/// The version this module reads, in the three highest bits of the first octet.
const VERSION: u8 = 2;

/// A view of one message.
#[derive(Clone, Debug)]
pub struct Message<'a> {
    bytes: &'a [u8],
    /// Offset of the message: not 0 when it is piggybacked on another.
    start: usize,
    flags: u8,
    kind: u8,
    length: u16,
    teid: Option<u32>,
    sequence: u32,
    spare: u8,
    /// Offset of the first information element.
    body: usize,
}

impl<'a> Message<'a> {
    /// Decodes a message; refuses only when the fixed header cannot be read.
    pub fn decode(bytes: &'a [u8]) -> Result<Self, Malformed> {
        Self::read(bytes, 0)
    }

    fn read(bytes: &'a [u8], start: usize) -> Result<Self, Malformed> {
        let mut cursor = Cursor::new(bytes);
        cursor.skip(start);
        let flags = cursor.u8("GTPv2 flags")?;
        if flags >> 5 != VERSION {
            return Err(Malformed::new("GTPv2 version", start));
        }
        let kind = cursor.u8("GTPv2 message type")?;
        let length = cursor.u16("GTPv2 message length")?;
        let teid = if flags & 0x08 != 0 { Some(cursor.u32("GTPv2 TEID")?) } else { None };
        let sequence = cursor.u24("GTPv2 sequence number")?;
        let spare = cursor.u8("GTPv2 spare octet")?;
        Ok(Self { bytes, start, flags, kind, length, teid, sequence, spare, body: cursor.at() })
    }

    /// Offset behind the message as its header says.
    fn end(&self) -> usize {
        self.start + 4 + usize::from(self.length)
    }

    /// Message type: 32 is Create Session Request (table 6.1-1).
    pub fn message_type(&self) -> u8 {
        self.kind
    }

    /// The name of the message type.
    pub fn name(&self) -> Option<&'static str> {
        names::name(names::MESSAGE_TYPES, self.kind)
    }

    /// Claims that the message asks for something; a response has the sequence number of its request.
    ///
    /// The types come in pairs, the request first; `None` of types that have no answer of their own.
    pub fn is_request(&self) -> Option<bool> {
        let name = self.name()?;
        let answer = ["Response", "Acknowledge", "Acknowledgement"].into_iter().any(|word| name.ends_with(word));
        let ask = ["Request", "Command", "Notification"].into_iter().any(|word| name.ends_with(word));
        (answer || ask).then_some(ask)
    }

    /// The tunnel endpoint identifier of the receiver, which it chose; 0 when it has chosen none yet.
    pub fn teid(&self) -> Option<u32> {
        self.teid
    }

    /// Sequence number of 24 bits.
    pub fn sequence(&self) -> u32 {
        self.sequence
    }

    /// Priority from 0 (highest) to 15, when the message has one (§5.4).
    pub fn priority(&self) -> Option<u8> {
        (self.flags & 0x04 != 0).then_some(self.spare >> 4)
    }

    /// The message that stands behind this one in the same datagram (§5.5.1).
    pub fn piggybacked(&self) -> Option<Self> {
        if self.flags & 0x10 == 0 || self.length == 0 {
            return None;
        }
        Self::read(self.bytes, self.end()).ok()
    }

    /// The information elements, up to the first that does not fit.
    pub fn ies(&self) -> Ies<'a> {
        let bytes = self.bytes.get(..self.end()).unwrap_or(self.bytes);
        let mut cursor = Cursor::new(bytes);
        cursor.skip(self.body);
        Ies::new(cursor)
    }

    /// Adds the fields of the message, and of the one piggybacked on it.
    pub fn fields(&'a self, out: &mut Fields<'a>) {
        fields::message(self, out);
    }

    /// Appends the one-line summary: `Create Bearer Response cause 73 No resources available (EBI 7)`.
    pub fn summary(&self, out: &mut String) {
        view::summary(self, out);
        if let Some(next) = self.piggybacked() {
            out.push_str(" + ");
            view::summary(&next, out);
        }
    }

    /// Claims that the message reports a failure: a cause that rejects, its own or one of a bearer.
    pub fn is_error(&self) -> bool {
        let own = self.cause().is_some_and(|cause| cause.is_rejection());
        own || self.bearer_contexts().any(|bearer| bearer.cause().is_some_and(|cause| cause.is_rejection()))
    }
}

#[cfg(test)]
mod tests;
