//! Messages to meaning: transactions, nodes, subscribers and procedures.
//!
//! [`run`] fills in a [`Trace`] that a loader made. It decodes each message once, in capture order, and shows it to
//! one tracker per protocol. A tracker puts the message's transaction into a procedure because of a key that both
//! share, and the key is kept as evidence. A weak key, such as an address alone, never joins.

mod base;
mod calls;
mod charging;
mod cx;
mod diameter;
mod dns;
mod epc;
mod flows;
mod groups;
mod gtpv2;
mod names;
mod nas;
mod outcome;
mod policy;
mod refusal;
mod roles;
mod s1ap;
mod seen;
mod sip;
mod subscribers;
mod titles;
pub mod transactions;
mod waiting;

use crate::proto::{self, Body};
use crate::trace::Trace;
use groups::{Group, Groups};
use seen::Seen;

/// Fills in what the messages of a trace mean.
pub fn run(trace: &mut Trace) {
    let mut correlator = Correlator::default();
    let mut roles = roles::Roles::default();
    let mut messages = std::mem::take(&mut trace.messages);
    let mut pairing = transactions::Pairing::default();
    for index in 0..messages.len() {
        let Some(message) = messages.get(index) else { break };
        let body = proto::decode(message.proto, trace.store.get(message.bytes));
        let seen = Seen::new(index, message, &trace.endpoints);
        let seen = pairing.place(&mut messages, &body, seen);
        roles.observe(&seen, &body);
        correlator.observe(&seen, &body);
    }
    trace.messages = messages;
    trace.transactions = pairing.finish();
    let gathered = correlator.gathered();
    roles.finish(trace);
    finish(gathered, trace);
}

/// What procedures are made of: the groups, who they are about, and the group of each transaction.
type Gathered = (Groups, subscribers::Ues, Vec<Option<Group>>);

/// Turns groups into procedures.
fn finish((groups, ues, placed): Gathered, trace: &mut Trace) {
    let (subscribers, place) = ues.finish();
    trace.subscribers = subscribers;
    outcome::procedures(trace, groups.finish(&placed), &place);
    calls::media(trace);
}

/// What the trackers know together.
#[derive(Default)]
struct Correlator {
    groups: Groups,
    /// The group of each transaction, by its place.
    placed: Vec<Option<Group>>,
    ues: subscribers::Ues,
    waiting: waiting::Waiting,
    flows: flows::Flows,
    sip: sip::Dialogs,
    diameter: diameter::Sessions,
    epc: epc::Contexts,
    dns: dns::LookUps,
    base: base::Rest,
}

impl Correlator {
    fn observe(&mut self, seen: &Seen, body: &Body<'_>) {
        let known = self.placed.get(seen.transaction.index()).copied().flatten();
        let group = match (known, body) {
            (Some(group), _) => group,
            (None, Body::Sip(message)) => self.place_sip(seen, message),
            (None, Body::Diameter(message)) => self.place_diameter(seen, message),
            (None, Body::Gtpv2(message)) => self.place_gtpv2(seen, message),
            (None, Body::S1ap(message)) => self.place_s1ap(seen, message),
            (None, Body::Dns(message)) => self.place_dns(seen, message),
            (None, Body::Icmp(message)) => self.place_icmp(seen, message),
            (None, _) => self.place_rest(seen, body),
        };
        if known.is_none() {
            let at = seen.transaction.index();
            if self.placed.len() <= at {
                self.placed.resize(at + 1, None);
            }
            if let Some(place) = self.placed.get_mut(at) {
                *place = Some(group);
            }
            subscribers::push_lean(&mut self.groups.get_mut(group).transactions, seen.transaction);
        }
        let draft = self.groups.get_mut(group);
        draft.last = draft.last.max(seen.time);
        match body {
            Body::Sip(message) => self.learn_sip(seen, group, message),
            Body::Diameter(message) => self.learn_diameter(seen, group, message),
            Body::Gtpv2(message) => self.learn_gtpv2(seen, group, message),
            Body::S1ap(message) => self.learn_s1ap(seen, group, message),
            Body::Dns(message) => self.learn_dns(seen, group, message),
            _ => {}
        }
        self.base.remember(seen, group);
    }

    /// A transaction turns out to belong to another group.
    fn move_to(&mut self, transaction: crate::trace::TransactionId, group: Group) {
        if let Some(place) = self.placed.get_mut(transaction.index())
            && *place != Some(group)
        {
            // Its old group keeps the entry until the end, when only the last place counts.
            *place = Some(group);
            self.groups.get_mut(group).transactions.push(transaction);
        }
    }

    /// Gives back all that was only for looking up.
    fn gathered(self) -> Gathered {
        (self.groups, self.ues, self.placed)
    }
}
