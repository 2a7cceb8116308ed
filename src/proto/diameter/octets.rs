//! What is inside AVPs whose type says too little: flags, identities, locations, time zones, codecs.
//!
//! Layouts are those of TS 29.061 §16.4.7.2, TS 29.272 §7.3, TS 29.214 §5.3.7 and RFC 8506 §8. Quality of
//! service of GPRS (TS 24.008), location estimates and EAP packets stay octets.

use super::avps::Avps;
use super::dictionary::TGPP;
use super::fields::until_nul;
use super::tables::flags::{self, Flags};
use super::{Avp, Key, Message, SIBLINGS, applications, avp};
use crate::proto::field::{Fields, Kind, Value};
use crate::proto::{gtpv2, identity, sdp, sip};
use crate::wire::digits::{self, Plmn};
use crate::wire::{Cursor, Malformed, text};

crate::defs! {
    /// Fields below an AVP.
    pub DEFS;
    VENDOR_ID "diameter.vendorId" "VendorId" Dec;
    PREFIX_RESERVED "diameter.framed_ipv6_prefix_reserved" "Framed IPv6 Prefix Reserved byte" Hex(2);
    PREFIX_LENGTH "diameter.framed_ipv6_prefix_length" "Framed IPv6 Prefix length (in bits)" Dec;
    PREFIX_BYTES "diameter.framed_ipv6_prefix_bytes" "Framed IPv6 Prefix as a bytestring" Bytes;
    PREFIX_IPV6 "diameter.framed_ipv6_prefix_ipv6" "Framed IPv6 Prefix as an IPv6 address" Ipv6;
    IMEISV "diameter.user_equipment_info.imeisv" "IMEISV" Text;
    MAC "diameter.user_equipment_info.mac" "MAC" Text;
    EUI64 "diameter.user_equipment_info.eui64" "EUI64" Text;
    MODIFIED_EUI64 "diameter.user_equipment_info.modified_eui64" "Modified EUI64" Text;
    TIMEZONE "diameter.3gpp.3gpp_timezone" "Timezone" Dec;
    TIMEZONE_ADJUSTMENT "diameter.3gpp.timezone_adjustment" "Adjustment" Dec;
    RAT_TYPE "diameter.3gpp.rat-type" "RAT Type" Dec;
    SECONDARY_RAT_TYPE "diameter.3gpp.secondary_rat_type" "Secondary RAT Type" Dec;
    PATH "diameter.3gpp.path" "Path" Text;
    CONTACT "diameter.3gpp.contact" "Contact" Text;
    IPV4 "diameter.3gpp.ipaddr" "IPv4 Address" Ipv4;
    IPV6 "diameter.3gpp.ipv6addr" "IPv6 Address" Ipv6;
    UDP_PORT "diameter.3gpp.udp_port" "UDP Port" Dec;
    TMGI "diameter.3gpp.tmgi" "TMGI" Bytes;
    MBMS_SERVICE_ID "diameter.3gpp.mbms_service_id" "MBMS Service ID" Hex(6);
    CODEC_DIRECTION "diameter.3gpp.codec_data.direction" "Direction" Text;
    CODEC_SDP_TYPE "diameter.3gpp.codec_data.sdp_type" "SDP Type" Text;
    CAUSE_PROTOCOL "diameter.3gpp.ran_nas.protocol_type" "Protocol Type" Dec;
    CAUSE_S1AP_TYPE "diameter.3gpp.ran_nas.s1ap_type" "S1AP Cause Type" Dec;
    CAUSE_VALUE "diameter.3gpp.ran_nas.cause_value" "Cause Value" Dec;
    CAUSE_RADIO "diameter.3gpp.ran_nas.radio_cause" "S1AP Radio Network Cause Value" Dec;
    CAUSE_TRANSPORT "diameter.3gpp.ran_nas.transport_cause" "S1AP Transport Cause Value" Dec;
    CAUSE_NAS "diameter.3gpp.ran_nas.nas_cause" "S1AP NAS Cause Value" Dec;
    CAUSE_S1AP_PROTOCOL "diameter.3gpp.ran_nas.protocol_cause" "S1AP Protocol Cause Value" Dec;
    CAUSE_MISC "diameter.3gpp.ran_nas.misc_cause" "S1AP Misc. Cause Value" Dec;
    CAUSE_EMM "diameter.3gpp.ran_nas.emm_cause" "EMM Cause Value" Dec;
    CAUSE_ESM "diameter.3gpp.ran_nas.esm_cause" "ESM Cause Value" Dec;
    CAUSE_DIAMETER "diameter.3gpp.ran_nas.diameter_cause" "Diameter Cause Value" Dec;
    CAUSE_IKEV2 "diameter.3gpp.ran_nas.ikev2_cause" "IKEv2 Cause Value" Dec;
}

