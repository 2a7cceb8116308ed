//! Hostile captures: what others put into names, texts and headers is shown, and never obeyed, by every command.
//!
//! The capture is a scene: SIP over UDP and TCP, a text, Diameter, GTPv2 and DNS whose free texts hold what a terminal, a
//! browser or a diagram language would act on, and values of a megabyte. `-T fields` into a pipe is left out: there octets
//! are printed as tshark prints them.

use crate::commands::imsctl;
use crate::scene::Scene;
use crate::tui::Desk;
use imsctl::tools::sms::craft::{Content, Draft};
use imsctl::tui::press::Press;
use imsctl::wire::text::{hex, is_unsafe};
use serde_json::Value;
use std::path::{Path, PathBuf};

/// What ends a text, begins a command, sounds a bell, moves a cursor or turns letters around.
const EVIL: &str = "\"></text></script><script>alert(1)</script>\u{1b}[2J\u{1b}]8;;http://x\u{7}\u{9b}31m\u{8}\rZ\u{202e}\u{2066}\
                    'q'&amp;;#%%`{}[[x]]\\n!include /etc/passwd @enduml -->";

/// A megabyte, less what the head of a message takes.
const LONG: usize = 1_000_000;
/// The longest line that a person is shown.
const LONGEST_LINE: usize = 10_000;

/// The same without blanks, for where a blank ends a word.
fn word() -> String {
    EVIL.replace(' ', "")
}

/// Length octets and labels of a name with evil labels.
fn labels(names: &[&str]) -> Vec<u8> {
    let label = |name: &&str| [&[name.len() as u8], name.as_bytes()].concat();
    names.iter().flat_map(label).collect()
}

/// An RP-DATA with an evil text from an evil sender.
fn text_message() -> String {
    use imsctl::proto::sms::{Kind, Stamp};
    let stamp = Stamp::new(jiff::civil::date(2026, 1, 1).at(0, 0, 0, 0), 0).expect("a time");
    let evil: String = EVIL.chars().take(65).collect();
    let draft = Draft::new(Kind::Deliver, "<b>$#", Some(Content::Text(evil, None)), stamp);
    let tpdu = draft.write().expect("one part").remove(0);
    // RP-DATA to the phone: reference, originator 1234, no destination (TS 24.011 §7.3.1.1).
    let head = [1, 1, 3, 0x91, 0x21, 0x43, 0, tpdu.len() as u8];
    hex(&[&head[..], &tpdu].concat())
}

