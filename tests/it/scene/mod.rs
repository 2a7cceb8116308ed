//! Scenes: captures that one can read in a review. A scene becomes real frames, so that the whole pipeline runs.
//!
//! ```text
//! # Comments, and the ends: a name, an address with its port.
//! ue     10.45.0.2:5060
//! pcscf  172.22.0.21:5060
//!
//! @ 0.000 ue > pcscf udp text
//! REGISTER sip:ims.mnc001.mcc001.3gppnetwork.org SIP/2.0
//! ...
//! @ 0.500 pcscf > hss tcp diameter
//! UAR Cx hop=1
//! Session-Id: s;1
//! @ 40 end
//! ```
//!
//! `@ SECONDS FROM > TO CARRIER BODY`. Carriers: `udp`, `tcp`, `sctp/PPID`. Bodies: `text` gets CRLF, and Content-Length when it
//! names none (a line `~ 01 02` is octets); `hex` is as it says, blanks and `# comments` aside; `diameter` ([`diameter`]),
//! `gtpv2` ([`gtpv2`]), `dns` ([`dns`]) are written element by element; `rtp` is `count=200 every=0.02 pt=97 ssrc=1`.
//! `@ SECONDS FROM > TO icmp unreachable` quotes a datagram: a line `FROM > TO`, then its text. `@ SECONDS end` lets the capture go on until then.

mod diameter;
mod dns;
mod gtpv2;
mod icmp;

use imsctl::capture::writer::Writer;
use imsctl::capture::{Frame, Interface, Source};
use imsctl::net::craft::{self, Carrier};
use imsctl::trace::{Loader, Trace};
use std::collections::BTreeMap;
use std::net::SocketAddr;
use std::ops::ControlFlow;

/// 2026-01-01T00:00:00Z in nanoseconds: when every scene begins.
pub const BEGIN: i64 = 1_767_225_600_000_000_000;

/// Octets of a TCP segment at most.
const SEGMENT: usize = 60_000;

/// A parsed scene: frames with their times, nanoseconds since 1970.
pub struct Scene {
    frames: Vec<(i64, Vec<u8>)>,
}

/// What one `@` line and the lines behind it say.
struct Block<'a> {
    head: Vec<&'a str>,
    lines: Vec<&'a str>,
}

impl Scene {
    /// Parses a scene; panics with the place of what is wrong.
    pub fn parse(text: &str) -> Self {
        let mut ends: BTreeMap<&str, SocketAddr> = BTreeMap::new();
        let mut blocks: Vec<Block<'_>> = Vec::new();
        for line in text.lines() {
            if let Some(head) = line.strip_prefix("@ ") {
                blocks.push(Block { head: head.split_whitespace().collect(), lines: Vec::new() });
            } else if let Some(block) = blocks.last_mut() {
                block.lines.push(line);
            } else if let Some((name, address)) = line.split_once(char::is_whitespace)
                && !line.starts_with('#')
            {
                ends.insert(name, address.trim().parse().unwrap_or_else(|_| panic!("no address: {line}")));
            }
        }
        let mut scene = Self { frames: Vec::new() };
        let mut streams = BTreeMap::new();
        for block in &blocks {
            scene.add(&ends, block, &mut streams);
        }
        scene.frames.sort_by_key(|(time, _)| *time);
        scene
    }

    fn add(&mut self, ends: &BTreeMap<&str, SocketAddr>, block: &Block<'_>, streams: &mut BTreeMap<String, u32>) {
        let head = block.head.join(" ");
        let seconds: f64 =
            block.head.first().and_then(|time| time.parse().ok()).unwrap_or_else(|| panic!("no time: {head}"));
        let time = BEGIN + (seconds * 1e9) as i64;
        let end = |name: &&str| *ends.get(name).unwrap_or_else(|| panic!("no end `{name}`: {head}"));
        match block.head.get(1..).unwrap_or_default() {
            ["end"] => {
                // A datagram to the discard port: the capture goes on, and nothing is said.
                let (from, to) = (([192, 0, 2, 1], 9).into(), ([192, 0, 2, 2], 9).into());
                self.frames.push((time, craft::frame(from, to, Carrier::Udp, b"\0").expect("it fits")));
            }
            [from, ">", to, carrier, "rtp", options @ ..] => self.rtp(time, (end(from), end(to)), carrier, options),
            [from, ">", to, "icmp", "unreachable"] => {
                let (quoted, lines) = block.lines.split_first().expect("what is quoted: FROM > TO");
                let (source, target) = quoted.split_once(" > ").expect("FROM > TO");
                let datagram = craft::frame(end(&source), end(&target), Carrier::Udp, &bytes("text", lines, time));
                let frame = icmp::port_unreachable(end(from), end(to), &datagram.expect("it fits"));
                self.frames.push((time, frame));
            }
            [from, ">", to, carrier, body] => {
                let mut bytes = bytes(body, &block.lines, time);
                if *body == "dns" && *carrier == "tcp" {
                    // RFC 1035 §4.2.2: over TCP, two octets of length stand before the message.
                    bytes.splice(..0, (bytes.len() as u16).to_be_bytes());
                }
                let is_tcp = *carrier == "tcp";
                for part in bytes.chunks(if is_tcp { SEGMENT } else { usize::MAX }) {
                    let sequence = streams.entry(format!("{from}>{to}")).or_insert(1);
                    let carrier = carrier_of(carrier, *sequence).unwrap_or_else(|| panic!("no carrier: {head}"));
                    *sequence += if is_tcp { part.len() as u32 } else { 1 };
                    let frame = craft::frame(end(from), end(to), carrier, part);
                    self.frames.push((time, frame.unwrap_or_else(|| panic!("no frame: {head}"))));
                }
            }
            _ => panic!("not `@ SECONDS FROM > TO CARRIER BODY`: {head}"),
        }
    }

