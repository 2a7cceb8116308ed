//! What needs no capture: benches and clients of their own.

pub mod aka;
pub mod charging;
pub mod ere;
pub mod explain;
pub mod sms;
pub mod zone;
