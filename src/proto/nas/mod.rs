//! EPS NAS (TS 24.301): mobility (EMM) and session (ESM) management, with PCO and TFT (TS 24.008).
//!
//! Messages are laid out in `emm` and `esm` and read by one engine (`layout`). Ciphered messages are
//! named as such: there are no keys. A message whose header says "ciphered" but whose content is a
//! well-formed message was ciphered with EEA0, that is not at all, and is decoded.

pub mod codes;
pub mod element_table;
pub(super) mod elements;
pub mod emm;
pub mod eps;
pub mod esm;
pub mod gsm;
pub mod layout;
pub mod pco;
mod summary;
pub mod tft;

use crate::proto::field::{Def, Fields, Value};
use crate::wire::digits::Plmn;
use crate::wire::{Cursor, Malformed};
use element_table as element;
use layout::{Elements, Layout};
use std::net::Ipv4Addr;

/// Which way a message goes; several elements and messages read differently.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Direction {
    /// From the UE to the network.
    Uplink,
    /// From the network to the UE.
    Downlink,
}

/// Globally unique temporary identity (TS 23.003 §2.8).
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Guti {
    /// Network of the MME.
    pub plmn: Plmn,
    /// MME group identifier.
    pub group: u16,
    /// MME code.
    pub code: u8,
    /// M-TMSI: the subscriber within the MME.
    pub m_tmsi: u32,
}

/// The header of a protected message (TS 24.301 §9.1).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Security {
    /// Security header type: 1 integrity, 2 also ciphered, 3 and 4 the same with a new context.
    pub header_type: u8,
    /// Message authentication code.
    pub code: u32,
    /// NAS sequence number, 0 to 255.
    pub sequence: u8,
}

/// A message of mobility management.
#[derive(Clone, Debug)]
pub struct Emm<'a> {
    /// Message type.
    pub kind: u8,
    /// What the message is made of; `None` when the type is unknown.
    pub layout: Option<&'static Layout>,
    /// Its elements.
    pub elements: Elements<'a>,
    header: u8,
    start: usize,
}

/// A message of session management.
#[derive(Clone, Debug)]
pub struct Esm<'a> {
    /// EPS bearer identity; 0 when none is assigned.
    pub bearer: u8,
    /// Procedure transaction identity; 0 when none is assigned.
    pub transaction: u8,
    /// Message type.
    pub kind: u8,
    /// What the message is made of; `None` when the type is unknown.
    pub layout: Option<&'static Layout>,
    /// Its elements.
    pub elements: Elements<'a>,
    start: usize,
}

