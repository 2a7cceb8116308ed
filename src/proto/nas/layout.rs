//! The engine: reads any layer 3 message by its [`Layout`], a table in the row order of TS 24.301 §8, TS 24.501 §8
//! or TS 24.008 §9.
//!
//! What the elements hold is for `elements`; which messages there are, for `emm`, `esm`, `nas5gs` and `dtap`.

use super::{Direction, gsm};
use crate::proto::field::{Def, Fields, Value};
use crate::wire::{Cursor, Malformed};
use std::ops::Range;

/// One message: its type, its name and its information elements in order.
#[derive(Debug)]
pub struct Layout {
    /// Message type.
    pub kind: u8,
    /// Name as in the specification.
    pub name: &'static str,
    /// Clause of the specification that the table is of.
    pub clause: &'static str,
    /// Information elements, mandatory ones first.
    pub ies: &'static [Ie],
}

/// One row of a layout.
#[derive(Debug)]
pub struct Ie {
    /// Name as in the specification.
    pub name: &'static str,
    /// How it is framed.
    pub format: Format,
    /// What it holds.
    pub element: &'static Element,
}

/// How an information element is framed (TS 24.007 §11.2.1.1).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Format {
    /// Two half octets, mandatory; read together, the high one is the second row of the specification.
    Halves,
    /// Mandatory, this many octets.
    V(usize),
    /// Mandatory, one octet of length.
    Lv,
    /// Mandatory, two octets of length.
    LvE,
    /// Optional: a tag of half an octet, the value is the other half.
    TvHalf(u8),
    /// Optional: a tag and this many octets.
    Tv(u8, usize),
    /// Optional: a tag and one octet of length.
    Tlv(u8),
    /// Optional: a tag and two octets of length.
    TlvE(u8),
    /// Everything that no other row of the message has a tag for: rest octets (TS 44.018 §10.5.2).
    Rest,
}

/// Reads the contents of an element and adds its fields.
pub type Decode = for<'a> fn(&mut Fields<'a>, &mut Cursor<'a>, Direction) -> Result<(), Malformed>;

/// What an information element holds.
#[derive(Debug)]
pub struct Element {
    /// The field that its tag is shown in.
    pub tag: &'static Def,
    /// Reads the contents.
    pub decode: Decode,
}

/// An element of a message: a row of the layout and the octets of its value.
#[derive(Clone, Debug)]
pub struct Read<'a> {
    /// The row.
    pub ie: &'static Ie,
    /// The value, without tag and length.
    pub value: Cursor<'a>,
    /// All of it, with tag and length.
    pub range: Range<usize>,
}

/// The elements of one message.
#[derive(Clone, Debug, Default)]
pub struct Elements<'a> {
    /// Those that could be framed, in the order they came in.
    pub list: Vec<Read<'a>>,
    /// A mandatory element is missing or an element ends behind the message.
    pub malformed: Option<Malformed>,
    /// Octets that no row of the layout explains.
    pub unknown: Vec<Range<usize>>,
}

impl Format {
    /// Claims that an element may be missing; the others come first, in the order of their rows.
    pub const fn is_optional(self) -> bool {
        matches!(self, Self::TvHalf(_) | Self::Tv(..) | Self::Tlv(_) | Self::TlvE(_) | Self::Rest)
    }

    const fn has_tag(self, octet: u8) -> bool {
        match self {
            Self::TvHalf(tag) => octet >> 4 == tag,
            Self::Tv(tag, _) | Self::Tlv(tag) | Self::TlvE(tag) => octet == tag,
            _ => false,
        }
    }

    /// Reads the value; the cursor stands at the tag, or at the value of a mandatory element.
    fn value<'a>(self, cursor: &mut Cursor<'a>, name: &'static str) -> Result<Cursor<'a>, Malformed> {
        if matches!(self, Self::Tv(..) | Self::Tlv(_) | Self::TlvE(_)) {
            cursor.u8(name)?;
        }
        let length = match self {
            Self::Halves | Self::TvHalf(_) => 1,
            Self::V(length) | Self::Tv(_, length) => length,
            Self::Lv | Self::Tlv(_) => usize::from(cursor.u8(name)?),
            Self::LvE | Self::TlvE(_) => usize::from(cursor.u16(name)?),
            Self::Rest => cursor.remaining(),
        };
        cursor.sub(length, name)
    }
}

