//! `fields`, `completions`, `man`, `config` and wrong usage.

use super::{imsctl, stdout};
use predicates::prelude::*;

#[test]
fn fields_lists_names_types_and_titles() {
    assert_eq!(
        stdout(&["fields", "^ip\\.(src|dst)$"], 0),
        "ip.dst  IPv4 address           Destination Address\nip.src  IPv4 address           Source Address\n"
    );
    assert_eq!(
        stdout(&["fields", "-T", "json", "^FRAME.number"], 0),
        "{\"name\":\"frame.number\",\"schema\":\"imsctl.field/1\",\"title\":\"Frame Number\",\"type\":\"unsigned number\"}\n"
    );
}

#[test]
fn fields_without_a_match_is_a_no_with_a_suggestion() {
    imsctl(&["fields", "frame.numbre"])
        .assert()
        .code(1)
        .stdout("")
        .stderr("imsctl: no field matches `frame.numbre`; did you mean `frame.number`?\n");
}

#[test]
fn completions_and_pages_are_those_of_the_repository() {
    let file = |path: &str| std::fs::read_to_string(path).expect("the file is there");
    assert_eq!(stdout(&["completions", "bash"], 0), file("completions/imsctl.bash"));
    assert_eq!(stdout(&["man", "decode"], 0), file("man/imsctl-decode.1"));
    assert_eq!(stdout(&["man"], 0), file("man/imsctl.1"));
    imsctl(&["man", "nothing"])
        .assert()
        .code(2)
        .stderr(predicate::str::contains("there is no manual page for `nothing`"));
}

#[test]
fn a_misspelt_command_is_recognised() {
    imsctl(&["decod"]).assert().code(2).stderr("imsctl: there is no command `decod`; did you mean `decode`?\n");
}

#[test]
fn every_command_has_examples_and_pages_have_exit_statuses() {
    for command in imsctl::cli::command().get_subcommands() {
        let help = command.get_after_help().map(ToString::to_string).unwrap_or_default();
        assert!(help.contains("Examples:") || command.has_subcommands(), "{} has no examples", command.get_name());
    }
    for (name, text) in imsctl::cli::man_pages().expect("pages can be made") {
        assert!(text.contains("EXIT STATUS"), "{name}");
    }
}
