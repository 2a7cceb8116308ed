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
    let mut out = String::with_capacity(bytes.len() * 2);
    push_hex(bytes, &mut out);
    out
}

/// Appends lower-case hexadecimal digits without separators.
pub fn push_hex(bytes: &[u8], out: &mut String) {
    out.reserve(bytes.len() * 2);
    for octet in bytes {
        out.push(digit(octet >> 4));
        out.push(digit(octet & 0x0f));
    }
}

/// The lower-case hexadecimal digit of a semi-octet.
fn digit(nibble: u8) -> char {
    char::from(if nibble < 10 { b'0' + nibble } else { b'a' + (nibble & 0x0f) - 10 })
}

/// Appends a number in decimal; several times as fast as going through `write!`.
pub fn push_decimal(mut number: u64, out: &mut String) {
    // The longest number has twenty digits.
    let mut digits = ['0'; 20];
    let mut length = 0;
    for digit in digits.iter_mut().rev() {
        *digit = char::from(b'0' + (number % 10) as u8);
        number /= 10;
        length += 1;
        if number == 0 {
            break;
        }
    }
    out.extend(digits.iter().skip(20 - length));
}

/// Appends a number in decimal with leading zeros up to `width` digits.
pub fn push_padded(number: u64, width: u32, out: &mut String) {
    let mut bound = 10u64.saturating_pow(width.saturating_sub(1));
    while bound > number.max(1) {
        out.push('0');
        bound /= 10;
    }
    push_decimal(number, out);
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_escape_sequence_is_shown_and_not_sent() {
        assert_eq!(printable("a\x1b[31mb\u{202e}c"), "a\\x1b[31mb\\u{202e}c");
        assert!(matches!(printable("plain ü"), Cow::Borrowed(_)));
    }

    #[test]
    fn numbers_are_appended_with_and_without_leading_zeros() {
        let mut out = String::new();
        for number in [0, 7, 10, 1_000_000, u64::MAX] {
            push_decimal(number, &mut out);
            out.push(' ');
        }
        for (number, width) in [(0, 2), (7, 2), (12, 2), (1, 9), (123, 2)] {
            push_padded(number, width, &mut out);
            out.push(' ');
        }
        assert_eq!(out, "0 7 10 1000000 18446744073709551615 00 07 12 000000001 123 ");
        assert_eq!(hex(&[0x00, 0x9f, 0xa0]), "009fa0");
    }
}
