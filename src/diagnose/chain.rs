//! Root causes: what is alike is folded, within a procedure and over several, what is explained stands back, and consequences follow their cause.
//!
//! Within one procedure a failure goes back the way the request came: what showed first, on the lower layer, is the cause
//! of what showed later above it. A generic finding (`an answer is an error`) about a message that a named rule explains says
//! nothing more, and goes.

use super::{Case, Finding, Severity};
use crate::proto::{Body, Proto};
use crate::trace::{ProcedureId, SubscriberId};
use std::cmp::Reverse;
use std::collections::BTreeMap;

/// Folds, chains and ranks findings.
pub(super) fn order(case: &Case<'_>, found: Vec<Finding>) -> Vec<Finding> {
    let mut groups: BTreeMap<Option<ProcedureId>, Vec<Finding>> = BTreeMap::new();
    for finding in found {
        groups.entry(finding.procedure).or_default().push(finding);
    }
    let mut chains: Vec<Vec<Finding>> =
        groups.into_values().map(|group| chain(case, unexplained(case, fold(group)))).collect();
    // The worst first, then by time; a sort keeps the order of what is alike.
    chains.sort_by_key(|chain| {
        let worst = chain.iter().map(|finding| finding.severity).max();
        (Reverse(worst), chain.first().map(|finding| finding.at))
    });
    let mut ordered: Vec<Finding> = Vec::new();
    for chain in once(chains) {
        let before = ordered.len();
        ordered.extend(chain.into_iter().map(|mut finding| {
            finding.caused_by = finding.caused_by.map(|at| at + before);
            finding
        }));
    }
    ordered
}

