//! An authoritative name server for a lab, over UDP and TCP; async within.
//!
//! [`Zones::answer`](crate::tools::zone::Zones::answer) says what is answered and [`Query`] puts it into a message, as BIND
//! does with `minimal-responses`. Left out: zone transfers, updates, DNSSEC, cookies.

use super::message::Query;
use crate::tools::zone::{Kind, Name, Reply, Zones};
use std::io;
use std::net::SocketAddr;
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, PoisonError, RwLock};
use std::time::Duration;
use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
use tokio::net::{TcpListener, TcpStream, UdpSocket};
use tokio::sync::Semaphore;
use tokio::sync::mpsc::{Receiver, Sender, channel};
use tokio::task::JoinSet;

/// How long a TCP connection may be silent, and a response take to be sent.
const SILENCE: Duration = Duration::from_secs(30);
/// How long to wait when the system has no room for another connection.
const BREATH: Duration = Duration::from_millis(50);
/// As many TCP connections are open at once; more wait.
const CONNECTIONS: usize = 256;
/// As many log lines wait to be written; more are dropped and counted.
const WAITING: usize = 4096;
/// As often a free port is looked for that UDP and TCP both have.
const PORTS: usize = 20;

/// A question that was answered.
#[derive(Clone, Debug)]
pub struct Served {
    /// Who asked.
    pub client: SocketAddr,
    /// Over TCP.
    pub over_tcp: bool,
    /// What for; `None` when the query has no question that can be read.
    pub question: Option<(Name, Kind)>,
    /// The answer.
    pub reply: Reply,
    /// Only a part of the answer was sent, and the client told to come over TCP.
    pub is_truncated: bool,
    /// Lines before this one that were left out because there were too many.
    pub dropped: u64,
}

/// A name server; it serves as long as it lives.
#[derive(Debug)]
pub struct Server {
    desk: Arc<Desk>,
    addresses: Vec<SocketAddr>,
    /// The listeners, which end with the server.
    _listeners: JoinSet<()>,
}

/// What all listeners share.
#[derive(Debug)]
struct Desk {
    zones: RwLock<Arc<Zones>>,
    log: Sender<Served>,
    dropped: AtomicU64,
    connections: Arc<Semaphore>,
}

impl Server {
    /// Starts to listen on UDP and TCP; port 0 takes one that is free for both.
    ///
    /// # Errors
    ///
    /// Fails when an address cannot be listened on.
    pub async fn start(zones: Zones, listen: &[SocketAddr]) -> io::Result<(Self, Receiver<Served>)> {
        let (log, served) = channel(WAITING);
        let connections = Arc::new(Semaphore::new(CONNECTIONS));
        let zones = RwLock::new(Arc::new(zones));
        let desk = Arc::new(Desk { zones, log, dropped: AtomicU64::new(0), connections });
        let mut listeners = JoinSet::new();
        let mut addresses = Vec::new();
        for address in listen {
            let (udp, tcp) = bind(*address).await?;
            addresses.push(udp.local_addr()?);
            listeners.spawn(datagrams(udp, Arc::clone(&desk)));
            listeners.spawn(streams(tcp, Arc::clone(&desk)));
        }
        Ok((Self { desk, addresses, _listeners: listeners }, served))
    }

    /// Where it listens.
    pub fn addresses(&self) -> &[SocketAddr] {
        &self.addresses
    }

    /// Answers from other zones from now on.
    pub fn replace(&self, zones: Zones) {
        *self.desk.zones.write().unwrap_or_else(PoisonError::into_inner) = Arc::new(zones);
    }
}

async fn bind(address: SocketAddr) -> io::Result<(UdpSocket, TcpListener)> {
    let mut tries = 0;
    loop {
        let udp = UdpSocket::bind(address).await?;
        match TcpListener::bind(udp.local_addr()?).await {
            Ok(tcp) => return Ok((udp, tcp)),
            Err(error) if address.port() != 0 || tries == PORTS => return Err(error),
            Err(_) => tries += 1,
        }
    }
}

async fn datagrams(socket: UdpSocket, desk: Arc<Desk>) {
    let mut buffer = vec![0; usize::from(u16::MAX)];
    loop {
        // An error tells of a datagram sent before that nobody wanted.
        let Ok((length, client)) = socket.recv_from(&mut buffer).await else { continue };
        let Some(octets) = desk.answer(buffer.get(..length).unwrap_or_default(), client, false) else { continue };
        // A client that is gone gets no answer.
        let _ = socket.send_to(&octets, client).await;
    }
}

async fn streams(listener: TcpListener, desk: Arc<Desk>) {
    let mut open = JoinSet::new();
    loop {
        while open.try_join_next().is_some() {}
        let Ok(permit) = Arc::clone(&desk.connections).acquire_owned().await else { return };
        let Ok((stream, client)) = listener.accept().await else {
            tokio::time::sleep(BREATH).await;
            continue;
        };
        let desk = Arc::clone(&desk);
        open.spawn(async move {
            // A connection that breaks ends; whoever opened it knows.
            let _ = stream_of(stream, client, &desk).await;
            drop(permit);
        });
    }
}

/// Serves one connection: messages behind their length (RFC 1035 §4.2.2), until it is closed or silent.
async fn stream_of(mut stream: TcpStream, client: SocketAddr, desk: &Desk) -> io::Result<()> {
    stream.set_nodelay(true)?;
    let mut message = Vec::new();
    loop {
        let length = usize::from(tokio::time::timeout(SILENCE, stream.read_u16()).await??);
        message.resize(length, 0);
        tokio::time::timeout(SILENCE, stream.read_exact(&mut message)).await??;
        let Some(octets) = desk.answer(&message, client, true) else { return Ok(()) };
        let length = u16::try_from(octets.len()).unwrap_or(u16::MAX);
        let framed = [&length.to_be_bytes(), &*octets].concat();
        tokio::time::timeout(SILENCE, stream.write_all(&framed)).await??;
    }
}

impl Desk {
    /// The response to a message; `None` when there is none.
    fn answer(&self, octets: &[u8], client: SocketAddr, over_tcp: bool) -> Option<Vec<u8>> {
        let query = Query::read(octets)?;
        let zones = Arc::clone(&self.zones.read().unwrap_or_else(PoisonError::into_inner));
        let reply = query.answer(&zones);
        let response = query.response(&reply, over_tcp);
        let question = query.question().map(|(name, kind)| (name.clone(), kind));
        let dropped = self.dropped.swap(0, Ordering::Relaxed);
        let served = Served { client, over_tcp, question, reply, is_truncated: response.is_truncated, dropped };
        if self.log.try_send(served).is_err() {
            self.dropped.fetch_add(dropped + 1, Ordering::Relaxed);
        }
        Some(response.octets)
    }
}
