//! Rules about the EPC: EPC. Those from EPC-50 on are our own.

mod epc_01;
mod epc_02;
mod epc_03;
mod epc_04;
mod epc_50;
mod epc_51;
mod epc_52;
mod epc_53;
mod epc_54;
mod epc_55;
mod epc_56;
mod epc_57;
mod epc_58;
mod epc_59;
mod epc_60;
mod epc_61;
mod epc_62;
mod epc_63;
mod epc_64;
mod epc_65;
mod epc_66;
mod epc_67;
mod epc_68;
mod nas_cause;

use crate::diagnose::Rule;

/// The rules, by id.
pub(super) static RULES: &[&Rule] = &[
    &epc_01::RULE,
    &epc_02::RULE,
    &epc_03::RULE,
    &epc_04::RULE,
    &epc_50::RULE,
    &epc_51::RULE,
    &epc_52::RULE,
    &epc_53::RULE,
    &epc_54::RULE,
    &epc_55::RULE,
    &epc_56::RULE,
    &epc_57::RULE,
    &epc_58::RULE,
    &epc_59::RULE,
    &epc_60::RULE,
    &epc_61::RULE,
    &epc_62::RULE,
    &epc_63::RULE,
    &epc_64::RULE,
    &epc_65::RULE,
    &epc_66::RULE,
    &epc_67::RULE,
    &epc_68::RULE,
];
