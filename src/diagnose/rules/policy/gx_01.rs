//! Rule GX-01.

use crate::diagnose::prelude::*;
use crate::tools::explain::{Code, meaning};

/// PCC-Rule-Status: INACTIVE (TS 29.212 §5.3.19).
const INACTIVE: u32 = 1;

rule! {
    /// The gateway reports a charging rule as inactive.
    ///
    /// ## Trigger
    /// A Charging-Rule-Report with PCC-Rule-Status INACTIVE, in a CCR-Update or a RAA on Gx. A warning
    /// when the procedure went well all the same.
    ///
    /// ## Cause
    /// The gateway could not enforce the rule: Rule-Failure-Code says why. RESOURCE_ALLOCATION_FAILURE comes from the radio or
    /// the UE, GW/PCEF_MALFUNCTION from the gateway itself.
    ///
    /// ## Fix
    /// Look at the bearer on S5, S11 and S1: what was refused there first.
    ///
    /// ## Next
    /// The RAR or ASR on Rx that should follow: rules RXGX-50 and RX-05.
    id: "GX-01",
    severity: Error,
    references: ["TS 29.212 §4.5.12"],
    check: Check::Diameter(check),
}

fn check(case: &Case<'_>, id: MessageId, message: &diameter::Message<'_>) -> Option<Draft> {
    if message.interface() != Some("Gx") {
        return None;
    }
    let report = message
        .find_all(avp::CHARGING_RULE_REPORT)
        .find(|report| report.find(avp::PCC_RULE_STATUS).and_then(|status| status.u32()) == Some(INACTIVE))?;
    let rule = report.find(avp::CHARGING_RULE_NAME).map(|name| name.text().into_owned()).unwrap_or_default();
    let code = report.find(avp::RULE_FAILURE_CODE).and_then(|code| code.u32());
    let meaning = code.and_then(|code| meaning(Code::Avp(avp::RULE_FAILURE_CODE, code)));
    let why = match (code, &meaning) {
        (Some(code), Some(meaning)) => format!(": {code} {}", meaning.name),
        (Some(code), None) => format!(": Rule-Failure-Code {code}"),
        (None, _) => String::new(),
    };
    let text = format!("{} reports rule {rule} as inactive{why}", case.who_sent(id));
    let draft = Draft::new(text, evidence(id, "diameter.PCC-Rule-Status", "1 INACTIVE"))
        .and(evidence(id, "diameter.Charging-Rule-Name", &rule))
        .and_if(code.map(|code| evidence(id, "diameter.Rule-Failure-Code", code)))
        .severity(if case.went_well(id) { Severity::Warning } else { Severity::Error })
        .key(rule);
    Some(match meaning.and_then(|meaning| meaning.causes) {
        Some(causes) => draft.cause(causes),
        None => draft,
    })
}
