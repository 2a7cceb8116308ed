//! What information elements of TS 24.008 and TS 44.018 hold that EPS NAS has not.

use super::codes;
use super::fields as f;
use crate::proto::field::{Def, Fields, Value};
use crate::proto::identity::{self, push_plmn};
use crate::proto::nas::elements::identity::plmn;
use crate::proto::nas::elements::shared::push_number;
use crate::proto::nas::elements::{bits, octet, rest};
use crate::proto::nas::{Direction, gsm};
use crate::wire::{Cursor, Malformed};
use std::net::{IpAddr, Ipv4Addr, Ipv6Addr};

type Step = Result<(), Malformed>;

/// Elements of one octet with one or two fields of it: definition, and where its bits are.
macro_rules! octets {
    ($($(#[$doc:meta])* $name:ident: $(($def:expr, $shift:literal, $width:literal)),+;)*) => {$(
        $(#[$doc])*
        pub(super) fn $name<'a>(out: &mut Fields<'a>, cursor: &mut Cursor<'a>, _: Direction) -> Step {
            let (octet, at) = octet(cursor, stringify!($name))?;
            $(bits(out, &$def, octet, ($shift, $width), at.clone());)+
            Ok(())
        }
    )*};
}

octets! {
    /// Ciphering key sequence number (TS 24.008 §10.5.1.2) below a spare half octet.
    key_half: (f::KEY_SEQUENCE, 0, 3);
    /// Location updating type (§10.5.3.5) below a key sequence number.
    updating_type: (f::KEY_SEQUENCE, 4, 3), (f::FOLLOW_ON, 3, 1), (f::UPDATING_TYPE, 0, 2);
    /// CM service type (§10.5.3.3) below a key sequence number.
    service_type: (f::KEY_SEQUENCE, 4, 3), (f::SERVICE_TYPE, 0, 4);
    /// Identity type (§10.5.3.4).
    identity_type: (f::TYPE_OF_IDENTITY, 0, 3);
    /// Call state (§10.5.4.6).
    call_state: (f::CODING_STANDARD, 6, 2), (f::CALL_STATE, 0, 6);
    /// Signal (§10.5.4.23).
    signal: (f::SIGNAL, 0, 8);
    /// Attach type (§10.5.5.2) below a key sequence number.
    attach_type: (f::TYPE_OF_ATTACH, 0, 3), (gsm::KEY_SEQ, 4, 3);
    /// Detach type of the phone (§10.5.5.5).
    detach_type: (f::TYPE_OF_DETACH, 0, 3);
    /// Detach type of the network below force to standby.
    detach_type_down: (f::TYPE_OF_DETACH, 0, 3), (f::FORCE_TO_STANDBY, 4, 3);
    /// Update type (§10.5.5.18) below a key sequence number.
    update_type: (f::UPDATE_TYPE, 0, 3), (gsm::KEY_SEQ, 4, 3);
    /// Force to standby (§10.5.5.7) below an update result (§10.5.5.17).
    update_result: (f::FORCE_TO_STANDBY, 0, 3), (f::UPDATE_RESULT, 4, 3);
    /// Force to standby.
    standby: (f::FORCE_TO_STANDBY, 0, 3);
    /// Key sequence number below a service type (§10.5.5.20).
    gmm_service_type: (gsm::KEY_SEQ, 0, 3), (f::GMM_SERVICE_TYPE, 4, 3);
    /// Identity type 2 (§10.5.5.9) below force to standby.
    gmm_identity_type: (f::GMM_IDENTITY_TYPE, 0, 3), (f::FORCE_TO_STANDBY, 4, 3);
    /// Ciphering algorithm (§10.5.5.3) below an IMEISV request (§10.5.5.10).
    ciphering_algorithm: (f::CIPHERING_ALGORITHM, 0, 3), (f::IMEISV_REQUEST, 4, 3);
    /// Force to standby below the number of an authentication (§10.5.5.19).
    reference_number: (f::FORCE_TO_STANDBY, 0, 3), (f::REFERENCE_NUMBER, 4, 4);
    /// The number of an authentication.
    response_reference: (f::REFERENCE_NUMBER, 0, 4);
    /// Request type (§10.5.6.17).
    request_type: (f::REQUEST_TYPE, 0, 3);
    /// Page mode (TS 44.018 §10.5.2.26); what shares its octet depends on the message.
    page_mode: (f::PAGE_MODE, 0, 2);
    /// Timing advance (TS 44.018 §10.5.2.40).
    timing_advance: (f::TIMING_ADVANCE, 0, 8);
    /// Suspension cause (TS 44.018 §10.5.2.47).
    suspension_cause: (f::SUSPENSION_CAUSE, 0, 8);
}

/// A cause of one octet with a name.
fn named(out: &mut Fields<'_>, cursor: &mut Cursor<'_>, def: &'static Def, names: codes::Codes) -> Step {
    let (cause, at) = octet(cursor, def.title)?;
    out.push(def, Value::code(cause, codes::name(names, cause)), at);
    Ok(())
}

/// Reject cause of MM (§10.5.3.6).
pub(super) fn reject_cause<'a>(out: &mut Fields<'a>, cursor: &mut Cursor<'a>, _: Direction) -> Step {
    named(out, cursor, &f::REJECT_CAUSE, codes::MOBILITY)
}

