//! [`Sightings`]: tells the same packet at another capture point from the same message sent again.
//!
//! A capture on several interfaces, or of user and core side of a tunnel, has one packet several times: in GTP-U
//! on S1-U and S5-U, on SGi, on both sides of a bridge. Those are copies of one message. A hop that sends a message
//! again sends the same octets too, but the repetition is seen where its original was seen, and no timer of SIP
//! (RFC 3261 §17.1.1.1: 500 ms), GTP or DNS is as short as [`BRIDGE`].

use super::MessageId;
use hashbrown::HashMap;
use smallvec::SmallVec;
use std::collections::VecDeque;
use std::hash::{BuildHasher as _, Hash};

/// A copy at another point comes within this time, nanoseconds.
const ELSEWHERE: i64 = 1_000_000_000;
/// A copy at the same point, as on both sides of a bridge, comes within this time, nanoseconds.
const BRIDGE: i64 = 20_000_000;
/// Packets remembered at the most.
const LIMIT: usize = 1 << 18;

/// What was seen lately.
#[derive(Clone, Debug, Default)]
pub(super) struct Sightings {
    hasher: foldhash::fast::FixedState,
    recent: HashMap<u64, Recent, foldhash::fast::FixedState>,
    order: VecDeque<(i64, u64)>,
}

#[derive(Clone, Debug)]
struct Recent {
    message: MessageId,
    first: i64,
    /// Each point with the time of its last sighting.
    points: SmallVec<[(u64, i64); 4]>,
}

impl Sightings {
    /// A number for whatever tells one packet or one point from another.
    pub fn key(&self, of: impl Hash) -> u64 {
        self.hasher.hash_one(of)
    }

    /// The message that a packet is a copy of.
    pub fn copy_of(&mut self, packet: u64, point: u64, time: i64) -> Option<MessageId> {
        let recent = self.recent.get_mut(&packet)?;
        let known = recent.points.iter_mut().find(|(known, _)| *known == point);
        let is_copy = match &known {
            Some((_, last)) => time.saturating_sub(*last) <= BRIDGE,
            None => time.saturating_sub(recent.first) <= ELSEWHERE,
        };
        if !is_copy {
            return None;
        }
        match known {
            Some((_, last)) => *last = time,
            None => recent.points.push((point, time)),
        }
        Some(recent.message)
    }

    /// A packet is a message of its own.
    pub fn remember(&mut self, packet: u64, point: u64, time: i64, message: MessageId) {
        self.forget(time);
        let points = SmallVec::from_iter([(point, time)]);
        if self.recent.insert(packet, Recent { message, first: time, points }).is_none() {
            self.order.push_back((time, packet));
        }
    }

    fn forget(&mut self, now: i64) {
        while let Some((time, packet)) = self.order.front().copied() {
            if now.saturating_sub(time) <= ELSEWHERE && self.order.len() < LIMIT {
                break;
            }
            self.order.pop_front();
            let is_old = self.recent.get(&packet).is_some_and(|recent| now.saturating_sub(recent.first) > ELSEWHERE);
            if is_old || self.order.len() + 1 >= LIMIT {
                self.recent.remove(&packet);
            } else if self.recent.contains_key(&packet) {
                self.order.push_back((now, packet));
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const MS: i64 = 1_000_000;

    fn copies(sightings: &[(u64, i64)]) -> Vec<Option<usize>> {
        let mut seen = Sightings::default();
        let mut next = 0;
        let mut copy = |(point, time): &(u64, i64)| {
            let found = seen.copy_of(1, *point, *time * MS);
            if found.is_none() {
                seen.remember(1, *point, *time * MS, MessageId::new(next));
                next += 1;
            }
            found.map(MessageId::index)
        };
        sightings.iter().map(&mut copy).collect()
    }

    #[test]
    fn other_points_are_copies_and_the_same_point_later_is_not() {
        // S1-U, S5-U, SGi; then the same three again after T1.
        let seen = copies(&[(1, 0), (2, 1), (3, 2), (1, 500), (2, 501), (3, 502)]);
        assert_eq!(seen, [None, Some(0), Some(0), None, Some(1), Some(1)]);
    }

    #[test]
    fn the_same_point_at_once_is_a_bridge() {
        assert_eq!(copies(&[(1, 0), (1, 1), (1, 900)]), [None, Some(0), None]);
    }

    #[test]
    fn a_packet_is_forgotten() {
        assert_eq!(copies(&[(1, 0), (2, 5000)]), [None, None]);
    }
}
