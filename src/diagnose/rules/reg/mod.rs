//! Rules about registration: REG, SEC, ID.

mod reg_06;

use crate::diagnose::Rule;

/// The rules, by id.
pub(super) static RULES: &[&Rule] = &[&reg_06::RULE];
