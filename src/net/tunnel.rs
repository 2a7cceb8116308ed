//! Tunnels: GTP-U (TS 29.281), GRE (RFC 2784), VXLAN (RFC 7348), Geneve (RFC 8926) and null-encrypted ESP (TS 33.203).

use super::Tunnel;
use super::link::{Layer, behind};

/// Mixes an identifier into a scope, which keeps packets of different VLANs and tunnels apart.
pub(super) fn mix(scope: u64, id: u64) -> u64 {
    (scope ^ id.wrapping_add(0x9e37_79b9_7f4a_7c15)).wrapping_mul(0xff51_afd7_ed55_8ccd).rotate_left(23)
}

/// A tunnel that was entered, and what is inside.
pub(super) type Inside<'a> = (Tunnel, Layer<'a>);

fn u32_at(bytes: &[u8], at: usize) -> Option<u32> {
    Some(u32::from_be_bytes(*bytes.get(at..)?.first_chunk::<4>()?))
}

/// A G-PDU with a user packet inside; any other message is for the decoder (TS 29.281 §5.1).
pub(super) fn gtpu(bytes: &[u8]) -> Option<Inside<'_>> {
    let [flags, kind, ..] = *bytes else { return None };
    // Version 1, protocol type GTP, G-PDU.
    if flags >> 4 != 0b0011 || kind != 255 {
        return None;
    }
    let teid = u32_at(bytes, 4)?;
    let (length, rest) = behind(bytes, 2, 8)?;
    let mut rest = rest.get(..usize::from(length)).unwrap_or(rest);
    if flags & 0b111 != 0 {
        let mut next = if flags & 0b100 != 0 { *rest.get(3)? } else { 0 };
        rest = rest.get(4..)?;
        for _ in 0..32 {
            if next == 0 {
                break;
            }
            let length = usize::from(*rest.first()?) * 4;
            next = *rest.get(..length)?.last()?;
            rest = rest.get(length..)?;
        }
    }
    matches!(rest.first()? >> 4, 4 | 6).then_some((Tunnel::Gtpu(teid), Layer::Ip(rest)))
}

/// What GRE carries, by its EtherType (RFC 2784 §2, RFC 2890 §2, and version 1 of RFC 2637 §4.1).
pub(super) fn gre(bytes: &[u8]) -> Option<Inside<'_>> {
    let [flags, version, ..] = *bytes else { return None };
    let (kind, mut rest) = behind(bytes, 2, 4)?;
    let mut key = 0;
    if flags & 0xc0 != 0 {
        rest = rest.get(4..)?;
    }
    if flags & 0x20 != 0 {
        key = u32_at(rest, 0)?;
        rest = rest.get(4..)?;
    }
    if flags & 0x10 != 0 {
        rest = rest.get(4..)?;
    }
    if version & 0x07 == 1 && version & 0x80 != 0 {
        rest = rest.get(4..)?;
    }
    Some((Tunnel::Gre(key), Layer::Ether(kind, rest)))
}

/// The Ethernet frame in VXLAN (RFC 7348 §5).
pub(super) fn vxlan(bytes: &[u8]) -> Option<Inside<'_>> {
    let flags = bytes.first()?;
    (flags & 0x08 != 0).then_some(())?;
    Some((Tunnel::Vxlan(u32_at(bytes, 4)? >> 8), Layer::Ethernet(bytes.get(8..)?)))
}

/// What Geneve carries, by its EtherType (RFC 8926 §3.4).
pub(super) fn geneve(bytes: &[u8]) -> Option<Inside<'_>> {
    let first = bytes.first()?;
    (first >> 6 == 0).then_some(())?;
    let (kind, _) = behind(bytes, 2, 8)?;
    let inside = bytes.get(8 + usize::from(first & 0x3f) * 4..)?;
    Some((Tunnel::Geneve(u32_at(bytes, 4)? >> 8), Layer::Ether(kind, inside)))
}

/// The protocol and payload of ESP that is not encrypted, told by what it would carry: the padding
/// counts 1, 2, 3 … (RFC 4303 §2.4) and the header inside fits its length.
///
/// The integrity check value has 12 octets as IMS uses it (HMAC-MD5-96, HMAC-SHA-1-96), or 16, or none.
pub(super) fn esp(bytes: &[u8]) -> Option<(u32, u8, &[u8])> {
    let spi = u32_at(bytes, 0)?;
    let body = bytes.get(8..)?;
    [12, 16, 0].into_iter().find_map(|check| {
        let clear = body.get(..body.len().checked_sub(check)?)?;
        let (payload, trailer) = clear.split_last_chunk::<2>()?;
        let [padding, protocol] = *trailer;
        let (payload, pad) = payload.split_at_checked(payload.len().checked_sub(usize::from(padding))?)?;
        let counts = pad.iter().zip(1_u8..).all(|(octet, count)| *octet == count);
        (counts && fits(protocol, payload)).then_some((spi, protocol, payload))
    })
}

/// Claims that a payload is what its protocol number says.
fn fits(protocol: u8, payload: &[u8]) -> bool {
    match protocol {
        17 => behind(payload, 4, 8).is_some_and(|(length, _)| usize::from(length) == payload.len()),
        6 => payload.get(12).is_some_and(|octet| (20..=payload.len()).contains(&(usize::from(octet >> 4) * 4))),
        4 => {
            payload.first().is_some_and(|octet| octet >> 4 == 4)
                && behind(payload, 2, 20).is_some_and(|(length, _)| usize::from(length) == payload.len())
        }
        41 => {
            payload.first().is_some_and(|octet| octet >> 4 == 6)
                && behind(payload, 4, 40).is_some_and(|(length, _)| usize::from(length) + 40 == payload.len())
        }
        1 => {
            payload.len() >= 8
                && etherparse::Icmpv4Slice::from_slice(payload).is_ok()
                && internet_sum(payload) == 0xffff
        }
        _ => false,
    }
}

/// The one's complement sum of RFC 1071; 0xffff over octets with a right checksum inside.
fn internet_sum(bytes: &[u8]) -> u16 {
    let (words, last) = bytes.as_chunks::<2>();
    let odd = last.first().map_or(0, |octet| u64::from(*octet) << 8);
    let mut sum = words.iter().map(|word| u64::from(u16::from_be_bytes(*word))).sum::<u64>() + odd;
    while sum > 0xffff {
        sum = (sum & 0xffff) + (sum >> 16);
    }
    u16::try_from(sum).unwrap_or(0xffff)
}
