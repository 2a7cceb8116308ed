//! GSMTAP: what a phone or a radio receiver hears and says, in UDP datagrams (libosmocore's `gsmtap.h`, version 2).
//!
//! Read are layer 3 messages (of A-bis, as phones' diagnostics give them, and of Um where one frame holds a whole
//! message), NAS of LTE and RRC of LTE and UMTS. RLC/MAC, bursts, SIM traffic and the rest are named. Left out: LAPDm segments over
//! several frames.

use super::dtap;
use super::field::{Fields, Value};
use super::gb;
use super::nas::{self, Direction};
use super::rrc::{self, Network};
use crate::wire::{Cursor, Malformed};

crate::defs! {
    /// Fields of the header.
    pub DEFS;
    PROTOCOL  "gsmtap"              "GSM Radiotap"             Protocol;
    VERSION   "gsmtap.version"      "Version"                  Dec;
    LENGTH    "gsmtap.hdr_len"      "Header Length"            Dec;
    TYPE      "gsmtap.type"         "Payload Type"             Dec;
    TIMESLOT  "gsmtap.ts"           "Time Slot"                Dec;
    ARFCN     "gsmtap.arfcn"        "ARFCN"                    Dec;
    UPLINK    "gsmtap.uplink"       "Uplink"                   Dec;
    PCS       "gsmtap.pcs_band"     "PCS band indicator"       Dec;
    SIGNAL    "gsmtap.signal_dbm"   "Signal Level"             Signed;
    NOISE     "gsmtap.snr_db"       "Signal/Noise Ratio"       Signed;
    FRAME     "gsmtap.frame_nr"     "GSM Frame Number"         Dec;
    CHANNEL   "gsmtap.chan_type"    "Channel Type"             Dec;
    MESSAGE   "gsmtap.rrc_sub_type" "Message Type"             Dec;
    ANTENNA   "gsmtap.antenna"      "Antenna Number"           Dec;
    SUB_SLOT  "gsmtap.sub_slot"     "Sub-Slot"                 Dec;
}

/// Payload types.
const UM: u8 = 1;
const ABIS: u8 = 2;
const LLC: u8 = 8;
const UMTS_RRC: u8 = 12;
const LTE_RRC: u8 = 13;
const LTE_NAS: u8 = 18;

/// Octets of the header of version 2.
const HEADER: usize = 16;

/// A view of one message.
#[derive(Debug)]
pub struct Message<'a> {
    bytes: &'a [u8],
    /// Payload type: 2 is A-bis, 13 RRC of LTE.
    pub kind: u8,
    /// Channel, or message type of RRC.
    pub channel: u8,
    /// Which way the payload goes.
    pub direction: Direction,
    content: Content<'a>,
}

