//! Ladders as they are drawn, held in tests/golden/flow. `UPDATE=1 cargo test` draws them anew.

use super::flow;
use std::path::Path;

/// Sample, options and file.
const GOLDEN: [(&str, &[&str], &str); 9] = [
    ("samples/register.pcap", &["--width", "80"], "register-80.txt"),
    ("samples/register.pcap", &["--width", "120"], "register-120.txt"),
    ("samples/register.pcap", &["--ascii", "--width", "80"], "register-ascii.txt"),
    ("samples/bearer-refused.pcap", &["--kind", "bearer", "--width", "80"], "bearer-refused-80.txt"),
    ("samples/bearer-refused.pcap", &["--kind", "bearer", "--plain"], "bearer-refused-plain.txt"),
    ("samples/bearer-refused.pcap", &["--kind", "bearer", "-T", "svg"], "bearer-refused.svg"),
    ("samples/bearer-refused.pcap", &["--kind", "bearer", "-T", "mermaid"], "bearer-refused.mmd"),
    ("samples/bearer-refused.pcap", &["--kind", "bearer", "-T", "plantuml"], "bearer-refused.puml"),
    ("samples/bearer-refused.pcap", &["--kind", "bearer", "-T", "json"], "bearer-refused.json"),
];

#[test]
fn ladders_are_drawn_as_they_were() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/golden/flow");
    let mut stale = Vec::new();
    for (sample, options, name) in GOLDEN {
        let drawn = flow(sample, options);
        let path = folder.join(name);
        if std::env::var_os("UPDATE").is_some() {
            std::fs::create_dir_all(&folder).expect("a folder");
            std::fs::write(&path, drawn).expect("written");
        } else if std::fs::read_to_string(&path).ok().as_ref() != Some(&drawn) {
            stale.push(name);
        }
    }
    assert!(
        stale.is_empty(),
        "not as in tests/golden/flow, run UPDATE=1 cargo test and look at the difference: {stale:?}"
    );
}
