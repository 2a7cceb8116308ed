//! Rules about policy: RX, GX, RXGX.

use crate::diagnose::Rule;

/// The rules, by id.
pub(super) static RULES: &[&Rule] = &[];
