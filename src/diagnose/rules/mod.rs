//! The rules, a file each, and the table of them.
//!
//! Ids below 50 are those of the list that the rules were built from; rules of our own begin at 50 in their group, and
//! `GEN` is all our own. To add one: its file, a `mod` line and a table line in its group, and two scenes.

mod call;
mod charging;
mod cx;
mod dialog;
mod diameter;
mod dns;
mod enum_dns;
mod epc;
mod generic;
mod glance;
mod ifc;
mod policy;
mod reg;
mod sip;
mod sms;

use super::Rule;

/// The groups, in the order of the manual.
static GROUPS: &[&[&Rule]] = &[
    sip::RULES,
    reg::RULES,
    call::RULES,
    dns::RULES,
    enum_dns::RULES,
    ifc::RULES,
    cx::RULES,
    diameter::RULES,
    policy::RULES,
    charging::RULES,
    sms::RULES,
    epc::RULES,
    generic::RULES,
];

/// Every rule, group by group.
pub fn all() -> impl Iterator<Item = &'static Rule> {
    GROUPS.iter().flat_map(|group| group.iter().copied())
}

/// The rule of this id, in any case.
pub fn find(id: &str) -> Option<&'static Rule> {
    all().find(|rule| rule.id.eq_ignore_ascii_case(id.trim()))
}
