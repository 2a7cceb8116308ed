//! Rule RO-01.

use super::session::{INITIAL, Session, each, named, parts};
use crate::diagnose::prelude::*;
use std::collections::BTreeMap;

static SLACK: Limit = Limit::seconds("usage-slack", 2, "usage may be this much more than the time that passed");

rule! {
    /// More time is reported as used than passed: totals are added up, and the subscriber pays twice.
    ///
    /// ## Trigger
    /// The sum of CC-Time in Used-Service-Unit over all CCRs of a session is above the time from the first CCR to the last by more
    /// than 2 seconds (`usage-slack`). Event-Timestamp counts when it says that more time passed than the capture does.
    ///
    /// ## Cause
    /// The client reports the total of the session in every CCR; the charging system adds up what it gets, as it must:
    /// Used-Service-Unit counts from the previous report.
    ///
    /// ## Fix
    /// Let the client report what was used since its last report.
    ///
    /// ## Next
    /// `imsctl charging` plays such a session with both ways of counting.
    id: "RO-01",
    severity: Error,
    references: ["RFC 8506 §8.19"],
    limits: [&SLACK],
    check: Check::Procedure(&[], check),
}

fn check(case: &Case<'_>, procedure: &Procedure) -> Vec<Draft> {
    each(case, procedure, |session| look(case, session))
}

fn look(case: &Case<'_>, session: &Session<'_>) -> Option<Draft> {
    // Without its first CCR nobody knows how long the session is.
    let first = session.steps.first().filter(|step| step.kind() == Some(INITIAL))?;
    let last = session.termination()?;
    let stamp = |message: &diameter::Message<'_>| message.find(avp::EVENT_TIMESTAMP)?.time();
    let by_stamp =
        stamp(&last.request).zip(stamp(&first.request)).map_or(0, |(last, first)| last.saturating_sub(first));
    let passed = by_stamp.max(case.between(first.id, last.id));
    let mut used: BTreeMap<Option<u32>, (u64, Vec<Evidence>)> = BTreeMap::new();
    for step in &session.steps {
        for part in parts(&step.request) {
            let Some(time) = part.used(avp::CC_TIME) else { continue };
            let (sum, proof) = used.entry(part.group).or_default();
            *sum = sum.saturating_add(time);
            proof.push(evidence(step.id, "diameter.CC-Time", time));
        }
    }
    let (group, (sum, proof)) = used.into_iter().find(|(_, (sum, proof))| {
        let sum = i64::try_from(*sum).unwrap_or(i64::MAX).saturating_mul(SECOND);
        proof.len() > 1 && sum > passed.saturating_add(case.limit(&SLACK))
    })?;
    let text = format!(
        "{} reports {sum} s as used{} in a session of {} s",
        case.who_sent(last.id),
        named(group),
        passed / SECOND
    );
    let mut proof = proof.into_iter();
    let draft = Draft::new(text, proof.next()?);
    Some(proof.fold(draft, Draft::and).at(case.time(last.id)).about(last.id))
}
