//! Elements that EPS NAS takes from TS 24.008: capabilities, timers, names, numbers, authentication.

use super::super::{Direction, gsm, pco, tft};
use super::{bits, flags, octet, rest};
use crate::proto::field::{Def, Fields, Value};
use crate::proto::sms::{self, alphabet};
use crate::wire::{Cursor, Malformed, digits, text};
use std::ops::Range;

type Step = Result<(), Malformed>;

/// DRX parameter (§10.5.5.6).
pub fn drx<'a>(out: &mut Fields<'a>, cursor: &mut Cursor<'a>, _: Direction) -> Step {
    let (cycle, at) = octet(cursor, "SPLIT PG CYCLE code")?;
    out.push(&gsm::GM_GMM_SPLIT_PG_CYCLE_CODE, cycle, at);
    let (octet, at) = octet(cursor, "DRX parameter")?;
    bits(out, &gsm::GM_GMM_CN_SPEC_DRX_CYCLE_LEN_COEF, octet, (4, 4), at.clone());
    bits(out, &gsm::GM_GMM_SPLIT_ON_CCCH, octet, (3, 1), at.clone());
    bits(out, &gsm::GM_GMM_NON_DRX_TIMER, octet, (0, 3), at);
    Ok(())
}

/// MS network capability (§10.5.5.12).
pub fn network_capability<'a>(out: &mut Fields<'a>, cursor: &mut Cursor<'a>, _: Direction) -> Step {
    let (first, at) = octet(cursor, "MS network capability")?;
    #[rustfmt::skip]
    flags(out, first >> 4, at.clone(), &[
        &gsm::GM_GMM_NET_CAP_GEA1, &gsm::GM_GMM_NET_CAP_SMDCH, &gsm::GM_GMM_NET_CAP_SMGPRS, &gsm::GM_GMM_NET_CAP_UCS2,
    ]);
    bits(out, &gsm::GM_GMM_NET_CAP_SS_SCR_IND, first, (2, 2), at.clone());
    flags(out, first, at, &[&gsm::GM_GMM_NET_CAP_SOLSA, &gsm::GM_GMM_NET_CAP_REV]);
    let Ok((second, at)) = octet(cursor, "MS network capability") else { return Ok(()) };
    bits(out, &gsm::GM_GMM_NET_CAP_PFC, second, (7, 1), at.clone());
    bits(out, &gsm::GM_GMM_NET_CAP_EXT_GEA_BITS, second, (1, 6), at.clone());
    #[rustfmt::skip]
    flags(out, second >> 1, at.clone(), &[
        &gsm::GM_GMM_NET_CAP_GEA2, &gsm::GM_GMM_NET_CAP_GEA3, &gsm::GM_GMM_NET_CAP_GEA4,
        &gsm::GM_GMM_NET_CAP_GEA5, &gsm::GM_GMM_NET_CAP_GEA6, &gsm::GM_GMM_NET_CAP_GEA7,
    ]);
    bits(out, &gsm::GM_GMM_NET_CAP_LCS, second, (0, 1), at);
    let Ok((third, at)) = octet(cursor, "MS network capability") else { return Ok(()) };
    #[rustfmt::skip]
    flags(out, third, at, &[
        &gsm::GM_GMM_NET_CAP_PS_IRAT_IU, &gsm::GM_GMM_NET_CAP_PS_IRAT_S1, &gsm::GM_GMM_NET_CAP_COMB_PROC,
        &gsm::GM_GMM_NET_CAP_ISR, &gsm::GM_GMM_NET_CAP_SRVCC_TO_GERAN, &gsm::GM_GMM_NET_CAP_EPC,
        &gsm::GM_GMM_NET_CAP_NF, &gsm::GM_GMM_NET_CAP_GERAN_NET_SHARING,
    ]);
    cursor.skip(usize::MAX);
    Ok(())
}

