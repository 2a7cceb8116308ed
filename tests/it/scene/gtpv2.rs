//! GTPv2-C in scenes: a head line, then an information element a line; what is indented below one is inside it.
//!
//! ```text
//! Create Bearer Response teid=0x1 seq=5
//! Cause: 16
//! Bearer Context:
//!   EBI: 7
//!   2/0: 0x1000
//! ```
//!
//! The head is the message's name, or its type as `type=N`; without `teid=` it has no TEID. An element is named as in the
//! specification's table, by the abbreviation there (`EBI`), or by its number, with `/instance` behind it. A value is a number of one octet (`Cause` has its two),
//! digits of an IMSI or MSISDN, labels of an APN, or octets as `0x…`; F-TEID is `INTERFACE TEID ADDRESS`.

use super::hex;
use imsctl::proto::gtpv2::tables::names::{IE_TYPES, MESSAGE_TYPES};
use std::net::Ipv4Addr;

/// The message that the lines write.
pub fn bytes(lines: &[&str]) -> Vec<u8> {
    let (head, ies) = lines.split_first().expect("a head line");
    let option = |name: &str| {
        head.split_whitespace().find_map(|word| word.strip_prefix(name)?.strip_prefix('=')).map(|value| {
            let digits = value.strip_prefix("0x");
            digits.map_or_else(|| value.parse::<u32>(), |digits| u32::from_str_radix(digits, 16)).expect("a number")
        })
    };
    let words = head.split_whitespace().take_while(|word| !word.contains('=')).collect::<Vec<_>>().join(" ");
    let kind = option("type").map(|kind| kind as u8).or_else(|| code(MESSAGE_TYPES, &words));
    let kind = kind.unwrap_or_else(|| panic!("no message type: {head}"));
    let mut rest = Vec::new();
    let teid = option("teid");
    rest.extend(teid.map(u32::to_be_bytes).into_iter().flatten());
    rest.extend(&option("seq").unwrap_or(1).to_be_bytes()[1..]);
    rest.push(0);
    rest.extend(elements(ies, 0));
    let flags = if teid.is_some() { 0x48 } else { 0x40 };
    [&[flags, kind][..], &(rest.len() as u16).to_be_bytes(), &rest].concat()
}

fn code(names: &[(u8, &str)], name: &str) -> Option<u8> {
    let short = format!("({name})");
    names.iter().find(|(_, known)| *known == name || known.ends_with(&short)).map(|(code, _)| *code)
}

fn indent(line: &str) -> usize {
    line.len() - line.trim_start().len()
}

fn elements(lines: &[&str], depth: usize) -> Vec<u8> {
    let mut out = Vec::new();
    let mut rest = lines;
    while let Some((line, below)) = rest.split_first() {
        let inner = below.iter().position(|line| indent(line) <= depth).unwrap_or(below.len());
        let (inside, after) = below.split_at(inner);
        let (name, value) = line.trim().split_once(": ").unwrap_or((line.trim().trim_end_matches(':'), ""));
        let (name, instance) =
            name.rsplit_once('/').map_or((name, 0), |(name, at)| (name, at.parse().expect("an instance")));
        let kind = name.parse().ok().or_else(|| code(IE_TYPES, name));
        let kind: u8 = kind.unwrap_or_else(|| panic!("no information element `{name}`"));
        let value = match inside.first() {
            Some(first) => elements(inside, indent(first)),
            None => value_of(kind, value),
        };
        out.push(kind);
        out.extend((value.len() as u16).to_be_bytes());
        out.push(instance);
        out.extend(value);
        rest = after;
    }
    out
}

fn value_of(kind: u8, value: &str) -> Vec<u8> {
    if let Some(digits) = value.strip_prefix("0x") {
        return hex(digits);
    }
    match kind {
        1 | 75 | 76 => {
            let digits: Vec<u8> = value.bytes().map(|digit| digit & 0x0f).collect();
            digits.chunks(2).map(|pair| pair[0] | pair.get(1).copied().unwrap_or(0x0f) << 4).collect()
        }
        71 => value.split('.').flat_map(|label| [&[label.len() as u8], label.as_bytes()].concat()).collect(),
        2 => vec![value.parse().expect("a cause"), 0],
        87 => {
            let words: Vec<&str> = value.split_whitespace().collect();
            let teid = u32::from_str_radix(words[1].trim_start_matches("0x"), 16).expect("a TEID");
            let address: Ipv4Addr = words[2].parse().expect("an address");
            let interface: u8 = words[0].parse().expect("an interface type");
            [&[0x80 | interface][..], &teid.to_be_bytes(), &address.octets()].concat()
        }
        // PAA: IPv4.
        79 => [&[1][..], &value.parse::<Ipv4Addr>().expect("an address").octets()].concat(),
        // Bearer QoS: a priority level, the QCI, no rates.
        80 => [&[0x40, value.parse().expect("a QCI")][..], &[0; 20]].concat(),
        _ => vec![value.parse().unwrap_or_else(|_| panic!("not a number of one octet: {value}"))],
    }
}
