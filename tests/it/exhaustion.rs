//! State exhaustion: traffic that opens and never ends, and what it may cost.
//!
//! Captures of one kind of unfinished state each, written by rule and always the same. The plain run reads [`COUNT`] of
//! each in a process that may hold no more data than is promised: 64 MiB to decode; to load, one and a half times the
//! capture more, and [`PROCEDURE`] for each procedure. `IMSCTL_EXHAUST=DIRECTORY` writes the captures there instead, of
//! `IMSCTL_EXHAUST_COUNT` openings each, for whoever measures the release build.

use imsctl::capture::writer::Writer;
use imsctl::capture::{Frame, Interface};
use imsctl::net::craft::{self, Carrier};
use imsctl::proto::diameter::write::{Header, Writer as Diameter};
use imsctl::proto::diameter::{PROXIABLE, REQUEST, avp};
use std::fs::File;
use std::io::BufWriter;
use std::net::{Ipv4Addr, SocketAddr};
use std::path::Path;
use std::process::{Command, Output};

/// Openings of each kind in the plain run.
const COUNT: u32 = 50_000;
const KIB: u64 = 1024;
/// What a procedure of one message costs beside its octets.
const PROCEDURE: u64 = KIB / 2;

/// What is opened and never closed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Opening {
    /// TCP streams that begin a SIP message.
    Streams,
    /// First fragments of IP packets.
    Fragments,
    /// First parts of SCTP messages, each in an association of its own.
    Chunks,
    /// Calls with nothing but an INVITE.
    Dialogs,
    /// Create Session Requests.
    Tunnels,
    /// Credit-control sessions on one connection.
    Sessions,
}

impl Opening {
    const ALL: [Self; 6] = [Self::Streams, Self::Fragments, Self::Chunks, Self::Dialogs, Self::Tunnels, Self::Sessions];

    /// Claims that each opening is a message, and so a procedure, though nothing follows it.
    const fn is_whole(self) -> bool {
        matches!(self, Self::Dialogs | Self::Tunnels | Self::Sessions)
    }

    /// The frame that opens number `n`; `sent` counts the octets of the one connection.
    fn frame(self, n: u32, sent: &mut u32) -> Vec<u8> {
        let ends = |port| (host(10, n, port), host(11, 1, port));
        let udp = |port, bytes: &[u8]| craft::frame(ends(port).0, ends(port).1, Carrier::Udp, bytes).expect("it fits");
        match self {
            Self::Streams => {
                let carrier = Carrier::Tcp { sequence: 1, acknowledgment: 1 };
                let (from, to) = ends(5060);
                craft::frame(from, to, carrier, &invite(n)[..100]).expect("it fits")
            }
            Self::Fragments => {
                let mut frame = udp(5060, &invite(n));
                // More fragments follow (RFC 791 §3.1); the identification is the number.
                frame[18..21].copy_from_slice(&[(n >> 8) as u8, n as u8, 0x20]);
                frame
            }
            Self::Chunks => {
                let carrier = Carrier::Sctp { tag: n, tsn: 1, stream: 0, sequence: 0, ppid: 46 };
                let (from, to) = ends(3868);
                let mut frame = craft::frame(from, to, carrier, &request(n)).expect("it fits");
                // The flags of the DATA chunk: its beginning, and not its end (RFC 9260 §3.3.1).
                frame[14 + 20 + 12 + 1] = 0x02;
                frame
            }
            Self::Dialogs => udp(5060, &invite(n)),
            Self::Tunnels => udp(2123, &create_session(n)),
            Self::Sessions => {
                let bytes = request(n);
                let carrier = Carrier::Tcp { sequence: 1u32.wrapping_add(*sent), acknowledgment: 1 };
                *sent = sent.wrapping_add(bytes.len() as u32);
                craft::frame(host(10, 1, 40_000), host(11, 1, 3868), carrier, &bytes).expect("it fits")
            }
        }
    }
}

fn host(net: u8, n: u32, port: u16) -> SocketAddr {
    let [_, b, c, d] = n.to_be_bytes();
    (Ipv4Addr::new(net, b, c, d), port).into()
}

fn invite(n: u32) -> Vec<u8> {
    format!(
        "INVITE sip:+4477009{n:07}@ims.mnc001.mcc001.3gppnetwork.org SIP/2.0\r\nVia: SIP/2.0/UDP 10.0.0.1;branch=z9hG4bK{n}\r\n\
         From: <sip:+4477008{n:07}@ims.mnc001.mcc001.3gppnetwork.org>;tag=t{n}\r\nTo: <sip:+4477009{n:07}@ims.mnc001.mcc001.3gppnetwork.org>\r\n\
         Call-ID: {n}@10.0.0.1\r\nCSeq: 1 INVITE\r\nMax-Forwards: 70\r\nContent-Length: 0\r\n\r\n"
    )
    .into_bytes()
}

