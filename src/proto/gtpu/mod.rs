//! GTP-U control messages and the header of GTPv1-C, GTPv0 and GTP' (TS 29.281, TS 29.060, TS 32.295).
//!
//! Of the information elements only those that GTP-U uses are read; a user packet never gets here:
//! it is taken out of its tunnel before.

mod messages;

use crate::proto::field::{Fields, Value};
use crate::wire::{Cursor, Malformed};
use std::net::{IpAddr, Ipv4Addr, Ipv6Addr};

crate::defs! {
    /// Fields of this protocol.
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
    RECOVERY        "gtp.recovery"            "Recovery"                          Dec;
    TEID_DATA       "gtp.teid_data"           "TEID Data I"                       Hex(8);
    GSN_LENGTH      "gtp.gsn_address_length"  "GSN address length"                Dec;
    GSN_IPV4        "gtp.gsn_ipv4"            "GSN address IPv4"                  Ipv4;
    GSN_IPV6        "gtp.gsn_ipv6"            "GSN address IPv6"                  Ipv6;
}

/// GTP-U message types that carry information elements of a fixed set, TS 29.281 table 6.1-1.
const ECHO_REQUEST: u8 = 1;
const ECHO_RESPONSE: u8 = 2;
const VERSION_NOT_SUPPORTED: u8 = 3;
const ERROR_INDICATION: u8 = 26;

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
            if self.flavour == Flavour::V1
                && matches!(self.kind, ECHO_REQUEST | ECHO_RESPONSE | VERSION_NOT_SUPPORTED | ERROR_INDICATION)
            {
                let mut cursor = Cursor::new(self.bytes);
                cursor.skip(self.body);
                if let Err(why) = elements(&mut cursor, out) {
                    out.malformed(why);
                }
            }
        });
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
        if self.teid != 0 {
            out.push_str(&format!(" teid 0x{:08x}", self.teid));
        }
    }

    /// Claims that the message reports a failure: a tunnel that does not exist, a version not supported.
    pub fn is_error(&self) -> bool {
        matches!(self.kind, ERROR_INDICATION | VERSION_NOT_SUPPORTED)
    }
}

/// The information elements of GTP-U, TS 29.281 table 8.1-1: types below 128 have a fixed length.
fn elements(cursor: &mut Cursor<'_>, out: &mut Fields<'_>) -> Result<(), Malformed> {
    while !cursor.is_empty() {
        let kind = cursor.u8("IE type")?;
        let at = cursor.at();
        match kind {
            14 => out.push(&RECOVERY, cursor.u8("recovery")?, at..at + 1),
            16 => out.push(&TEID_DATA, cursor.u32("TEID")?, at..at + 4),
            0..128 => return Ok(()),
            _ => {
                let length = cursor.u16("IE length")?;
                let content = cursor.take(usize::from(length), "IE content")?;
                if kind == 133 {
                    out.push(&GSN_LENGTH, length, at..at + 2);
                    peer(content, at + 2, out);
                }
            }
        }
    }
    Ok(())
}

/// GTP-U peer address, TS 29.281 §8.4.
fn peer(content: &[u8], at: usize, out: &mut Fields<'_>) {
    let range = at..at + content.len();
    if let Ok(octets) = <[u8; 4]>::try_from(content) {
        out.push(&GSN_IPV4, Value::Address(IpAddr::V4(Ipv4Addr::from(octets))), range);
    } else if let Ok(octets) = <[u8; 16]>::try_from(content) {
        out.push(&GSN_IPV6, Value::Address(IpAddr::V6(Ipv6Addr::from(octets))), range);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const ERROR: &[u8] = &[0x32, 26, 0, 16, 0, 0, 0, 0, 0, 0, 0, 0, 16, 0, 0, 0x84, 0xd6, 133, 0, 4, 10, 90, 4, 20];

    #[test]
    fn an_error_indication_names_the_tunnel_and_the_peer() {
        let message = Message::decode(ERROR).expect("a header");
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
}
