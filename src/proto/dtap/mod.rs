//! Layer 3 of GSM and UMTS: mobility (MM, GMM), calls (CC), packet sessions (SM) and radio resources (RR)
//! between phone and network (TS 24.008, TS 44.018), with short messages (TS 24.011) inside.
//!
//! Messages are laid out in tables, a file per sublayer, and read by the engine that reads EPS NAS; most of what
//! elements hold is in `nas::elements` too. Left out: the bits of RR that only a base station wants (channel
//! descriptions, rest octets), group calls, location services and the components of supplementary services.

mod cc;
mod codes;
pub mod element_table;
mod elements;
mod fields;
mod gmm;
mod mm;
mod rr;
mod sm;
mod summary;

use super::field::{Def, Fields, Value};
use super::nas::layout::{Element, Elements, Format, Ie, Layout};
use super::nas::{Direction, gsm};
use super::sms::Cp;
use crate::wire::{Cursor, Malformed};
pub(super) use elements::routing_area;
use fields as f;
pub use fields::DEFS;
pub(super) use summary::push_identity;

/// A sublayer, told by the protocol discriminator (TS 24.007 §11.2.3.1.1).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sublayer {
    /// Call control.
    Cc,
    /// Mobility management.
    Mm,
    /// Radio resources.
    Rr,
    /// GPRS mobility management.
    Gmm,
    /// Short messages.
    Sms,
    /// Session management.
    Sm,
    /// Supplementary services outside calls.
    Ss,
}

/// What a message says.
#[derive(Debug)]
enum Content<'a> {
    /// Information elements, as the layout says.
    Elements(Elements<'a>),
    /// A message of the short message service.
    Sms(Cp<'a>),
}

/// A layer 3 message.
#[derive(Debug)]
pub struct Message<'a> {
    /// Which sublayer it belongs to.
    pub sublayer: Sublayer,
    /// Message type, without the bits of the sequence number.
    pub kind: u8,
    /// What the message is made of; `None` when the type is unknown.
    pub layout: Option<&'static Layout>,
    direction: Direction,
    content: Content<'a>,
    first: u8,
    /// The octet that extends a transaction identifier of 7 (TS 24.007 §11.2.3.1.3).
    extension: Option<u8>,
    second: u8,
    start: usize,
    body: usize,
    end: usize,
}

impl Sublayer {
    /// The sublayer of a protocol discriminator.
    pub const fn of(discriminator: u8) -> Option<Self> {
        Some(match discriminator & 0x0f {
            3 => Self::Cc,
            5 => Self::Mm,
            6 => Self::Rr,
            8 => Self::Gmm,
            9 => Self::Sms,
            10 => Self::Sm,
            11 => Self::Ss,
            _ => return None,
        })
    }

    /// Its usual abbreviation.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Cc => "CC",
            Self::Mm => "MM",
            Self::Rr => "RR",
            Self::Gmm => "GMM",
            Self::Sms => "SMS",
            Self::Sm => "SM",
            Self::Ss => "SS",
        }
    }

    /// Claims that messages belong to transactions, whose identifier is in the first octet.
    const fn has_transactions(self) -> bool {
        matches!(self, Self::Cc | Self::Sms | Self::Sm | Self::Ss)
    }

    /// Claims that two bits of the message type are a sequence number (TS 24.007 §11.2.3.2.1).
    const fn has_sequence(self) -> bool {
        matches!(self, Self::Cc | Self::Mm | Self::Ss)
    }

    fn layouts(self) -> &'static [Layout] {
        match self {
            Self::Cc => cc::LAYOUTS,
            Self::Mm => mm::LAYOUTS,
            Self::Rr => rr::LAYOUTS,
            Self::Gmm => gmm::LAYOUTS,
            Self::Sm => sm::LAYOUTS,
            Self::Ss => cc::SUPPLEMENTARY,
            Self::Sms => &[],
        }
    }

    /// The field of the message type.
    fn kind_def(self) -> &'static Def {
        match self {
            Self::Cc => &f::CC_TYPE,
            Self::Mm => &f::MM_TYPE,
            Self::Rr => &f::RR_TYPE,
            Self::Gmm => &f::GMM_TYPE,
            Self::Sm => &f::SM_TYPE,
            Self::Ss | Self::Sms => &f::SS_TYPE,
        }
    }
}

/// The layout of a message; some read differently in each direction.
fn layout(sublayer: Sublayer, kind: u8, direction: Direction) -> Option<&'static Layout> {
    if let (Sublayer::Gmm, Some(layout)) = (sublayer, gmm::directed(kind, direction)) {
        return Some(layout);
    }
    let layouts = sublayer.layouts();
    layouts.get(layouts.binary_search_by_key(&kind, |layout| layout.kind).ok()?)
}

