//! A stub resolver over hickory: EDNS, TCP after truncation, timeouts, tries, several servers; async within.
//!
//! One question goes to one server at a time, in the order given, so that who answered is known. No cache but of what
//! was asked in this run; no search list; answers of a server are believed as they are (no DNSSEC).

use super::message::PAYLOAD;
use super::{Answer, Attempt, Status, Via};
use crate::tools::zone::{Kind, Name, Rcode, Record};
use hashbrown::HashMap;
use hickory_resolver::net::NetError;
use hickory_resolver::net::runtime::TokioRuntimeProvider;
use hickory_resolver::net::tcp::TcpClientStream;
use hickory_resolver::net::udp::UdpClientStream;
use hickory_resolver::net::xfer::{DnsHandle as _, FirstAnswer as _};
use hickory_resolver::proto::op::{DnsRequest, DnsRequestOptions, DnsResponse, Query};
use hickory_resolver::proto::rr;
use hickory_resolver::proto::serialize::binary::{BinEncodable as _, BinEncoder, NameEncoding};
use std::io;
use std::net::{IpAddr, SocketAddr, UdpSocket};
use std::time::{Duration, Instant};
use tokio::runtime::Runtime;

/// The port of the DNS.
pub const PORT: u16 = 53;
/// As many answers are kept for a name that is asked again.
const MOST_KEPT: usize = 4096;
/// How long a closed port may take to say so.
const REFUSAL: Duration = Duration::from_millis(100);

/// How servers are asked.
#[derive(Clone, Debug)]
pub struct Options {
    /// The servers, the first one first.
    pub servers: Vec<SocketAddr>,
    /// How long one attempt may take.
    pub timeout: Duration,
    /// How often the list of servers is gone through; at least once.
    pub tries: u32,
    /// TCP from the start.
    pub tcp: bool,
}

/// The name servers of the system, from its configuration.
///
/// # Errors
///
/// Fails when the configuration cannot be read, or names no server.
pub fn system_servers() -> io::Result<Vec<SocketAddr>> {
    let (config, _) = hickory_resolver::system_conf::read_system_conf().map_err(io::Error::other)?;
    let port = |server: &hickory_resolver::config::NameServerConfig| {
        server.connections.first().map_or(PORT, |connection| connection.port)
    };
    Ok(config.name_servers().iter().map(|server| SocketAddr::new(server.ip, port(server))).collect())
}

/// Claims that a name server of the system is a stub on this host, which asks another one that is not seen here.
pub fn is_stub(server: IpAddr) -> bool {
    server.is_loopback()
}

/// A stub resolver.
#[derive(Debug)]
pub struct Client {
    options: Options,
    runtime: Runtime,
    kept: HashMap<(Name, Kind), Answer, foldhash::fast::RandomState>,
}

/// What one server said to one question.
struct Said {
    rcode: Rcode,
    records: Vec<Record>,
}

impl Client {
    /// Starts a resolver.
    ///
    /// # Errors
    ///
    /// Fails when the system gives no means to wait for sockets.
    pub fn new(options: Options) -> io::Result<Self> {
        let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build()?;
        Ok(Self { options, runtime, kept: HashMap::default() })
    }

    /// How servers are asked.
    pub const fn options(&self) -> &Options {
        &self.options
    }

    /// Asks a question, and again for what a CNAME record leaves open; an answer of this run is not asked for twice.
    pub fn ask(&mut self, name: &Name, kind: Kind) -> Answer {
        let key = (name.clone(), kind);
        if let Some(answer) = self.kept.get(&key) {
            return answer.clone();
        }
        let answer = Answer::complete(name, |name| self.once(name, kind));
        if self.kept.len() >= MOST_KEPT {
            self.kept.clear();
        }
        self.kept.insert(key, answer.clone());
        answer
    }

    fn once(&self, name: &Name, kind: Kind) -> Answer {
        let mut attempts: Vec<Attempt> = Vec::new();
        let mut best: Option<Answer> = None;
        for round in 0..self.options.tries.max(1) {
            for server in &self.options.servers {
                let has_refused = |attempt: &Attempt| attempt.server == *server && attempt.status != Status::Timeout;
                if round > 0 && attempts.iter().any(has_refused) {
                    continue;
                }
                let started = Instant::now();
                let answer = self.attempt(*server, name, kind);
                let took = started.elapsed();
                attempts.push(Attempt { server: *server, via: answer.via, status: answer.status.clone(), took });
                if answer.status.is_answer() {
                    return Answer { attempts, ..answer };
                }
                best = match best {
                    Some(best) if weight(&best.status) >= weight(&answer.status) => Some(best),
                    _ => Some(answer),
                };
            }
        }
        let nobody = || Answer::sort(name, kind, Rcode::ServFail, &[], Via::Udp);
        let mut answer = best.unwrap_or_else(nobody);
        if answer.status == Status::Timeout && !self.options.tcp {
            let is_closed = |attempt: &&Attempt| refuses(attempt.server);
            if let Some(attempt) = attempts.iter().find(is_closed) {
                answer.status = Status::Unreachable(format!(
                    "nobody listens on UDP port {} of {}",
                    attempt.server.port(),
                    attempt.server.ip()
                ));
            }
        }
        Answer { attempts, ..answer }
    }

