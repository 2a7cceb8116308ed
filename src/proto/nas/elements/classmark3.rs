//! Mobile station classmark 3 (TS 24.008 §10.5.1.7): a string of bits, not of octets.
//!
//! GERAN Iu mode capabilities are passed over, not taken apart.

use super::super::{Direction, gsm};
use crate::proto::field::{Def, Fields};
use crate::wire::{Cursor, Malformed};
use std::ops::Range;

/// One step through the bits.
enum Step {
    /// A field of this many bits.
    Field(&'static Def, u32),
    /// A flag; when it is set, the steps that follow it.
    If(&'static Def, &'static [Self]),
    /// The next steps once more as one field of their own, before they are taken.
    Group(&'static Def, &'static [Self]),
}

use Step::{Field, Group, If};

#[rustfmt::skip]
static POSITIONING: &[Step] = &[
    Field(&gsm::CLASSMARK3_MS_ASSISTED_E_OTD, 1),
    Field(&gsm::CLASSMARK3_MS_BASED_E_OTD, 1),
    Field(&gsm::CLASSMARK3_MS_ASSISTED_GPS, 1),
    Field(&gsm::CLASSMARK3_MS_BASED_GPS, 1),
    Field(&gsm::CLASSMARK3_MS_CONVENTIONAL_GPS, 1),
];

#[rustfmt::skip]
static PSK: &[Step] = &[
    Field(&gsm::CLASSMARK3_MODULATION_CAPABILITY, 1),
    If(&gsm::CLASSMARK3_8_PSK_RF_POWER_CAPABILITY_1_PRESENT, &[Field(&gsm::CLASSMARK3_8_PSK_RF_POWER_CAPABILITY_1, 2)]),
    If(&gsm::CLASSMARK3_8_PSK_RF_POWER_CAPABILITY_2_PRESENT, &[Field(&gsm::CLASSMARK3_8_PSK_RF_POWER_CAPABILITY_2, 2)]),
];

/// Everything behind the radio capabilities of the bands, in the order of the specification.
#[rustfmt::skip]
static STEPS: &[Step] = &[
    If(&gsm::CLASSMARK3_RSUPPORT, &[Field(&gsm::CLASSMARK3_R_CAPABILITIES, 3)]),
    If(&gsm::CLASSMARK3_MULTISLOT_CAPABILITIES, &[Field(&gsm::CLASSMARK3_MULTISLOT_CAP, 5)]),
    Field(&gsm::UCS2_TREATMENT, 1),
    Field(&gsm::CLASSMARK3_EXT_MEAS_CAP, 1),
    If(&gsm::CLASSMARK3_MS_MEASUREMENT_CAPABILITY, &[
        Field(&gsm::CLASSMARK3_SMS_VALUE, 4),
        Field(&gsm::CLASSMARK3_SM_VALUE, 4),
    ]),
    If(&gsm::CLASSMARK3_MS_POS_METHOD_CAP_PRESENT, &[Group(&gsm::CLASSMARK3_MS_POS_METHOD, POSITIONING)]),
    If(&gsm::CLASSMARK3_ECSD_MULTI_SLOT_CAPABILITY, &[Field(&gsm::CLASSMARK3_ECSD_MULTI_SLOT_CLASS, 5)]),
    If(&gsm::CLASSMARK3_8_PSK_STRUCT_PRESENT, &[Group(&gsm::CLASSMARK3_8_PSK_STRUCT, PSK)]),
    If(&gsm::CLASSMARK3_GSM_400_BAND_INFO_PRESENT, &[
        Field(&gsm::CLASSMARK3_GSM_400_BANDS_SUPPORTED, 2),
        Field(&gsm::CLASSMARK3_GSM_400_ASSOC_RADIO_CAP, 4),
    ]),
    If(&gsm::CLASSMARK3_GSM_850_ASSOC_RADIO_CAP_PRESENT, &[Field(&gsm::CLASSMARK3_GSM_850_ASSOC_RADIO_CAP, 4)]),
    If(&gsm::CLASSMARK3_GSM_1900_ASSOC_RADIO_CAP_PRESENT, &[Field(&gsm::CLASSMARK3_GSM_1900_ASSOC_RADIO_CAP, 4)]),
    Field(&gsm::CLASSMARK3_UMTS_FDD_RAT_CAP, 1),
    Field(&gsm::CLASSMARK3_UMTS_384_MCPS_TDD_RAT_CAP, 1),
    Field(&gsm::CLASSMARK3_CDMA_2000_RAT_CAP, 1),
    If(&gsm::CLASSMARK3_DTM_E_GPRS_MULTI_SLOT_INFO_PRESENT, &[
        Field(&gsm::CLASSMARK3_DTM_GPRS_MULTI_SLOT_CLASS, 2),
        Field(&gsm::CLASSMARK3_SINGLE_SLOT_DTM_SUPPORTED, 1),
        If(&gsm::CLASSMARK3_DTM_EGPRS_MULTI_SLOT_CLASS_PRESENT, &[
            Field(&gsm::CLASSMARK3_DTM_EGPRS_MULTI_SLOT_CLASS, 2),
        ]),
    ]),
    If(&gsm::CLASSMARK3_SINGLE_BAND_SUPPORT, &[Field(&gsm::CLASSMARK3_GSM_BAND, 4)]),
    If(&gsm::CLASSMARK3_GSM_750_ASSOC_RADIO_CAP_PRESENT, &[Field(&gsm::CLASSMARK3_GSM_750_ASSOC_RADIO_CAP, 4)]),
    Field(&gsm::CLASSMARK3_UMTS_128_MCPS_TDD_RAT_CAP, 1),
    Field(&gsm::CLASSMARK3_GERAN_FEATURE_PACKAGE_1, 1),
    If(&gsm::CLASSMARK3_EXT_DTM_E_GPRS_INFO_PRESENT, &[
        Field(&gsm::CLASSMARK3_EXT_DTM_GPRS_MULTI_SLOT_CLASS, 2),
        Field(&gsm::CLASSMARK3_EXT_DTM_EGPRS_MULTI_SLOT_CLASS, 2),
    ]),
    If(&gsm::CLASSMARK3_HIGH_MULTISLOT_CAP_PRESENT, &[Field(&gsm::CLASSMARK3_HIGH_MULTISLOT_CAP, 2)]),
    If(&gsm::CLASSMARK3_GERAN_IU_MODE_SUPPORT, &[
        Field(&gsm::CLASSMARK3_GERAN_IU_MODE_CAP_LENGTH, 4),
        Field(&gsm::CLASSMARK3_GERAN_IU_MODE_CAP_FLO_IU_CAP, 1),
    ]),
    Field(&gsm::CLASSMARK3_GERAN_FEATURE_PACKAGE_2, 1),
    Field(&gsm::CLASSMARK3_GMSK_MULTISLOT_POWER_PROF, 2),
    Field(&gsm::CLASSMARK3_8_PSK_MULTISLOT_POWER_PROF, 2),
    // Wireshark has one flag for GSM 400 and T-GSM 400.
    If(&gsm::CLASSMARK3_GSM_400_BAND_INFO_PRESENT, &[
        Field(&gsm::CLASSMARK3_T_GSM_400_BANDS_SUPPORTED, 2),
        Field(&gsm::CLASSMARK3_T_GSM_400_ASSOC_RADIO_CAP, 4),
    ]),
    If(&gsm::CLASSMARK3_T_GSM_900_ASSOC_RADIO_CAP_PRESENT, &[Field(&gsm::CLASSMARK3_T_GSM_900_ASSOC_RADIO_CAP, 4)]),
    Field(&gsm::CLASSMARK3_DOWNLINK_ADV_RECEIVER_PERF, 2),
    Field(&gsm::CLASSMARK3_DTM_ENHANCEMENTS_CAPABILITY, 1),
    If(&gsm::CLASSMARK3_DTM_E_GPRS_HIGH_MUTLI_SLOT_INFO_PRESENT, &[
        Field(&gsm::SPARE_BITS, 3),
        Field(&gsm::CLASSMARK3_OFFSET_REQUIRED, 1),
        If(&gsm::CLASSMARK3_DTM_EGPRS_HIGH_MULTI_SLOT_CLASS_PRESENT, &[
            Field(&gsm::CLASSMARK3_DTM_EGPRS_HIGH_MULTI_SLOT_CLASS, 3),
        ]),
    ]),
    Field(&gsm::CLASSMARK3_REPEATED_ACCH_CAP, 1),
    If(&gsm::CLASSMARK3_GSM_710_ASSOC_RADIO_CAP_PRESENT, &[Field(&gsm::CLASSMARK3_GSM_710_ASSOC_RADIO_CAP, 4)]),
    If(&gsm::CLASSMARK3_T_GSM_810_ASSOC_RADIO_CAP_PRESENT, &[Field(&gsm::CLASSMARK3_T_GSM_810_ASSOC_RADIO_CAP, 4)]),
    Field(&gsm::CLASSMARK3_CIPHERING_MODE_SETTING_CAP, 1),
    Field(&gsm::CLASSMARK3_ADDITIONAL_POSITIONING_CAPS, 1),
    Field(&gsm::CLASSMARK3_E_UTRA_FDD_SUPPORT, 1),
    Field(&gsm::CLASSMARK3_E_UTRA_TDD_SUPPORT, 1),
    Field(&gsm::CLASSMARK3_E_UTRA_MEAS_AND_REPORT_SUPPORT, 1),
    Field(&gsm::CLASSMARK3_PRIO_BASED_RESEL_SUPPORT, 1),
    Field(&gsm::CLASSMARK3_UTRA_CSG_CELLS_REPORTING, 1),
    Field(&gsm::CLASSMARK3_VAMOS_LEVEL, 2),
    Field(&gsm::CLASSMARK3_TIGHTER_CAP, 2),
    Field(&gsm::CLASSMARK3_SELECTIVE_CIPH_DOWN_SACCH, 1),
    Field(&gsm::CLASSMARK3_CS_TO_PS_SRVCC_GERAN_TO_UTRA, 2),
    Field(&gsm::CLASSMARK3_CS_TO_PS_SRVCC_GERAN_TO_EUTRA, 2),
    Field(&gsm::CLASSMARK3_GERAN_NETWORK_SHARING_SUPPORT, 1),
    Field(&gsm::CLASSMARK3_EUTRA_WB_RSRQ_SUPPORT, 1),
    Field(&gsm::CLASSMARK3_ER_BAND_SUPPORT, 1),
    Field(&gsm::CLASSMARK3_UTRA_MFBI_SUPPORT, 1),
    Field(&gsm::CLASSMARK3_EUTRA_MFBI_SUPPORT, 1),
    Field(&gsm::CLASSMARK3_EXT_TSC_SET_CAP_SUPPORT, 1),
    Field(&gsm::CLASSMARK3_EXT_EARFCN_VALUE_RANGE, 1),
];

/// A walk over bits, most significant first.
#[derive(Clone, Copy)]
struct Bits<'a> {
    bytes: &'a [u8],
    start: usize,
    at: usize,
}

