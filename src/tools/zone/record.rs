//! Resource records at rest: owner, type, time to live, and the data as octets with views of the types that
//! routing needs.

use super::kind::{Kind, Part};
use super::name::Name;
use crate::wire::text::{hex, lossy};
use crate::wire::{Cursor, Malformed};
use std::borrow::Cow;
use std::fmt::{self, Write as _};
use std::net::IpAddr;

/// One resource record of class IN.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Record {
    /// The name it stands at.
    pub owner: Name,
    /// Its type.
    pub kind: Kind,
    /// Seconds it may be kept.
    pub ttl: u32,
    /// Its data as in a message, names uncompressed; empty also for a type whose data cannot be written.
    pub data: Box<[u8]>,
}

/// The data of a NAPTR record, RFC 3403 §4.1, as on the wire: no escapes of a master file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Naptr<'a> {
    /// Lower is looked at first, and ends the search when it is used.
    pub order: u16,
    /// Lower is better among those of one order.
    pub preference: u16,
    /// What to do with the result: `u`, `s`, `a`, or nothing to go on.
    pub flags: &'a [u8],
    /// What the result is good for.
    pub services: &'a [u8],
    /// The substitution expression; empty when `replacement` is meant.
    pub regexp: &'a [u8],
    /// The next name; the root when `regexp` is meant.
    pub replacement: Name,
}

impl Naptr<'_> {
    /// Flags as text.
    pub fn flags(&self) -> Cow<'_, str> {
        lossy(self.flags)
    }

    /// Services as text.
    pub fn services(&self) -> Cow<'_, str> {
        lossy(self.services)
    }

    /// Substitution expression as text.
    pub fn regexp(&self) -> Cow<'_, str> {
        lossy(self.regexp)
    }

    /// Claims that the flag, alone, is `flag`, without regard to case.
    pub fn has_flag(&self, flag: &str) -> bool {
        self.flags.eq_ignore_ascii_case(flag.as_bytes())
    }
}

/// The data of an SRV record, RFC 2782.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Srv {
    /// Lower is tried first.
    pub priority: u16,
    /// Share among those of one priority.
    pub weight: u16,
    /// Port of the service.
    pub port: u16,
    /// Host of the service; the root when the service is not offered.
    pub target: Name,
}

impl Srv {
    /// Sorts records as they are tried: by priority, the heavier first; those of equal rank by name, because servers
    /// mix them.
    pub fn sort(records: &mut [Self]) {
        records.sort_by_cached_key(|srv| (srv.priority, u16::MAX - srv.weight, srv.target.to_string(), srv.port));
    }
}

impl Record {
    /// Sorts NAPTR records by order and preference; those of equal rank by their data, because servers mix them.
    pub fn sort_naptr(records: &mut [Self]) {
        records.sort_by_cached_key(|record| {
            (record.naptr().map(|naptr| (naptr.order, naptr.preference)), record.data.clone())
        });
    }

    /// The data of a NAPTR record.
    pub fn naptr(&self) -> Option<Naptr<'_>> {
        self.read(Kind::NAPTR, |cursor| {
            let (order, preference) = (cursor.u16("NAPTR order")?, cursor.u16("NAPTR preference")?);
            let (flags, services, regexp) = (string(cursor)?, string(cursor)?, string(cursor)?);
            Ok(Naptr { order, preference, flags, services, regexp, replacement: name(cursor)? })
        })
    }

    /// The data of an SRV record.
    pub fn srv(&self) -> Option<Srv> {
        self.read(Kind::SRV, |cursor| {
            let (priority, weight) = (cursor.u16("SRV priority")?, cursor.u16("SRV weight")?);
            Ok(Srv { priority, weight, port: cursor.u16("SRV port")?, target: name(cursor)? })
        })
    }

    /// The address of an A or AAAA record.
    pub fn address(&self) -> Option<IpAddr> {
        match (self.kind, &*self.data) {
            (Kind::A, data) => <[u8; 4]>::try_from(data).ok().map(IpAddr::from),
            (Kind::AAAA, data) => <[u8; 16]>::try_from(data).ok().map(IpAddr::from),
            _ => None,
        }
    }

    /// The name that a CNAME, DNAME, NS or PTR record points at.
    pub fn target(&self) -> Option<Name> {
        match self.kind {
            Kind::CNAME | Kind::DNAME | Kind::NS | Kind::PTR => Name::from_wire(&self.data).map(|(name, _)| name),
            _ => None,
        }
    }

    /// Seconds that the absence of a record may be kept: the last number of an SOA record (RFC 2308 §4).
    pub fn soa_minimum(&self) -> Option<u32> {
        let (rest, minimum) = self.data.split_last_chunk::<4>().filter(|_| self.kind == Kind::SOA)?;
        (!rest.is_empty()).then_some(u32::from_be_bytes(*minimum))
    }

    fn read<'a, T>(&'a self, kind: Kind, read: impl FnOnce(&mut Cursor<'a>) -> Result<T, Malformed>) -> Option<T> {
        if self.kind == kind { read(&mut Cursor::new(&self.data)).ok() } else { None }
    }
}

