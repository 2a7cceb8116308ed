//! BIND's `$GENERATE`: one line of a master file for each number of a range.

use super::lex::Word;
use std::fmt::Write as _;

/// As many lines are generated for one zone; a long line counts once for each [`LINE`] octets.
pub(super) const MOST: usize = 1_000_000;
const LINE: usize = 100;

/// The lines of `$GENERATE RANGE OWNER [TTL] [CLASS] TYPE DATA`, and how many they count as.
pub(super) fn lines(text: &[u8], words: &[Word<'_>], left: usize) -> Result<(Vec<u8>, usize), (usize, String)> {
    let wrong = |word: usize, message: &str| (word, message.to_owned());
    let range = words.get(1).ok_or_else(|| wrong(1, "a range is missing"))?;
    let (start, stop, step) = std::str::from_utf8(range.text)
        .ok()
        .and_then(parse_range)
        .ok_or_else(|| wrong(1, "no range: START-STOP or START-STOP/STEP"))?;
    let count = usize::try_from((stop - start) / step + 1).unwrap_or(usize::MAX);
    let too_many = || (1, format!("a zone generates {MOST} lines of {LINE} octets at most"));
    if count > left {
        return Err(too_many());
    }
    let owner = words.get(2).ok_or_else(|| wrong(2, "an owner is missing"))?;
    let (first, last) = match (words.get(3), words.last()) {
        (Some(first), Some(last)) => (first, last),
        _ => return Err(wrong(3, "a type is missing")),
    };
    // The text of the words as it stands, but for data that is one string in quotes, which loses them.
    let closing = usize::from(last.is_quoted) * 2;
    let end = last.at + last.text.len() + closing;
    let is_one_string = last.is_quoted && words.iter().filter(|word| word.is_quoted).count() == 1;
    let mut rest = text.get(first.at..if is_one_string { last.at } else { end }).unwrap_or_default().to_vec();
    if is_one_string {
        rest.extend_from_slice(last.text);
    }
    let mut out = Vec::new();
    for number in (start..=stop).step_by(usize::try_from(step).unwrap_or(usize::MAX)) {
        expand(owner.text, number, &mut out).ok_or_else(|| wrong(2, "a modifier that is none"))?;
        out.push(b' ');
        expand(&rest, number, &mut out).ok_or_else(|| wrong(3, "a modifier that is none"))?;
        out.push(b'\n');
        if out.len() / LINE > left {
            return Err(too_many());
        }
    }
    let count = count.max(out.len() / LINE);
    Ok((out, count))
}

fn parse_range(text: &str) -> Option<(u32, u32, u32)> {
    let (range, step) = text.split_once('/').unwrap_or((text, "1"));
    let (start, stop) = range.split_once('-')?;
    let (start, stop, step) = (start.parse().ok()?, stop.parse().ok()?, step.parse().ok()?);
    // The last number must leave room for the step behind it.
    (start <= stop && stop <= i32::MAX as u32 && step > 0).then_some((start, stop, step))
}

/// Puts the number for `$` and `${OFFSET,WIDTH,BASE}`; `$$` and `\$` are a dollar sign.
fn expand(pattern: &[u8], number: u32, out: &mut Vec<u8>) -> Option<()> {
    let mut at = 0;
    while let Some(octet) = pattern.get(at) {
        let rest = pattern.get(at + 1..).unwrap_or_default();
        match (octet, rest.first()) {
            (b'\\', Some(escaped)) => {
                if *escaped != b'$' {
                    out.push(b'\\');
                }
                out.push(*escaped);
                at += 2;
            }
            (b'$', Some(b'$')) => {
                out.push(b'$');
                at += 2;
            }
            (b'$', Some(b'{')) => {
                let length = rest.iter().position(|octet| *octet == b'}')?;
                let modifier = std::str::from_utf8(rest.get(1..length)?).ok()?;
                out.extend(modified(modifier, number)?.into_bytes());
                at += length + 2;
            }
            (b'$', _) => {
                out.extend(number.to_string().into_bytes());
                at += 1;
            }
            _ => {
                out.push(*octet);
                at += 1;
            }
        }
    }
    Some(())
}

fn modified(modifier: &str, number: u32) -> Option<String> {
    const WIDEST: usize = 255;
    let mut pieces = modifier.split(',');
    let offset: i64 = pieces.next()?.trim().parse().ok()?;
    let width: usize = pieces.next().map_or(Some(0), |text| text.trim().parse().ok())?;
    let base = pieces.next().map_or("d", str::trim);
    let number = u64::try_from(i64::from(number).checked_add(offset)?).ok()?;
    if pieces.next().is_some() || width > WIDEST {
        return None;
    }
    let mut out = String::new();
    // Writing to a String cannot fail.
    let _ = match base {
        "d" => write!(out, "{number:0width$}"),
        "o" => write!(out, "{number:0width$o}"),
        "x" => write!(out, "{number:0width$x}"),
        "X" => write!(out, "{number:0width$X}"),
        "n" | "N" => {
            // Semi-octets, the lowest one first, dots between them; the width counts both.
            let mut left = number;
            let mut digits = Vec::new();
            while left > 0 || digits.is_empty() || digits.len() * 2 - 1 < width {
                digits.push(char::from_digit((left & 15) as u32, 16)?);
                left >>= 4;
            }
            let text = digits.iter().map(char::to_string).collect::<Vec<_>>().join(".");
            write!(out, "{}", if base == "N" { text.to_ascii_uppercase() } else { text })
        }
        _ => return None,
    };
    Some(out)
}

#[cfg(test)]
mod tests {
    use super::super::lex::Lexer;
    use super::*;

    fn generated(text: &str) -> Result<String, (usize, String)> {
        let entry = Lexer::new(text.as_bytes(), 0).entry().expect("an entry").expect("words");
        lines(text.as_bytes(), &entry.words, MOST).map(|(lines, _)| String::from_utf8_lossy(&lines).into_owned())
    }

    #[test]
    fn a_line_is_written_for_each_number() {
        assert_eq!(generated("$GENERATE 1-3/2 $.4 A 127.0.0.$"), Ok("1.4 A 127.0.0.1\n3.4 A 127.0.0.3\n".into()));
        assert_eq!(generated("$GENERATE 9-9 n${-1,3,x} 5 MX \"0 m$\""), Ok("n008 5 MX 0 m9\n".into()));
        assert_eq!(
            generated("$GENERATE 1-1 $ NAPTR 1 1 \"u\" \"E2U+sip\" \"!^.*$$!sip:$@x!\" ."),
            Ok("1 NAPTR 1 1 \"u\" \"E2U+sip\" \"!^.*$!sip:1@x!\" .\n".into())
        );
        assert_eq!(generated("$GENERATE 18-18 ${0,5,n}.x A 1.2.3.4"), Ok("2.1.0.x A 1.2.3.4\n".into()));
    }

    #[test]
    fn long_lines_count_for_many() {
        let text = format!("$GENERATE 1-999999 {} A 127.0.0.1", "${0,255}".repeat(200));
        assert_eq!(generated(&text).map_err(|(word, _)| word), Err(1));
    }

    #[test]
    fn what_cannot_be_generated_is_named() {
        for (text, word) in [
            ("$GENERATE", 1),
            ("$GENERATE 3-1 a A b", 1),
            ("$GENERATE 0-99999999 a A b", 1),
            ("$GENERATE 1-2 a${0,1,q} A b", 2),
            ("$GENERATE 1-2 a A ${0", 3),
            ("$GENERATE 1-2 a", 3),
        ] {
            assert_eq!(generated(text).map_err(|(word, _)| word), Err(word), "{text}");
        }
    }
}
