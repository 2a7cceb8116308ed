//! Rule EPC-67.

use crate::diagnose::prelude::*;

/// Command code of CL on S6a (TS 29.272 §7.2.7).
const CANCEL_LOCATION: u32 = 317;

rule! {
    /// The HSS takes a subscriber out of the MME.
    ///
    /// ## Trigger
    /// A Cancel-Location-Request with Cancellation-Type 2 (subscription withdrawal) on S6a.
    ///
    /// ## Cause
    /// Somebody deleted or barred the subscription, or moved it to another HSS. The MME detaches the UE.
    ///
    /// ## Fix
    /// Nothing in the network is wrong. When nobody meant to: look at the log of the provisioning system at that time.
    id: "EPC-67",
    severity: Note,
    references: ["TS 29.272 §7.3.24"],
    check: Check::Diameter(check),
}

fn check(case: &Case<'_>, id: MessageId, message: &diameter::Message<'_>) -> Option<Draft> {
    let is_cancel = message.application() == diameter::applications::S6A && message.command() == CANCEL_LOCATION;
    let kind = message.find(avp::CANCELLATION_TYPE).filter(|_| is_cancel && message.is_request())?.u32()?;
    if kind != 2 {
        return None;
    }
    let whom = message.imsi().unwrap_or_default();
    let text = format!("{} withdraws the subscription of {whom}", case.who_sent(id));
    let draft = Draft::new(text, evidence(id, "diameter.Cancellation-Type", "2 SUBSCRIPTION_WITHDRAWAL"));
    Some(draft.and(evidence(id, "diameter.User-Name", &whom)))
}
