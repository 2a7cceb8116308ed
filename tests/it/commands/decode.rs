//! `imsctl decode`: output formats, filters, limits and exit statuses, on a DNS exchange made here.

use super::{imsctl, stdout};
use predicates::prelude::*;
use std::path::{Path, PathBuf};

/// A query for `a.ims` and the answer that there is none, 1.5 s apart.
fn exchange() -> Vec<(i64, Vec<u8>)> {
    let question = b"\x01a\x03ims\x00\x00\x01\x00\x01";
    let message = |flags: [u8; 2]| [&[0x12, 0x34][..], &flags, &[0, 1, 0, 0, 0, 0, 0, 0], question].concat();
    let packet = |source: u8, ports: [u8; 4], payload: Vec<u8>| {
        let length = |octets: usize| u16::try_from(octets).expect("it is short").to_be_bytes();
        let (ip, udp) = (length(28 + payload.len()), length(8 + payload.len()));
        let ends = [10, 0, 0, source, 10, 0, 0, 3 - source];
        [&[0x45, 0], &ip[..], &[0, 1, 0, 0, 64, 17, 0, 0], &ends, &ports, &udp, &[0, 0], &payload].concat()
    };
    vec![
        (1_795_436_396_000_000_000, packet(1, [0x9c, 0x40, 0, 53], message([1, 0]))),
        (1_795_436_397_500_000_000, packet(2, [0, 53, 0x9c, 0x40], message([0x81, 0x83]))),
    ]
}

/// Writes the exchange, without the last `cut` octets.
fn capture(folder: &Path, cut: usize) -> PathBuf {
    written(folder, &exchange(), cut)
}

/// Writes packets, raw IP in a pcap file, and keeps all but `cut` octets of it.
fn written(folder: &Path, packets: &[(i64, Vec<u8>)], cut: usize) -> PathBuf {
    let mut bytes = Vec::new();
    let words = |words: &[u32]| words.iter().flat_map(|word| word.to_le_bytes()).collect::<Vec<u8>>();
    bytes.extend(words(&[0xa1b2_3c4d, 0x0004_0002, 0, 0, 65535, 101]));
    for (time, packet) in packets {
        let part = |number: i64| u32::try_from(number).expect("it fits");
        let length = u32::try_from(packet.len()).expect("it is short");
        bytes.extend(words(&[part(time / 1_000_000_000), part(time % 1_000_000_000), length, length]));
        bytes.extend(packet);
    }
    bytes.truncate(bytes.len() - cut);
    let path = folder.join("exchange.pcap");
    std::fs::write(&path, bytes).expect("a file can be written");
    path
}

/// Runs `decode` over the exchange.
fn decode(words: &[&str], status: i32) -> String {
    let folder = tempfile::tempdir().expect("a folder");
    let path = capture(folder.path(), 0);
    let arguments = [&["decode", path.to_str().expect("a path")], words].concat();
    stdout(&arguments, status)
}

#[test]
fn a_message_is_a_line_and_a_capture_alone_lists_its_traces() {
    let lines = decode(&[], 0);
    let starts: Vec<String> = lines.lines().map(|line| line.chars().take(67).collect()).collect();
    assert_eq!(
        starts,
        [
            "   1  0.000000  10.0.0.1:40000   → 10.0.0.2:53       DNS        que",
            "   2  1.500000  10.0.0.2:53      → 10.0.0.1:40000    DNS      ✗ res",
        ]
    );
    let folder = tempfile::tempdir().expect("a folder");
    let list = stdout(&[capture(folder.path(), 0).to_str().expect("a path")], 0);
    assert!(list.contains("dns-1  query A a.ims"), "{list}");
}

#[test]
fn fields_have_a_row_for_each_frame() {
    let words = ["-T", "fields", "-E", "header=y", "-e", "frame.number", "-e", "dns.flags.rcode", "-e", "udp.port"];
    assert_eq!(decode(&words, 0), "frame.number\tdns.flags.rcode\tudp.port\n1\t\t40000,53\n2\t3\t53,40000\n");
    assert_eq!(decode(&["-T", "fields", "-e", "sip.Call-ID"], 0), "\n\n");
}

#[test]
fn a_filter_selects_messages_and_says_when_nothing_matched() {
    assert_eq!(decode(&["-Y", "dns.flags.rcode == 3 && ip.src == 10.0.0.2"], 0).lines().count(), 1);
    assert_eq!(decode(&["-Y", "dns.flags.rcode == 3", "-T", "fields", "-e", "frame.number"], 0), "2\n");
    assert_eq!(decode(&["-Y", "ip.src == 10.9.9.9"], 1), "");
}

#[test]
fn frames_are_limited_by_number_and_time() {
    let numbers = |words: &[&str]| decode(&[&["-T", "fields", "-e", "frame.number"], words].concat(), 0);
    assert_eq!(numbers(&["-c", "1"]), "1\n");
    assert_eq!(numbers(&["--from", "1"]), "2\n");
    assert_eq!(numbers(&["--to", "2026-11-23T12:19:57"]), "1\n");
}