/// Mobile station classmark 1 (§10.5.1.5).
pub fn classmark_1<'a>(out: &mut Fields<'a>, cursor: &mut Cursor<'a>, _: Direction) -> Step {
    let (octet, at) = octet(cursor, "mobile station classmark")?;
    bits(out, &gsm::SPAREB8, octet, (7, 1), at.clone());
    bits(out, &gsm::MSC_REV, octet, (5, 2), at.clone());
    bits(out, &gsm::ES_IND, octet, (4, 1), at.clone());
    bits(out, &gsm::A5_1_ALGORITHM_SUP, octet, (3, 1), at.clone());
    bits(out, &gsm::RF_POWER_CAPABILITY, octet, (0, 3), at);
    Ok(())
}

/// Mobile station classmark 2 (§10.5.1.6): the first octet is classmark 1.
pub fn classmark_2<'a>(out: &mut Fields<'a>, cursor: &mut Cursor<'a>, direction: Direction) -> Step {
    classmark_1(out, cursor, direction)?;
    let (second, at) = octet(cursor, "mobile station classmark 2")?;
    bits(out, &gsm::SPAREB8, second, (7, 1), at.clone());
    bits(out, &gsm::PS_SUP_CAP, second, (6, 1), at.clone());
    bits(out, &gsm::SS_SCREENING_INDICATOR, second, (4, 2), at.clone());
    #[rustfmt::skip]
    flags(out, second, at, &[
        &gsm::SM_CAP, &gsm::VBS_NOTIFICATION_REC, &gsm::VGCS_NOTIFICATION_REC, &gsm::FC_FREQUENCY_CAP,
    ]);
    let (third, at) = octet(cursor, "mobile station classmark 2")?;
    #[rustfmt::skip]
    flags(out, third, at, &[
        &gsm::CM3, &gsm::SPAREB7, &gsm::LCS_VA_CAP, &gsm::UCS2_TREATMENT,
        &gsm::SOLSA, &gsm::CMSP, &gsm::A5_3_ALGORITHM_SUP, &gsm::A5_2_ALGORITHM_SUP,
    ]);
    Ok(())
}

/// TMSI status (§10.5.5.4).
pub fn tmsi_status<'a>(out: &mut Fields<'a>, cursor: &mut Cursor<'a>, _: Direction) -> Step {
    half(out, cursor, &gsm::GM_GMM_TMSI_FLAG)
}

/// Device properties (§10.5.7.8).
pub fn device_properties<'a>(out: &mut Fields<'a>, cursor: &mut Cursor<'a>, _: Direction) -> Step {
    half(out, cursor, &gsm::GM_GMM_DEVICE_PROP_LOW_PRIO)
}

/// Non-3GPP NW provided policies (§10.5.5.37).
pub fn non_3gpp_policies<'a>(out: &mut Fields<'a>, cursor: &mut Cursor<'a>, _: Direction) -> Step {
    half(out, cursor, &gsm::GM_GMM_N3EN_IND)
}

/// A half octet of which bit 1 is a flag.
fn half(out: &mut Fields<'_>, cursor: &mut Cursor<'_>, def: &'static Def) -> Step {
    let (octet, at) = octet(cursor, def.title)?;
    bits(out, &gsm::SPARE_BITS, octet, (1, 3), at.clone());
    bits(out, def, octet, (0, 1), at);
    Ok(())
}

/// Ciphering key sequence number (§10.5.1.2).
pub fn key_sequence<'a>(out: &mut Fields<'a>, cursor: &mut Cursor<'a>, _: Direction) -> Step {
    let (octet, at) = octet(cursor, "ciphering key sequence number")?;
    bits(out, &gsm::SPARE_BITS, octet, (3, 1), at.clone());
    bits(out, &gsm::KEY_SEQ, octet, (0, 3), at);
    Ok(())
}

/// Voice domain preference and UE's usage setting (§10.5.5.28).
pub fn voice_domain<'a>(out: &mut Fields<'a>, cursor: &mut Cursor<'a>, _: Direction) -> Step {
    let (octet, at) = octet(cursor, "voice domain preference")?;
    bits(out, &gsm::SPARE_BITS, octet, (3, 5), at.clone());
    bits(out, &gsm::GM_GMM_UE_USAGE_SETTING, octet, (2, 1), at.clone());
    bits(out, &gsm::GM_GMM_VOICE_DOMAIN_PREF_FOR_EUTRAN, octet, (0, 2), at);
    Ok(())
}

