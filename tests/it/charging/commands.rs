//! Arguments to stdout, files and exit status.

use crate::commands::{imsctl, stdout};
use serde_json::Value;

#[test]
fn a_call_from_options_alone_is_simulated() {
    let words = ["charging", "simulate", "--balance", "900", "--price", "1/1s", "--grant", "600", "--talk", "700"];
    let text = stdout(&words, 0);
    assert!(text.contains("granted 600 s: the largest grant of this charging system, 600 reserved"), "{text}");
    assert!(text.contains("talk time 700 s, returned 200 s"), "{text}");
    assert!(text.contains("paid 700, leaked 0, 3 CCR"), "{text}");
}

#[test]
fn json_has_timeline_and_summary() {
    let text = stdout(&["charging", "simulate", "seed-voice-delta", "-T", "json"], 0);
    let document: Value = serde_json::from_str(&text).expect("JSON");
    assert_eq!(document["schema"], "imsctl.charging/1");
    assert_eq!(document["timeline"][1]["returned_units"], 100);
    assert_eq!(document["summary"]["closing"], 200);
    assert_eq!(document["details"][0]["why"], "granted as asked: 600 s, 600 reserved");
}

#[test]
fn csv_has_a_line_a_row() {
    let text = stdout(&["charging", "simulate", "dwindling", "-T", "csv"], 0);
    assert_eq!(text.lines().count(), 5);
    assert_eq!(text.lines().nth(3), Some("110,CCR-U/CCA-U,2,v,,60,55,20,2001,,55,20,20,0"));
}

#[test]
fn an_expectation_that_is_not_met_is_a_no() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("wrong.toml");
    let text = "[account]\nbalance = 9\n[tariff]\nunit = \"seconds\"\nprice = 1\n[[step]]\nat = 0\ndo = \"initial\"\nsession = \"v\"\nrequest = 5\nexpect_result = 4012\n";
    std::fs::write(&path, text).expect("written");
    let text = stdout(&["charging", "simulate", path.to_str().expect("a path")], 1);
    assert!(text.contains("broken: t=0: result 4012 was expected, 2001 came"), "{text}");
}

#[test]
fn a_scenario_that_does_not_exist_is_wrong_usage() {
    imsctl(&["charging", "simulate", "nothing-like-it"]).assert().code(2);
}

#[test]
fn a_key_that_means_nothing_is_named() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("typo.toml");
    std::fs::write(&path, "[account]\nbalanse = 9\n[[step]]\ndo = \"topup\"\nampunt = 1\n").expect("written");
    let output = imsctl(&["charging", "simulate", path.to_str().expect("a path")]).output().expect("it runs");
    let errors = String::from_utf8(output.stderr).expect("text");
    assert!(errors.contains("[account] balanse means nothing"), "{errors}");
    assert!(errors.contains("step 1: ampunt means nothing"), "{errors}");
}

#[test]
fn what_if_has_a_line_a_value() {
    let text = stdout(&["charging", "simulate", "call-driver", "--what-if", "grant=100..300/100"], 0);
    assert_eq!(text.lines().count(), 4, "{text}");
    assert!(text.lines().next().is_some_and(|heads| heads.contains("at risk")), "{text}");
}

#[test]
fn explain_shows_the_avps() {
    let text = stdout(&["charging", "simulate", "seed-voice-delta", "--explain"], 0);
    assert!(text.contains("CC-Time: 600"), "{text}");
    assert!(text.contains("IMS-Information"), "{text}");
}

/// Simulates into a capture and audits that.
fn audited(scenario: &str, status: i32) -> String {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("ro.pcapng");
    let path = path.to_str().expect("a path");
    stdout(&["charging", "simulate", scenario, "--pcap", path, "--carrier", "sctp"], 0);
    stdout(&["charging", "audit", path], status)
}

#[test]
fn a_clean_session_passes_the_audit() {
    let text = audited("seed-voice-delta", 0);
    assert!(text.contains("used 700, returned 200"), "{text}");
    assert!(text.ends_with("1 sessions, 0 findings\n"), "{text}");
}

#[test]
fn the_audit_finds_what_is_wrong() {
    for (scenario, finding) in [
        ("retransmission", "CC-Request-Number 1 was sent again"),
        ("usu-double-count", "400 s used beyond the grant"),
        ("mscc-two-groups", "the answer says 2001, but rating group 20 was denied: 4012"),
        ("ccfh-continue", "CC-Request-Number 0 has no answer"),
        ("overuse", "30 KiB used beyond the grant, which was the last"),
    ] {
        let text = audited(scenario, 1);
        assert!(text.contains(finding), "{scenario}: {text}");
    }
}
