//! The dictionaries of GTPv2-C: fields, names of codes and layouts of information elements.

pub mod fields;
pub mod layouts;
pub mod names;