/// What a message says.
#[derive(Clone, Debug)]
pub enum Content<'a> {
    /// A message of mobility management, perhaps with one of session management inside.
    Emm(Emm<'a>),
    /// A message of session management on its own.
    Esm(Esm<'a>),
    /// The short form of a service request (TS 24.301 §8.2.25): key set and sequence, short code.
    ServiceRequest {
        /// NAS key set identifier.
        key_set: u8,
        /// The low five bits of the sequence number.
        sequence: u8,
        /// The low two octets of the message authentication code.
        code: u16,
    },
    /// Ciphered: the octets, and where they start.
    Ciphered(&'a [u8], usize),
    /// Neither mobility nor session management.
    Unknown(Malformed),
}

/// A NAS message.
#[derive(Clone, Debug)]
pub struct Message<'a> {
    /// Which way it goes.
    pub direction: Direction,
    /// The header of a protected message; `None` for a plain one.
    pub security: Option<Security>,
    /// What it says.
    pub content: Content<'a>,
    first: u8,
    start: usize,
}

const EMM: u8 = 7;
const ESM: u8 = 2;
const SERVICE_REQUEST: u8 = 12;

impl<'a> Message<'a> {
    /// Decodes a message; refuses only when the header cannot be read.
    pub fn decode(bytes: &'a [u8], direction: Direction) -> Result<Self, Malformed> {
        Self::decode_in(Cursor::new(bytes), direction)
    }

    /// Decodes a message inside another one; ranges count from the start of the outer one.
    pub fn decode_in(mut cursor: Cursor<'a>, direction: Direction) -> Result<Self, Malformed> {
        let start = cursor.at();
        let unreadable = Malformed::new("NAS protocol discriminator", start);
        let first = cursor.peek().ok_or(unreadable)?;
        let plain = |content| Ok(Self { direction, security: None, content, first, start });
        match (first & 0x0f, first >> 4) {
            (ESM, _) => plain(Content::Esm(Esm::decode(&mut cursor)?)),
            (EMM, 0) => plain(Content::Emm(Emm::decode(&mut cursor, direction)?)),
            (EMM, SERVICE_REQUEST..) => plain(service_request(&mut cursor)?),
            (EMM, header_type) => {
                cursor.skip(1);
                let code = cursor.u32("message authentication code")?;
                let sequence = cursor.u8("NAS sequence number")?;
                let security = Some(Security { header_type, code, sequence });
                let content = protected(cursor, header_type, direction);
                Ok(Self { direction, security, content, first, start })
            }
            _ => Err(unreadable),
        }
    }

    /// The message of mobility management.
    pub fn emm(&self) -> Option<&Emm<'a>> {
        if let Content::Emm(emm) = &self.content { Some(emm) } else { None }
    }

    /// The message of session management: on its own or inside one of mobility management.
    pub fn esm(&self) -> Option<Esm<'a>> {
        match &self.content {
            Content::Esm(esm) => Some(esm.clone()),
            Content::Emm(emm) => Esm::decode(&mut emm.elements.find(&element::ESM_CONTAINER)?).ok(),
            _ => None,
        }
    }

    /// Claims that the content cannot be read without keys.
    pub fn is_ciphered(&self) -> bool {
        matches!(self.content, Content::Ciphered(..))
    }

    /// Claims that the message refuses or reports a failure.
    pub fn is_error(&self) -> bool {
        let refused = |layout: Option<&Layout>| {
            layout.is_some_and(|layout| ["reject", "failure", "status"].iter().any(|word| layout.name.ends_with(word)))
        };
        let emm = self.emm().is_some_and(|emm| refused(emm.layout));
        emm || self.esm().is_some_and(|esm| refused(esm.layout)) || matches!(self.content, Content::Unknown(_))
    }

    /// Name of the message: `Attach request`.
    pub fn name(&self) -> &'static str {
        match &self.content {
            Content::Emm(emm) => emm.layout.map_or("unknown EMM message", |layout| layout.name),
            Content::Esm(esm) => esm.name(),
            Content::ServiceRequest { .. } => "Service request",
            Content::Ciphered(..) => "ciphered",
            Content::Unknown(_) => "unknown NAS message",
        }
    }

    /// EMM cause (TS 24.301 §9.9.3.9).
    pub fn emm_cause(&self) -> Option<u8> {
        self.emm()?.elements.find(&element::EMM_CAUSE)?.peek()
    }

    /// ESM cause (TS 24.301 §9.9.4.4).
    pub fn esm_cause(&self) -> Option<u8> {
        self.esm()?.elements.find(&element::ESM_CAUSE)?.peek()
    }

    /// IMSI of the subscriber.
    pub fn imsi(&self) -> Option<String> {
        let elements = &self.emm()?.elements;
        let identity = elements.find(&element::EPS_IDENTITY).or_else(|| elements.find(&element::MOBILE_IDENTITY))?;
        elements::identity::digits_of_type(identity, 1)
    }

    /// IMEISV, where the equipment names itself.
    pub fn imeisv(&self) -> Option<String> {
        elements::identity::digits_of_type(self.emm()?.elements.find(&element::MOBILE_IDENTITY)?, 3)
    }

    /// GUTI: the subscriber's in a request, the new one in an answer.
    pub fn guti(&self) -> Option<Guti> {
        elements::identity::guti(self.emm()?.elements.find(&element::EPS_IDENTITY)?)
    }

    /// Access point name.
    pub fn apn(&self) -> Option<String> {
        Some(elements::shared::dotted(self.esm()?.elements.find(&element::APN)?.rest()))
    }

    /// IPv4 address that the PDN connection gets.
    pub fn pdn_ipv4(&self) -> Option<Ipv4Addr> {
        elements::session::pdn_ipv4(self.esm()?.elements.find(&element::PDN_ADDRESS)?)
    }

    /// Traffic flow template or aggregate.
    pub fn tft(&self) -> Option<tft::Tft<'a>> {
        tft::Tft::decode(self.esm()?.elements.find(&element::TFT)?).ok()
    }

    /// Protocol configuration options, of either form.
    pub fn pco(&self) -> Option<pco::Pco<'a>> {
        let elements = self.esm()?.elements;
        match elements.find(&element::PCO) {
            Some(cursor) => pco::Pco::decode(cursor, pco::Form::Plain).ok(),
            None => pco::Pco::decode(elements.find(&element::EPCO)?, pco::Form::Extended).ok(),
        }
    }

    /// QoS class identifier.
    pub fn qci(&self) -> Option<u8> {
        self.esm()?.elements.find(&element::QUALITY)?.peek()
    }

    /// Contents of a NAS message container: a CP message of the short message service (TS 24.011).
    pub fn nas_container(&self) -> Option<Cursor<'a>> {
        self.emm()?.elements.find(&element::NAS_CONTAINER)
    }

    /// Adds the fields of the message.
    pub fn fields(&self, out: &mut Fields<'a>) {
        out.push(&eps::PROTOCOL, Value::None, self.start..self.start);
        self.header_fields(out);
        match &self.content {
            Content::Emm(emm) => emm.fields(out, self.direction),
            Content::Esm(esm) => esm.fields(out, self.direction),
            Content::ServiceRequest { key_set, sequence, code } => {
                let at = self.start;
                out.push(&eps::EMM_NAS_KEY_SET_ID, *key_set, at + 1..at + 2);
                out.push(&eps::SEQ_NO_SHORT, *sequence, at + 1..at + 2);
                out.push(&eps::EMM_SHORT_MAC, *code, at + 2..at + 4);
            }
            Content::Ciphered(bytes, at) => {
                out.push(&eps::CIPHERED_MSG, Value::bytes(bytes), *at..*at + bytes.len());
            }
            Content::Unknown(malformed) => out.malformed(*malformed),
        }
    }

    /// Adds what stands before the content: nothing before a plain message, which starts with its own.
    fn header_fields(&self, out: &mut Fields<'a>) {
        let short = matches!(self.content, Content::ServiceRequest { .. });
        if self.security.is_none() && !short {
            return;
        }
        let at = self.start;
        out.push(&eps::SECURITY_HEADER_TYPE, self.first >> 4, at..at + 1);
        out.push(&gsm::L3_PROTOCOL_DISCRIMINATOR, self.first & 0x0f, at..at + 1);
        if let Some(security) = self.security {
            out.push(&eps::MSG_AUTH_CODE, security.code, at + 1..at + 5);
            out.push(&eps::SEQ_NO, security.sequence, at + 5..at + 6);
        }
    }
}

