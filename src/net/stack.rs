//! [`Stack`]: takes a frame apart layer by layer and delivers what is at the end.

use super::fragments::Fragments;
use super::link::{self, Layer};
use super::sctp::{self, Associations};
use super::tcp::{self, Streams};
use super::unread::Unread;
use super::{Framing, Payload, Transport, Tunnel, exported, ip, netfilter, tunnel};
use crate::capture::Frame;
use etherparse::UdpSlice;
use smallvec::SmallVec;
use std::collections::BTreeMap;
use std::net::{IpAddr, SocketAddr};

/// Layers of one frame that are followed.
pub(super) const DEPTH: u8 = 24;

/// What the user wants different.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Options {
    /// Streams of these TCP ports are cut as said, whatever they look like.
    pub tcp: Vec<(u16, Framing)>,
}

/// Takes frames apart; holds what waits for later frames.
#[derive(Debug, Default)]
pub struct Stack {
    options: Options,
    fragments: Fragments,
    associations: Associations,
    streams: Streams,
    unread: BTreeMap<Unread, u64>,
}

/// What is known of a frame on the way down.
#[derive(Clone, Debug)]
struct Envelope<'f> {
    frames: &'f [u64],
    time: i64,
    interface: u32,
    tunnels: SmallVec<[Tunnel; 4]>,
    scope: u64,
    depth: u8,
    cut: bool,
}

/// Where payloads go.
type Deliver<'d> = &'d mut dyn FnMut(Payload<'_>);

impl Envelope<'_> {
    fn payload<'p>(&'p self, ends: (SocketAddr, SocketAddr), transport: Transport, bytes: &'p [u8]) -> Payload<'p> {
        Payload {
            frames: self.frames,
            time: self.time,
            interface: self.interface,
            from: ends.0,
            to: ends.1,
            transport,
            framing: Framing::None,
            tunnels: &self.tunnels,
            dissector: "",
            gap: self.cut,
            repeated: false,
            bytes,
        }
    }
}

impl Stack {
    /// Starts with nothing known.
    pub fn new(options: Options) -> Self {
        Self { options, ..Self::default() }
    }

    /// Takes a frame apart and delivers what it carries or completes.
    pub fn push(&mut self, frame: &Frame<'_>, deliver: Deliver<'_>) {
        let mut envelope = Envelope {
            frames: &[frame.number],
            time: frame.time,
            interface: frame.interface,
            tunnels: SmallVec::new(),
            scope: 0,
            depth: 0,
            cut: false,
        };
        match link::first(frame.link, frame.bytes) {
            Ok(layer) => self.walk(layer, &mut envelope, deliver),
            Err(unread) => self.unread(unread),
        }
    }

    /// Delivers what is left of streams, and gives up what is incomplete.
    pub fn finish(&mut self, deliver: Deliver<'_>) {
        self.fragments.finish();
        self.associations.finish();
        self.streams.finish(deliver);
    }

    /// What was not understood, and how many times.
    pub fn unknown(&self) -> impl Iterator<Item = (Unread, u64)> {
        let fragments = [
            (Unread::Fragment, self.fragments.dropped),
            (Unread::Chunk, self.associations.dropped),
            (Unread::Limit("TCP streams"), self.streams.dropped),
        ];
        self.unread.iter().map(|(what, count)| (*what, *count)).chain(fragments).filter(|(_, count)| *count > 0)
    }

    /// What was not understood, in words: `12 frames: ARP`.
    pub fn notes(&self) -> Vec<String> {
        self.unknown().map(|(what, count)| format!("{count} not decoded: {what}")).collect()
    }

    fn unread(&mut self, what: Unread) {
        *self.unread.entry(what).or_default() += 1;
    }

    /// Follows the layers to their end. Calls itself only for what was put together, one level deeper.
    fn walk(&mut self, start: Layer<'_>, envelope: &mut Envelope<'_>, deliver: Deliver<'_>) {
        let mut layer = start;
        while envelope.depth < DEPTH {
            envelope.depth += 1;
            let next = match layer {
                Layer::Ethernet(bytes) => link::ethernet(bytes),
                Layer::Ether(kind, bytes) => link::ether(kind, bytes, &mut envelope.scope),
                Layer::Ppp(bytes) => link::ppp(bytes),
                Layer::Ip(bytes) => match ip::read(bytes) {
                    Ok(packet) => match self.packet(&packet, envelope, deliver) {
                        Some(inside) => Ok(inside),
                        None => return,
                    },
                    Err(unread) => Err(unread),
                },
                Layer::Netlink(bytes) => {
                    let mut packets = netfilter::netlink(bytes).peekable();
                    if packets.peek().is_none() {
                        self.unread(Unread::NotAPacket);
                    }
                    return packets.for_each(|packet| self.walk(packet, &mut envelope.clone(), deliver));
                }
                Layer::Exported(bytes) => {
                    match exported::read(bytes) {
                        Some(pdu) => deliver(Payload {
                            dissector: pdu.dissector,
                            ..envelope.payload((pdu.from, pdu.to), pdu.transport, pdu.bytes)
                        }),
                        None => self.unread(Unread::Broken("exported PDU")),
                    }
                    return;
                }
            };
            match next {
                Ok(inside) => layer = inside,
                Err(unread) => return self.unread(unread),
            }
        }
        self.unread(Unread::TooDeep);
    }

