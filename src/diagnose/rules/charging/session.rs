//! Credit-control sessions as the rules about charging see them (RFC 8506): what was granted, used and answered, in order.

use crate::diagnose::prelude::*;
use crate::diagnose::rules::glance::head;
use crate::proto::diameter::{Avp, Key, Message, applications};

/// Command code of CC (RFC 8506 §3).
const CREDIT_CONTROL: u32 = 272;

/// CC-Request-Type (RFC 8506 §8.3).
pub(super) const INITIAL: u32 = 1;
/// See [`INITIAL`].
pub(super) const UPDATE: u32 = 2;
/// See [`INITIAL`].
pub(super) const TERMINATION: u32 = 3;
/// See [`INITIAL`].
pub(super) const EVENT: u32 = 4;

/// A CCR with its answer.
pub(super) struct Step<'t> {
    pub id: MessageId,
    pub request: Message<'t>,
    pub answer: Option<(MessageId, Message<'t>)>,
}

/// The steps of one Session-Id.
pub(super) struct Session<'t> {
    pub name: String,
    pub steps: Vec<Step<'t>>,
}

/// The credit-control sessions of a procedure.
pub(super) fn sessions<'t>(case: &Case<'t>, procedure: &Procedure) -> Vec<Session<'t>> {
    let trace = case.trace;
    let mut sessions: Vec<Session<'t>> = Vec::new();
    for transaction in procedure.transactions.iter().map(|id| trace.transaction(*id)) {
        if head(trace, transaction.request) != Some((CREDIT_CONTROL, applications::RO, true)) {
            continue;
        }
        let Body::Diameter(request) = trace.body(transaction.request) else { continue };
        let answer = transaction.answer().and_then(|id| match trace.body(id) {
            Body::Diameter(answer) => Some((id, answer)),
            _ => None,
        });
        let name = request.session_id().unwrap_or_default();
        let step = Step { id: transaction.request, request, answer };
        // An agent on the way sends on what it got: the same CCR on the next hop. So does a client that tries another peer.
        let known = sessions.iter_mut().flat_map(|session| &mut session.steps).find(|known| step.repeats(known));
        if let Some(known) = known {
            known.answer = known.answer.take().or(step.answer);
            continue;
        }
        match sessions.iter_mut().find(|session| session.name == name) {
            Some(session) => session.steps.push(step),
            None => sessions.push(Session { name: name.to_owned(), steps: vec![step] }),
        }
    }
    sessions
}

/// The finding of each session of a procedure.
pub(super) fn each(case: &Case<'_>, procedure: &Procedure, look: impl Fn(&Session<'_>) -> Option<Draft>) -> Vec<Draft> {
    sessions(case, procedure).iter().filter_map(|session| Some(look(session)?.key(&session.name))).collect()
}

/// What one message says of one rating group; a message without MSCC speaks of the only service.
pub(super) struct Part<'m> {
    pub group: Option<u32>,
    avps: Vec<Avp<'m>>,
}

impl<'m> Part<'m> {
    pub fn find(&self, key: Key) -> Option<Avp<'m>> {
        self.avps.iter().find(|avp| avp.key == key).copied()
    }

    pub fn number(&self, key: Key) -> Option<u32> {
        self.find(key)?.u32()
    }

    /// The units of the Used-Service-Unit AVPs, summed up: there are two after a change of tariff.
    pub fn used(&self, unit: Key) -> Option<u64> {
        let used = self.avps.iter().filter(|avp| avp.key == avp::USED_SERVICE_UNIT);
        used.filter_map(|avp| avp.find(unit)?.number()).reduce(u64::saturating_add)
    }

    /// The units granted.
    pub fn granted(&self, unit: Key) -> Option<u64> {
        self.find(avp::GRANTED_SERVICE_UNIT)?.find(unit)?.number()
    }

    /// The units that were used, in whatever they are counted.
    pub fn uses(&self) -> impl Iterator<Item = Avp<'m>> {
        self.avps.iter().copied().filter(|avp| avp.key == avp::USED_SERVICE_UNIT)
    }
}

/// The parts of a message.
pub(super) fn parts<'m>(message: &Message<'m>) -> Vec<Part<'m>> {
    let part = |avps: Vec<Avp<'m>>| {
        let group = avps.iter().find(|avp| avp.key == avp::RATING_GROUP).and_then(|avp| avp.u32());
        Part { group, avps }
    };
    let multiple = message.find_all(avp::MULTIPLE_SERVICES_CREDIT_CONTROL);
    let parts: Vec<_> = multiple.map(|group| part(group.avps().readable().collect())).collect();
    if parts.is_empty() { vec![part(message.avps().readable().collect())] } else { parts }
}

impl<'t> Session<'t> {
    /// The CCR-Termination.
    pub fn termination(&self) -> Option<&Step<'t>> {
        self.steps.iter().find(|step| step.kind() == Some(TERMINATION))
    }

    /// The step behind this one.
    pub fn next(&self, step: &Step<'_>) -> Option<&Step<'t>> {
        let at = self.steps.iter().position(|known| known.id == step.id)?;
        self.steps.get(at + 1)
    }
}

impl<'t> Step<'t> {
    /// Claims that this is the CCR of another step on another hop, or sent again: it has the same session, number and type, and
    /// either the same End-to-End identifier or the T flag (RFC 6733 §3).
    fn repeats(&self, other: &Self) -> bool {
        let (one, known) = (&self.request, &other.request);
        let same = one.end_to_end() == known.end_to_end() || one.bytes().get(4).is_some_and(|flags| flags & 0x10 != 0);
        same && one.session_id() == known.session_id()
            && one.cc_request_number() == known.cc_request_number()
            && one.cc_request_type() == known.cc_request_type()
            && one.origin_host() == known.origin_host()
    }

    /// CC-Request-Type.
    pub fn kind(&self) -> Option<u32> {
        self.request.cc_request_type()
    }

    /// What is granted and refused.
    pub fn answers(&self) -> Vec<(MessageId, Part<'t>)> {
        let answer = self.answer.as_ref();
        answer.into_iter().flat_map(|(id, message)| parts(message).into_iter().map(|part| (*id, part))).collect()
    }
}

/// The units that sessions count, with their names.
pub(super) const UNITS: [(Key, &str, &str); 5] = [
    (avp::CC_TIME, "diameter.CC-Time", "s"),
    (avp::CC_TOTAL_OCTETS, "diameter.CC-Total-Octets", "octets"),
    (avp::CC_INPUT_OCTETS, "diameter.CC-Input-Octets", "octets up"),
    (avp::CC_OUTPUT_OCTETS, "diameter.CC-Output-Octets", "octets down"),
    (avp::CC_SERVICE_SPECIFIC_UNITS, "diameter.CC-Service-Specific-Units", "units"),
];

/// A rating group in a sentence.
pub(super) fn named(group: Option<u32>) -> String {
    group.map_or_else(String::new, |group| format!(" of rating group {group}"))
}
