//! Files that are made from the definitions of the command line: `UPDATE=1 cargo test` makes them anew.

use std::collections::BTreeMap;
use std::path::Path;

/// Compares a folder with what it should hold, or writes it when UPDATE is set.
fn current(folder: &str, wanted: Vec<(String, String)>) {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join(folder);
    let wanted: BTreeMap<String, String> = wanted.into_iter().collect();
    if std::env::var_os("UPDATE").is_some() {
        let _ = std::fs::remove_dir_all(&folder);
        std::fs::create_dir_all(&folder).expect("the folder can be made");
        for (name, text) in &wanted {
            std::fs::write(folder.join(name), text).expect("a file can be written");
        }
    }
    let mut found = BTreeMap::new();
    for entry in std::fs::read_dir(&folder).into_iter().flatten() {
        let path = entry.expect("an entry can be read").path();
        let name = path.file_name().expect("a file has a name").to_string_lossy().into_owned();
        found.insert(name, std::fs::read_to_string(&path).expect("a file can be read"));
    }
    let names = found.keys().chain(wanted.keys());
    let mut stale: Vec<_> = names.filter(|name| found.get(*name) != wanted.get(*name)).collect();
    stale.dedup();
    assert!(stale.is_empty(), "stale, run UPDATE=1 cargo test: {stale:?} in {}", folder.display());
}

#[test]
fn completions_are_current() {
    current("completions", imsctl::cli::completion_files());
}

#[test]
fn man_pages_are_current() {
    current("man", imsctl::cli::man_pages().expect("pages can be made"));
}
