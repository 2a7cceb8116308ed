//! Rules about Diameter itself, whatever it is used for: DIA.

mod dia_01;
mod dia_02;
mod dia_03;
mod dia_04;
mod dia_05;
mod dia_06;
mod dia_07;
mod dia_08;
mod dia_50;

use crate::diagnose::Rule;

/// The rules, by id.
pub(super) static RULES: &[&Rule] = &[
    &dia_01::RULE,
    &dia_02::RULE,
    &dia_03::RULE,
    &dia_04::RULE,
    &dia_05::RULE,
    &dia_06::RULE,
    &dia_07::RULE,
    &dia_08::RULE,
    &dia_50::RULE,
];
