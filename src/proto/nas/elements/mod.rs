//! What information elements hold: one function each, in the order of the specification.
//!
//! `mobility` is TS 24.301 §9.9.3, `session` §9.9.4, `shared` what comes from TS 24.008.

pub mod classmark3;
pub mod identity;
pub mod mobility;
pub mod session;
pub mod shared;

use crate::proto::field::{Def, Fields, Value};
use crate::wire::{Cursor, Malformed};
use std::ops::Range;

/// Adds `width` bits of an octet, the lowest of them at `shift`.
pub fn bits(out: &mut Fields<'_>, def: &'static Def, octet: u8, (shift, width): (u8, u8), at: Range<usize>) {
    let mask = u8::MAX.checked_shr(8 - u32::from(width)).unwrap_or_default();
    out.push(def, octet >> shift & mask, at);
}

/// Adds one flag a bit; the last definition is bit 1, the first as far up as there are definitions.
pub fn flags(out: &mut Fields<'_>, octet: u8, at: Range<usize>, defs: &[&'static Def]) {
    for (def, shift) in defs.iter().copied().zip((0..defs.len() as u32).rev()) {
        out.push(def, u64::from(octet.checked_shr(shift).unwrap_or_default() & 1), at.clone());
    }
}

/// Reads one octet and its range.
pub fn octet(cursor: &mut Cursor<'_>, what: &'static str) -> Result<(u8, Range<usize>), Malformed> {
    let start = cursor.at();
    let octet = cursor.u8(what)?;
    Ok((octet, cursor.since(start)))
}

/// Adds everything that is left as octets.
pub fn rest<'a>(out: &mut Fields<'a>, cursor: &mut Cursor<'a>, def: &'static Def) {
    let start = cursor.at();
    let bytes = cursor.take_rest();
    out.push(def, Value::bytes(bytes), start..start + bytes.len());
}

/// Shows what no field exists for, as octets.
pub fn opaque<'a>(out: &mut Fields<'a>, cursor: &mut Cursor<'a>, _: super::Direction) -> Result<(), Malformed> {
    let start = cursor.at();
    let bytes = cursor.take_rest();
    if !bytes.is_empty() {
        out.heading(crate::wire::text::hex(bytes), start..start + bytes.len(), |_| {});
    }
    Ok(())
}
