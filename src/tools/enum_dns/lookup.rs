//! The look-up itself: NAPTR records in order, what becomes of each, and the URIs that come out (RFC 6116 §3, RFC 3402,
//! RFC 3403 §4.1).
//!
//! The first order with a record that is used ends the search. What a product would find that goes on to higher orders
//! is kept apart, and so is the reading of preferences as weights.

use super::judge::{Skip, Verdict, judge};
use super::number::Number;
use super::rewrite::Patterns;
use super::service::{Services, Wanted};
use crate::tools::dns::{Answer, Source, Status};
use crate::tools::zone::{Kind, Name, NameError, Naptr, Record};

/// As many non-terminal records are followed in a row.
const DEEPEST: usize = 5;
/// As many questions are asked for one number.
const MOST_STEPS: usize = 64;

/// A URI that a number is reached by.
#[derive(Clone, Debug, PartialEq)]
pub struct Hit {
    /// Order of its record.
    pub order: u16,
    /// Preference of its record.
    pub preference: u16,
    /// Services of its record.
    pub services: String,
    /// The URI.
    pub uri: String,
    /// Its part of all calls where preference is read as a weight; `None` when the preferences add up to nothing.
    pub share: Option<f64>,
}

/// A record and what becomes of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Judged {
    /// The record.
    pub record: Record,
    /// What becomes of it.
    pub verdict: Verdict,
    /// A record of a lower order was used: this one is not looked at (RFC 3403 §4.1).
    pub is_beyond: bool,
}

/// One question, its answer, and its records in order.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Step {
    /// What was asked for.
    pub name: Name,
    /// What came of it; its records stand in [`Step::judged`].
    pub answer: Answer,
    /// The records by order and preference, those of equal rank by their data.
    pub judged: Vec<Judged>,
}

/// How a look-up ended.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum End {
    /// There are URIs.
    Found,
    /// The DNS has nothing, or says nothing.
    Dns(Status),
    /// There are records, and none is of use.
    Unusable,
    /// The number is known not to be in use (`E2U+void`).
    Void,
    /// Non-terminal records lead in a circle, or too deep.
    Loop,
}

impl End {
    /// One word, for scripts.
    pub fn word(&self) -> &'static str {
        match self {
            Self::Found => "found",
            Self::Dns(status) => status.word(),
            Self::Unusable => "unusable",
            Self::Void => "void",
            Self::Loop => "loop",
        }
    }

    /// Claims that it is an answer to the question, yes or no, and not the want of one.
    pub const fn is_answer(&self) -> bool {
        match self {
            Self::Dns(status) => status.is_answer(),
            _ => true,
        }
    }
}

/// Everything about the look-up of one number.
#[derive(Clone, Debug, PartialEq)]
pub struct Lookup {
    /// The number.
    pub number: Number,
    /// The name that was looked up first.
    pub name: Name,
    /// How it ended.
    pub end: End,
    /// Every question, in order.
    pub steps: Vec<Step>,
    /// The URIs by RFC 3403, the one to try first in front.
    pub hits: Vec<Hit>,
    /// What a product would try after them that takes order for failover.
    pub failover: Vec<Hit>,
    /// What the reader should know.
    pub notes: Vec<String>,
}

/// Looks a number up.
///
/// # Errors
///
/// Fails when the number makes a name that is too long.
pub fn lookup(
    number: Number,
    suffix: &Name,
    wanted: &Wanted,
    source: &mut Source,
    patterns: &mut Patterns,
) -> Result<Lookup, NameError> {
    let name = number.name(suffix)?;
    let notes = number.notes().to_vec();
    let mut walk = Walk { aus: number.aus(), wanted, source, patterns, steps: Vec::new(), trail: Vec::new(), notes };
    let visit = walk.visit(&name);
    let Walk { steps, mut notes, .. } = walk;
    super::notes::add(&steps, &visit.hits, &mut notes);
    let end = if visit.hits.is_empty() { visit.end } else { End::Found };
    Ok(Lookup { number, name, end, steps, hits: visit.hits, failover: visit.failover, notes })
}

struct Walk<'w> {
    aus: String,
    wanted: &'w Wanted,
    source: &'w mut Source,
    patterns: &'w mut Patterns,
    steps: Vec<Step>,
    /// The names that led here.
    trail: Vec<Name>,
    notes: Vec<String>,
}

