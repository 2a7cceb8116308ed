//! [`Ocs`]: the online charging system of one account: sessions, request numbers, duplicates.
//!
//! SCUR, ECUR and IEC of TS 32.299 §6.3 over the state machine of RFC 8506 §7. Who may call whom
//! where is judged by the caller, see [`Ccr::verdict`].

use super::ledger::{Ask, Grant, Ledger, Service, Settled, Size, Used};
use super::scenario::Policy;
use super::tariff::{Money, Prices, Units, Usage};
use super::{Alarm, results};
use hashbrown::HashMap;
use smallvec::SmallVec;
use std::collections::VecDeque;
use std::sync::Arc;

/// Answers of a session that are kept for duplicates.
const KEPT_ANSWERS: usize = 256;
/// Ended sessions that are kept for duplicates.
const KEPT_SESSIONS: usize = 100_000;

/// CC-Request-Type, with Requested-Action of an event.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// INITIAL_REQUEST (1).
    Initial,
    /// UPDATE_REQUEST (2).
    Update,
    /// TERMINATION_REQUEST (3).
    Terminate,
    /// EVENT_REQUEST (4).
    Event(Action),
}

/// Requested-Action (RFC 8506 §8.41).
#[derive(Clone, Copy, Debug, PartialEq, Eq, serde::Deserialize, serde::Serialize)]
#[serde(rename_all = "SCREAMING_SNAKE_CASE")]
pub enum Action {
    /// 0.
    DirectDebiting,
    /// 1.
    RefundAccount,
    /// 2.
    CheckBalance,
    /// 3.
    PriceEnquiry,
}

/// One service of a request: Multiple-Services-Credit-Control, or the request itself.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Mscc {
    /// Rating-Group.
    pub rating_group: Option<u32>,
    /// Requested-Service-Unit.
    pub ask: Ask,
    /// Used-Service-Unit.
    pub used: Option<Used>,
    /// A grant that the scenario sets.
    pub given: Option<Units>,
}

/// A Credit-Control-Request, as far as it moves units.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Ccr {
    /// Session-Id.
    pub session: Arc<str>,
    /// Seconds from the start.
    pub at: u64,
    /// CC-Request-Number.
    pub number: u32,
    /// CC-Request-Type.
    pub kind: Kind,
    /// Its services.
    pub services: SmallVec<[Mscc; 1]>,
    /// A denial that does not come from the money: 4010, 4011, 5030, 5031.
    pub verdict: Option<u32>,
    /// Prices of the destination, when they differ from the tariff's.
    pub prices: Option<Prices>,
}

/// What the answer says about one service.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Answer {
    /// Rating-Group.
    pub rating_group: Option<u32>,
    /// Result-Code of the service.
    pub result: u32,
    /// The new grant.
    pub grant: Option<Grant>,
    /// The report, when there was one.
    pub settled: Option<Settled>,
    /// Usage of the service and its price so far.
    pub totals: (Usage, Money),
    /// Money of an event: debited, refunded or asked about.
    pub money: Option<Money>,
    /// Check-Balance-Result.
    pub enough: Option<bool>,
    /// Balance, reserved and charged after this service.
    pub state: (Money, Money, Money),
}

/// A Credit-Control-Answer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Cca {
    /// Result-Code of the command.
    pub result: u32,
    /// Claims that the request was answered before and nothing was booked.
    pub is_duplicate: bool,
    /// Answers to its services.
    pub services: SmallVec<[Answer; 1]>,
}

/// A session of the account.
#[derive(Clone, Debug, Default)]
pub struct Session {
    services: SmallVec<[Service; 1]>,
    answers: VecDeque<(u32, Cca)>,
    next: u32,
    prices: Option<Prices>,
    /// When it began.
    pub opened: u64,
    /// When the last request came.
    pub touched: u64,
    ended: bool,
}

impl Session {
    /// Its services.
    pub fn services(&self) -> &[Service] {
        &self.services
    }

    /// Claims that it is over.
    pub const fn has_ended(&self) -> bool {
        self.ended
    }

    /// What the usage of one of its services costs.
    pub fn rate(&self, service: &Service, policy: &Policy) -> Money {
        policy.tariff.rate(service.used, self.prices.unwrap_or_else(|| policy.tariff.prices()))
    }

    fn known(&self, number: u32) -> Option<&Cca> {
        self.answers.iter().find(|(known, _)| *known == number).map(|(_, answer)| answer)
    }

    fn keep(&mut self, number: u32, answer: &Cca) {
        if self.answers.len() == KEPT_ANSWERS {
            self.answers.pop_front();
        }
        self.answers.push_back((number, answer.clone()));
        self.next = self.next.max(number.saturating_add(1));
    }

    /// The service of a rating group, made at its first mention.
    fn service(&mut self, rating_group: Option<u32>, at: u64) -> Option<&mut Service> {
        let known = self.services.iter().position(|service| service.rating_group == rating_group);
        let index = known.unwrap_or_else(|| {
            self.services.push(Service { rating_group, since: at, ..Service::default() });
            self.services.len() - 1
        });
        self.services.get_mut(index)
    }
}

