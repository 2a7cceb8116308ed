//! Rule RO-03.

use super::session::{INITIAL, Session, Step, UPDATE, each};
use crate::diagnose::prelude::*;
use crate::diagnose::rules::dialog;

static SLACK: Limit = Limit::seconds("quota-end", 2, "a quota of time may be exceeded by this much");

rule! {
    /// The quota of a call is used up and the call goes on without another CCR.
    ///
    /// ## Trigger
    /// The time of the last Granted-Service-Unit is over since 2 seconds (`quota-end`), counted from the answer of the call or from
    /// the grant when that came later, and there are media or the call without a CCR or BYE in between.
    ///
    /// ## Cause
    /// The charging client does not watch the quota: the timer is off, or set to the session instead of the grant.
    ///
    /// ## Fix
    /// Enable the quota timer and send the CCR-Update before the grant ends.
    id: "RO-03",
    severity: Error,
    references: ["RFC 8506 §5.3", "RFC 8506 §5.6"],
    limits: [&SLACK],
    check: Check::Procedure(&[Kind::Call], check),
}

fn check(case: &Case<'_>, procedure: &Procedure) -> Vec<Draft> {
    each(case, procedure, |session| {
        let begun = dialog::answer(case, procedure)?;
        session.steps.iter().find_map(|step| look(case, procedure, session, (step, case.time(begun))))
    })
}

fn look(case: &Case<'_>, procedure: &Procedure, session: &Session<'_>, at: (&Step<'_>, i64)) -> Option<Draft> {
    let (step, begun) = at;
    step.kind().filter(|kind| matches!(*kind, INITIAL | UPDATE))?;
    let grants = step.answers();
    let (answer, seconds) = grants
        .iter()
        .filter_map(|(id, part)| Some((*id, part.granted(avp::CC_TIME)?)))
        .min_by_key(|(_, time)| *time)?;
    let granted = i64::try_from(seconds).unwrap_or(i64::MAX).saturating_mul(SECOND);
    let over = begun.max(case.time(answer)).saturating_add(granted).saturating_add(case.limit(&SLACK));
    let next = session.next(step).map(|next| case.time(next.id));
    if next.is_some_and(|next| next <= over) {
        return None;
    }
    let text = |what: &str| {
        format!("{} goes on {what} after its {seconds} s are used up, without a CCR", case.who_sent(step.id))
    };
    let draft = |what: &str| Draft::new(text(what), evidence(answer, "diameter.CC-Time", seconds)).at(over);
    let talks = procedure.media.iter().map(|id| case.trace.stream(*id)).any(|stream| stream.span.1 > over);
    if talks {
        return Some(draft("with media"));
    }
    let end = dialog::end(case, procedure).filter(|end| case.time(*end) > over)?;
    let proof = dialog::evidence_of_end(case, end);
    Some(draft("with the call").and(proof).confidence(Confidence::Medium))
}
