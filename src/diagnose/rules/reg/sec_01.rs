//! Rule SEC-01.

use crate::diagnose::prelude::*;

static PATIENCE: Limit =
    Limit::seconds("challenge-wait", 10, "a UE that does not answer a challenge for this long gave up");

rule! {
    /// The UE wants IPsec and is not offered it.
    ///
    /// ## Trigger
    /// A REGISTER with Security-Client gets a 401 without Security-Server; or it gets one with it, and within 10 s
    /// neither a second REGISTER nor a packet of the security association follows. Only at the hop of the UE.
    ///
    /// ## Cause
    /// Handsets insist on IPsec between UE and P-CSCF. Without Security-Server they stop after the 401; with it
    /// they stop when the association does not come up.
    ///
    /// ## Fix
    /// The P-CSCF must answer with Security-Server and set up the associations with CK and IK, which it takes out
    /// of the 401.
    ///
    /// ## Next
    /// ESP between UE and P-CSCF after the 401; the ports and SPIs in Security-Server.
    id: "SEC-01",
    severity: Error,
    references: ["RFC 3329"],
    limits: [&PATIENCE],
    check: Check::Procedure(&[Kind::Registration, Kind::Deregistration], check),
}

fn check(case: &Case<'_>, procedure: &Procedure) -> Vec<Draft> {
    let attempts = ims::attempts(case, procedure);
    let mut found = Vec::new();
    for (place, attempt) in attempts.iter().enumerate() {
        let client = ims::header_text(&attempt.request, Id::SecurityClient);
        let Some((id, answer)) = attempt.answer.as_ref().filter(|(_, answer)| answer.status() == Some(401)) else {
            continue;
        };
        // Behind the P-CSCF nobody answers the header, which it should have taken out.
        if client.is_empty() || attempt.request.vias().count() != 1 {
            continue;
        }
        let goes_on = attempts.len() > place + 1;
        let has_server = answer.value(Id::SecurityServer).is_some();
        let first = match (has_server, goes_on) {
            (false, _) => evidence(*id, "sip.Security-Server", "missing"),
            (true, false) if stops(case, attempt.id, *id) => evidence(*id, "sip.Status-Code", 401),
            _ => continue,
        };
        let text = if has_server {
            format!(
                "{} stops after the challenge: no second REGISTER and no ESP in {} s",
                case.who_got(*id),
                case.limit(&PATIENCE) / SECOND
            )
        } else {
            format!(
                "{} offers no Security-Server to {}, which asked for {}",
                case.who_sent(*id),
                case.who_got(*id),
                mechanism(&client)
            )
        };
        let succeeds = procedure.outcome == Outcome::Success;
        found.push(
            Draft::new(text, first)
                .and(evidence(attempt.id, "sip.Security-Client", client))
                .severity(if succeeds { Severity::Warning } else { Severity::Error })
                .confidence(if has_server { Confidence::Medium } else { Confidence::High }),
        );
    }
    found
}

fn mechanism(client: &str) -> &str {
    client.split(';').next().unwrap_or_default().trim()
}

/// Claims that nothing comes from the UE for a while after the challenge.
fn stops(case: &Case<'_>, register: MessageId, challenge: MessageId) -> bool {
    let patience = case.limit(&PATIENCE);
    let ue = case.sender(register);
    let start = case.time(challenge);
    // Encrypted packets are not read: the UE may go on in them.
    let hides = case.trace.notes.iter().any(|note| note.contains("encrypted ESP"));
    !hides
        && case.watched(challenge) >= patience
        && !case.window(start, start + patience).any(|id| id > challenge && case.sender(id) == ue)
}
