//! Rule GEN-11.

use super::error_answer::about;
use crate::diagnose::prelude::*;
use crate::tools::explain::Code;

rule! {
    /// A SIP request is answered with an error.
    ///
    /// ## Trigger
    /// A final answer of 400 and more that is no step of a healthy procedure: not a challenge (401, 407), not an
    /// interval to try again with (422, 423), not the end of a call that was given up (487). The first server that
    /// sends the status is named; those that pass it on are folded into it. What people and their devices answer
    /// (busy, declined, unavailable) is a note.
    ///
    /// ## Cause
    /// As the status says.
    ///
    /// ## Fix
    /// Look at the server that made the answer, not at those that passed it on.
    id: "GEN-11",
    severity: Error,
    generic: true,
    references: ["RFC 3261 §21"],
    check: Check::SipTransaction(check),
}

/// Answers that people and their devices give: an end of a call that nobody needs to repair.
const ANSWERS_OF_PEOPLE: [u16; 4] = [480, 486, 600, 603];

fn check(case: &Case<'_>, exchange: &Exchange<'_, sip::Message<'_>>) -> Option<Draft> {
    let (id, answer) = exchange.answers.iter().find(|(_, answer)| answer.is_error())?;
    let status = answer.status().filter(|status| *status >= 400)?;
    let (_, method) = answer.cseq()?;
    let draft = about(*id, &format!("{} answers {method}", case.who_sent(*id)), Code::Sip(status), "sip.Status-Code");
    let reason = answer.all(Id::Reason).next().map(|header| evidence(*id, "sip.Reason", header.text()));
    let warning = answer.all(Id::Warning).next().map(|header| evidence(*id, "sip.Warning", header.text()));
    let draft = draft.and_if(reason).and_if(warning).with([exchange.id()]).key(format!("{method} {status}"));
    let is_keepalive = method == "OPTIONS";
    Some(match status {
        status if ANSWERS_OF_PEOPLE.contains(&status) => draft.severity(Severity::Note),
        // Whatever the answer to a keep-alive says, it says that the peer is alive.
        _ if is_keepalive => draft.severity(Severity::Note),
        _ => draft,
    })
}
