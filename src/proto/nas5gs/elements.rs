//! What the elements of 5GS NAS hold: mobility (TS 24.501 §9.11.3), session (§9.11.4), slices.
//!
//! Elements that come from EPS or earlier are read by [`nas`](crate::proto::nas). Left as octets:
//! QoS rules and flows, access categories, steering of roaming, header compression.

use super::identity;
use super::{codes, fields as f};
use crate::proto::field::{Def, Fields, Value};
use crate::proto::identity::{PLMN, TAI_5GS, push_plmn};
use crate::proto::nas::elements::{bits, flags, octet, rest, shared};
use crate::proto::nas::{self, Direction};
use crate::proto::sms;
use crate::wire::{Cursor, Malformed};
use std::net::{IpAddr, Ipv4Addr, Ipv6Addr};

type Step = Result<(), Malformed>;

/// Adds one octet, or some of its bits, under the name that a table gives it.
fn code(
    out: &mut Fields<'_>,
    cursor: &mut Cursor<'_>,
    def: &'static Def,
    (shift, width): (u8, u8),
    names: codes::Codes,
) -> Step {
    let (octet, at) = octet(cursor, def.title)?;
    let value = octet >> shift & (0xff >> (8 - width));
    out.push(def, Value::code(value, codes::name(names, value)), at);
    Ok(())
}

macro_rules! codes {
    ($($(#[$meta:meta])* $name:ident $def:ident ($shift:literal, $width:literal) $names:ident;)*) => {$(
        $(#[$meta])*
        pub fn $name<'a>(out: &mut Fields<'a>, cursor: &mut Cursor<'a>, _: Direction) -> Step {
            code(out, cursor, &f::$def, ($shift, $width), codes::$names)
        }
    )*};
}
codes! {
    /// 5GMM cause (§9.11.3.2).
    mobility_cause MM_5GMM_CAUSE (0, 8) MOBILITY_CAUSES;
    /// 5GSM cause (§9.11.4.2).
    session_cause SM_5GSM_CAUSE (0, 8) SESSION_CAUSES;
    /// 5GS identity type (§9.11.3.3).
    identity_type MM_TYPE_ID (0, 3) IDENTITY_TYPES;
    /// Payload container type (§9.11.3.40).
    payload_type MM_PLD_CONT_TYPE (0, 4) PAYLOAD_TYPES;
    /// Request type (§9.11.3.47).
    request_type MM_REQ_TYPE (0, 3) REQUEST_TYPES;
    /// Access type (§9.11.2.1A).
    access_type MM_ACC_TYPE (0, 2) ACCESS_TYPES;
    /// PDU session type (§9.11.4.11).
    session_type SM_PDU_SESSION_TYPE (0, 3) SESSION_TYPES;
    /// SSC mode (§9.11.4.16).
    ssc_mode SM_SC_MODE (0, 3) SSC_MODES;
}

/// NAS key set identifier (§9.11.3.32), in the low half octet.
pub fn key_set_low<'a>(out: &mut Fields<'a>, cursor: &mut Cursor<'a>, _: Direction) -> Step {
    let (octet, at) = octet(cursor, "NAS key set identifier")?;
    bits(out, &f::MM_TSC, octet, (3, 1), at.clone());
    bits(out, &f::MM_NAS_KEY_SET_ID, octet, (0, 3), at);
    Ok(())
}

/// NAS key set identifier in the high half octet.
fn key_set_high(out: &mut Fields<'_>, octet: u8, at: std::ops::Range<usize>) {
    bits(out, &f::MM_TSC_H1, octet, (7, 1), at.clone());
    bits(out, &f::MM_NAS_KEY_SET_ID_H1, octet, (4, 3), at);
}

/// 5GS registration type (§9.11.3.7) below a key set identifier.
pub fn registration_type<'a>(out: &mut Fields<'a>, cursor: &mut Cursor<'a>, _: Direction) -> Step {
    let (octet, at) = octet(cursor, "5GS registration type")?;
    bits(out, &f::MM_FOR, octet, (3, 1), at.clone());
    let kind = octet & 0x07;
    out.push(&f::MM_5GS_REG_TYPE, Value::code(kind, codes::name(codes::REGISTRATION_TYPES, kind)), at.clone());
    key_set_high(out, octet, at);
    Ok(())
}

