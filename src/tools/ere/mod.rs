//! POSIX extended regular expressions (IEEE Std 1003.1, Base Definitions chapter 9.4), as ENUM and iFC use them.
//!
//! [`Ere`] answers two questions: does the pattern occur in a text ([`Ere::is_match`], in linear time), and where is its
//! leftmost longest match with its groups ([`Ere::find`], by the rule of POSIX: the longest of the leftmost matches, then
//! each part from left to right as long as it can be). Patterns and texts are octets, as in the C locale: every octet is a
//! character, classes know ASCII.
//!
//! Plain text is compared as it is. What is asked little is answered by the program of `program`, which costs nothing to
//! make; what is asked a lot by the `regex` crate on a translation, which takes a hundred times as long to compile as a
//! short header field takes to search.
//!
//! What POSIX leaves undefined is done as the GNU C library does it, because Kamailio and most DNS tools run on it: `\d` is
//! the letter d, `\w`, `\s`, `\b`, `\<` are its extensions, an unmatched `)` is itself. Each such place is a [`Note`]; what
//! no ERE can mean, `(?:…)` or `a{x}`, is an [`Error`] with its place. Left out: back-references in a pattern, collating
//! elements of several characters, locales.

mod bracket;
mod literal;
mod longest;
mod parse;
mod program;
mod set;
#[cfg(test)]
mod tests;
mod translate;

use std::ops::Range;
use std::sync::OnceLock;
use std::sync::atomic::{AtomicUsize, Ordering};

pub use longest::TooComplex;

/// The longest pattern that is compiled, in octets.
pub const LONGEST_PATTERN: usize = 8192;

/// Whether letters of the other case match.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Case {
    /// `a` is not `A`.
    #[default]
    Sensitive,
    /// `a` is `A`: `REG_ICASE`, the flag `i` of ENUM.
    Ignored,
}

/// A compiled pattern.
#[derive(Debug)]
pub struct Ere {
    /// Plain text; then the tree is made only when groups are asked for.
    literal: Option<literal::Literal>,
    pattern: Vec<u8>,
    case: Case,
    tree: OnceLock<parse::Tree>,
    forward: OnceLock<program::Program>,
    backward: OnceLock<program::Program>,
    /// `None` inside when the translation is too large.
    matcher: OnceLock<Option<regex::bytes::Regex>>,
    /// The work that was done without the matcher.
    worked: AtomicUsize,
}

/// Steps times octets after which it is worth to compile the matcher.
const PATIENCE: usize = 1 << 16;

/// The leftmost longest match: where the whole and each group stand in the text, in octets.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Match {
    spans: Vec<Option<Range<usize>>>,
}

/// Something in a pattern that means less, or something else, than it seems to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Note {
    /// Where in the pattern, in octets.
    pub span: Range<usize>,
    /// What it is, what it does here, and what to write instead.
    pub message: String,
}

/// Why a pattern is not an extended regular expression.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Error {
    /// Where in the pattern, in octets.
    pub span: Range<usize>,
    /// What is wrong, and what to write instead.
    pub message: String,
    /// Claims that the place is a form of Perl's expressions: `(?:`, `(?i)`, `\1`.
    pub is_pcre: bool,
}

impl Error {
    fn new(span: Range<usize>, message: impl Into<String>) -> Self {
        Self { span, message: message.into(), is_pcre: false }
    }

    fn pcre(span: Range<usize>, message: impl Into<String>) -> Self {
        Self { is_pcre: true, ..Self::new(span, message) }
    }
}

impl std::fmt::Display for Error {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{}, at character {}", self.message, self.span.start + 1)
    }
}

impl std::error::Error for Error {}

impl Ere {
    /// Compiles a pattern.
    ///
    /// ```
    /// use imsctl::tools::ere::{Case, Ere};
    /// let ere = Ere::compile(b"^(a|ab)(c|bcd)(d*)$", Case::Sensitive).expect("an ERE");
    /// let found = ere.find(b"abcd").expect("a short text").expect("a match");
    /// assert_eq!((found.group(1), found.group(2), found.group(3)), (Some(0..2), Some(2..3), Some(3..4)));
    /// assert!(Ere::compile(b"(?:a)", Case::Sensitive).is_err());
    /// ```
    pub fn compile(pattern: impl AsRef<[u8]>, case: Case) -> Result<Self, Error> {
        let pattern = pattern.as_ref();
        if pattern.len() > LONGEST_PATTERN {
            let message = format!("the pattern is longer than {LONGEST_PATTERN} octets");
            return Err(Error::new(LONGEST_PATTERN..pattern.len(), message));
        }
        let literal = literal::Literal::of(pattern, case);
        let tree = OnceLock::new();
        if literal.is_none() {
            let parsed = parse::parse(pattern, case)?;
            if program::length(&parsed.root) > program::LONGEST {
                let message = "the pattern repeats too much: its intervals multiply";
                return Err(Error::new(0..pattern.len(), message));
            }
            tree.get_or_init(|| parsed);
        }
        let (forward, backward, matcher) = (OnceLock::new(), OnceLock::new(), OnceLock::new());
        let (pattern, worked) = (pattern.to_vec(), AtomicUsize::new(0));
        Ok(Self { literal, pattern, case, tree, forward, backward, matcher, worked })
    }

    /// The pattern taken apart; that of plain text cannot fail.
    fn tree(&self) -> &parse::Tree {
        self.tree.get_or_init(|| parse::parse(&self.pattern, self.case).unwrap_or_default())
    }

    /// Claims that the pattern occurs somewhere in the text.
    pub fn is_match(&self, text: &[u8]) -> bool {
        if let Some(literal) = &self.literal {
            return literal.is_match(text);
        }
        let program = self.forward();
        let work = program.len().saturating_mul(text.len() + 1);
        if self.worked.fetch_add(work, Ordering::Relaxed).saturating_add(work) < PATIENCE {
            return program.occurs(text);
        }
        match self.matcher.get_or_init(|| translate::regex(self.tree())) {
            Some(matcher) => matcher.is_match(text),
            None => program.occurs(text),
        }
    }

    /// The leftmost longest match and its groups.
    ///
    /// The work grows with the square of the text only for repeated groups; beyond a bound that no telephone number
    /// and no header field reaches with a sane pattern it is given up.
    pub fn find(&self, text: &[u8]) -> Result<Option<Match>, TooComplex> {
        longest::find(self, text)
    }

    fn forward(&self) -> &program::Program {
        self.forward.get_or_init(|| program::Program::compile(self.tree(), program::Direction::Forward))
    }

    fn backward(&self) -> &program::Program {
        self.backward.get_or_init(|| program::Program::compile(self.tree(), program::Direction::Backward))
    }

    /// How many groups the pattern has: `\1` to this number can be used in a replacement.
    pub fn groups(&self) -> usize {
        self.tree().groups
    }

    /// What means less, or something else, than it seems to: forms of Perl's expressions and extensions of GNU.
    pub fn notes(&self) -> &[Note] {
        if self.literal.is_some() { &[] } else { &self.tree().notes }
    }
}

impl Match {
    /// Where the whole match stands.
    pub fn whole(&self) -> Range<usize> {
        self.group(0).unwrap_or_default()
    }

    /// Where group `number` matched last; 0 is the whole. `None` when it took no part, or does not exist.
    pub fn group(&self, number: usize) -> Option<Range<usize>> {
        self.spans.get(number).cloned().flatten()
    }
}
