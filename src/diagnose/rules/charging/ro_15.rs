//! Rule RO-15.

use super::session::{Session, each, named, parts};
use crate::diagnose::prelude::*;

rule! {
    /// The tariff changed and the usage is not split.
    ///
    /// ## Trigger
    /// A grant has Tariff-Time-Change, that time passes before the next CCR, and the Used-Service-Unit there has no
    /// Tariff-Change-Usage.
    ///
    /// ## Cause
    /// The client does not support the change of tariff: what was used before and after it cannot be told apart.
    ///
    /// ## Fix
    /// Support Tariff-Change-Usage in the client, or end the validity of grants at the change.
    id: "RO-15",
    severity: Warning,
    references: ["RFC 8506 §8.20", "RFC 8506 §8.27"],
    check: Check::Procedure(&[], check),
}

fn check(case: &Case<'_>, procedure: &Procedure) -> Vec<Draft> {
    each(case, procedure, |session| look(case, session))
}

fn look(case: &Case<'_>, session: &Session<'_>) -> Option<Draft> {
    session.steps.iter().find_map(|step| {
        let next = session.next(step)?;
        let (id, group, change, seconds) = step.answers().into_iter().find_map(|(id, part)| {
            let change = part.find(avp::GRANTED_SERVICE_UNIT)?.find(avp::TARIFF_TIME_CHANGE)?;
            Some((id, part.group, change.time()?, change.u32()?))
        })?;
        // The client's clock decides, where it is told.
        let clock = |step: &super::session::Step<'_>| {
            step.request.find(avp::EVENT_TIMESTAMP).and_then(|stamp| stamp.time()).unwrap_or_else(|| case.time(step.id))
        };
        let part = parts(&next.request).into_iter().find(|part| part.group == group)?;
        let is_split = part.uses().any(|used| used.find(avp::TARIFF_CHANGE_USAGE).is_some());
        if change <= clock(step) || change > clock(next) || is_split || part.uses().next().is_none() {
            return None;
        }
        let text =
            format!("{} reports usage{} over a change of tariff in one sum", case.who_sent(next.id), named(group));
        Some(Draft::new(text, evidence(next.id, "diameter.Tariff-Change-Usage", "absent")).and(evidence(
            id,
            "diameter.Tariff-Time-Change",
            seconds,
        )))
    })
}
