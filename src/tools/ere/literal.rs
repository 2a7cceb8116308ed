//! Patterns that are plain text, perhaps with `^` and `$` around it: most of them, and compared without any machine.

use super::Case;

/// The text of a pattern without operators.
#[derive(Clone, Debug)]
pub(super) struct Literal {
    octets: Vec<u8>,
    case: Case,
    from_start: bool,
    to_end: bool,
}

impl Literal {
    /// The text of a pattern, when it is no more than that.
    pub(super) fn of(pattern: &[u8], case: Case) -> Option<Self> {
        let from_start = pattern.first() == Some(&b'^');
        let mut rest = pattern.get(usize::from(from_start)..)?.iter();
        let mut octets = Vec::with_capacity(pattern.len());
        let mut to_end = false;
        while let Some(octet) = rest.next() {
            match octet {
                b'$' if rest.as_slice().is_empty() => to_end = true,
                b'.' | b'[' | b'(' | b')' | b'*' | b'+' | b'?' | b'{' | b'|' | b'^' | b'$' => return None,
                b'\\' => octets.push(*rest.next().filter(|octet| is_itself(**octet))?),
                octet => octets.push(*octet),
            }
        }
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

/// Claims that a backslash in front of the octet makes it stand for itself and nothing else.
fn is_itself(octet: u8) -> bool {
    octet.is_ascii_punctuation() && !matches!(octet, b'<' | b'>' | b'`' | b'\'')
}
