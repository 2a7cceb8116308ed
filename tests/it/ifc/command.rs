//! The command line of `imsctl ifc`: exit status, documents, messages.

use super::{folder, strings, vectors};
use crate::commands::{imsctl, stdout};
use crate::schema::assert_valid;
use serde_json::Value;

const PROFILE: &str = "tests/vectors/ifc/cases/grp-04/profile.xml";
const MESSAGE: &str = "tests/vectors/ifc/cases/grp-04/message.sip";

fn json(arguments: &[&str], status: i32) -> Value {
    serde_json::from_str(&stdout(arguments, status)).expect("JSON")
}

fn refusal(arguments: &[&str], input: &str) -> String {
    let output = imsctl(arguments).write_stdin(input).assert().code(2).get_output().clone();
    assert!(output.stdout.is_empty(), "an answer beside the error");
    let text = String::from_utf8(output.stderr).expect("UTF-8");
    assert_eq!(text.lines().count(), 1, "{text}");
    text
}

#[test]
fn the_document_of_every_vector_keeps_its_schema() {
    for vector in vectors() {
        let case = folder().join("cases").join(vector["id"].as_str().expect("an id"));
        let (profile, message) = (case.join("profile.xml"), case.join("message.sip"));
        let mut arguments =
            vec!["ifc", "test", profile.to_str().expect("a path"), "--sip", message.to_str().expect("a path")];
        arguments.extend(["-T", "json", "--case", vector["session_case"].as_str().expect("a case")]);
        arguments.push(if vector["registered"] == true { "--registered" } else { "--unregistered" });
        if let Some(kind) = vector["registration_type"].as_str() {
            arguments.extend(["--registration-type", kind]);
        }
        let expected = strings(&vector["expect_as"]);
        let document = json(&arguments, i32::from(expected.is_empty()));
        assert_valid("imsctl.ifc-1", &document);
        assert_eq!(strings(&document["application_servers"]), expected, "{}", vector["id"]);
        assert_eq!(
            strings(&document["dialects"]["kamailio"]),
            strings(&vector["kamailio_checker_observed"]),
            "{}",
            vector["id"]
        );
    }
}

#[test]
fn lint_and_show_keep_their_schemas() {
    let path = |case: &str| format!("tests/vectors/ifc/cases/{case}/profile.xml");
    let lint = json(&["ifc", "lint", &path("trg-04"), "-T", "json"], 1);
    assert_valid("imsctl.ifc-lint-1", &lint);
    assert_eq!(lint["lint"][0]["rule"], "IFC-01");
    let show = json(&["ifc", "show", &path("mix-01"), "-T", "json"], 0);
    assert_valid("imsctl.ifc-show-1", &show);
    let expression =
        "SessionCase 0 originating registered AND (SessionDescription m ~ ^video OR SIPHeader ^History-Info$ is there)";
    assert_eq!(show["service_profiles"][0]["criteria"][0]["expression"], expression);
}

#[test]
fn lint_underlines_the_place_in_the_source() {
    let text = stdout(&["ifc", "lint", "tests/vectors/ifc/cases/trg-04/profile.xml"], 1);
    let lines: Vec<&str> = text.lines().collect();
    let source = lines.iter().position(|line| line.starts_with("2 | ")).expect("the source line");
    let marks = lines.get(source + 1).expect("the line below it");
    let start = marks.find('^').expect("an underline");
    let end = marks.rfind('^').expect("its end");
    assert_eq!(lines[source].get(start..=end), Some("<ConditionTypeDNF>"));
    assert!(lines.iter().any(|line| line.contains("profile.xml:2:270")));
}

#[test]
fn a_profile_and_a_request_come_from_one_capture() {
    let document = json(&["ifc", "test", "--from-capture", "samples/register.pcap", "--frame", "37", "-T", "json"], 0);
    // Kamailio sent this REGISTER in frame 47 of the capture.
    assert_eq!(strings(&document["application_servers"]), ["sip:smsc.mnc001.mcc001.3gppnetwork.org:5060"]);
    assert_eq!(document["third_party_registers"][0]["to"], "sip:001010000000108@ims.mnc001.mcc001.3gppnetwork.org");
    let of = |subscriber: &str, status| {
        let arguments = ["ifc", "show", "--from-capture", "samples/register.pcap", "--subscriber", subscriber];
        imsctl(&arguments).assert().code(status);
    };
    of("001010000000108", 0);
    of("tel:+44-7700-900108", 0);
    of("447700900108", 0);
    of("447700900999", 2);
}

#[test]
fn the_failure_of_a_server_decides_by_its_default_handling() {
    let run = |handling: &str| {
        let profile = std::fs::read_to_string("tests/vectors/ifc/cases/pri-01/profile.xml").expect("a profile");
        let profile = profile.replace("<DefaultHandling>0", &format!("<DefaultHandling>{handling}"));
        let message = "tests/vectors/ifc/cases/pri-01/message.sip";
        let arguments = ["ifc", "test", "-", "--sip", message, "--failed-as", "as-b.example.invalid", "-T", "json"];
        let output = imsctl(&arguments).write_stdin(profile).assert().code(0).get_output().stdout.clone();
        serde_json::from_slice::<Value>(&output).expect("JSON")
    };
    let all = ["sip:as-b.example.invalid", "sip:as-a.example.invalid"];
    assert_eq!(strings(&run("0")["application_servers"]), all);
    let terminated = run("1");
    assert_eq!(strings(&terminated["application_servers"]), all[..1]);
    assert_eq!(terminated["criteria"][1]["result"], "skipped");
}

