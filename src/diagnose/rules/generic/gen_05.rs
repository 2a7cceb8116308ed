//! Rule GEN-05.

use super::is_of_network;
use super::unanswered::{draft, silence};
use crate::diagnose::prelude::*;

static PATIENCE: Limit = Limit::seconds("dns-unanswered", 5, "a DNS query without answer for this long has none");

rule! {
    /// A DNS look-up is never answered.
    ///
    /// ## Trigger
    /// A query without an answer for 5 s, and no later query for the same name and type that is answered. When the
    /// capture shows nothing at all from the receiver, it may show one direction only. A note when the name is not one
    /// of the network (3gppnetwork.org, e164.arpa, SRV, NAPTR) and no node of it asks.
    ///
    /// ## Cause
    /// The name server is not there, or a filter keeps queries or answers back.
    ///
    /// ## Fix
    /// Check the resolver's configuration on the asking host; ask the server with `dig` from there.
    id: "GEN-05",
    severity: Warning,
    generic: true,
    references: ["RFC 1035 §4.2.1"],
    limits: [&PATIENCE],
    check: Check::DnsTransaction(check),
}

fn check(case: &Case<'_>, exchange: &Exchange<'_, dns::Message<'_>>) -> Option<Draft> {
    let silence = silence(case, exchange, case.limit(&PATIENCE))?;
    let question = exchange.request?.question()?;
    let name = question.name.text();
    let asked_again = |id: MessageId| {
        let same = case.dns(id).and_then(|other| other.question().filter(|_| other.is_response()));
        same.is_some_and(|other| other.kind == question.kind && other.name.text() == name)
    };
    let start = case.time(exchange.id());
    if case.window(start, start + case.limit(&PATIENCE) * 4).any(asked_again) {
        return None;
    }
    let what = format!("{} {name}", dns::tables::record_type(question.kind).unwrap_or("?"));
    let draft = draft(case, exchange.transaction, &what, "dns.qry.name", silence).key(what);
    // A client that asks each time anew repeats nothing: what no name server says is told all the same.
    let severity = if is_of_network(case, exchange.id(), &question) { Severity::Warning } else { Severity::Note };
    Some(draft.severity(severity))
}
