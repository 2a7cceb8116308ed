//! Rule REG-02.

use crate::diagnose::prelude::*;

rule! {
    /// The UE and the network do not authenticate each other.
    ///
    /// ## Trigger
    /// A REGISTER that answers a challenge has an empty response and no auts (the UE says that the network's MAC is
    /// wrong), or a response is challenged again with a new nonce, not because the old one was stale; a note when the
    /// registration then succeeds, or the capture ends.
    ///
    /// ## Cause
    /// An empty response: the USIM found AUTN wrong, because Ki or OPc differs, or the vector is for another card.
    /// A response that is never accepted: stale vectors, another S-CSCF without the vector, or a wrong key.
    ///
    /// ## Fix
    /// Compare Ki and OPc of SIM and HSS (OP is not OPc). Check that the second REGISTER reaches the S-CSCF that
    /// made the challenge: Server-Name of the UAA.
    ///
    /// ## Next
    /// The MAA: does its SIP-Authenticate equal the nonce that the UE got?
    id: "REG-02",
    severity: Error,
    references: ["TS 24.229 §5.1.1.5"],
    check: Check::Procedure(&[Kind::Registration, Kind::Deregistration], check),
}

/// A UE answers a challenge within this time.
const PATIENCE: i64 = 10 * SECOND;

fn check(case: &Case<'_>, procedure: &Procedure) -> Vec<Draft> {
    let attempts = ims::attempts(case, procedure);
    let nonces = |attempt: &ims::Attempt<'_>| {
        let new = attempt.answer.as_ref().and_then(|(_, answer)| answer.authentication(Id::WwwAuthenticate, "nonce"));
        (attempt.credential("nonce"), new.map(|nonce| lossy(nonce).into_owned()).unwrap_or_default())
    };
    let is_aka = |attempt: &&ims::Attempt<'_>| attempt.credential("algorithm").to_ascii_uppercase().starts_with("AKA");
    let mut found = Vec::new();
    for attempt in attempts.iter().filter(is_aka) {
        let (old, new) = nonces(attempt);
        let has_auts = !attempt.credential("auts").is_empty();
        if old.is_empty() || has_auts {
            continue;
        }
        let user = attempt.credential("username");
        if attempt.credential("response").is_empty() && attempt.status() != Some(200) {
            let text = format!(
                "{user} refuses the challenge: empty response, no auts, so the MAC of the network is wrong to it"
            );
            found.push(
                Draft::new(text, evidence(attempt.id, "sip.auth.digest.response", "\"\""))
                    .and(evidence(attempt.id, "sip.auth.nonce", old))
                    .with(attempt.answer.iter().map(|(id, _)| *id)),
            );
        } else if attempt.status() == Some(401) && new != old && !is_stale(attempt) {
            let text = format!("the response of {user} is not accepted: challenged again with another nonce");
            let Some((id, _)) = attempt.answer else { continue };
            // A core may challenge every registration: it counts how that goes on.
            let ends = case.watched(id) < PATIENCE && attempts.last().is_some_and(|last| last.id == attempt.id);
            found.push(
                Draft::new(text, evidence(id, "sip.auth.nonce", new))
                    .and(evidence(attempt.id, "sip.auth.digest.response", attempt.credential("response")))
                    .confidence(Confidence::Medium)
                    .severity(if procedure.outcome == Outcome::Success || ends {
                        Severity::Note
                    } else {
                        Severity::Error
                    }),
            );
        }
    }
    found
}

fn is_stale(attempt: &ims::Attempt<'_>) -> bool {
    let stale = attempt.answer.as_ref().and_then(|(_, answer)| answer.authentication(Id::WwwAuthenticate, "stale"));
    stale.is_some_and(|stale| stale.eq_ignore_ascii_case(b"true"))
}
