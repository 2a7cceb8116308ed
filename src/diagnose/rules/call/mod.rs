//! Rules about calls: CALL.

mod call_01;
mod call_02;
mod call_03;
mod call_04;
mod call_05;
mod call_06;
mod call_07;
mod call_08;
mod call_09;
mod call_10;
mod call_11;
mod call_12;
mod call_13;
mod call_14;
mod call_15;
mod call_16;
mod call_17;
mod call_18;
mod call_19;
mod call_20;
mod call_21;
mod call_22;
mod call_23;
mod call_50;

use crate::diagnose::Rule;

/// The rules, by id.
pub(super) static RULES: &[&Rule] = &[
    &call_01::RULE,
    &call_02::RULE,
    &call_03::RULE,
    &call_04::RULE,
    &call_05::RULE,
    &call_06::RULE,
    &call_07::RULE,
    &call_08::RULE,
    &call_09::RULE,
    &call_10::RULE,
    &call_11::RULE,
    &call_12::RULE,
    &call_13::RULE,
    &call_14::RULE,
    &call_15::RULE,
    &call_16::RULE,
    &call_17::RULE,
    &call_18::RULE,
    &call_19::RULE,
    &call_20::RULE,
    &call_21::RULE,
    &call_22::RULE,
    &call_23::RULE,
    &call_50::RULE,
];
