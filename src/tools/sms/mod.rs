//! Texts on the bench: craft a PDU, wrap it in RP and SIP, read one back and say what phones trip over.

pub mod craft;
pub mod hex;
pub mod json;
pub mod parts;
pub mod read;
pub mod sip;
