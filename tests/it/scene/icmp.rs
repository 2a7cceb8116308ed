//! ICMP in scenes: port unreachable, with the datagram that nobody wanted.

use etherparse::{Icmpv4Type, PacketBuilder, icmpv4::DestUnreachableHeader};
use std::net::SocketAddr;

/// Octets of the Ethernet header in front of the quoted packet.
const ETHERNET: usize = 14;

/// The Ethernet frame of the error; `datagram` is the Ethernet frame of what it quotes.
pub fn port_unreachable(from: SocketAddr, to: SocketAddr, datagram: &[u8]) -> Vec<u8> {
    let (SocketAddr::V4(from), SocketAddr::V4(to)) = (from, to) else { panic!("IPv4 only") };
    let link = PacketBuilder::ethernet2([2, 0, 0, 0, 0, 1], [2, 0, 0, 0, 0, 2]);
    let kind = Icmpv4Type::DestinationUnreachable(DestUnreachableHeader::Port);
    let packet = link.ipv4(from.ip().octets(), to.ip().octets(), 64).icmpv4(kind);
    let mut frame = Vec::new();
    packet.write(&mut frame, &datagram[ETHERNET..]).expect("memory takes it");
    frame
}
