//! Leaves that say more than their octets: PLMN identities, transport addresses, algorithms, NAS.

use super::per::{BitString, Reader};
use super::schema::{Member, Shape};
use super::tables::{fields as f, types};
use super::tree::Walk;
use crate::proto::field::{Def, Kind, Value};
use crate::proto::identity as id;
use std::borrow::Cow;
use std::net::{IpAddr, Ipv4Addr, Ipv6Addr};
use std::ops::Range;

/// The identity a PLMN identity is part of: it decides which E.212 fields show it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum PlmnOf {
    /// Nothing in particular: a list of PLMNs, an eNB identity.
    Other,
    /// A tracking area identity.
    Tai,
    /// An E-UTRAN cell identity.
    Ecgi,
    /// An NR cell identity.
    NrCgi,
    /// A GUMMEI.
    Gummei,
    /// A location area identity.
    Lai,
    /// A tracking area identity of 5GS.
    Tai5gs,
}

impl PlmnOf {
    /// What a PLMN identity directly in this type belongs to.
    pub fn parent(shape: &'static Shape) -> Option<Self> {
        let is = |named: &'static Shape| std::ptr::eq(shape, named);
        let parents = [
            (&types::TAI, Self::Tai),
            (&types::EUTRAN_CGI, Self::Ecgi),
            (&types::NR_CGI, Self::NrCgi),
            (&types::GUMMEI, Self::Gummei),
            (&types::LAI, Self::Lai),
            (&types::FiveGSTAI, Self::Tai5gs),
        ];
        let found = parents.iter().find(|(named, _)| is(named)).map(|(_, of)| *of);
        Some(found.unwrap_or(Self::Other))
    }

    const fn fields(self) -> &'static id::PlmnFields {
        match self {
            Self::Other => &id::PLMN,
            Self::Tai => &id::TAI,
            Self::Ecgi => &id::ECGI,
            Self::NrCgi => &id::NRCGI,
            Self::Gummei => &id::GUMMEI,
            Self::Lai => &id::LAI,
            Self::Tai5gs => &id::TAI_5GS,
        }
    }
}

/// Claims that the type is the id one side gave a UE.
pub(super) fn is_ue_id(shape: &'static Shape) -> bool {
    std::ptr::eq(shape, &types::MME_UE_S1AP_ID) || std::ptr::eq(shape, &types::ENB_UE_S1AP_ID)
}

/// Adds a BIT STRING: as a number where Wireshark shows one, else as octets, then what it means.
pub(super) fn bits(walk: &mut Walk<'_, '_>, member: &'static Member, bits: BitString, range: Range<usize>) {
    let padding = bits.octets.len() * 8 - bits.bits;
    let is_number = matches!(member.def.kind, Kind::Dec | Kind::Hex(_));
    if is_number {
        let number = number(&bits.octets) >> padding;
        walk.out.push(member.def, number, range);
        return;
    }
    walk.out.push(member.def, Value::Bytes(Cow::Owned(bits.octets.clone())), range.clone());
    let is = |shape: &'static Shape| std::ptr::eq(member.shape, shape);
    if is(&types::TransportLayerAddress) {
        walk.out.nest(|out| {
            for (def, address) in addresses(&bits.octets) {
                out.push(def, Value::Address(address), range.clone());
            }
        });
        return;
    }
    if let Some((_, flags)) = FLAGS.iter().find(|(shape, _)| is(shape)) {
        let value = number(&bits.octets);
        walk.out.nest(|out| {
            for (def, mask) in *flags {
                let value = (value & mask) >> mask.trailing_zeros();
                let value = if def.kind == Kind::Bool { Value::Bool(value != 0) } else { Value::Number(value) };
                out.push(def, value, range.clone());
            }
        });
    }
}

