//! [`Seen`]: a message as the trackers see it, next to what it says.

use crate::proto::Proto;
use crate::trace::{Endpoint, EndpointId, Message, MessageId, TransactionId};
use std::net::{Ipv4Addr, SocketAddr};

/// Where a message stands.
#[derive(Clone, Copy, Debug)]
pub(super) struct Seen {
    pub id: MessageId,
    pub time: i64,
    pub proto: Proto,
    pub from: SocketAddr,
    pub to: SocketAddr,
    /// The ends as ids, which are cheaper to compare.
    pub ends: (EndpointId, EndpointId),
    /// The transaction it belongs to.
    pub transaction: TransactionId,
    /// It was sent again.
    pub again: bool,
    /// It came in a GTP-U tunnel: one of its ends is a UE.
    pub in_gtpu: bool,
}

impl Seen {
    pub fn new(index: usize, message: &Message, endpoints: &[Endpoint]) -> Self {
        let nowhere = SocketAddr::from((Ipv4Addr::UNSPECIFIED, 0));
        let address = |id: EndpointId| endpoints.get(id.index()).map_or(nowhere, |endpoint| endpoint.address);
        Self {
            id: MessageId::new(index),
            time: message.time,
            proto: message.proto,
            from: address(message.from),
            to: address(message.to),
            ends: (message.from, message.to),
            transaction: TransactionId::new(0),
            again: false,
            in_gtpu: matches!(message.tunnel, Some(crate::net::Tunnel::Gtpu(_))),
        }
    }

    /// The two hosts in an order that both directions share.
    pub fn hosts(&self) -> (std::net::IpAddr, std::net::IpAddr) {
        let (from, to) = (self.from.ip(), self.to.ip());
        if from <= to { (from, to) } else { (to, from) }
    }
}
