//! `imsctl extract`: what is written is what was asked for, and Wireshark's programs read it.

use crate::commands::{imsctl, stdout};
use serde_json::Value;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

fn folder() -> tempfile::TempDir {
    tempfile::tempdir().expect("a folder")
}

/// Extracts into a file of this folder.
fn extract(folder: &Path, sample: &str, options: &[&str]) -> PathBuf {
    let out = folder.join("out.pcapng");
    let path = out.to_str().expect("a path");
    let arguments: Vec<&str> =
        ["extract", "-q", sample, "-w", path].into_iter().chain(options.iter().copied()).collect();
    stdout(&arguments, 0);
    out
}

fn flow(capture: &Path) -> Value {
    let text = stdout(&["flow", "-q", capture.to_str().expect("a path"), "-T", "json"], 0);
    serde_json::from_str(&text).expect("JSON")
}

fn trace<'v>(document: &'v Value, id: &str) -> &'v Value {
    let traces = document["traces"].as_array().expect("a list");
    traces.iter().find(|trace| trace["id"] == id).unwrap_or_else(|| panic!("there is no {id}"))
}

/// Everything of a trace that does not count frames.
fn essence(trace: &Value) -> Vec<String> {
    let messages = trace["messages"].as_array().expect("a list");
    let copies = |message: &Value| message["copies"].as_array().map_or(0, Vec::len);
    let messages = messages.iter().map(|one| format!("{} {} {}", one["time"], one["summary"], copies(one)));
    let media = trace["media"].as_array().expect("a list").iter();
    messages.chain(media.map(|one| format!("{} {} {}", one["ssrc"], one["packets"], one["sightings"]))).collect()
}

#[test]
fn a_trace_is_written_whole_with_its_media() {
    let folder = folder();
    for (sample, id) in [
        ("samples/volte-call.pcap", "call-1"),
        ("samples/call.pcap", "call-1"),
        ("samples/register.pcap", "registration-1"),
    ] {
        let whole = flow(Path::new(sample));
        let out = extract(folder.path(), sample, &["--trace", id]);
        // A trace alone may say less than among others: what was joined may fall apart, but nothing is lost.
        let mut own: Vec<String> = flow(&out)["traces"].as_array().expect("a list").iter().flat_map(essence).collect();
        let mut wanted = essence(trace(&whole, id));
        own.sort();
        wanted.sort();
        assert_eq!(own, wanted, "{sample}");
    }
}

#[test]
fn nodes_keep_their_names() {
    let folder = folder();
    let out = extract(folder.path(), "samples/bearer-refused.pcap", &["--kind", "attach"]);
    let names = |document: &Value| -> Vec<String> {
        let messages = trace(document, "attach-1")["messages"].as_array().expect("a list").clone();
        let node = |id: &Value| {
            let nodes = document["nodes"].as_array().expect("a list");
            nodes.iter().find(|node| node["id"] == *id).expect("a node")["name"].to_string()
        };
        messages.iter().map(|message| format!("{} {}", node(&message["from"]), node(&message["to"]))).collect()
    };
    assert_eq!(names(&flow(&out)), names(&flow(Path::new("samples/bearer-refused.pcap"))));
}

#[test]
fn a_filter_lets_packets_pass() {
    let folder = folder();
    let sample = "samples/register.pcap";
    let frames = |capture: &str, filter: &str| {
        let fields = stdout(&["decode", "-q", capture, "-T", "fields", "-e", "frame.time_epoch", "-Y", filter], 0);
        fields.lines().map(str::to_owned).collect::<Vec<_>>()
    };
    let out = extract(folder.path(), sample, &["-Y", "diameter"]);
    let path = out.to_str().expect("a path");
    assert_eq!(frames(path, "frame"), frames(sample, "diameter"));
    let out = extract(folder.path(), sample, &["--trace", "registration-1", "-Y", "sip.Method == REGISTER"]);
    assert_eq!(frames(out.to_str().expect("a path"), "frame"), frames(sample, "sip.Method == REGISTER"));
}

#[test]
fn standard_input_and_output_will_do() {
    let bytes = std::fs::read("samples/call.pcap").expect("a sample");
    let output = imsctl(&["extract", "-q", "-", "--kind", "call", "-w", "-"]).write_stdin(bytes).assert().code(0);
    let listed =
        imsctl(&["flow", "-q", "-", "--list"]).write_stdin(output.get_output().stdout.clone()).assert().code(0);
    assert_eq!(String::from_utf8_lossy(&listed.get_output().stdout).lines().count(), 2);
}