/// De-registration type (§9.11.3.20) below a key set identifier, which only a UE sends.
pub fn deregistration_type<'a>(out: &mut Fields<'a>, cursor: &mut Cursor<'a>, direction: Direction) -> Step {
    let (octet, at) = octet(cursor, "de-registration type")?;
    bits(out, &f::MM_SWITCH_OFF, octet, (3, 1), at.clone());
    bits(out, &f::MM_RE_REG_REQ, octet, (2, 1), at.clone());
    let kind = octet & 0x03;
    out.push(&f::MM_ACC_TYPE, Value::code(kind, codes::name(codes::ACCESS_TYPES, kind)), at.clone());
    if direction == Direction::Uplink {
        key_set_high(out, octet, at);
    }
    Ok(())
}

/// Service type (§9.11.3.50) above a key set identifier.
pub fn service_type<'a>(out: &mut Fields<'a>, cursor: &mut Cursor<'a>, direction: Direction) -> Step {
    key_set_low(out, &mut cursor.clone(), direction)?;
    code(out, cursor, &f::MM_SERV_TYPE, (4, 4), codes::SERVICE_TYPES)
}

/// Control plane service type (§9.11.3.18D) below a key set identifier.
pub fn control_plane_service_type<'a>(out: &mut Fields<'a>, cursor: &mut Cursor<'a>, _: Direction) -> Step {
    let (octet, at) = octet(cursor, "control plane service type")?;
    bits(out, &f::MM_CTRL_PLANE_SERV_TYPE, octet, (0, 3), at.clone());
    key_set_high(out, octet, at);
    Ok(())
}

/// 5GS registration result (§9.11.3.6).
pub fn registration_result<'a>(out: &mut Fields<'a>, cursor: &mut Cursor<'a>, _: Direction) -> Step {
    let (octet, at) = octet(cursor, "5GS registration result")?;
    bits(out, &f::MM_REG_RES_NSSAA_PERF, octet, (4, 1), at.clone());
    bits(out, &f::MM_REG_RES_SMS_ALL, octet, (3, 1), at.clone());
    bits(out, &f::MM_REG_RES_RES, octet, (0, 3), at);
    Ok(())
}

/// NAS security algorithms (§9.11.3.34).
pub fn security_algorithms<'a>(out: &mut Fields<'a>, cursor: &mut Cursor<'a>, _: Direction) -> Step {
    let (octet, at) = octet(cursor, "NAS security algorithms")?;
    bits(out, &f::MM_NAS_SEC_ALGO_ENC, octet, (4, 4), at.clone());
    bits(out, &f::MM_NAS_SEC_ALGO_IP, octet, (0, 4), at);
    Ok(())
}

/// Additional 5G security information (§9.11.3.12).
pub fn additional_security<'a>(out: &mut Fields<'a>, cursor: &mut Cursor<'a>, _: Direction) -> Step {
    let (octet, at) = octet(cursor, "additional 5G security information")?;
    flags(out, octet, at, &[&f::MM_RINMR, &f::MM_HDP]);
    Ok(())
}

/// ABBA (§9.11.3.10).
pub fn abba<'a>(out: &mut Fields<'a>, cursor: &mut Cursor<'a>, _: Direction) -> Step {
    rest(out, cursor, &f::MM_ABBA_CONTENTS);
    Ok(())
}

#[rustfmt::skip]
static SECURITY: [[&Def; 8]; 4] = [
    [&f::MM_5G_EA0, &f::MM_128_5G_EA1, &f::MM_128_5G_EA2, &f::MM_128_5G_EA3,
     &f::MM_5G_EA4, &f::MM_5G_EA5, &f::MM_5G_EA6, &f::MM_5G_EA7],
    [&f::MM_IA0, &f::MM_5G_128_IA1, &f::MM_5G_128_IA2, &f::MM_5G_128_IA3,
     &f::MM_5G_128_IA4, &f::MM_5G_IA5, &f::MM_5G_IA6, &f::MM_5G_IA7],
    [&f::MM_EEA0, &f::MM_128EEA1, &f::MM_128EEA2, &f::MM_EEA3,
     &f::MM_EEA4, &f::MM_EEA5, &f::MM_EEA6, &f::MM_EEA7],
    [&f::MM_EIA0, &f::MM_128EIA1, &f::MM_128EIA2, &f::MM_EIA3,
     &f::MM_EIA4, &f::MM_EIA5, &f::MM_EIA6, &f::MM_EIA7],
];

