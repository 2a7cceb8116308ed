//! A reader of PER (X.691): aligned, as S1AP and NGAP are encoded, and unaligned, as RRC is.
//!
//! Offsets count bits from the start of the message, also inside an open type, so that a field's
//! range lights up the right octets. Lengths in fragments of 16K (X.691 §11.9.3.8) are refused: no
//! such message carries them.

use super::schema::{Bounds, UNBOUNDED};
use crate::wire::Malformed;
use std::ops::Range;

type Result<T> = std::result::Result<T, Malformed>;

/// A position in a message, in bits, and the bit that reading may not pass.
#[derive(Clone, Copy, Debug)]
pub struct Reader<'a> {
    message: &'a [u8],
    at: usize,
    end: usize,
    aligned: bool,
}

/// A string of bits: octets as sent, and how many bits of them count.
#[derive(Clone, Debug)]
pub struct BitString {
    /// The bits, left-aligned; the rest of the last octet is zero.
    pub octets: Vec<u8>,
    /// Number of bits.
    pub bits: usize,
}

impl<'a> Reader<'a> {
    /// Starts at an octet of the message and reads up to its end.
    pub fn new(message: &'a [u8], from: usize) -> Self {
        Self { message, at: from.saturating_mul(8), end: message.len().saturating_mul(8), aligned: true }
    }

    /// The same for unaligned PER, which has no padding.
    pub fn unaligned(message: &'a [u8], from: usize) -> Self {
        Self { aligned: false, ..Self::new(message, from) }
    }

    /// The octet the next bit is in.
    pub fn octet(&self) -> usize {
        self.at / 8
    }

    /// The octets from `start` to here, the last one whole.
    pub fn since(&self, start: usize) -> Range<usize> {
        start..self.at.div_ceil(8).max(start)
    }

