//! SCTP (RFC 9260, RFC 8260): DATA and I-DATA chunks to user messages.
//!
//! A message in one chunk passes straight through. A fragmented one is put together by TSN (DATA) or by message
//! and fragment number (I-DATA). A TSN that came before is not delivered again: Wireshark does not decode it again either.

use hashbrown::HashMap;
use std::net::SocketAddr;

/// Associations that are followed, fragments one may hold, and octets all may hold together.
const ASSOCIATIONS: usize = 16_384;
const FRAGMENTS: usize = 512;
const OCTETS: usize = 8 << 20;
/// How many transmission sequence numbers behind the highest are remembered.
const WINDOW: u32 = 1024;

/// One direction of an association.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(super) struct Key {
    pub(super) from: SocketAddr,
    pub(super) to: SocketAddr,
    pub(super) tag: u32,
}

/// What a fragment is counted by: the TSN, or stream, order and message of I-DATA before the fragment number.
type Place = (u64, u32);

#[derive(Debug)]
struct Part {
    begins: bool,
    ends: bool,
    stream: u16,
    ppid: u32,
    frame: u64,
    bytes: Vec<u8>,
}

#[derive(Debug)]
struct Association {
    highest: u32,
    seen: [u64; WINDOW as usize / 64],
    parts: HashMap<Place, Part, foldhash::fast::FixedState>,
    last: i64,
}

/// A DATA or I-DATA chunk.
#[derive(Clone, Copy, Debug)]
pub(super) struct Data<'a> {
    tsn: u32,
    begins: bool,
    ends: bool,
    pub(super) stream: u16,
    pub(super) ppid: u32,
    place: Place,
    pub(super) cut: bool,
    pub(super) bytes: &'a [u8],
}

impl Data<'_> {
    /// Claims that the chunk is a whole message.
    pub(super) const fn is_whole(&self) -> bool {
        self.begins && self.ends
    }
}

/// What became of a chunk.
#[derive(Debug)]
pub(super) enum Outcome {
    /// It is a whole message.
    Whole,
    /// It completed a message: what and from which frames.
    Completed { stream: u16, ppid: u32, bytes: Vec<u8>, frames: Vec<u64> },
    /// It waits for other chunks.
    Waits,
    /// It came before.
    Repeated,
}

/// The associations that are followed.
#[derive(Debug, Default)]
pub(super) struct Associations {
    known: HashMap<Key, Association, foldhash::fast::FixedState>,
    octets: usize,
    /// Fragments that were given up.
    pub(super) dropped: u64,
}

/// The common header: ports and verification tag; and the chunks behind.
pub(super) fn header(bytes: &[u8]) -> Option<(u16, u16, u32, &[u8])> {
    let (head, chunks) = bytes.split_first_chunk::<12>()?;
    let [a, b, c, d, e, f, g, h, ..] = *head;
    Some((u16::from_be_bytes([a, b]), u16::from_be_bytes([c, d]), u32::from_be_bytes([e, f, g, h]), chunks))
}

/// The chunks of a packet: type, flags and body. One that is cut short is the last (RFC 9260 §3.2).
pub(super) fn chunks(bytes: &[u8]) -> impl Iterator<Item = (u8, u8, &[u8], bool)> {
    let mut rest = bytes;
    std::iter::from_fn(move || {
        let (head, body) = rest.split_first_chunk::<4>()?;
        let [kind, flags, a, b] = *head;
        let length = usize::from(u16::from_be_bytes([a, b])).checked_sub(4)?;
        let cut = length > body.len();
        let value = body.get(..length).unwrap_or(body);
        rest = body.get(length.next_multiple_of(4)..).unwrap_or_default();
        Some((kind, flags, value, cut))
    })
}

/// Reads a DATA (0) or I-DATA (64) chunk; `None` for the others and for one without its header.
pub(super) fn data(kind: u8, flags: u8, value: &[u8], cut: bool) -> Option<Data<'_>> {
    let u32_at = |at: usize| Some(u32::from_be_bytes(*value.get(at..)?.first_chunk::<4>()?));
    let tsn = u32_at(0)?;
    let stream = u16::from_be_bytes(*value.get(4..)?.first_chunk::<2>()?);
    let (begins, ends) = (flags & 2 != 0, flags & 1 != 0);
    match kind {
        0 => {
            let place = (u64::from(stream), tsn);
            Some(Data { tsn, begins, ends, stream, ppid: u32_at(8)?, place, cut, bytes: value.get(12..)? })
        }
        64 => {
            // The first fragment says the protocol where the others have their number (RFC 8260 §2.1).
            let last = u32_at(12)?;
            let (ppid, number) = if begins { (last, 0) } else { (0, last) };
            let message = u64::from(u32_at(8)?) << 17 | u64::from(flags & 4 != 0) << 16 | u64::from(stream) | 1 << 63;
            Some(Data { tsn, begins, ends, stream, ppid, place: (message, number), cut, bytes: value.get(16..)? })
        }
        _ => None,
    }
}

