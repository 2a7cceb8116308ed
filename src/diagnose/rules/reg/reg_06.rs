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
    /// IDENTITY_NOT_REGISTERED or 5004 ROAMING_NOT_ALLOWED of 3GPP. Of a LIR it is a warning when the capture does not show the
    /// call, which may go on to another network, and a note when the call goes through.
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

/// Location-Info-Request.
const LIR: u32 = 302;

fn check(case: &Case<'_>, exchange: &Exchange<'_, diameter::Message<'_>>) -> Option<Draft> {
    let (id, answer) = exchange.answer()?;
    let outcome = answer.result().filter(|outcome| outcome.vendor == Some(diameter::dictionary::TGPP))?;
    if answer.interface() != Some("Cx") || !REFUSALS.contains(&outcome.code) {
        return None;
    }
    let asked = exchange.request;
    let identity = asked.and_then(|request| request.public_identities().next());
    let user = asked.and_then(|request| request.user_name());
    let whom = identity.as_ref().or(user.as_ref()).map(|name| format!(" for {name}")).unwrap_or_default();
    let what = match asked.and_then(|request| request.abbreviation()) {
        Some(name) => format!("refuses {name}"),
        None => format!("refuses in {}", answer.abbreviation().unwrap_or("an answer")),
    };
    let text = format!("{} {what}{whom}: {outcome}", case.who_sent(id));
    let network = asked.and_then(|request| Some(request.find(avp::VISITED_NETWORK_IDENTIFIER)?.text()));
    let of_request =
        |field, value: Option<&std::borrow::Cow<'_, str>>| value.map(|value| evidence(exchange.id(), field, value));
    let draft = Draft::new(text, evidence(id, "diameter.Experimental-Result-Code", outcome.code))
        .and_if(of_request("diameter.Public-Identity", identity.as_ref()))
        .and_if(of_request("diameter.User-Name", user.as_ref()))
        .and_if(of_request("diameter.Visited-Network-Identifier", network.as_ref()))
        .severity(severity(case, id, answer))
        .key(outcome.code);
    let causes = meaning(Code::Diameter(outcome)).and_then(|meaning| meaning.causes);
    Some(match causes {
        Some(causes) => draft.cause(causes),
        None => draft,
    })
}

/// The callee of a LIR may be of another network: then the call goes there, and what the HSS says is no more than that. Without
/// the call in the capture nobody knows.
fn severity(case: &Case<'_>, id: MessageId, answer: &diameter::Message<'_>) -> Severity {
    let shows_sip = case.procedure(id).is_some_and(|procedure| procedure.protocols.contains(&Proto::Sip));
    match answer.command() == LIR {
        true if case.went_well(id) => Severity::Note,
        true if !shows_sip => Severity::Warning,
        false if case.went_well(id) => Severity::Warning,
        _ => Severity::Error,
    }
}
