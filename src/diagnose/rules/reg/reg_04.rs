//! Rule REG-04.

use crate::diagnose::prelude::*;
use std::collections::BTreeMap;

static COUNT: Limit = Limit::number("auts-count", 3, "so many resynchronisations of one SIM are too many");
static WINDOW: Limit = Limit::seconds("auts-window", 600, "within this time");

rule! {
    /// One SIM resynchronises again and again.
    ///
    /// ## Trigger
    /// Three REGISTERs with auts from one private identity within 10 minutes.
    ///
    /// ## Cause
    /// The SIM does not accept the sequence numbers of the HSS: their step or index scheme differs, two HSS or a
    /// test tool serve one SIM, or the HSS does not keep what it learnt from AUTS.
    ///
    /// ## Fix
    /// Let one source count SQN; for a 5-bit index, count in steps of 32.
    ///
    /// ## Next
    /// REG-03 for the same subscriber: is AUTS handed on at all?
    id: "REG-04",
    severity: Warning,
    references: ["TS 33.102 annex C"],
    limits: [&COUNT, &WINDOW],
    check: Check::Trace(check),
}

fn check(case: &Case<'_>) -> Vec<Draft> {
    let mut all: BTreeMap<String, Vec<(MessageId, String)>> = BTreeMap::new();
    for procedure in case.trace.procedures.iter().filter(|procedure| procedure.kind == Kind::Registration) {
        for attempt in ims::attempts(case, procedure) {
            let auts = attempt.credential("auts");
            if !auts.is_empty() {
                all.entry(attempt.credential("username")).or_default().push((attempt.id, auts));
            }
        }
    }
    let count = usize::try_from(case.limit(&COUNT)).unwrap_or(usize::MAX).max(1);
    let mut found = Vec::new();
    for (user, attempts) in all {
        let close = |window: &&[(MessageId, String)]| match (window.first(), window.last()) {
            (Some((first, _)), Some((last, _))) => case.between(*first, *last) <= case.limit(&WINDOW),
            _ => false,
        };
        let Some(window) = attempts.windows(count).find(close) else { continue };
        let Some(((id, auts), rest)) = window.split_first() else { continue };
        let text = format!("{user} resynchronises {} times in the capture", attempts.len());
        let mut draft = Draft::new(text, evidence(*id, "sip.auth.auts", auts)).key(&user);
        for (id, auts) in rest {
            draft = draft.and(evidence(*id, "sip.auth.auts", auts));
        }
        found.push(draft);
    }
    found
}