fn service_request<'a>(cursor: &mut Cursor<'a>) -> Result<Content<'a>, Malformed> {
    cursor.skip(1);
    let octet = cursor.u8("KSI and sequence number")?;
    let code = cursor.u16("short message authentication code")?;
    Ok(Content::ServiceRequest { key_set: octet >> 5, sequence: octet & 0x1f, code })
}

/// Reads what a security header protects. What is said to be ciphered must read without a flaw.
fn protected(mut cursor: Cursor<'_>, header_type: u8, direction: Direction) -> Content<'_> {
    let ciphered = matches!(header_type, 2 | 4 | 5);
    let (at, bytes) = (cursor.at(), cursor.rest());
    let first = cursor.peek().unwrap_or_default();
    let content = match (first & 0x0f, first >> 4) {
        (ESM, _) => Esm::decode(&mut cursor).map(Content::Esm),
        (EMM, 0) => Emm::decode(&mut cursor, direction).map(Content::Emm),
        _ => Err(Malformed::new("NAS protocol discriminator", at)),
    };
    match content {
        Ok(content) if !ciphered || is_flawless(&content) => content,
        Err(malformed) if !ciphered => Content::Unknown(malformed),
        _ => Content::Ciphered(bytes, at),
    }
}

/// Claims that the octets are a message and not the look of one: every octet has its place.
fn is_flawless(content: &Content<'_>) -> bool {
    let whole = |elements: &Elements<'_>| elements.malformed.is_none() && elements.unknown.is_empty();
    match content {
        Content::Emm(emm) => emm.layout.is_some() && whole(&emm.elements),
        Content::Esm(esm) => esm.layout.is_some() && whole(&esm.elements) && esm.has_sane_identities(),
        _ => false,
    }
}

impl<'a> Emm<'a> {
    fn decode(cursor: &mut Cursor<'a>, direction: Direction) -> Result<Self, Malformed> {
        let start = cursor.at();
        let header = cursor.u8("security header type")?;
        let kind = cursor.u8("EMM message type")?;
        let layout = match (kind, direction) {
            (0x45, Direction::Downlink) => Some(&emm::DETACH_REQUEST_DOWN),
            _ => emm::layout(kind),
        };
        let elements = layout.map(|layout| layout.read(cursor)).unwrap_or_default();
        Ok(Self { kind, layout, elements, header, start })
    }

    fn fields(&self, out: &mut Fields<'a>, direction: Direction) {
        let at = self.start;
        out.push(&eps::SECURITY_HEADER_TYPE, self.header >> 4, at..at + 1);
        out.push(&gsm::L3_PROTOCOL_DISCRIMINATOR, self.header & 0x0f, at..at + 1);
        let name = self.layout.map(|layout| layout.name);
        out.push(&eps::NAS_MSG_EMM_TYPE, Value::code(self.kind, name), at + 1..at + 2);
        self.elements.fields(out, direction);
    }
}

impl<'a> Esm<'a> {
    /// Reads a message of session management.
    fn decode(cursor: &mut Cursor<'a>) -> Result<Self, Malformed> {
        let start = cursor.at();
        let first = cursor.u8("EPS bearer identity")?;
        if first & 0x0f != ESM {
            return Err(Malformed::new("ESM protocol discriminator", start));
        }
        let transaction = cursor.u8("procedure transaction identity")?;
        let kind = cursor.u8("ESM message type")?;
        let layout = esm::layout(kind);
        let elements = layout.map(|layout| layout.read(cursor)).unwrap_or_default();
        Ok(Self { bearer: first >> 4, transaction, kind, layout, elements, start })
    }

    /// Name of the message: `PDN connectivity request`.
    pub fn name(&self) -> &'static str {
        self.layout.map_or("unknown ESM message", |layout| layout.name)
    }

    /// Claims that the message has a bearer when it is about one and a transaction when it starts
    /// one (TS 24.301 §7.3).
    fn has_sane_identities(&self) -> bool {
        match self.kind {
            0xc1..=0xce => self.bearer != 0,
            0xd0..=0xda => self.bearer == 0 && self.transaction != 0,
            _ => true,
        }
    }

    fn fields(&self, out: &mut Fields<'a>, direction: Direction) {
        let at = self.start;
        out.push(&eps::BEARER_ID, self.bearer, at..at + 1);
        out.push(&gsm::L3_PROTOCOL_DISCRIMINATOR, ESM, at..at + 1);
        out.push(&eps::ESM_PROC_TRANS_ID, self.transaction, at + 1..at + 2);
        let name = self.layout.map(|layout| layout.name);
        out.push(&eps::NAS_MSG_ESM_TYPE, Value::code(self.kind, name), at + 2..at + 3);
        self.elements.fields(out, direction);
    }
}