const fn tgpp(code: u32) -> Key {
    Key::new(TGPP, code)
}
const GMLC_NUMBER: Key = tgpp(1474);
const GROUP_PLMN_ID: Key = tgpp(1677);
const RAN_NAS_RELEASE_CAUSE: Key = tgpp(2819);
const SECONDARY_RAT: Key = tgpp(1304);

/// Applications that have the IMSI as User-Name: S6a, SLh and S7a.
const NAMED_BY_IMSI: [u32; 3] = [applications::S6A, applications::SLH, 16_777_308];

/// Adds what is inside an AVP; `siblings` are the AVPs of the group that it is in.
pub fn inside<'a>(message: &Message<'a>, siblings: &Avps<'a>, avp: &Avp<'a>, out: &mut Fields<'a>) {
    let range = avp.value_range();
    match avp.key {
        avp::VENDOR_ID | avp::SUPPORTED_VENDOR_ID => {
            if let Some(vendor) = avp.u32() {
                out.push(&VENDOR_ID, vendor, range);
            }
        }
        avp::USER_NAME if NAMED_BY_IMSI.contains(&message.application()) => {
            identity::push_imsi(out, &avp.text(), range);
        }
        avp::FRAMED_IPV6_PREFIX => prefix(avp, out),
        avp::SUBSCRIPTION_ID_DATA => match sibling(siblings, avp::SUBSCRIPTION_ID_TYPE) {
            Some(0) => identity::push_msisdn(out, &avp.text(), range),
            Some(1) => identity::push_imsi(out, &avp.text(), range),
            _ => {}
        },
        avp::USER_EQUIPMENT_INFO_VALUE => equipment(sibling(siblings, avp::USER_EQUIPMENT_INFO_TYPE), avp, out),
        Key { vendor: TGPP, .. } => third_generation(message, siblings, avp, out),
        _ => {}
    }
}

/// The number in the AVP of this kind beside another.
pub(super) fn sibling(siblings: &Avps<'_>, key: Key) -> Option<u32> {
    siblings.clone().readable().take(SIBLINGS).find(|avp| avp.key == key)?.u32()
}

fn third_generation<'a>(message: &Message<'a>, siblings: &Avps<'a>, avp: &Avp<'a>, out: &mut Fields<'a>) {
    let range = avp.value_range();
    match avp.key {
        avp::ACCESS_NETWORK_INFORMATION => sip::access_network(message.bytes(), avp.value, out),
        avp::PUBLIC_IDENTITY => out.push(&sip::FROM_ADDR, Value::lossy(avp.value), range),
        avp::TGPP_RAT_TYPE => push_first(&RAT_TYPE, avp, out),
        SECONDARY_RAT => push_first(&SECONDARY_RAT_TYPE, avp, out),
        avp::MBMS_BMSC_SSM_UDP_PORT | avp::MBMS_GW_UDP_PORT => push_first(&UDP_PORT, avp, out),
        avp::TGPP_USER_LOCATION_INFO => report(gtpv2::geographic_location(&mut cursor(avp), out), out),
        avp::TGPP_MS_TIMEZONE => time_zone(avp, out),
        avp::TGPP_SGSN_MCC_MNC | avp::TGPP_IMSI_MCC_MNC => network(avp, out),
        avp::VISITED_PLMN_ID | GROUP_PLMN_ID => {
            if let Ok(octets) = avp.value.try_into() {
                identity::push_plmn(out, &identity::PLMN, octets, range.start);
            }
        }
        avp::MSISDN => identity::push_msisdn(out, &digits::tbcd(avp.value), range),
        GMLC_NUMBER => {
            let number = digits::tbcd(avp.value);
            let country = identity::country_code(&number);
            out.push(&identity::ISDN, number, range.clone());
            if let Some(country) = country {
                out.push(&identity::COUNTRY_CODE, country, range);
            }
        }
        avp::TMGI => report(temporary_group(&mut cursor(avp), out), out),
        avp::MBMS_BMSC_SSM_IP_ADDRESS | avp::MBMS_GGSN_ADDRESS | avp::MBMS_GGSN_IPV6_ADDRESS => bare_address(avp, out),
        avp::PATH => out.push(&PATH, Value::lossy(avp.value), range),
        avp::CONTACT => out.push(&CONTACT, Value::lossy(avp.value), range),
        avp::CODEC_DATA => codec(message, avp, out),
        RAN_NAS_RELEASE_CAUSE => report(release_cause(&mut cursor(avp), out), out),
        _ => {
            let list = || sibling(siblings, avp::FEATURE_LIST_ID).unwrap_or_default();
            let list = if avp.key == avp::FEATURE_LIST { list() } else { 0 };
            if let Some(flags) = flags::find(avp.key.vendor, avp.key.code, message.application(), list) {
                push_flags(flags, avp, out);
            }
        }
    }
}

