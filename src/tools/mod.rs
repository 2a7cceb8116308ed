//! What needs no capture: benches and clients of their own.

pub mod aka;
pub mod charging;
pub mod dns;
pub mod enum_dns;
pub mod ere;
<<<<<<< HEAD
pub mod explain;
=======
pub mod ifc;
>>>>>>> 38a190d (Evaluate initial filter criteria as the specification does)
pub mod sms;
pub mod zone;