    /// The octets of a range of the message.
    pub fn slice(&self, range: Range<usize>) -> &'a [u8] {
        self.message.get(range).unwrap_or_default()
    }

    /// What could not be read, here.
    pub fn malformed(&self, what: &'static str) -> Malformed {
        Malformed::new(what, self.octet())
    }

    /// Reads up to 64 bits, most significant first.
    pub fn bits(&mut self, count: usize, what: &'static str) -> Result<u64> {
        if count > 64 || self.end.saturating_sub(self.at) < count {
            return Err(self.malformed(what));
        }
        let mut value = 0;
        let mut left = count;
        while left > 0 {
            let octet = self.message.get(self.at / 8).copied().unwrap_or_default();
            let free = 8 - self.at % 8;
            let take = free.min(left);
            let chunk = (octet >> (free - take)) & (0xff_u8 >> (8 - take));
            value = value << take | u64::from(chunk);
            self.at += take;
            left -= take;
        }
        Ok(value)
    }

    /// Reads one bit.
    pub fn bit(&mut self, what: &'static str) -> Result<bool> {
        Ok(self.bits(1, what)? == 1)
    }

    /// Passes over padding up to the next octet, where the encoding has it.
    pub fn align(&mut self) {
        if self.aligned {
            self.at = self.at.next_multiple_of(8).min(self.end);
        }
    }

    /// Splits off a reader over the bits that follow, and passes over them.
    pub fn split(&mut self, bits: usize, what: &'static str) -> Result<Self> {
        let end = self.at.saturating_add(bits);
        if end > self.end {
            return Err(self.malformed(what));
        }
        let inner = Self { end, ..*self };
        self.at = end;
        Ok(inner)
    }

    /// Reads whole octets from the next octet on; without padding, from here, which must be the start of one.
    pub fn take(&mut self, count: usize, what: &'static str) -> Result<&'a [u8]> {
        self.align();
        let start = self.octet();
        let until = start.saturating_add(count);
        if until.saturating_mul(8) > self.end {
            return Err(self.malformed(what));
        }
        self.at = until * 8;
        Ok(self.slice(start..until))
    }

    /// Reads a whole number within bounds that are not extended (X.691 §11.5).
    pub fn constrained(&mut self, min: u64, max: u64, what: &'static str) -> Result<u64> {
        let span = max.saturating_sub(min);
        let offset = match span {
            0 => 0,
            _ if !self.aligned => self.bits(width(span), what)?,
            1..=254 => self.bits(width(span), what)?,
            255 => {
                self.align();
                self.bits(8, what)?
            }
            256..=65_535 => {
                self.align();
                self.bits(16, what)?
            }
            _ => {
                let most = width(span).div_ceil(8) as u64;
                let octets = self.constrained(1, most, what)? as usize;
                self.align();
                self.bits(octets.saturating_mul(8), what)?
            }
        };
        Ok(min.saturating_add(offset))
    }

    /// Reads a length without an upper bound, in octets or items (X.691 §11.9.3.5 to 7).
    pub fn length(&mut self, what: &'static str) -> Result<usize> {
        self.align();
        let first = self.bits(8, what)?;
        match first >> 6 {
            0 | 1 => Ok(first as usize),
            2 => Ok(((first & 0x3f) << 8 | self.bits(8, what)?) as usize),
            _ => Err(self.malformed(what)),
        }
    }

    /// Reads a size within bounds.
    pub fn size(&mut self, bounds: Bounds, what: &'static str) -> Result<usize> {
        if bounds.extensible && self.bit(what)? {
            return self.length(what);
        }
        if bounds.max == UNBOUNDED || bounds.max >= 65_536 {
            return self.length(what);
        }
        Ok(self.constrained(bounds.min, bounds.max, what)? as usize)
    }

    /// Reads a small number, as behind an extension bit (X.691 §11.6).
    pub fn small(&mut self, what: &'static str) -> Result<u64> {
        if !self.bit(what)? {
            return self.bits(6, what);
        }
        let octets = self.length(what)?;
        self.bits(octets.saturating_mul(8), what)
    }

    /// Reads an INTEGER within bounds. [`UNBOUNDED`] is one here: 2^64 - 1 is the most of a usage count.
    pub fn integer(&mut self, bounds: Bounds, what: &'static str) -> Result<u64> {
        if bounds.extensible && self.bit(what)? {
            let octets = self.length(what)?;
            return self.bits(octets.saturating_mul(8), what);
        }
        self.constrained(bounds.min, bounds.max, what)
    }

    /// Reads an INTEGER whose bounds reach below zero.
    pub fn signed(&mut self, (min, max): (i64, i64), extensible: bool, what: &'static str) -> Result<i64> {
        if extensible && self.bit(what)? {
            let count = self.length(what)?.saturating_mul(8);
            let value = self.bits(count, what)?;
            // Two's complement of as many bits as were sent.
            let unused = 64_usize.saturating_sub(count).min(63) as u32;
            return Ok((value << unused).cast_signed() >> unused);
        }
        let offset = self.constrained(0, max.abs_diff(min), what)?;
        Ok(min.saturating_add_unsigned(offset))
    }

    /// Reads the index of a value or an alternative of which `root` precede the extension marker.
    ///
    /// The second part says whether it lies behind the marker.
    pub fn index(&mut self, extensible: bool, root: usize, what: &'static str) -> Result<(u64, bool)> {
        if extensible && self.bit(what)? {
            return Ok((self.small(what)?.saturating_add(root as u64), true));
        }
        Ok((self.constrained(0, (root as u64).saturating_sub(1), what)?, false))
    }

    /// Reads a BIT STRING.
    pub fn bit_string(&mut self, bounds: Bounds, what: &'static str) -> Result<(BitString, Range<usize>)> {
        let extended = bounds.extensible && self.bit(what)?;
        let fixed = !extended && bounds.min == bounds.max;
        let bits = match (extended, fixed) {
            (_, true) => bounds.max as usize,
            (true, _) => self.length(what)?,
            _ => self.size(Bounds { extensible: false, ..bounds }, what)?,
        };
        if !fixed || bits > 16 {
            self.align();
        }
        if self.end.saturating_sub(self.at) < bits {
            return Err(self.malformed(what));
        }
        let start = self.octet();
        let mut octets = Vec::with_capacity(bits.div_ceil(8));
        let mut left = bits;
        while left > 0 {
            let take = left.min(8);
            octets.push((self.bits(take, what)? << (8 - take)) as u8);
            left -= take;
        }
        Ok((BitString { octets, bits }, self.since(start)))
    }

    /// Reads an OCTET STRING or a string of 8-bit characters; borrows when it starts at an octet.
    pub fn octet_string(
        &mut self,
        bounds: Bounds,
        what: &'static str,
    ) -> Result<(std::borrow::Cow<'a, [u8]>, Range<usize>)> {
        let extended = bounds.extensible && self.bit(what)?;
        if !extended && bounds.min == bounds.max && bounds.max <= 2 {
            let start = self.octet();
            let count = bounds.max as usize;
            let octets: Result<Vec<u8>> = (0..count).map(|_| Ok(self.bits(8, what)? as u8)).collect();
            return Ok((octets?.into(), self.since(start)));
        }
        let count = match extended {
            true => self.length(what)?,
            false if bounds.min == bounds.max => bounds.max as usize,
            false => self.size(Bounds { extensible: false, ..bounds }, what)?,
        };
        if count > 0 {
            self.align();
        }
        let start = self.octet();
        if !self.at.is_multiple_of(8) {
            // Without padding the octets lie across those of the message.
            let mut inner = self.split(count.saturating_mul(8), what)?;
            let octets: Result<Vec<u8>> = (0..count).map(|_| Ok(inner.bits(8, what)? as u8)).collect();
            return Ok((octets?.into(), self.since(start)));
        }
        let octets = if count > 0 { self.take(count, what)? } else { &[] };
        Ok((octets.into(), self.since(start)))
    }

    /// Splits off a reader over the octets of an open type and passes over them.
    ///
    /// When fewer octets are left than its length says, the reader has those, and the second part is false.
    pub fn open_type(&mut self, what: &'static str) -> Result<(Self, bool)> {
        let octets = self.length(what)?;
        let until = self.at.saturating_add(octets.saturating_mul(8));
        let whole = until <= self.end;
        let inner = Self { end: until.min(self.end), ..*self };
        self.at = inner.end;
        Ok((inner, whole))
    }
}