fn create_session(n: u32) -> Vec<u8> {
    let imsi: Vec<u8> =
        format!("00101{n:010}f").as_bytes().chunks(2).map(|pair| nibble(pair[1]) << 4 | nibble(pair[0])).collect();
    let ies = [
        &[1, 0, 8, 0][..],
        &imsi,
        // F-TEID of an MME for S11, and the APN `ims` (TS 29.274 §8.22, §8.6).
        &[87, 0, 9, 0, 0x80 | 10],
        &n.to_be_bytes(),
        &[10, 0, 0, 1],
        &[71, 0, 4, 0, 3],
        b"ims",
    ]
    .concat();
    let length = (ies.len() + 8) as u16;
    [&[0x48, 32][..], &length.to_be_bytes(), &[0; 4], &n.to_be_bytes()[1..], &[0], &ies].concat()
}

fn nibble(digit: u8) -> u8 {
    if digit == b'f' { 15 } else { digit - b'0' }
}

fn request(n: u32) -> Vec<u8> {
    let header = Header { flags: REQUEST | PROXIABLE, command: 272, application: 4, hop_by_hop: n, end_to_end: n };
    let mut out = Diameter::new(header);
    out.avp(avp::SESSION_ID, format!("ctf.example;{n};1").as_str());
    out.avp(avp::ORIGIN_HOST, "ctf.example").avp(avp::ORIGIN_REALM, "example");
    out.number(avp::CC_REQUEST_TYPE, 1).number(avp::CC_REQUEST_NUMBER, 0);
    out.finish()
}

/// Writes a capture and says how many octets of packets are in it.
fn write(opening: Opening, count: u32, path: &Path) -> u64 {
    let mut writer = Writer::new(BufWriter::new(File::create(path).expect("a file"))).expect("written");
    writer.interface(&Interface { link: 1, snap: 0, name: None }).expect("written");
    let (mut sent, mut octets) = (0, 0);
    for n in 1..=count {
        let bytes = opening.frame(n, &mut sent);
        octets += bytes.len() as u64;
        let frame = Frame {
            number: n.into(),
            time: 1_767_225_600_000_000_000 + i64::from(n) * 20_000,
            link: 1,
            interface: 0,
            original_length: bytes.len() as u32,
            bytes: &bytes,
        };
        writer.frame(&frame, None).expect("written");
    }
    writer.finish().expect("written");
    octets
}

/// Runs the program with no more data than so many KiB; an allocation beyond them ends it.
fn within(kib: u64, arguments: &[&str]) -> Output {
    let program = assert_cmd::cargo::cargo_bin("imsctl");
    let mut command = Command::new("sh");
    command.arg("-c").arg(format!("ulimit -d {kib}; exec \"$0\" \"$@\"")).arg(program).args(arguments);
    command.output().expect("it runs")
}

#[test]
fn openings_without_end_stay_within_the_memory_that_is_promised() {
    let folder = tempfile::tempdir().expect("a folder");
    if let Some(to) = std::env::var_os("IMSCTL_EXHAUST") {
        let count =
            std::env::var("IMSCTL_EXHAUST_COUNT").ok().and_then(|count| count.parse().ok()).unwrap_or(1_000_000);
        for opening in Opening::ALL {
            write(opening, count, &Path::new(&to).join(format!("{opening:?}.pcapng").to_lowercase()));
        }
        return;
    }
    for opening in Opening::ALL {
        let path = folder.path().join("open.pcapng");
        let octets = write(opening, COUNT, &path);
        let path = path.to_str().expect("a path");
        let procedures = if opening.is_whole() { u64::from(COUNT) * PROCEDURE } else { 0 };
        let loaded = 64 * KIB + (octets * 3 / 2 + procedures) / KIB;
        for (command, kib) in [("decode -T fields -e sip.Call-ID", 64 * KIB), ("flow --list", loaded)] {
            let arguments: Vec<&str> = command.split(' ').chain([path]).collect();
            let output = within(kib, &arguments);
            let error = String::from_utf8_lossy(&output.stderr).into_owned();
            assert!(output.status.success(), "{opening:?}: {command} within {kib} KiB: {:?} {error}", output.status);
        }
    }
}
