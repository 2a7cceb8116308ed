//! Information elements of GTP-U, GTPv1-C and GTPv0 (TS 29.281 §8, TS 29.060 §7.7, GSM 09.60 §7.9).
//!
//! Types below 128 have a fixed length, which differs between the versions; the others say theirs. Read are those
//! that say who, where to and why; mobility and PDP contexts, quality of service and charging are passed over.

use super::Flavour;
use crate::proto::field::{Def, Fields, Value};
use crate::proto::identity;
use crate::proto::nas::Direction;
use crate::proto::nas::elements::identity::plmn;
use crate::proto::nas::elements::shared::{dotted, flow_template, options};
use crate::wire::{Cursor, Malformed, digits};
use std::net::{IpAddr, Ipv4Addr, Ipv6Addr};

crate::defs! {
    /// Fields of information elements.
    pub ELEMENTS;
    CAUSE           "gtp.cause"               "Cause"                   Dec;
    RAI_LAC         "gtp.lac"                 "Location Area Code (LAC)" Dec;
    RAI_RAC         "gtp.rai_rac"             "Routing Area Code (RAC)" Dec;
    TLLI            "gtp.tlli"                "TLLI"                    Hex(8);
    P_TMSI          "gtp.ptmsi"               "P-TMSI"                  Dec;
    REORDERING      "gtp.reorder"             "Reordering required"     Bool;
    P_TMSI_SIG      "gtp.ptmsi_sig"           "P-TMSI Signature"        Hex(6);
    VALIDATED       "gtp.ms_valid"            "MS validated"            Bool;
    RECOVERY        "gtp.recovery"            "Recovery"                Dec;
    SELECTION       "gtp.sel_mode"            "Selection mode"          Dec;
    TEID_DATA       "gtp.teid_data"           "TEID Data I"             Hex(8);
    TEID_CONTROL    "gtp.teid_cp"             "TEID Control Plane"      Hex(8);
    TEARDOWN        "gtp.tear_ind"            "Teardown Indicator"      Bool;
    NSAPI           "gtp.nsapi"               "NSAPI"                   Dec;
    RANAP_CAUSE     "gtp.ranap_cause"         "RANAP cause"             Dec;
    CHARGING        "gtp.chrg_char"           "Charging characteristics" Dec;
    CHARGING_ID     "gtp.chrg_id"             "Charging ID"             Hex(8);
    USER_PDP_ORG    "gtp.user_addr_pdp_org"   "PDP type organization"   Dec;
    USER_PDP_TYPE   "gtp.user_addr_pdp_type"  "PDP type number"         Hex(2);
    USER_IPV4       "gtp.user_ipv4"           "End user address IPv4"   Ipv4;
    USER_IPV6       "gtp.user_ipv6"           "End user address IPv6"   Ipv6;
    APN             "gtp.apn"                 "APN"                     Text;
    GSN_LENGTH      "gtp.gsn_address_length"  "GSN address length"      Dec;
    GSN_IPV4        "gtp.gsn_ipv4"            "GSN address IPv4"        Ipv4;
    GSN_IPV6        "gtp.gsn_ipv6"            "GSN address IPv6"        Ipv6;
}

type Done = Result<(), Malformed>;

/// Types of elements.
const END_USER_ADDRESS: u8 = 128;
const ACCESS_POINT: u8 = 131;
const OPTIONS: u8 = 132;
const GSN_ADDRESS: u8 = 133;
const MSISDN: u8 = 134;
const FLOW_TEMPLATE: u8 = 137;

/// The length of an element below type 128; `None` of a type that is not known (TS 29.060 table 37, GSM 09.60 §7.9).
fn length_of(kind: u8, flavour: Flavour) -> Option<usize> {
    Some(match (kind, flavour) {
        (2, _) => 8,
        (3, _) => 6,
        (4 | 5 | 127, _) => 4,
        (6, Flavour::V0) | (12, _) => 3,
        (16 | 17, Flavour::V0) => 2,
        (16 | 17, _) => 4,
        (18, Flavour::V0) => 3,
        (18, _) => 5,
        (19, Flavour::V0) => 1,
        (9, _) => 28,
        (22, _) => 9,
        (25..=28, _) => 2,
        (1 | 8 | 11 | 13..=15 | 19..=21 | 23 | 24 | 29, _) => 1,
        _ => return None,
    })
}

