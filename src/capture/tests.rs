//! What reading captures promises, on captures built here.

use super::writer::Writer;
use super::{Error, Frame, Interface, Source};
use std::io::Cursor;

/// A pcap file with one record of four octets, one second and 5 units after 1970.
fn pcap(magic: [u8; 4]) -> Vec<u8> {
    let mut file = magic.to_vec();
    file.extend([2, 0, 4, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 4, 0, 1, 0, 0, 0x24]);
    file.extend([1, 0, 0, 0, 5, 0, 0, 0, 4, 0, 0, 0, 60, 0, 0, 0, 1, 2, 3, 4]);
    file
}

fn pcapng() -> Vec<u8> {
    let mut writer = Writer::new(Vec::new()).expect("memory can be written");
    let interface = Interface { link: 1, snap: 3, name: Some("s1".to_owned()) };
    writer.interface(&interface).expect("memory can be written");
    writer.names(&[([10, 0, 0, 1].into(), "mme".to_owned())]).expect("memory can be written");
    for number in 1..=3_u8 {
        let bytes = &[number, 2, 3, 4, 5][..];
        let time = i64::from(number) * 1_000_000_007;
        let frame = Frame { number: 1, time, link: 1, interface: 0, original_length: 5, bytes };
        writer.frame(&frame, Some("why")).expect("memory can be written");
    }
    writer.finish().expect("memory can be written")
}

fn open(bytes: &[u8]) -> Result<Source, Error> {
    Source::from_reader("test", Box::new(Cursor::new(bytes.to_vec())))
}

/// Times and octets of all frames.
fn frames(source: &mut Source) -> Vec<(i64, Vec<u8>)> {
    let mut all = Vec::new();
    while let Some(frame) = source.next().expect("memory can be read") {
        all.push((frame.time, frame.bytes.to_vec()));
    }
    all
}

fn notes(source: &Source) -> Vec<String> {
    source.notes().iter().map(ToString::to_string).collect()
}

#[test]
fn microseconds_and_nanoseconds_are_told_apart() {
    let read = |magic| frames(&mut open(&pcap(magic)).expect("a capture"));
    assert_eq!(read([0xd4, 0xc3, 0xb2, 0xa1]), [(1_000_005_000, vec![1, 2, 3, 4])]);
    assert_eq!(read([0x4d, 0x3c, 0xb2, 0xa1]), [(1_000_000_005, vec![1, 2, 3, 4])]);
}

#[test]
fn frame_check_bits_are_no_part_of_the_link_type() {
    let mut source = open(&pcap([0xd4, 0xc3, 0xb2, 0xa1])).expect("a capture");
    assert_eq!(source.next().expect("readable").map(|frame| frame.link), Some(1));
}

#[test]
fn a_file_cut_short_gives_what_was_before_and_the_offset() {
    let mut file = pcap([0xd4, 0xc3, 0xb2, 0xa1]);
    file.extend([1, 0, 0, 0, 5, 0]);
    let mut source = open(&file).expect("a capture");
    assert_eq!(frames(&mut source).len(), 1);
    let cut = "test: cut short in the middle of a record header, at byte 44";
    assert_eq!(notes(&source).first().map(String::as_str), Some(cut));
}

#[test]
fn an_absurd_length_is_damage() {
    let mut file = pcap([0xd4, 0xc3, 0xb2, 0xa1]);
    file.extend([1, 0, 0, 0, 5, 0, 0, 0, 0xff, 0xff, 0xff, 0xff, 0, 0, 0, 0]);
    let mut source = open(&file).expect("a capture");
    assert_eq!(frames(&mut source).len(), 1);
    assert!(notes(&source).iter().any(|note| note.contains("a length of 4294967295 at byte 44")));
}

#[test]
fn what_is_written_is_read_back() {
    let mut source = open(&pcapng()).expect("a capture");
    let times: Vec<i64> = frames(&mut source).into_iter().map(|(time, _)| time).collect();
    assert_eq!(times, [1_000_000_007, 2_000_000_014, 3_000_000_021]);
    assert_eq!(source.names(), [([10, 0, 0, 1].into(), "mme".to_owned())]);
    assert_eq!(source.interfaces().first().and_then(|interface| interface.name.as_deref()), Some("s1"));
    assert_eq!(notes(&source), ["test: 3 packets are longer than the snap length"]);
}

#[test]
fn sections_start_their_interfaces_anew() {
    let two = [pcapng(), pcapng()].concat();
    let mut source = open(&two).expect("a capture");
    assert_eq!(frames(&mut source).len(), 6);
    assert_eq!(source.interfaces().len(), 2);
}

#[test]
fn what_is_no_capture_is_named() {
    let error = |bytes: &[u8]| open(bytes).err().map(|error| error.to_string());
    let zip = "cannot read test: not a capture (it starts like a zip archive; unzip it first)";
    assert_eq!(error(b"PK\x03\x04").as_deref(), Some(zip));
    assert_eq!(error(b"hello\n").as_deref(), Some("cannot read test: not a capture (it looks like a text file)"));
    assert_eq!(error(b"").as_deref(), Some("cannot read test: the file is empty"));
}

#[test]
fn packed_captures_are_recognised_by_content() {
    let packed = zstd::encode_all(Cursor::new(pcapng()), 1).expect("memory can be packed");
    assert_eq!(frames(&mut open(&packed).expect("a capture")).len(), 3);
}

#[test]
fn no_cut_and_no_flipped_bit_fails() {
    for file in [pcapng(), pcap([0xd4, 0xc3, 0xb2, 0xa1])] {
        for cut in 4..file.len() {
            let mut source = open(&file[..cut]).expect("still recognised");
            assert!(frames(&mut source).len() <= 3);
            let mut flipped = file.clone();
            flipped[cut] ^= 1 << (cut % 8);
            assert!(open(&flipped).map_or(0, |mut source| frames(&mut source).len()) <= 3);
        }
    }
}
