//! Credit-Control messages as they come: a request for the engine, or what is wrong with it.

use super::units;
use crate::proto::diameter::avps::MANDATORY;
use crate::proto::diameter::{Avp, Avps, Key, Message, avp};
use crate::tools::charging::ledger::{Ask, Used};
use crate::tools::charging::ocs::{Action, Ccr, Kind, Mscc};
use crate::tools::charging::results;
use crate::tools::charging::tariff::{Unit, Usage};
use smallvec::SmallVec;
use std::sync::Arc;

/// What a request cannot be served for (RFC 6733 §7.1, §7.5).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fault {
    /// Result-Code.
    pub result: u32,
    /// What is wrong.
    pub text: String,
    /// The AVP at fault, as Failed-AVP holds it.
    pub failed: Vec<u8>,
}

impl Fault {
    fn at(result: u32, text: impl Into<String>, failed: &[u8]) -> Self {
        Self { result, text: text.into(), failed: failed.to_vec() }
    }

    /// An AVP is missing: Failed-AVP shows an example of it with an empty value.
    pub fn missing(key: Key, name: &str) -> Self {
        let mut example = key.code.to_be_bytes().to_vec();
        example.extend([0x40, 0, 0, 8]);
        Self { result: results::MISSING_AVP, text: format!("{name} is missing"), failed: example }
    }
}

/// A request, with what the engine does not look at.
#[derive(Clone, Debug)]
pub struct Request {
    /// What moves units.
    pub ccr: Ccr,
    /// Subscription-Id-Data, the number first.
    pub subscriber: Option<String>,
    /// The called party.
    pub destination: Option<String>,
}

/// Walks every group: the first AVP whose length cannot be right.
pub fn broken(message: &Message<'_>) -> Option<Fault> {
    if message.length() as usize != message.bytes().len() || !message.length().is_multiple_of(4) {
        return Some(Fault::at(results::INVALID_MESSAGE_LENGTH, "the message length is wrong", &[]));
    }
    broken_below(message.avps(), message.bytes(), 16)
}

fn broken_below(avps: Avps<'_>, bytes: &[u8], depth: u8) -> Option<Fault> {
    use crate::proto::diameter::dictionary::Type;
    let mut avps = avps;
    loop {
        let at = avps.remaining().start;
        let avp = match avps.next() {
            None => return None,
            Some(Ok(avp)) => avp,
            Some(Err(malformed)) => {
                // At least the header of the AVP, its value left out (RFC 6733 §7.1.5).
                let mut header = bytes.get(at..at + 4).unwrap_or_default().to_vec();
                header.extend([0x40, 0, 0, 8]);
                return Some(Fault::at(results::INVALID_AVP_LENGTH, malformed.to_string(), &header));
            }
        };
        let Some(definition) = avp.definition() else {
            if avp.flags & MANDATORY == 0 {
                continue;
            }
            let text = format!("AVP {} of vendor {} is not known", avp.key.code, avp.key.vendor);
            return Some(Fault::at(results::AVP_UNSUPPORTED, text, avp.octets()));
        };
        let wanted = match definition.format {
            Type::Unsigned64 | Type::Integer64 => 8,
            Type::Unsigned32 | Type::Integer32 | Type::Enumerated => 4,
            Type::Grouped if depth > 0 => {
                if let Some(fault) = broken_below(avp.avps(), bytes, depth - 1) {
                    return Some(fault);
                }
                continue;
            }
            _ => continue,
        };
        if avp.value.len() != wanted {
            let text = format!("{} has {} octets instead of {wanted}", definition.title(), avp.value.len());
            return Some(Fault::at(results::INVALID_AVP_LENGTH, text, avp.octets()));
        }
    }
}

/// Reads a Credit-Control-Request; `at` is the second of the scenario it comes in.
pub fn request(message: &Message<'_>, unit: Unit, at: u64) -> Result<Request, Fault> {
    if let Some(fault) = broken(message) {
        return Err(fault);
    }
    let find = |key: Key, name: &str| message.find(key).ok_or_else(|| Fault::missing(key, name));
    let session = find(avp::SESSION_ID, "Session-Id")?.text().into_owned();
    for (key, name) in [
        (avp::ORIGIN_HOST, "Origin-Host"),
        (avp::ORIGIN_REALM, "Origin-Realm"),
        (avp::DESTINATION_REALM, "Destination-Realm"),
        (avp::AUTH_APPLICATION_ID, "Auth-Application-Id"),
        (avp::SERVICE_CONTEXT_ID, "Service-Context-Id"),
    ] {
        find(key, name)?;
    }
    let kind = kind(message, find(avp::CC_REQUEST_TYPE, "CC-Request-Type")?)?;
    let number = find(avp::CC_REQUEST_NUMBER, "CC-Request-Number")?.u32().unwrap_or_default();
    let mut services: SmallVec<[Mscc; 1]> = message
        .find_all(avp::MULTIPLE_SERVICES_CREDIT_CONTROL)
        .map(|group| {
            let rating_group = group.find(avp::RATING_GROUP).and_then(|avp| avp.u32());
            service(unit, rating_group, group.avps())
        })
        .collect();
    if services.is_empty() {
        services.push(service(unit, None, message.avps()));
    }
    let ccr = Ccr { session: Arc::from(session), at, number, kind, services, verdict: None, prices: None };
    Ok(Request { ccr, subscriber: subscriber(message), destination: destination(message) })
}

