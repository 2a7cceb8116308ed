//! Rule GEN-33.

use crate::diagnose::prelude::*;
use std::collections::BTreeMap;

static PATIENCE: Limit =
    Limit::seconds("gx-left", 5, "a Gx session without CCR-T this long after its PDN connection ended is left behind");

rule! {
    /// A Gx session outlives its PDN connection.
    ///
    /// ## Trigger
    /// A Delete Session is answered, the Gx session of the same IMSI and address was opened in the capture, and no
    /// CCR-T follows within 5 s.
    ///
    /// ## Cause
    /// The PGW lost the session, or the request waits for an answer that never comes. The PCRF keeps rules and the
    /// address for a UE that is gone; a later session with that address is bound to the wrong subscriber.
    ///
    /// ## Fix
    /// Look at the PGW's log for the Session-Id; clear the session at the PCRF.
    id: "GEN-33",
    severity: Warning,
    references: [],
    limits: [&PATIENCE],
    check: Check::Trace(check),
}

const INITIAL: u32 = 1;
const TERMINATION: u32 = 3;
/// Create Session Response, Delete Session Request.
const CREATED: u8 = 33;
const DELETE: u8 = 36;

/// An open Gx session.
struct Session {
    opened: MessageId,
    address: Option<std::net::IpAddr>,
}

fn check(case: &Case<'_>) -> Vec<Draft> {
    let mut open: BTreeMap<String, Session> = BTreeMap::new();
    // PDN addresses by the control TEID of the gateway, and what was deleted.
    let mut addresses: BTreeMap<u32, std::net::IpAddr> = BTreeMap::new();
    let mut deleted: Vec<(MessageId, std::net::IpAddr)> = Vec::new();
    for id in case.trace.message_ids() {
        match case.trace.message(id).proto {
            Proto::Diameter => gx(case, id, &mut open),
            Proto::Gtpv2 => {
                let Some(message) = case.gtpv2(id) else { continue };
                if message.message_type() == CREATED
                    && let Some(address) = message.paa().and_then(|paa| paa.ipv4.map(std::net::IpAddr::V4))
                {
                    addresses.extend(message.f_teids().map(|f_teid| (f_teid.teid, address)));
                } else if message.message_type() == DELETE
                    && let Some(address) = message.teid().and_then(|teid| addresses.get(&teid))
                {
                    deleted.push((id, *address));
                }
            }
            _ => {}
        }
    }
    let mut found = Vec::new();
    for (name, session) in open {
        let gone = deleted.iter().find(|(id, address)| session.address == Some(*address) && *id > session.opened);
        let Some((id, address)) = gone.filter(|(id, _)| case.watched(*id) > case.limit(&PATIENCE)) else { continue };
        let text = format!(
            "the Gx session for {address} is still open {:.1} s after its PDN connection was deleted",
            case.watched(*id) as f64 / 1e9
        );
        let draft = Draft::new(text, evidence(*id, "gtpv2.message_type", "Delete Session Request"));
        found.push(draft.and(evidence(session.opened, "diameter.Session-Id", &name)).key(name));
    }
    found
}

fn gx(case: &Case<'_>, id: MessageId, open: &mut BTreeMap<String, Session>) {
    let Some(message) = case.diameter(id).filter(|message| message.interface() == Some("Gx") && message.is_request())
    else {
        return;
    };
    let Some(session) = message.session_id() else { return };
    match message.cc_request_type() {
        Some(INITIAL) => {
            open.insert(session.to_owned(), Session { opened: id, address: message.framed_ipv4() });
        }
        Some(TERMINATION) => {
            open.remove(session);
        }
        _ => {}
    }
}
