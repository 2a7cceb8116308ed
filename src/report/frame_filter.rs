//! [`FrameFilter`]: a display filter asked about one frame after the other, as `decode -Y` and tshark ask it: over the
//! fields of all layers and messages of the frame together.

use super::{Clock, TimeFormat, lower};
use crate::capture::Frame;
use crate::filter::{Filter, Tally};
use crate::ingest::Message;
use crate::proto::{Body, Fields, Interest, Proto};

/// A filter, and what it counted of the current frame.
pub struct FrameFilter {
    filter: Filter,
    interest: Interest,
    lower: lower::Wanted,
    protocols: Vec<Proto>,
    tally: Tally,
    clock: Clock,
}

impl FrameFilter {
    /// A filter that was asked about nothing yet.
    pub fn new(filter: Filter) -> Self {
        let interest = Interest::only(filter.defs().zip(0..));
        let may_have = |proto: &Proto| filter.defs().any(|def| lower::may_have(*proto, def.name));
        Self {
            lower: lower::Wanted::of(&interest),
            protocols: Proto::ALL.into_iter().filter(may_have).collect(),
            tally: filter.tally(),
            clock: Clock::new(TimeFormat::Relative, jiff::tz::TimeZone::UTC),
            interest,
            filter,
        }
    }

    /// Claims that a protocol can have a field that the filter names.
    pub fn wants(&self, proto: Proto) -> bool {
        self.protocols.contains(&proto)
    }

    /// A frame begins.
    pub fn begin(&mut self, frame: &Frame<'_>) {
        self.clock.frame(frame.time);
        self.tally.clear();
        let mut fields = Fields::wanting(&self.interest);
        lower::fields(frame, &self.clock, self.lower, &mut fields);
        self.filter.add(&mut self.tally, fields.as_slice(), frame.bytes);
    }

    /// A message begins whose frames are past.
    pub fn begin_rest(&mut self) {
        self.tally.clear();
    }

    /// A message of the frame.
    pub fn message(&mut self, message: &Message<'_>) {
        let mut fields = Fields::wanting(&self.interest);
        message.body.fields(&mut fields);
        if matches!(message.body, Body::Seen(_)) {
            lower::seen(message.proto, message.payload.bytes.len(), &mut fields);
        }
        self.filter.add(&mut self.tally, fields.as_slice(), message.payload.bytes);
    }

    /// Claims, at the end of a frame, that it passes.
    pub fn passes(&mut self) -> bool {
        let passes = self.filter.passes(&self.tally);
        if passes {
            self.clock.displayed();
        }
        passes
    }
}
