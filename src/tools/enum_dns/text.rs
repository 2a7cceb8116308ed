//! A look-up for a person: the records and what became of each, the result, and the two other readings of it.

use super::judge::Verdict;
use super::lookup::{End, Hit, Judged, Lookup, Step};
use crate::tools::dns::text::{aligned, provenance};
use crate::wire::text::printable;
use std::fmt::Write as _;

/// The whole look-up.
pub fn whole(lookup: &Lookup) -> String {
    let mut out = format!("{}  {}\n", lookup.number.aus(), lookup.name);
    for step in &lookup.steps {
        one(step, &mut out);
    }
    out.push('\n');
    result(lookup, &mut out);
    failover(lookup, &mut out);
    shares(lookup, &mut out);
    for note in &lookup.notes {
        // Writing to a String cannot fail.
        let _ = writeln!(out, "note: {}", printable(note));
    }
    out
}

fn one(step: &Step, out: &mut String) {
    let _ = writeln!(out, "\nNAPTR {}  {}", step.name, provenance(&step.answer));
    for (from, to) in &step.answer.aliases {
        let _ = writeln!(out, "  {from} CNAME {to}");
    }
    if step.judged.is_empty() {
        let _ = writeln!(out, "  {}", printable(&step.answer.status.to_string()));
        return;
    }
    let heads = ["", "order", "pref", "flags", "service", "regexp, or replacement", "ttl", ""];
    let mut rows = vec![heads.map(str::to_owned).to_vec()];
    rows.extend(step.judged.iter().filter_map(record));
    aligned(&rows, &[1, 2, 6], 2, out);
}

fn record(judged: &Judged) -> Option<Vec<String>> {
    let naptr = judged.record.naptr()?;
    let (mark, outcome) = match &judged.verdict {
        Verdict::Skip(reason) => ("✗", reason.to_string()),
        _ if judged.is_beyond => ("·", "higher order: not looked at".to_owned()),
        Verdict::Use(uri) => ("✓", uri.clone()),
        Verdict::Follow(name) => ("→", format!("go on with {name}")),
    };
    let mut what = naptr.regexp().into_owned();
    if naptr.regexp.is_empty() || !naptr.replacement.is_root() {
        what = format!("{what} {}", naptr.replacement).trim_start().to_owned();
    }
    let cells = [
        mark.to_owned(),
        naptr.order.to_string(),
        naptr.preference.to_string(),
        format!("\"{}\"", naptr.flags()),
        naptr.services().into_owned(),
        what,
        judged.record.ttl.to_string(),
        outcome,
    ];
    Some(cells.iter().map(|cell| printable(cell).into_owned()).collect())
}

fn result(lookup: &Lookup, out: &mut String) {
    if lookup.hits.is_empty() {
        let why = match &lookup.end {
            End::Dns(status) => status.to_string(),
            End::Void => "void: the number is known not to be in use; do not fall back".to_owned(),
            End::Loop => "the records lead in a circle".to_owned(),
            End::Unusable | End::Found => "there are records, and none is of use".to_owned(),
        };
        let _ = writeln!(out, "No URI: {}", printable(&why));
        return;
    }
    out.push_str("Result, to be tried in this order (RFC 3403)\n");
    aligned(&rows(&lookup.hits, 1), &[0], 2, out);
}

fn rows(hits: &[Hit], first: usize) -> Vec<Vec<String>> {
    let row = |(rank, hit): (usize, &Hit)| {
        let place = format!("{}/{}", hit.order, hit.preference);
        vec![rank.to_string(), printable(&hit.uri).into_owned(), place, printable(&hit.services).into_owned()]
    };
    (first..).zip(hits).map(row).collect()
}

fn failover(lookup: &Lookup, out: &mut String) {
    if lookup.failover.is_empty() {
        return;
    }
    out.push_str("Only if order is taken for failover, as Kamailio does and RFC 3403 forbids\n");
    aligned(&rows(&lookup.failover, lookup.hits.len() + 1), &[0], 2, out);
}

/// Preference read as a weight: only where it makes a difference.
fn shares(lookup: &Lookup, out: &mut String) {
    if lookup.hits.len() < 2 {
        return;
    }
    out.push_str("Load share if preference is read as a weight (not the RFC's reading; some products)\n");
    let row = |hit: &Hit| {
        let share = hit.share.map_or_else(|| "-".to_owned(), |share| format!("{:.1} %", share * 100.0));
        vec![share, printable(&hit.uri).into_owned()]
    };
    aligned(&lookup.hits.iter().map(row).collect::<Vec<_>>(), &[0], 2, out);
}
