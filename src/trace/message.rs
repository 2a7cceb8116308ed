//! [`Message`]: one signalling message at rest.

use super::{EndpointId, MessageId, ProcedureId, Span, TransactionId};
use crate::net::{Transport, Tunnel};
use crate::proto::Proto;
use std::ops::Range;

/// One signalling message: where it was, and where its octets are.
#[derive(Clone, Debug)]
pub struct Message {
    /// The frame that completed it.
    pub frame: u64,
    /// Its place among the messages that the frame completed, from 1.
    pub part: u32,
    /// Its frames in [`Trace::parts`](super::Trace::parts); empty when `frame` is the only one.
    pub parts: Range<u32>,
    /// When it was complete, nanoseconds since 1970-01-01 UTC.
    pub time: i64,
    /// Sender.
    pub from: EndpointId,
    /// Receiver.
    pub to: EndpointId,
    /// What it speaks.
    pub proto: Proto,
    /// What carried it.
    pub transport: Transport,
    /// Interface of the capture it was seen at.
    pub interface: u32,
    /// The innermost tunnel it came in.
    pub tunnel: Option<Tunnel>,
    /// Octets were lost before it, or it is cut short.
    pub gap: bool,
    /// Two octets of length stood before it: DNS over TCP.
    pub has_length_prefix: bool,
    /// Its octets.
    pub bytes: Span,
    /// The message that this one repeats: the same message, sent again by the same hop.
    pub repeats: Option<MessageId>,
    /// The transaction it belongs to.
    pub transaction: Option<TransactionId>,
    /// The procedure it belongs to.
    pub procedure: Option<ProcedureId>,
}

impl Message {
    /// The id under which it is shown: `4127`, `198.2`.
    pub fn name(&self) -> String {
        if self.part == 1 { self.frame.to_string() } else { format!("{}.{}", self.frame, self.part) }
    }
}

/// The same packet at a further capture point: in another tunnel, on another interface, behind a bridge.
#[derive(Clone, Debug)]
pub struct Copy {
    /// The message it is a copy of.
    pub message: MessageId,
    /// The frame that completed the copy.
    pub frame: u64,
    /// Its place among the messages that the frame completed, from 1.
    pub part: u32,
    /// When it was complete, nanoseconds since 1970-01-01 UTC.
    pub time: i64,
    /// Interface of the capture it was seen at.
    pub interface: u32,
    /// The innermost tunnel it came in.
    pub tunnel: Option<Tunnel>,
}

impl Copy {
    /// The id under which it is shown.
    pub fn name(&self) -> String {
        if self.part == 1 { self.frame.to_string() } else { format!("{}.{}", self.frame, self.part) }
    }
}

/// How much a message deserves attention.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Level {
    /// Nothing is wrong with it.
    #[default]
    Ok,
    /// It is unusual: sent again, malformed in part, answered late.
    Warning,
    /// It reports a failure.
    Error,
}
