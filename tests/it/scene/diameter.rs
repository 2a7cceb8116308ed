//! Diameter in scenes: a head line, then an AVP a line; what is indented below an AVP is inside it.
//!
//! ```text
//! UAA Cx hop=1
//! Session-Id: s;1
//! Experimental-Result:
//!   Vendor-Id: 10415
//!   Experimental-Result-Code: 5001
//! 602/10415: sip:raw.example
//! ```
//!
//! The head is `COMMAND INTERFACE hop=N [end=N] [flags=0xNN]`; command and interface may be numbers. An AVP is named as in its
//! specification, or by `code/vendor`, with `/flags` where they are to be wrong. A value is a number, text, an address, seconds
//! after the beginning of the message for a time (`+0`), or octets as `0x…`.

use super::hex;
use imsctl::proto::diameter::applications::{self, Command};
use imsctl::proto::diameter::dictionary::{self, Type};
use imsctl::proto::diameter::write::{Header, Writer};
use imsctl::proto::diameter::{Key, PROXIABLE, REQUEST};

/// The message that the lines write.
pub fn bytes(lines: &[&str], time: i64) -> Vec<u8> {
    let (head, avps) = lines.split_first().expect("a head line");
    let mut writer = Writer::new(header(head));
    add(&mut writer, avps, 0, time);
    writer.finish()
}

fn header(line: &str) -> Header {
    let words: Vec<&str> = line.split_whitespace().collect();
    let option = |name: &str| {
        words.iter().find_map(|word| word.strip_prefix(name)?.strip_prefix('=')).map(|value| {
            let digits = value.strip_prefix("0x");
            digits.map_or_else(|| value.parse(), |digits| u32::from_str_radix(digits, 16)).expect("a number")
        })
    };
    let hop_by_hop = option("hop").unwrap_or(1);
    let name = words.first().expect("a command");
    let is = |command: &&Command| command.request == *name || command.answer == *name;
    // RFC 4740 has the same abbreviations as Cx: the known interface decides.
    let interface = words.get(1).filter(|word| !word.contains('=')).copied().unwrap_or("base");
    let application = interface.parse().ok().or_else(|| applications::application(interface)).unwrap_or(0);
    let mut found = applications::commands().filter(is);
    let command =
        if application == 6 { found.next() } else { found.find(|command| !(283..=288).contains(&command.code)) };
    let (code, is_request) = match command {
        Some(command) => (command.code, command.request == *name),
        None => (name.parse().unwrap_or_else(|_| panic!("no command: {line}")), words.contains(&"request")),
    };
    let flags =
        option("flags").unwrap_or(if is_request { u32::from(REQUEST | PROXIABLE) } else { u32::from(PROXIABLE) });
    Header {
        flags: flags as u8,
        command: code,
        application,
        hop_by_hop,
        end_to_end: option("end").unwrap_or(hop_by_hop),
    }
}

fn indent(line: &str) -> usize {
    line.len() - line.trim_start().len()
}

fn add(writer: &mut Writer, lines: &[&str], depth: usize, time: i64) {
    let mut rest = lines;
    while let Some((line, below)) = rest.split_first() {
        assert_eq!(indent(line), depth, "wrong indent: {line}");
        let inner = below.iter().position(|line| indent(line) <= depth).unwrap_or(below.len());
        let (inside, after) = below.split_at(inner);
        avp(writer, line.trim(), inside, time);
        rest = after;
    }
}

fn avp(writer: &mut Writer, line: &str, inside: &[&str], time: i64) {
    let (name, value) = line.split_once(':').unwrap_or_else(|| panic!("no colon: {line}"));
    let value = value.trim();
    let (key, format, flags) = named(name);
    if let Some(flags) = flags {
        writer.raw(&raw(key, flags, value, format));
    } else if let Some(first) = inside.first() {
        writer.group(key, |group| add(group, inside, indent(first), time));
    } else if value.is_empty() && format == Type::Grouped {
        writer.group(key, |_| ());
    } else if let Some(digits) = value.strip_prefix("0x") {
        writer.avp(key, hex(digits));
    } else {
        match format {
            Type::Unsigned32 | Type::Unsigned64 | Type::Enumerated | Type::Integer32 | Type::Integer64 => {
                writer.number(key, value.parse().unwrap_or_else(|_| panic!("no number: {line}")))
            }
            Type::Address => writer.address(key, value.parse().unwrap_or_else(|_| panic!("no address: {line}"))),
            Type::Time => {
                let seconds: i64 = value.trim_start_matches('+').parse().expect("seconds");
                writer.time(key, time + seconds * 1_000_000_000)
            }
            _ if value.parse::<std::net::Ipv4Addr>().is_ok() && name == "Framed-IP-Address" => {
                writer.address(key, value.parse().expect("an address"))
            }
            _ => writer.avp(key, value),
        };
    }
}

/// An AVP with the flags as they are given; the vendor is in it when its flag is (RFC 6733 §4.1).
fn raw(key: Key, flags: u8, value: &str, format: Type) -> Vec<u8> {
    let value = match (value.strip_prefix("0x"), format) {
        (Some(digits), _) => hex(digits),
        (None, Type::Unsigned32 | Type::Enumerated) => value.parse::<u32>().expect("a number").to_be_bytes().to_vec(),
        (None, _) => value.as_bytes().to_vec(),
    };
    let vendor = if flags & 0x80 == 0 { Vec::new() } else { key.vendor.to_be_bytes().to_vec() };
    let length = (8 + vendor.len() + value.len()) as u32;
    let mut octets = [&key.code.to_be_bytes()[..], &[flags], &length.to_be_bytes()[1..], &vendor, &value].concat();
    octets.resize(octets.len().next_multiple_of(4), 0);
    octets
}

/// Key, type and flags of an AVP by name or number.
fn named(name: &str) -> (Key, Type, Option<u8>) {
    if let Some((code, rest)) = name.split_once('/') {
        let (vendor, flags) = rest.split_once('/').map_or((rest, None), |(vendor, flags)| (vendor, Some(flags)));
        let key = Key::new(vendor.parse().expect("a vendor"), code.parse().expect("a code"));
        let format = dictionary::find(key.vendor, key.code).map_or(Type::OctetString, |known| known.format);
        let flags = flags.map(|flags| u8::from_str_radix(flags.trim_start_matches("0x"), 16).expect("flags"));
        return (key, format, flags);
    }
    // An AVP of 3GPP goes before one of the same name of somebody else.
    let of = |vendor: u32| dictionary::all().find(move |known| known.title() == name && known.vendor == vendor);
    let found =
        of(dictionary::TGPP).or_else(|| of(0)).or_else(|| dictionary::all().find(|known| known.title() == name));
    let found = found.unwrap_or_else(|| panic!("no AVP `{name}`"));
    (Key::new(found.vendor, found.code), found.format, None)
}
