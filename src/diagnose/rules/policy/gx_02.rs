//! Rule GX-02.

use crate::diagnose::prelude::*;

rule! {
    /// A rule with QCI 1 to 4 has no guaranteed rate.
    ///
    /// ## Trigger
    /// A Charging-Rule-Definition whose QoS-Information has QCI 1 to 4 and lacks Guaranteed-Bitrate-UL or
    /// Guaranteed-Bitrate-DL.
    ///
    /// ## Cause
    /// These classes are bearers with guaranteed rate. A rule without rates, or with the rate of one direction, is refused by
    /// gateways or makes a bearer of rate 0 that the eNB refuses.
    ///
    /// ## Fix
    /// Let the PCRF derive both rates from the media on Rx (Max-Requested-Bandwidth), or set them in its policy.
    id: "GX-02",
    severity: Warning,
    references: ["TS 29.212 §5.3.16", "TS 23.203 §6.1.7"],
    check: Check::Diameter(check),
}

fn check(case: &Case<'_>, id: MessageId, message: &diameter::Message<'_>) -> Option<Draft> {
    if message.interface() != Some("Gx") {
        return None;
    }
    super::definitions(message).find_map(|rule| {
        let quality = rule.find(avp::QOS_INFORMATION)?;
        let qci = quality.find(avp::QOS_CLASS_IDENTIFIER)?.u32().filter(|qci| (1..=4).contains(qci))?;
        let rates = [(avp::GUARANTEED_BITRATE_UL, "UL"), (avp::GUARANTEED_BITRATE_DL, "DL")];
        let missing: Vec<_> =
            rates.iter().filter(|(key, _)| quality.find(*key).is_none()).map(|(_, name)| *name).collect();
        if missing.is_empty() {
            return None;
        }
        let name = rule.find(avp::CHARGING_RULE_NAME).map(|name| name.text().into_owned()).unwrap_or_default();
        let missing = missing.join(" and ");
        let text =
            format!("{} installs rule {name} with QCI {qci} and no Guaranteed-Bitrate-{missing}", case.who_sent(id));
        Some(
            Draft::new(text, evidence(id, "diameter.QoS-Class-Identifier", qci))
                .and(evidence(id, "diameter.Charging-Rule-Name", &name))
                .key(name),
        )
    })
}
