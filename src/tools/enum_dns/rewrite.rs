//! Substitution expressions (RFC 3402 §3.2): delimiter, POSIX ERE, delimiter, replacement, delimiter, flags.
//!
//! An expression is taken as on the wire: one backslash is one backslash. [`pasted`](super::pasted) reads what was
//! copied out of a master file or an answer of dig.

use crate::tools::ere::{Case, Ere};
use hashbrown::HashMap;
use std::fmt;
use std::ops::Range;
use std::sync::Arc;

/// As many compiled patterns are kept.
const MOST_KEPT: usize = 4096;

/// Why an expression cannot be used, and which of its octets says so.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Broken {
    /// Where in the expression.
    pub span: Range<usize>,
    /// What is wrong.
    pub what: Fault,
}

/// What is wrong with an expression.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Fault {
    /// There is none.
    Empty,
    /// A digit, a backslash or the flag `i` cannot delimit.
    Delimiter(u8),
    /// So many unescaped delimiters, and not three.
    Delimiters(u8, usize),
    /// A flag other than `i`.
    Flag(u8),
    /// `\0`, which is no group, or a group beyond those of the pattern.
    Group(u8, usize),
    /// The pattern is no extended regular expression.
    Pattern {
        /// Why.
        message: String,
        /// It is one of Perl's.
        is_pcre: bool,
    },
}

impl fmt::Display for Broken {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.what {
            Fault::Empty => f.write_str("the expression is empty"),
            Fault::Delimiter(octet) => {
                write!(f, "{} cannot be the delimiter: not a digit, a backslash or i", octet.escape_ascii())
            }
            Fault::Delimiters(octet, count) => {
                let delimiter = octet.escape_ascii();
                write!(
                    f,
                    "the delimiter {delimiter} stands {count} times and not three: {delimiter}pattern{delimiter}replacement{delimiter}flags"
                )
            }
            Fault::Flag(octet) => write!(f, "flag {}: only i exists", octet.escape_ascii()),
            Fault::Group(0, _) => f.write_str("\\0 is no group: groups count from 1"),
            Fault::Group(number, groups) => {
                write!(f, "\\{number} in the replacement, but the pattern has {groups} groups")
            }
            Fault::Pattern { message, .. } => write!(f, "the pattern is no POSIX ERE: {message}"),
        }
    }
}

impl std::error::Error for Broken {}

/// A piece of a replacement.
#[derive(Clone, Debug, PartialEq, Eq)]
enum Piece {
    Text(Vec<u8>),
    Group(usize),
}

/// A substitution expression that can be applied.
#[derive(Clone, Debug)]
pub struct Rewrite {
    ere: Arc<Ere>,
    pieces: Vec<Piece>,
    notes: Vec<String>,
}

/// What an expression makes of a string.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Applied {
    /// The replacement with its groups filled in; nothing of the string around the match.
    pub text: Vec<u8>,
    /// What of the string matched.
    pub matched: Range<usize>,
}

/// Compiled patterns, kept for the next record that has the same.
#[derive(Debug, Default)]
pub struct Patterns {
    kept: HashMap<(Vec<u8>, bool), Arc<Ere>, foldhash::fast::RandomState>,
}

/// The parts between the delimiters, as ranges of the expression.
struct Parts {
    delimiter: u8,
    pattern: Range<usize>,
    replacement: Range<usize>,
    flags: Range<usize>,
}

impl Rewrite {
    /// Reads an expression.
    ///
    /// # Errors
    ///
    /// Fails when it is not well formed; the record that has it is then to be ignored (RFC 3402 §3.2).
    pub fn parse(expression: &[u8]) -> Result<Self, Broken> {
        Self::parse_with(expression, &mut Patterns::default())
    }

    /// Reads an expression, with the patterns that were compiled before.
    ///
    /// # Errors
    ///
    /// As [`Rewrite::parse`].
    pub fn parse_with(expression: &[u8], patterns: &mut Patterns) -> Result<Self, Broken> {
        let parts = split(expression)?;
        let part = |range: &Range<usize>| expression.get(range.clone()).unwrap_or_default();
        if let Some(at) = part(&parts.flags).iter().position(|flag| *flag != b'i') {
            let at = parts.flags.start + at;
            return Err(Broken {
                span: at..at + 1,
                what: Fault::Flag(expression.get(at).copied().unwrap_or_default()),
            });
        }
        let (pattern, places) = unescape_pattern(part(&parts.pattern), parts.delimiter);
        let ere = patterns.compile(&pattern, !parts.flags.is_empty()).map_err(|error| {
            let place = |at: usize| parts.pattern.start + places.get(at).copied().unwrap_or(parts.pattern.len());
            let what = Fault::Pattern { message: error.to_string(), is_pcre: error.is_pcre };
            Broken { span: place(error.span.start)..place(error.span.end), what }
        })?;
        let (pieces, mut notes) =
            pieces(part(&parts.replacement), parts.delimiter, ere.groups()).map_err(|broken| {
                let start = parts.replacement.start;
                Broken { span: start + broken.span.start..start + broken.span.end, ..broken }
            })?;
        notes.extend(ere.notes().iter().map(|note| note.message.clone()));
        Ok(Self { ere, pieces, notes })
    }

