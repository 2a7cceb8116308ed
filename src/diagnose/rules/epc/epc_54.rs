//! Rule EPC-54.

use super::nas_cause::{AUTHENTICATION_REJECT, before, emm, subscriber};
use crate::diagnose::prelude::*;

rule! {
    /// The network refuses the UE's answer to the challenge: wrong RES.
    ///
    /// ## Trigger
    /// An Authentication reject. After a MAC failure it is the consequence of that.
    ///
    /// ## Cause
    /// The card computed another RES than the HSS: another K or OPc that yields the same MAC is unlikely, so look for a RES of
    /// another length, a vector of another subscriber, or a test UE that answers anything.
    ///
    /// ## Fix
    /// Compare K and OPc of the HSS with the card's; switch the handset off and on, it takes the card for invalid until then.
    ///
    /// ## Next
    /// `imsctl aka` with RAND of the Authentication request gives the RES that a key yields.
    id: "EPC-54",
    severity: Error,
    references: ["TS 24.301 §5.4.2.5"],
    check: Check::S1ap(check),
}

fn check(case: &Case<'_>, id: MessageId, message: &s1ap::Message<'_>) -> Option<Draft> {
    emm(message, AUTHENTICATION_REJECT)?;
    let why = before(case, id);
    let text = format!("{} refuses to authenticate {}", case.who_sent(id), subscriber(case, id));
    let draft = Draft::new(text, evidence(id, "nas_eps.nas_msg_emm_type", "0x54 Authentication reject"));
    Some(if why.is_empty() {
        draft
    } else {
        draft.cause("The UE reported a failure before: that is the cause.").with(why)
    })
}
