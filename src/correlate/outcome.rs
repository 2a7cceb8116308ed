//! How procedures ended, and why: the first message that refuses, apart from what it leads to.

use super::groups::Draft;
use super::subscribers::Ue;
use super::{calls, refusal, titles};
use crate::proto::nas::{self, element_table};
use crate::proto::s1ap::{ERabOutcome, MessageKind};
use crate::proto::sip::{self, Id};
use crate::proto::sms::RpKind;
use crate::proto::{Body, Proto};
use crate::trace::{Cause, Kind, MessageId, Outcome, Procedure, ProcedureId, SubscriberId, Trace, TransactionId};

/// A request is given up after this time without an answer: 64 times T1 (RFC 3261 §17.1.2.2), nanoseconds.
const GIVEN_UP: i64 = 32_000_000_000;
/// The same for the protocols of the EPC, whose requests are repeated three times (TS 29.274 §7.6), nanoseconds.
const GIVEN_UP_EPC: i64 = 5_000_000_000;

/// Makes procedures of groups.
pub(super) fn procedures(trace: &mut Trace, drafts: Vec<Draft>, place: &dyn Fn(Ue) -> Option<usize>) {
    let mut counts = std::collections::BTreeMap::new();
    let first = |draft: &Draft| {
        draft.transactions.iter().filter_map(|id| trace.transactions.get(id.index())).flat_map(|t| t.messages()).min()
    };
    let mut drafts = drafts;
    drafts.retain_mut(|draft| match first(draft) {
        Some(first) => {
            draft.first = first;
            true
        }
        None => false,
    });
    // A message is in one group, so no two are alike.
    drafts.sort_unstable_by_key(|draft| draft.first);
    trace.procedures.reserve_exact(drafts.len());
    for draft in drafts {
        let id = ProcedureId::new(trace.procedures.len());
        let number = counts.entry(draft.kind).or_insert(0_u32);
        *number += 1;
        let name = format!("{}-{number}", draft.kind.name());
        let procedure = procedure(trace, id, name, draft, place);
        trace.procedures.push(procedure);
    }
}

fn procedure(
    trace: &mut Trace,
    id: ProcedureId,
    name: String,
    draft: Draft,
    place: &dyn Fn(Ue) -> Option<usize>,
) -> Procedure {
    let mut messages: Vec<MessageId> = Vec::new();
    messages.reserve_exact(draft.transactions.len());
    for transaction in &draft.transactions {
        if let Some(transaction) = trace.transactions.get_mut(transaction.index()) {
            transaction.procedure = Some(id);
            messages.extend(transaction.messages());
        }
    }
    messages.sort_unstable();
    messages.dedup();
    let mut protocols: Vec<Proto> = Vec::new();
    for message in &messages {
        if let Some(message) = trace.messages.get_mut(message.index()) {
            message.procedure = Some(id);
            super::subscribers::push_new(&mut protocols, message.proto);
        }
    }
    let time = |id: Option<&MessageId>| id.map_or(0, |id| trace.message(*id).time);
    let span = (time(messages.first()), time(messages.last()));
    let subscriber = |ue: Option<Ue>| ue.and_then(place).map(SubscriberId::new);
    let (owner, peer) = (subscriber(draft.ue), subscriber(draft.peer));
    let reading = Reading::of(trace, &messages);
    let call = (draft.kind == Kind::Call).then(|| calls::facts(trace, &messages, &draft.transactions));
    let outcome = reading.outcome(trace, draft.kind, &draft.transactions, span, call.as_ref());
    let cause = if outcome == Outcome::Success { None } else { reading.cause(trace, draft.kind, &draft.transactions) };
    let title = titles::of(trace, draft.kind, owner, &messages, call.as_ref());
    Procedure {
        name,
        kind: draft.kind,
        subscriber: owner,
        peer,
        messages,
        transactions: draft.transactions,
        span,
        outcome,
        cause,
        title,
        links: draft.links,
        call: call.map(Box::new),
        media: Vec::new(),
        protocols,
    }
}

