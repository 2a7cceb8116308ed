//! The small grammar all header fields share: lists, parameters, quoted strings (RFC 3261 §25.1).
//!
//! Everything is a slice of the message, so that a part's place in it is known ([`crate::wire::range`]).

/// Octets up to the first `stop`, and what is behind it.
pub fn cut(bytes: &[u8], stop: u8) -> (&[u8], Option<&[u8]>) {
    match memchr::memchr(stop, bytes) {
        Some(at) => (bytes.get(..at).unwrap_or_default(), bytes.get(at + 1..)),
        None => (bytes, None),
    }
}

/// The octets up to the first that `stops` accepts, and those from there on.
pub fn span(bytes: &[u8], stops: impl Fn(u8) -> bool) -> (&[u8], &[u8]) {
    let at = bytes.iter().position(|octet| stops(*octet)).unwrap_or(bytes.len());
    bytes.split_at(at)
}

/// Length of the first line with its end: CR LF, or as some senders and damaged messages have it, one of them.
pub fn line_length(bytes: &[u8]) -> usize {
    match memchr::memchr2(b'\r', b'\n', bytes) {
        Some(at) if bytes.get(at..at + 2) == Some(b"\r\n") => at + 2,
        Some(at) => at + 1,
        None => bytes.len(),
    }
}

/// Offset of the first `separator` that is neither in a quoted string nor between `<` and `>`.
///
/// A quote or a bracket that is never closed hides nothing: the rest is searched as plain text.
pub fn find(bytes: &[u8], separator: u8) -> Option<usize> {
    let mut at = 0;
    while let Some(octet) = bytes.get(at) {
        let rest = bytes.get(at..).unwrap_or_default();
        at += match octet {
            _ if *octet == separator => return Some(at),
            b'"' => quoted(rest).map_or(1, <[u8]>::len),
            b'<' => memchr::memchr(b'>', rest).map_or(1, |end| end + 1),
            _ => 1,
        };
    }
    None
}

/// The quoted string at the start, with its quotes; `None` when it does not end.
pub fn quoted(bytes: &[u8]) -> Option<&[u8]> {
    let mut at = 1;
    while let Some(octet) = bytes.get(at) {
        match octet {
            b'\\' => at += 2,
            b'"' => return bytes.get(..=at),
            _ => at += 1,
        }
    }
    None
}

/// The text inside the quotes, or the octets themselves when they are not quoted.
pub fn unquote(bytes: &[u8]) -> &[u8] {
    let bytes = bytes.trim_ascii();
    bytes.strip_prefix(b"\"").map_or(bytes, |inner| inner.strip_suffix(b"\"").unwrap_or(inner))
}

/// The pieces between separators that stand outside quotes and brackets.
#[derive(Clone, Debug)]
pub struct List<'a> {
    rest: Option<&'a [u8]>,
    separator: u8,
}

/// Splits a list at `separator`. No octets at all are an empty list.
pub fn list(bytes: &[u8], separator: u8) -> List<'_> {
    List { rest: (!bytes.is_empty()).then_some(bytes), separator }
}

impl<'a> Iterator for List<'a> {
    type Item = &'a [u8];

    fn next(&mut self) -> Option<&'a [u8]> {
        let rest = self.rest?;
        let Some(at) = find(rest, self.separator) else {
            self.rest = None;
            return Some(rest);
        };
        self.rest = rest.get(at + 1..);
        rest.get(..at)
    }
}

/// One `name=value` or `name` of a header field or URI.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Parameter<'a> {
    /// As spelt, with the blanks around it.
    pub whole: &'a [u8],
    /// Name without blanks.
    pub name: &'a [u8],
    /// Value without the blanks around it, its quotes kept; `None` without `=`.
    pub value: Option<&'a [u8]>,
}

impl<'a> Parameter<'a> {
    /// Reads one parameter.
    pub fn new(whole: &'a [u8]) -> Self {
        let (name, value) = cut(whole, b'=');
        Self { whole, name: name.trim_ascii(), value: value.map(<[u8]>::trim_ascii) }
    }

    /// Claims that this is the parameter's name, in any case.
    pub fn is(&self, name: &str) -> bool {
        self.name.eq_ignore_ascii_case(name.as_bytes())
    }
}

/// The parameters of a list; empty pieces are passed over.
pub fn parameters(bytes: &[u8], separator: u8) -> impl Iterator<Item = Parameter<'_>> {
    list(bytes, separator).filter(|piece| !piece.trim_ascii().is_empty()).map(Parameter::new)
}

/// The value of the parameter of this name, without quotes.
pub fn parameter<'a>(bytes: &'a [u8], name: &str) -> Option<&'a [u8]> {
    parameters(bytes, b';')
        .find(|parameter| parameter.is(name))
        .map(|parameter| unquote(parameter.value.unwrap_or(b"")))
}

/// The number the octets start with.
pub fn number(bytes: &[u8]) -> Option<u64> {
    let (digits, _) = span(bytes.trim_ascii_start(), |octet| !octet.is_ascii_digit());
    std::str::from_utf8(digits).ok()?.parse().ok()
}

/// The words between blanks.
pub fn words(bytes: &[u8]) -> impl Iterator<Item = &[u8]> {
    bytes.split(u8::is_ascii_whitespace).filter(|word| !word.is_empty())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn pieces(text: &str) -> Vec<String> {
        list(text.as_bytes(), b',').map(|piece| String::from_utf8_lossy(piece).into_owned()).collect()
    }

    #[test]
    fn a_comma_in_quotes_or_brackets_separates_nothing() {
        assert_eq!(pieces(r#""a,b" <sip:c,d@e>,f"#), [r#""a,b" <sip:c,d@e>"#, "f"]);
    }

    #[test]
    fn a_quote_that_never_closes_hides_nothing() {
        assert_eq!(pieces(r#""a,b"#), [r#""a"#, "b"]);
    }

    #[test]
    fn an_escaped_quote_does_not_end_the_string() {
        assert_eq!(quoted(br#""a\"b"c"#), Some(&br#""a\"b""#[..]));
    }

    #[test]
    fn a_part_knows_where_it_lies() {
        let whole = b"a=b;c=d";
        let second = parameters(whole, b';').nth(1).expect("two parameters");
        assert_eq!(crate::wire::range(whole, second.value.expect("a value")), 6..7);
    }
}
