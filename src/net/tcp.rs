//! TCP streams to messages: out of order, repeated, overlapping, with holes, from the middle on.
//!
//! A direction of a connection is a list of *islands*: runs of octets without a hole. Each is cut into messages on
//! its own, so that a lost segment never holds up what comes behind it; when the hole is filled, islands join.
//! Octets that came before are not delivered again: Wireshark does not decode them again either.

use super::framing::{self, Home, MESSAGE, Start, find};
use super::{Framing, Payload};
use hashbrown::HashMap;
use std::net::SocketAddr;

/// Directions that are followed, islands of one, octets all may hold together, and octets held before a start.
const FLOWS: usize = 16_384;
const ISLANDS: usize = 16;
const OCTETS: usize = 16 << 20;
const PREFIX: usize = 64 << 10;
/// A segment this far from everything belongs to another connection.
const FAR: i32 = 64 << 20;

/// Octets that wait, and the frames they came in.
#[derive(Debug, Default)]
struct Held {
    bytes: Vec<u8>,
    /// Offset of the first octet of each frame.
    marks: Vec<(usize, u64)>,
}

impl Held {
    fn extend(&mut self, bytes: &[u8], frames: &[u64]) {
        let at = self.bytes.len();
        self.marks.extend(frames.iter().map(|frame| (at, *frame)));
        self.bytes.extend_from_slice(bytes);
    }

    /// The frames of the octets in a range.
    fn frames(&self, start: usize, end: usize) -> Vec<u64> {
        let first = self.marks.partition_point(|(at, _)| *at <= start).saturating_sub(1);
        // Several frames may have brought the same octets, as fragments do.
        let place = self.marks.get(first).map_or(0, |(at, _)| *at);
        let first = self.marks.partition_point(|(at, _)| *at < place);
        let marks = self.marks.get(first..).unwrap_or_default();
        let mut frames: Vec<u64> = marks.iter().take_while(|(at, _)| *at < end).map(|(_, frame)| *frame).collect();
        frames.sort_unstable();
        frames.dedup();
        frames
    }

    fn drop_front(&mut self, count: usize) {
        if count >= self.bytes.len() {
            self.bytes.clear();
            self.marks.clear();
            return;
        }
        self.bytes.drain(..count);
        let keep = self.marks.partition_point(|(at, _)| *at <= count).saturating_sub(1);
        self.marks.drain(..keep);
        for (at, _) in &mut self.marks {
            *at = at.saturating_sub(count);
        }
    }
}

/// A run of octets without a hole.
#[derive(Debug)]
struct Island {
    from: u32,
    end: u32,
    /// Octets before the first start of a message, which may belong to one that started before the hole.
    prefix: Held,
    /// Octets of a message that is not complete.
    rest: Held,
    synced: bool,
    gap: bool,
}

#[derive(Debug)]
struct Flow {
    islands: Vec<Island>,
    framing: Framing,
    forced: Option<Framing>,
    last: i64,
    interface: u32,
}

/// One segment.
#[derive(Clone, Copy, Debug)]
pub(super) struct Segment {
    pub(super) sequence: u32,
    pub(super) syn: bool,
}

/// What became of a segment.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Outcome {
    /// It held octets that are new.
    New,
    /// All of it came before.
    Repeated,
    /// Octets were given up at a limit.
    Limit,
}

/// The streams that are followed.
#[derive(Debug, Default)]
pub(super) struct Streams {
    flows: HashMap<(SocketAddr, SocketAddr), Flow, foldhash::fast::FixedState>,
    octets: usize,
    /// Streams that were given up while they held octets.
    pub(super) dropped: u64,
}

