//! ICMP (RFC 792) and ICMPv6 (RFC 4443): why a request has no answer.
//!
//! An error quotes the packet it is about; what that packet carried is decoded, as far as it was quoted.
//! Neighbour discovery and the like are named.

mod quote;

use super::Body;
use super::field::{Fields, Value};
use crate::wire::{Cursor, Malformed};
pub use quote::Quote;

crate::defs! {
    /// Fields of this protocol.
    pub DEFS;
    PROTOCOL    "icmp"            "Internet Control Message Protocol"    Protocol;
    TYPE        "icmp.type"       "Type"                                 Dec;
    CODE        "icmp.code"       "Code"                                 Dec;
    CHECKSUM    "icmp.checksum"   "Checksum"                             Hex(4);
    PROTOCOL_V6 "icmpv6"          "Internet Control Message Protocol v6" Protocol;
    TYPE_V6     "icmpv6.type"     "Type"                                 Dec;
    CODE_V6     "icmpv6.code"     "Code"                                 Dec;
    CHECKSUM_V6 "icmpv6.checksum" "Checksum"                             Hex(4);
}

/// Octets in front of the quoted packet.
const HEADER: usize = 8;

/// The version of IP that an ICMP message belongs to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Version {
    /// ICMP.
    V4,
    /// ICMPv6.
    V6,
}

/// A view of one message.
#[derive(Debug)]
pub struct Message<'a> {
    bytes: &'a [u8],
    version: Version,
    kind: u8,
    code: u8,
    checksum: u16,
    quote: Option<Quote<'a>>,
    quoted: Option<Box<Body<'a>>>,
}

impl<'a> Message<'a> {
    /// Decodes a message; refuses only when the fixed header cannot be read.
    pub fn decode(bytes: &'a [u8]) -> Result<Self, Malformed> {
        let mut cursor = Cursor::new(bytes);
        let kind = cursor.u8("ICMP type")?;
        let code = cursor.u8("ICMP code")?;
        let checksum = cursor.u16("ICMP checksum")?;
        let packet = bytes.get(HEADER..).unwrap_or_default();
        let version = version(kind, packet);
        let is_error = match version {
            Version::V4 => matches!(kind, 3..=5 | 11 | 12),
            Version::V6 => kind < 128,
        };
        let quote = if is_error { Quote::read(packet) } else { None };
        let quoted = quote.as_ref().and_then(Quote::decode).map(Box::new);
        Ok(Self { bytes, version, kind, code, checksum, quote, quoted })
    }

    /// Which of the two protocols it is.
    pub fn version(&self) -> Version {
        self.version
    }

    /// Type and code.
    pub fn type_and_code(&self) -> (u8, u8) {
        (self.kind, self.code)
    }

    /// What the message says: `port unreachable`.
    pub fn name(&self) -> &'static str {
        match self.version {
            Version::V4 => name_v4(self.kind, self.code),
            Version::V6 => name_v6(self.kind, self.code),
        }
    }

    /// The packet that an error is about.
    pub fn quote(&self) -> Option<&Quote<'a>> {
        self.quote.as_ref()
    }

    /// The message in the packet that an error is about, when its port says what it speaks.
    pub fn quoted(&self) -> Option<&Body<'a>> {
        self.quoted.as_deref()
    }

    /// Adds the fields of the message, and of the one that an error quotes.
    pub fn fields(&'a self, out: &mut Fields<'a>) {
        let (protocol, kind, code, checksum) = match self.version {
            Version::V4 => (&PROTOCOL, &TYPE, &CODE, &CHECKSUM),
            Version::V6 => (&PROTOCOL_V6, &TYPE_V6, &CODE_V6, &CHECKSUM_V6),
        };
        out.group(protocol, Value::None, 0..self.bytes.len(), |out| {
            out.push(kind, Value::Code(u64::from(self.kind), self.name()), 0..1);
            out.push(code, self.code, 1..2);
            out.push(checksum, self.checksum, 2..4);
            if let Some(quoted) = &self.quoted {
                quoted.fields(out);
            }
        });
    }

    /// Appends the one-line summary: `port unreachable: UDP 10.0.0.1:5060 → 10.0.0.2:5060 REGISTER sip:ims`.
    pub fn summary(&self, out: &mut String) {
        out.push_str(self.name());
        if let Some(quote) = &self.quote {
            out.push_str(": ");
            quote.summary(out);
        }
        if let Some(quoted) = &self.quoted {
            out.push(' ');
            quoted.summary(out);
        }
    }

    /// Claims that the message reports a failure.
    pub fn is_error(&self) -> bool {
        self.quote.is_some()
    }
}

