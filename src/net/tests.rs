//! What taking frames apart promises, on frames built here.

use super::{Framing, Options, Stack};
use crate::capture::Frame;
use etherparse::PacketBuilder;

/// What a payload was, without its borrow.
pub(super) type Seen = (Vec<u64>, Framing, bool, String);

pub(super) fn run(link: u32, frames: &[Vec<u8>]) -> Vec<Seen> {
    let (mut stack, mut seen) = (Stack::new(Options::default()), Vec::new());
    // What came before is delivered again only for who looks for copies.
    let mut keep = |payload: super::Payload<'_>| {
        let text = String::from_utf8_lossy(payload.bytes).into_owned();
        if !payload.repeated {
            seen.push((payload.frames.to_vec(), payload.framing, payload.gap, text));
        }
    };
    for (number, bytes) in (1..).zip(frames) {
        let original_length = u32::try_from(bytes.len()).expect("a short frame");
        stack.push(&Frame { number, time: 0, link, interface: 0, original_length, bytes }, &mut keep);
    }
    stack.finish(&mut keep);
    seen
}

/// A raw IP packet with a TCP segment.
fn segment(sequence: u32, text: impl AsRef<[u8]>) -> Vec<u8> {
    let mut packet = Vec::new();
    let builder = PacketBuilder::ipv4([10, 0, 0, 1], [10, 0, 0, 2], 64).tcp(5061, 5060, sequence, 1000);
    builder.write(&mut packet, text.as_ref()).expect("memory can be written");
    packet
}

pub(super) fn datagram(port: u16, bytes: &[u8]) -> Vec<u8> {
    let mut packet = Vec::new();
    let builder = PacketBuilder::ipv4([10, 0, 0, 1], [10, 0, 0, 2], 64).udp(port, port);
    builder.write(&mut packet, bytes).expect("memory can be written");
    packet
}

const BYE: &str = "BYE sip:a SIP/2.0\r\nl: 4\r\n\r\nabcd";

fn sip(frames: &[u64], gap: bool) -> Seen {
    (frames.to_vec(), Framing::Sip, gap, BYE.to_owned())
}

#[test]
fn a_message_over_two_segments_knows_both_frames() {
    assert_eq!(run(101, &[segment(1, &BYE[..20]), segment(21, &BYE[20..])]), [sip(&[1, 2], false)]);
}

#[test]
fn two_messages_in_one_segment_come_in_order() {
    assert_eq!(run(101, &[segment(1, BYE.repeat(2))]), [sip(&[1], false), sip(&[1], false)]);
}

#[test]
fn segments_out_of_order_and_across_the_wrap_join() {
    let start = u32::MAX - 9;
    let frames = [segment(start, &BYE[..10]), segment(10, &BYE[20..]), segment(0, &BYE[10..20])];
    assert_eq!(run(101, &frames), [sip(&[1, 2, 3], false)]);
}

#[test]
fn a_repeated_segment_is_not_delivered_again() {
    assert_eq!(run(101, &[segment(1, BYE), segment(1, BYE)]), [sip(&[1], false)]);
}

#[test]
fn a_lost_segment_does_not_hold_up_the_next_message() {
    let seen = run(101, &[segment(1, BYE), segment(1 + 32 + 500, BYE)]);
    assert_eq!(seen, [sip(&[1], false), sip(&[2], true)]);
}

#[test]
fn a_stream_from_the_middle_is_found_at_the_next_start() {
    let text = format!("of a body\r\n{BYE}");
    assert_eq!(run(101, &[segment(77, &text)]), [sip(&[1], true)]);
}

#[test]
fn diameter_is_found_again_inside_a_segment() {
    let avp = |code: u8| [&[0, 0, 1, code, 0x40, 0, 0, 11][..], b"ims\0"].concat();
    let body: Vec<u8> = (0..4).flat_map(avp).collect();
    let message = [&[1, 0, 0, 68, 0xc0, 0, 1, 0x18, 0, 0, 0, 0, 0, 0, 0, 1, 0, 0, 0, 2][..], &body].concat();
    let inside = [&message[40..], &message, &message[..30]].concat();
    let lost = run(101, &[segment(1, &message), segment(137, &inside), segment(263, &message[30..])]);
    let framings: Vec<_> = lost.iter().map(|seen| (seen.0.clone(), seen.1, seen.2)).collect();
    let of = |frames: &[u64], gap| (frames.to_vec(), Framing::Diameter, gap);
    assert_eq!(framings, [of(&[1], false), of(&[2], true), of(&[2, 3], false)]);
    let middle = run(101, &[segment(1, &inside)]);
    assert_eq!((middle[0].1, middle[0].2), (Framing::Diameter, true));
}