/// What the messages of a procedure say about its end.
#[derive(Debug, Default)]
struct Reading {
    refusal: Option<Cause>,
    /// Something that ends a procedure of its kind well.
    completed: bool,
    /// A NAS or S1AP message that ends it badly.
    rejected: bool,
    /// An RP-ACK, an RP-ERROR.
    acknowledged: bool,
    text_refused: bool,
    is_text: bool,
    /// The UE asked for a P-CSCF; the answer named none; the UE disconnected.
    asked_pcscf: bool,
    answered_pcscf: Option<MessageId>,
    got_pcscf: bool,
    disconnected: bool,
    terminated: bool,
    paging_answered: bool,
    cancelled: bool,
}

impl Reading {
    fn of(trace: &Trace, messages: &[MessageId]) -> Self {
        let mut reading = Self::default();
        for id in messages {
            let body = trace.body(*id);
            if reading.refusal.is_none()
                && let Some(text) = refusal::of(&body)
            {
                reading.refusal = Some(Cause { text, message: *id });
            }
            match &body {
                Body::Sip(message) => reading.sip(message),
                Body::S1ap(message) => reading.s1ap(*id, message),
                Body::Gtpv2(message) => reading.gtpv2(*id, message),
                Body::Diameter(message) => {
                    let ended = message.cc_request_type() == Some(3) || message.cc_request_type() == Some(4);
                    let answered = !message.is_request() && !message.is_error();
                    reading.terminated |= ended && answered;
                    reading.completed |= answered;
                }
                _ => {}
            }
        }
        reading
    }

    fn sip(&mut self, message: &sip::Message<'_>) {
        self.cancelled |= message.method() == Some("CANCEL");
        let Some(rp) = message.sms() else { return };
        self.is_text = true;
        self.acknowledged |= rp.kind == RpKind::Ack;
        self.text_refused |= rp.kind == RpKind::Error;
    }

    fn gtpv2(&mut self, id: MessageId, message: &crate::proto::gtpv2::Message<'_>) {
        let accepted = message.cause().is_some_and(|cause| !cause.is_rejection());
        self.completed |= message.is_request() == Some(false) && accepted && !message.is_error();
        let options = message.configuration_options();
        let pco = options
            .and_then(|octets| nas::pco::Pco::decode(crate::wire::Cursor::new(octets), nas::pco::Form::Plain).ok());
        if let Some(pco) = pco {
            self.options(id, &pco, message.message_type() == 32, message.message_type() == 33);
        }
        self.disconnected |= message.message_type() == 36;
    }

    /// Looks for P-CSCF addresses, asked for and given (TS 24.008 §10.5.6.3: 0x0001 IPv6, 0x000c IPv4).
    fn options(&mut self, id: MessageId, pco: &nas::pco::Pco<'_>, asks: bool, answers: bool) {
        self.asked_pcscf |= asks && (pco.has(0x0001) || pco.has(0x000c));
        if answers {
            self.answered_pcscf.get_or_insert(id);
            self.got_pcscf |= pco.p_cscf_addresses().next().is_some();
        }
    }

    fn s1ap(&mut self, id: MessageId, message: &crate::proto::s1ap::Message<'_>) {
        let kind = message.kind();
        let failed = message.e_rabs().iter().any(|e_rab| e_rab.outcome == ERabOutcome::Failed);
        self.rejected |= kind == MessageKind::Unsuccessful;
        self.completed |= kind == MessageKind::Successful && !failed && message.procedure_code() != 23;
        // TS 36.413 §9.3.7: initial UE message and handover notification.
        self.paging_answered |= message.procedure_code() == 12;
        self.completed |= message.procedure_code() == 2;
        for nas in message.nas() {
            self.nas(id, &nas);
        }
    }

    fn nas(&mut self, id: MessageId, nas: &nas::Message<'_>) {
        if let Some(emm) = nas.emm() {
            match emm.kind {
                // Attach complete, detach accept, TAU accept, service accept.
                0x43 | 0x46 | 0x49 | 0x4f => self.completed = true,
                // A UE that is switched off waits for no accept.
                0x45 => self.completed |= emm.elements.find(&element_table::DETACH_TYPE).is_some_and(is_switch_off),
                // Rejects of attach, TAU, service and authentication.
                0x44 | 0x4b | 0x4e | 0x54 => self.rejected = true,
                _ => {}
            }
        }
        if let Some(esm) = nas.esm() {
            match esm.kind {
                0xc2 | 0xc6 => self.completed = true,
                0xc3 | 0xc7 | 0xcb | 0xd1 | 0xd5 | 0xd7 => self.rejected = true,
                0xd2 => self.disconnected = true,
                _ => {}
            }
            if let Some(pco) = nas.pco() {
                self.options(id, &pco, esm.kind == 0xd0, esm.kind == 0xc1);
            }
        }
    }