#[test]
fn json_is_an_object_a_line() {
    let lines = decode(&["-T", "json", "-Y", "dns.flags.rcode == 3"], 0);
    let message: serde_json::Value = serde_json::from_str(lines.trim_end()).expect("JSON");
    assert_eq!(message["schema"], "imsctl.message/1");
    assert_eq!(message["time"], "2026-11-23T12:19:57.500000000Z");
    assert_eq!(message["source"], "10.0.0.2:53");
    assert_eq!(message["error"], true);
    assert_eq!(message["fields"]["dns.flags.rcode"], 3);
}

#[test]
fn a_message_that_the_end_of_the_capture_cuts_has_a_row_of_its_own() {
    let text = b"OPTIONS sip:b@ims SIP/2.0\r\nCall-ID: c1\r\nContent-Length: 90\r\n\r\nv=0";
    let length = u16::try_from(40 + text.len()).expect("it is short").to_be_bytes();
    let ip = [&[0x45, 0], &length[..], &[0, 1, 0, 0, 64, 6, 0, 0, 10, 0, 0, 1, 10, 0, 0, 2]].concat();
    let tcp = [0x13, 0xc4, 0x13, 0xc4, 0, 0, 0, 1, 0, 0, 0, 1, 0x50, 0x18, 0x20, 0, 0, 0, 0, 0];
    let folder = tempfile::tempdir().expect("a folder");
    let path = written(folder.path(), &[(1_000_000_000, [&ip, &tcp[..], text].concat())], 0);
    let path = path.to_str().expect("a path");
    let columns =
        ["-T", "fields", "-e", "frame.number", "-e", "tcp.srcport", "-e", "frame.time_epoch", "-e", "sip.Call-ID"];
    let rows = stdout(&[&["decode", path], &columns[..]].concat(), 0);
    assert_eq!(rows, "1\t5060\t1.000000000\t\n1\t\t1.000000000\tc1\n");
    let rows = stdout(&[&["decode", path, "-Y", "sip"], &columns[..]].concat(), 0);
    assert_eq!(rows, "1\t\t1.000000000\tc1\n");
    let message = stdout(&["decode", path, "-T", "json"], 0);
    assert!(message.contains(r#""frame":1,"frames":[1],"#), "{message}");
}

#[test]
fn a_tree_has_the_octets_with_it() {
    let tree = decode(&["-V", "-x", "-c", "1"], 0);
    assert!(
        tree.starts_with("Frame 1, 2026-11-23T12:19:56.000000000Z, 10.0.0.1:40000 → 10.0.0.2:53, UDP, 23 octets\n")
    );
    assert!(tree.contains("\n0010  6d 73 00 00 01 00 01  "), "{tree}");
}

#[test]
fn addresses_and_times_are_spelt_as_asked() {
    let folder = tempfile::tempdir().expect("a folder");
    let hosts = folder.path().join("hosts");
    std::fs::write(&hosts, "10.0.0.1 pcscf\n10.0.0.2:53 dns\n").expect("a file can be written");
    let hosts = hosts.to_str().expect("a path");
    let rows = decode(&["-T", "csv", "-t", "ud", "--hosts", hosts, "-c", "1"], 0);
    assert!(rows.contains("\n1,2026-11-23 12:19:56.000000,pcscf:40000,dns,DNS,"), "{rows}");
}

#[test]
fn a_cut_capture_is_read_up_to_the_cut_with_a_warning() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = capture(folder.path(), 5);
    let mut command = imsctl(&["decode", path.to_str().expect("a path"), "-T", "fields", "-e", "frame.number"]);
    command.assert().code(0).stdout("1\n").stderr(predicate::str::contains("cut"));
}

#[test]
fn standard_input_is_read() {
    let folder = tempfile::tempdir().expect("a folder");
    let bytes = std::fs::read(capture(folder.path(), 0)).expect("a file can be read");
    let mut command = imsctl(&["decode", "-", "-T", "fields", "-e", "frame.number"]);
    command.write_stdin(bytes).assert().code(0).stdout("1\n2\n");
}

#[test]
fn wrong_usage_and_unreadable_input_end_with_2() {
    for (words, message) in [
        (&["decode", "/nonexistent.pcap"][..], "imsctl: cannot read /nonexistent.pcap"),
        (&["decode", "Cargo.toml"], "imsctl: cannot read Cargo.toml: not a capture"),
        (
            &["decode", "Cargo.toml", "-Y", "frame.numbre"],
            "imsctl: there is no field `frame.numbre`; did you mean `frame.number`?\n",
        ),
        (
            &["decode", "Cargo.toml", "-T", "fields", "-e", "ip.scr"],
            "imsctl: there is no field `ip.scr` (did you mean `ip.src`?)",
        ),
        (&["decode", "Cargo.toml", "-T", "fields"], "imsctl: -T fields prints the fields of -e: name at least one"),
        (&["decode", "Cargo.toml", "-e", "ip.src"], "imsctl: -e goes with -T fields, -T csv or -T json"),
    ] {
        imsctl(words).assert().code(2).stdout("").stderr(predicate::str::starts_with(message));
    }
}

#[test]
fn colour_is_a_choice() {
    assert!(!decode(&[], 0).contains('\u{1b}'));
    assert!(decode(&["--color", "always"], 0).contains("\u{1b}["));
}