fn kind(message: &Message<'_>, kind: Avp<'_>) -> Result<Kind, Fault> {
    let wrong = |avp: Avp<'_>, name: &str| {
        let text = format!("{name} is {}", avp.u32().unwrap_or_default());
        Fault::at(results::INVALID_AVP_VALUE, text, avp.octets())
    };
    match kind.u32() {
        Some(1) => Ok(Kind::Initial),
        Some(2) => Ok(Kind::Update),
        Some(3) => Ok(Kind::Terminate),
        Some(4) => {
            let action = message.find(avp::REQUESTED_ACTION);
            let action = action.ok_or_else(|| Fault::missing(avp::REQUESTED_ACTION, "Requested-Action"))?;
            match action.u32() {
                Some(0) => Ok(Kind::Event(Action::DirectDebiting)),
                Some(1) => Ok(Kind::Event(Action::RefundAccount)),
                Some(2) => Ok(Kind::Event(Action::CheckBalance)),
                Some(3) => Ok(Kind::Event(Action::PriceEnquiry)),
                _ => Err(wrong(action, "Requested-Action")),
            }
        }
        _ => Err(wrong(kind, "CC-Request-Type")),
    }
}

/// One service: the AVPs of its group, or of the command.
pub fn service(unit: Unit, rating_group: Option<u32>, avps: Avps<'_>) -> Mscc {
    let ask = match avps.clone().find_key(avp::REQUESTED_SERVICE_UNIT) {
        None => Ask::Nothing,
        Some(group) => units::read(&group, unit).map_or(Ask::Any, Ask::Units),
    };
    let mut plain = None;
    let mut split: Option<Usage> = None;
    for group in avps.readable().filter(|avp| avp.key == avp::USED_SERVICE_UNIT) {
        let amount = units::read(&group, unit).unwrap_or_default();
        match group.find(avp::TARIFF_CHANGE_USAGE).and_then(|avp| avp.u32()) {
            Some(0) => split = Some(split.unwrap_or_default().plus(Usage { before: amount, after: 0 })),
            Some(1) => split = Some(split.unwrap_or_default().plus(Usage { before: 0, after: amount })),
            _ => plain = Some(amount.saturating_add(plain.unwrap_or_default())),
        }
    }
    let used = match (split, plain) {
        (Some(usage), plain) => Some(Used::Split(usage.plus(Usage { before: plain.unwrap_or_default(), after: 0 }))),
        (None, plain) => plain.map(Used::Plain),
    };
    Mscc { rating_group, ask, used, given: None }
}

/// The subscriber: END_USER_E164 before any other identity.
pub fn subscriber(message: &Message<'_>) -> Option<String> {
    let data = |group: Avp<'_>| group.find(avp::SUBSCRIPTION_ID_DATA).map(|avp| avp.text().into_owned());
    let is_number = |group: &Avp<'_>| group.find(avp::SUBSCRIPTION_ID_TYPE).and_then(|avp| avp.u32()) == Some(0);
    let mut all = message.find_all(avp::SUBSCRIPTION_ID);
    message.find_all(avp::SUBSCRIPTION_ID).find(is_number).or_else(|| all.next()).and_then(data)
}

/// The called party of a call or the recipient of a message, as digits with `+` where it is a tel URI.
fn destination(message: &Message<'_>) -> Option<String> {
    let called = [avp::SERVICE_INFORMATION, avp::IMS_INFORMATION, avp::CALLED_PARTY_ADDRESS];
    let recipient = [
        avp::SERVICE_INFORMATION,
        avp::SMS_INFORMATION,
        avp::RECIPIENT_INFO,
        avp::RECIPIENT_ADDRESS,
        avp::ADDRESS_DATA,
    ];
    let text = |path: &[Key]| message.find_path(path).map(|avp| avp.text().into_owned());
    if let Some(called) = text(&called) {
        let bare = called.strip_prefix("tel:").or_else(|| called.strip_prefix("sip:")).unwrap_or(&called);
        return Some(bare.split(['@', ';']).next().unwrap_or(bare).to_owned());
    }
    text(&recipient).map(|digits| format!("+{}", digits.trim_start_matches('+')))
}