impl Streams {
    /// Takes a segment, whose octets are those of `payload`, and delivers the messages it completes.
    pub(super) fn add(
        &mut self,
        segment: Segment,
        payload: Payload<'_>,
        forced: Option<Framing>,
        deliver: &mut dyn FnMut(Payload<'_>),
    ) -> Outcome {
        self.make_room();
        let key = (payload.from, payload.to);
        let flow = self.flows.entry(key).or_insert_with(|| Flow {
            islands: Vec::new(),
            framing: Framing::None,
            forced,
            last: payload.time,
            interface: payload.interface,
        });
        flow.last = payload.time;
        flow.interface = payload.interface;
        let before = flow.held();
        let outcome = flow.add(segment, &payload, deliver);
        if outcome == Outcome::Repeated {
            flow.repeat(&payload, deliver);
        }
        self.octets = (self.octets + flow.held()).saturating_sub(before);
        outcome
    }

    /// Keeps within the limits: gives up the streams that were silent longest, a half at a time.
    fn make_room(&mut self) {
        if self.flows.len() < FLOWS && self.octets < OCTETS {
            return;
        }
        let mut ages: Vec<i64> = self.flows.values().map(|flow| flow.last).collect();
        let middle = ages.len() / 2;
        let limit = if ages.is_empty() { 0 } else { *ages.select_nth_unstable(middle).1 };
        let (octets, dropped) = (&mut self.octets, &mut self.dropped);
        self.flows.retain(|_, flow| {
            let keep = flow.last > limit;
            if !keep {
                *octets = octets.saturating_sub(flow.held());
                *dropped += u64::from(flow.held() > 0);
            }
            keep
        });
    }

    /// Delivers messages whose end never came, in the order of their frames.
    pub(super) fn finish(&mut self, deliver: &mut dyn FnMut(Payload<'_>)) {
        let mut tails: Vec<_> = Vec::new();
        for ((from, to), mut flow) in self.flows.drain() {
            for island in std::mem::take(&mut flow.islands) {
                let bytes = island.rest.bytes.as_slice();
                if let Start::Message(framing, _) = flow.start(bytes, Home::of([from.port(), to.port()])) {
                    let frames = island.rest.frames(0, bytes.len());
                    tails.push((frames, from, to, flow.last, flow.interface, framing, island.rest.bytes));
                }
            }
        }
        tails.sort_by(|a, b| (a.0.last(), a.1, a.2).cmp(&(b.0.last(), b.1, b.2)));
        for (frames, from, to, time, interface, framing, bytes) in &tails {
            let transport = super::Transport::Tcp;
            let (frames, time, interface, from, to, framing) = (frames, *time, *interface, *from, *to, *framing);
            let (tunnels, dissector, gap, repeated): (&[_], _, _, _) = (&[], "", true, false);
            deliver(Payload {
                frames,
                time,
                interface,
                from,
                to,
                transport,
                framing,
                tunnels,
                dissector,
                gap,
                repeated,
                bytes,
            });
        }
        self.octets = 0;
    }
}

impl Flow {
    fn held(&self) -> usize {
        self.islands.iter().map(|island| island.prefix.bytes.len() + island.rest.bytes.len()).sum()
    }

    fn start(&self, bytes: &[u8], home: Home) -> Start {
        framing::start(bytes, self.forced, home)
    }

    /// Delivers the whole messages of a segment that came before, for who looks for copies of them.
    fn repeat(&self, payload: &Payload<'_>, deliver: &mut dyn FnMut(Payload<'_>)) {
        let home = Home::of([payload.from.port(), payload.to.port()]);
        let mut left = payload.bytes;
        while let Start::Message(framing, Some(length)) = self.start(left, home) {
            let Some((whole, rest)) = left.split_at_checked(length.max(1)) else { return };
            let bytes = whole.get(if framing == Framing::Dns { 2 } else { 0 }..).unwrap_or_default();
            deliver(Payload { framing, bytes, repeated: true, ..*payload });
            left = rest;
        }
    }

    fn add(&mut self, segment: Segment, payload: &Payload<'_>, deliver: &mut dyn FnMut(Payload<'_>)) -> Outcome {
        let mut at = segment.sequence;
        if segment.syn {
            at = at.wrapping_add(1);
            if self.islands.first().is_none_or(|island| island.from != at) {
                self.islands.clear();
                self.islands.push(Island::new(at, true));
            }
        }
        let far = |island: &Island| island.end.wrapping_sub(at).cast_signed().saturating_abs() > FAR;
        if self.islands.iter().all(far) {
            self.islands.clear();
        }
        let mut bytes = payload.bytes;
        let mut outcome = if bytes.is_empty() { Outcome::New } else { Outcome::Repeated };
        while !bytes.is_empty() {
            let covered = self.islands.iter().find(|island| island.holds(at));
            let skip = covered.map_or(0, |island| island.end.wrapping_sub(at) as usize).min(bytes.len());
            let ahead = self.islands.iter().map(|island| island.from.wrapping_sub(at)).filter(|ahead| *ahead < 1 << 31);
            let room = ahead.filter(|ahead| *ahead > 0).min().map_or(bytes.len(), |room| room as usize);
            let (piece, rest) = bytes.split_at(if skip > 0 { skip } else { room.min(bytes.len()) });
            if skip == 0 {
                outcome = self.insert(at, piece, payload, deliver).max_of(outcome);
            }
            at = at.wrapping_add(u32::try_from(piece.len()).unwrap_or(0));
            bytes = rest;
        }
        outcome
    }

