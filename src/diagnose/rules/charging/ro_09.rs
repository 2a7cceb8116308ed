//! Rule RO-09.

use super::session::{Session, TERMINATION, each, named};
use crate::diagnose::prelude::*;

static WAIT: Limit = Limit::seconds("final-units", 10, "the service ends this long after the last units");

/// Final-Unit-Action: TERMINATE (RFC 8506 §8.35).
const TERMINATE: u32 = 0;
/// Delete Session Request and Delete Bearer Request (TS 29.274 §6.1.1).
const DELETES: [u8; 2] = [36, 99];

rule! {
    /// The last units are used up and the service goes on.
    ///
    /// ## Trigger
    /// An answer has Final-Unit-Indication TERMINATE, and: the time it grants is over since 10 seconds (`final-units`) without a
    /// CCR-Termination; or the CCR-Termination came and the gateway deletes neither the session nor a bearer in that time,
    /// though the capture has its GTPv2.
    ///
    /// ## Cause
    /// The client tells the charging system that it stopped, and does not stop: the action of the final units is not
    /// configured, or not built in.
    ///
    /// ## Fix
    /// Let the gateway delete the bearer, or the session, when the final units end; let the S-CSCF release the call.
    ///
    /// ## Next
    /// Whether the subscriber still sends: media, or packets in the tunnel behind the CCR-Termination.
    id: "RO-09",
    severity: Error,
    references: ["RFC 8506 §5.6.1"],
    limits: [&WAIT],
    check: Check::Procedure(&[], check),
}

fn check(case: &Case<'_>, procedure: &Procedure) -> Vec<Draft> {
    each(case, procedure, |session| look(case, session))
}

fn look(case: &Case<'_>, session: &Session<'_>) -> Option<Draft> {
    let wait = case.limit(&WAIT);
    let (id, part) = session.steps.iter().flat_map(|step| step.answers()).find(|(_, part)| {
        let action = part.find(avp::FINAL_UNIT_INDICATION).and_then(|group| group.find(avp::FINAL_UNIT_ACTION));
        action.and_then(|action| action.u32()) == Some(TERMINATE)
    })?;
    let proof = evidence(id, "diameter.Final-Unit-Action", "0 TERMINATE");
    let Some(end) = session.termination() else {
        let seconds = i64::try_from(part.granted(avp::CC_TIME)?).unwrap_or(i64::MAX);
        let over = case.time(id).saturating_add(seconds.saturating_mul(SECOND)).saturating_add(wait);
        let text = format!("{} has used its last {seconds} s{} and does not end", case.who_got(id), named(part.group));
        return (over <= case.end()).then(|| Draft::new(text, proof).at(over));
    };
    let gateway = case.sender(end.id);
    let time = case.time(end.id);
    let trace = case.trace;
    let is_gtp = |message: &MessageId| trace.message(*message).proto == Proto::Gtpv2;
    let speaks = trace
        .message_ids()
        .filter(is_gtp)
        .any(|message| case.sender(message) == gateway || case.receiver(message) == gateway);
    let around = case.window(time.saturating_sub(wait), time.saturating_add(wait)).filter(is_gtp);
    let deletes = around.filter(|message| trace.bytes(*message).get(1).is_some_and(|kind| DELETES.contains(kind)));
    if case.watched(end.id) < wait || !speaks || deletes.count() > 0 {
        return None;
    }
    let text = format!("{} ends the charging after the last units and keeps the session", case.who_sent(end.id));
    Some(
        Draft::new(text, proof)
            .and(evidence(end.id, "diameter.CC-Request-Type", TERMINATION))
            .at(time.saturating_add(wait)),
    )
}
