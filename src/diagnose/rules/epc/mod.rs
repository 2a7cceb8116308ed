//! Rules about the EPC: S1AP, NAS, GTPv2, S6a.

use crate::diagnose::Rule;

/// The rules, by id.
pub(super) static RULES: &[&Rule] = &[];
