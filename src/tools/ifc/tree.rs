//! Why a criterion matched or not: the verdicts from the criterion down to the single condition.
//!
//! The same tree is made by the specification's reading ([`super::evaluate`]) and by the dialects.

use super::profile::{Form, Registration, SessionCase};
use std::ops::Range;

/// What is known about the request besides its octets.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Circumstances {
    /// The session case.
    pub case: SessionCase,
    /// Whether the served identity is registered.
    pub registered: bool,
    /// Which registration a REGISTER is.
    pub registration: Registration,
    /// What RequestURI is compared with.
    pub uri: UriMode,
}

/// What RequestURI is compared with.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum UriMode {
    /// Host and port, or the number (TS 29.228 Annex F table F.1).
    #[default]
    Spec,
    /// The complete Request-URI, as Kamailio and the Open IMS Core do.
    Full,
}

/// What came out of a criterion.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Outcome {
    /// The request goes to its application server.
    Match,
    /// It does not.
    NoMatch,
    /// The criterion cannot be evaluated.
    Invalid,
    /// The criterion is not evaluated: it is for the other part of the profile, or the session has ended before it.
    Skipped,
}

impl Outcome {
    /// The word of JSON.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Match => "match",
            Self::NoMatch => "no-match",
            Self::Invalid => "invalid",
            Self::Skipped => "skipped",
        }
    }
}

/// One criterion, tried.
#[derive(Clone, Debug)]
pub struct Tried {
    /// Its place among the criteria that were given, from 0.
    pub index: usize,
    /// Its Priority as it was read.
    pub priority: i64,
    /// Its application server; empty when there is none.
    pub server: String,
    /// What came out.
    pub outcome: Outcome,
    /// Why, where it is not the groups that say it.
    pub why: Option<String>,
    /// How the groups combine; `None` without a TriggerPoint that can be evaluated.
    pub form: Option<Form>,
    /// The groups in the order of their labels.
    pub groups: Vec<Group>,
}

/// One group of a TriggerPoint.
#[derive(Clone, Debug)]
pub struct Group {
    /// Its label.
    pub label: i64,
    /// Its verdict.
    pub holds: bool,
    /// Its conditions in the order of the document.
    pub conditions: Vec<Tested>,
}

/// One condition, tested.
#[derive(Clone, Debug)]
pub struct Tested {
    /// Name of the element: `Method`.
    pub element: &'static str,
    /// What it asks: `INVITE`, `^Event$ ~ presence`.
    pub asks: String,
    /// ConditionNegated.
    pub negated: bool,
    /// What the request has there.
    pub seen: String,
    /// Claims that the request has what is asked.
    pub matched: bool,
    /// The verdict, negation included.
    pub holds: bool,
    /// A remark: another reading would say something else, or how this dialect came to its verdict.
    pub remark: Option<String>,
    /// Where the SPT stands.
    pub span: Range<usize>,
}

/// The groups of conditions that each name the groups they are in.
pub(super) fn group(form: Form, tested: impl IntoIterator<Item = (Vec<i64>, Tested)>) -> Vec<Group> {
    let mut groups: std::collections::BTreeMap<i64, Vec<Tested>> = std::collections::BTreeMap::new();
    for (mut labels, condition) in tested {
        let last = labels.pop();
        for label in labels {
            groups.entry(label).or_default().push(condition.clone());
        }
        if let Some(label) = last {
            groups.entry(label).or_default().push(condition);
        }
    }
    let verdict = |(label, conditions): (i64, Vec<Tested>)| {
        let holds = form.within(conditions.iter().map(|condition| condition.holds));
        Group { label, holds, conditions }
    };
    groups.into_iter().map(verdict).collect()
}

/// The names of the servers that matched, in order.
pub fn servers(tried: &[Tried]) -> Vec<String> {
    let matched = tried.iter().filter(|tried| tried.outcome == Outcome::Match && !tried.server.is_empty());
    matched.map(|tried| tried.server.clone()).collect()
}
