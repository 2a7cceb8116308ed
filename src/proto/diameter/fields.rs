//! The fields of a message under Wireshark's names, AVP by AVP in reading order.

use super::avps::{Avp, Avps};
use super::dictionary::{Definition, TGPP, Type};
use super::{MAX_GROUPS, Message, avp as keys, octets, results, tables};
use crate::proto::field::{Def, Fields, Value};
use crate::wire::Malformed;

crate::defs! {
    /// Fields of the header, and of every AVP.
    pub DEFS;
    PROTOCOL "diameter" "Diameter Protocol" Protocol;
    VERSION "diameter.version" "Version" Hex(2);
    LENGTH "diameter.length" "Length" Dec;
    FLAGS "diameter.flags" "Flags" Hex(2);
    FLAG_REQUEST "diameter.flags.request" "Request" Bool;
    FLAG_PROXYABLE "diameter.flags.proxyable" "Proxyable" Bool;
    FLAG_ERROR "diameter.flags.error" "Error" Bool;
    FLAG_T "diameter.flags.T" "T(Potentially re-transmitted message)" Bool;
    COMMAND "diameter.cmd.code" "Command Code" Dec;
    APPLICATION "diameter.applicationId" "ApplicationId" Dec;
    HOP_BY_HOP "diameter.hopbyhopid" "Hop-by-Hop Identifier" Hex(8);
    END_TO_END "diameter.endtoendid" "End-to-End Identifier" Hex(8);
    AVP "diameter.avp" "AVP" Bytes;
    AVP_CODE "diameter.avp.code" "AVP Code" Dec;
    AVP_FLAGS "diameter.avp.flags" "AVP Flags" Hex(2);
    AVP_FLAG_VENDOR "diameter.flags.vendorspecific" "Vendor-Specific" Bool;
    AVP_FLAG_MANDATORY "diameter.flags.mandatory" "Mandatory" Bool;
    AVP_FLAG_PROTECTED "diameter.avp.flags.protected" "Protected" Bool;
    AVP_LENGTH "diameter.avp.len" "AVP Length" Dec;
    AVP_VENDOR "diameter.avp.vendorId" "AVP Vendor Id" Dec;
    AVP_PADDING "diameter.avp.pad" "Padding" Bytes;
    UNKNOWN "diameter.avp.unknown" "Value" Bytes;
    INVALID "diameter.avp.invalid-data" "Data" Bytes;
    NO_DATA "diameter.avp.no_data" "Data is empty" Label;
    OTHER_EXPERIMENTAL "diameter.other_vendor.Experimental-Result-Code" "Experimental-Result-Code" Dec;
}

/// Every field definition of the protocol.
pub fn defs() -> impl Iterator<Item = &'static Def> {
    let addresses = tables::all().filter_map(|row| row.address).flat_map(|fields| fields.defs());
    let bits = tables::flags::ALL.iter().flat_map(|flags| flags.bits).map(|bit| bit.def).filter(|def| !is_head(def));
    let heads = DEFS.iter().chain(octets::DEFS).chain(tables::flags::HEADS).copied();
    heads.chain(tables::all().map(|row| &row.def)).chain(addresses).chain(bits)
}

/// Claims that a bit is listed among the heads, because two sets share it.
fn is_head(def: &'static Def) -> bool {
    tables::flags::HEADS.iter().any(|head| std::ptr::eq(*head, def))
}

/// Adds the fields of a message.
pub fn message<'a>(message: &Message<'a>, out: &mut Fields<'a>) {
    let walk = Walk { message, framing: out.wants_any(FRAMING) };
    out.group(&PROTOCOL, Value::None, 0..message.bytes().len(), |out| {
        header(message, out);
        walk.group(message.avps(), 0, out);
    });
}

fn header<'a>(message: &Message<'a>, out: &mut Fields<'a>) {
    out.push(&VERSION, message.version(), 0..1);
    out.push(&LENGTH, message.length(), 1..4);
    out.group(&FLAGS, message.flags(), 4..5, |out| {
        let flags = [(&FLAG_REQUEST, 0x80u8), (&FLAG_PROXYABLE, 0x40), (&FLAG_ERROR, 0x20), (&FLAG_T, 0x10)];
        flags.into_iter().for_each(|(def, bit)| out.push(def, message.flags() & bit != 0, 4..5));
    });
    let command = message.known_command().map(|command| command.name);
    out.push(&COMMAND, Value::code(message.command(), command), 5..8);
    out.push(&APPLICATION, Value::code(message.application(), message.interface()), 8..12);
    out.push(&HOP_BY_HOP, message.hop_by_hop(), 12..16);
    out.push(&END_TO_END, message.end_to_end(), 16..20);
}

/// Fields that every AVP has.
static FRAMING: &[&Def] = &[
    &AVP,
    &AVP_CODE,
    &AVP_FLAGS,
    &AVP_FLAG_VENDOR,
    &AVP_FLAG_MANDATORY,
    &AVP_FLAG_PROTECTED,
    &AVP_LENGTH,
    &AVP_VENDOR,
    &AVP_PADDING,
];

