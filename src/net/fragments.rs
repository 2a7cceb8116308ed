//! Fragments put together: out of order, overlapping, duplicate; capped and expired.
//!
//! The octets are put together by etherparse; here are the table, its limits and the frames a packet came from.

use super::ip::Packet;
use etherparse::defrag::IpDefragBuf;
use etherparse::{IpFragOffset, IpNumber};
use hashbrown::HashMap;
use std::net::IpAddr;

/// Packets that may wait at once, octets they may hold together, and fragments of one.
const PACKETS: usize = 1024;
const OCTETS: usize = 8 << 20;
const PARTS: usize = 1024;
/// How long a packet waits for its fragments (RFC 8200 §4.5 says 60 seconds).
const PATIENCE: i64 = 60_000_000_000;

/// What tells packets apart: addresses, protocol, identification and the VLANs around.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
struct Key {
    from: IpAddr,
    to: IpAddr,
    protocol: u8,
    id: u32,
    scope: u64,
}

#[derive(Debug)]
struct Waiting {
    buffer: IpDefragBuf,
    frames: Vec<u64>,
    since: i64,
    cut: bool,
}

/// A packet that became complete.
#[derive(Debug)]
pub(super) struct Whole {
    pub(super) bytes: Vec<u8>,
    pub(super) frames: Vec<u64>,
    pub(super) protocol: u8,
    pub(super) cut: bool,
}

/// The packets that wait for fragments.
#[derive(Debug, Default)]
pub(super) struct Fragments {
    waiting: HashMap<Key, Waiting, foldhash::fast::FixedState>,
    octets: usize,
    /// Frames whose fragments were given up.
    pub(super) dropped: u64,
}

impl Fragments {
    /// Takes a fragment; the whole packet when it was the last one missing.
    pub(super) fn add(&mut self, packet: &Packet<'_>, frames: &[u64], time: i64, scope: u64) -> Option<Whole> {
        let fragment = packet.fragment?;
        let Packet { from, to, protocol, payload, .. } = *packet;
        // IPv6 tells packets apart without the protocol (RFC 8200 §4.5).
        let protocol_key = if from.is_ipv4() { protocol } else { 0 };
        let key = Key { from, to, protocol: protocol_key, id: fragment.id, scope };
        self.make_room(time);
        let fresh = || Waiting {
            buffer: IpDefragBuf::new(IpNumber(protocol), Vec::new(), Vec::new()),
            frames: Vec::new(),
            since: time,
            cut: false,
        };
        let waiting = self.waiting.entry(key).or_insert_with(fresh);
        if time.saturating_sub(waiting.since) > PATIENCE {
            self.dropped += waiting.frames.len() as u64;
            self.octets = self.octets.saturating_sub(waiting.buffer.data().len());
            *waiting = fresh();
        }
        let before = waiting.buffer.data().len();
        let offset = IpFragOffset::try_new(fragment.offset / 8).ok()?;
        let full = waiting.frames.len() >= PARTS;
        if full || waiting.buffer.add(offset, fragment.more, payload).is_err() {
            self.dropped += 1;
            return None;
        }
        waiting.cut |= packet.cut;
        waiting.frames.extend_from_slice(frames);
        self.octets = (self.octets + waiting.buffer.data().len()).saturating_sub(before);
        let complete = waiting.buffer.is_complete();
        let consistent = waiting.buffer.end().map(usize::from) == Some(waiting.buffer.data().len());
        if !complete || !consistent {
            return None;
        }
        let waiting = self.waiting.remove(&key)?;
        self.octets = self.octets.saturating_sub(waiting.buffer.data().len());
        let protocol = waiting.buffer.ip_number().0;
        let mut frames = waiting.frames;
        frames.dedup();
        Some(Whole { bytes: waiting.buffer.take_bufs().0, frames, protocol, cut: waiting.cut })
    }

    /// Keeps within the limits: gives up what waits longest, a half at a time.
    fn make_room(&mut self, now: i64) {
        if self.waiting.len() < PACKETS && self.octets < OCTETS {
            return;
        }
        let mut ages: Vec<i64> = self.waiting.values().map(|waiting| waiting.since).collect();
        let middle = ages.len() / 2;
        let limit = if ages.is_empty() { now } else { *ages.select_nth_unstable(middle).1 };
        let (octets, dropped) = (&mut self.octets, &mut self.dropped);
        self.waiting.retain(|_, waiting| {
            let keep = waiting.since > limit;
            if !keep {
                *octets = octets.saturating_sub(waiting.buffer.data().len());
                *dropped += waiting.frames.len() as u64;
            }
            keep
        });
    }

    /// Gives up everything that is incomplete.
    pub(super) fn finish(&mut self) {
        self.dropped += self.waiting.drain().map(|(_, waiting)| waiting.frames.len() as u64).sum::<u64>();
        self.octets = 0;
    }
}
