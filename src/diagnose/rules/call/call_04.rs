//! Rule CALL-04.

use crate::diagnose::prelude::*;

rule! {
    /// A reliable provisional answer is never acknowledged.
    ///
    /// ## Trigger
    /// An 18x with Require: 100rel and RSeq, and no PRACK of its receiver with that RSeq in RAck; the 18x was sent
    /// again twice, or once and nothing came for 32 s. One that is not sent again was acknowledged out of sight.
    ///
    /// ## Cause
    /// The PRACK is lost, or its RAck does not name RSeq, CSeq and method of the 18x.
    ///
    /// ## Fix
    /// RAck is RSeq, CSeq number and method. Follow the PRACK along the Record-Route.
    id: "CALL-04",
    severity: Error,
    references: ["RFC 3262 §3", "RFC 3262 §7.2"],
    check: Check::Procedure(&[Kind::Call], check),
}

fn check(case: &Case<'_>, procedure: &Procedure) -> Vec<Draft> {
    let pracks: Vec<_> = ims::requests(case, procedure, "PRACK").collect();
    let mut found = Vec::new();
    for transaction in case.transactions(procedure).filter(|transaction| transaction.proto == Proto::Sip) {
        for id in &transaction.provisional {
            let Some(answer) = case.sip(*id) else { continue };
            let (Some(rseq), Some((number, "INVITE"))) = (answer.rseq(), answer.cseq()) else { continue };
            if !ims::option_tags(&answer, Id::Require).iter().any(|tag| tag == "100rel") {
                continue;
            }
            let again = transaction
                .retransmissions
                .iter()
                .filter(|other| case.trace.message(**other).repeats == Some(*id))
                .count();
            let given_up =
                again >= 2 || (again == 1 && transaction.answers.is_empty() && case.watched(*id) > 32 * SECOND);
            let comes = |(prack, message): &(MessageId, Rc<sip::Message<'_>>)| {
                case.receiver(*prack) == case.sender(*id) && message.rack() == Some((rseq, u64::from(number), "INVITE"))
            };
            if !given_up || pracks.iter().any(comes) {
                continue;
            }
            let wrong = pracks.iter().find(|(prack, _)| case.receiver(*prack) == case.sender(*id));
            let text = format!("{} gets no PRACK for RSeq {rseq}", case.who_sent(*id));
            let rack = wrong.map(|(prack, message)| evidence(*prack, "sip.RAck", ims::header_text(message, Id::Rack)));
            found.push(Draft::new(text, evidence(*id, "sip.RSeq", rseq)).and_if(rack).key("PRACK"));
        }
    }
    found
}