/// A walk over the AVPs of a message.
struct Walk<'m, 'a> {
    message: &'m Message<'a>,
    /// Somebody wants fields that every AVP has.
    framing: bool,
}

impl<'a> Walk<'_, 'a> {
    fn group(&self, avps: Avps<'a>, depth: u8, out: &mut Fields<'a>) {
        let siblings = avps.clone();
        let mut avps = avps;
        loop {
            let at = avps.remaining().start;
            match avps.next() {
                None => return,
                Some(Ok(avp)) => self.attribute(&siblings, &avp, depth, out),
                Some(Err(malformed)) => {
                    self.broken(at, out);
                    out.malformed(malformed);
                }
            }
        }
    }

    /// The header of an AVP that says a length below its own; what is longer than its group shows nothing.
    fn broken(&self, at: usize, out: &mut Fields<'a>) {
        let header = self.message.bytes().get(at..at + 8).unwrap_or_default();
        let [a, b, c, d, flags, x, y, z] = *header else { return };
        let length = u32::from_be_bytes([0, x, y, z]);
        if length >= 12 {
            return;
        }
        let octets = self.message.bytes().get(at..at + (length as usize).next_multiple_of(4)).unwrap_or(header);
        out.push(&AVP, Value::bytes(octets), at..at + octets.len());
        out.nest(|out| {
            let code = u32::from_be_bytes([a, b, c, d]);
            head(at, code, None, flags, length, out);
        });
    }

    fn attribute(&self, siblings: &Avps<'a>, avp: &Avp<'a>, depth: u8, out: &mut Fields<'a>) {
        let definition = avp.definition();
        if self.framing {
            let title = definition.map_or("unknown", Definition::title);
            out.push_headed(&AVP, heading(title, avp), Value::bytes(avp.octets()), avp.range());
        }
        out.nest(|out| {
            if self.framing {
                head(avp.at, avp.key.code, definition.map(Definition::title), avp.flags, avp.length, out);
                if avp.flags & super::avps::VENDOR != 0 {
                    out.push(&AVP_VENDOR, avp.key.vendor, avp.at + 8..avp.at + 12);
                }
            }
            match definition {
                _ if avp.value.is_empty() => out.push(&NO_DATA, Value::None, avp.value_range()),
                Some(definition) => self.value(siblings, avp, definition, depth, out),
                None => out.push(&UNKNOWN, Value::bytes(avp.value), avp.value_range()),
            }
            if self.framing && !avp.padding.is_empty() {
                let end = avp.value_range().end;
                out.push(&AVP_PADDING, Value::bytes(avp.padding), end..end + avp.padding.len());
            }
        });
    }

    fn value(
        &self,
        siblings: &Avps<'a>,
        avp: &Avp<'a>,
        definition: &'static Definition,
        depth: u8,
        out: &mut Fields<'a>,
    ) {
        let range = avp.value_range();
        match definition.format {
            Type::Grouped => {
                out.push(&definition.def, Value::bytes(avp.value), range);
                if depth < MAX_GROUPS {
                    out.nest(|out| self.group(avp.avps(), depth + 1, out));
                }
                return;
            }
            Type::Address => return address(avp, definition, out),
            Type::OctetString => octet_string(avp, definition, out),
            _ if avp.key == keys::EXPERIMENTAL_RESULT_CODE => experimental(siblings, avp, definition, out),
            _ => match scalar(avp, definition) {
                Some(value) => out.push(&definition.def, value, range),
                None => out.push(&INVALID, Value::bytes(avp.value), range),
            },
        }
        out.nest(|out| octets::inside(self.message, siblings, avp, out));
    }
}

/// The line of an AVP in the tree: `AVP: Session-Id(263) l=68 f=-M-`.
fn heading(title: &str, avp: &Avp<'_>) -> String {
    let flag = |bit: u8, letter: char| if avp.flags & bit == 0 { '-' } else { letter };
    let flags = [flag(0x80, 'V'), flag(0x40, 'M'), flag(0x20, 'P')];
    let flags = flags.iter().collect::<String>();
    format!("AVP: {title}({}) l={} f={flags}", avp.key.code, avp.length)
}

/// Code, flags and length of an AVP.
fn head(at: usize, code: u32, title: Option<&'static str>, flags: u8, length: u32, out: &mut Fields<'_>) {
    out.push(&AVP_CODE, Value::code(code, title), at..at + 4);
    out.group(&AVP_FLAGS, flags, at + 4..at + 5, |out| {
        let bits = [(&AVP_FLAG_VENDOR, 0x80u8), (&AVP_FLAG_MANDATORY, 0x40), (&AVP_FLAG_PROTECTED, 0x20)];
        bits.into_iter().for_each(|(def, bit)| out.push(def, flags & bit != 0, at + 4..at + 5));
    });
    out.push(&AVP_LENGTH, length, at + 5..at + 8);
}

