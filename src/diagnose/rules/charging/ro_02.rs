//! Rule RO-02.

use super::session::{Session, TERMINATION, UNITS, each, named, parts};
use crate::diagnose::prelude::*;

static OVER: Limit =
    Limit::number("quota-overuse", 10, "usage above a quota by this many percent is no more the last packet");

rule! {
    /// More is used at the end than was granted last.
    ///
    /// ## Trigger
    /// Used-Service-Unit of the CCR-Termination is above the last Granted-Service-Unit of that rating group by more than 10 percent
    /// (`quota-overuse`).
    ///
    /// ## Cause
    /// The client went on when its quota was used up, or it reports the total of the session: then the number is the sum of all
    /// grants.
    ///
    /// ## Fix
    /// Ask for more before the quota ends and stop the service when it does; report what was used since the last report.
    id: "RO-02",
    severity: Warning,
    references: ["RFC 8506 §5.4", "RFC 8506 §8.19"],
    limits: [&OVER],
    check: Check::Procedure(&[], check),
}

fn check(case: &Case<'_>, procedure: &Procedure) -> Vec<Draft> {
    each(case, procedure, |session| look(case, session))
}

fn look(case: &Case<'_>, session: &Session<'_>) -> Option<Draft> {
    let end = session.termination()?;
    let percent = u64::try_from(case.limit(&OVER)).unwrap_or(0).saturating_add(100);
    parts(&end.request).iter().find_map(|part| {
        UNITS.iter().find_map(|(unit, field, name)| {
            let used = part.used(*unit)?;
            let earlier = session.steps.iter().filter(|step| step.kind() != Some(TERMINATION)).rev();
            let grants = earlier.flat_map(|step| step.answers());
            let (id, granted) = grants
                .filter(|(_, grant)| grant.group == part.group)
                .find_map(|(id, grant)| grant.granted(*unit).map(|granted| (id, granted)))?;
            if used.saturating_mul(100) <= granted.saturating_mul(percent) {
                return None;
            }
            let who = case.who_sent(end.id);
            let text =
                format!("{who} reports {used} {name} as used{}; the last grant was {granted}", named(part.group));
            Some(Draft::new(text, evidence(end.id, field, used)).and(evidence(id, field, granted)))
        })
    })
}
