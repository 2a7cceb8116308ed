//! The JSON of `imsctl dns`: `imsctl.dns/1`, and the same for a person.

use super::asker::Asked;
use super::resolve::Resolution;
use super::snaptr::{Node, Selection};
use super::text::{aligned, provenance};
use crate::wire::text::printable;
use serde_json::{Value, json};
use std::fmt::Write as _;

/// Name and version of the JSON.
pub const SCHEMA: &str = "imsctl.dns/1";

fn step(asked: &Asked) -> Value {
    let answer = &asked.answer;
    json!({
        "query": asked.to_string(),
        "status": answer.status.word(),
        "via": answer.via.word(),
        "server": answer.server().map(|server| server.to_string()),
        "cname": answer.aliases.iter().map(|(_, target)| target.text()).collect::<Vec<_>>(),
        "records": answer.records.iter().map(|record| record.spelled()).collect::<Vec<_>>(),
    })
}

/// A resolved URI as JSON.
pub fn resolution(uri: &str, resolution: &Resolution) -> Value {
    json!({
        "schema": SCHEMA,
        "uri": uri,
        "queries": resolution.asked.iter().map(ToString::to_string).collect::<Vec<_>>(),
        "targets": resolution.targets.iter().map(ToString::to_string).collect::<Vec<_>>(),
        "decision": resolution.sentence,
        "steps": resolution.asked.iter().map(step).collect::<Vec<_>>(),
        "notes": resolution.notes,
    })
}

/// Selected nodes as JSON.
pub fn selection(name: &str, selection: &Selection) -> Value {
    json!({
        "schema": SCHEMA,
        "name": name,
        "results": selection.nodes.iter().map(node).collect::<Vec<_>>(),
        "queries": selection.asked.iter().map(ToString::to_string).collect::<Vec<_>>(),
        "steps": selection.asked.iter().map(step).collect::<Vec<_>>(),
        "notes": selection.notes,
    })
}

fn node(node: &Node) -> Value {
    json!({
        "order": node.order,
        "preference": node.preference,
        "host": node.host.to_string(),
        "port": node.port,
        "addresses": node.addresses.iter().map(ToString::to_string).collect::<Vec<_>>(),
        "protocols": node.protocols,
        "topon": node.is_topological,
        "canonical": node.canonical.to_string(),
        "closeness": node.closeness,
    })
}

/// Appends each question and its answer.
pub fn steps(asked: &[Asked], out: &mut String) {
    for asked in asked {
        let answer = &asked.answer;
        // Writing to a String cannot fail.
        let _ = writeln!(out, "{}  {}", printable(&asked.to_string()), provenance(answer));
        for (from, to) in &answer.aliases {
            let _ = writeln!(out, "  {from} CNAME {to}");
        }
        if answer.records.is_empty() {
            let _ = writeln!(out, "  {}", printable(&answer.status.to_string()));
        }
        for record in &answer.records {
            let _ = writeln!(out, "  {}", printable(&record.spelled()));
        }
    }
}

/// Appends notes.
pub fn notes(notes: &[String], out: &mut String) {
    for note in notes {
        let _ = writeln!(out, "note: {}", printable(note));
    }
}

/// A resolved URI for a person.
pub fn resolution_text(uri: &str, resolution: &Resolution) -> String {
    let mut out = format!("{}\n", printable(uri));
    steps(&resolution.asked, &mut out);
    let _ = writeln!(out, "\n{}", printable(&capitalised(&resolution.sentence)));
    if resolution.targets.is_empty() {
        out.push_str("No target\n");
    }
    let row = |(rank, target): (usize, &super::resolve::Target)| {
        vec![rank.to_string(), target.transport.to_string(), target.address.to_string()]
    };
    aligned(&(1..).zip(&resolution.targets).map(row).collect::<Vec<_>>(), &[0], 2, &mut out);
    notes(&resolution.notes, &mut out);
    out
}

fn capitalised(sentence: &str) -> String {
    let mut characters = sentence.chars();
    match characters.next() {
        Some(first) if !sentence.starts_with("transport=") && !sentence.starts_with("maddr") => {
            first.to_uppercase().chain(characters).collect()
        }
        _ => sentence.to_owned(),
    }
}

/// Selected nodes for a person.
pub fn selection_text(selection: &Selection) -> String {
    let mut out = String::new();
    steps(&selection.asked, &mut out);
    out.push('\n');
    if selection.nodes.is_empty() {
        out.push_str("No node\n");
    } else {
        out.push_str("Nodes, to be tried in this order (TS 29.303)\n");
    }
    let row = |(rank, node): (usize, &Node)| {
        let addresses: Vec<String> = node.addresses.iter().map(ToString::to_string).collect();
        let port = node.port.map_or_else(String::new, |port| format!("port {port}"));
        let near = node.closeness.map_or_else(String::new, |labels| format!("{labels} labels in common"));
        let topology = if node.is_topological { format!("topon {}", node.canonical) } else { String::new() };
        let cells = [
            rank.to_string(),
            format!("{}/{}", node.order, node.preference),
            node.host.to_string(),
            if addresses.is_empty() { "no address".to_owned() } else { addresses.join(" ") },
            port,
            node.protocols.join(" "),
            topology,
            near,
        ];
        cells.iter().map(|cell| printable(cell).into_owned()).collect()
    };
    let rows: Vec<Vec<String>> = (1..).zip(&selection.nodes).map(row).collect();
    aligned(&rows, &[0], 2, &mut out);
    notes(&selection.notes, &mut out);
    out
}