impl Bits<'_> {
    /// Reads up to 32 bits; `None` when fewer are left, and then the walk is over.
    fn take(&mut self, width: u32) -> Option<u32> {
        let end = self.at + width as usize;
        let bit = |at: usize| Some(u32::from(self.bytes.get(at / 8)? >> (7 - at % 8) & 1));
        let number = (self.at..end).try_fold(0u32, |number, at| Some(number << 1 | bit(at)?));
        self.at = if number.is_some() { end } else { self.bytes.len() * 8 };
        number
    }

    /// The octets of the message that the bits from `from` on are in.
    fn range(&self, from: usize) -> Range<usize> {
        self.start + from / 8..self.start + self.at.div_ceil(8)
    }

    fn push(&mut self, out: &mut Fields<'_>, def: &'static Def, width: u32) -> Option<u32> {
        let from = self.at;
        let number = self.take(width)?;
        out.push(def, number, self.range(from));
        Some(number)
    }

    /// Takes the steps; `None` when the bits end among them, as those of an older release do.
    fn walk(&mut self, out: &mut Fields<'_>, steps: &'static [Step]) -> Option<()> {
        steps.iter().try_for_each(|step| match *step {
            Field(def, width) => self.push(out, def, width).map(|_| ()),
            If(def, steps) if self.push(out, def, 1)? == 1 => self.walk(out, steps),
            If(..) => Some(()),
            Group(def, steps) => {
                let mut ahead = *self;
                ahead.walk(&mut Fields::new(), steps)?;
                Self { ..*self }.push(out, def, u32::try_from(ahead.at - self.at).ok()?)?;
                self.walk(out, steps)
            }
        })
    }

    /// The bands and their radio capabilities, which depend on each other.
    fn bands(&mut self, out: &mut Fields<'_>) -> Option<()> {
        self.push(out, &gsm::SPARE_BITS, 1)?;
        let mut flags = *self;
        let bands = self.push(out, &gsm::MULTI_BND_SUP_FIELDS, 3)?;
        flags.push(out, &gsm::CLASSMARK3_GSM1800SUPPORTED, 1)?;
        flags.push(out, &gsm::CLASSMARK3_EGSMSUPPORTED, 1)?;
        flags.push(out, &gsm::CLASSMARK3_PGSMSUPPORTED, 1)?;
        let mut flags = *self;
        self.push(out, &gsm::CLASSMARK3_A5_BITS, 4)?;
        flags.push(out, &gsm::A5_7_ALGORITHM_SUP, 1)?;
        flags.push(out, &gsm::A5_6_ALGORITHM_SUP, 1)?;
        flags.push(out, &gsm::A5_5_ALGORITHM_SUP, 1)?;
        flags.push(out, &gsm::A5_4_ALGORITHM_SUP, 1)?;
        match bands {
            5 | 6 => self.push(out, &gsm::CLASSMARK3_ASS_RADIO_CAP2, 4)?,
            1 | 2 | 4 => self.push(out, &gsm::SPARE_BITS, 4)?,
            _ => return Some(()),
        };
        self.push(out, &gsm::CLASSMARK3_ASS_RADIO_CAP1, 4).map(|_| ())
    }
}

