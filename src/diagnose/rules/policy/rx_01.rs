//! Rule RX-01.

use super::sessions::{AA, Seen, addresses, exchanges, of_3gpp, ue_evidence, ue_name};
use crate::diagnose::prelude::*;

/// IP-CAN_SESSION_NOT_AVAILABLE (TS 29.214 §5.5).
const NOT_AVAILABLE: u32 = 5065;

rule! {
    /// The PCRF knows no IP-CAN session of the UE: the call gets no bearer.
    ///
    /// ## Trigger
    /// An AAA on Rx with Experimental-Result 5065 IP-CAN_SESSION_NOT_AVAILABLE.
    ///
    /// ## Cause
    /// No Gx session has the address that the P-CSCF names: the address was translated on the way, the session is at another
    /// PCRF (Diameter agents must bind Rx to the PCRF of Gx), the PDN connection is gone, or it never had a Gx session.
    ///
    /// ## Fix
    /// Let the P-CSCF see the address that the gateway gave out, and route Rx by Framed-IP-Address to the PCRF that has the Gx
    /// session.
    ///
    /// ## Next
    /// The CCR-Initial on Gx with the same Framed-IP-Address or Framed-IPv6-Prefix.
    id: "RX-01",
    severity: Error,
    references: ["TS 29.214"],
    check: Check::Trace(check),
}

fn check(case: &Case<'_>) -> Vec<Draft> {
    let refused = exchanges(case, AA, diameter::applications::RX);
    let refused: Vec<_> = refused.filter(|(.., answer)| of_3gpp(answer) == Some(NOT_AVAILABLE)).collect();
    if refused.is_empty() {
        return Vec::new();
    }
    let seen = Seen::of(case);
    let found = refused.into_iter().map(|(asked, request, id, _)| {
        let known = seen.session(case, &addresses(&request), case.time(id));
        let (words, confidence) = match known {
            Some(_) => ("; a Gx session with that address was begun before", Confidence::High),
            None if seen.has_gx(case.sender(id)) => {
                ("; no Gx session in the capture has that address", Confidence::High)
            }
            None => ("", Confidence::Medium),
        };
        let ue = ue_name(&request);
        let text = format!("{} has no IP-CAN session of {ue}: 5065{words}", case.who_sent(id));
        let session = |gx| case.diameter(gx).and_then(|message| message.session_id()).unwrap_or_default();
        Draft::new(text, evidence(id, "diameter.Experimental-Result-Code", NOT_AVAILABLE))
            .and_if(ue_evidence(asked, &request))
            .and_if(known.map(|gx| evidence(gx, "diameter.Session-Id", session(gx))))
            .confidence(confidence)
            .key(ue)
    });
    found.collect()
}