/// UE security capability (§9.11.3.54); the octets for EPS may be missing.
pub fn security_capability<'a>(out: &mut Fields<'a>, cursor: &mut Cursor<'a>, _: Direction) -> Step {
    for (index, defs) in SECURITY.iter().enumerate() {
        if index >= 2 && cursor.is_empty() {
            break;
        }
        let (octet, at) = octet(cursor, "UE security capability")?;
        flags(out, octet, at, defs);
    }
    Ok(())
}

/// Tracking area identity (§9.11.3.8).
pub fn tracking_area<'a>(out: &mut Fields<'a>, cursor: &mut Cursor<'a>, _: Direction) -> Step {
    let start = cursor.at();
    push_plmn(out, &TAI_5GS, identity::plmn(cursor)?, start);
    area_code(out, cursor)
}

fn area_code(out: &mut Fields<'_>, cursor: &mut Cursor<'_>) -> Step {
    let start = cursor.at();
    out.push(&f::TAC, cursor.u24("tracking area code")?, start..start + 3);
    Ok(())
}

/// Tracking area identity list (§9.11.3.9).
pub fn tracking_area_list<'a>(out: &mut Fields<'a>, cursor: &mut Cursor<'a>, direction: Direction) -> Step {
    while !cursor.is_empty() {
        let (octet, at) = octet(cursor, "tracking area list")?;
        bits(out, &f::MM_TAL_T_LI, octet, (5, 2), at.clone());
        bits(out, &f::MM_TAL_NUM_E, octet, (0, 5), at);
        areas(out, cursor, octet, direction)?;
    }
    Ok(())
}

/// Service area list (§9.11.3.49).
pub fn service_area_list<'a>(out: &mut Fields<'a>, cursor: &mut Cursor<'a>, direction: Direction) -> Step {
    while !cursor.is_empty() {
        let (octet, at) = octet(cursor, "service area list")?;
        bits(out, &f::MM_SAL_AL_T, octet, (7, 1), at.clone());
        bits(out, &f::MM_SAL_T_LI, octet, (5, 2), at.clone());
        bits(out, &f::MM_SAL_NUM_E, octet, (0, 5), at);
        areas(out, cursor, octet, direction)?;
    }
    Ok(())
}

/// One part of a list of areas: its type is in bits 7 and 6, the number of elements less one below.
fn areas<'a>(out: &mut Fields<'a>, cursor: &mut Cursor<'a>, octet: u8, direction: Direction) -> Step {
    let count = (octet & 0x1f) + 1;
    match octet >> 5 & 0x03 {
        // One network, then codes; or only the first of consecutive codes.
        kind @ (0 | 1) => {
            tracking_area(out, cursor, direction)?;
            let more = if kind == 0 { count - 1 } else { 0 };
            (0..more).try_for_each(|_| area_code(out, cursor))
        }
        2 => (0..count).try_for_each(|_| tracking_area(out, cursor, direction)),
        // All areas of a network.
        _ => {
            let start = cursor.at();
            push_plmn(out, &TAI_5GS, identity::plmn(cursor)?, start);
            Ok(())
        }
    }
}

/// LADN information (§9.11.3.30): local data networks, each with the tracking areas it is served in.
pub fn local_networks<'a>(out: &mut Fields<'a>, cursor: &mut Cursor<'a>, direction: Direction) -> Step {
    while !cursor.is_empty() {
        let (length, at) = octet(cursor, "length of DNN")?;
        out.push(&f::MM_LENGTH, length, at);
        dnn(out, &mut cursor.sub(usize::from(length), "DNN")?, direction)?;
        let (length, at) = octet(cursor, "length of tracking area list")?;
        out.push(&f::MM_LENGTH, length, at);
        tracking_area_list(out, &mut cursor.sub(usize::from(length), "tracking area list")?, direction)?;
    }
    Ok(())
}

/// CAG information list (§9.11.3.18A): for each network, the groups the subscriber belongs to.
pub fn access_groups<'a>(out: &mut Fields<'a>, cursor: &mut Cursor<'a>, _: Direction) -> Step {
    while !cursor.is_empty() {
        let (length, at) = octet(cursor, "length of CAG entry")?;
        out.push(&f::MM_CAG_INFO_ENTRY_LEN, length, at);
        let mut entry = cursor.sub_lossy(usize::from(length));
        let start = entry.at();
        push_plmn(out, &PLMN, identity::plmn(&mut entry)?, start);
        let (only, at) = octet(&mut entry, "CAG only")?;
        bits(out, &f::MM_CAG_INFO_ENTRY_CAG_ONLY, only, (0, 1), at);
        while !entry.is_empty() {
            let start = entry.at();
            out.push(&f::MM_CAG_INFO_ENTRY_CAG_ID, entry.u32("CAG-ID")?, start..start + 4);
        }
    }
    Ok(())
}

