//! Rule RXGX-03.

use crate::diagnose::prelude::*;
use crate::proto::s1ap::{CauseGroup, ERabOutcome, MessageKind};
use crate::tools::explain::{Code, meaning};

/// Create Bearer Response (TS 29.274 §6.1.1).
const CREATE_BEARER_RESPONSE: u8 = 96;
/// E-RAB Setup (TS 36.413 §9.3.7).
const E_RAB_SETUP: u8 = 5;

/// Interaction with other procedure; S1 intra-system, S1 inter-system and X2 handover triggered (TS 36.413 §9.2.1.3).
const CROSSING: [u8; 4] = [29, 33, 34, 35];

rule! {
    /// A dedicated bearer is refused by the radio or by the core.
    ///
    /// ## Trigger
    /// An E-RAB Setup Response lists an E-RAB as failed, or a Create Bearer Response has a cause that rejects. A handover that
    /// crosses the request (causes 29 and 33 to 35 of the radio network) does not count.
    ///
    /// ## Cause
    /// The eNB has no radio resources for the guaranteed rate, or no dedicated bearers with this QCI: admission control, a
    /// licence, a QCI without a profile. Gateways often change the cause on the way back, so the first one counts.
    ///
    /// ## Fix
    /// Check load, admission and QCI settings of the eNB in the evidence, and that its release and licence have VoLTE bearers.
    ///
    /// ## Next
    /// Whether the application function is told: a RAR or ASR on Rx. If not, the call goes on without a bearer.
    id: "RXGX-03",
    severity: Error,
    references: ["TS 36.413 §8.2.1", "TS 29.274 §8.4"],
    check: Check::Procedure(&[Kind::Bearer, Kind::Call], check),
}

fn check(case: &Case<'_>, procedure: &Procedure) -> Vec<Draft> {
    let mut proof = Vec::new();
    let mut code = None;
    let mut what = String::new();
    for id in procedure.messages.iter().copied().filter(|id| case.trace.message(*id).repeats.is_none()) {
        match case.trace.message(id).proto {
            Proto::S1ap => {
                let Some(message) = case.s1ap(id).filter(|message| message.procedure_code() == E_RAB_SETUP) else {
                    continue;
                };
                if message.kind() == MessageKind::Initiating {
                    continue;
                }
                for e_rab in message.e_rabs().iter().filter(|e_rab| e_rab.outcome == ERabOutcome::Failed) {
                    let Some(cause) = e_rab.cause else { continue };
                    // A handover crossed the request: the MME asks again (TS 36.413 §8.2.1).
                    if cause.group == CauseGroup::RadioNetwork && CROSSING.contains(&cause.value) {
                        continue;
                    }
                    if proof.is_empty() {
                        what = format!("{} refuses E-RAB {}: {cause}", case.who_sent(id), e_rab.id);
                        code = Some(Code::S1ap(cause));
                    }
                    proof.push(evidence(id, "s1ap.Cause", cause));
                }
            }
            Proto::Gtpv2 => {
                let Some(message) = case.gtpv2(id).filter(|message| message.message_type() == CREATE_BEARER_RESPONSE)
                else {
                    continue;
                };
                let of_bearers = message.bearer_contexts().filter_map(|bearer| bearer.cause());
                let Some(cause) = message.cause().into_iter().chain(of_bearers).find(|cause| cause.is_rejection())
                else {
                    continue;
                };
                let name = cause.name().unwrap_or("unknown cause");
                if proof.is_empty() {
                    what = format!(
                        "{} refuses the dedicated bearer: GTPv2 cause {} {name}",
                        case.who_sent(id),
                        cause.value
                    );
                    code = Some(Code::Gtpv2(cause.value));
                }
                proof.push(evidence(id, "gtpv2.cause", format!("{} {name}", cause.value)));
            }
            _ => {}
        }
    }
    let mut proof = proof.into_iter();
    let Some(first) = proof.next() else { return Vec::new() };
    let draft = proof.fold(Draft::new(what, first), Draft::and);
    let causes = code.and_then(meaning).and_then(|meaning| meaning.causes);
    vec![match causes {
        Some(causes) => draft.cause(causes),
        None => draft,
    }]
}
