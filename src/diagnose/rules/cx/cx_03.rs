//! Rule CX-03.

use crate::diagnose::prelude::*;
use std::collections::BTreeMap;

rule! {
    /// The HSS forgets the S-CSCF at the UAR of a deregistration.
    ///
    /// ## Trigger
    /// A UAR with User-Authorization-Type 1 (DE_REGISTRATION), and the next UAA for the same identity says
    /// FIRST_REGISTRATION, though no SAR removed the name between them.
    ///
    /// ## Cause
    /// The name of the S-CSCF goes with the SAR USER_DEREGISTRATION, not with the UAR: the deregistration is not
    /// authenticated yet. Whoever can send a REGISTER can take the subscriber off.
    ///
    /// ## Fix
    /// Repair the HSS: UAR reads, SAR writes.
    id: "CX-03",
    severity: Note,
    references: ["TS 29.228 §6.1.1"],
    check: Check::Trace(check),
}

const UAR: u32 = 300;
const SAR: u32 = 301;

fn check(case: &Case<'_>) -> Vec<Draft> {
    // The UAR of a deregistration of each identity, as long as no SAR came behind it.
    let mut leaving: BTreeMap<String, MessageId> = BTreeMap::new();
    let mut found = Vec::new();
    for transaction in case.trace.transactions.iter().filter(|transaction| transaction.proto == Proto::Diameter) {
        let Some(request) = case.diameter(transaction.request).filter(|message| message.is_request()) else { continue };
        if !matches!(request.command(), UAR | SAR) {
            continue;
        }
        let Some(identity) = request.public_identities().next().map(|identity| identity.into_owned()) else { continue };
        if request.command() == SAR {
            leaving.remove(&identity);
            continue;
        }
        let Some((id, answer)) = transaction.answer().and_then(|id| Some((id, case.diameter(id)?))) else { continue };
        let outcome = answer.result();
        let is_first = outcome.is_some_and(|outcome| outcome.vendor.is_some() && outcome.code == 2001);
        if let Some(before) = leaving.get(&identity).filter(|_| is_first) {
            let text = format!(
                "{} says FIRST_REGISTRATION of {identity} after a UAR only: no SAR removed its S-CSCF",
                case.who_sent(id)
            );
            let first = evidence(id, "diameter.Experimental-Result-Code", 2001);
            found.push(
                Draft::new(text, first).and(evidence(*before, "diameter.User-Authorization-Type", 1)).key(&identity),
            );
            leaving.remove(&identity);
        }
        if request.find(avp::USER_AUTHORIZATION_TYPE).and_then(|avp| avp.u32()) == Some(1) && !answer.is_error() {
            leaving.insert(identity, transaction.request);
        }
    }
    found
}
