//! [`Plan`]: which messages a ladder shows, and how it is computed from a trace.

use super::list::{anchor, procedure_of};
use crate::proto::Body;
use crate::report::Ladder;
use crate::report::ladder::Options;
use crate::trace::{MessageId, NodeId, ProcedureId, Trace};
use crate::wire::text::lossy;

/// How much of what belongs together is shown.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Extent {
    /// The session of one message: a SIP dialog, a Diameter session, two nodes that speak a protocol.
    Leg,
    /// The whole trace.
    #[default]
    Trace,
    /// All traces of its subscriber.
    Subscriber,
}

impl Extent {
    /// The next one: fewer, then all, then the trace again.
    pub const fn next(self) -> Self {
        match self {
            Self::Trace => Self::Subscriber,
            Self::Subscriber => Self::Leg,
            Self::Leg => Self::Trace,
        }
    }

    /// What the status line calls it.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Leg => "one leg",
            Self::Trace => "trace",
            Self::Subscriber => "subscriber",
        }
    }
}

/// What a ladder shows.
#[derive(Clone, Debug)]
pub struct Plan {
    /// The traces, each by its first message.
    pub anchors: Vec<MessageId>,
    /// How much of them.
    pub extent: Extent,
    /// The message whose leg is shown.
    pub around: Option<MessageId>,
    /// How lanes and rows are made.
    pub options: Options,
}

impl Plan {
    /// The whole of some traces.
    pub fn of(trace: &Trace, ids: &[ProcedureId], options: &Options) -> Self {
        let anchors = ids.iter().filter_map(|id| anchor(trace, *id)).collect();
        Self { anchors, extent: Extent::Trace, around: None, options: *options }
    }

    /// The traces that are drawn.
    pub fn procedures(&self, trace: &Trace) -> Vec<ProcedureId> {
        let mut ids: Vec<_> = self.anchors.iter().filter_map(|anchor| procedure_of(trace, *anchor)).collect();
        if self.extent == Extent::Subscriber {
            let own: Vec<_> = ids.iter().filter_map(|id| trace.procedure(*id).subscriber).collect();
            let is_theirs = |id: &ProcedureId| {
                let procedure = trace.procedure(*id);
                [procedure.subscriber, procedure.peer].into_iter().flatten().any(|party| own.contains(&party))
            };
            ids.extend(trace.procedure_ids().filter(is_theirs));
        }
        ids.sort_unstable();
        ids.dedup();
        ids
    }

    /// The messages, in capture order.
    pub fn messages(&self, trace: &Trace) -> Vec<MessageId> {
        let procedures = self.procedures(trace);
        let mut messages: Vec<MessageId> =
            procedures.iter().flat_map(|id| trace.procedure(*id).messages.iter().copied()).collect();
        if let (Extent::Leg, Some(around)) = (self.extent, self.around) {
            let leg = session(trace, around);
            messages.retain(|id| session(trace, *id) == leg);
        }
        messages.sort_unstable();
        messages.dedup();
        messages
    }

    /// How many messages there are at the most.
    pub fn weight(&self, trace: &Trace) -> usize {
        self.procedures(trace).iter().map(|id| trace.procedure(*id).messages.len()).sum()
    }

    /// Computes the ladder.
    pub fn ladder(&self, trace: &Trace) -> Ladder {
        match (self.extent, self.procedures(trace).as_slice()) {
            (Extent::Leg, _) => Ladder::of_messages(trace, &self.messages(trace), &self.options),
            (_, [only]) => Ladder::of_procedure(trace, *only, &self.options),
            _ => Ladder::of_messages(trace, &self.messages(trace), &self.options),
        }
    }
}

/// What joins messages of one session: Call-ID, Session-Id, or a protocol between two nodes.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Session {
    /// SIP Call-ID.
    Call(String),
    /// Diameter Session-Id.
    Diameter(String),
    /// A protocol between two nodes.
    Nodes(crate::proto::Proto, NodeId, NodeId),
}

/// The session of a message.
pub fn session(trace: &Trace, id: MessageId) -> Session {
    let named = match trace.body(id) {
        Body::Sip(message) => message.call_id().map(|id| Session::Call(lossy(id).into_owned())),
        Body::Diameter(message) => message.session_id().map(|id| Session::Diameter(id.to_owned())),
        _ => None,
    };
    named.unwrap_or_else(|| {
        let (from, to) = trace.ends(id);
        Session::Nodes(trace.message(id).proto, from.min(to), from.max(to))
    })
}
