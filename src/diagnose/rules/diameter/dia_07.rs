//! Rule DIA-07.

use crate::diagnose::prelude::*;
use crate::proto::diameter::applications::{CX, SH};

/// NO_STATE_MAINTAINED (RFC 6733 §8.11).
const NO_STATE: u32 = 1;

rule! {
    /// A request on Cx or Sh asks the server to keep a session.
    ///
    /// ## Trigger
    /// Auth-Session-State is missing or STATE_MAINTAINED (0) in a request on Cx or Sh.
    ///
    /// ## Cause
    /// These interfaces keep no sessions: each request stands for itself. A server that believes the request keeps state that
    /// nobody ever ends.
    ///
    /// ## Fix
    /// Send Auth-Session-State NO_STATE_MAINTAINED (1).
    id: "DIA-07",
    severity: Warning,
    references: ["TS 29.229 §5", "RFC 6733 §8.11"],
    check: Check::Diameter(check),
}

fn check(case: &Case<'_>, id: MessageId, message: &diameter::Message<'_>) -> Option<Draft> {
    let is_ours = matches!(message.application(), CX | SH) && message.is_request() && message.known_command().is_some();
    let is_whole = is_ours && !case.trace.message(id).gap && message.avps().all(|avp| avp.is_ok());
    let state = message.find(avp::AUTH_SESSION_STATE).filter(|_| is_whole).map(|avp| avp.u32());
    if !is_whole || state == Some(Some(NO_STATE)) {
        return None;
    }
    let value = state.flatten().map_or_else(|| "absent".to_owned(), |value| value.to_string());
    let what = message.abbreviation().unwrap_or("a request");
    let text = format!("{} sends {what} with Auth-Session-State {value}", case.who_sent(id));
    Some(Draft::new(text, evidence(id, "diameter.Auth-Session-State", value)))
}
