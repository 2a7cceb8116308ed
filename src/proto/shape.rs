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

/// Claims that the octets start a GSMTAP packet: version 2 and a header of 16 octets or more.
pub fn gsmtap(bytes: &[u8]) -> bool {
    matches!(bytes, [2, 4..=16, ..]) && bytes.len() >= 16
}

/// Claims that the octets start a PDU of the network service of GPRS: a PDU type of TS 48.016 §10.3.7.
pub fn network_service(bytes: &[u8]) -> bool {
    matches!(bytes, [0 | 2..=15, ..])
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

/// Claims that the octets could be an RTP packet: version 2, a payload type that RTCP does not use, and room for
/// the header, the sources and the padding it announces (RFC 3550 §5.1).
///
/// Weak on its own: one datagram in some hundred passes. The recogniser asks for more.
pub fn rtp(bytes: &[u8]) -> bool {
    let [first, second, .., last] = bytes else { return false };
    let sources = usize::from(first & 0x0f) * 4;
    let is_padded = first & 0x20 != 0;
    let padding = if is_padded { usize::from(*last) } else { 0 };
    let payload_type = second & 0x7f;
    first >> 6 == 2
        && !(72..=76).contains(&payload_type)
        && (padding > 0 || !is_padded)
        && bytes.len() >= 12 + sources + padding
}

/// Claims that the octets are a DNS message: a standard query with one question whose name and class can be read,
/// and records that can have room (RFC 1035 §4.1).
pub fn dns(bytes: &[u8]) -> bool {
    let Some([_, _, flags, reserved, 0, 1, counts @ ..]) = bytes.first_chunk::<12>() else { return false };
    let (counts, _) = counts.as_chunks::<2>();
    let records: usize = counts.iter().map(|count| usize::from(u16::from_be_bytes(*count))).sum();
    if flags & 0x78 != 0 || reserved & 0x40 != 0 {
        return false;
    }
    let Some(behind) = bytes.get(12..).and_then(behind_name) else { return false };
    let [_, _, class, low, rest @ ..] = behind else { return false };
    // Multicast DNS asks for an answer to one host in the highest bit of the class (RFC 6762 §5.4).
    let class = u16::from_be_bytes([class & 0x7f, *low]);
    matches!(class, 1 | 3 | 4 | 254 | 255) && records * 11 <= rest.len()
}

/// What lies behind a name without pointers, as a question has it (RFC 1035 §3.1).
fn behind_name(bytes: &[u8]) -> Option<&[u8]> {
    let mut rest = bytes;
    while bytes.len() - rest.len() <= 255 {
        let (length, behind) = rest.split_first()?;
        rest = match length {
            0 => return Some(behind),
            1..64 => {
                let (label, behind) = behind.split_at_checked(usize::from(*length))?;
                label.iter().all(|octet| octet.is_ascii_graphic()).then_some(behind)?
            }
            _ => return None,
        };
    }
    None
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
    fn padding_longer_than_the_packet_is_not_rtp() {
        let mut packet = [0x80, 97, 0, 1, 0, 0, 0, 2, 0, 0, 0, 3, 200];
        assert!(rtp(&packet));
        packet[0] |= 0x20;
        assert!(!rtp(&packet));
    }

    #[test]
    fn a_diameter_length_is_a_multiple_of_four() {
        let mut header = [0u8; 20];
        header[..5].copy_from_slice(&[1, 0, 0, 20, 0x80]);
        assert!(diameter(&header));
        header[3] = 21;
        assert!(!diameter(&header));
    }

    #[test]
    fn a_dns_query_has_one_question_with_a_name_and_a_class() {
        let query = b"\x12\x34\x01\x00\x00\x01\x00\x00\x00\x00\x00\x00\x03ims\x03org\x00\x00\x01\x00\x01";
        assert!(dns(query));
        let changed = |at: usize, octet: u8| {
            let mut bytes = query.to_vec();
            bytes[at] = octet;
            bytes
        };
        assert!(!dns(&changed(5, 2)), "two questions");
        assert!(!dns(&changed(7, 1)), "an answer without room");
        assert!(!dns(&changed(12, 0xc0)), "a pointer in a question");
        assert!(!dns(&changed(query.len() - 1, 9)), "an unknown class");
        assert!((0..query.len()).all(|cut| !dns(query.get(..cut).unwrap_or_default())));
    }
}