fn cursor<'a>(avp: &Avp<'a>) -> Cursor<'a> {
    let (message, range) = avp.place();
    let mut cursor = Cursor::new(message.get(..range.end).unwrap_or_default());
    cursor.skip(range.start);
    cursor
}

fn report(done: Result<(), Malformed>, out: &mut Fields<'_>) {
    if let Err(malformed) = done {
        out.malformed(malformed);
    }
}

fn push_first(def: &'static crate::proto::Def, avp: &Avp<'_>, out: &mut Fields<'_>) {
    let at = avp.value_range().start;
    if let Some(octet) = avp.value.first() {
        out.push(def, *octet, at..at + 1);
    }
}

fn push_flags(flags: &'static Flags, avp: &Avp<'_>, out: &mut Fields<'_>) {
    let range = avp.value_range();
    let Some(number) = avp.number() else { return };
    if let Some(head) = flags.head {
        out.push(head, number, range.clone());
    }
    out.nest(|out| {
        for bit in flags.bits {
            let value = match bit.def.kind {
                Kind::Bool => Value::Bool(number & bit.mask != 0),
                _ => Value::Number((number & bit.mask) >> bit.mask.trailing_zeros()),
            };
            out.push(bit.def, value, range.clone());
        }
    });
}

/// Framed-IPv6-Prefix: a reserved octet, a length in bits, as many octets as are needed (RFC 3162 §2.3).
fn prefix<'a>(avp: &Avp<'a>, out: &mut Fields<'a>) {
    let [reserved, length, prefix @ ..] = avp.value else { return };
    let range = avp.value_range();
    out.push(&PREFIX_RESERVED, *reserved, range.start..range.start + 1);
    out.push(&PREFIX_LENGTH, *length, range.start + 1..range.start + 2);
    let needed = usize::from(*length).div_ceil(8);
    let Some(sent) = prefix.get(..needed).filter(|_| needed <= 16) else {
        return out.malformed(Malformed::new("IPv6 prefix", range.start + 1));
    };
    out.push(&PREFIX_BYTES, Value::bytes(prefix), range.start + 2..range.end);
    let mut octets = [0; 16];
    octets.iter_mut().zip(sent).for_each(|(octet, sent)| *octet = *sent);
    let address = std::net::Ipv6Addr::from(octets);
    out.push(&PREFIX_IPV6, Value::Address(address.into()), range.start + 2..range.end);
}

/// User-Equipment-Info-Value, by its type (RFC 8506 §8.50).
fn equipment(kind: Option<u32>, avp: &Avp<'_>, out: &mut Fields<'_>) {
    let range = avp.value_range();
    let colons = || avp.value.iter().map(|octet| format!("{octet:02x}")).collect::<Vec<_>>().join(":");
    match (kind, avp.value.len()) {
        (Some(0), 8) => out.push(&IMEISV, digits::tbcd(avp.value), range),
        (Some(0), 15 | 16) => out.push(&IMEISV, text::lossy(until_nul(avp.value)).into_owned(), range),
        (Some(1), 6) => out.push(&MAC, colons(), range),
        (Some(2), 8) => out.push(&EUI64, colons(), range),
        (Some(3), 8) => out.push(&MODIFIED_EUI64, colons(), range),
        _ => {}
    }
}

/// 3GPP-MS-TimeZone: quarters of an hour with swapped digits, and daylight saving (TS 23.040 §9.2.3.11).
///
/// The sign, bit 4 of the first octet, is not in the number, as in tshark.
fn time_zone(avp: &Avp<'_>, out: &mut Fields<'_>) {
    let at = avp.value_range().start;
    let mut octets = avp.value.iter();
    if let Some(zone) = octets.next() {
        out.push(&TIMEZONE, (zone >> 4) + (zone & 0x07) * 10, at..at + 1);
    }
    if let Some(saving) = octets.next() {
        out.push(&TIMEZONE_ADJUSTMENT, saving & 0x03, at + 1..at + 2);
    }
}

