//! What SIP messages name: users, hosts and identities, in a form that can be compared.

use super::subscribers::Identity;
use crate::proto::sip::{Id, Message, NameAddr, Uri};
use crate::wire::text::lossy;
use smallvec::SmallVec;
use std::net::IpAddr;

/// The user part of a URI, without parameters and without the + of a telephone number: `447700900102`.
pub(super) fn user(uri: &Uri<'_>) -> Option<String> {
    let user = uri.user.split(|octet| matches!(octet, b';' | b':')).next()?;
    let user = user.strip_prefix(b"+").unwrap_or(user);
    (!user.is_empty()).then(|| lossy(user).to_ascii_lowercase())
}

/// The user part of an identity as Diameter spells it: a URI, a name at a realm, or digits.
pub(super) fn user_of_text(text: &str) -> Option<String> {
    let is_uri = ["sip:", "sips:", "tel:", "urn:"].iter().any(|scheme| text.to_ascii_lowercase().starts_with(scheme));
    if is_uri {
        return user(&Uri::new(text.as_bytes()));
    }
    let user = text.split(['@', ';']).next()?.trim_start_matches('+');
    (!user.is_empty()).then(|| user.to_ascii_lowercase())
}

/// A host as an address.
pub(super) fn address(host: &[u8]) -> Option<IpAddr> {
    let host = host.strip_prefix(b"[").and_then(|host| host.strip_suffix(b"]")).unwrap_or(host);
    std::str::from_utf8(host).ok()?.parse().ok()
}

/// The identity that a public URI is. A global number is the same user whatever domain is behind it, and an identity
/// derived from an IMSI is that IMSI (TS 23.003 §13.3).
pub(super) fn identity(uri: &Uri<'_>) -> Option<Identity> {
    let user = uri.user.split(|octet| matches!(octet, b';' | b':')).next().filter(|user| !user.is_empty())?;
    let user = lossy(user).to_ascii_lowercase();
    let host = lossy(uri.host).to_ascii_lowercase();
    Some(of_parts(&user, &host))
}

/// The identity that a private name is: `001010000000108@ims.mnc001.mcc001.3gppnetwork.org`.
pub(super) fn private_identity(name: &str) -> Identity {
    let lower = name.to_ascii_lowercase();
    match lower.split_once('@') {
        Some((user, host)) => of_parts(user, host),
        None => of_parts(&lower, ""),
    }
}

fn of_parts(user: &str, host: &str) -> Identity {
    let digits = user.strip_prefix('+').unwrap_or(user);
    let is_number = digits.len() >= 7 && digits.bytes().all(|octet| octet.is_ascii_digit());
    if is_number && user.starts_with('+') {
        return Identity::Ims(user.to_owned());
    }
    if is_number && matches!(digits.len(), 14 | 15) && (host.is_empty() || host.ends_with("3gppnetwork.org")) {
        return Identity::Imsi(digits.to_owned());
    }
    Identity::Ims(if host.is_empty() { user.to_owned() } else { format!("{user}@{host}") })
}

/// What a request names: users, hosts, identifiers; what a look-up made for it may ask about.
pub(super) fn of_request(message: &Message<'_>) -> SmallVec<[String; 8]> {
    let mut names = SmallVec::new();
    let mut add = |name: Option<String>| {
        if let Some(name) = name.filter(|name| !names.contains(name) && names.len() < 32) {
            names.push(name);
        }
    };
    let headers = [Id::PAssertedIdentity, Id::PPreferredIdentity, Id::PCalledPartyId, Id::Route];
    let listed = headers.into_iter().flat_map(|id| message.addresses(id));
    for NameAddr { uri, .. } in message.from().into_iter().chain(message.to()).chain(listed) {
        add(user(&uri));
        add(host(&uri));
    }
    if let Some(uri) = message.request_uri() {
        add(user(&uri));
        add(host(&uri));
    }
    add(message.authentication(Id::Authorization, "username").map(|name| lossy(name).to_ascii_lowercase()));
    add(message.authentication(Id::Authorization, "username").and_then(|name| user_of_text(&lossy(name))));
    add(message.icid().map(|icid| lossy(icid).into_owned()));
    add(sdp_origin(message));
    names
}

fn host(uri: &Uri<'_>) -> Option<String> {
    (!uri.host.is_empty()).then(|| lossy(uri.host).to_ascii_lowercase())
}

/// The origin line of an SDP body, which a back-to-back user agent that does not touch media keeps (RFC 4566 §5.2).
pub(super) fn sdp_origin(message: &Message<'_>) -> Option<String> {
    let part = message.bodies().into_iter().find(|part| part.is("application/sdp"))?;
    let line = part.bytes.split(|octet| *octet == b'\n').find(|line| line.starts_with(b"o="))?;
    Some(lossy(line.trim_ascii_end()).into_owned())
}
