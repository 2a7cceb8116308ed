//! Rule REG-11.

use crate::diagnose::prelude::*;

rule! {
    /// A REGISTER reaches the S-CSCF without Path.
    ///
    /// ## Trigger
    /// A REGISTER between proxies of the core, towards the S-CSCF, without a Path header.
    ///
    /// ## Cause
    /// The P-CSCF did not insert Path: requests towards the UE cannot find their way back to it.
    ///
    /// ## Fix
    /// Let the P-CSCF insert Path with its own address, and require path.
    id: "REG-11",
    severity: Warning,
    references: ["RFC 3327"],
    check: Check::SipTransaction(check),
}

fn check(case: &Case<'_>, exchange: &Exchange<'_, sip::Message<'_>>) -> Option<Draft> {
    let request = exchange.request.filter(|request| request.method() == Some("REGISTER"))?;
    let id = exchange.id();
    let is_core = matches!(case.sender_role(id), Role::ICscf | Role::PCscf)
        && matches!(case.receiver_role(id), Role::SCscf | Role::ISCscf);
    if !is_core || request.value(Id::Path).is_some() || ims::removes(request) {
        return None;
    }
    let text = format!("{} sends REGISTER to {} without Path", case.who_sent(id), case.who_got(id));
    Some(Draft::new(text, evidence(id, "sip.Path", "missing")))
}
