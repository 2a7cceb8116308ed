//! [`Case`]: what a rule may ask about the trace.

use super::index::Index;
use super::lint::{self, Remark};
use super::shelf::Shelf;
use super::{Draft, Limit, Limits, Severity, evidence};
use crate::proto::{Body, Proto, diameter, dns, gtpv2, s1ap, sdp, sip};
use crate::trace::{EndpointId, MessageId, Node, Outcome, Procedure, Role, Trace, Transaction};
use std::cell::OnceCell;
use std::net::IpAddr;
use std::ops::Range;
use std::rc::Rc;

/// Messages that are looked at for one thing; a capture that has more of them in between says nothing.
const MOST: usize = 20_000;

/// The trace under diagnosis, with the thresholds in force.
pub struct Case<'t> {
    /// The trace.
    pub trace: &'t Trace,
    limits: &'t Limits,
    remarks: OnceCell<Vec<Remark>>,
    /// Messages by protocol and hosts, and messages behind a gap by their ends.
    hosts: OnceCell<Index>,
    gaps: OnceCell<Index>,
    bodies: Shelf<Body<'t>>,
    sessions: Shelf<Option<Rc<sdp::Session<'t>>>>,
}

impl<'t> Case<'t> {
    /// A correlated trace, and thresholds.
    pub fn new(trace: &'t Trace, limits: &'t Limits) -> Self {
        let (remarks, hosts, gaps) = (OnceCell::new(), OnceCell::new(), OnceCell::new());
        Self { trace, limits, remarks, hosts, gaps, bodies: Shelf::default(), sessions: Shelf::default() }
    }

    /// The value of a threshold: nanoseconds of a time, or a number.
    pub fn limit(&self, limit: &Limit) -> i64 {
        self.limits.of(limit)
    }

    /// What the checks of files say under this rule about what the capture carries.
    pub fn remarks(&self, rule: &str) -> Vec<Draft> {
        let all = self.remarks.get_or_init(|| lint::remarks(self));
        let own = all.iter().filter(|remark| remark.rule == rule);
        own.map(|remark| {
            // A capture shows that a file is wrong, not that somebody was hurt by it.
            let severity = if remark.severity == Severity::Note { Severity::Note } else { Severity::Warning };
            let draft = Draft::new(remark.text.as_str(), evidence(remark.message, remark.field, &remark.code));
            let draft = draft.severity(severity).of_capture().key(&remark.text);
            match &remark.fix {
                Some(fix) => draft.fix(fix.as_str()),
                None => draft,
            }
        })
        .collect()
    }

    /// When a message was complete, nanoseconds since 1970-01-01 UTC.
    pub fn time(&self, id: MessageId) -> i64 {
        self.trace.message(id).time
    }

    /// The end of the capture.
    pub const fn end(&self) -> i64 {
        self.trace.span.1
    }

    /// How long the capture goes on after a message, nanoseconds: an answer that did not come must have had time to.
    pub fn watched(&self, id: MessageId) -> i64 {
        self.end().saturating_sub(self.time(id))
    }

    /// Time between two messages, nanoseconds.
    pub fn between(&self, earlier: MessageId, later: MessageId) -> i64 {
        self.time(later).saturating_sub(self.time(earlier))
    }

    /// The messages completed in this time, both ends included, in order.
    pub fn window(&self, from: i64, to: i64) -> impl Iterator<Item = MessageId> + use<> {
        self.places(from, to).map(MessageId::new)
    }

    /// The places of the messages completed in this time.
    fn places(&self, from: i64, to: i64) -> Range<usize> {
        let messages = &self.trace.messages;
        // A trace is in the order of time.
        let start = messages.partition_point(|message| message.time < from);
        let count = messages.get(start..).unwrap_or_default().partition_point(|message| message.time <= to);
        start..start + count
    }

    /// The messages of a protocol from one host to another that were completed in this time, in order.
    pub fn between_hosts(
        &self,
        proto: Proto,
        (from, to): (IpAddr, IpAddr),
        time: (i64, i64),
    ) -> impl Iterator<Item = MessageId> {
        let all = || self.trace.message_ids();
        let key = |id: MessageId| (self.trace.message(id).proto, self.sender(id), self.receiver(id));
        let index = self.hosts.get_or_init(|| Index::new(all().map(|id| (key(id), id))));
        let wanted = (proto, from, to);
        index.among(wanted, self.places(time.0, time.1)).filter(move |id| key(*id) == wanted)
    }

    /// Claims that octets from the receiver of a request to its sender are missing in the capture behind it: the answer
    /// may have been among them.
    pub fn misses_answer(&self, id: MessageId) -> bool {
        let asked = self.trace.message(id);
        let ends = |id: MessageId| (self.trace.message(id).from, self.trace.message(id).to);
        let behind_gaps = || self.trace.message_ids().filter(|id| self.trace.message(*id).gap);
        let index = self.gaps.get_or_init(|| Index::new(behind_gaps().map(|id| (ends(id), id))));
        let places = self.places(self.time(id), self.end());
        let near = places.start..places.end.min(places.start.saturating_add(MOST));
        let wanted = (asked.to, asked.from);
        index.among(wanted, near).any(|other| ends(other) == wanted)
    }

