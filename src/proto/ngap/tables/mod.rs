//! The dictionaries of NGAP: fields, types, information elements and procedures of TS 38.413.

#[rustfmt::skip]
pub mod fields;
#[rustfmt::skip]
pub mod ies;
#[rustfmt::skip]
pub mod procedures;
#[rustfmt::skip]
pub mod types;
