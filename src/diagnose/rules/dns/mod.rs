//! Rules about names and resolvers: DNS.

mod dns_01;
mod dns_02;
mod dns_03;

use crate::diagnose::Rule;

/// The rules, by id.
pub(super) static RULES: &[&Rule] = &[&dns_01::RULE, &dns_02::RULE, &dns_03::RULE];
