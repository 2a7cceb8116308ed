//! [`Loader`]: reads captures into a [`Trace`]. Signalling is kept once, media is counted.

use super::sightings::Sightings;
use super::{Copy, Endpoint, EndpointId, MediaStream, Message, MessageId, NodeId, Sequence, Trace};
use crate::capture::{self, Frame, Source};
use crate::ingest::{self, Ingest, Sink};
use crate::net::{Framing, Payload};
use crate::proto::{Body, Proto, icmp, rtp};
use hashbrown::HashMap;
use std::net::SocketAddr;
use std::ops::ControlFlow;
use std::path::PathBuf;

/// Messages, endpoints and media streams that are kept; what comes beyond is counted in a note.
const MESSAGES: usize = 20_000_000;
const ENDPOINTS: usize = 2_000_000;
const STREAMS: usize = 500_000;

/// How far the reading is.
#[derive(Clone, Copy, Debug)]
pub struct Progress {
    /// Frames read.
    pub frames: u64,
    /// Octets read, before unpacking.
    pub bytes: u64,
    /// Octets of all captures together; `None` when one is a stream.
    pub total: Option<u64>,
    /// Messages kept.
    pub messages: usize,
}

/// Reads captures, as far as it is told, into a trace.
pub struct Loader {
    ingest: Ingest,
    gather: Gather,
}

impl Loader {
    /// Opens captures; `-` is standard input. Several are merged by time.
    pub fn open(paths: &[PathBuf], options: &ingest::Options) -> Result<Self, capture::Error> {
        Ok(Self::new(Source::open(paths)?, options))
    }

    /// Reads from an opened source.
    pub fn new(source: Source, options: &ingest::Options) -> Self {
        Self { ingest: Ingest::new(source, options), gather: Gather::default() }
    }

    /// Reads until the end, or until `pause` says so; it is asked after every `stride` frames. `true` at the end.
    pub fn read(
        &mut self,
        stride: u64,
        pause: &mut dyn FnMut(Progress) -> ControlFlow<()>,
    ) -> Result<bool, capture::Error> {
        loop {
            self.gather.left = stride.max(1);
            self.ingest.run(&mut self.gather)?;
            if self.gather.left > 0 {
                return Ok(true);
            }
            if pause(self.progress()).is_break() {
                return Ok(false);
            }
        }
    }

    /// How far the reading is.
    pub fn progress(&self) -> Progress {
        let source = self.ingest.source();
        Progress {
            frames: self.gather.trace.frames,
            bytes: source.bytes_read(),
            total: source.total_bytes(),
            messages: self.gather.trace.messages.len(),
        }
    }

    /// What is read so far.
    pub fn snapshot(&self) -> Trace {
        self.complete(self.gather.trace.clone())
    }

    /// What was read.
    pub fn finish(mut self) -> Trace {
        let trace = std::mem::take(&mut self.gather.trace);
        self.complete(trace)
    }

    fn complete(&self, mut trace: Trace) -> Trace {
        order(&mut trace);
        trace.copies.sort_by_key(|copy| copy.message);
        let source = self.ingest.source();
        trace.names = source.names().to_vec();
        trace.protocols = self.ingest.tally().protocols().collect();
        trace.notes.extend(source.notes().iter().map(ToString::to_string));
        let unknown = self.ingest.tally().unknown_payloads().map(|(kind, count)| format!("{count} × {kind}"));
        let unread = self.ingest.stack().unknown().map(|(kind, count)| format!("{count} × {kind}"));
        let not_understood: Vec<_> = unknown.chain(unread).collect();
        if !not_understood.is_empty() {
            trace.notes.push(format!("not understood: {}", not_understood.join(", ")));
        }
        if self.gather.dropped > 0 {
            trace.notes.push(format!("not kept, the tables are full: {} messages or streams", self.gather.dropped));
        }
        trace
    }
}

/// Puts messages into the order of time: captures of several interfaces are only nearly in it.
fn order(trace: &mut Trace) {
    if trace.messages.is_sorted_by_key(|message| message.time) {
        return;
    }
    let mut messages: Vec<(usize, Message)> = std::mem::take(&mut trace.messages).into_iter().enumerate().collect();
    // What is alike stays in the order of the capture.
    messages.sort_by_key(|(_, message)| message.time);
    let mut places = vec![MessageId::new(0); messages.len()];
    for (place, (before, _)) in messages.iter().enumerate() {
        if let Some(slot) = places.get_mut(*before) {
            *slot = MessageId::new(place);
        }
    }
    for copy in &mut trace.copies {
        copy.message = places.get(copy.message.index()).copied().unwrap_or(copy.message);
    }
    trace.messages = messages.into_iter().map(|(_, message)| message).collect();
}

/// The sink that builds the trace.
#[derive(Default)]
struct Gather {
    trace: Trace,
    endpoints: HashMap<SocketAddr, EndpointId, foldhash::fast::FixedState>,
    streams: HashMap<(EndpointId, EndpointId, u32), usize, foldhash::fast::FixedState>,
    sightings: Sightings,
    left: u64,
    dropped: u64,
}

impl Gather {
    fn endpoint(&mut self, address: SocketAddr) -> Option<EndpointId> {
        if let Some(id) = self.endpoints.get(&address) {
            return Some(*id);
        }
        if self.endpoints.len() >= ENDPOINTS {
            self.dropped += 1;
            return None;
        }
        let id = EndpointId::new(self.trace.endpoints.len());
        self.trace.endpoints.push(Endpoint { address, node: NodeId::new(0) });
        self.endpoints.insert(address, id);
        Some(id)
    }

