//! Rule SMS-18.

use super::text;
use crate::diagnose::prelude::*;

rule! {
    /// A silent text: the phone acknowledges it and shows nothing.
    ///
    /// ## Trigger
    /// TP-Protocol-Identifier 0x40 (short message type 0).
    ///
    /// ## Cause
    /// Somebody asks whether the phone is there: a test, an over-the-air service, or somebody who locates the subscriber.
    ///
    /// ## Fix
    /// Nothing in the network is wrong. Know who sends it.
    id: "SMS-18",
    severity: Note,
    references: ["TS 23.040 §9.2.3.9"],
    check: Check::Message(check),
}

fn check(case: &Case<'_>, id: MessageId, body: &Body<'_>) -> Option<Draft> {
    text::fault(case, id, body, "SMS-18", |_| evidence(id, "gsm_sms.tp-pid", "0x40"))
}
