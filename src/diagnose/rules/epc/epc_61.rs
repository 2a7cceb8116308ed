//! Rule EPC-61.

use crate::diagnose::prelude::*;
use std::collections::BTreeMap;

/// Create Session Request, Create, Update and Delete Bearer Request (TS 29.274 §6.1.1): they pass from S5 to S11 and back.
const PASSED_ON: [u8; 4] = [32, 95, 97, 99];

rule! {
    /// The cause of a refusal changes between S11 and S5.
    ///
    /// ## Trigger
    /// In one procedure the answers to one kind of request are refusals with different causes on the two sides of the serving
    /// gateway.
    ///
    /// ## Cause
    /// The serving gateway does not pass the cause on, but sends one of its own: it could not read what the answer lacks, or maps
    /// everything to one value.
    ///
    /// ## Fix
    /// Believe the cause of the node that refused first, and report the gateway to its vendor.
    id: "EPC-61",
    severity: Warning,
    references: ["TS 29.274 §8.4"],
    check: Check::Procedure(&[], check),
}

fn check(case: &Case<'_>, procedure: &Procedure) -> Vec<Draft> {
    if !procedure.protocols.contains(&Proto::Gtpv2) {
        return Vec::new();
    }
    let mut refusals: BTreeMap<u8, Vec<(MessageId, gtpv2::Cause)>> = BTreeMap::new();
    for transaction in procedure.transactions.iter().map(|id| case.trace.transaction(*id)) {
        let Some(answer) = transaction.answer().filter(|_| transaction.proto == Proto::Gtpv2) else { continue };
        let Some(kind) = case.trace.bytes(transaction.request).get(1).copied().filter(|kind| PASSED_ON.contains(kind))
        else {
            continue;
        };
        let Some(message) = case.gtpv2(answer) else { continue };
        let of_bearers = message.bearer_contexts().filter_map(|bearer| bearer.cause());
        let cause = message.cause().into_iter().chain(of_bearers).find(|cause| cause.is_rejection());
        refusals.entry(kind).or_default().extend(cause.map(|cause| (answer, cause)));
    }
    let found = refusals.values_mut().filter_map(|refusals| {
        refusals.sort_by_key(|(id, _)| *id);
        refusals.windows(2).find_map(|pair| {
            let [(first, from), (second, to)] = pair else { return None };
            // The one in the middle got the first answer and made the second.
            let passes = case.receiver(*first) == case.sender(*second);
            (passes && from.value != to.value).then(|| draft(case, (*first, from), (*second, to)))
        })
    });
    found.collect()
}

fn draft(case: &Case<'_>, first: (MessageId, &gtpv2::Cause), second: (MessageId, &gtpv2::Cause)) -> Draft {
    let name = |cause: &gtpv2::Cause| format!("{} {}", cause.value, cause.name().unwrap_or("unknown cause"));
    let (from, to) = (name(first.1), name(second.1));
    let text = format!("{} makes cause {to} of cause {from}", case.who_sent(second.0));
    Draft::new(text, evidence(second.0, "gtpv2.cause", to)).and(evidence(first.0, "gtpv2.cause", from))
}
