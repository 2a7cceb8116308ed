//! Rules about registration: REG, SEC, ID.

mod id_01;
mod reg_01;
mod reg_02;
mod reg_03;
mod reg_04;
mod reg_05;
mod reg_06;
mod reg_07;
mod reg_08;
mod reg_09;
mod reg_10;
mod reg_11;
mod reg_12;
mod reg_13;
mod reg_14;
mod reg_15;
mod reg_16;
mod reg_17;
mod sec_01;

use crate::diagnose::Rule;

/// The rules, by id.
pub(super) static RULES: &[&Rule] = &[
    &id_01::RULE,
    &reg_01::RULE,
    &reg_02::RULE,
    &reg_03::RULE,
    &reg_04::RULE,
    &reg_05::RULE,
    &reg_06::RULE,
    &reg_07::RULE,
    &reg_08::RULE,
    &reg_09::RULE,
    &reg_10::RULE,
    &reg_11::RULE,
    &reg_12::RULE,
    &reg_13::RULE,
    &reg_14::RULE,
    &reg_15::RULE,
    &reg_16::RULE,
    &reg_17::RULE,
    &sec_01::RULE,
];
