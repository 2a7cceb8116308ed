//! 5GS mobile identity (TS 24.501 §9.11.3.4): SUCI, 5G-GUTI, 5G-S-TMSI, equipment.
//!
//! Only a SUCI of the null scheme shows who it is; the others conceal it. MAC and EUI-64 are octets.

use super::{codes, fields as f};
use crate::proto::field::{Fields, Value};
use crate::proto::identity::{GUAMI, PLMN, push_plmn};
use crate::proto::nas::Direction;
use crate::proto::nas::elements::identity::digits_of;
pub use crate::proto::nas::elements::identity::plmn;
use crate::proto::nas::elements::{bits, octet, opaque, rest};
use crate::wire::digits::{Plmn, tbcd};
use crate::wire::{Cursor, Malformed, text};

/// Who a message speaks of.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Identity {
    /// A concealed subscriber: home network, routing indicator, protection scheme, and the scheme's output,
    /// which for scheme 0 is the MSIN.
    Suci {
        /// Home network.
        plmn: Plmn,
        /// Routing indicator, one to four digits.
        routing: String,
        /// Protection scheme: 0 is none.
        scheme: u8,
        /// MSIN, or the output as hexadecimal digits.
        output: String,
    },
    /// A subscriber that names itself as a network access identifier.
    Nai(String),
    /// A temporary identity, unique in the world.
    Guti {
        /// Network of the AMF.
        plmn: Plmn,
        /// AMF region.
        region: u8,
        /// AMF set (10 bits) and pointer (6 bits).
        set_and_pointer: u16,
        /// 5G-TMSI.
        tmsi: u32,
    },
    /// A temporary identity within the AMF region.
    STmsi {
        /// AMF set (10 bits) and pointer (6 bits).
        set_and_pointer: u16,
        /// 5G-TMSI.
        tmsi: u32,
    },
    /// IMEI.
    Imei(String),
    /// IMEI with software version.
    Imeisv(String),
}

impl Identity {
    /// Reads an identity; `None` for none, or one that is not named here.
    pub fn decode(mut cursor: Cursor<'_>) -> Option<Self> {
        let digits = digits_of(cursor.rest());
        let first = cursor.u8("type of identity").ok()?;
        Some(match first & 0x07 {
            1 if first >> 4 & 0x07 == 0 => {
                let plmn = Plmn::from_octets(plmn(&mut cursor).ok()?);
                let routing = tbcd(cursor.take(2, "routing indicator").ok()?);
                let scheme = cursor.u8("protection scheme").ok()? & 0x0f;
                cursor.u8("public key").ok()?;
                let output = if scheme == 0 { tbcd(cursor.rest()) } else { text::hex(cursor.rest()) };
                Self::Suci { plmn, routing, scheme, output }
            }
            1 => Self::Nai(text::lossy(cursor.rest()).into_owned()),
            2 => Self::Guti {
                plmn: Plmn::from_octets(plmn(&mut cursor).ok()?),
                region: cursor.u8("AMF region").ok()?,
                set_and_pointer: cursor.u16("AMF set").ok()?,
                tmsi: cursor.u32("5G-TMSI").ok()?,
            },
            3 => Self::Imei(digits),
            4 => Self::STmsi { set_and_pointer: cursor.u16("AMF set").ok()?, tmsi: cursor.u32("5G-TMSI").ok()? },
            5 => Self::Imeisv(digits),
            _ => return None,
        })
    }

    /// IMSI of a subscriber that conceals nothing.
    pub fn imsi(&self) -> Option<String> {
        match self {
            Self::Suci { plmn, scheme: 0, output, .. } => Some(format!("{}{}{output}", plmn.mcc, plmn.mnc)),
            _ => None,
        }
    }
}

