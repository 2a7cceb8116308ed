//! The one-line summary, in the words of the trade: `Cx UAA 2001 DIAMETER_FIRST_REGISTRATION`.

use super::{Avp, Message, applications, avp};
use std::fmt::Write as _;

/// Appends interface, command, outcome and what the message is about.
pub fn summary(message: &Message<'_>, out: &mut String) {
    if message.application() != 0 {
        match message.interface() {
            Some(interface) => out.push_str(interface),
            // Writing to a String cannot fail.
            None => drop(write!(out, "application {}", message.application())),
        }
        out.push(' ');
    }
    match message.abbreviation() {
        Some(abbreviation) => out.push_str(abbreviation),
        None => {
            let kind = if message.is_request() { "request" } else { "answer" };
            let _ = write!(out, "command {} {kind}", message.command());
        }
    }
    if let Some(kind) = message.cc_request_type().and_then(credit_control) {
        let _ = write!(out, "-{kind}");
        if let Some(number) = message.cc_request_number() {
            let _ = write!(out, " #{number}");
        }
    }
    if let Some(result) = message.result() {
        let _ = write!(out, " {result}");
    }
    subject(message, out);
}

/// CC-Request-Type as one letter (RFC 8506 §8.3).
const fn credit_control(kind: u32) -> Option<char> {
    match kind {
        1 => Some('I'),
        2 => Some('U'),
        3 => Some('T'),
        4 => Some('E'),
        _ => None,
    }
}

fn subject(message: &Message<'_>, out: &mut String) {
    match message.command() {
        257 | 280 | 282 => peer(message, out),
        300..=309 | 283..=288 => ims(message, out),
        316..=324 => subscriber(message, out),
        265 => media(message, out),
        _ => {
            subscriber(message, out);
            if message.application() != applications::RO {
                rules(message, out);
            }
            units(message, out);
        }
    }
    for (what, key) in [("cause", avp::ABORT_CAUSE), ("cause", avp::TERMINATION_CAUSE), ("", avp::DISCONNECT_CAUSE)] {
        if let Some(name) = message.find(key).and_then(|avp| avp.value_name()) {
            word(out, what);
            word(out, name);
        }
    }
}

fn word(out: &mut String, text: &str) {
    if !text.is_empty() {
        out.push(' ');
        out.push_str(text);
    }
}

fn peer(message: &Message<'_>, out: &mut String) {
    if let Some(host) = message.origin_host() {
        word(out, &host);
    }
}

fn ims(message: &Message<'_>, out: &mut String) {
    for (what, text) in [("impi", message.user_name()), ("impu", message.public_identities().next())] {
        if let Some(text) = text {
            word(out, what);
            word(out, &text);
        }
    }
    for key in [avp::SERVER_ASSIGNMENT_TYPE, avp::USER_AUTHORIZATION_TYPE, avp::DATA_REFERENCE] {
        if let Some(name) = message.find(key).and_then(|avp| avp.value_name()) {
            word(out, name);
        }
    }
}

fn subscriber(message: &Message<'_>, out: &mut String) {
    if let Some(imsi) = message.imsi() {
        word(out, "imsi");
        word(out, &imsi);
    } else if let Some(msisdn) = message.msisdn() {
        word(out, "msisdn");
        word(out, &msisdn);
    }
}

fn media(message: &Message<'_>, out: &mut String) {
    for component in message.media_components() {
        if let Some(name) = component.find(avp::MEDIA_TYPE).and_then(|avp| avp.value_name()) {
            word(out, &name.to_ascii_lowercase());
        }
    }
}

fn rules(message: &Message<'_>, out: &mut String) {
    for name in message.installed_rules() {
        word(out, "install");
        word(out, &name);
    }
    if let Some(qci) = message.find_deep(avp::QOS_CLASS_IDENTIFIER).and_then(|avp| avp.u32()) {
        let _ = write!(out, " QCI {qci}");
    }
    for name in message.removed_rules() {
        word(out, "remove");
        word(out, &name);
    }
}

/// What is asked for, used and granted, of each Multiple-Services-Credit-Control or of the message itself.
fn units(message: &Message<'_>, out: &mut String) {
    let kinds = [
        ("used", avp::USED_SERVICE_UNIT),
        ("requested", avp::REQUESTED_SERVICE_UNIT),
        ("granted", avp::GRANTED_SERVICE_UNIT),
    ];
    for services in message.find_all(avp::MULTIPLE_SERVICES_CREDIT_CONTROL) {
        if let Some(group) = services.find(avp::RATING_GROUP).and_then(|avp| avp.u32()) {
            let _ = write!(out, " RG {group}");
        }
        for (what, key) in kinds {
            if let Some(amount) = services.find(key).and_then(|unit| amount(&unit)) {
                let _ = write!(out, " {what} {amount}");
            }
        }
        if let Some(action) =
            services.find(avp::FINAL_UNIT_INDICATION).and_then(|group| group.find(avp::FINAL_UNIT_ACTION)?.value_name())
        {
            let _ = write!(out, " final {action}");
        }
    }
    for (what, key) in kinds {
        if let Some(amount) = message.find(key).and_then(|unit| amount(&unit)) {
            let _ = write!(out, " {what} {amount}");
        }
    }
}

/// What a Granted-, Requested- or Used-Service-Unit counts (RFC 8506 §8.17 to §8.19): `2 s 4096 octets`.
fn amount(unit: &Avp<'_>) -> Option<String> {
    let kinds = [
        (avp::CC_TIME, "s"),
        (avp::CC_TOTAL_OCTETS, "octets"),
        (avp::CC_INPUT_OCTETS, "octets up"),
        (avp::CC_OUTPUT_OCTETS, "octets down"),
        (avp::CC_SERVICE_SPECIFIC_UNITS, "units"),
    ];
    let total = unit.find(avp::CC_TOTAL_OCTETS).is_some();
    let parts: Vec<_> = kinds
        .into_iter()
        .filter(|(key, _)| !(total && matches!(*key, avp::CC_INPUT_OCTETS | avp::CC_OUTPUT_OCTETS)))
        .filter_map(|(key, word)| Some(format!("{} {word}", unit.find(key)?.number()?)))
        .collect();
    (!parts.is_empty()).then(|| parts.join(" "))
}
