//! [`Play`]: a scenario step by step: the client's side of the sessions, and a row for every exchange.

use super::check::{self, Violation};
use super::ledger::{Ask, Used};
use super::ocs::{Action, Answer, Cca, Ccr, Kind, Mscc, Ocs};
use super::row::{Behind, Final, Row, Summary};
use super::scenario::{Do, Member, Policy, Scenario, Step, Verdict};
use super::tariff::{Money, Unit, Units, Usage};
use super::{Alarm, results};
use hashbrown::HashMap;
use std::collections::BTreeMap;
use std::sync::Arc;

/// A request and what became of it, for the wire.
#[derive(Clone, Debug)]
pub struct Exchange {
    /// The steps behind it, one a service.
    pub steps: Vec<Step>,
    /// The request; none for RAR and ASR.
    pub ccr: Option<Ccr>,
    /// Its answer; none when Tx expired.
    pub cca: Option<Cca>,
    /// Its first row.
    pub row: usize,
    /// Termination-Cause DIAMETER_ADMINISTRATIVE.
    pub was_aborted: bool,
    /// The credit pool of its session.
    pub pool: BTreeMap<String, Member>,
}

/// A played scenario.
#[derive(Clone, Debug)]
pub struct Run {
    /// The timeline.
    pub rows: Vec<Row>,
    /// What it comes to.
    pub summary: Summary,
    /// What an engineer should look at.
    pub alarms: Vec<Alarm>,
    /// Invariants that do not hold, expectations that are not met.
    pub violations: Vec<Violation>,
    /// The messages behind the rows.
    pub exchanges: Vec<Exchange>,
}

/// The client's side of a session.
#[derive(Clone, Debug, Default)]
struct Client {
    /// Session-Id: the name, and from its second use on its count.
    id: Arc<str>,
    uses: u32,
    next: u32,
    is_open: bool,
    was_aborted: bool,
    pool: BTreeMap<String, Member>,
    had_final: bool,
    was_faster: bool,
}

/// A scenario on its way.
#[derive(Debug)]
pub struct Play<'a> {
    scenario: &'a Scenario,
    policy: Policy,
    ocs: Ocs,
    clients: HashMap<String, Client>,
    events: u32,
    /// Expiries of Tx that are due, with the kind of request.
    expiries: Vec<(u64, bool)>,
    clock: u64,
    run: Run,
}

/// Plays the steps of a scenario, and its calls.
pub fn simulate(scenario: &Scenario) -> Run {
    let mut play = Play::new(scenario);
    if scenario.calls.is_empty() {
        play.steps(&scenario.steps);
    } else {
        super::driver::drive(scenario, &mut play);
    }
    play.finish()
}

impl<'a> Play<'a> {
    /// Opens the account.
    pub fn new(scenario: &'a Scenario) -> Self {
        let policy = scenario.policy();
        let opening = scenario.account.balance;
        let run = Run {
            rows: Vec::new(),
            summary: Summary::default(),
            alarms: Vec::new(),
            violations: Vec::new(),
            exchanges: Vec::new(),
        };
        Self {
            scenario,
            ocs: Ocs::new(policy.clone(), opening),
            policy,
            clients: HashMap::new(),
            events: 0,
            expiries: Vec::new(),
            clock: 0,
            run,
        }
    }

    /// Plays steps; those of one request go together.
    pub fn steps(&mut self, steps: &[Step]) {
        let mut done = vec![false; steps.len()];
        for (index, first) in steps.iter().enumerate() {
            if done.get(index) == Some(&true) {
                continue;
            }
            let mut together: Vec<&Step> = vec![first];
            let behind = steps.iter().enumerate().skip(index + 1).take_while(|(_, step)| step.at == first.at);
            for (other, step) in behind {
                let is_new = together.iter().all(|known| known.rating_group != step.rating_group);
                if done.get(other) == Some(&false) && is_new && step.joins(first) {
                    together.push(step);
                    if let Some(done) = done.get_mut(other) {
                        *done = true;
                    }
                }
            }
            self.request(&together);
        }
    }

