//! Leaves that say more than their octets: PLMN identities, transport addresses, flags.

use super::reader::BitString;
use super::schema::Member;
use super::walk::Walk;
use crate::proto::field::{Kind, Value};
use crate::proto::identity as id;
use std::borrow::Cow;
use std::net::{IpAddr, Ipv4Addr, Ipv6Addr};
use std::ops::Range;

/// Adds a BIT STRING: as a number where Wireshark shows one, else as octets, then what it means.
pub fn bits(walk: &mut Walk<'_, '_>, member: &'static Member, bits: BitString, range: Range<usize>) {
    let padding = bits.octets.len() * 8 - bits.bits;
    let is_number = matches!(member.def.kind, Kind::Dec | Kind::Hex(_));
    if is_number {
        let number = number(&bits.octets) >> padding;
        walk.out.push(member.def, number, range);
        return;
    }
    walk.out.push(member.def, Value::Bytes(Cow::Owned(bits.octets.clone())), range.clone());
    let (address, v4, v6) = walk.dialect.address;
    if std::ptr::eq(member.shape, address) {
        walk.out.nest(|out| {
            for address in addresses(&bits.octets) {
                out.push(if address.is_ipv4() { v4 } else { v6 }, Value::Address(address), range.clone());
            }
        });
        return;
    }
    named_bits(walk, member, &bits.octets, range);
}

/// Adds the bits that have names.
fn named_bits(walk: &mut Walk<'_, '_>, member: &'static Member, octets: &[u8], range: Range<usize>) {
    let named = walk.dialect.flags.iter().find(|(shape, _)| std::ptr::eq(*shape, member.shape));
    let Some((_, flags)) = named else { return };
    let value = number(octets);
    walk.out.nest(|out| {
        for (def, mask) in *flags {
            let value = (value & mask) >> mask.trailing_zeros();
            let value = if def.kind == Kind::Bool { Value::Bool(value != 0) } else { Value::Number(value) };
            out.push(def, value, range.clone());
        }
    });
}

/// Adds an OCTET STRING: as a number where Wireshark shows one, else as octets, then what it means.
pub fn octets<'a>(walk: &mut Walk<'_, 'a>, member: &'static Member, octets: Cow<'a, [u8]>, range: Range<usize>) {
    match member.def.kind {
        Kind::Dec | Kind::Hex(_) => walk.out.push(member.def, number(&octets), range),
        Kind::Text => walk.out.push(member.def, String::from_utf8_lossy(&octets).into_owned(), range),
        _ => {
            walk.out.push(member.def, Value::Bytes(octets.clone()), range.clone());
            meaning(walk, member, octets, range);
        }
    }
}

fn meaning<'a>(walk: &mut Walk<'_, 'a>, member: &'static Member, octets: Cow<'a, [u8]>, range: Range<usize>) {
    if std::ptr::eq(member.shape, walk.dialect.plmn_identity) {
        if let [a, b, c] = octets[..] {
            id::push_plmn(walk.out, walk.context.plmn, plmn([a, b, c]), range.start);
        }
        return;
    }
    named_bits(walk, member, &octets, range.clone());
    if let Cow::Borrowed(bytes) = octets {
        (walk.dialect.content)(walk, member.shape, bytes, range.start);
    }
}

/// A PLMN identity of S1AP or NGAP in the order of digits that TS 24.008 §10.5.1.13 has.
///
/// Here a filler or the first digit of the MNC follows the MCC (TS 36.413 §9.2.3.8, TS 38.413 §9.3.3.5):
/// that differs in where the digits of a long MNC are.
pub const fn plmn(octets: [u8; 3]) -> [u8; 3] {
    let [a, b, c] = octets;
    if b >> 4 == 0x0f { octets } else { [a, c & 0xf0 | b & 0x0f, c << 4 | b >> 4] }
}

/// The addresses in a transport layer address: IPv4, IPv6, or both in this order (TS 36.414 §5.3).
pub fn addresses(octets: &[u8]) -> impl Iterator<Item = IpAddr> {
    let (v4, v6) = match octets.len() {
        4 => (octets.get(..4), None),
        16 => (None, octets.get(..16)),
        20 => (octets.get(..4), octets.get(4..20)),
        _ => (None, None),
    };
    let v4 = v4.and_then(|octets| <[u8; 4]>::try_from(octets).ok());
    let v6 = v6.and_then(|octets| <[u8; 16]>::try_from(octets).ok());
    let v4 = v4.map(|octets| IpAddr::V4(Ipv4Addr::from(octets)));
    let v6 = v6.map(|octets| IpAddr::V6(Ipv6Addr::from(octets)));
    v4.into_iter().chain(v6)
}

/// The first eight octets as a number.
fn number(octets: &[u8]) -> u64 {
    octets.iter().take(8).fold(0, |number, octet| number << 8 | u64::from(*octet))
}

/// An object identifier in dotted form (X.690 §8.19).
pub fn object_identifier(octets: &[u8]) -> String {
    let mut text = String::new();
    let mut arc: u64 = 0;
    for octet in octets {
        arc = arc << 7 | u64::from(octet & 0x7f);
        if octet & 0x80 != 0 {
            continue;
        }
        if text.is_empty() {
            let first = (arc / 40).min(2);
            text = format!("{first}.{}", arc - first * 40);
        } else {
            text.push_str(&format!(".{arc}"));
        }
        arc = 0;
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::wire::digits::Plmn;

    #[test]
    fn the_first_digit_of_a_long_mnc_follows_the_mcc() {
        assert_eq!(Plmn::from_octets(plmn([0x13, 0x33, 0x04])).to_string(), "313-340");
        assert_eq!(Plmn::from_octets(plmn([0x99, 0xf9, 0x07])).to_string(), "999-70");
    }
}