impl Layout {
    /// Frames the elements of a message; the cursor stands behind the message type.
    pub fn read<'a>(&self, cursor: &mut Cursor<'a>) -> Elements<'a> {
        let mut elements = Elements::default();
        elements.malformed = self.read_into(cursor, &mut elements).err();
        elements
    }

    fn read_into<'a>(&self, cursor: &mut Cursor<'a>, elements: &mut Elements<'a>) -> Result<(), Malformed> {
        for ie in self.ies.iter().filter(|ie| !ie.format.is_optional()) {
            let start = cursor.at();
            let value = ie.format.value(cursor, ie.name)?;
            elements.list.push(Read { ie, value, range: cursor.since(start) });
        }
        while let Some(octet) = cursor.peek() {
            let start = cursor.at();
            let tagged = self.ies.iter().find(|ie| ie.format.has_tag(octet));
            let Some(ie) = tagged.or_else(|| self.ies.iter().find(|ie| ie.format == Format::Rest)) else {
                skip_unknown(cursor, octet);
                elements.unknown.push(cursor.since(start));
                continue;
            };
            let value = ie.format.value(cursor, ie.name)?;
            elements.list.push(Read { ie, value, range: cursor.since(start) });
        }
        Ok(())
    }
}

/// Passes over an element of unknown tag: bit 8 says whether it is one octet (TS 24.007 §11.2.4).
fn skip_unknown(cursor: &mut Cursor<'_>, octet: u8) {
    cursor.skip(1);
    if octet & 0x80 != 0 {
        return;
    }
    let long = octet & 0x78 == 0x78;
    let length = if long { cursor.u16("length").unwrap_or(u16::MAX) } else { cursor.u8("length").map_or(0, u16::from) };
    cursor.skip(usize::from(length));
}

impl<'a> Elements<'a> {
    /// The value of the first element of this kind.
    pub fn find(&self, element: &'static Element) -> Option<Cursor<'a>> {
        self.list.iter().find(|read| std::ptr::eq(read.ie.element, element)).map(|read| read.value)
    }

    /// The value of the element of this name.
    pub fn named(&self, name: &str) -> Option<Cursor<'a>> {
        self.list.iter().find(|read| read.ie.name == name).map(|read| read.value)
    }

    /// Adds the fields of all elements.
    pub fn fields(&self, out: &mut Fields<'a>, direction: Direction) {
        for read in &self.list {
            read.fields(out, direction);
        }
        for range in &self.unknown {
            out.heading("Unknown information element", range.clone(), |_| {});
        }
        if let Some(malformed) = self.malformed {
            out.malformed(malformed);
        }
    }
}

impl<'a> Read<'a> {
    fn fields(&self, out: &mut Fields<'a>, direction: Direction) {
        if self.ie.format == Format::Halves {
            return self.contents(out, direction);
        }
        out.heading(self.ie.name, self.range.clone(), |out| {
            self.framing(out);
            self.contents(out, direction);
        });
    }

    fn framing(&self, out: &mut Fields<'a>) {
        let start = self.range.start;
        let tag = |tag: u8| Value::Number(u64::from(tag));
        let length = self.value.remaining() as u64;
        match self.ie.format {
            Format::Halves | Format::V(_) | Format::Rest => {}
            Format::Lv | Format::LvE => out.push(&gsm::LEN, length, start..self.value.at()),
            Format::TvHalf(half) => out.push(&gsm::COMMON_ELEM_ID, tag(half), start..start + 1),
            Format::Tv(octet, _) => out.push(self.ie.element.tag, tag(octet), start..start + 1),
            Format::Tlv(octet) | Format::TlvE(octet) => {
                out.push(self.ie.element.tag, tag(octet), start..start + 1);
                out.push(&gsm::LEN, length, start + 1..self.value.at());
            }
        }
    }

    fn contents(&self, out: &mut Fields<'a>, direction: Direction) {
        let mut value = self.value;
        if let Err(malformed) = (self.ie.element.decode)(out, &mut value, direction) {
            out.malformed(malformed);
        }
    }
}
