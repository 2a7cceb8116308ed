//! Blocks of pcapng in both byte orders, on files built here: the obsolete and the simple packet block, time stamps of
//! every resolution, blocks that are not known. tshark reads the same, but for resolutions below a nanosecond.

use super::Source;
use std::io::Cursor;

/// Writes blocks in one byte order.
#[derive(Clone, Copy)]
struct Blocks {
    big_endian: bool,
}

const BOTH: [Blocks; 2] = [Blocks { big_endian: false }, Blocks { big_endian: true }];

impl Blocks {
    fn u16(self, number: u16) -> [u8; 2] {
        if self.big_endian { number.to_be_bytes() } else { number.to_le_bytes() }
    }

    fn u32(self, number: u32) -> [u8; 4] {
        if self.big_endian { number.to_be_bytes() } else { number.to_le_bytes() }
    }

    fn block(self, kind: u32, body: &[u8]) -> Vec<u8> {
        let padded = body.len().next_multiple_of(4);
        let length = self.u32(u32::try_from(padded + 12).expect("a short block"));
        let mut block = [&self.u32(kind)[..], &length, body].concat();
        block.resize(padded + 8, 0);
        block.extend(length);
        block
    }

    fn section(self) -> Vec<u8> {
        let version = [self.u16(1), self.u16(0)].concat();
        self.block(0x0a0d_0d0a, &[&self.u32(0x1a2b_3c4d)[..], &version, &[0xff; 8]].concat())
    }

    /// An interface of a link type and a snap length, with options: code and value.
    fn interface(self, link: u16, snap: u32, options: &[(u16, &[u8])]) -> Vec<u8> {
        let mut body = [&self.u16(link)[..], &[0, 0], &self.u32(snap)].concat();
        for (code, value) in options {
            body.extend(self.u16(*code));
            body.extend(self.u16(u16::try_from(value.len()).expect("a short option")));
            body.extend(*value);
            body.resize(body.len().next_multiple_of(4), 0);
        }
        body.extend([0; 4]);
        self.block(1, &body)
    }

    /// Time stamp and lengths of a packet, then four octets of it.
    fn packet(self, time: u64, original: u32) -> Vec<u8> {
        let halves = [(time >> 32) as u32, time as u32, 4, original].map(|number| self.u32(number));
        [&halves.concat()[..], &[1, 2, 3, 4]].concat()
    }

    fn enhanced(self, interface: u32, time: u64) -> Vec<u8> {
        self.block(6, &[&self.u32(interface)[..], &self.packet(time, 4)].concat())
    }

    /// The obsolete block: an interface of 16 bits, and how many packets were dropped before.
    fn obsolete(self, interface: u16, time: u64, original: u32) -> Vec<u8> {
        self.block(2, &[&self.u16(interface)[..], &self.u16(7), &self.packet(time, original)].concat())
    }
}

/// Time, link type, octets and original length of every frame.
fn frames(file: &[u8]) -> Vec<(i64, u32, Vec<u8>, u32)> {
    let mut source = Source::from_reader("test", Box::new(Cursor::new(file.to_vec()))).expect("a capture");
    let mut all = Vec::new();
    while let Some(frame) = source.next().expect("memory can be read") {
        all.push((frame.time, frame.link, frame.bytes.to_vec(), frame.original_length));
    }
    all
}

fn time(blocks: Blocks, options: &[(u16, &[u8])], stamp: u64) -> i64 {
    let file = [blocks.section(), blocks.interface(1, 0, options), blocks.enhanced(0, stamp)].concat();
    frames(&file).first().expect("a frame").0
}

const RESOLUTION: u16 = 9;
const OFFSET: u16 = 14;

#[test]
fn time_stamps_count_powers_of_ten() {
    for blocks in BOTH {
        assert_eq!(time(blocks, &[], 1_500_000), 1_500_000_000);
        for (exponent, stamp) in [(0, 5), (3, 5_000), (9, 5_000_000_000), (12, 5_000_000_000_000)] {
            assert_eq!(time(blocks, &[(RESOLUTION, &[exponent])], stamp), 5_000_000_000, "10^-{exponent}");
        }
        assert_eq!(time(blocks, &[(RESOLUTION, &[12])], 1_999), 1, "a picosecond is cut, not rounded");
    }
}

#[test]
fn time_stamps_count_powers_of_two() {
    for blocks in BOTH {
        assert_eq!(time(blocks, &[(RESOLUTION, &[0x8a])], 1024 + 512), 1_500_000_000);
        assert_eq!(time(blocks, &[(RESOLUTION, &[0x80])], 3), 3_000_000_000);
        assert_eq!(time(blocks, &[(RESOLUTION, &[0xa0])], 1 << 31), 500_000_000);
        assert_eq!(time(blocks, &[(RESOLUTION, &[0xff])], u64::MAX), 0, "finer than any clock");
    }
}

#[test]
fn an_interface_may_start_its_clock_elsewhere() {
    for blocks in BOTH {
        let offset = [blocks.u32(0), blocks.u32(100)];
        let offset = if blocks.big_endian { offset.concat() } else { [offset[1], offset[0]].concat() };
        assert_eq!(time(blocks, &[(RESOLUTION, &[6]), (OFFSET, &offset)], 1_500_000), 101_500_000_000);
        assert_eq!(time(blocks, &[(OFFSET, &[0xff; 8])], 1_500_000), 500_000_000, "a second before");
    }
}

#[test]
fn an_obsolete_packet_block_names_its_interface_in_16_bits() {
    for blocks in BOTH {
        let interfaces = [blocks.interface(1, 0, &[]), blocks.interface(101, 0, &[(RESOLUTION, &[9])])].concat();
        let file = [blocks.section(), interfaces, blocks.obsolete(1, 1_500_000_000, 70)].concat();
        assert_eq!(frames(&file), [(1_500_000_000, 101, vec![1, 2, 3, 4], 70)]);
    }
}

#[test]
fn a_simple_packet_block_is_cut_at_the_snap_length_and_has_no_time() {
    for blocks in BOTH {
        let simple = blocks.block(3, &[&blocks.u32(60)[..], &[1, 2, 3, 4, 0, 0, 0, 0]].concat());
        let file = [blocks.section(), blocks.interface(1, 3, &[(OFFSET, &[1; 8])]), simple.clone()].concat();
        assert_eq!(frames(&file), [(0, 1, vec![1, 2, 3], 60)]);
        let file = [blocks.section(), blocks.interface(1, 0, &[]), simple].concat();
        assert_eq!(frames(&file), [(0, 1, vec![1, 2, 3, 4, 0, 0, 0, 0], 60)]);
    }
}

#[test]
fn blocks_that_are_not_known_are_passed_over() {
    for blocks in BOTH {
        let unknown = blocks.block(0x0000_4242, &[9; 8]);
        let parts = [blocks.section(), unknown.clone(), blocks.interface(1, 0, &[]), unknown, blocks.enhanced(0, 1)];
        assert_eq!(frames(&parts.concat()), [(1_000, 1, vec![1, 2, 3, 4], 4)]);
    }
}

#[test]
fn sections_of_both_byte_orders_follow_each_other() {
    let section = |blocks: Blocks| [blocks.section(), blocks.interface(1, 0, &[]), blocks.enhanced(0, 1)].concat();
    let file = BOTH.map(section).concat();
    assert_eq!(frames(&file), [(1_000, 1, vec![1, 2, 3, 4], 4), (1_000, 1, vec![1, 2, 3, 4], 4)]);
}
