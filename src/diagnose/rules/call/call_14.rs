//! Rule CALL-14.

use crate::diagnose::prelude::*;
use crate::net::Transport;

rule! {
    /// A large request over UDP is never answered.
    ///
    /// ## Trigger
    /// A SIP request of more than 1300 octets over UDP without any answer, sent again or not, for 32 s.
    ///
    /// ## Cause
    /// It is sent in fragments, and a fragment is lost: by a filter, a NAT or a tunnel with a smaller MTU.
    ///
    /// ## Fix
    /// Use TCP for requests of this size; shorten the request (codecs, headers); let fragments pass.
    id: "CALL-14",
    severity: Error,
    references: ["RFC 3261 §18.1.1"],
    check: Check::SipTransaction(check),
}

/// Larger requests must go over a transport with congestion control, RFC 3261 §18.1.1.
const MOST: usize = 1300;

fn check(case: &Case<'_>, exchange: &Exchange<'_, sip::Message<'_>>) -> Option<Draft> {
    let request = exchange.request.filter(|request| request.method() != Some("ACK"))?;
    let id = exchange.id();
    let silent = exchange.answers.is_empty()
        && exchange.transaction.provisional.is_empty()
        && exchange.transaction.expects_answer;
    let again = exchange.transaction.retransmissions.len();
    let octets = request.bytes().len();
    let given_up = case.watched(id) > 32 * SECOND && again > 0;
    if !silent || !given_up || octets <= MOST || case.trace.message(id).transport != Transport::Udp {
        return None;
    }
    let method = request.method().unwrap_or("a request");
    let text =
        format!("{} does not answer {method} of {octets} octets over UDP, sent {} times", case.who_got(id), again + 1);
    let fragments = case.trace.frames(id).len();
    Some(
        Draft::new(text, evidence(id, "udp.length", octets + 8))
            .and(evidence(id, "imsctl.fragments", fragments))
            .with(exchange.transaction.retransmissions.iter().copied())
            .confidence(Confidence::Medium)
            .key(method),
    )
}
