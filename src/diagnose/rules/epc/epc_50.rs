//! Rule EPC-50.

use super::nas_cause::{ATTACH_REJECT, emm, explained, named, refusal};
use crate::diagnose::prelude::*;
use crate::tools::explain::Code;

/// EMM cause: ESM failure; the message inside says why (TS 24.301 §9.9.3.9).
const ESM_FAILURE: u8 = 19;

rule! {
    /// The network refuses the attach.
    ///
    /// ## Trigger
    /// An Attach reject. With EMM cause 19 (ESM failure) the ESM cause inside counts.
    ///
    /// ## Cause
    /// As the cause says. It is often the consequence of an answer of the HSS or of a refused session: those come above it.
    ///
    /// ## Fix
    /// As the cause says. After 3, 6, 8, 11 to 15 a handset does not try again by itself: switch it off and on.
    id: "EPC-50",
    severity: Error,
    references: ["TS 24.301 §9.9.3.9"],
    check: Check::S1ap(check),
}

fn check(case: &Case<'_>, id: MessageId, message: &s1ap::Message<'_>) -> Option<Draft> {
    let cause = emm(message, ATTACH_REJECT)?;
    let inner = message.nas().find_map(|nas| nas.esm_cause()).map(Code::Esm);
    let what = inner.map_or_else(|| "attach".to_owned(), |inner| format!("attach (ESM cause {})", named(inner)));
    let draft = refusal(case, id, &what, cause);
    let Some(inner) = inner else { return Some(draft) };
    let draft = draft.and(evidence(id, "nas_eps.esm.cause", named(inner)));
    Some(if cause == Some(ESM_FAILURE) { explained(draft, inner) } else { draft })
}
