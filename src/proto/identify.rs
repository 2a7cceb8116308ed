//! Which protocol a payload speaks: told by the user, by port or payload protocol identifier, by
//! shape, and by what its flow spoke before.
//!
//! [`Recogniser`] remembers flows and the media addresses that SDP announced. Both memories are
//! capped; what falls out is recognised anew.

use super::{Body, Proto, shape};
use hashbrown::HashMap;
use std::net::SocketAddr;

/// What carried the payload, as far as recognising needs it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Carrier {
    /// A UDP datagram.
    Udp,
    /// A piece of a TCP stream.
    Tcp,
    /// An SCTP user message with its payload protocol identifier.
    Sctp(u32),
    /// An ICMP message.
    Icmp,
}

/// A payload's surroundings.
#[derive(Clone, Copy, Debug)]
pub struct Context {
    /// What carried it.
    pub carrier: Carrier,
    /// Sender.
    pub from: SocketAddr,
    /// Receiver.
    pub to: SocketAddr,
    /// What the framing of a stream, or the exporting program, already said.
    pub known: Option<Proto>,
}

/// A rule of the user's: `tcp.port==3871,diameter`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Forced {
    /// Which transport the rule speaks of.
    pub carrier: ForcedCarrier,
    /// Port, or payload protocol identifier for [`ForcedCarrier::SctpPpid`].
    pub number: u32,
    /// What is spoken there.
    pub proto: Proto,
}

/// The left side of a rule of the user's.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ForcedCarrier {
    /// `udp.port`
    UdpPort,
    /// `tcp.port`
    TcpPort,
    /// `sctp.port`
    SctpPort,
    /// `sctp.ppi`
    SctpPpid,
}

impl std::str::FromStr for Forced {
    type Err = String;

    /// Reads `tcp.port==3871,diameter`, the form of tshark's `-d`.
    fn from_str(text: &str) -> Result<Self, String> {
        let example = "for example tcp.port==3871,diameter";
        let (rule, proto) = text.split_once(',').ok_or(format!("`{text}` names no protocol; {example}"))?;
        let (left, number) = rule.split_once("==").ok_or(format!("`{rule}` is no comparison; {example}"))?;
        let carrier = match left.trim() {
            "udp.port" => ForcedCarrier::UdpPort,
            "tcp.port" => ForcedCarrier::TcpPort,
            "sctp.port" => ForcedCarrier::SctpPort,
            "sctp.ppi" | "sctp.ppid" => ForcedCarrier::SctpPpid,
            other => return Err(format!("`{other}` is none of udp.port, tcp.port, sctp.port, sctp.ppi")),
        };
        let number: u32 = number.trim().parse().map_err(|_| format!("`{number}` is not a number; {example}"))?;
        if carrier != ForcedCarrier::SctpPpid && u16::try_from(number).is_err() {
            return Err(format!("{number} is no port: ports end at 65535"));
        }
        let name = proto.trim();
        let proto = Proto::ALL.into_iter().find(|proto| proto.filter_name() == name);
        let known = || {
            let names = Proto::ALL.into_iter().map(Proto::filter_name).filter(|name| !name.starts_with("imsctl."));
            names.collect::<Vec<_>>().join(", ")
        };
        Ok(Self { carrier, number, proto: proto.ok_or_else(|| format!("`{name}` is none of {}", known()))? })
    }
}

/// Ports at which a protocol is at home; its shape is still asked, where it has one.
struct Home {
    proto: Proto,
    ports: &'static [u16],
    looks_like: Shape,
}

/// A test of the first octets.
type Shape = fn(&[u8]) -> bool;

fn anything(bytes: &[u8]) -> bool {
    !bytes.is_empty()
}

fn gtp_version(version: u8) -> impl Fn(&[u8]) -> bool {
    move |bytes| bytes.first().is_some_and(|octet| octet >> 5 == version)
}

