//! The XML of a profile: octets to text, text to elements within bounds, and places to lines and columns.
//!
//! Document type definitions are refused (entities could multiply), and so are sizes and depths that no profile has. The
//! elements are `roxmltree`'s; names are compared without their namespace.

use crate::wire::text::printable;
use roxmltree::{Document, Node, ParsingOptions};
use std::borrow::Cow;
use std::ops::Range;

/// The largest document that is read, in octets.
pub const LARGEST: usize = 16 << 20;
/// The most elements and texts of a document.
const MOST_NODES: u32 = 1_000_000;
/// Elements nested deeper than this are refused.
const DEEPEST: usize = 64;

/// Why a document cannot be read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Error {
    /// Line and column from 1, where they are known.
    pub at: Option<(u32, u32)>,
    /// What is wrong.
    pub message: String,
}

impl Error {
    fn new(message: impl Into<String>) -> Self {
        Self { at: None, message: message.into() }
    }
}

impl std::fmt::Display for Error {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self.at {
            Some((line, column)) => write!(f, "{} (line {line}, column {column})", self.message),
            None => f.write_str(&self.message),
        }
    }
}

impl std::error::Error for Error {}

/// The text of a document: UTF-8, UTF-16 or ISO 8859-1, as its first octets say.
pub fn text(bytes: &[u8]) -> Result<Cow<'_, str>, Error> {
    if bytes.len() > LARGEST {
        return Err(Error::new(format!("the document is larger than {} MiB: no profile is", LARGEST >> 20)));
    }
    match bytes {
        [] => return Err(Error::new("the document is empty")),
        [0xff, 0xfe, rest @ ..] => return utf16(rest, u16::from_le_bytes),
        [0xfe, 0xff, rest @ ..] => return utf16(rest, u16::from_be_bytes),
        [b'<', 0, ..] => return utf16(bytes, u16::from_le_bytes),
        [0, b'<', ..] => return utf16(bytes, u16::from_be_bytes),
        _ => {}
    }
    let bytes = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
    let encoding = declared_encoding(bytes);
    let is = |name: &str| encoding.as_deref().is_some_and(|encoding| encoding.eq_ignore_ascii_case(name));
    if is("iso-8859-1") || is("latin1") {
        return Ok(Cow::Owned(bytes.iter().map(|octet| char::from(*octet)).collect()));
    }
    if let Some(name) = encoding.as_deref().filter(|_| !(is("utf-8") || is("utf8") || is("us-ascii") || is("ascii"))) {
        let name = printable(name);
        return Err(Error::new(format!("its encoding {name} is not read here; convert it to UTF-8")));
    }
    std::str::from_utf8(bytes).map(Cow::Borrowed).map_err(|error| {
        let at = error.valid_up_to();
        Error::new(format!("byte {at} is not UTF-8; declare the encoding it has, or convert it to UTF-8"))
    })
}

fn utf16(bytes: &[u8], unit: fn([u8; 2]) -> u16) -> Result<Cow<'_, str>, Error> {
    let units = bytes.chunks_exact(2).filter_map(|pair| pair.try_into().ok().map(unit));
    let text: Result<String, _> = char::decode_utf16(units).collect();
    match text {
        Ok(text) if bytes.len().is_multiple_of(2) => Ok(Cow::Owned(text)),
        _ => Err(Error::new("it starts like UTF-16 and is none; convert it to UTF-8")),
    }
}

/// The encoding that an XML declaration names.
fn declared_encoding(bytes: &[u8]) -> Option<String> {
    let declaration = bytes.strip_prefix(b"<?xml")?;
    let end = memchr::memchr(b'>', declaration)?;
    let text = std::str::from_utf8(declaration.get(..end)?).ok()?;
    let value = text.split_once("encoding")?.1.trim_start().strip_prefix('=')?.trim_start();
    let quote = value.chars().next().filter(|quote| matches!(quote, '"' | '\''))?;
    value.get(1..)?.split(quote).next().map(str::to_owned)
}

/// The elements of a document.
pub fn document(text: &str) -> Result<Document<'_>, Error> {
    let options = ParsingOptions { nodes_limit: MOST_NODES, ..ParsingOptions::default() };
    let document = Document::parse_with_options(text, options).map_err(explain)?;
    // Elements come in the order of the text: those that end before one starts are not around it.
    let mut around = Vec::new();
    for node in document.descendants().filter(Node::is_element) {
        let range = node.range();
        while around.last().is_some_and(|end| *end <= range.start) {
            around.pop();
        }
        around.push(range.end);
        if around.len() > DEEPEST {
            let at = Lines::new(text).place(text, range.start);
            let message = format!("elements are nested more than {DEEPEST} deep: no profile is");
            return Err(Error { at: Some(at), message });
        }
    }
    Ok(document)
}

fn explain(error: roxmltree::Error) -> Error {
    let message = match &error {
        roxmltree::Error::DtdDetected => {
            "it has a document type definition (<!DOCTYPE …>), which is refused because entities can multiply; remove it"
                .to_owned()
        }
        roxmltree::Error::NodesLimitReached => format!("it has more than {MOST_NODES} elements: no profile has"),
        roxmltree::Error::NoRootNode => "there is no element in it: this is not XML".to_owned(),
        roxmltree::Error::UnclosedRootNode => "it ends before its first element is closed: the end is missing".to_owned(),
        roxmltree::Error::UnexpectedCloseTag(expected, found, _) => {
            format!("</{}> is closed where </{}> should be", printable(found), printable(expected))
        }
        roxmltree::Error::UnknownEntityReference(name, _) => {
            format!("the entity &{}; is not known; a literal & is &amp;", printable(name))
        }
        other => {
            // The place is told once, by us.
            let text = other.to_string();
            let text = text.rsplit_once(" at ").map_or(text.as_str(), |(message, _)| message);
            format!("it is not well-formed XML: {}", printable(text))
        }
    };
    let at = match error {
        roxmltree::Error::DtdDetected
        | roxmltree::Error::NodesLimitReached
        | roxmltree::Error::NoRootNode
        | roxmltree::Error::UnclosedRootNode => None,
        other => Some((other.pos().row, other.pos().col)),
    };
    Error { at, message }
}

