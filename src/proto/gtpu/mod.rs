//! GTP-U control messages, GTPv1-C, GTPv0 and the header of GTP' (TS 29.281, TS 29.060, GSM 09.60, TS 32.295).
//!
//! A user packet never gets here: it is taken out of its tunnel before.

mod elements;
mod messages;

use crate::proto::field::{Fields, Value};
use crate::proto::nas::Direction;
use crate::wire::{Cursor, Malformed};
pub use elements::ELEMENTS;
use std::net::IpAddr;

crate::defs! {
    /// Fields of the header.
    pub DEFS;
    PROTOCOL        "gtp"                     "GPRS Tunneling Protocol"           Protocol;
    FLAGS           "gtp.flags"               "Flags"                             Hex(2);
    VERSION         "gtp.flags.version"       "Version"                           Dec;
    PAYLOAD         "gtp.flags.payload"       "Protocol type"                     Dec;
    RESERVED        "gtp.flags.reserved"      "Reserved"                          Dec;
    E               "gtp.flags.e"             "Is Next Extension Header present?" Bool;
    S               "gtp.flags.s"             "Is Sequence Number present?"       Bool;
    PN              "gtp.flags.pn"            "Is N-PDU number present?"          Bool;
    MESSAGE         "gtp.message"             "Message Type"                      Hex(2);
    LENGTH          "gtp.length"              "Length"                            Dec;
    TEID            "gtp.teid"                "TEID"                              Hex(8);
    SEQUENCE        "gtp.seq_number"          "Sequence number"                   Hex(4);
    FLOW_LABEL      "gtp.flow_label"          "Flow label"                        Hex(4);
    N_PDU           "gtp.npdu_number"         "N-PDU Number"                      Hex(2);
    NEXT_EXTENSION  "gtp.ext_hdr.next"        "Next extension header type"        Hex(2);
}

/// Message types that report a failure by themselves.
const VERSION_NOT_SUPPORTED: u8 = 3;
const ERROR_INDICATION: u8 = 26;
/// An element of this type is a cause, and comes first; from 192 on it refuses (TS 29.060 §7.7.1).
const CAUSE: u8 = 1;
/// Elements of an error indication (TS 29.281 §8.3 and §8.4).
const TEID_DATA: u8 = 16;
const PEER_ADDRESS: u8 = 133;

/// What a header is like: they differ behind the length.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Flavour {
    /// GTPv1, control or user plane.
    V1,
    /// GTPv0, with 20 octets of header.
    V0,
    /// GTP', which carries charging records.
    Prime,
}

/// A view of one message.
#[derive(Debug)]
pub struct Message<'a> {
    bytes: &'a [u8],
    flavour: Flavour,
    flags: u8,
    kind: u8,
    length: u16,
    teid: u32,
    sequence: Option<u16>,
    /// Offset of the first information element.
    body: usize,
}

impl<'a> Message<'a> {
    /// Decodes a message; refuses only when the fixed header cannot be read.
    pub fn decode(bytes: &'a [u8]) -> Result<Self, Malformed> {
        let mut cursor = Cursor::new(bytes);
        let flags = cursor.u8("GTP flags")?;
        let kind = cursor.u8("GTP message type")?;
        let length = cursor.u16("GTP length")?;
        let flavour = match (flags >> 5, flags & 0x10) {
            (_, 0) => Flavour::Prime,
            (0, _) => Flavour::V0,
            _ => Flavour::V1,
        };
        let mut message = Self { bytes, flavour, flags, kind, length, teid: 0, sequence: None, body: 0 };
        message.body = message.read_rest(cursor)?;
        Ok(message)
    }

    fn read_rest(&mut self, mut cursor: Cursor<'a>) -> Result<usize, Malformed> {
        match self.flavour {
            Flavour::V1 => {
                self.teid = cursor.u32("TEID")?;
                if self.flags & 0x07 == 0 {
                    return Ok(cursor.at());
                }
                let sequence = cursor.u16("GTP sequence number")?;
                self.sequence = (self.flags & 0x02 != 0).then_some(sequence);
                cursor.skip(1);
                let mut next = cursor.u8("GTP extension header type")?;
                while self.flags & 0x04 != 0 && next != 0 {
                    let length = usize::from(cursor.u8("GTP extension header length")?) * 4;
                    let content = cursor.take(length.saturating_sub(1), "GTP extension header")?;
                    next = content.last().copied().unwrap_or(0);
                }
            }
            Flavour::V0 => {
                self.sequence = Some(cursor.u16("GTP sequence number")?);
                cursor.skip(14);
            }
            Flavour::Prime => {
                self.sequence = Some(cursor.u16("GTP sequence number")?);
                // Version 0 has six octets or twenty, as its lowest bit says (TS 32.295 §6.1.1).
                cursor.skip(if self.flags >> 5 == 0 && self.flags & 1 == 0 { 14 } else { 0 });
            }
        }
        Ok(cursor.at())
    }

