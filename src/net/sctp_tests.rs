//! Interleaved user messages of SCTP (RFC 8260): I-DATA, put together by message and fragment number.

use super::Framing;
use super::tests::{Seen, run};
use etherparse::PacketBuilder;

/// A chunk of I-DATA: stream, message, and behind a first fragment (flag 2) the payload protocol identifier, behind the
/// others the number of the fragment. Flag 1 ends a message, flag 4 says that it has no order.
fn chunk(tsn: u8, flags: u8, stream: u8, message: u8, last: u8, text: &str) -> Vec<u8> {
    let length = u8::try_from(text.len() + 20).expect("a short text");
    let mut chunk = vec![64, flags, 0, length, 0, 0, 0, tsn, 0, stream, 0, 0, 0, 0, 0, message, 0, 0, 0, last];
    chunk.extend(text.as_bytes());
    chunk.resize(chunk.len().next_multiple_of(4), 0);
    chunk
}

fn packet(chunks: &[Vec<u8>]) -> Vec<u8> {
    let mut sctp = vec![0x8e, 0x3c, 0x8e, 0x3c, 0, 0, 0, 9, 0, 0, 0, 0];
    sctp.extend(chunks.concat());
    let mut packet = Vec::new();
    let builder = PacketBuilder::ipv4([10, 0, 0, 1], [10, 0, 0, 2], 64);
    builder.write(&mut packet, etherparse::IpNumber::SCTP, &sctp).expect("memory can be written");
    packet
}

fn whole(frames: &[u64], text: &str) -> Seen {
    (frames.to_vec(), Framing::None, false, text.to_owned())
}

#[test]
fn a_message_in_one_chunk_passes() {
    assert_eq!(run(101, &[packet(&[chunk(1, 3, 1, 0, 46, "abcd")])]), [whole(&[1], "abcd")]);
}

#[test]
fn messages_of_two_streams_come_interleaved() {
    let frames = [
        packet(&[chunk(1, 2, 1, 0, 46, "ab")]),
        packet(&[chunk(2, 2, 2, 0, 46, "AB")]),
        packet(&[chunk(3, 1, 2, 0, 1, "CD"), chunk(4, 0, 1, 0, 1, "cd")]),
        packet(&[chunk(5, 1, 1, 0, 2, "ef")]),
    ];
    assert_eq!(run(101, &frames), [whole(&[2, 3], "ABCD"), whole(&[1, 3, 4], "abcdef")]);
}

#[test]
fn messages_without_order_do_not_mix_with_those_of_their_stream() {
    let frames = [
        packet(&[chunk(1, 2, 1, 0, 46, "ab"), chunk(2, 6, 1, 0, 46, "AB")]),
        packet(&[chunk(3, 5, 1, 0, 1, "CD")]),
        packet(&[chunk(4, 1, 1, 0, 1, "cd")]),
    ];
    assert_eq!(run(101, &frames), [whole(&[1, 2], "ABCD"), whole(&[1, 3], "abcd")]);
}

#[test]
fn fragments_out_of_order_and_repeated_join_once() {
    let frames = [
        packet(&[chunk(3, 1, 1, 7, 2, "ef")]),
        packet(&[chunk(1, 2, 1, 7, 46, "ab")]),
        packet(&[chunk(1, 2, 1, 7, 46, "ab")]),
        packet(&[chunk(2, 0, 1, 7, 1, "cd")]),
    ];
    assert_eq!(run(101, &frames), [whole(&[1, 2, 4], "abcdef")]);
}
