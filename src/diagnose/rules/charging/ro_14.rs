//! Rule RO-14.

use super::session::{Session, TERMINATION, each};
use crate::diagnose::prelude::*;
use crate::diagnose::rules::dialog;

static TX: Limit = Limit::seconds("tx", 10, "a charging client waits this long for its answer");

rule! {
    /// The charging system does not answer.
    ///
    /// ## Trigger
    /// A CCR has no CCA in 10 seconds (`tx`). The finding says whether the call went on without: then nobody is charged for it.
    ///
    /// ## Cause
    /// The charging system is down, overloaded, or not reached. Credit-Control-Failure-Handling CONTINUE lets the service go on.
    ///
    /// ## Fix
    /// Look at the charging system. Count calls that went on as unrated, or set the failure handling to TERMINATE.
    id: "RO-14",
    severity: Error,
    references: ["RFC 8506 §8.14", "RFC 8506 §13"],
    limits: [&TX],
    check: Check::Procedure(&[], check),
}

fn check(case: &Case<'_>, procedure: &Procedure) -> Vec<Draft> {
    each(case, procedure, |session| look(case, procedure, session))
}

fn look(case: &Case<'_>, procedure: &Procedure, session: &Session<'_>) -> Option<Draft> {
    let wait = case.limit(&TX);
    let late = |answer: MessageId, step: MessageId| case.between(step, answer) > wait;
    let step = session.steps.iter().find(|step| {
        let answer = step.answer.as_ref().map(|(answer, _)| *answer);
        let never = || case.watched(step.id) >= wait && !case.misses_answer(step.id);
        answer.map_or_else(never, |answer| late(answer, step.id))
    })?;
    let began = step.kind() != Some(TERMINATION);
    let goes_on = dialog::answer(case, procedure).filter(|answer| began && *answer > step.id && step.answer.is_none());
    let rest = if goes_on.is_some() { ", and the call goes on: nobody is charged" } else { "" };
    let text = format!("{} does not answer a CCR in {} s{rest}", case.who_got(step.id), wait / SECOND);
    let number = step.request.cc_request_number().unwrap_or_default();
    let draft = Draft::new(text, evidence(step.id, "diameter.CC-Request-Number", number))
        .and_if(goes_on.map(|answer| evidence(answer, "sip.Status-Code", 200)))
        .at(case.time(step.id).saturating_add(wait));
    // Nothing at all from there: perhaps the capture shows one direction only.
    let is_one_sided = step.answer.is_none() && !case.hears_back(step.id);
    Some(if is_one_sided { draft.severity(Severity::Warning).confidence(Confidence::Low) } else { draft })
}