fn string<'a>(cursor: &mut Cursor<'a>) -> Result<&'a [u8], Malformed> {
    let length = cursor.u8("character string length")?;
    cursor.take(usize::from(length), "character string")
}

fn name(cursor: &mut Cursor<'_>) -> Result<Name, Malformed> {
    let at = cursor.at();
    let (name, _) = Name::from_wire(cursor.rest()).ok_or(Malformed::new("domain name", at))?;
    cursor.skip(name.wire().len());
    Ok(name)
}

impl fmt::Display for Record {
    /// The record as a master file has it: `owner ttl IN type data`.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} {} IN {} {}", self.owner, self.ttl, self.kind, self.spelled())
    }
}

impl Record {
    /// The data as a master file has it.
    pub fn spelled(&self) -> String {
        let spelled = self.kind.parts().and_then(|parts| spell(parts, &self.data).ok());
        spelled.unwrap_or_else(|| format!("\\# {} {}", self.data.len(), hex(&self.data)).trim_end().to_owned())
    }
}

fn spell(parts: &[Part], data: &[u8]) -> Result<String, Malformed> {
    let mut cursor = Cursor::new(data);
    let mut out = String::new();
    for part in parts {
        let gap = if out.is_empty() { "" } else { " " };
        out.push_str(gap);
        // Writing to a String cannot fail.
        let _ = match part {
            Part::U8 => write!(out, "{}", cursor.u8("number")?),
            Part::U16 => write!(out, "{}", cursor.u16("number")?),
            Part::U32 | Part::Time => write!(out, "{}", cursor.u32("number")?),
            Part::Name => write!(out, "{}", name(&mut cursor)?),
            Part::Hex => write!(out, "{}", hex(cursor.take_rest())),
            Part::A => write!(out, "{}", std::net::Ipv4Addr::from(cursor.u32("IPv4 address")?)),
            Part::Aaaa => {
                let (high, low) = (cursor.u64("IPv6 address")?, cursor.u64("IPv6 address")?);
                write!(out, "{}", std::net::Ipv6Addr::from(u128::from(high) << 64 | u128::from(low)))
            }
            Part::Text => {
                quote(string(&mut cursor)?, &mut out);
                Ok(())
            }
            Part::Rest => {
                quote(cursor.take_rest(), &mut out);
                Ok(())
            }
            Part::Texts => {
                let start = out.len();
                while !cursor.is_empty() {
                    out.push_str(if out.len() == start { "" } else { " " });
                    quote(string(&mut cursor)?, &mut out);
                }
                Ok(())
            }
        };
    }
    if cursor.is_empty() { Ok(out) } else { Err(Malformed::new("record data", cursor.at())) }
}

/// Appends a character string in quotes, with the escapes of a master file.
pub fn quote(octets: &[u8], out: &mut String) {
    out.push('"');
    for octet in octets {
        match octet {
            b'"' | b'\\' => out.extend(['\\', char::from(*octet)]),
            b' '..=b'~' => out.push(char::from(*octet)),
            _ => out.push_str(&format!("\\{octet:03}")),
        }
    }
    out.push('"');
}

#[cfg(test)]
mod tests {
    use super::*;

    fn record(kind: u16, data: &[u8]) -> Record {
        Record { owner: Name::root(), kind: Kind(kind), ttl: 5, data: data.into() }
    }

    #[test]
    fn data_is_spelled_as_in_a_master_file() {
        let naptr = record(35, b"\x00\x64\x00\x0a\x01u\x07E2U+sip\x09!^.*$!\\\x01!\x00");
        assert_eq!(naptr.to_string(), ". 5 IN NAPTR 100 10 \"u\" \"E2U+sip\" \"!^.*$!\\\\\\001!\" .");
        assert_eq!(naptr.naptr().map(|naptr| (naptr.order, naptr.has_flag("U"))), Some((100, true)));
        assert_eq!(record(16, b"\x01a\x00").spelled(), "\"a\" \"\"");
        assert_eq!(record(257, b"\x00\x05issueca.example").spelled(), "0 \"issue\" \"ca.example\"");
        assert_eq!(record(65280, b"\x01\xff").spelled(), "\\# 2 01ff");
    }

    #[test]
    fn data_that_does_not_fit_its_type_is_shown_as_octets() {
        assert_eq!(record(1, b"\x7f\x00\x01").spelled(), "\\# 3 7f0001");
        assert_eq!(record(33, b"\x00\x01").spelled(), "\\# 2 0001");
        assert!(
            record(35, b"\x00\x64\x00\x0a\x09u").naptr().is_none() && record(6, b"\0\0\0\0").soa_minimum().is_none()
        );
    }
}