/// Every field definition of EPS NAS and of the elements it shares.
pub fn defs() -> impl Iterator<Item = &'static Def> {
    eps::TABLE.iter().chain(gsm::TABLE).copied()
}

#[cfg(test)]
mod tests {
    use super::*;

    const ATTACH_REQUEST: &[u8] = &[
        0x07, 0x41, 0x71, 8, 0x99, 0x99, 0x07, 0, 0, 0, 0x10, 0x10, 2, 0xe0, 0xe0, 0, 5, 2, 1, 0xd0, 0x31, 0xd1, 0x5c,
        0x20, 0,
    ];

    fn summary(bytes: &[u8], direction: Direction) -> String {
        let mut text = String::new();
        Message::decode(bytes, direction).unwrap().summary(&mut text);
        text
    }

    #[test]
    fn an_attach_request_names_its_subscriber_and_what_it_asks_for() {
        assert_eq!(
            summary(ATTACH_REQUEST, Direction::Uplink),
            "Attach request imsi 999700000000101, PDN connectivity request"
        );
    }

    #[test]
    fn a_reject_says_why() {
        let reject = [0x07, 0x44, 19, 0x78, 0, 4, 2, 1, 0xd1, 27];
        let message = Message::decode(&reject, Direction::Downlink).unwrap();
        assert_eq!((message.emm_cause(), message.esm_cause(), message.is_error()), (Some(19), Some(27), true));
        assert_eq!(
            summary(&reject, Direction::Downlink),
            "Attach reject EMM cause 19 (ESM failure), PDN connectivity reject ESM cause 27 (Missing or unknown APN)"
        );
    }

