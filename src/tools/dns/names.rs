//! A table: the names that 3GPP gives to networks, subscribers and nodes (TS 23.003 clauses 9, 13, 14, 16, 19).
//!
//! The MNC label always has three digits; names that a UE looks up from outside have the label `pub`; a TAC is split, its
//! low octet in front. Names of 5G and of home (e)NodeBs are left out.

use crate::proto::identity::plmn_of_imsi;
use crate::wire::digits::Plmn;
use std::fmt;

/// What is known, and names are made from.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Facts {
    /// IMSI, 6 to 15 digits.
    pub imsi: Option<String>,
    /// Digits of the MNC in the IMSI, 2 or 3; without it the assignment of the network decides.
    pub mnc_length: Option<u8>,
    /// Mobile country code, three digits.
    pub mcc: Option<String>,
    /// Mobile network code, two or three digits.
    pub mnc: Option<String>,
    /// Access point name, with or without operator identifier.
    pub apn: Option<String>,
    /// Tracking area code.
    pub tac: Option<u16>,
    /// MME code.
    pub mmec: Option<u8>,
    /// MME group identity.
    pub mmegi: Option<u16>,
    /// Location area code.
    pub lac: Option<u16>,
    /// Routing area code.
    pub rac: Option<u8>,
    /// eNodeB identity.
    pub enb: Option<u32>,
}

/// Why no names can be made.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FactsError(&'static str, String);

impl fmt::Display for FactsError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} {}", self.0, self.1)
    }
}

impl std::error::Error for FactsError {}

/// What a name is asked for with, when there is a server.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Use {
    /// An identity; it is not asked for.
    Identity,
    /// A domain of SIP: RFC 3263.
    Sip,
    /// A host: addresses.
    Host,
    /// Node selection for this service.
    Nodes(&'static str),
    /// A realm; only what is below it is asked for.
    Realm,
}

/// A name.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Named {
    /// What it is.
    pub what: &'static str,
    /// The name, without a dot at its end.
    pub value: String,
    /// Where it is defined.
    pub reference: &'static str,
    /// What it is asked for with.
    pub of_use: Use,
}

/// Makes every name that the facts allow.
///
/// # Errors
///
/// Fails when a fact is none, or names no network.
pub fn names(facts: &Facts) -> Result<Vec<Named>, FactsError> {
    let plmn = plmn(facts)?;
    let network = format!("mnc{:0>3}.mcc{}", plmn.mnc, plmn.mcc);
    let mut out = Vec::new();
    let mut add = |what, reference, of_use, value: String| out.push(Named { what, value, reference, of_use });
    let domain = format!("{network}.3gppnetwork.org");
    let public = format!("{network}.pub.3gppnetwork.org");
    match &facts.imsi {
        Some(imsi) => {
            add("home network domain from IMSI", "TS 23.003 13.2", Use::Sip, format!("ims.{domain}"));
            add("private identity from IMSI", "TS 23.003 13.3", Use::Identity, format!("{imsi}@ims.{domain}"));
            add(
                "temporary public identity from IMSI",
                "TS 23.003 13.4B",
                Use::Identity,
                format!("sip:{imsi}@ims.{domain}"),
            );
            add(
                "root NAI for EAP-AKA from IMSI",
                "TS 23.003 19.3.2",
                Use::Identity,
                format!("0{imsi}@nai.epc.{domain}"),
            );
        }
        None => add("home network domain", "TS 23.003 13.2", Use::Sip, format!("ims.{domain}")),
    }
    add(
        "P-CSCF",
        "custom; a UE gets it by PCO, DHCP or ISIM (TS 24.229 9.2.1)",
        Use::Host,
        format!("pcscf.ims.{domain}"),
    );
    add("conference factory", "TS 23.003 13.10", Use::Identity, format!("sip:mmtel@conf-factory.ims.{domain}"));
    add("XCAP root", "TS 23.003 13.9", Use::Host, format!("xcap.ims.{public}"));
    add("BSF", "TS 23.003 16.2", Use::Host, format!("bsf.{public}"));
    add("ePDG operator FQDN", "TS 23.003 19.4.2.9.2", Use::Host, format!("epdg.epc.{public}"));
    add("emergency ePDG operator FQDN", "TS 23.003 19.4.2.9A.2", Use::Host, format!("sos.epdg.epc.{public}"));
    add("WLAN realm", "TS 23.003 14.2", Use::Realm, format!("wlan.{domain}"));
    add("EPC realm", "TS 23.003 19.2", Use::Realm, format!("epc.{domain}"));
    if let Some(apn) = &facts.apn {
        let (apn, network) = access_point(apn, &network)?;
        add(
            "APN-FQDN",
            "TS 23.003 19.4.2.2.1",
            Use::Nodes("x-3gpp-pgw"),
            format!("{apn}.apn.epc.{network}.3gppnetwork.org"),
        );
        add("APN", "TS 23.003 9.1", Use::Identity, format!("{apn}.{network}.gprs"));
    }
    if let Some(tac) = facts.tac {
        let [high, low] = tac.to_be_bytes();
        let area = format!("tac-lb{low:02x}.tac-hb{high:02x}.tac");
        add("TAI-FQDN", "TS 23.003 19.4.2.3", Use::Nodes("x-3gpp-sgw"), format!("{area}.epc.{domain}"));
        add("ePDG TAI FQDN", "TS 23.003 19.4.2.9.3", Use::Host, format!("{area}.epdg.epc.{public}"));
    }
    if let Some(group) = facts.mmegi {
        if let Some(code) = facts.mmec {
            let value = format!("mmec{code:02x}.mmegi{group:04x}.mme.epc.{domain}");
            add("MME node FQDN", "TS 23.003 19.4.2.4", Use::Nodes("x-3gpp-mme"), value);
        }
        add(
            "MME pool FQDN",
            "TS 23.003 19.4.2.4",
            Use::Nodes("x-3gpp-mme"),
            format!("mmegi{group:04x}.mme.epc.{domain}"),
        );
    }
    if let (Some(lac), Some(rac)) = (facts.lac, facts.rac) {
        add(
            "RAI FQDN",
            "TS 23.003 19.4.2.5",
            Use::Nodes("x-3gpp-sgsn"),
            format!("rac{rac:04x}.lac{lac:04x}.rac.epc.{domain}"),
        );
    }
    if let Some(enb) = facts.enb {
        add("eNodeB FQDN", "TS 23.003 19.4.2.7", Use::Nodes("x-3gpp-enb"), format!("enb{enb:05x}.enb.epc.{domain}"));
    }
    Ok(out)
}

