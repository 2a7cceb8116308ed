//! Rules for every protocol: an answer that is an error, a request without answer, a message that cannot be read, and what
//! the capture does not show. They name what happened; other rules name why, and where they do, these stand back.

mod error_answer;
mod gen_11;
mod gen_12;

use crate::diagnose::Rule;

/// The rules, by id.
pub(super) static RULES: &[&Rule] = &[&gen_11::RULE, &gen_12::RULE];
