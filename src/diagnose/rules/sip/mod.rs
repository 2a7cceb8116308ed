//! Rules about SIP itself, whatever it is used for: SIP, FS.

mod sip_01;

use crate::diagnose::Rule;

/// The rules, by id.
pub(super) static RULES: &[&Rule] = &[&sip_01::RULE];