/// P-TMSI signature (§10.5.5.8).
pub fn p_tmsi_signature<'a>(out: &mut Fields<'a>, cursor: &mut Cursor<'a>, _: Direction) -> Step {
    let start = cursor.at();
    out.push(&gsm::GM_GMM_PTMSI_SIG, cursor.u24("P-TMSI signature")?, start..start + 3);
    Ok(())
}

/// The three definitions that a timer is shown in.
struct TimerDefs {
    timer: &'static Def,
    unit: &'static Def,
    value: &'static Def,
    /// What a step of each unit counts, as tshark shows the timer: in seconds, minutes or hours.
    steps: [u16; 8],
}

/// Units of 2 s, 1 min and 6 min (§10.5.7.3).
const SHORT_STEPS: [u16; 8] = [2, 1, 6, 1, 1, 1, 1, 1];
/// Units of 10 min, 1 h, 10 h, 2 s, 30 s, 1 min and 320 h (§10.5.7.4A).
const LONG_STEPS: [u16; 8] = [10, 1, 10, 2, 30, 1, 320, 1];

fn push_timer(out: &mut Fields<'_>, cursor: &mut Cursor<'_>, defs: &TimerDefs) -> Step {
    let (octet, at) = octet(cursor, "GPRS timer")?;
    let step = defs.steps.get(usize::from(octet >> 5)).copied().unwrap_or(1);
    // The field is one octet wide: 320 hours wrap.
    out.push(defs.timer, (step * u16::from(octet & 0x1f)) & 0xff, at.clone());
    out.nest(|out| {
        bits(out, defs.unit, octet, (5, 3), at.clone());
        bits(out, defs.value, octet, (0, 5), at);
    });
    Ok(())
}

/// GPRS timer (§10.5.7.3).
pub fn timer<'a>(out: &mut Fields<'a>, cursor: &mut Cursor<'a>, _: Direction) -> Step {
    push_timer(
        out,
        cursor,
        &TimerDefs {
            timer: &gsm::GM_GMM_GPRS_TIMER,
            unit: &gsm::GM_GMM_GPRS_TIMER_UNIT,
            value: &gsm::GM_GMM_GPRS_TIMER_VALUE,
            steps: SHORT_STEPS,
        },
    )
}

/// GPRS timer 2 (§10.5.7.4).
pub fn timer_2<'a>(out: &mut Fields<'a>, cursor: &mut Cursor<'a>, _: Direction) -> Step {
    push_timer(
        out,
        cursor,
        &TimerDefs {
            timer: &gsm::GM_GMM_GPRS_TIMER2,
            unit: &gsm::GM_GMM_GPRS_TIMER2_UNIT,
            value: &gsm::GM_GMM_GPRS_TIMER2_VALUE,
            steps: SHORT_STEPS,
        },
    )
}

/// GPRS timer 3 (§10.5.7.4A).
pub fn timer_3<'a>(out: &mut Fields<'a>, cursor: &mut Cursor<'a>, _: Direction) -> Step {
    push_timer(
        out,
        cursor,
        &TimerDefs {
            timer: &gsm::GM_GMM_GPRS_TIMER3,
            unit: &gsm::GM_GMM_GPRS_TIMER3_UNIT,
            value: &gsm::GM_GMM_GPRS_TIMER3_VALUE,
            steps: LONG_STEPS,
        },
    )
}

/// Extended DRX parameters (§10.5.5.32).
pub fn extended_drx<'a>(out: &mut Fields<'a>, cursor: &mut Cursor<'a>, _: Direction) -> Step {
    let (octet, at) = octet(cursor, "extended DRX parameters")?;
    bits(out, &gsm::GM_GMM_PAGING_TIME_WINDOW, octet, (4, 4), at.clone());
    bits(out, &gsm::GM_GMM_EDRX_VALUE, octet, (0, 4), at);
    Ok(())
}

