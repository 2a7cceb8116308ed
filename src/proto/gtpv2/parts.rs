//! Parts of information elements that a layout cannot say: presence behind flags, lengths inside, digits.

use super::layout::{Bit, bit, ipv4, ipv6, number, plmn, push_bits, since_1900};
use super::tables::{fields as f, names};
use crate::proto::field::{Fields, Value};
use crate::proto::identity;
use crate::proto::nas::pco::{Form, Pco};
use crate::proto::nas::tft::Tft;
use crate::proto::nas::{Direction, gsm};
use crate::wire::{Cursor, Malformed, digits};

type Done = Result<(), Malformed>;

/// IMSI, §8.3.
pub fn imsi<'a>(cursor: &mut Cursor<'a>, out: &mut Fields<'a>) -> Done {
    let at = cursor.at();
    identity::push_imsi(out, &digits::tbcd(cursor.take_rest()), at..cursor.end());
    Ok(())
}

/// MSISDN, §8.11.
pub fn msisdn<'a>(cursor: &mut Cursor<'a>, out: &mut Fields<'a>) -> Done {
    let at = cursor.at();
    identity::push_msisdn(out, &digits::tbcd(cursor.take_rest()), at..cursor.end());
    Ok(())
}

/// STN-SR, TS 29.280 §6.2: an address as MAP has it, nature of address first.
pub fn stn_sr<'a>(cursor: &mut Cursor<'a>, out: &mut Fields<'a>) -> Done {
    let at = cursor.at();
    let octets = cursor.take_rest();
    out.push(&f::STN_SR, Value::bytes(octets), at..cursor.end());
    let number = digits::tbcd(octets.get(1..).unwrap_or_default());
    out.nest(|out| identity::push_msisdn(out, &number, at + 1..cursor.end()));
    Ok(())
}

/// Mobile equipment identity, §8.10.
pub fn mei<'a>(cursor: &mut Cursor<'a>, out: &mut Fields<'a>) -> Done {
    let at = cursor.at();
    out.push(&f::MEI, digits::tbcd(cursor.take_rest()), at..cursor.end());
    Ok(())
}

/// The offending element of a cause, §8.4.
pub fn offending_ie<'a>(cursor: &mut Cursor<'a>, out: &mut Fields<'a>) -> Done {
    let at = cursor.at();
    let kind = cursor.u8("type of the offending IE")?;
    out.push(&f::CAUSE_OFF_IE_T, Value::code(kind, names::name(names::IE_TYPES, kind)), at..at + 1);
    cursor.u16("length of the offending IE")?;
    let instance = cursor.u8("instance of the offending IE")?;
    out.push(&f::SPARE_HALF_OCTET, instance >> 4, at + 3..at + 4);
    Ok(())
}

/// Access point name, §8.6: labels with their lengths, shown with dots.
pub fn apn<'a>(cursor: &mut Cursor<'a>, out: &mut Fields<'a>) -> Done {
    let at = cursor.at();
    out.push(&f::APN, labels(cursor.take_rest()), at..cursor.end());
    Ok(())
}

/// APN and relative capacity, §8.115, behind the capacity.
pub fn apn_with_length<'a>(cursor: &mut Cursor<'a>, out: &mut Fields<'a>) -> Done {
    let at = cursor.at();
    let length = cursor.u8("APN length")?;
    out.push(&f::APN_LENGTH, length, at..at + 1);
    let octets = cursor.take(usize::from(length), "APN")?;
    out.push(&f::APN, labels(octets), cursor.since(at + 1));
    Ok(())
}

/// Fully qualified domain name, §8.66.
pub fn fqdn<'a>(cursor: &mut Cursor<'a>, out: &mut Fields<'a>) -> Done {
    let at = cursor.at();
    out.push(&f::FQDN, labels(cursor.take_rest()), at..cursor.end());
    Ok(())
}

/// Labels of a domain name without compression, joined by dots.
pub fn labels(octets: &[u8]) -> String {
    let mut name = Vec::with_capacity(octets.len());
    let mut rest = octets;
    while let [length, tail @ ..] = rest {
        let (label, behind) = tail.split_at(tail.len().min(usize::from(*length)));
        if !name.is_empty() {
            name.push(b'.');
        }
        name.extend_from_slice(label);
        rest = behind;
    }
    String::from_utf8_lossy(&name).into_owned()
}

