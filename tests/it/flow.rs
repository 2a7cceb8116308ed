//! `imsctl flow`: every format of every sample, and what the options do.

mod golden;
mod hostile;

use crate::commands::{imsctl, stdout};
use crate::schema;
use serde_json::Value;
use unicode_width::UnicodeWidthStr as _;

/// The samples that the repository ships.
const SAMPLES: [&str; 8] = [
    "samples/register.pcap",
    "samples/call.pcap",
    "samples/call-rx-gx.pcap",
    "samples/sms.pcap",
    "samples/charging.pcap",
    "samples/volte-call.pcap",
    "samples/bearer-modify.pcap",
    "samples/bearer-refused.pcap",
];

fn flow(sample: &str, options: &[&str]) -> String {
    let arguments: Vec<&str> = ["flow", "-q", sample].into_iter().chain(options.iter().copied()).collect();
    stdout(&arguments, 0)
}

fn json(sample: &str) -> Value {
    serde_json::from_str(&flow(sample, &["-T", "json"])).expect("JSON")
}

fn list<'v>(value: &'v Value, key: &str) -> &'v [Value] {
    value[key].as_array().expect("a list")
}

#[test]
fn json_is_as_its_schema_says_and_refers_to_what_is_there() {
    for sample in SAMPLES {
        let document = json(sample);
        schema::assert_valid("imsctl.flow-1", &document);
        let nodes: Vec<&Value> = list(&document, "nodes").iter().map(|node| &node["id"]).collect();
        assert!(!list(&document, "traces").is_empty(), "{sample}");
        for trace in list(&document, "traces") {
            let ids: Vec<&Value> = list(trace, "messages").iter().map(|message| &message["id"]).collect();
            for message in list(trace, "messages") {
                assert!(nodes.contains(&&message["from"]) && nodes.contains(&&message["to"]), "{sample}: {message}");
                assert!(message["reply_to"].is_null() || ids.contains(&&message["reply_to"]), "{sample}: {message}");
                assert!(list(message, "frames").contains(&message["frame"]), "{sample}: {message}");
            }
        }
    }
}

#[test]
fn a_message_is_in_one_trace_only() {
    for sample in SAMPLES {
        let document = json(sample);
        let ids = |trace: &Value| -> Vec<String> {
            list(trace, "messages").iter().map(|one| one["id"].to_string()).collect()
        };
        let mut all: Vec<String> = list(&document, "traces").iter().flat_map(ids).collect();
        let count = all.len();
        all.sort();
        all.dedup();
        assert_eq!(all.len(), count, "{sample}");
    }
}

#[test]
fn text_fits_the_page() {
    for sample in SAMPLES {
        for width in ["40", "80", "120", "200"] {
            let text = flow(sample, &["--width", width]);
            let columns = width.parse().expect("a number");
            let wide = text.lines().find(|line| line.width() > columns);
            assert_eq!(wide, None, "{sample} at {width}");
        }
    }
}

#[test]
fn ascii_is_ascii_and_draws_the_same_lines() {
    for sample in SAMPLES {
        let ascii = flow(sample, &["--ascii"]);
        assert!(ascii.is_ascii(), "{sample}");
        assert_eq!(ascii.lines().count(), flow(sample, &[]).lines().count(), "{sample}");
    }
}

#[test]
fn svg_is_xml_and_shows_every_message() {
    for sample in SAMPLES {
        let picture = flow(sample, &["-T", "svg"]);
        let xml = roxmltree::Document::parse(&picture).expect("XML");
        let rows = xml.descendants().filter(|node| node.has_attribute("data-id")).count();
        let messages: usize = list(&json(sample), "traces").iter().map(|trace| list(trace, "messages").len()).sum();
        assert_eq!(rows, messages, "{sample}");
        assert!(!picture.contains("http://") || picture.matches("http").count() == 1, "{sample} loads nothing");
    }
}

#[test]
fn diagrams_have_an_arrow_for_every_message() {
    for sample in SAMPLES {
        let document = json(sample);
        let traces = list(&document, "traces");
        let media: usize = traces.iter().map(|trace| list(trace, "media").len()).sum();
        let messages: usize = traces.iter().map(|trace| list(trace, "messages").len()).sum();
        let mermaid = flow(sample, &["-T", "mermaid"]);
        assert!(mermaid.starts_with("sequenceDiagram\n"));
        assert_eq!(
            mermaid.lines().filter(|line| line.contains(">>p") || line.contains("--)p")).count(),
            messages + media
        );
        let plantuml = flow(sample, &["-T", "plantuml"]);
        assert_eq!(plantuml.matches("@startuml").count(), traces.len());
        assert_eq!(plantuml.lines().filter(|line| line.contains("]> p")).count(), messages + media);
    }
}

