//! What is wrong with a filter, and where.

use crate::wire::text::printable;
use std::ops::Range;
use unicode_width::UnicodeWidthStr as _;

/// A problem at a place of the filter.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Problem {
    pub message: String,
    pub span: Range<usize>,
}

impl Problem {
    pub fn new(message: impl Into<String>, span: Range<usize>) -> Self {
        Self { message: message.into(), span }
    }
}

/// Why a filter cannot be used: a sentence, the filter, and a caret under the wrong column.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Error {
    text: String,
    problem: Problem,
}

impl Error {
    pub(super) fn new(text: &str, problem: Problem) -> Self {
        Self { text: text.to_owned(), problem }
    }

    /// The sentence, without the picture.
    pub fn message(&self) -> &str {
        &self.problem.message
    }

    /// The octets of the filter it is about.
    pub fn span(&self) -> Range<usize> {
        self.problem.span.clone()
    }
}

impl std::fmt::Display for Error {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let Range { start, end } = self.span();
        let before = printable(self.text.get(..start).unwrap_or(&self.text)).width();
        let marked = printable(self.text.get(start..end).unwrap_or_default()).width().max(1);
        writeln!(f, "{}", printable(&self.problem.message))?;
        writeln!(f, "  {}", printable(&self.text))?;
        write!(f, "  {}{}", " ".repeat(before), "^".repeat(marked))
    }
}

impl std::error::Error for Error {}
