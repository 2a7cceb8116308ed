//! Reading primitives: what every decoder uses to walk bytes without a panic.
//!
//! [`Cursor`] reads big-endian fields and names what it reads; [`Malformed`] is the value a
//! decoder returns in place of what it could not read. No protocol is known here.

pub mod cursor;
pub mod digits;
pub mod near;
pub mod text;

pub use cursor::Cursor;
use std::ops::Range;

/// Why a message could not be read any further: a value, never a failure of the program.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Malformed {
    /// What was being read, in the words of its specification: `"AVP length"`.
    pub what: &'static str,
    /// Where: octets from the start of the message.
    pub at: usize,
}

impl Malformed {
    /// Builds the value from what was being read and its offset in the message.
    pub const fn new(what: &'static str, at: usize) -> Self {
        Self { what, at }
    }
}

impl std::fmt::Display for Malformed {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "malformed {} at byte {}", self.what, self.at)
    }
}

/// Where `part` lies in `whole`; `part` must be a slice of it.
pub fn range(whole: &[u8], part: &[u8]) -> Range<usize> {
    let start = (part.as_ptr() as usize).wrapping_sub(whole.as_ptr() as usize).min(whole.len());
    start..start.saturating_add(part.len()).min(whole.len())
}
