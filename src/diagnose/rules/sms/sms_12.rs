//! Rule SMS-12.

use super::text;
use crate::diagnose::prelude::*;
use crate::proto::sms::RpKind;

static OPEN: Limit = Limit::seconds("in-reply-to", 60, "a report comes this long after its text");

rule! {
    /// A report does not say which text it is about.
    ///
    /// ## Trigger
    /// A MESSAGE with RP-ACK or RP-ERROR has no In-Reply-To, or one that is not the Call-ID of the text with the same
    /// reference, which is in the capture.
    ///
    /// ## Cause
    /// The sender of the report left the header out or lost the Call-ID: only RP-Message-Reference is left to tell which text
    /// it is, and that has 256 values.
    ///
    /// ## Fix
    /// Put the Call-ID of the MESSAGE with the RP-DATA into In-Reply-To.
    id: "SMS-12",
    severity: Note,
    references: ["TS 24.341 §5.3.2.4"],
    limits: [&OPEN],
    check: Check::Sip(check),
}

fn check(case: &Case<'_>, id: MessageId, message: &sip::Message<'_>) -> Option<Draft> {
    let report = text::rp(message).filter(|rp| matches!(rp.kind, RpKind::Ack | RpKind::Error))?;
    let named = message.value(Id::InReplyTo).map(<[u8]>::trim_ascii);
    let Some(named) = named else {
        let text = format!("{} of {} has no In-Reply-To", report.kind.name(), case.who_sent(id));
        return Some(Draft::new(text, evidence(id, "sip.In-Reply-To", "absent")).key(report.reference));
    };
    let now = case.time(id);
    let users = text::senders(message);
    let mut other = None;
    for (earlier, request) in text::requests(case, now.saturating_sub(case.limit(&OPEN)), now) {
        let asked = text::rp(&request).filter(|rp| rp.kind == RpKind::Data && rp.direction != report.direction);
        if asked.is_none_or(|asked| asked.reference != report.reference) {
            continue;
        }
        if request.call_id() == Some(named) {
            return None;
        }
        if text::receivers(&request).iter().any(|user| users.contains(user)) {
            other = Some((earlier, lossy(request.call_id().unwrap_or_default()).into_owned()));
        }
    }
    let (earlier, call_id) = other?;
    let text = format!("{} of {} names another Call-ID than its text has", report.kind.name(), case.who_sent(id));
    Some(
        Draft::new(text, evidence(id, "sip.In-Reply-To", lossy(named)))
            .and(evidence(earlier, "sip.Call-ID", call_id))
            .severity(Severity::Warning)
            .key(report.reference),
    )
}
