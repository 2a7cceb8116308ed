//! Rule GEN-22.

use crate::diagnose::prelude::*;

/// Echo Request (TS 29.274 §6.1.1).
const ECHO: u8 = 1;

rule! {
    /// A host says that it cannot be reached.
    ///
    /// ## Trigger
    /// An ICMP error that quotes a SIP, Diameter, GTP or DNS message. A warning for keep-alives, answers and look-ups, and when
    /// the procedure went well all the same: over another server.
    ///
    /// ## Cause
    /// Nothing listens at that address and port, or a router or filter refuses the way. For SIP, the port of a URI
    /// or SRV record is wrong, or the server is down.
    ///
    /// ## Fix
    /// Check the address and port that were used, and where the sender has them from.
    id: "GEN-22",
    severity: Error,
    generic: true,
    references: ["RFC 792"],
    check: Check::Message(check),
}

fn check(case: &Case<'_>, id: MessageId, body: &Body<'_>) -> Option<Draft> {
    let Body::Icmp(message) = body else { return None };
    let (quote, quoted) = (message.quote()?, message.quoted()?);
    let severity = match quoted {
        // A keep-alive, or the answer to somebody who left.
        Body::Sip(message) if message.method().is_none_or(|method| method == "OPTIONS") => Severity::Warning,
        Body::Gtpv2(message) if message.message_type() == ECHO || message.is_request() == Some(false) => {
            Severity::Warning
        }
        Body::Sip(_) | Body::Diameter(_) | Body::Gtpv2(_) if case.went_well(id) => Severity::Warning,
        Body::Sip(_) | Body::Diameter(_) | Body::Gtpv2(_) => Severity::Error,
        Body::Dns(_) => Severity::Warning,
        _ => return None,
    };
    // A packet that is too large is sent again in pieces.
    if message.name().contains("fragmentation") || message.name().contains("too big") {
        return None;
    }
    let mut what = String::new();
    quoted.summary(&mut what);
    let text = format!("{} says {} for {}", case.sender(id), message.name(), quote.to);
    let draft = Draft::new(text, evidence(id, "icmp.type", message.name())).and(evidence(id, "imsctl.quoted", what));
    Some(draft.severity(severity).key(quote.to))
}