/// Where the lines of a text start.
#[derive(Clone, Debug)]
pub struct Lines(Vec<usize>);

impl Lines {
    /// Finds the lines.
    pub fn new(text: &str) -> Self {
        let ends = memchr::memchr_iter(b'\n', text.as_bytes()).map(|at| at + 1);
        Self(std::iter::once(0).chain(ends).collect())
    }

    /// Line and column of an octet, from 1; the column counts characters.
    pub fn place(&self, text: &str, at: usize) -> (u32, u32) {
        let line = self.0.partition_point(|start| *start <= at).max(1);
        let start = self.0.get(line - 1).copied().unwrap_or_default();
        let column = text.get(start..at).map_or(at.saturating_sub(start), |before| before.chars().count());
        let number = |count: usize| u32::try_from(count).unwrap_or(u32::MAX);
        (number(line), number(column + 1))
    }
}

/// The name of an element without its namespace.
pub(super) fn name<'d>(node: Node<'d, 'd>) -> &'d str {
    node.tag_name().name()
}

/// The elements inside an element.
pub(super) fn children<'d>(node: Node<'d, 'd>) -> impl Iterator<Item = Node<'d, 'd>> {
    node.children().filter(Node::is_element)
}

/// The elements of this name inside an element.
pub(super) fn all<'d>(node: Node<'d, 'd>, wanted: &'static str) -> impl Iterator<Item = Node<'d, 'd>> {
    children(node).filter(move |child| name(*child) == wanted)
}

/// The first element of this name inside an element.
pub(super) fn first<'d>(node: Node<'d, 'd>, wanted: &'static str) -> Option<Node<'d, 'd>> {
    all(node, wanted).next()
}

/// The text of an element, comments left out, entities and CDATA resolved.
pub(super) fn content<'d>(node: Node<'d, 'd>) -> Cow<'d, str> {
    let mut texts = node.children().filter(Node::is_text).filter_map(|child| child.text());
    let first = texts.next().unwrap_or_default();
    match texts.next() {
        None => Cow::Borrowed(first),
        Some(second) => Cow::Owned([first, second].into_iter().chain(texts).collect()),
    }
}

/// Where the text of an element stands; the start tag of an element without text.
pub(super) fn content_span(node: Node<'_, '_>) -> Range<usize> {
    let mut texts = node.children().filter(Node::is_text).map(|child| child.range());
    match texts.next() {
        Some(first) => first.start..texts.next_back().unwrap_or(first).end,
        None => tag_span(node),
    }
}

/// Where the name of an element stands in its start tag.
pub(super) fn tag_span(node: Node<'_, '_>) -> Range<usize> {
    let range = node.range();
    let text = node.document().input_text();
    let tag = text.get(range.clone()).unwrap_or_default();
    let end = tag.find('>').map_or(tag.len(), |end| end + 1);
    range.start..range.start + end
}

#[cfg(test)]
mod tests {
    use super::*;

    fn refusal(bytes: &[u8]) -> String {
        match text(bytes).and_then(|text| document(&text).map(|_| ())) {
            Ok(()) => String::new(),
            Err(error) => error.to_string(),
        }
    }

    #[test]
    fn encodings_that_are_declared_are_read() {
        assert_eq!(text(b"\xff\xfe<\0a\0/\0>\0").as_deref(), Ok("<a/>"));
        assert_eq!(text(b"\0<\0a\0/\0>").as_deref(), Ok("<a/>"));
        let latin = b"<?xml version='1.0' encoding='ISO-8859-1'?><a>\xe4</a>";
        assert!(text(latin).is_ok_and(|text| text.ends_with("<a>ä</a>")));
        assert!(refusal(b"<a>\xe4</a>").contains("byte 3 is not UTF-8"));
        assert!(refusal(b"<?xml version='1.0' encoding='EBCDIC'?><a/>").contains("EBCDIC"));
    }

    #[test]
    fn hostile_documents_are_refused_at_once() {
        let bomb = br#"<!DOCTYPE a [<!ENTITY x "aaaa"><!ENTITY y "&x;&x;">]><a>&y;</a>"#;
        assert!(refusal(bomb).contains("document type definition"));
        let deep = format!("{}{}", "<a>".repeat(100_000), "</a>".repeat(100_000));
        assert!(refusal(deep.as_bytes()).ends_with("nested more than 64 deep: no profile is (line 1, column 193)"));
        assert!(refusal(b"").contains("empty"));
        assert!(refusal(b"x").contains("not"));
        assert!(refusal(b"<a><b></a>").contains("</a> is closed where </b> should be (line 1, column 7)"));
        assert!(refusal(b"<a>").contains("the end is missing"));
        assert!(refusal(&vec![b' '; LARGEST + 1]).contains("larger than 16 MiB"));
    }

    #[test]
    fn a_place_counts_lines_and_characters() {
        let text = "ab\nüx\n";
        let lines = Lines::new(text);
        assert_eq!(lines.place(text, 0), (1, 1));
        assert_eq!(lines.place(text, 5), (2, 2));
        assert_eq!(lines.place(text, 6), (2, 3));
        assert_eq!(lines.place(text, 99), (3, 93));
    }
}
