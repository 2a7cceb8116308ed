//! [`Store`]: the octets of all messages, each once, in chunks that never move.

use std::sync::Arc;

/// Octets of a chunk; a message that is longer has a chunk of its own.
const CHUNK: usize = 4 << 20;

/// Where the octets of a message are.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Span {
    chunk: u32,
    start: u32,
    length: u32,
}

impl Span {
    /// Length in octets.
    pub const fn len(self) -> usize {
        self.length as usize
    }

    /// Claims that there is nothing.
    pub const fn is_empty(self) -> bool {
        self.length == 0
    }
}

/// The octets of all messages. A clone shares the chunks that are full: snapshots are cheap.
#[derive(Clone, Debug, Default)]
pub struct Store {
    full: Vec<Arc<Vec<u8>>>,
    open: Vec<u8>,
}

impl Store {
    /// Keeps a copy of the octets.
    pub fn push(&mut self, bytes: &[u8]) -> Span {
        if self.open.len() + bytes.len() > CHUNK && !self.open.is_empty() {
            self.full.push(Arc::new(std::mem::take(&mut self.open)));
        }
        if self.open.capacity() == 0 {
            self.open.reserve(if self.full.is_empty() { bytes.len() } else { CHUNK.max(bytes.len()) });
        }
        let number = |count: usize| u32::try_from(count).unwrap_or(u32::MAX);
        let span = Span { chunk: number(self.full.len()), start: number(self.open.len()), length: number(bytes.len()) };
        self.open.extend_from_slice(bytes);
        span
    }

    /// The octets of a span; none when the span is of another store.
    pub fn get(&self, span: Span) -> &[u8] {
        let chunk = self.full.get(span.chunk as usize).map_or(&self.open, |chunk| chunk.as_ref());
        chunk.get(span.start as usize..span.start as usize + span.length as usize).unwrap_or_default()
    }

    /// Octets kept.
    pub fn len(&self) -> usize {
        self.full.iter().map(|chunk| chunk.len()).sum::<usize>() + self.open.len()
    }

    /// Claims that nothing is kept.
    pub fn is_empty(&self) -> bool {
        self.full.is_empty() && self.open.is_empty()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn spans_hold_when_the_store_grows() {
        let mut store = Store::default();
        let spans: Vec<_> = (0..100_u8).map(|octet| store.push(&vec![octet; 100_000])).collect();
        let long = store.push(&vec![7; CHUNK * 2]);
        let last = store.push(b"last");
        assert!(store.full.len() > 2);
        assert!((0..100_u8).zip(&spans).all(|(octet, span)| store.get(*span) == vec![octet; 100_000]));
        assert_eq!((store.get(long).len(), store.get(last)), (CHUNK * 2, b"last".as_slice()));
    }

    #[test]
    fn a_clone_keeps_what_it_had() {
        let mut store = Store::default();
        let span = store.push(b"first");
        let snapshot = store.clone();
        store.push(&vec![0; CHUNK]);
        assert_eq!(snapshot.get(span), b"first");
        assert_eq!(store.get(span), b"first");
    }
}
