//! `imsctl aka` against its vectors.

use serde_json::Value;
use std::collections::BTreeMap;
use std::process::Command;

fn vectors() -> Vec<Value> {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/vectors/aka/vectors.json");
    let text = std::fs::read_to_string(path).expect("the vectors can be read");
    serde_json::from_str(&text).expect("the vectors are JSON")
}

fn run(arguments: &[&str], key: &str, constant: (&str, &str)) -> (Value, Option<i32>) {
    let output = Command::new(env!("CARGO_BIN_EXE_imsctl"))
        .arg("aka")
        .args(arguments)
        .args(["-T", "json"])
        .env("IMSCTL_K", key)
        .env(constant.0, constant.1)
        .output()
        .expect("imsctl runs");
    let answer = serde_json::from_slice(&output.stdout).unwrap_or_else(|error| {
        panic!("{error}: {}", String::from_utf8_lossy(&output.stderr));
    });
    (answer, output.status.code())
}

fn text<'a>(vector: &'a Value, name: &str) -> &'a str {
    vector[name].as_str().unwrap_or_default()
}

#[test]
fn milenage_gives_the_published_values() {
    for vector in vectors().iter().filter(|vector| vector["kind"] == "milenage") {
        let arguments =
            ["vectors", "--rand", text(vector, "RAND"), "--sqn", text(vector, "SQN"), "--amf", text(vector, "AMF")];
        let (found, _) = run(&arguments, text(vector, "K"), ("IMSCTL_OP", text(vector, "OP")));
        for name in ["OPc", "f1_MAC_A", "f1star_MAC_S", "f2_RES", "f3_CK", "f4_IK", "f5_AK", "f5star_AK", "AUTN"] {
            assert_eq!(found[name], vector[name], "{} {name}", vector["id"]);
        }
    }
}

#[test]
fn every_response_is_judged_as_expected() {
    let all = vectors();
    let by_name: BTreeMap<&str, &Value> = all.iter().map(|vector| (text(vector, "id"), vector)).collect();
    for vector in all.iter().filter(|vector| text(vector, "kind").starts_with("akav1-md5")) {
        let base = by_name.get(text(vector, "based_on")).copied().unwrap_or(vector);
        let mut arguments = vec!["response"];
        for (option, name) in [
            ("--nonce", "nonce"),
            ("--username", "username"),
            ("--realm", "realm"),
            ("--uri", "uri"),
            ("--method", "method"),
            ("--qop", "qop"),
            ("--nc", "nc"),
            ("--cnonce", "cnonce"),
            ("--body", "body"),
        ] {
            if let Some(value) = base[name].as_str() {
                arguments.extend([option, value]);
            }
        }
        arguments.extend(["--response", text(vector, "response")]);
        if let Some(auts) = vector["auts_param"].as_str() {
            arguments.extend(["--auts", auts]);
        }
        let (found, status) = run(&arguments, text(base, "K"), ("IMSCTL_OPC", text(base, "OPc")));
        for name in ["expect", "diagnosis", "HA1", "HA2", "XRES_hex", "CK", "IK", "AUTN", "SQN_MS", "AUTS_hex"] {
            if vector[name].is_string() {
                assert_eq!(found[name], vector[name], "{} {name}", vector["id"]);
            }
        }
        assert_eq!(status, Some(if vector["expect"] == "mismatch" { 1 } else { 0 }), "{}", vector["id"]);
    }
}

#[test]
fn a_key_in_a_bad_file_is_not_repeated_in_the_error() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("keys.toml");
    std::fs::write(&path, "k = 00112233445566778899aabbccddeeff\n").expect("the file is written");
    let output = Command::new(env!("CARGO_BIN_EXE_imsctl"))
        .args(["aka", "vectors", "--rand", &"0".repeat(32), "--sqn", &"0".repeat(12), "--keys"])
        .arg(&path)
        .output()
        .expect("imsctl runs");
    assert_eq!(output.status.code(), Some(2));
    assert!(!String::from_utf8_lossy(&output.stderr).contains("00112233"));
}
