//! Rules about ENUM: what a capture shows, and what `imsctl enum check` finds in zones.

use crate::diagnose::Rule;

/// The rules, by id.
pub(super) static RULES: &[&Rule] = &[];
