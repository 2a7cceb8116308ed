//! Rule GEN-12.

use super::error_answer::about;
use crate::diagnose::prelude::*;
use crate::tools::explain::Code;

rule! {
    /// A Diameter request is answered with an error.
    ///
    /// ## Trigger
    /// An answer whose Result-Code or Experimental-Result is neither of success (2xxx) nor of information (1xxx).
    /// The refusal to end a session (STA, CCA-T), of peers among themselves (CEA, DWA), and in a procedure that went well
    /// all the same is a warning; 3006 REDIRECT_INDICATION, which only names whom to ask, a note.
    ///
    /// ## Cause
    /// As the result says. The same number means different things as Result-Code and as Experimental-Result.
    ///
    /// ## Fix
    /// Look at the node in Origin-Host of the answer: an agent on the way may have made it.
    id: "GEN-12",
    severity: Error,
    generic: true,
    references: ["RFC 6733 §7.1"],
    check: Check::DiameterTransaction(check),
}

/// Session-Termination.
const STR: u32 = 275;

fn check(case: &Case<'_>, exchange: &Exchange<'_, diameter::Message<'_>>) -> Option<Draft> {
    let (id, answer) = exchange.answer()?;
    let outcome = answer.result().filter(|outcome| !outcome.is_success())?;
    let interface = answer.interface().map(|interface| format!("{interface} ")).unwrap_or_default();
    let what = match exchange.request.and_then(|request| request.abbreviation()) {
        Some(name) => format!("answers {interface}{name}"),
        None => format!("sends {interface}{}", answer.abbreviation().unwrap_or("an answer")),
    };
    let field = if outcome.vendor.is_some() { "diameter.Experimental-Result-Code" } else { "diameter.Result-Code" };
    let draft = about(id, &format!("{} {what}", case.who_sent(id)), Code::Diameter(outcome), field);
    let origin = answer.origin_host().map(|host| evidence(id, "diameter.Origin-Host", host));
    let message = answer.text(avp::ERROR_MESSAGE).map(|text| evidence(id, "diameter.Error-Message", text));
    let draft = draft.and_if(origin).and_if(message).with([exchange.id()]).key(format!("{what} {}", outcome.code));
    let ends_a_session = answer.command() == STR || answer.cc_request_type() == Some(3);
    let is_of_peers = answer.application() == 0;
    Some(match () {
        () if outcome.is_redirect() => draft.severity(Severity::Note),
        () if ends_a_session || is_of_peers || case.went_well(id) => draft.severity(Severity::Warning),
        () => draft,
    })
}
