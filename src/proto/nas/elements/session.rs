//! Elements of session management (TS 24.301 §9.9.4).

use super::super::{Direction, codes, eps};
use super::{bits, octet};
use crate::proto::field::{Def, Fields, Value};
use crate::wire::{Cursor, Malformed};
use std::net::{IpAddr, Ipv4Addr};

type Step = Result<(), Malformed>;

/// PDN type (§9.9.4.10) above a request type (§9.9.4.14).
pub fn pdn_and_request_type<'a>(out: &mut Fields<'a>, cursor: &mut Cursor<'a>, _: Direction) -> Step {
    let (octet, at) = octet(cursor, "request type")?;
    let pdn = octet >> 4 & 0x07;
    out.push(&eps::ESM_PDN_TYPE, Value::code(pdn, codes::name(codes::PDN_TYPES, pdn)), at.clone());
    let request = octet & 0x07;
    out.push(&eps::ESM_REQUEST_TYPE, Value::code(request, codes::name(codes::REQUEST_TYPES, request)), at);
    Ok(())
}

/// Linked EPS bearer identity (§9.9.4.6) below a spare half octet.
pub fn linked_bearer<'a>(out: &mut Fields<'a>, cursor: &mut Cursor<'a>, _: Direction) -> Step {
    let (octet, at) = octet(cursor, "linked EPS bearer identity")?;
    bits(out, &eps::EMM_SPARE_HALF_OCTET, octet, (4, 4), at.clone());
    bits(out, &eps::ESM_LINKED_BEARER_ID, octet, (0, 4), at);
    Ok(())
}

/// ESM information transfer flag (§9.9.4.5).
pub fn information_transfer<'a>(out: &mut Fields<'a>, cursor: &mut Cursor<'a>, _: Direction) -> Step {
    let (octet, at) = octet(cursor, "ESM information transfer flag")?;
    bits(out, &eps::SPARE_BITS, octet, (1, 3), at.clone());
    bits(out, &eps::ESM_EIT, octet, (0, 1), at);
    Ok(())
}

/// ESM cause (§9.9.4.4).
pub fn cause<'a>(out: &mut Fields<'a>, cursor: &mut Cursor<'a>, _: Direction) -> Step {
    let (octet, at) = octet(cursor, "ESM cause")?;
    out.push(&eps::ESM_CAUSE, Value::code(octet, codes::name(codes::ESM_CAUSES, octet)), at);
    Ok(())
}

/// EPS quality of service (§9.9.4.3): QCI, then maximum and guaranteed rates in one to three steps.
pub fn quality<'a>(out: &mut Fields<'a>, cursor: &mut Cursor<'a>, _: Direction) -> Step {
    let (qci, at) = octet(cursor, "QCI")?;
    out.push(&eps::ESM_QCI, qci, at);
    let rates = [&eps::ESM_MBR_UL, &eps::ESM_MBR_DL, &eps::ESM_GBR_UL, &eps::ESM_GBR_DL];
    let extended = [&eps::ESM_EMBR_UL, &eps::ESM_EMBR_DL, &eps::ESM_EGBR_UL, &eps::ESM_EGBR_DL];
    for defs in [rates, extended, extended] {
        for def in defs {
            let Ok((rate, at)) = octet(cursor, "bit rate") else { return Ok(()) };
            out.push(def, rate, at);
        }
    }
    Ok(())
}

/// PDN address (§9.9.4.9).
pub fn pdn_address<'a>(out: &mut Fields<'a>, cursor: &mut Cursor<'a>, _: Direction) -> Step {
    let (octet, at) = octet(cursor, "PDN type")?;
    let kind = octet & 0x07;
    bits(out, &eps::SPARE_BITS, octet, (3, 5), at.clone());
    out.push(&eps::ESM_PDN_TYPE, Value::code(kind, codes::name(codes::PDN_TYPES, kind)), at);
    if matches!(kind, 2 | 3) {
        let start = cursor.at();
        out.push(&eps::ESM_PDN_IPV6_IF_ID, Value::bytes(cursor.take(8, "interface identifier")?), start..start + 8);
    }
    if matches!(kind, 1 | 3) {
        let start = cursor.at();
        let address = IpAddr::V4(Ipv4Addr::from(cursor.u32("IPv4 address")?));
        out.push(&eps::ESM_PDN_IPV4, Value::Address(address), start..start + 4);
    }
    Ok(())
}

/// Reads the IPv4 address of a PDN address; `None` when it has none.
pub fn pdn_ipv4(mut cursor: Cursor<'_>) -> Option<Ipv4Addr> {
    match cursor.u8("PDN type").ok()? & 0x07 {
        1 => {}
        3 => cursor.skip(8),
        _ => return None,
    }
    cursor.u32("IPv4 address").ok().map(Ipv4Addr::from)
}

/// One direction of an aggregate maximum bit rate, in the three steps of its coding.
#[derive(Clone, Copy)]
struct Ambr {
    base: u8,
    extended: u8,
    extended_2: u8,
}

