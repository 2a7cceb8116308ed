//! Rule DIA-02.

use crate::diagnose::prelude::*;

/// APPLICATION_UNSUPPORTED, NO_COMMON_APPLICATION (RFC 6733 §7.1).
const REFUSALS: [u32; 2] = [3007, 5010];

/// Command code of CE (RFC 6733 §5.3).
const CAPABILITIES: u32 = 257;

rule! {
    /// Two Diameter peers share no application: one did not announce it.
    ///
    /// ## Trigger
    /// An answer with Result-Code 3007 APPLICATION_UNSUPPORTED, or a CEA with 5010 NO_COMMON_APPLICATION. A
    /// watchdog that is refused so does not count: it belongs to no application.
    ///
    /// ## Cause
    /// The application is missing in the CER or CEA. Applications of 3GPP are announced as Vendor-Specific-Application-Id with
    /// vendor 10415; an Auth-Application-Id alone is not what most peers look for.
    ///
    /// ## Fix
    /// Announce Cx 16777216, Sh 16777217, Rx 16777236, Gx 16777238, S6a 16777251 with vendor 10415, and Ro 4.
    ///
    /// ## Next
    /// CER and CEA of this connection: which identifiers each side names.
    id: "DIA-02",
    severity: Error,
    references: ["RFC 6733 §5.3", "TS 29.229 §5"],
    check: Check::DiameterTransaction(check),
}

fn check(case: &Case<'_>, exchange: &Exchange<'_, diameter::Message<'_>>) -> Option<Draft> {
    let (request, id, answer) = exchange.both()?;
    let outcome = answer.result().filter(|outcome| outcome.vendor.is_none() && REFUSALS.contains(&outcome.code))?;
    // A watchdog needs no application: who refuses it does not know the connection.
    if request.application() == 0 && request.command() != CAPABILITIES {
        return None;
    }
    let what = match request.interface() {
        Some(name) if request.application() != 0 => format!("application {} ({name})", request.application()),
        _ => "any application of the other".to_owned(),
    };
    let text = format!("{} does not know {what}: {outcome}", case.who_sent(id));
    Some(
        Draft::new(text, evidence(id, "diameter.Result-Code", outcome))
            .and(evidence(exchange.id(), "diameter.applicationId", request.application()))
            .key(request.application()),
    )
}
