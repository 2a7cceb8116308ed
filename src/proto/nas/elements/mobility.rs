//! Elements of mobility management (TS 24.301 §9.9.3).

use super::super::{Direction, codes, eps, gsm};
use super::{bits, flags, octet, rest};
use crate::proto::field::{Def, Fields, Value};
use crate::proto::sms;
use crate::wire::{Cursor, Malformed};
use std::ops::Range;

type Step = Result<(), Malformed>;

/// NAS key set identifier (§9.9.3.21), in the half octet that starts at `shift`.
fn key_set(out: &mut Fields<'_>, octet: u8, shift: u8, at: Range<usize>) {
    bits(out, &eps::EMM_TSC, octet, (shift + 3, 1), at.clone());
    bits(out, &eps::EMM_NAS_KEY_SET_ID, octet, (shift, 3), at);
}

/// A spare half octet and a key set identifier.
pub fn key_set_low<'a>(out: &mut Fields<'a>, cursor: &mut Cursor<'a>, _: Direction) -> Step {
    let (octet, at) = octet(cursor, "NAS key set identifier")?;
    bits(out, &eps::EMM_SPARE_HALF_OCTET, octet, (4, 4), at.clone());
    key_set(out, octet, 0, at);
    Ok(())
}

/// A key set identifier behind a tag of half an octet.
pub fn key_set_tagged<'a>(out: &mut Fields<'a>, cursor: &mut Cursor<'a>, _: Direction) -> Step {
    let (octet, at) = octet(cursor, "NAS key set identifier")?;
    key_set(out, octet, 0, at);
    Ok(())
}

/// EPS attach type (§9.9.3.11) below a key set identifier.
pub fn attach_type<'a>(out: &mut Fields<'a>, cursor: &mut Cursor<'a>, _: Direction) -> Step {
    let (octet, at) = octet(cursor, "EPS attach type")?;
    key_set(out, octet, 4, at.clone());
    bits(out, &eps::SPARE_BITS, octet, (3, 1), at.clone());
    out.push(&eps::EMM_EPS_ATT_TYPE, Value::code(octet & 0x07, codes::name(codes::ATTACH_TYPES, octet & 0x07)), at);
    Ok(())
}

/// EPS attach result (§9.9.3.10) below a spare half octet.
pub fn attach_result<'a>(out: &mut Fields<'a>, cursor: &mut Cursor<'a>, _: Direction) -> Step {
    let (octet, at) = octet(cursor, "EPS attach result")?;
    bits(out, &eps::EMM_SPARE_HALF_OCTET, octet, (4, 4), at.clone());
    bits(out, &eps::SPARE_BITS, octet, (3, 1), at.clone());
    let name = codes::name(codes::ATTACH_RESULTS, octet & 0x07);
    out.push(&eps::EMM_EPS_ATTACH_RESULT, Value::code(octet & 0x07, name), at);
    Ok(())
}

/// Detach type (§9.9.3.7): below a key set identifier from the UE, below a spare half octet from the network.
pub fn detach_type<'a>(out: &mut Fields<'a>, cursor: &mut Cursor<'a>, direction: Direction) -> Step {
    let (octet, at) = octet(cursor, "detach type")?;
    if direction == Direction::Uplink {
        key_set(out, octet, 4, at.clone());
        bits(out, &eps::EMM_SWITCH_OFF, octet, (3, 1), at.clone());
        bits(out, &eps::EMM_DETACH_TYPE_UL, octet, (0, 3), at);
        return Ok(());
    }
    bits(out, &eps::EMM_SPARE_HALF_OCTET, octet, (4, 4), at.clone());
    bits(out, &eps::SPARE_BITS, octet, (3, 1), at.clone());
    bits(out, &eps::EMM_DETACH_TYPE_DL, octet, (0, 3), at);
    Ok(())
}

/// EPS update type (§9.9.3.14) below a key set identifier.
pub fn update_type<'a>(out: &mut Fields<'a>, cursor: &mut Cursor<'a>, _: Direction) -> Step {
    let (octet, at) = octet(cursor, "EPS update type")?;
    key_set(out, octet, 4, at.clone());
    bits(out, &eps::EMM_ACTIVE_FLG, octet, (3, 1), at.clone());
    bits(out, &eps::EMM_UPDATE_TYPE_VALUE, octet, (0, 3), at);
    Ok(())
}

