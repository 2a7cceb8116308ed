//! `imsctl ifc` against its vectors, and at its edges.

mod command;
mod hostile;

use imsctl::proto::sip;
use imsctl::tools::ifc::dialect::Dialect;
use imsctl::tools::ifc::profile::{Registration, SessionCase};
use imsctl::tools::ifc::select::Given;
use imsctl::tools::ifc::tree::Outcome;
use imsctl::tools::ifc::{Request, trial, xml};
use serde_json::Value;

fn folder() -> std::path::PathBuf {
    std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/vectors/ifc")
}

fn vectors() -> Vec<Value> {
    let text = std::fs::read_to_string(folder().join("vectors.jsonl")).expect("the vectors can be read");
    text.lines().map(|line| serde_json::from_str(line).expect("a vector is JSON")).collect()
}

fn strings(value: &Value) -> Vec<&str> {
    value.as_array().into_iter().flatten().filter_map(Value::as_str).collect()
}

fn given(vector: &Value) -> Given {
    let number = vector["session_case_number"].as_u64().and_then(|number| usize::try_from(number).ok());
    let registration = match vector["registration_type"].as_str() {
        Some("initial") => Some(Registration::Initial),
        Some("re") => Some(Registration::Re),
        Some("de") => Some(Registration::De),
        _ => None,
    };
    Given {
        case: number.and_then(|number| SessionCase::ALL.get(number).copied()),
        registered: vector["registered"].as_bool(),
        registration,
        ..Given::default()
    }
}

/// What a trial of one file of a vector says otherwise than expected.
fn differences(vector: &Value, file: &str) -> Vec<String> {
    let case = folder().join("cases").join(vector["id"].as_str().expect("an id"));
    let octets = std::fs::read(case.join(file)).expect("a profile");
    let message = std::fs::read(case.join("message.sip")).expect("a message");
    let text = xml::text(&octets).expect("text");
    let document = xml::document(&text).expect("XML");
    let message = sip::Message::decode(&message).expect("a SIP message");
    let request = Request::new(&message).expect("a request");
    let options = trial::Options { given: given(vector), ..trial::Options::default() };
    let trial = trial::run(&document, &request, &options).expect("a profile");
    let mut wrong = Vec::new();
    let mut expect = |what: &str, expected: Vec<&str>, found: Vec<&str>| {
        if expected != found {
            wrong.push(format!("{what}: expected {expected:?}, found {found:?}"));
        }
    };
    expect("servers", strings(&vector["expect_as"]), trial.route.servers());
    for (dialect, servers) in &trial.by_dialect {
        let key = if *dialect == Dialect::Kamailio { "kamailio_checker_observed" } else { "clearwater_model" };
        if vector[key].is_array() {
            expect(dialect.name(), strings(&vector[key]), servers.iter().map(String::as_str).collect());
        }
    }
    let invalid =
        trial.tried.iter().any(|tried| tried.outcome == Outcome::Invalid) || trial.without_priority.contains(&true);
    if vector["expect_invalid"] != invalid {
        wrong.push(format!("invalid: {invalid}"));
    }
    if vector["initial_request"] == trial.why_not.is_some() {
        wrong.push(format!("evaluated: {:?}", trial.why_not));
    }
    for code in strings(&vector["expect_lint"]) {
        let start = code.get(..7).expect("a code");
        if !trial.items.iter().any(|item| item.code.name().starts_with(start)) {
            wrong.push(format!("lint {code} is missing"));
        }
    }
    wrong
}

#[test]
fn every_vector_comes_out_as_expected() {
    let mut wrong = Vec::new();
    let vectors = vectors();
    assert_eq!(vectors.len(), 59);
    for vector in &vectors {
        for file in ["profile.xml", "fragment.xml"] {
            let has = folder().join("cases").join(vector["id"].as_str().expect("an id")).join(file).exists();
            if has {
                wrong.extend(
                    differences(vector, file).into_iter().map(|text| format!("{} {file}: {text}", vector["id"])),
                );
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}
