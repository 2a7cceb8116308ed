//! pcapng files (draft-ietf-opsawg-pcapng): sections, interfaces, packets and names.
//!
//! Blocks are cut out here, with their lengths checked, and taken apart by pcap-parser; the time stamps,
//! the obsolete packet block and the simple packet block are read here because the parser reads them wrongly.

use super::input::{Found, Interface, NOT_A_PACKET, PACKET_LIMIT, Record, Stop, Tally};
use super::window::{LIMIT, Window};
use crate::wire::text;
use pcap_parser::traits::PcapNGPacketBlock;
use pcap_parser::{Block, InterfaceDescriptionBlock, NameRecordType, OptionCode, parse_block_be, parse_block_le};
use std::net::IpAddr;

const SECTION: u32 = 0x0a0d_0d0a;
const OBSOLETE_PACKET: u32 = 2;

/// State of reading one pcapng file.
#[derive(Debug, Default)]
pub(super) struct Pcapng {
    big_endian: bool,
    interfaces: Vec<Local>,
}

/// An interface of the section that is being read.
#[derive(Clone, Copy, Debug)]
struct Local {
    link: u32,
    snap: u32,
    interface: u32,
    units: Units,
    offset: i64,
}

/// What one unit of a time stamp is (if_tsresol).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Units {
    Nanoseconds(u32),
    PerSecond(u128),
}

/// More interfaces than this in a section are not remembered.
const INTERFACES: usize = 1 << 16;

impl Units {
    /// Powers of ten, or of two when the top bit is set.
    fn new(resolution: u8) -> Self {
        let exponent = u32::from(resolution & 0x7f);
        if resolution & 0x80 != 0 {
            return Self::PerSecond(1_u128.checked_shl(exponent).unwrap_or(u128::MAX));
        }
        match 9_u32.checked_sub(exponent) {
            Some(zeros) => Self::Nanoseconds(10_u32.pow(zeros)),
            None => Self::PerSecond(10_u128.checked_pow(exponent).unwrap_or(u128::MAX)),
        }
    }

    /// Nanoseconds since 1970 of a time stamp, held within what 64 bits can say.
    fn time(self, high: u32, low: u32, offset: i64) -> i64 {
        let stamp = u128::from(high) << 32 | u128::from(low);
        let nanoseconds = match self {
            Self::Nanoseconds(each) => stamp * u128::from(each),
            Self::PerSecond(units) => stamp * 1_000_000_000 / units,
        };
        let whole = i128::try_from(nanoseconds).unwrap_or(i128::MAX).saturating_add(i128::from(offset) * 1_000_000_000);
        i64::try_from(whole).unwrap_or(if whole < 0 { i64::MIN } else { i64::MAX })
    }
}

/// A packet as its block tells it.
struct Packet {
    high: u32,
    low: u32,
    start: usize,
    length: usize,
    original: u32,
}

impl Pcapng {
    /// Reads to the next packet; `None` at the end.
    pub(super) fn next(
        &mut self,
        window: &mut Window,
        tally: &mut Tally,
        found: &mut Found,
    ) -> Result<Option<Record>, Stop> {
        loop {
            let Some(length) = self.block(window)? else { return Ok(None) };
            let record = self.take(window, length, tally, found)?;
            let place = window.consume(length);
            if let Some(mut record) = record {
                record.place += place;
                return Ok(Some(record));
            }
        }
    }

    /// Waits for a whole block; its length, or `None` at the end of the file.
    fn block(&mut self, window: &mut Window) -> Result<Option<usize>, Stop> {
        if !window.need(12)? {
            if window.available().is_empty() {
                return Ok(None);
            }
            return Err(Stop::cut(window.offset(), "a block header"));
        }
        let head = window.available();
        if le32(head, 0) == SECTION {
            self.big_endian = match le32(head, 8) {
                0x1a2b_3c4d => false,
                0x4d3c_2b1a => true,
                _ => return Err(Stop::damaged(window.offset(), "a section header")),
            };
            self.interfaces.clear();
        }
        let length = self.u32(head, 4) as usize;
        if !(12..=LIMIT).contains(&length) {
            return Err(Stop::absurd(window.offset(), length));
        }
        // Early writers did not count the padding that they wrote.
        let padded = length.next_multiple_of(4);
        if !window.need(padded)? {
            return Err(Stop::cut(window.offset(), "a block"));
        }
        if self.u32(window.available(), padded - 4) as usize != length {
            return Err(Stop::damaged(window.offset(), "a block (its two lengths differ)"));
        }
        Ok(Some(padded))
    }

    fn u32(&self, bytes: &[u8], at: usize) -> u32 {
        let value = le32(bytes, at);
        if self.big_endian { value.swap_bytes() } else { value }
    }