    /// Plays the steps of one request, or one step that is none; the rows it made.
    pub fn request(&mut self, steps: &[&Step]) -> &[Row] {
        let first_row = self.run.rows.len();
        let Some(step) = steps.first() else { return &[] };
        self.expire(step.at);
        if step.at < self.clock {
            self.run.violations.push(Violation::at(step.at, format!("time goes back from {}", self.clock)));
        }
        self.clock = self.clock.max(step.at);
        match step.act {
            Do::Initial | Do::Update | Do::Terminate | Do::Event => self.credit_control(steps),
            Do::Topup => {
                let amount = step.amount.unwrap_or_default();
                self.ocs.top_up(amount);
                self.push(Row { t: step.at, msg: "TOP-UP", amount: Some(amount), ..self.state() });
            }
            Do::Rar => self.server_asks(step, "RAR/RAA"),
            Do::Asr => {
                if let Some(client) = step.session.as_ref().and_then(|name| self.clients.get_mut(name)) {
                    client.was_aborted = true;
                }
                self.server_asks(step, "ASR/ASA");
            }
            Do::Supervision => {
                let id =
                    step.session.as_ref().and_then(|name| self.clients.get(name)).map(|client| Arc::clone(&client.id));
                let released = id.map_or(0, |id| self.ocs.supervise(&id));
                let session = step.session.clone();
                let row = Row { t: step.at, msg: "SUPERVISION", session, released: Some(released), ..self.state() };
                self.push(row);
            }
        }
        self.run.rows.get(first_row..).unwrap_or_default()
    }

    /// Lets the last timers expire and closes the books.
    pub fn finish(mut self) -> Run {
        self.expire(u64::MAX);
        let books = &self.ocs.ledger().books;
        self.run.summary = Summary {
            opening: books.opening,
            topups: books.topups,
            refunds: books.refunds,
            closing: books.balance,
            charged: books.charged,
            reserved: books.reserved,
        };
        self.run.violations.extend(check::whole(&self.ocs, self.clock));
        self.run
    }

    /// Claims that a session is open on the client's side.
    pub fn is_open(&self, session: &str) -> bool {
        self.clients.get(session).is_some_and(|client| client.is_open)
    }

    /// Notes a violation that the caller found.
    pub fn violate(&mut self, violation: Violation) {
        self.run.violations.push(violation);
    }

    fn server_asks(&mut self, step: &Step, msg: &'static str) {
        self.run.exchanges.push(Exchange {
            steps: vec![step.clone()],
            ccr: None,
            cca: None,
            row: self.run.rows.len(),
            was_aborted: false,
            pool: BTreeMap::new(),
        });
        self.push(Row { t: step.at, msg, session: step.session.clone(), ..self.state() });
    }

    fn credit_control(&mut self, steps: &[&Step]) {
        let Some(step) = steps.first() else { return };
        let (name, ccr) = self.ccr(steps);
        let was_aborted = self.clients.get(&name).is_some_and(|client| client.was_aborted);
        let pool = self.clients.get(&name).map(|client| client.pool.clone()).unwrap_or_default();
        let row = self.run.rows.len();
        if step.answer.as_deref() == Some("none") {
            let at = step.at.saturating_add(self.scenario.ocs.tx);
            self.expiries.push((at, step.act == Do::Event));
            let steps = steps.iter().map(|step| (*step).clone()).collect();
            self.run.exchanges.push(Exchange { steps, ccr: Some(ccr), cca: None, row, was_aborted, pool });
            return;
        }
        let moved = step.server.as_deref() == Some("alternate")
            && matches!(step.act, Do::Update | Do::Terminate)
            && !self.scenario.ocs.failover.is_set();
        let cca = if moved {
            self.run.alarms.push(Alarm::Moved { at: step.at, session: name.clone() });
            self.unknown_there(&ccr)
        } else {
            self.ocs.answer(&ccr)
        };
        self.run.alarms.extend(self.ocs.take_alarms());
        self.note(&name, step, &ccr, &cca);
        for (step, answer) in steps.iter().zip(&cca.services) {
            let row = self.row(&name, step, &ccr, (&cca, answer));
            self.expect(step, &row);
            self.push(row);
        }
        let steps = steps.iter().map(|step| (*step).clone()).collect();
        self.run.exchanges.push(Exchange { steps, ccr: Some(ccr), cca: Some(cca), row, was_aborted, pool });
    }

