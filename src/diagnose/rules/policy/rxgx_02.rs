//! Rule RXGX-02.

use super::sessions::{RE_AUTH, Seen, exchanges, gtp_type};
use crate::diagnose::prelude::*;

static WAIT: Limit = Limit::seconds("gx-to-gtp", 1, "the gateway asks for the bearer of a rule within this time");

/// Create and Update Bearer, requests and responses (TS 29.274 §6.1.1): a response proves the request.
const BEARER_MESSAGES: [u8; 4] = [95, 96, 97, 98];

rule! {
    /// The gateway takes a rule with guaranteed rate and asks for no bearer.
    ///
    /// ## Trigger
    /// A RAR on Gx installs a rule with QCI 1 to 4, the RAA is a success, and the gateway sends no Create Bearer Request and no
    /// Update Bearer Request in 1 second (`gx-to-gtp`), though the capture has GTPv2 of it.
    ///
    /// ## Cause
    /// The gateway bound the rule to the default bearer, or it has no dedicated bearers: a licence, an option of the APN.
    ///
    /// ## Fix
    /// Check QCI and ARP in QoS-Information against the default bearer's, and dedicated bearers in the APN of the gateway.
    id: "RXGX-02",
    severity: Error,
    references: ["TS 29.212 §4.5.2", "TS 29.274 §7.2.3"],
    limits: [&WAIT],
    check: Check::Trace(check),
}

fn check(case: &Case<'_>) -> Vec<Draft> {
    let installed =
        exchanges(case, RE_AUTH, diameter::applications::GX).filter_map(|(id, request, answer, response)| {
            let qci = guaranteed(&request)?;
            response.result().is_some_and(|outcome| outcome.is_success()).then_some((id, request, answer, qci))
        });
    let installed: Vec<_> = installed.collect();
    if installed.is_empty() {
        return Vec::new();
    }
    let seen = Seen::of(case);
    let wait = case.limit(&WAIT);
    let silent = installed.into_iter().filter(|(id, _, answer, _)| {
        let gateway = case.receiver(*id);
        seen.has_gtp(gateway)
            && case.watched(*answer) >= wait
            && !case.window(case.time(*id), case.time(*answer).saturating_add(wait)).any(|gtp| {
                let ours = case.procedure(gtp).is_some()
                    && case.trace.message(gtp).procedure == case.trace.message(*id).procedure;
                (case.sender(gtp) == gateway || ours)
                    && gtp_type(case.trace, gtp).is_some_and(|kind| BEARER_MESSAGES.contains(&kind))
            })
    });
    let found = silent.map(|(id, request, answer, qci)| {
        let names: Vec<_> = request.installed_rules().collect();
        let names = names.join(", ");
        let text = format!("{} takes rule {names} with QCI {qci} and asks for no bearer", case.who_sent(answer));
        Draft::new(text, evidence(answer, "diameter.Result-Code", 2001))
            .and(evidence(id, "diameter.Charging-Rule-Name", &names))
            .and(evidence(id, "diameter.QoS-Class-Identifier", qci))
            .at(case.time(answer))
            .key(names)
    });
    found.collect()
}

/// The QCI of a rule with guaranteed rate that a request installs.
fn guaranteed(request: &diameter::Message<'_>) -> Option<u32> {
    super::definitions(request)
        .filter_map(|rule| rule.find(avp::QOS_INFORMATION)?.find(avp::QOS_CLASS_IDENTIFIER)?.u32())
        .find(|qci| (1..=4).contains(qci))
}