/// EPS update result (§9.9.3.13) below a spare half octet.
pub fn update_result<'a>(out: &mut Fields<'a>, cursor: &mut Cursor<'a>, _: Direction) -> Step {
    let (octet, at) = octet(cursor, "EPS update result")?;
    bits(out, &eps::EMM_SPARE_HALF_OCTET, octet, (4, 4), at.clone());
    bits(out, &eps::SPARE_BITS, octet, (3, 1), at.clone());
    bits(out, &eps::EMM_EPS_UPDATE_RESULT_VALUE, octet, (0, 3), at);
    Ok(())
}

/// Service type (§9.9.3.27) below a key set identifier.
pub fn service_type<'a>(out: &mut Fields<'a>, cursor: &mut Cursor<'a>, _: Direction) -> Step {
    let (octet, at) = octet(cursor, "service type")?;
    key_set(out, octet, 4, at.clone());
    bits(out, &eps::EMM_SERVICE_TYPE, octet, (0, 4), at);
    Ok(())
}

/// Identity type 2 (TS 24.008 §10.5.5.9) below a spare half octet.
pub fn identity_type<'a>(out: &mut Fields<'a>, cursor: &mut Cursor<'a>, _: Direction) -> Step {
    let (octet, at) = octet(cursor, "identity type 2")?;
    bits(out, &eps::EMM_SPARE_HALF_OCTET, octet, (4, 4), at.clone());
    let name = codes::name(codes::IDENTITY_TYPES, octet & 0x07);
    out.push(&eps::EMM_ID_TYPE2, Value::code(octet & 0x07, name), at);
    Ok(())
}

/// EMM cause (§9.9.3.9).
pub fn cause<'a>(out: &mut Fields<'a>, cursor: &mut Cursor<'a>, _: Direction) -> Step {
    let (octet, at) = octet(cursor, "EMM cause")?;
    out.push(&eps::EMM_CAUSE, Value::code(octet, codes::name(codes::EMM_CAUSES, octet)), at);
    Ok(())
}

/// Additional update type (§9.9.3.0B).
pub fn additional_update_type<'a>(out: &mut Fields<'a>, cursor: &mut Cursor<'a>, _: Direction) -> Step {
    let (octet, at) = octet(cursor, "additional update type")?;
    bits(out, &eps::EMM_PNB_CIOT, octet, (2, 2), at.clone());
    bits(out, &eps::EMM_SAF, octet, (1, 1), at.clone());
    bits(out, &eps::EMM_ADD_UPD_TYPE, octet, (0, 1), at);
    Ok(())
}

/// Reads a half octet whose low `width` bits are one field.
fn low_bits<'a>(out: &mut Fields<'a>, cursor: &mut Cursor<'a>, def: &'static Def, width: u8) -> Step {
    let (octet, at) = octet(cursor, def.title)?;
    if width < 4 {
        bits(out, &eps::SPARE_BITS, octet, (width, 4 - width), at.clone());
    }
    bits(out, def, octet, (0, width), at);
    Ok(())
}

macro_rules! half_octets {
    ($($(#[$meta:meta])* $name:ident $def:ident $width:literal;)*) => {$(
        $(#[$meta])*
        pub fn $name<'a>(out: &mut Fields<'a>, cursor: &mut Cursor<'a>, _: Direction) -> Step {
            low_bits(out, cursor, &eps::$def, $width)
        }
    )*};
}
half_octets! {
    /// Additional update result (§9.9.3.0A).
    additional_update_result EMM_ADD_UPD_RES 2;
    /// GUTI type (§9.9.3.45).
    guti_type EMM_GUTI_TYPE 1;
    /// IMEISV request (TS 24.008 §10.5.5.10).
    imeisv_request EMM_IMEISV_REQ 3;
    /// SMS services status (§9.9.3.4B).
    sms_services_status EMM_SMS_SERVICES_STATUS 3;
    /// Network policy (§9.9.3.52).
    network_policy EMM_REDIC_POLICY 1;
    /// CSFB response (§9.9.3.5).
    csfb_response EMM_CSFB_RESP 3;
    /// UE radio capability information update needed (§9.9.3.35).
    radio_capability_update EMM_UE_RA_CAP_INF_UPD_NEED_FLG 1;
}

/// Extended EMM cause (§9.9.3.26A).
pub fn extended_cause<'a>(out: &mut Fields<'a>, cursor: &mut Cursor<'a>, _: Direction) -> Step {
    let (octet, at) = octet(cursor, "extended EMM cause")?;
    flags(out, octet, at, &[&eps::EMM_NBIOT_ALLOWED_VALUE, &eps::EMM_EPS_OPTIM_INFO, &eps::EMM_EUTRAN_ALLOWED_VALUE]);
    Ok(())
}

