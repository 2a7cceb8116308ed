//! The model at rest: everything known about a capture, owned and flat.
//!
//! [`Loader`] reads captures into a [`Trace`]; `correlate::run` then fills in what the messages mean.
//! Nothing here borrows: a message is a few numbers and a [`Span`] into the [`Store`], and what it says
//! is decoded again when somebody asks ([`Trace::body`]). Lists refer to each other by index.

mod display;
mod load;
mod media;
mod message;
mod node;
mod procedure;
mod sightings;
mod store;

pub use load::{Loader, Progress, is_kept};
pub use media::{MediaStream, Sequence};
pub use message::{Copy, Level, Message};
pub use node::{Confidence, Endpoint, Node, Role};
pub use procedure::{Call, Cause, Kind, Link, LinkKey, Outcome, Procedure, Subscriber, Transaction};
pub use store::{Span, Store};

use crate::proto::{self, Body};
use std::net::SocketAddr;

/// Declares an index into one of the lists of a [`Trace`].
macro_rules! ids {
    ($($(#[$doc:meta])* $name:ident;)*) => {$(
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
        pub struct $name(u32);

        impl $name {
            /// The id of the element at this place. Lists are capped far below `u32::MAX`.
            pub fn new(index: usize) -> Self {
                Self(u32::try_from(index).unwrap_or(u32::MAX))
            }

            /// The place in its list.
            pub const fn index(self) -> usize {
                self.0 as usize
            }
        }
    )*};
}

ids! {
    /// A [`Message`] in [`Trace::messages`].
    MessageId;
    /// A [`Transaction`] in [`Trace::transactions`].
    TransactionId;
    /// A [`Procedure`] in [`Trace::procedures`].
    ProcedureId;
    /// A [`Subscriber`] in [`Trace::subscribers`].
    SubscriberId;
    /// An [`Endpoint`] in [`Trace::endpoints`].
    EndpointId;
    /// A [`Node`] in [`Trace::nodes`].
    NodeId;
    /// A [`MediaStream`] in [`Trace::media`].
    StreamId;
}

/// Everything known about one or several captures.
#[derive(Clone, Debug, Default)]
pub struct Trace {
    /// The octets of the messages.
    pub store: Store,
    /// Distinct messages, in the order in which they were completed.
    pub messages: Vec<Message>,
    /// Frames of messages that came in several, see [`Message::parts`].
    pub parts: Vec<u64>,
    /// The same packets at further capture points, sorted by message.
    pub copies: Vec<Copy>,
    /// Addresses with ports.
    pub endpoints: Vec<Endpoint>,
    /// Functions of the network, each with its endpoints.
    pub nodes: Vec<Node>,
    /// Requests with what they led to, in the order of their requests.
    pub transactions: Vec<Transaction>,
    /// Procedures, called traces on the command line, by the time of their first message.
    pub procedures: Vec<Procedure>,
    /// Subscribers, by the time they were first seen.
    pub subscribers: Vec<Subscriber>,
    /// Media, counted and not kept.
    pub media: Vec<MediaStream>,
    /// What the reader should know: a capture cut short, tables that were full, what was not understood.
    pub notes: Vec<String>,
    /// Names of addresses that the capture itself gives (name-resolution blocks).
    pub names: Vec<(std::net::IpAddr, String)>,
    /// Messages of each protocol that were seen, decoded or not.
    pub protocols: Vec<(proto::Proto, u64)>,
    /// Frames read.
    pub frames: u64,
    /// Time of the first and of the last frame, nanoseconds since 1970-01-01 UTC.
    pub span: (i64, i64),
}

impl Trace {
    /// A message.
    ///
    /// # Panics
    /// When the id is of another trace.
    #[allow(clippy::indexing_slicing)] // Ids are made only by pushing to the list.
    pub fn message(&self, id: MessageId) -> &Message {
        &self.messages[id.index()]
    }

    /// Decodes a message. Borrows from the trace and copies nothing.
    pub fn body(&self, id: MessageId) -> Body<'_> {
        let message = self.message(id);
        let body = proto::decode(message.proto, self.store.get(message.bytes));
        if message.has_length_prefix { body.with_length_prefix() } else { body }
    }

    /// The octets of a message.
    pub fn bytes(&self, id: MessageId) -> &[u8] {
        self.store.get(self.message(id).bytes)
    }

    /// The id under which a message is shown: the frame that completed it, or `frame.n` from the second
    /// message of a frame on.
    pub fn name(&self, id: MessageId) -> String {
        self.message(id).name()
    }

    /// The message with this shown id, or a message that this frame completed or is a copy of.
    pub fn find_message(&self, name: &str) -> Option<MessageId> {
        let (frame, part) = name.split_once('.').unwrap_or((name, "1"));
        let (frame, part) = (frame.parse::<u64>().ok()?, part.parse::<u32>().ok()?);
        let own = self.messages.iter().position(|message| message.frame == frame && message.part == part);
        own.map(MessageId::new).or_else(|| {
            self.copies.iter().find(|copy| copy.frame == frame && copy.part == part).map(|copy| copy.message)
        })
    }

    /// The frames that a message came in.
    pub fn frames(&self, id: MessageId) -> &[u64] {
        let message = self.message(id);
        match self.parts.get(message.parts.start as usize..message.parts.end as usize) {
            Some([]) | None => std::slice::from_ref(&message.frame),
            Some(frames) => frames,
        }
    }

    /// The further sightings of a message.
    pub fn copies(&self, id: MessageId) -> &[Copy] {
        let start = self.copies.partition_point(|copy| copy.message < id);
        let rest = self.copies.get(start..).unwrap_or_default();
        let count = rest.partition_point(|copy| copy.message == id);
        rest.get(..count).unwrap_or_default()
    }

    /// The address and port of an endpoint.
    pub fn address(&self, id: EndpointId) -> SocketAddr {
        self.endpoint(id).address
    }

    /// An endpoint.
    ///
    /// # Panics
    /// When the id is of another trace.
    #[allow(clippy::indexing_slicing)] // Ids are made only by pushing to the list.
    pub fn endpoint(&self, id: EndpointId) -> &Endpoint {
        &self.endpoints[id.index()]
    }

    /// The node of an endpoint.
    ///
    /// # Panics
    /// When the trace was not correlated, or the id is of another trace.
    #[allow(clippy::indexing_slicing)] // Correlation gives every endpoint a node.
    pub fn node_of(&self, id: EndpointId) -> &Node {
        &self.nodes[self.endpoint(id).node.index()]
    }

    /// A node.
    ///
    /// # Panics
    /// When the id is of another trace.
    #[allow(clippy::indexing_slicing)] // Ids are made only by pushing to the list.
    pub fn node(&self, id: NodeId) -> &Node {
        &self.nodes[id.index()]
    }

    /// The nodes between which a message went.
    pub fn ends(&self, id: MessageId) -> (NodeId, NodeId) {
        let message = self.message(id);
        (self.endpoint(message.from).node, self.endpoint(message.to).node)
    }

    /// A transaction.
    ///
    /// # Panics
    /// When the id is of another trace.
    #[allow(clippy::indexing_slicing)] // Ids are made only by pushing to the list.
    pub fn transaction(&self, id: TransactionId) -> &Transaction {
        &self.transactions[id.index()]
    }

    /// A procedure.
    ///
    /// # Panics
    /// When the id is of another trace.
    #[allow(clippy::indexing_slicing)] // Ids are made only by pushing to the list.
    pub fn procedure(&self, id: ProcedureId) -> &Procedure {
        &self.procedures[id.index()]
    }

    /// The procedure with this name: `call-3`.
    pub fn find_procedure(&self, name: &str) -> Option<ProcedureId> {
        let found = self.procedures.iter().position(|procedure| procedure.name == name);
        found.map(ProcedureId::new)
    }

    /// A subscriber.
    ///
    /// # Panics
    /// When the id is of another trace.
    #[allow(clippy::indexing_slicing)] // Ids are made only by pushing to the list.
    pub fn subscriber(&self, id: SubscriberId) -> &Subscriber {
        &self.subscribers[id.index()]
    }

    /// A media stream.
    ///
    /// # Panics
    /// When the id is of another trace.
    #[allow(clippy::indexing_slicing)] // Ids are made only by pushing to the list.
    pub fn stream(&self, id: StreamId) -> &MediaStream {
        &self.media[id.index()]
    }

    /// The ids of all messages, in order.
    pub fn message_ids(&self) -> impl ExactSizeIterator<Item = MessageId> + use<> {
        (0..self.messages.len()).map(MessageId::new)
    }

    /// The ids of all procedures, in order.
    pub fn procedure_ids(&self) -> impl ExactSizeIterator<Item = ProcedureId> + use<> {
        (0..self.procedures.len()).map(ProcedureId::new)
    }
}
