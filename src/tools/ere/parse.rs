//! Patterns to trees: the grammar of extended regular expressions, with the place of everything that is wrong.

use super::set::OctetSet;
use super::{Case, Error, Note};
use std::ops::Range;

/// Groups nested deeper than this are refused.
const DEEPEST: usize = 64;
/// The largest count of an interval, as in the GNU C library.
const MOST_REPEATS: u32 = 0x7fff;

/// A pattern taken apart.
#[derive(Clone, Debug, Default)]
pub(super) struct Tree {
    pub root: Node,
    /// Nodes are numbered from 0; this is how many there are.
    pub nodes: usize,
    pub groups: usize,
    pub notes: Vec<Note>,
}

#[derive(Clone, Debug, Default)]
pub(super) struct Node {
    pub id: usize,
    pub kind: Kind,
    /// Claims that there is a group at or below this node.
    pub has_groups: bool,
}

#[derive(Clone, Debug)]
pub(super) enum Kind {
    Set(OctetSet),
    Assert(Assertion),
    Group(usize, Box<Node>),
    /// One after the other; none is the empty pattern.
    Sequence(Vec<Node>),
    Either(Vec<Node>),
    Repeat {
        of: Box<Node>,
        least: u32,
        most: Option<u32>,
    },
}

impl Default for Kind {
    fn default() -> Self {
        Self::Sequence(Vec::new())
    }
}

/// What must hold at a place of the text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Assertion {
    Start,
    End,
    WordStart,
    WordEnd,
    WordEdge,
    NoWordEdge,
}

impl Assertion {
    pub(super) fn holds(self, text: &[u8], place: usize) -> bool {
        let word = |octet: Option<&u8>| octet.is_some_and(|octet| is_word(*octet));
        let before = place.checked_sub(1).is_some_and(|at| word(text.get(at)));
        let after = word(text.get(place));
        match self {
            Self::Start => place == 0,
            Self::End => place == text.len(),
            Self::WordStart => !before && after,
            Self::WordEnd => before && !after,
            Self::WordEdge => before != after,
            Self::NoWordEdge => before == after,
        }
    }
}

fn is_word(octet: u8) -> bool {
    octet.is_ascii_alphanumeric() || octet == b'_'
}

pub(super) fn parse(pattern: &[u8], case: Case) -> Result<Tree, Error> {
    let mut parser = Parser { pattern, at: 0, case, nodes: 0, groups: 0, notes: Vec::new() };
    let root = parser.either(0)?;
    Ok(Tree { root, nodes: parser.nodes, groups: parser.groups, notes: parser.notes })
}

pub(super) struct Parser<'a> {
    pub(super) pattern: &'a [u8],
    pub(super) at: usize,
    case: Case,
    nodes: usize,
    groups: usize,
    pub(super) notes: Vec<Note>,
}