/// DCN-ID (§10.5.5.35).
pub fn dcn_id<'a>(out: &mut Fields<'a>, cursor: &mut Cursor<'a>, _: Direction) -> Step {
    let start = cursor.at();
    out.push(&gsm::GM_GMM_DCN_ID, cursor.u16("DCN-ID")?, start..start + 2);
    Ok(())
}

/// Network resource identifier container (§10.5.5.31): ten bits.
pub fn nri_container<'a>(out: &mut Fields<'a>, cursor: &mut Cursor<'a>, _: Direction) -> Step {
    let start = cursor.at();
    out.push(&gsm::GM_GMM_NRI_CONT_VALUE, cursor.u16("NRI container")? >> 6, start..start + 2);
    Ok(())
}

/// Authentication parameter RAND (§10.5.3.1).
pub fn rand<'a>(out: &mut Fields<'a>, cursor: &mut Cursor<'a>, _: Direction) -> Step {
    rest(out, cursor, &gsm::DTAP_RAND);
    Ok(())
}

/// Authentication parameter AUTN (§10.5.3.1.1): SQN ⊕ AK, AMF and MAC.
pub fn autn<'a>(out: &mut Fields<'a>, cursor: &mut Cursor<'a>, _: Direction) -> Step {
    let mut parts = *cursor;
    rest(out, cursor, &gsm::DTAP_AUTN);
    let rows = [(&gsm::DTAP_AUTN_SQN_XOR_AK, 6), (&gsm::DTAP_AUTN_AMF, 2), (&gsm::DTAP_AUTN_MAC, 8)];
    split(out, &mut parts, &rows)
}

/// Authentication failure parameter AUTS (§10.5.3.2.2): SQN ⊕ AK and MAC-S.
pub fn auts<'a>(out: &mut Fields<'a>, cursor: &mut Cursor<'a>, _: Direction) -> Step {
    let mut parts = *cursor;
    rest(out, cursor, &gsm::DTAP_AUTS);
    split(out, &mut parts, &[(&gsm::DTAP_AUTS_SQN_MS_XOR_AK, 6), (&gsm::DTAP_AUTS_MAC_S, 8)])
}

/// Shows the parts of a parameter below it.
fn split<'a>(out: &mut Fields<'a>, cursor: &mut Cursor<'a>, parts: &[(&'static Def, usize)]) -> Step {
    let mut result = Ok(());
    out.nest(|out| {
        result = parts.iter().copied().try_for_each(|(def, length)| {
            let start = cursor.at();
            out.push(def, Value::bytes(cursor.take(length, def.title)?), start..start + length);
            Ok(())
        });
    });
    result
}

/// Access point name (§10.5.6.1), as dotted labels.
pub fn apn<'a>(out: &mut Fields<'a>, cursor: &mut Cursor<'a>, _: Direction) -> Step {
    let whole = cursor.at()..cursor.end();
    out.push(&gsm::GM_SM_APN, dotted(cursor.take_rest()), whole);
    Ok(())
}

/// Reads labels with a length octet each as a dotted name (TS 23.003 §9.1).
pub fn dotted(bytes: &[u8]) -> String {
    let mut cursor = Cursor::new(bytes);
    let mut name = String::with_capacity(bytes.len());
    while let Ok(length) = cursor.u8("label length") {
        if !name.is_empty() {
            name.push('.');
        }
        name.push_str(&text::lossy(cursor.sub_lossy(usize::from(length)).rest()));
    }
    name
}

/// Protocol configuration options (§10.5.6.3).
pub fn options<'a>(out: &mut Fields<'a>, cursor: &mut Cursor<'a>, direction: Direction) -> Step {
    pco::Pco::decode(*cursor, pco::Form::Plain).map(|pco| pco.fields(out, direction))
}

