//! Rule CX-02.

use crate::diagnose::prelude::*;

rule! {
    /// A Registration-Termination is sent by an S-CSCF.
    ///
    /// ## Trigger
    /// An RTR whose Origin-Host also sends MAR or SAR: an S-CSCF.
    ///
    /// ## Cause
    /// RTR goes from the HSS to the S-CSCF, never the other way. An S-CSCF that ends a registration sends SAR.
    ///
    /// ## Fix
    /// Let the S-CSCF send SAR with the deregistration type instead.
    id: "CX-02",
    severity: Warning,
    references: ["TS 29.229 §6.1.9"],
    check: Check::Diameter(check),
}

const RTR: u32 = 304;
/// Server-Assignment, Multimedia-Auth: sent by an S-CSCF.
const OF_A_CSCF: [u32; 2] = [301, 303];

fn check(case: &Case<'_>, id: MessageId, request: &diameter::Message<'_>) -> Option<Draft> {
    if request.command() != RTR || !request.is_request() {
        return None;
    }
    let origin = request.origin_host()?;
    let asks = case.trace.transactions.iter().filter(|transaction| transaction.proto == Proto::Diameter).find_map(
        |transaction| {
            let other = case.diameter(transaction.request)?;
            let same = other.is_request()
                && OF_A_CSCF.contains(&other.command())
                && other.origin_host().as_ref() == Some(&origin);
            same.then_some((transaction.request, other.abbreviation().unwrap_or_default()))
        },
    );
    let (other, name) = asks?;
    let text = format!("{origin} sends RTR, and it is an S-CSCF: it sends {name} too");
    Some(Draft::new(text, evidence(id, "diameter.Origin-Host", &origin)).and(evidence(
        other,
        "diameter.cmd.code",
        name,
    )))
}
