//! What is NGAP's own in the walk over its tables: identities, named bits, what octet strings hold.

use super::tables::{fields as f, ies::IES, procedures::PROCEDURES, types};
use crate::proto::identity as id;
use crate::proto::nas5gs;
use crate::proto::per::Walk;
use crate::proto::per::dialect::{Dialect, Flags};
use crate::proto::per::leaves;
use crate::proto::per::schema::{Member, Shape, member};
use crate::proto::s1ap::dialect as s1ap;

/// NGAP, as the walk needs to know it.
pub(in crate::proto) static DIALECT: Dialect = Dialect {
    protocol: &f::ngap,
    pdu: &f::NGAP_PDU,
    outcomes: [&f::initiatingMessage_element, &f::successfulOutcome_element, &f::unsuccessfulOutcome_element],
    procedure_code: &f::procedureCode,
    criticality: &f::criticality,
    value: &f::value_element,
    extension_value: &f::extensionValue_element,
    id: &f::id,
    local: &f::local,
    global: &f::global,
    procedures: PROCEDURES,
    ies: IES,
    plmn_identity: &types::PLMNIdentity,
    plmns: &[
        (&types::TAI, &id::TAI_5GS),
        (&types::EPS_TAI, &id::TAI),
        (&types::NR_CGI, &id::NRCGI),
        (&types::EUTRA_CGI, &id::ECGI),
        (&types::GUAMI, &id::GUAMI),
    ],
    address: (&types::TransportLayerAddress, &f::TransportLayerAddressIPv4, &f::TransportLayerAddressIPv6),
    flags: FLAGS,
    listed_twice: &[],
    handover_type: &types::HandoverType,
    content,
};

/// Kinds of handover: within 5GS, to EPS and from there.
const INTRA_5GS: u64 = 0;
const TO_EPS: u64 = 1;
const FROM_EPS: u64 = 2;

/// What the node that a UE leaves says to the one it goes to (TS 38.413 §9.3.1.29).
pub(in crate::proto) static SOURCE_TO_TARGET: Member = member(
    &f::SourceNGRANNode_ToTargetNGRANNode_TransparentContainer_element,
    &types::SourceNGRANNode_ToTargetNGRANNode_TransparentContainer,
);
/// Its answer (§9.3.1.30).
pub(in crate::proto) static TARGET_TO_SOURCE: Member = member(
    &f::TargetNGRANNode_ToSourceNGRANNode_TransparentContainer_element,
    &types::TargetNGRANNode_ToSourceNGRANNode_TransparentContainer,
);
/// A cell the UE was in (§9.3.1.97), as S1AP carries it too.
pub(in crate::proto) static LAST_VISITED_CELL: Member =
    member(&f::LastVisitedNGRANCellInformation_element, &types::LastVisitedNGRANCellInformation);
static FAILURE_TO_SOURCE: Member = member(
    &f::TargetNGRANNode_ToSourceNGRANNode_FailureTransparentContainer_element,
    &types::TargetNGRANNode_ToSourceNGRANNode_FailureTransparentContainer,
);

fn content<'a>(walk: &mut Walk<'_, 'a>, shape: &'static Shape, octets: &'a [u8], at: usize) {
    let is = |named: &'static Shape| std::ptr::eq(shape, named);
    if is(&types::NAS_PDU) {
        return nas(walk, octets, at);
    }
    if is(&types::NGAP_Message) {
        return message(walk, octets, at);
    }
    if is(&types::NGRANTraceID) {
        return trace(walk, octets, at);
    }
    if is(&types::LastVisitedEUTRANCellInformation) {
        return walk.container_of(&s1ap::DIALECT, octets, at, &s1ap::LAST_VISITED_CELL);
    }
    if is(&types::EN_DCSONConfigurationTransfer) {
        return walk.container_of(&s1ap::DIALECT, octets, at, &s1ap::EN_DC_SON);
    }
    let [source, target, failure] = [
        &types::SourceToTarget_TransparentContainer,
        &types::TargetToSource_TransparentContainer,
        &types::TargettoSource_Failure_TransparentContainer,
    ]
    .map(is);
    // A transparent container is a type of the target's protocol, when that is 5GS or LTE.
    match walk.context.handover {
        Some(INTRA_5GS | FROM_EPS) if source => walk.container(octets, at, &SOURCE_TO_TARGET),
        // Only the answer of an NG-RAN node does not say which kind it is.
        None | Some(INTRA_5GS | FROM_EPS) if target => walk.container(octets, at, &TARGET_TO_SOURCE),
        None | Some(INTRA_5GS) if failure => walk.container(octets, at, &FAILURE_TO_SOURCE),
        Some(TO_EPS) if source => walk.container_of(&s1ap::DIALECT, octets, at, &s1ap::SOURCE_TO_TARGET),
        Some(TO_EPS) if target => walk.container_of(&s1ap::DIALECT, octets, at, &s1ap::TARGET_TO_SOURCE),
        _ => {}
    }
}

/// Adds the fields of a NAS-PDU that starts at an octet of the message.
fn nas<'a>(walk: &mut Walk<'_, 'a>, octets: &'a [u8], at: usize) {
    let direction = walk.context.direction;
    walk.out.nest(|out| {
        out.inside(at, |out| match nas5gs::Message::decode(octets, direction) {
            Ok(message) => message.fields(out),
            Err(malformed) => out.malformed(malformed),
        });
    });
}

