//! Rule RO-13.

use super::session::{Session, each};
use crate::diagnose::prelude::*;

static SKEW: Limit = Limit::seconds("clock-skew", 5, "clocks may differ by this much");

rule! {
    /// The clock of the charging client differs from that of the capture.
    ///
    /// ## Trigger
    /// Event-Timestamp of the first CCR differs from the time of its frame by more than 5 seconds (`clock-skew`).
    ///
    /// ## Cause
    /// The client has no NTP, or its time zone is added to UTC; or the capturing host is wrong. Tariff switches and validity are
    /// then applied at the wrong time.
    ///
    /// ## Fix
    /// Run NTP on the client, the charging system and the capturing host.
    id: "RO-13",
    severity: Note,
    references: ["RFC 6733 §8.21"],
    limits: [&SKEW],
    check: Check::Procedure(&[], check),
}

fn check(case: &Case<'_>, procedure: &Procedure) -> Vec<Draft> {
    each(case, procedure, |session| look(case, session))
}

fn look(case: &Case<'_>, session: &Session<'_>) -> Option<Draft> {
    let step = session.steps.first()?;
    let stamp = step.request.find(avp::EVENT_TIMESTAMP)?.time()?;
    let skew = stamp.saturating_sub(case.time(step.id));
    if skew.saturating_abs() <= case.limit(&SKEW) {
        return None;
    }
    let which = if skew > 0 { "ahead of" } else { "behind" };
    let seconds = skew.saturating_abs() / SECOND;
    let text = format!("the clock of {} is {seconds} s {which} the capture's", case.who_sent(step.id));
    let time =
        jiff::Timestamp::from_nanosecond(i128::from(stamp)).map_or_else(|_| stamp.to_string(), |time| time.to_string());
    Some(Draft::new(text, evidence(step.id, "diameter.Event-Timestamp", time)))
}
