//! Rule CALL-17.

use crate::diagnose::prelude::*;

rule! {
    /// The charging identifier of a call changes or is lost on the way.
    ///
    /// ## Trigger
    /// The initial INVITE of one dialog has different values of icid-value in P-Charging-Vector on different hops
    /// between the same two ends of the core, or loses it.
    ///
    /// ## Cause
    /// A node makes its own instead of passing it on: the charging records of one call cannot be joined.
    ///
    /// ## Fix
    /// The first node of each network creates the value; the others pass it on.
    id: "CALL-17",
    severity: Note,
    references: ["RFC 7315"],
    check: Check::Procedure(&[Kind::Call], check),
}

fn check(case: &Case<'_>, procedure: &Procedure) -> Vec<Draft> {
    let core = |id: MessageId| {
        let is_core = |role| matches!(role, Role::PCscf | Role::ICscf | Role::SCscf | Role::ISCscf | Role::ECscf);
        is_core(case.sender_role(id)) && is_core(case.receiver_role(id))
    };
    let mut invites = ims::requests(case, procedure, "INVITE")
        .filter(|(id, invite)| core(*id) && invite.to().is_some_and(|to| to.tag().is_none()));
    let Some((first, invite)) = invites.next() else { return Vec::new() };
    let Some(icid) = invite.icid().map(|icid| lossy(icid).into_owned()) else { return Vec::new() };
    let call = invite.call_id().map(<[u8]>::to_vec);
    let changed = invites
        .find(|(_, other)| other.call_id() == call.as_deref() && other.icid().map(lossy).as_deref() != Some(&icid));
    let Some((id, other)) = changed else { return Vec::new() };
    let now = other.icid().map(|icid| lossy(icid).into_owned()).unwrap_or_else(|| "missing".to_owned());
    let text = format!("{} sends the INVITE on with another charging identifier", case.who_sent(id));
    vec![Draft::new(text, evidence(id, "sip.P-Charging-Vector.icid-value", now)).and(evidence(
        first,
        "sip.P-Charging-Vector.icid-value",
        icid,
    ))]
}
