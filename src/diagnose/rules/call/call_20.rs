//! Rule CALL-20.

use crate::diagnose::prelude::*;

rule! {
    /// A 200 changes the SDP answer that a reliable 18x already gave.
    ///
    /// ## Trigger
    /// An INVITE is answered with SDP in a reliable 18x, and the SDP in its 200 (same dialog, no UPDATE between)
    /// has another address, port, codec list or direction.
    ///
    /// ## Cause
    /// The answer was given; a second one is not allowed. Some UEs take it, some do not: media go to the wrong
    /// place.
    ///
    /// ## Fix
    /// Repeat the same SDP in the 200, or none; change the session with UPDATE or re-INVITE.
    id: "CALL-20",
    severity: Warning,
    references: ["RFC 3264 §4", "RFC 6337 §2"],
    check: Check::SipTransaction(check),
}

fn check(case: &Case<'_>, exchange: &Exchange<'_, sip::Message<'_>>) -> Option<Draft> {
    let request = exchange.request.filter(|request| request.method() == Some("INVITE"))?;
    // An INVITE without an offer gets it in the 18x: what the 200 says then is no answer.
    case.sdp(exchange.id())?;
    let (last, answer) = exchange.answers.iter().find(|(_, answer)| answer.status() == Some(200))?;
    let tag = |message: &sip::Message<'_>| message.to().and_then(|to| to.tag()).map(<[u8]>::to_vec);
    let is_reliable = |message: &sip::Message<'_>| {
        message.rseq().is_some() && ims::option_tags(message, Id::Require).iter().any(|tag| tag == "100rel")
    };
    let (early, first) = exchange
        .provisional
        .iter()
        .find(|(id, message)| is_reliable(message) && case.sdp(*id).is_some() && tag(message) == tag(answer))?;
    let (before, after) = (session(case, *early)?, session(case, *last)?);
    if before == after {
        return None;
    }
    let call = request.call_id();
    let updated = case
        .procedure(exchange.id())
        .is_some_and(|procedure| ims::requests(case, procedure, "UPDATE").any(|(_, update)| update.call_id() == call));
    if updated {
        return None;
    }
    let text =
        format!("{} changes its SDP between {} and 200", case.who_sent(*last), first.status().unwrap_or_default());
    Some(Draft::new(text, evidence(*last, "sdp.media", after)).and(evidence(*early, "sdp.media", before)))
}

/// What matters of a session, in a line.
fn session(case: &Case<'_>, message: MessageId) -> Option<String> {
    let session = case.sdp(message)?;
    let media = session.media.iter().map(|media| {
        let codecs = media.codecs.iter().map(|codec| codec.format).collect::<Vec<_>>().join(" ");
        format!(
            "{} {} {} {codecs} {}",
            media.kind,
            media.connection.unwrap_or_default(),
            media.port,
            media.direction.unwrap_or("sendrecv")
        )
    });
    Some(media.collect::<Vec<_>>().join("; "))
}
