//! [`Index`]: messages by what they have in common, so that a rule need not look through all that came meanwhile.
//!
//! A flat sorted list: sixteen octets a message, and two halvings a question. Whoever asks compares again, for what is
//! kept is a hash.

use crate::trace::MessageId;
use std::hash::{BuildHasher as _, Hash};
use std::ops::Range;

/// Messages by a key.
#[derive(Debug, Default)]
pub(super) struct Index {
    entries: Vec<(u64, MessageId)>,
}

impl Index {
    /// Sorts messages by their keys.
    pub fn new<K: Hash>(keyed: impl Iterator<Item = (K, MessageId)>) -> Self {
        let mut entries: Vec<_> = keyed.map(|(key, id)| (hash(&key), id)).collect();
        entries.sort_unstable();
        Self { entries }
    }

    /// Messages with this key, and a few that only look so, among those at these places, in order.
    pub fn among(&self, key: impl Hash, places: Range<usize>) -> impl Iterator<Item = MessageId> + '_ {
        let key = hash(&key);
        let place = |at: usize| self.entries.partition_point(|entry| *entry < (key, MessageId::new(at)));
        let found = self.entries.get(place(places.start)..place(places.end)).unwrap_or_default();
        found.iter().map(|(_, id)| *id)
    }
}

fn hash(key: &impl Hash) -> u64 {
    foldhash::fast::FixedState::default().hash_one(key)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_messages_with_the_key_and_at_the_places_are_found() {
        let index = Index::new((0..100).map(|at| (at % 3, MessageId::new(at))));
        let found: Vec<usize> = index.among(1, 5..20).map(MessageId::index).collect();
        assert_eq!(found, [7, 10, 13, 16, 19]);
        assert_eq!(index.among(7, 0..100).count() + index.among(1, 50..50).count(), 0);
    }
}
