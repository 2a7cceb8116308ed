//! The data of a record from the words of a master file (RFC 1035 §5, RFC 3597 §5).

use super::kind::Part;
use super::lex::{Word, unescaped};
use super::name::Name;
use std::net::{Ipv4Addr, Ipv6Addr};

/// The longest data of a record.
const LONGEST: usize = 65_535;

/// What is wrong with which word; the number of words when one is missing.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Wrong {
    pub word: usize,
    pub message: String,
}

/// Writes the data of a record.
pub(super) fn encode(parts: &[Part], words: &[Word<'_>], origin: &Name) -> Result<Vec<u8>, Wrong> {
    if words.first().is_some_and(|word| !word.is_quoted && word.text == b"\\#") {
        return generic(words);
    }
    let mut out = Vec::with_capacity(64);
    let mut at = 0;
    for part in parts {
        let wrong = |message: String| Wrong { word: at, message };
        match part {
            Part::Texts => {
                if at >= words.len() {
                    return Err(wrong("a string is missing".into()));
                }
                for (word, number) in words.iter().zip(0..).skip(at) {
                    text(word, &mut out).map_err(|message| Wrong { word: number, message })?;
                }
                at = words.len();
            }
            Part::Hex => {
                let digits: Vec<u8> = words.iter().skip(at).flat_map(|word| word.text).copied().collect();
                out.extend(octets(&digits).ok_or_else(|| wrong("no pairs of hexadecimal digits".into()))?);
                at = words.len();
            }
            _ => {
                let word = words.get(at).ok_or_else(|| wrong(format!("{} is missing", described(*part))))?;
                one(*part, word, origin, &mut out).map_err(wrong)?;
                at += 1;
            }
        }
    }
    match words.get(at) {
        Some(_) => Err(Wrong { word: at, message: "more than the record takes".into() }),
        None if out.len() > LONGEST => Err(Wrong { word: 0, message: "the data is longer than 65535 octets".into() }),
        None => Ok(out),
    }
}

fn one(part: Part, word: &Word<'_>, origin: &Name, out: &mut Vec<u8>) -> Result<(), String> {
    let number = |limit: u32| {
        let number = plain(word).and_then(|text| text.parse::<u32>().ok()).filter(|number| *number <= limit);
        number.ok_or_else(|| format!("no number from 0 to {limit}"))
    };
    match part {
        Part::U8 => out.push(number(255)? as u8),
        Part::U16 => out.extend((number(65_535)? as u16).to_be_bytes()),
        Part::U32 => out.extend(number(u32::MAX)?.to_be_bytes()),
        Part::Time => {
            let seconds = time(word.text).ok_or("no time: seconds, or numbers with w, d, h, m, s")?;
            out.extend(seconds.to_be_bytes());
        }
        Part::Name => out.extend(Name::parse(word.text, origin).map_err(|error| error.to_string())?.wire()),
        Part::Text => text(word, out)?,
        Part::Rest => out.extend(unescaped(word.text).ok_or(ESCAPE)?),
        Part::A => {
            let address = plain(word).and_then(|text| text.parse::<Ipv4Addr>().ok());
            out.extend(address.ok_or("no IPv4 address")?.octets());
        }
        Part::Aaaa => {
            let address = plain(word).and_then(|text| text.parse::<Ipv6Addr>().ok());
            out.extend(address.ok_or("no IPv6 address")?.octets());
        }
        // What goes to the end is taken by the caller.
        Part::Texts | Part::Hex => {}
    }
    Ok(())
}

const ESCAPE: &str =
    "a backslash before a digit takes three digits; a backslash itself is written twice: \\\\1 for \\1";

fn text(word: &Word<'_>, out: &mut Vec<u8>) -> Result<(), String> {
    let octets = unescaped(word.text).ok_or(ESCAPE)?;
    let length = u8::try_from(octets.len()).map_err(|_| format!("a string of {} octets; 255 at most", octets.len()))?;
    out.push(length);
    out.extend(octets);
    Ok(())
}

/// `\# LENGTH HEX…`
fn generic(words: &[Word<'_>]) -> Result<Vec<u8>, Wrong> {
    let wrong = |word, message: &str| Wrong { word, message: message.into() };
    let length = words.get(1).and_then(plain).and_then(|text| text.parse::<u16>().ok());
    let length = length.ok_or_else(|| wrong(1, "no length behind \\#"))?;
    let digits: Vec<u8> = words.iter().skip(2).flat_map(|word| word.text).copied().collect();
    let octets = octets(&digits).ok_or_else(|| wrong(2, "no pairs of hexadecimal digits"))?;
    if octets.len() == usize::from(length) { Ok(octets) } else { Err(wrong(1, "not the number of octets that follow")) }
}

fn octets(digits: &[u8]) -> Option<Vec<u8>> {
    let value = |digit: &u8| char::from(*digit).to_digit(16).and_then(|value| u8::try_from(value).ok());
    let (pairs, rest) = digits.as_chunks::<2>();
    let octets = pairs.iter().map(|[high, low]| Some(value(high)? << 4 | value(low)?)).collect();
    if rest.is_empty() { octets } else { None }
}

fn plain<'t>(word: &Word<'t>) -> Option<&'t str> {
    std::str::from_utf8(word.text).ok()
}

