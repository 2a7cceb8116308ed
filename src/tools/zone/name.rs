//! Domain names as a zone needs them (RFC 1035 §3.1, §5.1): label by label, compared without regard to case.
//!
//! A name that was read from a message for printing is `proto::dns::Name`; this one is looked up by, cut and joined.

use std::fmt;
use std::hash::{Hash, Hasher};

/// The longest name in octets, lengths and root included (RFC 1035 §2.3.4).
const LONGEST: usize = 255;
/// The longest label in octets.
const LONGEST_LABEL: usize = 63;

/// A domain name: never longer than 255 octets, its labels never empty nor longer than 63.
///
/// Equality and hash disregard the case of ASCII letters; the case that was written is kept for printing.
#[derive(Clone, Eq)]
pub struct Name {
    /// Labels, each behind its length; the root, a length of 0, ends them.
    wire: Box<[u8]>,
}

/// Why a text is no domain name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NameError {
    /// Two dots in a row, or a dot in front.
    EmptyLabel,
    /// A label of more than 63 octets.
    LongLabel,
    /// More than 255 octets.
    LongName,
    /// A backslash with nothing, or with no number up to 255, behind it.
    Escape,
}

impl fmt::Display for NameError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::EmptyLabel => "a label is empty",
            Self::LongLabel => "a label is longer than 63 octets",
            Self::LongName => "longer than 255 octets",
            Self::Escape => "a backslash escapes nothing",
        })
    }
}

impl std::error::Error for NameError {}

impl Name {
    /// The root of the tree.
    pub fn root() -> Self {
        Self { wire: Box::new([0]) }
    }

    /// Reads a name in presentation form; one without a dot at its end stands below `origin`.
    ///
    /// # Errors
    ///
    /// Fails when the text is no domain name.
    pub fn parse(text: &[u8], origin: &Self) -> Result<Self, NameError> {
        match text {
            b"@" => return Ok(origin.clone()),
            b"." => return Ok(Self::root()),
            _ => {}
        }
        let mut wire = Vec::with_capacity(text.len() + origin.wire.len() + 1);
        let mut octets = text.iter().copied();
        let mut is_absolute = false;
        let mut start = 0;
        wire.push(0);
        while let Some(octet) = octets.next() {
            is_absolute = octet == b'.';
            match octet {
                b'.' => {
                    close(&mut wire, start)?;
                    start = wire.len();
                    wire.push(0);
                }
                b'\\' => wire.push(escaped(&mut octets).ok_or(NameError::Escape)?),
                _ => wire.push(octet),
            }
        }
        if is_absolute {
            return Self::new(wire);
        }
        close(&mut wire, start)?;
        wire.extend_from_slice(&origin.wire);
        Self::new(wire)
    }

    /// Reads a name that is absolute whether or not a dot ends it, as people type them.
    ///
    /// # Errors
    ///
    /// Fails when the text is no domain name.
    pub fn absolute(text: &str) -> Result<Self, NameError> {
        Self::parse(text.as_bytes(), &Self::root())
    }