/// NAS security algorithms (§9.9.3.23).
pub fn security_algorithms<'a>(out: &mut Fields<'a>, cursor: &mut Cursor<'a>, _: Direction) -> Step {
    let (octet, at) = octet(cursor, "NAS security algorithms")?;
    bits(out, &eps::SPARE_BITS, octet, (7, 1), at.clone());
    bits(out, &eps::EMM_TOC, octet, (4, 3), at.clone());
    bits(out, &eps::SPARE_BITS, octet, (3, 1), at.clone());
    bits(out, &eps::EMM_TOI, octet, (0, 3), at);
    Ok(())
}

/// Nonce (§9.9.3.25).
pub fn nonce<'a>(out: &mut Fields<'a>, cursor: &mut Cursor<'a>, _: Direction) -> Step {
    let start = cursor.at();
    out.push(&eps::EMM_NONCE, cursor.u32("nonce")?, start..start + 4);
    Ok(())
}

/// HashMME (§9.9.3.50).
pub fn hash_mme<'a>(out: &mut Fields<'a>, cursor: &mut Cursor<'a>, _: Direction) -> Step {
    rest(out, cursor, &eps::EMM_HASH_MME);
    Ok(())
}

/// Authentication response parameter (§9.9.3.4).
pub fn response<'a>(out: &mut Fields<'a>, cursor: &mut Cursor<'a>, _: Direction) -> Step {
    rest(out, cursor, &eps::EMM_RES);
    Ok(())
}

/// EPS bearer context status (§9.9.2.1).
pub fn bearer_status<'a>(out: &mut Fields<'a>, cursor: &mut Cursor<'a>, _: Direction) -> Step {
    let (low, at) = octet(cursor, "EPS bearer context status")?;
    #[rustfmt::skip]
    flags(out, low, at, &[
        &eps::EMM_EBI7, &eps::EMM_EBI6, &eps::EMM_EBI5, &eps::EMM_EBI4,
        &eps::EMM_EBI3, &eps::EMM_EBI2, &eps::EMM_EBI1, &eps::EMM_EBI0,
    ]);
    let (high, at) = octet(cursor, "EPS bearer context status")?;
    #[rustfmt::skip]
    flags(out, high, at, &[
        &eps::EMM_EBI15, &eps::EMM_EBI14, &eps::EMM_EBI13, &eps::EMM_EBI12,
        &eps::EMM_EBI11, &eps::EMM_EBI10, &eps::EMM_EBI9, &eps::EMM_EBI8,
    ]);
    Ok(())
}

