//! The types of RRC that are read: a table for LTE, one for UMTS.

#[rustfmt::skip]
pub(super) mod lte;
#[rustfmt::skip]
pub(super) mod umts;
