//! Rule SMS-15.

use super::text;
use crate::diagnose::prelude::*;
use crate::proto::sms::Rp;
use crate::tools::sms::parts::Parts;
use std::collections::BTreeMap;

static WAIT: Limit = Limit::seconds("parts-wait", 300, "the parts of a long text come within this time");

rule! {
    /// A part of a long text is missing, or numbered outside the text.
    ///
    /// ## Trigger
    /// Of the parts that name one reference and one sender, not all come in 5 minutes (`parts-wait`); or a part has number 0 or a
    /// number above the count.
    ///
    /// ## Cause
    /// One part was lost or refused, or it carries another reference: phones show nothing, or a text with a hole.
    ///
    /// ## Fix
    /// Give all parts of a text one reference and numbers from 1, and send again those that were not acknowledged.
    ///
    /// ## Next
    /// Rules SMS-05, SMS-06 and SMS-08 about the parts that came.
    id: "SMS-15",
    severity: Warning,
    references: ["TS 23.040 §9.2.3.24.1"],
    limits: [&WAIT],
    check: Check::Trace(check),
}

fn check(case: &Case<'_>) -> Vec<Draft> {
    let (mut parts, mut firsts, mut found) = (Parts::default(), BTreeMap::new(), Vec::new());
    for (id, message) in text::requests(case, i64::MIN, i64::MAX) {
        let Some(rp) = text::rp(&message) else { continue };
        let part = |rp: &Rp<'_>| evidence(id, "gsm_sms.udh.mm.msg_part", text::address(rp));
        found.extend(text::fault_in(case, id, &rp, "SMS-15", part));
        let Some(tpdu) = rp.tpdu() else { continue };
        let header = tpdu.user_data().and_then(|data| data.header()).and_then(Result::ok);
        if let Some(part) = header.and_then(|header| header.concatenation()) {
            firsts.entry((text::address(&rp), part.reference, part.parts)).or_insert(id);
            parts.add(&tpdu);
        }
    }
    for whole in parts.whole().filter(|whole| !whole.missing.is_empty()) {
        let Some(id) = firsts.get(&(whole.address.clone(), whole.reference, whole.parts)).copied() else { continue };
        if case.watched(id) < case.limit(&WAIT) {
            continue;
        }
        let missing: Vec<String> = whole.missing.iter().map(u8::to_string).collect();
        let missing = missing.join(", ");
        let text =
            format!("text {} of {}: part {missing} of {} never came", whole.reference, whole.address, whole.parts);
        found.push(
            Draft::new(text, evidence(id, "gsm_sms.udh.mm.msg_id", whole.reference))
                .and(evidence(id, "gsm_sms.udh.mm.msg_parts", whole.parts))
                .key(whole.reference),
        );
    }
    found
}