static EEA: [&Def; 8] = [
    &eps::EMM_EEA0,
    &eps::EMM_128EEA1,
    &eps::EMM_128EEA2,
    &eps::EMM_EEA3,
    &eps::EMM_EEA4,
    &eps::EMM_EEA5,
    &eps::EMM_EEA6,
    &eps::EMM_EEA7,
];
static EIA: [&Def; 8] = [
    &eps::EMM_EIA0,
    &eps::EMM_128EIA1,
    &eps::EMM_128EIA2,
    &eps::EMM_EIA3,
    &eps::EMM_EIA4,
    &eps::EMM_EIA5,
    &eps::EMM_EIA6,
    &eps::EMM_EIA7,
];
static UEA: [&Def; 8] = [
    &eps::EMM_UEA0,
    &eps::EMM_UEA1,
    &eps::EMM_UEA2,
    &eps::EMM_UEA3,
    &eps::EMM_UEA4,
    &eps::EMM_UEA5,
    &eps::EMM_UEA6,
    &eps::EMM_UEA7,
];
/// UCS2 support shares the octet in the UE network capability; in the security capability it is spare.
static UIA: [&Def; 8] = [
    &eps::EMM_EMM_UCS2_SUPP,
    &eps::EMM_UIA1,
    &eps::EMM_UIA2,
    &eps::EMM_UIA3,
    &eps::EMM_UIA4,
    &eps::EMM_UIA5,
    &eps::EMM_UIA6,
    &eps::EMM_UIA7,
];
static CAPABILITIES: [[&Def; 8]; 3] = [
    [
        &eps::EMM_PROSE_DD_CAP,
        &eps::EMM_PROSE_CAP,
        &eps::EMM_H245_ASH_CAP,
        &eps::EMM_ACC_CSFB_CAP,
        &eps::EMM_LPP_CAP,
        &eps::EMM_LCS_CAP,
        &eps::EMM_1XSRVCC_CAP,
        &eps::EMM_NF_CAP,
    ],
    [
        &eps::EMM_EPCO_CAP,
        &eps::EMM_HC_CP_CIOT_CAP,
        &eps::EMM_ER_WO_PDN_CAP,
        &eps::EMM_S1U_DATA_CAP,
        &eps::EMM_UP_CIOT_CAP,
        &eps::EMM_CP_CIOT_CAP,
        &eps::EMM_PROSE_RELAY_CAP,
        &eps::EMM_PROSE_DC_CAP,
    ],
    [
        &eps::EMM_15_BEARERS_CAP,
        &eps::EMM_SGC_CAP,
        &eps::EMM_N1MODE_CAP,
        &eps::EMM_DCNR_CAP,
        &eps::EMM_CP_BACKOFF_CAP,
        &eps::EMM_RESTRICT_EC_CAP,
        &eps::EMM_V2X_PC5_CAP,
        &eps::EMM_MULTIPLE_DRB_CAP,
    ],
];
static LATEST_CAPABILITIES: [&Def; 5] = [
    &eps::EMM_V2X_NR_PC5_CAP,
    &eps::EMM_UP_MT_EDT_CAP,
    &eps::EMM_CP_MT_EDT_CAP,
    &eps::EMM_WSUA_CAP,
    &eps::EMM_RACS_CAP,
];

/// UE network capability (§9.9.3.34).
pub fn network_capability<'a>(out: &mut Fields<'a>, cursor: &mut Cursor<'a>, _: Direction) -> Step {
    let (first, at) = octet(cursor, "UE network capability")?;
    flags(out, first, at, &EEA);
    let (second, at) = octet(cursor, "UE network capability")?;
    flags(out, second, at, &EIA);
    for defs in [&UEA, &UIA].into_iter().chain(&CAPABILITIES) {
        let Ok((octet, at)) = octet(cursor, "UE network capability") else { return Ok(()) };
        flags(out, octet, at, defs);
    }
    if let Ok((octet, at)) = octet(cursor, "UE network capability") {
        bits(out, &eps::SPARE_BITS, octet, (5, 3), at.clone());
        flags(out, octet, at, &LATEST_CAPABILITIES);
    }
    while let Ok((octet, at)) = octet(cursor, "UE network capability") {
        out.push(&eps::SPARE_BITS, octet, at);
    }
    Ok(())
}

/// UE security capability (§9.9.3.36).
pub fn security_capability<'a>(out: &mut Fields<'a>, cursor: &mut Cursor<'a>, _: Direction) -> Step {
    let (first, at) = octet(cursor, "UE security capability")?;
    flags(out, first, at, &EEA);
    let (second, at) = octet(cursor, "UE security capability")?;
    flags(out, second, at, &EIA);
    let Ok((third, at)) = octet(cursor, "UE security capability") else { return Ok(()) };
    flags(out, third, at, &UEA);
    let Ok((fourth, at)) = octet(cursor, "UE security capability") else { return Ok(()) };
    bits(out, &eps::SPARE_BITS, fourth, (7, 1), at.clone());
    flags(out, fourth, at, UIA.get(1..).unwrap_or_default());
    let Ok((fifth, at)) = octet(cursor, "UE security capability") else { return Ok(()) };
    bits(out, &eps::SPARE_BITS, fifth, (7, 1), at.clone());
    #[rustfmt::skip]
    flags(out, fifth, at, &[
        &eps::EMM_GEA1, &eps::EMM_GEA2, &eps::EMM_GEA3, &eps::EMM_GEA4,
        &eps::EMM_GEA5, &eps::EMM_GEA6, &eps::EMM_GEA7,
    ]);
    Ok(())
}