/// How an IMSI is cut when nobody says how long its MNC is; `None` when somebody does, or there is none.
pub fn cut_without_being_told(facts: &Facts) -> Option<String> {
    let imsi = facts.imsi.as_deref().filter(|_| facts.mnc_length.is_none() && facts.mnc.is_none())?;
    let plmn = assigned(imsi)?;
    Some(format!("the MNC of {imsi} is taken to be {}; --mnc-len 2 or 3 says it", plmn.mnc))
}

/// The network: as given, from the IMSI, or from the operator identifier of the APN.
fn plmn(facts: &Facts) -> Result<Plmn, FactsError> {
    let is_digits = |text: &str, lengths: std::ops::RangeInclusive<usize>| {
        lengths.contains(&text.len()) && text.bytes().all(|octet| octet.is_ascii_digit())
    };
    let mut found = None;
    if let Some(imsi) = &facts.imsi {
        if !is_digits(imsi, 6..=15) {
            return Err(FactsError("an IMSI has 6 to 15 digits, not", imsi.clone()));
        }
        let split = facts
            .mnc_length
            .map(usize::from)
            .and_then(|length| Some(Plmn { mcc: imsi.get(..3)?.to_owned(), mnc: imsi.get(3..3 + length)?.to_owned() }));
        found = split.or_else(|| assigned(imsi));
    }
    match (&facts.mcc, &facts.mnc) {
        (Some(mcc), Some(mnc)) => {
            if !is_digits(mcc, 3..=3) || !is_digits(mnc, 2..=3) {
                return Err(FactsError("an MCC has three digits and an MNC two or three, not", format!("{mcc} {mnc}")));
            }
            found = Some(Plmn { mcc: mcc.clone(), mnc: mnc.clone() });
        }
        (None, None) => {}
        _ => return Err(FactsError("give", "both --mcc and --mnc".to_owned())),
    }
    let from_apn = || facts.apn.as_deref().and_then(operator).map(|(_, plmn)| plmn);
    found.or_else(from_apn).ok_or_else(|| FactsError("which network?", "give --imsi, or --mcc and --mnc".to_owned()))
}

/// The network of an IMSI by the assignment of its MNC; test and private networks use two digits.
fn assigned(imsi: &str) -> Option<Plmn> {
    let (mcc, rest) = imsi.split_at_checked(3)?;
    if matches!(mcc, "001" | "999") {
        return Some(Plmn { mcc: mcc.to_owned(), mnc: rest.get(..2)?.to_owned() });
    }
    plmn_of_imsi(imsi)
}

/// The APN network identifier, and the network: its own when the APN has an operator identifier.
fn access_point(apn: &str, network: &str) -> Result<(String, String), FactsError> {
    let lower = apn.trim_end_matches('.').to_ascii_lowercase();
    let (bare, network) = match operator(&lower) {
        Some((bare, plmn)) => (bare, format!("mnc{:0>3}.mcc{}", plmn.mnc, plmn.mcc)),
        None => (lower, network.to_owned()),
    };
    let is_label = |label: &str| {
        let is_allowed = |octet: u8| octet.is_ascii_alphanumeric() || octet == b'-';
        (1..=63).contains(&label.len()) && label.bytes().all(is_allowed)
    };
    if bare.split('.').all(is_label) {
        Ok((bare, network))
    } else {
        Err(FactsError("no access point name:", apn.to_owned()))
    }
}

