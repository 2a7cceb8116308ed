//! Payloads to Ethernet frames, with right lengths and checksums, for captures that imsctl leaves behind.
//!
//! Ethernet, IPv4 or IPv6, then UDP, TCP or SCTP with one DATA chunk. Nothing is fragmented: what does not fit an
//! IP packet is refused.

use etherparse::{IpNumber, PacketBuilder, PacketBuilderStep};
use std::net::SocketAddr;

/// What carries a payload.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Carrier {
    /// A UDP datagram.
    Udp,
    /// A TCP segment with PSH and ACK.
    Tcp {
        /// Sequence number of the first octet.
        sequence: u32,
        /// Acknowledgment number.
        acknowledgment: u32,
    },
    /// An SCTP packet with one whole DATA chunk (RFC 9260 §3.3.1).
    Sctp {
        /// Verification tag.
        tag: u32,
        /// Transmission sequence number.
        tsn: u32,
        /// Stream identifier.
        stream: u16,
        /// Stream sequence number.
        sequence: u16,
        /// Payload protocol identifier.
        ppid: u32,
    },
}

/// Builds the Ethernet frame; `None` when the addresses are of two families or the payload is too long.
pub fn frame(from: SocketAddr, to: SocketAddr, carrier: Carrier, bytes: &[u8]) -> Option<Vec<u8>> {
    // Locally administered addresses that say which end is which.
    let link = PacketBuilder::ethernet2([2, 0, 0, 0, 0, 1], [2, 0, 0, 0, 0, 2]);
    let network = match (from, to) {
        (SocketAddr::V4(from), SocketAddr::V4(to)) => link.ipv4(from.ip().octets(), to.ip().octets(), 64),
        (SocketAddr::V6(from), SocketAddr::V6(to)) => link.ipv6(from.ip().octets(), to.ip().octets(), 64),
        _ => return None,
    };
    transport(network, (from.port(), to.port()), carrier, bytes)
}

fn transport(
    network: PacketBuilderStep<etherparse::IpHeaders>,
    ports: (u16, u16),
    carrier: Carrier,
    bytes: &[u8],
) -> Option<Vec<u8>> {
    let mut whole = Vec::with_capacity(bytes.len() + 82);
    let written = match carrier {
        Carrier::Udp => network.udp(ports.0, ports.1).write(&mut whole, bytes),
        Carrier::Tcp { sequence, acknowledgment } => {
            let segment = network.tcp(ports.0, ports.1, sequence, u16::MAX).psh().ack(acknowledgment);
            segment.write(&mut whole, bytes)
        }
        Carrier::Sctp { tag, tsn, stream, sequence, ppid } => {
            let mut packet = [ports.0.to_be_bytes(), ports.1.to_be_bytes()].concat();
            packet.extend(tag.to_be_bytes());
            packet.extend([0; 4]);
            packet.extend([0, 3]);
            packet.extend(u16::try_from(bytes.len() + 16).ok()?.to_be_bytes());
            packet.extend(tsn.to_be_bytes());
            packet.extend(stream.to_be_bytes());
            packet.extend(sequence.to_be_bytes());
            packet.extend(ppid.to_be_bytes());
            packet.extend(bytes);
            packet.resize(packet.len().next_multiple_of(4), 0);
            let check = crc32c(&packet).to_le_bytes();
            packet.get_mut(8..12)?.copy_from_slice(&check);
            network.write(&mut whole, IpNumber::SCTP, &packet)
        }
    };
    written.ok().map(|()| whole)
}

/// The checksum of SCTP (RFC 9260, Appendix A), bit by bit: what is built here is small.
fn crc32c(bytes: &[u8]) -> u32 {
    let step = |crc: u32| if crc & 1 == 1 { crc >> 1 ^ 0x82f6_3b78 } else { crc >> 1 };
    !bytes.iter().fold(u32::MAX, |crc, octet| (0..8).fold(crc ^ u32::from(*octet), |crc, _| step(crc)))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::capture::Frame;
    use crate::net::{Options, Stack};

    /// What the stack makes of a frame.
    fn read_back(bytes: &[u8]) -> Vec<(SocketAddr, SocketAddr, Vec<u8>)> {
        let mut seen = Vec::new();
        let original_length = u32::try_from(bytes.len()).expect("a short frame");
        let frame = Frame { number: 1, time: 0, link: 1, interface: 0, original_length, bytes };
        Stack::new(Options::default()).push(&frame, &mut |p| seen.push((p.from, p.to, p.bytes.to_vec())));
        seen
    }

    #[test]
    fn what_is_built_is_read_back() {
        let sctp = Carrier::Sctp { tag: 1, tsn: 2, stream: 3, sequence: 4, ppid: 46 };
        for carrier in [Carrier::Udp, Carrier::Tcp { sequence: 1, acknowledgment: 1 }, sctp] {
            for (from, to) in [("10.0.0.1:5060", "10.0.0.2:5061"), ("[2001:db8::1]:5060", "[2001:db8::2]:5061")] {
                let ends: (SocketAddr, SocketAddr) = (from.parse().expect("right"), to.parse().expect("right"));
                let bytes = frame(ends.0, ends.1, carrier, b"hello").expect("it fits");
                assert_eq!(read_back(&bytes), [(ends.0, ends.1, b"hello".to_vec())]);
            }
        }
    }

    #[test]
    fn the_checksum_is_castagnolis() {
        assert_eq!(crc32c(b"123456789"), 0xe306_9283);
    }

    #[test]
    fn what_is_too_long_is_refused() {
        let (from, to) = ("10.0.0.1:1".parse().expect("right"), "10.0.0.2:2".parse().expect("right"));
        assert_eq!(frame(from, to, Carrier::Udp, &vec![0; 70_000]), None);
    }
}
