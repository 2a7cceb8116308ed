//! Who is served, by which service profile, and in which session case: what a request says about itself.

use super::profile::{Profile, Registration, SessionCase};
use super::read::shown;
use super::request::Request;
use super::tree::{Circumstances, UriMode};
use crate::proto::sip::{Id, NameAddr, Uri, syntax};
use crate::tools::ere::{Case as LetterCase, Ere};

/// What the user said about the request.
#[derive(Clone, Debug, Default)]
pub struct Given {
    /// The session case.
    pub case: Option<SessionCase>,
    /// Whether the served identity is registered.
    pub registered: Option<bool>,
    /// Which registration a REGISTER is.
    pub registration: Option<Registration>,
    /// The served identity.
    pub served: Option<String>,
    /// What RequestURI is compared with.
    pub uri: UriMode,
}

/// What holds for the request, and where each part of it is from.
#[derive(Clone, Debug)]
pub struct Setting {
    /// For the evaluation.
    pub circumstances: Circumstances,
    /// The served identity, where one was found.
    pub served: Option<String>,
    /// The place of the service profile in the document, from 0.
    pub service_profile: usize,
    /// What was derived or assumed, a sentence each.
    pub notes: Vec<String>,
}

/// Derives what the user did not say.
pub fn derive(request: &Request<'_>, profile: &Profile<'_>, given: &Given) -> Setting {
    let mut notes = Vec::new();
    let case = given.case.unwrap_or_else(|| session_case(request, profile, given.registered, &mut notes));
    let registered = given.registered.or_else(|| case.registered()).unwrap_or_else(|| {
        notes.push("taken as registered, which orig-cdiv leaves open".to_owned());
        true
    });
    if case.registered().is_some_and(|implied| implied != registered) {
        notes.push(format!("the session case is {}, and yet the subscriber was said to be otherwise", case.name()));
    }
    let registration = given.registration.unwrap_or_else(|| registration(request, given.registered, &mut notes));
    let served = given.served.clone().or_else(|| served_user(request, case, profile));
    let service_profile = choose(profile, served.as_deref(), &mut notes);
    let circumstances = Circumstances { case, registered, registration, uri: given.uri };
    Setting { circumstances, served, service_profile, notes }
}

fn address(request: &Request<'_>, id: Id) -> Option<String> {
    let address = request.message.addresses(id).next()?;
    Some(String::from_utf8_lossy(address.uri.whole).into_owned())
}

fn session_case(
    request: &Request<'_>,
    profile: &Profile<'_>,
    registered: Option<bool>,
    notes: &mut Vec<String>,
) -> SessionCase {
    let known = |case: SessionCase, from: &str, notes: &mut Vec<String>| {
        notes.push(format!("session case {} {}, {from}", case.number(), case.name()));
        case
    };
    let by = |originating: bool, registered: bool| match (originating, registered) {
        (true, true) => SessionCase::Originating,
        (true, false) => SessionCase::OriginatingUnregistered,
        (false, true) => SessionCase::TerminatingRegistered,
        (false, false) => SessionCase::TerminatingUnregistered,
    };
    if request.method == "REGISTER" {
        return known(SessionCase::Originating, "as a REGISTER is evaluated", notes);
    }
    if let Some(served) = request.message.addresses(Id::PServedUser).next() {
        let parameter = |name| syntax::parameter(served.parameters, name);
        let is = |name, value: &[u8]| parameter(name).is_some_and(|found| found.eq_ignore_ascii_case(value));
        if parameter("orig-cdiv").is_some() {
            return known(SessionCase::OriginatingCdiv, "from P-Served-User", notes);
        }
        if is("sescase", b"orig") || is("sescase", b"term") {
            let registered = registered.unwrap_or(!is("regstate", b"unreg"));
            return known(by(is("sescase", b"orig"), registered), "from P-Served-User", notes);
        }
    }
    let registered = registered.unwrap_or(true);
    let first_route = request.message.addresses(Id::Route).next();
    if first_route.is_some_and(|route| route.uri.parameter("orig").is_some()) {
        return known(by(true, registered), "from the parameter orig of Route", notes);
    }
    let is_served = |uri: Option<String>| uri.is_some_and(|uri| find(profile, &uri).is_some());
    if is_served(address(request, Id::PAssertedIdentity).or_else(|| address(request, Id::From))) {
        return known(by(true, registered), "because the profile is the caller's", notes);
    }
    if is_served(Some(request.whole_uri().into_owned())) || is_served(address(request, Id::PCalledPartyId)) {
        return known(by(false, registered), "because the profile is the called party's", notes);
    }
    known(by(true, registered), "assumed: nothing in the request tells (--case)", notes)
}

