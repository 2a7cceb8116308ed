//! Every vector of `tests/vectors/enum`, through the program.

use crate::commands::imsctl;
use serde_json::Value;
use std::collections::BTreeSet;

pub const FOLDER: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/vectors/enum");
/// The zones of the vectors, by name.
pub const ZONES: [&str; 4] = ["e164.arpa", "carrier.example", "e164enum.net", "3gppnetwork.org"];

/// The file of a zone.
pub fn file(zone: &str) -> String {
    format!("{FOLDER}/zones/{zone}.db")
}

/// Arguments that answer from the zones of the vectors.
pub fn offline() -> Vec<String> {
    ZONES.iter().flat_map(|zone| ["--zone".to_owned(), file(zone)]).collect()
}

/// The vectors of a kind.
pub fn vectors(kind: &str) -> Vec<Value> {
    let text = std::fs::read_to_string(format!("{FOLDER}/vectors.jsonl")).expect("vectors");
    let all = text.lines().map(|line| serde_json::from_str::<Value>(line).expect("a vector"));
    let found: Vec<Value> = all.filter(|vector| vector["kind"] == kind).collect();
    assert!(!found.is_empty(), "no vector of kind {kind}");
    found
}

fn text<'v>(vector: &'v Value, key: &str) -> &'v str {
    vector[key].as_str().unwrap_or_else(|| panic!("{key} of {}", vector["id"]))
}

fn list(value: &Value) -> Vec<String> {
    let items = value.as_array().into_iter().flatten();
    items.map(|item| item.as_str().expect("a string").to_owned()).collect()
}

/// The JSON that the program prints, and its exit status.
pub fn json(arguments: &[&str], more: &[String]) -> (Value, i32) {
    let output = imsctl(arguments).args(more).args(["-T", "json"]).output().expect("it runs");
    let text = String::from_utf8_lossy(&output.stdout);
    let value = serde_json::from_str(&text)
        .unwrap_or_else(|error| panic!("{arguments:?}: {error}: {text}{}", String::from_utf8_lossy(&output.stderr)));
    (value, output.status.code().expect("a status"))
}

#[test]
fn numbers_make_names() {
    for vector in vectors("number-to-name") {
        let (found, status) = json(&["enum", "name", text(&vector, "input"), "--suffix", text(&vector, "suffix")], &[]);
        assert_eq!(found["aus"], vector["aus"], "{}", vector["id"]);
        assert_eq!(found["name"], vector["expect_name"], "{}", vector["id"]);
        assert_eq!(status == 1, vector["expect_error"] == true, "{}", vector["id"]);
    }
}

#[test]
fn expressions_are_applied() {
    for vector in vectors("substitution") {
        let (found, status) = json(&["enum", "apply", text(&vector, "regexp"), text(&vector, "aus")], &[]);
        let is_error = vector["expect"] == "error";
        let expected = if is_error { &Value::Null } else { &vector["expect"] };
        assert_eq!(&found["result"], expected, "{}", vector["id"]);
        assert_eq!(found["error"].is_string(), is_error, "{}", vector["id"]);
        assert_eq!(status, i32::from(!expected.is_string()), "{}", vector["id"]);
    }
}

/// Every look-up vector, answered from wherever `whence` says.
pub fn look_up(whence: &[String]) {
    for vector in vectors("enum-lookup") {
        let id = text(&vector, "id");
        let mut arguments = vec!["enum", "lookup", text(&vector, "number"), "--suffix", text(&vector, "suffix")];
        let services = list(&vector["want_services"]);
        arguments.extend(services.iter().flat_map(|service| ["--service", service]));
        let (found, status) = json(&arguments, whence);
        let uris = |key: &str| {
            let found = found[key].as_array().expect("a list").iter();
            found.map(|found| found["uri"].as_str().expect("a URI").to_owned()).collect::<Vec<_>>()
        };
        let expected = list(&vector["expect_uris"]);
        if vector["unordered_ties"] == true {
            let ranks = |uris: &[String]| uris.iter().cloned().collect::<BTreeSet<_>>();
            assert_eq!(ranks(&uris("results")), ranks(&expected), "{id}");
            assert_eq!(uris("results").last(), expected.last(), "{id}");
        } else {
            assert_eq!(uris("results"), expected, "{id}");
        }
        assert_eq!(uris("failover"), list(&vector["failover_uris"]), "{id}");
        assert_eq!(status, i32::from(vector["expect_error"] == true), "{id}");
        records(id, &found, &vector["trace"]);
    }
}