/// NG-RAN trace ID (§9.3.1.14): network, trace, recording session.
fn trace(walk: &mut Walk<'_, '_>, octets: &[u8], at: usize) {
    let [a, b, c, trace @ .., high, low] = octets else { return };
    let number = |octets: &[u8]| octets.iter().take(8).fold(0u64, |number, octet| number << 8 | u64::from(*octet));
    walk.out.nest(|out| {
        id::push_plmn(out, &id::PLMN, leaves::plmn([*a, *b, *c]), at);
        out.push(&f::NGRANTraceID_TraceID, number(trace), at + 3..at + 6);
        out.push(&f::NGRANTraceID_TraceRecordingSessionReference, number(&[*high, *low]), at + 6..at + 8);
    });
}

/// A whole message, which is to be sent to another AMF.
fn message<'a>(walk: &mut Walk<'_, 'a>, octets: &'a [u8], at: usize) {
    walk.out.nest(|out| {
        out.inside(at, |out| match super::Message::decode(octets) {
            Ok(message) => message.fields(out),
            Err(malformed) => out.malformed(malformed),
        });
    });
}

/// Strings whose bits have names.
static FLAGS: &[(&Shape, Flags)] = &[
    (
        &types::WarningType,
        &[
            (&f::WarningType_value, 0xfe00),
            (&f::WarningType_emergency_user_alert, 0x0100),
            (&f::WarningType_popup, 0x0080),
        ],
    ),
    (
        &types::SerialNumber,
        &[(&f::SerialNumber_gs, 0xc000), (&f::SerialNumber_msg_code, 0x3ff0), (&f::SerialNumber_upd_nb, 0x000f)],
    ),
    (
        &types::InterfacesToTrace,
        &[
            (&f::InterfacesToTrace_NG_C, 0x80),
            (&f::InterfacesToTrace_Xn_C, 0x40),
            (&f::InterfacesToTrace_Uu, 0x20),
            (&f::InterfacesToTrace_F1_C, 0x10),
            (&f::InterfacesToTrace_E1, 0x08),
            (&f::InterfacesToTrace_reserved, 0x07),
        ],
    ),
    (
        &types::RATRestrictionInformation,
        &[
            (&f::RATRestrictionInformation_e_UTRA, 0x80),
            (&f::RATRestrictionInformation_nR, 0x40),
            (&f::RATRestrictionInformation_nR_unlicensed, 0x20),
            (&f::RATRestrictionInformation_reserved, 0x1f),
        ],
    ),
    (
        &types::NRencryptionAlgorithms,
        &[
            (&f::NrencryptionAlgorithms_nea1, 0x8000),
            (&f::NrencryptionAlgorithms_nea2, 0x4000),
            (&f::NrencryptionAlgorithms_nea3, 0x2000),
            (&f::NrencryptionAlgorithms_reserved, 0x1fff),
        ],
    ),
    (
        &types::NRintegrityProtectionAlgorithms,
        &[
            (&f::NrintegrityProtectionAlgorithms_nia1, 0x8000),
            (&f::NrintegrityProtectionAlgorithms_nia2, 0x4000),
            (&f::NrintegrityProtectionAlgorithms_nia3, 0x2000),
            (&f::NrintegrityProtectionAlgorithms_reserved, 0x1fff),
        ],
    ),
    (
        &types::EUTRAencryptionAlgorithms,
        &[
            (&f::EUTRAencryptionAlgorithms_eea1, 0x8000),
            (&f::EUTRAencryptionAlgorithms_eea2, 0x4000),
            (&f::EUTRAencryptionAlgorithms_eea3, 0x2000),
            (&f::EUTRAencryptionAlgorithms_reserved, 0x1fff),
        ],
    ),
    (
        &types::EUTRAintegrityProtectionAlgorithms,
        &[
            (&f::EUTRAintegrityProtectionAlgorithms_eia1, 0x8000),
            (&f::EUTRAintegrityProtectionAlgorithms_eia2, 0x4000),
            (&f::EUTRAintegrityProtectionAlgorithms_eia3, 0x2000),
            (&f::EUTRAintegrityProtectionAlgorithms_reserved, 0x1fff),
        ],
    ),
    (
        &types::MeasurementsToActivate,
        &[
            (&f::MeasurementsToActivate_M1, 0x80),
            (&f::MeasurementsToActivate_M2, 0x40),
            (&f::MeasurementsToActivate_M4, 0x20),
            (&f::MeasurementsToActivate_M5, 0x10),
            (&f::MeasurementsToActivate_M6, 0x08),
            (&f::MeasurementsToActivate_M7, 0x04),
            (&f::MeasurementsToActivate_M1_from_event, 0x02),
            (&f::MeasurementsToActivate_reserved, 0x01),
        ],
    ),
    (
        &types::MDT_Location_Information,
        &[(&f::MDT_Location_Information_GNSS, 0x80), (&f::MDT_Location_Information_reserved, 0x7f)],
    ),
    (
        &types::UpdateFeedback,
        &[
            (&f::UpdateFeedback_CN_PDB_DL, 0x80),
            (&f::UpdateFeedback_CN_PDB_UL, 0x40),
            (&f::UpdateFeedback_reserved, 0x3f),
        ],
    ),
];
