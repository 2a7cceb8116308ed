//! Rule DNS-03.

use crate::diagnose::prelude::*;

static WITHIN: Limit =
    Limit::seconds("dns-then-error", 5, "a SIP error this long after a failed look-up is its consequence");

/// What is no failure to find somebody: the callee's answers, and what crossed.
const OF_THE_CALLEE: [u16; 8] = [480, 481, 486, 487, 488, 491, 600, 603];

rule! {
    /// A name of the 3GPP domain is not served, and a request fails for it.
    ///
    /// ## Trigger
    /// A NAPTR, SRV or address look-up below 3gppnetwork.org is answered NXDOMAIN, SERVFAIL or REFUSED, and within
    /// 5 s the host that asked answers a SIP request with an error.
    ///
    /// ## Cause
    /// The zone is not served by this resolver, or the name is spelt otherwise there.
    ///
    /// ## Fix
    /// Add the zone or a forwarder for it at the resolver.
    ///
    /// ## Next
    /// `imsctl dns names` prints the names of a network; ask for them with `dig`.
    id: "DNS-03",
    severity: Error,
    references: ["RFC 3263"],
    limits: [&WITHIN],
    check: Check::DnsTransaction(check),
}

fn check(case: &Case<'_>, exchange: &Exchange<'_, dns::Message<'_>>) -> Option<Draft> {
    let (id, answer) = exchange.answer()?;
    let code = answer.response_code();
    let question = answer.question()?;
    let name = question.name.text();
    let below = name.trim_end_matches('.').to_ascii_lowercase().ends_with(".3gppnetwork.org");
    if !matches!(code, 2 | 3 | 5) || !below {
        return None;
    }
    let host = case.receiver(id);
    let start = case.time(id);
    let mut failed = None;
    for other in case.window(start, start + case.limit(&WITHIN)).filter(|other| case.sender(*other) == host) {
        let Some(message) = case.sip(other) else { continue };
        // A request that goes on after the look-up found its way by other records.
        if message.method().is_some_and(|method| method != "ACK") {
            return None;
        }
        if message.is_error() && !message.status().is_some_and(|status| OF_THE_CALLEE.contains(&status)) {
            failed = Some((other, message.status()?));
            break;
        }
    }
    let (failure, status) = failed?;
    let rcode = dns::tables::response_code(code).unwrap_or("an error");
    let text = format!("{} gets {rcode} for {name} and answers {status}", case.who_sent(failure));
    let kind = dns::tables::record_type(question.kind).unwrap_or("?");
    Some(
        Draft::new(text, evidence(id, "dns.flags.rcode", format!("{code} {rcode}")))
            .and(evidence(id, "dns.qry.name", format!("{kind} {name}")))
            .and(evidence(failure, "sip.Status-Code", status))
            .about(failure)
            .key(name),
    )
}
