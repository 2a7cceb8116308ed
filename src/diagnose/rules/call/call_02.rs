//! Rule CALL-02.

use crate::diagnose::prelude::*;

rule! {
    /// Requests of a dialog pass by the proxies that the INVITE passed.
    ///
    /// ## Trigger
    /// In IMS, a BYE or ACK goes from one UE straight to the other, while the INVITE left that UE for a proxy.
    ///
    /// ## Cause
    /// The proxies did not add Record-Route: they see neither the end of the call nor what is negotiated later, and
    /// charging goes on.
    ///
    /// ## Fix
    /// Let P-CSCF and S-CSCF add Record-Route.
    id: "CALL-02",
    severity: Warning,
    references: ["RFC 3261 §16.6"],
    check: Check::Procedure(&[Kind::Call], check),
}

fn check(case: &Case<'_>, procedure: &Procedure) -> Vec<Draft> {
    let initial =
        ims::requests(case, procedure, "INVITE").find(|(_, invite)| invite.to().is_some_and(|to| to.tag().is_none()));
    let Some((first, invite)) = initial.filter(|(_, invite)| ims::is_ims(invite)) else { return Vec::new() };
    let (caller, proxy) = (case.sender(first), case.receiver(first));
    let straight =
        ["ACK", "BYE"].into_iter().flat_map(|method| ims::requests(case, procedure, method)).find(|(id, message)| {
            let ends = (case.sender(*id), case.receiver(*id));
            let other = if ends.0 == caller { ends.1 } else { ends.0 };
            let among_ends = ends.0 == caller || ends.1 == caller;
            among_ends
                && other != proxy
                && message.call_id() == invite.call_id()
                && case.receiver_role(*id) == Role::Ue
                && case.sender_role(*id) == Role::Ue
        });
    let Some((id, message)) = straight else { return Vec::new() };
    let method = message.method().unwrap_or("a request");
    let text =
        format!("{} sends {method} straight to {}, past {}", case.who_sent(id), case.who_got(id), case.who_got(first));
    let route = ims::header_text(&invite, Id::RecordRoute);
    let shown = if route.is_empty() { "missing".to_owned() } else { route };
    vec![Draft::new(text, evidence(id, "sip.Method", method)).and(evidence(first, "sip.Record-Route", shown))]
}
