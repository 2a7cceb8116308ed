//! `imsctl sms` against its vectors, against itself and against its peers.

use imsctl::proto::sms::{Alphabet, Direction, Kind, Stamp, Tpdu, Validity};
use imsctl::tools::sms::craft::{Content, Draft, Relay};
use imsctl::tools::sms::read::{self, Layer};
use imsctl::tools::sms::{hex, json};
use proptest::prelude::*;
use serde_json::Value;
use std::process::Command;

fn vectors() -> Vec<Value> {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/vectors/sms/vectors.jsonl");
    let text = std::fs::read_to_string(path).expect("the vectors can be read");
    text.lines().map(|line| serde_json::from_str(line).expect("a vector is JSON")).collect()
}

fn octets(value: &Value) -> Vec<u8> {
    hex::parse(value.as_str().expect("digits")).expect("digits").0
}

/// The expectations that an object does not meet.
fn differences(expect: &Value, found: &serde_json::Map<String, Value>) -> Vec<String> {
    let expect = expect.as_object().expect("an object");
    let differs = |(key, value): &(&String, &Value)| match (value, found.get(*key)) {
        (Value::Object(inner), Some(Value::Object(found))) => {
            inner.iter().any(|(key, value)| found.get(key) != Some(value))
        }
        (value, found) => found != Some(value),
    };
    expect.iter().filter(differs).map(|(key, value)| format!("{key}: {value} but {:?}", found.get(key))).collect()
}

