//! Gb over IP: what base stations and SGSN of GPRS say to each other. NS (TS 48.016) carries BSSGP (TS 48.018), that
//! LLC (TS 44.064), and that the layer 3 messages of a phone.
//!
//! Read are the subscriber, the cell and the layer 3 message of a BSSGP message; everything else is passed over by its
//! length. LLC that is encrypted or carries user data is named.

use super::dtap;
use super::field::{Fields, Value};
use super::nas::elements::identity::mobile_identity;
use super::nas::elements::shared::drx;
use super::nas::{Direction, gsm};
use crate::wire::{Cursor, Malformed};

crate::defs! {
    /// Fields of NS, BSSGP and LLC.
    pub DEFS;
    NS       "gprs-ns"         "GPRS Network Service"                    Protocol;
    BSSGP    "bssgp"           "Base Station Subsystem GPRS Protocol"    Protocol;
    PDU_TYPE "bssgp.pdu_type"  "PDU Type"                                Hex(2);
    ELEMENT  "bssgp.elem_id"   "Element ID"                              Hex(2);
    CELL     "bssgp.ci"        "CI"                                      Hex(4);
    LLC      "llcgprs"         "Logical Link Control GPRS"               Protocol;
    SAPI     "llcgprs.sapib"   "SAPI"                                    Dec;
}

/// PDU types of BSSGP, TS 48.018 §11.3.26.
#[rustfmt::skip]
static MESSAGES: &[(u8, &str)] = &[
    (0x00, "DL-UNITDATA"), (0x01, "UL-UNITDATA"), (0x02, "RA-CAPABILITY"), (0x03, "PTM-UNITDATA"), (0x06, "PAGING PS"),
    (0x07, "PAGING CS"), (0x08, "RA-CAPABILITY-UPDATE"), (0x09, "RA-CAPABILITY-UPDATE-ACK"), (0x0a, "RADIO-STATUS"),
    (0x0b, "SUSPEND"), (0x0c, "SUSPEND-ACK"), (0x0d, "SUSPEND-NACK"), (0x0e, "RESUME"), (0x0f, "RESUME-ACK"),
    (0x10, "RESUME-NACK"), (0x20, "BVC-BLOCK"), (0x21, "BVC-BLOCK-ACK"), (0x22, "BVC-RESET"), (0x23, "BVC-RESET-ACK"),
    (0x24, "BVC-UNBLOCK"), (0x25, "BVC-UNBLOCK-ACK"), (0x26, "FLOW-CONTROL-BVC"), (0x27, "FLOW-CONTROL-BVC-ACK"),
    (0x28, "FLOW-CONTROL-MS"), (0x29, "FLOW-CONTROL-MS-ACK"), (0x2a, "FLUSH-LL"), (0x2b, "FLUSH-LL-ACK"),
    (0x2c, "LLC-DISCARDED"), (0x40, "SGSN-INVOKE-TRACE"), (0x41, "STATUS"),
];

/// PDU types of NS that carry no data, TS 48.016 §10.3.7.
#[rustfmt::skip]
static CONTROL: &[(u8, &str)] = &[
    (0x02, "NS-RESET"), (0x03, "NS-RESET-ACK"), (0x04, "NS-BLOCK"), (0x05, "NS-BLOCK-ACK"), (0x06, "NS-UNBLOCK"),
    (0x07, "NS-UNBLOCK-ACK"), (0x08, "NS-STATUS"), (0x0a, "NS-ALIVE"), (0x0b, "NS-ALIVE-ACK"), (0x0c, "SNS-ACK"),
    (0x0d, "SNS-ADD"), (0x0e, "SNS-CHANGEWEIGHT"), (0x0f, "SNS-CONFIG"),
];

const UNITDATA: u8 = 0x00;

/// A view of one message.
#[derive(Debug)]
pub struct Message<'a> {
    bytes: &'a [u8],
    /// PDU type of NS; only user data is read on.
    kind: u8,
    /// PDU type of BSSGP.
    pdu: Option<u8>,
    elements: Cursor<'a>,
}