    /// Which of the headers it has.
    pub fn flavour(&self) -> Flavour {
        self.flavour
    }

    /// Message type: 26 is an error indication.
    pub fn message_type(&self) -> u8 {
        self.kind
    }

    /// The name of the message type.
    pub fn name(&self) -> Option<&'static str> {
        messages::name(self.kind)
    }

    /// The tunnel endpoint identifier of the receiver; 0 of other headers than GTPv1's.
    pub fn teid(&self) -> u32 {
        self.teid
    }

    /// The sequence number.
    pub fn sequence(&self) -> Option<u16> {
        self.sequence
    }

    /// Adds the fields of the message.
    pub fn fields(&'a self, out: &mut Fields<'a>) {
        out.group(&PROTOCOL, Value::None, 0..self.bytes.len(), |out| {
            self.header(out);
            if self.flavour != Flavour::Prime
                && let Err(why) = elements::read(&mut self.elements(), self.flavour, self.direction(), out)
            {
                out.malformed(why);
            }
        });
    }

    fn elements(&self) -> Cursor<'a> {
        let mut cursor = Cursor::new(self.bytes);
        cursor.skip(self.body);
        cursor
    }

    /// Requests have even types and come from the side of the phone, as far as configuration options go.
    fn direction(&self) -> Direction {
        if self.kind.is_multiple_of(2) { Direction::Uplink } else { Direction::Downlink }
    }

    /// The cause of a response: 128 when the request was accepted.
    pub fn cause(&self) -> Option<u8> {
        let mut elements = self.elements();
        let is_cause = self.flavour != Flavour::Prime && elements.u8("IE type").ok()? == CAUSE;
        if is_cause { elements.u8("cause").ok() } else { None }
    }

    /// The tunnel that an error indication does not know: TEID, and the address it had packets for (TS 29.281 §7.3.1).
    pub fn unknown_tunnel(&self) -> Option<(u32, IpAddr)> {
        if self.kind != ERROR_INDICATION || self.flavour != Flavour::V1 {
            return None;
        }
        let mut elements = self.elements();
        if elements.u8("IE type").ok()? != TEID_DATA {
            return None;
        }
        let teid = elements.u32("TEID").ok()?;
        if elements.u8("IE type").ok()? != PEER_ADDRESS {
            return None;
        }
        let address = match elements.u16("IE length").ok()? {
            4 => IpAddr::from(elements.u32("address").ok()?.to_be_bytes()),
            16 => IpAddr::from(<[u8; 16]>::try_from(elements.take(16, "address").ok()?).ok()?),
            _ => return None,
        };
        Some((teid, address))
    }

    fn header(&self, out: &mut Fields<'_>) {
        let flags = self.flags;
        out.group(&FLAGS, flags, 0..1, |out| {
            out.push(&VERSION, flags >> 5, 0..1);
            out.push(&PAYLOAD, flags >> 4 & 1, 0..1);
            if self.flavour == Flavour::V1 {
                out.push(&RESERVED, flags >> 3 & 1, 0..1);
                out.push(&E, flags & 0x04 != 0, 0..1);
                out.push(&S, flags & 0x02 != 0, 0..1);
                out.push(&PN, flags & 0x01 != 0, 0..1);
            }
        });
        out.push(&MESSAGE, Value::code(self.kind, self.name()), 1..2);
        out.push(&LENGTH, self.length, 2..4);
        let mut at = 4;
        if self.flavour == Flavour::V1 {
            out.push(&TEID, self.teid, 4..8);
            at = 8;
        }
        if let Some(sequence) = self.sequence {
            out.push(&SEQUENCE, sequence, at..at + 2);
        }
        let octet = |at: usize| self.bytes.get(at).copied();
        if self.flavour == Flavour::V1 && flags & 0x01 != 0 {
            octet(10).into_iter().for_each(|number| out.push(&N_PDU, number, 10..11));
        }
        if self.flavour == Flavour::V1 && flags & 0x04 != 0 {
            octet(11).into_iter().for_each(|next| out.push(&NEXT_EXTENSION, next, 11..12));
        }
        if let (Flavour::V0, Some(label)) = (self.flavour, self.bytes.get(6..8).and_then(|label| label.try_into().ok()))
        {
            out.push(&FLOW_LABEL, u16::from_be_bytes(label), 6..8);
        }
    }

    /// Appends the one-line summary.
    pub fn summary(&self, out: &mut String) {
        if self.flavour == Flavour::Prime {
            out.push_str("GTP' ");
        }
        match self.name() {
            Some(name) => out.push_str(name),
            None => out.push_str(&format!("message type {}", self.kind)),
        }
        match self.unknown_tunnel() {
            Some((teid, address)) => out.push_str(&format!(": no teid 0x{teid:08x} at {address}")),
            None if self.teid != 0 => out.push_str(&format!(" teid 0x{:08x}", self.teid)),
            None => {}
        }
        if let Some(cause) = self.cause() {
            out.push_str(&format!(" cause {cause} ({})", messages::cause(cause).unwrap_or("unknown")));
        }
    }

    /// Claims that the message reports a failure: a tunnel that does not exist, a version not supported, a refusal.
    pub fn is_error(&self) -> bool {
        matches!(self.kind, ERROR_INDICATION | VERSION_NOT_SUPPORTED) || self.cause().is_some_and(|cause| cause >= 192)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const ERROR: &[u8] = &[0x32, 26, 0, 16, 0, 0, 0, 0, 0, 0, 0, 0, 16, 0, 0, 0x84, 0xd6, 133, 0, 4, 10, 90, 4, 20];

    #[test]
    fn an_error_indication_names_the_tunnel_and_the_peer() {
        let message = Message::decode(ERROR).expect("a header");
        assert_eq!(message.unknown_tunnel(), Some((0x84d6, IpAddr::from([10, 90, 4, 20]))));
        let mut fields = Fields::new();
        message.fields(&mut fields);
        assert_eq!(fields.named("gtp.teid_data").map(|field| field.value.clone()).next(), Some(Value::Number(0x84d6)));
        assert_eq!(fields.named("gtp.gsn_ipv4").count(), 1);
        assert!(message.is_error());
    }

    #[test]
    fn a_message_cut_or_changed_anywhere_is_walked_to_its_end() {
        for cut in 0..=ERROR.len() {
            for octet in [0x00, 0x07, 0x37, 0xff] {
                let mut bytes = ERROR.get(..cut).unwrap_or_default().to_vec();
                bytes.iter_mut().take(1).for_each(|first| *first = octet);
                let Ok(message) = Message::decode(&bytes) else {
                    assert!(cut < 20, "only a header may be refused");
                    continue;
                };
                let mut fields = Fields::new();
                message.fields(&mut fields);
                assert_eq!(fields.named("gtp.message").count(), 1);
            }
        }
    }

    /// A request for a context: IMSI 999700000000101, area 999-70-1-2, tunnels, APN, options, node, MSISDN 491234.
    const CREATE: &[u8] = &[
        0x32, 16, 0, 68, 0, 0, 0, 0, 0, 1, 0, 0, 2, 0x99, 0x79, 0, 0, 0, 0, 0x01, 0xf1, 3, 0x99, 0xf9, 0x07, 0, 1, 2,
        15, 0xfc, 16, 0, 0, 0, 7, 17, 0, 0, 0, 8, 20, 5, 128, 0, 2, 0xf1, 0x21, 131, 0, 4, 3, b'i', b'm', b's', 132, 0,
        4, 0x80, 0, 12, 0, 133, 0, 4, 10, 0, 0, 1, 134, 0, 4, 0x91, 0x94, 0x21, 0x43,
    ];

    fn spelt(bytes: &[u8], name: &str) -> Vec<String> {
        let message = Message::decode(bytes).expect("a header");
        let mut fields = Fields::new();
        message.fields(&mut fields);
        let spell = |field: &crate::proto::Field<'_>| {
            let mut text = String::new();
            field.spell(&mut text);
            text
        };
        fields.named(name).map(spell).collect()
    }

    #[test]
    fn a_request_for_a_context_says_who_and_where_to() {
        for (name, value) in [
            ("e212.imsi", "999700000000101"),
            ("e212.rai.mnc", "70"),
            ("gtp.teid_cp", "0x00000008"),
            ("gtp.nsapi", "5"),
            ("gtp.apn", "ims"),
            ("gsm_a.gm.sm.link_dir", "0"),
            ("gtp.gsn_ipv4", "10.0.0.1"),
            ("e164.msisdn", "491234"),
        ] {
            assert_eq!(spelt(CREATE, name), [value], "{name}");
        }
        assert!(spelt(CREATE, "_ws.malformed").is_empty());
    }

    #[test]
    fn a_refusal_says_why() {
        let refusal = [0x32, 17, 0, 6, 0, 0, 0, 7, 0, 1, 0, 0, 1, 219];
        let message = Message::decode(&refusal).expect("a header");
        let mut text = String::new();
        message.summary(&mut text);
        assert_eq!(text, "Create PDP context response teid 0x00000007 cause 219 (Missing or unknown APN)");
        assert!(message.is_error());
    }

    #[test]
    fn elements_of_version_0_have_lengths_of_their_own() {
        let mut bytes = vec![0x1e, 17, 0, 8, 0, 1, 0, 0];
        bytes.extend([0xff; 12]);
        bytes.extend([1, 128, 16, 0, 1, 17, 0, 1, 14, 9]);
        assert_eq!(spelt(&bytes, "gtp.recovery"), ["9"]);
    }

    #[test]
    fn no_cut_of_a_request_makes_reading_fail() {
        for end in 0..CREATE.len() {
            if let Ok(message) = Message::decode(&CREATE[..end]) {
                let mut fields = Fields::new();
                message.fields(&mut fields);
                assert_eq!(fields.named("gtp.message").count(), 1);
            }
        }
    }
}
