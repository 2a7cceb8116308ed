//! Requests and what they led to, for every protocol, in both directions.
//!
//! A key tells which messages are of one transaction: SIP branch and CSeq (RFC 3261 §17.1.3), Diameter hop-by-hop
//! identifier (RFC 6733 §6.2), GTPv2 sequence number and the two ends (TS 29.274 §7.6), S1AP procedure and UE
//! identifiers, DNS identifier and question. The same key and kind again is the same message sent again.

use super::seen::Seen;
use crate::net::Transport;
use crate::proto::{self, Body, Proto, diameter, dns, gtpv2, s1ap, sip};
use crate::trace::{EndpointId, Message, MessageId, Trace, Transaction, TransactionId};
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

/// Forms transactions, and marks what was sent again.
#[derive(Default)]
pub(super) struct Pairing {
    hasher: foldhash::fast::FixedState,
    transactions: Vec<Transaction>,
    open: HashMap<u64, Open, foldhash::fast::FixedState>,
    /// The key of each Diameter request over SCTP by its identifiers alone: the ends of an association have several
    /// addresses, and may answer over another path (RFC 9260 §6.4).
    paths: HashMap<u64, u64, foldhash::fast::FixedState>,
    /// What the last message that was sent again repeats.
    repeated: Option<MessageId>,
}

struct Open {
    transaction: TransactionId,
    last: i64,
    /// Kind and id of each message in it.
    seen: Vec<(u64, MessageId)>,
    /// What was seen first is an answer, whose request may still come: captures are not always in order.
    began_with_answer: bool,
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
            // Of GTP-U only the echo is answered; the rest is said once.
            Body::Gtpv1(message) if matches!(message.message_type(), 1 | 2) => {
                let answer = message.message_type() == 2;
                let key = self.hash((Proto::Gtpv1, Self::pair_of(from, to), message.sequence()?));
                let part = if answer { Part::Answer } else { Part::Request { expects_answer: true } };
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

    /// Puts a message into its transaction, and says which it is.
    pub fn place(&mut self, messages: &mut [Message], body: &Body<'_>, seen: Seen) -> Seen {
        let mut claim = self.claims(body, seen.ends.0, seen.ends.1);
        let over_sctp =
            messages.get(seen.id.index()).is_some_and(|message| matches!(message.transport, Transport::Sctp { .. }));
        if let (Some(claim), Body::Diameter(message), true) = (&mut claim, body, over_sctp) {
            self.take_path(claim, message);
        }
        let seen = self.join(claim, seen);
        if let Some(message) = messages.get_mut(seen.id.index()) {
            message.transaction = Some(seen.transaction);
            message.repeats = seen.again.then(|| self.first(seen)).flatten();
        }
        seen
    }

    /// Gives an answer that came over another path of its association the key of the request.
    fn take_path(&mut self, claim: &mut Claim, message: &diameter::Message<'_>) {
        let ids = self.hash((Proto::Diameter, message.hop_by_hop(), message.end_to_end(), message.command()));
        if claim.part != Part::Answer {
            self.paths.insert(ids, claim.key);
        } else if !self.open.contains_key(&claim.key)
            && let Some(key) = self.paths.get(&ids)
        {
            claim.key = *key;
        }
    }

    /// The message that this one repeats.
    fn first(&self, seen: Seen) -> Option<MessageId> {
        self.repeated.filter(|first| *first != seen.id)
    }

    /// The transactions, in the order of their first messages.
    pub fn finish(self) -> Vec<Transaction> {
        self.transactions
    }

    fn join(&mut self, claim: Option<Claim>, seen: Seen) -> Seen {
        let Some(Claim { key, kind, part }) = claim else { return self.begin(seen, None, false) };
        let expects = matches!(part, Part::Request { expects_answer: true } | Part::Provisional);
        let silence = if matches!(seen.proto, Proto::Sip | Proto::Diameter) { SILENCE } else { SHORT_SILENCE };
        let open = self.open.get_mut(&key).filter(|open| seen.time.saturating_sub(open.last) <= silence);
        let Some(open) = open else { return self.begin(seen, Some((key, kind)), expects) };
        let Some(transaction) = self.transactions.get_mut(open.transaction.index()) else { return seen };
        let first = open.seen.iter().find(|(known, _)| *known == kind).map(|(_, first)| *first);
        // SCTP delivers once: what looks the same there is a new procedure of the same UE.
        let restarts = match part {
            Part::Request { .. } if seen.proto == Proto::S1ap => true,
            Part::Request { .. } => first.is_none() && !transaction.answers.is_empty() && !open.began_with_answer,
            _ => false,
        };
        if restarts {
            return self.begin(seen, Some((key, kind)), expects);
        }
        open.last = seen.time;
        let seen = Seen { transaction: open.transaction, again: first.is_some(), ..seen };
        if first.is_some() && seen.proto != Proto::S1ap {
            self.repeated = first;
            transaction.retransmissions.push(seen.id);
            return seen;
        }
        open.seen.push((kind, seen.id));
        match part {
            Part::Provisional => transaction.provisional.push(seen.id),
            Part::Acknowledgement => transaction.acknowledgement = Some(seen.id),
            Part::Answer => transaction.answers.push(seen.id),
            // The answer came first in the capture: it began the transaction.
            Part::Request { .. } => {
                let began = std::mem::replace(&mut transaction.request, seen.id);
                transaction.answers.insert(0, began);
                open.began_with_answer = false;
            }
        }
        Seen { again: false, ..seen }
    }

    fn begin(&mut self, seen: Seen, key: Option<(u64, u64)>, expects_answer: bool) -> Seen {
        let transaction = TransactionId::new(self.transactions.len());
        self.transactions.push(Transaction {
            proto: seen.proto,
            request: seen.id,
            provisional: Vec::new(),
            answers: Vec::new(),
            acknowledgement: None,
            retransmissions: Vec::new(),
            expects_answer,
            procedure: None,
        });
        if let Some((key, kind)) = key {
            let began_with_answer = !expects_answer;
            self.open
                .insert(key, Open { transaction, last: seen.time, seen: vec![(kind, seen.id)], began_with_answer });
        }
        Seen { transaction, again: false, ..seen }
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
