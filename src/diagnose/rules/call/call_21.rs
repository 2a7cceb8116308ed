//! Rule CALL-21.

use crate::diagnose::prelude::*;

rule! {
    /// A server says that it is overloaded, and is asked again at once.
    ///
    /// ## Trigger
    /// A 503 with Retry-After, and the same sender sends a new request outside of a dialog to the same server within
    /// that time.
    ///
    /// ## Cause
    /// The client ignores the overload, and makes it worse.
    ///
    /// ## Fix
    /// Fail over to another server, or wait.
    id: "CALL-21",
    severity: Warning,
    references: ["RFC 3261 §21.5.4"],
    check: Check::SipTransaction(check),
}

fn check(case: &Case<'_>, exchange: &Exchange<'_, sip::Message<'_>>) -> Option<Draft> {
    let (id, answer) = exchange.answer()?;
    let seconds =
        answer.value(Id::RetryAfter).and_then(sip::syntax::number).filter(|_| answer.status() == Some(503))?;
    let wait = i64::try_from(seconds).ok()?.saturating_mul(SECOND);
    let (client, server) = (case.receiver(id), case.sender(id));
    let again = |other: MessageId| {
        other > id
            && case.trace.message(other).proto == Proto::Sip
            && case.trace.message(other).repeats.is_none()
            && case.sender(other) == client
            && case.receiver(other) == server
            && case.sip(other).is_some_and(|message| {
                let is_new = message.to().is_some_and(|to| to.tag().is_none());
                is_new && message.method().is_some_and(|method| !matches!(method, "ACK" | "CANCEL" | "OPTIONS"))
            })
    };
    let next = case.window(case.time(id), case.time(id).saturating_add(wait)).find(|other| again(*other))?;
    let after = case.between(id, next) as f64 / 1e9;
    let text = format!(
        "{} asks {} again after {after:.1} s, and was told to wait {seconds} s",
        case.who_got(id),
        case.who_sent(id)
    );
    Some(Draft::new(text, evidence(next, "sip.Method", case.sip(next)?.method().unwrap_or_default())).and(evidence(
        id,
        "sip.Retry-After",
        seconds,
    )))
}
