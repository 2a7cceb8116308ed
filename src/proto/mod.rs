//! Payloads to decoded messages. This file is the socket every protocol plugs into.
//!
//! [`Proto`] names what imsctl knows, [`decode`] turns octets into a [`Body`], a typed view that
//! borrows them. `Body` is an enum and deliberately not a trait: the set is closed, rules want
//! pattern matching, and the compiler lists what a new protocol must add.
//!
//! A decoder refuses only when the fixed header cannot be read; behind it, what is broken is a
//! [`Malformed`] value in its place and decoding goes on.

pub mod abis;
pub mod diameter;
pub mod dns;
pub mod dtap;
pub mod field;
pub mod gb;
pub mod gsmtap;
pub mod gtpu;
pub mod gtpv2;
pub mod icmp;
pub mod identify;
pub mod identity;
pub mod nas;
pub mod nas5gs;
pub mod ngap;
mod per;
pub mod pfcp;
pub mod rrc;
pub mod rtp;
pub mod s1ap;
pub mod sdp;
pub mod shape;
pub mod sip;
pub mod sms;
pub mod time;

use crate::wire::Malformed;
pub use field::{Def, Field, Fields, Interest, Kind, Value};
use std::rc::Rc;

/// A protocol imsctl recognises: decoded, or named as seen.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Proto {
    /// SIP with SDP, SMS and other bodies (RFC 3261).
    Sip,
    /// Diameter (RFC 6733) and its applications.
    Diameter,
    /// GTPv2-C (TS 29.274).
    Gtpv2,
    /// GTP-U and GTPv1-C messages that carry no user packet (TS 29.281, TS 29.060).
    Gtpv1,
    /// S1AP with EPS NAS inside (TS 36.413, TS 24.301).
    S1ap,
    /// DNS (RFC 1035).
    Dns,
    /// ICMP and ICMPv6.
    Icmp,
    /// RTP (RFC 3550).
    Rtp,
    /// RTCP (RFC 3550).
    Rtcp,
    /// PFCP (TS 29.244): header and subscriber only.
    Pfcp,
    /// GSMTAP: what a phone or radio receiver hears, layer 3 of GSM and NAS of LTE.
    Gsmtap,
    /// A-bis over IP: RSL (TS 48.058) with layer 3 messages of GSM.
    Abis,
    /// Gb over IP: NS and BSSGP (TS 48.016, TS 48.018) with layer 3 messages of GPRS.
    Gb,
    /// NGAP with 5GS NAS inside (TS 38.413, TS 24.501).
    Ngap,
    /// X2AP (TS 36.423): seen, not decoded.
    X2ap,
    /// SGsAP (TS 29.118): seen, not decoded.
    Sgsap,
    /// M3UA with MAP and the like (RFC 4666): seen, not decoded.
    M3ua,
    /// H.248 (Megaco): seen, not decoded.
    H248,
    /// MSRP (RFC 4975): seen, not decoded.
    Msrp,
    /// TLS: seen, not decoded.
    Tls,
    /// STUN (RFC 8489): seen, not decoded.
    Stun,
    /// SIP over WebSocket (RFC 7118): seen, not decoded.
    WebSocket,
    /// A keep-alive: CRLF or zero octets between SIP peers (RFC 5626 §3.5).
    KeepAlive,
}

