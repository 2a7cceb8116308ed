//! 5GS NAS (TS 24.501): mobility (5GMM) and session (5GSM) management, as NGAP carries it.
//!
//! Messages are laid out in `mm` and `sm` and read by the engine of EPS NAS ([`layout`](super::nas::layout)).
//! It exists so that identities, causes and messages of a capture with 4G and 5G in it are seen; QoS rules,
//! capabilities and policies stay octets. A message whose header says "ciphered" is named so and not read,
//! also when the null algorithm was in use: that is what Wireshark does unless told otherwise.

pub mod codes;
mod element_table;
mod elements;
pub mod fields;
mod identity;
mod mm;
mod sm;
mod summary;
#[cfg(test)]
mod tests;

use crate::proto::field::{Fields, Value};
use crate::proto::nas::layout::{Elements, Format, Layout};
use crate::proto::nas::{Direction, Security};
use crate::wire::{Cursor, Malformed};
use element_table as element;
use fields as f;
pub use identity::Identity;

/// A message of mobility management.
#[derive(Clone, Debug)]
pub struct Mobility<'a> {
    /// Message type.
    pub kind: u8,
    /// What the message is made of; `None` when the type is unknown.
    pub layout: Option<&'static Layout>,
    /// Its elements.
    pub elements: Elements<'a>,
}

/// A message of session management.
#[derive(Clone, Debug)]
pub struct Session<'a> {
    /// PDU session identity; 0 when none is assigned.
    pub session: u8,
    /// Procedure transaction identity; 0 when none is assigned.
    pub transaction: u8,
    /// Message type.
    pub kind: u8,
    /// What the message is made of; `None` when the type is unknown.
    pub layout: Option<&'static Layout>,
    /// Its elements.
    pub elements: Elements<'a>,
}

/// What a message says.
#[derive(Clone, Debug)]
pub enum Content<'a> {
    /// A message of mobility management, perhaps with another message inside.
    Mobility(Mobility<'a>),
    /// A message of session management.
    Session(Session<'a>),
    /// Ciphered: the octets.
    Ciphered(&'a [u8]),
    /// Neither mobility nor session management.
    Unknown(Malformed),
}

/// A 5GS NAS message.
#[derive(Clone, Debug)]
pub struct Message<'a> {
    /// Which way it goes.
    pub direction: Direction,
    /// The header of a protected message; `None` for a plain one.
    pub security: Option<Security>,
    /// What it says.
    pub content: Content<'a>,
    start: usize,
    /// Where the content starts: behind the security header.
    inner: usize,
}

/// Extended protocol discriminators (TS 24.007 §11.2.3.1A).
const MOBILITY: u8 = 0x7e;
const SESSION: u8 = 0x2e;

impl<'a> Message<'a> {
    /// Decodes a message; refuses only when the header cannot be read.
    pub fn decode(bytes: &'a [u8], direction: Direction) -> Result<Self, Malformed> {
        Self::decode_in(Cursor::new(bytes), direction)
    }

    /// Decodes a message inside another one; ranges count from the start of the outer one.
    pub fn decode_in(mut cursor: Cursor<'a>, direction: Direction) -> Result<Self, Malformed> {
        let start = cursor.at();
        let header_type = match cursor.rest() {
            [MOBILITY, second, ..] => second & 0x0f,
            [SESSION, ..] => 0,
            _ => return Err(Malformed::new("extended protocol discriminator", start)),
        };
        if header_type == 0 {
            let content = plain(&mut cursor)?;
            return Ok(Self { direction, security: None, content, start, inner: start });
        }
        cursor.skip(2);
        let code = cursor.u32("message authentication code")?;
        let sequence = cursor.u8("NAS sequence number")?;
        let inner = cursor.at();
        // 1 and 3 are integrity alone (TS 24.501 §9.3.1).
        let content = match header_type {
            1 | 3 => plain(&mut cursor).unwrap_or_else(Content::Unknown),
            _ => Content::Ciphered(cursor.take_rest()),
        };
        Ok(Self { direction, security: Some(Security { header_type, code, sequence }), content, start, inner })
    }

    /// The message of mobility management.
    pub fn mobility(&self) -> Option<&Mobility<'a>> {
        if let Content::Mobility(mobility) = &self.content { Some(mobility) } else { None }
    }

    /// The message of session management: on its own or inside one of mobility management.
    pub fn session(&self) -> Option<Session<'a>> {
        match &self.content {
            Content::Session(session) => Some(session.clone()),
            Content::Mobility(mobility) => {
                Session::decode(&mut mobility.elements.find(&element::SESSION_PAYLOAD)?).ok()
            }
            _ => None,
        }
    }

    /// Claims that the content cannot be read without keys.
    pub const fn is_ciphered(&self) -> bool {
        matches!(self.content, Content::Ciphered(_))
    }

    /// Claims that the message refuses or reports a failure.
    pub fn is_error(&self) -> bool {
        let refused = |layout: Option<&Layout>| {
            layout.is_some_and(|layout| ["reject", "failure", "status"].iter().any(|word| layout.name.ends_with(word)))
        };
        self.mobility().is_some_and(|mobility| refused(mobility.layout))
            || self.session().is_some_and(|session| refused(session.layout))
            || matches!(self.content, Content::Unknown(_))
    }

    /// Name of the message: `Registration request`.
    pub fn name(&self) -> &'static str {
        match &self.content {
            Content::Mobility(mobility) => mobility.layout.map_or("unknown 5GMM message", |layout| layout.name),
            Content::Session(session) => session.name(),
            Content::Ciphered(_) => "ciphered",
            Content::Unknown(_) => "unknown 5GS NAS message",
        }
    }

    /// Who the message speaks of: the identity of a request or a response, or the new 5G-GUTI of an answer.
    pub fn identity(&self) -> Option<Identity> {
        Identity::decode(self.mobility()?.elements.find(&element::IDENTITY)?)
    }

    /// 5GMM cause (TS 24.501 §9.11.3.2).
    pub fn mobility_cause(&self) -> Option<u8> {
        self.mobility()?.elements.find(&element::CAUSE)?.peek()
    }

    /// 5GSM cause (TS 24.501 §9.11.4.2).
    pub fn session_cause(&self) -> Option<u8> {
        self.session()?.elements.find(&element::SESSION_CAUSE)?.peek()
    }

    /// The CP message of the short message service (TS 24.011) in a payload container.
    pub fn text(&self) -> Option<Cursor<'a>> {
        self.mobility()?.elements.find(&element::SMS_PAYLOAD)
    }

    /// Adds the fields of the message.
    pub fn fields(&self, out: &mut Fields<'a>) {
        out.push(&f::PROTOCOL, Value::None, self.start..self.start);
        if let Some(security) = self.security {
            let at = self.start;
            header(out, security.header_type, at);
            out.push(&f::MSG_AUTH_CODE, security.code, at + 2..at + 6);
            out.push(&f::SEQ_NO, security.sequence, at + 6..at + 7);
        }
        let at = self.inner;
        match &self.content {
            Content::Mobility(mobility) => {
                header(out, 0, at);
                let name = mobility.layout.map(|layout| layout.name);
                out.push(&f::MM_MESSAGE_TYPE, Value::code(mobility.kind, name), at + 2..at + 3);
                mobility.elements.fields(out, self.direction);
            }
            Content::Session(session) => {
                out.push(&f::EPD, SESSION, at..at + 1);
                out.push(&f::PDU_SESSION_ID, session.session, at + 1..at + 2);
                out.push(&f::PROC_TRANS_ID, session.transaction, at + 2..at + 3);
                let name = session.layout.map(|layout| layout.name);
                out.push(&f::SM_MESSAGE_TYPE, Value::code(session.kind, name), at + 3..at + 4);
                session.elements.fields(out, self.direction);
            }
            Content::Ciphered(bytes) => out.heading("Ciphered", at..at + bytes.len(), |_| {}),
            Content::Unknown(malformed) => out.malformed(*malformed),
        }
    }
}

