//! Rule RX-50.

use super::sessions::{of_3gpp, ue_evidence, ue_name};
use crate::diagnose::prelude::*;
use crate::proto::diameter::SubscriptionId;
use crate::tools::explain::{Code, meaning};

/// What rules RX-01 and RX-02 are about.
const KNOWN: std::ops::RangeInclusive<u32> = 5061..=5066;

rule! {
    /// The PCRF refuses the session of the P-CSCF: the call gets no bearer of its own.
    ///
    /// ## Trigger
    /// An AAA on Rx with an error other than those of rules RX-01 and RX-02.
    ///
    /// ## Cause
    /// As the result says. With a Subscription-Id that begins with + the PCRF often does not find the subscriber: an E.164
    /// identity is digits only, and not every PCRF takes the + off a SIP or tel URI.
    ///
    /// ## Fix
    /// Send the Subscription-Id in the form in which the PCRF has the subscriber, best the IMSI, or let the PCRF find the
    /// session by Framed-IP-Address alone.
    ///
    /// ## Next
    /// The CCR-Initial on Gx of this subscriber: which identities the PCRF got there.
    id: "RX-50",
    severity: Error,
    references: ["TS 29.214"],
    check: Check::DiameterTransaction(check),
}

fn check(case: &Case<'_>, exchange: &Exchange<'_, diameter::Message<'_>>) -> Option<Draft> {
    let (request, id, answer) = exchange.both()?;
    let outcome = answer.result().filter(|outcome| !outcome.is_success() && !outcome.is_redirect())?;
    let is_known = of_3gpp(answer).is_some_and(|code| KNOWN.contains(&code));
    if answer.interface() != Some("Rx") || request.abbreviation() != Some("AAR") || is_known {
        return None;
    }
    let plus = request.subscription_ids().find_map(|identity| match identity {
        SubscriptionId::E164(text) if text.starts_with('+') => Some(text),
        SubscriptionId::SipUri(text) if text.contains(":+") => Some(text),
        _ => None,
    });
    let field = if outcome.vendor.is_some() { "diameter.Experimental-Result-Code" } else { "diameter.Result-Code" };
    let why = plus.as_ref().map(|identity| format!(", whom it was given as {identity}")).unwrap_or_default();
    let text = format!("{} refuses the session of {}{why}: {outcome}", case.who_sent(id), ue_name(request));
    let draft = Draft::new(text, evidence(id, field, outcome.code))
        .and_if(plus.as_ref().map(|identity| evidence(exchange.id(), "diameter.Subscription-Id-Data", identity)))
        .and_if(ue_evidence(exchange.id(), request))
        .confidence(if plus.is_some() { Confidence::Medium } else { Confidence::High })
        .key(outcome.code);
    let causes = meaning(Code::Diameter(outcome)).and_then(|meaning| meaning.causes);
    Some(match causes.filter(|_| plus.is_none()) {
        Some(causes) => draft.cause(causes),
        None => draft,
    })
}