/// Extended protocol configuration options (§10.5.6.3A).
pub fn extended_options<'a>(out: &mut Fields<'a>, cursor: &mut Cursor<'a>, direction: Direction) -> Step {
    pco::Pco::decode(*cursor, pco::Form::Extended).map(|pco| pco.fields(out, direction))
}

/// Traffic flow template (§10.5.6.12).
pub fn flow_template<'a>(out: &mut Fields<'a>, cursor: &mut Cursor<'a>, _: Direction) -> Step {
    tft::Tft::decode(*cursor).map(|tft| tft.fields(out))
}

/// LLC service access point identifier (§10.5.6.9).
pub fn llc_sapi<'a>(out: &mut Fields<'a>, cursor: &mut Cursor<'a>, _: Direction) -> Step {
    let (octet, at) = octet(cursor, "LLC SAPI")?;
    bits(out, &gsm::SPARE_BITS, octet, (4, 4), at.clone());
    bits(out, &gsm::GM_SM_LLC_SAPI, octet, (0, 4), at);
    Ok(())
}

/// Radio priority (§10.5.7.2).
pub fn radio_priority<'a>(out: &mut Fields<'a>, cursor: &mut Cursor<'a>, _: Direction) -> Step {
    let (octet, at) = octet(cursor, "radio priority")?;
    bits(out, &gsm::GM_RADIO_PRIORITY_PDP, octet, (0, 3), at);
    Ok(())
}

/// Packet flow identifier (§10.5.6.11).
pub fn packet_flow<'a>(out: &mut Fields<'a>, cursor: &mut Cursor<'a>, _: Direction) -> Step {
    let (octet, at) = octet(cursor, "packet flow identifier")?;
    bits(out, &gsm::SPARE_BITS, octet, (7, 1), at.clone());
    bits(out, &gsm::GM_SM_PACKET_FLOW_ID, octet, (0, 7), at);
    Ok(())
}

/// Connectivity type (§10.5.6.19).
pub fn connectivity_type<'a>(out: &mut Fields<'a>, cursor: &mut Cursor<'a>, _: Direction) -> Step {
    let (octet, at) = octet(cursor, "connectivity type")?;
    bits(out, &gsm::GM_SM_CONNECTIVITY_TYPE, octet, (0, 4), at);
    Ok(())
}

/// WLAN offload acceptability (§10.5.6.20).
pub fn wlan_offload<'a>(out: &mut Fields<'a>, cursor: &mut Cursor<'a>, _: Direction) -> Step {
    let (octet, at) = octet(cursor, "WLAN offload acceptability")?;
    bits(out, &gsm::SPARE_BITS, octet, (2, 2), at.clone());
    bits(out, &gsm::GM_SM_WLAN_UTRAN_OFFLOAD_ACCEPT, octet, (1, 1), at.clone());
    bits(out, &gsm::GM_SM_WLAN_EUTRAN_OFFLOAD_ACCEPT, octet, (0, 1), at);
    Ok(())
}

/// Network name (§10.5.3.5a), in UCS2 or the default alphabet.
pub fn network_name<'a>(out: &mut Fields<'a>, cursor: &mut Cursor<'a>, _: Direction) -> Step {
    let (head, at) = octet(cursor, "network name")?;
    bits(out, &gsm::EXTENSION, head, (7, 1), at.clone());
    bits(out, &gsm::DTAP_CODING_SCHEME, head, (4, 3), at.clone());
    bits(out, &gsm::DTAP_ADD_CI, head, (3, 1), at.clone());
    bits(out, &gsm::DTAP_NUMBER_OF_SPARE_BITS, head, (0, 3), at);
    let whole = cursor.at()..cursor.end();
    let bytes = cursor.take_rest();
    let name = if head & 0x70 == 0x10 { alphabet::ucs2(bytes) } else { septets(bytes, head & 0x07) };
    if !name.is_empty() {
        out.push(&gsm::DTAP_TEXT_STRING, name, whole);
    }
    Ok(())
}

