//! What is S1AP's own in the walk over its tables: identities, named bits, what octet strings hold.

use super::tables::{fields as f, ies::IES, procedures::PROCEDURES, types};
use crate::proto::identity as id;
use crate::proto::nas;
use crate::proto::ngap::dialect as ngap;
use crate::proto::per::Walk;
use crate::proto::per::dialect::{Dialect, Flags};
use crate::proto::per::schema::{Member, Shape, member};

/// S1AP, as the walk needs to know it.
pub(in crate::proto) static DIALECT: Dialect = Dialect {
    protocol: &f::s1ap,
    pdu: &f::S1AP_PDU,
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
    plmn_identity: &types::PLMNidentity,
    plmns: &[
        (&types::TAI, &id::TAI),
        (&types::EUTRAN_CGI, &id::ECGI),
        (&types::NR_CGI, &id::NRCGI),
        (&types::GUMMEI, &id::GUMMEI),
        (&types::LAI, &id::LAI),
        (&types::FiveGSTAI, &id::TAI_5GS),
    ],
    address: (&types::TransportLayerAddress, &f::transportLayerAddressIPv4, &f::transportLayerAddressIPv6),
    flags: FLAGS,
    listed_twice: &[&types::MME_UE_S1AP_ID, &types::ENB_UE_S1AP_ID],
    handover_type: &types::HandoverType,
    content,
};

/// Kinds of handover: within LTE, to 5GS and from there.
const INTRA_LTE: u64 = 0;
const TO_5GS: u64 = 5;
const FROM_5GS: u64 = 6;

/// What the eNB that a UE leaves says to the one it goes to (TS 36.413 §9.2.1.7).
pub(in crate::proto) static SOURCE_TO_TARGET: Member =
    member(&f::SourceeNB_ToTargeteNB_TransparentContainer_element, &types::SourceeNB_ToTargeteNB_TransparentContainer);
/// Its answer (§9.2.1.8).
pub(in crate::proto) static TARGET_TO_SOURCE: Member =
    member(&f::TargeteNB_ToSourceeNB_TransparentContainer_element, &types::TargeteNB_ToSourceeNB_TransparentContainer);
/// A cell the UE was in (§9.2.1.42), as NGAP carries it too.
pub(in crate::proto) static LAST_VISITED_CELL: Member =
    member(&f::LastVisitedEUTRANCellInformation_element, &types::LastVisitedEUTRANCellInformation);
/// What nodes of dual connectivity tell each other (§9.2.3.26A), as NGAP carries it too.
pub(in crate::proto) static EN_DC_SON: Member =
    member(&f::EN_DCSONConfigurationTransfer_element, &types::EN_DCSONConfigurationTransfer);

fn content<'a>(walk: &mut Walk<'_, 'a>, shape: &'static Shape, octets: &'a [u8], at: usize) {
    let is = |named: &'static Shape| std::ptr::eq(shape, named);
    if is(&types::NAS_PDU) {
        return nas(walk, octets, at);
    }
    if is(&types::LastVisitedNGRANCellInformation) {
        return walk.container_of(&ngap::DIALECT, octets, at, &ngap::LAST_VISITED_CELL);
    }
    let [source, target] =
        [&types::Source_ToTarget_TransparentContainer, &types::Target_ToSource_TransparentContainer].map(is);
    // A transparent container is a type of the target's protocol, when that is LTE or 5GS.
    match walk.context.handover {
        Some(INTRA_LTE | FROM_5GS) if source => walk.container(octets, at, &SOURCE_TO_TARGET),
        Some(INTRA_LTE | FROM_5GS) if target => walk.container(octets, at, &TARGET_TO_SOURCE),
        Some(TO_5GS) if source => walk.container_of(&ngap::DIALECT, octets, at, &ngap::SOURCE_TO_TARGET),
        Some(TO_5GS) if target => walk.container_of(&ngap::DIALECT, octets, at, &ngap::TARGET_TO_SOURCE),
        _ => {}
    }
}

/// Adds the fields of a NAS-PDU that starts at an octet of the message.
fn nas<'a>(walk: &mut Walk<'_, 'a>, octets: &'a [u8], at: usize) {
    let direction = walk.context.direction;
    walk.out.nest(|out| {
        out.inside(at, |out| match nas::Message::decode(octets, direction) {
            Ok(message) => message.fields(out),
            Err(malformed) => out.malformed(malformed),
        });
    });
}

/// Bit strings whose bits have names.
static FLAGS: &[(&Shape, Flags)] = &[
    (
        &types::EncryptionAlgorithms,
        &[
            (&f::encryptionAlgorithms_EEA1, 0x8000),
            (&f::encryptionAlgorithms_EEA2, 0x4000),
            (&f::encryptionAlgorithms_EEA3, 0x2000),
            (&f::encryptionAlgorithms_Reserved, 0x1fff),
        ],
    ),
    (
        &types::IntegrityProtectionAlgorithms,
        &[
            (&f::integrityProtectionAlgorithms_EIA1, 0x8000),
            (&f::integrityProtectionAlgorithms_EIA2, 0x4000),
            (&f::integrityProtectionAlgorithms_EIA3, 0x2000),
            (&f::integrityProtectionAlgorithms_Reserved, 0x1fff),
        ],
    ),
    (
        &types::NRencryptionAlgorithms,
        &[
            (&f::NRencryptionAlgorithms_NEA1, 0x8000),
            (&f::NRencryptionAlgorithms_NEA2, 0x4000),
            (&f::NRencryptionAlgorithms_NEA3, 0x2000),
            (&f::NRencryptionAlgorithms_Reserved, 0x1fff),
        ],
    ),
    (
        &types::NRintegrityProtectionAlgorithms,
        &[
            (&f::NRintegrityProtectionAlgorithms_NIA1, 0x8000),
            (&f::NRintegrityProtectionAlgorithms_NIA2, 0x4000),
            (&f::NRintegrityProtectionAlgorithms_NIA3, 0x2000),
            (&f::NRintegrityProtectionAlgorithms_Reserved, 0x1fff),
        ],
    ),
    (
        &types::InterfacesToTrace,
        &[
            (&f::interfacesToTrace_S1_MME, 0x80),
            (&f::interfacesToTrace_X2, 0x40),
            (&f::interfacesToTrace_Uu, 0x20),
            (&f::interfacesToTrace_F1_C, 0x10),
            (&f::interfacesToTrace_E1, 0x08),
            (&f::interfacesToTrace_Reserved, 0x07),
        ],
    ),
    (
        &types::MeasurementsToActivate,
        &[
            (&f::measurementsToActivate_M1, 0x80),
            (&f::measurementsToActivate_M2, 0x40),
            (&f::measurementsToActivate_M3, 0x20),
            (&f::measurementsToActivate_M4, 0x10),
            (&f::measurementsToActivate_M5, 0x08),
            (&f::measurementsToActivate_LoggingM1FromEventTriggered, 0x04),
            (&f::measurementsToActivate_M6, 0x02),
            (&f::measurementsToActivate_M7, 0x01),
        ],
    ),
];