fn registration(request: &Request<'_>, registered: Option<bool>, notes: &mut Vec<String>) -> Registration {
    if request.method != "REGISTER" {
        return Registration::Initial;
    }
    let zero = |value: &[u8]| syntax::number(value) == Some(0);
    let mut contacts =
        request.message.contacts().filter_map(|contact| syntax::parameter(contact.parameters, "expires")).peekable();
    let ends = match contacts.peek() {
        Some(_) => contacts.all(zero),
        None => request.message.value(Id::Expires).is_some_and(zero),
    };
    let (kind, from) = match (ends, registered) {
        (true, _) => (Registration::De, "because it expires at once"),
        (false, Some(true)) => (Registration::Re, "because the subscriber is registered"),
        (false, Some(false)) => (Registration::Initial, "because the subscriber is not registered"),
        (false, None) => (Registration::Initial, "assumed: the request does not tell (--registration-type)"),
    };
    notes.push(format!("{}, {from}", kind.name()));
    kind
}

/// Whose profile is evaluated: the calling party's or the called party's.
fn served_user(request: &Request<'_>, case: SessionCase, profile: &Profile<'_>) -> Option<String> {
    let headers: &[Id] = match case {
        _ if request.method == "REGISTER" => &[Id::To],
        SessionCase::TerminatingRegistered | SessionCase::TerminatingUnregistered => {
            &[Id::PServedUser, Id::PCalledPartyId]
        }
        _ => &[Id::PServedUser, Id::PAssertedIdentity, Id::From],
    };
    let addresses = headers.iter().flat_map(|id| request.message.addresses(*id));
    let mut found: Vec<String> =
        addresses.map(|address| String::from_utf8_lossy(address.uri.whole).into_owned()).collect();
    if matches!(case.number(), 1 | 2) && request.method != "REGISTER" {
        found.push(request.whole_uri().into_owned());
        found.extend(address(request, Id::To));
    }
    let known = found.iter().position(|uri| find(profile, uri).is_some()).unwrap_or_default();
    found.into_iter().nth(known)
}

/// The service profile that holds an identity.
fn find(profile: &Profile<'_>, uri: &str) -> Option<usize> {
    let holds = |identity: &super::profile::Identity<'_>| {
        same(&identity.uri, uri) || identity.wildcard.as_deref().is_some_and(|wildcard| is_within(wildcard, uri))
    };
    profile.service_profiles.iter().position(|profile| profile.identities.iter().any(holds))
}

fn choose(profile: &Profile<'_>, served: Option<&str>, notes: &mut Vec<String>) -> usize {
    let count = profile.service_profiles.len();
    if profile.unit == super::profile::Unit::Criterion {
        notes.push("one criterion without a service profile: whom it serves is not checked".to_owned());
        return 0;
    }
    let found = served.and_then(|uri| find(profile, uri));
    match (found, served) {
        (Some(at), Some(uri)) if count > 1 => {
            notes.push(format!("service profile {} of {count}, which serves {}", at + 1, shown(uri)));
        }
        (Some(_), _) => {}
        (None, Some(uri)) => {
            let which = if count > 1 {
                "the first service profile is taken (--served-user)"
            } else {
                "its service profile is taken all the same"
            };
            notes.push(format!("the profile does not hold {}; {which}", shown(uri)));
        }
        (None, None) => notes.push("the request names no served user; the first service profile is taken".to_owned()),
    }
    found.unwrap_or_default()
}

/// Claims that two URIs name the same public identity: parameters and ports do not count, nor the case of a host, nor
/// the visual separators of a number (RFC 3261 §19.1.4, RFC 3966 §4).
pub fn same(one: &str, two: &str) -> bool {
    let (one, two) = (Uri::new(one.trim().as_bytes()), Uri::new(two.trim().as_bytes()));
    if one.scheme.is_empty() || !one.scheme.eq_ignore_ascii_case(two.scheme) {
        return false;
    }
    if one.is_sip() {
        return user(&one) == user(&two) && one.host.eq_ignore_ascii_case(two.host);
    }
    let digits = |uri: &Uri<'_>| -> Vec<u8> {
        uri.user.iter().copied().filter(|octet| !matches!(octet, b'-' | b'.' | b'(' | b')')).collect()
    };
    digits(&one) == digits(&two)
}

/// The user of a SIP URI without its parameters and its password.
fn user<'a>(uri: &Uri<'a>) -> &'a [u8] {
    uri.user.split(|octet| matches!(octet, b';' | b':')).next().unwrap_or_default()
}

/// Claims that a wildcarded identity covers a URI: what stands between exclamation marks is an extended regular expression
/// (TS 23.003 §13.4A and §13.5).
fn is_within(wildcard: &str, uri: &str) -> bool {
    let mut pattern = String::from("^");
    for (number, piece) in wildcard.trim().split('!').enumerate() {
        if number % 2 == 1 {
            pattern.push_str(&format!("({piece})"));
            continue;
        }
        for c in piece.chars() {
            if !c.is_alphanumeric() {
                pattern.push('\\');
            }
            pattern.push(c);
        }
    }
    pattern.push('$');
    let plain = uri.split(';').next().unwrap_or(uri);
    Ere::compile(pattern, LetterCase::Ignored).is_ok_and(|ere| ere.is_match(plain.as_bytes()))
}

/// The URI of an address as a person may write it: with or without angle brackets.
pub fn bare_uri(text: &str) -> Option<String> {
    let address = NameAddr::new(text.as_bytes())?;
    Some(String::from_utf8_lossy(address.uri.whole).into_owned())
}
