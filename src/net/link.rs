//! Link layers: everything between a frame's first octet and the IP header.
//!
//! Ethernet (with 802.1Q, QinQ, 802.3/LLC), Linux cooked v1 and v2, null/loopback, raw IP, PPP, PPPoE,
//! MPLS, ARCNET, NFLOG and netlink. ATM, Wi-Fi and the rest are left out and counted.

use super::netfilter;
use super::unread::Unread;

/// What is to be read next.
#[derive(Clone, Copy, Debug)]
pub(super) enum Layer<'a> {
    /// An Ethernet frame from its destination address on.
    Ethernet(&'a [u8]),
    /// What an EtherType announces.
    Ether(u16, &'a [u8]),
    /// A PPP protocol field and what follows.
    Ppp(&'a [u8]),
    /// An IP packet, of the version its first half octet says.
    Ip(&'a [u8]),
    /// Netlink messages, with any number of packets.
    Netlink(&'a [u8]),
    /// A PDU that Wireshark exported.
    Exported(&'a [u8]),
}

/// Says what a link-layer type starts with (<https://www.tcpdump.org/linktypes.html>).
pub(super) fn first(link: u32, bytes: &[u8]) -> Result<Layer<'_>, Unread> {
    Ok(match link {
        1 => Layer::Ethernet(bytes),
        // Raw IP, with the numbers some systems used before there was one.
        12 | 14 | 101 | 228 | 229 => Layer::Ip(bytes),
        // BSD loopback: an address family in the order of the host; the IP version says enough.
        0 | 108 => Layer::Ip(bytes.get(4..).ok_or(Unread::Broken("loopback header"))?),
        113 => {
            let (kind, rest) = behind(bytes, 14, 16).ok_or(Unread::Broken("Linux cooked header"))?;
            cooked(kind, rest)
        }
        276 => {
            let (kind, rest) = behind(bytes, 0, 20).ok_or(Unread::Broken("Linux cooked header"))?;
            cooked(kind, rest)
        }
        9 => Layer::Ppp(ppp_start(bytes)),
        // PPP in HDLC framing, and Cisco HDLC which has EtherTypes behind the same two octets.
        50 => Layer::Ppp(ppp_start(bytes)),
        104 => {
            let (kind, rest) = behind(bytes, 2, 4).ok_or(Unread::Broken("HDLC header"))?;
            Layer::Ether(kind, rest)
        }
        51 => {
            let (_, rest) = behind(bytes, 0, 6).ok_or(Unread::Broken("PPPoE header"))?;
            Layer::Ppp(rest)
        }
        7 => arcnet(bytes, 2)?,
        129 => arcnet(bytes, 4)?,
        239 => netfilter::nflog(bytes).ok_or(Unread::Broken("NFLOG header"))?,
        253 => Layer::Netlink(bytes),
        252 => Layer::Exported(bytes),
        crate::capture::NOT_A_PACKET => return Err(Unread::NotAPacket),
        _ => return Err(Unread::Link(link)),
    })
}

/// The IP packet in a frame, behind its link layer; `None` when the frame carries none, or several.
pub fn ip_packet(link: u32, bytes: &[u8]) -> Option<&[u8]> {
    let mut layer = first(link, bytes).ok()?;
    for _ in 0..super::stack::DEPTH {
        let next = match layer {
            Layer::Ip(packet) => return Some(packet),
            Layer::Ethernet(bytes) => ethernet(bytes),
            Layer::Ether(kind, bytes) => ether(kind, bytes, &mut 0),
            Layer::Ppp(bytes) => ppp(bytes),
            Layer::Netlink(_) | Layer::Exported(_) => return None,
        };
        layer = next.ok()?;
    }
    None
}

/// The two octets at `at`, and what lies behind `header` octets.
pub(super) fn behind(bytes: &[u8], at: usize, header: usize) -> Option<(u16, &[u8])> {
    let field = bytes.get(at..)?.first_chunk::<2>()?;
    Some((u16::from_be_bytes(*field), bytes.get(header..)?))
}

/// The protocol of a Linux cooked header: an EtherType, or a number below 0x0600 for 802.2.
fn cooked(kind: u16, rest: &[u8]) -> Layer<'_> {
    Layer::Ether(kind, rest)
}

/// ARCNET: a protocol, and behind it how the packet is split and its number (RFC 1201 §3), or nothing (RFC 1051).
/// Parts of a split packet are left out.
fn arcnet(bytes: &[u8], protocol_at: usize) -> Result<Layer<'_>, Unread> {
    let broken = Unread::Broken("ARCNET header");
    let [protocol, rest @ ..] = bytes.get(protocol_at..).unwrap_or_default() else { return Err(broken) };
    match (protocol, rest) {
        (0xf0, _) => Ok(Layer::Ip(rest)),
        (0xd4 | 0xc4, [0, _, _, packet @ ..]) => Ok(Layer::Ip(packet)),
        (0xd4 | 0xc4, [0xff, _, _, _, _, _, _, packet @ ..]) => Ok(Layer::Ip(packet)),
        (0xd4 | 0xc4, _) => Err(Unread::Fragment),
        (0xd5 | 0xf1, _) => Err(Unread::EtherType(0x0806)),
        _ => Err(broken),
    }
}

/// Passes over the HDLC address and control octets, which may be compressed away (RFC 1661 §6.6).
fn ppp_start(bytes: &[u8]) -> &[u8] {
    bytes.strip_prefix(&[0xff, 0x03]).unwrap_or(bytes)
}

/// Reads an Ethernet header: an EtherType, or a length before an 802.2 header.
pub(super) fn ethernet(bytes: &[u8]) -> Result<Layer<'_>, Unread> {
    let (kind, rest) = behind(bytes, 12, 14).ok_or(Unread::Broken("Ethernet header"))?;
    Ok(Layer::Ether(kind, rest))
}

/// Reads a PPP protocol field, one octet when compressed (RFC 1661 §6.5).
pub(super) fn ppp(bytes: &[u8]) -> Result<Layer<'_>, Unread> {
    let broken = Unread::Broken("PPP header");
    let (protocol, rest) = match bytes {
        [first, rest @ ..] if first & 1 == 1 => (u16::from(*first), rest),
        _ => behind(bytes, 0, 2).ok_or(broken)?,
    };
    match protocol {
        0x21 | 0x57 => Ok(Layer::Ip(rest)),
        0x0281 | 0x0283 => Ok(Layer::Ether(0x8847, rest)),
        _ => Err(Unread::Ppp(protocol)),
    }
}

