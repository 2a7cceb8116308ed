//! Rule EPC-57.

use super::nas_cause::{explained, named, subscriber};
use crate::diagnose::prelude::*;
use crate::tools::explain::Code;

/// Rejects of default, dedicated and modified bearer contexts by the UE (TS 24.301 table 9.8.2).
const REJECTS: [u8; 3] = [0xc3, 0xc7, 0xcb];

rule! {
    /// The UE refuses a bearer.
    ///
    /// ## Trigger
    /// An Activate default or dedicated EPS bearer context reject, or a Modify EPS bearer context reject.
    ///
    /// ## Cause
    /// As the ESM cause says: the handset has no more bearers (26), does not understand the packet filters (41 to 45), or has no
    /// VoLTE for this network and no use for QCI 1.
    ///
    /// ## Fix
    /// Check the packet filters of the bearer, and the VoLTE settings of the handset for this network.
    id: "EPC-57",
    severity: Error,
    references: ["TS 24.301 §9.9.4.4"],
    check: Check::S1ap(check),
}

fn check(case: &Case<'_>, id: MessageId, message: &s1ap::Message<'_>) -> Option<Draft> {
    let (cause, bearer) = message.nas().find_map(|nas| {
        let esm = nas.esm().filter(|esm| REJECTS.contains(&esm.kind))?;
        Some((nas.esm_cause()?, esm.bearer))
    })?;
    let code = Code::Esm(cause);
    let text = format!("{} refuses bearer {bearer}: ESM cause {}", subscriber(case, id), named(code));
    let draft = Draft::new(text, evidence(id, "nas_eps.esm.cause", named(code)));
    Some(explained(draft.and(evidence(id, "nas_eps.bearer_id", bearer)).key(bearer), code))
}
