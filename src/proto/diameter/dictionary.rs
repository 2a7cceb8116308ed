//! The AVP dictionary: what an AVP is called, which type it has, what its values mean.
//!
//! The rows stand in `super::tables`, a file for each specification. Types are those of
//! RFC 6733 §4.2 and §4.3; field names are Wireshark's.

use crate::proto::field::{Def, Kind};
use foldhash::fast::FixedState;
use hashbrown::HashMap;
use std::sync::LazyLock;

/// Vendor identifier of 3GPP.
pub const TGPP: u32 = 10415;
/// Vendor identifier of ETSI.
pub const ETSI: u32 = 13019;

/// Names of enumerated values, sorted by value.
pub type Names = &'static [(i64, &'static str)];

/// The data formats of RFC 6733 §4.2 and §4.3.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Type {
    /// Octets.
    OctetString,
    /// Text.
    Utf8String,
    /// The name of a node or realm.
    DiameterIdentity,
    /// `aaa://…`.
    DiameterUri,
    /// A packet filter in words (RFC 6733 §4.3.1).
    IpFilterRule,
    /// 32 bits with a sign.
    Integer32,
    /// 64 bits with a sign.
    Integer64,
    /// 32 bits.
    Unsigned32,
    /// 64 bits.
    Unsigned64,
    /// A floating-point number of 32 bits.
    Float32,
    /// A floating-point number of 64 bits.
    Float64,
    /// A number that the specification gives names.
    Enumerated,
    /// Seconds since 1900 (RFC 6733 §4.3.1).
    Time,
    /// Address family and address.
    Address,
    /// AVPs.
    Grouped,
}

impl Type {
    /// How a value of this type is printed.
    pub const fn kind(self) -> Kind {
        match self {
            Self::OctetString | Self::Address | Self::Grouped => Kind::Bytes,
            Self::Utf8String | Self::DiameterIdentity | Self::DiameterUri | Self::IpFilterRule => Kind::Text,
            Self::Integer32 | Self::Integer64 | Self::Enumerated => Kind::Signed,
            Self::Unsigned32 | Self::Unsigned64 => Kind::Dec,
            Self::Float32 | Self::Float64 => Kind::Float,
            Self::Time => Kind::Time,
        }
    }
}

/// The fields below an AVP of type Address.
#[derive(Debug)]
pub struct AddressFields {
    /// The address family.
    pub family: Def,
    /// An IPv4 address.
    pub ipv4: Def,
    /// An IPv6 address.
    pub ipv6: Def,
    /// A telephone number.
    pub e164: Def,
    /// An address of another family.
    pub other: Def,
}

impl AddressFields {
    /// The fields, in order.
    pub fn defs(&'static self) -> [&'static Def; 5] {
        [&self.family, &self.ipv4, &self.ipv6, &self.e164, &self.other]
    }
}

/// One AVP of the dictionary.
#[derive(Debug)]
pub struct Definition {
    /// Vendor identifier; 0 for the IETF.
    pub vendor: u32,
    /// AVP code.
    pub code: u32,
    /// Its field: name, title and kind.
    pub def: Def,
    /// Its data format.
    pub format: Type,
    /// Names of its values; empty when there are none.
    pub names: Names,
    /// The fields of an address.
    pub address: Option<&'static AddressFields>,
}

impl Definition {
    /// The name in its specification: `Session-Id`.
    pub const fn title(&self) -> &'static str {
        self.def.title
    }

    /// The name of an enumerated value.
    pub fn value_name(&self, value: i64) -> Option<&'static str> {
        let at = self.names.binary_search_by_key(&value, |(number, _)| *number).ok()?;
        self.names.get(at).map(|(_, name)| *name)
    }
}

/// Claims that the rows are sorted by vendor and code, and that no AVP is there twice.
pub(super) const fn is_sorted(rows: &[Definition]) -> bool {
    let mut at = 1;
    while at < rows.len() {
        let (left, right) = (&rows[at - 1], &rows[at]);
        if left.vendor > right.vendor || (left.vendor == right.vendor && left.code >= right.code) {
            return false;
        }
        at += 1;
    }
    true
}

