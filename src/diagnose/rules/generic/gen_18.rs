//! Rule GEN-18.

use super::error_answer::about;
use super::is_of_network;
use crate::diagnose::prelude::*;
use crate::tools::explain::Code;

rule! {
    /// A DNS look-up is answered with an error.
    ///
    /// ## Trigger
    /// An answer with a response code other than NOERROR. NXDOMAIN is a note: most searches try names that need not
    /// exist. So is an error about a name that is none of the network's (3gppnetwork.org, e164.arpa, SRV, NAPTR) and that
    /// no node of it asked for.
    ///
    /// ## Cause
    /// As the code says.
    ///
    /// ## Fix
    /// Ask the same server with `dig`, and the servers of the zone.
    id: "GEN-18",
    severity: Warning,
    generic: true,
    references: ["RFC 1035 §4.1.1"],
    check: Check::DnsTransaction(check),
}

/// NXDOMAIN.
const NO_SUCH_NAME: u16 = 3;

fn check(case: &Case<'_>, exchange: &Exchange<'_, dns::Message<'_>>) -> Option<Draft> {
    let (id, answer) = exchange.answer()?;
    let code = answer.response_code();
    // Dynamic update, notify: not a look-up.
    if code == 0 || answer.operation() != 0 {
        return None;
    }
    let question = answer.question().or_else(|| exchange.request?.question())?;
    let kind = dns::tables::record_type(question.kind).unwrap_or("?");
    let name = question.name.text();
    let draft = about(id, &format!("{} answers {kind} {name}", case.who_sent(id)), Code::Dns(code), "dns.flags.rcode");
    let draft = draft.and(evidence(id, "dns.qry.name", &name)).with([exchange.id()]).key(format!("{name} {code}"));
    let is_small = code == NO_SUCH_NAME || !is_of_network(case, exchange.id(), &question);
    Some(if is_small { draft.severity(Severity::Note) } else { draft })
}
