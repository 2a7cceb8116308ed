//! Rule EPC-60.

use super::nas_cause::{named, subscriber};
use crate::diagnose::prelude::*;
use crate::tools::explain::Code;

/// Create Session Response (TS 29.274 §6.1.1).
const CREATE_SESSION_RESPONSE: u8 = 33;
/// No resources available.
const NO_RESOURCES: u8 = 73;
/// All dynamic addresses are occupied.
const NO_ADDRESSES: u8 = 84;

rule! {
    /// The packet gateway has no address or no resources for another session.
    ///
    /// ## Trigger
    /// A Create Session Response with cause 84 (all dynamic addresses are occupied), or with cause 73 (no resources available),
    /// which gateways send when their address pool is used up.
    ///
    /// ## Cause
    /// The address pool of the APN is too small, or sessions that nobody deletes keep its addresses. With cause 73 it may also be
    /// a licence or the user plane.
    ///
    /// ## Fix
    /// Enlarge the pool, and look for sessions left behind (rule EPC-59).
    ///
    /// ## Next
    /// The addresses that earlier sessions of this APN got (PAA): how many, and of which range.
    id: "EPC-60",
    severity: Error,
    references: ["TS 29.274 §8.4"],
    check: Check::Gtpv2(check),
}

fn check(case: &Case<'_>, id: MessageId, message: &gtpv2::Message<'_>) -> Option<Draft> {
    let cause = message.cause().filter(|_| message.message_type() == CREATE_SESSION_RESPONSE)?.value;
    let (what, confidence) = match cause {
        NO_ADDRESSES => ("has no more addresses", Confidence::High),
        NO_RESOURCES => ("has no resources, most often no address,", Confidence::Medium),
        _ => return None,
    };
    let text =
        format!("{} {what} for {}: cause {}", case.who_sent(id), subscriber(case, id), named(Code::Gtpv2(cause)));
    Some(Draft::new(text, evidence(id, "gtpv2.cause", named(Code::Gtpv2(cause)))).confidence(confidence).key(cause))
}