/// Number of bits that hold `span`.
const fn width(span: u64) -> usize {
    (u64::BITS - span.leading_zeros()) as usize
}

#[cfg(test)]
mod tests {
    use super::*;

    const fn bounds(min: u64, max: u64) -> Bounds {
        Bounds { min, max, extensible: false }
    }

    #[test]
    fn a_number_over_16_bits_says_its_octets_first() {
        let mut reader = Reader::new(&[0x80, 0x06, 0x51, 0x00], 0);
        assert_eq!(reader.integer(bounds(0, 0xff_ffff), "id"), Ok(0x065100));
    }

    #[test]
    fn the_widest_number_has_up_to_eight_octets() {
        let mut reader = Reader::new(&[0xe0, 1, 2, 3, 4, 5, 6, 7, 8, 0x00, 9], 0);
        assert_eq!(reader.integer(bounds(0, u64::MAX), "usage count"), Ok(0x0102_0304_0506_0708));
        assert_eq!(reader.integer(bounds(0, u64::MAX), "usage count"), Ok(9));
    }

    #[test]
    fn a_number_below_zero_counts_from_its_least() {
        let mut reader = Reader::new(&[0b0_0000001, 0b0_0000000], 0);
        assert_eq!(reader.signed((-127, 127), false, "jitter"), Ok(-126));
        let mut reader = Reader::new(&[0x80, 2, 0xff, 0xfe], 0);
        assert_eq!(reader.signed((-640_000, 640_000), true, "offset"), Ok(-2));
    }

    #[test]
    fn a_number_of_few_bits_is_not_aligned() {
        let mut reader = Reader::new(&[0b0101_1000], 0);
        assert_eq!(reader.bits(1, "flag"), Ok(0));
        assert_eq!(reader.integer(bounds(0, 15), "id"), Ok(0b1011));
    }

    #[test]
    fn without_padding_nothing_is_aligned() {
        // A flag, 17 bits of number and two octets: 1, 0x10000, ab cd.
        let mut reader = Reader::unaligned(&[0b1100_0000, 0, 0b0010_1010, 0b1111_0011, 0b0100_0000], 0);
        assert_eq!(reader.bit("flag"), Ok(true));
        assert_eq!(reader.integer(bounds(0, 0x1_ffff), "number"), Ok(0x1_0000));
        let (octets, range) = reader.octet_string(bounds(2, 2), "octets").expect("they are there");
        assert_eq!((&octets[..], range), (&[0xab, 0xcd][..], 2..5));
        assert!(reader.octet_string(bounds(3, 3), "octets").is_err());
    }

    #[test]
    fn an_open_type_longer_than_the_message_gives_what_is_left() {
        let mut reader = Reader::new(&[5, 1, 2], 0);
        let (mut inner, whole) = reader.open_type("value").expect("its length is there");
        assert!(!whole);
        assert_eq!(inner.take(2, "octets"), Ok(&[1, 2][..]));
        assert!(reader.bit("more").is_err());
    }
}
