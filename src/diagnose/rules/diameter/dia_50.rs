//! Rule DIA-50.

use crate::diagnose::prelude::*;

/// Command code of CE (RFC 6733 §5.3).
const CAPABILITIES: u32 = 257;

rule! {
    /// A peer introduces itself without its address.
    ///
    /// ## Trigger
    /// A CER, or a CEA with success, without Host-IP-Address.
    ///
    /// ## Cause
    /// The peer could not find out its address, or leaves the AVP out. It is mandatory: strict peers answer 5005 MISSING_AVP.
    ///
    /// ## Fix
    /// Set the address that the peer listens on in its configuration.
    id: "DIA-50",
    severity: Warning,
    references: ["RFC 6733 §5.3.1", "RFC 6733 §5.3.2"],
    check: Check::Diameter(check),
}

fn check(case: &Case<'_>, id: MessageId, message: &diameter::Message<'_>) -> Option<Draft> {
    if message.command() != CAPABILITIES || message.application() != 0 || message.find(avp::HOST_IP_ADDRESS).is_some() {
        return None;
    }
    let works = message.is_request() || message.result().is_some_and(|outcome| outcome.is_success());
    if !works || case.trace.message(id).gap || !message.avps().all(|avp| avp.is_ok()) {
        return None;
    }
    let what = if message.is_request() { "CER" } else { "CEA" };
    let who = message.origin_host().map_or_else(|| case.who_sent(id), std::borrow::Cow::into_owned);
    let text = format!("{who} sends {what} without Host-IP-Address");
    let draft = Draft::new(text, evidence(id, "diameter.Host-IP-Address", "absent"));
    Some(draft.and(evidence(id, "diameter.Origin-Host", &who)).key(who))
}