impl Parser<'_> {
    pub(super) fn peek(&self) -> Option<u8> {
        self.pattern.get(self.at).copied()
    }

    pub(super) fn takes(&mut self, octet: u8) -> bool {
        let taken = self.peek() == Some(octet);
        self.at += usize::from(taken);
        taken
    }

    pub(super) fn note(&mut self, span: Range<usize>, message: impl Into<String>) {
        self.notes.push(Note { span, message: message.into() });
    }

    fn node(&mut self, kind: Kind) -> Node {
        let id = self.nodes;
        self.nodes += 1;
        let has_groups = match &kind {
            Kind::Set(_) | Kind::Assert(_) => false,
            Kind::Group(..) => true,
            Kind::Sequence(nodes) | Kind::Either(nodes) => nodes.iter().any(|node| node.has_groups),
            Kind::Repeat { of, .. } => of.has_groups,
        };
        Node { id, kind, has_groups }
    }

    pub(super) fn ignores_case(&self) -> bool {
        self.case == Case::Ignored
    }

    fn octet(&mut self, octet: u8) -> Node {
        let set = OctetSet::of(octet);
        self.node(Kind::Set(if self.ignores_case() { set.fold() } else { set }))
    }

    /// Branches between bars, up to the end or the `)` of the group around them.
    fn either(&mut self, depth: usize) -> Result<Node, Error> {
        let mut branches = vec![self.sequence(depth)?];
        while self.takes(b'|') {
            branches.push(self.sequence(depth)?);
        }
        if branches.len() > 1 {
            return Ok(self.node(Kind::Either(branches)));
        }
        Ok(branches.pop().unwrap_or_else(|| self.node(Kind::Sequence(Vec::new()))))
    }

    fn sequence(&mut self, depth: usize) -> Result<Node, Error> {
        let mut parts = Vec::new();
        while let Some(octet) = self.peek() {
            if octet == b'|' || (octet == b')' && depth > 0) {
                break;
            }
            let part = self.atom(octet, depth)?;
            parts.push(self.repeated(part)?);
        }
        if parts.len() == 1
            && let Some(part) = parts.pop()
        {
            return Ok(part);
        }
        Ok(self.node(Kind::Sequence(parts)))
    }

    /// One character, class, group or anchor.
    fn atom(&mut self, octet: u8, depth: usize) -> Result<Node, Error> {
        let start = self.at;
        self.at += 1;
        match octet {
            b'(' => self.group(start, depth),
            b'[' => {
                let set = self.bracket(start)?;
                Ok(self.node(Kind::Set(set)))
            }
            b'.' => Ok(self.node(Kind::Set(OctetSet::all()))),
            b'^' => Ok(self.node(Kind::Assert(Assertion::Start))),
            b'$' => Ok(self.node(Kind::Assert(Assertion::End))),
            b'\\' => self.escape(start),
            b'*' | b'+' | b'?' | b'{' => {
                let octet = char::from(octet);
                let message =
                    format!("nothing stands in front of {octet} that it could repeat; a literal one is \\{octet}");
                Err(Error::new(start..self.at, message))
            }
            octet => Ok(self.octet(octet)),
        }
    }

    fn group(&mut self, start: usize, depth: usize) -> Result<Node, Error> {
        if self.peek() == Some(b'?') {
            let message = "(? is a form of Perl's expressions; an ERE has plain groups only";
            return Err(Error::pcre(start..self.at + 1, message));
        }
        if depth >= DEEPEST {
            return Err(Error::new(start..self.at, format!("groups are nested more than {DEEPEST} deep")));
        }
        self.groups += 1;
        let number = self.groups;
        let inner = self.either(depth + 1)?;
        if !self.takes(b')') {
            return Err(Error::new(start..start + 1, "this ( has no )"));
        }
        Ok(self.node(Kind::Group(number, Box::new(inner))))
    }

    fn escape(&mut self, start: usize) -> Result<Node, Error> {
        let Some(octet) = self.peek() else {
            return Err(Error::new(start..self.at, "a backslash at the end escapes nothing"));
        };
        self.at += 1;
        let span = start..self.at;
        let gnu = |what: &str, instead: &str| {
            let letter = char::from(octet);
            format!("\\{letter} is not POSIX but GNU's {what}; write {instead}")
        };
        let word = OctetSet::where_true(is_word);
        let space = OctetSet::where_true(super::bracket::is_space);
        let (kind, message) = match octet {
            b'w' => (Kind::Set(word), gnu("word character", "[[:alnum:]_]")),
            b'W' => (Kind::Set(word.complement()), gnu("non-word character", "[^[:alnum:]_]")),
            b's' => (Kind::Set(space), gnu("white space", "[[:space:]]")),
            b'S' => (Kind::Set(space.complement()), gnu("non-blank", "[^[:space:]]")),
            b'b' => (Kind::Assert(Assertion::WordEdge), gnu("edge of a word", "the characters around it")),
            b'B' => (Kind::Assert(Assertion::NoWordEdge), gnu("place inside a word", "the characters around it")),
            b'<' => (Kind::Assert(Assertion::WordStart), gnu("start of a word", "the character before it")),
            b'>' => (Kind::Assert(Assertion::WordEnd), gnu("end of a word", "the character behind it")),
            b'`' => (Kind::Assert(Assertion::Start), gnu("start of the text", "^")),
            b'\'' => (Kind::Assert(Assertion::End), gnu("end of the text", "$")),
            b'1'..=b'9' => {
                let message = format!("\\{} is a back-reference: an ERE has none", char::from(octet));
                return Err(Error::pcre(span, message));
            }
            octet if octet.is_ascii_alphanumeric() => {
                let literal = char::from(octet);
                let instead = pcre_escape(octet).unwrap_or("the letter without a backslash");
                let message =
                    format!("\\{literal} is not POSIX: it stands for the letter {literal} here; write {instead}");
                self.note(span, message);
                if self.ignores_case() && octet.is_ascii_lowercase() {
                    // The GNU C library compares in upper case and leaves an escaped letter as it is: it never matches.
                    return Ok(self.node(Kind::Set(OctetSet::default())));
                }
                return Ok(self.octet(octet));
            }
            octet => return Ok(self.octet(octet)),
        };
        self.note(span, message);
        Ok(self.node(kind))
    }

    /// The atom with the repetitions behind it: `a*`, and `a{2}{3}`, which repeats the repetition.
    fn repeated(&mut self, mut node: Node) -> Result<Node, Error> {
        let mut before = None;
        while let Some(octet @ (b'*' | b'+' | b'?' | b'{')) = self.peek() {
            let start = self.at;
            if matches!(node.kind, Kind::Assert(_)) {
                let message = format!("{} repeats nothing: an anchor stands in front of it", char::from(octet));
                return Err(Error::new(start..start + 1, message));
            }
            self.at += 1;
            let (least, most) = match octet {
                b'*' => (0, None),
                b'+' => (1, None),
                b'?' => (0, Some(1)),
                _ => self.interval(start)?,
            };
            if before.is_some() && matches!(octet, b'?' | b'+') {
                let name = if octet == b'?' { "lazy" } else { "possessive" };
                let message = format!(
                    "{} behind a repetition is Perl's {name} form; in an ERE it repeats the repetition",
                    char::from(octet)
                );
                self.note(before.unwrap_or(start)..self.at, message);
            }
            before = Some(start);
            node = self.node(Kind::Repeat { of: Box::new(node), least, most });
        }
        Ok(node)
    }

    /// The counts of `{2}`, `{2,}`, `{2,5}` and `{,5}`, whose `{` was taken.
    fn interval(&mut self, start: usize) -> Result<(u32, Option<u32>), Error> {
        let least = self.count();
        let most = if self.takes(b',') { self.count() } else { least };
        let counted = least.is_some() || self.pattern.get(self.at.saturating_sub(1)) == Some(&b',') || most.is_some();
        if !counted || !self.takes(b'}') {
            let end = (self.at + 1).min(self.pattern.len());
            return Err(Error::new(start..end, "{ starts no interval like {2} or {1,3}; a literal one is \\{"));
        }
        let (least, span) = (least.unwrap_or(0), start..self.at);
        if most.is_some_and(|most| most < least) {
            return Err(Error::new(span, "the interval ends below its start"));
        }
        if least.max(most.unwrap_or(0)) > MOST_REPEATS {
            return Err(Error::new(span, format!("an interval counts to {MOST_REPEATS} at most")));
        }
        Ok((least, most))
    }

    fn count(&mut self) -> Option<u32> {
        let start = self.at;
        let mut count = 0u32;
        while let Some(digit @ b'0'..=b'9') = self.peek() {
            count = count.saturating_mul(10).saturating_add(u32::from(digit - b'0'));
            self.at += 1;
        }
        (self.at > start).then_some(count)
    }
}

/// What to write for an escape that Perl's expressions have and an ERE has not.
pub(super) fn pcre_escape(letter: u8) -> Option<&'static str> {
    Some(match letter {
        b'd' => "[0-9]",
        b'D' => "[^0-9]",
        b'w' => "[[:alnum:]_]",
        b'W' => "[^[:alnum:]_]",
        b's' => "[[:space:]]",
        b'S' => "[^[:space:]]",
        b'h' => "[[:blank:]]",
        b'n' | b'r' | b't' | b'f' | b'v' => "the character itself",
        b'A' => "^",
        b'z' | b'Z' => "$",
        b'x' | b'u' | b'0' => "the character itself",
        b'Q' | b'E' => "a backslash in front of each special character",
        _ => return None,
    })
}
