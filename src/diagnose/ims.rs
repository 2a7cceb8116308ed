//! What several rules ask about SIP in IMS: registrations as the UE sees them, signs of IMS, expiry.

use super::{Case, Exchange};
use crate::proto::sip::{self, Id, syntax};
use crate::proto::{Proto, sdp};
use crate::trace::{MessageId, Procedure};
use crate::wire::text::lossy;
use std::rc::Rc;

/// One REGISTER with its answer, at the hop nearest to the UE that the capture shows.
#[derive(Debug)]
pub struct Attempt<'t> {
    /// The request.
    pub id: MessageId,
    /// The request.
    pub request: Rc<sip::Message<'t>>,
    /// The final answer.
    pub answer: Option<(MessageId, Rc<sip::Message<'t>>)>,
}

impl Attempt<'_> {
    /// Status of the answer.
    pub fn status(&self) -> Option<u16> {
        self.answer.as_ref().and_then(|(_, answer)| answer.status())
    }

    /// A parameter of the credentials, as text; empty when it is missing.
    pub fn credential(&self, name: &str) -> String {
        self.request.authentication(Id::Authorization, name).map(|value| lossy(value).into_owned()).unwrap_or_default()
    }
}

/// The REGISTERs of a registration, in order, without those of third parties.
pub fn attempts<'t>(case: &Case<'t>, procedure: &Procedure) -> Vec<Attempt<'t>> {
    let mut all = Vec::new();
    for transaction in case.transactions(procedure).filter(|transaction| transaction.proto == Proto::Sip) {
        let Some(request) = case.sip(transaction.request).filter(|request| request.method() == Some("REGISTER")) else {
            continue;
        };
        let answer = transaction.answer().and_then(|id| Some((id, case.sip(id)?)));
        all.push(Attempt { id: transaction.request, request, answer });
    }
    let Some(call) = all.first().and_then(|first| first.request.call_id().map(<[u8]>::to_vec)) else { return all };
    all.retain(|attempt| attempt.request.call_id() == Some(&call));
    let fewest = all.iter().map(|attempt| attempt.request.vias().count()).min();
    all.retain(|attempt| Some(attempt.request.vias().count()) == fewest);
    all
}

/// Claims that a message has something that only IMS uses; plain SIP has other customs.
pub fn is_ims(message: &sip::Message<'_>) -> bool {
    let marks = [
        Id::PAccessNetworkInfo,
        Id::PVisitedNetworkId,
        Id::PChargingVector,
        Id::PAssertedIdentity,
        Id::PAssociatedUri,
        Id::SecurityClient,
        Id::ServiceRoute,
    ];
    let is_aka = [Id::Authorization, Id::WwwAuthenticate].into_iter().any(|id| {
        message.authentication(id, "algorithm").is_some_and(|name| name.to_ascii_uppercase().starts_with(b"AKA"))
    });
    let is_3gpp = |host: &[u8]| host.to_ascii_lowercase().ends_with(b".3gppnetwork.org");
    is_aka
        || marks.into_iter().any(|id| message.value(id).is_some())
        || message.request_uri().is_some_and(|uri| is_3gpp(uri.host))
        || message.to().is_some_and(|to| is_3gpp(to.uri.host))
}

/// Seconds for which a REGISTER asks, or its answer grants: the first contact's, else those of Expires.
pub fn expires(message: &sip::Message<'_>) -> Option<u64> {
    let of_contact = message.contacts().find_map(|contact| {
        let found = contact.parameters().find(|parameter| parameter.is("expires"));
        found.and_then(|parameter| syntax::number(parameter.value?))
    });
    of_contact.or_else(|| message.value(Id::Expires).and_then(syntax::number))
}

/// Claims that a REGISTER removes bindings.
pub fn removes(message: &sip::Message<'_>) -> bool {
    expires(message) == Some(0)
}

/// The option tags of a header, in lower case.
pub fn option_tags(message: &sip::Message<'_>, header: Id) -> Vec<String> {
    let items = message.all(header).flat_map(|header| syntax::list(header.value, b','));
    items.map(|tag| lossy(tag.trim_ascii()).to_lowercase()).filter(|tag| !tag.is_empty()).collect()
}

/// A header field as text, all its values one behind the other; empty when it is missing.
pub fn header_text(message: &sip::Message<'_>, id: Id) -> String {
    message.all(id).map(|header| header.text().into_owned()).collect::<Vec<_>>().join(", ")
}

/// Digits of a telephone number or the user part of a URI, in lower case: how identities are compared.
pub fn user_of(uri: &sip::Uri<'_>) -> String {
    let user = uri.user.split(|octet| *octet == b';').next().unwrap_or_default();
    lossy(user).trim_start_matches('+').to_lowercase()
}

/// The SIP requests of a procedure with this method, each hop once, in order.
pub fn requests<'t>(
    case: &Case<'t>,
    procedure: &Procedure,
    method: &'static str,
) -> impl Iterator<Item = (MessageId, Rc<sip::Message<'t>>)> {
    case.transactions(procedure).filter_map(move |transaction| {
        let message = case.sip(transaction.request).filter(|message| message.method() == Some(method))?;
        Some((transaction.request, message))
    })
}

/// The offer in an INVITE, and the first answer to it with the message it came in.
pub fn negotiated<'t>(
    case: &Case<'t>,
    exchange: &Exchange<'_, sip::Message<'_>>,
) -> Option<(Rc<sdp::Session<'t>>, MessageId, Rc<sdp::Session<'t>>)> {
    exchange.request.filter(|request| request.method() == Some("INVITE"))?;
    let (id, answer) = exchange.replies().find_map(|(id, _)| Some((id, case.sdp(id)?)))?;
    Some((case.sdp(exchange.id())?, id, answer))
}
