//! Rules about SIP itself, whatever it is used for: SIP, FS.

mod fs_01;
mod sip_01;

use crate::diagnose::Rule;

/// The rules, by id.
pub(super) static RULES: &[&Rule] = &[&fs_01::RULE, &sip_01::RULE];
