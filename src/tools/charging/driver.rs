//! The driver form: a client that makes the requests of a call by itself, as its grants end.
//!
//! Reports fall due a threshold before the end of a grant (TS 32.299 §6.5.2), when Validity-Time runs out
//! (RFC 8506 §8.33), when a server asks (§5.5), and when the last units are used up (§5.6).

use super::play::Play;
use super::row::Row;
use super::scenario::{Call, Do, FinalAction, Scenario, Step, UsuMode};
use super::tariff::{Units, Usage};
use super::{check::Violation, results};

/// A driver that makes more requests than this is stopped.
const MOST_REQUESTS: usize = 1_000_000;

/// Where a call stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Stage {
    Waiting,
    /// Metered under a grant of so many units.
    Granted(Units),
    /// Metered under its last grant.
    Last(Units),
    /// Redirected or restricted: nothing is metered.
    Limited,
    Over,
}

/// What a call does next.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Next {
    Begin,
    Report(&'static str),
    Finish,
}

#[derive(Debug)]
struct Leg<'a> {
    call: &'a Call,
    scenario: &'a Scenario,
    stage: Stage,
    /// Time of the last report, or of the answer.
    since: u64,
    /// Time of the last request.
    touched: u64,
    total: Usage,
}

/// Plays the calls of a scenario, and its steps between them; the steps that the calls stand for.
pub fn drive(scenario: &Scenario, play: &mut Play<'_>) -> Vec<Step> {
    let mut legs: Vec<Leg<'_>> = scenario.calls.iter().map(|call| Leg::new(call, scenario)).collect();
    let mut steps: Vec<&Step> = scenario.steps.iter().collect();
    steps.sort_by_key(|step| step.at);
    let mut steps = steps.into_iter().peekable();
    let mut made = Vec::new();
    while made.len() < MOST_REQUESTS {
        let due = legs.iter().enumerate().filter_map(|(index, leg)| Some((leg.due()?, index)));
        let due = due.min_by_key(|((at, _), index)| (*at, *index));
        let step = steps.next_if(|step| due.is_none_or(|((at, _), _)| step.at <= at));
        if let Some(step) = step {
            play.request(&[step]);
            made.push(step.clone());
            forced(step, &mut legs, play, &mut made);
            continue;
        }
        let Some(((at, next), index)) = due else { return made };
        if let Some(leg) = legs.get_mut(index) {
            leg.go(at, next, play, &mut made);
        }
    }
    play.violate(Violation::at(0, format!("the calls make more than {MOST_REQUESTS} requests")));
    made
}

/// The step form that the calls of a scenario stand for.
pub fn steps(scenario: &Scenario) -> Vec<Step> {
    drive(scenario, &mut Play::new(scenario))
}

