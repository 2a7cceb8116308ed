//! A-bis over IP: messages of the radio signalling link between base station and controller (RSL, TS 48.058) in
//! the framing of ip.access (IPA).
//!
//! Read are the layer 3 messages that RSL carries, and whom it pages. The other information elements are passed
//! over by their lengths; what comes in other IPA streams (OML, connection management) is named.

use super::dtap;
use super::field::{Fields, Value};
use super::nas::Direction;
use super::nas::elements::identity::mobile_identity;
use crate::wire::{Cursor, Malformed};

crate::defs! {
    /// Fields of IPA and of the header of RSL.
    pub DEFS;
    IPA           "gsm_ipa"               "GSM over IP protocol as used by ip.access" Protocol;
    LENGTH        "gsm_ipa.data_len"      "DataLen"               Dec;
    STREAM        "gsm_ipa.protocol"      "Protocol"              Hex(2);
    RSL           "gsm_abis_rsl"          "Radio Signalling Link (RSL)" Protocol;
    DISCRIMINATOR "gsm_abis_rsl.msg_dsc"  "Message discriminator" Dec;
    TRANSPARENT   "gsm_abis_rsl.T_bit"    "T bit"                 Bool;
    TYPE          "gsm_abis_rsl.msg_type" "Message type"          Hex(2);
}

/// Message types of TS 48.058 §9.2.
#[rustfmt::skip]
static MESSAGES: &[(u8, &str)] = &[
    (0x01, "DATA REQUEST"), (0x02, "DATA INDICATION"), (0x03, "ERROR INDICATION"), (0x04, "ESTABLISH REQUEST"),
    (0x05, "ESTABLISH CONFIRM"), (0x06, "ESTABLISH INDICATION"), (0x07, "RELEASE REQUEST"), (0x08, "RELEASE CONFIRM"),
    (0x09, "RELEASE INDICATION"), (0x0a, "UNIT DATA REQUEST"), (0x0b, "UNIT DATA INDICATION"),
    (0x11, "BCCH INFORMATION"), (0x12, "CCCH LOAD INDICATION"), (0x13, "CHANNEL REQUIRED"), (0x14, "DELETE INDICATION"),
    (0x15, "PAGING COMMAND"), (0x16, "IMMEDIATE ASSIGN COMMAND"), (0x17, "SMS BROADCAST REQUEST"),
    (0x19, "RF RESOURCE INDICATION"), (0x1a, "SACCH FILLING"), (0x1b, "OVERLOAD"), (0x1c, "ERROR REPORT"),
    (0x1d, "SMS BROADCAST COMMAND"), (0x1e, "CBCH LOAD INDICATION"), (0x1f, "NOTIFICATION COMMAND"),
    (0x21, "CHANNEL ACTIVATION"), (0x22, "CHANNEL ACTIVATION ACKNOWLEDGE"),
    (0x23, "CHANNEL ACTIVATION NEGATIVE ACKNOWLEDGE"), (0x24, "CONNECTION FAILURE"), (0x25, "DEACTIVATE SACCH"),
    (0x26, "ENCRYPTION COMMAND"), (0x27, "HANDOVER DETECTION"), (0x28, "MEASUREMENT RESULT"),
    (0x29, "MODE MODIFY REQUEST"), (0x2a, "MODE MODIFY ACKNOWLEDGE"), (0x2b, "MODE MODIFY NEGATIVE ACKNOWLEDGE"),
    (0x2c, "PHYSICAL CONTEXT REQUEST"), (0x2d, "PHYSICAL CONTEXT CONFIRM"), (0x2e, "RF CHANNEL RELEASE"),
    (0x2f, "MS POWER CONTROL"), (0x30, "BS POWER CONTROL"), (0x31, "PREPROCESS CONFIGURE"),
    (0x32, "PREPROCESSED MEASUREMENT RESULT"), (0x33, "RF CHANNEL RELEASE ACKNOWLEDGE"), (0x34, "SACCH INFO MODIFY"),
];

/// A view of one message.
#[derive(Debug)]
pub struct Message<'a> {
    bytes: &'a [u8],
    length: u16,
    stream: u8,
    /// Discriminator and message type of RSL; `None` in the other streams.
    link: Option<(u8, u8)>,
    parts: Vec<Part<'a>>,
}

