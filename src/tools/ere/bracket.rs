//! Bracket expressions: `[^]a-z[:digit:][.-.][=x=]]` (IEEE Std 1003.1, 9.3.5), read as the GNU C library reads them.

use super::Error;
use super::parse::{Parser, pcre_escape};
use super::set::OctetSet;

/// One element of a list.
enum Element {
    One(u8),
    Class(OctetSet),
}

impl Parser<'_> {
    /// The octets of a bracket expression whose `[` at `start` was taken.
    pub(super) fn bracket(&mut self, start: usize) -> Result<OctetSet, Error> {
        let negated = self.takes(b'^');
        let mut set = OctetSet::default();
        let mut is_first = true;
        loop {
            let at = self.at;
            if !is_first && self.takes(b']') {
                break;
            }
            let element = self.element(start, is_first)?;
            is_first = false;
            let is_range = self.peek() == Some(b'-') && self.pattern.get(self.at + 1).is_some_and(|next| *next != b']');
            if !is_range {
                match element {
                    Element::One(octet) => set.add(octet),
                    Element::Class(class) => set = set.union(class),
                }
                continue;
            }
            self.at += 1;
            let end = self.element(start, true)?;
            let (Element::One(first), Element::One(last)) = (element, end) else {
                return Err(Error::new(at..self.at, "a class cannot be the end of a range; a literal - stands last"));
            };
            if last < first {
                return Err(Error::new(at..self.at, "the range ends before it starts; a literal - stands last"));
            }
            (first..=last).for_each(|octet| set.add(octet));
        }
        let set = if self.ignores_case() { set.fold() } else { set };
        Ok(if negated { set.complement() } else { set })
    }

    fn element(&mut self, start: usize, may_be_hyphen: bool) -> Result<Element, Error> {
        let at = self.at;
        let unclosed = || Error::new(start..start + 1, "this [ has no ]; a literal one is \\[");
        let octet = self.peek().ok_or_else(unclosed)?;
        self.at += 1;
        match (octet, self.peek()) {
            (b'[', Some(kind @ (b':' | b'.' | b'='))) => self.named(at, kind),
            (b'-', next) if !may_be_hyphen && next != Some(b']') => Err(Error::new(
                at..self.at,
                "a - between two elements makes a range; a literal one stands first or last",
            )),
            (b'\\', Some(letter)) if letter.is_ascii_alphabetic() && pcre_escape(letter).is_some() => {
                let letter = char::from(letter);
                let message = format!(
                    "inside brackets \\{letter} is a backslash and the letter {letter}: POSIX has [:digit:], [:space:], [:alnum:] there"
                );
                self.note(at..self.at + 1, message);
                Ok(Element::One(octet))
            }
            _ => Ok(Element::One(octet)),
        }
    }

    /// `[:class:]`, `[.x.]` or `[=x=]`; the second character was not taken yet.
    fn named(&mut self, at: usize, kind: u8) -> Result<Element, Error> {
        let from = self.at + 1;
        let rest = self.pattern.get(from..).unwrap_or_default();
        let close = rest.windows(2).position(|pair| pair == [kind, b']']);
        // The GNU C library takes a [: without its :] for the two characters.
        let Some(length) = close else { return Ok(Element::One(b'[')) };
        let name = rest.get(..length).unwrap_or_default();
        self.at = from + length + 2;
        match (kind, name) {
            (b':', name) => class(name).map(|set| Element::Class(self.folded_class(name, set))).ok_or_else(|| {
                let name = String::from_utf8_lossy(name);
                let known = CLASSES.map(|(name, _)| name).join(" ");
                Error::new(at..self.at, format!("there is no class [:{name}:]: {known}"))
            }),
            (_, [octet]) => Ok(Element::One(*octet)),
            _ => Err(Error::new(at..self.at, "a collating element of several characters does not exist here")),
        }
    }

    /// Without case, upper and lower are both letters.
    fn folded_class(&self, name: &[u8], set: OctetSet) -> OctetSet {
        if self.ignores_case() && matches!(name, b"upper" | b"lower") { set.fold() } else { set }
    }
}

/// White space of the C locale, vertical tab included.
pub(super) fn is_space(octet: u8) -> bool {
    octet.is_ascii_whitespace() || octet == 0x0b
}

/// The name of a class and who belongs to it.
type Class = (&'static str, fn(u8) -> bool);

/// The classes of the C locale (IEEE Std 1003.1, 7.3.1).
const CLASSES: [Class; 12] = [
    ("alnum", |octet| octet.is_ascii_alphanumeric()),
    ("alpha", |octet| octet.is_ascii_alphabetic()),
    ("blank", |octet| matches!(octet, b' ' | b'\t')),
    ("cntrl", |octet| octet.is_ascii_control()),
    ("digit", |octet| octet.is_ascii_digit()),
    ("graph", |octet| octet.is_ascii_graphic()),
    ("lower", |octet| octet.is_ascii_lowercase()),
    ("print", |octet| octet.is_ascii_graphic() || octet == b' '),
    ("punct", |octet| octet.is_ascii_punctuation()),
    ("space", is_space),
    ("upper", |octet| octet.is_ascii_uppercase()),
    ("xdigit", |octet| octet.is_ascii_hexdigit()),
];

fn class(name: &[u8]) -> Option<OctetSet> {
    let (_, claim) = CLASSES.iter().find(|(known, _)| known.as_bytes() == name)?;
    Some(OctetSet::where_true(claim))
}
