//! Rule EPC-01.

use super::nas_cause::subscriber;
use crate::diagnose::prelude::*;
use crate::diagnose::rules::glance::is_ims;
use crate::proto::nas::pco::{Form, IMS_SIGNALLING, P_CSCF_IPV4, P_CSCF_IPV6, Pco};
use crate::wire::Cursor;

/// Create Session Request (TS 29.274 §6.1.1).
const CREATE_SESSION_REQUEST: u8 = 32;
/// PDN connectivity request, activate default EPS bearer context request (TS 24.301 table 9.8.2).
const NAS: [u8; 2] = [0xd0, 0xc1];

rule! {
    /// The UE asks for a P-CSCF and gets none: it cannot register.
    ///
    /// ## Trigger
    /// A PDN connection to the IMS is granted, the UE asked for P-CSCF addresses in its protocol configuration options (0x000C IPv4,
    /// 0x0001 IPv6), and the answer has none. On GTPv2, or on S1 where only that is seen.
    ///
    /// ## Cause
    /// The packet gateway has no P-CSCF list for this APN, or none of the address family that the UE asked for.
    ///
    /// ## Fix
    /// Set the P-CSCF addresses of the APN ims in the packet gateway.
    ///
    /// ## Next
    /// The answer on S5, S11 and S1: where the container is lost.
    id: "EPC-01",
    severity: Error,
    references: ["TS 24.008 §10.5.6.3", "TS 24.229 §L.2.2.1"],
    check: Check::Procedure(&[Kind::Attach, Kind::Pdn], check),
}

fn check(case: &Case<'_>, procedure: &Procedure) -> Vec<Draft> {
    let over_gtp = procedure.transactions.iter().map(|id| case.trace.transaction(*id)).find_map(|transaction| {
        let answer = transaction.answer().filter(|_| transaction.proto == Proto::Gtpv2)?;
        let (request, response) = (case.gtpv2(transaction.request)?, case.gtpv2(answer)?);
        let granted = response.cause().is_some_and(|cause| !cause.is_rejection());
        if request.message_type() != CREATE_SESSION_REQUEST || !granted {
            return None;
        }
        let (asked, got) = (wanted(request.configuration_options())?, has_p_cscf(response.configuration_options()));
        let ims = asked.1 || request.apn().is_some_and(|apn| is_ims(&apn));
        (ims && !got).then(|| draft(case, (transaction.request, answer), &asked.0, request.apn()))
    });
    over_gtp.or_else(|| over_s1(case, procedure)).into_iter().collect()
}

/// The same in NAS: request and answer have one procedure transaction identity.
fn over_s1(case: &Case<'_>, procedure: &Procedure) -> Option<Draft> {
    let sees_gtp = procedure.protocols.contains(&Proto::Gtpv2);
    let mut asked: Option<(MessageId, u8, String, Option<String>)> = None;
    for id in procedure.messages.iter().filter(|id| !sees_gtp && case.trace.message(**id).proto == Proto::S1ap) {
        let Some(message) = case.s1ap(*id) else { continue };
        for nas in message.nas() {
            let Some(esm) = nas.esm().filter(|esm| NAS.contains(&esm.kind)) else { continue };
            let pco = nas.pco();
            if esm.kind == 0xd0 {
                let wanted = pco.as_ref().and_then(names).filter(|(_, is_ims)| *is_ims);
                asked = wanted.map(|(what, _)| (*id, esm.transaction, what, nas.apn())).or(asked);
                continue;
            }
            if let Some((request, transaction, what, apn)) = asked.take_if(|known| known.1 == esm.transaction)
                && pco.is_none_or(|pco| pco.p_cscf_addresses().next().is_none())
            {
                let _ = transaction;
                return Some(draft(case, (request, *id), &what, apn.or_else(|| nas.apn())));
            }
        }
    }
    None
}

fn draft(case: &Case<'_>, (request, answer): (MessageId, MessageId), asked: &str, apn: Option<String>) -> Draft {
    let apn = apn.unwrap_or_else(|| "ims".to_owned());
    let text = format!("{} gets APN {apn} without the P-CSCF address that it asked for", subscriber(case, answer));
    Draft::new(text, evidence(answer, "gsm_a.gm.sm.pco_pid", "no P-CSCF address"))
        .and(evidence(request, "gsm_a.gm.sm.pco_pid", asked))
        .and(evidence(request, "gtpv2.apn", &apn))
        .key(apn)
}

/// The containers that ask for a P-CSCF, and whether the UE says that the connection is for IMS signalling.
fn wanted(octets: Option<&[u8]>) -> Option<(String, bool)> {
    names(&Pco::decode(Cursor::new(octets?), Form::Plain).ok()?)
}

fn names(pco: &Pco<'_>) -> Option<(String, bool)> {
    let asked: Vec<_> = [P_CSCF_IPV6, P_CSCF_IPV4].into_iter().filter(|id| pco.has(*id)).collect();
    let asked: Vec<String> = asked.iter().map(|id| format!("0x{id:04x}")).collect();
    (!asked.is_empty()).then(|| (format!("asks for {}", asked.join(" and ")), pco.has(IMS_SIGNALLING)))
}

fn has_p_cscf(octets: Option<&[u8]>) -> bool {
    let pco = octets.and_then(|octets| Pco::decode(Cursor::new(octets), Form::Plain).ok());
    pco.is_some_and(|pco| pco.p_cscf_addresses().next().is_some())
}
