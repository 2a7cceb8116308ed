//! What needs no capture: benches and clients of their own.

pub mod aka;
pub mod charging;
pub mod dns;
pub mod enum_dns;
pub mod ere;
pub mod explain;
pub mod ifc;
pub mod severity;
pub mod sms;
pub mod zone;
