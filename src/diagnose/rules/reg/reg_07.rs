//! Rule REG-07.

use crate::diagnose::prelude::*;

rule! {
    /// The I-CSCF is told neither a server nor what it must be able to do.
    ///
    /// ## Trigger
    /// A UAA with Experimental-Result 2001 (first registration) without Server-Capabilities and without
    /// Server-Name.
    ///
    /// ## Cause
    /// The I-CSCF cannot select an S-CSCF and refuses the registration, often with 600 or 500; some I-CSCF take the
    /// first of their own list.
    ///
    /// ## Fix
    /// Let the HSS send at least an empty Server-Capabilities.
    ///
    /// ## Next
    /// What the I-CSCF does next: does it send the REGISTER on?
    id: "REG-07",
    severity: Warning,
    references: ["TS 29.229 §6.1.2"],
    check: Check::DiameterTransaction(check),
}

/// User-Authorization.
const UAA: u32 = 300;

fn check(case: &Case<'_>, exchange: &Exchange<'_, diameter::Message<'_>>) -> Option<Draft> {
    let (id, answer) = exchange.answer()?;
    let outcome = answer.result().filter(|outcome| outcome.vendor.is_some() && outcome.code == 2001)?;
    let has = |key| answer.find(key).is_some();
    if answer.command() != UAA || has(avp::SERVER_CAPABILITIES) || has(avp::SERVER_NAME) {
        return None;
    }
    let failed = case.procedure(id).is_some_and(|procedure| procedure.outcome == Outcome::Failed);
    let text = format!("{} answers UAR with {outcome} and names neither server nor capabilities", case.who_sent(id));
    let draft = Draft::new(text, evidence(id, "diameter.Experimental-Result-Code", outcome.code)).and(evidence(
        id,
        "diameter.Server-Capabilities",
        "missing",
    ));
    Some(if failed { draft.severity(Severity::Error) } else { draft })
}