/// Unpacks 7-bit characters; `spare` bits of the last octet are not text.
fn septets(bytes: &[u8], spare: u8) -> String {
    let count = (bytes.len() * 8).saturating_sub(usize::from(spare)) / 7;
    sms::Tables::default().text(alphabet::unpack(bytes, 0, count)).0
}

/// Time zone (§10.5.3.8).
pub fn time_zone<'a>(out: &mut Fields<'a>, cursor: &mut Cursor<'a>, _: Direction) -> Step {
    let (octet, at) = octet(cursor, "time zone")?;
    // Quarters of an hour in swapped semi-octets; bit 4 is the sign, which tshark does not show here.
    out.push(&gsm::DTAP_TIMEZONE, (octet & 0x07) * 10 + (octet >> 4), at);
    Ok(())
}

/// Time zone and time (§10.5.3.9).
pub fn time_zone_and_time<'a>(out: &mut Fields<'a>, cursor: &mut Cursor<'a>, direction: Direction) -> Step {
    let start = cursor.at();
    let bytes = cursor.take(6, "time")?;
    if let Some(time) = time(bytes) {
        out.push(&gsm::DTAP_TIME_ZONE_TIME, Value::Time(time), start..start + 6);
    }
    time_zone(out, cursor, direction)
}

/// Nanoseconds since 1970 of year, month, day, hour, minute and second in swapped semi-octets.
fn time(bytes: &[u8]) -> Option<i64> {
    let mut parts = bytes.iter().map(|octet| i8::try_from((octet & 0x0f) * 10 + (octet >> 4)).ok());
    let mut next = || parts.next().flatten();
    let (year, month, day) = (next()?, next()?, next()?);
    let (hour, minute, second) = (next()?, next()?, next()?);
    let time = jiff::civil::DateTime::new(2000 + i16::from(year), month, day, hour, minute, second, 0).ok()?;
    i64::try_from(jiff::tz::TimeZone::UTC.to_timestamp(time).ok()?.as_nanosecond()).ok()
}

/// Daylight saving time (§10.5.3.12).
pub fn daylight_saving<'a>(out: &mut Fields<'a>, cursor: &mut Cursor<'a>, _: Direction) -> Step {
    let (octet, at) = octet(cursor, "daylight saving time")?;
    bits(out, &gsm::SPARE_BITS, octet, (2, 6), at.clone());
    bits(out, &gsm::DTAP_DST_ADJUSTMENT, octet, (0, 2), at);
    Ok(())
}

/// Emergency number list (§10.5.3.13).
pub fn emergency_numbers<'a>(out: &mut Fields<'a>, cursor: &mut Cursor<'a>, _: Direction) -> Step {
    let mut count = 0u64;
    while !cursor.is_empty() {
        let start = cursor.at();
        let length = cursor.u8("emergency number length")?;
        let mut entry = cursor.sub(usize::from(length), "emergency number")?;
        count += 1;
        out.push(&gsm::DTAP_EMERGENCY_NUMBER_INFORMATION, count, start..entry.end());
        out.nest(|out| {
            out.push(&gsm::DTAP_EMERG_NUM_INFO_LENGTH, length, start..start + 1);
            let Ok((category, at)) = octet(&mut entry, "emergency service category") else { return };
            bits(out, &gsm::SPARE_BITS, category, (5, 3), at.clone());
            #[rustfmt::skip]
            flags(out, category, at, &[
                &gsm::DTAP_SERV_CAT_B5, &gsm::DTAP_SERV_CAT_B4, &gsm::DTAP_SERV_CAT_B3,
                &gsm::DTAP_SERV_CAT_B2, &gsm::DTAP_SERV_CAT_B1,
            ]);
            push_digits(out, &mut entry, &gsm::DTAP_EMERGENCY_BCD_NUM);
        });
    }
    Ok(())
}

fn push_digits<'a>(out: &mut Fields<'a>, cursor: &mut Cursor<'a>, def: &'static Def) {
    let whole: Range<usize> = cursor.at()..cursor.end();
    out.push(def, digits::tbcd(cursor.take_rest()), whole);
}

