//! Rules about names and resolvers: DNS.

mod dns_01;

use crate::diagnose::Rule;

/// The rules, by id.
pub(super) static RULES: &[&Rule] = &[&dns_01::RULE];
