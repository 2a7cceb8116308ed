//! DNS in scenes: a question, and for an answer its code and the lines of a master file.
//!
//! ```text
//! query id=5 SRV _sip._udp.ims.example.
//! ```
//! ```text
//! answer id=5 rcode=0 SRV _sip._udp.ims.example.
//! _sip._udp.ims.example. 60 IN SRV 1 100 5060 pcscf.ims.example.
//! ```
//!
//! `tc=1` sets the truncation flag.

use imsctl::proto::dns::tables::record_type_code;
use imsctl::tools::zone::{Name, Zone};

/// The message that the lines write.
pub fn bytes(lines: &[&str]) -> Vec<u8> {
    let (head, records) = lines.split_first().expect("a head line");
    let words: Vec<&str> = head.split_whitespace().collect();
    let option = |name: &str| {
        let found = words.iter().find_map(|word| word.strip_prefix(name)?.strip_prefix('='));
        found.map_or(0, |value| value.parse::<u16>().expect("a number"))
    };
    let name = Name::absolute(words[words.len() - 1]).expect("a name");
    let kind = record_type_code(words[words.len() - 2]).expect("a record type");
    let zone = Zone::parse("scene", (records.join("\n") + "\n").into_bytes(), &Name::root());
    // A scene holds no whole zone: only lines that cannot be read are wrong.
    let entries = zone.entries();
    assert_eq!(entries.len(), records.iter().filter(|line| !line.trim().is_empty()).count(), "{records:?}");
    let flags = if words[0] == "answer" { 0x8580 | option("rcode") } else { 0x0100 } | option("tc") << 9;
    let mut out: Vec<u8> =
        [option("id"), flags, 1, entries.len() as u16, 0, 0].into_iter().flat_map(u16::to_be_bytes).collect();
    out.extend(name.wire());
    out.extend([kind, 1].into_iter().flat_map(u16::to_be_bytes));
    for entry in entries {
        let record = &entry.record;
        out.extend(record.owner.wire());
        out.extend([record.kind.0, 1].into_iter().flat_map(u16::to_be_bytes));
        out.extend(record.ttl.to_be_bytes());
        out.extend((record.data.len() as u16).to_be_bytes());
        out.extend(record.data.iter());
    }
    out
}