impl std::fmt::Display for Identity {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::Suci { plmn, routing, scheme, output } => {
                // What is concealed tells nobody anything.
                let output = if *scheme == 0 { output.as_str() } else { "…" };
                write!(f, "suci-0-{}-{}-{routing}-{scheme}-{output}", plmn.mcc, plmn.mnc)
            }
            Self::Nai(nai) => write!(f, "suci {nai}"),
            Self::Guti { plmn, region, set_and_pointer, tmsi } => {
                let (set, pointer) = (set_and_pointer >> 6, set_and_pointer & 0x3f);
                write!(f, "5g-guti {plmn}-{region}-{set}-{pointer}-0x{tmsi:08x}")
            }
            Self::STmsi { set_and_pointer, tmsi } => {
                write!(f, "5g-s-tmsi {}-{}-0x{tmsi:08x}", set_and_pointer >> 6, set_and_pointer & 0x3f)
            }
            Self::Imei(digits) => write!(f, "imei {digits}"),
            Self::Imeisv(digits) => write!(f, "imeisv {digits}"),
        }
    }
}

/// Adds the fields of an identity.
pub fn mobile_identity<'a>(
    out: &mut Fields<'a>,
    cursor: &mut Cursor<'a>,
    direction: Direction,
) -> Result<(), Malformed> {
    let whole = cursor.at()..cursor.end();
    let bytes = cursor.rest();
    let (first, at) = octet(cursor, "5GS mobile identity")?;
    let kind = first & 0x07;
    if kind == 1 {
        bits(out, &f::MM_SUCI_SUPI_FMT, first, (4, 3), at.clone());
    } else if matches!(kind, 3..=5) {
        bits(out, &f::MM_ODD_EVEN, first, (3, 1), at.clone());
    }
    out.push(&f::MM_TYPE_ID, Value::code(kind, codes::name(codes::IDENTITY_TYPES, kind)), at);
    match kind {
        1 if first >> 4 & 0x07 == 0 => return subscriber(out, cursor),
        1 => {
            let start = cursor.at();
            out.push(&f::MM_SUCI_NAI, Value::lossy(cursor.take_rest()), start..whole.end);
        }
        2 => {
            let start = cursor.at();
            push_plmn(out, &GUAMI, plmn(cursor)?, start);
            out.push(&f::AMF_REGION_ID, cursor.u8("AMF region identifier")?, start + 3..start + 4);
            return temporary(out, cursor);
        }
        3 => out.push(&f::MM_IMEI, digits_of(bytes), whole),
        4 => return temporary(out, cursor),
        5 => out.push(&f::MM_IMEISV, digits_of(bytes), whole),
        _ => return opaque(out, cursor, direction),
    }
    Ok(())
}

/// A SUCI whose SUPI is an IMSI.
fn subscriber<'a>(out: &mut Fields<'a>, cursor: &mut Cursor<'a>) -> Result<(), Malformed> {
    let start = cursor.at();
    push_plmn(out, &PLMN, plmn(cursor)?, start);
    let at = cursor.at();
    out.push(&f::MM_SUCI_ROUTING_INDICATOR, tbcd(cursor.take(2, "routing indicator")?), at..at + 2);
    let (octet, at) = octet(cursor, "protection scheme")?;
    let scheme = octet & 0x0f;
    out.push(&f::MM_SUCI_SCHEME_ID, Value::code(scheme, codes::name(codes::SCHEMES, scheme)), at);
    let at = cursor.at();
    out.push(&f::MM_SUCI_PKI, cursor.u8("home network public key identifier")?, at..at + 1);
    if scheme == 0 {
        let at = cursor.at()..cursor.end();
        out.push(&f::MM_SUCI_MSIN, tbcd(cursor.take_rest()), at);
    } else {
        rest(out, cursor, &f::MM_SUCI_SCHEME_OUTPUT);
    }
    Ok(())
}

/// AMF set, pointer and 5G-TMSI: a 5G-S-TMSI, also at the end of a 5G-GUTI.
fn temporary(out: &mut Fields<'_>, cursor: &mut Cursor<'_>) -> Result<(), Malformed> {
    let start = cursor.at();
    let set = cursor.u16("AMF set identifier")?;
    out.push(&f::AMF_SET_ID, set >> 6, start..start + 2);
    out.push(&f::AMF_POINTER, set & 0x3f, start + 1..start + 2);
    out.push(&f::G5G_TMSI, cursor.u32("5G-TMSI")?, start + 2..start + 6);
    Ok(())
}
