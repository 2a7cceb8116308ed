//! pcap files: both byte orders, microseconds and nanoseconds, and Kuznetzov's modified records.

use super::input::{PACKET_LIMIT, Record, Stop, Tally};
use super::window::Window;
use pcap_parser::{parse_pcap_frame, parse_pcap_frame_be, parse_pcap_header};

/// State of reading one pcap file.
#[derive(Debug)]
pub(super) struct Pcap {
    big_endian: bool,
    record_header: usize,
    nanoseconds: bool,
    link: u32,
    snap: u32,
    interface: u32,
}

/// Octets of the file header.
const HEADER: usize = 24;
/// Octets of a record header, and of a modified one.
const RECORD: usize = 16;
const MODIFIED_RECORD: usize = 24;

/// Claims that the first octets are those of a pcap file.
pub(super) fn is_pcap(head: &[u8]) -> bool {
    let magic = head.first_chunk::<4>().map(|magic| u32::from_be_bytes(*magic));
    matches!(magic, Some(0xa1b2_c3d4 | 0xd4c3_b2a1 | 0xa1b2_3c4d | 0x4d3c_b2a1 | 0xa1b2_cd34 | 0x34cd_b2a1))
}

impl Pcap {
    /// Reads the file header; `Err` says why nothing can be read behind it.
    pub(super) fn open(window: &mut Window, interface: u32) -> Result<Self, Stop> {
        if !window.need(HEADER)? {
            return Err(Stop::cut(window.offset(), "its file header"));
        }
        let mut header = *window.available().first_chunk::<HEADER>().unwrap_or(&[0; HEADER]);
        // The parser knows the modified magic in one byte order only: the other one differs in nothing else.
        let modified = matches!(header.first_chunk::<4>(), Some([0xa1, 0xb2, 0xcd, 0x34] | [0x34, 0xcd, 0xb2, 0xa1]));
        match header.first_chunk_mut::<4>() {
            Some(magic @ [0xa1, 0xb2, 0xcd, 0x34]) => *magic = [0xa1, 0xb2, 0xc3, 0xd4],
            Some(magic @ [0x34, 0xcd, 0xb2, 0xa1]) => *magic = [0xd4, 0xc3, 0xb2, 0xa1],
            _ => {}
        }
        let Ok((_, parsed)) = parse_pcap_header(&header) else {
            return Err(Stop::damaged(window.offset(), "the file header"));
        };
        window.consume(HEADER);
        if parsed.version_major != 2 {
            return Err(Stop::version("pcap", parsed.version_major, parsed.version_minor));
        }
        Ok(Self {
            big_endian: parsed.is_bigendian(),
            record_header: if modified { MODIFIED_RECORD } else { RECORD },
            nanoseconds: parsed.is_nanosecond_precision(),
            // The upper bits tell the length of the frame check sequence; the lowest 16 are the type.
            link: parsed.network.0.cast_unsigned() & 0xffff,
            snap: parsed.snaplen,
            interface,
        })
    }

    /// Link-layer type of all records.
    pub(super) fn link(&self) -> u32 {
        self.link
    }

    /// Reads the next record; `None` at the end.
    pub(super) fn next(&mut self, window: &mut Window, tally: &mut Tally) -> Result<Option<Record>, Stop> {
        if !window.need(self.record_header)? {
            if window.available().is_empty() {
                return Ok(None);
            }
            return Err(Stop::cut(window.offset(), "a record header"));
        }
        let parse = if self.big_endian { parse_pcap_frame_be } else { parse_pcap_frame };
        // With no octets behind the record header, only a record of length 0 is complete: the length
        // is looked at before it is believed.
        let head =
            window.available().get(8..12).and_then(|length| length.first_chunk::<4>()).copied().unwrap_or_default();
        let length = if self.big_endian { u32::from_be_bytes(head) } else { u32::from_le_bytes(head) } as usize;
        if length > PACKET_LIMIT {
            return Err(Stop::absurd(window.offset(), length));
        }
        if !window.need(self.record_header + length)? {
            return Err(Stop::cut(window.offset(), "a packet"));
        }
        let offset = window.offset();
        // A modified record has 8 more octets in its header: those are passed over as if they were data.
        let extra = self.record_header - RECORD;
        let whole = window.available().get(..RECORD + length).unwrap_or_default();
        let Ok((_, record)) = parse(whole) else {
            return Err(Stop::damaged(offset, "a record header"));
        };
        let fraction = i64::from(record.ts_usec);
        let nanoseconds = if self.nanoseconds { fraction } else { fraction * 1_000 };
        let (time, original) = (i64::from(record.ts_sec) * 1_000_000_000 + nanoseconds, record.origlen);
        tally.packet(length, original, self.snap);
        let place = window.consume(self.record_header + length) + RECORD + extra;
        Ok(Some(Record { time, link: self.link, interface: self.interface, original_length: original, place, length }))
    }
}
