//! The dictionaries of S1AP: fields, types, information elements and procedures of TS 36.413.

#[rustfmt::skip]
pub mod fields;
#[rustfmt::skip]
pub mod ies;
#[rustfmt::skip]
pub mod procedures;
#[rustfmt::skip]
pub mod types;
