//! Rule GEN-21.

use crate::diagnose::prelude::*;
use crate::proto::{Fields, Interest, Value, field::MALFORMED};
use std::sync::LazyLock;

rule! {
    /// A message cannot be read to its end.
    ///
    /// ## Trigger
    /// A message of which a decoder says that it is malformed: a header, element or AVP that is cut short, too long
    /// or against its layout.
    ///
    /// ## Cause
    /// The sender encodes it wrongly, something on the way changed it, or the capture cut it (a snap length, lost
    /// segments).
    ///
    /// ## Fix
    /// Look at the octets at the place that is named; compare with a message of the same kind that is whole.
    ///
    /// ## Next
    /// `imsctl decode -V -x -Y 'frame.number == N'` shows the message and its octets.
    id: "GEN-21",
    severity: Warning,
    generic: true,
    references: [],
    check: Check::Message(check),
}

/// Only what is malformed is asked for.
static WANTED: LazyLock<Interest> = LazyLock::new(|| Interest::only([(&MALFORMED, 0)]));

fn check(case: &Case<'_>, id: MessageId, body: &Body<'_>) -> Option<Draft> {
    // What follows a gap in the capture is not what was sent.
    if case.trace.message(id).gap || matches!(body, Body::Icmp(_)) {
        return None;
    }
    // SIP is text: what has a layout in it is a text message.
    if matches!(body, Body::Sip(message) if !message.has_sms()) {
        return None;
    }
    let mut fields = Fields::wanting(&WANTED);
    body.fields(&mut fields);
    let malformed = fields.as_slice().iter().find_map(|field| match field.value {
        Value::Malformed(malformed) => Some(malformed),
        _ => None,
    })?;
    let mut summary = String::new();
    body.summary(&mut summary);
    let proto = case.trace.message(id).proto.name();
    let text = format!("{} sends {proto} that is malformed: {malformed}", case.who_sent(id));
    let draft = Draft::new(text, evidence(id, "_ws.malformed", malformed)).and(evidence(id, "imsctl.summary", summary));
    Some(draft.key(format!("{proto} {}", malformed.what)))
}
