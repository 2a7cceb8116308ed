//! Rules about online charging: RO.

mod ro_01;
mod ro_02;
mod ro_03;
mod ro_04;
mod ro_05;
mod ro_06;
mod ro_07;
mod ro_08;
mod ro_09;
mod ro_10;
mod ro_11;
mod ro_12;
mod ro_13;
mod ro_14;
mod ro_15;
mod ro_16;
mod ro_50;
mod ro_51;
mod session;

use crate::diagnose::Rule;
use crate::diagnose::prelude::avp;
use crate::proto::diameter::SubscriptionId;
use session::Step;

/// The rules, by id.
pub(super) static RULES: &[&Rule] = &[
    &ro_01::RULE,
    &ro_02::RULE,
    &ro_03::RULE,
    &ro_04::RULE,
    &ro_05::RULE,
    &ro_06::RULE,
    &ro_07::RULE,
    &ro_08::RULE,
    &ro_09::RULE,
    &ro_10::RULE,
    &ro_11::RULE,
    &ro_12::RULE,
    &ro_13::RULE,
    &ro_14::RULE,
    &ro_15::RULE,
    &ro_16::RULE,
    &ro_50::RULE,
    &ro_51::RULE,
];

/// Results with which a charging system refuses a service (RFC 8506 §9).
const DENIALS: [u32; 4] = [4010, 4012, 5030, 5031];

/// The result with which a charging system refuses: of the command, or of its only service.
fn denial(step: &Step<'_>) -> Option<u32> {
    let (_, answer) = step.answer.as_ref()?;
    let command = answer.result().filter(|outcome| outcome.vendor.is_none()).map(|outcome| outcome.code);
    let parts = step.answers();
    let services = match parts.as_slice() {
        [(_, only)] => only.number(avp::RESULT_CODE),
        _ => None,
    };
    command.into_iter().chain(services).find(|code| DENIALS.contains(code))
}

/// The text of an identity.
fn text_of(identity: &SubscriptionId<'_>) -> String {
    match identity {
        SubscriptionId::E164(text)
        | SubscriptionId::Imsi(text)
        | SubscriptionId::SipUri(text)
        | SubscriptionId::Nai(text)
        | SubscriptionId::Private(text) => text.to_string(),
    }
}