    #[test]
    fn what_is_ciphered_with_the_null_algorithm_is_read_and_the_rest_is_named() {
        let null = [0x27, 1, 2, 3, 4, 5, 0x72, 0, 0xc6];
        let message = Message::decode(&null, Direction::Uplink).unwrap();
        assert_eq!(message.esm().map(|esm| (esm.bearer, esm.kind)), Some((7, 0xc6)));
        let noise = [0x27, 1, 2, 3, 4, 5, 0x72, 0, 0xc6, 0x99];
        assert!(Message::decode(&noise, Direction::Uplink).unwrap().is_ciphered());
    }

    #[test]
    fn a_message_cut_anywhere_shows_what_is_left() {
        for length in 0..=ATTACH_REQUEST.len() {
            let cut = ATTACH_REQUEST.get(..length).unwrap();
            let Ok(message) = Message::decode(cut, Direction::Uplink) else {
                assert!(length < 2);
                continue;
            };
            let mut out = Fields::new();
            message.fields(&mut out);
            assert_eq!(out.as_slice().first().map(|field| field.def.name), Some("nas-eps"));
        }
    }

    #[test]
    fn a_detach_reads_by_its_direction() {
        let bytes = [0x07, 0x45, 0x01];
        assert!(Message::decode(&bytes, Direction::Downlink).unwrap().emm().unwrap().elements.malformed.is_none());
        assert!(Message::decode(&bytes, Direction::Uplink).unwrap().emm().unwrap().elements.malformed.is_some());
    }

    #[test]
    fn no_octets_make_the_decoder_fail() {
        let mut state = 1u32;
        for _ in 0..20_000 {
            let mut bytes = ATTACH_REQUEST.to_vec();
            for _ in 0..3 {
                state = state.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
                let at = (state >> 16) as usize % bytes.len();
                bytes[at] = (state >> 8) as u8;
            }
            for direction in [Direction::Uplink, Direction::Downlink] {
                let Ok(message) = Message::decode(&bytes, direction) else { continue };
                let mut out = Fields::new();
                message.fields(&mut out);
                assert!(!out.as_slice().is_empty());
            }
        }
    }
}