/// Octets; the tree shows as text what is nothing but text.
fn octet_string<'a>(avp: &Avp<'a>, definition: &'static Definition, out: &mut Fields<'a>) {
    if !out.wants(&definition.def) {
        return;
    }
    match octets::readable(avp.value) {
        Some(text) => {
            let heading = format!("{}: {text}", definition.title());
            out.push_headed(&definition.def, heading, Value::bytes(avp.value), avp.value_range());
        }
        None => out.push(&definition.def, Value::bytes(avp.value), avp.value_range()),
    }
}

/// Experimental-Result-Code, which is 3GPP's unless the Vendor-Id beside it says another.
fn experimental<'a>(siblings: &Avps<'a>, avp: &Avp<'a>, definition: &'static Definition, out: &mut Fields<'a>) {
    let vendor = octets::sibling(siblings, keys::VENDOR_ID).unwrap_or(TGPP);
    let Some(code) = avp.u32() else {
        return out.push(&INVALID, Value::bytes(avp.value), avp.value_range());
    };
    let def = if vendor == TGPP { &definition.def } else { &OTHER_EXPERIMENTAL };
    out.push(def, Value::code(code, results::name(Some(vendor), code)), avp.value_range());
}

/// An address, and below it its family and the address; Framed-IP-Address has no family (RFC 7155 §4.4.10.5.1).
fn address<'a>(avp: &Avp<'a>, definition: &'static Definition, out: &mut Fields<'a>) {
    let range = avp.value_range();
    out.push(&definition.def, Value::bytes(avp.value), range.clone());
    let Some(fields) = definition.address else { return };
    out.nest(|out| {
        let (family, octets) = match avp.value {
            octets if avp.key == keys::FRAMED_IP_ADDRESS => (None, octets),
            [first, second, octets @ ..] => (Some(u16::from_be_bytes([*first, *second])), octets),
            _ => return out.malformed(Malformed::new("address family", range.start)),
        };
        if let Some(family) = family {
            out.push(&fields.family, family, range.start..range.start + 2);
        }
        let range = range.end - octets.len()..range.end;
        let ipv4 = <[u8; 4]>::try_from(octets).ok().filter(|_| matches!(family, None | Some(1)));
        let ipv6 = <[u8; 16]>::try_from(octets).ok().filter(|_| matches!(family, None | Some(2)));
        match (ipv4, ipv6, family) {
            (Some(octets), ..) => out.push(&fields.ipv4, Value::Address(octets.into()), range),
            (_, Some(octets), _) => out.push(&fields.ipv6, Value::Address(octets.into()), range),
            (_, _, Some(8)) => out.push(&fields.e164, Value::lossy(octets), range),
            (_, _, Some(1 | 2)) => out.malformed(Malformed::new("address", range.start)),
            _ => out.push(&fields.other, Value::bytes(octets), range),
        }
    });
}

/// The value of an AVP that is no group; `None` when its length cannot be right.
fn scalar<'a>(avp: &Avp<'a>, definition: &Definition) -> Option<Value<'a>> {
    Some(match definition.format {
        Type::OctetString | Type::Address | Type::Grouped => Value::bytes(avp.value),
        Type::Utf8String | Type::DiameterIdentity | Type::DiameterUri | Type::IpFilterRule => {
            Value::lossy(until_nul(avp.value))
        }
        Type::Unsigned32 => {
            let number = avp.u32()?;
            Value::code(number, number_name(avp, definition, number))
        }
        Type::Unsigned64 => Value::Number(avp.u64()?),
        Type::Enumerated | Type::Integer32 => {
            let number = i32::from_be_bytes(avp.value.try_into().ok()?);
            let name = match u32::try_from(number) {
                Ok(code) if avp.key == keys::RESULT_CODE => results::name(None, code),
                _ => definition.value_name(i64::from(number)),
            };
            match (u64::try_from(number), name) {
                (Ok(number), Some(name)) => Value::Code(number, name),
                _ => Value::Signed(i64::from(number)),
            }
        }
        Type::Integer64 => Value::Signed(i64::from_be_bytes(avp.value.try_into().ok()?)),
        Type::Float32 => Value::Float(f64::from(f32::from_be_bytes(avp.value.try_into().ok()?))),
        Type::Float64 => Value::Float(f64::from_be_bytes(avp.value.try_into().ok()?)),
        Type::Time => Value::Time(avp.time()?),
    })
}

/// Text up to its first NUL: C programs count the terminator, and Wireshark stops there.
pub(super) fn until_nul(octets: &[u8]) -> &[u8] {
    octets.split(|octet| *octet == 0).next().unwrap_or_default()
}

/// The name of a number: applications by their interface, others by the dictionary.
fn number_name(avp: &Avp<'_>, definition: &Definition, number: u32) -> Option<&'static str> {
    match avp.key {
        keys::AUTH_APPLICATION_ID | keys::ACCT_APPLICATION_ID => super::applications::interface(number),
        _ => definition.value_name(i64::from(number)),
    }
}
