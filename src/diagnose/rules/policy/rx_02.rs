//! Rule RX-02.

use super::sessions::{of_3gpp, ue_evidence, ue_name};
use crate::diagnose::prelude::*;
use crate::tools::explain::{Code, meaning};

/// Service information invalid, filter restrictions, not authorised, duplicated session, no emergency session
/// (TS 29.214 §5.5).
const REFUSALS: [u32; 5] = [5061, 5062, 5063, 5064, 5066];

rule! {
    /// The PCRF refuses the media that the P-CSCF describes.
    ///
    /// ## Trigger
    /// An AAA on Rx with Experimental-Result 5061, 5062, 5063, 5064 or 5066 of 3GPP.
    ///
    /// ## Cause
    /// As the result says: 5061 the service information cannot be used, 5062 the filters have forms that are not allowed, 5063
    /// the subscriber may not have the service, 5064 another session has these flows, 5066 the session is no emergency session.
    ///
    /// ## Fix
    /// Compare the Media-Component-Description with the SDP it was made of, and with the policy of the PCRF.
    id: "RX-02",
    severity: Error,
    references: ["TS 29.214"],
    check: Check::DiameterTransaction(check),
}

fn check(case: &Case<'_>, exchange: &Exchange<'_, diameter::Message<'_>>) -> Option<Draft> {
    let (request, id, answer) = exchange.both()?;
    let code = of_3gpp(answer).filter(|code| REFUSALS.contains(code))?;
    if answer.interface() != Some("Rx") {
        return None;
    }
    let outcome = answer.result()?;
    let text = format!("{} refuses the media of {}: {outcome}", case.who_sent(id), ue_name(request));
    let draft = Draft::new(text, evidence(id, "diameter.Experimental-Result-Code", code))
        .and_if(ue_evidence(exchange.id(), request))
        .key(code);
    let causes = meaning(Code::Diameter(outcome)).and_then(|meaning| meaning.causes);
    Some(match causes {
        Some(causes) => draft.cause(causes),
        None => draft,
    })
}
