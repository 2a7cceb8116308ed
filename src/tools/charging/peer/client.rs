//! A Diameter client that plays the requests of a scenario against real charging systems.

use super::{base, read};
use crate::proto::diameter::{Message, REQUEST, RETRANSMITTED, avp};
use crate::tools::charging::ocs::Kind;
use crate::tools::charging::play::{Exchange, Run};
use crate::tools::charging::scenario::Scenario;
use crate::tools::charging::tariff::{Unit, Units};
use crate::tools::charging::wire::base::{CAPABILITIES, DISCONNECT, Identity, WATCHDOG};
use crate::tools::charging::wire::{ABORT_SESSION, Ends, RE_AUTH, answer, request, units};
use crate::tools::charging::{results, row::Row};
use std::io;
use std::net::SocketAddr;
use std::time::Duration;
use tokio::io::AsyncWriteExt as _;
use tokio::net::TcpStream;
use tokio::time::{Instant, timeout_at};

/// How long a connection and its capabilities exchange may take.
const CONNECT: Duration = Duration::from_secs(10);

/// What a client is started with.
#[derive(Clone, Debug)]
pub struct Options {
    /// The charging systems, the first one first.
    pub peers: Vec<SocketAddr>,
    /// Who asks, and whom.
    pub ends: Ends,
    /// Wait between requests as long as the scenario does.
    pub in_real_time: bool,
}

/// What a real system said to one service of a request.
#[derive(Clone, Debug, Default, PartialEq, Eq, serde::Serialize)]
pub struct Real {
    /// Row of the simulation.
    pub row: usize,
    /// Result-Code; none when no answer came.
    pub result: Option<u32>,
    /// Units granted.
    pub granted: Option<Units>,
    /// Claims that a Final-Unit-Indication came.
    pub is_last: bool,
    /// The request went to the second system.
    pub failed_over: bool,
    /// Microseconds from request to answer.
    pub micros: u64,
}

impl Real {
    /// Claims that simulation and reality agree.
    pub fn agrees(&self, row: &Row) -> bool {
        self.result == row.result && self.granted == row.granted && self.is_last == row.last.is_some()
    }
}

/// An open connection to a charging system.
#[derive(Debug)]
pub struct Peer {
    stream: TcpStream,
    identity: Identity,
    number: u32,
}

impl Peer {
    /// Connects and exchanges capabilities.
    ///
    /// # Errors
    ///
    /// Fails when nobody listens, or the peer refuses.
    pub async fn connect(address: SocketAddr, identity: Identity) -> io::Result<Self> {
        let until = Instant::now() + CONNECT;
        let stream = timeout_at(until, TcpStream::connect(address)).await??;
        stream.set_nodelay(true)?;
        let local = stream.local_addr()?.ip();
        let mut peer = Self { stream, identity, number: 0 };
        let question = peer.identity.capabilities(base(CAPABILITIES, 0), local, None);
        let answer = peer.ask(&question, 0, until).await?;
        let result = Message::decode(&answer).ok().and_then(|message| message.result());
        match result {
            Some(result) if result.is_success() => Ok(peer),
            Some(result) => Err(io::Error::other(format!("{address} refuses capabilities: {result}"))),
            None => Err(io::Error::other(format!("{address} answers capabilities without a result"))),
        }
    }

    /// Sends a request and waits for the answer with its hop-by-hop identifier; serves what the peer asks
    /// meanwhile.
    pub async fn ask(&mut self, request: &[u8], hop_by_hop: u32, until: Instant) -> io::Result<Vec<u8>> {
        timeout_at(until, self.stream.write_all(request)).await??;
        loop {
            let bytes = timeout_at(until, read(&mut self.stream)).await??;
            let bytes = bytes.ok_or(io::ErrorKind::UnexpectedEof)?;
            let Ok(message) = Message::decode(&bytes) else { continue };
            if message.flags() & REQUEST != 0 {
                self.serve(&message).await?;
            } else if message.hop_by_hop() == hop_by_hop {
                return Ok(bytes);
            }
        }
    }

    /// Asks the peer whether it is there.
    pub async fn watchdog(&mut self) -> io::Result<()> {
        let number = self.next();
        let question = self.identity.watchdog(base(WATCHDOG, number), None);
        self.ask(&question, number, Instant::now() + CONNECT).await.map(drop)
    }

    /// Takes leave.
    pub async fn disconnect(mut self) -> io::Result<()> {
        let number = self.next();
        let question = self.identity.disconnect(base(DISCONNECT, number));
        self.ask(&question, number, Instant::now() + CONNECT).await.map(drop)
    }

    /// The next identifier.
    pub const fn next(&mut self) -> u32 {
        self.number = self.number.wrapping_add(1);
        self.number
    }