#[test]
fn a_trace_is_selected_by_id_kind_subscriber_and_filter() {
    let sample = "samples/bearer-refused.pcap";
    let ids = |options: &[&str]| -> Vec<String> {
        let text = flow(sample, &[&["--list"], options].concat());
        text.lines().skip(1).filter_map(|line| line.split_whitespace().next()).map(str::to_owned).collect()
    };
    assert_eq!(ids(&["--trace", "attach-1"]), ["attach-1"]);
    assert_eq!(ids(&["--kind", "bearer"]), ["bearer-1"]);
    assert_eq!(ids(&["--kind", "attach", "-Y", "s1ap"]), ["attach-1"]);
    assert!(ids(&["--subscriber", "999700000000108"]).contains(&"attach-1".to_owned()));
    for options in [&["--kind", "sms"][..], &["--subscriber", "1"], &["-Y", "sip"]] {
        let arguments: Vec<&str> = ["flow", "-q", sample].iter().chain(options).copied().collect();
        imsctl(&arguments)
            .assert()
            .code(1)
            .stdout("")
            .stderr("imsctl: no trace is selected; `imsctl flow --list` lists them\n");
    }
    let unknown = ["flow", "-q", sample, "--trace", "call-9"];
    imsctl(&unknown).assert().code(2).stderr("imsctl: there is no trace `call-9`; `imsctl flow --list` lists them\n");
}

#[test]
fn all_messages_can_be_one_ladder() {
    let sentences = flow("samples/register.pcap", &["--all", "-Y", "diameter", "--plain"]);
    assert_eq!(sentences.lines().count(), 8);
    assert!(sentences.lines().all(|line| line.contains("Cx ")), "{sentences}");
}

#[test]
fn nodes_are_called_as_the_user_says() {
    let hosts = tempfile::NamedTempFile::new().expect("a file");
    let pcrf = "10.90.6.10:3868 my-policy\n10.90.2.10 my-mme\n";
    std::fs::write(hosts.path(), pcrf).expect("written");
    let path = hosts.path().to_str().expect("a path");
    let text = flow("samples/bearer-refused.pcap", &["--hosts", path, "--kind", "bearer", "--plain"]);
    assert!(text.contains("my-policy") && text.contains("my-mme"), "{text}");
}

#[test]
fn options_that_say_nothing_are_refused() {
    for options in
        [["--list", "-T", "svg"], ["--ascii", "-T", "json"], ["--all", "-T", "json"], ["--list", "--plain", "-q"]]
    {
        let arguments: Vec<&str> = ["flow", "samples/sms.pcap"].into_iter().chain(options).collect();
        imsctl(&arguments).assert().code(2).stdout("");
    }
}

#[test]
fn a_capture_alone_lists_its_traces() {
    assert_eq!(stdout(&["samples/sms.pcap"], 0), stdout(&["flow", "samples/sms.pcap", "-T", "text", "--list"], 0));
}

#[test]
fn the_page_has_every_trace_and_the_details_of_every_message() {
    for sample in SAMPLES {
        let page = flow(sample, &["-T", "html"]);
        let document = json(sample);
        let traces = list(&document, "traces");
        assert_eq!(page.matches("<button").count(), traces.len(), "{sample}");
        let data = page.split("id=\"data\">").nth(1).and_then(|rest| rest.split("</script>").next()).expect("data");
        let data: Value = serde_json::from_str(data).expect("JSON");
        for message in traces.iter().flat_map(|trace| list(trace, "messages")) {
            let details = &data[message["id"].as_str().expect("an id")];
            assert!(!list(details, "tree").is_empty(), "{sample}: {message}");
        }
    }
}

#[test]
fn lanes_copies_and_media_are_as_the_options_say() {
    let sample = "samples/volte-call.pcap";
    let lines = |options: &[&str]| flow(sample, &[&["--kind", "call", "--plain"], options].concat());
    assert!(lines(&[]).contains("Media, ") && !lines(&["--no-media"]).contains("Media, "));
    assert!(lines(&["--lanes", "host"]).contains(" 10.90.2.10 to "), "{}", lines(&["--lanes", "host"]));
    assert!(lines(&["--lanes", "endpoint"]).contains(" 10.90.2.10:2123 to "));
    let arrows = |options: &[&str]| lines(options).lines().filter(|line| line.contains(" to ")).count();
    let document = json(sample);
    let call = list(&document, "traces").iter().find(|trace| trace["kind"] == "call").expect("a call");
    let copies: usize = list(call, "messages").iter().map(|message| list(message, "copies").len()).sum();
    assert_eq!(arrows(&["--copies"]), arrows(&[]) + copies);
}
