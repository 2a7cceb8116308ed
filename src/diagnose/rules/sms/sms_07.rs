//! Rule SMS-07.

use super::text;
use crate::diagnose::prelude::*;
use crate::proto::sms::RpKind;

static OPEN: Limit = Limit::seconds("rp-open", 60, "a text waits this long for its report");

rule! {
    /// A report has a reference that no text of its direction has.
    ///
    /// ## Trigger
    /// An RP-ACK or RP-ERROR names in In-Reply-To a MESSAGE whose RP-DATA has another reference; or, without In-Reply-To,
    /// the only texts that wait for a report of this subscriber in 60 seconds (`rp-open`) have other references.
    ///
    /// ## Cause
    /// The reference was kept per node instead of per subscriber and direction, or two texts were mixed up. Whoever waits for
    /// the report throws it away.
    ///
    /// ## Fix
    /// Keep RP-Message-Reference per subscriber and direction and send it back as it came.
    id: "SMS-07",
    severity: Warning,
    references: ["TS 24.011 §8.2.3"],
    limits: [&OPEN],
    check: Check::Sip(check),
}

fn check(case: &Case<'_>, id: MessageId, message: &sip::Message<'_>) -> Option<Draft> {
    let report = text::rp(message).filter(|rp| matches!(rp.kind, RpKind::Ack | RpKind::Error))?;
    let named = message.value(Id::InReplyTo).map(<[u8]>::trim_ascii);
    let (senders, receivers) = (text::senders(message), text::receivers(message));
    let now = case.time(id);
    let mut other = None;
    for (earlier, request) in text::requests(case, now.saturating_sub(case.limit(&OPEN)), now) {
        let Some(asked) = text::rp(&request).filter(|rp| rp.kind == RpKind::Data && rp.direction != report.direction)
        else {
            continue;
        };
        let is_named = named.is_some_and(|named| Some(named) == request.call_id());
        let answers = text::receivers(&request).iter().any(|user| senders.contains(user))
            && text::senders(&request).iter().any(|user| receivers.contains(user));
        if asked.reference == report.reference && (is_named || answers) {
            return None;
        }
        if is_named || (named.is_none() && answers) {
            other = Some((earlier, asked.reference));
        }
    }
    let (earlier, reference) = other?;
    let text = format!(
        "{} of {} has reference {}; the text it is about has {reference}",
        report.kind.name(),
        case.who_sent(id),
        report.reference
    );
    Some(
        Draft::new(text, evidence(id, "gsm_a.rp.rp_message_reference", report.reference))
            .and(evidence(earlier, "gsm_a.rp.rp_message_reference", reference))
            .key(report.reference),
    )
}
