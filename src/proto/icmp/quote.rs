//! The packet that an ICMP error quotes: who sent it to whom, and what it carried.

use crate::proto::{Body, Proto, decode, shape};
use crate::wire::{Cursor, Malformed};
use std::net::{IpAddr, Ipv4Addr, Ipv6Addr, SocketAddr};

const UDP: u8 = 17;

/// A quoted packet, as far as it was quoted.
#[derive(Clone, Copy, Debug)]
pub struct Quote<'a> {
    /// Protocol number of what IP carried: 17 is UDP.
    pub protocol: u8,
    /// Who sent the packet; the port is 0 when it was not quoted.
    pub from: SocketAddr,
    /// Who could not be reached.
    pub to: SocketAddr,
    /// What stands behind the UDP header; empty of other protocols.
    pub payload: &'a [u8],
}

impl<'a> Quote<'a> {
    /// Reads a packet from its IP header on; `None` when that is not there.
    pub(super) fn read(packet: &'a [u8]) -> Option<Self> {
        let mut cursor = Cursor::new(packet);
        let (protocol, from, to) = match packet.first()? >> 4 {
            4 => ipv4(&mut cursor).ok()?,
            6 => ipv6(&mut cursor).ok()?,
            _ => return None,
        };
        let (mut ports, mut payload) = ((0, 0), &[][..]);
        if matches!(protocol, 6 | UDP | 132)
            && let (Ok(source), Ok(destination)) = (cursor.u16("source port"), cursor.u16("destination port"))
        {
            ports = (source, destination);
            cursor.skip(4);
            payload = if protocol == UDP { cursor.take_rest() } else { payload };
        }
        Some(Self { protocol, from: SocketAddr::new(from, ports.0), to: SocketAddr::new(to, ports.1), payload })
    }

    /// Decodes the payload of a UDP datagram by its ports.
    pub(super) fn decode(&self) -> Option<Body<'a>> {
        if self.payload.is_empty() {
            return None;
        }
        let version = self.payload.first()? >> 5;
        let proto = [self.to.port(), self.from.port()].into_iter().find_map(|port| match port {
            5060 | 5061 => shape::sip(self.payload).then_some(Proto::Sip),
            53 => Some(Proto::Dns),
            2123 if version == 2 => Some(Proto::Gtpv2),
            2123 => Some(Proto::Gtpv1),
            3868 => shape::diameter(self.payload).then_some(Proto::Diameter),
            _ => None,
        });
        let by_shape = || shape::sip(self.payload).then_some(Proto::Sip);
        proto.or_else(by_shape).map(|proto| decode(proto, self.payload))
    }

    /// Appends protocol and addresses.
    pub(super) fn summary(&self, out: &mut String) {
        let name = match self.protocol {
            6 => "TCP".to_owned(),
            UDP => "UDP".to_owned(),
            132 => "SCTP".to_owned(),
            50 => "ESP".to_owned(),
            number => format!("IP protocol {number}"),
        };
        if self.from.port() == 0 {
            out.push_str(&format!("{name} {} → {}", self.from.ip(), self.to.ip()));
        } else {
            out.push_str(&format!("{name} {} → {}", self.from, self.to));
        }
    }
}

fn ipv4(cursor: &mut Cursor<'_>) -> Result<(u8, IpAddr, IpAddr), Malformed> {
    let length = usize::from(cursor.u8("IP header length")? & 0x0f) * 4;
    cursor.take(8, "IP header")?;
    let protocol = cursor.u8("IP protocol")?;
    cursor.u16("IP checksum")?;
    let from = Ipv4Addr::from(cursor.u32("IP source")?);
    let to = Ipv4Addr::from(cursor.u32("IP destination")?);
    cursor.skip(length.saturating_sub(20));
    Ok((protocol, from.into(), to.into()))
}

fn ipv6(cursor: &mut Cursor<'_>) -> Result<(u8, IpAddr, IpAddr), Malformed> {
    cursor.take(6, "IPv6 header")?;
    let protocol = cursor.u8("IPv6 next header")?;
    cursor.u8("IPv6 hop limit")?;
    let mut address = || {
        let high = u128::from(cursor.u64("IPv6 address")?);
        Ok(Ipv6Addr::from(high << 64 | u128::from(cursor.u64("IPv6 address")?)))
    };
    Ok((protocol, address()?.into(), address()?.into()))
}
