//! Rule CALL-15.

use crate::diagnose::prelude::*;

rule! {
    /// A request runs in a circle.
    ///
    /// ## Trigger
    /// A 483 (Too Many Hops), or one initial request passes the same server three times with the same Request-URI
    /// and a lower Max-Forwards each time.
    ///
    /// ## Cause
    /// A filter criterion sends it back to itself, ENUM leads to the own domain, or two servers route to each
    /// other.
    ///
    /// ## Fix
    /// Look at what each server on the circle decided by: filter criteria, ENUM, dispatcher lists.
    id: "CALL-15",
    severity: Error,
    references: ["RFC 3261 §16.3"],
    check: Check::Procedure(&[], check),
}

/// So many passes are a circle: an S-CSCF that serves both ends, with servers in between, sees a request twice each.
const PASSES: usize = 3;

fn check(case: &Case<'_>, procedure: &Procedure) -> Vec<Draft> {
    let mut passes: Vec<(MessageId, Vec<u8>, Vec<u8>, u64)> = Vec::new();
    let mut too_many = None;
    for transaction in case.transactions(procedure).filter(|transaction| transaction.proto == Proto::Sip) {
        if let Some((id, answer)) = transaction.answer().and_then(|id| Some((id, case.sip(id)?)))
            && answer.status() == Some(483)
            // A keep-alive may ask with no hops to go.
            && answer.cseq().is_some_and(|(_, method)| method != "OPTIONS")
        {
            too_many = too_many.or(Some(id));
        }
        let Some(request) = case.sip(transaction.request) else { continue };
        let is_initial =
            request.method().is_some_and(|method| method != "ACK") && request.to().is_some_and(|to| to.tag().is_none());
        let hops = request.value(Id::MaxForwards).and_then(sip::syntax::number);
        if let (true, Some(hops), Some(uri)) = (is_initial, hops, request.request_uri()) {
            let call = [request.call_id().unwrap_or_default(), request.value(Id::Cseq).unwrap_or_default()].concat();
            passes.push((transaction.request, uri.whole.to_vec(), call, hops));
        }
    }
    if let Some(id) = too_many {
        let text = format!("{} says 483: the request ran out of hops", case.who_sent(id));
        return vec![Draft::new(text, evidence(id, "sip.Status-Code", 483))];
    }
    for (id, uri, call, hops) in &passes {
        let to = case.trace.message(*id).to;
        let mut least = *hops + 1;
        let circle: Vec<_> = passes
            .iter()
            .filter(|(other, other_uri, other_call, hops)| {
                let falls =
                    other_uri == uri && other_call == call && case.trace.message(*other).to == to && *hops < least;
                if falls {
                    least = *hops;
                }
                falls
            })
            .collect();
        if circle.len() >= PASSES {
            let text = format!("one request passes {} {} times", case.who_got(*id), circle.len());
            let mut draft = Draft::new(text, evidence(*id, "sip.Max-Forwards", hops));
            for (other, _, _, hops) in circle.into_iter().skip(1) {
                draft = draft.and(evidence(*other, "sip.Max-Forwards", hops));
            }
            return vec![draft];
        }
    }
    Vec::new()
}