impl Associations {
    /// Takes a chunk of an association.
    pub(super) fn add(&mut self, key: Key, chunk: &Data<'_>, frame: u64, time: i64) -> Outcome {
        self.make_room(time);
        let association = self.known.entry(key).or_insert_with(|| Association {
            highest: chunk.tsn,
            seen: [0; WINDOW as usize / 64],
            parts: HashMap::default(),
            last: time,
        });
        association.last = time;
        if association.is_repeated(chunk.tsn) {
            return Outcome::Repeated;
        }
        if chunk.is_whole() {
            return Outcome::Whole;
        }
        if association.parts.len() >= FRAGMENTS {
            let lost = association.parts.drain().map(|(_, part)| part.bytes.len()).sum();
            self.octets = self.octets.saturating_sub(lost);
            self.dropped += FRAGMENTS as u64;
        }
        self.octets += chunk.bytes.len();
        let Data { begins, ends, stream, ppid, bytes, .. } = *chunk;
        association.parts.insert(chunk.place, Part { begins, ends, stream, ppid, frame, bytes: bytes.to_vec() });
        let Some((stream, ppid, bytes, frames)) = association.complete(chunk.place) else { return Outcome::Waits };
        self.octets = self.octets.saturating_sub(bytes.len());
        Outcome::Completed { stream, ppid, bytes, frames }
    }

    /// Keeps within the limits: gives up the associations that were silent longest, a half at a time.
    fn make_room(&mut self, now: i64) {
        if self.known.len() < ASSOCIATIONS && self.octets < OCTETS {
            return;
        }
        let mut ages: Vec<i64> = self.known.values().map(|association| association.last).collect();
        let middle = ages.len() / 2;
        let limit = if ages.is_empty() { now } else { *ages.select_nth_unstable(middle).1 };
        let (octets, dropped) = (&mut self.octets, &mut self.dropped);
        self.known.retain(|_, association| {
            let keep = association.last > limit;
            if !keep {
                *octets = octets.saturating_sub(association.parts.values().map(|part| part.bytes.len()).sum());
                *dropped += association.parts.len() as u64;
            }
            keep
        });
    }

    /// Gives up what is incomplete.
    pub(super) fn finish(&mut self) {
        self.dropped += self.known.drain().map(|(_, association)| association.parts.len() as u64).sum::<u64>();
        self.octets = 0;
    }
}

impl Association {
    /// Notes a transmission sequence number; `true` when it was noted before.
    fn is_repeated(&mut self, tsn: u32) -> bool {
        let ahead = tsn.wrapping_sub(self.highest);
        if ahead == 0 || ahead >= 1 << 31 {
            // Far behind is a new start that was not seen, not a repetition.
            if ahead.wrapping_neg() >= WINDOW {
                self.seen = [0; WINDOW as usize / 64];
                self.highest = tsn;
            }
        } else {
            for between in 1..=ahead.min(WINDOW) {
                let (word, bit) = slot(self.highest.wrapping_add(between));
                if let Some(word) = self.seen.get_mut(word) {
                    *word &= !bit;
                }
            }
            if ahead >= WINDOW {
                self.seen = [0; WINDOW as usize / 64];
            }
            self.highest = tsn;
        }
        let (word, bit) = slot(tsn);
        let Some(word) = self.seen.get_mut(word) else { return false };
        let repeated = *word & bit != 0;
        *word |= bit;
        repeated
    }

    /// Takes out the message around a fragment, when all of it is there.
    fn complete(&mut self, around: Place) -> Option<(u16, u32, Vec<u8>, Vec<u64>)> {
        let (message, mut last) = around;
        while !self.parts.get(&(message, last))?.ends {
            last = last.wrapping_add(1);
        }
        let mut first = around.1;
        while !self.parts.get(&(message, first))?.begins {
            first = first.wrapping_sub(1);
        }
        let (mut bytes, mut frames, mut identity) = (Vec::new(), Vec::new(), (0, 0));
        let mut number = first;
        loop {
            let part = self.parts.remove(&(message, number))?;
            if number == first {
                identity = (part.stream, part.ppid);
            }
            bytes.extend_from_slice(&part.bytes);
            frames.push(part.frame);
            if number == last {
                break;
            }
            number = number.wrapping_add(1);
        }
        frames.sort_unstable();
        frames.dedup();
        Some((identity.0, identity.1, bytes, frames))
    }
}

/// Word and bit of a transmission sequence number in the window.
fn slot(tsn: u32) -> (usize, u64) {
    let place = tsn % WINDOW;
    (place as usize / 64, 1 << (place % 64))
}
