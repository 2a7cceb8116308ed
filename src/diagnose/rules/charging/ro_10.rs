//! Rule RO-10.

use super::session::{EVENT, Session, each};
use crate::diagnose::prelude::*;
use crate::diagnose::rules::dialog;

static WAIT: Limit = Limit::seconds("ccr-t-wait", 5, "the charging of a call ends this long after the call");

rule! {
    /// The call is over and its charging is not.
    ///
    /// ## Trigger
    /// A call ends with BYE, CANCEL or an error, and a credit-control session of it that has credit gets no CCR-Termination in 5
    /// seconds (`ccr-t-wait`).
    ///
    /// ## Cause
    /// The charging client missed the end of the call. The money stays reserved, and time may be charged that nobody talked.
    ///
    /// ## Fix
    /// Let the client send CCR-Termination however the call ends.
    id: "RO-10",
    severity: Warning,
    references: ["RFC 8506 §5.4", "TS 32.260 §5.3"],
    limits: [&WAIT],
    check: Check::Procedure(&[Kind::Call], check),
}

fn check(case: &Case<'_>, procedure: &Procedure) -> Vec<Draft> {
    each(case, procedure, |session| look(case, procedure, session))
}

fn look(case: &Case<'_>, procedure: &Procedure, session: &Session<'_>) -> Option<Draft> {
    let last = session.steps.last()?;
    let (answer, message) = last.answer.as_ref()?;
    let open = last.kind() != Some(EVENT) && message.result().is_some_and(|outcome| outcome.is_success());
    if !open || session.termination().is_some() {
        return None;
    }
    let end = dialog::end(case, procedure).filter(|end| *end > last.id)?;
    let wait = case.limit(&WAIT);
    if case.watched(end) < wait {
        return None;
    }
    let text = format!("{} sends no CCR-Termination in {} s after the call", case.who_sent(last.id), wait / SECOND);
    Some(
        Draft::new(text, evidence(*answer, "diameter.Session-Id", &session.name))
            .and(dialog::evidence_of_end(case, end))
            .at(case.time(end).saturating_add(wait)),
    )
}
