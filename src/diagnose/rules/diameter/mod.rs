//! Rules about Diameter itself, whatever application: DIA.

use crate::diagnose::Rule;

/// The rules, by id.
pub(super) static RULES: &[&Rule] = &[];