#[test]
fn every_vector_reads_as_expected() {
    let mut wrong = Vec::new();
    for vector in vectors() {
        let is_relay = vector["pdu_type"] == "RP";
        let bytes = octets(&vector[if is_relay { "rpdu" } else { "tpdu" }]);
        let direction = match vector["direction"].as_str() {
            Some("n->ms") => Some(Direction::ToPhone),
            Some(_) => Some(Direction::ToNetwork),
            None => None,
        };
        let reading = read::read(&bytes, None, direction).expect("it can be read");
        let object = json::object(&reading);
        let mut found = differences(&vector["expect"], &object);
        if vector["malformed"] == true
            && object["malformed"] != true
            && object["warnings"].as_array().is_some_and(Vec::is_empty)
        {
            found.push("neither malformed nor a warning".to_owned());
        }
        if vector["malformed"] != true && object["malformed"] == true {
            found.push("malformed".to_owned());
        }
        if !found.is_empty() {
            wrong.push(format!("{}: {}", vector["id"], found.join("; ")));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn a_relayed_vector_is_recognised_and_its_direction_taken_from_the_type() {
    for vector in vectors().iter().filter(|vector| vector["malformed"] != true && vector["id"] != "alpha-13") {
        let Some(_) = vector["rpdu"].as_str() else { continue };
        let bytes = octets(&vector["rpdu"]);
        let reading = read::read(&bytes, None, None).expect("it can be read");
        assert!(matches!(reading, read::Reading::Rp(_)), "{}", vector["id"]);
    }
}

const NOON: Stamp = Stamp { octets: [0x62, 0x30, 0x41, 0x51, 0x90, 0x62, 0x04] };

fn drafts() -> impl Strategy<Value = Draft> {
    let kind = prop_oneof![Just(Kind::Deliver), Just(Kind::Submit)];
    let address = prop_oneof!["\\+[0-9]{1,15}", "[0-9*#]{1,20}", "[A-Za-z@ ]{1,11}"];
    let text = prop_oneof!["[ -~€]{0,400}", "\\PC{0,200}", "[😀-😏a-z]{0,150}"];
    let language = 0u8..14;
    let times = prop_oneof![
        Just(None),
        any::<u8>().prop_map(|octet| Some(Validity::Relative(octet))),
        any::<[u8; 7]>().prop_map(|octets| Some(Validity::Enhanced(octets))),
        Just(Some(Validity::Absolute(NOON))),
    ];
    let rest =
        (any::<u16>(), any::<bool>(), proptest::option::of(any::<(u16, u16)>()), any::<u8>(), any::<u8>(), times);
    (kind, address, text, (language.clone(), language), proptest::option::of(0u8..4), rest).prop_map(
        |(kind, address, text, (locking, single), class, (reference, wide, ports, pid, mr, validity))| {
            let mut draft = Draft::new(kind, &address, Some(Content::Text(text, None)), NOON);
            draft.tables = imsctl::proto::sms::Tables { locking, single };
            draft.class = class;
            draft.concatenation = reference;
            draft.wide = wide;
            draft.ports = ports;
            draft.pid = pid;
            draft.reference = mr;
            if kind == Kind::Submit {
                draft.validity = validity;
            }
            draft
        },
    )
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn what_craft_writes_reads_back(draft in drafts()) {
        let direction = if draft.kind == Kind::Deliver { Direction::ToPhone } else { Direction::ToNetwork };
        let parts = draft.write().expect("the draft can be written");
        let mut text = String::new();
        for (bytes, number) in parts.iter().zip(1u8..) {
            let tpdu = Tpdu::decode(bytes, direction, None).expect("a TPDU");
            prop_assert_eq!((tpdu.kind, tpdu.damage(), tpdu.trailing), (draft.kind, None, 0));
            let address = tpdu.address().expect("an address");
            prop_assert_eq!(address.value(), draft.address.trim_start_matches('+'));
            prop_assert_eq!(tpdu.pid(), Some(draft.pid));
            prop_assert_eq!(tpdu.validity(), draft.validity);
            prop_assert_eq!(tpdu.dcs().and_then(|dcs| dcs.class()), draft.class);
            let data = tpdu.user_data().expect("user data");
            prop_assert!(data.octets.len() <= 140);
            let header = data.header().and_then(Result::ok);
            prop_assert_eq!(header.and_then(|header| header.ports()), draft.ports);
            let part = header.and_then(|header| header.concatenation());
            prop_assert_eq!(part.map(|part| (usize::from(part.parts), part.part)), (parts.len() > 1).then_some((parts.len(), number)));
            text.push_str(&data.text().expect("text"));
        }
        let Some(Content::Text(expected, _)) = &draft.content else { unreachable!("every draft has text") };
        prop_assert_eq!(&text, expected);
    }

    #[test]
    fn any_octets_have_an_answer(bytes in proptest::collection::vec(any::<u8>(), 0..200)) {
        for layer in [None, Some(Layer::Cp), Some(Layer::Rp), Some(Layer::Tpdu)] {
            for direction in [None, Some(Direction::ToPhone), Some(Direction::ToNetwork)] {
                if let Ok(reading) = read::read(&bytes, layer, direction) {
                    let mut fields = imsctl::proto::Fields::new();
                    reading.fields(&mut fields);
                    prop_assert!(json::object(&reading).contains_key("warnings"));
                }
            }
        }
    }
}

/// Runs a peer; a test is passed over when it is not installed, unless peers are required.
fn peer(program: &str, arguments: &[&str]) -> Option<std::process::Output> {
    match Command::new(program).args(arguments).output() {
        Ok(output) => Some(output),
        Err(error) => {
            assert!(std::env::var_os("IMSCTL_REQUIRE_PEERS").is_none(), "{program}: {error}");
            eprintln!("skipped: {program} cannot be run: {error}");
            None
        }
    }
}

#[test]
fn tshark_reads_the_same_in_what_craft_writes() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("sms.pcap");
    let file = path.to_str().expect("a path");
    let status = Command::new(env!("CARGO_BIN_EXE_imsctl"))
        .args(["sms", "craft", "-q", "--from", "TestLab", "--to", "+61491570156", "--text", "Hello [€] world"])
        .args(["--scts", "2026-03-14T15:09:26-05:00", "--pcap", file])
        .status()
        .expect("imsctl runs");
    assert!(status.success());
    let fields = [
        "gsm_a.rp.msg_type",
        "gsm_sms.tp-oa",
        "gsm_sms.dis_field_addr.length",
        "gsm_sms.sms_text",
        "gsm_sms.scts.hour",
    ];
    let mut arguments = vec!["-r", file, "-T", "fields"];
    arguments.extend(fields.iter().flat_map(|field| ["-e", field]));
    let Some(output) = peer("tshark", &arguments) else { return };
    assert_eq!(String::from_utf8_lossy(&output.stdout).trim(), "0x01\tTestLab\t13\tHello [€] world\t15");
}

#[test]
fn sipp_runs_the_scenario_against_itself() {
    if peer("sipp", &["-v"]).is_none() {
        return;
    }
    let folder = tempfile::tempdir().expect("a folder");
    let scenario = folder.path().join("sms.xml");
    let status = Command::new(env!("CARGO_BIN_EXE_imsctl"))
        .args(["sms", "craft", "-q", "--from", "Nick", "--to", "+61491570156", "--text", "Hi", "--sipp"])
        .arg(&scenario)
        .status()
        .expect("imsctl runs");
    assert!(status.success());
    // The other side of the scenario: takes one MESSAGE, checks that its body came whole, answers 200.
    let socket = std::net::UdpSocket::bind("127.0.0.1:0").expect("a socket");
    let port = socket.local_addr().expect("an address").port();
    let server = std::thread::spawn(move || {
        let mut buffer = [0; 4096];
        socket.set_read_timeout(Some(std::time::Duration::from_secs(10))).expect("a timeout");
        let (count, from) = socket.recv_from(&mut buffer).expect("a MESSAGE");
        let text = String::from_utf8_lossy(&buffer[..count]).into_owned();
        let copied = ["Via:", "From:", "To:", "Call-ID:", "CSeq:"];
        let lines = text.lines().filter(|line| copied.iter().any(|name| line.starts_with(name)));
        let header: String = lines.map(|line| format!("{line}\r\n")).collect();
        let answer = format!("SIP/2.0 200 OK\r\n{header}Content-Length: 0\r\n\r\n");
        socket.send_to(answer.as_bytes(), from).expect("the answer goes out");
        buffer[..count].to_vec()
    });
    let output = Command::new("sipp")
        .args(["-sf", scenario.to_str().expect("a path"), "-m", "1", "-nostdin", "-timeout", "10", "-i", "127.0.0.1"])
        .arg(format!("127.0.0.1:{port}"))
        .current_dir(folder.path())
        .output()
        .expect("sipp runs");
    let message = server.join().expect("the server ends");
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    let sip = imsctl::proto::sip::Message::decode(&message).expect("a SIP message");
    let rp = imsctl::proto::sms::Rp::decode(sip.body()).expect("an RP message");
    assert_eq!((rp.broken, rp.tpdu().and_then(|tpdu| tpdu.text()).as_deref()), (None, Some("Hi")));
}

#[test]
fn a_relay_towards_the_phone_has_an_empty_destination() {
    let draft = Draft::new(Kind::Deliver, "Nick", Some(Content::Text("Hi".to_owned(), Some(Alphabet::Gsm7))), NOON);
    let tpdu = draft.write().expect("a TPDU").remove(0);
    let relay = Relay { reference: 7, centre: "+61491570110".to_owned(), faulty_destination: None, cause: 111 };
    let bytes = relay.wrap(Kind::Deliver, false, &tpdu).expect("an RP message");
    assert_eq!(&bytes[..11], &[1, 7, 7, 0x91, 0x16, 0x94, 0x51, 0x07, 0x11, 0xf0, 0]);
}

#[test]
fn a_filter_over_texts_sees_all_layers_of_a_frame() {
    let lines = |filter: &str| {
        let arguments = ["sms", "decode", "--from-capture", "samples/sms.pcap", "-T", "json", "-Y", filter];
        let output = crate::commands::imsctl(&arguments).output().expect("imsctl runs").stdout;
        output.iter().filter(|octet| **octet == b'\n').count()
    };
    let all = lines("sip");
    assert!(all > 3);
    assert_eq!(lines("frame.number > 0"), all);
    assert_eq!(lines("frame.number == 2 and ip and sip.Method == \"MESSAGE\""), 1);
    assert_eq!(lines("frame.number == 3"), 0);
}
