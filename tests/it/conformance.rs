//! Our fields against tshark's, cell by cell, over samples/: without tshark, from what
//! tests/corpus/refresh.sh recorded. Accepted differences are in tests/corpus/divergences.tsv.

use crate::commands::stdout;
use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

/// Frame and field, with the values joined by 0x1f.
type Cells = BTreeMap<(u64, String), String>;

fn folder(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join(name)
}

fn read(path: &str) -> String {
    std::fs::read_to_string(folder(path)).unwrap_or_else(|error| panic!("{path}: {error}"))
}

/// True and False count as 1 and 0.
fn normal(values: &str) -> String {
    let spelt = |value| match value {
        "True" => "1",
        "False" => "0",
        other => other,
    };
    values.split('\x1f').map(spelt).collect::<Vec<_>>().join("\x1f")
}

fn recorded(name: &str) -> Cells {
    let file = std::fs::File::open(folder("tests/corpus").join(name)).expect("the record can be opened");
    let text = zstd::decode_all(file).expect("the record can be unpacked");
    let text = String::from_utf8_lossy(&text);
    let cells = text.lines().filter(|line| !line.starts_with('#')).map(|line| {
        let mut columns = line.splitn(3, '\t');
        let mut column = || columns.next().expect("a record has three columns");
        ((column().parse().expect("a frame number"), column().to_owned()), normal(column()))
    });
    cells.collect()
}

fn ours(capture: &str, fields: &[&str]) -> Cells {
    let path = folder("samples").join(capture);
    let path = path.to_str().expect("a path of our own");
    let mut arguments = vec!["decode", path, "-T", "fields", "-E", "aggregator=\x1f", "-e", "frame.number"];
    arguments.extend(fields.iter().flat_map(|field| ["-e", field]));
    let mut cells = Cells::new();
    for row in stdout(&arguments, 0).lines() {
        let mut columns = row.split('\t');
        let frame = columns.next().and_then(|number| number.parse().ok()).expect("a frame number");
        for (field, values) in fields.iter().zip(columns).filter(|(_, values)| !values.is_empty()) {
            cells.insert((frame, (*field).to_owned()), normal(values));
        }
    }
    cells
}

/// The fields that are compared: those of the list that imsctl has.
fn compared(list: &str) -> Vec<&str> {
    let known: BTreeSet<&str> = imsctl::proto::defs().map(|def| def.name).collect();
    list.lines().filter(|field| known.contains(field)).collect()
}

/// Every differing cell: capture, frame, field, and both sides.
fn differences(fields: &[&str]) -> Vec<(String, u64, String, String)> {
    let mut found = Vec::new();
    let captures = std::fs::read_dir(folder("samples")).expect("samples can be read");
    let mut captures: Vec<_> =
        captures.map(|entry| entry.expect("an entry").file_name().to_string_lossy().into_owned()).collect();
    captures.sort();
    for capture in captures.iter().filter(|name| name.contains(".pcap")) {
        let (theirs, ours) = (recorded(&format!("{capture}.tshark.tsv.zst")), ours(capture, fields));
        let cells: BTreeSet<_> = theirs.keys().chain(ours.keys()).collect();
        for cell in cells.into_iter().filter(|(_, field)| fields.contains(&field.as_str())) {
            let side = |cells: &Cells| cells.get(cell).cloned().unwrap_or_default();
            let (theirs, ours) = (side(&theirs), side(&ours));
            if theirs != ours {
                let sides = format!("tshark {theirs:?} imsctl {ours:?}");
                found.push((capture.clone(), cell.0, cell.1.clone(), sides));
            }
        }
    }
    found
}

#[test]
fn fields_are_spelt_as_tshark_spells_them() {
    let list = read("tests/corpus/fields.txt");
    let divergences = read("tests/corpus/divergences.tsv");
    let accepted: Vec<Vec<&str>> =
        divergences.lines().filter(|line| !line.starts_with('#')).map(|line| line.split('\t').collect()).collect();
    let mut used = BTreeSet::new();
    let mut wrong = Vec::new();
    for (capture, frame, field, sides) in differences(&compared(&list)) {
        let frame = frame.to_string();
        let fits = |row: &Vec<&str>| {
            let wanted = [capture.as_str(), frame.as_str(), field.as_str()];
            row.len() == 4 && row.iter().zip(wanted).all(|(column, wanted)| *column == "*" || *column == wanted)
        };
        match accepted.iter().position(fits) {
            Some(row) => drop(used.insert(row)),
            None => wrong.push(format!("{capture} frame {frame} {field}: {sides}")),
        }
    }
    let unused: Vec<_> = accepted.iter().enumerate().filter(|(row, _)| !used.contains(row)).collect();
    let count = wrong.len();
    wrong.truncate(40);
    assert!(wrong.is_empty(), "{count} cells differ and divergences.tsv does not say why:\n{}", wrong.join("\n"));
    assert!(unused.is_empty(), "lines of divergences.tsv that nothing needs: {unused:?}");
}