/// S-NSSAI (§9.11.2.8): slice type, differentiator and what they are in the home network, by length.
pub fn slice<'a>(out: &mut Fields<'a>, cursor: &mut Cursor<'a>, _: Direction) -> Step {
    let length = cursor.remaining();
    code(out, cursor, &f::MM_SST, (0, 8), codes::SLICES)?;
    if length >= 4 {
        differentiator(out, cursor, &f::MM_SD)?;
    }
    if matches!(length, 2 | 5..) {
        code(out, cursor, &f::MM_MAPPED_HPLMN_SST, (0, 8), codes::SLICES)?;
    }
    if length >= 8 {
        differentiator(out, cursor, &f::MM_MAPPED_HPLMN_SSD)?;
    }
    Ok(())
}

fn differentiator(out: &mut Fields<'_>, cursor: &mut Cursor<'_>, def: &'static Def) -> Step {
    let start = cursor.at();
    out.push(def, cursor.u24("slice differentiator")?, start..start + 3);
    Ok(())
}

/// NSSAI (§9.11.3.37): slices, each behind its length.
pub fn slices<'a>(out: &mut Fields<'a>, cursor: &mut Cursor<'a>, direction: Direction) -> Step {
    let mut number = 0u32;
    while !cursor.is_empty() {
        let (length, at) = octet(cursor, "length of S-NSSAI")?;
        let mut inside = cursor.sub(usize::from(length), "S-NSSAI")?;
        number = number.saturating_add(1);
        let mut step = Ok(());
        out.heading(format!("S-NSSAI {number}"), at.start..inside.end(), |out| {
            out.push(&f::MM_LENGTH, length, at);
            step = slice(out, &mut inside, direction);
        });
        step?;
    }
    Ok(())
}

/// Rejected NSSAI (§9.11.3.46): slices, each behind its length and the cause.
pub fn rejected_slices<'a>(out: &mut Fields<'a>, cursor: &mut Cursor<'a>, direction: Direction) -> Step {
    while !cursor.is_empty() {
        let (octet, at) = octet(cursor, "length of rejected S-NSSAI")?;
        bits(out, &f::MM_LEN_OF_REJ_S_NSSAI, octet, (4, 4), at.clone());
        let cause = octet & 0x0f;
        let name = codes::name(codes::SLICE_CAUSES, cause);
        out.push(&f::MM_REJ_S_NSSAI_CAUSE, Value::code(cause, name), at);
        slice(out, &mut cursor.sub(usize::from(octet >> 4), "rejected S-NSSAI")?, direction)?;
    }
    Ok(())
}

/// DNN (§9.11.2.1B).
pub fn dnn<'a>(out: &mut Fields<'a>, cursor: &mut Cursor<'a>, _: Direction) -> Step {
    let start = cursor.at();
    let bytes = cursor.take_rest();
    out.push(&f::CMN_DNN, shared::dotted(bytes), start..start + bytes.len());
    Ok(())
}

/// Additional information (§9.11.2.1).
pub fn additional_information<'a>(out: &mut Fields<'a>, cursor: &mut Cursor<'a>, _: Direction) -> Step {
    rest(out, cursor, &f::CMN_ADD_INFO);
    Ok(())
}

/// PDU session identity 2 (§9.11.3.41).
pub fn session_identity<'a>(out: &mut Fields<'a>, cursor: &mut Cursor<'a>, _: Direction) -> Step {
    let (octet, at) = octet(cursor, "PDU session identity")?;
    out.push(&f::PDU_SESSION_ID, octet, at);
    Ok(())
}

/// Payload container (§9.11.3.39) of a type that is not read here.
pub fn payload<'a>(out: &mut Fields<'a>, cursor: &mut Cursor<'a>, _: Direction) -> Step {
    rest(out, cursor, &f::MM_PLD_CONT);
    Ok(())
}

/// Payload container with a message of session management.
pub fn session_payload<'a>(out: &mut Fields<'a>, cursor: &mut Cursor<'a>, direction: Direction) -> Step {
    let message = super::Message::decode_in(*cursor, direction)?;
    cursor.take_rest();
    out.nest(|out| message.fields(out));
    Ok(())
}

