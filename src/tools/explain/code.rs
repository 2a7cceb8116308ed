//! [`Code`]: how something ended, in the numbers of the protocol that says it.

use super::entry::{Entry, Rows, find};
use super::tables;
use crate::proto::diameter::dictionary::{self, TGPP};
use crate::proto::diameter::{Key, Outcome, results};
use crate::proto::dns;
use crate::proto::gtpv2::tables::names as gtpv2;
use crate::proto::nas::codes;
use crate::proto::nas5gs::codes as five_g;
use crate::proto::ngap;
use crate::proto::s1ap::{Cause, CauseGroup};
use crate::proto::sip::{q850, status};
use crate::proto::sms::names;

/// A code that says how something ended, of the protocol that carries it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Code {
    /// SIP status code.
    Sip(u16),
    /// Diameter: Result-Code, or Experimental-Result-Code with its vendor.
    Diameter(Outcome),
    /// GTPv2-C cause (TS 29.274 §8.4).
    Gtpv2(u8),
    /// EMM cause (TS 24.301 §9.9.3.9).
    Emm(u8),
    /// ESM cause (TS 24.301 §9.9.4.4).
    Esm(u8),
    /// S1AP cause (TS 36.413 §9.2.1.3).
    S1ap(Cause),
    /// 5GMM cause (TS 24.501 §9.11.3.2).
    FiveGmm(u8),
    /// 5GSM cause (TS 24.501 §9.11.4.2).
    FiveGsm(u8),
    /// NGAP cause: its group, as S1AP calls it, and its number (TS 38.413 §9.3.1.2).
    Ngap(CauseGroup, u8),
    /// RP-Cause of a text (TS 24.011 §8.2.5.4).
    Rp(u8),
    /// CP-Cause of a text (TS 24.011 §8.1.4.2).
    Cp(u8),
    /// TP-Failure-Cause of a text (TS 23.040 §9.2.3.22).
    TpFailure(u8),
    /// Q.850 cause, as in `Reason: Q.850;cause=88`.
    Q850(u8),
    /// DNS response code.
    Dns(u16),
    /// A value of a Diameter AVP that says why: Rule-Failure-Code, Specific-Action, Termination-Cause and so on.
    Avp(Key, u32),
}

/// A code with its name and what is known about it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Meaning {
    /// The name in its specification.
    pub name: &'static str,
    /// What it says.
    pub meaning: &'static str,
    /// Where it is used: interfaces, messages.
    pub used: &'static str,
    /// Why IMS and VoLTE networks send it; `None` for success.
    pub causes: Option<&'static str>,
    /// What to look at next.
    pub next: Option<&'static str>,
    /// Its specification, with its own clause where that was confirmed.
    pub reference: &'static str,
}

/// Looks up a code; `None` when its specification does not have it.
///
/// ```
/// use imsctl::tools::explain::{Code, meaning};
/// let found = meaning(Code::Gtpv2(73)).expect("TS 29.274 has it");
/// assert_eq!(found.name, "No resources available");
/// assert!(found.causes.is_some_and(|causes| causes.contains("QCI 1")));
/// ```
pub fn meaning(code: Code) -> Option<Meaning> {
    let name = code.name()?;
    let entry = find(code.rows(), code.number());
    let column = |column: fn(&Entry) -> Option<&'static str>| entry.and_then(column);
    Some(Meaning {
        name,
        meaning: entry.map_or(code.family(), |entry| entry.meaning),
        used: column(|entry| entry.used).unwrap_or(code.carrier()),
        causes: column(|entry| entry.causes),
        next: column(|entry| entry.next),
        reference: column(|entry| entry.reference).unwrap_or(code.specification()),
    })
}

