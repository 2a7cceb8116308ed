//! What a message refuses, in one line.

use crate::proto::s1ap::ERabOutcome;
use crate::proto::sms::RpKind;
use crate::proto::{Body, diameter, gtpv2, nas, s1ap, sip};
use crate::wire::text::lossy;

/// The refusal that a message is, in the words of the trade; `None` when it refuses nothing for good.
pub(super) fn of(body: &Body<'_>) -> Option<String> {
    match body {
        Body::Sip(message) => of_sip(message),
        Body::Diameter(message) => of_diameter(message),
        Body::Gtpv2(message) => of_gtpv2(message),
        Body::S1ap(message) => of_s1ap(message),
        Body::Icmp(message) => {
            let quote = message.quote()?;
            Some(format!("{} for {}", message.name(), quote.to))
        }
        _ => None,
    }
}

fn of_sip(message: &sip::Message<'_>) -> Option<String> {
    if let Some(rp) = message.sms().filter(|rp| rp.kind == RpKind::Error) {
        let mut text = String::new();
        rp.summary(&mut text);
        return Some(text);
    }
    let sip::StartLine::Status { code, reason } = message.start() else { return None };
    // Challenges and intervals are asked for again; 487 ends what was cancelled.
    let is_refusal = code >= 300 && !matches!(code, 401 | 407 | 421..=423 | 487 | 494);
    let method = message.cseq().map_or("", |(_, method)| method);
    is_refusal.then(|| format!("{code} {} ({method})", lossy(reason)))
}

fn of_diameter(message: &diameter::Message<'_>) -> Option<String> {
    if message.is_request() || !message.is_error() {
        return None;
    }
    let mut text = String::new();
    message.summary(&mut text);
    Some(text)
}

fn of_gtpv2(message: &gtpv2::Message<'_>) -> Option<String> {
    if message.is_request() != Some(false) || !message.is_error() {
        return None;
    }
    let bearer = message.bearer_contexts().filter_map(|bearer| bearer.cause()).find(gtpv2::Cause::is_rejection);
    let cause = message.cause().filter(gtpv2::Cause::is_rejection).or(bearer)?;
    Some(format!("{} cause {} {}", message.name()?, cause.value, cause.name().unwrap_or_default()))
}

fn of_s1ap(message: &s1ap::Message<'_>) -> Option<String> {
    if let Some(e_rab) = message.e_rabs().iter().find(|e_rab| e_rab.outcome == ERabOutcome::Failed) {
        let cause = e_rab.cause.map(|cause| cause.to_string()).unwrap_or_default();
        return Some(format!("E-RAB {} refused: {cause}", e_rab.id));
    }
    if message.kind() == s1ap::MessageKind::Unsuccessful {
        let mut text = String::new();
        message.summary(&mut text);
        return Some(text);
    }
    // TS 36.413 §9.3.7: a release that the eNB asks for.
    if message.procedure_code() == 18 && super::s1ap::is_loss(message.cause()) {
        return Some(format!("radio link lost: {}", message.cause()?));
    }
    message.nas().find_map(|nas| of_nas(&nas))
}

fn of_nas(nas: &nas::Message<'_>) -> Option<String> {
    if !nas.is_error() {
        return None;
    }
    // EMM cause 21: the UE asks for new vectors, and goes on with them (TS 24.301 §5.4.2.7).
    if nas.emm().is_some_and(|emm| emm.kind == 0x5c) && nas.emm_cause() == Some(21) {
        return None;
    }
    let mut text = String::new();
    nas.summary(&mut text);
    Some(text)
}
