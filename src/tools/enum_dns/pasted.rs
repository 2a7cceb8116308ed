//! Substitution expressions as people paste them: out of a master file, an answer of dig, or as on the wire.
//!
//! A master file and dig write a backslash twice and put strings in quotes (RFC 1035 §5.1); the wire does neither.

use super::rewrite::Rewrite;
use crate::tools::zone::words;

/// An expression as on the wire, and how it was understood.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Pasted {
    /// As on the wire.
    pub expression: Vec<u8>,
    /// What the reader should know.
    pub note: Option<&'static str>,
}

const ONCE: &str = "the backslashes stand once; a master file needs each of them twice";
const TWICE: &str = "the backslashes stand twice, as in a master file: each pair is read as one";

/// Takes the expression out of a record, a string in quotes, or what stands for itself.
pub fn read(text: &str) -> Pasted {
    let text = text.trim();
    let plain = |note| Pasted { expression: text.as_bytes().to_vec(), note };
    if let Some((raw, unescaped)) = in_words(text) {
        return chosen(raw, unescaped);
    }
    let doubled = unescaped_pairs(text.as_bytes());
    match doubled {
        // A literal backslash is in no number, so nobody asks for one.
        Some(expression) => Pasted { expression, note: Some(TWICE) },
        None => plain(None),
    }
}

/// The regexp of a record, or the only string: as it stands, and without its escapes.
fn in_words(text: &str) -> Option<(Vec<u8>, Option<Vec<u8>>)> {
    let words = words(text.as_bytes())?;
    let is_number = |at: usize| words.get(at).is_some_and(|word| word.raw.iter().all(u8::is_ascii_digit));
    let naptr =
        words.iter().position(|word| !word.is_quoted && word.raw.eq_ignore_ascii_case(b"NAPTR")).map(|at| at + 5);
    let bare = || (words.len() >= 5 && is_number(0) && is_number(1)).then_some(4);
    let single = || (words.len() == 1 && words.first().is_some_and(|word| word.is_quoted)).then_some(0);
    let word = words.get(naptr.or_else(bare).or_else(single)?)?;
    Some((word.raw.to_vec(), word.unescaped()))
}

fn chosen(raw: Vec<u8>, unescaped: Option<Vec<u8>>) -> Pasted {
    let works = |expression: &Vec<u8>| Rewrite::parse(expression).is_ok();
    match unescaped {
        Some(unescaped) if works(&unescaped) || !works(&raw) => Pasted { expression: unescaped, note: None },
        _ => Pasted { expression: raw, note: Some(ONCE) },
    }
}

/// The text with each pair of backslashes as one; `None` when there is no pair or one stands alone.
fn unescaped_pairs(text: &[u8]) -> Option<Vec<u8>> {
    let mut out = Vec::with_capacity(text.len());
    let mut octets = text.iter();
    let mut has_pair = false;
    while let Some(octet) = octets.next() {
        if *octet == b'\\' {
            (octets.next() == Some(&b'\\')).then_some(())?;
            has_pair = true;
        }
        out.push(*octet);
    }
    has_pair.then_some(out)
}

#[cfg(test)]
mod tests {
    use super::*;

    const WIRE: &str = "!^\\+44(.*)$!sip:\\1@g;user=phone!";

    fn expression(text: &str) -> String {
        String::from_utf8(read(text).expression).expect("text")
    }

    #[test]
    fn what_is_pasted_means_the_same_wherever_it_comes_from() {
        let doubled = WIRE.replace('\\', "\\\\");
        for text in [
            WIRE.to_owned(),
            doubled.clone(),
            format!("\"{doubled}\""),
            format!("\"{WIRE}\""),
            format!("1.4.4 IN NAPTR 100 10 \"u\" \"E2U+sip\" \"{doubled}\" ."),
            format!("1.4.4.e164.arpa. 300 IN NAPTR 100 10 \"u\" \"E2U+sip\" \"{WIRE}\" ."),
            format!("100 10 \"u\" \"E2U+sip\" \"{doubled}\" ."),
        ] {
            assert_eq!(expression(&text), WIRE, "{text}");
        }
    }

    #[test]
    fn what_was_written_otherwise_is_said() {
        assert_eq!(read(WIRE).note, None);
        assert_eq!(read(&format!("\"{WIRE}\"")).note, Some(ONCE));
        assert_eq!(read(&WIRE.replace('\\', "\\\\")).note, Some(TWICE));
        assert_eq!(expression("!^.*$!sip:a@b!"), "!^.*$!sip:a@b!");
    }
}
