//! Packets that Linux netfilter logs: NFLOG records (LINKTYPE_NFLOG), and the netlink messages that carry
//! them or queued packets (LINKTYPE_NETLINK). Numbers are in the order of the host, mostly the low octet first.

use super::link::{Layer, behind};

/// Types of netlink messages: the subsystem (4 logs, 3 queues), and 0 for a packet.
const LOGGED: u16 = 0x0400;
const QUEUED: u16 = 0x0300;
/// The attributes with the packet's EtherType and with the packet itself, of a logged and of a queued packet.
const PACKET_HEADER: u16 = 1;
const LOGGED_PAYLOAD: u16 = 9;
const QUEUED_PAYLOAD: u16 = 10;
/// Address families.
const IPV4: u8 = 2;
const IPV6: u8 = 10;

/// The packet in an NFLOG record: four octets that begin with its family, then attributes.
pub(super) fn nflog(bytes: &[u8]) -> Option<Layer<'_>> {
    record(bytes, LOGGED_PAYLOAD)
}

/// The packets in the netlink messages behind the 16 octets of a cooked header; none of another family than netfilter's.
pub(super) fn netlink(bytes: &[u8]) -> impl Iterator<Item = Layer<'_>> {
    let is_netfilter = behind(bytes, 14, 16).is_some_and(|(family, _)| family == 12);
    let mut rest = bytes.get(16..).filter(|_| is_netfilter).unwrap_or_default();
    std::iter::from_fn(move || {
        let head = rest.first_chunk::<6>()?;
        let length = u32::from_le_bytes([head[0], head[1], head[2], head[3]]) as usize;
        let message = rest.get(16..length.min(rest.len()))?;
        rest = rest.get(length.checked_next_multiple_of(4)?..).unwrap_or_default();
        Some(match u16::from_le_bytes([head[4], head[5]]) {
            LOGGED => record(message, LOGGED_PAYLOAD),
            QUEUED => record(message, QUEUED_PAYLOAD),
            _ => None,
        })
    })
    .flatten()
}

/// The attribute with the packet, as its family says: IP, or on a bridge what the EtherType says.
fn record(bytes: &[u8], payload: u16) -> Option<Layer<'_>> {
    let (family, mut rest) = (*bytes.first()?, bytes.get(4..)?);
    let mut ether_type = None;
    loop {
        let (head, value) = rest.split_first_chunk::<4>()?;
        let length = usize::from(u16::from_le_bytes([head[0], head[1]])).checked_sub(4)?;
        // The two highest bits are flags.
        let kind = u16::from_le_bytes([head[2], head[3]]) & 0x3fff;
        if kind == PACKET_HEADER {
            // A queued packet's number stands before its EtherType.
            let at = if payload == QUEUED_PAYLOAD { 4 } else { 0 };
            ether_type = behind(value, at, at).map(|(kind, _)| kind);
        }
        if kind == payload {
            let packet = value.get(..length).unwrap_or(value);
            return match (family, ether_type) {
                (IPV4 | IPV6, _) | (_, None) => Some(Layer::Ip(packet)),
                (_, Some(kind)) => Some(Layer::Ether(kind, packet)),
            };
        }
        rest = value.get(length.checked_next_multiple_of(4)?..)?;
    }
}