    /// What means less, or something else, than it seems to.
    pub fn notes(&self) -> &[String] {
        &self.notes
    }

    /// Applies the expression; `None` when its pattern does not match.
    ///
    /// # Errors
    ///
    /// Fails when the pattern is too much work.
    pub fn apply(&self, string: &str) -> Result<Option<Applied>, String> {
        let found = self.ere.find(string.as_bytes()).map_err(|error| error.to_string())?;
        let Some(found) = found else { return Ok(None) };
        let mut text = Vec::new();
        for piece in &self.pieces {
            match piece {
                Piece::Text(octets) => text.extend_from_slice(octets),
                Piece::Group(number) => {
                    let span = found.group(*number).unwrap_or_default();
                    text.extend_from_slice(string.as_bytes().get(span).unwrap_or_default());
                }
            }
        }
        Ok(Some(Applied { text, matched: found.whole() }))
    }
}

impl Patterns {
    fn compile(&mut self, pattern: &[u8], ignores_case: bool) -> Result<Arc<Ere>, crate::tools::ere::Error> {
        let key = (pattern.to_vec(), ignores_case);
        if let Some(ere) = self.kept.get(&key) {
            return Ok(Arc::clone(ere));
        }
        let case = if ignores_case { Case::Ignored } else { Case::Sensitive };
        let ere = Arc::new(Ere::compile(pattern, case)?);
        if self.kept.len() >= MOST_KEPT {
            self.kept.clear();
        }
        self.kept.insert(key, Arc::clone(&ere));
        Ok(ere)
    }
}

fn split(expression: &[u8]) -> Result<Parts, Broken> {
    let delimiter = *expression.first().ok_or(Broken { span: 0..0, what: Fault::Empty })?;
    if delimiter.is_ascii_digit() || matches!(delimiter, b'\\' | b'i') {
        return Err(Broken { span: 0..1, what: Fault::Delimiter(delimiter) });
    }
    let mut places = Vec::new();
    let mut at = 0;
    while let Some(octet) = expression.get(at) {
        match octet {
            b'\\' => at += 1,
            octet if *octet == delimiter => places.push(at),
            _ => {}
        }
        at += 1;
    }
    match *places.as_slice() {
        [_, second, third] => Ok(Parts {
            delimiter,
            pattern: 1..second,
            replacement: second + 1..third,
            flags: third + 1..expression.len(),
        }),
        ref places => {
            let span = places.get(3).map_or(expression.len()..expression.len(), |fourth| *fourth..fourth + 1);
            Err(Broken { span, what: Fault::Delimiters(delimiter, places.len()) })
        }
    }
}

/// The pattern with `\DELIMITER` as the delimiter itself, and for each of its octets the place it came from.
fn unescape_pattern(pattern: &[u8], delimiter: u8) -> (Vec<u8>, Vec<usize>) {
    // Where the delimiter is an operator of ERE, its escape is what makes it an ordinary character.
    let is_operator = br".[]*+?(){}|^$".contains(&delimiter);
    let mut out = Vec::with_capacity(pattern.len());
    let mut places = Vec::with_capacity(pattern.len());
    let mut octets = pattern.iter().copied().enumerate().peekable();
    while let Some((at, octet)) = octets.next() {
        if octet == b'\\' {
            let next = octets.next();
            let drops = next.is_some_and(|(_, next)| next == delimiter) && !is_operator;
            if !drops {
                out.push(octet);
                places.push(at);
            }
            out.extend(next.map(|(_, next)| next));
            places.extend(next.map(|(at, _)| at));
            continue;
        }
        out.push(octet);
        places.push(at);
    }
    (out, places)
}