/// A part of a message of RSL that is read.
#[derive(Debug)]
enum Part<'a> {
    /// A layer 3 message; with the octet of its length on common channels.
    Layer3(Option<u8>, dtap::Message<'a>),
    /// Whom the network pages.
    Identity(Cursor<'a>),
    /// What could not be read.
    Broken(Malformed),
}

impl<'a> Message<'a> {
    /// Decodes a message with its IPA header; refuses only when that cannot be read.
    pub fn decode(bytes: &'a [u8]) -> Result<Self, Malformed> {
        let mut cursor = Cursor::new(bytes);
        let length = cursor.u16("IPA length")?;
        let stream = cursor.u8("IPA stream")?;
        let mut message = Self { bytes, length, stream, link: None, parts: Vec::new() };
        // The streams of RSL are numbered by transceiver; a discriminator of ip.access's own is not read.
        if stream < 0x10 {
            let (discriminator, kind) = (cursor.u8("RSL discriminator")?, cursor.u8("RSL message type")?);
            message.link = Some((discriminator, kind & 0x7f));
            if discriminator < 0x7e
                && let Err(why) = message.read(cursor)
            {
                message.parts.push(Part::Broken(why));
            }
        }
        Ok(message)
    }

    /// Walks the information elements (TS 48.058 §9.3): a tag, and a length where the tag says so.
    fn read(&mut self, mut cursor: Cursor<'a>) -> Result<(), Malformed> {
        let kind = self.link.map_or(0, |(_, kind)| kind);
        // What the phone sent comes in indications, established links and measurements.
        let up = matches!(kind, 0x02 | 0x06 | 0x09 | 0x0b | 0x28);
        let direction = if up { Direction::Uplink } else { Direction::Downlink };
        while !cursor.is_empty() {
            let tag = cursor.u8("RSL element")?;
            let length = match length_of(tag) {
                Some(length) => length,
                None if tag == LAYER_3 => usize::from(cursor.u16("RSL element length")?),
                None => usize::from(cursor.u8("RSL element length")?),
            };
            let mut value = cursor.sub(length, "RSL element")?;
            match tag {
                MS_IDENTITY => self.parts.push(Part::Identity(value)),
                // On the broadcast and common channels a length stands before the message (TS 44.006 §6.6).
                IMMEDIATE_ASSIGNMENT | BROADCAST => {
                    let pseudo_length = value.u8("L2 pseudo length")? >> 2;
                    self.layer_3(Some(pseudo_length), value, direction);
                }
                LAYER_3 => self.layer_3(None, value, direction),
                _ => {}
            }
        }
        Ok(())
    }

    fn layer_3(&mut self, pseudo_length: Option<u8>, value: Cursor<'a>, direction: Direction) {
        self.parts.push(match dtap::Message::decode_in(value, direction) {
            Ok(message) => Part::Layer3(pseudo_length, message),
            Err(why) => Part::Broken(why),
        });
    }

    /// The layer 3 message inside.
    pub fn layer_3_message(&self) -> Option<&dtap::Message<'a>> {
        self.parts.iter().find_map(|part| if let Part::Layer3(_, message) = part { Some(message) } else { None })
    }

    /// The name of the message: `DATA INDICATION`, or of the stream: `OML`.
    pub fn name(&self) -> &'static str {
        match (self.link, self.stream) {
            (Some((0x7e.., _)), _) => "ip.access",
            (Some((_, kind)), _) => {
                MESSAGES.iter().find(|row| row.0 == kind).map_or("unknown RSL message", |row| row.1)
            }
            (None, 0xff) => "OML",
            (None, 0xfe) => "IPA connection management",
            (None, 0xfd) => "SCCP",
            (None, _) => "unknown IPA stream",
        }
    }

    /// Adds the fields of the message.
    pub fn fields(&'a self, out: &mut Fields<'a>) {
        out.push(&IPA, Value::None, 0..3);
        out.push(&LENGTH, self.length, 0..2);
        out.push(&STREAM, self.stream, 2..3);
        let Some((discriminator, kind)) = self.link else { return };
        out.push(&RSL, Value::None, 3..self.bytes.len());
        out.push(&DISCRIMINATOR, discriminator >> 1, 3..4);
        out.push(&TRANSPARENT, discriminator & 1, 3..4);
        out.push(&TYPE, Value::Code(u64::from(kind), self.name()), 4..5);
        for part in &self.parts {
            match part {
                Part::Layer3(Some(length), message) => message.common_channel_fields(*length, out),
                Part::Layer3(None, message) => message.fields(out),
                Part::Identity(value) => {
                    let whole = value.at()..value.end();
                    out.heading("MS Identity", whole, |out| {
                        if let Err(why) = mobile_identity(out, &mut value.clone(), Direction::Downlink) {
                            out.malformed(why);
                        }
                    });
                }
                Part::Broken(why) => out.malformed(*why),
            }
        }
    }

    /// Appends the one-line summary: `DATA INDICATION CC Setup to 100`.
    pub fn summary(&self, out: &mut String) {
        out.push_str(self.name());
        for part in &self.parts {
            match part {
                Part::Layer3(_, message) => {
                    out.push(' ');
                    message.summary(out);
                }
                Part::Identity(value) => dtap::push_identity(out, *value),
                Part::Broken(_) => {}
            }
        }
    }

    /// Claims that the message reports a failure.
    pub fn is_error(&self) -> bool {
        let fails = |kind| matches!(kind, 0x03 | 0x1c | 0x23 | 0x24 | 0x2b);
        self.link.is_some_and(|(discriminator, kind)| discriminator < 0x7e && fails(kind))
            || self.layer_3_message().is_some_and(dtap::Message::is_error)
    }
}