/// Splits `internet.mnc001.mcc001.gprs`, or the same as a name below 3gppnetwork.org.
fn operator(apn: &str) -> Option<(String, Plmn)> {
    let lower = apn.trim_end_matches('.').to_ascii_lowercase();
    let labels: Vec<&str> = lower.split('.').collect();
    let (bare, tail) = labels.split_at(labels.iter().position(|label| is_operator(label))?);
    let bare = bare.strip_suffix(&["apn", "epc"]).unwrap_or(bare);
    match tail {
        [mnc, mcc, "gprs"] | [mnc, mcc, "3gppnetwork", "org"] => {
            let (mnc, mcc) = (mnc.strip_prefix("mnc")?, mcc.strip_prefix("mcc")?);
            (!bare.is_empty() && mcc.len() == 3)
                .then(|| (bare.join("."), Plmn { mcc: mcc.to_owned(), mnc: mnc.to_owned() }))
        }
        _ => None,
    }
}

fn is_operator(label: &str) -> bool {
    let digits = label.strip_prefix("mnc");
    digits.is_some_and(|digits| matches!(digits.len(), 2 | 3) && digits.bytes().all(|octet| octet.is_ascii_digit()))
}

/// Claims that a name below 3gppnetwork.org has an MNC label of two digits, which no node looks up (TS 23.003 §13.2).
pub fn has_short_mnc(name: &str) -> bool {
    let lower = name.trim_end_matches('.').to_ascii_lowercase();
    lower.ends_with("3gppnetwork.org") && lower.split('.').any(|label| label.len() == 5 && is_operator(label))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn value(facts: &Facts, what: &str) -> Option<String> {
        names(facts).expect("names").into_iter().find(|named| named.what == what).map(|named| named.value)
    }

    fn network() -> Facts {
        Facts { mcc: Some("001".into()), mnc: Some("01".into()), ..Facts::default() }
    }

    #[test]
    fn the_network_code_has_three_digits_and_a_tracking_area_its_low_octet_in_front() {
        let facts = Facts { tac: Some(0x1a2b), ..network() };
        assert_eq!(
            value(&facts, "TAI-FQDN").as_deref(),
            Some("tac-lb2b.tac-hb1a.tac.epc.mnc001.mcc001.3gppnetwork.org")
        );
        assert_eq!(value(&facts, "ePDG operator FQDN").as_deref(), Some("epdg.epc.mnc001.mcc001.pub.3gppnetwork.org"));
    }

    #[test]
    fn an_imsi_is_cut_as_told_or_as_assigned() {
        let facts = |length| Facts { imsi: Some("310410123456789".into()), mnc_length: length, ..Facts::default() };
        let domain = |length| value(&facts(length), "home network domain from IMSI");
        assert_eq!(domain(Some(3)).as_deref(), Some("ims.mnc410.mcc310.3gppnetwork.org"));
        assert_eq!(domain(None).as_deref(), Some("ims.mnc410.mcc310.3gppnetwork.org"));
        assert_eq!(domain(Some(2)).as_deref(), Some("ims.mnc041.mcc310.3gppnetwork.org"));
    }

    #[test]
    fn an_operator_identifier_goes_before_the_network_given() {
        let fqdn = |apn: &str| value(&Facts { apn: Some(apn.into()), ..network() }, "APN-FQDN");
        assert_eq!(fqdn("IMS").as_deref(), Some("ims.apn.epc.mnc001.mcc001.3gppnetwork.org"));
        assert_eq!(fqdn("a.b.mnc012.mcc345.gprs").as_deref(), Some("a.b.apn.epc.mnc012.mcc345.3gppnetwork.org"));
        assert_eq!(
            fqdn("ims.apn.epc.mnc012.mcc345.3gppnetwork.org.").as_deref(),
            Some("ims.apn.epc.mnc012.mcc345.3gppnetwork.org")
        );
        let alone = Facts { apn: Some("x.mnc12.mcc345.gprs".into()), ..Facts::default() };
        assert_eq!(value(&alone, "APN-FQDN").as_deref(), Some("x.apn.epc.mnc012.mcc345.3gppnetwork.org"));
    }

    #[test]
    fn what_names_no_network_is_refused() {
        for facts in [
            Facts::default(),
            Facts { imsi: Some("00101x".into()), ..Facts::default() },
            Facts { mcc: Some("1".into()), mnc: Some("01".into()), ..Facts::default() },
            Facts { mcc: Some("001".into()), ..Facts::default() },
            Facts { apn: Some("a b".into()), ..network() },
        ] {
            assert!(names(&facts).is_err(), "{facts:?}");
        }
    }

    #[test]
    fn a_network_code_of_two_digits_in_a_name_is_noticed() {
        assert!(has_short_mnc("ims.mnc01.mcc001.3gppnetwork.org."));
        assert!(!has_short_mnc("ims.mnc001.mcc001.3gppnetwork.org") && !has_short_mnc("mnc01.example"));
    }
}