    fn outcome(
        &self,
        trace: &Trace,
        kind: Kind,
        transactions: &[TransactionId],
        span: (i64, i64),
        call: Option<&crate::trace::Call>,
    ) -> Outcome {
        use Outcome::{Failed, Incomplete, Success, Timeout};
        let end = trace.span.1;
        let waited = end.saturating_sub(span.1);
        let late = |limit: i64, otherwise: Outcome| if waited > limit { Timeout } else { otherwise };
        match kind {
            Kind::Registration | Kind::Deregistration | Kind::Subscription => match first_hop(trace, transactions) {
                Some(hop) => self.of_request(trace, &hop, end),
                None if self.refusal.is_some() => Failed,
                None if self.completed => Success,
                None => Incomplete,
            },
            Kind::Call => match call.and_then(|call| call.status) {
                Some(200..300) => Success,
                Some(487) => Outcome::Cancelled,
                Some(408 | 504) => Timeout,
                Some(300..) => Failed,
                _ if self.cancelled => Outcome::Cancelled,
                _ => match first_hop(trace, transactions) {
                    Some(hop) => self.of_request(trace, &hop, end),
                    None => Incomplete,
                },
            },
            Kind::Sms if self.text_refused => Failed,
            Kind::Sms if self.acknowledged => Success,
            Kind::Sms => match first_hop(trace, transactions).map(|hop| self.of_request(trace, &hop, end)) {
                Some(Success) if self.is_text => late(GIVEN_UP, Incomplete),
                Some(outcome) => outcome,
                None if self.rejected => Failed,
                None => late(GIVEN_UP, Incomplete),
            },
            Kind::Pdn if self.lacks_pcscf() => Failed,
            Kind::Attach | Kind::Tau | Kind::ServiceRequest | Kind::Pdn | Kind::Handover | Kind::Detach => {
                let fatal = self.rejected || self.refusal.is_some() && !self.completed;
                match (fatal, self.completed) {
                    (true, _) => Failed,
                    (false, true) => Success,
                    (false, false) => late(GIVEN_UP_EPC, Incomplete),
                }
            }
            Kind::Bearer if self.refusal.is_some() => Failed,
            Kind::Bearer if has_unanswered(trace, transactions, end) => Timeout,
            Kind::Bearer => {
                if self.completed {
                    Success
                } else {
                    Incomplete
                }
            }
            Kind::Paging => {
                if self.paging_answered {
                    Success
                } else {
                    late(GIVEN_UP_EPC, Incomplete)
                }
            }
            Kind::Charging => match (&self.refusal, self.terminated) {
                (Some(_), _) => Failed,
                (None, true) => Success,
                (None, false) => Incomplete,
            },
            Kind::Keepalive | Kind::Dns | Kind::Other => match &self.refusal {
                Some(_) => Failed,
                None if has_unanswered(trace, transactions, end) => Timeout,
                None => Success,
            },
        }
    }

    /// Claims that a UE asked for a P-CSCF, was given none, and left (TS 24.229 §L.2.2.1).
    const fn lacks_pcscf(&self) -> bool {
        self.asked_pcscf && self.answered_pcscf.is_some() && !self.got_pcscf && self.disconnected
    }

    /// How a SIP request ended, by the answer that its sender got.
    fn of_request(&self, trace: &Trace, hop: &Hop, end: i64) -> Outcome {
        match hop.status {
            Some(200..300) => Outcome::Success,
            Some(408 | 504) => Outcome::Timeout,
            Some(401 | 407) if hop.had_credentials => Outcome::Failed,
            Some(401 | 407 | 423 | 494) => Outcome::Incomplete,
            Some(_) => Outcome::Failed,
            None if end.saturating_sub(trace.message(hop.request).time) > GIVEN_UP => Outcome::Timeout,
            None => Outcome::Incomplete,
        }
    }

