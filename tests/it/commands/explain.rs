//! `imsctl explain`.

use super::{imsctl, stdout};
use predicates::prelude::*;

#[test]
fn a_code_is_explained_in_full() {
    let text = stdout(&["explain", "gtpv2-cause", "73"], 0);
    assert!(text.starts_with("GTPv2-C cause 73: No resources available\n  Means      "), "{text}");
    for label in ["Used", "Causes", "Next", "Reference  TS 29.274 §8.4"] {
        assert!(text.contains(&format!("\n  {label}")), "{label} in {text}");
    }
}

#[test]
fn an_ambiguous_number_shows_the_candidates() {
    let text = stdout(&["explain", "5001"], 0);
    assert!(
        text.starts_with("5001 can be 2 things:\n\nDiameter Result-Code 5001: DIAMETER_AVP_UNSUPPORTED\n"),
        "{text}"
    );
    assert!(text.contains("\n\nDiameter Experimental-Result (3GPP) 5001: DIAMETER_ERROR_USER_UNKNOWN\n"), "{text}");
    let list = stdout(&["explain", "22"], 0);
    for (words, name) in [("emm-cause 22", "Congestion: "), ("rp-cause 22", "Memory capacity exceeded: ")] {
        assert!(list.lines().any(|line| line.contains(words) && line.contains(name)), "{words} in {list}");
    }
    assert!(list.lines().next().is_some_and(|line| line.ends_with("; say which, or --all:")), "{list}");
    assert!(stdout(&["explain", "22", "--all"], 0).contains("\n\nRP-Cause 22: Memory capacity exceeded\n"));
}

#[test]
fn nothing_known_is_a_no_with_a_suggestion() {
    imsctl(&["explain", "Sever-Name"])
        .assert()
        .code(1)
        .stdout("")
        .stderr("imsctl: nothing is known about `Sever-Name`; did you mean `avp Server-Name`?\n");
    imsctl(&["explain", "emm-cause 4711\u{1b}[31m"]).assert().code(1).stderr(predicate::str::contains("\\x1b[31m"));
}

#[test]
fn a_very_long_query_is_refused_at_once() {
    let long = "a".repeat(100_000);
    imsctl(&["explain", &long]).assert().code(1).stderr(predicate::str::contains("aaa…`; see `imsctl explain`"));
}

#[test]
fn every_example_of_the_help_is_answered() {
    let help = stdout(&["explain", "--help"], 0);
    let lines: Vec<&str> = help.lines().filter_map(|line| line.trim().strip_prefix("imsctl explain")).collect();
    assert!(lines.len() > 10, "{help}");
    for line in lines {
        let words = line.split("  ").next().unwrap_or_default().replace('\'', "");
        let arguments: Vec<&str> = std::iter::once("explain").chain(words.split_whitespace()).collect();
        assert!(!stdout(&arguments, 0).is_empty(), "{line}");
    }
}

#[test]
fn json_has_the_keys_of_its_schema() {
    let text = std::fs::read_to_string("schemas/imsctl.explain-1.json").expect("the schema is there");
    let schema: serde_json::Value = serde_json::from_str(&text).expect("the schema is JSON");
    let keys = |object: &serde_json::Value| {
        let mut keys: Vec<String> = object.as_object().expect("an object").keys().cloned().collect();
        keys.sort();
        keys
    };
    for (words, status, entries) in [("avp 602", 0, 1), ("5001", 0, 2), ("emm-cause", 0, 37), ("no such thing", 1, 0)] {
        let document: serde_json::Value =
            serde_json::from_str(&stdout(&["explain", "-T", "json", words], status)).expect("JSON");
        assert_eq!(keys(&document), keys(&schema["properties"]));
        assert_eq!(document["schema"], schema["properties"]["schema"]["const"]);
        let list = document["entries"].as_array().expect("a list");
        assert_eq!(list.len(), entries, "{words}");
        for entry in list {
            assert_eq!(keys(entry), keys(&schema["$defs"]["entry"]["properties"]));
        }
    }
}
