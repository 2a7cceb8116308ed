//! What the rules about texts share: the RP message of a SIP request, and faults of the PDU, which `imsctl sms decode` warns
//! of in the same words.

use crate::diagnose::prelude::*;
use crate::proto::sip::uri::{NameAddr, Uri};
use crate::proto::sms::{Cp, Direction, Rp, RpKind};
use crate::tools::sms::read;

/// The RP message in a MESSAGE.
pub(super) fn rp<'m>(message: &sip::Message<'m>) -> Option<Rp<'m>> {
    if message.method() == Some("MESSAGE") { message.sms() } else { None }
}

/// The RP-DATA in a MESSAGE that goes this way.
pub(super) fn data<'m>(message: &sip::Message<'m>, direction: Direction) -> Option<Rp<'m>> {
    rp(message).filter(|rp| rp.kind == RpKind::Data && rp.direction == direction)
}

/// Looks at the RP message that a message carries: a MESSAGE of SIP, or an unciphered NAS transport of the EPC
/// (TS 24.301 §5.6.3).
pub(super) fn carried<T>(body: &Body<'_>, look: impl FnOnce(&Rp<'_>) -> Option<T>) -> Option<T> {
    match body {
        Body::Sip(message) => look(&rp(message)?),
        Body::S1ap(message) if NAS_TRANSPORTS.contains(&message.procedure_code()) => {
            let nas = message.nas().find(|nas| nas.nas_container().is_some())?;
            look(&Cp::decode(nas.nas_container()?.rest()).ok()?.rp()?)
        }
        _ => None,
    }
}

/// Downlink and Uplink NAS Transport (TS 36.413 §9.3.7).
const NAS_TRANSPORTS: [u8; 2] = [11, 13];