/// Follows an EtherType; mixes VLAN identifiers into `scope`.
pub(super) fn ether<'a>(kind: u16, bytes: &'a [u8], scope: &mut u64) -> Result<Layer<'a>, Unread> {
    match kind {
        0x0800 | 0x86dd => Ok(Layer::Ip(bytes)),
        0x8100 | 0x88a8 | 0x9100 | 0x9200 | 0x9300 => {
            let (tag, _) = behind(bytes, 0, 2).ok_or(Unread::Broken("VLAN tag"))?;
            let (kind, rest) = behind(bytes, 2, 4).ok_or(Unread::Broken("VLAN tag"))?;
            *scope = super::tunnel::mix(*scope, u64::from(tag & 0x0fff));
            Ok(Layer::Ether(kind, rest))
        }
        0x8847 | 0x8848 => mpls(bytes),
        0x8864 => {
            let (_, rest) = behind(bytes, 0, 6).ok_or(Unread::Broken("PPPoE header"))?;
            Ok(Layer::Ppp(rest))
        }
        0x6558 => Ok(Layer::Ethernet(bytes)),
        0x880b => Ok(Layer::Ppp(ppp_start(bytes))),
        0..0x0600 => llc(bytes),
        _ => Err(Unread::EtherType(kind)),
    }
}

/// IEEE 802.2: a SNAP header carries an EtherType, SAP 0x06 is IP.
fn llc(bytes: &[u8]) -> Result<Layer<'_>, Unread> {
    match bytes {
        [0xaa, 0xaa, 0x03, _, _, _, rest @ ..] => {
            let (kind, rest) = behind(rest, 0, 2).ok_or(Unread::Broken("SNAP header"))?;
            if kind < 0x0600 { Err(Unread::Llc) } else { Ok(Layer::Ether(kind, rest)) }
        }
        [0x06, 0x06, 0x03, rest @ ..] => Ok(Layer::Ip(rest)),
        _ => Err(Unread::Llc),
    }
}

/// Claims that the octets start an Ethernet frame of a type that is followed.
fn has_known_type(bytes: &[u8]) -> bool {
    let known = |kind| matches!(kind, 0x0800 | 0x0806 | 0x86dd | 0x8100 | 0x88a8 | 0x8847 | 0x8864);
    behind(bytes, 12, 14).is_some_and(|(kind, _)| known(kind))
}

/// Passes over the label stack (RFC 3032 §2.1); behind it, an IP version or a pseudowire's Ethernet frame.
fn mpls(bytes: &[u8]) -> Result<Layer<'_>, Unread> {
    let mut rest = bytes;
    for _ in 0..16 {
        let (label, behind) = rest.split_first_chunk::<4>().ok_or(Unread::Broken("MPLS label"))?;
        rest = behind;
        if label[2] & 1 == 1 {
            return Ok(match rest.first().map(|octet| octet >> 4) {
                Some(4 | 6) => Layer::Ip(rest),
                // A control word before the frame starts with a zero half octet (RFC 4385 §3), but so do many addresses.
                Some(0) if !has_known_type(rest) => Layer::Ethernet(rest.get(4..).unwrap_or_default()),
                _ => Layer::Ethernet(rest),
            });
        }
    }
    Err(Unread::TooDeep)
}
