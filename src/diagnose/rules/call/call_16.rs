//! Rule CALL-16.

use crate::diagnose::prelude::*;

rule! {
    /// A call leaves the network with the wrong identity of the caller.
    ///
    /// ## Trigger
    /// An initial INVITE to another network (a gateway or border) without P-Asserted-Identity, or with it though
    /// Privacy says id.
    ///
    /// ## Cause
    /// The border between trust domains is not handled: the other network cannot show or bill the caller, or learns
    /// what was to be hidden.
    ///
    /// ## Fix
    /// Assert the identity towards networks that are trusted; take it out where Privacy: id is asked for and the
    /// network is not.
    id: "CALL-16",
    severity: Warning,
    references: ["RFC 3325 §5", "RFC 3325 §7"],
    check: Check::Sip(check),
}

fn check(case: &Case<'_>, id: MessageId, message: &sip::Message<'_>) -> Option<Draft> {
    let is_initial = message.method() == Some("INVITE") && message.to().is_some_and(|to| to.tag().is_none());
    let leaves = case.receiver_role(id) == Role::Mgcf
        && matches!(case.sender_role(id), Role::SCscf | Role::ISCscf | Role::SipProxy);
    if !is_initial || !leaves {
        return None;
    }
    let identity = ims::header_text(message, Id::PAssertedIdentity);
    let privacy = ims::header_text(message, Id::Privacy);
    let hides = privacy.split(';').any(|value| value.trim().eq_ignore_ascii_case("id"));
    let who = case.who_got(id);
    if identity.is_empty() {
        let text = format!("the call goes to {who} without P-Asserted-Identity");
        return Some(Draft::new(text, evidence(id, "sip.P-Asserted-Identity", "missing")));
    }
    if !hides {
        return None;
    }
    let text = format!("the call goes to {who} with P-Asserted-Identity, and Privacy says id");
    Some(
        Draft::new(text, evidence(id, "sip.P-Asserted-Identity", identity))
            .and(evidence(id, "sip.Privacy", privacy))
            .severity(Severity::Note)
            .confidence(Confidence::Low),
    )
}
