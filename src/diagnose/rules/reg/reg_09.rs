//! Rule REG-09.

use crate::diagnose::prelude::*;

rule! {
    /// The security agreement is not the one that was offered.
    ///
    /// ## Trigger
    /// A 494 (Security Agreement Required), or a REGISTER whose Security-Verify differs from the Security-Server of
    /// the 401 before it.
    ///
    /// ## Cause
    /// Something on the way changed the header, or the UE answers the offer of another flow or an earlier
    /// registration.
    ///
    /// ## Fix
    /// Leave the values byte for byte as they are; look at proxies and border controllers between UE and P-CSCF.
    id: "REG-09",
    severity: Error,
    references: ["RFC 3329 §2.3.1"],
    check: Check::Procedure(&[Kind::Registration, Kind::Deregistration], check),
}

fn check(case: &Case<'_>, procedure: &Procedure) -> Vec<Draft> {
    let attempts = ims::attempts(case, procedure);
    let succeeds = procedure.outcome == Outcome::Success;
    let severity = if succeeds { Severity::Warning } else { Severity::Error };
    let mut found = Vec::new();
    let mut offered: Option<(MessageId, Vec<String>)> = None;
    for attempt in &attempts {
        let verified = mechanisms(&attempt.request, Id::SecurityVerify);
        if let Some((offer, server)) = &offered
            && !verified.is_empty()
            && verified != *server
        {
            let text = format!("{} verifies another security agreement than it was offered", case.who_sent(attempt.id));
            found.push(
                Draft::new(text, evidence(attempt.id, "sip.Security-Verify", verified.join(", ")))
                    .and(evidence(*offer, "sip.Security-Server", server.join(", ")))
                    .severity(severity),
            );
        }
        let Some((id, answer)) = &attempt.answer else { continue };
        if answer.status() == Some(494) {
            let text = format!("{} wants a security agreement: 494", case.who_sent(*id));
            found.push(Draft::new(text, evidence(*id, "sip.Status-Code", 494)).severity(severity));
        }
        let server = mechanisms(answer, Id::SecurityServer);
        if !server.is_empty() {
            offered = Some((*id, server));
        }
    }
    found
}

/// The mechanisms with their parameters, without blanks: those around separators mean nothing.
fn mechanisms(message: &sip::Message<'_>, header: Id) -> Vec<String> {
    let items = message.all(header).flat_map(|header| header.items());
    items.map(|item| lossy(item).split_whitespace().collect::<String>().to_lowercase()).collect()
}
