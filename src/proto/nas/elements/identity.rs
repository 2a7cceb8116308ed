//! Mobile identities: of EPS (TS 24.301 §9.9.3.12) and before it (TS 24.008 §10.5.1.4), and areas.

use super::super::{Direction, Guti, eps, gsm};
use super::{bits, octet};
use crate::proto::field::{Fields, Value};
use crate::proto::identity::{self, push_imsi, push_plmn};
use crate::wire::{Cursor, Malformed, digits};

/// The digits behind the first octet's low half.
pub fn digits_of(bytes: &[u8]) -> String {
    let mut text = digits::tbcd(bytes);
    if !text.is_empty() {
        text.remove(0);
    }
    text
}

/// Reads a PLMN identity.
pub fn plmn(cursor: &mut Cursor<'_>) -> Result<[u8; 3], Malformed> {
    let [_, a, b, c] = cursor.u24("PLMN identity")?.to_be_bytes();
    Ok([a, b, c])
}

const IDENTITY_TYPES: [&str; 8] = ["No identity", "IMSI", "IMEI", "IMEISV or IMEI", "TMSI", "TMGI", "GUTI", "Reserved"];

/// EPS mobile identity (TS 24.301 §9.9.3.12).
pub fn eps_mobile_identity<'a>(out: &mut Fields<'a>, cursor: &mut Cursor<'a>, _: Direction) -> Result<(), Malformed> {
    let whole = cursor.at()..cursor.end();
    let bytes = cursor.rest();
    let (first, at) = octet(cursor, "EPS mobile identity")?;
    bits(out, &eps::EMM_ODD_EVEN, first, (3, 1), at.clone());
    let name = IDENTITY_TYPES.get(usize::from(first & 0x07)).copied();
    out.push(&eps::EMM_TYPE_OF_ID, Value::code(first & 0x07, name), at);
    match first & 0x07 {
        1 => push_imsi(out, &digits_of(bytes), whole),
        3 => out.push(&eps::EMM_IMEI, digits_of(bytes), whole),
        6 => {
            let start = cursor.at();
            push_plmn(out, &identity::GUMMEI, plmn(cursor)?, start);
            out.push(&eps::EMM_MME_GRP_ID, cursor.u16("MME group identifier")?, start + 3..start + 5);
            out.push(&eps::EMM_MME_CODE, cursor.u8("MME code")?, start + 5..start + 6);
            out.push(&eps::EMM_M_TMSI, cursor.u32("M-TMSI")?, start + 6..start + 10);
        }
        _ => {}
    }
    Ok(())
}

/// Reads the GUTI of an EPS mobile identity.
pub fn guti(mut cursor: Cursor<'_>) -> Option<Guti> {
    if cursor.u8("EPS mobile identity").ok()? & 0x07 != 6 {
        return None;
    }
    Some(Guti {
        plmn: digits::Plmn::from_octets(plmn(&mut cursor).ok()?),
        group: cursor.u16("MME group identifier").ok()?,
        code: cursor.u8("MME code").ok()?,
        m_tmsi: cursor.u32("M-TMSI").ok()?,
    })
}

/// Reads the digits of a mobile identity of this type.
pub fn digits_of_type(cursor: Cursor<'_>, kind: u8) -> Option<String> {
    (cursor.peek()? & 0x07 == kind).then(|| digits_of(cursor.rest()))
}

