//! Rule REG-12.

use crate::diagnose::prelude::*;

rule! {
    /// A text goes over IMS to a UE that did not announce texts.
    ///
    /// ## Trigger
    /// The Contact of the last accepted REGISTER of a UE has no +g.3gpp.smsip, and a MESSAGE with an RP message is
    /// sent to it.
    ///
    /// ## Cause
    /// The UE did not say that it takes texts over IP. It may answer 405 or 415, or ignore the text.
    ///
    /// ## Fix
    /// Let the IP-SM-GW choose another domain (SGs, NAS), or switch on SMS over IP in the UE.
    id: "REG-12",
    severity: Warning,
    references: ["TS 24.341 §5.3.2.2"],
    check: Check::Trace(check),
}

fn check(case: &Case<'_>) -> Vec<Draft> {
    // Contact address of each binding, with whether it takes texts.
    let mut bindings: Vec<(std::net::IpAddr, MessageId, bool)> = Vec::new();
    let mut found = Vec::new();
    for procedure in &case.trace.procedures {
        match procedure.kind {
            Kind::Registration if procedure.outcome == Outcome::Success => {
                let attempts = ims::attempts(case, procedure);
                let Some(attempt) = attempts.iter().rev().find(|attempt| attempt.status() == Some(200)) else {
                    continue;
                };
                let contacts = ims::header_text(&attempt.request, Id::Contact).to_ascii_lowercase();
                if case.sender_role(attempt.id) == Role::Ue && !contacts.is_empty() {
                    bindings.push((case.sender(attempt.id), attempt.id, contacts.contains("+g.3gpp.smsip")));
                }
            }
            Kind::Sms => {
                for (id, message) in ims::requests(case, procedure, "MESSAGE") {
                    let receiver = case.receiver(id);
                    let binding =
                        bindings.iter().rev().find(|(address, register, _)| *address == receiver && *register < id);
                    let Some((_, register, false)) = binding else { continue };
                    if message.sms().is_none_or(|rp| rp.tpdu_bytes().is_none()) {
                        continue;
                    }
                    let text = format!(
                        "{} sends a text over IMS to {}, which did not announce +g.3gpp.smsip",
                        case.who_sent(id),
                        case.who_got(id)
                    );
                    let contact = case
                        .sip(*register)
                        .map(|register| ims::header_text(&register, Id::Contact))
                        .unwrap_or_default();
                    found.push(Draft::new(text, evidence(id, "sip.Method", "MESSAGE")).and(evidence(
                        *register,
                        "sip.Contact",
                        contact,
                    )));
                }
            }
            _ => {}
        }
    }
    found
}
