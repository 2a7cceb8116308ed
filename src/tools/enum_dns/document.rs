//! The JSON of a look-up: `imsctl.enum/1`, and a row of CSV for many numbers.

use super::judge::Verdict;
use super::lookup::{Hit, Judged, Lookup, Step};
use serde::Serialize;

/// Name and version of the JSON.
pub const SCHEMA: &str = "imsctl.enum/1";

/// The look-up of one number.
#[derive(Debug, Serialize)]
pub struct Document<'a> {
    schema: &'static str,
    number: &'a str,
    aus: Option<String>,
    name: Option<String>,
    status: &'a str,
    records: Vec<Record>,
    results: Vec<Ranked<'a>>,
    failover: Vec<Ranked<'a>>,
    queries: Vec<Query<'a>>,
    notes: &'a [String],
    #[serde(skip_serializing_if = "Option::is_none")]
    error: Option<String>,
}

#[derive(Debug, Serialize)]
struct Record {
    name: String,
    order: u16,
    preference: u16,
    flags: String,
    services: String,
    regexp: String,
    replacement: String,
    ttl: u32,
    verdict: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    reason: Option<String>,
}

#[derive(Debug, Serialize)]
struct Ranked<'a> {
    rank: usize,
    order: u16,
    preference: u16,
    service: &'a str,
    uri: &'a str,
    share: Option<f64>,
}

#[derive(Debug, Serialize)]
struct Query<'a> {
    name: String,
    #[serde(rename = "type")]
    kind: &'static str,
    status: &'a str,
    via: &'static str,
    server: Option<String>,
    cname: Vec<String>,
}

impl<'a> Document<'a> {
    /// Puts a look-up together; `number` as it was given.
    pub fn of(number: &'a str, lookup: &'a Lookup) -> Self {
        Self {
            schema: SCHEMA,
            number,
            aus: Some(lookup.number.aus()),
            name: Some(lookup.name.text()),
            status: lookup.end.word(),
            records: lookup.steps.iter().flat_map(|step| &step.judged).filter_map(record).collect(),
            results: ranked(&lookup.hits),
            failover: ranked(&lookup.failover),
            queries: lookup.steps.iter().map(query).collect(),
            notes: &lookup.notes,
            error: None,
        }
    }

    /// What is said of a text that is no number.
    pub fn invalid(number: &'a str, error: String) -> Self {
        Self {
            schema: SCHEMA,
            number,
            aus: None,
            name: None,
            status: "invalid",
            records: Vec::new(),
            results: Vec::new(),
            failover: Vec::new(),
            queries: Vec::new(),
            notes: &[],
            error: Some(error),
        }
    }
}

fn record(judged: &Judged) -> Option<Record> {
    let naptr = judged.record.naptr()?;
    let (verdict, reason) = match &judged.verdict {
        Verdict::Use(_) if judged.is_beyond => ("higher-order", None),
        Verdict::Follow(_) if judged.is_beyond => ("higher-order", None),
        Verdict::Use(_) => ("use", None),
        Verdict::Follow(_) => ("follow", None),
        Verdict::Skip(reason) => ("skip", Some(reason.to_string())),
    };
    Some(Record {
        name: judged.record.owner.text(),
        order: naptr.order,
        preference: naptr.preference,
        flags: naptr.flags().into_owned(),
        services: naptr.services().into_owned(),
        regexp: naptr.regexp().into_owned(),
        replacement: naptr.replacement.to_string(),
        ttl: judged.record.ttl,
        verdict,
        reason,
    })
}

fn ranked(hits: &[Hit]) -> Vec<Ranked<'_>> {
    let numbered = (1..).zip(hits);
    numbered
        .map(|(rank, hit)| Ranked {
            rank,
            order: hit.order,
            preference: hit.preference,
            service: &hit.services,
            uri: &hit.uri,
            share: hit.share,
        })
        .collect()
}

fn query(step: &Step) -> Query<'_> {
    Query {
        name: step.name.text(),
        kind: "NAPTR",
        status: step.answer.status.word(),
        via: step.answer.via.word(),
        server: step.answer.server().map(|server| server.to_string()),
        cname: step.answer.aliases.iter().map(|(_, target)| target.text()).collect(),
    }
}

/// Heads of the columns of [`row`].
pub const HEADS: [&str; 9] = ["number", "aus", "name", "status", "uri", "order", "preference", "service", "others"];

/// One number as a row: the URI to try first, and those behind it separated by spaces.
pub fn row(number: &str, lookup: &Lookup) -> [String; 9] {
    let first = lookup.hits.first();
    let text = |of: &dyn Fn(&Hit) -> String| first.map(of).unwrap_or_default();
    let others: Vec<&str> = lookup.hits.iter().skip(1).map(|hit| hit.uri.as_str()).collect();
    [
        number.to_owned(),
        lookup.number.aus(),
        lookup.name.text(),
        lookup.end.word().to_owned(),
        text(&|hit| hit.uri.clone()),
        text(&|hit| hit.order.to_string()),
        text(&|hit| hit.preference.to_string()),
        text(&|hit| hit.services.clone()),
        others.join(" "),
    ]
}
