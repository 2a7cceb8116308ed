//! The credit-control sessions of a capture against the engine: what was granted, used, returned, hidden.
//!
//! The engine keeps an account that never runs dry and takes the grants of the capture as given, so that it
//! counts what a real charging system must have counted. Prices are not in a capture and are not judged.

use super::ocs::{Ccr, Kind, Mscc, Ocs};
use super::scenario::Scenario;
use super::tariff::{Unit, Units};
use super::wire::request::request_type;
use super::wire::{CREDIT_CONTROL, read, units};
use super::{Alarm, results};
use crate::capture::Frame;
use crate::ingest::{Message, Sink};
use crate::proto::Body;
use crate::proto::diameter::{self, avp};
use hashbrown::HashMap;
use serde::Serialize;
use smallvec::SmallVec;
use std::net::SocketAddr;
use std::sync::Arc;

/// Sessions that are kept.
const MOST_SESSIONS: usize = 1_000_000;

/// What is wrong with a session.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Finding {
    /// The frame that shows it.
    pub frame: u64,
    /// One sentence.
    pub text: String,
}

/// A request with its answer.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Pair {
    /// Frame of the request.
    pub frame: u64,
    /// Frame of the answer.
    pub answer: Option<u64>,
    /// CC-Request-Type.
    pub kind: u64,
    /// CC-Request-Number.
    pub number: u32,
    /// Units of all services that were used.
    pub used: Units,
    /// Units of all services that were granted.
    pub granted: Units,
    /// Result-Code of the command.
    pub result: Option<u32>,
}

/// A session of the capture.
#[derive(Debug, Serialize)]
pub struct Session {
    /// Session-Id.
    pub id: String,
    /// Its requests.
    pub pairs: Vec<Pair>,
    /// Units used, as the engine counts.
    pub used: Units,
    /// Units granted and given back.
    pub returned: Units,
    /// What is wrong.
    pub findings: Vec<Finding>,
    #[serde(skip)]
    unit: Option<Unit>,
    #[serde(skip)]
    ocs: Ocs,
    #[serde(skip)]
    next: u32,
    #[serde(skip)]
    ended: bool,
    #[serde(skip)]
    opened: i64,
    #[serde(skip)]
    final_units: bool,
}

/// Requests wait here for their answers: by both ends and the hop-by-hop identifier.
type Waiting = HashMap<(SocketAddr, SocketAddr, u32), (usize, usize, Ccr)>;

/// Collects the sessions of a capture.
#[derive(Debug)]
pub struct Audit {
    sessions: Vec<Session>,
    by_id: HashMap<Arc<str>, usize>,
    waiting: Waiting,
}

impl Default for Audit {
    fn default() -> Self {
        Self { sessions: Vec::new(), by_id: HashMap::new(), waiting: HashMap::new() }
    }
}

impl Session {
    fn new(id: String, opened: i64) -> Self {
        let mut scenario = Scenario::default();
        scenario.set_price(Unit::Credits, 1, 1);
        let ocs = Ocs::new(scenario.policy(), i64::MAX / 4);
        Self {
            id,
            pairs: Vec::new(),
            used: 0,
            returned: 0,
            findings: Vec::new(),
            unit: None,
            ocs,
            next: 0,
            ended: false,
            opened,
            final_units: false,
        }
    }

    fn find(&mut self, frame: u64, text: String) {
        self.findings.push(Finding { frame, text });
    }

    /// Looks at the number of a request; `false` for one that came before.
    fn number(&mut self, frame: u64, number: u32, kind: Kind) -> bool {
        if let Some(first) = self.pairs.iter().find(|pair| pair.number == number && pair.kind == request_type(kind)) {
            let first = first.frame;
            self.find(
                frame,
                format!("CC-Request-Number {number} was sent again, first in frame {first}: counted once"),
            );
            return false;
        }
        // A capture may begin in the middle of a session.
        if number > self.next && !(self.pairs.is_empty() && kind != Kind::Initial) {
            self.find(frame, format!("CC-Request-Number {number} came where {} was due", self.next));
        }
        self.next = self.next.max(number.saturating_add(1));
        true
    }

