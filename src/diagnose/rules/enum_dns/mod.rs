//! Rules about ENUM: what a capture shows, and what `imsctl enum check` finds in zones.

mod enum_01;
mod enum_02;
mod enum_03;
mod enum_04;
mod enum_05;
mod enum_06;
mod enum_07;
mod enum_08;
mod enum_09;
mod enum_10;
mod enum_11;

use crate::diagnose::Rule;

/// The rules, by id.
pub(super) static RULES: &[&Rule] = &[
    &enum_01::RULE,
    &enum_02::RULE,
    &enum_03::RULE,
    &enum_04::RULE,
    &enum_05::RULE,
    &enum_06::RULE,
    &enum_07::RULE,
    &enum_08::RULE,
    &enum_09::RULE,
    &enum_10::RULE,
    &enum_11::RULE,
];