/// IP address, §8.9.
pub fn ip_address<'a>(cursor: &mut Cursor<'a>, out: &mut Fields<'a>) -> Done {
    match cursor.remaining() {
        4 => ipv4(&f::IP_ADDRESS_IPV4, cursor, out),
        16 => ipv6(&f::IP_ADDRESS_IPV6, cursor, out),
        _ => Err(Malformed::new("length of the IP address", cursor.at())),
    }
}

/// PDN address allocation, §8.14.
pub fn paa<'a>(cursor: &mut Cursor<'a>, out: &mut Fields<'a>) -> Done {
    let at = cursor.at();
    let kind = cursor.u8("PDN type")? & 0x07;
    out.push(&f::PDN_TYPE, Value::code(kind, names::name(names::PDN_TYPES, kind)), at..at + 1);
    match kind {
        1 => ipv4(&f::PDN_ADDR_AND_PREFIX_IPV4, cursor, out),
        2 | 3 => {
            let at = cursor.at();
            out.push(&f::PDN_IPV6_LEN, cursor.u8("prefix length")?, at..at + 1);
            ipv6(&f::PDN_ADDR_AND_PREFIX_IPV6, cursor, out)?;
            if kind == 3 { ipv4(&f::PDN_ADDR_AND_PREFIX_IPV4, cursor, out) } else { Ok(()) }
        }
        _ => Ok(()),
    }
}

/// PDN type, §8.34.
pub fn pdn_type<'a>(cursor: &mut Cursor<'a>, out: &mut Fields<'a>) -> Done {
    if cursor.remaining() != 1 {
        return Err(Malformed::new("length of the PDN type", cursor.at()));
    }
    let at = cursor.at();
    let octet = cursor.u8("PDN type")?;
    out.push(&f::SPARE_BITS, octet >> 3, at..at + 1);
    out.push(&f::PDN_TYPE, Value::code(octet & 0x07, names::name(names::PDN_TYPES, octet & 0x07)), at..at + 1);
    Ok(())
}

/// Fully qualified tunnel endpoint identifier, §8.22.
pub fn f_teid<'a>(cursor: &mut Cursor<'a>, out: &mut Fields<'a>) -> Done {
    let at = cursor.at();
    let octet = cursor.u8("F-TEID flags")?;
    let interface = octet & 0x3f;
    out.push(&f::F_TEID_V4, octet & 0x80 != 0, at..at + 1);
    out.push(&f::F_TEID_V6, octet & 0x40 != 0, at..at + 1);
    let name = names::name(names::INTERFACE_TYPES, interface);
    out.push(&f::F_TEID_INTERFACE_TYPE, Value::code(interface, name), at..at + 1);
    out.push(&f::F_TEID_GRE_KEY, cursor.u32("TEID")?, at + 1..at + 5);
    if octet & 0x80 != 0 {
        ipv4(&f::F_TEID_IPV4, cursor, out)?;
    }
    if octet & 0x40 != 0 {
        ipv6(&f::F_TEID_IPV6, cursor, out)?;
    }
    Ok(())
}

static ULI_FLAGS: &[Bit] = &[
    bit(&f::ULI_EXT_MACRO_ENB_ID_FLG, 0x80),
    bit(&f::ULI_MACRO_ENB_ID_FLG, 0x40),
    bit(&f::ULI_LAI_FLG, 0x20),
    bit(&f::ULI_ECGI_FLG, 0x10),
    bit(&f::ULI_TAI_FLG, 0x08),
    bit(&f::ULI_RAI_FLG, 0x04),
    bit(&f::ULI_SAI_FLG, 0x02),
    bit(&f::ULI_CGI_FLG, 0x01),
];

/// User location information, §8.21: the parts follow in the order of the flags, from the lowest.
pub fn user_location<'a>(cursor: &mut Cursor<'a>, out: &mut Fields<'a>) -> Done {
    let at = cursor.at();
    let flags = cursor.u8("ULI flags")?;
    out.group(&f::ULI_FLAGS, flags, at..at + 1, |out| push_bits(ULI_FLAGS, flags, at, out));
    let parts: [(u8, &str, super::layout::Part); 8] = [
        (0x01, "Cell Global Identity (CGI)", cgi),
        (0x02, "Service Area Identity (SAI)", sai),
        (0x04, "Routeing Area Identity (RAI)", rai),
        (0x08, "Tracking Area Identity (TAI)", tai),
        (0x10, "E-UTRAN Cell Global Identifier (ECGI)", ecgi),
        (0x20, "Location Area Identity (LAI)", lai),
        (0x40, "Macro eNodeB ID", macro_enodeb),
        (0x80, "Extended Macro eNodeB ID", extended_macro_enodeb),
    ];
    for (_, title, part) in parts.into_iter().filter(|(flag, ..)| flags & flag != 0) {
        let at = cursor.at();
        let mut done = Ok(());
        out.heading(title, at..at + 7, |out| done = part(cursor, out));
        done?;
    }
    Ok(())
}