/// What the payload says.
#[derive(Debug)]
enum Content<'a> {
    /// A layer 3 message of GSM; with the octet of its length on common channels.
    Layer3(Option<u8>, dtap::Message<'a>),
    /// NAS of LTE.
    Nas(nas::Message<'a>),
    /// RRC of LTE or UMTS.
    Rrc(rrc::Message),
    /// Named, not read.
    Other,
    /// What could not be read.
    Broken(Malformed),
}

impl<'a> Message<'a> {
    /// Decodes a message; refuses only when the header cannot be read.
    pub fn decode(bytes: &'a [u8]) -> Result<Self, Malformed> {
        let mut cursor = Cursor::new(bytes);
        let header = cursor.take(HEADER, "GSMTAP header")?;
        let [2, words, kind, _, arfcn, .., channel, _, _, _] = *header else {
            return Err(Malformed::new("GSMTAP version", 0));
        };
        cursor.skip((usize::from(words) * 4).saturating_sub(HEADER));
        let direction = if arfcn & 0x40 != 0 { Direction::Uplink } else { Direction::Downlink };
        let content = content(kind, channel, cursor, direction).unwrap_or_else(Content::Broken);
        Ok(Self { bytes, kind, channel, direction, content })
    }

    /// NAS of LTE, where it is the payload.
    pub fn nas(&self) -> Option<&nas::Message<'a>> {
        if let Content::Nas(message) = &self.content { Some(message) } else { None }
    }

    /// The message of RRC, where it is the payload.
    pub fn rrc(&self) -> Option<&rrc::Message> {
        if let Content::Rrc(message) = &self.content { Some(message) } else { None }
    }

    /// The layer 3 message of GSM, where it is the payload.
    pub fn layer_3(&self) -> Option<&dtap::Message<'a>> {
        if let Content::Layer3(_, message) = &self.content { Some(message) } else { None }
    }

    /// Name of the payload type.
    pub const fn name(&self) -> &'static str {
        match self.kind {
            UM => "GSM Um",
            ABIS => "GSM",
            3 => "GSM Um burst",
            4 => "SIM",
            5 | 6 => "TETRA",
            LLC => "GPRS LLC",
            9 => "GPRS SNDCP",
            11 => "UMTS RLC/MAC",
            UMTS_RRC => "UMTS RRC",
            LTE_RRC => "LTE RRC",
            14 | 15 => "LTE MAC",
            16 => "log",
            17 => "Qualcomm DIAG",
            LTE_NAS => "LTE NAS",
            _ => "unknown payload",
        }
    }

    /// Adds the fields of the header and of what it carries.
    pub fn fields(&'a self, out: &mut Fields<'a>) {
        out.group(&PROTOCOL, Value::None, 0..HEADER, |out| self.header(out));
        match &self.content {
            Content::Layer3(Some(length), message) => message.common_channel_fields(*length, out),
            Content::Layer3(None, message) => message.fields(out),
            Content::Nas(message) => message.fields(out),
            Content::Rrc(message) => message.fields(out),
            Content::Other => {}
            Content::Broken(why) => out.malformed(*why),
        }
    }

    fn header(&self, out: &mut Fields<'_>) {
        let octet = |at: usize| self.bytes.get(at).copied().unwrap_or_default();
        out.push(&VERSION, octet(0), 0..1);
        out.push(&LENGTH, u32::from(octet(1)) * 4, 1..2);
        out.push(&TYPE, Value::Code(u64::from(self.kind), self.name()), 2..3);
        let radio = u16::from_be_bytes([octet(4), octet(5)]);
        if self.kind != LTE_RRC {
            out.push(&TIMESLOT, octet(3), 3..4);
        }
        out.push(&ARFCN, radio & 0x3fff, 4..6);
        out.push(&UPLINK, radio >> 14 & 1, 4..6);
        out.push(&PCS, radio >> 15, 4..6);
        out.push(&SIGNAL, Value::Signed(i64::from(octet(6).cast_signed())), 6..7);
        out.push(&NOISE, Value::Signed(i64::from(octet(7).cast_signed())), 7..8);
        let frame = (8..12).fold(0u32, |sum, at| sum << 8 | u32::from(octet(at)));
        out.push(&FRAME, frame, 8..12);
        match self.kind {
            UM => out.push(&CHANNEL, self.channel, 12..13),
            UMTS_RRC => out.push(&MESSAGE, self.channel, 12..13),
            _ => {}
        }
        out.push(&ANTENNA, octet(13), 13..14);
        out.push(&SUB_SLOT, octet(14), 14..15);
    }

    /// Appends the one-line summary: `GSM MM Location Updating Request tmsi 0x12345678`.
    pub fn summary(&self, out: &mut String) {
        out.push_str(self.name());
        match &self.content {
            Content::Layer3(_, message) => {
                out.push(' ');
                message.summary(out);
            }
            Content::Nas(message) => {
                out.push(' ');
                message.summary(out);
            }
            Content::Rrc(message) => {
                out.push(' ');
                message.summary(out);
            }
            Content::Other => out.push_str(" seen, not decoded"),
            Content::Broken(why) => out.push_str(&format!(" {why}")),
        }
    }

    /// Claims that the message inside reports a failure.
    pub fn is_error(&self) -> bool {
        match &self.content {
            Content::Layer3(_, message) => message.is_error(),
            Content::Nas(message) => message.is_error(),
            Content::Rrc(message) => message.is_error(),
            Content::Other => false,
            Content::Broken(_) => true,
        }
    }
}

fn content<'a>(kind: u8, channel: u8, cursor: Cursor<'a>, direction: Direction) -> Result<Content<'a>, Malformed> {
    match kind {
        ABIS => layer_3(cursor, direction),
        UM => um(channel, cursor, direction),
        LLC => Ok(match gb::llc(cursor, direction)? {
            gb::Frame::Layer3(message) => Content::Layer3(None, message),
            gb::Frame::Other => Content::Other,
        }),
        LTE_NAS => nas::Message::decode_in(cursor, direction).map(Content::Nas),
        UMTS_RRC => Ok(rrc::Message::decode(Network::Umts, channel, cursor).map_or(Content::Other, Content::Rrc)),
        LTE_RRC => Ok(rrc::Message::decode(Network::Lte, channel, cursor).map_or(Content::Other, Content::Rrc)),
        _ => Ok(Content::Other),
    }
}

