//! Rule RX-04.

use super::sessions::{AA, SESSION_TERMINATION, head};
use crate::diagnose::prelude::*;
use crate::diagnose::rules::dialog;
use std::collections::BTreeMap;

static WAIT: Limit = Limit::seconds("str-wait", 5, "the P-CSCF ends its Rx session this long after the call");

rule! {
    /// The call is over and the P-CSCF does not end its Rx session: the bearer stays.
    ///
    /// ## Trigger
    /// A call with an Rx session that the PCRF accepted ends with BYE, CANCEL or an error, and no STR for the session, nor an
    /// ASR, follows in 5 seconds (`str-wait`).
    ///
    /// ## Cause
    /// The P-CSCF forgot the session, or lost the dialog that the BYE belongs to. The dedicated bearer stays up and takes
    /// guaranteed rate from the cell.
    ///
    /// ## Fix
    /// Let the P-CSCF send STR when the dialog ends, however it ends.
    id: "RX-04",
    severity: Warning,
    references: ["TS 29.214 §4.4.4"],
    limits: [&WAIT],
    check: Check::Procedure(&[Kind::Call], check),
}

fn check(case: &Case<'_>, procedure: &Procedure) -> Vec<Draft> {
    let mut open: BTreeMap<String, MessageId> = BTreeMap::new();
    let trace = case.trace;
    for id in &procedure.messages {
        let Some((command, diameter::applications::RX, _)) = head(trace, *id) else { continue };
        let Body::Diameter(message) = trace.body(*id) else { continue };
        let session = message.session_id().unwrap_or_default().to_owned();
        match (command, message.is_request()) {
            (AA, false) if message.result().is_some_and(|outcome| outcome.is_success()) => {
                open.entry(session).or_insert(*id);
            }
            (SESSION_TERMINATION | super::sessions::ABORT_SESSION, _) => {
                open.remove(&session);
            }
            _ => {}
        }
    }
    let Some(end) = (if open.is_empty() { None } else { dialog::end(case, procedure) }) else { return Vec::new() };
    let wait = case.limit(&WAIT);
    if case.watched(end) < wait {
        return Vec::new();
    }
    let left = open.into_iter().filter(|(_, answer)| case.time(*answer) <= case.time(end));
    left.map(|(session, answer)| {
        let text = format!(
            "{} leaves its Rx session open: no STR in {} s after the call",
            case.who_got(answer),
            wait / SECOND
        );
        Draft::new(text, evidence(answer, "diameter.Session-Id", &session))
            .and(dialog::evidence_of_end(case, end))
            .at(case.time(end).saturating_add(wait))
            .key(session)
    })
    .collect()
}