    /// Puts new octets behind the island they continue, or on one of their own.
    fn insert(
        &mut self,
        at: u32,
        piece: &[u8],
        payload: &Payload<'_>,
        deliver: &mut dyn FnMut(Payload<'_>),
    ) -> Outcome {
        let mut outcome = Outcome::New;
        let index = match self.islands.iter().position(|island| island.end == at) {
            Some(index) => index,
            None => {
                if self.islands.len() >= ISLANDS {
                    self.islands.remove(0);
                    outcome = Outcome::Limit;
                }
                self.islands.push(Island::new(at, self.islands.is_empty()));
                self.islands.len() - 1
            }
        };
        let mut island = self.islands.swap_remove(index);
        island.end = at.wrapping_add(u32::try_from(piece.len()).unwrap_or(0));
        self.feed(&mut island, piece, payload.frames, payload, deliver);
        if let Some(next) = self.islands.iter().position(|next| next.from == island.end) {
            let next = self.islands.swap_remove(next);
            if !next.prefix.bytes.is_empty() && (island.synced || !island.prefix.bytes.is_empty()) {
                let mut frames = next.prefix.frames(0, next.prefix.bytes.len());
                frames.extend_from_slice(payload.frames);
                self.feed(&mut island, &next.prefix.bytes, &frames, payload, deliver);
            }
            island.end = next.end;
            if next.synced {
                (island.rest, island.synced) = (next.rest, true);
            }
        }
        self.islands.push(island);
        self.islands.sort_by_key(|island| island.end.wrapping_sub(at).cast_signed());
        outcome
    }

    /// Cuts what an island has into messages.
    fn feed(
        &mut self,
        island: &mut Island,
        piece: &[u8],
        frames: &[u64],
        payload: &Payload<'_>,
        deliver: &mut dyn FnMut(Payload<'_>),
    ) {
        let home = Home::of([payload.from.port(), payload.to.port()]);
        let mut piece = piece;
        if !island.synced {
            let at = match self.start(piece, home) {
                Start::Message(..) => Some(0),
                _ => find(piece, self.framing),
            };
            let (before, from) = piece.split_at(at.unwrap_or(piece.len()));
            // Nobody waits for these octets when nothing was recognised in the stream so far.
            let is_awaited = self.framing != Framing::None || self.islands.iter().any(|one| !one.rest.bytes.is_empty());
            if !is_awaited && at.is_none() {
                return deliver(Payload { frames, bytes: before, gap: true, ..*payload });
            }
            if island.prefix.bytes.len() + before.len() <= PREFIX {
                island.prefix.extend(before, frames);
            }
            if at.is_none() {
                return;
            }
            (island.synced, island.gap, piece) = (true, true, from);
        }
        if island.rest.bytes.is_empty() {
            let used = self.cut(island, &Whole { bytes: piece, frames, held: None }, payload, deliver);
            if let Some(left) = piece.get(used..).filter(|left| !left.is_empty()) {
                island.rest.extend(left, frames);
            }
        } else {
            let mut held = std::mem::take(&mut island.rest);
            held.extend(piece, frames);
            let whole = Whole { bytes: &held.bytes, frames, held: Some(&held) };
            let used = self.cut(island, &whole, payload, deliver);
            held.drop_front(used);
            island.rest = held;
        }
        if island.rest.bytes.len() > MESSAGE {
            (island.rest, island.synced) = (Held::default(), false);
        }
    }

    /// Delivers the messages at the start of some octets; how many octets are done with.
    fn cut(
        &mut self,
        island: &mut Island,
        whole: &Whole<'_>,
        payload: &Payload<'_>,
        deliver: &mut dyn FnMut(Payload<'_>),
    ) -> usize {
        let home = Home::of([payload.from.port(), payload.to.port()]);
        let mut used = 0;
        while let Some(left) = whole.bytes.get(used..).filter(|left| !left.is_empty()) {
            let mut give = |length: usize, framing: Framing, skip: usize, gap: bool| {
                let bytes = left.get(skip..length).unwrap_or_default();
                let frames = whole.held.map(|held| held.frames(used, used + length));
                let frames = frames.as_deref().unwrap_or(whole.frames);
                deliver(Payload { frames, framing, bytes, gap: gap | payload.gap, ..*payload });
            };
            // Between SIP messages stand keep-alives (RFC 5626 §3.5.1).
            let quiet = left.iter().take_while(|octet| matches!(octet, b'\r' | b'\n' | 0)).count();
            if quiet > 0 && self.framing == Framing::Sip {
                if quiet == left.len() {
                    give(quiet, Framing::None, 0, false);
                }
                used += quiet;
                continue;
            }
            match self.start(left, home) {
                Start::Message(framing, Some(length)) if length <= left.len() => {
                    self.framing = framing;
                    let skip = if framing == Framing::Dns { 2 } else { 0 };
                    give(length, framing, skip, std::mem::take(&mut island.gap));
                    used += length.max(1);
                }
                Start::Message(framing, _) => {
                    self.framing = framing;
                    return used;
                }
                Start::Perhaps => return used,
                Start::Unknown => match find(left, self.framing) {
                    Some(next) if next > 0 => {
                        island.gap = true;
                        used += next;
                    }
                    _ => {
                        give(left.len(), Framing::None, 0, std::mem::take(&mut island.gap));
                        island.synced = self.framing == Framing::None;
                        return whole.bytes.len();
                    }
                },
            }
        }
        whole.bytes.len()
    }
}

/// Octets to be cut, with the frames they came in.
struct Whole<'a> {
    bytes: &'a [u8],
    frames: &'a [u64],
    held: Option<&'a Held>,
}

impl Island {
    fn new(from: u32, synced: bool) -> Self {
        Self { from, end: from, prefix: Held::default(), rest: Held::default(), synced, gap: false }
    }

    fn holds(&self, at: u32) -> bool {
        at.wrapping_sub(self.from) < self.end.wrapping_sub(self.from)
    }
}

impl Outcome {
    /// The stronger of two outcomes: new octets outweigh repeated ones, a limit outweighs both.
    fn max_of(self, other: Self) -> Self {
        match (self, other) {
            (Self::Limit, _) | (_, Self::Limit) => Self::Limit,
            (Self::New, _) | (_, Self::New) => Self::New,
            _ => Self::Repeated,
        }
    }
}
