//! [`Detail`]: one message: its fields as a tree that folds, its octets with those of the chosen field lit, and the
//! other views.

use super::line::Line;
use super::pattern::Pattern;
use super::views::{self, Paper, View};
use crate::proto::field::{Field, Fields, Value};
use crate::report::tree;
use crate::trace::{MessageId, Trace};
use crate::wire::text::printable;
use std::collections::BTreeSet;
use std::fmt::Write as _;
use std::ops::Range;

/// One field.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Node {
    /// How deep it is; 0 is the protocol.
    pub depth: u8,
    /// Its line; safe for a terminal.
    pub text: String,
    /// The octets it was read from; empty when it was derived.
    pub range: Range<usize>,
    /// The filter that admits messages with this field; empty when it has no name.
    pub filter: String,
    /// It could not be read.
    pub is_malformed: bool,
    /// It says how the message is built and not what it means: codes, lengths and flags of AVPs and IEs.
    pub is_structure: bool,
    /// Its value is octets, which say nothing when the fields inside it are shown.
    pub is_octets: bool,
}

/// A node on a line.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Shown {
    /// Its place among the nodes.
    pub node: usize,
    /// How many nodes that are shown it is inside of.
    pub depth: usize,
    /// There are nodes inside it that could be shown.
    pub has_children: bool,
}

/// Fields that say how a message is built.
pub const STRUCTURE: [&str; 20] = [
    "diameter.avp",
    "diameter.avp.code",
    "diameter.avp.flags",
    "diameter.avp.flags.protected",
    "diameter.avp.len",
    "diameter.avp.pad",
    "diameter.avp.vendorId",
    "diameter.flags.mandatory",
    "diameter.flags.vendorspecific",
    "gtpv2.cr",
    "gtpv2.ie_len",
    "gtpv2.ie_type",
    "gtpv2.instance",
    "ngap.ProtocolIE_Field_element",
    "ngap.criticality",
    "ngap.id",
    "s1ap.ProtocolIE_Field_element",
    "s1ap.criticality",
    "s1ap.id",
    "s1ap.value_element",
];

/// Letters of a line of the tree at the most.
const LONGEST: usize = 1000;
/// Fields that are shown at the most.
const MOST: usize = 50_000;

/// The fields of a message.
pub fn nodes(trace: &Trace, id: MessageId) -> Vec<Node> {
    let body = trace.body(id);
    let mut fields = Fields::new();
    body.fields(&mut fields);
    let mut nodes = Vec::new();
    for field in fields.as_slice().iter().take(MOST) {
        nodes.push(node(field));
        let lines = tree::text_lines(field).into_iter().map(|text| Node {
            depth: field.depth.saturating_add(1),
            text: bounded(&text),
            range: range(field),
            filter: String::new(),
            is_malformed: false,
            is_structure: false,
            is_octets: false,
        });
        nodes.extend(lines);
    }
    keep_nameless(fields.as_slice(), &mut nodes);
    nodes
}

