//! Rule FS-01.

use crate::diagnose::prelude::*;
use crate::diagnose::rules::dialog;

rule! {
    /// No codec of the offer is known to the one who answers.
    ///
    /// ## Trigger
    /// A 488 or 606, or a 4xx or 5xx with Reason Q.850 cause 88 or Warning 304 or 305, answers an INVITE with SDP,
    /// and no codec of the offer is among those that the SDP of that host shows elsewhere in the capture. A note when another branch
    /// of the fork takes the call.
    ///
    /// ## Cause
    /// The codec is not enabled there: AMR or AMR-WB is missing in the preferences of an application server, or the
    /// caller offers only what a phone of a network does not have.
    ///
    /// ## Fix
    /// Enable the codec at the one who answers, or transcode before it.
    ///
    /// ## Next
    /// The m= and rtpmap lines of both sides.
    id: "FS-01",
    severity: Error,
    references: ["RFC 3264 §6", "RFC 3261 §21.4.26"],
    check: Check::SipTransaction(check),
}

/// Messages in which the codecs of the host are looked for.
const MOST: usize = 5000;

fn check(case: &Case<'_>, exchange: &Exchange<'_, sip::Message<'_>>) -> Option<Draft> {
    let (request, id, answer) = exchange.both()?;
    let status = answer.status().filter(|status| *status >= 400)?;
    request.method().filter(|method| *method == "INVITE")?;
    let offer = case.sdp(exchange.id())?;
    let warning = ims::header_text(answer, Id::Warning);
    let says_media = ["304", "305"].iter().any(|code| warning.trim_start().starts_with(code));
    let says_cause =
        answer.reasons().any(|(protocol, cause)| protocol.eq_ignore_ascii_case("Q.850") && cause == Some(88));
    if !(matches!(status, 488 | 606) || says_media || says_cause) {
        return None;
    }
    let offered: Vec<String> = offer.codecs().iter().map(|name| name.to_uppercase()).collect();
    if offered.is_empty() {
        return None;
    }
    let (own, seen) = codecs_of(case, id);
    let common = own.iter().any(|name| offered.contains(name));
    // It has one of the codecs: something else of the offer was not acceptable.
    if common && !says_media && !says_cause {
        return None;
    }
    let text = format!("{} takes none of the codecs offered: {}", case.who_sent(id), offered.join(", "));
    let header = if says_media { Some(evidence(id, "sip.Warning", warning)) } else { None };
    let known = seen.map(|other| evidence(other, "sdp.media_attr", own.join(", ")));
    let certain = says_media || says_cause || known.is_some();
    Some(
        Draft::new(text, evidence(id, "sip.Status-Code", status))
            .and(evidence(exchange.id(), "sdp.media_attr", offered.join(", ")))
            .and_if(header)
            .and_if(known)
            .confidence(if certain { Confidence::High } else { Confidence::Medium })
            .severity(if dialog::is_taken(case, exchange.id()) { Severity::Note } else { Severity::Error })
            .key(status),
    )
}

/// The codecs in SDP that the sender of a message sent, and where the first was seen.
fn codecs_of(case: &Case<'_>, answer: MessageId) -> (Vec<String>, Option<MessageId>) {
    let host = case.sender(answer);
    let mut names: Vec<String> = Vec::new();
    let mut seen = None;
    let own = case.trace.message_ids().filter(|id| {
        case.trace.message(*id).proto == Proto::Sip
            && case.sender(*id) == host
            && case.sender_role(*id) == case.sender_role(answer)
    });
    // A proxy passes on what others offer: only what an end says itself counts.
    if !matches!(case.sender_role(answer), Role::Ue | Role::As | Role::Mgcf | Role::Other) {
        return (names, seen);
    }
    for id in own.take(MOST) {
        let Some(session) = case.sdp(id) else { continue };
        seen = seen.or(Some(id));
        for name in session.codecs().iter().map(|name| name.to_uppercase()) {
            if !names.contains(&name) {
                names.push(name);
            }
        }
    }
    (names, seen)
}