#[test]
fn a_message_that_never_ends_comes_at_the_end() {
    let seen = run(101, &[segment(1, &BYE[..29])]);
    assert_eq!(seen, [(vec![1], Framing::Sip, true, BYE[..29].to_owned())]);
}

#[test]
fn gtpu_with_an_extension_header_is_unwrapped() {
    let inner = datagram(5060, b"OPTIONS");
    let length = u16::try_from(inner.len() + 8).expect("short").to_be_bytes();
    let mut tunnel = vec![0x34, 255, length[0], length[1], 0, 0, 0, 7, 0, 0, 0, 0x85, 1, 0, 0, 0];
    tunnel.extend(&inner);
    assert_eq!(run(101, &[datagram(2152, &tunnel)]), [(vec![1], Framing::None, false, "OPTIONS".to_owned())]);
}

#[test]
fn null_encrypted_esp_is_recognised() {
    let udp = &datagram(5060, b"OPTIONS!")[20..];
    let mut esp = vec![0, 0, 1, 0, 0, 0, 0, 1];
    esp.extend(udp);
    esp.extend([1, 2, 2, 17]);
    esp.extend([0xaa; 12]);
    let mut packet = Vec::new();
    let builder = PacketBuilder::ipv4([10, 0, 0, 1], [10, 0, 0, 2], 64);
    builder.write(&mut packet, etherparse::IpNumber(50), &esp).expect("memory can be written");
    assert_eq!(run(101, &[packet]), [(vec![1], Framing::None, false, "OPTIONS!".to_owned())]);
}

/// An SCTP packet with one DATA chunk; flags 2 begins and 1 ends a message.
fn data(tsn: u8, flags: u8, bytes: &[u8; 4]) -> Vec<u8> {
    let mut sctp = vec![0x8e, 0x3c, 0x8e, 0x3c, 0, 0, 0, 9, 0, 0, 0, 0];
    sctp.extend([0, flags, 0, 20, 0, 0, 0, tsn, 0, 1, 0, 0, 0, 0, 0, 18]);
    sctp.extend(bytes);
    let mut packet = Vec::new();
    let builder = PacketBuilder::ipv4([10, 0, 0, 1], [10, 0, 0, 2], 64);
    builder.write(&mut packet, etherparse::IpNumber::SCTP, &sctp).expect("memory can be written");
    packet
}

#[test]
fn sctp_fragments_join_and_repetitions_are_left_out() {
    let frames =
        [data(1, 2, b"abcd"), data(3, 1, b"ijkl"), data(2, 0, b"efgh"), data(2, 0, b"efgh"), data(4, 3, b"mnop")];
    let whole = |frames: &[u64], text: &str| (frames.to_vec(), Framing::None, false, text.to_owned());
    assert_eq!(run(101, &frames), [whole(&[1, 2, 3], "abcdefghijkl"), whole(&[5], "mnop")]);
}

#[test]
fn unknown_frames_are_counted() {
    let mut stack = Stack::new(Options::default());
    let bytes = [&[0; 12][..], &[0x08, 0x06, 0, 1]].concat();
    stack.push(&Frame { number: 1, time: 0, link: 1, interface: 0, original_length: 16, bytes: &bytes }, &mut |_| {});
    assert_eq!(stack.notes(), ["1 not decoded: ARP"]);
}

#[test]
fn no_cut_and_no_flipped_bit_fails() {
    let frames = [segment(1, BYE), datagram(2152, BYE.as_bytes()), data(1, 3, b"abcd")];
    for whole in frames {
        for at in 0..whole.len() {
            let mut flipped = whole.clone();
            flipped[at] ^= 1 << (at % 8);
            assert!(run(101, &[whole[..at].to_vec(), flipped.clone(), whole.clone()]).len() < 9);
            assert!(run(1, &[flipped]).len() < 9);
        }
    }
}