/// The finding about a fault of the PDU that `imsctl sms decode` warns of under the id of the rule; `value` is what proves it.
pub(super) fn fault(
    case: &Case<'_>,
    id: MessageId,
    body: &Body<'_>,
    rule: &str,
    value: impl Fn(&Rp<'_>) -> Evidence,
) -> Option<Draft> {
    carried(body, |rp| fault_in(case, id, rp, rule, value))
}

/// See [`fault`].
pub(super) fn fault_in(
    case: &Case<'_>,
    id: MessageId,
    rp: &Rp<'_>,
    rule: &str,
    value: impl Fn(&Rp<'_>) -> Evidence,
) -> Option<Draft> {
    let warning = read::warnings(rp).into_iter().find(|warning| warning.code == rule)?;
    let text = format!("text from {} to {}: {}", case.who_sent(id), case.who_got(id), warning.message);
    Some(Draft::new(text, value(rp)).key(format!("{} {}", rp.arrow(), rp.reference)))
}

/// The user part of a URI without `+`: what tells one subscriber from another whatever the form.
pub(super) fn user(uri: &Uri<'_>) -> Option<String> {
    let user = lossy(uri.user);
    let user = user.split(';').next().unwrap_or_default().trim_start_matches('+');
    (!user.is_empty()).then(|| user.to_ascii_lowercase())
}

/// The users whom a request is from: From and P-Asserted-Identity.
pub(super) fn senders(message: &sip::Message<'_>) -> Vec<String> {
    let asserted = message.addresses(Id::PAssertedIdentity);
    message.from().into_iter().chain(asserted).filter_map(|address: NameAddr<'_>| user(&address.uri)).collect()
}

/// The users whom a request is for: Request-URI, To and P-Called-Party-ID.
pub(super) fn receivers(message: &sip::Message<'_>) -> Vec<String> {
    let named = message.to().into_iter().chain(message.addresses(Id::PCalledPartyId));
    let named = named.filter_map(|address: NameAddr<'_>| user(&address.uri));
    message.request_uri().and_then(|uri| user(&uri)).into_iter().chain(named).collect()
}

/// The MESSAGE requests of a time, in order: a look at the first octets spares decoding all others.
pub(super) fn requests<'t>(
    case: &Case<'t>,
    from: i64,
    to: i64,
) -> impl Iterator<Item = (MessageId, Rc<sip::Message<'t>>)> {
    let trace = case.trace;
    let candidates = case
        .window(from, to)
        .filter(move |id| trace.message(*id).proto == Proto::Sip && trace.bytes(*id).starts_with(b"MESSAGE "));
    candidates.filter_map(move |id| Some((id, case.sip(id)?)))
}

/// A report about the RP-DATA in `request`: an RP-ACK or RP-ERROR the other way with its reference.
pub(super) fn report(case: &Case<'_>, id: MessageId, request: &sip::Message<'_>, wait: i64) -> Option<MessageId> {
    let asked = rp(request)?;
    let to_phone = asked.direction == Direction::ToPhone;
    let ours = if to_phone { receivers(request) } else { senders(request) };
    let theirs = |report: &sip::Message<'_>| if to_phone { senders(report) } else { receivers(report) };
    let call_id = request.call_id();
    let start = case.time(id);
    requests(case, start, start.saturating_add(wait)).find_map(|(later, message)| {
        let report = rp(&message)?;
        let answers = matches!(report.kind, RpKind::Ack | RpKind::Error)
            && report.direction != asked.direction
            && report.reference == asked.reference;
        let names = message.value(Id::InReplyTo).is_some_and(|value| Some(value.trim_ascii()) == call_id);
        let same =
            case.procedure(later).is_some() && case.trace.message(later).procedure == case.trace.message(id).procedure;
        (answers && (names || same || theirs(&message).iter().any(|user| ours.contains(user)))).then_some(later)
    })
}

/// What a person calls the address in a text.
pub(super) fn address(rp: &Rp<'_>) -> String {
    rp.tpdu().and_then(|tpdu| tpdu.address().map(|address| address.value())).unwrap_or_default()
}

/// The findings about texts of a procedure that nobody reported on in time: those in MESSAGEs that were answered 2xx, and those in
/// NAS.
pub(super) fn without_report(case: &Case<'_>, procedure: &Procedure, direction: Direction, wait: i64) -> Vec<Draft> {
    let over_sip = case.transactions(procedure).filter(|transaction| transaction.proto == Proto::Sip);
    let over_sip = over_sip.filter_map(|transaction| {
        let request = case.sip(transaction.request)?;
        let rp = data(&request, direction)?;
        let (answer, response) = transaction.answer().and_then(|id| Some((id, case.sip(id)?)))?;
        let status = response.status().filter(|status| (200..300).contains(status))?;
        let id = transaction.request;
        if report(case, id, &request, wait).is_some() {
            return None;
        }
        let text = format!("{} answers the text with reference {} with {status}, and", case.who_got(id), rp.reference);
        let draft = unreported(case, id, &rp, wait, &text)?;
        let call = evidence(id, "sip.Call-ID", lossy(request.call_id().unwrap_or_default()));
        Some(draft.and(call).and(evidence(answer, "sip.Status-Code", status)))
    });
    let over_nas = procedure.messages.iter().copied().filter(|id| {
        let message = case.trace.message(*id);
        message.proto == Proto::S1ap && message.repeats.is_none()
    });
    let over_nas = over_nas.filter_map(|id| {
        carried(&case.trace.body(id), |rp| {
            if rp.kind != RpKind::Data || rp.direction != direction || reported_in_nas(case, procedure, id, rp, wait) {
                return None;
            }
            let text = format!("{} gets the text with reference {} in NAS, and", case.who_got(id), rp.reference);
            unreported(case, id, rp, wait, &text)
        })
    });
    over_sip.chain(over_nas).collect()
}

/// Claims that a report with the reference of a text goes the other way in NAS.
fn reported_in_nas(case: &Case<'_>, procedure: &Procedure, id: MessageId, asked: &Rp<'_>, wait: i64) -> bool {
    let later = procedure.messages.iter().copied().filter(|later| *later > id && case.between(id, *later) <= wait);
    let s1ap = later.filter(|later| case.trace.message(*later).proto == Proto::S1ap);
    let is_report = |rp: &Rp<'_>| {
        let answers = matches!(rp.kind, RpKind::Ack | RpKind::Error)
            && rp.direction != asked.direction
            && rp.reference == asked.reference;
        answers.then_some(())
    };
    s1ap.filter_map(|later| carried(&case.trace.body(later), is_report)).next().is_some()
}

fn unreported(case: &Case<'_>, id: MessageId, rp: &Rp<'_>, wait: i64, who: &str) -> Option<Draft> {
    let watched = case.watched(id);
    if watched < wait.min(SHORT) {
        return None;
    }
    let whom = match rp.direction {
        Direction::ToPhone => "the phone",
        Direction::ToNetwork => "the service centre",
    };
    let waited = watched.min(wait);
    let until = if watched < wait { " until the capture ends" } else { "" };
    let text = format!("{who} no RP-ACK or RP-ERROR of {whom} follows in {} s{until}", waited / SECOND);
    let draft = Draft::new(text, evidence(id, "gsm_a.rp.rp_message_reference", rp.reference))
        .at(case.time(id).saturating_add(waited))
        .key(format!("{} {}", rp.arrow(), rp.reference));
    Some(if watched < wait { draft.severity(Severity::Note).confidence(Confidence::Low) } else { draft })
}

/// A report that is to come may still come when the capture ends earlier: that is a note.
const SHORT: i64 = 3 * SECOND;
