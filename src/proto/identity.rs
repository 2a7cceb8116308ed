//! Identities that several protocols share: E.212 (IMSI, PLMN) and E.164 (MSISDN).
//!
//! Network and country names are left out: an engineer knows the codes of the own network.

mod networks;

use crate::proto::field::{Def, Fields, Value};
use crate::wire::digits::Plmn;
use std::ops::Range;

crate::defs! {
    /// Fields of E.164 and E.212 identities.
    pub DEFS;
    CALLING_PARTY_NUMBER_DIGITS        "e164.calling_party_number.digits"         "E.164 Calling party number digits"            Text;
    CALLED_PARTY_NUMBER_DIGITS         "e164.called_party_number.digits"          "E.164 Called party number digits"             Text;
    MSISDN                             "e164.msisdn"                              "E.164 number (MSISDN)"                        Text;
    ISDN                               "e164.isdn"                                "E.164 number (ISDN)"                          Text;
    IDENTIFICATION_CODE                "e164.identification_code"                 "Identification Code"                          Dec;
    COUNTRY_CODE                       "e164.country_code"                        "Country Code"                                 Dec;
    COUNTRY_CODE_NON_DECIMAL           "e164.country_code.non_decimal"            "Country Code contains non-decimal digits"     Label;
    IDENTIFICATION_CODE_NON_DECIMAL    "e164.identification_code.non_decimal"     "Identification Code contains non-decimal digits" Label;
    IMSI                               "e212.imsi"                                "IMSI"                                         Text;
    ASSOC_IMSI                         "e212.assoc.imsi"                          "Association IMSI"                             Text;
    MCC                                "e212.mcc"                                 "Mobile Country Code (MCC)"                    Dec;
    LAI_MCC                            "e212.lai.mcc"                             "Mobile Country Code (MCC)"                    Dec;
    RAI_MCC                            "e212.rai.mcc"                             "Mobile Country Code (MCC)"                    Dec;
    SAI_MCC                            "e212.sai.mcc"                             "Mobile Country Code (MCC)"                    Dec;
    CGI_MCC                            "e212.cgi.mcc"                             "Mobile Country Code (MCC)"                    Dec;
    ECGI_MCC                           "e212.ecgi.mcc"                            "Mobile Country Code (MCC)"                    Dec;
    TAI_MCC                            "e212.tai.mcc"                             "Mobile Country Code (MCC)"                    Dec;
    NRCGI_MCC                          "e212.nrcgi.mcc"                           "Mobile Country Code (MCC)"                    Dec;
    FIVEGSTAI_MCC                     "e212.5gstai.mcc"                          "Mobile Country Code (MCC)"                    Dec;
    GUMMEI_MCC                         "e212.gummei.mcc"                          "Mobile Country Code (MCC)"                    Dec;
    GUAMI_MCC                          "e212.guami.mcc"                           "Mobile Country Code (MCC)"                    Dec;
    MNC                                "e212.mnc"                                 "Mobile Network Code (MNC)"                    Dec;
    LAI_MNC                            "e212.lai.mnc"                             "Mobile Network Code (MNC)"                    Dec;
    RAI_MNC                            "e212.rai.mnc"                             "Mobile Network Code (MNC)"                    Dec;
    SAI_MNC                            "e212.sai.mnc"                             "Mobile Network Code (MNC)"                    Dec;
    CGI_MNC                            "e212.cgi.mnc"                             "Mobile Network Code (MNC)"                    Dec;
    ECGI_MNC                           "e212.ecgi.mnc"                            "Mobile Network Code (MNC)"                    Dec;
    TAI_MNC                            "e212.tai.mnc"                             "Mobile Network Code (MNC)"                    Dec;
    NRCGI_MNC                          "e212.nrcgi.mnc"                           "Mobile Network Code (MNC)"                    Dec;
    FIVEGSTAI_MNC                     "e212.5gstai.mnc"                          "Mobile Network Code (MNC)"                    Dec;
    GUMMEI_MNC                         "e212.gummei.mnc"                          "Mobile Network Code (MNC)"                    Dec;
    GUAMI_MNC                          "e212.guami.mnc"                           "Mobile Network Code (MNC)"                    Dec;
    MCC_NON_DECIMAL                    "e212.mcc.non_decimal"                     "MCC contains non-decimal digits"              Label;
    MNC_NON_DECIMAL                    "e212.mnc.non_decimal"                     "MNC contains non-decimal digits"              Label;
    IMSI_MALFORMED                     "e212.imsi.malformed"                      "Malformed IMSI"                               Label;
}

