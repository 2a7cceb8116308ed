//! Text from a capture, made safe: nothing that a terminal would act on ever leaves the program.

use std::borrow::Cow;

/// Octets as text: valid UTF-8 is kept, everything else becomes U+FFFD.
pub fn lossy(bytes: &[u8]) -> Cow<'_, str> {
    String::from_utf8_lossy(bytes)
}

/// Claims that a terminal could act on the character, or that it hides or reorders its neighbours.
///
/// Control characters of C0 and C1, DEL, and the bidirectional and invisible format characters.
pub fn is_unsafe(c: char) -> bool {
    c.is_control()
        || matches!(c, '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2060}'..='\u{2069}' | '\u{feff}')
}

/// Shows unsafe characters as escapes (`\n`, `\x1b`, `\u{202e}`); borrows when there are none.
pub fn printable(text: &str) -> Cow<'_, str> {
    if !text.chars().any(is_unsafe) {
        return Cow::Borrowed(text);
    }
    let mut safe = String::with_capacity(text.len() + 8);
    for c in text.chars() {
        match c {
            '\n' => safe.push_str("\\n"),
            '\r' => safe.push_str("\\r"),
            '\t' => safe.push_str("\\t"),
            c if is_unsafe(c) && u32::from(c) < 0x100 => safe.push_str(&format!("\\x{:02x}", u32::from(c))),
            c if is_unsafe(c) => safe.push_str(&format!("\\u{{{:04x}}}", u32::from(c))),
            c => safe.push(c),
        }
    }
    Cow::Owned(safe)
}

/// Lower-case hexadecimal digits without separators, as tshark prints octets.
pub fn hex(bytes: &[u8]) -> String {
    const DIGITS: &[u8; 16] = b"0123456789abcdef";
    let digit = |nibble: u8| DIGITS.get(usize::from(nibble)).copied().map_or('0', char::from);
    bytes.iter().flat_map(|octet| [digit(octet >> 4), digit(octet & 0x0f)]).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_escape_sequence_is_shown_and_not_sent() {
        assert_eq!(printable("a\x1b[31mb\u{202e}c"), "a\\x1b[31mb\\u{202e}c");
        assert!(matches!(printable("plain ü"), Cow::Borrowed(_)));
    }
}
