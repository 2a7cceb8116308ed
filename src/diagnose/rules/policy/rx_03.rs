//! Rule RX-03.

use super::sessions::{AA, addresses};
use crate::diagnose::prelude::*;
use crate::proto::diameter::filter_rule::{Action, Direction, FilterRule, Host};
use std::net::IpAddr;

rule! {
    /// A flow that the P-CSCF describes to the PCRF is no permit rule, or runs the wrong way.
    ///
    /// ## Trigger
    /// Flow-Description in an AAR is no `permit in` or `permit out` rule, has options, or says `in` for packets to the UE or
    /// `out` for packets from it. A note when the PCRF accepts it: some PCRFs go by the addresses.
    ///
    /// ## Cause
    /// The words of the rule are from the network's side of the UE: `in` is what the UE sends, `out` is what goes to it. Only
    /// permit rules without options are allowed here.
    ///
    /// ## Fix
    /// Swap the two addresses or the word, and leave out options.
    id: "RX-03",
    severity: Warning,
    references: ["TS 29.214 §5.3.8", "RFC 6733 §4.3.1"],
    check: Check::DiameterTransaction(check),
}

fn check(case: &Case<'_>, exchange: &Exchange<'_, diameter::Message<'_>>) -> Option<Draft> {
    let request = exchange.request.filter(|request| request.interface() == Some("Rx") && request.command() == AA)?;
    let id = exchange.id();
    let ue = addresses(request);
    let flows = request.flow_descriptions();
    let (flow, what) = flows.iter().find_map(|flow| Some((flow, wrong(flow, &ue)?)))?;
    let accepted =
        exchange.answer().and_then(|(_, answer)| answer.result()).is_some_and(|outcome| outcome.is_success());
    let text = format!("{} describes a flow that {what}: {flow}", case.who_sent(id));
    let draft = Draft::new(text, evidence(id, "diameter.Flow-Description", flow));
    Some(draft.severity(if accepted { Severity::Note } else { Severity::Warning }))
}

/// What is wrong with a flow of a UE.
fn wrong(flow: &str, ue: &[IpAddr]) -> Option<&'static str> {
    let Some(rule) = FilterRule::parse(flow) else { return Some("is no rule") };
    if rule.action != Action::Permit {
        return Some("permits nothing");
    }
    if !rule.options.trim().is_empty() {
        return Some("has options");
    }
    let is_ue = |host: &Host| matches!(host, Host::Net(address, _) if ue.contains(address));
    let (from, to) = (is_ue(&rule.source.host), is_ue(&rule.destination.host));
    match rule.direction {
        Direction::In if to && !from => Some("says in and goes to the UE"),
        Direction::Out if from && !to => Some("says out and comes from the UE"),
        _ => None,
    }
}
