//! Rules about Cx and Sh beyond registration: CX.

mod cx_01;
mod cx_02;
mod cx_03;
mod cx_04;
mod cx_05;

use crate::diagnose::Rule;

/// The rules, by id.
pub(super) static RULES: &[&Rule] = &[&cx_01::RULE, &cx_02::RULE, &cx_03::RULE, &cx_04::RULE, &cx_05::RULE];
