//! Captures to decoded messages: the one pipeline that `decode` streams and everything else loads.
//!
//! `capture` gives frames, `net` payloads, `proto` says what a payload speaks and decodes it; a
//! [`Sink`] takes what comes out, in capture order. Media is recognised, counted and, unless the
//! sink asks for it, dropped at once. What was not understood is counted, so that nothing disappears
//! in silence.

mod tally;

use crate::capture::{self, Frame, Source};
use crate::net::{self, Framing, Payload, Stack, Transport};
use crate::proto::identify::{Carrier, Context, Forced, ForcedCarrier, Recogniser};
use crate::proto::{self, Body, Proto};
use std::ops::ControlFlow;
pub use tally::{Stream, Tally};

/// One decoded message on its way through.
#[derive(Debug)]
pub struct Message<'a> {
    /// What carried it, and when.
    pub payload: Payload<'a>,
    /// What it speaks.
    pub proto: Proto,
    /// Its typed view.
    pub body: Body<'a>,
    /// Its place among the messages that its frame completed, from 1.
    pub part: u32,
}

impl Message<'_> {
    /// The message's id: the frame number, or `frame.n` from the second message of a frame on.
    pub fn id(&self) -> String {
        let frame = self.payload.frame();
        if self.part == 1 { frame.to_string() } else { format!("{frame}.{}", self.part) }
    }
}

/// Takes what the pipeline produces.
pub trait Sink {
    /// A frame begins; its messages follow before [`Sink::end_frame`].
    fn begin_frame(&mut self, _frame: &Frame<'_>) {}

    /// A message of the current frame, in order.
    fn message(&mut self, message: &Message<'_>);

    /// A message that the transport delivered before, not decoded: copies at other capture points are found by it.
    fn repeated(&mut self, _payload: &Payload<'_>, _part: u32) {}

    /// The frame is complete. `Break` ends the reading.
    fn end_frame(&mut self, _frame: &Frame<'_>) -> ControlFlow<()> {
        ControlFlow::Continue(())
    }

    /// The capture is over, and a message comes whose end was never captured; its frames are past.
    fn begin_rest(&mut self, _payload: &Payload<'_>) {}

    /// The message that the end of the capture cut has come.
    fn end_rest(&mut self) {}

    /// Claims that the sink wants messages of this protocol; others are counted and not decoded.
    fn wants(&self, proto: Proto) -> bool {
        !matches!(proto, Proto::Rtp | Proto::Rtcp | Proto::KeepAlive)
    }
}

/// What the user may tell the pipeline.
#[derive(Clone, Debug, Default)]
pub struct Options {
    /// Rules of the form `tcp.port==3871,diameter`.
    pub forced: Vec<Forced>,
}

/// The pipeline, from files to messages.
pub struct Ingest {
    source: Source,
    stack: Stack,
    recogniser: Recogniser,
    tally: Tally,
}

impl Ingest {
    /// Puts the pipeline behind an opened source.
    pub fn new(source: Source, options: &Options) -> Self {
        Self {
            source,
            stack: Stack::new(net_options(options)),
            recogniser: Recogniser::new(options.forced.clone()),
            tally: Tally::default(),
        }
    }

    /// Reads to the end of the source, or until the sink has enough.
    pub fn run(&mut self, sink: &mut dyn Sink) -> Result<(), capture::Error> {
        let Self { source, stack, recogniser, tally } = self;
        while let Some(frame) = source.next()? {
            tally.frames += 1;
            sink.begin_frame(&frame);
            let mut part = 0;
            stack.push(&frame, &mut |payload| take(payload, recogniser, tally, &mut part, sink));
            if sink.end_frame(&frame).is_break() {
                return Ok(());
            }
        }
        stack.finish(&mut |payload| {
            sink.begin_rest(&payload);
            take(payload, recogniser, tally, &mut 0, sink);
            sink.end_rest();
        });
        Ok(())
    }

    /// The source: its notes and names.
    pub const fn source(&self) -> &Source {
        &self.source
    }

    /// What was counted besides the messages: media streams, protocols seen, frames not understood.
    pub const fn tally(&self) -> &Tally {
        &self.tally
    }

    /// The state of links, fragments, streams and associations, with what it had to drop.
    pub const fn stack(&self) -> &Stack {
        &self.stack
    }
}

/// Names, decodes and hands on one payload.
fn take(payload: Payload<'_>, recogniser: &mut Recogniser, tally: &mut Tally, part: &mut u32, sink: &mut dyn Sink) {
    if payload.repeated {
        return sink.repeated(&payload, *part + 1);
    }
    let Some(proto) = recogniser.identify(&context(&payload), payload.bytes) else {
        tally.unknown(&payload);
        return;
    };
    tally.seen(proto, &payload);
    let wanted = sink.wants(proto);
    if !wanted && proto != Proto::Sip {
        return;
    }
    let body = proto::decode(proto, payload.bytes);
    let body = if payload.framing == Framing::Dns { body.with_length_prefix() } else { body };
    recogniser.learn(&body);
    if wanted {
        *part += 1;
        sink.message(&Message { payload, proto, body, part: *part });
    }
}

fn context(payload: &Payload<'_>) -> Context {
    let carrier = match payload.transport {
        Transport::Udp | Transport::Exported => Carrier::Udp,
        Transport::Tcp => Carrier::Tcp,
        Transport::Sctp { ppid, .. } => Carrier::Sctp(ppid),
        Transport::Icmp => Carrier::Icmp,
    };
    let known = match payload.framing {
        Framing::None => Proto::ALL.into_iter().find(|proto| proto.filter_name() == payload.dissector),
        Framing::Sip => Some(Proto::Sip),
        Framing::Diameter => Some(Proto::Diameter),
        Framing::Dns => Some(Proto::Dns),
        Framing::Ipa => Some(Proto::Abis),
    };
    Context { carrier, from: payload.from, to: payload.to, known }
}

/// The rules that say how a TCP stream is cut.
fn net_options(options: &Options) -> net::Options {
    let framing = |rule: &Forced| match rule.proto {
        Proto::Sip => Some(Framing::Sip),
        Proto::Diameter => Some(Framing::Diameter),
        Proto::Dns => Some(Framing::Dns),
        _ => None,
    };
    let on_tcp = options.forced.iter().filter(|rule| rule.carrier == ForcedCarrier::TcpPort);
    let tcp = on_tcp.filter_map(|rule| Some((u16::try_from(rule.number).ok()?, framing(rule)?))).collect();
    net::Options { tcp }
}
