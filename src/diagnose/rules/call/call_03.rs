//! Rule CALL-03.

use crate::diagnose::prelude::*;

rule! {
    /// A call is answered, and the answer is never acknowledged.
    ///
    /// ## Trigger
    /// A 200 to INVITE is sent again at least twice, and no ACK for it reaches the one who answered.
    ///
    /// ## Cause
    /// The ACK is lost: a wrong Contact or Record-Route leads it elsewhere, a NAT or filter stops it, or the 200
    /// does not reach the caller because of its size.
    ///
    /// ## Fix
    /// Follow the ACK from the caller: its Request-URI must be the Contact of the 200, its Route the Record-Route.
    id: "CALL-03",
    severity: Error,
    references: ["RFC 3261 §13.3.1.4"],
    check: Check::Procedure(&[Kind::Call], check),
}

fn check(case: &Case<'_>, procedure: &Procedure) -> Vec<Draft> {
    let acks: Vec<_> = ims::requests(case, procedure, "ACK").collect();
    let mut found = Vec::new();
    for transaction in case.transactions(procedure).filter(|transaction| transaction.proto == Proto::Sip) {
        let Some((id, answer)) = transaction.answer().and_then(|id| Some((id, case.sip(id)?))) else { continue };
        let Some((number, "INVITE")) = answer.cseq().filter(|_| answer.status() == Some(200)) else { continue };
        let again: Vec<MessageId> = transaction
            .retransmissions
            .iter()
            .copied()
            .filter(|other| case.trace.message(*other).repeats == Some(id))
            .collect();
        let answerer = case.sender(id);
        let arrives = acks.iter().any(|(ack, message)| {
            case.receiver(*ack) == answerer && message.cseq().is_some_and(|(ack, _)| ack == number)
        });
        if again.len() < 2 || arrives {
            continue;
        }
        let text = format!("{} sends 200 {} times, and no ACK reaches it", case.who_sent(id), again.len() + 1);
        let contact = ims::header_text(&answer, Id::Contact);
        found.push(
            Draft::new(text, evidence(id, "sip.Status-Code", 200))
                .and(evidence(id, "sip.Contact", contact))
                .with(again)
                .key("ACK"),
        );
    }
    found
}