    /// Takes a block apart; a record when it carries a packet, its place counted from the block's start.
    fn take(
        &mut self,
        window: &Window,
        length: usize,
        tally: &mut Tally,
        found: &mut Found,
    ) -> Result<Option<Record>, Stop> {
        let bytes = window.available().get(..length).unwrap_or_default();
        let (offset, kind) = (window.offset(), self.u32(bytes, 0));
        if kind == OBSOLETE_PACKET {
            return self.obsolete(bytes, tally).ok_or(Stop::damaged(offset, "a packet block")).map(Some);
        }
        let parse = if self.big_endian { parse_block_be } else { parse_block_le };
        let Ok((_, block)) = parse(bytes) else {
            return match kind {
                6 | 3 | 1 | SECTION => Err(Stop::damaged(offset, "a block")),
                _ => {
                    tally.skipped += 1;
                    Ok(None)
                }
            };
        };
        match block {
            Block::SectionHeader(section) if section.major_version != 1 => {
                return Err(Stop::version("pcapng", section.major_version, section.minor_version));
            }
            Block::InterfaceDescription(description) => self.describe(&description, found),
            Block::EnhancedPacket(packet) => {
                let captured = Packet {
                    high: packet.ts_high,
                    low: packet.ts_low,
                    start: 28,
                    length: packet.packet_data().len(),
                    original: packet.origlen,
                };
                let record = self.record(packet.if_id as usize, &captured, tally);
                return record.ok_or(Stop::damaged(offset, "a packet block")).map(Some);
            }
            Block::SimplePacket(packet) => {
                let snap = self.interfaces.first().map_or(0, |interface| interface.snap);
                let snap = if snap == 0 { usize::MAX } else { snap as usize };
                let length = (packet.origlen as usize).min(snap).min(packet.data.len());
                let captured = Packet { high: 0, low: 0, start: 12, length, original: packet.origlen };
                return self.record(0, &captured, tally).ok_or(Stop::damaged(offset, "a packet block")).map(Some);
            }
            Block::NameResolution(names) => {
                for record in &names.nr {
                    name(record.record_type, record.record_value, found);
                }
            }
            // Wireshark counts these two as frames, and so does whoever compares numbers with it.
            Block::SystemdJournalExport(_) => return Ok(Some(not_a_packet(8, length.saturating_sub(12)))),
            Block::Custom(_) => return Ok(Some(not_a_packet(12, length.saturating_sub(16)))),
            Block::Unknown(_) => tally.skipped += 1,
            _ => {}
        }
        Ok(None)
    }

    fn describe(&mut self, block: &InterfaceDescriptionBlock<'_>, found: &mut Found) {
        if self.interfaces.len() >= INTERFACES {
            return;
        }
        let option = |code| block.options.iter().find(|option| option.code == code).and_then(|o| o.as_bytes().ok());
        let offset = option(OptionCode::IfTsoffset)
            .and_then(|bytes| bytes.first_chunk::<8>())
            .map_or(0, |bytes| if self.big_endian { i64::from_be_bytes(*bytes) } else { i64::from_le_bytes(*bytes) });
        let resolution = option(OptionCode::IfTsresol).and_then(|bytes| bytes.first()).copied().unwrap_or(6);
        let link = block.linktype.0.cast_unsigned();
        let name = option(OptionCode::IfName).map(|bytes| String::from_utf8_lossy(bytes).into_owned());
        let interface = found.interface(Interface { link, snap: block.snaplen, name });
        self.interfaces.push(Local { link, snap: block.snaplen, interface, units: Units::new(resolution), offset });
    }

    fn record(&self, interface: usize, packet: &Packet, tally: &mut Tally) -> Option<Record> {
        let local = self.interfaces.get(interface)?;
        if packet.length > PACKET_LIMIT {
            return None;
        }
        tally.packet(packet.length, packet.original, local.snap);
        let time = local.units.time(packet.high, packet.low, if packet.start == 12 { 0 } else { local.offset });
        Some(Record {
            time,
            link: local.link,
            interface: local.interface,
            original_length: packet.original,
            place: packet.start,
            length: packet.length,
        })
    }

    /// The packet block of the first drafts: 16 bits of interface, 16 of drops, then as in the enhanced one.
    fn obsolete(&self, bytes: &[u8], tally: &mut Tally) -> Option<Record> {
        let interface = bytes.get(8..10)?.first_chunk::<2>()?;
        let interface = if self.big_endian { u16::from_be_bytes(*interface) } else { u16::from_le_bytes(*interface) };
        let length = self.u32(bytes, 20) as usize;
        bytes.get(28..bytes.len().checked_sub(4)?)?.get(..length)?;
        let (high, low, original) = (self.u32(bytes, 12), self.u32(bytes, 16), self.u32(bytes, 24));
        self.record(usize::from(interface), &Packet { high, low, start: 28, length, original }, tally)
    }
}

fn not_a_packet(place: usize, length: usize) -> Record {
    let original_length = u32::try_from(length).unwrap_or(u32::MAX);
    Record { time: 0, link: NOT_A_PACKET, interface: 0, original_length, place, length }
}

fn le32(bytes: &[u8], at: usize) -> u32 {
    bytes.get(at..).and_then(|bytes| bytes.first_chunk::<4>()).map_or(0, |bytes| u32::from_le_bytes(*bytes))
}

/// Takes the names out of a record: the address, then texts that end in a zero octet.
fn name(kind: NameRecordType, value: &[u8], found: &mut Found) {
    let split = match kind {
        NameRecordType::Ipv4 => value.split_first_chunk::<4>().map(|(a, rest)| (IpAddr::from(*a), rest)),
        NameRecordType::Ipv6 => value.split_first_chunk::<16>().map(|(a, rest)| (IpAddr::from(*a), rest)),
        _ => None,
    };
    let Some((address, names)) = split else { return };
    for name in names.split(|octet| *octet == 0).filter(|name| !name.is_empty()) {
        found.name(address, text::lossy(name).into_owned());
    }
}
