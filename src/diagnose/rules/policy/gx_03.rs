//! Rule GX-03.

use crate::diagnose::prelude::*;
use crate::diagnose::rules::glance::is_ims;

/// Create Session Request (TS 29.274 §6.1.1).
const CREATE_SESSION_REQUEST: u8 = 32;
/// The class of IMS signalling (TS 23.203 §6.1.7).
const SIGNALLING: u32 = 5;

/// The fields of class and APN on GTPv2.
const GTP_FIELDS: (&str, &str) = ("gtpv2.bearer_qos_label_qci", "gtpv2.apn");
/// The fields of class and APN on Gx.
const GX_FIELDS: (&str, &str) = ("diameter.QoS-Class-Identifier", "diameter.Called-Station-Id");

rule! {
    /// The signalling bearer of the IMS does not have QCI 5.
    ///
    /// ## Trigger
    /// The default bearer of a PDN connection to the APN ims has another QCI: Bearer QoS of an accepted Create Session on GTPv2,
    /// or Default-EPS-Bearer-QoS of the CCA-Initial on Gx.
    ///
    /// ## Cause
    /// The subscription in the HSS or the policy of the PCRF has the QCI of an internet bearer. SIP then waits behind data when
    /// the cell is full.
    ///
    /// ## Fix
    /// Give the APN ims QCI 5 in the HSS and in the PCRF.
    id: "GX-03",
    severity: Warning,
    references: ["GSMA IR.92", "TS 23.203 §6.1.7"],
    check: Check::Transaction(check),
}

fn check(case: &Case<'_>, exchange: &Exchange<'_, Body<'_>>) -> Option<Draft> {
    let (request, id, answer) = exchange.both()?;
    let (apn, asked, fields) = match (request, answer) {
        (Body::Gtpv2(request), Body::Gtpv2(answer)) if request.message_type() == CREATE_SESSION_REQUEST => {
            let accepted = answer.cause().is_some_and(|cause| !cause.is_rejection());
            let granted = answer.bearer_contexts().find_map(|bearer| bearer.qci());
            let qci = granted.or_else(|| request.bearer_contexts().find_map(|bearer| bearer.qci()));
            (request.apn().filter(|_| accepted)?, u32::from(qci?), GTP_FIELDS)
        }
        (Body::Diameter(request), Body::Diameter(answer)) if answer.interface() == Some("Gx") => {
            let qci = |message: &diameter::Message<'_>| {
                message.find(avp::DEFAULT_EPS_BEARER_QOS)?.find(avp::QOS_CLASS_IDENTIFIER)?.u32()
            };
            request.cc_request_type().filter(|kind| *kind == 1)?;
            answer.result().filter(|outcome| outcome.is_success())?;
            let apn = request.called_station_id()?.into_owned();
            (apn, qci(answer).or_else(|| qci(request))?, GX_FIELDS)
        }
        _ => return None,
    };
    if !is_ims(&apn) || asked == SIGNALLING {
        return None;
    }
    let text = format!("{} sets up the default bearer of APN {apn} with QCI {asked}, not 5", case.who_sent(id));
    Some(Draft::new(text, evidence(id, fields.0, asked)).and(evidence(exchange.id(), fields.1, &apn)).key(apn))
}