    /// Reads an IP packet: puts fragments together, then the upper layer.
    fn packet<'a>(
        &mut self,
        packet: &ip::Packet<'a>,
        envelope: &mut Envelope<'_>,
        deliver: Deliver<'_>,
    ) -> Option<Layer<'a>> {
        envelope.cut |= packet.cut;
        if packet.fragment.is_none() {
            return self.upper(packet, envelope, deliver);
        }
        let whole = self.fragments.add(packet, envelope.frames, envelope.time, envelope.scope)?;
        let packet =
            ip::Packet { protocol: whole.protocol, fragment: None, cut: whole.cut, payload: &whole.bytes, ..*packet };
        let mut envelope = Envelope { frames: &whole.frames, cut: whole.cut, ..envelope.clone() };
        let packet = match ip::extensions(packet) {
            Ok(packet) => packet,
            Err(unread) => {
                self.unread(unread);
                return None;
            }
        };
        if let Some(layer) = self.upper(&packet, &mut envelope, deliver) {
            self.walk(layer, &mut envelope, deliver);
        }
        None
    }

    /// Reads what an IP packet carries; what is left is a tunnel's inside.
    fn upper<'a>(
        &mut self,
        packet: &ip::Packet<'a>,
        envelope: &mut Envelope<'_>,
        deliver: Deliver<'_>,
    ) -> Option<Layer<'a>> {
        let entered = match packet.protocol {
            17 => return self.udp(packet, envelope, deliver),
            6 => {
                self.tcp(packet, envelope, deliver);
                return None;
            }
            132 => {
                self.sctp(packet, envelope, deliver);
                return None;
            }
            1 | 58 => {
                let ends = (SocketAddr::new(packet.from, 0), SocketAddr::new(packet.to, 0));
                deliver(envelope.payload(ends, Transport::Icmp, packet.payload));
                return None;
            }
            4 | 41 => Some((Tunnel::Ip, Layer::Ip(packet.payload))),
            47 => tunnel::gre(packet.payload),
            137 => Some((Tunnel::Ip, Layer::Ether(0x8847, packet.payload))),
            50 => return self.esp(packet, packet.payload, envelope, deliver),
            protocol => {
                self.unread(Unread::Protocol(protocol));
                return None;
            }
        };
        if entered.is_none() {
            self.unread(Unread::Broken("GRE header"));
        }
        enter(entered?, envelope)
    }

    fn udp<'a>(
        &mut self,
        packet: &ip::Packet<'a>,
        envelope: &mut Envelope<'_>,
        deliver: Deliver<'_>,
    ) -> Option<Layer<'a>> {
        let Some((header, bytes)) = udp_payload(packet.payload) else {
            self.unread(Unread::Broken("UDP header"));
            return None;
        };
        let (source, destination) = (header.source_port(), header.destination_port());
        envelope.cut |= usize::from(header.length()) > packet.payload.len();
        let between = |port| source == port || destination == port;
        let entered = match () {
            () if between(2152) => tunnel::gtpu(bytes),
            () if between(4789) => tunnel::vxlan(bytes),
            () if between(6081) => tunnel::geneve(bytes),
            // ESP in UDP starts with its index; four zero octets announce IKE (RFC 3948 §2.2).
            () if between(4500) && bytes.len() > 8 && !bytes.starts_with(&[0; 4]) => {
                return self.esp(packet, bytes, envelope, deliver);
            }
            () => None,
        };
        if let Some(entered) = entered {
            return enter(entered, envelope);
        }
        let ends = (SocketAddr::new(packet.from, source), SocketAddr::new(packet.to, destination));
        deliver(envelope.payload(ends, Transport::Udp, bytes));
        None
    }

    fn esp<'a>(
        &mut self,
        packet: &ip::Packet<'a>,
        bytes: &'a [u8],
        envelope: &mut Envelope<'_>,
        deliver: Deliver<'_>,
    ) -> Option<Layer<'a>> {
        let Some((spi, protocol, payload)) = tunnel::esp(bytes) else {
            self.unread(Unread::Ciphered);
            return None;
        };
        envelope.tunnels.push(Tunnel::Esp(spi));
        envelope.depth += 1;
        if envelope.depth >= DEPTH {
            self.unread(Unread::TooDeep);
            return None;
        }
        self.upper(&ip::Packet { protocol, payload, ..*packet }, envelope, deliver)
    }

    fn tcp(&mut self, packet: &ip::Packet<'_>, envelope: &Envelope<'_>, deliver: Deliver<'_>) {
        let Ok(segment) = etherparse::TcpSlice::from_slice(packet.payload) else {
            return self.unread(Unread::Broken("TCP header"));
        };
        if segment.payload().is_empty() && !segment.syn() {
            return;
        }
        let ends = ends(packet.from, segment.source_port(), packet.to, segment.destination_port());
        let is_forced = |(port, _): &&(u16, Framing)| *port == ends.0.port() || *port == ends.1.port();
        let forced = self.options.tcp.iter().find(is_forced).map(|(_, framing)| *framing);
        let payload = envelope.payload(ends, Transport::Tcp, segment.payload());
        let segment = tcp::Segment { sequence: segment.sequence_number(), syn: segment.syn() };
        match self.streams.add(segment, payload, forced, deliver) {
            tcp::Outcome::New => {}
            tcp::Outcome::Repeated => self.unread(Unread::Repeated),
            tcp::Outcome::Limit => self.unread(Unread::Limit("TCP segments")),
        }
    }

    fn sctp(&mut self, packet: &ip::Packet<'_>, envelope: &Envelope<'_>, deliver: Deliver<'_>) {
        let Some((source, destination, tag, rest)) = sctp::header(packet.payload) else {
            return self.unread(Unread::Broken("SCTP header"));
        };
        let ends = ends(packet.from, source, packet.to, destination);
        let key = sctp::Key { from: ends.0, to: ends.1, tag };
        let frame = envelope.frames.last().copied().unwrap_or_default();
        for (kind, flags, value, cut) in sctp::chunks(rest) {
            if kind != 0 && kind != 64 {
                continue;
            }
            let Some(chunk) = sctp::data(kind, flags, value, cut) else {
                self.unread(Unread::Broken("SCTP chunk"));
                continue;
            };
            let sctp::Data { stream, ppid, .. } = chunk;
            match self.associations.add(key, &chunk, frame, envelope.time) {
                sctp::Outcome::Whole => {
                    let payload = envelope.payload(ends, Transport::Sctp { ppid, stream }, chunk.bytes);
                    deliver(Payload { gap: envelope.cut | chunk.cut, ..payload });
                }
                sctp::Outcome::Completed { stream, ppid, bytes, frames } => {
                    let payload = envelope.payload(ends, Transport::Sctp { ppid, stream }, &bytes);
                    deliver(Payload { frames: &frames, ..payload });
                }
                sctp::Outcome::Waits => {}
                sctp::Outcome::Repeated => {
                    self.unread(Unread::Repeated);
                    if chunk.is_whole() {
                        let payload = envelope.payload(ends, Transport::Sctp { ppid, stream }, chunk.bytes);
                        deliver(Payload { repeated: true, ..payload });
                    }
                }
            }
        }
    }
}

fn ends(from: IpAddr, source: u16, to: IpAddr, destination: u16) -> (SocketAddr, SocketAddr) {
    (SocketAddr::new(from, source), SocketAddr::new(to, destination))
}

/// Goes into a tunnel.
fn enter<'a>((tunnel, inside): tunnel::Inside<'a>, envelope: &mut Envelope<'_>) -> Option<Layer<'a>> {
    // Not mixed into the scope of fragments: the copies of one packet that pass several tunnels are one
    // packet, and complete it once, as in tshark.
    envelope.tunnels.push(tunnel);
    Some(inside)
}

/// The header of a datagram and as much of its payload as is there.
fn udp_payload(bytes: &[u8]) -> Option<(UdpSlice<'_>, &[u8])> {
    let header = UdpSlice::from_slice_lax(bytes).ok()?;
    let end = match usize::from(header.length()) {
        0..8 => bytes.len(),
        length => length.min(bytes.len()),
    };
    Some((header, bytes.get(8..end)?))
}
