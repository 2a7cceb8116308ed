//! Rule CALL-23.

use crate::diagnose::prelude::*;

rule! {
    /// An application server loses the route back to the S-CSCF.
    ///
    /// ## Trigger
    /// The S-CSCF sends an initial request to an application server with two Route entries, the second its own, and
    /// the server sends the request back to it without any Route; or the S-CSCF sends the same request to the
    /// server a second time.
    ///
    /// ## Cause
    /// Without its Route the S-CSCF does not know that the request comes back from a criterion: it starts again
    /// from the first, or treats it as a new call.
    ///
    /// ## Fix
    /// The application server must keep the topmost Route it was given, with its parameters.
    id: "CALL-23",
    severity: Error,
    references: ["TS 24.229 §5.7"],
    check: Check::Procedure(&[Kind::Call], check),
}

fn check(case: &Case<'_>, procedure: &Procedure) -> Vec<Draft> {
    let invites: Vec<_> = ims::requests(case, procedure, "INVITE")
        .filter(|(_, invite)| invite.to().is_some_and(|to| to.tag().is_none()))
        .collect();
    let mut found = Vec::new();
    for (id, invite) in &invites {
        let routes: Vec<_> = invite.addresses(Id::Route).collect();
        // The S-CSCF puts the server on top and itself behind.
        let Some(back) = routes.get(1).map(|route| lossy(route.uri.whole).into_owned()) else { continue };
        let (scscf, server) = (case.sender(*id), case.receiver(*id));
        if !matches!(case.sender_role(*id), Role::SCscf | Role::ISCscf)
            || matches!(case.receiver_role(*id), Role::PCscf | Role::ICscf | Role::SCscf | Role::ISCscf | Role::Ue)
        {
            continue;
        }
        let returned = invites
            .iter()
            .find(|(other, _)| other > id && case.sender(*other) == server && case.receiver(*other) == scscf);
        if let Some((other, message)) = returned.filter(|(_, message)| message.value(Id::Route).is_none()) {
            let text = format!(
                "{} sends the INVITE back to {} without the Route it was given",
                case.who_sent(*other),
                case.who_got(*other)
            );
            let number = message.cseq().map(|(number, _)| number).unwrap_or_default();
            found.push(
                Draft::new(text, evidence(*other, "sip.Route", "missing"))
                    .and(evidence(*id, "sip.Route", back))
                    .key(number),
            );
            continue;
        }
        let same = |message: &sip::Message<'_>| {
            message.call_id() == invite.call_id() && message.value(Id::Cseq) == invite.value(Id::Cseq)
        };
        let twice = invites.iter().find(|(other, message)| {
            let again = message.addresses(Id::Route).nth(1).map(|route| lossy(route.uri.whole).into_owned());
            other > id
                && case.sender(*other) == scscf
                && case.receiver(*other) == server
                && same(message)
                && again.as_ref() == Some(&back)
        });
        if let Some((other, _)) = twice {
            let text = format!(
                "{} sends one INVITE to {} twice for one criterion",
                case.who_sent(*other),
                case.who_got(*other)
            );
            found.push(Draft::new(text, evidence(*other, "sip.Route", &back)).and(evidence(*id, "sip.Route", &back)));
        }
    }
    found
}