/// Mobile station classmark 3; what an older release leaves out is not malformed.
pub fn classmark_3<'a>(out: &mut Fields<'a>, cursor: &mut Cursor<'a>, _: Direction) -> Result<(), Malformed> {
    let start = cursor.at();
    let mut bits = Bits { bytes: cursor.take_rest(), start, at: 0 };
    if bits.bands(out).is_some() {
        // Where the bits end, the release ends.
        let _ = bits.walk(out, STEPS);
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_bits_are_read_to_the_release_they_end_with() {
        let octets = [0x60, 0x14, 0x4c, 0x8f, 0x65, 0x22, 0x3b, 0x88, 0x00, 0x80];
        let mut out = Fields::new();
        classmark_3(&mut out, &mut Cursor::new(&octets), Direction::Uplink).unwrap();
        let value = |name| out.named(name).next().and_then(|field| field.value.number());
        assert_eq!(value("gsm_a.classmark3.8_psk_struct"), Some(0x76));
        assert_eq!(value("gsm_a.classmark3.gsm_1900_assoc_radio_cap"), Some(1));
        assert_eq!(value("gsm_a.classmark3.downlink_adv_receiver_perf"), Some(1));
        assert_eq!(value("gsm_a.classmark3.e_utra_fdd_support"), None);
    }
}
