//! A zone file and a question in octets, a zero octet between them: reading, checks, and the answer on the wire.
#![no_main]

use imsctl::tools::dns::message::Query;
use imsctl::tools::enum_dns::check;
use imsctl::tools::zone::{Kind, Name, Zone, Zones};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| {
    let mut parts = bytes.splitn(2, |octet| *octet == 0);
    let (text, question) = (parts.next().unwrap_or_default(), parts.next().unwrap_or_default());
    // A zone may name files to include: not while fuzzing.
    if text.windows(8).any(|word| word.eq_ignore_ascii_case(b"$INCLUDE")) {
        return;
    }
    let Ok(apex) = Name::absolute("e164.arpa") else { return };
    let zones = Zones::new(vec![Zone::parse("fuzz", text, &apex)]);
    let _ = check::zones(&zones, &check::Options::default());
    for owner in zones.iter().flat_map(Zone::entries).take(64).map(|entry| &entry.record.owner) {
        let _ = (zones.answer(owner, Kind::NAPTR), owner.text());
    }
    if let Some(query) = Query::read(question) {
        let reply = query.answer(&zones);
        let _ = (query.response(&reply, false), query.response(&reply, true));
    }
});
