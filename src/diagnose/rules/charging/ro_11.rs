//! Rule RO-11.

use super::session::{INITIAL, Session, each};
use crate::diagnose::prelude::*;
use crate::diagnose::rules::dialog;

/// Answers to a caller without credit (TS 32.260 leaves the choice to the operator).
const STATUSES: [u16; 5] = [402, 403, 480, 500, 503];

rule! {
    /// The charging system says no, and the call goes through or fails with a status that says something else.
    ///
    /// ## Trigger
    /// A CCA-Initial of a call has 4010, 4012, 5030 or 5031, and the call is answered, or the caller gets a status other than 402,
    /// 403, 480, 500 and 503.
    ///
    /// ## Cause
    /// The S-CSCF or application server does not wait for the answer, or maps its result wrongly.
    ///
    /// ## Fix
    /// Map 4012 to 402 or 403, 4010 to 403, 5030 and 5031 to 403 or 500, and hold the INVITE until the CCA is there.
    id: "RO-11",
    severity: Warning,
    references: ["TS 32.260", "RFC 8506 §9"],
    check: Check::Procedure(&[Kind::Call], check),
}

fn check(case: &Case<'_>, procedure: &Procedure) -> Vec<Draft> {
    each(case, procedure, |session| look(case, procedure, session))
}

fn look(case: &Case<'_>, procedure: &Procedure, session: &Session<'_>) -> Option<Draft> {
    let first = session.steps.first().filter(|step| step.kind() == Some(INITIAL))?;
    let (id, _) = first.answer.as_ref()?;
    let code = super::denial(first)?;
    let end = dialog::answer(case, procedure).or_else(|| dialog::end(case, procedure)).filter(|end| end > id)?;
    let status = case.sip(end)?.status()?;
    if STATUSES.contains(&status) {
        return None;
    }
    let what = if status < 300 { "goes through all the same" } else { "fails with another reason" };
    let text = format!("{} refuses the credit with {code}, and the call {what}: {status}", case.who_sent(*id));
    Some(Draft::new(text, evidence(end, "sip.Status-Code", status)).and(evidence(*id, "diameter.Result-Code", code)))
}
