//! Reference points of the architecture (TS 23.002 §6): which one a message runs over.

use crate::proto::Body;
use crate::trace::{MessageId, Role, Trace};

/// The reference point of a message: of Diameter by its application, of the others by who speaks to whom.
pub fn reference_point(trace: &Trace, id: MessageId, body: &Body<'_>) -> Option<&'static str> {
    let message = trace.message(id);
    let role = |endpoint| trace.nodes.get(trace.endpoint(endpoint).node.index()).map(|node| node.role);
    let ends = || {
        let (from, to) = (role(message.from)?, role(message.to)?);
        Some(if from <= to { (from, to) } else { (to, from) })
    };
    match body {
        Body::Diameter(message) if message.application() != 0 => message.interface(),
        Body::S1ap(_) => Some("S1"),
        Body::Gtpv2(_) => ends().and_then(|(from, to)| core(from, to)),
        Body::Sip(_) => ends().and_then(|(from, to)| session(from, to)),
        _ => None,
    }
}

/// Between two nodes of the EPC that speak GTPv2; the roles in lane order.
const fn core(from: Role, to: Role) -> Option<&'static str> {
    use Role::{Epdg, Mme, Pgw, SPgw, Sgw};
    match (from, to) {
        (Mme, Mme) => Some("S10"),
        (Mme, Sgw | SPgw) => Some("S11"),
        (Sgw, Pgw | SPgw) => Some("S5"),
        (Epdg, Pgw | SPgw) => Some("S2b"),
        _ => None,
    }
}

/// Between two nodes that speak SIP; the roles in lane order.
const fn session(from: Role, to: Role) -> Option<&'static str> {
    use Role::{As, ECscf, ICscf, ISCscf, Mgcf, PCscf, SCscf, Smsc, Ue};
    match (from, to) {
        (Ue, PCscf) => Some("Gm"),
        (PCscf | ICscf | SCscf | ISCscf | ECscf, PCscf | ICscf | SCscf | ISCscf | ECscf) => Some("Mw"),
        (SCscf | ISCscf, As | Smsc) => Some("ISC"),
        (ICscf, As) => Some("Ma"),
        (PCscf | ICscf | SCscf | ISCscf | ECscf, Mgcf) => Some("Mg"),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_reference_point_stands_between_two_roles() {
        assert_eq!(core(Role::Mme, Role::Sgw), Some("S11"));
        assert_eq!(core(Role::Sgw, Role::Pgw), Some("S5"));
        assert_eq!(session(Role::Ue, Role::PCscf), Some("Gm"));
        assert_eq!(session(Role::PCscf, Role::ISCscf), Some("Mw"));
        assert_eq!(session(Role::Ue, Role::Other), None);
    }
}
