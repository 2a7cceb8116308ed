//! Resource records (RFC 1035 §4.1.3) and the data of the types that IMS uses.

use super::Name;
use crate::wire::{Cursor, Malformed, text};
use std::net::{Ipv4Addr, Ipv6Addr};

/// The pseudo record of EDNS, RFC 6891 §6.1.
pub const OPT: u16 = 41;

/// The section a record stands in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Section {
    /// What was asked for.
    Answer,
    /// Who is responsible.
    Authority,
    /// What may help.
    Additional,
}

/// One resource record.
#[derive(Clone, Debug)]
pub struct Record<'a> {
    /// The section it stands in.
    pub section: Section,
    /// Owner name.
    pub name: Name,
    /// Record type.
    pub kind: u16,
    /// Class; of OPT, the size of UDP payload the sender takes.
    pub class: u16,
    /// Time to live in seconds; of OPT, extended code, version and flags.
    pub ttl: u32,
    /// Offset of the record.
    pub at: usize,
    /// Octets of the data.
    pub length: u16,
    /// Offset of the data.
    pub data_at: usize,
    /// The data, as far as its type is known.
    pub data: Data<'a>,
}

/// The data of a record.
#[derive(Clone, Debug)]
pub enum Data<'a> {
    /// A, RFC 1035 §3.4.1.
    A(Ipv4Addr),
    /// AAAA, RFC 3596 §2.2.
    Aaaa(Ipv6Addr),
    /// NS, CNAME, PTR, DNAME and the like: a name.
    Name(Name),
    /// SOA, RFC 1035 §3.3.13: primary server, mailbox, and serial number, refresh, retry, expire, minimum.
    Soa(Name, Name, [u32; 5]),
    /// MX, RFC 1035 §3.3.9.
    Mx(u16, Name),
    /// TXT or SPF: character strings with their offsets.
    Text(Vec<(usize, &'a [u8])>),
    /// SRV, RFC 2782.
    Srv {
        /// Lower is tried first.
        priority: u16,
        /// Share among those of one priority.
        weight: u16,
        /// Port of the service.
        port: u16,
        /// Host of the service.
        target: Name,
    },
    /// NAPTR, RFC 3403 §4.1.
    Naptr {
        /// Order.
        order: u16,
        /// Preference within an order.
        preference: u16,
        /// Flags: `S`, `A`, `U`, `P`.
        flags: &'a [u8],
        /// Services: `SIP+D2U`, `E2U+sip`.
        service: &'a [u8],
        /// Substitution expression.
        regexp: &'a [u8],
        /// Replacement.
        replacement: Name,
    },
    /// OPT: options with their offset and code.
    Options(Vec<(usize, u16, &'a [u8])>),
    /// A type that is shown as octets.
    Other(&'a [u8]),
    /// The data does not fit its type.
    Malformed(Malformed),
}

impl<'a> Record<'a> {
    /// Reads the record at the cursor and passes over it.
    pub(super) fn read(cursor: &mut Cursor<'a>, message: &'a [u8], section: Section) -> Result<Self, Malformed> {
        let at = cursor.at();
        let name = Name::read(cursor, message)?;
        let kind = cursor.u16("record type")?;
        let class = cursor.u16("record class")?;
        let ttl = cursor.u32("time to live")?;
        let length = cursor.u16("record data length")?;
        let data_at = cursor.at();
        let inner = cursor.sub(usize::from(length), "record data")?;
        let data = Data::read(kind, inner, message).unwrap_or_else(Data::Malformed);
        Ok(Self { section, name, kind, class, ttl, at, length, data_at, data })
    }
}

impl<'a> Data<'a> {
    fn read(kind: u16, mut cursor: Cursor<'a>, message: &'a [u8]) -> Result<Self, Malformed> {
        Ok(match kind {
            1 => Self::A(Ipv4Addr::from(cursor.u32("IPv4 address")?)),
            28 => {
                let high = u128::from(cursor.u64("IPv6 address")?);
                Self::Aaaa(Ipv6Addr::from(high << 64 | u128::from(cursor.u64("IPv6 address")?)))
            }
            2 | 5 | 12 | 39 => Self::Name(Name::read(&mut cursor, message)?),
            6 => {
                let primary = Name::read(&mut cursor, message)?;
                let mailbox = Name::read(&mut cursor, message)?;
                let mut numbers = [0; 5];
                for number in &mut numbers {
                    *number = cursor.u32("SOA number")?;
                }
                Self::Soa(primary, mailbox, numbers)
            }
            15 => Self::Mx(cursor.u16("MX preference")?, Name::read(&mut cursor, message)?),
            16 | 99 => {
                let mut strings = Vec::new();
                while !cursor.is_empty() {
                    strings.push((cursor.at(), character_string(&mut cursor)?));
                }
                Self::Text(strings)
            }
            33 => Self::Srv {
                priority: cursor.u16("SRV priority")?,
                weight: cursor.u16("SRV weight")?,
                port: cursor.u16("SRV port")?,
                target: Name::read(&mut cursor, message)?,
            },
            35 => Self::Naptr {
                order: cursor.u16("NAPTR order")?,
                preference: cursor.u16("NAPTR preference")?,
                flags: character_string(&mut cursor)?,
                service: character_string(&mut cursor)?,
                regexp: character_string(&mut cursor)?,
                replacement: Name::read(&mut cursor, message)?,
            },
            OPT => {
                let mut options = Vec::new();
                while !cursor.is_empty() {
                    let at = cursor.at();
                    let code = cursor.u16("option code")?;
                    let length = cursor.u16("option length")?;
                    options.push((at, code, cursor.take(usize::from(length), "option data")?));
                }
                Self::Options(options)
            }
            _ => Self::Other(cursor.take_rest()),
        })
    }

    /// Appends what the record says, in brief.
    pub(super) fn summary(&self, out: &mut String) {
        match self {
            Self::A(address) => out.push_str(&address.to_string()),
            Self::Aaaa(address) => out.push_str(&address.to_string()),
            Self::Name(name) => out.push_str(&name.text()),
            Self::Soa(primary, ..) => out.push_str(&primary.text()),
            Self::Mx(preference, host) => out.push_str(&format!("{preference} {}", host.text())),
            Self::Text(strings) => {
                strings.iter().for_each(|(_, octets)| out.push_str(&text::lossy(octets)));
            }
            Self::Srv { port, target, .. } => out.push_str(&format!("{}:{port}", target.text())),
            Self::Naptr { service, regexp, replacement, .. } => {
                out.push_str(&text::lossy(service));
                out.push(' ');
                let regexp = text::lossy(regexp);
                out.push_str(&if regexp.is_empty() { replacement.text() } else { regexp.into_owned() });
            }
            Self::Options(options) => out.push_str(&format!("{} options", options.len())),
            Self::Other(octets) => out.push_str(&format!("{} octets", octets.len())),
            Self::Malformed(why) => out.push_str(&why.to_string()),
        }
    }
}

/// A character string: a length octet and that many octets (RFC 1035 §3.3).
fn character_string<'a>(cursor: &mut Cursor<'a>) -> Result<&'a [u8], Malformed> {
    let length = cursor.u8("character string length")?;
    cursor.take(usize::from(length), "character string")
}