fn scene() -> Scene {
    let (who, long) = (word(), "y".repeat(LONG));
    let half = &long[..LONG / 2 - 1000];
    let head = |cseq: &str, id: &str| {
        format!(
            "Via: SIP/2.0/UDP 10.0.0.1;branch=z9hG4bK{id}\nFrom: \"{EVIL}\" <sip:{who}@x>;tag=1\nTo: <sip:{who}@x>;tag=2\n\
             Call-ID: {id}{EVIL}\nCSeq: {cseq}\nSubject: {EVIL}\nUser-Agent: {EVIL}\nWarning: 399 {who} \"{EVIL}\"\n\
             Reason: SIP;cause=488;text=\"{EVIL}\"\nX-Evil: {EVIL}"
        )
    };
    let open = |cseq: &str, id: &str| head(cseq, id).replace(";tag=2", "");
    let (register, call, text, lost, large) = (
        head("1 REGISTER", "r"),
        head("1 INVITE", "c"),
        head("1 MESSAGE", "t"),
        open("1 INVITE", "l"),
        open("1 INVITE", "b"),
    );
    let sdp = format!(
        "v=0\no={who} 1 1 IN IP4 10.0.0.1\ns={EVIL}\nc=IN IP4 10.0.0.1\nt=0 0\nm=audio 4000 RTP/AVP 97\na=rtpmap:97 {who}/8000"
    );
    let apn = hex(&labels(&["ims", &who[..40], &who[40..]]));
    let name = hex(&labels(&[&who[..60], "example", ""]));
    let rpdu = text_message();
    let question = format!("0100 0001 0000 0000 0000 {name} 0023 0001");
    Scene::parse(&format!(
        "ue 10.0.0.1:5060\npcscf 10.0.0.2:5060\nscscf 10.0.0.3:3868\nhss 10.0.0.4:3868\nmme 10.0.0.5:2123\nsgw 10.0.0.6:2123\nns 10.0.0.7:53\n\
         @ 0 ue > pcscf udp text\nREGISTER sip:{who} SIP/2.0\n{register}\nContact: <sip:{who}@10.0.0.1>\nAuthorization: Digest username=\"{who}\"\n\
         @ 1 scscf > hss tcp diameter\nUAR Cx hop=1\nSession-Id: {EVIL}\nOrigin-Host: {EVIL}\nUser-Name: {EVIL}\nPublic-Identity: {EVIL}\n\
         @ 1.1 hss > scscf tcp diameter\nUAA Cx hop=1\nSession-Id: {EVIL}\nOrigin-Host: {EVIL}\nError-Message: {EVIL}\nExperimental-Result:\n  Vendor-Id: 10415\n  Experimental-Result-Code: 5001\n\
         @ 1.2 scscf > hss tcp diameter\nMAR Cx hop=2\nSession-Id: {who}{long}\nOrigin-Host: {EVIL}\nUser-Name: {EVIL}\n\
         @ 1.3 hss > scscf tcp diameter\nMAA Cx hop=2\nSession-Id: s\nOrigin-Host: {EVIL}\nResult-Code: 5012\nError-Message: {EVIL}{long}\n\
         @ 1.4 scscf > hss tcp diameter\nUAR Cx hop=3\nSession-Id: s3\nOrigin-Host: {EVIL}\nUser-Name: {who}{half}\nPublic-Identity: sip:{half}@x\n\
         @ 1.5 hss > scscf tcp diameter\nUAA Cx hop=3\nSession-Id: s3\nOrigin-Host: {EVIL}\nExperimental-Result:\n  Vendor-Id: 10415\n  Experimental-Result-Code: 5001\n\
         @ 2 pcscf > ue udp text\nSIP/2.0 403 {EVIL}\n{register}\n\
         @ 3 ue > pcscf udp text\nINVITE sip:{who}@x SIP/2.0\n{call}\nContent-Type: application/sdp\n\n{sdp}\n\
         @ 4 pcscf > ue udp text\nSIP/2.0 488 {EVIL}\n{call}\nRetry-After: 5 ({EVIL})\n\
         @ 5 pcscf > ue udp text\nMESSAGE sip:{who}@x SIP/2.0\n{text}\nContent-Type: application/vnd.3gpp.sms\n\n~ {rpdu}\n\
         @ 6 ue > pcscf udp text\nSIP/2.0 500 {EVIL}\n{text}\n\
         @ 7 mme > sgw udp gtpv2\nCreate Session Request teid=0 seq=1\nInternational Mobile Subscriber Identity (IMSI): 001010000000001\n71/0: 0x{apn}\n\
         @ 7.1 sgw > mme udp gtpv2\nCreate Session Response teid=0x1 seq=1\nCause: 78\n\
         @ 8 ue > ns udp hex\n0001 {question}\n@ 8.1 ns > ue udp hex\n0001 8583 {}\n\
         @ 9 ue > pcscf udp text\nINVITE sip:{who}@x SIP/2.0\n{lost}\n\
         @ 10 ue > pcscf tcp text\nINVITE sip:{who}{}@x SIP/2.0\n{large}\nX-Long: {}\n\
         @ 11 ue > pcscf tcp text\nMESSAGE sip:b@x SIP/2.0\n{}\nX-Long: {long}\n\
         @ 12 ue > pcscf tcp text\nMESSAGE sip:b@x SIP/2.0\n{}\nContent-Type: text/plain\n\n{}\n\
         @ 90 end",
        &question[5..],
        &long[..30_000],
        &long[..20_000],
        open("1 MESSAGE", "h"),
        open("1 MESSAGE", "i"),
        &long[..LONG - 2000],
    ))
}

