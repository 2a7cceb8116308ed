//! Rule DNS-02.

use crate::diagnose::prelude::*;

static QUICK: Limit = Limit::milliseconds(
    "dns-at-once",
    100,
    "a server that fails to resolve within this time and asked nobody has no resolver",
);

rule! {
    /// A name cannot be resolved, and nobody was asked.
    ///
    /// ## Trigger
    /// A SIP server answers 478, or 500 or 503 with `unresolvable` in the reason, within 100 ms of the request, and
    /// no DNS query left that host in between.
    ///
    /// ## Cause
    /// The resolver of the proxy points elsewhere: a stub on localhost where nothing listens, or a cached failure.
    ///
    /// ## Fix
    /// Check resolv.conf as the process sees it, start the stub, flush the cache.
    ///
    /// ## Next
    /// Ask with `dig` on that host, without naming a server.
    id: "DNS-02",
    severity: Error,
    references: ["RFC 3263 §4"],
    limits: [&QUICK],
    check: Check::SipTransaction(check),
}

fn check(case: &Case<'_>, exchange: &Exchange<'_, sip::Message<'_>>) -> Option<Draft> {
    let (_, id, answer) = exchange.both()?;
    let sip::StartLine::Status { code, reason } = answer.start() else { return None };
    let reason = lossy(reason).into_owned();
    let unresolved = code == 478 || (matches!(code, 500 | 503) && reason.to_lowercase().contains("unresolv"));
    let took = case.between(exchange.id(), id);
    if !unresolved || took > case.limit(&QUICK) {
        return None;
    }
    let host = case.sender(id);
    let asked = |other: MessageId| case.trace.message(other).proto == Proto::Dns && case.sender(other) == host;
    if case.window(case.time(exchange.id()), case.time(id)).any(asked) {
        return None;
    }
    let text = format!(
        "{} answers {code} after {:.1} ms and sent no DNS query: its resolver points elsewhere",
        case.who_sent(id),
        took as f64 / 1e6
    );
    Some(Draft::new(text, evidence(id, "sip.Status-Line", format!("{code} {reason}"))).and(evidence(
        exchange.id(),
        "imsctl.dns_queries",
        0,
    )))
}
