//! Rule REG-17.

use crate::diagnose::prelude::*;

rule! {
    /// The HSS forgot the S-CSCF of a registered subscriber.
    ///
    /// ## Trigger
    /// A LIA says 5003 IDENTITY_NOT_REGISTERED or 2003 UNREGISTERED_SERVICE, and the last SAR of that identity
    /// before it registered it.
    ///
    /// ## Cause
    /// The HSS lost the name of the S-CSCF, or its expiry is shorter than that of the registrar: the subscriber can
    /// call and cannot be called.
    ///
    /// ## Fix
    /// Compare the state of HSS and registrar; let the UE register again; look for a SAR TIMEOUT_DEREGISTRATION
    /// that the capture does not show.
    id: "REG-17",
    severity: Error,
    references: ["TS 29.229 §6.2"],
    check: Check::DiameterTransaction(check),
}

const LIA: u32 = 302;
const SAR: u32 = 301;
/// NO_ASSIGNMENT and AAA_USER_DATA_REQUEST change nothing.
const NEUTRAL: [u32; 2] = [0, 12];

fn check(case: &Case<'_>, exchange: &Exchange<'_, diameter::Message<'_>>) -> Option<Draft> {
    let (request, id, answer) = exchange.both()?;
    let outcome = answer.result().filter(|outcome| outcome.vendor.is_some() && matches!(outcome.code, 5003 | 2003))?;
    if answer.command() != LIA {
        return None;
    }
    let wanted = request.public_identities().next()?;
    // The latest assignment of this identity before the answer.
    let earlier = case
        .trace
        .transactions
        .iter()
        .take_while(|transaction| transaction.request < id)
        .filter(|t| t.proto == Proto::Diameter);
    let last = earlier
        .filter_map(|transaction| {
            let request = case
                .diameter(transaction.request)
                .filter(|message| message.command() == SAR && message.is_request())?;
            let kind = request.find(avp::SERVER_ASSIGNMENT_TYPE)?.u32().filter(|kind| !NEUTRAL.contains(kind))?;
            let served =
                transaction.answer().and_then(|answer| case.diameter(answer)).is_some_and(|answer| !answer.is_error());
            let same = request.public_identities().any(|identity| identity == wanted);
            (served && same).then_some((transaction.request, kind))
        })
        .reduce(|_, later| later)?;
    if !matches!(last.1, 1 | 2) {
        return None;
    }
    let text = format!(
        "{} says {outcome} of {wanted}, which was registered in frame {}",
        case.who_sent(id),
        case.trace.name(last.0)
    );
    Some(
        Draft::new(text, evidence(id, "diameter.Experimental-Result-Code", outcome.code))
            .and(evidence(last.0, "diameter.Server-Assignment-Type", last.1))
            .and(evidence(exchange.id(), "diameter.Public-Identity", wanted)),
    )
}