/// Makes a table of AVPs: `vendor code "name" Type [VALUES];` a row, sorted by vendor and code.
macro_rules! avps {
    ($(#[$meta:meta])* pub $table:ident; $($vendor:literal $code:literal $name:literal $format:ident $($names:ident)?;)*) => {
        $(#[$meta])*
        pub static $table: &[$crate::proto::diameter::dictionary::Definition] = &[$(
            $crate::proto::diameter::dictionary::Definition {
                vendor: $vendor,
                code: $code,
                def: $crate::proto::field::Def {
                    name: concat!("diameter.", $name),
                    title: $name,
                    kind: $crate::proto::diameter::dictionary::Type::$format.kind(),
                },
                format: $crate::proto::diameter::dictionary::Type::$format,
                names: $crate::proto::diameter::dictionary::avps!(@names $($names)?),
                address: $crate::proto::diameter::dictionary::avps!(@address $format $name),
            },
        )*];
        const _: () = assert!($crate::proto::diameter::dictionary::is_sorted($table), "rows are sorted by vendor and code");
    };
    (@names) => { &[] };
    (@names $names:ident) => { $names };
    (@address Address $name:literal) => {
        Some(&$crate::proto::diameter::dictionary::AddressFields {
            family: $crate::proto::diameter::dictionary::avps!(@part $name ".addr_family" "Address Family" Dec),
            ipv4: $crate::proto::diameter::dictionary::avps!(@part $name ".IPv4" "Address" Ipv4),
            ipv6: $crate::proto::diameter::dictionary::avps!(@part $name ".IPv6" "Address" Ipv6),
            e164: $crate::proto::diameter::dictionary::avps!(@part $name ".E164" "Address" Text),
            other: $crate::proto::diameter::dictionary::avps!(@part $name ".Bytes" "Address" Bytes),
        })
    };
    (@address $format:ident $name:literal) => { None };
    (@part $name:literal $part:literal $title:literal $kind:ident) => {
        $crate::proto::field::Def {
            name: concat!("diameter.", $name, $part),
            title: concat!($name, " ", $title),
            kind: $crate::proto::field::Kind::$kind,
        }
    };
}
pub(super) use avps;

/// Every AVP by vendor and code; filled at the first look-up.
static INDEX: LazyLock<HashMap<u64, &'static Definition, FixedState>> =
    LazyLock::new(|| super::tables::all().map(|row| (key(row.vendor, row.code), row)).collect());

const fn key(vendor: u32, code: u32) -> u64 {
    (vendor as u64) << 32 | code as u64
}

/// Finds an AVP by vendor (0 for the IETF) and code.
pub fn find(vendor: u32, code: u32) -> Option<&'static Definition> {
    INDEX.get(&key(vendor, code)).copied()
}

/// Every AVP of the dictionary.
pub fn all() -> impl Iterator<Item = &'static Definition> {
    super::tables::all()
}

/// Finds an AVP by name, whatever its case.
pub fn find_name(name: &str) -> Option<&'static Definition> {
    all().find(|row| row.title().eq_ignore_ascii_case(name))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_avp_is_found_by_vendor_and_code() {
        let public_identity = find(TGPP, 601).expect("TS 29.229 §6.3.2");
        assert_eq!((public_identity.title(), public_identity.format), ("Public-Identity", Type::Utf8String));
        assert!(find(0, 601).is_none(), "a code belongs to its vendor");
    }

    #[test]
    fn values_are_named() {
        let kind = find(0, 416).expect("CC-Request-Type");
        assert_eq!(kind.value_name(3), Some("TERMINATION_REQUEST"));
        assert_eq!(kind.value_name(9), None);
    }

    #[test]
    fn no_two_avps_share_a_name() {
        let mut names: Vec<_> = super::super::tables::all().map(Definition::title).collect();
        let count = names.len();
        names.sort_unstable();
        names.dedup();
        assert_eq!(names.len(), count);
    }
}
