//! Rules about initial filter criteria: what Cx carries, and what `imsctl ifc lint` finds in files.

use crate::diagnose::Rule;

/// The rules, by id.
pub(super) static RULES: &[&Rule] = &[];
