//! IPv4 and IPv6 headers with their extensions (RFC 791, RFC 8200, RFC 4302).

use super::unread::Unread;
use etherparse::{IpAuthHeaderSlice, Ipv4HeaderSlice, Ipv6FragmentHeaderSlice, Ipv6HeaderSlice, Ipv6RawExtHeaderSlice};
use std::net::IpAddr;

/// An IP packet without its headers.
#[derive(Clone, Copy, Debug)]
pub(super) struct Packet<'a> {
    pub(super) from: IpAddr,
    pub(super) to: IpAddr,
    /// The protocol of the payload.
    pub(super) protocol: u8,
    /// Set when this is a part of a packet.
    pub(super) fragment: Option<Fragment>,
    /// The capture holds less than the header says.
    pub(super) cut: bool,
    pub(super) payload: &'a [u8],
}

/// Where a fragment belongs.
#[derive(Clone, Copy, Debug)]
pub(super) struct Fragment {
    pub(super) id: u32,
    /// Octets.
    pub(super) offset: u16,
    pub(super) more: bool,
}

/// Reads the headers of an IP packet of either version.
pub(super) fn read(bytes: &[u8]) -> Result<Packet<'_>, Unread> {
    match bytes.first().map(|octet| octet >> 4) {
        Some(4) => v4(bytes),
        Some(6) => v6(bytes),
        _ => Err(Unread::Broken("IP version")),
    }
}

fn v4(bytes: &[u8]) -> Result<Packet<'_>, Unread> {
    let header = Ipv4HeaderSlice::from_slice(bytes).map_err(|_| Unread::Broken("IPv4 header"))?;
    let header_length = header.slice().len();
    let total = match usize::from(header.total_len()) {
        // Segmentation offload leaves the field empty.
        0 => bytes.len(),
        total if total < header_length => return Err(Unread::Broken("IPv4 total length")),
        total => total,
    };
    let payload = bytes.get(header_length..total.min(bytes.len())).unwrap_or_default();
    let mut packet = Packet {
        from: header.source_addr().into(),
        to: header.destination_addr().into(),
        protocol: header.protocol().0,
        fragment: None,
        cut: total > bytes.len(),
        payload,
    };
    let offset = header.fragments_offset().byte_offset();
    if header.more_fragments() || offset != 0 {
        packet.fragment =
            Some(Fragment { id: u32::from(header.identification()), offset, more: header.more_fragments() });
        return Ok(packet);
    }
    authentication(packet)
}

/// Passes over an authentication header: what it protects is in the clear (RFC 4302).
fn authentication(mut packet: Packet<'_>) -> Result<Packet<'_>, Unread> {
    if packet.protocol == 51 {
        let header = IpAuthHeaderSlice::from_slice(packet.payload).map_err(|_| Unread::Broken("AH header"))?;
        packet.protocol = header.next_header().0;
        packet.payload = packet.payload.get(header.slice().len()..).unwrap_or_default();
    }
    Ok(packet)
}

fn v6(bytes: &[u8]) -> Result<Packet<'_>, Unread> {
    let header = Ipv6HeaderSlice::from_slice(bytes).map_err(|_| Unread::Broken("IPv6 header"))?;
    let length = match usize::from(header.payload_length()) {
        // A jumbogram or segmentation offload.
        0 => bytes.len() - header.slice().len(),
        length => length,
    };
    let rest = bytes.get(header.slice().len()..).unwrap_or_default();
    let packet = Packet {
        from: header.source_addr().into(),
        to: header.destination_addr().into(),
        protocol: header.next_header().0,
        fragment: None,
        cut: length > rest.len(),
        payload: rest.get(..length).unwrap_or(rest),
    };
    extensions(packet)
}

/// Passes over extension headers, to the upper layer or to a fragment (RFC 8200 §4).
pub(super) fn extensions(mut packet: Packet<'_>) -> Result<Packet<'_>, Unread> {
    for _ in 0..16 {
        match packet.protocol {
            0 | 43 | 60 | 135 | 139 | 140 => {
                let broken = Unread::Broken("IPv6 extension header");
                let header = Ipv6RawExtHeaderSlice::from_slice(packet.payload).map_err(|_| broken)?;
                packet.protocol = header.next_header().0;
                packet.payload = packet.payload.get(header.slice().len()..).unwrap_or_default();
            }
            51 => packet = authentication(packet)?,
            44 => {
                let broken = Unread::Broken("IPv6 fragment header");
                let header = Ipv6FragmentHeaderSlice::from_slice(packet.payload).map_err(|_| broken)?;
                packet.protocol = header.next_header().0;
                packet.payload = packet.payload.get(header.slice().len()..).unwrap_or_default();
                let offset = header.fragment_offset().byte_offset();
                if header.more_fragments() || offset != 0 {
                    packet.fragment =
                        Some(Fragment { id: header.identification(), offset, more: header.more_fragments() });
                    return Ok(packet);
                }
            }
            _ => return Ok(packet),
        }
    }
    Err(Unread::TooDeep)
}
