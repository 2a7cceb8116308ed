//! The architecture test: imports point one way, and no file has grown into a catch-all.
//!
//! `wire ◀ {capture ◀ net, proto} ◀ ingest, filter, trace ◀ correlate ◀ diagnose ◀ report ◀ tui ◀ cli`, and `wire, proto ◀ tools ◀ cli`.

use std::path::{Path, PathBuf};

/// Each folder of `src/` with the folders it may import from.
const ALLOWED: &[(&str, &[&str])] = &[
    ("wire", &[]),
    ("capture", &["wire"]),
    ("net", &["wire", "capture"]),
    ("proto", &["wire"]),
    ("ingest", &["wire", "capture", "net", "proto"]),
    ("filter", &["wire", "proto"]),
    ("trace", &["wire", "capture", "net", "proto", "ingest"]),
    ("correlate", &["wire", "capture", "net", "proto", "ingest", "filter", "trace"]),
    ("diagnose", &["wire", "capture", "net", "proto", "ingest", "filter", "trace", "correlate", "tools"]),
    ("report", &["wire", "capture", "net", "proto", "ingest", "filter", "trace", "correlate", "diagnose"]),
    ("tui", &["wire", "capture", "net", "proto", "ingest", "filter", "trace", "correlate", "diagnose", "report"]),
    ("tools", &["wire", "capture", "net", "proto", "ingest"]),
    (
        "cli",
        &[
            "wire",
            "capture",
            "net",
            "proto",
            "ingest",
            "filter",
            "trace",
            "correlate",
            "diagnose",
            "report",
            "tui",
            "tools",
        ],
    ),
];

/// A file longer than this wants to be two, unless it is a table.
const LONGEST: usize = 600;

fn sources(folder: &Path, into: &mut Vec<PathBuf>) {
    for entry in std::fs::read_dir(folder).expect("src can be read") {
        let path = entry.expect("an entry can be read").path();
        if path.is_dir() {
            sources(&path, into);
        } else if path.extension().is_some_and(|extension| extension == "rs") {
            into.push(path);
        }
    }
}

/// Path below `src/` and text of every source file.
fn files() -> Vec<(String, String)> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let mut paths = Vec::new();
    sources(&root, &mut paths);
    paths.sort();
    let name = |path: &Path| path.strip_prefix(&root).expect("below src").to_string_lossy().into_owned();
    paths.iter().map(|path| (name(path), std::fs::read_to_string(path).expect("a source can be read"))).collect()
}

/// The folders of the crate that a line of code names.
fn imports(line: &str) -> impl Iterator<Item = &str> {
    let code = line.split("//").next().unwrap_or_default();
    code.split("crate::")
        .skip(1)
        .map(|rest| rest.split(|c: char| !c.is_ascii_alphanumeric() && c != '_').next().unwrap_or_default())
}

#[test]
fn imports_point_one_way() {
    let known = |folder: &str| ALLOWED.iter().find(|(name, _)| *name == folder);
    let mut wrong = Vec::new();
    for (path, text) in files() {
        let Some((folder, _)) = path.split_once('/') else { continue };
        let Some((_, allowed)) = known(folder) else {
            wrong.push(format!("src/{folder} is not in the table of this test"));
            continue;
        };
        for (number, line) in text.lines().enumerate() {
            for target in imports(line) {
                if known(target).is_some() && target != folder && !allowed.contains(&target) {
                    wrong.push(format!("src/{path}:{}: {folder} imports {target}", number + 1));
                }
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn every_file_says_what_it_is() {
    let silent: Vec<_> =
        files().into_iter().filter(|(_, text)| !text.starts_with("//! ")).map(|(path, _)| path).collect();
    assert!(silent.is_empty(), "no `//!` in the first line of {silent:?}");
}

#[test]
fn no_file_is_a_catch_all() {
    let is_table = |path: &str, text: &str| {
        path.contains("/tables/") || text.lines().take(12).any(|line| line.contains("A table:"))
    };
    let long: Vec<_> = files()
        .into_iter()
        .filter(|(path, text)| text.lines().count() > LONGEST && !is_table(path, text))
        .map(|(path, text)| format!("{path}: {} lines", text.lines().count()))
        .collect();
    assert!(
        long.is_empty(),
        "files over {LONGEST} lines that are not tables (say `A table:` in the `//!` comment of one that is): {long:?}"
    );
}

/// Words in backticks, without those of code blocks.
fn code_words(text: &str) -> Vec<String> {
    let prose: String = text.split("```").step_by(2).collect();
    prose.split('`').skip(1).step_by(2).map(str::to_owned).collect()
}

#[test]
fn what_architecture_md_names_exists() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let text = std::fs::read_to_string(root.join("ARCHITECTURE.md")).expect("ARCHITECTURE.md");
    let sources: String = files().into_iter().map(|(_, text)| text).collect();
    let is_type = |word: &str| {
        word != "String" && word.starts_with(char::is_uppercase) && word.chars().all(char::is_alphanumeric)
    };
    let is_path = |word: &str| word.starts_with("src/") || word.starts_with("tests/");
    let defines =
        |name: &str| ["struct", "enum", "trait"].iter().any(|kind| sources.contains(&format!("{kind} {name}")));
    let missing = |word: &String| (is_path(word) && !root.join(word).exists()) || (is_type(word) && !defines(word));
    let gone: Vec<_> = code_words(&text).into_iter().filter(missing).collect();
    assert!(gone.is_empty(), "ARCHITECTURE.md names what is not there: {gone:?}");
}
