//! PDUs that Wireshark exported (LINKTYPE_WIRESHARK_UPPER_PDU): tags, then the PDU without its transport.

use super::Transport;
use std::net::{IpAddr, Ipv4Addr, SocketAddr};

/// An exported PDU.
#[derive(Clone, Copy, Debug)]
pub(super) struct Exported<'a> {
    /// The name of the dissector it was exported for.
    pub(super) dissector: &'a str,
    pub(super) from: SocketAddr,
    pub(super) to: SocketAddr,
    pub(super) transport: Transport,
    pub(super) bytes: &'a [u8],
}

/// Reads the tags: 16 bits of type and length, both big-endian, and a value; type 0 ends them.
pub(super) fn read(bytes: &[u8]) -> Option<Exported<'_>> {
    let nowhere = IpAddr::V4(Ipv4Addr::UNSPECIFIED);
    let (mut from, mut to) = ((nowhere, 0), (nowhere, 0));
    let (mut dissector, mut transport) = ("", Transport::Exported);
    let mut rest = bytes;
    loop {
        let (head, behind) = rest.split_first_chunk::<4>()?;
        let [a, b, c, d] = *head;
        let (value, next) = behind.split_at_checked(usize::from(u16::from_be_bytes([c, d])))?;
        rest = next;
        let number = value.first_chunk::<4>().map_or(0, |value| u32::from_be_bytes(*value));
        let port = u16::try_from(number).unwrap_or_default();
        match u16::from_be_bytes([a, b]) {
            0 => break,
            // Names: of a dissector, of a heuristic one, of a table it is found in.
            12..=14 => dissector = std::str::from_utf8(value).unwrap_or_default().trim_end_matches('\0'),
            20 => from.0 = (*value.first_chunk::<4>()?).into(),
            21 => to.0 = (*value.first_chunk::<4>()?).into(),
            22 => from.0 = (*value.first_chunk::<16>()?).into(),
            23 => to.0 = (*value.first_chunk::<16>()?).into(),
            // The transport is told with the ports: 1 is SCTP, 2 TCP, 3 UDP.
            24 => transport = port_type(number, transport),
            25 => from.1 = port,
            26 => to.1 = port,
            _ => {}
        }
    }
    let (from, to) = (SocketAddr::from(from), SocketAddr::from(to));
    Some(Exported { dissector, from, to, transport, bytes: rest })
}

/// The transport a port type stands for; only its kind, because the rest of it was not exported.
fn port_type(kind: u32, otherwise: Transport) -> Transport {
    match kind {
        2 => Transport::Tcp,
        3 => Transport::Udp,
        _ => otherwise,
    }
}
