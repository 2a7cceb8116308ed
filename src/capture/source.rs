//! [`Source`]: all inputs as one sequence of frames, in the order of their time.

use super::Frame;
use super::error::{Error, Note};
use super::input::{Found, Input, Interface, Record};
use std::cmp::Reverse;
use std::collections::BinaryHeap;
use std::net::IpAddr;
use std::path::PathBuf;

/// Octets of window for all inputs together, and the least and most for one.
const WINDOWS: usize = 8 << 20;
const WINDOW: std::ops::RangeInclusive<usize> = 16 << 10..=256 << 10;

/// Captures that are being read.
pub struct Source {
    inputs: Vec<Input>,
    /// The next record of each input, when there is one.
    heads: Vec<Option<Record>>,
    /// The inputs that have a next record, by its time.
    order: BinaryHeap<Reverse<(i64, usize)>>,
    /// The inputs whose next record is not read yet.
    due: Vec<usize>,
    number: u64,
    found: Found,
    notes: Vec<Note>,
}

impl Source {
    /// Opens captures; `-` is standard input. Several are merged by time.
    pub fn open(paths: &[PathBuf]) -> Result<Self, Error> {
        let capacity = (WINDOWS / paths.len().max(1)).clamp(*WINDOW.start(), *WINDOW.end());
        let (mut found, mut notes, mut inputs) = (Found::default(), Vec::new(), Vec::new());
        for path in paths {
            inputs.push(Input::open(path, capacity, &mut found, &mut notes)?);
        }
        Ok(Self::new(inputs, found, notes))
    }

    /// Reads one capture from a stream that is called `name` in notes and errors.
    pub fn from_reader(name: &str, reader: Box<dyn std::io::Read + Send>) -> Result<Self, Error> {
        let (mut found, mut notes) = (Found::default(), Vec::new());
        let input = Input::new(name.to_owned(), reader, None, (*WINDOW.end(), &mut found, &mut notes))?;
        Ok(Self::new(vec![input], found, notes))
    }

    fn new(inputs: Vec<Input>, found: Found, notes: Vec<Note>) -> Self {
        let heads = inputs.iter().map(|_| None).collect();
        let due = (0..inputs.len()).collect();
        Self { inputs, heads, order: BinaryHeap::new(), due, number: 0, found, notes }
    }

    /// Reads the next frame; `None` behind the last.
    #[allow(clippy::should_implement_trait)] // A frame borrows the window: no iterator can lend it.
    pub fn next(&mut self) -> Result<Option<Frame<'_>>, Error> {
        while let Some(index) = self.due.pop() {
            let Some(input) = self.inputs.get_mut(index) else { continue };
            let record = input.next(&mut self.found, &mut self.notes)?;
            if let Some(record) = record {
                self.order.push(Reverse((record.time, index)));
            }
            if let Some(head) = self.heads.get_mut(index) {
                *head = record;
            }
        }
        let Some(Reverse((_, index))) = self.order.pop() else { return Ok(None) };
        self.due.push(index);
        let (Some(input), Some(record)) = (self.inputs.get(index), self.heads.get(index).copied().flatten()) else {
            return Ok(None);
        };
        self.number += 1;
        let Record { time, link, interface, original_length, .. } = record;
        Ok(Some(Frame { number: self.number, time, link, interface, original_length, bytes: input.bytes(&record) }))
    }

    /// What the user should know about the inputs, as far as they are read.
    pub fn notes(&self) -> &[Note] {
        &self.notes
    }

    /// Names of addresses from name-resolution blocks, as far as read.
    pub fn names(&self) -> &[(IpAddr, String)] {
        &self.found.names
    }

    /// The interfaces met so far; [`Frame::interface`] counts in this list.
    pub fn interfaces(&self) -> &[Interface] {
        &self.found.interfaces
    }

    /// Octets read so far from all inputs, before unpacking.
    pub fn bytes_read(&self) -> u64 {
        self.inputs.iter().map(Input::bytes_read).sum()
    }

    /// Octets of all inputs together; `None` when one is a stream.
    pub fn total_bytes(&self) -> Option<u64> {
        self.inputs.iter().map(|input| input.size).sum()
    }
}
