//! Rule DIA-04.

use crate::diagnose::prelude::*;

rule! {
    /// An answer has no result, or two.
    ///
    /// ## Trigger
    /// A Diameter answer with both Result-Code and Experimental-Result, or with neither.
    ///
    /// ## Cause
    /// The server is broken. Clients take the one they look at first.
    ///
    /// ## Fix
    /// Send exactly one of the two.
    id: "DIA-04",
    severity: Warning,
    references: ["RFC 6733 §7.6"],
    check: Check::Diameter(check),
}

fn check(case: &Case<'_>, id: MessageId, message: &diameter::Message<'_>) -> Option<Draft> {
    let is_whole = !case.trace.message(id).gap && message.avps().all(|avp| avp.is_ok());
    // Commands whose answers carry a result; a message of another application may be anything.
    if message.is_request() || !is_whole || message.known_command().is_none() {
        return None;
    }
    let plain = message.find(avp::RESULT_CODE).and_then(|avp| avp.u32());
    let experimental = message.find(avp::EXPERIMENTAL_RESULT);
    let (what, first) = match (plain, experimental) {
        (Some(code), Some(_)) => ("two results", evidence(id, "diameter.Result-Code", code)),
        (None, None) => ("no result", evidence(id, "diameter.Result-Code", "absent")),
        _ => return None,
    };
    let other = experimental.and_then(|group| group.find(avp::EXPERIMENTAL_RESULT_CODE)).and_then(|avp| avp.u32());
    let text = format!("{} sends {} with {what}", case.who_sent(id), message.abbreviation().unwrap_or("an answer"));
    Some(
        Draft::new(text, first)
            .and_if(other.map(|code| evidence(id, "diameter.Experimental-Result-Code", code)))
            .key(what),
    )
}
