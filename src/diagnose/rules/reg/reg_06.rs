//! Rule REG-06.

use crate::diagnose::prelude::*;
use crate::tools::explain::{Code, meaning};

/// What the HSS says about a subscriber it cannot serve (TS 29.229 §6.2.2).
const REFUSALS: [u32; 4] = [5001, 5002, 5003, 5004];

rule! {
    /// The HSS refuses the subscriber: unknown, identities that do not match, not registered, no roaming.
    ///
    /// ## Trigger
    /// An answer on Cx (UAA, MAA, SAA, LIA) with Experimental-Result 5001 USER_UNKNOWN, 5002 IDENTITIES_DONT_MATCH, 5003
    /// IDENTITY_NOT_REGISTERED or 5004 ROAMING_NOT_ALLOWED of 3GPP.
    ///
    /// ## Cause
    /// The subscription is missing in the HSS, the public identity does not belong to the private one, nobody is registered
    /// under it, or the visited network is not allowed.
    ///
    /// ## Fix
    /// Provision the identities in the HSS as the device sends them, or allow the visited network.
    ///
    /// ## Next
    /// Compare User-Name and Public-Identity of the request with the HSS record, character by character.
    id: "REG-06",
    severity: Error,
    references: ["TS 29.229 §6.2.2"],
    check: Check::DiameterTransaction(check),
}

fn check(case: &Case<'_>, exchange: &Exchange<'_, diameter::Message<'_>>) -> Option<Draft> {
    let (request, id, answer) = exchange.both()?;
    let outcome = answer.result().filter(|outcome| outcome.vendor == Some(diameter::dictionary::TGPP))?;
    if answer.interface() != Some("Cx") || !REFUSALS.contains(&outcome.code) {
        return None;
    }
    let identity = request.public_identities().next();
    let user = request.user_name();
    let whom = identity.as_ref().or(user.as_ref()).map_or("the subscriber", |name| name.as_ref());
    let text = format!(
        "{} refuses {} for {whom}: {outcome}",
        case.who_sent(id),
        request.abbreviation().unwrap_or("a request")
    );
    let asked =
        |field, value: Option<&std::borrow::Cow<'_, str>>| value.map(|value| evidence(exchange.id(), field, value));
    let network = request.find(avp::VISITED_NETWORK_IDENTIFIER).map(|avp| avp.text());
    let draft = Draft::new(text, evidence(id, "diameter.Experimental-Result-Code", outcome.code))
        .and_if(asked("diameter.Public-Identity", identity.as_ref()))
        .and_if(asked("diameter.User-Name", user.as_ref()))
        .and_if(asked("diameter.Visited-Network-Identifier", network.as_ref()))
        .key(outcome.code);
    let causes = meaning(Code::Diameter(outcome)).and_then(|meaning| meaning.causes);
    Some(match causes {
        Some(causes) => draft.cause(causes),
        None => draft,
    })
}