/// The online charging system of one account.
#[derive(Clone, Debug)]
pub struct Ocs {
    ledger: Ledger,
    sessions: HashMap<Arc<str>, Session, foldhash::fast::RandomState>,
    ended: VecDeque<Arc<str>>,
}

impl Ocs {
    /// Opens the account.
    pub fn new(policy: Policy, opening: Money) -> Self {
        Self { ledger: Ledger::new(policy, opening), sessions: HashMap::default(), ended: VecDeque::new() }
    }

    /// The account.
    pub const fn ledger(&self) -> &Ledger {
        &self.ledger
    }

    /// A session, open or kept.
    pub fn session(&self, id: &str) -> Option<&Session> {
        self.sessions.get(id)
    }

    /// Every session, open or kept.
    pub fn sessions(&self) -> impl Iterator<Item = (&str, &Session)> {
        self.sessions.iter().map(|(id, session)| (&**id, session))
    }

    /// Takes the alarms since the last call.
    pub fn take_alarms(&mut self) -> Vec<Alarm> {
        std::mem::take(&mut self.ledger.alarms)
    }

    /// Pays money in.
    pub const fn top_up(&mut self, amount: Money) {
        self.ledger.top_up(amount);
    }

    /// Answers a request. A duplicate gets the answer of the first one, and nothing is booked (RFC 8506 §8.2).
    pub fn answer(&mut self, ccr: &Ccr) -> Cca {
        if let Some(session) = self.sessions.get(&ccr.session) {
            if let Some(known) = session.known(ccr.number) {
                return Cca { is_duplicate: true, ..known.clone() };
            }
            // Older than what is kept, or a second beginning: nothing that can be answered from memory.
            if ccr.number < session.next || ccr.kind == Kind::Initial {
                return self.refused(ccr, results::UNABLE_TO_COMPLY);
            }
        }
        match ccr.kind {
            Kind::Event(action) => self.event(ccr, action),
            Kind::Initial => self.open(ccr),
            Kind::Update | Kind::Terminate => self.go_on(ccr),
        }
    }

    /// Tcc expired: ends the session and frees what it reserved; the money freed (RFC 8506 §13).
    pub fn supervise(&mut self, id: &str) -> Money {
        let Some(session) = self.sessions.get_mut(id) else { return 0 };
        if !std::mem::replace(&mut session.ended, true) {
            self.ended.push_back(Arc::from(id));
        }
        session.services.iter_mut().map(|service| self.ledger.release(service)).sum()
    }

    /// Balance, reserved and charged.
    pub const fn state(&self) -> (Money, Money, Money) {
        let books = &self.ledger.books;
        (books.balance, books.reserved, books.charged)
    }

    fn open(&mut self, ccr: &Ccr) -> Cca {
        let session =
            Session { prices: ccr.prices, opened: ccr.at, touched: ccr.at, ended: true, ..Session::default() };
        self.sessions.insert(Arc::clone(&ccr.session), session);
        if let Some(result) = ccr.verdict {
            let refused = self.refused(ccr, result);
            return self.kept(ccr, refused);
        }
        let answer = self.serve(ccr);
        if let Some(session) = self.sessions.get_mut(&ccr.session) {
            session.ended = answer.result != results::SUCCESS;
        }
        self.kept(ccr, answer)
    }

    fn go_on(&mut self, ccr: &Ccr) -> Cca {
        match self.sessions.get_mut(&ccr.session) {
            Some(session) if !session.ended => {
                if ccr.number > session.next {
                    self.ledger.alarms.push(Alarm::NumberGap { at: ccr.at, wanted: session.next, number: ccr.number });
                }
                session.touched = ccr.at;
            }
            _ => return self.refused(ccr, results::UNKNOWN_SESSION_ID),
        }
        let mut answer = self.serve(ccr);
        if let Some(result) = ccr.verdict {
            answer.result = result;
        }
        if ccr.kind == Kind::Terminate {
            self.end(&ccr.session, &mut answer);
        }
        self.kept(ccr, answer)
    }

    /// Settles and grants, service by service.
    fn serve(&mut self, ccr: &Ccr) -> Cca {
        let Self { ledger, sessions, .. } = self;
        let mut answers = SmallVec::new();
        let mut result = results::SUCCESS;
        if let Some(session) = sessions.get_mut(&ccr.session) {
            let prices = session.prices.unwrap_or_else(|| ledger.policy.tariff.prices());
            for mscc in &ccr.services {
                let Some(service) = session.service(mscc.rating_group, ccr.at) else { continue };
                let answer = serve_one(ledger, service, (ccr, mscc), prices);
                if mscc.rating_group.is_none() && answer.result != results::SUCCESS {
                    result = answer.result;
                }
                answers.push(answer);
            }
        }
        Cca { result, is_duplicate: false, services: answers }
    }