/// Adds the first two octets of a message of mobility management, or of one that is protected.
fn header(out: &mut Fields<'_>, header_type: u8, at: usize) {
    out.push(&f::EPD, MOBILITY, at..at + 1);
    out.push(&f::SPARE_HALF_OCTET, 0u8, at + 1..at + 2);
    out.push(&f::SECURITY_HEADER_TYPE, header_type, at + 1..at + 2);
}

/// Reads a message that no security header is in front of.
fn plain<'a>(cursor: &mut Cursor<'a>) -> Result<Content<'a>, Malformed> {
    match cursor.peek() {
        Some(MOBILITY) => Mobility::decode(cursor).map(Content::Mobility),
        Some(SESSION) => Session::decode(cursor).map(Content::Session),
        _ => Err(Malformed::new("extended protocol discriminator", cursor.at())),
    }
}

fn layout(layouts: &'static [Layout], kind: u8) -> Option<&'static Layout> {
    layouts.get(layouts.binary_search_by_key(&kind, |layout| layout.kind).ok()?)
}

impl<'a> Mobility<'a> {
    fn decode(cursor: &mut Cursor<'a>) -> Result<Self, Malformed> {
        cursor.skip(2);
        let kind = cursor.u8("5GMM message type")?;
        let layout = layout(mm::LAYOUTS, kind);
        let mut elements = layout.map(|layout| layout.read(cursor)).unwrap_or_default();
        name_payload(&mut elements);
        Ok(Self { kind, layout, elements })
    }
}

/// Says what a payload container holds, which another element tells (TS 24.501 §9.11.3.40).
fn name_payload(elements: &mut Elements<'_>) {
    let kind = elements.find(&element::PAYLOAD_TYPE).and_then(|cursor| cursor.peek());
    let [mandatory, optional] = match kind.map(|octet| octet & 0x0f) {
        Some(1) => &mm::SESSION_PAYLOADS,
        Some(2) => &mm::SMS_PAYLOADS,
        _ => return,
    };
    for read in &mut elements.list {
        if std::ptr::eq(read.ie.element, &element::PAYLOAD) {
            read.ie = if matches!(read.ie.format, Format::LvE) { mandatory } else { optional };
        }
    }
}

impl<'a> Session<'a> {
    fn decode(cursor: &mut Cursor<'a>) -> Result<Self, Malformed> {
        if cursor.u8("extended protocol discriminator")? != SESSION {
            return Err(Malformed::new("extended protocol discriminator", cursor.at().saturating_sub(1)));
        }
        let session = cursor.u8("PDU session identity")?;
        let transaction = cursor.u8("procedure transaction identity")?;
        let kind = cursor.u8("5GSM message type")?;
        let layout = layout(sm::LAYOUTS, kind);
        let elements = layout.map(|layout| layout.read(cursor)).unwrap_or_default();
        Ok(Self { session, transaction, kind, layout, elements })
    }

    /// Name of the message: `PDU session establishment request`.
    pub fn name(&self) -> &'static str {
        self.layout.map_or("unknown 5GSM message", |layout| layout.name)
    }
}