/// Well-known UDP ports (IANA, TS 29.274 §4.2, TS 29.281 §4.4.2, TS 29.244 §5.7).
static UDP_HOMES: &[Home] = &[
    Home { proto: Proto::Sip, ports: &[5060, 5061], looks_like: shape::sip },
    Home { proto: Proto::Gtpv2, ports: &[2123, 2152], looks_like: |bytes| gtp_version(2)(bytes) },
    Home {
        proto: Proto::Gtpv1,
        ports: &[2123, 2152, 3386],
        looks_like: |bytes| gtp_version(1)(bytes) || gtp_version(0)(bytes),
    },
    Home { proto: Proto::Dns, ports: &[53, 5353, 5355], looks_like: anything },
    Home { proto: Proto::Pfcp, ports: &[8805], looks_like: anything },
    Home { proto: Proto::Gsmtap, ports: &[4729], looks_like: shape::gsmtap },
    Home { proto: Proto::Gb, ports: &[2157, 19999], looks_like: shape::network_service },
    Home { proto: Proto::Stun, ports: &[3478], looks_like: shape::stun },
    Home { proto: Proto::H248, ports: &[2944, 2945], looks_like: anything },
    Home { proto: Proto::Diameter, ports: &[3868], looks_like: shape::diameter },
];

/// SCTP payload protocol identifiers (IANA).
static SCTP_PPIDS: &[(u32, Proto)] = &[
    (3, Proto::M3ua),
    (7, Proto::H248),
    (8, Proto::H248),
    (18, Proto::S1ap),
    (27, Proto::X2ap),
    (46, Proto::Diameter),
    (60, Proto::Ngap),
];

/// The other identifiers that are registered for a protocol (IANA, SCTP payload protocol identifiers).
const OTHER_PPIDS: std::ops::RangeInclusive<u32> = 1..=66;

/// Well-known SCTP ports (IANA), for identifiers that say nothing.
static SCTP_PORTS: &[(u16, Proto)] = &[
    (2905, Proto::M3ua),
    (2944, Proto::H248),
    (2945, Proto::H248),
    (3868, Proto::Diameter),
    (5060, Proto::Sip),
    (29118, Proto::Sgsap),
    (36412, Proto::S1ap),
    (36422, Proto::X2ap),
    (38412, Proto::Ngap),
];

/// A flow, whichever way a payload goes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
struct Flow(SocketAddr, SocketAddr);

impl Flow {
    fn new(context: &Context) -> Self {
        if context.from <= context.to { Self(context.from, context.to) } else { Self(context.to, context.from) }
    }
}

/// What a flow is known to speak, or is on the way to be known for.
#[derive(Clone, Copy, Debug)]
enum Memory {
    /// Recognised.
    Speaks(Proto),
    /// Looked like RTP so far: its synchronisation source, last sequence number, and how often they fitted.
    Perhaps { source: u32, sequence: u16, fits: u8 },
}

/// More flows than this are forgotten all at once and recognised anew.
const MAX_FLOWS: usize = 200_000;
/// More announced media addresses than this are forgotten all at once.
const MAX_MEDIA: usize = 200_000;
/// Datagrams of one source in sequence before a flow that no SDP announced counts as RTP.
const RTP_FITS: u8 = 3;

/// Tells which protocol a payload speaks, and remembers.
#[derive(Debug, Default)]
pub struct Recogniser {
    forced: Vec<Forced>,
    flows: HashMap<Flow, Memory, foldhash::fast::RandomState>,
    media: HashMap<SocketAddr, (), foldhash::fast::RandomState>,
}

impl Recogniser {
    /// Starts with the user's rules and no memory.
    pub fn new(forced: Vec<Forced>) -> Self {
        Self { forced, ..Self::default() }
    }

    /// Names the protocol of a payload; `None` when nothing known speaks so.
    pub fn identify(&mut self, context: &Context, bytes: &[u8]) -> Option<Proto> {
        if let Some(proto) = self.forced(context).or(context.known) {
            return Some(proto);
        }
        match context.carrier {
            Carrier::Icmp => Some(Proto::Icmp),
            Carrier::Sctp(ppid) => by_ppid(ppid, context, bytes),
            Carrier::Tcp => by_stream(context, bytes),
            Carrier::Udp => self.by_datagram(context, bytes),
        }
    }

    /// Remembers the media addresses that an SDP body announces.
    pub fn learn(&mut self, body: &Body<'_>) {
        if let Body::Sip(message) = body {
            message.media_addresses(&mut |address| {
                if self.media.len() >= MAX_MEDIA {
                    self.media.clear();
                }
                self.media.insert(address, ());
            });
        }
    }