/// 3GPP-User-Location-Info of RADIUS and Diameter, TS 29.061 §16.4.7.2: a type, and the parts it stands for.
pub fn geographic_location<'a>(cursor: &mut Cursor<'a>, out: &mut Fields<'a>) -> Done {
    let at = cursor.at();
    let kind = cursor.u8("geographic location type")?;
    out.push(&f::GLT, Value::code(kind, names::name(names::LOCATION_TYPES, kind)), at..at + 1);
    let parts: &[super::layout::Part] = match kind {
        0 => &[cgi],
        1 => &[sai],
        2 => &[rai],
        128 => &[tai],
        129 => &[ecgi],
        130 => &[tai, ecgi],
        131 => &[macro_enodeb],
        132 => &[tai, macro_enodeb],
        133 => &[extended_macro_enodeb],
        134 => &[tai, extended_macro_enodeb],
        135 => &[ncgi],
        136 => &[tai_5gs],
        137 => &[tai_5gs, ncgi],
        _ => {
            let at = cursor.at();
            if !cursor.is_empty() {
                out.push(&f::GEOGRAPHIC_LOCATION, Value::bytes(cursor.take_rest()), at..cursor.end());
            }
            return Ok(());
        }
    };
    parts.iter().try_for_each(|part| part(cursor, out))
}

fn tai_5gs<'a>(cursor: &mut Cursor<'a>, out: &mut Fields<'a>) -> Done {
    plmn(&identity::TAI, cursor, out)?;
    let at = cursor.at();
    out.push(&f::TAI_TAC_5GS, cursor.u24("5GS tracking area code")?, at..at + 3);
    Ok(())
}

fn ncgi<'a>(cursor: &mut Cursor<'a>, out: &mut Fields<'a>) -> Done {
    plmn(&identity::NRCGI, cursor, out)?;
    let at = cursor.at();
    let cell = u64::from(cursor.u8("NR cell identity")?) << 32 | u64::from(cursor.u32("NR cell identity")?);
    out.push(&f::NCGI_NRCI, cell >> 4, at..at + 5);
    Ok(())
}

fn cgi<'a>(cursor: &mut Cursor<'a>, out: &mut Fields<'a>) -> Done {
    plmn(&identity::CGI, cursor, out)?;
    two(&f::ULI_CGI_LAC, cursor, out)?;
    two(&f::ULI_CGI_CI, cursor, out)
}

fn sai<'a>(cursor: &mut Cursor<'a>, out: &mut Fields<'a>) -> Done {
    plmn(&identity::SAI, cursor, out)?;
    two(&f::SAI_LAC, cursor, out)?;
    two(&f::SAI_SAC, cursor, out)
}

fn rai<'a>(cursor: &mut Cursor<'a>, out: &mut Fields<'a>) -> Done {
    plmn(&identity::RAI, cursor, out)?;
    two(&f::RAI_LAC, cursor, out)?;
    two(&f::RAI_RAC, cursor, out)
}

fn tai<'a>(cursor: &mut Cursor<'a>, out: &mut Fields<'a>) -> Done {
    plmn(&identity::TAI, cursor, out)?;
    two(&f::TAI_TAC, cursor, out)
}

fn lai<'a>(cursor: &mut Cursor<'a>, out: &mut Fields<'a>) -> Done {
    plmn(&identity::LAI, cursor, out)?;
    two(&f::ULI_LAI_LAC, cursor, out)
}

