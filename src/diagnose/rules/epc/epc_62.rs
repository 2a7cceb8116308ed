//! Rule EPC-62.

use super::nas_cause::{named, subscriber};
use crate::diagnose::prelude::*;
use crate::tools::explain::{Code, meaning};

/// Rules DIA-01 and DIA-02 are about requests that no HSS saw.
const UNDELIVERED: [u32; 3] = [3002, 3003, 3007];

rule! {
    /// The HSS refuses the subscriber on S6a.
    ///
    /// ## Trigger
    /// An answer on S6a or S6d with an error. The finding names the EMM cause that the MME makes of it.
    ///
    /// ## Cause
    /// As the result says: 5001 the IMSI is not in the HSS, 5420 and 5421 the subscription has no EPS or not this access, 5004 no
    /// roaming here, 4181 no vectors.
    ///
    /// ## Fix
    /// As the result says. EMM causes 3, 6, 8 and 11 to 15 keep a handset away until it is switched off and on: a mistake in the
    /// HSS outlives its repair.
    id: "EPC-62",
    severity: Error,
    references: ["TS 29.272 §7.4"],
    check: Check::DiameterTransaction(check),
}

fn check(case: &Case<'_>, exchange: &Exchange<'_, diameter::Message<'_>>) -> Option<Draft> {
    let (request, id, answer) = exchange.both()?;
    let outcome = answer.result().filter(|outcome| !outcome.is_success() && !outcome.is_redirect())?;
    let is_undelivered = outcome.vendor.is_none() && UNDELIVERED.contains(&outcome.code);
    if answer.application() != diameter::applications::S6A || is_undelivered {
        return None;
    }
    let consequence = case.procedure(id).and_then(|procedure| {
        let later = procedure.messages.iter().copied().filter(|later| *later > id);
        later.filter_map(|later| Some((later, reject(case, later)?))).next()
    });
    let leads =
        consequence.map(|(_, cause)| format!("; leads to EMM cause {}", named(Code::Emm(cause)))).unwrap_or_default();
    let what = request.abbreviation().unwrap_or("a request");
    let whom = request.imsi().map_or_else(|| subscriber(case, id), std::borrow::Cow::into_owned);
    let text = format!("{} answers the {what} of {whom} with {outcome}{leads}", case.who_sent(id));
    let field = if outcome.vendor.is_some() { "diameter.Experimental-Result-Code" } else { "diameter.Result-Code" };
    let diagnostic = answer.find(avp::ERROR_DIAGNOSTIC).map(|avp| {
        let name = avp.value_name().unwrap_or_default();
        evidence(id, "diameter.Error-Diagnostic", format!("{} {name}", avp.u32().unwrap_or_default()))
    });
    let draft = Draft::new(text, evidence(id, field, outcome))
        .and(evidence(exchange.id(), "diameter.User-Name", whom))
        .and_if(diagnostic)
        .key(format!("{what} {}", outcome.code));
    let causes = meaning(Code::Diameter(outcome)).and_then(|meaning| meaning.causes);
    Some(match causes {
        Some(causes) => draft.cause(causes),
        None => draft,
    })
}

/// The EMM cause of a message that refuses.
fn reject(case: &Case<'_>, id: MessageId) -> Option<u8> {
    let message = if case.trace.message(id).proto == Proto::S1ap { case.s1ap(id)? } else { return None };
    message.nas().find_map(|nas| nas.emm_cause().filter(|_| nas.is_error()))
}
