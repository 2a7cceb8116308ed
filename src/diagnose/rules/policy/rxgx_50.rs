//! Rule RXGX-50.

use super::sessions::{AA, ABORT_SESSION, RE_AUTH, head};
use crate::diagnose::prelude::*;
use crate::proto::s1ap::ERabOutcome;

static WAIT: Limit = Limit::seconds("af-told", 2, "the P-CSCF is told of a failed bearer within this time");

rule! {
    /// A bearer failed and the P-CSCF was not told: its AAA said success.
    ///
    /// ## Trigger
    /// An AAR was answered with success, the bearer for it is refused by the eNB, by the UE or on GTPv2, and no RAR or ASR goes to
    /// the P-CSCF on Rx in 2 seconds (`af-told`).
    ///
    /// ## Cause
    /// PCRFs answer before the bearer exists. The gateway then has to report the rule as failed on Gx, and the PCRF to tell the
    /// P-CSCF that asked for it (Specific-Action): one of them did not.
    ///
    /// ## Fix
    /// Let the gateway report failed rules (Charging-Rule-Report) and the PCRF send the RAR with the failed flows. Until then
    /// success on Rx does not prove a bearer.
    id: "RXGX-50",
    severity: Warning,
    references: ["TS 29.214 §5.3.13", "TS 29.212 §4.5.12"],
    limits: [&WAIT],
    check: Check::Procedure(&[Kind::Bearer, Kind::Call], check),
}

fn check(case: &Case<'_>, procedure: &Procedure) -> Vec<Draft> {
    let rx =
        |id: &MessageId| head(case.trace, *id).filter(|(_, application, _)| *application == diameter::applications::RX);
    let accepted = procedure.messages.iter().copied().find(|id| {
        rx(id).is_some_and(|(command, _, is_request)| command == AA && !is_request)
            && case.diameter(*id).and_then(|answer| answer.result()).is_some_and(|outcome| outcome.is_success())
    });
    let Some(accepted) = accepted else { return Vec::new() };
    let failed = procedure.messages.iter().copied().find_map(|id| Some((id, failure(case, id)?)));
    let Some((failed, what)) = failed else { return Vec::new() };
    let wait = case.limit(&WAIT);
    let is_told = procedure.messages.iter().any(|id| {
        let told =
            rx(id).is_some_and(|(command, _, is_request)| is_request && matches!(command, RE_AUTH | ABORT_SESSION));
        told && *id > failed && case.between(failed, *id) <= wait
    });
    if is_told || case.watched(failed) < wait {
        return Vec::new();
    }
    let text = format!("{} was told of success and never of the failure of its bearer", case.who_got(accepted));
    let field = match case.trace.message(failed).proto {
        Proto::S1ap => "s1ap.Cause",
        _ => "gtpv2.cause",
    };
    vec![
        Draft::new(text, evidence(accepted, "diameter.Result-Code", 2001))
            .with([failed])
            .and(evidence(failed, field, what))
            .at(case.time(failed).saturating_add(wait)),
    ]
}

/// The cause, when a message refuses a dedicated bearer.
fn failure(case: &Case<'_>, id: MessageId) -> Option<String> {
    match case.trace.message(id).proto {
        Proto::S1ap => {
            let message = case.s1ap(id)?;
            let e_rabs = message.e_rabs();
            let refused = e_rabs.iter().find(|e_rab| e_rab.outcome == ERabOutcome::Failed);
            let by_ue = message.nas().find_map(|nas| nas.esm().filter(|esm| esm.kind == 0xc7).and(nas.esm_cause()));
            let by_ue = by_ue.map(|cause| format!("ESM cause {cause} of the UE"));
            refused.and_then(|e_rab| e_rab.cause).map(|cause| cause.to_string()).or(by_ue)
        }
        Proto::Gtpv2 => {
            let message = case.gtpv2(id).filter(|message| message.message_type() == 96)?;
            let cause = message.cause().filter(|cause| cause.is_rejection())?;
            Some(format!("{} {}", cause.value, cause.name().unwrap_or_default()))
        }
        _ => None,
    }
}