/// A country and a network code in digits, or the IMSI that begins with them.
fn network(avp: &Avp<'_>, out: &mut Fields<'_>) {
    let text = avp.text();
    let plmn = match (text.get(..3), text.get(3..5)) {
        (Some(mcc), Some(mnc)) if text.len() == 5 => Some(Plmn { mcc: mcc.to_owned(), mnc: mnc.to_owned() }),
        _ => identity::plmn_of_imsi(&text),
    };
    let Some(plmn) = plmn else { return };
    let at = avp.value_range().start;
    let number = |digits: &str| digits.parse::<u32>().unwrap_or_default();
    out.push(&identity::MCC, number(&plmn.mcc), at..at + 3);
    out.push(&identity::MNC, number(&plmn.mnc), at + 3..at + 3 + plmn.mnc.len());
}

/// TMGI: service and network (TS 24.008 §10.5.6.13).
fn temporary_group<'a>(cursor: &mut Cursor<'a>, out: &mut Fields<'a>) -> Result<(), Malformed> {
    let at = cursor.at();
    out.push(&TMGI, Value::bytes(cursor.take(6, "TMGI")?), at..at + 6);
    let [a, b, c, plmn @ ..] = cursor.slice(at..at + 6) else { return Ok(()) };
    out.push(&MBMS_SERVICE_ID, u32::from_be_bytes([0, *a, *b, *c]), at..at + 3);
    if let Ok(plmn) = plmn.try_into() {
        identity::push_plmn(out, &identity::PLMN, plmn, at + 3);
    }
    Ok(())
}

fn bare_address(avp: &Avp<'_>, out: &mut Fields<'_>) {
    if let Some(address) = avp.address() {
        out.push(if address.is_ipv4() { &IPV4 } else { &IPV6 }, Value::Address(address), avp.value_range());
    }
}

/// Codec-Data: direction, offer or answer, then lines of SDP (TS 29.214 §5.3.7).
fn codec<'a>(message: &Message<'a>, avp: &Avp<'a>, out: &mut Fields<'a>) {
    let mut rest = avp.value;
    let mut at = avp.value_range().start;
    for def in [&CODEC_DIRECTION, &CODEC_SDP_TYPE] {
        let end = rest.iter().position(|octet| *octet == b'\n').unwrap_or(rest.len());
        let (line, behind) = rest.split_at_checked(end).unwrap_or((rest, &[]));
        if line.is_empty() {
            return;
        }
        out.push(def, Value::lossy(line.strip_suffix(b"\r").unwrap_or(line)), at..at + end);
        rest = behind.strip_prefix(b"\n").unwrap_or_default();
        at += end + 1;
    }
    if !rest.is_empty() {
        sdp::fields(message.bytes(), rest, out);
    }
}

/// RAN-NAS-Release-Cause: protocol, and its cause (TS 29.212 §5.3.106, TS 29.274 §8.103).
fn release_cause<'a>(cursor: &mut Cursor<'a>, out: &mut Fields<'a>) -> Result<(), Malformed> {
    let at = cursor.at();
    let octet = cursor.u8("RAN/NAS protocol")?;
    out.push(&CAUSE_PROTOCOL, octet >> 4, at..at + 1);
    let at = at + 1;
    match (octet >> 4, octet & 0x0f) {
        (1, kind) => {
            out.push(&CAUSE_S1AP_TYPE, kind, at - 1..at);
            let def = match kind {
                0 => &CAUSE_RADIO,
                1 => &CAUSE_TRANSPORT,
                2 => &CAUSE_NAS,
                3 => &CAUSE_S1AP_PROTOCOL,
                4 => &CAUSE_MISC,
                _ => &CAUSE_VALUE,
            };
            out.push(def, cursor.u8("S1AP cause")?, at..at + 1);
        }
        (2, _) => out.push(&CAUSE_EMM, cursor.u8("EMM cause")?, at..at + 1),
        (3, _) => out.push(&CAUSE_ESM, cursor.u8("ESM cause")?, at..at + 1),
        (4, _) => out.push(&CAUSE_DIAMETER, cursor.u16("Diameter cause")?, at..at + 2),
        (5, _) => out.push(&CAUSE_IKEV2, cursor.u16("IKEv2 cause")?, at..at + 2),
        _ => {}
    }
    Ok(())
}

/// Text of octets that are nothing but printable text, such as XML and names of rules; the tree shows it.
pub fn readable(octets: &[u8]) -> Option<&str> {
    let text = std::str::from_utf8(octets).ok()?;
    let printable = |c: char| matches!(c, '\n' | '\r' | '\t') || !text::is_unsafe(c);
    (text.len() > 2 && text.chars().all(printable)).then_some(text)
}