/// Adds an OCTET STRING: as a number where Wireshark shows one, else as octets, then what it means.
pub(super) fn octets<'a>(walk: &mut Walk<'_, 'a>, member: &'static Member, octets: Cow<'a, [u8]>, range: Range<usize>) {
    match member.def.kind {
        Kind::Dec | Kind::Hex(_) => walk.out.push(member.def, number(&octets), range),
        Kind::Text => walk.out.push(member.def, String::from_utf8_lossy(&octets).into_owned(), range),
        _ => {
            walk.out.push(member.def, Value::Bytes(octets.clone()), range.clone());
            meaning(walk, member, octets, range);
        }
    }
}

fn meaning<'a>(walk: &mut Walk<'_, 'a>, member: &'static Member, octets: Cow<'a, [u8]>, range: Range<usize>) {
    let is = |shape: &'static Shape| std::ptr::eq(member.shape, shape);
    if is(&types::PLMNidentity) {
        if let [a, b, c] = octets[..] {
            id::push_plmn(walk.out, walk.context.plmn.fields(), [a, b, c], range.start);
        }
        return;
    }
    let Cow::Borrowed(bytes) = octets else { return };
    if is(&types::NAS_PDU) {
        super::nas_fields(walk.out, bytes, walk.context.direction, range.start);
    } else if is(&types::Source_ToTarget_TransparentContainer) && walk.context.intra_lte {
        container(walk, bytes, &SOURCE_TO_TARGET);
    } else if is(&types::Target_ToSource_TransparentContainer) && walk.context.intra_lte {
        container(walk, bytes, &TARGET_TO_SOURCE);
    }
}

static SOURCE_TO_TARGET: Member = super::schema::member(
    &f::SourceeNB_ToTargeteNB_TransparentContainer_element,
    &types::SourceeNB_ToTargeteNB_TransparentContainer,
);
static TARGET_TO_SOURCE: Member = super::schema::member(
    &f::TargeteNB_ToSourceeNB_TransparentContainer_element,
    &types::TargeteNB_ToSourceeNB_TransparentContainer,
);

/// A transparent container of a handover within LTE is itself a type of TS 36.413 (§9.2.1.7, 8).
fn container<'a>(walk: &mut Walk<'_, 'a>, bytes: &'a [u8], member: &'static Member) {
    let (context, depth) = (walk.context, walk.depth);
    walk.out.nest(|out| Walk { out, context, depth }.contained(&mut Reader::new(bytes, 0), member));
}

/// The addresses in a transport layer address: IPv4, IPv6, or both in this order (TS 36.414 §5.3).
pub(super) fn addresses(octets: &[u8]) -> impl Iterator<Item = (&'static Def, IpAddr)> {
    let (v4, v6) = match octets.len() {
        4 => (octets.get(..4), None),
        16 => (None, octets.get(..16)),
        20 => (octets.get(..4), octets.get(4..20)),
        _ => (None, None),
    };
    let v4 = v4.and_then(|octets| <[u8; 4]>::try_from(octets).ok());
    let v6 = v6.and_then(|octets| <[u8; 16]>::try_from(octets).ok());
    let v4 = v4.map(|octets| (&f::transportLayerAddressIPv4, IpAddr::V4(Ipv4Addr::from(octets))));
    let v6 = v6.map(|octets| (&f::transportLayerAddressIPv6, IpAddr::V6(Ipv6Addr::from(octets))));
    v4.into_iter().chain(v6)
}

/// The first eight octets as a number.
fn number(octets: &[u8]) -> u64 {
    octets.iter().take(8).fold(0, |number, octet| number << 8 | u64::from(*octet))
}

/// An object identifier in dotted form (X.690 §8.19).
pub(super) fn object_identifier(octets: &[u8]) -> String {
    let mut text = String::new();
    let mut arc: u64 = 0;
    for octet in octets {
        arc = arc << 7 | u64::from(octet & 0x7f);
        if octet & 0x80 != 0 {
            continue;
        }
        if text.is_empty() {
            let first = (arc / 40).min(2);
            text = format!("{first}.{}", arc - first * 40);
        } else {
            text.push_str(&format!(".{arc}"));
        }
        arc = 0;
    }
    text
}

type Flags = &'static [(&'static Def, u64)];

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
