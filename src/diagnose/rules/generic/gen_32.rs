//! Rule GEN-32.

use crate::diagnose::prelude::*;

rule! {
    /// NAS is ciphered from some message on.
    ///
    /// ## Trigger
    /// A NAS message whose content is ciphered.
    ///
    /// ## Cause
    /// The security mode command chose an algorithm other than EEA0: what UE and MME say from then on needs KASME.
    ///
    /// ## Fix
    /// Read S1AP and GTPv2 beside it, which are not ciphered; in a lab, let the MME prefer EEA0.
    id: "GEN-32",
    severity: Note,
    references: ["TS 24.301 §4.4.5"],
    check: Check::Trace(check),
}

fn check(case: &Case<'_>) -> Vec<Draft> {
    let mut first: Option<MessageId> = None;
    let mut count = 0;
    for id in case.trace.message_ids().filter(|id| case.trace.message(*id).proto == Proto::S1ap) {
        let Some(message) = case.s1ap(id) else { continue };
        if message.nas().any(|nas| nas.is_ciphered()) {
            first = first.or(Some(id));
            count += 1;
        }
    }
    let Some(first) = first else { return Vec::new() };
    let text = format!("NAS is ciphered after frame {}: {count} messages cannot be read", case.trace.name(first));
    vec![Draft::new(text, evidence(first, "nas_eps.ciphered_msg", "ciphered")).of_capture()]
}