/// GMM cause (§10.5.5.14).
pub(super) fn gmm_cause<'a>(out: &mut Fields<'a>, cursor: &mut Cursor<'a>, _: Direction) -> Step {
    named(out, cursor, &f::GMM_CAUSE, codes::MOBILITY)
}

/// SM cause (§10.5.6.6).
pub(super) fn sm_cause<'a>(out: &mut Fields<'a>, cursor: &mut Cursor<'a>, _: Direction) -> Step {
    named(out, cursor, &f::SM_CAUSE, codes::SESSION)
}

/// RR cause (TS 44.018 §10.5.2.31).
pub(super) fn rr_cause<'a>(out: &mut Fields<'a>, cursor: &mut Cursor<'a>, _: Direction) -> Step {
    named(out, cursor, &f::RR_CAUSE, codes::RADIO)
}

/// Authentication response: SRES, or the first half of RES (§10.5.3.2).
pub(super) fn signed_response<'a>(out: &mut Fields<'a>, cursor: &mut Cursor<'a>, _: Direction) -> Step {
    rest(out, cursor, &f::SRES);
    Ok(())
}

/// The rest of RES (§10.5.3.2.1).
pub(super) fn extended_response<'a>(out: &mut Fields<'a>, cursor: &mut Cursor<'a>, _: Direction) -> Step {
    rest(out, cursor, &f::XRES);
    Ok(())
}

/// Routing area identification (§10.5.5.15).
pub(in crate::proto) fn routing_area<'a>(out: &mut Fields<'a>, cursor: &mut Cursor<'a>, _: Direction) -> Step {
    let start = cursor.at();
    push_plmn(out, &identity::RAI, plmn(cursor)?, start);
    out.push(&gsm::LAC, cursor.u16("location area code")?, start + 3..start + 5);
    out.push(&f::RAC, cursor.u8("routing area code")?, start + 5..start + 6);
    Ok(())
}

/// TLLI (TS 44.018 §10.5.2.41a).
pub(super) fn tlli<'a>(out: &mut Fields<'a>, cursor: &mut Cursor<'a>, _: Direction) -> Step {
    let start = cursor.at();
    out.push(&f::TLLI, cursor.u32("TLLI")?, start..start + 4);
    Ok(())
}

/// Cell identity (§10.5.1.1).
pub(super) fn cell_identity<'a>(out: &mut Fields<'a>, cursor: &mut Cursor<'a>, _: Direction) -> Step {
    let start = cursor.at();
    out.push(&f::CELL_CI, cursor.u16("cell identity")?, start..start + 2);
    Ok(())
}

/// Called party BCD number (§10.5.4.7).
pub(super) fn called_number<'a>(out: &mut Fields<'a>, cursor: &mut Cursor<'a>, _: Direction) -> Step {
    push_number(out, cursor, &gsm::DTAP_CLD_PARTY_BCD_NUM)
}

/// Connected number (§10.5.4.13).
pub(super) fn connected_number<'a>(out: &mut Fields<'a>, cursor: &mut Cursor<'a>, _: Direction) -> Step {
    push_number(out, cursor, &f::CONNECTED_NUMBER)
}

