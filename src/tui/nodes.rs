//! The screen of nodes: who they are, what says so, and what they sent.

use super::line::Line;
use super::theme::Tone;
use crate::trace::{Confidence, NodeId, Trace};
use crate::wire::text::printable;
use unicode_width::UnicodeWidthStr as _;

/// Columns of a name at the most.
const NAME: usize = 24;
/// Columns of addresses at the most.
const ADDRESSES: usize = 48;
/// Addresses of a node that are named.
const MOST: usize = 3;

/// What a node sent and received.
#[derive(Clone, Copy, Debug, Default)]
struct Count {
    sent: usize,
    received: usize,
}

/// The lines: one a node, with the first message it sent or received behind it.
pub fn lines(trace: &Trace, width: usize) -> Vec<Line> {
    let mut counts = vec![Count::default(); trace.nodes.len()];
    let mut first = vec![None; trace.nodes.len()];
    for id in trace.message_ids() {
        let (from, to) = trace.ends(id);
        for (node, sends) in [(from, true), (to, false)] {
            let Some(count) = counts.get_mut(node.index()) else { continue };
            if sends {
                count.sent += 1
            } else {
                count.received += 1
            }
            if let Some(first) = first.get_mut(node.index()) {
                first.get_or_insert(id);
            }
        }
    }
    let shown: Vec<(NodeId, String, String)> = (0..trace.nodes.len())
        .map(NodeId::new)
        .map(|id| (id, printable(&trace.node(id).name).into_owned(), addresses(trace, id)))
        .collect();
    let widest = |most: usize, of: &dyn Fn(&(NodeId, String, String)) -> usize| {
        shown.iter().map(of).max().unwrap_or(0).clamp(8, most)
    };
    let name_width = widest(NAME, &|(_, name, _)| name.width());
    let room = width.saturating_sub(name_width + 40).clamp(16, ADDRESSES);
    let address_width = widest(room, &|(.., addresses)| addresses.width());
    let mut lines = vec![
        Line::new()
            .padded(Tone::Heading, "Node", name_width + 2)
            .padded(Tone::Heading, "Role", 10)
            .padded(Tone::Heading, "Sure", 7)
            .right(Tone::Heading, "Sent", 7)
            .right(Tone::Heading, "Got", 7)
            .plain("  ")
            .padded(Tone::Heading, "Addresses", address_width + 2)
            .word(Tone::Heading, "Because it"),
    ];
    for (id, name, addresses) in shown {
        let node = trace.node(id);
        let count = counts.get(id.index()).copied().unwrap_or_default();
        let tone = if node.confidence == Confidence::Low { Tone::Warning } else { Tone::Plain };
        let line = Line::new()
            .padded(Tone::Strong, &name, name_width + 2)
            .padded(Tone::Plain, node.role.name(), 10)
            .padded(tone, node.confidence.name(), 7)
            .right(Tone::Plain, &count.sent.to_string(), 7)
            .right(Tone::Plain, &count.received.to_string(), 7)
            .plain("  ")
            .padded(Tone::Name, &addresses, address_width)
            .plain("  ")
            .dim(node.evidence);
        lines.push(match first.get(id.index()).copied().flatten() {
            Some(message) => line.to(message),
            None => line,
        });
    }
    lines
}

fn addresses(trace: &Trace, id: NodeId) -> String {
    let node = trace.node(id);
    let mut text: Vec<String> = node.addresses.iter().take(MOST).map(ToString::to_string).collect();
    if node.addresses.len() > MOST {
        text.push(format!("+{}", node.addresses.len() - MOST));
    }
    text.join(" ")
}