fn ecgi<'a>(cursor: &mut Cursor<'a>, out: &mut Fields<'a>) -> Done {
    plmn(&identity::ECGI, cursor, out)?;
    let at = cursor.at();
    let word = cursor.u32("ECI")?;
    let eci = word & 0x0fff_ffff;
    out.push(&f::ULI_ECGI_ECI_SPARE, word >> 28, at..at + 1);
    // Wireshark's number has the spare bits in it.
    out.group(&f::ECGI_ECI, word, at..at + 4, |out| {
        out.push(&f::ENODEBID, eci >> 8, at..at + 4);
        out.push(&f::CELLID, eci & 0xff, at..at + 4);
    });
    Ok(())
}

fn macro_enodeb<'a>(cursor: &mut Cursor<'a>, out: &mut Fields<'a>) -> Done {
    plmn(&identity::PLMN, cursor, out)?;
    let at = cursor.at();
    out.push(&f::MACRO_ENODEB_ID, cursor.u24("macro eNodeB ID")? & 0x0f_ffff, at..at + 3);
    Ok(())
}

fn extended_macro_enodeb<'a>(cursor: &mut Cursor<'a>, out: &mut Fields<'a>) -> Done {
    plmn(&identity::PLMN, cursor, out)?;
    let at = cursor.at();
    let word = cursor.u24("extended macro eNodeB ID")?;
    out.push(&f::SMENB, word & 0x80_0000 != 0, at..at + 1);
    out.push(&f::EXT_MACRO_ENODEB_ID, word & 0x1f_ffff, at..at + 3);
    Ok(())
}

fn two(def: &'static crate::proto::field::Def, cursor: &mut Cursor<'_>, out: &mut Fields<'_>) -> Done {
    let at = cursor.at();
    out.push(def, cursor.u16(def.title)?, at..at + 2);
    Ok(())
}

/// TMSI, §8.23.
pub fn tmsi<'a>(cursor: &mut Cursor<'a>, out: &mut Fields<'a>) -> Done {
    let at = cursor.at();
    let octets = cursor.rest();
    out.push(&f::TMSI, cursor.u32("TMSI")?, at..at + 4);
    out.push(&f::TMSI_BYTES, Value::bytes(octets), at..cursor.end());
    Ok(())
}

/// UE time zone, §8.44: the time zone of TS 23.040 §9.2.3.11, and the daylight saving time.
pub fn time_zone<'a>(cursor: &mut Cursor<'a>, out: &mut Fields<'a>) -> Done {
    let at = cursor.at();
    let octet = cursor.u8("time zone")?;
    // Wireshark shows the quarters of an hour: tens in the low semi-octet, its highest bit the sign.
    out.push(&gsm::DTAP_TIMEZONE, (octet >> 4) + (octet & 0x07) * 10, at..at + 1);
    let at = cursor.at();
    let saving = cursor.u8("daylight saving time")? & 0x03;
    out.push(&f::UE_TIME_ZONE_DST, Value::code(saving, names::name(names::DST, saving)), at..at + 1);
    Ok(())
}

/// F-Cause, §8.49.
pub fn f_cause<'a>(cursor: &mut Cursor<'a>, out: &mut Fields<'a>) -> Done {
    let at = cursor.at();
    let kind = cursor.u8("cause type")? & 0x0f;
    out.push(&f::CAUSE_TYPE, Value::code(kind, names::name(names::CAUSE_TYPES, kind)), at..at + 1);
    cause_of_s1ap(kind, cursor, out)
}

/// A cause of S1AP by its group (TS 36.413 §9.2.1.3).
fn cause_of_s1ap<'a>(group: u8, cursor: &mut Cursor<'a>, out: &mut Fields<'a>) -> Done {
    let at = cursor.at();
    let def = match group {
        0 => &f::CAUSERADIONETWORK,
        1 => &f::CAUSETRANSPORT,
        2 => &f::CAUSENAS,
        3 => &f::CAUSEPROTOCOL,
        4 => &f::CAUSEMISC,
        _ => return Ok(()),
    };
    out.push(def, cursor.u8("cause")?, at..at + 1);
    Ok(())
}