    /// The request that steps stand for, and the name of its session.
    fn ccr(&mut self, steps: &[&Step]) -> (String, Ccr) {
        let step = steps.first().copied().cloned().unwrap_or_default();
        let kind = match step.act {
            Do::Update => Kind::Update,
            Do::Terminate => Kind::Terminate,
            Do::Event => Kind::Event(step.action.unwrap_or(Action::DirectDebiting)),
            _ => Kind::Initial,
        };
        let name = step.session.clone().unwrap_or_else(|| {
            self.events += 1;
            format!("event {}", self.events)
        });
        let client = self.clients.entry(name.clone()).or_default();
        let begins = matches!(kind, Kind::Initial | Kind::Event(_));
        if client.id.is_empty() || (begins && !client.is_open && step.number.is_none() && !step.t_flag) {
            client.uses += 1;
            let id = if client.uses == 1 { name.clone() } else { format!("{name};{}", client.uses) };
            *client = Client { id: Arc::from(id), uses: client.uses, ..Client::default() };
        }
        if let Some(pool) = &step.pool {
            client.pool.clone_from(pool);
        }
        let number = step.number.unwrap_or(if begins { 0 } else { client.next });
        let (verdict, prices) = self.verdict(&step);
        let client = self.clients.get(&name);
        let services = steps.iter().map(|step| mscc(step, client.map(|client| &client.pool))).collect();
        let session = client.map_or_else(|| Arc::from(""), |client| Arc::clone(&client.id));
        (name, Ccr { session, at: step.at, number, kind, services, verdict, prices })
    }

    fn verdict(&self, step: &Step) -> (Option<u32>, Option<super::tariff::Prices>) {
        use results::{CREDIT_CONTROL_NOT_APPLICABLE, END_USER_SERVICE_DENIED, RATING_FAILED, USER_UNKNOWN};
        let forced = [USER_UNKNOWN, RATING_FAILED, END_USER_SERVICE_DENIED, CREDIT_CONTROL_NOT_APPLICABLE];
        let expected = step.expect_result.filter(|result| forced.contains(result));
        match self.policy.verdict(step.user.as_deref(), step.destination.as_deref()) {
            Verdict::No(result) => (Some(result), None),
            Verdict::Go(prices) => (expected, prices),
        }
    }

    /// Takes the client's state on, and looks at what it reports.
    fn note(&mut self, name: &str, step: &Step, ccr: &Ccr, cca: &Cca) {
        let Some(client) = self.clients.get_mut(name) else { return };
        client.next = client.next.max(ccr.number.saturating_add(1));
        if cca.is_duplicate {
            return;
        }
        client.is_open = match ccr.kind {
            Kind::Initial => cca.result == results::SUCCESS,
            Kind::Update => client.is_open,
            Kind::Terminate | Kind::Event(_) => false,
        };
        let over: Units =
            cca.services.iter().filter_map(|answer| answer.settled).map(|settled| settled.over_quota).sum();
        if client.had_final && over > 0 {
            self.run.alarms.push(Alarm::AfterFinal { at: step.at, session: name.to_owned(), units: over });
        }
        client.had_final = cca.services.iter().filter_map(|answer| answer.grant).any(|grant| grant.is_last);
        let used = cca.services.iter().map(|answer| answer.totals.0.total()).max().unwrap_or_default();
        let passed = self.ocs.session(&ccr.session).map_or(u64::MAX, |session| step.at.saturating_sub(session.opened));
        if self.policy.tariff.unit == Unit::Seconds && used > passed && !client.was_faster {
            client.was_faster = true;
            self.run.alarms.push(Alarm::FasterThanTime { at: step.at, session: name.to_owned(), used, passed });
        }
    }

