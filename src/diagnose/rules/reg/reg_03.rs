//! Rule REG-03.

use crate::diagnose::prelude::*;

rule! {
    /// A resynchronisation of the UE does not reach the HSS.
    ///
    /// ## Trigger
    /// A REGISTER carries auts, and the MAR after it has no SIP-Authorization of 30 octets (RAND and AUTS).
    ///
    /// ## Cause
    /// The S-CSCF asks for new vectors without handing on AUTS. The HSS keeps its old sequence number, and the UE
    /// refuses the next challenge too.
    ///
    /// ## Fix
    /// The S-CSCF must put RAND and AUTS, 30 octets, into SIP-Authorization of the MAR.
    id: "REG-03",
    severity: Error,
    references: ["RFC 3310 §3.4"],
    check: Check::Procedure(&[Kind::Registration, Kind::Deregistration], check),
}

/// Multimedia-Auth-Request.
const MAR: u32 = 303;

fn check(case: &Case<'_>, procedure: &Procedure) -> Vec<Draft> {
    let attempts = ims::attempts(case, procedure);
    let Some(attempt) = attempts.iter().find(|attempt| !attempt.credential("auts").is_empty()) else {
        return Vec::new();
    };
    let later =
        case.transactions(procedure).filter(|transaction| case.time(transaction.request) >= case.time(attempt.id));
    let mut requests = later.filter_map(|transaction| {
        let message = case.diameter(transaction.request)?;
        (message.command() == MAR && message.is_request()).then_some((transaction.request, message))
    });
    let Some((id, request)) = requests.next() else { return Vec::new() };
    let sent = request.find_path(&[avp::TGPP_SIP_AUTH_DATA_ITEM, avp::TGPP_SIP_AUTHORIZATION]).map(|avp| avp.value);
    if sent.is_some_and(|octets| octets.len() == 30) {
        return Vec::new();
    }
    let length = sent.map_or_else(|| "no SIP-Authorization".to_owned(), |octets| format!("{} octets", octets.len()));
    let text = format!("{} asks for vectors with {length}: RAND and AUTS, 30 octets, are wanted", case.who_sent(id));
    let auts = attempt.credential("auts");
    vec![Draft::new(text, evidence(id, "diameter.3GPP-SIP-Authorization", length)).and(evidence(
        attempt.id,
        "sip.auth.auts",
        auts,
    ))]
}