    fn ends(&mut self, payload: &Payload<'_>) -> Option<(EndpointId, EndpointId)> {
        Some((self.endpoint(payload.from)?, self.endpoint(payload.to)?))
    }

    fn media(&mut self, payload: &Payload<'_>, packet: &rtp::Packet<'_>) {
        let Some((from, to)) = self.ends(payload) else { return };
        let key = (from, to, packet.ssrc);
        let index = match self.streams.get(&key) {
            Some(index) => *index,
            None if self.streams.len() >= STREAMS => {
                self.dropped += 1;
                return;
            }
            None => {
                self.trace.media.push(MediaStream {
                    from,
                    to,
                    source: packet.ssrc,
                    payload_type: packet.payload_type,
                    codec: None,
                    span: (payload.time, payload.time),
                    sequence: Sequence::default(),
                    procedure: None,
                });
                self.streams.insert(key, self.trace.media.len() - 1);
                self.trace.media.len() - 1
            }
        };
        if let Some(stream) = self.trace.media.get_mut(index) {
            stream.sequence.add(packet.sequence);
            stream.span = (stream.span.0.min(payload.time), stream.span.1.max(payload.time));
        }
    }

    /// What tells a packet from others, and where it was seen.
    fn place(&self, payload: &Payload<'_>) -> (u64, u64) {
        let packet = self.sightings.key((payload.from, payload.to, payload.bytes));
        (packet, self.sightings.key((payload.interface, payload.tunnels)))
    }

    /// Notes a payload that is a copy of a message; `false` when it is none.
    fn copy(&mut self, payload: &Payload<'_>, part: u32) -> bool {
        let (packet, point) = self.place(payload);
        let Some(message) = self.sightings.copy_of(packet, point, payload.time) else { return false };
        let (frame, time, interface) = (payload.frame(), payload.time, payload.interface);
        self.trace.copies.push(Copy { message, frame, part, time, interface, tunnel: payload.tunnels.last().copied() });
        true
    }

    fn keep(&mut self, message: &ingest::Message<'_>) {
        let payload = &message.payload;
        let (frame, time) = (payload.frame(), payload.time);
        let (part, interface, tunnel) = (message.part, payload.interface, payload.tunnels.last().copied());
        if self.copy(payload, part) {
            return;
        }
        if self.trace.messages.len() >= MESSAGES {
            self.dropped += 1;
            return;
        }
        let Some((from, to)) = self.ends(payload) else { return };
        let (packet, point) = self.place(payload);
        self.sightings.remember(packet, point, time, MessageId::new(self.trace.messages.len()));
        let parts = if payload.frames.len() > 1 { payload.frames } else { &[] };
        let start = u32::try_from(self.trace.parts.len()).unwrap_or(u32::MAX);
        self.trace.parts.extend_from_slice(parts);
        self.trace.messages.push(Message {
            frame,
            part,
            parts: start..u32::try_from(self.trace.parts.len()).unwrap_or(u32::MAX),
            time,
            from,
            to,
            proto: message.proto,
            transport: payload.transport,
            interface,
            tunnel,
            gap: payload.gap,
            has_length_prefix: payload.framing == Framing::Dns,
            bytes: self.trace.store.push(payload.bytes),
            repeats: None,
            transaction: None,
            procedure: None,
        });
    }
}

impl Sink for Gather {
    fn begin_frame(&mut self, frame: &Frame<'_>) {
        if self.trace.frames == 0 {
            self.trace.span = (frame.time, frame.time);
        }
        self.trace.frames += 1;
        self.trace.span.0 = self.trace.span.0.min(frame.time);
        self.trace.span.1 = self.trace.span.1.max(frame.time);
    }

    fn message(&mut self, message: &ingest::Message<'_>) {
        match &message.body {
            Body::Rtp(packet) => self.media(&message.payload, packet),
            // An echo says nothing about a procedure; an error about signalling says why a request has no answer.
            Body::Icmp(icmp) if !is_about_signalling(icmp) => {}
            _ => self.keep(message),
        }
    }

    fn repeated(&mut self, payload: &Payload<'_>, part: u32) {
        // At the same point again it is a repetition by the transport, which is none of the message.
        self.copy(payload, part);
    }

    fn end_frame(&mut self, _frame: &Frame<'_>) -> ControlFlow<()> {
        self.left -= 1;
        if self.left == 0 { ControlFlow::Break(()) } else { ControlFlow::Continue(()) }
    }

    fn wants(&self, proto: Proto) -> bool {
        is_kept(proto)
    }
}

/// Claims that an ICMP error is about a packet that carried signalling, or would have.
fn is_about_signalling(icmp: &icmp::Message<'_>) -> bool {
    // DNS, GTP-C, Diameter, SIP and S1AP: a refused connection quotes no message.
    let known = |port: u16| matches!(port, 53 | 2123 | 3868 | 5060 | 5061 | 36412);
    icmp.quoted().is_some() || icmp.quote().is_some_and(|quote| known(quote.to.port()))
}

/// Claims that messages of this protocol are part of a trace: kept, or counted as media.
pub const fn is_kept(proto: Proto) -> bool {
    use Proto::{Diameter, Dns, Gtpv1, Gtpv2, Icmp, Rtp, S1ap, Sip};
    matches!(proto, Sip | Diameter | Gtpv2 | Gtpv1 | S1ap | Dns | Icmp | Rtp)
}
