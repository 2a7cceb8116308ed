//! What needs no capture: benches and clients of their own.

pub mod charging;
pub mod sms;