/// Calling party BCD number (§10.5.4.9).
pub fn calling_number<'a>(out: &mut Fields<'a>, cursor: &mut Cursor<'a>, _: Direction) -> Step {
    push_number(out, cursor, &gsm::DTAP_CLG_PARTY_BCD_NUM)
}

/// A number with its type and plan, and where it has the octet, presentation and screening.
pub(in crate::proto) fn push_number<'a>(out: &mut Fields<'a>, cursor: &mut Cursor<'a>, def: &'static Def) -> Step {
    let (head, at) = octet(cursor, "number")?;
    bits(out, &gsm::EXTENSION, head, (7, 1), at.clone());
    bits(out, &gsm::DTAP_TYPE_OF_NUMBER, head, (4, 3), at.clone());
    bits(out, &gsm::DTAP_NUMBERING_PLAN_ID, head, (0, 4), at);
    if head & 0x80 == 0 {
        let (next, at) = octet(cursor, "presentation and screening")?;
        bits(out, &gsm::EXTENSION, next, (7, 1), at.clone());
        bits(out, &gsm::DTAP_PRESENTATION, next, (5, 2), at.clone());
        bits(out, &gsm::DTAP_SCREENING, next, (0, 2), at);
    }
    push_digits(out, cursor, def);
    Ok(())
}

/// The digits of such a number.
pub(in crate::proto) fn number_digits(mut cursor: Cursor<'_>) -> Option<String> {
    if cursor.u8("number").ok()? & 0x80 == 0 {
        cursor.skip(1);
    }
    Some(digits::tbcd(cursor.rest()))
}

/// Supported codec list (§10.5.4.32).
pub fn codecs<'a>(out: &mut Fields<'a>, cursor: &mut Cursor<'a>, _: Direction) -> Step {
    while !cursor.is_empty() {
        let (system, at) = octet(cursor, "system identification")?;
        out.push(&gsm::DTAP_SYSID, system, at);
        let (length, at) = octet(cursor, "codec bitmap length")?;
        out.push(&gsm::DTAP_BITMAP_LENGTH, length, at);
        let mut bitmap = cursor.sub(usize::from(length), "codec bitmap")?;
        let whole = bitmap.at()..bitmap.end();
        out.heading("Codec bitmap", whole, |out| {
            let Ok((first, at)) = octet(&mut bitmap, "codec bitmap") else { return };
            #[rustfmt::skip]
            flags(out, first, at, &[
                &gsm::DTAP_CODEC_TDMA_EFR, &gsm::DTAP_CODEC_UMTS_AMR_2, &gsm::DTAP_CODEC_UMTS_AMR,
                &gsm::DTAP_CODEC_HR_AMR, &gsm::DTAP_CODEC_FR_AMR, &gsm::DTAP_CODEC_GSM_EFR,
                &gsm::DTAP_CODEC_GSM_HR, &gsm::DTAP_CODEC_GSM_FR,
            ]);
            let Ok((second, at)) = octet(&mut bitmap, "codec bitmap") else { return };
            #[rustfmt::skip]
            flags(out, second, at, &[
                &gsm::SPARE_BITS, &gsm::DTAP_CODEC_UMTS_EVS, &gsm::DTAP_CODEC_OHR_AMR_WB, &gsm::DTAP_CODEC_OFR_AMR_WB,
                &gsm::DTAP_CODEC_OHR_AMR, &gsm::DTAP_CODEC_UMTS_AMR_WB, &gsm::DTAP_CODEC_FR_AMR_WB,
                &gsm::DTAP_CODEC_PDC_EFR,
            ]);
        });
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_network_name_is_text_in_either_alphabet() {
        assert_eq!(alphabet::ucs2(&[0, b'L', 0, b'a', 0, b'b']), "Lab");
        assert_eq!(septets(&[0xcc, 0xb0, 0x18], 3), "Lab");
    }

    #[test]
    fn an_access_point_name_is_dotted() {
        assert_eq!(dotted(b"\x03ims\x06mnc070"), "ims.mnc070");
    }
}
