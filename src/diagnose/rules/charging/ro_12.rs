//! Rule RO-12.

use super::session::{Session, each};
use crate::diagnose::prelude::*;
use crate::proto::diameter::Key;

/// What a service sends of itself, and the specification that its context names (TS 32.299 §7.1.12).
const SERVICES: [(Key, &str, &str); 4] = [
    (avp::IMS_INFORMATION, "IMS-Information", "32260"),
    (avp::PS_INFORMATION, "PS-Information", "32251"),
    (avp::SMS_INFORMATION, "SMS-Information", "32274"),
    (avp::MMS_INFORMATION, "MMS-Information", "32270"),
];

rule! {
    /// Service-Context-Id names another service than the one that is charged.
    ///
    /// ## Trigger
    /// Service-Context-Id names one of 32260 (IMS), 32251 (packets), 32274 (texts) and 32270 (multimedia messages) at 3gpp.org,
    /// and the only Service-Information in the CCR is of another.
    ///
    /// ## Cause
    /// The context of the client was copied from another service: the charging system rates with the wrong tariff.
    ///
    /// ## Fix
    /// Set the context of the service: 32260@3gpp.org for calls, 32251@3gpp.org for packets, 32274@3gpp.org for texts.
    id: "RO-12",
    severity: Warning,
    references: ["TS 32.299 §7.1.12"],
    check: Check::Procedure(&[], check),
}

fn check(case: &Case<'_>, procedure: &Procedure) -> Vec<Draft> {
    each(case, procedure, |session| look(case, session))
}

fn look(case: &Case<'_>, session: &Session<'_>) -> Option<Draft> {
    session.steps.iter().find_map(|step| {
        let context = step.request.text(avp::SERVICE_CONTEXT_ID)?;
        let service = step.request.find(avp::SERVICE_INFORMATION)?;
        let named = SERVICES.iter().find(|(_, _, number)| context.contains(&format!("{number}@")))?;
        if service.find(named.0).is_some() {
            return None;
        }
        let (_, other, number) = SERVICES.iter().find(|(key, ..)| service.find(*key).is_some())?;
        let text = format!("{} charges {other} under {context}, not {number}@3gpp.org", case.who_sent(step.id));
        Some(Draft::new(text, evidence(step.id, "diameter.Service-Context-Id", &context)).and(evidence(
            step.id,
            "diameter.Service-Information",
            other,
        )))
    })
}
