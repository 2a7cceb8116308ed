//! `imsctl config`: the file, the environment and options, each value with its origin, and what is wrong with them.

use super::{imsctl, stdout};
use crate::schema::assert_valid;
use assert_cmd::Command;
use predicates::prelude::*;

/// A command that has this configuration file.
fn with(text: &str, arguments: &[&str]) -> (Command, tempfile::TempDir) {
    let folder = tempfile::tempdir().expect("a folder");
    std::fs::create_dir(folder.path().join("imsctl")).expect("a folder");
    std::fs::write(folder.path().join("imsctl/config.toml"), text).expect("a file");
    let mut command = imsctl(arguments);
    command.env("XDG_CONFIG_HOME", folder.path());
    (command, folder)
}

fn lines(command: &mut Command, code: i32) -> Vec<String> {
    let output = command.assert().code(code).get_output().stdout.clone();
    let text = String::from_utf8(output).expect("UTF-8");
    text.lines().map(|line| line.split_whitespace().collect::<Vec<_>>().join(" ")).collect()
}

#[test]
fn every_setting_has_its_origin() {
    let file = "time = \"ad\"\ntheme = \"light\"\nhosts = \"lab\"\n[thresholds]\nsip-unanswered = 5\n[keys.ladder]\nexplain = [\"E\", \"^X\"]\n";
    let (mut command, folder) = with(file, &["config", "--color", "never", "--key-preset", "vim"]);
    command.env("IMSCTL_THEME", "mono").env("IMSCTL_THRESHOLDS", "rx-to-gx=1s,tx=3s");
    let hosts = format!("hosts {} file", folder.path().join("imsctl/lab").display());
    let lines = lines(&mut command, 0);
    let wanted = [
        "color never option",
        "time ad file",
        &hosts,
        "theme mono environment",
        "thresholds.rx-to-gx 1s environment",
        "thresholds.sip-unanswered 5 file",
        "thresholds.tx 3s environment",
        "keys.preset vim option",
        "keys.ladder.explain E ^X file",
    ];
    assert_eq!(lines[..wanted.len()], wanted);
}

#[test]
fn without_a_file_everything_is_built_in() {
    let text = stdout(&["config"], 0);
    assert!(text.contains("/nonexistent/imsctl/config.toml, which is not there"), "{text}");
    assert_eq!(text.matches("default").count(), 5);
}

#[test]
fn all_of_it_names_every_threshold_and_action() {
    let text = stdout(&["config", "--all"], 0);
    for limit in imsctl::diagnose::rules::all().flat_map(|rule| rule.limits.iter()) {
        assert!(text.contains(&format!("thresholds.{} ", limit.name)), "{}", limit.name);
    }
    for action in imsctl::tui::keymap::Keymap::actions().filter(|action| *action != "suspend") {
        assert!(text.contains(&format!(".{action} ")), "{action}");
    }
}

#[test]
fn the_document_is_as_its_schema_says() {
    for arguments in [&["config", "-T", "json"][..], &["config", "-T", "json", "--all"]] {
        let document = serde_json::from_str(&stdout(arguments, 0)).expect("JSON");
        assert_valid("imsctl.config-1", &document);
    }
    let (mut command, _folder) = with("theme = 3\n", &["config", "-T", "json"]);
    let output = command.assert().code(2).get_output().stdout.clone();
    let document: serde_json::Value = serde_json::from_slice(&output).expect("JSON");
    assert_valid("imsctl.config-1", &document);
    assert_eq!(document["problems"].as_array().map(Vec::len), Some(1));
}

#[test]
fn a_mistake_is_told_with_file_line_column_and_the_nearest_name() {
    for (file, wanted) in [
        ("\n tiem = \"ad\"", "config.toml:2:2: there is no setting `tiem`; did you mean `time`?"),
        ("theme = \"pink\"", "config.toml:1:1: `pink` is none of auto, dark, light, mono, ascii"),
        ("time = \"x\"", "config.toml:1:1: `x` is none of a, ad, d, dd, e, r, u, ud"),
        ("theme = true", "config.toml:1:1: theme is a text in quotes"),
        ("keys = \"vim\"", "config.toml:1:1: keys is a table: write [keys] and its settings below"),
        (
            "[thresholds]\nsip-unanswerd = \"1s\"",
            "config.toml:2:1: there is no threshold `sip-unanswerd`; did you mean `sip-unanswered`?",
        ),
        ("[thresholds]\ntx = \"soon\"", "config.toml:2:1: tx is a time, such as 10s"),
        ("[keys]\nexplian = \"E\"", "config.toml:2:1: there is no action `explian`; did you mean `explain`?"),
        ("[keys]\nexplain = \"Foo\"", "config.toml:2:1: `Foo` is no key; a key is a letter,"),
        ("[keys.lader]\nexplain = \"E\"", "config.toml:2:1: there is no screen `lader`; there are list, ladder,"),
        ("[keys.list]\nexplain = \"E\"", "config.toml:2:1: the screen list has no action `explain`"),
        ("[keys]\npreset = \"emacs\"", "config.toml:2:1: `emacs` is none of sngrep, vim, wireshark"),
        (
            "[keys.ladder]\nexplain = \"n\"",
            "config.toml:2:1: `n` would be both explain and next-hit on the screen ladder; give one of them another key",
        ),
        ("color = ", "config.toml:1:"),
        ("[keys]\n\"exp\\u001blain\" = \"E\"", "config.toml:2:1: there is no action `exp\\x1blain`"),
        ("[thresholds]\n\"t\\u001bx\" = 1", "config.toml:2:1: there is no threshold `t\\x1bx`"),
    ] {
        let (mut command, _folder) = with(file, &["config"]);
        command.assert().code(2).stdout(predicate::str::contains("color")).stderr(predicate::str::contains(wanted));
        let (mut command, _folder) = with(file, &["explain", "sip", "486"]);
        command.assert().code(2).stdout("").stderr(predicate::str::contains(wanted));
        let (mut command, _folder) = with(file, &["man", "config"]);
        command.assert().code(0);
    }
}

#[test]
fn a_mistake_in_the_environment_names_the_variable() {
    let mut command = imsctl(&["fields"]);
    command.env("IMSCTL_TIME", "x");
    command.assert().code(2).stderr("imsctl: IMSCTL_TIME: `x` is none of a, ad, d, dd, e, r, u, ud\n");
}

#[test]
fn a_setting_changes_what_a_command_does() {
    let capture = concat!(env!("CARGO_MANIFEST_DIR"), "/samples/call.pcap");
    let (mut plain, _folder) = with("", &["decode", capture, "-c", "1"]);
    let (mut dated, _folder) = with("time = \"ud\"", &["decode", capture, "-c", "1"]);
    assert!(!lines(&mut plain, 0)[0].contains("2026-"));
    assert!(lines(&mut dated, 0)[0].contains("2026-"));
    let (mut command, _folder) = with("hosts = \"gone\"", &["flow", capture, "--list"]);
    command.assert().code(2).stderr(predicate::str::contains("imsctl/gone, the hosts of the file: No such file"));
}
