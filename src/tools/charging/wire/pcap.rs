//! A played scenario as a capture: every request and answer in a frame of its own, over TCP or SCTP.

use super::{Ends, answer, request};
use crate::capture::writer::Writer;
use crate::capture::{Frame, Interface};
use crate::net::craft::{self, Carrier};
use crate::tools::charging::play::{Exchange, Run};
use crate::tools::charging::scenario::Scenario;
use std::io::{self, Write};
use std::net::{Ipv4Addr, SocketAddr};

/// What carries the messages.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Transport {
    /// TCP.
    #[default]
    Tcp,
    /// SCTP with payload protocol identifier 46 (RFC 6733 §13.2).
    Sctp,
}

/// Time from a request to its answer: 20 ms.
const ROUND_TRIP: i64 = 20_000_000;

/// One direction of the connection.
#[derive(Clone, Copy, Debug)]
struct Side {
    address: SocketAddr,
    /// Octets sent so far, and what TCP starts to count from.
    sequence: u32,
    /// SCTP messages sent so far.
    messages: u32,
}

/// Writes the messages of a run.
pub fn write<W: Write>(out: W, scenario: &Scenario, (ends, transport): (&Ends, Transport), run: &Run) -> io::Result<W> {
    let mut writer = Writer::new(out)?;
    writer.interface(&Interface { link: 1, snap: 0, name: Some("imsctl".into()) })?;
    let side = |last, port, sequence| Side {
        // Documentation addresses (RFC 5737).
        address: SocketAddr::from((Ipv4Addr::new(192, 0, 2, last), port)),
        sequence,
        messages: 0,
    };
    let mut sides = (side(1, 40_868, 1), side(2, 3868, 1));
    let mut number = 0;
    for (index, exchange) in (1_u32..).zip(&run.exchanges) {
        for (time, from_client, message) in messages(scenario, ends, exchange, index) {
            number += 1;
            let (from, to) = if from_client { (&mut sides.0, &sides.1) } else { (&mut sides.1, &sides.0) };
            let carrier = carrier(transport, from, to);
            let bytes = craft::frame(from.address, to.address, carrier, &message)
                .ok_or_else(|| io::Error::other("a message is too long for a frame"))?;
            from.sequence = from.sequence.wrapping_add(u32::try_from(message.len()).unwrap_or_default());
            from.messages = from.messages.wrapping_add(1);
            let original_length = u32::try_from(bytes.len()).unwrap_or(u32::MAX);
            writer.frame(&Frame { number, time, link: 1, interface: 0, original_length, bytes: &bytes }, None)?;
        }
    }
    writer.finish()
}

fn carrier(transport: Transport, from: &Side, to: &Side) -> Carrier {
    match transport {
        Transport::Tcp => Carrier::Tcp { sequence: from.sequence, acknowledgment: to.sequence },
        Transport::Sctp => Carrier::Sctp {
            tag: u32::from(from.address.port()),
            tsn: from.messages.wrapping_add(1),
            stream: 0,
            sequence: u16::try_from(from.messages & 0xffff).unwrap_or_default(),
            ppid: 46,
        },
    }
}

/// Request and answer of an exchange: when, from the client, octets.
pub fn messages(scenario: &Scenario, ends: &Ends, exchange: &Exchange, index: u32) -> Vec<(i64, bool, Vec<u8>)> {
    let header = request::header(exchange, (index, index));
    let asked = request::write(scenario, ends, exchange, header);
    let at = exchange.steps.first().map_or(0, |step| step.at);
    let (sent, answered) = (ends.time(at), ends.time(at).saturating_add(ROUND_TRIP));
    match (&exchange.ccr, &exchange.cca) {
        (Some(_), None) => vec![(sent, true, asked)],
        (Some(ccr), Some(cca)) => {
            let session = ends.session_id(&ccr.session);
            let host = ends.server.as_deref().unwrap_or_default();
            let from = answer::From { host, realm: &ends.server_realm, session: &session, start: ends.start };
            let bytes = answer::write(scenario, from, (ccr, cca), (header.answer(), &exchange.pool));
            vec![(sent, true, asked), (answered, false, bytes)]
        }
        (None, _) => {
            let name = exchange.steps.first().and_then(|step| step.session.as_deref()).unwrap_or_default();
            let session = ends.session_id(name);
            let bytes = answer::to_server(&ends.client, &ends.client_realm, &session, header.answer());
            vec![(sent, false, asked), (answered, true, bytes)]
        }
    }
}