    /// What the end of the capture leaves open.
    fn close(&mut self) {
        let last = self.pairs.last().cloned().unwrap_or_default();
        let lost: Vec<(u64, u32)> =
            self.pairs.iter().filter(|pair| pair.answer.is_none()).map(|pair| (pair.frame, pair.number)).collect();
        for (frame, number) in lost {
            self.find(frame, format!("CC-Request-Number {number} has no answer"));
        }
        let open = self.ocs.session(&self.id).filter(|session| !session.has_ended());
        let out: Units = open.iter().flat_map(|session| session.services()).filter_map(|service| service.granted).sum();
        if out > 0 && !self.ended {
            let sign = self.unit.unwrap_or_default().sign();
            self.find(last.frame, format!("no CCR-T: {out} {sign} granted and not reported at the end of the capture"));
        }
    }
}

impl Audit {
    /// The sessions, in the order of their first requests.
    pub fn finish(mut self) -> Vec<Session> {
        self.sessions.iter_mut().for_each(Session::close);
        self.sessions
    }

    fn request(&mut self, message: &Message<'_>, diameter: &diameter::Message<'_>) {
        let frame = message.payload.frame();
        let Some(id) = diameter.session_id() else { return };
        if !self.by_id.contains_key(id) && self.sessions.len() < MOST_SESSIONS {
            self.by_id.insert(Arc::from(id), self.sessions.len());
            self.sessions.push(Session::new(id.to_owned(), message.payload.time));
        }
        let Some((index, session)) = self.by_id.get(id).and_then(|at| Some((*at, self.sessions.get_mut(*at)?))) else {
            return;
        };
        session.unit = session.unit.or_else(|| unit(diameter));
        let at = u64::try_from(message.payload.time.saturating_sub(session.opened)).unwrap_or(0) / 1_000_000_000;
        let request = match read::request(diameter, session.unit.unwrap_or_default(), at) {
            Ok(request) => request,
            Err(fault) => return session.find(frame, format!("{}: a server answers {}", fault.text, fault.result)),
        };
        let ccr = request.ccr;
        let is_new = session.number(frame, ccr.number, ccr.kind);
        if session.ended && is_new {
            session.find(frame, "a request behind the CCR-T of its session".to_owned());
        }
        let used = ccr.services.iter().filter_map(|mscc| mscc.used).map(super::ledger::Used::total).sum();
        if is_new {
            let kind = request_type(ccr.kind);
            session.pairs.push(Pair { frame, kind, number: ccr.number, used, ..Pair::default() });
        }
        let pair = session.pairs.iter().position(|pair| pair.number == ccr.number).unwrap_or_default();
        let key = (message.payload.from, message.payload.to, diameter.hop_by_hop());
        self.waiting.insert(key, (index, pair, ccr));
    }

    fn answer(&mut self, message: &Message<'_>, diameter: &diameter::Message<'_>) {
        let key = (message.payload.to, message.payload.from, diameter.hop_by_hop());
        let Some((index, pair, mut ccr)) = self.waiting.remove(&key) else { return };
        let frame = message.payload.frame();
        let Some(session) = self.sessions.get_mut(index) else { return };
        let command = diameter.result().map(|result| result.code);
        session.unit = session.unit.or_else(|| unit(diameter));
        for mscc in &mut ccr.services {
            let said = said(diameter, session.unit.unwrap_or_default(), mscc);
            mscc.given = said.granted;
            hidden(session, frame, command, (mscc, &said));
            session.final_units |= said.is_last;
        }
        let granted = ccr.services.iter().filter_map(|mscc| mscc.given).sum();
        if let Some(pair) = session.pairs.get_mut(pair) {
            if pair.answer.is_some() {
                return;
            }
            (pair.answer, pair.result, pair.granted) = (Some(frame), command, granted);
        }
        book(session, frame, ccr, command);
    }
}

/// What an answer says to one service.
#[derive(Clone, Copy, Debug, Default)]
struct Said {
    result: Option<u32>,
    granted: Option<Units>,
    is_last: bool,
}

