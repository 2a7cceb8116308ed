//! Rule RO-08.

use super::session::{Session, each, named};
use crate::diagnose::prelude::*;

static SLACK: Limit =
    Limit::seconds("validity-slack", 5, "a CCR-Update may come this long after the validity of a grant");

rule! {
    /// A grant is no more valid and no CCR-Update comes.
    ///
    /// ## Trigger
    /// Validity-Time of a grant is over since 5 seconds (`validity-slack`) and the session has no further CCR by then.
    ///
    /// ## Cause
    /// The client ignores Validity-Time, or it died: the money stays reserved until the charging system's own timer ends.
    ///
    /// ## Fix
    /// Let the client report when the validity ends, whatever is left of the units.
    id: "RO-08",
    severity: Warning,
    references: ["RFC 8506 §8.33", "RFC 8506 §5.3"],
    limits: [&SLACK],
    check: Check::Procedure(&[], check),
}

fn check(case: &Case<'_>, procedure: &Procedure) -> Vec<Draft> {
    each(case, procedure, |session| look(case, session))
}

fn look(case: &Case<'_>, session: &Session<'_>) -> Option<Draft> {
    session.steps.iter().find_map(|step| {
        let (id, seconds, group) = step
            .answers()
            .into_iter()
            .filter_map(|(id, part)| {
                part.find(avp::GRANTED_SERVICE_UNIT)?;
                Some((id, part.number(avp::VALIDITY_TIME)?, part.group))
            })
            .min_by_key(|(_, seconds, _)| *seconds)?;
        let over = case.time(id).saturating_add(i64::from(seconds) * SECOND).saturating_add(case.limit(&SLACK));
        let next = session.next(step).map(|next| case.time(next.id));
        if over > case.end() || next.is_some_and(|next| next <= over) {
            return None;
        }
        let text =
            format!("{} sends no CCR when the {seconds} s of its grant{} are over", case.who_got(id), named(group));
        Some(Draft::new(text, evidence(id, "diameter.Validity-Time", seconds)).at(over))
    })
}
