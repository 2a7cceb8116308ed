//! Rule ENUM-06.

use crate::diagnose::prelude::*;
use crate::net::Transport;

static WITHIN: Limit = Limit::seconds("dns-tcp-retry", 5, "a client comes back over TCP within this time");

rule! {
    /// A cut answer of the DNS is used as it is.
    ///
    /// ## Trigger
    /// An answer with the TC flag, and within 5 s no query over TCP from the same host for the same name.
    ///
    /// ## Cause
    /// The client uses the part of the records that fitted, or nothing: which ones come is chance.
    ///
    /// ## Fix
    /// Let the client come back over TCP, and the server allow TCP port 53; or use EDNS with a larger size.
    id: "ENUM-06",
    severity: Warning,
    references: ["RFC 7766"],
    limits: [&WITHIN],
    check: Check::DnsTransaction(check),
}

fn check(case: &Case<'_>, exchange: &Exchange<'_, dns::Message<'_>>) -> Option<Draft> {
    let (id, answer) = exchange.answer()?;
    if !answer.is_truncated() || case.trace.message(id).transport != Transport::Udp {
        return None;
    }
    let question = answer.question()?;
    let host = case.receiver(id);
    let name = question.name.text();
    let within = case.limit(&WITHIN);
    let comes_back = |other: MessageId| {
        case.trace.message(other).transport == Transport::Tcp
            && case.sender(other) == host
            && case.dns(other).and_then(|other| other.question()).is_some_and(|other| other.name.text() == name)
    };
    if case.watched(id) < within || case.window(case.time(id), case.time(id) + within).any(comes_back) {
        return None;
    }
    let text = format!("{} gets a cut answer for {name} and does not come back over TCP", case.who_got(id));
    Some(Draft::new(text, evidence(id, "dns.flags.truncated", 1)).and(evidence(id, "dns.qry.name", name)))
}