fn layer_3(cursor: Cursor<'_>, direction: Direction) -> Result<Content<'_>, Malformed> {
    dtap::Message::decode_in(cursor, direction).map(|message| Content::Layer3(None, message))
}

/// A frame of the radio interface: broadcast and common channels have a length before the message (TS 44.006 §6.6),
/// the others LAPDm.
fn um(channel: u8, mut cursor: Cursor<'_>, direction: Direction) -> Result<Content<'_>, Malformed> {
    match channel {
        1 | 2 | 4 | 5 => {
            let length = cursor.u8("L2 pseudo length")?;
            if length & 3 != 1 {
                return Ok(Content::Other);
            }
            dtap::Message::decode_in(cursor, direction).map(|message| Content::Layer3(Some(length >> 2), message))
        }
        6..=10 | 0x86..=0x8a => {
            if channel & 0x80 != 0 {
                // Power and timing advance stand before a frame of the slow associated channel.
                cursor.skip(2);
            }
            Ok(lapdm(cursor, direction).unwrap_or(Content::Other))
        }
        _ => Ok(Content::Other),
    }
}

/// The layer 3 message that one LAPDm frame holds whole (TS 44.006 §3): in the frames that set up a link, and of
/// the information frames those that read without a flaw, because the rest of a longer message looks the same.
fn lapdm(mut cursor: Cursor<'_>, direction: Direction) -> Option<Content<'_>> {
    cursor.skip(1);
    let control = cursor.u8("LAPDm control").ok()?;
    let length = cursor.u8("LAPDm length").ok()?;
    let is_more = length & 2 != 0;
    let information = cursor.sub(usize::from(length >> 2), "LAPDm information").ok()?;
    if is_more || information.is_empty() {
        return None;
    }
    let sets_up = matches!(control & 0xef, 0x2f | 0x63 | 0x03);
    let message = dtap::Message::decode_in(information, direction).ok()?;
    (sets_up || (control & 1 == 0 && message.is_flawless())).then_some(Content::Layer3(None, message))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn packet(kind: u8, channel: u8, payload: &[u8]) -> Vec<u8> {
        let mut bytes = vec![2, 4, kind, 0, 0x40, 0, 0, 0, 0, 0, 0, 0, channel, 0, 0, 0];
        bytes.extend(payload);
        bytes
    }

    fn summary(kind: u8, channel: u8, payload: &[u8]) -> String {
        let (bytes, mut text) = (packet(kind, channel, payload), String::new());
        Message::decode(&bytes).expect("a header").summary(&mut text);
        text
    }

    #[test]
    fn layer_3_and_nas_are_read_and_the_rest_is_named() {
        assert_eq!(
            summary(2, 6, &[5, 0x24, 0x14, 3, 0x53, 0x59, 0xa6, 5, 0xf4, 0, 0, 0, 1]),
            "GSM MM CM Service Request tmsi 0x00000001"
        );
        assert_eq!(summary(18, 0, &[0x07, 0x44, 19]), "LTE NAS Attach reject EMM cause 19 (ESM failure)");
        assert_eq!(summary(14, 0, &[1, 2, 3]), "LTE MAC seen, not decoded");
    }

    #[test]
    fn a_frame_of_the_air_interface_is_read_when_it_holds_a_message() {
        let paging = [0x15, 6, 0x21, 0, 1, 0xf0, 0x2b, 0x2b];
        assert_eq!(summary(1, 2, &paging), "GSM Um RR Paging Request Type 1");
        let sabm = [1, 0x3f, 0x35, 5, 0x24, 0x14, 3, 0x53, 0x59, 0xa6, 5, 0xf4, 0, 0, 0, 1, 0x2b, 0x2b];
        assert_eq!(summary(1, 7, &sabm), "GSM Um MM CM Service Request tmsi 0x00000001");
        let part = [1, 0x20, 0x37, 5, 0x24, 0x14, 3, 0x53, 0x59, 0xa6, 5, 0xf4, 0, 0, 0, 1];
        assert_eq!(summary(1, 7, &part), "GSM Um seen, not decoded");
    }

    #[test]
    fn no_cut_makes_reading_fail() {
        let whole = packet(2, 6, &[5, 0x24, 0x14, 3, 0x53, 0x59, 0xa6, 5, 0xf4, 0, 0, 0, 1]);
        for end in 0..whole.len() {
            let Ok(message) = Message::decode(&whole[..end]) else {
                assert!(end < HEADER);
                continue;
            };
            let (mut out, mut text) = (Fields::new(), String::new());
            message.fields(&mut out);
            message.summary(&mut text);
            assert!(!text.is_empty());
        }
    }
}