#[test]
fn nothing_found_writes_nothing() {
    let folder = folder();
    let out = folder.path().join("out.pcapng");
    let path = out.to_str().expect("a path");
    let none = ["extract", "-q", "samples/register.pcap", "--kind", "call", "-w", path];
    imsctl(&none).assert().code(1).stderr("imsctl: nothing was found; no file is written\n");
    assert!(!out.exists());
}

#[test]
fn the_capture_itself_is_never_written() {
    let folder = folder();
    let copy = folder.path().join("capture.pcap");
    std::fs::copy("samples/call.pcap", &copy).expect("copied");
    let path = copy.to_str().expect("a path");
    let output = imsctl(&["extract", path, "--kind", "call", "-w", path]).assert().code(2);
    let error = String::from_utf8_lossy(&output.get_output().stderr).into_owned();
    assert!(error.contains("it is the capture that is read"), "{error}");
    assert_eq!(std::fs::read(&copy).ok(), std::fs::read("samples/call.pcap").ok());
}

/// Claims that a program is there; says so when it is not, and fails where peers are required.
fn has(program: &str) -> bool {
    let there = Command::new(program).arg("-v").stdout(Stdio::null()).stderr(Stdio::null()).status().is_ok();
    assert!(there || std::env::var_os("IMSCTL_REQUIRE_PEERS").is_none(), "{program} is not installed");
    if !there {
        eprintln!("skipped: {program} is not installed");
    }
    there
}

#[test]
fn wireshark_reads_every_packet_with_its_comment() {
    if !has("tshark") || !has("capinfos") {
        return;
    }
    let folder = folder();
    let out = extract(folder.path(), "samples/volte-call.pcap", &["--kind", "call"]);
    let run = |program: &str, arguments: &[&str]| {
        let output = Command::new(program).args(arguments).arg(&out).output().expect("it runs");
        assert!(output.status.success(), "{program}: {}", String::from_utf8_lossy(&output.stderr));
        String::from_utf8_lossy(&output.stdout).into_owned()
    };
    let about = run("capinfos", &["-M"]);
    assert!(about.contains("nanoseconds") && about.contains("Number of resolved IPv4 addresses"), "{about}");
    let rows =
        run("tshark", &["-T", "fields", "-e", "frame.number", "-e", "frame.comment", "-e", "frame.protocols", "-r"]);
    assert!(rows.lines().count() > 20, "{rows}");
    for row in rows.lines() {
        let mut columns = row.split('\t').skip(1);
        let comment = columns.next().unwrap_or_default();
        assert!(comment.contains("call-1: "), "{row}");
    }
    assert!(rows.contains("gtp:ip:udp:rtp"), "media keeps its wrapping");
    let broken = run("tshark", &["-Y", "_ws.malformed", "-r"]);
    assert_eq!(broken, "");
}

#[test]
fn a_trace_alone_is_one_trace_with_the_same_nodes() {
    let folder = folder();
    for (sample, id) in [
        ("samples/volte-call.pcap", "pdn-1"),
        ("samples/volte-call.pcap", "call-1"),
        ("samples/call.pcap", "call-1"),
        ("samples/bearer-refused.pcap", "bearer-1"),
    ] {
        let whole = flow(Path::new(sample));
        let out = extract(folder.path(), sample, &["--trace", id]);
        let alone = flow(&out);
        let ids: Vec<&str> =
            alone["traces"].as_array().expect("a list").iter().filter_map(|one| one["id"].as_str()).collect();
        assert_eq!(ids, [id], "{sample}");
        assert_eq!(names(&alone, trace(&alone, id)), names(&whole, trace(&whole, id)), "{sample}");
    }
}

/// The ends of every message by name.
fn names(document: &Value, trace: &Value) -> Vec<String> {
    let nodes = document["nodes"].as_array().expect("a list");
    let name =
        |id: &Value| nodes.iter().find(|node| node["id"] == *id).map_or(Value::Null, |node| node["name"].clone());
    let messages = trace["messages"].as_array().expect("a list").iter();
    messages.map(|one| format!("{} → {}", name(&one["from"]), name(&one["to"]))).collect()
}
