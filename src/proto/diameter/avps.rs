//! [`Avp`] and [`Avps`]: the walk over attribute-value pairs (RFC 6733 §4.1), without a copy.
//!
//! A walk stops at the first AVP whose length cannot be right: behind it nothing is known to be an
//! AVP. Missing padding at the very end is no fault.

use super::Key;
use super::dictionary::{self, Definition};
use crate::wire::{Cursor, Malformed, text};
use std::borrow::Cow;
use std::net::IpAddr;
use std::ops::Range;

/// V flag: a vendor identifier follows the length.
pub const VENDOR: u8 = 0x80;
/// M flag: the receiver must understand the AVP.
pub const MANDATORY: u8 = 0x40;

/// Seconds from 1900-01-01, where Time counts from, to 1970-01-01.
pub(super) const SECONDS_1900_TO_1970: i64 = 2_208_988_800;

/// One attribute-value pair.
#[derive(Clone, Copy, Debug)]
pub struct Avp<'a> {
    /// Vendor and code.
    pub key: Key,
    /// Flags.
    pub flags: u8,
    /// Length as its header says it: header and value, without padding.
    pub length: u32,
    /// Offset of its first octet in the message.
    pub at: usize,
    /// The value, without padding.
    pub value: &'a [u8],
    /// The padding: up to three octets.
    pub padding: &'a [u8],
    message: &'a [u8],
}

impl<'a> Avp<'a> {
    /// What the dictionary knows about it.
    pub fn definition(&self) -> Option<&'static Definition> {
        dictionary::find(self.key.vendor, self.key.code)
    }

    /// Octets before the value: 12 with a vendor identifier, else 8.
    pub const fn header_length(&self) -> usize {
        if self.flags & VENDOR == 0 { 8 } else { 12 }
    }

    /// The octets of header, value and padding in the message.
    pub const fn range(&self) -> Range<usize> {
        self.at..self.at + self.header_length() + self.value.len() + self.padding.len()
    }

    /// The octets of the value in the message.
    pub const fn value_range(&self) -> Range<usize> {
        self.at + self.header_length()..self.at + self.header_length() + self.value.len()
    }

    /// Header, value and padding.
    pub fn octets(&self) -> &'a [u8] {
        self.message.get(self.range()).unwrap_or_default()
    }

    /// The message, and where the value is in it.
    pub(super) const fn place(&self) -> (&'a [u8], Range<usize>) {
        (self.message, self.value_range())
    }

    /// The value as a 32-bit number; `None` when it has another length.
    pub fn u32(&self) -> Option<u32> {
        self.value.try_into().ok().map(u32::from_be_bytes)
    }

    /// The value as a 64-bit number; `None` when it has another length.
    pub fn u64(&self) -> Option<u64> {
        self.value.try_into().ok().map(u64::from_be_bytes)
    }

    /// The value as a number of whichever width it has.
    pub fn number(&self) -> Option<u64> {
        self.u32().map(u64::from).or_else(|| self.u64())
    }

    /// The value as text; octets that are not UTF-8 become U+FFFD.
    pub fn text(&self) -> Cow<'a, str> {
        text::lossy(self.value)
    }

    /// The value as an address: family and address (RFC 6733 §4.3.1), or the bare 4 or 16 octets.
    pub fn address(&self) -> Option<IpAddr> {
        let bare = match self.value {
            [0, 1, address @ ..] if address.len() == 4 => address,
            [0, 2, address @ ..] if address.len() == 16 => address,
            address => address,
        };
        bare.try_into().map(|octets: [u8; 4]| octets.into()).ok().or_else(|| {
            let octets: [u8; 16] = bare.try_into().ok()?;
            Some(octets.into())
        })
    }

    /// The value as a time, nanoseconds since 1970-01-01 UTC.
    pub fn time(&self) -> Option<i64> {
        self.u32().map(nanoseconds)
    }

    /// The AVPs of a grouped AVP.
    pub fn avps(&self) -> Avps<'a> {
        Avps { message: self.message, range: self.value_range() }
    }

    /// The first AVP of this kind in a grouped AVP.
    pub fn find(&self, key: Key) -> Option<Self> {
        self.avps().find_key(key)
    }

    /// The name of an enumerated value.
    pub fn value_name(&self) -> Option<&'static str> {
        let value = i32::from_be_bytes(self.value.try_into().ok()?);
        self.definition()?.value_name(i64::from(value))
    }
}

/// Seconds since 1900 as nanoseconds since 1970; the era after 2036 begins where the top bit is clear (RFC 5905 §6).
pub(super) fn nanoseconds(seconds: u32) -> i64 {
    let era = if seconds & 0x8000_0000 == 0 { 1 << 32 } else { 0 };
    (i64::from(seconds) + era - SECONDS_1900_TO_1970).saturating_mul(1_000_000_000)
}

/// An iterator over AVPs, of a message or of a group. It ends after the first `Err`.
#[derive(Clone, Debug)]
pub struct Avps<'a> {
    message: &'a [u8],
    range: Range<usize>,
}

impl<'a> Avps<'a> {
    /// Walks the AVPs that begin at `at`, up to the end of `message`.
    pub(super) const fn new(message: &'a [u8], at: usize) -> Self {
        Self { message, range: at..message.len() }
    }

    /// The first AVP of this kind.
    pub fn find_key(self, key: Key) -> Option<Avp<'a>> {
        self.readable().find(|avp| avp.key == key)
    }

    /// The AVPs up to the first one that cannot be read.
    pub fn readable(self) -> impl Iterator<Item = Avp<'a>> + use<'a> {
        self.map_while(Result::ok)
    }

    /// What is left: from the next AVP to the end.
    pub const fn remaining(&self) -> &Range<usize> {
        &self.range
    }

    fn read(&self) -> Result<Avp<'a>, Malformed> {
        let at = self.range.start;
        let mut cursor = Cursor::new(self.message.get(..self.range.end).unwrap_or_default());
        cursor.skip(at);
        let code = cursor.u32("AVP code")?;
        let flags = cursor.u8("AVP flags")?;
        let length = cursor.u24("AVP length")?;
        let vendor = if flags & VENDOR == 0 { 0 } else { cursor.u32("AVP vendor identifier")? };
        let header = cursor.at() - at;
        let octets = (length as usize).checked_sub(header).ok_or(Malformed::new("AVP length", at + 5))?;
        let value = cursor.take(octets, "AVP value")?;
        let padding = cursor.sub_lossy(length.wrapping_neg() as usize % 4).take_rest();
        Ok(Avp { key: Key { vendor, code }, flags, length, at, value, padding, message: self.message })
    }
}

impl<'a> Iterator for Avps<'a> {
    type Item = Result<Avp<'a>, Malformed>;

    fn next(&mut self) -> Option<Self::Item> {
        if self.range.is_empty() {
            return None;
        }
        let read = self.read();
        self.range.start = match &read {
            Ok(avp) => avp.range().end,
            Err(_) => self.range.end,
        };
        Some(read)
    }
}
