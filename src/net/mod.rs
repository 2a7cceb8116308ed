//! Frames to payloads: links, tunnels, fragments, streams and associations are taken off here.
//!
//! What a payload says is for `proto`. All state is capped and says when it dropped something.

pub mod craft;
mod exported;
mod fragments;
mod framing;
mod ip;
mod link;
#[cfg(test)]
mod link_tests;
mod netfilter;
mod sctp;
#[cfg(test)]
mod sctp_tests;
mod stack;
mod tcp;
#[cfg(test)]
mod tests;
mod tunnel;
mod unread;

pub use link::ip_packet;
pub use stack::{Options, Stack};
pub use unread::Unread;

use std::net::SocketAddr;

/// What carried a payload.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Transport {
    /// A UDP datagram.
    Udp,
    /// A message cut out of a TCP stream.
    Tcp,
    /// A user message of an SCTP association, with its payload protocol identifier.
    Sctp {
        /// Payload protocol identifier (RFC 9260 §15.5 and IANA).
        ppid: u32,
        /// Stream identifier.
        stream: u16,
    },
    /// An ICMP or ICMPv6 message; the ports of the addresses are 0.
    Icmp,
    /// A PDU that Wireshark exported, without a transport of its own.
    Exported,
}

/// How a stream was cut into messages, which says what it speaks.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Framing {
    /// The payload is a datagram, or a stream nobody recognised.
    None,
    /// SIP: header up to the empty line, then Content-Length octets (RFC 3261 §18.3).
    Sip,
    /// Diameter: the length of the header (RFC 6733 §3).
    Diameter,
    /// DNS: two octets of length before each message (RFC 1035 §4.2.2).
    Dns,
    /// IPA: two octets of length and the number of a stream before each message (A-bis over IP).
    Ipa,
}

/// The innermost tunnel a packet came in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Tunnel {
    /// GTP-U with its tunnel endpoint identifier.
    Gtpu(u32),
    /// ESP, null-encrypted, with its security parameters index.
    Esp(u32),
    /// GRE, with its key or 0.
    Gre(u32),
    /// VXLAN with its network identifier.
    Vxlan(u32),
    /// Geneve with its network identifier.
    Geneve(u32),
    /// IP in IP.
    Ip,
}

/// What a transport delivered: a datagram, an SCTP message or a framed piece of a stream.
#[derive(Clone, Copy, Debug)]
pub struct Payload<'a> {
    /// The frames it came from, in capture order; the last one completed it. Never empty.
    pub frames: &'a [u64],
    /// Time of the frame that completed it, nanoseconds since 1970-01-01 UTC.
    pub time: i64,
    /// Interface of the capture that the last frame came from.
    pub interface: u32,
    /// Sender.
    pub from: SocketAddr,
    /// Receiver.
    pub to: SocketAddr,
    /// What carried it.
    pub transport: Transport,
    /// How it was framed, when a stream carried it.
    pub framing: Framing,
    /// The tunnels it came in, outermost first.
    pub tunnels: &'a [Tunnel],
    /// The name of Wireshark's dissector for it, when it is an exported PDU; else empty.
    pub dissector: &'a str,
    /// Octets were lost before this message, or it is cut short.
    pub gap: bool,
    /// The transport delivered it before: a segment or chunk that came again, or was captured at another point too.
    pub repeated: bool,
    /// The message.
    pub bytes: &'a [u8],
}

impl Payload<'_> {
    /// The frame that completed the message.
    pub fn frame(&self) -> u64 {
        self.frames.last().copied().unwrap_or_default()
    }
}