/// RAN/NAS cause, §8.103.
pub fn ran_nas_cause<'a>(cursor: &mut Cursor<'a>, out: &mut Fields<'a>) -> Done {
    let at = cursor.at();
    let octet = cursor.u8("protocol type")?;
    let protocol = octet >> 4;
    out.push(
        &f::RAN_NAS_PROTOCOL_TYPE,
        Value::code(protocol, names::name(names::PROTOCOL_TYPES, protocol)),
        at..at + 1,
    );
    let at = cursor.at();
    match protocol {
        1 => {
            out.push(&f::RAN_NAS_S1AP_TYPE, octet & 0x0f, at - 1..at);
            return cause_of_s1ap(octet & 0x0f, cursor, out);
        }
        2 => out.push(&f::RAN_NAS_EMM_CAUSE, cursor.u8("EMM cause")?, at..at + 1),
        3 => out.push(&f::RAN_NAS_ESM_CAUSE, cursor.u8("ESM cause")?, at..at + 1),
        4 => out.push(&f::RAN_NAS_DIAMETER_CAUSE, cursor.u16("Diameter cause")?, at..at + 2),
        5 => out.push(&f::RAN_NAS_IKEV2_CAUSE, cursor.u16("IKEv2 cause")?, at..at + 2),
        _ => {
            let octets = cursor.remaining().min(4);
            out.push(&f::RAN_NAS_CAUSE_VALUE, number(cursor, octets, "cause")?, cursor.since(at));
        }
    }
    Ok(())
}

/// PLMN ID, §8.50: the digits of the country and network code in a row.
pub fn plmn_digits<'a>(cursor: &mut Cursor<'a>, out: &mut Fields<'a>) -> Done {
    let at = cursor.at();
    let [a, b, c] = [cursor.u8("PLMN ID")?, cursor.u8("PLMN ID")?, cursor.u8("PLMN ID")?];
    // The layout of the other elements: MCC2 MCC1, MNC3 MCC3, MNC2 MNC1.
    let octets = [a, (c & 0xf0) | (b & 0x0f), (c << 4) | (b >> 4)];
    identity::push_plmn(out, &identity::PLMN, octets, at);
    Ok(())
}

/// Target identification, §8.51: eNodeB identities.
pub fn target<'a>(cursor: &mut Cursor<'a>, out: &mut Fields<'a>) -> Done {
    let at = cursor.at();
    let kind = cursor.u8("target type")?;
    out.push(&f::TARGET_TYPE, Value::code(kind, names::name(names::TARGET_TYPES, kind)), at..at + 1);
    match kind {
        1 => macro_enodeb(cursor, out)?,
        4 => extended_macro_enodeb(cursor, out)?,
        _ => return Ok(()),
    }
    two(&f::TAI_TAC, cursor, out)
}

/// Fully qualified PDN connection set identifier, §8.62.
pub fn fq_csid<'a>(cursor: &mut Cursor<'a>, out: &mut Fields<'a>) -> Done {
    let at = cursor.at();
    let octet = cursor.u8("FQ-CSID flags")?;
    out.push(&f::FQ_CSID_TYPE, octet >> 4, at..at + 1);
    out.push(&f::FQ_CSID_NR, octet & 0x0f, at..at + 1);
    match octet >> 4 {
        0 => ipv4(&f::FQ_CSID_IPV4, cursor, out)?,
        1 => ipv6(&f::FQ_CSID_IPV6, cursor, out)?,
        _ => {
            let at = cursor.at();
            let word = cursor.u32("node id")?;
            out.push(&f::FQ_CSID_MCC_MNC, word >> 12, at..at + 4);
            out.push(&f::FQ_CSID_NODE_ID, word & 0x0fff, at..at + 4);
        }
    }
    for _ in 0..octet & 0x0f {
        two(&f::FQ_CSID_ID, cursor, out)?;
    }
    Ok(())
}

/// User CSG information, §8.75, behind the PLMN.
pub fn csg<'a>(cursor: &mut Cursor<'a>, out: &mut Fields<'a>) -> Done {
    let at = cursor.at();
    let id = cursor.u32("CSG ID")?;
    out.push(&f::CUI_CSG_ID_SPARE, id >> 27, at..at + 1);
    out.push(&f::CUI_CSG_ID, id & 0x07ff_ffff, at..at + 4);
    let octet = cursor.u8("CSG access mode")?;
    out.push(
        &f::UCI_ACCESS_MODE,
        Value::code(octet >> 6, names::name(names::ACCESS_MODES, octet >> 6)),
        at + 4..at + 5,
    );
    out.push(&f::UCI_LEAVE_CSG, octet >> 1 & 1, at + 4..at + 5);
    out.push(&f::UCI_CSG_MEMBERSHIP, octet & 1, at + 4..at + 5);
    Ok(())
}