    /// Joins labels, the leftmost one first.
    ///
    /// # Errors
    ///
    /// Fails when a label is empty or too long, or the name is.
    pub fn from_labels<'a>(labels: impl IntoIterator<Item = &'a [u8]>) -> Result<Self, NameError> {
        let mut wire = Vec::with_capacity(64);
        for label in labels {
            let start = wire.len();
            wire.push(0);
            wire.extend_from_slice(label);
            close(&mut wire, start)?;
        }
        wire.push(0);
        Self::new(wire)
    }

    /// Reads an uncompressed name at the head of `octets`; the name and the octets behind it.
    pub fn from_wire(octets: &[u8]) -> Option<(Self, &[u8])> {
        let mut at = 0;
        loop {
            let length = usize::from(*octets.get(at)?);
            at += 1 + length;
            match length {
                0 => break,
                _ if length > LONGEST_LABEL || at >= LONGEST => return None,
                _ => {}
            }
        }
        let (wire, rest) = octets.split_at_checked(at)?;
        Some((Self { wire: wire.into() }, rest))
    }

    fn new(wire: Vec<u8>) -> Result<Self, NameError> {
        if wire.len() > LONGEST { Err(NameError::LongName) } else { Ok(Self { wire: wire.into() }) }
    }

    /// The name as it stands in a message, uncompressed.
    pub fn wire(&self) -> &[u8] {
        &self.wire
    }

    /// Claims that this is the root.
    pub fn is_root(&self) -> bool {
        self.wire.len() == 1
    }

    /// The labels, the leftmost one first, without the root.
    pub fn labels(&self) -> impl Iterator<Item = &[u8]> {
        self.suffixes().filter_map(|suffix| suffix.first_label())
    }

    /// The name itself, its parent, and so on to the root, as views.
    pub fn suffixes(&self) -> impl Iterator<Item = Suffix<'_>> {
        std::iter::successors(Some(Suffix(&self.wire)), Suffix::parent)
    }

    /// The name as a view.
    pub fn as_suffix(&self) -> Suffix<'_> {
        Suffix(&self.wire)
    }

    /// Claims that the name is `ancestor` or stands below it.
    pub fn is_within(&self, ancestor: &Self) -> bool {
        self.suffixes().any(|suffix| suffix == ancestor.as_suffix())
    }

    /// Claims that the leftmost label is `*` (RFC 4592 §2.1.1).
    pub fn is_wildcard(&self) -> bool {
        self.wire.starts_with(b"\x01*")
    }

    /// The text without the dot at its end, as people write names; `.` for the root.
    pub fn text(&self) -> String {
        let mut text = self.to_string();
        if text.len() > 1 {
            text.pop();
        }
        text
    }

    /// The name with `from` at its end replaced by `to` (RFC 6672 §2.2); `None` when it does not end so or
    /// would be too long.
    pub fn moved(&self, from: &Self, to: &Self) -> Option<Self> {
        let kept = self.wire.len().checked_sub(from.wire.len())?;
        let (head, tail) = self.wire.split_at_checked(kept)?;
        if Suffix(tail) != from.as_suffix() {
            return None;
        }
        Self::new([head, &*to.wire].concat()).ok()
    }
}

/// Writes the length of the label that starts at `start`.
fn close(wire: &mut [u8], start: usize) -> Result<(), NameError> {
    let length = wire.len().saturating_sub(start + 1);
    match (u8::try_from(length), wire.get_mut(start)) {
        (Ok(0), _) | (_, None) => Err(NameError::EmptyLabel),
        (Ok(count), Some(at)) if length <= LONGEST_LABEL => {
            *at = count;
            Ok(())
        }
        _ => Err(NameError::LongLabel),
    }
}

/// The octet that an escape stands for, the backslash being read: `\X` or `\DDD` (RFC 1035 §5.1).
pub(super) fn escaped(octets: &mut impl Iterator<Item = u8>) -> Option<u8> {
    let first = octets.next()?;
    if !first.is_ascii_digit() {
        return Some(first);
    }
    let digits = [first, octets.next()?, octets.next()?];
    let number = std::str::from_utf8(&digits).ok().filter(|text| text.bytes().all(|octet| octet.is_ascii_digit()));
    number?.parse().ok()
}

impl fmt::Display for Name {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.is_root() {
            return f.write_str(".");
        }
        for label in self.labels() {
            for octet in label {
                match octet {
                    b'.' | b'\\' | b'"' | b'(' | b')' | b';' | b'@' | b'$' => write!(f, "\\{}", char::from(*octet))?,
                    b'!'..=b'~' => write!(f, "{}", char::from(*octet))?,
                    _ => write!(f, "\\{octet:03}")?,
                }
            }
            f.write_str(".")?;
        }
        Ok(())
    }
}

impl fmt::Debug for Name {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{self}")
    }
}

impl PartialEq for Name {
    fn eq(&self, other: &Self) -> bool {
        self.as_suffix() == other.as_suffix()
    }
}

impl Hash for Name {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.as_suffix().hash(state);
    }
}

/// The end of a name from one of its labels on: what a map of names is asked with.
#[derive(Clone, Copy, Debug, Eq)]
pub struct Suffix<'a>(&'a [u8]);