    /// One question to one server.
    fn attempt(&self, server: SocketAddr, name: &Name, kind: Kind) -> Answer {
        let failed = |status: Status, via: Via| Answer {
            status,
            records: Vec::new(),
            aliases: Vec::new(),
            via,
            attempts: Vec::new(),
        };
        let timeout = self.options.timeout;
        let sorted = |said: Said, via: Via| Answer::sort(name, kind, said.rcode, &said.records, via);
        self.runtime.block_on(async {
            let Some(query) = query(name, kind) else {
                return failed(Status::Malformed("the name cannot be asked for".into()), Via::Udp);
            };
            if self.options.tcp {
                return match tcp(server, request(&query, true), timeout).await {
                    Ok(response) => sorted(said(&response), Via::Tcp),
                    Err(error) => failed(status(&error), Via::Tcp),
                };
            }
            let mut response = udp(server, request(&query, true), timeout).await;
            // Before EDNS, a server knew no more of it than that the message is malformed (RFC 6891 §7).
            if response.as_ref().is_ok_and(|response| matches!(u16::from(response.response_code), 1 | 4)) {
                response = udp(server, request(&query, false), timeout).await;
            }
            match response {
                Ok(response) if response.truncation => match tcp(server, request(&query, true), timeout).await {
                    Ok(response) => sorted(said(&response), Via::TcpAfterTruncation),
                    Err(error) => failed(Status::Truncated(status(&error).to_string()), Via::TcpAfterTruncation),
                },
                Ok(response) => sorted(said(&response), Via::Udp),
                Err(error) => failed(status(&error), Via::Udp),
            }
        })
    }
}

/// What says more when no server has answered.
const fn weight(status: &Status) -> u8 {
    match status {
        Status::Failed(_) => 4,
        Status::Truncated(_) => 3,
        Status::Malformed(_) => 2,
        Status::Timeout => 1,
        _ => 0,
    }
}

fn query(name: &Name, kind: Kind) -> Option<Query> {
    let mut name = rr::Name::from_labels(name.labels()).ok()?;
    name.set_fqdn(true);
    Some(Query::query(name, rr::RecordType::from(kind.0)))
}

fn request(query: &Query, with_edns: bool) -> DnsRequest {
    let mut options = DnsRequestOptions::default();
    options.use_edns = with_edns;
    options.edns_payload_len = PAYLOAD;
    DnsRequest::from_query(query.clone(), options)
}

async fn udp(server: SocketAddr, request: DnsRequest, timeout: Duration) -> Result<DnsResponse, NetError> {
    // What hickory does behind a connection ends with the provider, which therefore stays until the answer is there.
    let provider = TokioRuntimeProvider::default();
    let stream = UdpClientStream::builder(server, provider.clone());
    let exchange = stream.with_timeout(Some(timeout)).with_max_retries(1).exchange();
    exchange.send(request).first_answer().await
}

async fn tcp(server: SocketAddr, request: DnsRequest, timeout: Duration) -> Result<DnsResponse, NetError> {
    let provider = TokioRuntimeProvider::default();
    let connect = TcpClientStream::exchange(server, None, timeout, None, provider.clone());
    let whole = async {
        let exchange = connect.await?;
        exchange.send(request).first_answer().await
    };
    tokio::time::timeout(timeout, whole).await.unwrap_or(Err(NetError::Timeout))
}

fn status(error: &NetError) -> Status {
    match error {
        NetError::Timeout => Status::Timeout,
        NetError::Io(error) if error.kind() == io::ErrorKind::TimedOut => Status::Timeout,
        NetError::Io(error) => Status::Unreachable(error.to_string()),
        NetError::Proto(error) => Status::Malformed(error.to_string()),
        other => Status::Unreachable(other.to_string()),
    }
}

fn said(response: &DnsResponse) -> Said {
    let records = response.answers.iter().filter_map(record).collect();
    Said { rcode: Rcode::from(u16::from(response.response_code)), records }
}

/// A record of hickory as one of ours.
fn record(record: &rr::Record) -> Option<Record> {
    let mut data = Vec::new();
    let mut encoder = BinEncoder::new(&mut data);
    encoder.set_name_encoding(NameEncoding::Uncompressed);
    record.data.emit(&mut encoder).ok()?;
    let owner = Name::from_labels(record.name.iter()).ok()?;
    Some(Record { owner, kind: Kind(u16::from(record.record_type())), ttl: record.ttl, data: data.into() })
}

/// Claims that the host says that nobody listens on a UDP port; only a connected socket is told.
fn refuses(server: SocketAddr) -> bool {
    let local: SocketAddr = if server.is_ipv4() { ([0, 0, 0, 0], 0).into() } else { ([0_u16; 8], 0).into() };
    let ask = || -> io::Result<usize> {
        let socket = UdpSocket::bind(local)?;
        socket.connect(server)?;
        socket.set_read_timeout(Some(REFUSAL))?;
        socket.send(&[])?;
        socket.recv(&mut [0])
    };
    ask().is_err_and(|error| error.kind() == io::ErrorKind::ConnectionRefused)
}