/// Types 3 and 4 are in both protocols: the packet they quote tells.
fn version(kind: u8, packet: &[u8]) -> Version {
    let quotes_v6 = packet.first().is_some_and(|octet| octet >> 4 == 6);
    match kind {
        1 | 2 | 128..=255 => Version::V6,
        3 | 4 if quotes_v6 => Version::V6,
        _ => Version::V4,
    }
}

fn name_v4(kind: u8, code: u8) -> &'static str {
    match (kind, code) {
        (0, _) => "echo reply",
        (3, 0) => "network unreachable",
        (3, 1) => "host unreachable",
        (3, 2) => "protocol unreachable",
        (3, 3) => "port unreachable",
        (3, 4) => "fragmentation needed",
        (3, 9 | 10 | 13) => "administratively prohibited",
        (3, _) => "destination unreachable",
        (4, _) => "source quench",
        (5, _) => "redirect",
        (8, _) => "echo request",
        (9, _) => "router advertisement",
        (10, _) => "router solicitation",
        (11, 1) => "fragment reassembly time exceeded",
        (11, _) => "time to live exceeded",
        (12, _) => "parameter problem",
        (13, _) => "timestamp request",
        (14, _) => "timestamp reply",
        _ => "ICMP message",
    }
}

fn name_v6(kind: u8, code: u8) -> &'static str {
    match (kind, code) {
        (1, 0) => "no route to destination",
        (1, 1) => "administratively prohibited",
        (1, 3) => "address unreachable",
        (1, 4) => "port unreachable",
        (1, _) => "destination unreachable",
        (2, _) => "packet too big",
        (3, 1) => "fragment reassembly time exceeded",
        (3, _) => "hop limit exceeded",
        (4, _) => "parameter problem",
        (128, _) => "echo request",
        (129, _) => "echo reply",
        (130, _) => "multicast listener query",
        (131 | 143, _) => "multicast listener report",
        (132, _) => "multicast listener done",
        (133, _) => "router solicitation",
        (134, _) => "router advertisement",
        (135, _) => "neighbour solicitation",
        (136, _) => "neighbour advertisement",
        (137, _) => "redirect",
        _ => "ICMPv6 message",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn unreachable(payload: &[u8], port: u16) -> Vec<u8> {
        let mut bytes = vec![3, 3, 0, 0, 0, 0, 0, 0, 0x45, 0, 0, 0, 0, 0, 0, 0, 64, 17, 0, 0, 10, 0, 0, 1, 10, 0, 0, 2];
        bytes.extend(40000u16.to_be_bytes());
        bytes.extend(port.to_be_bytes());
        bytes.extend([0, 0, 0, 0]);
        bytes.extend(payload);
        bytes
    }

    const QUERY: &[u8] = b"\x12\x34\x01\0\0\x01\0\0\0\0\0\0\x03ims\0\0\x23\0\x01";

    #[test]
    fn a_query_that_an_error_quotes_is_decoded() {
        let bytes = unreachable(QUERY, 53);
        let message = Message::decode(&bytes).expect("a header");
        let mut summary = String::new();
        message.summary(&mut summary);
        assert_eq!(summary, "port unreachable: UDP 10.0.0.1:40000 → 10.0.0.2:53 query NAPTR ims");
        let mut fields = Fields::new();
        message.fields(&mut fields);
        assert_eq!(fields.named("dns.qry.name").count(), 1);
    }

    #[test]
    fn an_echo_is_no_error() {
        let message = Message::decode(&[8, 0, 0, 0, 0, 1, 0, 1]).expect("a header");
        assert_eq!((message.name(), message.is_error()), ("echo request", false));
    }

    #[test]
    fn a_message_cut_anywhere_is_named() {
        let bytes = unreachable(QUERY, 53);
        for cut in 4..bytes.len() {
            let message = Message::decode(bytes.get(..cut).unwrap_or_default()).expect("a header");
            let mut fields = Fields::new();
            message.fields(&mut fields);
            assert_eq!(message.name(), "port unreachable", "cut at {cut}");
        }
    }
}