/// Seconds from `3600` or `1h30m`.
pub(super) fn time(text: &[u8]) -> Option<u32> {
    let mut total = 0_u32;
    let mut number = None;
    let mut is_bare = true;
    for octet in text {
        let factor = match octet.to_ascii_lowercase() {
            digit @ b'0'..=b'9' => {
                let digit = u32::from(digit - b'0');
                number = Some(number.unwrap_or(0_u32).checked_mul(10)?.checked_add(digit)?);
                continue;
            }
            b'w' => 604_800,
            b'd' => 86_400,
            b'h' => 3600,
            b'm' => 60,
            b's' => 1,
            _ => return None,
        };
        is_bare = false;
        total = number.take()?.checked_mul(factor)?.checked_add(total)?;
    }
    match number {
        Some(number) if is_bare => Some(number),
        Some(_) => None,
        None => (!text.is_empty()).then_some(total),
    }
}

const fn described(part: Part) -> &'static str {
    match part {
        Part::U8 | Part::U16 | Part::U32 => "a number",
        Part::Time => "a time",
        Part::Name => "a domain name",
        Part::Text | Part::Texts | Part::Rest => "a string",
        Part::Hex => "a row of hexadecimal digits",
        Part::A | Part::Aaaa => "an address",
    }
}

#[cfg(test)]
mod tests {
    use super::super::kind::Kind;
    use super::super::lex::Lexer;
    use super::*;

    fn data(kind: &str, text: &str) -> Result<Vec<u8>, (usize, String)> {
        let entry = Lexer::new(text.as_bytes(), 0).entry().expect("an entry").expect("words");
        let parts = Kind::parse(kind.as_bytes()).and_then(Kind::parts).unwrap_or_default();
        encode(parts, &entry.words, &Name::absolute("x").expect("a name")).map_err(|wrong| (wrong.word, wrong.message))
    }

    #[test]
    fn words_become_octets_by_the_row_of_their_type() {
        assert_eq!(data("SRV", "10 60 5060 sip"), Ok(b"\x00\x0a\x00\x3c\x13\xc4\x03sip\x01x\x00".to_vec()));
        assert_eq!(
            data("NAPTR", "1 2 u E2U+sip \"!a!\\\\1!\" ."),
            Ok(b"\0\x01\0\x02\x01u\x07E2U+sip\x06!a!\\1!\0".to_vec())
        );
        assert_eq!(data("TXT", "a \"b c\""), Ok(b"\x01a\x03b c".to_vec()));
        assert_eq!(data("TYPE65280", "\\# 3 01 02ff"), Ok(vec![1, 2, 255]));
        assert_eq!(data("CAA", "0 issue \"ca.example\""), Ok(b"\x00\x05issueca.example".to_vec()));
    }

    #[test]
    fn what_is_wrong_is_named_with_its_word() {
        for (kind, text, word, part) in [
            ("NAPTR", "100 10 u E2U+sip", 4, "a string is missing"),
            ("NAPTR", "100 10 u E2U+sip !a!\\1! .", 4, "written twice"),
            ("NAPTR", "100 70000 u s r .", 1, "65535"),
            ("A", "1.2.3", 0, "IPv4"),
            ("A", "1.2.3.4 5", 1, "more"),
            ("A", "\\# 3 01020304", 1, "number of octets"),
            ("TYPE9", "\\# 1 0", 2, "pairs"),
        ] {
            let (at, message) = data(kind, text).expect_err(text);
            assert!(at == word && message.contains(part), "{kind} {text}: {at} {message}");
        }
    }

    #[test]
    fn times_are_read_with_and_without_units() {
        for (text, seconds) in [("300", Some(300)), ("1h30M", Some(5400)), ("2w", Some(1_209_600)), ("1h30", None)] {
            assert_eq!(time(text.as_bytes()), seconds, "{text}");
        }
        for text in ["", "h", "99999999w", "5x", "-1"] {
            assert_eq!(time(text.as_bytes()), None, "{text}");
        }
    }
}