    fn rtp(&mut self, start: i64, ends: (SocketAddr, SocketAddr), carrier: &str, options: &[&str]) {
        let option = |name: &str, default: f64| {
            let found = options.iter().find_map(|option| option.strip_prefix(name)?.strip_prefix('='));
            found.map_or(default, |value| value.parse().expect("a number"))
        };
        let (count, every) = (option("count", 50.0) as u16, option("every", 0.02));
        for number in 0..count {
            let mut bytes = vec![0x80, option("pt", 97.0) as u8];
            bytes.extend(number.to_be_bytes());
            bytes.extend((u32::from(number) * 320).to_be_bytes());
            bytes.extend((option("ssrc", 1.0) as u32).to_be_bytes());
            bytes.extend([0x55; 33]);
            let carrier = carrier_of(carrier, 1).expect("a carrier");
            let frame = craft::frame(ends.0, ends.1, carrier, &bytes).expect("it fits");
            self.frames.push((start + (f64::from(number) * every * 1e9) as i64, frame));
        }
    }

    /// The scene as a pcapng file.
    pub fn capture(&self) -> Vec<u8> {
        let mut writer = Writer::new(Vec::new()).expect("memory takes it");
        writer.interface(&Interface { link: 1, snap: 0, name: None }).expect("memory takes it");
        for ((time, bytes), number) in self.frames.iter().zip(1..) {
            let original_length = bytes.len() as u32;
            let frame = Frame { number, time: *time, link: 1, interface: 0, original_length, bytes };
            writer.frame(&frame, None).expect("memory takes it");
        }
        writer.finish().expect("memory takes it")
    }

    /// The scene as a correlated trace.
    pub fn trace(&self) -> Trace {
        let reader = Box::new(std::io::Cursor::new(self.capture()));
        let source = Source::from_reader("scene", reader).expect("it is a capture");
        let mut loader = Loader::new(source, &imsctl::ingest::Options::default());
        loader.read(u64::MAX, &mut |_| ControlFlow::Continue(())).expect("it can be read");
        let mut trace = loader.finish();
        imsctl::correlate::run(&mut trace);
        trace
    }
}

fn carrier_of(word: &str, sequence: u32) -> Option<Carrier> {
    match word.split_once('/').unwrap_or((word, "0")) {
        ("udp", _) => Some(Carrier::Udp),
        ("tcp", _) => Some(Carrier::Tcp { sequence, acknowledgment: 1 }),
        ("sctp", ppid) => {
            let number = sequence as u16;
            Some(Carrier::Sctp { tag: 1, tsn: sequence, stream: 1, sequence: number, ppid: ppid.parse().ok()? })
        }
        _ => None,
    }
}

fn bytes(body: &str, lines: &[&str], time: i64) -> Vec<u8> {
    let end = lines.iter().rposition(|line| !line.trim().is_empty()).map_or(0, |last| last + 1);
    let lines = &lines[..end];
    match body {
        "text" => text(lines),
        "hex" => lines.iter().flat_map(|line| hex(line.split('#').next().unwrap_or_default())).collect(),
        "diameter" => diameter::bytes(lines, time),
        "gtpv2" => gtpv2::bytes(lines),
        "dns" => dns::bytes(lines),
        _ => panic!("no such body: {body}"),
    }
}

/// Octets of hexadecimal digits; blanks and a leading `0x` are passed over.
pub fn hex(text: &str) -> Vec<u8> {
    let digits: String = text.trim().trim_start_matches("0x").split_whitespace().collect();
    let octet = |at: usize| u8::from_str_radix(&digits[at..at + 2], 16).unwrap_or_else(|_| panic!("not hex: {text}"));
    (0..digits.len()).step_by(2).map(octet).collect()
}

/// Lines with CRLF; a head that names no Content-Length gets the right one.
fn text(lines: &[&str]) -> Vec<u8> {
    let split = lines.iter().position(|line| line.is_empty()).unwrap_or(lines.len());
    let (head, rest) = lines.split_at(split);
    let mut body = Vec::new();
    for line in rest.iter().skip(1) {
        match line.strip_prefix("~ ") {
            Some(digits) => body.extend(hex(digits)),
            None => body.extend([line.as_bytes(), b"\r\n"].concat()),
        }
    }
    let mut out = head.iter().flat_map(|line| [line.as_bytes(), b"\r\n"].concat()).collect::<Vec<_>>();
    let is_length = |line: &&str| line.to_ascii_lowercase().starts_with("content-length");
    if !head.iter().any(is_length) {
        out.extend(format!("Content-Length: {}\r\n", body.len()).into_bytes());
    }
    [out, b"\r\n".to_vec(), body].concat()
}
