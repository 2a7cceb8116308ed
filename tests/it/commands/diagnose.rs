//! `imsctl diagnose`.

use super::{imsctl, stdout};
use crate::scene::Scene;
use predicates::prelude::*;
use serde_json::Value;

/// A rule's scene as a capture that lasts as long as the value.
fn capture(scene: &str) -> tempfile::NamedTempFile {
    let text = std::fs::read_to_string(format!("tests/scenes/rules/{scene}.scene")).expect("a scene");
    let file = tempfile::Builder::new().suffix(".pcapng").tempfile().expect("a file");
    std::fs::write(file.path(), Scene::parse(&text).capture()).expect("it can be written");
    file
}

fn run(scene: &str, options: &[&str], status: i32) -> String {
    let file = capture(scene);
    let path = file.path().to_string_lossy().into_owned();
    let arguments: Vec<&str> = ["diagnose", &path].into_iter().chain(options.iter().copied()).collect();
    stdout(&arguments, status)
}

fn json(scene: &str) -> Value {
    serde_json::from_str(&run(scene, &["-T", "json"], 0)).expect("JSON")
}

fn keys(object: &Value) -> Vec<String> {
    let mut keys: Vec<String> = object.as_object().expect("an object").keys().cloned().collect();
    keys.sort();
    keys
}

#[test]
fn a_person_gets_cause_evidence_and_fix() {
    let text = run("SIP-01.bad", &[], 0);
    assert!(
        text.contains("  error   SIP-01 10.0.0.40:5060 refuses INVITE with 420") || text.contains("SIP-01"),
        "{text}"
    );
    for part in
        ["evidence    2 sip.Unsupported = sec-agree", "    cause  ", "    fix  ", "    reference   RFC 3261 §8.2.2.3"]
    {
        assert!(text.contains(part), "{part} in {text}");
    }
    assert!(text.ends_with("1 error, 0 warnings, 0 notes\n"), "{text}");
}

#[test]
fn json_has_the_keys_of_its_schema() {
    let schema = std::fs::read_to_string("schemas/imsctl.findings-1.json").expect("the schema is there");
    let schema: Value = serde_json::from_str(&schema).expect("the schema is JSON");
    let document = json("REG-06.bad");
    assert_eq!(keys(&document), keys(&schema["properties"]));
    assert_eq!(document["schema"], schema["properties"]["schema"]["const"]);
    let finding = &document["findings"][0];
    assert_eq!(keys(finding), keys(&schema["$defs"]["finding"]["properties"]));
    assert_eq!((&finding["rule"], &finding["severity"]), (&"REG-06".into(), &"error".into()));
    assert_eq!(
        finding["evidence"][0],
        serde_json::json!({
            "message": "2", "field": "diameter.Experimental-Result-Code", "value": "5001"
        })
    );
    assert_eq!(document["counts"]["error"], 1);
}

#[test]
fn sarif_names_the_rule_and_the_frame() {
    let document: Value = serde_json::from_str(&run("SIP-01.bad", &["-T", "sarif"], 0)).expect("JSON");
    assert_eq!(document["version"], "2.1.0");
    let result = &document["runs"][0]["results"][0];
    assert_eq!((&result["ruleId"], &result["level"]), (&"SIP-01".into(), &"error".into()));
    assert_eq!(result["locations"][0]["physicalLocation"]["region"]["startLine"], 2);
}

#[test]
fn html_has_findings_above_their_ladders_and_nothing_unescaped() {
    let page = run("REG-01.bad", &["-T", "html"], 0);
    assert!(page.starts_with("<!doctype html>") && page.contains("<h2>error REG-01 "), "{}", page.len());
    let (before, after) = page.split_once("<h2>error REG-01 ").expect("a finding");
    assert!(!before.contains("<svg class") && after.contains("<svg"), "the ladder stands below its findings");
    assert!(!page.contains("<sip:"), "an address of the capture is escaped");
    assert!(run("GEN-13.good", &["-T", "html", "--min-severity", "error"], 0).contains("no findings"));
}

#[test]
fn a_finding_fails_a_script_only_when_asked_to() {
    run("SIP-01.bad", &[], 0);
    run("SIP-01.bad", &["--fail-on", "error"], 1);
    run("SIP-01.good", &["--fail-on", "error", "--not-rule", "GEN"], 0);
}

#[test]
fn rules_are_chosen_by_id_and_group() {
    assert!(!run("SIP-01.bad", &["--not-rule", "sip-01"], 0).contains("SIP-01"));
    assert!(run("SIP-01.bad", &["--rule", "SIP"], 0).contains("SIP-01"));
    assert!(run("SIP-01.bad", &["--rule", "DNS"], 0).starts_with("0 errors"));
    let file = capture("SIP-01.bad");
    let path = file.path().to_string_lossy().into_owned();
    imsctl(&["diagnose", &path, "--rule", "SPI-01"])
        .assert()
        .code(2)
        .stderr(predicate::str::contains("there is no rule `SPI-01`; did you mean `SIP-01`?"));
    imsctl(&["diagnose", &path, "--threshold", "dns-after-nam=1s"])
        .assert()
        .code(2)
        .stderr(predicate::str::contains("did you mean `dns-after-name`?"));
}

#[test]
fn a_rule_explains_itself() {
    let text = stdout(&["explain", "sip-01"], 0);
    assert!(text.starts_with("Rule: SIP-01: A 420 names an extension") && text.contains("\n  Fix "), "{text}");
    imsctl(&["explain", "SPI-01"]).assert().code(1).stderr(predicate::str::contains("did you mean `SIP-01`?"));
    assert!(stdout(&["explain", "--rules"], 0).contains("--threshold dns-after-name=5s"));
}