/// Folder, capture and a file of evil names for its hosts.
fn files() -> (tempfile::TempDir, String, String) {
    let folder = tempfile::tempdir().expect("a folder");
    let write = |name: &str, bytes: &[u8]| {
        let path: PathBuf = folder.path().join(name);
        std::fs::write(&path, bytes).expect("written");
        path.to_str().expect("a path").to_owned()
    };
    let (capture, hosts) =
        (write("evil.pcapng", &scene().capture()), write("hosts", format!("10.0.0.2 {}\n", word()).as_bytes()));
    (folder, capture, hosts)
}

/// Standard output and error of a run that ended as designed.
fn run(arguments: &[&str]) -> (String, String) {
    let output = imsctl(arguments).env("CLICOLOR_FORCE", "0").output().expect("it runs");
    assert!(matches!(output.status.code(), Some(0 | 1)), "{arguments:?}: {output:?}");
    let text = |bytes: Vec<u8>| String::from_utf8(bytes).unwrap_or_else(|_| panic!("{arguments:?}: output is UTF-8"));
    (text(output.stdout), text(output.stderr))
}

/// Fails where a character is printed that a terminal acts on, or that hides or turns its neighbours.
fn assert_safe(what: &str, text: &str) {
    if let Some((at, c)) = text.char_indices().find(|(_, c)| *c != '\n' && is_unsafe(*c)) {
        let from = text[..at].char_indices().rev().nth(60).map_or(0, |(at, _)| at);
        panic!("{what}: {c:?} is printed raw behind {:?}", &text[from..at]);
    }
}

fn longest_line(text: &str) -> usize {
    text.lines().map(str::len).max().unwrap_or(0)
}

#[test]
fn no_format_of_a_command_sends_what_a_terminal_acts_on() {
    let (folder, capture, hosts) = files();
    let out = folder.path().join("out.pcapng");
    let commands = "decode|decode -V|decode -V -x|decode -T json|decode -T csv|decode -T csv -e sip.Subject -e diameter.Session-Id|\
                    flow -T text|flow --list|flow --plain|flow --ascii|flow --all -T text|flow -T svg|flow -T html|flow -T mermaid|\
                    flow -T plantuml|flow -T json|diagnose -V|diagnose -T json|diagnose -T sarif|diagnose -T html|aka check|charging audit";
    for command in commands.split('|') {
        let mut arguments: Vec<&str> = command.split_whitespace().chain([capture.as_str()]).collect();
        if !command.starts_with("aka") && !command.starts_with("charging") {
            arguments.extend(["--hosts", &hosts]);
        }
        let (stdout, stderr) = run(&arguments);
        assert_safe(command, &stdout);
        assert_safe(command, &stderr);
        let is_for_people = !command.contains("json")
            && !command.contains("sarif")
            && !command.contains("-x")
            && !command.contains("csv");
        assert!(
            !is_for_people || longest_line(&stdout) < LONGEST_LINE,
            "{command}: a line of {} octets",
            longest_line(&stdout)
        );
    }
    let (stdout, stderr) = run(&["extract", &capture, "--kind", "call", "-w", out.to_str().expect("a path")]);
    assert_safe("extract", &(stdout + &stderr));
}