impl<'a> Message<'a> {
    /// Decodes a message; refuses one of another discriminator, and one too short for its type.
    pub fn decode(bytes: &'a [u8], direction: Direction) -> Result<Self, Malformed> {
        Self::decode_in(Cursor::new(bytes), direction)
    }

    /// Decodes a message inside another one; ranges count from the start of the outer one.
    pub fn decode_in(mut cursor: Cursor<'a>, direction: Direction) -> Result<Self, Malformed> {
        let (start, end) = (cursor.at(), cursor.end());
        let whole = cursor.rest();
        let first = cursor.u8("protocol discriminator")?;
        let sublayer = Sublayer::of(first).ok_or(Malformed::new("protocol discriminator", start))?;
        let extended = sublayer.has_transactions() && first & 0x70 == 0x70;
        let extension = if extended { Some(cursor.u8("transaction identifier")?) } else { None };
        let second = cursor.u8("message type")?;
        let kind = if sublayer.has_sequence() { second & 0x3f } else { second };
        let body = cursor.at();
        let layout = layout(sublayer, kind, direction);
        let content = match sublayer {
            Sublayer::Sms => Content::Sms(Cp::decode(whole)?),
            _ => Content::Elements(layout.map(|layout| layout.read(&mut cursor)).unwrap_or_default()),
        };
        Ok(Self { sublayer, kind, layout, direction, content, first, extension, second, start, body, end })
    }

    /// Name of the message: `Location Updating Request`.
    pub fn name(&self) -> &'static str {
        match &self.content {
            Content::Sms(cp) => cp.name(),
            Content::Elements(_) => self.layout.map_or("unknown message", |layout| layout.name),
        }
    }

    /// The value of the first element of this kind.
    fn find(&self, element: &'static Element) -> Option<Cursor<'a>> {
        if let Content::Elements(elements) = &self.content { elements.find(element) } else { None }
    }

    /// Claims that the message refuses or reports a failure.
    pub fn is_error(&self) -> bool {
        match &self.content {
            Content::Sms(cp) => cp.is_error(),
            Content::Elements(_) => {
                let name = self.name();
                ["Reject", "Failure", "Status", "Abort"].iter().any(|word| name.contains(word))
            }
        }
    }

    /// Adds the fields of the message.
    pub fn fields(&self, out: &mut Fields<'a>) {
        out.push(&f::PROTOCOL, Value::None, self.start..self.end);
        let elements = match &self.content {
            Content::Sms(cp) => return cp.fields(out, self.start),
            Content::Elements(elements) => elements,
        };
        let at = self.start..self.start + 1;
        out.push(
            &gsm::L3_PROTOCOL_DISCRIMINATOR,
            Value::Code(u64::from(self.first & 0x0f), self.sublayer.name()),
            at.clone(),
        );
        if self.sublayer.has_transactions() {
            out.push(&f::TI_FLAG, self.first >> 7, at.clone());
            out.push(&f::TIO, self.first >> 4 & 0x07, at);
            if let Some(extension) = self.extension {
                out.push(&f::TIE, extension & 0x7f, self.start + 1..self.start + 2);
            }
        } else {
            out.push(&f::SKIP, self.first >> 4, at);
        }
        let at = self.body.saturating_sub(1)..self.body;
        if self.sublayer.has_sequence() {
            out.push(&f::SEQUENCE, self.second >> 6, at.clone());
        }
        let name = self.layout.map(|layout| layout.name);
        out.push(self.sublayer.kind_def(), Value::code(self.kind, name), at);
        elements.fields(out, self.direction);
    }

    /// Adds the fields of a message of a broadcast or common channel, which has a length before it (TS 44.006 §6.6).
    ///
    /// As Wireshark has it, the discriminator stands there once more.
    pub(in crate::proto) fn common_channel_fields(&self, pseudo_length: u8, out: &mut Fields<'a>) {
        let before = self.start.saturating_sub(1)..self.start;
        out.push(&f::PSEUDO_LENGTH, pseudo_length, before);
        let discriminator = Value::Code(u64::from(self.first & 0x0f), self.sublayer.name());
        out.push(&gsm::L3_PROTOCOL_DISCRIMINATOR, discriminator, self.start..self.start + 1);
        self.fields(out);
    }

    /// Claims that every octet has its place in the message.
    pub fn is_flawless(&self) -> bool {
        match &self.content {
            Content::Sms(cp) => cp.broken.is_none(),
            Content::Elements(elements) => {
                self.layout.is_some() && elements.malformed.is_none() && elements.unknown.is_empty()
            }
        }
    }
}

/// A row of a layout.
const fn ie(name: &'static str, format: Format, element: &'static Element) -> Ie {
    Ie { name, format, element }
}

#[cfg(test)]
mod tests;