impl<'a> Suffix<'a> {
    /// The leftmost label; `None` at the root.
    pub fn first_label(self) -> Option<&'a [u8]> {
        let length = usize::from(*self.0.first()?);
        self.0.get(1..=length).filter(|label| !label.is_empty())
    }

    /// Without the leftmost label; `None` at the root.
    pub fn parent(&self) -> Option<Self> {
        let length = self.first_label()?.len();
        self.0.get(1 + length..).map(Self)
    }

    /// Claims that the other name has the same letters in the same case.
    pub fn is_spelt_like(self, other: Self) -> bool {
        self.0 == other.0
    }

    /// Number of labels, without the root.
    pub fn count(self) -> usize {
        std::iter::successors(self.parent(), Self::parent).count()
    }

    /// The name on its own.
    pub fn to_name(self) -> Name {
        Name { wire: self.0.into() }
    }

    /// The wildcard below this name; `None` when it would be too long.
    pub fn wildcard(self) -> Option<Name> {
        Name::new([b"\x01*", self.0].concat()).ok()
    }
}

impl PartialEq for Suffix<'_> {
    fn eq(&self, other: &Self) -> bool {
        // A length is below 64, and no letter, so the case of letters is all that is disregarded.
        self.0.eq_ignore_ascii_case(other.0)
    }
}

impl Hash for Suffix<'_> {
    fn hash<H: Hasher>(&self, state: &mut H) {
        let mut lower = [0; LONGEST];
        let lower = lower.get_mut(..self.0.len()).unwrap_or_default();
        lower.copy_from_slice(self.0.get(..lower.len()).unwrap_or_default());
        lower.make_ascii_lowercase();
        state.write(lower);
    }
}

impl hashbrown::Equivalent<Name> for Suffix<'_> {
    fn equivalent(&self, name: &Name) -> bool {
        *self == name.as_suffix()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn name(text: &str) -> Name {
        Name::absolute(text).expect("a name")
    }

    #[test]
    fn a_relative_name_stands_below_its_origin() {
        let origin = name("e164.arpa");
        assert_eq!(Name::parse(b"*.4.4", &origin).expect("a name").to_string(), "*.4.4.e164.arpa.");
        assert_eq!(Name::parse(b"@", &origin), Ok(origin.clone()));
        assert_eq!(Name::parse(b"p18.example.", &origin).expect("a name").text(), "p18.example");
    }

    #[test]
    fn an_escaped_dot_is_part_of_its_label() {
        let name = name("a\\.b.c\\046\\009");
        assert_eq!(name.labels().collect::<Vec<_>>(), [b"a.b".as_slice(), b"c.\t"]);
        assert_eq!(name.to_string(), "a\\.b.c\\.\\009.");
    }

    #[test]
    fn what_is_no_name_is_refused() {
        let long = "a".repeat(64);
        let longer = vec!["a"; 128].join(".");
        for (text, error) in [
            ("a..b", NameError::EmptyLabel),
            (".a", NameError::EmptyLabel),
            ("", NameError::EmptyLabel),
            (long.as_str(), NameError::LongLabel),
            (longer.as_str(), NameError::LongName),
            ("a\\", NameError::Escape),
            ("a\\300", NameError::Escape),
            ("a\\1x2", NameError::Escape),
        ] {
            assert_eq!(Name::absolute(text), Err(error), "{text}");
        }
        assert_eq!(Name::absolute(&vec!["a"; 127].join(".")).map(|name| name.wire().len()), Ok(255));
    }

    #[test]
    fn the_case_of_letters_makes_no_other_name() {
        let mut map = hashbrown::HashMap::<Name, u8, foldhash::fast::FixedState>::default();
        map.insert(name("SIP.Example"), 1);
        assert_eq!(map.get(&name("sip.eXAMPLE")), Some(&1));
        assert_eq!(map.get(&name("a.sip.example").suffixes().nth(1).expect("a parent")), Some(&1));
        assert!(name("x.E164.ARPA").is_within(&name("e164.arpa")) && !name("xe164.arpa").is_within(&name("e164.arpa")));
    }

    #[test]
    fn octets_are_read_up_to_the_root() {
        assert_eq!(
            Name::from_wire(b"\x01a\x00zz").map(|(name, rest)| (name.text(), rest)),
            Some(("a".into(), &b"zz"[..]))
        );
        for octets in [&b""[..], b"\x05a", b"\xc0\x00", b"\x01a"] {
            assert!(Name::from_wire(octets).is_none());
        }
    }

    #[test]
    fn a_name_moves_with_the_end_of_it() {
        assert_eq!(name("1.old.example").moved(&name("OLD.example"), &name("new")), Some(name("1.new")));
        assert_eq!(name("1.old.example").moved(&name("new"), &name("old")), None);
    }
}
