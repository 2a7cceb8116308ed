//! Mobile station classmark 3 (TS 24.008 §10.5.1.7): a string of bits, not of octets.

use super::super::Direction;
use crate::proto::field::Fields;
use crate::wire::{Cursor, Malformed};

/// Mobile station classmark 3.
pub fn classmark_3<'a>(out: &mut Fields<'a>, cursor: &mut Cursor<'a>, direction: Direction) -> Result<(), Malformed> {
    super::opaque(out, cursor, direction)
}
