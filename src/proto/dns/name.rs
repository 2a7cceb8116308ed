//! Domain names (RFC 1035 §3.1) with compression (§4.1.4): bounded, and safe against pointers that loop.

use crate::wire::{Cursor, Malformed};

/// The longest name, RFC 1035 §2.3.4.
const LONGEST: usize = 255;
/// More pointers than a name of the longest length can need: the pointers loop.
const MOST_POINTERS: usize = 128;

/// One domain name, put together from its labels.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Name {
    /// Labels joined by dots, without a dot at the end; empty for the root.
    octets: Vec<u8>,
    /// What stands for a name that cannot be read.
    instead: Option<&'static str>,
    /// Octets of the message that the name takes where it stands.
    pub wire_length: usize,
}

impl Name {
    /// Reads the name at the cursor and passes over it; pointers may lead anywhere before the end of `message`.
    pub fn read(cursor: &mut Cursor<'_>, message: &[u8]) -> Result<Self, Malformed> {
        let start = cursor.at();
        let mut octets = Vec::with_capacity(32);
        let mut at = start;
        let mut end = None;
        let mut pointers = 0;
        let mut instead = None;
        loop {
            let length = octet(message, at)?;
            at += 1;
            match length >> 6 {
                0 if length == 0 => break,
                0 => {
                    let label = message.get(at..at + usize::from(length)).ok_or(Malformed::new("label", at))?;
                    at += label.len();
                    append(&mut octets, label);
                }
                3 => {
                    let target = usize::from(length & 0x3f) << 8 | usize::from(octet(message, at)?);
                    at += 1;
                    end.get_or_insert(at);
                    pointers += 1;
                    at = target;
                }
                1 => instead = Some("<Unknown extended label>"),
                _ => return Err(Malformed::new("label type", at - 1)),
            }
            if octets.len() > LONGEST {
                instead = instead.or(Some("<Name too long>"));
                octets.truncate(LONGEST);
            }
            if pointers > MOST_POINTERS {
                instead = Some("<Name contains a pointer that loops>");
            }
            if instead.is_some() && (end.is_some() || length >> 6 == 1) {
                break;
            }
        }
        let wire_length = end.unwrap_or(at) - start;
        cursor.skip(wire_length);
        Ok(Self { octets, instead, wire_length })
    }

    /// Claims that this is the root: no labels.
    pub fn is_root(&self) -> bool {
        self.octets.is_empty() && self.instead.is_none()
    }

    /// The name as Wireshark shows it: `<Root>` for the root, control characters as escapes.
    pub fn shown(&self) -> String {
        if let Some(instead) = self.instead {
            return instead.to_owned();
        }
        if self.is_root() {
            return "<Root>".to_owned();
        }
        let mut shown = String::with_capacity(self.octets.len());
        for c in String::from_utf8_lossy(&self.octets).chars() {
            escape(c, &mut shown);
        }
        shown
    }

    /// The name for a person: `.` for the root.
    pub fn text(&self) -> String {
        if self.is_root() { ".".to_owned() } else { self.shown() }
    }

    /// Octets of the name as shown, escapes counted as what they stand for: 6 for `<Root>`.
    pub fn shown_length(&self) -> usize {
        self.shown_octets().len()
    }

    /// Length and number of labels as Wireshark counts them: of the text, and 0 when it is shorter than two octets.
    pub fn counts(&self) -> (usize, usize) {
        let octets = self.shown_octets();
        if octets.len() < 2 {
            return (0, 0);
        }
        (octets.len(), octets.iter().filter(|octet| **octet == b'.').count() + 1)
    }

    fn shown_octets(&self) -> &[u8] {
        match (self.instead, self.is_root()) {
            (Some(instead), _) => instead.as_bytes(),
            (None, true) => b"<Root>",
            (None, false) => &self.octets,
        }
    }
}

fn octet(message: &[u8], at: usize) -> Result<u8, Malformed> {
    message.get(at).copied().ok_or(Malformed::new("domain name", at))
}

fn append(octets: &mut Vec<u8>, label: &[u8]) {
    if !octets.is_empty() {
        octets.push(b'.');
    }
    octets.extend_from_slice(label);
}

fn escape(c: char, out: &mut String) {
    match c {
        '\x07' => out.push_str("\\a"),
        '\x08' => out.push_str("\\b"),
        '\x0b' => out.push_str("\\v"),
        '\x0c' => out.push_str("\\f"),
        '\n' => out.push_str("\\n"),
        '\r' => out.push_str("\\r"),
        '\t' => out.push_str("\\t"),
        c if c.is_ascii_control() => out.push_str(&format!("\\{:03o}", u32::from(c))),
        c => out.push(c),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(message: &[u8], at: usize) -> Result<Name, Malformed> {
        let mut cursor = Cursor::new(message);
        cursor.skip(at);
        Name::read(&mut cursor, message)
    }

    #[test]
    fn a_pointer_ends_a_name_and_two_octets_are_passed_over() {
        let name = read(b"\x02de\x00\x03sip\xc0\x00!", 4).expect("a name");
        assert_eq!((name.shown().as_str(), name.wire_length, name.counts()), ("sip.de", 6, (6, 2)));
    }

    #[test]
    fn a_pointer_that_loops_is_named_and_left() {
        assert_eq!(read(b"\xc0\x00", 0).expect("a name").shown(), "<Name contains a pointer that loops>");
    }

    #[test]
    fn a_name_of_more_than_255_octets_is_named_and_passed_over() {
        let mut message = Vec::new();
        for _ in 0..5 {
            message.push(63);
            message.extend([b'a'; 63]);
        }
        message.push(0);
        let name = read(&message, 0).expect("a name");
        assert_eq!((name.shown().as_str(), name.wire_length), ("<Name too long>", 321));
    }

    #[test]
    fn the_root_and_control_characters_are_shown_as_wireshark_shows_them() {
        assert_eq!(read(b"\x00", 0).expect("a name").shown(), "<Root>");
        assert_eq!(read(b"\x03a\x01b\x00", 0).expect("a name").shown(), "a\\001b");
    }
}