impl Code {
    /// Every code that has a name, in the order of kinds and numbers.
    pub fn all() -> impl Iterator<Item = Self> {
        let s1ap = CauseGroup::ALL.into_iter().flat_map(|group| {
            (0..=u8::MAX).zip(group.causes()).map(move |(value, _)| Self::S1ap(Cause { group, value }))
        });
        let ngap = CauseGroup::ALL.into_iter().flat_map(|group| {
            (0..=u8::MAX).zip(ngap::causes(group.name())).map(move |(value, _)| Self::Ngap(group, value))
        });
        let values =
            tables::values::VALUES.iter().flat_map(|(avp, rows)| rows.iter().map(|(value, _)| Self::Avp(*avp, *value)));
        status::REASON_PHRASES
            .iter()
            .map(|(code, _)| Self::Sip(*code))
            .chain(results::all().map(Self::Diameter))
            .chain(gtpv2::CAUSES.iter().map(|(code, _)| Self::Gtpv2(*code)))
            .chain(codes::EMM_CAUSES.iter().map(|(code, _)| Self::Emm(*code)))
            .chain(codes::ESM_CAUSES.iter().map(|(code, _)| Self::Esm(*code)))
            .chain(s1ap)
            .chain(five_g::MOBILITY_CAUSES.iter().map(|(code, _)| Self::FiveGmm(*code)))
            .chain(five_g::SESSION_CAUSES.iter().map(|(code, _)| Self::FiveGsm(*code)))
            .chain(ngap)
            .chain(names::rp_causes().map(Self::Rp))
            .chain(names::cp_causes().map(Self::Cp))
            .chain(names::failure_causes().map(Self::TpFailure))
            .chain(q850::CAUSES.iter().map(|(code, _)| Self::Q850(*code)))
            .chain(dns::tables::response_codes().map(Self::Dns))
            .chain(values)
    }