/// A decoded message: a typed view that borrows the payload. Views that are costly to make can be shared.
#[derive(Debug)]
pub enum Body<'a> {
    /// A SIP request or response.
    Sip(Rc<sip::Message<'a>>),
    /// A Diameter request or answer.
    Diameter(diameter::Message<'a>),
    /// A GTPv2-C message, with the one piggybacked on it.
    Gtpv2(gtpv2::Message<'a>),
    /// A GTP-U or GTPv1-C message.
    Gtpv1(gtpu::Message<'a>),
    /// An S1AP message.
    S1ap(Rc<s1ap::Message<'a>>),
    /// An NGAP message.
    Ngap(ngap::Message<'a>),
    /// A DNS query or response.
    Dns(dns::Message<'a>),
    /// An ICMP message.
    Icmp(icmp::Message<'a>),
    /// An RTP packet.
    Rtp(rtp::Packet<'a>),
    /// An RTCP compound packet.
    Rtcp(rtp::Control<'a>),
    /// A PFCP message: its header, and whose session it is about.
    Pfcp(pfcp::Message<'a>),
    /// What GSMTAP carries.
    Gsmtap(gsmtap::Message<'a>),
    /// A message between base station and controller of GSM.
    Abis(abis::Message<'a>),
    /// A message between base station and SGSN of GPRS.
    Gb(gb::Message<'a>),
    /// Recognised, and not decoded.
    Seen(&'a [u8]),
    /// Recognised, but not even its header can be read.
    Broken(&'a [u8], Malformed),
}

impl Proto {
    /// Every protocol, in the order of this type.
    pub const ALL: [Self; 23] = [
        Self::Sip,
        Self::Diameter,
        Self::Gtpv2,
        Self::Gtpv1,
        Self::S1ap,
        Self::Dns,
        Self::Icmp,
        Self::Rtp,
        Self::Rtcp,
        Self::Pfcp,
        Self::Gsmtap,
        Self::Abis,
        Self::Gb,
        Self::Ngap,
        Self::X2ap,
        Self::Sgsap,
        Self::M3ua,
        Self::H248,
        Self::Msrp,
        Self::Tls,
        Self::Stun,
        Self::WebSocket,
        Self::KeepAlive,
    ];

    /// The name on a line of output: `SIP`.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Sip => "SIP",
            Self::Diameter => "Diameter",
            Self::Gtpv2 => "GTPv2",
            Self::Gtpv1 => "GTP",
            Self::S1ap => "S1AP",
            Self::Dns => "DNS",
            Self::Icmp => "ICMP",
            Self::Rtp => "RTP",
            Self::Rtcp => "RTCP",
            Self::Pfcp => "PFCP",
            Self::Gsmtap => "GSMTAP",
            Self::Abis => "A-bis",
            Self::Gb => "Gb",
            Self::Ngap => "NGAP",
            Self::X2ap => "X2AP",
            Self::Sgsap => "SGsAP",
            Self::M3ua => "M3UA",
            Self::H248 => "H.248",
            Self::Msrp => "MSRP",
            Self::Tls => "TLS",
            Self::Stun => "STUN",
            Self::WebSocket => "WebSocket",
            Self::KeepAlive => "keep-alive",
        }
    }

    /// Wireshark's name in filters: `sip`.
    pub const fn filter_name(self) -> &'static str {
        match self {
            Self::Sip => "sip",
            Self::Diameter => "diameter",
            Self::Gtpv2 => "gtpv2",
            Self::Gtpv1 => "gtp",
            Self::S1ap => "s1ap",
            Self::Dns => "dns",
            Self::Icmp => "icmp",
            Self::Rtp => "rtp",
            Self::Rtcp => "rtcp",
            Self::Pfcp => "pfcp",
            Self::Gsmtap => "gsmtap",
            Self::Abis => "gsm_ipa",
            Self::Gb => "gprs-ns",
            Self::Ngap => "ngap",
            Self::X2ap => "x2ap",
            Self::Sgsap => "sgsap",
            Self::M3ua => "m3ua",
            Self::H248 => "megaco",
            Self::Msrp => "msrp",
            Self::Tls => "tls",
            Self::Stun => "stun",
            Self::WebSocket => "websocket",
            Self::KeepAlive => "imsctl.keepalive",
        }
    }
}

crate::defs! {
    /// Whole protocols whose own tables do not begin with one.
    PROTOCOLS;
    SIP  "sip"  "Session Initiation Protocol"          Protocol;
    RTP  "rtp"  "Real-Time Transport Protocol"         Protocol;
    RTCP "rtcp" "Real-time Transport Control Protocol" Protocol;
}

/// Decodes a payload of a known protocol. Never fails: what cannot be read is in the body.
pub fn decode(proto: Proto, bytes: &[u8]) -> Body<'_> {
    let decoded = match proto {
        Proto::Sip => sip::Message::decode(bytes).map(|message| Body::Sip(Rc::new(message))),
        Proto::Diameter => diameter::Message::decode(bytes).map(Body::Diameter),
        Proto::Gtpv2 => gtpv2::Message::decode(bytes).map(Body::Gtpv2),
        Proto::Gtpv1 => gtpu::Message::decode(bytes).map(Body::Gtpv1),
        Proto::S1ap => s1ap::Message::decode(bytes).map(|message| Body::S1ap(Rc::new(message))),
        Proto::Ngap => ngap::Message::decode(bytes).map(Body::Ngap),
        Proto::Dns => dns::Message::decode(bytes).map(Body::Dns),
        Proto::Icmp => icmp::Message::decode(bytes).map(Body::Icmp),
        Proto::Rtp => rtp::Packet::decode(bytes).map(Body::Rtp),
        Proto::Rtcp => rtp::Control::decode(bytes).map(Body::Rtcp),
        Proto::Pfcp => pfcp::Message::decode(bytes).map(Body::Pfcp),
        Proto::Gsmtap => gsmtap::Message::decode(bytes).map(Body::Gsmtap),
        Proto::Abis => abis::Message::decode(bytes).map(Body::Abis),
        Proto::Gb => gb::Message::decode(bytes).map(Body::Gb),
        _ => Ok(Body::Seen(bytes)),
    };
    decoded.unwrap_or_else(|why| Body::Broken(bytes, why))
}

impl<'a> Body<'a> {
    /// Says that the octets of length in front of the message were taken off, where those are a field: DNS over TCP.
    pub fn with_length_prefix(self) -> Self {
        match self {
            Self::Dns(message) => Self::Dns(message.with_length_prefix()),
            other => other,
        }
    }

    /// Adds the fields of the message, the protocol itself first.
    pub fn fields(&'a self, out: &mut Fields<'a>) {
        match self {
            Self::Sip(message) => {
                out.push(&SIP, Value::None, 0..message.bytes().len());
                message.fields(out);
            }
            Self::Diameter(message) => message.fields(out),
            Self::Gtpv2(message) => message.fields(out),
            Self::Gtpv1(message) => message.fields(out),
            Self::S1ap(message) => message.fields(out),
            Self::Ngap(message) => message.fields(out),
            Self::Dns(message) => message.fields(out),
            Self::Icmp(message) => message.fields(out),
            Self::Rtp(packet) => {
                out.push(&RTP, Value::None, 0..packet.bytes().len());
                packet.fields(out);
            }
            Self::Rtcp(packet) => {
                out.push(&RTCP, Value::None, 0..packet.bytes().len());
                packet.fields(out);
            }
            Self::Pfcp(message) => message.fields(out),
            Self::Gsmtap(message) => message.fields(out),
            Self::Abis(message) => message.fields(out),
            Self::Gb(message) => message.fields(out),
            Self::Seen(_) => {}
            Self::Broken(_, why) => out.malformed(*why),
        }
    }

    /// Appends the one-line summary, in the words of the trade: `INVITE sip:bob@ims (SDP AMR-WB)`.
    ///
    /// The text may hold anything a capture holds: whoever prints it makes it safe
    /// ([`crate::wire::text::printable`]).
    pub fn summary(&self, out: &mut String) {
        match self {
            Self::Sip(message) => message.summary(out),
            Self::Diameter(message) => message.summary(out),
            Self::Gtpv2(message) => message.summary(out),
            Self::Gtpv1(message) => message.summary(out),
            Self::S1ap(message) => message.summary(out),
            Self::Ngap(message) => message.summary(out),
            Self::Dns(message) => message.summary(out),
            Self::Icmp(message) => message.summary(out),
            Self::Rtp(packet) => packet.summary(out),
            Self::Rtcp(packet) => packet.summary(out),
            Self::Pfcp(message) => message.summary(out),
            Self::Gsmtap(message) => message.summary(out),
            Self::Abis(message) => message.summary(out),
            Self::Gb(message) => message.summary(out),
            Self::Seen(_) => out.push_str("seen, not decoded"),
            Self::Broken(_, why) => out.push_str(&why.to_string()),
        }
    }

    /// Claims that the message reports a failure: a SIP status of 400 and more, an error result or cause.
    pub fn is_error(&self) -> bool {
        match self {
            Self::Sip(message) => message.is_error(),
            Self::Diameter(message) => message.is_error(),
            Self::Gtpv2(message) => message.is_error(),
            Self::Gtpv1(message) => message.is_error(),
            Self::S1ap(message) => message.is_error(),
            Self::Ngap(message) => message.is_error(),
            Self::Dns(message) => message.is_error(),
            Self::Icmp(message) => message.is_error(),
            Self::Gsmtap(message) => message.is_error(),
            Self::Abis(message) => message.is_error(),
            Self::Gb(message) => message.is_error(),
            Self::Rtp(_) | Self::Rtcp(_) | Self::Pfcp(_) | Self::Seen(_) => false,
            Self::Broken(..) => true,
        }
    }
}

/// Every field definition of every protocol, protocol by protocol, in reading order.
pub fn defs() -> impl Iterator<Item = &'static Def> {
    let tables: [&[&'static Def]; 17] = [
        PROTOCOLS,
        sip::DEFS,
        sdp::DEFS,
        sms::DEFS,
        gtpv2::DEFS,
        gtpu::DEFS,
        gtpu::ELEMENTS,
        dtap::DEFS,
        gsmtap::DEFS,
        rrc::DEFS,
        abis::DEFS,
        gb::DEFS,
        identity::DEFS,
        dns::DEFS,
        icmp::DEFS,
        rtp::DEFS,
        pfcp::DEFS,
    ];
    tables
        .into_iter()
        .flatten()
        .copied()
        .chain(diameter::defs())
        .chain(s1ap::defs())
        .chain(nas::defs())
        .chain(ngap::defs())
}
