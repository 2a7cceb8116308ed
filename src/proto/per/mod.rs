//! PER (X.691): one reader, and for protocols of the kind of S1AP one walk over their tables.
//!
//! A protocol brings its types as a table of [`schema`] shapes and a [`dialect::Dialect`], which says
//! what is its own: where its elements are listed, which field shows what, what an octet string holds.
//! [`walk`] then prints every message in the order of its octets.

pub(super) mod dialect;
pub(super) mod leaves;
pub(super) mod pdu;
pub(super) mod reader;
pub(super) mod schema;
pub(super) mod walk;

pub use pdu::MessageKind;
pub(super) use pdu::Pdu;
pub(super) use walk::Walk;