/// Redirecting party BCD number (§10.5.4.21a).
pub(super) fn redirecting_number<'a>(out: &mut Fields<'a>, cursor: &mut Cursor<'a>, _: Direction) -> Step {
    push_number(out, cursor, &f::REDIRECTING_NUMBER)
}

/// Bearer capability (§10.5.4.5): of speech, the versions the phone can; of data, only how far its octets extend.
pub(super) fn bearer_capability<'a>(out: &mut Fields<'a>, cursor: &mut Cursor<'a>, _: Direction) -> Step {
    let (first, at) = octet(cursor, "bearer capability")?;
    bits(out, &gsm::EXTENSION, first, (7, 1), at.clone());
    bits(out, &f::CHANNEL_REQUIREMENT, first, (5, 2), at.clone());
    bits(out, &f::INFORMATION_TRANSFER, first, (0, 3), at);
    let is_speech = first & 0x07 == 0;
    while !cursor.is_empty() {
        let (next, at) = octet(cursor, "bearer capability")?;
        bits(out, &gsm::EXTENSION, next, (7, 1), at.clone());
        if is_speech {
            bits(out, &f::SPEECH_VERSION, next, (0, 4), at);
        }
    }
    Ok(())
}

/// Progress indicator (§10.5.4.21).
pub(super) fn progress<'a>(out: &mut Fields<'a>, cursor: &mut Cursor<'a>, _: Direction) -> Step {
    let (first, at) = octet(cursor, "progress indicator")?;
    bits(out, &gsm::EXTENSION, first, (7, 1), at.clone());
    bits(out, &f::LOCATION, first, (0, 4), at);
    let (second, at) = octet(cursor, "progress indicator")?;
    bits(out, &gsm::EXTENSION, second, (7, 1), at.clone());
    bits(out, &f::PROGRESS, second, (0, 7), at);
    Ok(())
}

/// Cause of CC (§10.5.4.11).
pub(super) fn cause<'a>(out: &mut Fields<'a>, cursor: &mut Cursor<'a>, _: Direction) -> Step {
    let (first, at) = octet(cursor, "cause")?;
    bits(out, &gsm::EXTENSION, first, (7, 1), at.clone());
    bits(out, &f::LOCATION, first, (0, 4), at);
    if first & 0x80 == 0 {
        let (recommendation, at) = octet(cursor, "cause")?;
        bits(out, &gsm::EXTENSION, recommendation, (7, 1), at);
    }
    let (cause, at) = octet(cursor, "cause")?;
    bits(out, &gsm::EXTENSION, cause, (7, 1), at.clone());
    out.push(&f::CAUSE, Value::code(cause & 0x7f, codes::name(codes::CALL, cause & 0x7f)), at);
    Ok(())
}

/// The cause of CC, for a summary.
pub(super) fn cause_value(mut cursor: Cursor<'_>) -> Option<u8> {
    let first = cursor.u8("cause").ok()?;
    if first & 0x80 == 0 {
        cursor.skip(1);
    }
    Some(cursor.u8("cause").ok()? & 0x7f)
}

/// PDP address (§10.5.6.4).
pub(super) fn pdp_address<'a>(out: &mut Fields<'a>, cursor: &mut Cursor<'a>, _: Direction) -> Step {
    let (organization, at) = octet(cursor, "PDP type organization")?;
    bits(out, &f::PDP_ORGANIZATION, organization, (0, 4), at);
    let (kind, at) = octet(cursor, "PDP type number")?;
    out.push(&f::PDP_TYPE, kind, at);
    if organization & 0x0f != 1 {
        return Ok(());
    }
    let start = cursor.at();
    if matches!(kind, 0x21 | 0x8d) && !cursor.is_empty() {
        let address = IpAddr::V4(Ipv4Addr::from(cursor.u32("IPv4 address")?));
        out.push(&gsm::GM_SM_IP4_ADDRESS, Value::Address(address), start..start + 4);
    }
    let start = cursor.at();
    if matches!(kind, 0x57 | 0x8d) && !cursor.is_empty() {
        let octets = cursor.take(16, "IPv6 address")?.first_chunk::<16>().copied().unwrap_or_default();
        out.push(&gsm::GM_SM_IP6_ADDRESS, Value::Address(IpAddr::V6(Ipv6Addr::from(octets))), start..start + 16);
    }
    Ok(())
}