    /// The answer of a server that does not have the session.
    fn unknown_there(&self, ccr: &Ccr) -> Cca {
        let mut nowhere = Ocs::new(self.policy.clone(), 0);
        let mut cca = nowhere.answer(ccr);
        let state = self.ocs.state();
        for answer in &mut cca.services {
            answer.state = state;
        }
        cca
    }

    fn row(&self, name: &str, step: &Step, ccr: &Ccr, (cca, answer): (&Cca, &Answer)) -> Row {
        let (balance, reserved, charged_total) = answer.state;
        let grant = answer.grant;
        let mut row = Row {
            t: step.at,
            msg: message(ccr.kind, cca.is_duplicate),
            n: Some(ccr.number),
            session: step.session.clone(),
            rating_group: step.rating_group,
            result: Some(if answer.rating_group.is_some() && cca.result == results::SUCCESS {
                answer.result
            } else {
                cca.result
            }),
            granted: grant.and_then(|grant| grant.units),
            last: grant.filter(|grant| grant.is_last).map(|_| Final::of(&self.scenario.ocs)),
            balance,
            reserved,
            available: balance.saturating_sub(reserved),
            charged_total,
            behind: Behind {
                requested: if step.act == Do::Event { step.units } else { step.request },
                size: grant.map(|grant| grant.size),
                cost: grant.and_then(|grant| grant.units).map_or(0, |_| self.reserved_for(ccr, step.rating_group)),
                is_alternate: step.server.as_deref() == Some("alternate"),
                has_t_flag: step.t_flag,
            },
            ..Row::default()
        };
        if cca.is_duplicate {
            return row;
        }
        match ccr.kind {
            Kind::Initial => row.rsu = step.request,
            Kind::Event(action) => event_columns(&mut row, step, (action, answer)),
            Kind::Update | Kind::Terminate => self.report_columns(&mut row, step, (name, ccr, answer)),
        }
        row
    }

    fn report_columns(&self, row: &mut Row, step: &Step, (name, ccr, answer): (&str, &Ccr, &Answer)) {
        let client = self.clients.get(name);
        let used = mscc(step, client.map(|client| &client.pool)).used.unwrap_or(Used::Plain(0));
        row.reason.clone_from(&step.reason);
        row.used = Some(match used {
            Used::Plain(units) => units,
            Used::Split(usage) => usage.before,
        });
        if let Used::Split(usage) = used {
            row.used_after_tariff_change = Some(usage.after);
        }
        let Some(settled) = answer.settled else { return };
        row.charged = Some(settled.charged);
        row.returned_units = Some(settled.returned);
        row.over_quota = Some(settled.over_quota).filter(|units| *units > 0);
        if ccr.kind == Kind::Terminate {
            let was_aborted = client.is_some_and(|client| client.was_aborted);
            row.termination_cause = Some(if was_aborted { "DIAMETER_ADMINISTRATIVE" } else { "DIAMETER_LOGOUT" });
            // Sums of a session with several rating groups are no one number.
            if self.ocs.session(&ccr.session).is_some_and(|session| session.services().len() == 1) {
                row.session_used = Some(answer.totals.0.total());
                row.session_charged = Some(answer.totals.1);
            }
        }
    }

    fn reserved_for(&self, ccr: &Ccr, rating_group: Option<u32>) -> Money {
        let session = self.ocs.session(&ccr.session);
        let services = session.map(|session| session.services()).unwrap_or_default();
        services.iter().find(|service| service.rating_group == rating_group).map_or(0, |service| service.reserved)
    }