const LAYER_3: u8 = 0x0b;
const MS_IDENTITY: u8 = 0x0c;
const BROADCAST: u8 = 0x27;
const IMMEDIATE_ASSIGNMENT: u8 = 0x2b;

/// The length of an element without one of its own (TS 48.058 §9.3).
const fn length_of(tag: u8) -> Option<usize> {
    match tag {
        0x01..=0x04 | 0x09 | 0x0d | 0x0e | 0x11 | 0x14 | 0x18 | 0x1b | 0x1c | 0x1e | 0x25 | 0x28 | 0x29 => Some(1),
        0x2d | 0x2e | 0x33 | 0x35 | 0x37 | 0x3a => Some(1),
        0x08 | 0x0a | 0x0f | 0x17 => Some(2),
        0x13 => Some(3),
        0x23 | 0x24 => Some(23),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn summary(bytes: &[u8]) -> String {
        let mut text = String::new();
        Message::decode(bytes).expect("a header").summary(&mut text);
        text
    }

    #[test]
    fn a_layer_3_message_is_found_behind_other_elements() {
        let setup = [
            0, 21, 0, 0x02, 0x02, 0x01, 0x0a, 0x02, 0, 0x0b, 0, 12, 3, 0x45, 4, 1, 0xa0, 0x5e, 3, 0x81, 1, 0xf0, 0xa1,
            0x15,
        ];
        assert_eq!(summary(&setup), "DATA INDICATION CC Setup to 100");
    }

    #[test]
    fn a_page_says_whom() {
        let page = [0, 15, 0, 0x0c, 0x15, 0x01, 0x90, 0x0e, 5, 0x0c, 5, 0xf4, 0x12, 0x34, 0x56, 0x78, 0x28, 2];
        assert_eq!(summary(&page), "PAGING COMMAND tmsi 0x12345678");
    }

    #[test]
    fn an_assignment_has_a_length_before_it() {
        let mut assign = vec![0, 29, 0, 0x0c, 0x16, 0x01, 0x90, 0x2b, 23, 0x2d];
        assign.extend([6, 0x3f, 3, 0x0a, 0xe2, 2, 0x48, 0x42, 7, 0, 0]);
        assign.extend([0x2b; 11]);
        assert_eq!(summary(&assign), "IMMEDIATE ASSIGN COMMAND RR Immediate Assignment");
        let message = Message::decode(&assign).expect("a header");
        let mut out = Fields::new();
        message.fields(&mut out);
        assert_eq!(out.named("gsm_a.rr.l2_pseudo_length").map(|field| field.value.clone()).next(), Some(11u8.into()));
        assert_eq!(out.named("_ws.malformed").count(), 0);
    }

    #[test]
    fn no_cut_makes_reading_fail() {
        let page = [0, 15, 0, 0x0c, 0x15, 0x01, 0x90, 0x0e, 5, 0x0c, 5, 0xf4, 0x12, 0x34, 0x56, 0x78, 0x28, 2];
        for end in 0..page.len() {
            let Ok(message) = Message::decode(&page[..end]) else { continue };
            let (mut out, mut text) = (Fields::new(), String::new());
            message.fields(&mut out);
            message.summary(&mut text);
            assert!(!text.is_empty());
        }
    }
}
