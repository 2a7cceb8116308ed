//! Rule CX-01.

use crate::diagnose::prelude::*;

rule! {
    /// A UAA reports a plain success where it should say which registration it is.
    ///
    /// ## Trigger
    /// A UAA to a UAR of a registration with Result-Code 2001 or 2002, or with an Experimental-Result that is not
    /// of vendor 10415.
    ///
    /// ## Cause
    /// The numbers 2001 and 2002 mean FIRST_REGISTRATION and SUBSEQUENT_REGISTRATION only as Experimental-Result of
    /// 3GPP. As Result-Code they are SUCCESS and LIMITED_SUCCESS, and tell the I-CSCF nothing about a server.
    ///
    /// ## Fix
    /// Let the HSS send Experimental-Result with Vendor-Id 10415; look at the AVP, not at the number.
    id: "CX-01",
    severity: Warning,
    references: ["TS 29.229 §6.2.1"],
    check: Check::DiameterTransaction(check),
}

const UAA: u32 = 300;

fn check(case: &Case<'_>, exchange: &Exchange<'_, diameter::Message<'_>>) -> Option<Draft> {
    let (request, id, answer) = exchange.both()?;
    let kind = request.find(avp::USER_AUTHORIZATION_TYPE).and_then(|avp| avp.u32()).unwrap_or(0);
    let outcome = answer.result().filter(|outcome| matches!(outcome.code, 2001 | 2002))?;
    // A deregistration is answered with a plain success (type 1).
    if answer.command() != UAA || kind == 1 || outcome.vendor == Some(diameter::dictionary::TGPP) {
        return None;
    }
    let text = format!("{} answers UAR with {outcome}: not an Experimental-Result of 3GPP", case.who_sent(id));
    let field = if outcome.vendor.is_none() { "diameter.Result-Code" } else { "diameter.Experimental-Result-Code" };
    Some(Draft::new(text, evidence(id, field, outcome.code)).and(evidence(
        exchange.id(),
        "diameter.User-Authorization-Type",
        kind,
    )))
}
