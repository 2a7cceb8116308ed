//! The second pass over a capture: which frames belong to what was asked for.
//!
//! A message brings all the frames it came in, at every capture point; a stream brings its RTP and RTCP. A filter is
//! asked as `tshark -Y` asks it, about a frame with everything in it; what passes brings the rest of its messages.

use crate::capture::Frame;
use crate::filter::Filter;
use crate::ingest::{Message, Sink};
use crate::net::Payload;
use crate::proto::{Body, Proto};
use crate::report::FrameFilter;
use crate::trace::{MessageId, ProcedureId, Trace, is_kept};
use hashbrown::{HashMap, HashSet};
use std::net::SocketAddr;

type Map<K, V> = HashMap<K, V, foldhash::fast::FixedState>;

/// Why a frame is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reason {
    /// It is part of this message of a trace.
    Message(ProcedureId, MessageId),
    /// It carries media of a trace.
    Media(ProcedureId),
}

/// What traces consist of, as it is recognised in a capture.
#[derive(Debug, Default)]
pub struct Wanted {
    /// Frame and part that complete a message or a copy of it.
    messages: Map<(u64, u32), (ProcedureId, MessageId)>,
    /// Sender, receiver and source of RTP.
    streams: Map<(SocketAddr, SocketAddr, u32), ProcedureId>,
    /// Sender and receiver of RTCP: on the ports of RTP, or on the next ones (RFC 3550 §11).
    controls: Map<(SocketAddr, SocketAddr), ProcedureId>,
}

impl Wanted {
    /// Everything of these traces.
    pub fn of(trace: &Trace, ids: &[ProcedureId]) -> Self {
        let mut wanted = Self::default();
        for id in ids.iter().copied() {
            let procedure = trace.procedure(id);
            for message in procedure.messages.iter().copied() {
                let own = trace.message(message);
                let copies = trace.copies(message).iter().map(|copy| (copy.frame, copy.part));
                let places = std::iter::once((own.frame, own.part)).chain(copies);
                wanted.messages.extend(places.map(|place| (place, (id, message))));
            }
            for stream in procedure.media.iter().map(|stream| trace.stream(*stream)) {
                let (from, to) = (trace.address(stream.from), trace.address(stream.to));
                wanted.streams.insert((from, to, stream.source), id);
                let next = |address: SocketAddr| SocketAddr::new(address.ip(), address.port().saturating_add(1));
                for (from, to) in [(from, to), (next(from), next(to))] {
                    wanted.controls.insert((from, to), id);
                    wanted.controls.insert((to, from), id);
                }
            }
        }
        wanted
    }
}

/// A filter, and the frames that pass it.
struct Asked {
    filter: FrameFilter,
    /// Frames of the messages of the current frame.
    frames: Vec<u64>,
    passed: HashSet<u64, foldhash::fast::FixedState>,
}

/// The sink of the second pass.
pub struct Sieve {
    wanted: Option<Wanted>,
    asked: Option<Asked>,
    /// The place of the next message among those that the trace keeps.
    part: u32,
    frames: Map<u64, Vec<Reason>>,
}

impl Sieve {
    /// Looks for what is wanted, and for what passes a filter; where both are given, for what is both.
    pub fn new(wanted: Option<Wanted>, filter: Option<Filter>) -> Self {
        let asked = filter.map(|filter| Asked {
            filter: FrameFilter::new(filter),
            frames: Vec::new(),
            passed: HashSet::default(),
        });
        Self { wanted, asked, part: 0, frames: Map::default() }
    }

    /// The frames to be written, each with the reasons for it; none of a frame that only passed the filter.
    pub fn finish(self) -> Map<u64, Vec<Reason>> {
        let Self { wanted, asked, mut frames, .. } = self;
        match (wanted, asked) {
            (Some(_), Some(asked)) => frames.retain(|frame, _| asked.passed.contains(frame)),
            (None, Some(asked)) => frames.extend(asked.passed.into_iter().map(|frame| (frame, Vec::new()))),
            _ => {}
        }
        frames
    }

    /// Takes the frames of a payload.
    fn take(&mut self, payload: &Payload<'_>, reason: Reason) {
        for frame in payload.frames {
            let reasons = self.frames.entry(*frame).or_default();
            if !reasons.contains(&reason) {
                reasons.push(reason);
            }
        }
    }

    fn reason(&self, message: &Message<'_>) -> Option<Reason> {
        let wanted = self.wanted.as_ref()?;
        let (from, to) = (message.payload.from, message.payload.to);
        match &message.body {
            Body::Rtp(packet) => wanted.streams.get(&(from, to, packet.ssrc)).map(|id| Reason::Media(*id)),
            Body::Rtcp(_) => wanted.controls.get(&(from, to)).map(|id| Reason::Media(*id)),
            _ => {
                let found = wanted.messages.get(&(message.payload.frame(), self.part));
                found.map(|(procedure, id)| Reason::Message(*procedure, *id))
            }
        }
    }
}

impl Sink for Sieve {
    fn begin_frame(&mut self, frame: &Frame<'_>) {
        self.part = 0;
        let Some(asked) = &mut self.asked else { return };
        asked.frames.clear();
        asked.filter.begin(frame);
    }

    fn message(&mut self, message: &Message<'_>) {
        if is_kept(message.proto) {
            self.part += 1;
        }
        if let Some(reason) = self.reason(message) {
            self.take(&message.payload, reason);
        }
        let Some(asked) = &mut self.asked else { return };
        asked.frames.extend(message.payload.frames);
        asked.filter.message(message);
    }

    /// What a transport had delivered before is a copy when it was seen at another point.
    fn repeated(&mut self, payload: &Payload<'_>, _part: u32) {
        let found = self.wanted.as_ref().and_then(|wanted| wanted.messages.get(&(payload.frame(), self.part + 1)));
        if let Some((procedure, id)) = found.copied() {
            self.take(payload, Reason::Message(procedure, id));
        }
    }

    fn end_frame(&mut self, frame: &Frame<'_>) -> std::ops::ControlFlow<()> {
        if let Some(asked) = &mut self.asked
            && asked.filter.passes()
        {
            asked.passed.insert(frame.number);
            asked.passed.extend(asked.frames.drain(..));
        }
        std::ops::ControlFlow::Continue(())
    }

    fn wants(&self, proto: Proto) -> bool {
        let asked = self.asked.as_ref().is_some_and(|asked| asked.filter.wants(proto));
        asked || (self.wanted.is_some() && (is_kept(proto) || proto == Proto::Rtcp))
    }
}
