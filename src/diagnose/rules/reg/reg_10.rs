//! Rule REG-10.

use crate::diagnose::prelude::*;

rule! {
    /// A registration is accepted without Service-Route or P-Associated-URI.
    ///
    /// ## Trigger
    /// A 200 to a REGISTER of IMS that binds a contact, without Service-Route, or without P-Associated-URI.
    ///
    /// ## Cause
    /// Without Service-Route, initial requests of the UE do not find its S-CSCF; without P-Associated-URI, it has
    /// no default identity and cannot learn its number.
    ///
    /// ## Fix
    /// The S-CSCF must add both; look at its configuration, and at what a proxy on the way takes out.
    id: "REG-10",
    severity: Warning,
    references: ["RFC 3608", "RFC 7315"],
    check: Check::Procedure(&[Kind::Registration, Kind::Deregistration], check),
}

fn check(case: &Case<'_>, procedure: &Procedure) -> Vec<Draft> {
    let mut found = Vec::new();
    for attempt in ims::attempts(case, procedure) {
        let Some((id, answer)) = attempt.answer.as_ref().filter(|(_, answer)| answer.status() == Some(200)) else {
            continue;
        };
        let binds = !ims::removes(&attempt.request) && attempt.request.contacts().next().is_some();
        let is_of_ue = attempt.request.value(Id::Authorization).is_some() && ims::is_ims(&attempt.request);
        if !binds || !is_of_ue || answer.contacts().next().is_none() {
            continue;
        }
        let wanted = [
            (Id::ServiceRoute, "Service-Route", "sip.Service-Route"),
            (Id::PAssociatedUri, "P-Associated-URI", "sip.P-Associated-URI"),
        ];
        let missing: Vec<_> = wanted.into_iter().filter(|(header, ..)| answer.value(*header).is_none()).collect();
        let Some((_, _, field)) = missing.first() else { continue };
        let names = missing.iter().map(|(_, name, _)| *name).collect::<Vec<_>>().join(" and ");
        let text = format!("{} accepts the registration without {names}", case.who_sent(*id));
        found.push(Draft::new(text, evidence(*id, field, "missing")).with([attempt.id]));
    }
    found
}
