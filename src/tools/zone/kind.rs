//! A table: record types, and what their data consists of (IANA "Domain Name System (DNS) Parameters").
//!
//! One row serves the reader of master files and the printer. The octets of a type without a row cannot be
//! written in words here: such a record is kept for its name, or given as `\# LENGTH HEX` (RFC 3597).

use crate::proto::dns::tables;
use std::fmt;

/// A record type by its number.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Kind(pub u16);

/// A piece of the data of a record.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part {
    /// One octet.
    U8,
    /// Two octets.
    U16,
    /// Four octets.
    U32,
    /// Four octets of seconds, written as `3600` or `1h`.
    Time,
    /// A domain name.
    Name,
    /// A character string: a length octet and up to 255 octets.
    Text,
    /// One character string or more, to the end.
    Texts,
    /// Octets without a length, to the end, written as a string.
    Rest,
    /// Octets to the end, written in hexadecimal digits.
    Hex,
    /// An IPv4 address.
    A,
    /// An IPv6 address.
    Aaaa,
}

impl Kind {
    /// IPv4 address.
    pub const A: Self = Self(1);
    /// Name server.
    pub const NS: Self = Self(2);
    /// Another name for the same node.
    pub const CNAME: Self = Self(5);
    /// Start of a zone.
    pub const SOA: Self = Self(6);
    /// Pointer to a name.
    pub const PTR: Self = Self(12);
    /// Text.
    pub const TXT: Self = Self(16);
    /// IPv6 address.
    pub const AAAA: Self = Self(28);
    /// Location of a service, RFC 2782.
    pub const SRV: Self = Self(33);
    /// Naming authority pointer, RFC 3403.
    pub const NAPTR: Self = Self(35);
    /// Another name for everything below a node, RFC 6672.
    pub const DNAME: Self = Self(39);
    /// Delegation signer: the parent's record at a zone cut.
    pub const DS: Self = Self(43);
    /// A question for all types.
    pub const ANY: Self = Self(255);

    /// Reads a mnemonic or `TYPE35` (RFC 3597 §5).
    pub fn parse(word: &[u8]) -> Option<Self> {
        let upper = std::str::from_utf8(word).ok()?.to_ascii_uppercase();
        if upper == "*" {
            return None;
        }
        let number = || upper.strip_prefix("TYPE").and_then(|digits| digits.parse().ok());
        if upper == "ANY" { Some(Self::ANY) } else { tables::record_type_code(&upper).or_else(number).map(Self) }
    }

    /// The pieces of the data, in order; `None` when the type has no row.
    pub fn parts(self) -> Option<&'static [Part]> {
        PARTS
            .binary_search_by_key(&self.0, |(kind, _)| *kind)
            .ok()
            .and_then(|row| PARTS.get(row))
            .map(|(_, parts)| *parts)
    }
}

impl fmt::Display for Kind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match tables::record_type(self.0) {
            _ if *self == Self::ANY => f.write_str("ANY"),
            Some(mnemonic) => f.write_str(mnemonic),
            None => write!(f, "TYPE{}", self.0),
        }
    }
}

/// Type and data, by number of the type.
static PARTS: &[(u16, &[Part])] = &[
    (1, &[Part::A]),
    (2, &[Part::Name]),
    (5, &[Part::Name]),
    (6, &[Part::Name, Part::Name, Part::U32, Part::Time, Part::Time, Part::Time, Part::Time]),
    (12, &[Part::Name]),
    (13, &[Part::Text, Part::Text]),
    (15, &[Part::U16, Part::Name]),
    (16, &[Part::Texts]),
    (17, &[Part::Name, Part::Name]),
    (18, &[Part::U16, Part::Name]),
    (28, &[Part::Aaaa]),
    (33, &[Part::U16, Part::U16, Part::U16, Part::Name]),
    (35, &[Part::U16, Part::U16, Part::Text, Part::Text, Part::Text, Part::Name]),
    (36, &[Part::U16, Part::Name]),
    (39, &[Part::Name]),
    (43, &[Part::U16, Part::U8, Part::U8, Part::Hex]),
    (44, &[Part::U8, Part::U8, Part::Hex]),
    (52, &[Part::U8, Part::U8, Part::U8, Part::Hex]),
    (99, &[Part::Texts]),
    (256, &[Part::U16, Part::U16, Part::Rest]),
    (257, &[Part::U8, Part::Text, Part::Rest]),
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn types_are_read_by_mnemonic_and_by_number() {
        for (text, kind) in [("naptr", Kind::NAPTR), ("TYPE35", Kind::NAPTR), ("A", Kind::A), ("any", Kind::ANY)] {
            assert_eq!(Kind::parse(text.as_bytes()), Some(kind), "{text}");
        }
        for text in ["FOO", "TYPE", "TYPE70000", "*", "IN"] {
            assert_eq!(Kind::parse(text.as_bytes()), None, "{text}");
        }
        assert_eq!((Kind::NAPTR.to_string(), Kind(65280).to_string()), ("NAPTR".into(), "TYPE65280".into()));
    }

    #[test]
    fn rows_stand_in_order() {
        assert!(PARTS.is_sorted_by_key(|(kind, _)| *kind));
    }
}