/// The records are those that BIND answered with.
fn records(id: &str, found: &Value, trace: &Value) {
    let part = |record: &Value, services: &str| {
        ["order", "preference", "flags", services, "regexp", "replacement"].map(|key| record[key].to_string()).join(" ")
    };
    let expected =
        trace.as_array().into_iter().flatten().flat_map(|step| step["records"].as_array().into_iter().flatten());
    let expected: BTreeSet<String> = expected.map(|record| part(record, "service")).collect();
    let found = found["records"].as_array().into_iter().flatten();
    assert_eq!(found.map(|record| part(record, "services")).collect::<BTreeSet<_>>(), expected, "{id}");
}

#[test]
fn numbers_are_looked_up_in_zones() {
    look_up(&offline());
}

/// Every S-NAPTR vector.
pub fn select(whence: &[String]) {
    for vector in vectors("s-naptr") {
        let id = text(&vector, "id");
        let mut arguments = vec!["dns", "snaptr", text(&vector, "name"), "--service", text(&vector, "app_service")];
        let protocols = list(&vector["app_protocols"]);
        arguments.extend(protocols.iter().flat_map(|protocol| ["--protocol", protocol]));
        let (found, status) = json(&arguments, whence);
        let expected = vector["expect"].as_array().expect("a list");
        let found = found["results"].as_array().expect("a list");
        assert_eq!(found.len(), expected.len(), "{id}");
        for (found, expected) in found.iter().zip(expected) {
            for key in ["order", "preference", "host", "port", "addresses"] {
                assert_eq!(found[key], expected[key], "{id} {key}");
            }
        }
        assert_eq!(status, i32::from(expected.is_empty()), "{id}");
    }
}

#[test]
fn nodes_are_selected_in_zones() {
    select(&offline());
}

/// Every RFC 3263 vector.
pub fn resolve(whence: &[String]) {
    for vector in vectors("rfc3263") {
        let id = text(&vector, "id");
        let (found, status) = json(&["dns", "resolve", text(&vector, "uri")], whence);
        assert_eq!(found["queries"], vector["queries"], "{id}");
        assert_eq!(found["targets"], vector["expect_targets"], "{id}");
        assert_eq!(status, i32::from(list(&vector["expect_targets"]).is_empty()), "{id}");
    }
}

#[test]
fn uris_are_resolved_in_zones() {
    resolve(&offline());
}

#[test]
fn networks_and_nodes_have_their_names() {
    for vector in vectors("name") {
        let id = text(&vector, "id");
        let mut arguments = vec!["dns".to_owned(), "names".to_owned()];
        for (key, value) in vector["args"].as_object().expect("arguments") {
            let value = value.as_str().map_or_else(|| value.to_string(), str::to_owned);
            arguments.extend([format!("--{}", key.replace('_', "-")), value]);
        }
        let arguments: Vec<&str> = arguments.iter().map(String::as_str).collect();
        let (found, status) = json(&arguments, &[]);
        let named = found["names"].as_array().expect("a list").iter().find(|named| named["what"] == vector["what"]);
        let named = named.unwrap_or_else(|| panic!("{id}: nothing is {}", vector["what"]));
        assert_eq!((&named["value"], status), (&vector["expect"], 0), "{id}");
    }
}