    /// The name in its specification; `None` when the specification does not have the code.
    pub fn name(self) -> Option<&'static str> {
        match self {
            Self::Sip(status) => status::reason_phrase(status),
            Self::Diameter(outcome) => outcome.name(),
            Self::Gtpv2(cause) => gtpv2::name(gtpv2::CAUSES, cause),
            Self::Emm(cause) => codes::name(codes::EMM_CAUSES, cause),
            Self::Esm(cause) => codes::name(codes::ESM_CAUSES, cause),
            Self::S1ap(cause) => cause.name(),
            Self::FiveGmm(cause) => codes::name(five_g::MOBILITY_CAUSES, cause),
            Self::FiveGsm(cause) => codes::name(five_g::SESSION_CAUSES, cause),
            Self::Ngap(group, value) => ngap::causes(group.name()).get(usize::from(value)).copied(),
            Self::Rp(cause) => names::rp_cause(cause),
            Self::Cp(cause) => names::cp_cause(cause),
            Self::TpFailure(cause) => names::failure_cause(cause),
            Self::Q850(cause) => q850::name(cause),
            Self::Dns(code) => dns::tables::response_code(code),
            Self::Avp(avp, value) => dictionary::find(avp.vendor, avp.code)?.value_name(i64::from(value)),
        }
    }

    /// Its number.
    pub const fn number(self) -> u32 {
        match self {
            Self::Sip(code) | Self::Dns(code) => code as u32,
            Self::Diameter(outcome) => outcome.code,
            Self::Avp(_, value) => value,
            Self::S1ap(cause) => cause.value as u32,
            Self::Gtpv2(cause)
            | Self::Emm(cause)
            | Self::Esm(cause)
            | Self::FiveGmm(cause)
            | Self::FiveGsm(cause)
            | Self::Ngap(_, cause)
            | Self::Rp(cause)
            | Self::Cp(cause)
            | Self::TpFailure(cause)
            | Self::Q850(cause) => cause as u32,
        }
    }

    /// What kind of code it is.
    pub fn kind(self) -> &'static str {
        match self {
            Self::Sip(_) => "SIP status",
            Self::Diameter(Outcome { vendor: None | Some(0), .. }) => "Diameter Result-Code",
            Self::Diameter(Outcome { vendor: Some(TGPP), .. }) => "Diameter Experimental-Result (3GPP)",
            Self::Diameter(_) => "Diameter Experimental-Result (ETSI)",
            Self::Gtpv2(_) => "GTPv2-C cause",
            Self::Emm(_) => "EMM cause",
            Self::Esm(_) => "ESM cause",
            Self::S1ap(cause) => match cause.group {
                CauseGroup::RadioNetwork => "S1AP cause radioNetwork",
                CauseGroup::Transport => "S1AP cause transport",
                CauseGroup::Nas => "S1AP cause nas",
                CauseGroup::Protocol => "S1AP cause protocol",
                CauseGroup::Misc => "S1AP cause misc",
            },
            Self::FiveGmm(_) => "5GMM cause",
            Self::FiveGsm(_) => "5GSM cause",
            Self::Ngap(group, _) => match group {
                CauseGroup::RadioNetwork => "NGAP cause radioNetwork",
                CauseGroup::Transport => "NGAP cause transport",
                CauseGroup::Nas => "NGAP cause nas",
                CauseGroup::Protocol => "NGAP cause protocol",
                CauseGroup::Misc => "NGAP cause misc",
            },
            Self::Rp(_) => "RP-Cause",
            Self::Cp(_) => "CP-Cause",
            Self::TpFailure(_) => "TP-Failure-Cause",
            Self::Q850(_) => "Q.850 cause",
            Self::Dns(_) => "DNS response code",
            Self::Avp(avp, _) => title(avp),
        }
    }

    /// The words that lead to this code and to nothing else: `imsctl explain` takes them.
    pub fn words(self) -> String {
        let number = self.number();
        match self {
            Self::Sip(_) => format!("sip {number}"),
            Self::Diameter(Outcome { vendor: None | Some(0), .. }) => format!("result-code {number}"),
            Self::Diameter(Outcome { vendor: Some(TGPP), .. }) => format!("experimental-result {number}"),
            Self::Diameter(Outcome { vendor: Some(vendor), .. }) => format!("experimental-result {vendor} {number}"),
            Self::Gtpv2(_) => format!("gtpv2-cause {number}"),
            Self::Emm(_) => format!("emm-cause {number}"),
            Self::Esm(_) => format!("esm-cause {number}"),
            Self::S1ap(cause) => format!("s1ap-cause {} {number}", cause.group.name()),
            Self::FiveGmm(_) => format!("5gmm-cause {number}"),
            Self::FiveGsm(_) => format!("5gsm-cause {number}"),
            Self::Ngap(group, _) => format!("ngap-cause {} {number}", group.name()),
            Self::Rp(_) => format!("rp-cause {number}"),
            Self::Cp(_) => format!("cp-cause {number}"),
            Self::TpFailure(_) => format!("tp-fcs {number:#x}"),
            Self::Q850(_) => format!("q850 {number}"),
            Self::Dns(_) => format!("dns {number}"),
            Self::Avp(avp, _) => format!("{} {number}", title(avp)),
        }
    }

    /// The explanations of codes of this kind.
    fn rows(self) -> Rows {
        match self {
            Self::Sip(_) => tables::sip_status::CODES,
            Self::Diameter(Outcome { vendor: None | Some(0), .. }) => tables::diameter_base::RESULTS,
            Self::Diameter(Outcome { vendor: Some(TGPP), .. }) => tables::diameter_3gpp::RESULTS,
            Self::Diameter(_) => &[],
            Self::Gtpv2(_) => tables::gtpv2::CAUSES,
            Self::Emm(_) => tables::emm::CAUSES,
            Self::Esm(_) => tables::esm::CAUSES,
            Self::FiveGmm(_) => tables::five_gmm::CAUSES,
            Self::FiveGsm(_) => tables::five_gsm::CAUSES,
            Self::Ngap(CauseGroup::RadioNetwork, _) => tables::ngap::RADIO_NETWORK,
            Self::Ngap(CauseGroup::Transport, _) => tables::ngap::TRANSPORT,
            Self::Ngap(CauseGroup::Nas, _) => tables::ngap::NAS,
            Self::Ngap(CauseGroup::Protocol, _) => tables::s1ap::PROTOCOL,
            Self::Ngap(CauseGroup::Misc, _) => tables::ngap::MISC,
            Self::S1ap(Cause { group: CauseGroup::RadioNetwork, .. }) => tables::s1ap::RADIO_NETWORK,
            Self::S1ap(Cause { group: CauseGroup::Transport, .. }) => tables::s1ap::TRANSPORT,
            Self::S1ap(Cause { group: CauseGroup::Nas, .. }) => tables::s1ap::NAS,
            Self::S1ap(Cause { group: CauseGroup::Protocol, .. }) => tables::s1ap::PROTOCOL,
            Self::S1ap(Cause { group: CauseGroup::Misc, .. }) => tables::s1ap::MISC,
            Self::Rp(_) => tables::sms::RP_CAUSES,
            Self::Cp(_) => tables::sms::CP_CAUSES,
            Self::TpFailure(_) => tables::sms::FAILURE_CAUSES,
            Self::Q850(_) => tables::q850::CAUSES,
            Self::Dns(_) => tables::dns::RCODES,
            Self::Avp(avp, _) => tables::values::rows(avp),
        }
    }

    /// Claims that there is an explanation beside the name.
    pub fn is_explained(self) -> bool {
        find(self.rows(), self.number()).is_some()
    }

    /// What the family of the code says, for codes of which no more is known (SIP: RFC 3261 §8.1.3.2).
    pub(super) const fn family(self) -> &'static str {
        match self {
            Self::Diameter(Outcome { code: 1000..=1999, .. }) => "Informational: another message has to follow.",
            Self::Diameter(Outcome { code: 2000..=2999, .. }) => "The request was served.",
            Self::Diameter(Outcome { code: 3000..=3999, .. }) => {
                "A protocol error that a node on the way may repair by routing."
            }
            Self::Diameter(Outcome { code: 4000..=4999, .. }) => {
                "The request failed for now; the same request may succeed later."
            }
            Self::Diameter(_) => "The request failed for good; repeating it unchanged does not help.",
            Self::Sip(100..=199) => "Not registered: it counts as 183.",
            Self::Sip(200..=299) => "Not registered: it counts as 200.",
            Self::Sip(300..=399) => "Not registered: it counts as 300.",
            Self::Sip(400..=499) => "Not registered: it counts as 400; the node that made it says what it means by it.",
            Self::Sip(500..=599) => "Not registered: it counts as 500; the node that made it says what it means by it.",
            Self::Sip(_) => "Not registered: it counts as 600; the node that made it says what it means by it.",
            Self::TpFailure(0xe0..=0xfe) => "A value that the application defines.",
            _ => "Its specification gives the name and no more.",
        }
    }

    /// The field and the messages that carry codes of this kind.
    const fn carrier(self) -> &'static str {
        match self {
            Self::Sip(_) => "SIP answers",
            Self::Diameter(Outcome { vendor: None | Some(0), .. }) => "Result-Code AVP (268) of any Diameter answer",
            Self::Diameter(_) => "Experimental-Result AVP (297) with its vendor",
            Self::Gtpv2(_) => {
                "Cause of GTPv2-C (S11, S5/S8, S10, S2b); with CS = 1 the SGW relays it for the node behind"
            }
            Self::Emm(_) => "EMM cause in NAS: rejects, Detach Request, EMM Status",
            Self::Esm(_) => "ESM cause in NAS: PDN connection and bearer rejects, deactivation, ESM Status",
            Self::S1ap(_) => "Cause of S1AP between eNB and MME",
            Self::FiveGmm(_) => "5GMM cause in NAS: rejects, DL NAS Transport, 5GMM Status",
            Self::FiveGsm(_) => "5GSM cause in NAS: PDU session rejects, release, 5GSM Status",
            Self::Ngap(..) => "Cause of NGAP between gNB and AMF",
            Self::Rp(_) => "RP-ERROR, inside SIP MESSAGE (application/vnd.3gpp.sms) or NAS transport",
            Self::Cp(_) => "CP-ERROR, inside NAS transport; texts over IMS have no CP layer",
            Self::TpFailure(_) => "SMS-DELIVER-REPORT and SMS-SUBMIT-REPORT inside RP-ERROR",
            Self::Q850(_) => "Reason header of SIP (BYE, CANCEL, answers), and ISUP",
            Self::Dns(_) => "RCODE of DNS answers",
            Self::Avp(..) => "Diameter",
        }
    }

    /// Where the codes of this kind are specified.
    const fn specification(self) -> &'static str {
        match self {
            Self::Sip(_) => "RFC 3261 §21",
            Self::Diameter(Outcome { vendor: None | Some(0), .. }) => "RFC 6733 §7.1",
            Self::Diameter(Outcome { vendor: Some(TGPP), .. }) => "TS 29.230",
            Self::Diameter(_) => "ES 283 026",
            Self::Gtpv2(_) => "TS 29.274 §8.4",
            Self::Emm(_) => "TS 24.301 §9.9.3.9, annex A",
            Self::Esm(_) => "TS 24.301 §9.9.4.4, annex B",
            Self::S1ap(_) => "TS 36.413 §9.2.1.3",
            Self::FiveGmm(_) => "TS 24.501 §9.11.3.2, annex A",
            Self::FiveGsm(_) => "TS 24.501 §9.11.4.2, annex B",
            Self::Ngap(..) => "TS 38.413 §9.3.1.2",
            Self::Rp(_) => "TS 24.011 §8.2.5.4",
            Self::Cp(_) => "TS 24.011 §8.1.4.2",
            Self::TpFailure(_) => "TS 23.040 §9.2.3.22",
            Self::Q850(_) => "ITU-T Q.850 §2.2",
            Self::Dns(_) => "IANA DNS RCODEs",
            Self::Avp(avp, _) if avp.vendor == TGPP => "TS 29.230",
            Self::Avp(..) => "RFC 6733",
        }
    }
}

