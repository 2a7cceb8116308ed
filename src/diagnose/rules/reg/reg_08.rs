//! Rule REG-08.

use crate::diagnose::prelude::*;
use crate::proto::sip::syntax;

rule! {
    /// A registration interval is too short, and the UE cannot learn which is not.
    ///
    /// ## Trigger
    /// A 423 (Interval Too Brief) without Min-Expires; or a REGISTER that asks for less than a Min-Expires it was
    /// told before.
    ///
    /// ## Cause
    /// Without Min-Expires the UE does not know what to ask for, and loops. A UE that ignores it loops too.
    ///
    /// ## Fix
    /// Return Min-Expires in every 423; let the UE ask for at least that.
    id: "REG-08",
    severity: Error,
    references: ["RFC 3261 §10.3", "RFC 3261 §21.4.17"],
    check: Check::SipTransaction(check),
}

fn check(case: &Case<'_>, exchange: &Exchange<'_, sip::Message<'_>>) -> Option<Draft> {
    let (request, id, answer) = exchange.both()?;
    if answer.status() != Some(423) {
        return None;
    }
    let asked = ims::expires(request);
    let who = case.who_sent(id);
    let shown = asked.map_or_else(|| "no interval".to_owned(), |seconds| format!("{seconds} s"));
    let expires = evidence(exchange.id(), "sip.Expires", &shown);
    let Some(least) = answer.value(Id::MinExpires).and_then(syntax::number) else {
        let text = format!("{who} refuses {shown} with 423 and does not say which interval it wants");
        return Some(Draft::new(text, evidence(id, "sip.Min-Expires", "missing")).and(expires));
    };
    // The same UE was told before: an earlier 423 of this Call-ID.
    let told = told_before(case, exchange.id(), request.call_id()?)?;
    let text = format!(
        "{} asks again for {shown} after it was told that {least} s is the least",
        case.who_sent(exchange.id())
    );
    Some(Draft::new(text, expires).and(evidence(told, "sip.Min-Expires", least)).and(evidence(
        id,
        "sip.Status-Code",
        423,
    )))
}

/// An earlier 423 to the same sender and Call-ID.
fn told_before(case: &Case<'_>, id: MessageId, call: &[u8]) -> Option<MessageId> {
    let procedure = case.procedure(id)?;
    let is_earlier = |transaction: &&Transaction| {
        transaction.request < id
            && transaction.proto == Proto::Sip
            && case.trace.message(transaction.request).from == case.trace.message(id).from
    };
    case.transactions(procedure).filter(is_earlier).filter_map(Transaction::answer).find(|answer| {
        case.sip(*answer).is_some_and(|answer| answer.status() == Some(423) && answer.call_id() == Some(call))
    })
}
