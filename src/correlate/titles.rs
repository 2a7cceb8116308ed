//! What a procedure is called in a list: whom it is about, and what for.

use crate::proto::Body;
use crate::proto::sip::NameAddr;
use crate::trace::{Call, Kind, MessageId, SubscriberId, Trace};
use crate::wire::text::lossy;

/// The title of a procedure.
pub(super) fn of(
    trace: &Trace,
    kind: Kind,
    owner: Option<SubscriberId>,
    messages: &[MessageId],
    call: Option<&Call>,
) -> String {
    let label = |id: Option<SubscriberId>| id.map(|id| trace.subscriber(id).label());
    if let Some(call) = call {
        return format!("{} → {}", call.caller, call.callee);
    }
    let owner_label = label(owner);
    match kind {
        Kind::Registration | Kind::Deregistration => {
            let subscriber = owner.map(|id| trace.subscriber(id));
            let identity = subscriber.and_then(|known| known.impu.first().or(known.impi.as_ref()).cloned());
            identity.or(owner_label).unwrap_or_else(|| first_summary(trace, messages))
        }
        Kind::Sms | Kind::Subscription => {
            parties(trace, messages).or(owner_label).unwrap_or_else(|| first_summary(trace, messages))
        }
        Kind::Attach | Kind::Tau | Kind::Detach | Kind::ServiceRequest | Kind::Paging | Kind::Handover => {
            let imsi = owner.and_then(|id| trace.subscriber(id).imsi.clone());
            imsi.or(owner_label).unwrap_or_else(|| first_summary(trace, messages))
        }
        Kind::Pdn | Kind::Bearer | Kind::Charging => {
            let imsi = owner.and_then(|id| trace.subscriber(id).imsi.clone()).or(owner_label);
            let what = detail(trace, kind, messages);
            match (imsi, what) {
                (Some(imsi), Some(what)) => format!("{imsi} {what}"),
                (Some(only), None) | (None, Some(only)) => only,
                (None, None) => first_summary(trace, messages),
            }
        }
        Kind::Keepalive | Kind::Dns | Kind::Other | Kind::Call => first_summary(trace, messages),
    }
}

/// What a user is called in a title: the user part, or the host when there is none.
pub(super) fn party(address: &NameAddr<'_>) -> String {
    uri(&address.uri)
}

/// The same for a bare URI.
pub(super) fn uri(uri: &crate::proto::sip::Uri<'_>) -> String {
    let user = uri.user.split(|octet| *octet == b';').next().filter(|user| !user.is_empty());
    match user {
        Some(user) => lossy(user).into_owned(),
        None if uri.host.is_empty() => lossy(uri.whole).into_owned(),
        None => lossy(uri.host).into_owned(),
    }
}

fn parties(trace: &Trace, messages: &[MessageId]) -> Option<String> {
    messages.iter().find_map(|id| match trace.body(*id) {
        Body::Sip(message) => Some(format!("{} → {}", party(&message.from()?), party(&message.to()?))),
        _ => None,
    })
}

/// The access point, the bearer or the service.
fn detail(trace: &Trace, kind: Kind, messages: &[MessageId]) -> Option<String> {
    messages.iter().find_map(|id| match (kind, trace.body(*id)) {
        (Kind::Pdn, Body::Gtpv2(message)) => message.apn().map(|apn| format!("apn {apn}")),
        (Kind::Pdn, Body::S1ap(message)) => message.nas().find_map(|nas| nas.apn()).map(|apn| format!("apn {apn}")),
        (Kind::Bearer, Body::Gtpv2(message)) => {
            message.bearer_contexts().find_map(|bearer| bearer.qci()).map(|qci| format!("QCI {qci}"))
        }
        (Kind::Bearer, Body::S1ap(message)) => {
            message.e_rabs().iter().find_map(|e_rab| e_rab.qci).map(|qci| format!("QCI {qci}"))
        }
        (Kind::Charging, Body::Diameter(message)) => message.session_id().map(str::to_owned),
        _ => None,
    })
}

fn first_summary(trace: &Trace, messages: &[MessageId]) -> String {
    let mut summary = String::new();
    if let Some(first) = messages.first() {
        trace.body(*first).summary(&mut summary);
    }
    summary
}