/// The two fields that a PLMN identity is shown in; which ones depends on what the PLMN belongs to.
#[derive(Clone, Copy, Debug)]
pub struct PlmnFields {
    /// Mobile country code.
    pub mcc: &'static Def,
    /// Mobile network code.
    pub mnc: &'static Def,
}

macro_rules! plmn_fields {
    ($($(#[$meta:meta])* $id:ident $mcc:ident $mnc:ident;)*) => {
        $($(#[$meta])* pub static $id: PlmnFields = PlmnFields { mcc: &$mcc, mnc: &$mnc };)*
    };
}
plmn_fields! {
    /// A PLMN on its own.
    PLMN   MCC        MNC;
    /// In a location area identity.
    LAI    LAI_MCC    LAI_MNC;
    /// In a routing area identity.
    RAI    RAI_MCC    RAI_MNC;
    /// In a service area identity.
    SAI    SAI_MCC    SAI_MNC;
    /// In a cell global identity.
    CGI    CGI_MCC    CGI_MNC;
    /// In an E-UTRAN cell global identity.
    ECGI   ECGI_MCC   ECGI_MNC;
    /// In a tracking area identity.
    TAI    TAI_MCC    TAI_MNC;
    /// In an NR cell global identity.
    NRCGI  NRCGI_MCC  NRCGI_MNC;
    /// In a 5GS tracking area identity.
    TAI_5GS FIVEGSTAI_MCC FIVEGSTAI_MNC;
    /// In a globally unique MME identity.
    GUMMEI GUMMEI_MCC GUMMEI_MNC;
    /// In a globally unique AMF identity.
    GUAMI  GUAMI_MCC  GUAMI_MNC;
}

/// Adds a PLMN identity of three octets (TS 24.008 §10.5.1.13) that starts at `at`.
///
/// Both codes are numbers, as in tshark: an MNC `01` prints `1`, and so does `001`.
pub fn push_plmn(out: &mut Fields<'_>, fields: &PlmnFields, octets: [u8; 3], at: usize) {
    let [a, b, c] = octets;
    let decimal = |digits: &[u8]| digits.iter().fold(0u64, |sum, digit| sum * 10 + u64::from(*digit));
    let mcc = [a & 0x0f, a >> 4, b & 0x0f];
    let mnc = [c & 0x0f, c >> 4, b >> 4];
    let mnc = if mnc[2] == 0x0f { mnc.get(..2).unwrap_or_default() } else { &mnc[..] };
    out.push(fields.mcc, decimal(&mcc), at..at + 2);
    if mcc.iter().any(|digit| *digit > 9) {
        out.push(&MCC_NON_DECIMAL, Value::None, at..at + 2);
    }
    out.push(fields.mnc, decimal(mnc), at + 1..at + 3);
    if mnc.iter().any(|digit| *digit > 9) {
        out.push(&MNC_NON_DECIMAL, Value::None, at + 1..at + 3);
    }
}

/// Adds an IMSI, which is also what tshark joins messages by, and its country and network codes.
pub fn push_imsi<'a>(out: &mut Fields<'a>, imsi: &str, range: Range<usize>) {
    if !out.wants_any(&[&IMSI, &ASSOC_IMSI, &MCC, &MNC, &IMSI_MALFORMED]) {
        return;
    }
    let (start, end) = (range.start, range.end);
    out.push(&IMSI, imsi.to_owned(), start..end);
    let is_decimal = imsi.bytes().all(|digit| digit.is_ascii_digit());
    if !(6..=15).contains(&imsi.len()) || !is_decimal {
        out.push(&IMSI_MALFORMED, Value::None, start..end);
        if imsi.len() < 6 || !is_decimal {
            return;
        }
    }
    out.push(&ASSOC_IMSI, imsi.to_owned(), start..end);
    if let Some(plmn) = plmn_of_imsi(imsi) {
        let number = |digits: &str| digits.parse::<u16>().unwrap_or_default();
        out.nest(|out| {
            out.push(&MCC, number(&plmn.mcc), start..end.min(start + 2));
            out.push(&MNC, number(&plmn.mnc), end.min(start + 2)..end.min(start + 4));
        });
    }
}

/// The home network of an IMSI: two digits of MNC where such a network is known, otherwise three.
pub fn plmn_of_imsi(imsi: &str) -> Option<Plmn> {
    let mcc = imsi.get(..3)?;
    let short = imsi.get(3..5)?;
    let two_digits = networks::has_two_digits(mcc.parse().ok()?, short.parse().ok()?);
    let mnc = if two_digits { short } else { imsi.get(3..6)? };
    Some(Plmn { mcc: mcc.to_owned(), mnc: mnc.to_owned() })
}

/// Adds an MSISDN and its country code.
pub fn push_msisdn<'a>(out: &mut Fields<'a>, msisdn: &str, range: Range<usize>) {
    if !out.wants_any(&[&MSISDN, &COUNTRY_CODE]) {
        return;
    }
    out.push(&MSISDN, msisdn.to_owned(), range.clone());
    if let Some(code) = country_code(msisdn) {
        out.nest(|out| out.push(&COUNTRY_CODE, code, range.start..range.end.min(range.start + 2)));
    }
}

/// Country codes of one and two digits (ITU-T E.164 annex); all others have three. `0` is nobody's
/// and stands for a national number.
#[rustfmt::skip]
static SHORT_COUNTRY_CODES: &[u16] = &[
    0, 1, 7,
    20, 27,
    30, 31, 32, 33, 34, 36, 39,
    40, 41, 43, 44, 45, 46, 47, 48, 49,
    51, 52, 53, 54, 55, 56, 57, 58,
    60, 61, 62, 63, 64, 65, 66,
    81, 82, 84, 86,
    90, 91, 92, 93, 94, 95, 98,
];

/// The country code of an international number, as a number of one to three digits (ITU-T E.164 §6.2).
pub fn country_code(number: &str) -> Option<u16> {
    let prefix = |length: usize| number.get(..length)?.parse::<u16>().ok();
    [1, 2].into_iter().filter_map(prefix).find(|code| SHORT_COUNTRY_CODES.contains(code)).or_else(|| prefix(3))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn spelt(fields: &Fields<'_>) -> Vec<String> {
        fields
            .as_slice()
            .iter()
            .map(|field| {
                let mut text = format!("{}=", field.def.name);
                field.spell(&mut text);
                text
            })
            .collect()
    }

    #[test]
    fn a_plmn_is_two_numbers() {
        let mut out = Fields::new();
        push_plmn(&mut out, &TAI, [0x99, 0xf9, 0x07], 0);
        push_plmn(&mut out, &PLMN, [0x13, 0x00, 0x14], 3);
        assert_eq!(spelt(&out), ["e212.tai.mcc=999", "e212.tai.mnc=70", "e212.mcc=310", "e212.mnc=410"]);
    }

    #[test]
    fn the_network_of_an_imsi_has_as_many_digits_as_were_assigned() {
        let plmn = |imsi| plmn_of_imsi(imsi).map(|plmn| plmn.to_string());
        assert_eq!(plmn("262011234567890").as_deref(), Some("262-01"));
        assert_eq!(plmn("999700000000101").as_deref(), Some("999-700"));
        assert_eq!(plmn("2620"), None);
    }

    #[test]
    fn a_country_code_is_the_shortest_that_is_assigned() {
        assert_eq!(country_code("12125551212"), Some(1));
        assert_eq!(country_code("491701234567"), Some(49));
        assert_eq!(country_code("4238681234"), Some(423));
        assert_eq!(country_code(""), None);
    }

    #[test]
    fn an_imsi_that_is_too_short_is_malformed() {
        let mut out = Fields::new();
        push_imsi(&mut out, "123", 0..2);
        assert_eq!(spelt(&out), ["e212.imsi=123", "e212.imsi.malformed=1"]);
    }
}
