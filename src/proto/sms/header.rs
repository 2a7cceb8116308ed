//! The user data header and its information elements (TS 23.040 §9.2.3.24).

use super::alphabet::Tables;
use crate::wire::Malformed;

/// One information element of a header.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Element<'a> {
    /// Information element identifier.
    pub identifier: u8,
    /// Its value.
    pub value: &'a [u8],
    /// Where its identifier stands, counted from the first octet of the header's content.
    pub at: usize,
}

/// The content of a header, behind its length octet.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Header<'a> {
    /// The octets that the length counts.
    pub octets: &'a [u8],
}

/// A part of a longer text (IE 0x00 and 0x08).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Concatenation {
    /// Reference that the parts share.
    pub reference: u16,
    /// The reference has 16 bits.
    pub wide: bool,
    /// Number of parts.
    pub parts: u8,
    /// Number of this part, from 1.
    pub part: u8,
}

impl<'a> Header<'a> {
    /// The elements in order; a broken one ends the walk.
    pub fn elements(&self) -> impl Iterator<Item = Result<Element<'a>, Malformed>> + use<'a> {
        let octets = self.octets;
        let mut at = 0;
        std::iter::from_fn(move || {
            let identifier = *octets.get(at)?;
            let start = at;
            let length = octets.get(at + 1).map(|length| usize::from(*length));
            let value = length.and_then(|length| octets.get(start + 2..start + 2 + length));
            at = value.map_or(octets.len(), |value| start + 2 + value.len());
            let element = value.map(|value| Element { identifier, value, at: start });
            Some(element.ok_or(Malformed::new("information element length", start + 1)))
        })
    }

    fn last(&self, identifier: u8) -> Option<&'a [u8]> {
        self.elements().flatten().filter(|element| element.identifier == identifier).last().map(|found| found.value)
    }

    /// The language tables that elements 0x24 and 0x25 choose.
    pub fn tables(&self) -> Tables {
        let language = |identifier| match self.last(identifier) {
            Some([language]) => *language,
            _ => 0,
        };
        Tables { locking: language(0x25), single: language(0x24) }
    }

    /// The part of a longer text that this message is; the last element counts (§9.2.3.24).
    pub fn concatenation(&self) -> Option<Concatenation> {
        let read = |element: Element<'_>| match (element.identifier, element.value) {
            (0x00, &[reference, parts, part]) => {
                Some(Concatenation { reference: u16::from(reference), wide: false, parts, part })
            }
            (0x08, &[high, low, parts, part]) => {
                Some(Concatenation { reference: u16::from_be_bytes([high, low]), wide: true, parts, part })
            }
            _ => None,
        };
        self.elements().flatten().filter_map(read).last()
    }

    /// Destination and originator port (IE 0x04 and 0x05).
    pub fn ports(&self) -> Option<(u16, u16)> {
        let read = |element: Element<'_>| match (element.identifier, element.value) {
            (0x04, &[to, from]) => Some((u16::from(to), u16::from(from))),
            (0x05, &[a, b, c, d]) => Some((u16::from_be_bytes([a, b]), u16::from_be_bytes([c, d]))),
            _ => None,
        };
        self.elements().flatten().filter_map(read).last()
    }
}