/// Node identifier, §8.107.
pub fn node_identifier<'a>(cursor: &mut Cursor<'a>, out: &mut Fields<'a>) -> Done {
    for (length_def, def) in [(&f::LENGTH_OF_NODE_NAME, &f::NODE_NAME), (&f::LENGTH_OF_NODE_REALM, &f::NODE_REALM)] {
        let at = cursor.at();
        let length = cursor.u8(length_def.title)?;
        out.push(length_def, length, at..at + 1);
        let octets = cursor.take(usize::from(length), def.title)?;
        out.push(def, Value::lossy(octets), cursor.since(at + 1));
    }
    Ok(())
}

static TWAN_FLAGS: &[Bit] = &[
    bit(&f::TWAN_ID_LAII, 0x10),
    bit(&f::TWAN_ID_OPNAI, 0x08),
    bit(&f::TWAN_ID_PLMNI, 0x04),
    bit(&f::TWAN_ID_CIVAI, 0x02),
    bit(&f::TWAN_ID_BSSIDI, 0x01),
];

/// TWAN identifier, §8.100, up to its BSSID.
pub fn twan_identifier<'a>(cursor: &mut Cursor<'a>, out: &mut Fields<'a>) -> Done {
    let at = cursor.at();
    let flags = cursor.u8("TWAN flags")?;
    out.group(&f::TWAN_ID_FLAGS, flags, at..at + 1, |out| push_bits(TWAN_FLAGS, flags, at, out));
    let length = cursor.u8("SSID length")?;
    out.push(&f::TWAN_ID_SSID_LEN, length, at + 1..at + 2);
    let octets = cursor.take(usize::from(length), "SSID")?;
    out.push(&f::TWAN_ID_SSID, Value::bytes(octets), cursor.since(at + 2));
    if flags & 1 != 0 {
        let at = cursor.at();
        out.push(&f::TWAN_ID_BSSID, Value::bytes(cursor.take(6, "BSSID")?), cursor.since(at));
    }
    Ok(())
}

static PRESENCE: &[Bit] = &[
    bit(&f::PRES_REP_AREA_INFO_SPARE, 0xf0),
    bit(&f::PRES_REP_AREA_INFO_FLAG_INAPRA, 0x08),
    bit(&f::PRES_REP_AREA_INFO_FLAG_APRA, 0x04),
    bit(&f::PRES_REP_AREA_INFO_FLAG_OPRA, 0x02),
    bit(&f::PRES_REP_AREA_INFO_FLAG_IPRA, 0x01),
];

/// Presence reporting area information, §8.109, behind the identifier.
pub fn presence<'a>(cursor: &mut Cursor<'a>, out: &mut Fields<'a>) -> Done {
    let at = cursor.at();
    let flags = cursor.u8("presence flags")?;
    out.group(&f::PRES_REP_AREA_INFO_FLAGS, flags, at..at + 1, |out| push_bits(PRESENCE, flags, at, out));
    Ok(())
}

/// Integer number, §8.118.
pub fn integer<'a>(cursor: &mut Cursor<'a>, out: &mut Fields<'a>) -> Done {
    let at = cursor.at();
    let octets = cursor.remaining().min(8);
    let value = number(cursor, octets, "integer number")?;
    out.push(&f::INTEGER_NUMBER_VAL, value, cursor.since(at));
    Ok(())
}

/// Millisecond time stamp, §8.119: milliseconds since 1900 in 48 bits.
pub fn milliseconds<'a>(cursor: &mut Cursor<'a>, out: &mut Fields<'a>) -> Done {
    let at = cursor.at();
    let value = number(cursor, 6, "millisecond time stamp")?;
    let seconds = u32::try_from((value / 1000) & 0xffff_ffff).unwrap_or(0);
    let rest = i64::try_from(value % 1000).unwrap_or(0) * 1_000_000;
    out.push(&f::ORIGINATION_TS, Value::Time(since_1900(seconds, rest)), cursor.since(at));
    Ok(())
}

static ROHC: &[Bit] = &[
    bit(&f::ROHC_PROFILES_B7, 0x80),
    bit(&f::ROHC_PROFILES_B6, 0x40),
    bit(&f::ROHC_PROFILES_B5, 0x20),
    bit(&f::ROHC_PROFILES_B4, 0x10),
    bit(&f::ROHC_PROFILES_B3, 0x08),
    bit(&f::ROHC_PROFILES_B2, 0x04),
    bit(&f::ROHC_PROFILES_B1, 0x02),
    bit(&f::ROHC_PROFILES_B0, 0x01),
];

