//! The engine that walks the layout of an information element: a list of steps, each one field or octet.

use super::tables::names::{self, Names};
use crate::proto::field::{Def, Fields, Value};
use crate::proto::identity::{self, PlmnFields};
use crate::wire::{Cursor, Malformed};
use std::net::{IpAddr, Ipv4Addr, Ipv6Addr};

/// A part of an information element that needs more than a step.
pub type Part = for<'a> fn(&mut Cursor<'a>, &mut Fields<'a>) -> Result<(), Malformed>;

/// One step of a layout.
#[derive(Debug)]
pub enum Step {
    /// A number of so many octets.
    Number(&'static Def, u8),
    /// A number of one octet that has a name.
    Named(&'static Def, u8, Names),
    /// The bits of one octet.
    Bits(&'static [Bit]),
    /// Text up to the end.
    Text(&'static Def),
    /// So many octets.
    Bytes(&'static Def, u8),
    /// Octets up to the end.
    Rest(&'static Def),
    /// An IPv4 address.
    Ipv4(&'static Def),
    /// Seconds since 1900, in 32 bits.
    Seconds(&'static Def),
    /// An NTP timestamp of 64 bits (RFC 5905 §6).
    NtpTime(&'static Def),
    /// A PLMN identity.
    Plmn(&'static PlmnFields),
    /// A peer of an earlier release ends the element here.
    MayEnd,
    /// What only a function can read.
    With(Part),
}

/// Some bits of an octet.
#[derive(Debug)]
pub struct Bit {
    def: &'static Def,
    mask: u8,
    names: Names,
}

/// Bits of an octet: a flag or a small number.
pub const fn bit(def: &'static Def, mask: u8) -> Bit {
    Bit { def, mask, names: &[] }
}

/// Bits of an octet that have a name.
pub const fn named(def: &'static Def, mask: u8, names: Names) -> Bit {
    Bit { def, mask, names }
}

/// Adds the bits of an octet.
pub fn push_bits(bits: &[Bit], octet: u8, at: usize, out: &mut Fields<'_>) {
    for bit in bits {
        let value = (octet & bit.mask) >> bit.mask.trailing_zeros();
        out.push(bit.def, Value::code(value, names::name(bit.names, value)), at..at + 1);
    }
}

/// Walks a layout over the octets of an element.
pub fn walk<'a>(steps: &[Step], cursor: &mut Cursor<'a>, out: &mut Fields<'a>) -> Result<(), Malformed> {
    for step in steps {
        if matches!(step, Step::MayEnd) && cursor.is_empty() {
            return Ok(());
        }
        take(step, cursor, out)?;
    }
    Ok(())
}

fn take<'a>(step: &Step, cursor: &mut Cursor<'a>, out: &mut Fields<'a>) -> Result<(), Malformed> {
    let at = cursor.at();
    match step {
        Step::Number(def, octets) => {
            let value = number(cursor, usize::from(*octets), def.title)?;
            out.push(def, value, cursor.since(at));
        }
        Step::Named(def, octets, names) => {
            let value = number(cursor, usize::from(*octets), def.title)?;
            let name = u8::try_from(value).ok().and_then(|code| names::name(names, code));
            out.push(def, Value::code(value, name), cursor.since(at));
        }
        Step::Bits(bits) => push_bits(bits, cursor.u8("flags")?, at, out),
        Step::Text(def) => out.push(def, Value::lossy(cursor.take_rest()), at..cursor.end()),
        Step::Bytes(def, octets) => {
            let octets = cursor.take(usize::from(*octets), def.title)?;
            out.push(def, Value::bytes(octets), cursor.since(at));
        }
        Step::Rest(def) => out.push(def, Value::bytes(cursor.take_rest()), at..cursor.end()),
        Step::Ipv4(def) => ipv4(def, cursor, out)?,
        Step::Seconds(def) => {
            let seconds = cursor.u32(def.title)?;
            out.push(def, Value::Time(since_1900(seconds, 0)), cursor.since(at));
        }
        Step::NtpTime(def) => {
            let seconds = cursor.u32(def.title)?;
            let fraction = u64::from(cursor.u32(def.title)?);
            let nanoseconds = i64::try_from((fraction * 1_000_000_000) >> 32).unwrap_or(0);
            out.push(def, Value::Time(since_1900(seconds, nanoseconds)), cursor.since(at));
        }
        Step::Plmn(fields) => plmn(fields, cursor, out)?,
        Step::MayEnd => {}
        Step::With(part) => part(cursor, out)?,
    }
    Ok(())
}

/// Reads a number of up to eight octets.
pub fn number(cursor: &mut Cursor<'_>, octets: usize, what: &'static str) -> Result<u64, Malformed> {
    let octets = cursor.take(octets, what)?;
    Ok(octets.iter().fold(0, |sum, octet| sum << 8 | u64::from(*octet)))
}

/// Adds the IPv4 address at the cursor.
pub fn ipv4(def: &'static Def, cursor: &mut Cursor<'_>, out: &mut Fields<'_>) -> Result<(), Malformed> {
    let at = cursor.at();
    let address = Ipv4Addr::from(cursor.u32("IPv4 address")?);
    out.push(def, Value::Address(IpAddr::V4(address)), cursor.since(at));
    Ok(())
}

/// Adds the IPv6 address at the cursor.
pub fn ipv6(def: &'static Def, cursor: &mut Cursor<'_>, out: &mut Fields<'_>) -> Result<(), Malformed> {
    let at = cursor.at();
    let address = read_ipv6(cursor)?;
    out.push(def, Value::Address(IpAddr::V6(address)), cursor.since(at));
    Ok(())
}

/// Reads an IPv6 address.
pub fn read_ipv6(cursor: &mut Cursor<'_>) -> Result<Ipv6Addr, Malformed> {
    let high = u128::from(cursor.u64("IPv6 address")?);
    Ok(Ipv6Addr::from(high << 64 | u128::from(cursor.u64("IPv6 address")?)))
}

/// Adds the PLMN identity at the cursor.
pub fn plmn(fields: &PlmnFields, cursor: &mut Cursor<'_>, out: &mut Fields<'_>) -> Result<(), Malformed> {
    let at = cursor.at();
    let octets = [cursor.u8("PLMN")?, cursor.u8("PLMN")?, cursor.u8("PLMN")?];
    identity::push_plmn(out, fields, octets, at);
    Ok(())
}

/// Nanoseconds since 1970 of a time in seconds since 1900; small ones are of the era from 2036 on (RFC 5905 §6).
pub fn since_1900(seconds: u32, nanoseconds: i64) -> i64 {
    const FROM_1900_TO_1970: i64 = 2_208_988_800;
    let era = if seconds & 0x8000_0000 == 0 { 1_i64 << 32 } else { 0 };
    (era + i64::from(seconds) - FROM_1900_TO_1970).saturating_mul(1_000_000_000).saturating_add(nanoseconds)
}
