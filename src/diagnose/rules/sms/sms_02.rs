//! Rule SMS-02.

use super::text;
use crate::diagnose::prelude::*;
use crate::proto::sms::Direction;
use crate::proto::sms::address::keypad;
use std::collections::BTreeMap;

rule! {
    /// A subscriber answers a sender that is a name: the number is its spelling on a keypad.
    ///
    /// ## Trigger
    /// The TP-Destination-Address of a text equals the digits on which the letters of an alphanumeric sender lie, from whom
    /// the same subscriber had a text before.
    ///
    /// ## Cause
    /// Some handsets offer to answer an alphanumeric sender and dial its letters: `Nick` becomes 6425. A name has no reply
    /// address, so the text goes to a stranger or nowhere.
    ///
    /// ## Fix
    /// Refuse it at the service centre with RP-ERROR 1 (unassigned number) or tell the subscriber, and do not charge it.
    id: "SMS-02",
    severity: Warning,
    references: ["TS 23.040 §9.1.2.5"],
    check: Check::Trace(check),
}

fn check(case: &Case<'_>) -> Vec<Draft> {
    let mut names: BTreeMap<(String, String), (String, MessageId)> = BTreeMap::new();
    let mut found = Vec::new();
    for (id, message) in text::requests(case, i64::MIN, i64::MAX) {
        let Some(rp) = text::rp(&message) else { continue };
        let Some(tpdu) = rp.tpdu() else { continue };
        let Some(address) = tpdu.address() else { continue };
        let value = address.value();
        match rp.direction {
            Direction::ToPhone if address.is_alphanumeric() => {
                for user in text::receivers(&message) {
                    names.entry((user, keypad(&value))).or_insert_with(|| (value.clone(), id));
                }
            }
            Direction::ToNetwork if !address.is_alphanumeric() => {
                let known = text::senders(&message).into_iter().find_map(|user| names.get(&(user, value.clone())));
                if let Some((name, text)) = known {
                    let text_of = format!("text to {value}: the keys of {name}, who has no reply address");
                    found.push(
                        Draft::new(text_of, evidence(id, "gsm_sms.tp-da", &value))
                            .and(evidence(*text, "gsm_sms.tp-oa", name))
                            .key(rp.reference),
                    );
                }
            }
            _ => {}
        }
    }
    found
}
