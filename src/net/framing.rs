//! How a stream is cut into messages: where one starts and how long it is.
//!
//! SIP by Content-Length (RFC 3261 §18.3), Diameter by the length in its header (RFC 6733 §3), DNS by two octets
//! (RFC 1035 §4.2.2), IPA by two octets before its stream.

use super::Framing;
use memchr::{memchr, memmem};

/// The longest head of a SIP message, and the longest message of any kind, that is waited for.
const HEAD: usize = 64 << 10;
pub(super) const MESSAGE: usize = 1 << 20;

/// What the ports of a stream let expect, when it is not told by its shape alone.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Home {
    Anywhere,
    Dns,
    Ipa,
}

impl Home {
    /// The home of a stream between two ports.
    pub(super) fn of(ports: [u16; 2]) -> Self {
        let between = |port| ports.contains(&port);
        match () {
            () if between(53) => Self::Dns,
            () if between(3002) || between(3003) => Self::Ipa,
            () => Self::Anywhere,
        }
    }
}

/// What the octets at a place in a stream are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Start {
    /// The start of a message with this framing, of this length when that is known yet.
    Message(Framing, Option<usize>),
    /// Too few octets to say.
    Perhaps,
    /// Nothing that is recognised.
    Unknown,
}

/// Says what a stream speaks at a place where a message would start.
pub(super) fn start(bytes: &[u8], forced: Option<Framing>, home: Home) -> Start {
    match forced {
        Some(Framing::Sip) => return Start::Message(Framing::Sip, sip_length(bytes)),
        Some(Framing::Diameter) => return diameter(bytes),
        Some(Framing::Dns) => return dns(bytes),
        Some(Framing::Ipa) => return ipa(bytes),
        Some(Framing::None) => return Start::Unknown,
        None => {}
    }
    match home {
        Home::Dns => return dns(bytes),
        Home::Ipa if ipa(bytes) != Start::Unknown => return ipa(bytes),
        _ => {}
    }
    match diameter(bytes) {
        Start::Unknown => sip(bytes),
        found => found,
    }
}

fn dns(bytes: &[u8]) -> Start {
    match bytes.first_chunk::<2>().map(|length| usize::from(u16::from_be_bytes(*length))) {
        None => Start::Perhaps,
        Some(0..12) => Start::Unknown,
        Some(length) => Start::Message(Framing::Dns, Some(length + 2)),
    }
}

/// A length of ordinary size and a stream: RSL of a transceiver, or one of the fixed ones (libosmocore `ipa.h`).
fn ipa(bytes: &[u8]) -> Start {
    match bytes {
        [high, low, 0..=0x0f | 0xdd | 0xee | 0xef | 0xfb..=0xff, ..] => {
            let length = usize::from(u16::from_be_bytes([*high, *low]));
            if (1..=4096).contains(&length) { Start::Message(Framing::Ipa, Some(length + 3)) } else { Start::Unknown }
        }
        [_, _, ..] => Start::Unknown,
        _ => Start::Perhaps,
    }
}

/// Version 1, a sane length, no reserved flag, a command, and a first AVP that fits (RFC 6733 §3, §4.1).
fn diameter(bytes: &[u8]) -> Start {
    let Some([1, a, b, c, flags, d, e, f]) = bytes.first_chunk::<8>().copied() else {
        let perhaps = bytes.len() < 8 && bytes.first() == Some(&1);
        return if perhaps { Start::Perhaps } else { Start::Unknown };
    };
    let length = u32::from_be_bytes([0, a, b, c]) as usize;
    let sane =
        length >= 20 && length.is_multiple_of(4) && length <= MESSAGE && flags & 0x0f == 0 && flags & 0xa0 != 0xa0;
    if !sane || [d, e, f] == [0; 3] {
        return Start::Unknown;
    }
    if let Some([avp_flags, x, y, z]) = bytes.get(24..).and_then(|avp| avp.first_chunk::<4>()) {
        let avp = u32::from_be_bytes([0, *x, *y, *z]) as usize;
        if length > 20 && (avp_flags & 0x0f != 0 || avp < 8 || avp > length - 20) {
            return Start::Unknown;
        }
    }
    Start::Message(Framing::Diameter, Some(length))
}

/// A request line or status line (RFC 3261 §7.1, §7.2), or as much of one as is there.
fn sip(bytes: &[u8]) -> Start {
    let begin = bytes.get(..bytes.len().min(8)).unwrap_or_default();
    if b"SIP/2.0 ".starts_with(begin) {
        return if begin.len() == 8 { Start::Message(Framing::Sip, sip_length(bytes)) } else { Start::Perhaps };
    }
    let method = bytes.iter().take_while(|octet| octet.is_ascii_uppercase()).count();
    if !(3..=20).contains(&method) {
        return if method == bytes.len() && method < 3 { Start::Perhaps } else { Start::Unknown };
    }
    let rest = bytes.get(method..).unwrap_or_default();
    let line_end = memchr(b'\n', rest.get(..rest.len().min(8192)).unwrap_or_default());
    match (rest.first(), line_end) {
        (None, _) => Start::Perhaps,
        (Some(b' '), Some(end)) => {
            let line = rest.get(..end).unwrap_or_default().trim_ascii_end();
            if line.ends_with(b" SIP/2.0") { Start::Message(Framing::Sip, sip_length(bytes)) } else { Start::Unknown }
        }
        (Some(b' '), None) if rest.len() < 8192 => {
            let uri = rest.get(1..).unwrap_or_default();
            let fits = |scheme: &[u8]| uri.iter().zip(scheme).all(|(a, b)| a.eq_ignore_ascii_case(b));
            let known: [&[u8]; 4] = [b"sip:", b"sips:", b"tel:", b"urn:"];
            if known.into_iter().any(fits) { Start::Perhaps } else { Start::Unknown }
        }
        _ => Start::Unknown,
    }
}

