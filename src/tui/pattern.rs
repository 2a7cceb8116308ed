//! [`Pattern`]: the text of a search: a regular expression without regard to the case of ASCII, or the letters themselves.

use regex::bytes::{Regex, RegexBuilder};

/// What is searched for in text.
#[derive(Clone, Debug)]
pub struct Pattern(Regex);

/// The largest expression, in octets once compiled.
const LARGEST: usize = 1 << 20;

impl Pattern {
    /// Reads an expression. What is none is searched for as it is; nothing is searched for with no letters.
    pub fn new(text: &str) -> Option<Self> {
        // As the filter's `matches`: without the tables of Unicode, which this crate leaves out.
        let build =
            |text: &str| RegexBuilder::new(text).case_insensitive(true).unicode(false).size_limit(LARGEST).build().ok();
        if text.is_empty() {
            return None;
        }
        build(text).or_else(|| build(&regex::escape(text))).map(Self)
    }

    /// Claims that a text has it.
    pub fn is_in(&self, text: &str) -> bool {
        self.0.is_match(text.as_bytes())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn finds(pattern: &str, text: &str) -> bool {
        Pattern::new(pattern).is_some_and(|pattern| pattern.is_in(text))
    }

    #[test]
    fn a_broken_expression_is_searched_for_as_it_is() {
        assert!(finds("+44(", "to +44(0)79"));
        assert!(!finds("+44(", "to +44 79"));
    }

    #[test]
    fn an_expression_is_read_without_regard_to_case() {
        assert!(finds("fail|busy", "FAILED 486") && finds("i.vite", "INVITE") && finds("Müller", "an Müller"));
        assert!(!finds("zzz", "FAILED"));
        assert!(Pattern::new("").is_none());
    }
}
