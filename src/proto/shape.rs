//! What a protocol's first octets look like: tests that recognise it on any port.
//!
//! Every test checks lengths before it reads, and is strict enough that a datagram of another
//! protocol passes by accident only rarely.

use memchr::memmem;

/// Claims that the octets start a SIP request or response, after leading line ends.
///
/// A request line is `token SP uri SP SIP/`; a status line starts with `SIP/` (RFC 3261 §7.1, §7.2).
pub fn sip(bytes: &[u8]) -> bool {
    let start = bytes.iter().position(|octet| !matches!(octet, b'\r' | b'\n')).unwrap_or(bytes.len());
    let bytes = bytes.get(start..).unwrap_or_default();
    if bytes.starts_with(b"SIP/") {
        return bytes.get(4).is_some_and(u8::is_ascii_digit);
    }
    let head = bytes.get(..bytes.len().min(1024)).unwrap_or_default();
    let line = head.split(|octet| matches!(octet, b'\r' | b'\n')).next().unwrap_or_default();
    let Some(method_end) = line.iter().position(|octet| *octet == b' ') else { return false };
    let method = line.get(..method_end).unwrap_or_default();
    let is_token = !method.is_empty() && method.len() <= 32 && method.iter().all(|octet| is_token_char(*octet));
    is_token && memmem::rfind(line, b" SIP/").is_some_and(|at| at > method_end)
}

/// Characters of a token (RFC 3261 §25.1).
const fn is_token_char(octet: u8) -> bool {
    octet.is_ascii_alphanumeric()
        || matches!(octet, b'-' | b'.' | b'!' | b'%' | b'*' | b'_' | b'+' | b'`' | b'\'' | b'~')
}

/// Claims that the octets start a Diameter message: version 1, a sane length, reserved flags zero (RFC 6733 §3).
pub fn diameter(bytes: &[u8]) -> bool {
    let [1, a, b, c, flags, ..] = bytes else { return false };
    let length = u32::from_be_bytes([0, *a, *b, *c]);
    bytes.len() >= 20 && length >= 20 && length.is_multiple_of(4) && flags & 0x0f == 0
}

/// Claims that the octets are a STUN message: two zero bits and the magic cookie (RFC 8489 §5).
pub fn stun(bytes: &[u8]) -> bool {
    bytes.len() >= 20
        && bytes.first().is_some_and(|octet| octet & 0xc0 == 0)
        && bytes.get(4..8) == Some(&[0x21, 0x12, 0xa4, 0x42])
}

/// Claims that the octets start a TLS record: a content type and a version (RFC 8446 §5.1).
pub fn tls(bytes: &[u8]) -> bool {
    matches!(bytes, [0x14..=0x17, 3, 0..=4, _, _, ..])
}

/// Claims that the octets start an MSRP request or response (RFC 4975 §9).
pub fn msrp(bytes: &[u8]) -> bool {
    bytes.starts_with(b"MSRP ")
}

/// Claims that the octets start a WebSocket upgrade, as SIP over WebSocket begins (RFC 7118 §4).
pub fn websocket(bytes: &[u8]) -> bool {
    let head = bytes.get(..bytes.len().min(1024)).unwrap_or_default();
    (head.starts_with(b"GET ") || head.starts_with(b"HTTP/1.1 101")) && memmem::find(head, b"Sec-WebSocket-").is_some()
}

/// Claims that the octets are a keep-alive between SIP peers: line ends, blanks or zero octets, and few of them (RFC 5626 §3.5.1).
pub fn keep_alive(bytes: &[u8]) -> bool {
    !bytes.is_empty() && bytes.len() <= 8 && bytes.iter().all(|octet| matches!(octet, b'\r' | b'\n' | b' ' | 0))
}

/// Claims that the octets are an RTCP compound packet: version 2, a packet type of 192 to 223 and lengths that add up (RFC 3550 §6.1).
pub fn rtcp(bytes: &[u8]) -> bool {
    let mut rest = bytes;
    let mut packets = 0;
    while let [first, kind, high, low, ..] = rest {
        let length = 4 * (usize::from(u16::from_be_bytes([*high, *low])) + 1);
        if first >> 6 != 2 || !(192..=223).contains(kind) || length > rest.len() {
            return false;
        }
        packets += 1;
        rest = rest.get(length..).unwrap_or_default();
    }
    packets > 0 && rest.is_empty()
}

/// Claims that the octets could be an RTP packet: version 2, a payload type that RTCP does not use, a header that fits (RFC 3550 §5.1).
///
/// Weak on its own: one datagram in some hundred passes. The recogniser asks for more.
pub fn rtp(bytes: &[u8]) -> bool {
    let [first, second, ..] = bytes else { return false };
    let contributing_sources = usize::from(first & 0x0f);
    let payload_type = second & 0x7f;
    first >> 6 == 2 && bytes.len() >= 12 + 4 * contributing_sources && !(72..=76).contains(&payload_type)
}

/// Claims that the octets are a DNS message: known opcode, sane counts, and the first name can be walked (RFC 1035 §4.1).
pub fn dns(bytes: &[u8]) -> bool {
    let Some(header) = bytes.get(..12) else { return false };
    let count = |at: usize| {
        header
            .get(at..at + 2)
            .map_or(0, |octets| octets.iter().fold(0usize, |sum, octet| sum * 256 + usize::from(*octet)))
    };
    let opcode = header.get(2).map_or(0, |octet| (octet >> 3) & 0x0f);
    let reserved = header.get(3).map_or(0, |octet| octet & 0x40);
    let records = count(6) + count(8) + count(10);
    matches!(opcode, 0 | 2 | 4 | 5) && reserved == 0 && (1..=4).contains(&count(4)) && records <= bytes.len() / 11
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_request_of_any_method_is_sip_and_http_is_not() {
        assert!(sip(b"\r\nINVITE tel:+44 SIP/2.0\r\nVia: x\r\n"));
        assert!(sip(b"FROBNICATE sip:a@b SIP/2.0\r\n"));
        assert!(sip(b"SIP/2.0 200 OK\r\n"));
        assert!(!sip(b"GET / HTTP/1.1\r\n"));
        assert!(!sip(b"INVITE sip:a@b"));
        assert!(!sip(b" SIP/2.0"));
    }

    #[test]
    fn rtcp_lengths_must_add_up() {
        assert!(rtcp(&[0x80, 201, 0, 1, 0, 0, 0, 1]));
        assert!(!rtcp(&[0x80, 201, 0, 2, 0, 0, 0, 1]));
        assert!(!rtcp(&[]));
    }

    #[test]
    fn a_diameter_length_is_a_multiple_of_four() {
        let mut header = [0u8; 20];
        header[..5].copy_from_slice(&[1, 0, 0, 20, 0x80]);
        assert!(diameter(&header));
        header[3] = 21;
        assert!(!diameter(&header));
    }
}