    fn forced(&self, context: &Context) -> Option<Proto> {
        let ports = [u32::from(context.from.port()), u32::from(context.to.port())];
        let applies = |rule: &&Forced| match (rule.carrier, context.carrier) {
            (ForcedCarrier::UdpPort, Carrier::Udp)
            | (ForcedCarrier::TcpPort, Carrier::Tcp)
            | (ForcedCarrier::SctpPort, Carrier::Sctp(_)) => ports.contains(&rule.number),
            (ForcedCarrier::SctpPpid, Carrier::Sctp(ppid)) => ppid == rule.number,
            _ => false,
        };
        self.forced.iter().find(applies).map(|rule| rule.proto)
    }

    fn by_datagram(&mut self, context: &Context, bytes: &[u8]) -> Option<Proto> {
        let ports = [context.from.port(), context.to.port()];
        let at_home = |home: &&Home| home.ports.iter().any(|port| ports.contains(port)) && (home.looks_like)(bytes);
        if let Some(home) = UDP_HOMES.iter().find(at_home) {
            return Some(home.proto);
        }
        let media = if shape::rtp(bytes) || shape::rtcp(bytes) { self.by_media(context, bytes) } else { None };
        if media.is_some() {
            return media;
        }
        let flow = Flow::new(context);
        let shaped = [(Proto::Sip, shape::sip as Shape), (Proto::Stun, shape::stun), (Proto::Dns, shape::dns)];
        // Names of NetBIOS have the shape of DNS (RFC 1002 §4.2.1).
        let is_netbios = |proto| proto == Proto::Dns && ports.contains(&137);
        let found = shaped.into_iter().find(|(proto, looks_like)| looks_like(bytes) && !is_netbios(*proto));
        if let Some((proto, _)) = found {
            self.remember(flow, Memory::Speaks(proto));
            return Some(proto);
        }
        let spoke_sip = matches!(self.flows.get(&flow), Some(Memory::Speaks(Proto::Sip))) || ports.contains(&5060);
        (spoke_sip && shape::keep_alive(bytes)).then_some(Proto::KeepAlive)
    }

    /// RTP and RTCP: announced by SDP, or a source whose sequence numbers go on.
    fn by_media(&mut self, context: &Context, bytes: &[u8]) -> Option<Proto> {
        if shape::rtcp(bytes) {
            return Some(Proto::Rtcp);
        }
        if self.media.contains_key(&context.to) || self.media.contains_key(&context.from) {
            return Some(Proto::Rtp);
        }
        // Media uses unprivileged ports (RFC 3551 §8 names 5004 and up).
        if context.from.port() < 1024 || context.to.port() < 1024 {
            return None;
        }
        let (Some([_, _, high, low]), Some(source)) = (bytes.first_chunk::<4>(), bytes.get(8..12)) else { return None };
        let sequence = u16::from_be_bytes([*high, *low]);
        let source = source.iter().fold(0u32, |sum, octet| sum << 8 | u32::from(*octet));
        let flow = Flow(context.from, context.to);
        let fits = match self.flows.get(&flow) {
            Some(Memory::Speaks(proto)) => return (*proto == Proto::Rtp).then_some(Proto::Rtp),
            Some(Memory::Perhaps { source: before, sequence: last, fits })
                if *before == source && sequence.wrapping_sub(*last) <= 16 =>
            {
                fits.saturating_add(1)
            }
            _ => 1,
        };
        let known = fits >= RTP_FITS;
        self.remember(
            flow,
            if known { Memory::Speaks(Proto::Rtp) } else { Memory::Perhaps { source, sequence, fits } },
        );
        known.then_some(Proto::Rtp)
    }

    fn remember(&mut self, flow: Flow, memory: Memory) {
        if self.flows.len() >= MAX_FLOWS {
            self.flows.clear();
        }
        self.flows.insert(flow, memory);
    }
}

