//! Rule DIA-01.

use crate::diagnose::prelude::*;
use std::collections::BTreeSet;

/// UNABLE_TO_DELIVER, REALM_NOT_SERVED (RFC 6733 §7.1.3).
const UNDELIVERED: [u32; 2] = [3002, 3003];

rule! {
    /// A Diameter request cannot be delivered: nobody serves its realm, or the host is gone.
    ///
    /// ## Trigger
    /// An answer with Result-Code 3002 UNABLE_TO_DELIVER or 3003 REALM_NOT_SERVED. The finding says whether a peer of the capture
    /// named the realm of the request as its own.
    ///
    /// ## Cause
    /// The realm is spelt wrongly or missing in the routing table of the agent; when a peer has it, that peer is down or does not
    /// take this application.
    ///
    /// ## Fix
    /// Put the realm of the request into the routing table, or correct it in the client.
    id: "DIA-01",
    severity: Error,
    references: ["RFC 6733 §7.1.3", "RFC 6733 §6.1"],
    check: Check::Trace(check),
}

fn check(case: &Case<'_>) -> Vec<Draft> {
    let trace = case.trace;
    let diameter = |id: MessageId| if trace.message(id).proto == Proto::Diameter { case.diameter(id) } else { None };
    let failed = trace.transactions.iter().filter_map(|transaction| {
        let id = transaction.answer().filter(|_| transaction.proto == Proto::Diameter)?;
        // A look for the number spares decoding every answer.
        let names = |code: u32| trace.bytes(id).windows(4).any(|octets| octets == code.to_be_bytes());
        UNDELIVERED.into_iter().find(|code| names(*code))?;
        let outcome =
            diameter(id)?.result().filter(|outcome| outcome.vendor.is_none() && UNDELIVERED.contains(&outcome.code))?;
        Some((transaction.request, id, outcome))
    });
    let failed: Vec<_> = failed.collect();
    if failed.is_empty() {
        return Vec::new();
    }
    let is_base = |id: &MessageId| trace.bytes(*id).get(5..8) == Some(&[0, 1, 1]);
    let served: BTreeSet<String> = trace
        .message_ids()
        .filter(is_base)
        .filter_map(|id| Some(diameter(id)?.origin_realm()?.to_ascii_lowercase()))
        .collect();
    let found = failed.into_iter().filter_map(|(asked, id, outcome)| {
        let request = diameter(asked).filter(|request| request.is_request())?;
        let realm = request.destination_realm()?.into_owned();
        let host = request.destination_host().map(|host| evidence(asked, "diameter.Destination-Host", host));
        let (rest, confidence) = match (served.is_empty(), served.contains(&realm.to_ascii_lowercase())) {
            (true, _) => ("", Confidence::Medium),
            (false, true) => (", which a peer serves", Confidence::Medium),
            (false, false) => (", which no peer of the capture serves", Confidence::High),
        };
        let what = request.abbreviation().unwrap_or("a request");
        let text = format!("{} cannot deliver the {what} to realm {realm}{rest}: {outcome}", case.who_sent(id));
        let draft = Draft::new(text, evidence(id, "diameter.Result-Code", outcome));
        let draft = draft.and(evidence(asked, "diameter.Destination-Realm", &realm)).and_if(host);
        Some(draft.confidence(confidence).key(realm))
    });
    found.collect()
}