/// Mobile identity (TS 24.008 §10.5.1.4).
pub fn mobile_identity<'a>(out: &mut Fields<'a>, cursor: &mut Cursor<'a>, _: Direction) -> Result<(), Malformed> {
    let whole = cursor.at()..cursor.end();
    let bytes = cursor.rest();
    let (first, at) = octet(cursor, "mobile identity")?;
    match first & 0x07 {
        0 | 4 => out.push(&gsm::UNUSED, first >> 4, at.clone()),
        _ => out.push(&gsm::ID_DIG_1, first >> 4, at.clone()),
    }
    bits(out, &gsm::ODDEVENIND, first, (3, 1), at.clone());
    let name = IDENTITY_TYPES.get(usize::from(first & 0x07)).copied();
    out.push(&gsm::IE_MOBILEID_TYPE, Value::code(first & 0x07, name), at);
    match first & 0x07 {
        1 => push_imsi(out, &digits_of(bytes), whole.clone()),
        2 => out.push(&gsm::IMEI, digits_of(bytes), whole.clone()),
        3 => out.push(&gsm::IMEISV, digits_of(bytes), whole.clone()),
        4 => {
            let start = cursor.at();
            out.push(&gsm::TMSI_3GPP, cursor.u32("TMSI")?, start..start + 4);
        }
        _ => {}
    }
    if let (1..=3, false, Some(last)) = (first & 0x07, first & 0x08 != 0, bytes.last()) {
        out.push(&gsm::FILLER, last >> 4, whole.end.saturating_sub(1)..whole.end);
    }
    Ok(())
}

/// Location area identification (TS 24.008 §10.5.1.3).
pub fn location_area<'a>(out: &mut Fields<'a>, cursor: &mut Cursor<'a>, _: Direction) -> Result<(), Malformed> {
    let start = cursor.at();
    push_plmn(out, &identity::LAI, plmn(cursor)?, start);
    out.push(&gsm::LAC, cursor.u16("location area code")?, start + 3..start + 5);
    Ok(())
}

/// PLMN list (TS 24.008 §10.5.1.13).
pub fn plmn_list<'a>(out: &mut Fields<'a>, cursor: &mut Cursor<'a>, _: Direction) -> Result<(), Malformed> {
    while !cursor.is_empty() {
        let start = cursor.at();
        push_plmn(out, &identity::PLMN, plmn(cursor)?, start);
    }
    Ok(())
}

/// Tracking area identity (TS 24.301 §9.9.3.32).
pub fn tracking_area<'a>(out: &mut Fields<'a>, cursor: &mut Cursor<'a>, _: Direction) -> Result<(), Malformed> {
    let start = cursor.at();
    push_plmn(out, &identity::TAI, plmn(cursor)?, start);
    area_code(out, cursor)
}

fn area_code(out: &mut Fields<'_>, cursor: &mut Cursor<'_>) -> Result<(), Malformed> {
    let start = cursor.at();
    out.push(&eps::EMM_TAI_TAC, cursor.u16("tracking area code")?, start..start + 2);
    Ok(())
}

/// Tracking area identity list (TS 24.301 §9.9.3.33): up to 16 areas in partial lists of three kinds.
pub fn tracking_area_list<'a>(
    out: &mut Fields<'a>,
    cursor: &mut Cursor<'a>,
    direction: Direction,
) -> Result<(), Malformed> {
    while !cursor.is_empty() {
        let (head, at) = octet(cursor, "TAI list")?;
        bits(out, &eps::SPARE_BITS, head, (7, 1), at.clone());
        bits(out, &eps::EMM_TAI_TOL, head, (5, 2), at.clone());
        bits(out, &eps::EMM_TAI_N_ELEM, head, (0, 5), at);
        let count = (head & 0x1f) + 1;
        match head >> 5 & 0x03 {
            0 => {
                let start = cursor.at();
                push_plmn(out, &identity::TAI, plmn(cursor)?, start);
                (0..count).try_for_each(|_| area_code(out, cursor))?;
            }
            1 => {
                // Only the first code is in the message; the others follow it.
                let start = cursor.at();
                push_plmn(out, &identity::TAI, plmn(cursor)?, start);
                let first = cursor.u16("tracking area code")?;
                for index in 0..u16::from(count) {
                    out.push(&eps::EMM_TAI_TAC, first.wrapping_add(index), start + 3..start + 5);
                }
            }
            2 => (0..count).try_for_each(|_| tracking_area(out, cursor, direction))?,
            _ => cursor.skip(usize::MAX),
        }
    }
    Ok(())
}
