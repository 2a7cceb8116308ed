//! The AVP tables, a file for each specification or family of them.

mod base;
mod charging;
mod credit;
mod cx;
mod etsi;
pub mod flags;
mod gx;
mod ietf;
mod location;
mod mobility;
mod nasreq;
mod radius;
mod rx;
mod s6a;
mod s9;
mod sh;
mod sms;
mod swx;
mod sy;
mod tgpp;
mod vendors;
mod wx;

use super::dictionary::Definition;

/// The tables: IETF first, then 3GPP by interface, then others.
static TABLES: [&[Definition]; 21] = [
    base::AVPS,
    nasreq::AVPS,
    credit::AVPS,
    mobility::AVPS,
    ietf::AVPS,
    cx::AVPS,
    sh::AVPS,
    rx::AVPS,
    gx::AVPS,
    charging::AVPS,
    sy::AVPS,
    s6a::AVPS,
    swx::AVPS,
    s9::AVPS,
    location::AVPS,
    sms::AVPS,
    radius::AVPS,
    wx::AVPS,
    tgpp::AVPS,
    etsi::AVPS,
    vendors::AVPS,
];

/// Every AVP of every table.
pub fn all() -> impl Iterator<Item = &'static Definition> {
    TABLES.into_iter().flatten()
}