impl Ambr {
    /// Bit rate in kbit/s (§9.9.4.2).
    fn total(self) -> u64 {
        let rate = |octet: u8| u64::from(octet);
        let base = match self.base {
            255 => 0,
            octet @ 128..=254 => 576 + (rate(octet) - 128) * 64,
            octet @ 64..=127 => 64 + (rate(octet) - 64) * 8,
            octet => rate(octet),
        };
        let extended = match self.extended {
            0 => base,
            octet @ 1..=74 => 8_600 + rate(octet) * 100,
            octet @ 75..=186 => 16_000 + (rate(octet) - 74) * 1_000,
            octet => 128_000 + (rate(octet) - 186) * 2_000,
        };
        match self.extended_2 {
            0 | 255 => extended,
            octet => extended + rate(octet) * 256_000,
        }
    }
}

/// APN aggregate maximum bit rate (§9.9.4.2).
pub fn ambr<'a>(out: &mut Fields<'a>, cursor: &mut Cursor<'a>, _: Direction) -> Step {
    let start = cursor.at();
    let at = |index: usize| start + index..start + index + 1;
    let (dl, ul) = (cursor.u8("APN-AMBR for downlink")?, cursor.u8("APN-AMBR for uplink")?);
    out.push(&eps::ESM_APN_AMBR_DL, dl, at(0));
    out.push(&eps::ESM_APN_AMBR_UL, ul, at(1));
    let (Ok(dl_ext), Ok(ul_ext)) = (cursor.u8("extended"), cursor.u8("extended")) else { return Ok(()) };
    let pair = (cursor.u8("extended-2"), cursor.u8("extended-2"));
    let total = |base: u8, extended: u8, extended_2: u8| Ambr { base, extended, extended_2 }.total();
    out.push(&eps::ESM_APN_AMBR_DL_EXT, dl_ext, at(2));
    let (Ok(dl_ext2), Ok(ul_ext2)) = pair else {
        out.push(&eps::ESM_APN_AMBR_DL_TOTAL, total(dl, dl_ext, 0), at(2));
        out.push(&eps::ESM_APN_AMBR_UL_EXT, ul_ext, at(3));
        out.push(&eps::ESM_APN_AMBR_UL_TOTAL, total(ul, ul_ext, 0), at(3));
        return Ok(());
    };
    out.push(&eps::ESM_APN_AMBR_UL_EXT, ul_ext, at(3));
    out.push(&eps::ESM_APN_AMBR_DL_EXT2, dl_ext2, at(4));
    out.push(&eps::ESM_APN_AMBR_DL_TOTAL, total(dl, dl_ext, dl_ext2), at(4));
    out.push(&eps::ESM_APN_AMBR_UL_EXT2, ul_ext2, at(5));
    out.push(&eps::ESM_APN_AMBR_UL_TOTAL, total(ul, ul_ext, ul_ext2), at(5));
    Ok(())
}

/// Extended APN aggregate maximum bit rate (§9.9.4.29).
pub fn extended_ambr<'a>(out: &mut Fields<'a>, cursor: &mut Cursor<'a>, _: Direction) -> Step {
    let rows: [(&'static Def, &'static Def); 2] = [
        (&eps::ESM_EXT_APN_AMBR_DL_UNIT, &eps::ESM_EXT_APN_AMBR_DL),
        (&eps::ESM_EXT_APN_AMBR_UL_UNIT, &eps::ESM_EXT_APN_AMBR_UL),
    ];
    for (unit, rate) in rows {
        let start = cursor.at();
        out.push(unit, cursor.u8("unit")?, start..start + 1);
        out.push(rate, cursor.u16("rate")?, start + 1..start + 3);
    }
    Ok(())
}

/// Re-attempt indicator (§9.9.4.13A).
pub fn reattempt<'a>(out: &mut Fields<'a>, cursor: &mut Cursor<'a>, _: Direction) -> Step {
    let (octet, at) = octet(cursor, "re-attempt indicator")?;
    bits(out, &eps::SPARE_BITS, octet, (2, 6), at.clone());
    bits(out, &eps::ESM_EPLMNC, octet, (1, 1), at.clone());
    bits(out, &eps::ESM_RATC, octet, (0, 1), at);
    Ok(())
}

/// Notification indicator (§9.9.4.7A).
pub fn notification<'a>(out: &mut Fields<'a>, cursor: &mut Cursor<'a>, _: Direction) -> Step {
    let (octet, at) = octet(cursor, "notification indicator")?;
    out.push(&eps::ESM_NOTIF_IND, octet, at);
    Ok(())
}

/// User data container (§9.9.4.24).
pub fn user_data<'a>(out: &mut Fields<'a>, cursor: &mut Cursor<'a>, _: Direction) -> Step {
    super::rest(out, cursor, &eps::ESM_USER_DATA_CONT);
    Ok(())
}

/// Serving PLMN rate control (§9.9.4.28).
pub fn rate_control<'a>(out: &mut Fields<'a>, cursor: &mut Cursor<'a>, _: Direction) -> Step {
    let start = cursor.at();
    out.push(&eps::ESM_SERV_PLMN_RATE_CTRL_VAL, cursor.u16("serving PLMN rate control")?, start..start + 2);
    Ok(())
}