/// What an LLC frame holds.
#[derive(Debug)]
pub(super) enum Frame<'a> {
    /// A layer 3 message.
    Layer3(dtap::Message<'a>),
    /// Encrypted, user data, or a frame that sets up a link.
    Other,
}

impl<'a> Message<'a> {
    /// Decodes a message; refuses only when its headers cannot be read.
    pub fn decode(bytes: &'a [u8]) -> Result<Self, Malformed> {
        let mut cursor = Cursor::new(bytes);
        let kind = cursor.u8("NS PDU type")?;
        let mut message = Self { bytes, kind, pdu: None, elements: cursor };
        if kind == UNITDATA {
            // Control bits, and the number of the cell's virtual connection (TS 48.016 §9.2.10).
            cursor.skip(3);
            let pdu = cursor.u8("BSSGP PDU type")?;
            if pdu <= 0x01 {
                // TLLI and QoS profile stand before the elements (TS 48.018 §10.2).
                cursor.take(7, "BSSGP header")?;
            }
            message.pdu = Some(pdu);
            message.elements = cursor;
        }
        Ok(message)
    }

    fn direction(&self) -> Direction {
        // The phone's data, and what the base station reports.
        let up = matches!(self.pdu, Some(0x01 | 0x08 | 0x0a | 0x0b | 0x0e | 0x2b | 0x2c));
        if up { Direction::Uplink } else { Direction::Downlink }
    }

    /// The information elements: tag and value (TS 48.018 §11.3); ends behind the first that cannot be read.
    fn each(&self, mut body: impl FnMut(u8, Cursor<'a>)) -> Result<(), Malformed> {
        let mut cursor = self.elements;
        while self.pdu.is_some() && !cursor.is_empty() {
            let tag = cursor.u8("BSSGP element")?;
            let first = cursor.u8("BSSGP element length")?;
            // The highest bit says whether the length has one octet or two.
            let length = match first & 0x80 {
                0 => usize::from(first) << 8 | usize::from(cursor.u8("BSSGP element length")?),
                _ => usize::from(first & 0x7f),
            };
            body(tag, cursor.sub(length, "BSSGP element")?);
        }
        Ok(())
    }

    /// The layer 3 message inside.
    pub fn layer_3(&self) -> Option<dtap::Message<'a>> {
        let mut found = None;
        // What comes behind a broken element is not there; the fields say so.
        let _ = self.each(|tag, value| {
            if let (LLC_PDU, Ok(Frame::Layer3(message))) = (tag, llc(value, self.direction())) {
                found = Some(message);
            }
        });
        found
    }

    /// The name of the message: `UL-UNITDATA`.
    pub fn name(&self) -> &'static str {
        match self.pdu {
            Some(pdu) => MESSAGES.iter().find(|row| row.0 == pdu).map_or("unknown BSSGP message", |row| row.1),
            None => CONTROL.iter().find(|row| row.0 == self.kind).map_or("unknown NS message", |row| row.1),
        }
    }

    /// Adds the fields of the message.
    pub fn fields(&'a self, out: &mut Fields<'a>) {
        out.push(&NS, Value::None, 0..self.bytes.len().min(4));
        let Some(pdu) = self.pdu else { return };
        out.push(&BSSGP, Value::None, 4..self.bytes.len());
        out.push(&PDU_TYPE, Value::Code(u64::from(pdu), self.name()), 4..5);
        let walked = self.each(|tag, value| {
            let whole = value.at()..value.end();
            let def = if matches!(tag, 0x0a | 0x13) { &gsm::GM_ELEM_ID } else { &ELEMENT };
            out.push(def, tag, whole.start.saturating_sub(2)..whole.start);
            out.push(&gsm::LEN, value.remaining() as u64, whole.start.saturating_sub(1)..whole.start);
            if let Err(why) = self.element(tag, value, out) {
                out.malformed(why);
            }
        });
        if let Err(why) = walked {
            out.malformed(why);
        }
    }

    fn element(&self, tag: u8, mut value: Cursor<'a>, out: &mut Fields<'a>) -> Result<(), Malformed> {
        match tag {
            CELL_IDENTIFIER => {
                dtap::routing_area(out, &mut value, self.direction())?;
                let start = value.at();
                out.push(&CELL, value.u16("cell identity")?, start..start + 2);
                Ok(())
            }
            DRX => drx(out, &mut value, self.direction()),
            IMSI => mobile_identity(out, &mut value, self.direction()),
            LLC_PDU => {
                out.push(&LLC, Value::None, value.at()..value.end());
                out.push(&SAPI, value.peek().unwrap_or_default() & 0x0f, value.at()..value.at() + 1);
                if let Frame::Layer3(message) = llc(value, self.direction())? {
                    message.fields(out);
                }
                Ok(())
            }
            _ => Ok(()),
        }
    }

    /// Appends the one-line summary: `UL-UNITDATA SM Activate PDP Context Request apn ims`.
    pub fn summary(&self, out: &mut String) {
        out.push_str(self.name());
        if let Some(message) = self.layer_3() {
            out.push(' ');
            message.summary(out);
        }
    }

    /// Claims that the message reports a failure.
    pub fn is_error(&self) -> bool {
        matches!(self.pdu, Some(0x0d | 0x10 | 0x41)) || self.layer_3().is_some_and(|message| message.is_error())
    }
}