/// An AVP that is not in the dictionary has its name in its heading only.
fn keep_nameless(fields: &[Field<'_>], nodes: &mut [Node]) {
    let is_nameless =
        |name: &str| matches!(name, "diameter.avp.unknown" | "diameter.avp.invalid-data" | "diameter.avp.no_data");
    if !fields.iter().any(|field| is_nameless(field.def.name)) {
        return;
    }
    let mut heading = None;
    for index in 0..nodes.len() {
        let Some(node) = nodes.get(index) else { break };
        if node.filter.starts_with("diameter.avp ") || node.filter == "diameter.avp" {
            heading = Some(index);
        } else if node.filter.split(' ').next().is_some_and(is_nameless)
            && let Some(node) = heading.and_then(|at| nodes.get_mut(at))
        {
            node.is_structure = false;
        }
    }
}

fn bounded(text: &str) -> String {
    text.chars().take(LONGEST).collect()
}

fn range(field: &Field<'_>) -> Range<usize> {
    field.range.start as usize..field.range.end as usize
}

fn node(field: &Field<'_>) -> Node {
    let mut text = String::new();
    tree::field_line(field, &mut text);
    Node {
        depth: field.depth,
        text: bounded(&text),
        range: range(field),
        filter: filter(field),
        is_malformed: matches!(field.value, Value::Malformed(_)),
        is_structure: STRUCTURE.contains(&field.def.name),
        is_octets: matches!(field.value, Value::Bytes(_)) && field.heading.is_none(),
    }
}

/// The filter for a field: `sip.Status-Code == 503`.
fn filter(field: &Field<'_>) -> String {
    let name = field.def.name;
    let mut value = String::new();
    match &field.value {
        _ if name.is_empty() => return String::new(),
        Value::None | Value::Malformed(_) | Value::Time(_) => return name.to_owned(),
        Value::Text(text) => {
            let escaped = text.replace('\\', "\\\\").replace('"', "\\\"");
            let _ = write!(value, "\"{}\"", printable(&escaped));
        }
        Value::Bytes(bytes) if bytes.is_empty() => return name.to_owned(),
        Value::Bytes(bytes) => {
            let pairs: Vec<String> = bytes.iter().take(64).map(|octet| format!("{octet:02x}")).collect();
            value = pairs.join(":");
        }
        _ => field.spell(&mut value),
    }
    format!("{name} == {value}")
}

/// One message on the screen.
#[derive(Debug)]
pub struct Detail {
    /// The message.
    pub message: MessageId,
    /// The messages among which the next and the previous are.
    pub among: Vec<MessageId>,
    /// What is shown of it.
    pub view: View,
    /// Its fields.
    pub nodes: Vec<Node>,
    /// Fields whose children are not shown.
    folded: BTreeSet<usize>,
    /// The fields that are shown.
    pub shown: Vec<Shown>,
    /// How the message is built is shown too.
    pub is_whole: bool,
    /// The lines of a view that is no tree.
    pub lines: Vec<Line>,
    /// The line of the cursor.
    pub cursor: usize,
    /// The first line on the screen.
    pub top: usize,
    /// What was searched for.
    pub pattern: Option<Pattern>,
}

impl Detail {
    /// A message in a view.
    pub fn new(trace: &Trace, message: MessageId, among: Vec<MessageId>, view: View) -> Self {
        let mut detail = Self {
            message,
            among,
            view,
            nodes: nodes(trace, message),
            folded: BTreeSet::new(),
            shown: Vec::new(),
            is_whole: false,
            lines: Vec::new(),
            cursor: 0,
            top: 0,
            pattern: None,
        };
        detail.arrange();
        detail
    }

    /// Shows another message.
    pub fn show(&mut self, trace: &Trace, message: MessageId) {
        self.message = message;
        self.nodes = nodes(trace, message);
        self.folded.clear();
        (self.cursor, self.top) = (0, 0);
        self.arrange();
    }

    /// Makes the lines of a view that is no tree.
    pub fn fill(&mut self, trace: &Trace, paper: &Paper) {
        if self.view != View::Decoded {
            self.lines = views::lines(trace, self.message, self.view, paper);
        }
    }

    /// The message next to this one.
    pub fn neighbour(&self, forward: bool) -> Option<MessageId> {
        let at = self.among.iter().position(|id| *id == self.message)?;
        let next = if forward { at + 1 } else { at.checked_sub(1)? };
        self.among.get(next).copied()
    }

    fn arrange(&mut self) {
        self.shown.clear();
        let mut folded_at: Option<u8> = None;
        // The depths of the nodes around the current one that are shown.
        let mut around: Vec<u8> = Vec::new();
        for (index, node) in self.nodes.iter().enumerate() {
            while around.last().is_some_and(|depth| *depth >= node.depth) {
                around.pop();
            }
            if node.is_structure && !self.is_whole {
                continue;
            }
            if let Some(last) = self.shown.last_mut() {
                last.has_children |= around.len() > last.depth;
            }
            if folded_at.is_some_and(|depth| node.depth > depth) {
                continue;
            }
            folded_at = self.folded.contains(&index).then_some(node.depth);
            self.shown.push(Shown { node: index, depth: around.len(), has_children: false });
            around.push(node.depth);
        }
        self.cursor = self.cursor.min(self.shown.len().saturating_sub(1));
    }

    /// Shows how the message is built, or leaves it out.
    pub fn toggle_structure(&mut self) {
        let node = self.shown.get(self.cursor).map(|shown| shown.node);
        self.is_whole = !self.is_whole;
        self.arrange();
        self.cursor_to(node);
    }

    fn cursor_to(&mut self, node: Option<usize>) {
        let place = node.and_then(|node| self.shown.iter().rposition(|shown| shown.node <= node));
        self.cursor = place.unwrap_or(0);
    }

    /// The field of the cursor, when fields are shown.
    pub fn current(&self) -> Option<(Shown, &Node)> {
        let shown = *self.shown.get(self.cursor)?;
        Some((shown, self.nodes.get(shown.node)?)).filter(|_| self.view == View::Decoded)
    }

    /// Claims that the fields below this one are not shown.
    pub fn is_folded(&self, index: usize) -> bool {
        self.folded.contains(&index)
    }

    /// How many lines there are.
    pub fn len(&self) -> usize {
        if self.view == View::Decoded { self.shown.len() } else { self.lines.len() }
    }

    /// Claims that there is nothing to show.
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// Folds or unfolds the field of the cursor.
    pub fn toggle(&mut self) {
        if let Some((shown, _)) = self.current() {
            self.set(shown, !self.folded.contains(&shown.node));
        }
    }

    fn set(&mut self, shown: Shown, folded: bool) {
        if folded && shown.has_children {
            self.folded.insert(shown.node);
        } else {
            self.folded.remove(&shown.node);
        }
        self.arrange();
    }

    /// Folds the field of the cursor; when there is nothing to fold, goes to the field around it.
    pub fn outwards(&mut self) {
        let Some((own, _)) = self.current() else { return };
        if own.has_children && !self.folded.contains(&own.node) {
            self.set(own, true);
            return;
        }
        let above = self.shown.get(..self.cursor).unwrap_or_default();
        self.cursor = above.iter().rposition(|shown| shown.depth < own.depth).unwrap_or(self.cursor);
    }

    /// Unfolds the field of the cursor.
    pub fn inwards(&mut self) {
        if let Some((shown, _)) = self.current() {
            self.set(shown, false);
        }
    }

    /// Folds every field below the protocols, or unfolds all.
    pub fn toggle_all(&mut self) {
        let node = self.shown.get(self.cursor).map(|shown| shown.node);
        if self.folded.is_empty() {
            self.folded = self
                .shown
                .iter()
                .filter(|shown| shown.has_children && shown.depth > 0)
                .map(|shown| shown.node)
                .collect();
        } else {
            self.folded.clear();
        }
        self.arrange();
        self.cursor_to(node);
    }

    /// The next line, behind or before the cursor, that has what was searched for.
    pub fn next_hit(&self, forward: bool) -> Option<usize> {
        let pattern = self.pattern.as_ref()?;
        let count = self.len();
        let is_hit = |line: &usize| match self.view {
            View::Decoded => {
                let node = self.shown.get(*line).and_then(|shown| self.nodes.get(shown.node));
                node.is_some_and(|node| pattern.is_in(&node.text))
            }
            _ => self.lines.get(*line).is_some_and(|line| pattern.is_in(&line.text())),
        };
        let step =
            |step: usize| if forward { (self.cursor + step) % count } else { (self.cursor + count - step) % count };
        (1..=count).map(step).find(is_hit)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::proto::{Def, Kind};

    static TEXT: Def = Def { name: "t.text", title: "Text", kind: Kind::Text };

    fn field(value: Value<'static>) -> Field<'static> {
        Field { depth: 0, def: &TEXT, heading: None, value, range: 0..0 }
    }

    #[test]
    fn a_field_is_copied_as_a_filter() {
        assert_eq!(filter(&field("a\"b".into())), "t.text == \"a\\\"b\"");
        assert_eq!(filter(&field(Value::bytes(&[1, 0xab]))), "t.text == 01:ab");
        assert_eq!(filter(&field(Value::Number(5))), "t.text == 5");
        assert_eq!(filter(&field(Value::None)), "t.text");
    }
}