/// Adds the fields of all elements up to the end, or to the first of an unknown type without a length.
pub(super) fn read<'a>(cursor: &mut Cursor<'a>, flavour: Flavour, direction: Direction, out: &mut Fields<'a>) -> Done {
    while !cursor.is_empty() {
        let kind = cursor.u8("IE type")?;
        let (length, at) = match kind {
            0..128 => match length_of(kind, flavour) {
                Some(length) => (length, cursor.at()),
                None => return Ok(()),
            },
            _ => {
                let at = cursor.at();
                (usize::from(cursor.u16("IE length")?), at)
            }
        };
        let mut value = cursor.sub(length, "IE content")?;
        match kind {
            0..128 => fixed(kind, flavour, &mut value, out)?,
            _ => {
                if kind == GSN_ADDRESS {
                    out.push(&GSN_LENGTH, length as u64, at..at + 2);
                }
                variable(kind, value, direction, out)?;
            }
        }
    }
    Ok(())
}

/// An element of a fixed length.
fn fixed<'a>(kind: u8, flavour: Flavour, value: &mut Cursor<'a>, out: &mut Fields<'a>) -> Done {
    let (start, end) = (value.at(), value.end());
    let number =
        |value: &mut Cursor<'_>| value.take_rest().iter().fold(0u64, |sum, octet| sum << 8 | u64::from(*octet));
    let mut push =
        |def: &'static Def, mask: u64, value: &mut Cursor<'_>| out.push(def, number(value) & mask, start..end);
    match kind {
        1 => {
            let cause = value.u8("cause")?;
            out.push(&CAUSE, Value::code(cause, super::messages::cause(cause)), start..end);
        }
        2 => identity::push_imsi(out, &digits::tbcd(value.take_rest()), start..end),
        3 => {
            identity::push_plmn(out, &identity::RAI, plmn(value)?, start);
            out.push(&RAI_LAC, value.u16("location area code")?, start + 3..start + 5);
            out.push(&RAI_RAC, value.u8("routing area code")?, start + 5..end);
        }
        4 => push(&TLLI, u64::MAX, value),
        5 => push(&P_TMSI, u64::MAX, value),
        8 => push(&REORDERING, 1, value),
        12 => push(&P_TMSI_SIG, u64::MAX, value),
        13 => push(&VALIDATED, 1, value),
        14 => push(&RECOVERY, u64::MAX, value),
        15 => push(&SELECTION, 3, value),
        16 if flavour == Flavour::V1 => push(&TEID_DATA, u64::MAX, value),
        17 if flavour == Flavour::V1 => push(&TEID_CONTROL, u64::MAX, value),
        19 if flavour == Flavour::V1 => push(&TEARDOWN, 1, value),
        20 => push(&NSAPI, 0x0f, value),
        21 => push(&RANAP_CAUSE, u64::MAX, value),
        26 => push(&CHARGING, u64::MAX, value),
        127 => push(&CHARGING_ID, u64::MAX, value),
        _ => {}
    }
    Ok(())
}

/// An element that says its length.
fn variable<'a>(kind: u8, mut value: Cursor<'a>, direction: Direction, out: &mut Fields<'a>) -> Done {
    let (start, end) = (value.at(), value.end());
    match kind {
        END_USER_ADDRESS => {
            let organization = value.u8("PDP type organization")? & 0x0f;
            out.push(&USER_PDP_ORG, organization, start..start + 1);
            out.push(&USER_PDP_TYPE, value.u8("PDP type number")?, start + 1..start + 2);
            let octets = value.take_rest();
            // Both addresses of a dual stack, the IPv4 address first.
            let v4 = if matches!(octets.len(), 4 | 20) { octets.first_chunk::<4>() } else { None };
            let v6 = if matches!(octets.len(), 16 | 20) { octets.last_chunk::<16>() } else { None };
            if let Some(octets) = v4 {
                out.push(&USER_IPV4, Value::Address(IpAddr::V4(Ipv4Addr::from(*octets))), start + 2..start + 6);
            }
            if let Some(octets) = v6 {
                out.push(&USER_IPV6, Value::Address(IpAddr::V6(Ipv6Addr::from(*octets))), end - 16..end);
            }
        }
        ACCESS_POINT => out.push(&APN, dotted(value.rest()), start..end),
        OPTIONS => options(out, &mut value, direction)?,
        FLOW_TEMPLATE => flow_template(out, &mut value, direction)?,
        GSN_ADDRESS => {
            let octets = value.rest();
            if let Ok(octets) = <[u8; 4]>::try_from(octets) {
                out.push(&GSN_IPV4, Value::Address(IpAddr::V4(Ipv4Addr::from(octets))), start..end);
            } else if let Ok(octets) = <[u8; 16]>::try_from(octets) {
                out.push(&GSN_IPV6, Value::Address(IpAddr::V6(Ipv6Addr::from(octets))), start..end);
            }
        }
        // Type and plan of the number stand before its digits.
        MSISDN => {
            value.u8("MSISDN")?;
            identity::push_msisdn(out, &digits::tbcd(value.rest()), start + 1..end);
        }
        _ => {}
    }
    Ok(())
}