    fn cause(&self, trace: &Trace, kind: Kind, transactions: &[TransactionId]) -> Option<Cause> {
        if kind == Kind::Pdn && self.lacks_pcscf() {
            let message = self.answered_pcscf?;
            let text = "no P-CSCF address in the protocol configuration options that the UE asked for it with";
            return Some(Cause { text: text.to_owned(), message });
        }
        if self.refusal.is_some() {
            return self.refusal.clone();
        }
        let hop = first_hop(trace, transactions);
        if let Some(hop) = hop.as_ref().filter(|hop| matches!(hop.status, Some(401 | 407)) && hop.had_credentials) {
            let text = "challenged again: the response was not accepted, or the UE refused the challenge";
            return Some(Cause { text: text.to_owned(), message: hop.request });
        }
        let silent = transactions.iter().map(|id| trace.transaction(*id));
        let silent = silent.filter(|t| t.expects_answer && t.answers.is_empty() && t.provisional.is_empty());
        let request = silent.map(|transaction| transaction.request).min()?;
        let mut summary = String::new();
        trace.body(request).summary(&mut summary);
        Some(Cause { text: format!("no answer: {summary}"), message: request })
    }
}

fn is_switch_off(mut cursor: crate::wire::Cursor<'_>) -> bool {
    cursor.u8("detach type").is_ok_and(|octet| octet & 0x08 != 0)
}

/// Claims that a request of the procedure was never answered, though there was time.
fn has_unanswered(trace: &Trace, transactions: &[TransactionId], end: i64) -> bool {
    transactions.iter().map(|id| trace.transaction(*id)).any(|transaction| {
        let silent = transaction.expects_answer && transaction.answers.is_empty() && transaction.provisional.is_empty();
        let limit = if transaction.proto == Proto::Sip { GIVEN_UP } else { GIVEN_UP_EPC };
        silent && end.saturating_sub(trace.message(transaction.request).time) > limit
    })
}

/// The last attempt of the request that began a SIP procedure, where its sender sees it.
struct Hop {
    request: MessageId,
    status: Option<u16>,
    had_credentials: bool,
}

/// Looks at the hop with the fewest Vias: that of the one who asks.
fn first_hop(trace: &Trace, transactions: &[TransactionId]) -> Option<Hop> {
    let mut call_id: Option<&[u8]> = None;
    let mut wanted: Option<String> = None;
    let mut best: Option<(usize, Hop)> = None;
    for transaction in transactions.iter().map(|id| trace.transaction(*id)) {
        let Body::Sip(request) = trace.body(transaction.request) else { continue };
        let method = request.cseq().map(|(_, method)| method);
        let initial = matches!(method, Some("REGISTER" | "INVITE" | "MESSAGE" | "SUBSCRIBE" | "PUBLISH"));
        let first = wanted.is_none() && (initial || method.is_some_and(|method| method != "ACK"));
        if first {
            wanted = method.map(str::to_owned);
            call_id = id_of(trace, transaction.request);
        }
        let same = call_id == id_of(trace, transaction.request) && method == wanted.as_deref();
        let is_reinvite = method == Some("INVITE") && request.to().is_some_and(|to| to.tag().is_some());
        if !same || is_reinvite && best.is_some() && request.method().is_some() {
            continue;
        }
        let vias = request.vias().count();
        let status = transaction.answer().and_then(|answer| match trace.body(answer) {
            Body::Sip(answer) => answer.status(),
            _ => None,
        });
        let status = status.or_else(|| request.status().filter(|status| *status >= 200));
        let had_credentials = request.value(Id::Authorization).or(request.value(Id::ProxyAuthorization)).is_some()
            && request.authentication(Id::Authorization, "response").is_some_and(|_| !is_first_challenge(&request));
        let better = best.as_ref().is_none_or(|(known, _)| vias <= *known);
        if better {
            best = Some((vias, Hop { request: transaction.request, status, had_credentials }));
        }
    }
    best.map(|(_, hop)| hop)
}

/// Claims that credentials answer nothing: an initial REGISTER of IMS has an empty nonce, and a resynchronisation
/// asks for another challenge (TS 24.229 §5.1.1.2.2 and §5.1.1.5.3).
fn is_first_challenge(request: &sip::Message<'_>) -> bool {
    let nonce = request.authentication(Id::Authorization, "nonce");
    nonce.is_none_or(<[u8]>::is_empty) || request.authentication(Id::Authorization, "auts").is_some()
}

fn id_of(trace: &Trace, message: MessageId) -> Option<&[u8]> {
    match trace.body(message) {
        Body::Sip(message) => message.call_id(),
        _ => None,
    }
}