/// The name of an AVP.
fn title(avp: Key) -> &'static str {
    dictionary::find(avp.vendor, avp.code).map_or("AVP", dictionary::Definition::title)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Codes that have a name only: ETSI, and what the table of 3GPP leaves out.
    fn has_a_name_only(code: Code) -> bool {
        match code {
            Code::Diameter(Outcome { vendor: Some(TGPP), code }) => {
                matches!(code, 5470..=5471 | 5510..=5515 | 5590..=5699)
            }
            Code::Diameter(Outcome { vendor, .. }) => vendor.is_some(),
            _ => false,
        }
    }

    #[test]
    fn every_named_code_has_an_explanation_of_its_own() {
        let is_silent = |code: &Code| !code.is_explained();
        let silent: Vec<_> =
            Code::all().filter(|code| is_silent(code) && !has_a_name_only(*code)).map(Code::words).collect();
        assert!(silent.is_empty(), "{silent:?}");
    }

    #[test]
    fn nothing_is_explained_that_has_no_name() {
        let count = |of: fn(&Code) -> bool| Code::all().filter(of).count();
        assert_eq!(tables::sip_status::CODES.len(), count(|code| matches!(code, Code::Sip(_))));
        assert_eq!(tables::gtpv2::CAUSES.len(), count(|code| matches!(code, Code::Gtpv2(_))));
        assert_eq!(tables::emm::CAUSES.len(), count(|code| matches!(code, Code::Emm(_))));
        assert_eq!(tables::esm::CAUSES.len(), count(|code| matches!(code, Code::Esm(_))));
        assert!(Code::all().all(|code| code.name().is_some()));
        assert_eq!(tables::q850::CAUSES.len(), count(|code| matches!(code, Code::Q850(_))));
    }

    #[test]
    fn the_same_number_means_what_its_vendor_says() {
        let name = |vendor| meaning(Code::Diameter(Outcome { vendor, code: 5001 })).map(|found| found.name);
        assert_eq!(name(None), Some("DIAMETER_AVP_UNSUPPORTED"));
        assert_eq!(name(Some(TGPP)), Some("DIAMETER_ERROR_USER_UNKNOWN"));
        assert_eq!(name(Some(1)), None);
    }
}
