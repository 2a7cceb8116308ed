//! The fields of a message under Wireshark's names, AVP by AVP in reading order.

use super::avps::{Avp, Avps};
use super::dictionary::{AddressFields, Definition, Type};
use super::{MAX_GROUPS, Message, tables};
use crate::proto::field::{Def, Fields, Value};

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
    VENDOR_ID "diameter.vendorId" "VendorId" Dec;
}

/// Every field definition of the protocol.
pub fn defs() -> impl Iterator<Item = &'static Def> {
    let addresses = tables::all().filter_map(|row| row.address).flat_map(|fields| fields.defs());
    DEFS.iter().copied().chain(tables::all().map(|row| &row.def)).chain(addresses)
}

/// Adds the fields of a message.
pub fn message<'a>(message: &Message<'a>, out: &mut Fields<'a>) {
    out.group(&PROTOCOL, Value::None, 0..message.bytes().len(), |out| {
        header(message, out);
        group(message, message.avps(), 0, out);
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

fn group<'a>(message: &Message<'a>, avps: Avps<'a>, depth: u8, out: &mut Fields<'a>) {
    for avp in avps {
        match avp {
            Ok(avp) => attribute(message, &avp, depth, out),
            Err(malformed) => out.malformed(malformed),
        }
    }
}

fn attribute<'a>(message: &Message<'a>, avp: &Avp<'a>, depth: u8, out: &mut Fields<'a>) {
    let at = avp.at;
    let definition = avp.definition();
    out.push(&AVP, Value::bytes(avp.octets()), avp.range());
    out.nest(|out| {
        out.push(&AVP_CODE, Value::code(avp.key.code, definition.map(Definition::title)), at..at + 4);
        out.group(&AVP_FLAGS, avp.flags, at + 4..at + 5, |out| {
            let flags = [(&AVP_FLAG_VENDOR, 0x80u8), (&AVP_FLAG_MANDATORY, 0x40), (&AVP_FLAG_PROTECTED, 0x20)];
            flags.into_iter().for_each(|(def, bit)| out.push(def, avp.flags & bit != 0, at + 4..at + 5));
        });
        out.push(&AVP_LENGTH, avp.length, at + 5..at + 8);
        if avp.flags & super::avps::VENDOR != 0 {
            out.push(&AVP_VENDOR, avp.key.vendor, at + 8..at + 12);
        }
        match definition {
            _ if avp.value.is_empty() => out.push(&NO_DATA, Value::None, avp.value_range()),
            Some(definition) => value(message, avp, definition, depth, out),
            None => out.push(&UNKNOWN, Value::bytes(avp.value), avp.value_range()),
        }
        if !avp.padding.is_empty() {
            let end = avp.range().end;
            out.push(&AVP_PADDING, Value::bytes(avp.padding), end..end + avp.padding.len());
        }
    });
}

fn value<'a>(message: &Message<'a>, avp: &Avp<'a>, definition: &'static Definition, depth: u8, out: &mut Fields<'a>) {
    let range = avp.value_range();
    let def = &definition.def;
    if definition.format == Type::Grouped {
        out.push(def, Value::bytes(avp.value), range);
        if depth < MAX_GROUPS {
            out.nest(|out| group(message, avp.avps(), depth + 1, out));
        }
        return;
    }
    match scalar(avp, definition) {
        Some(value) => out.push(def, value, range.clone()),
        None => out.push(&INVALID, Value::bytes(avp.value), range.clone()),
    }
    if let (0, 265 | 266, Some(vendor)) = (avp.key.vendor, avp.key.code, avp.u32()) {
        out.push(&VENDOR_ID, vendor, range.clone());
    }
    if let Some(fields) = definition.address {
        address(avp, fields, out);
    }
}

/// The parts of an address: its family unless the four or sixteen octets stand alone, and the address.
fn address<'a>(avp: &Avp<'a>, fields: &'static AddressFields, out: &mut Fields<'a>) {
    let range = avp.value_range();
    if let ([first, second, ..], false) = (avp.value, matches!(avp.value.len(), 4 | 16)) {
        out.push(&fields.family, u16::from_be_bytes([*first, *second]), range.start..range.start + 2);
    }
    if let Some(address) = avp.address() {
        out.push(if address.is_ipv4() { &fields.ipv4 } else { &fields.ipv6 }, Value::Address(address), range);
    }
}

/// The value of an AVP that is no group; `None` when its length cannot be right.
fn scalar<'a>(avp: &Avp<'a>, definition: &Definition) -> Option<Value<'a>> {
    Some(match definition.format {
        Type::OctetString | Type::Address | Type::Grouped => Value::bytes(avp.value),
        Type::Utf8String | Type::DiameterIdentity | Type::DiameterUri | Type::IpFilterRule => Value::Text(avp.text()),
        Type::Unsigned32 => {
            let number = avp.u32()?;
            Value::code(number, definition.value_name(i64::from(number)))
        }
        Type::Unsigned64 => Value::Number(avp.u64()?),
        Type::Enumerated | Type::Integer32 => {
            let number = i32::from_be_bytes(avp.value.try_into().ok()?);
            match (u64::try_from(number), definition.value_name(i64::from(number))) {
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
