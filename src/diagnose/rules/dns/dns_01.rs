//! Rule DNS-01.

use crate::diagnose::prelude::*;
use crate::proto::sip::uri::Uri;
use std::net::IpAddr;

static LOOK_UP: Limit = Limit::seconds("dns-after-name", 5, "a look-up this long after a name was given belongs to it");

rule! {
    /// A server name with a port stops the look-up of NAPTR and SRV.
    ///
    /// ## Trigger
    /// Server-Name of a UAA or LIA is a SIP URI of a host name with a port, and whoever got it asks the DNS for the addresses
    /// of that host and for no NAPTR or SRV. An error when a SIP request to that port is then sent again and again, or refused by
    /// ICMP, and gets no answer; a note when all goes well.
    ///
    /// ## Cause
    /// A port in a SIP URI says: this host, this port. A client must then go straight to the A and AAAA records, so the
    /// servers and ports of the SRV records are never used.
    ///
    /// ## Fix
    /// Provision the name without the port in the HSS. Keep the port only when one fixed host is wanted, and then the port it
    /// listens on.
    ///
    /// ## Next
    /// `imsctl dns resolve` with the URI shows each step with and without the port.
    id: "DNS-01",
    severity: Error,
    references: ["RFC 3263 §4.1", "RFC 3263 §4.2"],
    limits: [&LOOK_UP],
    check: Check::Diameter(check),
}

fn check(case: &Case<'_>, id: MessageId, answer: &diameter::Message<'_>) -> Option<Draft> {
    let name = answer.server_name().filter(|_| !answer.is_request())?;
    let uri = Uri::new(name.as_bytes());
    let (host, port) = (lossy(uri.host), uri.port()?);
    let is_address = host.trim_matches(['[', ']']).parse::<IpAddr>().is_ok();
    if !uri.is_sip() || is_address || host.is_empty() {
        return None;
    }
    let asker = case.receiver(id);
    let mut addresses = None;
    for look_up in case.window(case.time(id), case.time(id) + case.limit(&LOOK_UP)) {
        if case.sender(look_up) != asker {
            continue;
        }
        let Some(question) = case.dns(look_up).filter(|query| !query.is_response()).and_then(|query| query.question())
        else {
            continue;
        };
        let asked = question.name.text();
        let asked = asked.trim_end_matches('.');
        match dns::tables::record_type(question.kind) {
            Some("A" | "AAAA") if asked.eq_ignore_ascii_case(&host) => addresses = addresses.or(Some(look_up)),
            Some("SRV" | "NAPTR") if asked.to_ascii_lowercase().ends_with(&host.to_ascii_lowercase()) => return None,
            _ => {}
        }
    }
    let look_up = addresses?;
    let text = format!("{} looks up addresses of {host} only, no SRV: the HSS gave it port {port}", case.who_got(id));
    let draft =
        Draft::new(text, evidence(id, "diameter.Server-Name", &name)).and(evidence(look_up, "dns.qry.name", &host));
    Some(match unanswered(case, id, port) {
        Some(request) => draft.about(request).and(evidence(
            request,
            "sip.r-uri",
            format!("to {}, no answer", case.trace.address(case.trace.message(request).to)),
        )),
        None => draft.severity(Severity::Note),
    })
}

/// A SIP request of whoever got the answer, sent soon after it to that port, that nothing answers: it was sent again, or the
/// host says that nothing listens there.
fn unanswered(case: &Case<'_>, answer: MessageId, port: u16) -> Option<MessageId> {
    let (start, wait) = (case.time(answer), case.limit(&LOOK_UP));
    case.window(start, start.saturating_add(wait)).find(|request| {
        let message = case.trace.message(*request);
        let is_there = message.proto == Proto::Sip
            && case.sender(*request) == case.receiver(answer)
            && case.trace.address(message.to).port() == port;
        let silent = |transaction: &Transaction| {
            transaction.request == *request
                && transaction.expects_answer
                && transaction.answers.is_empty()
                && transaction.provisional.is_empty()
                && (!transaction.retransmissions.is_empty() || is_refused(case, *request))
        };
        is_there && case.transaction(*request).is_some_and(silent)
    })
}

/// Claims that an ICMP error about the end that a message went to comes back.
fn is_refused(case: &Case<'_>, id: MessageId) -> bool {
    let to = case.trace.address(case.trace.message(id).to);
    case.window(case.time(id), case.time(id).saturating_add(SECOND)).any(|other| match case.trace.body(other) {
        Body::Icmp(message) => message.quote().is_some_and(|quote| quote.to == to),
        _ => false,
    })
}