fn said(message: &diameter::Message<'_>, unit: Unit, mscc: &Mscc) -> Said {
    let group = message
        .find_all(avp::MULTIPLE_SERVICES_CREDIT_CONTROL)
        .find(|group| group.find(avp::RATING_GROUP).and_then(|avp| avp.u32()) == mscc.rating_group);
    let find = |key| group.as_ref().map_or_else(|| message.find(key), |group| group.find(key));
    Said {
        result: group.as_ref().and_then(|group| group.find(avp::RESULT_CODE)).and_then(|avp| avp.u32()),
        granted: find(avp::GRANTED_SERVICE_UNIT).and_then(|group| units::read(&group, unit)),
        is_last: find(avp::FINAL_UNIT_INDICATION).is_some(),
    }
}

/// A denial of one service behind a command that succeeded.
fn hidden(session: &mut Session, frame: u64, command: Option<u32>, (mscc, said): (&Mscc, &Said)) {
    let denied = said.result.filter(|result| *result >= 3000 && command == Some(results::SUCCESS));
    if let Some(result) = denied {
        let name = diameter::results::name(None, result).unwrap_or_default();
        let group = mscc.rating_group.map(|group| format!("rating group {group}")).unwrap_or_default();
        session.find(frame, format!("the answer says 2001, but {group} was denied: {result} {name}"));
    }
    if said.result == Some(results::SUCCESS) && said.granted.is_none() && mscc.ask != super::ledger::Ask::Nothing {
        let group = mscc.rating_group.map(|group| format!(" for rating group {group}")).unwrap_or_default();
        session.find(frame, format!("units were asked for{group}, the answer is 2001 and grants none"));
    }
}

/// Plays an answered request in the engine.
fn book(session: &mut Session, frame: u64, ccr: Ccr, command: Option<u32>) {
    let was_final = session.final_units;
    if command.is_some_and(|result| result >= 3000) {
        return;
    }
    let is_first = session.ocs.session(&ccr.session).is_none();
    if is_first && matches!(ccr.kind, Kind::Update | Kind::Terminate) {
        // The capture began later than the session: an open session is put in place.
        let services: SmallVec<[Mscc; 1]> = SmallVec::new();
        session.ocs.answer(&Ccr { kind: Kind::Initial, number: 0, services, ..ccr.clone() });
    }
    let cca = session.ocs.answer(&ccr);
    for settled in cca.services.iter().filter_map(|answer| answer.settled) {
        session.returned += settled.returned;
        if settled.over_quota > 0 && !is_first {
            let sign = session.unit.unwrap_or_default().sign();
            let last = if was_final { ", which was the last" } else { "" };
            session.find(frame, format!("{} {sign} used beyond the grant{last}", settled.over_quota));
        }
    }
    session.used =
        cca.services.iter().map(|answer| answer.totals.0.total()).max().unwrap_or_default().max(session.used);
    let passed = ccr.at.saturating_add(1);
    if session.unit == Some(Unit::Seconds) && session.used > passed && !is_first {
        let alarm = Alarm::FasterThanTime { at: ccr.at, session: session.id.clone(), used: session.used, passed };
        session.find(frame, alarm.to_string());
    }
    session.ended |= ccr.kind == Kind::Terminate;
}

/// The unit of a message: of the first group that counts.
fn unit(message: &diameter::Message<'_>) -> Option<Unit> {
    let keys = [avp::REQUESTED_SERVICE_UNIT, avp::USED_SERVICE_UNIT, avp::GRANTED_SERVICE_UNIT];
    let services: Vec<_> = message.find_all(avp::MULTIPLE_SERVICES_CREDIT_CONTROL).collect();
    let inside = services.iter().flat_map(|group| keys.iter().filter_map(|key| group.find(*key)));
    keys.iter().filter_map(|key| message.find(*key)).chain(inside).find_map(|group| units::unit(&group))
}

impl Sink for Audit {
    fn message(&mut self, message: &Message<'_>) {
        let Body::Diameter(diameter) = &message.body else { return };
        if diameter.command() != CREDIT_CONTROL || diameter.application() != super::wire::APPLICATION {
            return;
        }
        if diameter.is_request() {
            self.request(message, diameter);
        } else {
            self.answer(message, diameter);
        }
    }

    fn end_frame(&mut self, _frame: &Frame<'_>) -> std::ops::ControlFlow<()> {
        std::ops::ControlFlow::Continue(())
    }
}
