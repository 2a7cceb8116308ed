//! Rules about Cx and Sh beyond registration: CX.

use crate::diagnose::Rule;

/// The rules, by id.
pub(super) static RULES: &[&Rule] = &[];
