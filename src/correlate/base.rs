//! What belongs to no procedure of a subscriber: keep-alives, connections, errors of IP, and the rest.

use super::Correlator;
use super::groups::{Group, Why};
use super::seen::Seen;
use crate::proto::{Body, icmp};
use crate::trace::{Kind, LinkKey};
use hashbrown::HashMap;
use std::net::{IpAddr, SocketAddr};

/// An error is about a packet of this long ago at the most, nanoseconds.
const QUOTED: i64 = 10_000_000_000;

/// What was said between whom.
#[derive(Debug, Default)]
pub(super) struct Rest {
    /// Keep-alives and the like, by kind and hosts.
    together: HashMap<(Kind, IpAddr, IpAddr), Group, foldhash::fast::FixedState>,
    /// The group of the last message from one socket to another.
    last: HashMap<(SocketAddr, SocketAddr), (Group, i64), foldhash::fast::FixedState>,
}

impl Rest {
    pub fn remember(&mut self, seen: &Seen, group: Group) {
        self.last.insert((seen.from, seen.to), (group, seen.time));
    }
}

impl Correlator {
    /// One group for everything of a kind between two hosts.
    pub(super) fn place_together(&mut self, seen: &Seen, kind: Kind) -> Group {
        let (one, other) = seen.hosts();
        if let Some(group) = self.base.together.get(&(kind, one, other)) {
            return *group;
        }
        let group = self.groups.begin(kind, seen.id, seen.time);
        self.base.together.insert((kind, one, other), group);
        group
    }

    /// An ICMP error belongs to the message whose packet it quotes.
    pub(super) fn place_icmp(&mut self, seen: &Seen, message: &icmp::Message<'_>) -> Group {
        let by_call = match message.quoted() {
            Some(Body::Sip(quoted)) => quoted.call_id().and_then(|call_id| self.sip.by_call_id(call_id)),
            _ => None,
        };
        let quote = message.quote();
        let by_packet = quote.and_then(|quote| self.base.last.get(&(quote.from, quote.to)));
        let by_packet = by_packet.filter(|(_, time)| seen.time - time <= QUOTED).map(|(group, _)| *group);
        let Some(group) = by_call.or(by_packet) else { return self.place_together(seen, Kind::Other) };
        let value = quote.map_or_else(String::new, |quote| format!("quotes {} to {}", quote.from, quote.to));
        self.groups.link(group, seen.id, Why::new(LinkKey::Transaction, value));
        group
    }

    /// Echoes of GTP-U are keep-alives; what it reports besides is not.
    pub(super) fn place_rest(&mut self, seen: &Seen, body: &Body<'_>) -> Group {
        let is_echo = matches!(body, Body::Gtpv1(message) if matches!(message.message_type(), 1 | 2));
        self.place_together(seen, if is_echo { Kind::Keepalive } else { Kind::Other })
    }
}
