//! Patterns that are plain text, perhaps with `^` and `$` around it: most of them, and compared without any machine.

use super::Case;
use super::parse::{Assertion, Kind, Node, Tree};
use super::set::OctetSet;

/// The text of a pattern without operators.
#[derive(Clone, Debug)]
pub(super) struct Literal {
    octets: Vec<u8>,
    case: Case,
    from_start: bool,
    to_end: bool,
}

impl Literal {
    /// The text of a tree, when it is no more than that.
    pub(super) fn of(tree: &Tree, case: Case) -> Option<Self> {
        let parts = match &tree.root.kind {
            Kind::Sequence(parts) => parts.as_slice(),
            Kind::Set(_) => std::slice::from_ref(&tree.root),
            _ => return None,
        };
        let is = |node: Option<&Node>, assertion| matches!(node, Some(Node { kind: Kind::Assert(found), .. }) if *found == assertion);
        let from_start = is(parts.first(), Assertion::Start);
        let parts = if from_start { parts.get(1..)? } else { parts };
        let to_end = is(parts.last(), Assertion::End);
        let parts = if to_end { parts.get(..parts.len() - 1)? } else { parts };
        let octet = |node: &Node| match &node.kind {
            Kind::Set(set) => only(set, case),
            _ => None,
        };
        let octets = parts.iter().map(octet).collect::<Option<Vec<u8>>>()?;
        Some(Self { octets, case, from_start, to_end })
    }

    pub(super) fn is_match(&self, text: &[u8]) -> bool {
        let length = self.octets.len();
        match (self.from_start, self.to_end) {
            (true, true) => self.equals(text),
            (true, false) => text.get(..length).is_some_and(|start| self.equals(start)),
            (false, true) => {
                text.len().checked_sub(length).and_then(|at| text.get(at..)).is_some_and(|end| self.equals(end))
            }
            (false, false) if self.case == Case::Sensitive => memchr::memmem::find(text, &self.octets).is_some(),
            (false, false) => {
                let Some(first) = self.octets.first() else { return true };
                let starts = memchr::memchr2_iter(first.to_ascii_lowercase(), first.to_ascii_uppercase(), text);
                let mut pieces = starts.filter_map(|at| text.get(at..at + length));
                pieces.any(|piece| self.equals(piece))
            }
        }
    }

    fn equals(&self, text: &[u8]) -> bool {
        match self.case {
            Case::Sensitive => self.octets == text,
            Case::Ignored => self.octets.eq_ignore_ascii_case(text),
        }
    }
}

/// The octet that a set holds alone, or with its other case where case does not count.
fn only(set: &OctetSet, case: Case) -> Option<u8> {
    let octet = set.first()?;
    let alone = OctetSet::of(octet);
    (*set == if case == Case::Ignored { alone.fold() } else { alone }).then_some(octet)
}
