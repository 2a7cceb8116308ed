//! What the program is made of: licences that go with ours, one registry, each crate once.
//!
//! Asks `cargo tree` about the build that users get, on this system. Whether a version was withdrawn or has a known fault
//! needs the network and is left to `cargo audit`.

use std::collections::BTreeMap;
use std::process::Command;

/// Licences that may be part of a program under MIT or Apache-2.0.
const ALLOWED: [&str; 10] = [
    "MIT",
    "Apache-2.0",
    "Apache-2.0 WITH LLVM-exception",
    "BSD-2-Clause",
    "BSD-3-Clause",
    "ISC",
    "Zlib",
    "Unicode-3.0",
    "BSL-1.0",
    "Unlicense",
];
/// Crates with another licence, and which: the Mozilla licence binds changed files of the crate, and none is changed.
const OTHERS: [(&str, &str); 1] = [("colored", "MPL-2.0")];
/// Crates that are there in two versions: derive macros, which are no part of the program.
const TWICE: [&str; 1] = ["syn"];

/// Name, version, whether it comes from somewhere other than the registry, and licence of each crate.
fn crates() -> Vec<(String, String, bool, String)> {
    let cargo = std::env::var("CARGO").unwrap_or_else(|_| "cargo".to_owned());
    let arguments = "tree --locked --offline --edges normal,build --prefix none --no-dedupe --format {p}|{l}";
    let output = Command::new(cargo).args(arguments.split(' ')).current_dir(env!("CARGO_MANIFEST_DIR")).output();
    let output = output.expect("cargo runs");
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    let text = String::from_utf8(output.stdout).expect("text");
    let mut found: Vec<_> = text
        .lines()
        .map(|line| {
            let (package, licence) = line.split_once('|').expect("a package and its licence");
            let mut words = package.split(' ');
            let (name, version) = (words.next().expect("a name"), words.next().expect("a version"));
            let is_elsewhere = words.any(|word| word.starts_with('(') && word != "(proc-macro)");
            (name.to_owned(), version.to_owned(), is_elsewhere, licence.to_owned())
        })
        .collect();
    found.sort();
    found.dedup();
    found
}

/// Claims that one alternative of a licence expression has only licences that go with ours.
fn is_allowed(expression: &str) -> bool {
    let expression = expression.replace('/', " OR ");
    let term = |term: &str| {
        let one = |licence: &str| ALLOWED.contains(&licence.trim().trim_matches(['(', ')']).trim());
        term.trim().trim_matches(['(', ')']).split(" OR ").any(one)
    };
    // No crate nests deeper than alternatives in parentheses.
    expression.split(" AND ").all(term)
}

#[test]
fn licences_go_with_ours_and_every_crate_comes_from_the_registry() {
    let crates = crates();
    assert!(crates.len() > 50, "the tree is read");
    for (name, version, is_elsewhere, licence) in &crates {
        let is_other = OTHERS.contains(&(name.as_str(), licence.as_str()));
        assert!(is_other || is_allowed(licence), "{name} {version} is under {licence:?}");
        assert!(!is_elsewhere || name == "imsctl", "{name} {version} is not from the registry");
    }
}

#[test]
fn no_crate_is_there_twice() {
    let mut versions: BTreeMap<String, Vec<String>> = BTreeMap::new();
    for (name, version, ..) in crates() {
        versions.entry(name).or_default().push(version);
    }
    for (name, versions) in versions {
        assert!(versions.len() == 1 || TWICE.contains(&name.as_str()), "{name} is there as {versions:?}");
    }
}

#[test]
fn expressions_are_read_as_they_are_meant() {
    for (expression, allowed) in [
        ("MIT OR Apache-2.0", true),
        ("MIT/GPL-3.0", true),
        ("(MIT OR Apache-2.0) AND Unicode-3.0", true),
        ("Apache-2.0 AND GPL-3.0", false),
        ("GPL-3.0-only", false),
        ("", false),
    ] {
        assert_eq!(is_allowed(expression), allowed, "{expression:?}");
    }
}