fn pieces(replacement: &[u8], delimiter: u8, groups: usize) -> Result<(Vec<Piece>, Vec<String>), Broken> {
    let mut pieces = Vec::new();
    let mut notes = Vec::new();
    let mut text = Vec::new();
    let mut octets = replacement.iter().copied().enumerate();
    while let Some((at, octet)) = octets.next() {
        if octet != b'\\' {
            text.push(octet);
            continue;
        }
        match octets.next().map(|(_, octet)| octet) {
            Some(digit @ b'0'..=b'9') => {
                let number = usize::from(digit - b'0');
                if number == 0 || number > groups {
                    return Err(Broken { span: at..at + 2, what: Fault::Group(digit - b'0', groups) });
                }
                pieces.push(Piece::Text(std::mem::take(&mut text)));
                pieces.push(Piece::Group(number));
            }
            Some(octet) => {
                if octet != delimiter && octet != b'\\' {
                    notes.push(format!("\\{} in the replacement is the character itself", octet.escape_ascii()));
                }
                text.push(octet);
            }
            None => text.push(b'\\'),
        }
    }
    pieces.push(Piece::Text(text));
    Ok((pieces, notes))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn apply(expression: &str, string: &str) -> Result<Option<String>, Fault> {
        let rewrite = Rewrite::parse(expression.as_bytes()).map_err(|broken| broken.what)?;
        let applied = rewrite.apply(string).expect("not too complex");
        Ok(applied.map(|applied| String::from_utf8(applied.text).expect("text")))
    }

    #[test]
    fn groups_are_filled_in_and_nothing_else_is_kept() {
        let ok = |text: &str| Ok(Some(text.to_owned()));
        assert_eq!(apply("!^\\+44(.*)$!sip:0\\1@g!", "+44123"), ok("sip:0123@g"));
        assert_eq!(apply("!23!sip:part@g!", "+44123"), ok("sip:part@g"));
        assert_eq!(apply("!(\\+44|\\+441)!sip:\\1@g!", "+44123"), ok("sip:+441@g"));
        assert_eq!(apply("!^\\+44(9)?(.*)$!\\1.\\2\\2!", "+4412"), ok(".1212"));
        assert_eq!(apply("!x!y!", "+44"), Ok(None));
    }

    #[test]
    fn an_escaped_delimiter_is_the_character_itself() {
        let ok = |text: &str| Ok(Some(text.to_owned()));
        assert_eq!(apply("!^.*$!sip:a\\!b@g!", "+1"), ok("sip:a!b@g"));
        assert_eq!(apply("!a\\!b!x!", "a!b"), ok("x"));
        assert_eq!(apply("+^\\+44+x+", "+44"), ok("x"), "an operator that is escaped stays ordinary");
        assert_eq!(apply("!^.*$!a\\\\1!", "+1"), ok("a\\1"));
    }

    #[test]
    fn what_is_not_well_formed_is_refused() {
        let broken = |expression: &str| apply(expression, "+1").expect_err(expression);
        assert_eq!(broken(""), Fault::Empty);
        assert_eq!(broken("1a1b1"), Fault::Delimiter(b'1'));
        assert_eq!(broken("iaibi"), Fault::Delimiter(b'i'));
        assert_eq!(broken("!a!b"), Fault::Delimiters(b'!', 2));
        assert_eq!(broken("!a!b!c!"), Fault::Delimiters(b'!', 4));
        assert_eq!(broken("!a!b\\!"), Fault::Delimiters(b'!', 2));
        assert_eq!(broken("!a!b!x"), Fault::Flag(b'x'));
        assert_eq!(broken("!a!\\0!"), Fault::Group(0, 0));
        assert_eq!(broken("!(a)!\\2!"), Fault::Group(2, 1));
        assert!(matches!(broken("!(?:a)!b!"), Fault::Pattern { is_pcre: true, .. }));
        assert!(matches!(broken("!^+44!b!"), Fault::Pattern { .. }));
    }

    #[test]
    fn a_fault_is_placed_in_the_whole_expression() {
        let span = |expression: &str| Rewrite::parse(expression.as_bytes()).expect_err(expression).span;
        assert_eq!(span("!(a)!b\\2c!"), 6..8);
        assert_eq!(span("!a\\!(?:b)!c!"), 4..6);
        assert_eq!(span("!a!b!ix"), 6..7);
    }

    #[test]
    fn the_same_pattern_is_compiled_once() {
        let mut patterns = Patterns::default();
        for user in 0..5 {
            Rewrite::parse_with(format!("!^.*$!sip:{user}@g!").as_bytes(), &mut patterns).expect("an expression");
        }
        assert_eq!(patterns.kept.len(), 1);
    }
}
