//! Bodies: one, or the parts of a multipart body (RFC 2046 §5.1, RFC 5621).

use super::syntax;

/// The type of a body that is an RP message (TS 24.341 §5.3).
pub(super) const SMS: &str = "application/vnd.3gpp.sms";

/// A body and its type.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Part<'a> {
    /// Content-Type as spelt, with its parameters.
    pub content_type: &'a [u8],
    /// The octets.
    pub bytes: &'a [u8],
}

impl Part<'_> {
    /// Claims that the body has this type, in any case and whatever its parameters.
    pub fn is(&self, media_type: &str) -> bool {
        syntax::cut(self.content_type, b';').0.trim_ascii().eq_ignore_ascii_case(media_type.as_bytes())
    }
}

/// More parts than this are not looked at.
const MOST_PARTS: usize = 64;

/// The bodies in order. A multipart body inside another stays whole.
pub(super) fn parts<'a>(content_type: &'a [u8], bytes: &'a [u8]) -> Vec<Part<'a>> {
    let multipart = content_type.get(..10).is_some_and(|start| start.eq_ignore_ascii_case(b"multipart/"));
    let boundary = multipart.then(|| syntax::parameter(content_type, "boundary")).flatten();
    let Some(boundary) = boundary.filter(|boundary| !boundary.is_empty()) else {
        let body = Part { content_type, bytes };
        return if bytes.is_empty() { Vec::new() } else { vec![body] };
    };
    let delimiter = [b"--", boundary].concat();
    let ends: Vec<usize> = memchr::memmem::find_iter(bytes, &delimiter).take(MOST_PARTS + 1).collect();
    let starts = ends.iter().map(|at| at + delimiter.len());
    let stops = ends.iter().skip(1).copied().chain(std::iter::once(bytes.len()));
    let between = starts.zip(stops).filter_map(|(start, stop)| bytes.get(start..stop));
    between.take_while(|piece| !piece.starts_with(b"--")).filter_map(part).collect()
}

/// One part from behind its delimiter: header fields, an empty line, octets, and the line end before the next delimiter.
fn part(piece: &[u8]) -> Option<Part<'_>> {
    let (_, rest) = syntax::cut(piece, b'\n');
    let mut rest = rest?;
    let mut content_type: &[u8] = b"text/plain";
    loop {
        let (line, behind) = syntax::cut(rest, b'\n');
        rest = behind.unwrap_or_default();
        let line = line.trim_ascii();
        if line.is_empty() {
            let bytes = rest.strip_suffix(b"\n").unwrap_or(rest);
            return Some(Part { content_type, bytes: bytes.strip_suffix(b"\r").unwrap_or(bytes) });
        }
        let (name, value) = syntax::cut(line, b':');
        if name.trim_ascii().eq_ignore_ascii_case(b"content-type") {
            content_type = value.unwrap_or_default().trim_ascii();
        }
    }
}