fn by_ppid(ppid: u32, context: &Context, bytes: &[u8]) -> Option<Proto> {
    let named = || SCTP_PPIDS.iter().find(|(number, _)| *number == ppid).map(|(_, proto)| *proto);
    let ports = [context.from.port(), context.to.port()];
    let at_port = || SCTP_PORTS.iter().find(|(port, _)| ports.contains(port)).map(|(_, proto)| *proto);
    let shaped = || {
        let by_shape = [(Proto::Diameter, shape::diameter as Shape), (Proto::Sip, shape::sip)];
        by_shape.into_iter().find(|(_, looks_like)| looks_like(bytes)).map(|(proto, _)| proto)
    };
    // A registered identifier of another protocol outweighs the port; unknown ones are some senders' mistakes.
    if OTHER_PPIDS.contains(&ppid) && named().is_none() {
        return None;
    }
    named().or_else(at_port).or_else(shaped)
}

fn by_stream(context: &Context, bytes: &[u8]) -> Option<Proto> {
    let shaped: [(Proto, Shape); 6] = [
        (Proto::Sip, shape::sip),
        (Proto::Diameter, shape::diameter),
        (Proto::Tls, shape::tls),
        (Proto::Msrp, shape::msrp),
        (Proto::WebSocket, shape::websocket),
        (Proto::Stun, shape::stun),
    ];
    let ports = [context.from.port(), context.to.port()];
    let by_shape = shaped.into_iter().find(|(_, looks_like)| looks_like(bytes)).map(|(proto, _)| proto);
    let at_home = |port: u16, looks_like: Shape| ports.contains(&port) && looks_like(bytes);
    by_shape
        .or_else(|| at_home(5060, shape::keep_alive).then_some(Proto::KeepAlive))
        .or_else(|| at_home(2123, |bytes| gtp_version(2)(bytes)).then_some(Proto::Gtpv2))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn udp(from: &str, to: &str) -> Context {
        Context { carrier: Carrier::Udp, from: from.parse().unwrap(), to: to.parse().unwrap(), known: None }
    }

    fn rtp(sequence: u8) -> [u8; 20] {
        let mut packet = [0; 20];
        packet[..4].copy_from_slice(&[0x80, 96, 0, sequence]);
        packet[8..12].copy_from_slice(&[1, 2, 3, 4]);
        packet
    }

    #[test]
    fn sip_is_found_on_any_port() {
        let mut recogniser = Recogniser::default();
        let context = udp("10.0.0.1:40000", "10.0.0.2:6060");
        assert_eq!(recogniser.identify(&context, b"OPTIONS sip:a SIP/2.0\r\n\r\n"), Some(Proto::Sip));
        assert_eq!(recogniser.identify(&context, b"\r\n\r\n"), Some(Proto::KeepAlive));
    }

    #[test]
    fn rtp_without_sdp_is_known_at_its_third_packet_in_sequence() {
        let mut recogniser = Recogniser::default();
        let context = udp("10.0.0.1:40000", "10.0.0.2:40002");
        let found: Vec<_> = [1, 2, 3, 4].map(|sequence| recogniser.identify(&context, &rtp(sequence))).to_vec();
        assert_eq!(found, [None, None, Some(Proto::Rtp), Some(Proto::Rtp)]);
    }

    #[test]
    fn a_rule_of_the_user_comes_first() {
        let rule: Forced = "udp.port==40000,diameter".parse().unwrap();
        let mut recogniser = Recogniser::new(vec![rule]);
        assert_eq!(recogniser.identify(&udp("10.0.0.1:40000", "10.0.0.2:1"), b"x"), Some(Proto::Diameter));
        assert!("udp.port==40000,diametre".parse::<Forced>().unwrap_err().contains("diameter"));
    }

    #[test]
    fn an_sctp_identifier_outweighs_the_port() {
        let mut recogniser = Recogniser::default();
        let context = Context { carrier: Carrier::Sctp(18), ..udp("10.0.0.1:3868", "10.0.0.2:3868") };
        assert_eq!(recogniser.identify(&context, &[0, 1]), Some(Proto::S1ap));
        let context = Context { carrier: Carrier::Sctp(10), ..udp("10.0.0.1:36412", "10.0.0.2:36412") };
        assert_eq!(recogniser.identify(&context, &[0, 1]), None, "DUA on the port of S1AP");
    }
}
