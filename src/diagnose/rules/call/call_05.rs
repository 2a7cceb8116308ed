//! Rule CALL-05.

use crate::diagnose::prelude::*;

static PATIENCE: Limit =
    Limit::seconds("precondition-wait", 10, "preconditions that are not met for this long are not met");

rule! {
    /// The preconditions of a call are never met.
    ///
    /// ## Trigger
    /// An SDP demands quality of service (des: qos mandatory sendrecv) that is not there (curr: none), the call does
    /// not ring and is not answered, and for 10 s no SDP says that the local side has it.
    ///
    /// ## Cause
    /// The dedicated bearer was not set up: the UE waits for it before it lets the other side ring.
    ///
    /// ## Fix
    /// Look at the bearer of this call: Rx, Gx, Create Bearer, E-RAB Setup (rules RXGX).
    ///
    /// ## Next
    /// The findings of the same trace on Rx, Gx, GTPv2 and S1AP.
    id: "CALL-05",
    severity: Error,
    references: ["RFC 3312 §5"],
    limits: [&PATIENCE],
    check: Check::Procedure(&[Kind::Call], check),
}

fn check(case: &Case<'_>, procedure: &Procedure) -> Vec<Draft> {
    if procedure.outcome == Outcome::Success
        || procedure.span.1.saturating_sub(procedure.span.0) < case.limit(&PATIENCE)
    {
        return Vec::new();
    }
    let mut wanted: Option<(MessageId, String)> = None;
    for id in procedure.messages.iter().copied().filter(|id| case.trace.message(*id).proto == Proto::Sip) {
        let Some(message) = case.sip(id) else { continue };
        // The other side rings: it did not wait.
        if message.status() == Some(180) {
            return Vec::new();
        }
        let Some(session) = case.sdp(id) else { continue };
        for media in &session.media {
            let has = |name: &str, value: &str| {
                media
                    .attributes
                    .iter()
                    .any(|(known, text)| *known == name && text.to_ascii_lowercase().starts_with(value))
            };
            if has("curr", "qos local sendrecv") {
                return Vec::new();
            }
            if has("des", "qos mandatory local sendrecv") && has("curr", "qos local none") {
                wanted.get_or_insert((id, "qos local none".to_owned()));
            }
        }
    }
    let Some((id, value)) = wanted else { return Vec::new() };
    let text = format!(
        "no side says that it has its bearer, {:.1} s after the call began",
        (procedure.span.1 - procedure.span.0) as f64 / 1e9
    );
    vec![Draft::new(text, evidence(id, "sdp.media_attr", format!("curr:{value}"))).confidence(Confidence::Medium)]
}
