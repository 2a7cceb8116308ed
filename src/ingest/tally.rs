//! [`Tally`]: what the pipeline counted besides the messages it handed on.

use crate::net::{Payload, Transport};
use crate::proto::Proto;
use hashbrown::HashMap;
use std::collections::BTreeMap;
use std::net::SocketAddr;

/// More media streams than this are counted together.
const MAX_STREAMS: usize = 100_000;
/// More kinds of payload not understood than this are counted together.
const MAX_KINDS: usize = 64;

/// One direction of one RTP stream.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Stream {
    /// Sender.
    pub from: SocketAddr,
    /// Receiver.
    pub to: SocketAddr,
    /// Synchronisation source.
    pub source: u32,
}

/// What was counted.
#[derive(Debug, Default)]
pub struct Tally {
    /// Frames read.
    pub frames: u64,
    /// Messages of each protocol, handed on or not.
    protocols: BTreeMap<Proto, u64>,
    streams: HashMap<Stream, u64, foldhash::fast::RandomState>,
    unknown: BTreeMap<Unknown, u64>,
}

/// A kind of payload that nothing recognised: what carried it, with the lower port.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Unknown {
    Udp(u16),
    Tcp(u16),
    Sctp {
        port: u16,
        ppid: u32,
    },
    Icmp,
    Exported,
    /// Everything beyond [`MAX_KINDS`].
    Other,
}

impl std::fmt::Display for Unknown {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::Udp(port) => write!(f, "UDP port {port}"),
            Self::Tcp(port) => write!(f, "TCP port {port}"),
            Self::Sctp { port, ppid } => write!(f, "SCTP port {port}, payload protocol {ppid}"),
            Self::Icmp => f.write_str("ICMP"),
            Self::Exported => f.write_str("exported PDU"),
            Self::Other => f.write_str("other ports"),
        }
    }
}

impl Tally {
    /// Messages of each protocol that were seen, in the order of [`Proto`].
    pub fn protocols(&self) -> impl Iterator<Item = (Proto, u64)> {
        self.protocols.iter().map(|(proto, count)| (*proto, *count))
    }

    /// RTP streams, a packet seen at several capture points counted each time.
    pub fn streams(&self) -> impl Iterator<Item = (&Stream, u64)> {
        self.streams.iter().map(|(stream, packets)| (stream, *packets))
    }

    /// Payloads that nothing recognised: `UDP port 1900`, and how many.
    pub fn unknown_payloads(&self) -> impl Iterator<Item = (String, u64)> {
        self.unknown.iter().map(|(kind, count)| (kind.to_string(), *count))
    }

    pub(super) fn seen(&mut self, proto: Proto, payload: &Payload<'_>) {
        *self.protocols.entry(proto).or_default() += 1;
        if proto != Proto::Rtp {
            return;
        }
        let source = payload.bytes.get(8..12).and_then(|octets| octets.try_into().ok()).map_or(0, u32::from_be_bytes);
        let stream = Stream { from: payload.from, to: payload.to, source };
        if let Some(packets) = self.streams.get_mut(&stream) {
            *packets += 1;
        } else if self.streams.len() < MAX_STREAMS {
            self.streams.insert(stream, 1);
        }
    }

    pub(super) fn unknown(&mut self, payload: &Payload<'_>) {
        let port = payload.from.port().min(payload.to.port());
        let kind = match payload.transport {
            Transport::Udp => Unknown::Udp(port),
            Transport::Tcp => Unknown::Tcp(port),
            Transport::Sctp { ppid, .. } => Unknown::Sctp { port, ppid },
            Transport::Icmp => Unknown::Icmp,
            Transport::Exported => Unknown::Exported,
        };
        let full = self.unknown.len() >= MAX_KINDS && !self.unknown.contains_key(&kind);
        *self.unknown.entry(if full { Unknown::Other } else { kind }).or_default() += 1;
    }
}
