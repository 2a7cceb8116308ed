//! What a capture says stays text in every format.

use super::flow;
use imsctl::capture::{Frame, Interface, writer::Writer};
use imsctl::net::craft::{self, Carrier};
use std::net::SocketAddr;
use std::path::Path;

/// What ends a text, begins a command or turns letters around, in one format or another.
const EVIL: &str =
    "</text></script><script>alert(1)</script>\u{1b}[2J\u{202e}\"'&;#%%`{}[[x]]\\n!include /etc/passwd %n() --> **b**";

/// A call that is refused, with evil words where a ladder shows words, and one very long header.
fn capture(folder: &Path) -> String {
    let end = |text: &str| -> SocketAddr { text.parse().expect("an endpoint") };
    let ends = (end("10.0.0.1:5060"), end("10.0.0.2:5060"));
    let dialog = "Via: SIP/2.0/UDP 10.0.0.1;branch=z9hG4bK1\r\nFrom: \"E\" <sip:e@x>;tag=1\r\nCSeq: 1 INVITE\r\n";
    let who = EVIL.replace(' ', "");
    let long = "y".repeat(30_000);
    let invite =
        format!("INVITE sip:{who}@x SIP/2.0\r\n{dialog}To: <sip:{who}@x>\r\nCall-ID: {EVIL}\r\nX-Long: {long}\r\n\r\n");
    let refused = format!("SIP/2.0 488 {EVIL}\r\n{dialog}To: <sip:{who}@x>;tag=2\r\nCall-ID: {EVIL}\r\n\r\n");
    let path = folder.join("evil.pcapng");
    let mut writer = Writer::new(std::fs::File::create(&path).expect("a file")).expect("written");
    writer.interface(&Interface { link: 1, snap: 0, name: None }).expect("written");
    writer.names(&[(ends.1.ip(), EVIL.to_owned())]).expect("written");
    for (number, (from, to, text)) in [(ends.0, ends.1, invite), (ends.1, ends.0, refused)].into_iter().enumerate() {
        let bytes = craft::frame(from, to, Carrier::Udp, text.as_bytes()).expect("a frame");
        let length = u32::try_from(bytes.len()).expect("short");
        let time = 1_000_000 * i64::try_from(number).expect("small");
        let frame = Frame { number: 1, time, link: 1, interface: 0, original_length: length, bytes: &bytes };
        writer.frame(&frame, None).expect("written");
    }
    writer.finish().expect("written");
    path.to_str().expect("a path").to_owned()
}

#[test]
fn nothing_acts_on_a_terminal_or_leaves_its_place() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = capture(folder.path());
    let formats: [&[&str]; 8] = [
        &[],
        &["--plain"],
        &["--list"],
        &["-T", "svg"],
        &["-T", "html"],
        &["-T", "mermaid"],
        &["-T", "plantuml"],
        &["-T", "json"],
    ];
    for format in formats {
        let output = flow(&path, format);
        assert!(output.contains("INVITE") || format == ["--list"], "{format:?}");
        assert!(output.chars().all(|c| c == '\n' || !imsctl::wire::text::is_unsafe(c)), "{format:?}");
        assert!(output.len() < 100_000, "{format:?}: {} octets", output.len());
    }
    for format in ["svg", "html"] {
        let output = flow(&path, &["-T", format]);
        assert!(!output.contains("<script>alert"), "{format}");
    }
    for (format, lines) in [("mermaid", "    "), ("plantuml", "")] {
        let output = flow(&path, &["-T", format]);
        assert!(!output.contains('`') && !output.contains("%%") && !output.contains("!include"), "{output}");
        let starts = [
            "participant",
            "actor",
            "p0",
            "p1",
            "Note",
            "note",
            "sequenceDiagram",
            "@",
            "hide",
            "skinparam",
            "title",
            "==",
        ];
        let stray =
            output.lines().find(|line| !starts.iter().any(|start| line.trim_start_matches(lines).starts_with(start)));
        assert_eq!(stray, None, "{format}");
    }
    let picture = flow(&path, &["-T", "svg"]);
    assert!(roxmltree::Document::parse(&picture).is_ok());
}
