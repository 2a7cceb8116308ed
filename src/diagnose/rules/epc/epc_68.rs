//! Rule EPC-68.

use crate::diagnose::prelude::*;

rule! {
    /// A node gets packets for a tunnel that it does not have.
    ///
    /// ## Trigger
    /// A GTP-U Error Indication, and nothing within 5 s that takes a bearer or a UE away: packets that are late after a
    /// release are answered like this too, and mean nothing.
    ///
    /// ## Cause
    /// One end of the tunnel has lost it and the other still sends into it: a node that started anew, a bearer that was
    /// released at one end only, an end that was told a wrong TEID or address. What is sent is thrown away: no data, or
    /// speech in one direction only.
    ///
    /// ## Fix
    /// Compare the TEID and the address with those that both ends were given (F-TEID in GTPv2-C, transport layer address
    /// and GTP-TEID in S1AP); look for a restart of the node that sends the indication (its Recovery counter).
    id: "EPC-68",
    severity: Warning,
    references: ["TS 29.281 §7.3.1"],
    check: Check::Message(check),
}

/// Packets on the way when a bearer is released, nanoseconds.
const LATE: i64 = 5_000_000_000;

fn check(case: &Case<'_>, id: MessageId, body: &Body<'_>) -> Option<Draft> {
    let Body::Gtpv1(message) = body else { return None };
    let (teid, address) = message.unknown_tunnel()?;
    let time = case.time(id);
    if case.window(time.saturating_sub(LATE), time.saturating_add(LATE)).any(|other| is_release(case, other)) {
        return None;
    }
    let text = format!("{} has no tunnel 0x{teid:08x} at {address}, and gets packets for it", case.who_sent(id));
    let draft = Draft::new(text, evidence(id, "gtp.teid_data", format!("0x{teid:08x}")));
    let field = if address.is_ipv4() { "gtp.gsn_ipv4" } else { "gtp.gsn_ipv6" };
    Some(draft.and(evidence(id, field, address)).key(format!("{teid} {address}")))
}

/// Claims that a message takes a session, a bearer or the context of a UE away.
fn is_release(case: &Case<'_>, id: MessageId) -> bool {
    match case.trace.message(id).proto {
        // TS 29.274 §6.1: delete session, release access bearers, delete bearer.
        Proto::Gtpv2 => case.gtpv2(id).is_some_and(|message| matches!(message.message_type(), 36 | 99 | 170)),
        // TS 36.413 §9.3.7: E-RAB release and its indication, UE context release and its request.
        Proto::S1ap => case.s1ap(id).is_some_and(|message| matches!(message.procedure_code(), 7 | 8 | 18 | 23)),
        _ => false,
    }
}