/// Header compression configuration, §8.125.
pub fn header_compression<'a>(cursor: &mut Cursor<'a>, out: &mut Fields<'a>) -> Done {
    let at = cursor.at();
    let flags = cursor.u8("ROHC profiles")?;
    out.group(&f::ROHC_PROFILE_FLAGS, flags, at..at + 1, |out| push_bits(ROHC, flags, at, out));
    out.push(&f::SPARE_W0, cursor.u8("spare")?, at + 1..at + 2);
    two(&f::MAX_CID, cursor, out)
}

static SECONDARY_RAT: &[Bit] = &[
    bit(&f::SECONDARY_RAT_USAGE_DATA_REPORT_SPARE_BITS, 0xf8),
    bit(&f::SECONDARY_RAT_USAGE_DATA_REPORT_SRUDN, 0x04),
    bit(&f::SECONDARY_RAT_USAGE_DATA_REPORT_IRSGW, 0x02),
    bit(&f::SECONDARY_RAT_USAGE_DATA_REPORT_IRPGW, 0x01),
];

/// Secondary RAT usage data report, §8.132.
pub fn secondary_rat<'a>(cursor: &mut Cursor<'a>, out: &mut Fields<'a>) -> Done {
    let at = cursor.at();
    let flags = cursor.u8("usage data flags")?;
    out.group(&f::SECONDARY_RAT_USAGE_DATA_REPORT, flags, at..at + 1, |out| push_bits(SECONDARY_RAT, flags, at, out));
    out.push(&f::SECONDARY_RAT_USAGE_DATA_REPORT_RAT_TYPE, cursor.u8("secondary RAT type")?, at + 1..at + 2);
    let bearer = cursor.u8("EBI")?;
    out.push(&f::SPARE_BITS, bearer >> 4, at + 2..at + 3);
    out.push(&f::EBI, bearer & 0x0f, at + 2..at + 3);
    let times = [
        (&f::SECONDARY_RAT_USAGE_DATA_REPORT_START_TIMESTAMP, at + 3),
        (&f::SECONDARY_RAT_USAGE_DATA_REPORT_END_TIMESTAMP, at + 7),
    ];
    for (def, at) in times {
        out.push(def, Value::Time(since_1900(cursor.u32(def.title)?, 0)), at..at + 4);
    }
    out.push(&f::SECONDARY_RAT_USAGE_DATA_REPORT_USAGE_DATA_DL, cursor.u64("usage data DL")?, at + 11..at + 19);
    out.push(&f::SECONDARY_RAT_USAGE_DATA_REPORT_USAGE_DATA_UL, cursor.u64("usage data UL")?, at + 19..at + 27);
    Ok(())
}

/// Maximum packet loss rate, §8.134.
pub fn packet_loss<'a>(cursor: &mut Cursor<'a>, out: &mut Fields<'a>) -> Done {
    let at = cursor.at();
    let flags = cursor.u8("packet loss flags")?;
    out.push(&f::SPARE_B7_B2, flags >> 2, at..at + 1);
    out.push(&f::MAX_PKT_LOSS_RTE_DL_FLG, flags & 0x02 != 0, at..at + 1);
    out.push(&f::MAX_PKT_LOSS_RTE_UL_FLG, flags & 0x01 != 0, at..at + 1);
    if flags & 0x01 != 0 {
        two(&f::MAX_PKT_LOSS_RTE_UL, cursor, out)?;
    }
    if flags & 0x02 != 0 {
        two(&f::MAX_PKT_LOSS_RTE_DL, cursor, out)?;
    }
    Ok(())
}

/// Protocol configuration options, §8.13, and the additional and extended ones.
pub fn pco<'a>(direction: Direction, form: Form, content: Cursor<'a>, out: &mut Fields<'a>) -> Done {
    Pco::decode(content, form)?.fields(out, direction);
    Ok(())
}

/// Traffic flow template of a bearer, §8.19, and traffic aggregate description, §8.20.
pub fn tft<'a>(cursor: &mut Cursor<'a>, out: &mut Fields<'a>) -> Done {
    let content = *cursor;
    cursor.take_rest();
    Tft::decode(content)?.fields(out);
    Ok(())
}