/// Length of a SIP message; `None` until the empty line is there. Without Content-Length all that is there
/// is taken, to the next start line.
fn sip_length(bytes: &[u8]) -> Option<usize> {
    let mut at = 0;
    let mut content = None;
    loop {
        let rest = bytes.get(at..)?;
        let Some(end) = memchr(b'\n', rest) else {
            // No head is this long: what is there is handed on as it is.
            return (bytes.len() > HEAD).then_some(bytes.len());
        };
        let line = rest.get(..end)?.trim_ascii_end();
        at += end + 1;
        if line.is_empty() {
            break;
        }
        content = content.or_else(|| content_length(line));
    }
    match content {
        Some(length) => Some(at.saturating_add(length).min(MESSAGE.max(at))),
        None => Some(find_sip(bytes.get(at..)?).map_or(bytes.len(), |next| at + next)),
    }
}

fn content_length(line: &[u8]) -> Option<usize> {
    let colon = memchr(b':', line)?;
    let name = line.get(..colon)?.trim_ascii();
    if !name.eq_ignore_ascii_case(b"content-length") && !name.eq_ignore_ascii_case(b"l") {
        return None;
    }
    std::str::from_utf8(line.get(colon + 1..)?.trim_ascii()).ok()?.parse().ok()
}

/// The place of the next line that starts a SIP message.
fn find_sip(bytes: &[u8]) -> Option<usize> {
    // Every start line has the version in it: a stream without is dismissed in one pass.
    let mut lines = 0;
    for version in memmem::find_iter(bytes, b"SIP/2.0") {
        let line = memchr::memrchr(b'\n', bytes.get(..version)?).map_or(0, |end| end + 1);
        if line >= lines && matches!(sip(bytes.get(line..)?), Start::Message(..)) {
            return Some(line);
        }
        lines = line + 1;
    }
    None
}

/// The place of the next message inside a stream that speaks this, or that is not known to speak anything.
pub(super) fn find(bytes: &[u8], spoken: Framing) -> Option<usize> {
    match spoken {
        Framing::Diameter => find_diameter(bytes),
        Framing::None => find_sip(bytes).or_else(|| find_diameter(bytes)),
        _ => find_sip(bytes),
    }
}

/// The place of the next Diameter message: a header whose AVPs fit into one another as far as they are there.
fn find_diameter(bytes: &[u8]) -> Option<usize> {
    memchr::memchr_iter(1, bytes).find(|at| bytes.get(*at..).is_some_and(has_avps))
}

/// Claims that a Diameter header is there, and behind it all its AVPs, eight of them, or two and the end of the octets.
fn has_avps(bytes: &[u8]) -> bool {
    let Start::Message(_, Some(length)) = diameter(bytes) else { return false };
    let (mut at, mut avps) = (20, 0);
    while at < length && avps < 8 {
        let Some([_, _, _, _, flags, a, b, c]) = bytes.get(at..).and_then(|avp| avp.first_chunk::<8>()) else {
            return avps >= 2;
        };
        let size = u32::from_be_bytes([0, *a, *b, *c]) as usize;
        let least = if flags & 0x80 == 0 { 8 } else { 12 };
        if flags & 0x1f != 0 || size < least || size.next_multiple_of(4) > length - at {
            return false;
        }
        at += size.next_multiple_of(4);
        avps += 1;
    }
    avps >= 2 || at == length && avps == 1
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_sip_message_ends_behind_its_content_length() {
        let bytes = b"MESSAGE sip:a SIP/2.0\r\nl: 3\r\n\r\nabcSIP/2.0 200 OK\r\n";
        assert_eq!(start(bytes, None, Home::Anywhere), Start::Message(Framing::Sip, Some(34)));
    }

    #[test]
    fn half_a_request_line_may_become_a_message() {
        assert_eq!(start(b"INVITE sip:bo", None, Home::Anywhere), Start::Perhaps);
        assert_eq!(start(b"GET /index.html", None, Home::Anywhere), Start::Unknown);
    }

    #[test]
    fn a_via_header_is_no_start() {
        assert_eq!(find_sip(b"x\r\nVia: SIP/2.0/TCP a\r\n\r\nBYE sip:a SIP/2.0\r\n"), Some(25));
    }

    #[test]
    fn reserved_diameter_flags_are_no_diameter() {
        let good = [1, 0, 0, 20, 0x80, 0, 1, 0x18, 0, 0, 0, 0];
        assert_eq!(start(&good, None, Home::Anywhere), Start::Message(Framing::Diameter, Some(20)));
        let bad = [1, 0, 0, 20, 0x81, 0, 1, 0x18, 0, 0, 0, 0];
        assert_eq!(start(&bad, None, Home::Anywhere), Start::Unknown);
    }
}
