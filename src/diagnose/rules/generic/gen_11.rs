//! Rule GEN-11.

use super::error_answer::about;
use crate::diagnose::prelude::*;
use crate::diagnose::rules::dialog;
use crate::tools::explain::Code;

rule! {
    /// A SIP request is answered with an error.
    ///
    /// ## Trigger
    /// A final answer of 400 and more that is no step of a healthy procedure: not a challenge (401, 407), not an
    /// interval to try again with (422, 423), not the end of a call that was given up (487). The first server that
    /// sends the status is named; those that pass it on are folded into it.
    ///
    /// A note: what people and their devices answer (busy, declined, unavailable, nobody answers the ringing), one branch of
    /// a call that another takes, a request that crossed another (491, 481 to BYE and CANCEL), keep-alives. A warning: in a
    /// procedure that went well all the same, and for what no subscriber waits for (SUBSCRIBE, PUBLISH, NOTIFY, INFO).
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
    let severity = severity(case, exchange, (*id, status, method));
    Some(draft.severity(severity))
}

/// How much an error matters to the subscriber.
fn severity(
    case: &Case<'_>,
    exchange: &Exchange<'_, sip::Message<'_>>,
    (id, status, method): (MessageId, u16, &str),
) -> Severity {
    let rings = || exchange.provisional.iter().any(|(_, message)| message.status() == Some(180));
    match method {
        // Whatever the answer to a keep-alive says, it says that the peer is alive.
        "OPTIONS" => Severity::Note,
        // Both sides hang up, or change the session, at once.
        "BYE" | "CANCEL" if status == 481 => Severity::Note,
        "INVITE" | "UPDATE" if status == 491 => Severity::Note,
        "INVITE" if ANSWERS_OF_PEOPLE.contains(&status) || (status == 408 && rings()) => Severity::Note,
        // Forked, forwarded, or tried at the next server.
        "INVITE" if status < 500 && dialog::is_taken(case, exchange.id()) => Severity::Note,
        _ if ANSWERS_OF_PEOPLE.contains(&status) => Severity::Note,
        "INVITE" | "REGISTER" | "MESSAGE" if !case.went_well(id) => Severity::Error,
        "SUBSCRIBE" | "PUBLISH" | "NOTIFY" | "INFO" => Severity::Warning,
        _ if case.went_well(id) => Severity::Warning,
        _ => Severity::Error,
    }
}