    async fn serve(&mut self, message: &Message<'_>) -> io::Result<()> {
        let header = message.header().answer();
        let Identity { host, realm, .. } = &self.identity;
        let answer = match message.command() {
            WATCHDOG => self.identity.watchdog(header, Some(results::SUCCESS)),
            DISCONNECT => self.identity.error(header, None, (results::SUCCESS, ""), &[]),
            RE_AUTH | ABORT_SESSION => answer::to_server(host, realm, message.session_id().unwrap_or_default(), header),
            _ => {
                let what = (results::COMMAND_UNSUPPORTED, "");
                self.identity.error(super::protocol_error(header), message.session_id(), what, &[])
            }
        };
        self.stream.write_all(&answer).await
    }
}

/// Plays the requests of a run; what was answered, service by service.
///
/// # Errors
///
/// Fails when the first charging system cannot be reached at all.
pub async fn play(scenario: &Scenario, run: &Run, options: &Options) -> io::Result<Vec<Real>> {
    let identity = Identity { host: options.ends.client.clone(), realm: options.ends.client_realm.clone(), state: 1 };
    let first = options.peers.first().ok_or(io::ErrorKind::InvalidInput)?;
    let mut player = Player {
        scenario,
        options,
        identity: identity.clone(),
        peer: Some(Peer::connect(*first, identity).await?),
        at: 0,
    };
    if let Some(peer) = &mut player.peer {
        peer.watchdog().await?;
    }
    let begun = Instant::now();
    let mut real = Vec::new();
    for exchange in run.exchanges.iter().filter(|exchange| exchange.ccr.is_some() && exchange.cca.is_some()) {
        if options.in_real_time {
            let at = exchange.steps.first().map_or(0, |step| step.at);
            tokio::time::sleep_until(begun + Duration::from_secs(at)).await;
        }
        real.extend(player.exchange(exchange).await);
    }
    if let Some(peer) = player.peer {
        // Who is gone already needs no farewell.
        let _ = peer.disconnect().await;
    }
    Ok(real)
}

struct Player<'a> {
    scenario: &'a Scenario,
    options: &'a Options,
    identity: Identity,
    peer: Option<Peer>,
    /// Which charging system is asked.
    at: usize,
}

impl Player<'_> {
    /// Sends a request; when Tx expires or the connection breaks, once more with the T flag, to the next
    /// system where that is allowed (RFC 8506 §5.7, §8.14).
    async fn exchange(&mut self, exchange: &Exchange) -> Vec<Real> {
        let mut failed_over = false;
        for again in [false, true] {
            let started = Instant::now();
            let Some(bytes) = self.once(exchange, again).await else {
                let is_first =
                    exchange.ccr.as_ref().is_some_and(|ccr| matches!(ccr.kind, Kind::Initial | Kind::Event(_)));
                let may_move = is_first || self.scenario.ocs.failover.is_set();
                if may_move && self.at + 1 < self.options.peers.len() {
                    self.at += 1;
                    failed_over = true;
                }
                self.peer = None;
                continue;
            };
            let micros = u64::try_from(started.elapsed().as_micros()).unwrap_or(u64::MAX);
            let real = services(exchange, &bytes, self.scenario.unit());
            return real.into_iter().map(|real| Real { failed_over, micros, ..real }).collect();
        }
        let rows = (exchange.row..).zip(&exchange.steps);
        rows.map(|(row, _)| Real { row, failed_over, ..Real::default() }).collect()
    }

    async fn once(&mut self, exchange: &Exchange, again: bool) -> Option<Vec<u8>> {
        let until = Instant::now() + Duration::from_secs(self.scenario.ocs.tx.max(1));
        while self.peer.is_none() {
            let address = *self.options.peers.get(self.at)?;
            self.peer = Peer::connect(address, self.identity.clone()).await.ok();
            // A system that starts again needs a moment.
            tokio::time::sleep(Duration::from_millis(50)).await;
            if Instant::now() >= until {
                return None;
            }
        }
        let peer = self.peer.as_mut()?;
        let number = peer.next();
        let mut header = request::header(exchange, (number, number));
        if again {
            header.flags |= RETRANSMITTED;
        }
        let bytes = request::write(self.scenario, &self.options.ends, exchange, header);
        peer.ask(&bytes, number, until).await.ok()
    }
}

/// What an answer says to each service of its request.
fn services(exchange: &Exchange, bytes: &[u8], unit: Unit) -> Vec<Real> {
    let Ok(message) = Message::decode(bytes) else { return Vec::new() };
    let command = message.result().map(|result| result.code);
    let rows = (exchange.row..).zip(&exchange.steps);
    rows.map(|(row, step)| {
        let group = message.find_all(avp::MULTIPLE_SERVICES_CREDIT_CONTROL).find(|group| {
            step.rating_group.is_some() && group.find(avp::RATING_GROUP).and_then(|avp| avp.u32()) == step.rating_group
        });
        let find = |key| group.as_ref().map_or_else(|| message.find(key), |group| group.find(key));
        Real {
            row,
            result: find(avp::RESULT_CODE).and_then(|avp| avp.u32()).or(command),
            granted: find(avp::GRANTED_SERVICE_UNIT).and_then(|group| units::read(&group, unit)),
            is_last: find(avp::FINAL_UNIT_INDICATION).is_some(),
            ..Real::default()
        }
    })
    .collect()
}
