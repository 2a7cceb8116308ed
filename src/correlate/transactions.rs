//! Requests and what they led to, for every protocol, in both directions.
//!
//! A key tells which messages are of one transaction: SIP branch and CSeq (RFC 3261 §17.1.3), Diameter hop-by-hop
//! identifier (RFC 6733 §6.2), GTPv2 sequence number and the two ends (TS 29.274 §7.6), S1AP procedure and UE
//! identifiers, DNS identifier and question. The same key and kind again is the same message sent again.

use crate::proto::{self, Body, Proto, dns, gtpv2, s1ap, sip};
use crate::trace::{EndpointId, MessageId, Trace, Transaction, TransactionId};
use hashbrown::HashMap;
use std::hash::{BuildHasher as _, Hash};

/// What a message is within its transaction.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Part {
    Request { expects_answer: bool },
    Provisional,
    Answer,
    Acknowledgement,
}

/// What joins a message to its transaction.
struct Claim {
    /// The key, alike for request and answer.
    key: u64,
    /// What tells messages of one transaction apart: a message with the same one is sent again.
    kind: u64,
    part: Part,
}

/// Forms the transactions of a trace, and marks what was sent again.
pub(super) fn pair(trace: &mut Trace) {
    let mut pairing = Pairing::default();
    for id in trace.message_ids() {
        let claims = {
            let message = trace.message(id);
            let body = trace.body(id);
            pairing.claims(&body, message.from, message.to)
        };
        pairing.place(trace, id, claims);
    }
    trace.transactions = pairing.transactions;
}

#[derive(Default)]
struct Pairing {
    hasher: foldhash::fast::FixedState,
    transactions: Vec<Transaction>,
    open: HashMap<u64, Open, foldhash::fast::FixedState>,
}

struct Open {
    transaction: TransactionId,
    last: i64,
    /// Kind and id of each message in it.
    seen: Vec<(u64, MessageId)>,
}

/// A key that is silent this long stands for something new, nanoseconds: longer than SIP's Timer C (180 s) and any
/// transaction of the others.
const SILENCE: i64 = 300_000_000_000;
/// The same for protocols whose identifiers are short and come again soon: DNS, GTPv2, S1AP.
const SHORT_SILENCE: i64 = 60_000_000_000;

/// TS 36.413 §9.3.2: between the MME and the target of a handover.
const HANDOVER_RESOURCE_ALLOCATION: u8 = 1;

impl Pairing {
    fn hash(&self, of: impl Hash) -> u64 {
        self.hasher.hash_one(of)
    }

    /// The ends of a message in an order that request and answer share.
    fn pair_of(from: EndpointId, to: EndpointId) -> (EndpointId, EndpointId) {
        if from <= to { (from, to) } else { (to, from) }
    }

    fn claims(&self, body: &Body<'_>, from: EndpointId, to: EndpointId) -> Option<Claim> {
        match body {
            Body::Sip(message) => self.sip(message, from, to),
            Body::Diameter(message) => {
                let request = message.is_request();
                let (asker, server) = if request { (from, to) } else { (to, from) };
                let key = self.hash((Proto::Diameter, asker, server, message.hop_by_hop(), message.command()));
                let part = if request { Part::Request { expects_answer: true } } else { Part::Answer };
                Some(Claim { key, kind: u64::from(request), part })
            }
            Body::Gtpv2(message) => Some(self.gtpv2(message, from, to)),
            Body::S1ap(message) => Some(self.s1ap(message, from, to)),
            Body::Dns(message) => {
                let response = message.is_response();
                let (asker, server) = if response { (to, from) } else { (from, to) };
                let question = message.question().map(|question: dns::Question| (question.name.text(), question.kind));
                let key = self.hash((Proto::Dns, asker, server, message.id(), question));
                let part = if response { Part::Answer } else { Part::Request { expects_answer: true } };
                Some(Claim { key, kind: u64::from(response), part })
            }
            Body::Gtpv1(message) => {
                let sequence = message.sequence()?;
                // Echo (1, 2): the answer has the next type.
                let (request, answer) = (message.message_type() == 1, message.message_type() == 2);
                let key = self.hash((Proto::Gtpv1, Self::pair_of(from, to), sequence, request || answer));
                let part = if answer { Part::Answer } else { Part::Request { expects_answer: request } };
                Some(Claim { key, kind: u64::from(message.message_type()), part })
            }
            _ => None,
        }
    }

    fn sip(&self, message: &sip::Message<'_>, from: EndpointId, to: EndpointId) -> Option<Claim> {
        let (number, method) = message.cseq()?;
        let branch = message.vias().next().and_then(|via| via.branch()).unwrap_or_default();
        let status = message.status();
        let (client, server) = if status.is_some() { (to, from) } else { (from, to) };
        let is_ack = method == "ACK";
        // An ACK to a failure has the branch of its INVITE; an ACK to a 2xx stands alone (RFC 3261 §17.1.1.3).
        let shared = if is_ack { "INVITE" } else { method };
        // The answer of a server behind NAT or TCP may come over other ports: hosts, not ports, are compared.
        let hosts = (message.call_id(), branch, number, shared);
        let key = self.hash((Proto::Sip, hosts, self.side(branch, client, server)));
        let kind = self.hash((method, status));
        let part = match status {
            None if is_ack => Part::Acknowledgement,
            None => Part::Request { expects_answer: true },
            Some(100..200) => Part::Provisional,
            Some(_) => Part::Answer,
        };
        // Several early dialogs answer with the same status, told apart by tag; provisional ones by RSeq.
        let tag = message.to().and_then(|to| to.tag());
        let kind = self.hash((kind, tag, message.rseq(), from));
        Some(Claim { key, kind, part })
    }

