//! Rules about texts: SMS. Faults of the PDU are found by `tools::sms::read`, which `imsctl sms decode` prints too.

mod sms_01;
mod sms_02;
mod sms_03;
mod sms_04;
mod sms_05;
mod sms_06;
mod sms_07;
mod sms_08;
mod sms_09;
mod sms_10;
mod sms_11;
mod sms_12;
mod sms_13;
mod sms_14;
mod sms_15;
mod sms_16;
mod sms_17;
mod sms_18;
mod sms_19;
mod sms_20;
mod text;

use crate::diagnose::Rule;

/// The rules, by id.
pub(super) static RULES: &[&Rule] = &[
    &sms_01::RULE,
    &sms_02::RULE,
    &sms_03::RULE,
    &sms_04::RULE,
    &sms_05::RULE,
    &sms_06::RULE,
    &sms_07::RULE,
    &sms_08::RULE,
    &sms_09::RULE,
    &sms_10::RULE,
    &sms_11::RULE,
    &sms_12::RULE,
    &sms_13::RULE,
    &sms_14::RULE,
    &sms_15::RULE,
    &sms_16::RULE,
    &sms_17::RULE,
    &sms_18::RULE,
    &sms_19::RULE,
    &sms_20::RULE,
];