/// Payload container with a CP message of the short message service (TS 24.011).
pub fn sms_payload<'a>(out: &mut Fields<'a>, cursor: &mut Cursor<'a>, _: Direction) -> Step {
    let (start, bytes) = (cursor.at(), cursor.rest());
    rest(out, cursor, &f::MM_PLD_CONT);
    let message = sms::Cp::decode(bytes)?;
    out.nest(|out| message.fields(out, start));
    Ok(())
}

/// NAS message container (§9.11.3.33): a whole message, ciphered when it was sent without a secured channel.
pub fn message<'a>(out: &mut Fields<'a>, cursor: &mut Cursor<'a>, direction: Direction) -> Step {
    let inside = *cursor;
    let (start, bytes) = (cursor.at(), cursor.take_rest());
    let message = super::Message::decode_in(inside, direction).ok();
    match message.filter(|message| message.mobility().is_some_and(|mobility| mobility.layout.is_some())) {
        Some(message) => out.nest(|out| message.fields(out)),
        None => out.heading("Ciphered", start..start + bytes.len(), |_| {}),
    }
    Ok(())
}

/// EPS NAS message container (§9.11.3.24): a message of EPS mobility management, as the UE sends it.
pub fn eps_message<'a>(out: &mut Fields<'a>, cursor: &mut Cursor<'a>, direction: Direction) -> Step {
    let message = nas::Message::decode_in(*cursor, direction)?;
    cursor.take_rest();
    out.nest(|out| message.fields(out));
    Ok(())
}

/// Selected SSC mode above the selected PDU session type (§9.11.4.16, 11).
pub fn selected_type_and_mode<'a>(out: &mut Fields<'a>, cursor: &mut Cursor<'a>, direction: Direction) -> Step {
    session_type(out, &mut cursor.clone(), direction)?;
    code(out, cursor, &f::SM_SEL_SC_MODE, (4, 3), codes::SSC_MODES)
}

/// Integrity protection maximum data rate (§9.11.4.7).
pub fn integrity_data_rate<'a>(out: &mut Fields<'a>, cursor: &mut Cursor<'a>, _: Direction) -> Step {
    code(out, cursor, &f::SM_INT_PROT_MAX_DATA_RATE_UL, (0, 8), codes::INTEGRITY_RATES)?;
    code(out, cursor, &f::SM_INT_PROT_MAX_DATA_RATE_DL, (0, 8), codes::INTEGRITY_RATES)
}

/// PDU address (§9.11.4.10).
pub fn address<'a>(out: &mut Fields<'a>, cursor: &mut Cursor<'a>, _: Direction) -> Step {
    let (octet, at) = octet(cursor, "PDU address")?;
    bits(out, &f::SM_SI6LLA, octet, (3, 1), at.clone());
    let kind = octet & 0x07;
    out.push(&f::SM_PDU_SES_TYPE, Value::code(kind, codes::name(codes::SESSION_TYPES, kind)), at);
    if matches!(kind, 2 | 3) {
        let start = cursor.at();
        out.push(&f::SM_PDU_ADDR_INF_IPV6, Value::bytes(cursor.take(8, "interface identifier")?), start..start + 8);
    }
    if matches!(kind, 1 | 3) {
        let start = cursor.at();
        let address = IpAddr::V4(Ipv4Addr::from(cursor.u32("IPv4 address")?));
        out.push(&f::SM_PDU_ADDR_INF_IPV4, Value::Address(address), start..start + 4);
    }
    if let (true, Some(octets)) = (octet & 0x08 != 0, cursor.rest().first_chunk::<16>()) {
        let start = cursor.at();
        let address = IpAddr::V6(Ipv6Addr::from(*octets));
        out.push(&f::SM_SMF_IPV6_LLA, Value::Address(address), start..start + 16);
    }
    Ok(())
}

/// Session-AMBR (§9.11.4.14).
pub fn session_ambr<'a>(out: &mut Fields<'a>, cursor: &mut Cursor<'a>, _: Direction) -> Step {
    let pairs = [
        (&f::SM_UNIT_FOR_SESSION_AMBR_DL, &f::SM_SESSION_AMBR_DL),
        (&f::SM_UNIT_FOR_SESSION_AMBR_UL, &f::SM_SESSION_AMBR_UL),
    ];
    for (unit, rate) in pairs {
        let (octet, at) = octet(cursor, "unit of Session-AMBR")?;
        out.push(unit, octet, at);
        let start = cursor.at();
        out.push(rate, cursor.u16("Session-AMBR")?, start..start + 2);
    }
    Ok(())
}