const CELL_IDENTIFIER: u8 = 0x08;
const DRX: u8 = 0x0a;
const IMSI: u8 = 0x0d;
const LLC_PDU: u8 = 0x0e;

/// Reads an LLC frame: unconfirmed information that is not encrypted, of mobility management or short messages
/// (TS 44.064 §6.2.3, §6.3.5). The last three octets are its check sequence.
pub(super) fn llc(frame: Cursor<'_>, direction: Direction) -> Result<Frame<'_>, Malformed> {
    let mut cursor = frame;
    let sapi = cursor.u8("LLC address")? & 0x0f;
    let control = cursor.u16("LLC control")?;
    let is_information = control >> 13 == 0b110;
    let is_encrypted = control & 0x02 != 0;
    if !is_information || is_encrypted || !matches!(sapi, 1 | 7) {
        return Ok(Frame::Other);
    }
    let information = cursor.remaining().checked_sub(3).ok_or(Malformed::new("LLC check sequence", cursor.end()))?;
    dtap::Message::decode_in(cursor.sub(information, "LLC frame")?, direction).map(Frame::Layer3)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A phone asks for a context with APN ims: NS, BSSGP with a cell, LLC, SM.
    const REQUEST: &[u8] = &[
        0, 0, 0, 7, 1, 0xe0, 0, 0, 1, 0, 0, 4, 8, 0x88, 0x99, 0xf9, 0x07, 0, 1, 2, 0, 3, 0x0e, 0x9f, 1, 0xc0, 0x15,
        0x0a, 0x41, 5, 3, 11, 3, 0, 0x1f, 0, 0, 0, 0, 0, 0, 0, 0, 2, 1, 0x21, 0x28, 4, 3, b'i', b'm', b's', 0x11, 0x22,
        0x33,
    ];

    #[test]
    fn a_layer_3_message_is_found_in_its_layers() {
        let message = Message::decode(REQUEST).expect("its headers");
        let mut text = String::new();
        message.summary(&mut text);
        assert_eq!(text, "UL-UNITDATA SM Activate PDP Context Request apn ims");
        let mut out = Fields::new();
        message.fields(&mut out);
        assert_eq!(out.named("gsm_a.lac").map(|field| field.value.clone()).next(), Some(1u8.into()));
        assert_eq!(out.named("_ws.malformed").count(), 0);
    }

    #[test]
    fn what_is_encrypted_is_not_read() {
        let mut bytes = REQUEST.to_vec();
        bytes[26] |= 2;
        assert!(Message::decode(&bytes).expect("its headers").layer_3().is_none());
    }

    #[test]
    fn no_cut_makes_reading_fail() {
        for end in 0..REQUEST.len() {
            let Ok(message) = Message::decode(&REQUEST[..end]) else { continue };
            let (mut out, mut text) = (Fields::new(), String::new());
            message.fields(&mut out);
            message.summary(&mut text);
            assert!(!text.is_empty());
        }
    }
}
