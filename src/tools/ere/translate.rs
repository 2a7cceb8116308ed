//! Trees to the syntax of the `regex` crate, in which nothing of the pattern is left as it was spelt.
//!
//! Sets are written out, repetitions are wrapped so that `a+?` cannot turn lazy, groups capture nothing.

use super::parse::{Assertion, Kind, Node, Tree};
use std::fmt::Write as _;

/// The most memory that a compiled pattern may take, in octets.
const LARGEST: usize = 16 << 20;

/// `None` when the compiled form is too large.
pub(super) fn regex(tree: &Tree) -> Option<regex::bytes::Regex> {
    let mut text = String::new();
    write(&tree.root, &mut text);
    let mut builder = regex::bytes::RegexBuilder::new(&text);
    builder.unicode(false).dot_matches_new_line(true).size_limit(LARGEST).nest_limit(1024);
    builder.build().ok()
}

fn write(node: &Node, out: &mut String) {
    match &node.kind {
        Kind::Set(set) => {
            out.push('[');
            let ranges = set.ranges();
            if ranges.is_empty() {
                out.push_str(r"^\x00-\xff");
            }
            for (first, last) in ranges {
                let _ = write!(out, r"\x{first:02x}-\x{last:02x}");
            }
            out.push(']');
        }
        Kind::Assert(assertion) => out.push_str(match assertion {
            Assertion::Start => r"\A",
            Assertion::End => r"\z",
            Assertion::WordStart => r"\b{start}",
            Assertion::WordEnd => r"\b{end}",
            Assertion::WordEdge => r"\b",
            Assertion::NoWordEdge => r"\B",
        }),
        Kind::Group(_, inner) => wrap(inner, out),
        Kind::Sequence(parts) => parts.iter().for_each(|part| wrap(part, out)),
        Kind::Either(branches) => {
            for (number, branch) in branches.iter().enumerate() {
                if number > 0 {
                    out.push('|');
                }
                wrap(branch, out);
            }
        }
        Kind::Repeat { of, least, most } => {
            wrap(of, out);
            let _ = match most {
                Some(most) => write!(out, "{{{least},{most}}}"),
                None => write!(out, "{{{least},}}"),
            };
        }
    }
}

fn wrap(node: &Node, out: &mut String) {
    out.push_str("(?:");
    write(node, out);
    out.push(')');
}