#[test]
fn documents_stay_documents() {
    let (_folder, capture, _) = files();
    for command in ["flow -T json", "diagnose -T json", "diagnose -T sarif", "decode -T json"] {
        let arguments: Vec<&str> = command.split_whitespace().chain([capture.as_str()]).collect();
        let text = run(&arguments).0;
        let parts: Vec<&str> = if command.starts_with("decode") { text.lines().collect() } else { vec![&text] };
        for part in parts {
            assert!(serde_json::from_str::<Value>(part).is_ok(), "{command}");
        }
    }
    let picture = run(&["flow", "-T", "svg", &capture]).0;
    assert!(roxmltree::Document::parse(&picture).is_ok(), "the picture is XML");
    for command in ["flow", "diagnose"] {
        let page = run(&[command, "-T", "html", &capture]).0;
        assert!(!page.contains("<script>alert") && !page.contains("</script><script"), "{command}");
        // Behind the last text that a page takes from a capture there is only its own script.
        assert_eq!(page.matches("<script").count(), page.matches("</script>").count(), "{command}");
    }
}

#[test]
fn diagrams_hold_no_line_and_no_command_of_a_capture() {
    let (_folder, capture, _) = files();
    for (format, words) in
        [("mermaid", &["%%", "`", ";;", "<script"][..]), ("plantuml", &["!include", "[[", "<script"][..])]
    {
        let diagram = run(&["flow", "-T", format, &capture]).0;
        for word in words {
            assert!(!diagram.contains(word), "{format} holds {word}");
        }
        let begins = |line: &str, word: &str| line.trim_start().starts_with(word);
        assert!(
            !diagram.lines().any(|line| begins(line, "!") || begins(line, "click") || begins(line, "%")),
            "{format}"
        );
    }
    let diagram = run(&["flow", "-T", "plantuml", &capture]).0;
    let count = |word: &str| diagram.lines().filter(|line| line.trim_start().starts_with(word)).count();
    assert_eq!(count("@"), 2 * count("@startuml"), "a line that begins with @ begins or ends a diagram");
    assert_eq!(count("@startuml"), count("@enduml"));
}

#[test]
fn comments_of_written_packets_are_safe() {
    let (folder, capture, _) = files();
    let path = folder.path().join("out.pcapng");
    run(&["extract", &capture, "--kind", "call", "-w", path.to_str().expect("a path")]);
    let comments = comments(&std::fs::read(path).expect("it is written"));
    assert!(!comments.is_empty(), "packets name their trace");
    comments.iter().for_each(|comment| assert_safe("extract", comment));
}

/// The comments of enhanced packet blocks, little-endian.
fn comments(mut bytes: &[u8]) -> Vec<String> {
    let number = |bytes: &[u8], at: usize| u32::from_le_bytes(bytes[at..at + 4].try_into().expect("four octets"));
    let mut found = Vec::new();
    while bytes.len() >= 12 {
        let (kind, length) = (number(bytes, 0), number(bytes, 4) as usize);
        if kind == 6 {
            let captured = (number(bytes, 20) as usize).next_multiple_of(4);
            let mut options = &bytes[28 + captured..length - 4];
            while options.len() >= 4 && options[..2] != [0, 0] {
                let size = usize::from(u16::from_le_bytes([options[2], options[3]]));
                if options[..2] == [1, 0] {
                    found.push(String::from_utf8(options[4..4 + size].to_vec()).expect("UTF-8"));
                }
                options = &options[4 + size.next_multiple_of(4)..];
            }
        }
        bytes = &bytes[length..];
    }
    found
}

#[test]
fn screens_show_and_do_not_obey() {
    let (_folder, capture, _) = files();
    let mut desk = Desk::new(Path::new(&capture).to_str().expect("a path"), (120, 40));
    let rows = desk.model.list.rows.len();
    assert!(rows > 5, "the scene has its traces");
    assert_safe("list", &desk.screen());
    for _ in 0..rows {
        desk.press(Press::Enter);
        assert_safe("ladder", &desk.screen());
        for _ in 0..4 {
            desk.press(Press::Enter);
            assert_safe("message", &desk.screen());
            desk.press(Press::End);
            assert_safe("message", &desk.screen());
            desk.press(Press::Esc).press(Press::Down);
        }
        desk.press(Press::Esc);
        assert_safe("list", &desk.screen());
        desk.press(Press::Down);
    }
}
