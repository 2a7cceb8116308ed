//! ENUM (RFC 6116): from a telephone number to the URI it is reached by, through NAPTR records (RFC 3403).
//!
//! [`number`] makes the name, [`lookup()`] goes through the records, [`judge`] looks at one of them, [`rewrite`] applies
//! it.

pub mod check;
pub mod document;
pub mod judge;
pub mod lookup;
mod notes;
pub mod number;
pub mod pasted;
pub mod rewrite;
pub mod service;
pub mod text;

pub use lookup::{End, Lookup, lookup};
pub use number::{Number, NumberError};
pub use rewrite::{Patterns, Rewrite};
pub use service::Wanted;