/// What a finding says, and of whom.
type Said = (&'static str, Severity, String, Option<SubscriberId>);

/// Chains that say the very same of one subscriber are one chain, the first; those of no procedure stay.
fn once(chains: Vec<Vec<Finding>>) -> Vec<Vec<Finding>> {
    let mut kept: Vec<Vec<Finding>> = Vec::with_capacity(chains.len());
    let mut places: BTreeMap<Vec<Said>, usize> = BTreeMap::new();
    for chain in chains {
        let said = |finding: &Finding| {
            // A note may count or time what it tells; what matters is in the others.
            let title = if finding.severity == Severity::Note { String::new() } else { finding.title.clone() };
            (finding.rule.id, finding.severity, title, finding.subscriber)
        };
        let known = chain.first().and_then(|finding| finding.procedure).map(|_| chain.iter().map(said).collect());
        let place = known.map(|said: Vec<Said>| *places.entry(said).or_insert(kept.len()));
        match place.and_then(|place| kept.get_mut(place)) {
            Some(first) => first.iter_mut().zip(chain).for_each(|(one, other)| one.fold(other)),
            None => kept.push(chain),
        }
    }
    kept
}

/// Findings of one rule with one key are one, the earliest.
fn fold(mut group: Vec<Finding>) -> Vec<Finding> {
    group.sort_by_key(|finding| (finding.at, finding.message()));
    let mut folded: Vec<Finding> = Vec::new();
    for finding in group {
        let alike = |known: &&mut Finding| known.rule.id == finding.rule.id && known.key == finding.key;
        match folded.iter_mut().find(alike) {
            Some(known) => known.fold(finding),
            None => folded.push(finding),
        }
    }
    folded
}

/// Takes out generic findings about messages that a named rule explains.
fn unexplained(case: &Case<'_>, group: Vec<Finding>) -> Vec<Finding> {
    let named: Vec<_> = group.iter().filter(|finding| !finding.rule.is_generic).cloned().collect();
    let explains = |named: &Finding, generic: &Finding| {
        let proven = |id| named.evidence().iter().any(|evidence| evidence.message == id);
        // A warning about the request explains neither an error in the answer nor that none came.
        let is_answer = |id| case.transaction(id).is_some_and(|transaction| transaction.answers.contains(&id));
        match named.severity >= generic.severity {
            true => generic.messages().iter().any(|id| proven(*id)),
            // A rule that is about this very answer knows better how much it matters.
            false if named.message() == generic.message() => generic.message().is_some_and(is_answer),
            false => {
                named.severity == Severity::Warning && generic.message().is_some_and(|id| is_answer(id) && proven(id))
            }
        }
    };
    let is_new = |finding: &Finding| !finding.rule.is_generic || !named.iter().any(|named| explains(named, finding));
    group.into_iter().filter(is_new).collect()
}

/// The layer on which a finding shows, the lowest first: a refusal goes from the radio up to the application.
fn layer(case: &Case<'_>, finding: &Finding) -> u8 {
    let Some(message) = finding.message() else { return 0 };
    match case.trace.message(message).proto {
        Proto::Icmp | Proto::Dns => 0,
        Proto::S1ap => 1,
        Proto::Gtpv2 | Proto::Gtpv1 | Proto::Pfcp => 2,
        Proto::Diameter => match case.trace.body(message) {
            Body::Diameter(message) if message.interface() == Some("Gx") => 3,
            Body::Diameter(message) if message.interface() == Some("Rx") => 5,
            _ => 4,
        },
        _ => 6,
    }
}

/// Orders the findings of one procedure: a cause, what it led to, then the next cause.
fn chain(case: &Case<'_>, group: Vec<Finding>) -> Vec<Finding> {
    let layers: Vec<u8> = group.iter().map(|finding| layer(case, finding)).collect();
    let at = |index: usize| layers.get(index).copied().unwrap_or_default();
    // Findings come by time: a cause is looked for among those before.
    let mut causes: Vec<Option<usize>> = Vec::with_capacity(group.len());
    for (index, finding) in group.iter().enumerate() {
        let leads = |(before, cause): &(usize, &Finding)| {
            cause.severity == Severity::Error
                && finding.severity == Severity::Error
                && (finding.rule.is_generic || at(*before) < at(index) || shares(cause, finding))
        };
        let cause = group.iter().enumerate().take(index).filter(leads).map(|(before, _)| before).next_back();
        causes.push(cause);
    }
    let mut order = Vec::with_capacity(group.len());
    let mut roots: Vec<usize> = (0..group.len()).filter(|index| causes.get(*index) == Some(&None)).collect();
    roots.sort_by_key(|index| (Reverse(group.get(*index).map(|finding| finding.severity)), *index));
    for root in roots {
        follow(root, &causes, &mut order);
    }
    let mut places = vec![0; group.len()];
    for (place, index) in order.iter().enumerate() {
        if let Some(slot) = places.get_mut(*index) {
            *slot = place;
        }
    }
    let mut ranked: Vec<(usize, Finding)> = group
        .into_iter()
        .enumerate()
        .map(|(index, mut finding)| {
            let cause = causes.get(index).copied().flatten();
            finding.caused_by = cause.and_then(|cause| places.get(cause).copied());
            (places.get(index).copied().unwrap_or_default(), finding)
        })
        .collect();
    ranked.sort_by_key(|(place, _)| *place);
    ranked.into_iter().map(|(_, finding)| finding).collect()
}

/// Adds a finding and what it led to, each before what it led to in turn.
fn follow(root: usize, causes: &[Option<usize>], order: &mut Vec<usize>) {
    let mut open = vec![root];
    while let Some(index) = open.pop() {
        order.push(index);
        let led_to = causes.iter().enumerate().filter(|(_, cause)| **cause == Some(index)).map(|(at, _)| at);
        let led_to: Vec<usize> = led_to.collect();
        open.extend(led_to.into_iter().rev());
    }
}

/// Claims that two findings are about one message.
fn shares(one: &Finding, other: &Finding) -> bool {
    one.evidence().iter().any(|evidence| other.messages().contains(&evidence.message))
}