    /// Ends a session: services that its last request did not mention give their grants back.
    fn end(&mut self, id: &str, answer: &mut Cca) {
        let Some(session) = self.sessions.get_mut(id) else { return };
        session.ended = true;
        for service in &mut session.services {
            self.ledger.release(service);
        }
        let state = self.state();
        if let Some(last) = answer.services.last_mut() {
            last.state = state;
        }
    }

    fn event(&mut self, ccr: &Ccr, action: Action) -> Cca {
        let units = ccr.services.first().map_or(0, |mscc| match mscc.ask {
            Ask::Units(units) => units,
            _ => 1,
        });
        let session = Session { opened: ccr.at, touched: ccr.at, ended: true, ..Session::default() };
        self.sessions.insert(Arc::clone(&ccr.session), session);
        let mut answer = self.refused(ccr, ccr.verdict.unwrap_or(results::SUCCESS));
        if ccr.verdict.is_some() {
            return self.kept(ccr, answer);
        }
        let prices = ccr.prices.unwrap_or_else(|| self.ledger.policy.tariff.prices());
        let price = if self.ledger.policy.tariff.switch.is_some_and(|switch| ccr.at >= switch.at) {
            prices.after
        } else {
            prices.before
        };
        let cost = self.ledger.policy.tariff.quote(Usage::default(), units, price);
        let one = act(&mut self.ledger, action, units, cost);
        answer.result = one.result;
        answer.services.clear();
        answer.services.push(Answer { rating_group: ccr.services.first().and_then(|s| s.rating_group), ..one });
        self.kept(ccr, answer)
    }

    /// The answer to a request that moves nothing.
    fn refused(&self, ccr: &Ccr, result: u32) -> Cca {
        let state = self.state();
        let one = |rating_group| Answer {
            rating_group,
            result,
            grant: None,
            settled: None,
            totals: (Usage::default(), 0),
            money: None,
            enough: None,
            state,
        };
        let services = ccr.services.iter().map(|mscc| one(mscc.rating_group)).collect();
        Cca { result, is_duplicate: false, services }
    }

    /// Keeps an answer for duplicates, and forgets the oldest ended sessions.
    fn kept(&mut self, ccr: &Ccr, answer: Cca) -> Cca {
        let Some(session) = self.sessions.get_mut(&ccr.session) else { return answer };
        session.keep(ccr.number, &answer);
        if session.ended {
            self.ended.push_back(Arc::clone(&ccr.session));
        }
        if self.ended.len() > KEPT_SESSIONS
            && let Some(oldest) = self.ended.pop_front()
        {
            self.sessions.remove(&oldest);
        }
        answer
    }
}

/// One service of one request.
fn serve_one(ledger: &mut Ledger, service: &mut Service, (ccr, mscc): (&Ccr, &Mscc), prices: Prices) -> Answer {
    let reported = if ccr.kind == Kind::Initial { mscc.used } else { Some(mscc.used.unwrap_or(Used::Plain(0))) };
    let settled = reported.map(|used| ledger.settle(service, used, ccr.at, prices));
    let grant = match (ccr.kind, ccr.verdict) {
        (Kind::Terminate, _) => None,
        (_, Some(result)) => Some(Grant { result, units: None, is_last: false, size: Size::NotAsked }),
        _ => Some(match mscc.given {
            Some(units) => ledger.grant_given(service, units, ccr.at, prices),
            None => ledger.grant(service, mscc.ask, ccr.at, prices),
        }),
    };
    Answer {
        rating_group: mscc.rating_group,
        result: grant.map_or(results::SUCCESS, |grant| grant.result),
        grant,
        settled,
        totals: (service.used, service.charged),
        money: None,
        enough: None,
        state: (ledger.books.balance, ledger.books.reserved, ledger.books.charged),
    }
}

/// A one-time event (RFC 8506 §6).
fn act(ledger: &mut Ledger, action: Action, units: Units, cost: Money) -> Answer {
    let money = ledger.spendable();
    let mut result = results::SUCCESS;
    let mut grant = None;
    match action {
        Action::DirectDebiting if ledger.debit(cost) => {
            grant = Some(Grant { result, units: Some(units), is_last: false, size: Size::AsAsked });
        }
        Action::DirectDebiting => {
            result = results::CREDIT_LIMIT_REACHED;
            grant = Some(Grant { result, units: None, is_last: false, size: Size::Refused(money, 0) });
        }
        Action::RefundAccount => ledger.refund(cost),
        Action::CheckBalance | Action::PriceEnquiry => {}
    }
    Answer {
        rating_group: None,
        result,
        grant,
        settled: None,
        totals: (Usage::default(), 0),
        money: (result == results::SUCCESS).then_some(cost),
        enough: (action == Action::CheckBalance).then_some(cost <= money),
        state: (ledger.books.balance, ledger.books.reserved, ledger.books.charged),
    }
}
