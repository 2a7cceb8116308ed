//! Rule CALL-07.

use crate::diagnose::prelude::*;

rule! {
    /// A call ends when its session was to be refreshed.
    ///
    /// ## Trigger
    /// A BYE at the end of Session-Expires after the 200 (5 % sooner or later, or up to 32 s before), and no
    /// re-INVITE or UPDATE in between.
    ///
    /// ## Cause
    /// Whoever should refresh the session does not, or its refresh is blocked on the way.
    ///
    /// ## Fix
    /// Check who is the refresher in the Session-Expires of the 200, and whether UPDATE is allowed.
    id: "CALL-07",
    severity: Error,
    references: ["RFC 4028 §10"],
    check: Check::Procedure(&[Kind::Call], check),
}

/// A call ends that soon before its interval is over (RFC 4028 §10).
const EARLY: i64 = 32 * SECOND;
/// Shorter intervals end with ordinary calls.
const LEAST: i64 = 90 * SECOND;

fn check(case: &Case<'_>, procedure: &Procedure) -> Vec<Draft> {
    let Some((id, interval)) =
        case.transactions(procedure).filter(|transaction| transaction.proto == Proto::Sip).find_map(|transaction| {
            let id = transaction.answer()?;
            let answer = case.sip(id).filter(|answer| answer.status() == Some(200))?;
            let (_, method) = answer.cseq()?;
            let seconds = answer.session_expires().filter(|_| method == "INVITE")?;
            Some((id, i64::try_from(seconds).ok()?.saturating_mul(SECOND)))
        })
    else {
        return Vec::new();
    };
    let answered = case.time(id);
    let Some((bye, _)) = ims::requests(case, procedure, "BYE").next() else { return Vec::new() };
    let lasted = case.time(bye).saturating_sub(answered);
    let ends = (interval - EARLY).max(interval / 2)..=interval.saturating_add(interval / 20);
    let refreshed = ["INVITE", "UPDATE"]
        .into_iter()
        .flat_map(|method| ims::requests(case, procedure, method))
        .any(|(refresh, message)| case.time(refresh) > answered && message.to().is_some_and(|to| to.tag().is_some()));
    if interval < LEAST || !ends.contains(&lasted) || refreshed {
        return Vec::new();
    }
    let text = format!(
        "the call ends {:.0} s after its answer, with a session interval of {} s and no refresh",
        lasted as f64 / 1e9,
        interval / SECOND
    );
    vec![
        Draft::new(text, evidence(bye, "sip.Method", "BYE"))
            .and(evidence(id, "sip.Session-Expires", interval / SECOND))
            .confidence(Confidence::Medium),
    ]
}
