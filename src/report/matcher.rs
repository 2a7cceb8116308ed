//! [`Matcher`]: a display filter over the messages of a trace.
//!
//! A message at rest has its own fields, those of its frames and columns, and addresses, ports and payload protocol
//! identifiers of what carried it. Frames themselves are not kept, so lengths of frames and the headers of outer
//! tunnels are not there. A copy counts: `frame.number` is the number of every sighting.

use super::lower;
use crate::filter::Filter;
use crate::net::Transport;
use crate::proto::{Body, Fields, Interest, Value};
use crate::trace::{MessageId, Trace};
use std::net::{IpAddr, SocketAddr};

/// A filter, with what it asks of each message.
#[derive(Debug)]
pub struct Matcher {
    filter: Filter,
    interest: Interest,
}

impl Matcher {
    /// Prepares a filter.
    pub fn new(filter: Filter) -> Self {
        let interest = Interest::only(filter.defs().zip(0..));
        Self { filter, interest }
    }

    /// Claims that a message passes the filter.
    pub fn passes(&self, trace: &Trace, id: MessageId) -> bool {
        let body = trace.body(id);
        let mut fields = Fields::wanting(&self.interest);
        body.fields(&mut fields);
        carried(trace, id, &body, &mut fields);
        let mut tally = self.filter.tally();
        self.filter.add(&mut tally, fields.as_slice(), trace.bytes(id));
        self.filter.passes(&tally)
    }
}

/// Adds the fields of frames, of what carried the message, and of Wireshark's columns.
fn carried(trace: &Trace, id: MessageId, body: &Body<'_>, out: &mut Fields<'_>) {
    let message = trace.message(id);
    let (from, to) = (trace.address(message.from), trace.address(message.to));
    out.push(&lower::FRAME, Value::None, 0..0);
    out.push(&lower::FRAME_TIME, Value::Time(message.time), 0..0);
    out.push(&lower::FRAME_EPOCH, Value::Signed(message.time), 0..0);
    out.push(&lower::FRAME_RELATIVE, Value::Signed(message.time.saturating_sub(trace.span.0)), 0..0);
    out.push(&lower::FRAME_INTERFACE, message.interface, 0..0);
    out.push(&lower::FRAME_NUMBER, message.frame, 0..0);
    for copy in trace.copies(id) {
        out.push(&lower::FRAME_NUMBER, copy.frame, 0..0);
        out.push(&lower::FRAME_INTERFACE, copy.interface, 0..0);
    }
    addresses(from.ip(), to.ip(), out);
    transport(message.transport, from, to, out);
    if out.wants_any(&[&lower::COL_SOURCE, &lower::COL_DESTINATION, &lower::COL_PROTOCOL, &lower::COL_INFO]) {
        let mut info = String::new();
        body.summary(&mut info);
        out.push(&lower::COL_SOURCE, from.ip().to_string(), 0..0);
        out.push(&lower::COL_DESTINATION, to.ip().to_string(), 0..0);
        out.push(&lower::COL_PROTOCOL, message.proto.name(), 0..0);
        out.push(&lower::COL_INFO, info, 0..0);
    }
}

fn addresses(from: IpAddr, to: IpAddr, out: &mut Fields<'_>) {
    for (address, is_source) in [(from, true), (to, false)] {
        let (protocol, source, destination, either) = match address {
            IpAddr::V4(_) => (&lower::IP, &lower::IP_SRC, &lower::IP_DST, &lower::IP_ADDR),
            IpAddr::V6(_) => (&lower::IPV6, &lower::IPV6_SRC, &lower::IPV6_DST, &lower::IPV6_ADDR),
        };
        if is_source {
            out.push(protocol, Value::None, 0..0);
        }
        out.push(if is_source { source } else { destination }, Value::Address(address), 0..0);
        out.push(either, Value::Address(address), 0..0);
    }
}

fn transport(transport: Transport, from: SocketAddr, to: SocketAddr, out: &mut Fields<'_>) {
    let (protocol, defs) = match transport {
        Transport::Udp => (&lower::UDP, [&lower::UDP_SRCPORT, &lower::UDP_DSTPORT, &lower::UDP_PORT]),
        Transport::Tcp => (&lower::TCP, [&lower::TCP_SRCPORT, &lower::TCP_DSTPORT, &lower::TCP_PORT]),
        Transport::Sctp { ppid, stream } => {
            out.push(&lower::SCTP_SID, stream, 0..0);
            out.push(&lower::SCTP_PPID, ppid, 0..0);
            (&lower::SCTP, [&lower::SCTP_SRCPORT, &lower::SCTP_DSTPORT, &lower::SCTP_PORT])
        }
        Transport::Icmp | Transport::Exported => return,
    };
    out.push(protocol, Value::None, 0..0);
    lower::ports(defs, from.port(), to.port(), 0, out);
}
