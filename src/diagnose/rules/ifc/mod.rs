//! Rules about initial filter criteria: what Cx carries, and what `imsctl ifc lint` finds in files.

mod ifc_01;
mod ifc_02;
mod ifc_03;
mod ifc_04;
mod ifc_05;
mod ifc_06;
mod ifc_07;
mod ifc_08;
mod ifc_09;
mod ifc_10;

use crate::diagnose::Rule;

/// The rules, by id.
pub(super) static RULES: &[&Rule] = &[
    &ifc_01::RULE,
    &ifc_02::RULE,
    &ifc_03::RULE,
    &ifc_04::RULE,
    &ifc_05::RULE,
    &ifc_06::RULE,
    &ifc_07::RULE,
    &ifc_08::RULE,
    &ifc_09::RULE,
    &ifc_10::RULE,
];
