//! Rule GX-04.

use super::sessions::{AA, addresses, head};
use crate::diagnose::prelude::*;
use crate::proto::diameter::filter_rule::{End, FilterRule, Host};
use std::net::IpAddr;

rule! {
    /// The bearer is for other ports than the media: speech runs on the default bearer.
    ///
    /// ## Trigger
    /// The last SDP of a UE in an answered call has an audio port that no flow of its last accepted AAR on Rx names.
    ///
    /// ## Cause
    /// The P-CSCF did not tell the PCRF of the new port after an UPDATE or re-INVITE, or described the wrong side's SDP. Packets
    /// on this port match no packet filter of the dedicated bearer.
    ///
    /// ## Fix
    /// Let the P-CSCF send an AAR with the new flows after every offer and answer that changes them.
    id: "GX-04",
    severity: Warning,
    references: ["TS 29.213 §6.2"],
    check: Check::Procedure(&[Kind::Call], check),
}

/// The flows of a UE that the PCRF accepted last.
struct Flows {
    message: MessageId,
    ue: Vec<IpAddr>,
    texts: Vec<String>,
}

fn check(case: &Case<'_>, procedure: &Procedure) -> Vec<Draft> {
    let mut flows: Vec<Flows> = Vec::new();
    for transaction in procedure.transactions.iter().map(|id| case.trace.transaction(*id)) {
        if head(case.trace, transaction.request) != Some((AA, diameter::applications::RX, true)) {
            continue;
        }
        let accepted = transaction.answer().and_then(|answer| case.diameter(answer));
        let accepted = accepted.and_then(|answer| answer.result()).is_some_and(|outcome| outcome.is_success());
        let Some(request) = case.diameter(transaction.request).filter(|_| accepted) else { continue };
        let ue = addresses(&request);
        let texts: Vec<String> = request.flow_descriptions().into_iter().map(std::borrow::Cow::into_owned).collect();
        if ue.is_empty() || texts.is_empty() {
            continue;
        }
        flows.retain(|known| known.ue != ue);
        flows.push(Flows { message: transaction.request, ue, texts });
    }
    flows.iter().filter_map(|flows| mismatch(case, procedure, flows)).collect()
}

fn mismatch(case: &Case<'_>, procedure: &Procedure, flows: &Flows) -> Option<Draft> {
    let (message, port) = procedure.messages.iter().rev().find_map(|id| {
        case.sdp(*id)?.media.iter().find_map(|media| {
            let address: IpAddr = media.connection?.parse().ok()?;
            let is_speech = media.kind == "audio" && media.port != 0;
            (is_speech && flows.ue.contains(&address)).then_some((*id, media.port))
        })
    })?;
    let rules: Vec<FilterRule<'_>> = flows.texts.iter().filter_map(|text| FilterRule::parse(text)).collect();
    let names = |end: &End| {
        let of_ue = matches!(end.host, Host::Net(address, _) if flows.ue.contains(&address));
        of_ue && (end.ports.is_empty() || end.ports.iter().any(|ports| ports.contains(&port)))
    };
    if rules.is_empty() || rules.iter().any(|rule| names(&rule.source) || names(&rule.destination)) {
        return None;
    }
    let ue = flows.ue.first()?;
    let text = format!(
        "speech of {ue} is on port {port}; the flows that {} was given do not name it",
        case.who_got(flows.message)
    );
    Some(
        Draft::new(text, evidence(flows.message, "diameter.Flow-Description", flows.texts.join("; ")))
            .and(evidence(message, "sdp.media.port", port))
            .confidence(Confidence::Medium)
            .key(ue),
    )
}