    /// Peers of before RFC 3261 choose no branches that are unique: there the ends must tell.
    fn side(&self, branch: &[u8], client: EndpointId, server: EndpointId) -> Option<(EndpointId, EndpointId)> {
        (!branch.starts_with(b"z9hG4bK")).then_some((client, server))
    }

    fn gtpv2(&self, message: &gtpv2::Message<'_>, from: EndpointId, to: EndpointId) -> Claim {
        let is_request = message.is_request();
        // Each side counts its own requests: the one that asks is part of the key.
        let (asker, other) = if is_request == Some(false) { (to, from) } else { (from, to) };
        let key = self.hash((Proto::Gtpv2, asker, other, message.sequence()));
        let part = match is_request {
            Some(false) => Part::Answer,
            Some(true) => Part::Request { expects_answer: true },
            None => Part::Request { expects_answer: false },
        };
        Claim { key, kind: u64::from(message.message_type()), part }
    }

    fn s1ap(&self, message: &s1ap::Message<'_>, from: EndpointId, to: EndpointId) -> Claim {
        let procedure = message.procedure_code();
        // The target of a handover chooses its identifier in the answer.
        let enb = message.enb_ue_id().filter(|_| procedure != HANDOVER_RESOURCE_ALLOCATION);
        // Bearers of one UE may be set up, modified and released side by side.
        let bearer =
            if matches!(procedure, 5..=7) { message.e_rabs().iter().map(|e_rab| e_rab.id).min() } else { None };
        let ids = (message.mme_ue_id(), enb, bearer);
        let key = self.hash((Proto::S1ap, Self::pair_of(from, to), procedure, ids));
        let kind = message.kind();
        let part = match kind {
            s1ap::MessageKind::Initiating => Part::Request { expects_answer: message.has_answer() },
            s1ap::MessageKind::Successful | s1ap::MessageKind::Unsuccessful => Part::Answer,
        };
        Claim { key, kind: kind as u64, part }
    }

    fn place(&mut self, trace: &mut Trace, id: MessageId, claim: Option<Claim>) {
        let (proto, time) = (trace.message(id).proto, trace.message(id).time);
        let Some(Claim { key, kind, part }) = claim else { return self.begin(trace, id, None, false) };
        let silence = if matches!(proto, Proto::Sip | Proto::Diameter) { SILENCE } else { SHORT_SILENCE };
        let open = self.open.get_mut(&key).filter(|open| time.saturating_sub(open.last) <= silence);
        let Some(open) = open else {
            let expects = matches!(part, Part::Request { expects_answer: true } | Part::Provisional);
            return self.begin(trace, id, Some((key, kind)), expects);
        };
        let Some(transaction) = self.transactions.get_mut(open.transaction.index()) else { return };
        let again = open.seen.iter().find(|(seen, _)| *seen == kind).map(|(_, first)| *first);
        // SCTP delivers once: what looks the same there is a new procedure of the same UE.
        let restarts = match part {
            Part::Request { .. } if proto == Proto::S1ap => true,
            Part::Request { .. } => again.is_none() && !transaction.answers.is_empty(),
            _ => false,
        };
        if restarts {
            let expects = matches!(part, Part::Request { expects_answer: true });
            return self.begin(trace, id, Some((key, kind)), expects);
        }
        open.last = time;
        if let Some(message) = trace.messages.get_mut(id.index()) {
            message.transaction = Some(open.transaction);
            message.repeats = again.filter(|_| proto != Proto::S1ap);
        }
        if again.is_some() {
            transaction.retransmissions.push(id);
            return;
        }
        open.seen.push((kind, id));
        match part {
            Part::Provisional => transaction.provisional.push(id),
            Part::Acknowledgement => transaction.acknowledgement = Some(id),
            Part::Answer => transaction.answers.push(id),
            // The answer came first in the capture: it began the transaction.
            Part::Request { .. } => {
                let began = std::mem::replace(&mut transaction.request, id);
                transaction.answers.insert(0, began);
            }
        }
    }

    fn begin(&mut self, trace: &mut Trace, id: MessageId, key: Option<(u64, u64)>, expects_answer: bool) {
        let transaction = TransactionId::new(self.transactions.len());
        let message = trace.message(id);
        let (proto, last) = (message.proto, message.time);
        self.transactions.push(Transaction {
            proto,
            request: id,
            provisional: Vec::new(),
            answers: Vec::new(),
            acknowledgement: None,
            retransmissions: Vec::new(),
            expects_answer,
            procedure: None,
        });
        if let Some((key, kind)) = key {
            self.open.insert(key, Open { transaction, last, seen: vec![(kind, id)] });
        }
        if let Some(message) = trace.messages.get_mut(id.index()) {
            message.transaction = Some(transaction);
        }
    }
}

/// Claims that a transaction began with an answer: its request is not in the capture.
pub fn lacks_request(trace: &Trace, transaction: &Transaction) -> bool {
    match trace.body(transaction.request) {
        Body::Sip(message) => message.status().is_some(),
        Body::Diameter(message) => !message.is_request(),
        Body::Gtpv2(message) => message.is_request() == Some(false),
        Body::S1ap(message) => message.kind() != proto::s1ap::MessageKind::Initiating,
        Body::Dns(message) => message.is_response(),
        _ => false,
    }
}
