//! [`Window`]: the piece of an input that is in memory. It grows only with octets that have come.

use std::io::{self, Read};

/// The largest piece that is held at once; what claims to be longer is not read.
pub(super) const LIMIT: usize = 16 << 20;

/// A sliding view of a stream.
pub(super) struct Window {
    reader: Box<dyn Read + Send>,
    bytes: Vec<u8>,
    start: usize,
    end: usize,
    offset: u64,
    ended: bool,
}

impl Window {
    /// Starts at the beginning of `reader`.
    pub(super) fn new(reader: Box<dyn Read + Send>, capacity: usize) -> Self {
        Self { reader, bytes: vec![0; capacity.max(64)], start: 0, end: 0, offset: 0, ended: false }
    }

    /// Offset in the unpacked stream of the next octet.
    pub(super) fn offset(&self) -> u64 {
        self.offset
    }

    /// Reads until `count` octets are there; `false` when the stream ends before. Asks the stream
    /// for no more than it takes, so that a packet from a pipe is seen as soon as it is complete.
    pub(super) fn need(&mut self, count: usize) -> io::Result<bool> {
        while self.end - self.start < count {
            if self.ended || count > LIMIT {
                return Ok(false);
            }
            self.make_room(count);
            match self.reader.read(self.bytes.get_mut(self.end..).unwrap_or_default()) {
                Ok(0) => self.ended = true,
                Ok(read) => self.end += read,
                Err(error) if error.kind() == io::ErrorKind::Interrupted => {}
                Err(error) => return Err(error),
            }
        }
        Ok(true)
    }

    fn make_room(&mut self, count: usize) {
        if self.start > 0 && (self.start + count > self.bytes.len() || self.start > self.bytes.len() / 2) {
            self.bytes.copy_within(self.start..self.end, 0);
            self.end -= self.start;
            self.start = 0;
        }
        if self.end == self.bytes.len() {
            self.bytes.resize(self.bytes.len() * 2, 0);
        }
    }

    /// The octets that are there.
    pub(super) fn available(&self) -> &[u8] {
        self.bytes.get(self.start..self.end).unwrap_or_default()
    }

    /// Passes over `count` octets and returns their place, which holds until the next [`Self::need`].
    pub(super) fn consume(&mut self, count: usize) -> usize {
        let place = self.start;
        let count = count.min(self.end - self.start);
        self.start += count;
        self.offset += count as u64;
        place
    }

    /// The octets at a place that [`Self::consume`] returned.
    pub(super) fn at(&self, place: usize, length: usize) -> &[u8] {
        self.bytes.get(place..place.saturating_add(length)).unwrap_or_default()
    }
}