#[test]
fn a_shared_set_is_taken_from_a_file_or_reported_as_unknown() {
    let folder = tempfile::tempdir().expect("a folder");
    let file = folder.path().join("sets.xml");
    let criterion = std::fs::read_to_string("tests/vectors/ifc/cases/as-02/fragment.xml").expect("a criterion");
    std::fs::write(&file, format!("<Sets><Set><SetID>7</SetID>{criterion}</Set></Sets>")).expect("a file");
    let profile = "<ServiceProfile><Extension><SharedIFCSetID>7</SharedIFCSetID></Extension></ServiceProfile>";
    let run = |more: &[&str], status| {
        let arguments = [&["ifc", "test", "-", "--sip", MESSAGE, "-T", "json"], more].concat();
        let output = imsctl(&arguments).write_stdin(profile).assert().code(status).get_output().stdout.clone();
        serde_json::from_slice::<Value>(&output).expect("JSON")
    };
    let without = run(&[], 1);
    assert_eq!(without["unknown_shared_sets"], serde_json::json!([7]));
    assert_eq!(without["lint"][0]["code"], "IFC-I36-unknown-shared-set");
    let with = run(&["--shared-ifc", file.to_str().expect("a path")], 0);
    assert_eq!(strings(&with["application_servers"]), ["sip:as-a.example.invalid"]);
    let bare = folder.path().join("bare.xml");
    std::fs::write(&bare, criterion).expect("a file");
    let numbered = format!("7={}", bare.display());
    assert_eq!(strings(&run(&["--shared-ifc", &numbered], 0)["application_servers"]), ["sip:as-a.example.invalid"]);
}

#[test]
fn an_error_is_one_line_that_names_the_object() {
    assert!(refusal(&["ifc", "lint", "-"], "").contains("cannot read standard input: the document is empty"));
    assert!(refusal(&["ifc", "lint", "-"], "<IMSSubscription>").contains("the end is missing"));
    assert!(refusal(&["ifc", "lint", "-"], "<a/>").contains("its outermost element is <a>"));
    let bomb = "<!DOCTYPE a [<!ENTITY x 'aa'>]><a>&x;</a>";
    assert!(refusal(&["ifc", "lint", "-"], bomb).contains("document type definition"));
    assert!(refusal(&["ifc", "test", PROFILE, "--sip", "-"], "x").contains("the request is no SIP message"));
    assert!(refusal(&["ifc", "test", PROFILE, "--sip", "-"], "SIP/2.0 200 OK\r\n\r\n").contains("a response (200)"));
    assert!(refusal(&["ifc", "test", PROFILE, "--sip", "samples/register.pcap"], "").contains("--frame"));
    assert!(refusal(&["ifc", "lint", "samples/register.pcap"], "").contains("--from-capture"));
    assert!(refusal(&["ifc", "test", "-", "--sip", "-"], "").contains("both come from standard input"));
    let frame = ["ifc", "test", PROFILE, "--sip", "samples/register.pcap", "--frame"];
    assert!(refusal(&[&frame[..], &["40"]].concat(), "").contains("holds Diameter, no SIP"));
    assert!(refusal(&[&frame[..], &["4711"]].concat(), "").contains("completes no SIP message"));
}

#[test]
fn nothing_of_a_profile_reaches_the_terminal_as_it_is() {
    let criterion = "<InitialFilterCriteria><Priority>\u{202e}1</Priority><ApplicationServer><ServerName>sip:\u{200b}a\u{85}b\
        </ServerName></ApplicationServer></InitialFilterCriteria>";
    for arguments in [&["ifc", "lint", "-"][..], &["ifc", "show", "-"], &["ifc", "test", "-", "--sip", MESSAGE]] {
        let output = imsctl(arguments).write_stdin(criterion).assert().get_output().clone();
        let text = String::from_utf8_lossy(&output.stdout).into_owned() + &String::from_utf8_lossy(&output.stderr);
        assert!(!text.contains(['\u{202e}', '\u{200b}', '\u{85}', '\u{1b}']), "{text}");
        assert!(!text.is_empty());
    }
}

#[test]
fn every_example_of_the_help_is_understood() {
    for command in ["test", "lint", "show"] {
        let help = stdout(&["ifc", command, "--help"], 0);
        let examples: Vec<&str> = help.lines().filter_map(|line| line.trim().strip_prefix("imsctl ")).collect();
        assert!(!examples.is_empty(), "{command}");
        for example in examples.iter().filter(|example| !example.starts_with("ifc [")) {
            // The files do not exist: the words are right when that is what is complained about.
            let words: Vec<&str> = example.split_whitespace().collect();
            let output = imsctl(&words).assert().code(2).get_output().clone();
            let text = String::from_utf8_lossy(&output.stderr).into_owned();
            assert!(text.contains("cannot") && !text.contains("Usage"), "{example}: {text}");
        }
    }
}
