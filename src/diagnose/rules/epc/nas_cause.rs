//! What the rules about the EPC share: causes of NAS with their meaning, and what was refused before in a procedure.

use crate::diagnose::prelude::*;
use crate::tools::explain::{Code, meaning};

/// The refusals of a procedure before this message: those led to it.
pub(super) fn before(case: &Case<'_>, id: MessageId) -> Vec<MessageId> {
    let Some(procedure) = case.procedure(id) else { return Vec::new() };
    let earlier = procedure.messages.iter().copied().take_while(|earlier| *earlier < id);
    earlier
        .filter(|earlier| match &*case.body(*earlier) {
            Body::Diameter(message) => message.is_error(),
            Body::Gtpv2(message) => message.is_error(),
            Body::S1ap(message) => {
                message.nas().any(|nas| nas.emm().is_some_and(|emm| emm.kind == AUTHENTICATION_FAILURE))
            }
            _ => false,
        })
        .collect()
}

/// Attach reject (TS 24.301 table 9.8.1).
pub(super) const ATTACH_REJECT: u8 = 0x44;
/// Detach request.
pub(super) const DETACH_REQUEST: u8 = 0x45;
/// Tracking area update reject.
pub(super) const UPDATE_REJECT: u8 = 0x4b;
/// Service reject.
pub(super) const SERVICE_REJECT: u8 = 0x4e;
/// Authentication reject.
pub(super) const AUTHENTICATION_REJECT: u8 = 0x54;
/// Authentication failure.
pub(super) const AUTHENTICATION_FAILURE: u8 = 0x5c;
/// PDN connectivity reject (TS 24.301 table 9.8.2).
pub(super) const PDN_REJECT: u8 = 0xd1;

/// The EMM cause of a message of this type.
pub(super) fn emm(message: &s1ap::Message<'_>, kind: u8) -> Option<Option<u8>> {
    let nas = message.nas().find(|nas| nas.emm().is_some_and(|emm| emm.kind == kind))?;
    Some(nas.emm_cause())
}

/// `8 EPS services and non-EPS services not allowed`.
pub(super) fn named(code: Code) -> String {
    match meaning(code) {
        Some(meaning) => format!("{} {}", code.number(), meaning.name),
        None => code.number().to_string(),
    }
}

/// Adds what is known of a code.
pub(super) fn explained(draft: Draft, code: Code) -> Draft {
    let Some(meaning) = meaning(code) else { return draft };
    let draft = draft.cause(meaning.causes.unwrap_or(meaning.meaning));
    match meaning.next {
        Some(next) => draft.next(next),
        None => draft,
    }
}

/// The finding about an EMM message that refuses with a cause.
pub(super) fn refusal(case: &Case<'_>, id: MessageId, what: &str, cause: Option<u8>) -> Draft {
    let who = subscriber(case, id);
    let code = cause.map(Code::Emm);
    let why = code.map(|code| format!(": EMM cause {}", named(code))).unwrap_or_default();
    let value = code.map_or_else(|| "absent".to_owned(), named);
    let text = format!("{} refuses {who} the {what}{why}", case.who_sent(id));
    let draft = Draft::new(text, evidence(id, "nas_eps.emm.cause", value)).with(before(case, id));
    match code {
        Some(code) => explained(draft, code).key(code.number()),
        None => draft,
    }
}

/// Whom the procedure of a message is about.
pub(super) fn subscriber(case: &Case<'_>, id: MessageId) -> String {
    let owner = case.procedure(id).and_then(|procedure| procedure.subscriber).map(|owner| case.trace.subscriber(owner));
    // The IMSI tells more here than a number that a test network gives to everybody.
    let named = owner.map(|owner| owner.imsi.clone().unwrap_or_else(|| owner.label()));
    named.filter(|name| name != "unknown").unwrap_or_else(|| "a UE".to_owned())
}