/// A call answers what the server asks of it at once.
fn forced(step: &Step, legs: &mut [Leg<'_>], play: &mut Play<'_>, made: &mut Vec<Step>) {
    let named = |leg: &&mut Leg<'_>| step.session.as_deref() == Some(leg.call.session.as_str());
    let Some(leg) = legs.iter_mut().find(named) else { return };
    let is_open = !matches!(leg.stage, Stage::Waiting | Stage::Over);
    match step.act {
        Do::Rar if is_open => leg.go(step.at, Next::Report("FORCED_REAUTHORISATION"), play, made),
        Do::Asr if is_open => leg.go(step.at, Next::Finish, play, made),
        _ => {}
    }
}

impl<'a> Leg<'a> {
    fn new(call: &'a Call, scenario: &'a Scenario) -> Self {
        let answered = call.start.saturating_add(call.answer_after);
        Self { call, scenario, stage: Stage::Waiting, since: answered, touched: call.start, total: Usage::default() }
    }

    /// What the call does next, and when.
    fn due(&self) -> Option<(u64, Next)> {
        let call = self.call;
        let end = call.start.saturating_add(call.answer_after).saturating_add(call.talk);
        let (at, next) = match self.stage {
            Stage::Over => return None,
            Stage::Waiting => return Some((call.start, Next::Begin)),
            Stage::Limited => (end, Next::Finish),
            Stage::Last(units) if self.scenario.ocs.final_action == FinalAction::Terminate => {
                (self.used_up(units), Next::Finish)
            }
            Stage::Last(units) => (self.used_up(units), Next::Report("FINAL")),
            Stage::Granted(units) => {
                let early = call.report_at.max(self.scenario.ocs.threshold.unwrap_or_default().into());
                match units.checked_sub(early).filter(|units| *units > 0 && early > 0) {
                    Some(units) => (self.used_up(units), Next::Report("THRESHOLD")),
                    None => (self.used_up(units), Next::Report("QUOTA_EXHAUSTED")),
                }
            }
        };
        let validity = self.scenario.ocs.validity_time.filter(|_| matches!(self.stage, Stage::Granted(_)));
        let expiry = validity.map_or(u64::MAX, |seconds| self.touched.saturating_add(seconds.max(1).into()));
        if end <= at.min(expiry) {
            return Some((end, Next::Finish));
        }
        Some(if expiry < at { (expiry, Next::Report("VALIDITY_TIME")) } else { (at, next) })
    }

    /// When so many units are used.
    fn used_up(&self, units: Units) -> u64 {
        match self.call.rate {
            0 => u64::MAX,
            rate => self.since.saturating_add(units.div_ceil(rate)),
        }
    }

    /// The units used since the last report, split at the tariff switch.
    fn usage(&self, at: u64) -> Usage {
        let rate = self.call.rate;
        let metered = |from: u64, to: u64| to.saturating_sub(from).saturating_mul(rate);
        let units = match self.stage {
            Stage::Granted(_) => metered(self.since, at),
            Stage::Last(units) => metered(self.since, at).min(units),
            Stage::Waiting | Stage::Limited | Stage::Over => 0,
        };
        let switch = self.scenario.ocs.tariff_change_at;
        let before = switch.map_or(units, |switch| metered(self.since, at.min(switch)).min(units));
        Usage { before, after: units - before }
    }

    fn go(&mut self, at: u64, next: Next, play: &mut Play<'_>, made: &mut Vec<Step>) {
        let usage = self.usage(at);
        let mut step = self.step(at, next, usage);
        self.total = self.total.plus(usage);
        self.touched = at;
        // Nothing is metered before the answer.
        self.since = self.since.max(at);
        let rows = play.request(&[&step]);
        self.stage = match next {
            Next::Finish => Stage::Over,
            Next::Begin if rows.iter().any(|row| row.result != Some(results::SUCCESS)) => Stage::Over,
            Next::Report("FINAL") => Stage::Limited,
            _ => stage(rows),
        };
        made.push(step.clone());
        // Without a grant the service is cut; nothing was used since the report a moment ago.
        if self.stage == Stage::Over && next != Next::Finish && play.is_open(&self.call.session) {
            step = self.step(at, Next::Finish, Usage::default());
            play.request(&[&step]);
            made.push(step);
        }
    }

    fn step(&self, at: u64, next: Next, usage: Usage) -> Step {
        let call = self.call;
        let session = Some(call.session.clone());
        let mut step = Step { at, session, rating_group: call.rating_group, ..Step::default() };
        if next == Next::Begin {
            step.request = call.request;
            step.user.clone_from(&call.user);
            step.destination.clone_from(&call.destination);
            return step;
        }
        let usage = match self.scenario.ocs.usu_mode {
            UsuMode::Delta => usage,
            UsuMode::Cumulative => self.total.plus(usage),
        };
        if self.scenario.ocs.tariff_change_at.is_some_and(|switch| at > switch) {
            (step.used_before, step.used_after) = (Some(usage.before), Some(usage.after));
        } else {
            step.used = Some(usage.total());
        }
        match next {
            Next::Report(reason) => {
                step.act = Do::Update;
                step.reason = Some(reason.to_owned());
                step.request_none = reason == "FINAL";
                let largest = self.scenario.ocs.grant;
                step.request = call.request.or(Some(largest)).filter(|_| !step.request_none);
            }
            _ => step.act = Do::Terminate,
        }
        step
    }
}

/// What an answer makes of a call.
fn stage(rows: &[Row]) -> Stage {
    let row = rows.last();
    match row.and_then(|row| row.granted) {
        Some(units) if units > 0 && row.is_some_and(|row| row.last.is_some()) => Stage::Last(units),
        Some(units) if units > 0 => Stage::Granted(units),
        _ => Stage::Over,
    }
}