    fn expect(&mut self, step: &Step, row: &Row) {
        if let Some(wanted) = step.expect_result
            && row.result != Some(wanted)
        {
            let got = row.result.unwrap_or_default();
            self.run.violations.push(Violation::at(step.at, format!("result {wanted} was expected, {got} came")));
        }
        if let Some(wanted) = step.expect_granted
            && row.granted != Some(wanted)
        {
            let got = row.granted.map_or_else(|| "none".to_owned(), |units| units.to_string());
            self.run.violations.push(Violation::at(step.at, format!("a grant of {wanted} was expected, {got} came")));
        }
    }

    /// Rows for the expiries of Tx up to a time.
    fn expire(&mut self, until: u64) {
        self.expiries.sort_by_key(|(at, _)| *at);
        while let Some((at, is_event)) = self.expiries.first().copied().filter(|(at, _)| *at <= until) {
            self.expiries.remove(0);
            let ccfh = (!is_event).then(|| self.scenario.ocs.ccfh.text());
            self.clock = self.clock.max(at);
            self.push(Row { t: at, msg: "Tx expiry", ccfh, ..self.state() });
        }
    }

    fn push(&mut self, row: Row) {
        self.run.violations.extend(check::row(&self.ocs, &row));
        self.run.rows.push(row);
    }

    /// A row that says how the account stands, and nothing else.
    fn state(&self) -> Row {
        let (balance, reserved, charged_total) = self.ocs.state();
        Row { balance, reserved, available: balance.saturating_sub(reserved), charged_total, ..Row::default() }
    }
}

/// One service of a request.
fn mscc(step: &Step, pool: Option<&BTreeMap<String, Member>>) -> Mscc {
    let members = pool.into_iter().flatten();
    let mut pooled =
        members.filter_map(|(name, member)| Some(step.used_of(name)?.saturating_mul(member.multiplier))).peekable();
    let used = if pooled.peek().is_some() {
        Some(Used::Plain(pooled.fold(0, Units::saturating_add)))
    } else if step.used_before.is_some() || step.used_after.is_some() {
        let (before, after) = (step.used_before.unwrap_or_default(), step.used_after.unwrap_or_default());
        Some(Used::Split(Usage { before, after }))
    } else {
        step.used.map(Used::Plain)
    };
    let ask = match step.act {
        Do::Event => Ask::Units(step.units.unwrap_or(1)),
        _ if step.request_none => Ask::Nothing,
        _ => step.request.map_or(if step.act == Do::Initial { Ask::Any } else { Ask::Nothing }, Ask::Units),
    };
    Mscc { rating_group: step.rating_group, ask, used, given: step.grant }
}

const fn message(kind: Kind, is_duplicate: bool) -> &'static str {
    match (kind, is_duplicate) {
        (Kind::Initial, false) => "CCR-I/CCA-I",
        (Kind::Initial, true) => "CCR-I/CCA-I (duplicate)",
        (Kind::Update, false) => "CCR-U/CCA-U",
        (Kind::Update, true) => "CCR-U/CCA-U (duplicate)",
        (Kind::Terminate, false) => "CCR-T/CCA-T",
        (Kind::Terminate, true) => "CCR-T/CCA-T (duplicate)",
        (Kind::Event(_), false) => "CCR-E/CCA-E",
        (Kind::Event(_), true) => "CCR-E/CCA-E (duplicate)",
    }
}

fn event_columns(row: &mut Row, step: &Step, (action, answer): (Action, &Answer)) {
    row.action = Some(action);
    row.units = step.units;
    match action {
        Action::DirectDebiting => row.charged = answer.money,
        Action::RefundAccount => row.refunded = answer.money,
        Action::PriceEnquiry => row.cost_information = answer.money,
        Action::CheckBalance => {
            row.check_balance_result =
                answer.enough.map(|enough| if enough { "ENOUGH_CREDIT (0)" } else { "NO_CREDIT (1)" });
        }
    }
}
