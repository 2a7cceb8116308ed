//! Every link layer and tunnel that is followed, each before the same datagram. Wireshark reads the same in all of them,
//! but for the pseudowire with a control word, which it takes for something else.

use super::Framing;
use super::tests::{Seen, datagram, run};
use etherparse::PacketBuilder;

const TEXT: &[u8] = b"OPTIONS";

/// The datagram in an IPv4 packet.
fn v4() -> Vec<u8> {
    datagram(5060, TEXT)
}

/// The datagram in an IPv6 packet.
fn v6() -> Vec<u8> {
    let (from, to) = ([1; 16], [2; 16]);
    let mut packet = Vec::new();
    PacketBuilder::ipv6(from, to, 64).udp(5060, 5060).write(&mut packet, TEXT).expect("memory can be written");
    packet
}

/// An IPv4 packet of any protocol.
fn ip(protocol: u8, payload: &[u8]) -> Vec<u8> {
    let mut packet = Vec::new();
    let builder = PacketBuilder::ipv4([10, 0, 0, 3], [10, 0, 0, 4], 64);
    builder.write(&mut packet, etherparse::IpNumber(protocol), payload).expect("memory can be written");
    packet
}

/// Octets written in hexadecimal, then a packet.
fn behind(header: &str, packet: &[u8]) -> Vec<u8> {
    let digits: Vec<u8> = header.bytes().filter(u8::is_ascii_hexdigit).collect();
    let pair = |pair: &[u8]| u8::from_str_radix(std::str::from_utf8(pair).expect("ASCII"), 16).expect("digits");
    let mut whole: Vec<u8> = digits.chunks(2).map(pair).collect();
    whole.extend(packet);
    whole
}

/// Length of what follows, as two octets in hexadecimal, with some more.
fn length(packet: &[u8], more: usize) -> String {
    format!("{:04x}", packet.len() + more)
}

fn once() -> [Seen; 1] {
    [(vec![1], Framing::None, false, "OPTIONS".to_owned())]
}

fn reads(link: u32, frame: &[u8]) {
    assert_eq!(run(link, &[frame.to_vec()]), once(), "link type {link}, frame {frame:02x?}");
}

const MACS: &str = "020000000001 020000000002";

#[test]
fn ethernet_with_and_without_tags() {
    reads(1, &behind(&format!("{MACS} 0800"), &v4()));
    reads(1, &behind(&format!("{MACS} 8100 0064 0800"), &v4()));
    reads(1, &behind(&format!("{MACS} 88a8 0064 8100 0065 86dd"), &v6()));
    reads(1, &behind(&format!("{MACS} 9100 0064 8100 0065 0800"), &v4()));
}

#[test]
fn ethernet_with_802_2() {
    reads(1, &behind(&format!("{MACS} {} aaaa03 000000 0800", length(&v4(), 8)), &v4()));
    reads(1, &behind(&format!("{MACS} {} 060603", length(&v4(), 3)), &v4()));
}

#[test]
fn mpls_of_any_depth() {
    reads(1, &behind(&format!("{MACS} 8847 00010040 00011140"), &v4()));
    reads(1, &behind(&format!("{MACS} 8847 00011140"), &v6()));
    let frame = behind(&format!("{MACS} 0800"), &v4());
    reads(1, &behind(&format!("{MACS} 8847 00010040 00011140"), &frame));
    reads(1, &behind(&format!("{MACS} 8847 00010040 00011140 00000000"), &frame));
    reads(101, &ip(137, &behind("00011140", &v4())));
}

#[test]
fn ppp_in_every_framing() {
    reads(9, &behind("ff03 0021", &v4()));
    reads(9, &behind("0021", &v4()));
    reads(9, &behind("21", &v4()));
    reads(9, &behind("ff03 0057", &v6()));
    reads(9, &behind("ff03 0281 00011140", &v4()));
    reads(50, &behind("ff03 0021", &v4()));
    reads(51, &behind(&format!("1100 0001 {} 0021", length(&v4(), 2)), &v4()));
    reads(1, &behind(&format!("{MACS} 8864 1100 0001 {} 0021", length(&v4(), 2)), &v4()));
}

#[test]
fn cisco_hdlc() {
    reads(104, &behind("0f00 0800", &v4()));
}

#[test]
fn linux_cooked_of_both_versions() {
    reads(113, &behind("0000 0001 0006 0200000000010000 0800", &v4()));
    reads(276, &behind("86dd 0000 00000001 0001 00 06 0200000000010000", &v6()));
}

#[test]
fn loopback_and_raw_ip() {
    reads(0, &behind("02000000", &v4()));
    reads(0, &behind("00000018", &v6()));
    reads(108, &behind("00000002", &v4()));
    for link in [12, 14, 101, 228] {
        reads(link, &v4());
    }
    reads(229, &v6());
}