    /// Claims that the receiver of a message was seen to send to its sender at all, in this protocol, within a minute.
    pub fn hears_back(&self, id: MessageId) -> bool {
        let (asked, reach) = (self.trace.message(id), 60 * super::prelude::SECOND);
        let near = (asked.time.saturating_sub(reach), asked.time.saturating_add(reach));
        self.between_hosts(asked.proto, (self.receiver(id), self.sender(id)), near).next().is_some()
    }

    /// Claims that the procedure of a message did what it was for: what failed in it was made good, or was not needed.
    pub fn went_well(&self, id: MessageId) -> bool {
        self.procedure(id).is_some_and(|procedure| procedure.outcome == Outcome::Success)
    }

    /// Address of the sender.
    pub fn sender(&self, id: MessageId) -> IpAddr {
        self.trace.address(self.trace.message(id).from).ip()
    }

    /// Address of the receiver.
    pub fn receiver(&self, id: MessageId) -> IpAddr {
        self.trace.address(self.trace.message(id).to).ip()
    }

    fn node(&self, endpoint: EndpointId) -> Option<&'t Node> {
        self.trace.nodes.get(self.trace.endpoint(endpoint).node.index())
    }

    /// Role of the sender.
    pub fn sender_role(&self, id: MessageId) -> Role {
        self.node(self.trace.message(id).from).map_or(Role::Other, |node| node.role)
    }

    /// Role of the receiver.
    pub fn receiver_role(&self, id: MessageId) -> Role {
        self.node(self.trace.message(id).to).map_or(Role::Other, |node| node.role)
    }

    /// What the sender is called in a sentence: its name, or its address.
    pub fn who_sent(&self, id: MessageId) -> String {
        self.name(self.trace.message(id).from)
    }

    /// What the receiver is called in a sentence.
    pub fn who_got(&self, id: MessageId) -> String {
        self.name(self.trace.message(id).to)
    }

    fn name(&self, endpoint: EndpointId) -> String {
        self.node(endpoint).map_or_else(|| self.trace.address(endpoint).to_string(), |node| node.name.clone())
    }

    /// The procedure of a message.
    pub fn procedure(&self, id: MessageId) -> Option<&'t Procedure> {
        self.trace.message(id).procedure.map(|id| self.trace.procedure(id))
    }

    /// The transaction of a message.
    pub fn transaction(&self, id: MessageId) -> Option<&'t Transaction> {
        self.trace.message(id).transaction.map(|id| self.trace.transaction(id))
    }

    /// The transactions of a procedure, in the order of their requests.
    pub fn transactions(&self, procedure: &Procedure) -> impl Iterator<Item = &'t Transaction> {
        procedure.transactions.iter().map(|id| self.trace.transaction(*id))
    }

    /// The message decoded.
    pub fn body(&self, id: MessageId) -> Rc<Body<'t>> {
        self.bodies.get(id, || self.trace.body(id))
    }

    /// The message, when it is SIP.
    pub fn sip(&self, id: MessageId) -> Option<Rc<sip::Message<'t>>> {
        self.of(id, Proto::Sip, |body| match body {
            Body::Sip(message) => Some(Rc::clone(message)),
            _ => None,
        })
    }

    /// The session description in a SIP message.
    pub fn sdp(&self, id: MessageId) -> Option<Rc<sdp::Session<'t>>> {
        (*self.sessions.get(id, || self.sip(id)?.sdp().map(Rc::new))).clone()
    }

    /// The message, when it is Diameter.
    pub fn diameter(&self, id: MessageId) -> Option<diameter::Message<'t>> {
        self.of(id, Proto::Diameter, |body| match body {
            Body::Diameter(message) => Some(*message),
            _ => None,
        })
    }

    /// The message, when it is GTPv2-C.
    pub fn gtpv2(&self, id: MessageId) -> Option<gtpv2::Message<'t>> {
        self.of(id, Proto::Gtpv2, |body| match body {
            Body::Gtpv2(message) => Some(message.clone()),
            _ => None,
        })
    }

    /// The message, when it is S1AP.
    pub fn s1ap(&self, id: MessageId) -> Option<Rc<s1ap::Message<'t>>> {
        self.of(id, Proto::S1ap, |body| match body {
            Body::S1ap(message) => Some(Rc::clone(message)),
            _ => None,
        })
    }

    /// The message, when it is DNS.
    pub fn dns(&self, id: MessageId) -> Option<dns::Message<'t>> {
        self.of(id, Proto::Dns, |body| match body {
            Body::Dns(message) => Some(message.clone()),
            _ => None,
        })
    }

    /// The view of a message of this protocol; others are not decoded.
    fn of<M>(&self, id: MessageId, proto: Proto, view: impl FnOnce(&Body<'t>) -> Option<M>) -> Option<M> {
        if self.trace.message(id).proto == proto { view(&self.body(id)) } else { None }
    }
}
