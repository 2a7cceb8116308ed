//! [`Cursor`]: a bounded, panic-free walk over the octets of one message.
//!
//! Offsets are always counted from the start of the message, also in the sub-cursors that
//! [`Cursor::sub`] makes for a nested element, so that a field's range lights up the right octets.

use super::Malformed;
use std::ops::Range;

/// A position in a message and the end that reading may not pass.
#[derive(Clone, Copy, Debug)]
pub struct Cursor<'a> {
    message: &'a [u8],
    at: usize,
    end: usize,
}

impl<'a> Cursor<'a> {
    /// Starts at the first octet of `message`.
    pub const fn new(message: &'a [u8]) -> Self {
        Self { message, at: 0, end: message.len() }
    }

    /// Offset of the next octet, from the start of the message.
    pub const fn at(&self) -> usize {
        self.at
    }

    /// Offset behind the last octet that may be read.
    pub const fn end(&self) -> usize {
        self.end
    }

    /// Number of octets left.
    pub const fn remaining(&self) -> usize {
        self.end - self.at
    }

    /// Claims that nothing is left.
    pub const fn is_empty(&self) -> bool {
        self.at == self.end
    }

    /// The octets that are left; the cursor stays.
    pub fn rest(&self) -> &'a [u8] {
        self.message.get(self.at..self.end).unwrap_or_default()
    }

    /// The range from `start` to the next octet: the range of what was just read.
    pub const fn since(&self, start: usize) -> Range<usize> {
        start..self.at
    }

    /// The octets of `range`, which counts from the start of the message; empty when out of bounds.
    pub fn slice(&self, range: Range<usize>) -> &'a [u8] {
        self.message.get(range).unwrap_or_default()
    }

    /// Looks at the next octet; the cursor stays.
    pub fn peek(&self) -> Option<u8> {
        self.rest().first().copied()
    }

    /// Reads `count` octets.
    pub fn take(&mut self, count: usize, what: &'static str) -> Result<&'a [u8], Malformed> {
        let bytes = self.rest().get(..count).ok_or(Malformed::new(what, self.at))?;
        self.at += count;
        Ok(bytes)
    }

    /// Reads everything that is left.
    pub fn take_rest(&mut self) -> &'a [u8] {
        let bytes = self.rest();
        self.at = self.end;
        bytes
    }

    /// Passes over `count` octets, or to the end when fewer are left.
    pub fn skip(&mut self, count: usize) {
        self.at += count.min(self.remaining());
    }

    /// Splits off a cursor over the next `count` octets and passes over them.
    pub fn sub(&mut self, count: usize, what: &'static str) -> Result<Self, Malformed> {
        let start = self.at;
        self.take(count, what)?;
        Ok(Self { message: self.message, at: start, end: self.at })
    }

    /// Splits off a cursor over the next `count` octets, or over what is left when fewer are.
    pub fn sub_lossy(&mut self, count: usize) -> Self {
        let start = self.at;
        self.skip(count);
        Self { message: self.message, at: start, end: self.at }
    }

    fn array<const N: usize>(&mut self, what: &'static str) -> Result<[u8; N], Malformed> {
        let at = self.at;
        self.take(N, what)?.try_into().map_err(|_| Malformed::new(what, at))
    }

    /// Reads one octet.
    pub fn u8(&mut self, what: &'static str) -> Result<u8, Malformed> {
        self.array::<1>(what).map(u8::from_be_bytes)
    }

    /// Reads two octets, most significant first.
    pub fn u16(&mut self, what: &'static str) -> Result<u16, Malformed> {
        self.array(what).map(u16::from_be_bytes)
    }

    /// Reads three octets, most significant first.
    pub fn u24(&mut self, what: &'static str) -> Result<u32, Malformed> {
        let [a, b, c] = self.array(what)?;
        Ok(u32::from_be_bytes([0, a, b, c]))
    }

    /// Reads four octets, most significant first.
    pub fn u32(&mut self, what: &'static str) -> Result<u32, Malformed> {
        self.array(what).map(u32::from_be_bytes)
    }

    /// Reads eight octets, most significant first.
    pub fn u64(&mut self, what: &'static str) -> Result<u64, Malformed> {
        self.array(what).map(u64::from_be_bytes)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_read_past_the_end_names_what_and_where() {
        let mut cursor = Cursor::new(&[1, 2, 3]);
        assert_eq!(cursor.u16("code"), Ok(0x0102));
        assert_eq!(cursor.u16("length"), Err(Malformed::new("length", 2)));
        assert_eq!(cursor.u8("flags"), Ok(3), "a failed read does not move");
    }

    #[test]
    fn a_sub_cursor_keeps_the_offsets_of_the_message() {
        let mut cursor = Cursor::new(&[9, 9, 1, 2, 9]);
        cursor.skip(2);
        let mut inner = cursor.sub(2, "element").expect("two octets are there");
        assert_eq!((inner.at(), inner.u16("value")), (2, Ok(0x0102)));
        assert!(inner.is_empty());
        assert_eq!(cursor.at(), 4);
    }
}
