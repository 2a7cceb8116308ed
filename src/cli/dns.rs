//! `imsctl dns`: how a SIP URI, an APN or a tracking area is resolved.

pub mod source;

use crate::tools::zone::{Fault, Zone};

/// A fault of a zone in one line.
pub fn faulty(zone: &Zone, fault: &Fault) -> String {
    let file = zone.files().get(usize::from(fault.place.file)).map_or("-", |file| file.name.as_str());
    format!("{file}:{}:{}: {}", fault.place.line, fault.place.column, fault.message)
}
