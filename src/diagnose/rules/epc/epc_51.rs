//! Rule EPC-51.

use super::nas_cause::{ATTACH_REJECT, PDN_REJECT, before, explained, named, subscriber};
use crate::diagnose::prelude::*;
use crate::tools::explain::Code;

rule! {
    /// The network refuses a PDN connection.
    ///
    /// ## Trigger
    /// A PDN connectivity reject that is not part of an Attach reject.
    ///
    /// ## Cause
    /// As the ESM cause says: an APN that the subscriber does not have (27, 33), no resources in the gateway (26), a gateway that
    /// cannot be found or refuses (30, 38).
    ///
    /// ## Fix
    /// Compare the APN of the request with the subscription, and look at Create Session on S11 and S5.
    id: "EPC-51",
    severity: Error,
    references: ["TS 24.301 §9.9.4.4"],
    check: Check::S1ap(check),
}

fn check(case: &Case<'_>, id: MessageId, message: &s1ap::Message<'_>) -> Option<Draft> {
    let cause = message.nas().find_map(|nas| {
        let in_attach = nas.emm().is_some_and(|emm| emm.kind == ATTACH_REJECT);
        nas.esm().filter(|esm| !in_attach && esm.kind == PDN_REJECT)?;
        nas.esm_cause()
    })?;
    let code = Code::Esm(cause);
    let asked =
        case.procedure(id).and_then(|procedure| procedure.messages.iter().find_map(|earlier| apn(case, *earlier)));
    let of = asked.as_ref().map(|(_, apn)| format!(" to {apn}")).unwrap_or_default();
    let text = format!(
        "{} refuses the PDN connection{of} of {}: ESM cause {}",
        case.who_sent(id),
        subscriber(case, id),
        named(code)
    );
    let draft = Draft::new(text, evidence(id, "nas_eps.esm.cause", named(code))).with(before(case, id)).key(cause);
    Some(explained(draft.and_if(asked.map(|(earlier, apn)| evidence(earlier, "gsm_a.gm.sm.apn", apn))), code))
}

/// The APN that a PDN connectivity request names.
fn apn(case: &Case<'_>, id: MessageId) -> Option<(MessageId, String)> {
    case.s1ap(id)?.nas().find_map(|nas| Some((id, nas.apn()?)))
}