/// What came of one name.
struct Visit {
    end: End,
    hits: Vec<Hit>,
    failover: Vec<Hit>,
}

impl Visit {
    const fn nothing(end: End) -> Self {
        Self { end, hits: Vec::new(), failover: Vec::new() }
    }
}

impl Walk<'_> {
    fn visit(&mut self, name: &Name) -> Visit {
        if self.trail.contains(name) {
            self.notes.push(format!("non-terminal records lead back to {}", name.text()));
            return Visit::nothing(End::Loop);
        }
        if self.trail.len() > DEEPEST || self.steps.len() >= MOST_STEPS {
            let what = if self.trail.len() > DEEPEST { DEEPEST } else { MOST_STEPS };
            self.notes.push(format!("more than {what} non-terminal records: {} is not followed", name.text()));
            return Visit::nothing(End::Loop);
        }
        let answer = self.source.ask(name, Kind::NAPTR);
        let status = answer.status.clone();
        let mut records = answer.records.clone();
        Record::sort_naptr(&mut records);
        let judged: Vec<Judged> = records.into_iter().map(|record| self.judge(record)).collect();
        let at = self.steps.len();
        self.steps.push(Step {
            name: name.clone(),
            answer: Answer { records: Vec::new(), ..answer },
            judged: Vec::new(),
        });
        if status != Status::Found {
            return Visit::nothing(End::Dns(status));
        }
        self.trail.push(name.clone());
        let visit = self.walk(judged, at);
        self.trail.pop();
        visit
    }

    /// Goes through the records of a name.
    fn walk(&mut self, mut judged: Vec<Judged>, at: usize) -> Visit {
        let mut used = None;
        let mut ranks: Vec<(u16, Vec<Hit>)> = Vec::new();
        let mut failover = Vec::new();
        let mut ends = Vec::new();
        for judged in &mut judged {
            let Some(naptr) = judged.record.naptr() else { continue };
            judged.is_beyond = used.is_some_and(|used| naptr.order > used);
            let mut visit = match &judged.verdict {
                Verdict::Skip(_) => continue,
                Verdict::Use(uri) => Visit { hits: vec![hit(&naptr, uri)], ..Visit::nothing(End::Found) },
                Verdict::Follow(next) => self.visit(next),
            };
            if judged.is_beyond {
                failover.append(&mut visit.hits);
                failover.append(&mut visit.failover);
                continue;
            }
            used = Some(naptr.order);
            ends.push(visit.end);
            ranks.push((naptr.preference, visit.hits));
            failover.append(&mut visit.failover);
        }
        let end = ends.into_iter().next().unwrap_or_else(|| end_of(&judged));
        if let Some(step) = self.steps.get_mut(at) {
            step.judged = judged;
        }
        let total: f64 = ranks.iter().map(|(preference, _)| f64::from(*preference)).sum();
        let mut hits = Vec::new();
        for (preference, rank) in ranks {
            let share = (total > 0.0).then(|| f64::from(preference) / total);
            hits.extend(rank.into_iter().map(|hit| Hit { share: hit.share.zip(share).map(|(a, b)| a * b), ..hit }));
        }
        failover.iter_mut().for_each(|hit| hit.share = None);
        Visit { end, hits, failover }
    }

    fn judge(&mut self, record: Record) -> Judged {
        let verdict = match record.naptr() {
            Some(naptr) => judge(&naptr, &self.aus, self.wanted, self.patterns),
            None => Verdict::Skip(Skip::Malformed),
        };
        Judged { record, verdict, is_beyond: false }
    }
}

fn hit(naptr: &Naptr<'_>, uri: &str) -> Hit {
    let services = naptr.services().into_owned();
    Hit { order: naptr.order, preference: naptr.preference, services, uri: uri.to_owned(), share: Some(1.0) }
}

/// How a look-up ends when no record of a name is used.
fn end_of(judged: &[Judged]) -> End {
    let is_void =
        |judged: &Judged| judged.record.naptr().is_some_and(|naptr| Services::parse(&naptr.services()).is_void());
    if judged.iter().any(is_void) { End::Void } else { End::Unusable }
}