/// EPS network feature support (§9.9.3.12A).
pub fn feature_support<'a>(out: &mut Fields<'a>, cursor: &mut Cursor<'a>, _: Direction) -> Step {
    let (first, at) = octet(cursor, "EPS network feature support")?;
    #[rustfmt::skip]
    flags(out, first >> 5, at.clone(), &[&eps::EMM_CP_CIOT, &eps::EMM_ER_WO_PDN, &eps::EMM_ESR_PS]);
    bits(out, &eps::EMM_CS_LCS, first, (3, 2), at.clone());
    flags(out, first, at, &[&eps::EMM_EPC_LCS, &eps::EMM_EMC_BS, &eps::EMM_IMS_VOPS]);
    let Ok((second, at)) = octet(cursor, "EPS network feature support") else { return Ok(()) };
    #[rustfmt::skip]
    flags(out, second, at, &[
        &eps::EMM_15_BEARERS, &eps::EMM_IWKN26, &eps::EMM_RESTRICT_DCNR, &eps::EMM_RESTRICT_EC,
        &eps::EMM_EPCO, &eps::EMM_HC_CP_CIOT, &eps::EMM_S1_U_DATA, &eps::EMM_UP_CIOT,
    ]);
    Ok(())
}

/// Paging identity (§9.9.3.25A).
pub fn paging_identity<'a>(out: &mut Fields<'a>, cursor: &mut Cursor<'a>, _: Direction) -> Step {
    let (octet, at) = octet(cursor, "paging identity")?;
    bits(out, &eps::EMM_PAGING_ID, octet, (0, 1), at);
    Ok(())
}

/// Generic message container type (§9.9.3.42).
pub fn generic_container_type<'a>(out: &mut Fields<'a>, cursor: &mut Cursor<'a>, _: Direction) -> Step {
    let (octet, at) = octet(cursor, "generic message container type")?;
    out.push(&eps::EMM_GEN_MSG_CONT_TYPE, octet, at);
    Ok(())
}

/// Generic message container (§9.9.3.43).
pub fn generic_container<'a>(out: &mut Fields<'a>, cursor: &mut Cursor<'a>, _: Direction) -> Step {
    rest(out, cursor, &eps::EMM_GEN_MSG_CONT);
    Ok(())
}

/// NAS message container (§9.9.3.22): a CP message of the short message service (TS 24.011).
pub fn nas_container<'a>(out: &mut Fields<'a>, cursor: &mut Cursor<'a>, _: Direction) -> Step {
    let start = cursor.at();
    let bytes = cursor.rest();
    rest(out, cursor, &eps::EMM_NAS_MSG_CONT);
    let message = sms::Cp::decode(bytes)?;
    out.nest(|out| message.fields(out, start));
    Ok(())
}

/// ESM message container (§9.9.3.15): a whole ESM message.
pub fn esm_container<'a>(out: &mut Fields<'a>, cursor: &mut Cursor<'a>, direction: Direction) -> Step {
    let mut inside = *cursor;
    rest(out, cursor, &eps::EMM_ESM_MSG_CONT);
    let esm = super::super::Esm::decode(&mut inside)?;
    out.nest(|out| esm.fields(out, direction));
    Ok(())
}

/// Extended periodic timers flag (TS 24.008 §10.5.1.15).
pub fn ms_feature_support<'a>(out: &mut Fields<'a>, cursor: &mut Cursor<'a>, _: Direction) -> Step {
    let (octet, at) = octet(cursor, "MS network feature support")?;
    bits(out, &gsm::SPARE_BITS, octet, (1, 3), at.clone());
    bits(out, &gsm::EXT_PERIODIC_TIMERS, octet, (0, 1), at);
    Ok(())
}