#[test]
fn arcnet_of_both_headers() {
    reads(129, &behind("0102 0000 d4 00 0001", &v4()));
    reads(7, &behind("0102 d4 00 0001", &v4()));
    reads(7, &behind("0102 d4 ff 0001 00000000", &v4()));
    reads(7, &behind("0102 f0", &v4()));
    assert_eq!(run(7, &[behind("0102 d4 01 0001", &v4())]), []);
}

/// An attribute of netfilter: its length with itself, its type, its value.
fn attribute(kind: u8, value: &[u8]) -> Vec<u8> {
    let length = u16::try_from(value.len() + 4).expect("short").to_le_bytes();
    let mut attribute = vec![length[0], length[1], kind, 0];
    attribute.extend(value);
    attribute.resize(attribute.len().next_multiple_of(4), 0);
    attribute
}

#[test]
fn packets_that_netfilter_logs() {
    let payload = attribute(9, &v4());
    reads(239, &behind("02000000", &[attribute(10, b"in\0"), payload.clone()].concat()));
    let header = attribute(1, &[0x08, 0x00, 0, 0]);
    reads(239, &behind("07000000", &[header, payload].concat()));
}

#[test]
fn netlink_messages_each_with_a_packet() {
    let message = |kind: u8, body: Vec<u8>| {
        let length = u32::try_from(body.len() + 16).expect("short").to_le_bytes();
        let mut message = length.to_vec();
        message.extend([0, kind]);
        message.extend([0; 10]);
        message.extend(body);
        message.resize(message.len().next_multiple_of(4), 0);
        message
    };
    let logged = message(4, behind("02000000", &attribute(9, &v4())));
    let header = attribute(1, &[0, 0, 0, 1, 0x08, 0x00, 0]);
    let queued = message(3, behind("07000000", &[header, attribute(10, &v4())].concat()));
    let frame = behind("0000 0338 00000000000000000000 000c", &[logged, queued].concat());
    assert_eq!(run(253, &[frame]), [once(), once()].concat());
    assert_eq!(run(253, &[behind("0000 0338 00000000000000000000 0000", &[0; 20])]), []);
}

#[test]
fn gre_with_each_optional_part() {
    reads(101, &ip(47, &behind("0000 0800", &v4())));
    reads(101, &ip(47, &behind("3000 0800 00000007 00000001", &v4())));
    reads(101, &ip(47, &behind("8000 0800 00000000", &v4())));
    reads(101, &ip(47, &behind(&format!("0000 6558 {MACS} 0800"), &v4())));
    let call = format!("3081 880b {} 0001 00000001 00000000 ff03 0021", length(&v4(), 4));
    reads(101, &ip(47, &behind(&call, &v4())));
}

#[test]
fn vxlan_and_geneve() {
    let frame = behind(&format!("{MACS} 0800"), &v4());
    reads(101, &datagram(4789, &behind("08000000 00002a00", &frame)));
    reads(101, &datagram(6081, &behind("0100 6558 00002a00 00000000", &frame)));
    reads(101, &datagram(6081, &behind("0000 0800 00002a00", &v4())));
}

#[test]
fn ip_in_ip_of_both_versions() {
    reads(101, &ip(4, &v4()));
    reads(101, &ip(41, &v6()));
}

#[test]
fn an_exported_pdu_says_what_it_is_and_between_whom() {
    use super::{Options, Stack, Transport};
    let tags = "000c 0004 73697000 0014 0004 0a000001 0015 0004 0a000002 0018 0004 00000003 0019 0004 000013c4 \
                001a 0004 000013c5 0000 0000";
    let bytes = behind(tags, TEXT);
    let frame =
        crate::capture::Frame { number: 1, time: 0, link: 252, interface: 0, original_length: 7, bytes: &bytes };
    let mut seen = Vec::new();
    Stack::new(Options::default()).push(&frame, &mut |payload| {
        seen.push((payload.dissector.to_owned(), payload.from, payload.to, payload.transport, payload.bytes.to_vec()));
    });
    let end = |text: &str| text.parse().expect("an address");
    let expected = ("sip".to_owned(), end("10.0.0.1:5060"), end("10.0.0.2:5061"), Transport::Udp, TEXT.to_vec());
    assert_eq!(seen, [expected]);
}

#[test]
fn no_header_that_is_cut_fails() {
    let links = [0, 1, 7, 9, 12, 50, 51, 101, 104, 113, 129, 239, 252, 253, 276];
    for link in links {
        for octet in [0x00, 0x45, 0x81, 0xff] {
            (0..24).for_each(|length| assert!(run(link, &[vec![octet; length]]).len() < 3));
        }
    }
}
