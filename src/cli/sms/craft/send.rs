//! `--send`: the MESSAGE goes to a peer; its answer and the RP report that comes back are printed.

use super::Args;
use crate::cli::{Outcome, print};
use crate::proto::sip;
use crate::proto::sms::Rp;
use crate::wire::text;
use anyhow::Context as _;
use std::io::{Read as _, Write as _};
use std::net::{SocketAddr, TcpStream, ToSocketAddrs as _, UdpSocket};
use std::time::{Duration, Instant};

/// Where to send.
#[derive(Clone, Debug)]
pub struct Peer {
    tcp: bool,
    address: SocketAddr,
}

/// Reads `udp:HOST:PORT` or `tcp:HOST:PORT`.
pub fn peer(word: &str) -> Result<Peer, String> {
    let (transport, host) = word.split_once(':').ok_or("udp:HOST:PORT or tcp:HOST:PORT")?;
    let tcp = match transport {
        "udp" => false,
        "tcp" => true,
        _ => return Err("udp:HOST:PORT or tcp:HOST:PORT".to_owned()),
    };
    let mut addresses = host.to_socket_addrs().map_err(|error| error.to_string())?;
    let address = addresses.next().ok_or("the host has no address")?;
    Ok(Peer { tcp, address })
}

/// A connected socket of either transport.
enum Link {
    Udp(UdpSocket),
    Tcp(TcpStream, Vec<u8>),
}

impl Link {
    fn open(peer: &Peer) -> std::io::Result<(Self, SocketAddr)> {
        if peer.tcp {
            let stream = TcpStream::connect_timeout(&peer.address, Duration::from_secs(5))?;
            let local = stream.local_addr()?;
            return Ok((Self::Tcp(stream, Vec::new()), local));
        }
        let any: SocketAddr = if peer.address.is_ipv4() { ([0, 0, 0, 0], 0).into() } else { ([0u16; 8], 0).into() };
        let socket = UdpSocket::bind(any)?;
        socket.connect(peer.address)?;
        let local = socket.local_addr()?;
        Ok((Self::Udp(socket), local))
    }

    fn send(&mut self, bytes: &[u8]) -> std::io::Result<()> {
        match self {
            Self::Udp(socket) => socket.send(bytes).map(|_| ()),
            Self::Tcp(stream, _) => stream.write_all(bytes),
        }
    }

    /// The next SIP message before the deadline; `None` when there is none.
    fn receive(&mut self, deadline: Instant) -> std::io::Result<Option<Vec<u8>>> {
        loop {
            if let Self::Tcp(_, kept) = self
                && let Some(length) = whole(kept)
            {
                return Ok(Some(kept.drain(..length).collect()));
            }
            let left = deadline.saturating_duration_since(Instant::now());
            if left.is_zero() {
                return Ok(None);
            }
            let mut buffer = vec![0; 1 << 16];
            let read = match self {
                Self::Udp(socket) => socket.set_read_timeout(Some(left)).and_then(|()| socket.recv(&mut buffer)),
                Self::Tcp(stream, _) => stream.set_read_timeout(Some(left)).and_then(|()| stream.read(&mut buffer)),
            };
            let count = match read {
                Ok(count) => count,
                Err(error) if matches!(error.kind(), std::io::ErrorKind::WouldBlock | std::io::ErrorKind::TimedOut) => {
                    return Ok(None);
                }
                Err(error) => return Err(error),
            };
            buffer.truncate(count);
            match self {
                Self::Udp(_) => return Ok(Some(buffer)),
                Self::Tcp(..) if count == 0 => return Ok(None),
                Self::Tcp(_, kept) => kept.extend(buffer),
            }
        }
    }
}

/// Octets of the first whole SIP message of a stream.
fn whole(stream: &[u8]) -> Option<usize> {
    let header = memchr::memmem::find(stream, b"\r\n\r\n")? + 4;
    let message = sip::Message::decode(stream).ok()?;
    let length =
        message.header("Content-Length").and_then(|value| value.trim().parse::<usize>().ok()).unwrap_or_default();
    let end = header.checked_add(length)?;
    (end <= stream.len()).then_some(end)
}

/// Sends every part and prints what comes back.
pub fn run(args: &Args, peer: &Peer, messages: &[Vec<u8>]) -> anyhow::Result<Outcome> {
    let place = peer.address;
    let (mut link, local) = Link::open(peer).with_context(|| format!("cannot reach {place}"))?;
    let transport = if peer.tcp { "TCP" } else { "UDP" };
    let mut done = true;
    for (index, message) in messages.iter().enumerate() {
        let request = args.envelope(index, &local.to_string(), transport).message(message);
        done &= exchange(&mut link, &request, !peer.tcp, Duration::from_secs(args.wait))
            .with_context(|| format!("the exchange with {place} failed"))?;
    }
    Ok(if done { Outcome::Done } else { Outcome::No })
}

/// One MESSAGE: its final answer, then the report. True when both came and are good.
fn exchange(link: &mut Link, request: &[u8], repeat: bool, wait: Duration) -> anyhow::Result<bool> {
    link.send(request)?;
    let mut pause = Duration::from_millis(500);
    let end = Instant::now() + wait;
    let mut status = None;
    let mut report = None;
    while status.is_none() && Instant::now() < end {
        let deadline = if repeat { end.min(Instant::now() + pause) } else { end };
        match link.receive(deadline)? {
            Some(bytes) => took(link, &bytes, &mut status, &mut report)?,
            // Timer E of RFC 3261 §17.1.2.2.
            None if repeat && Instant::now() < end => {
                link.send(request)?;
                pause *= 2;
            }
            None => break,
        }
    }
    let Some(code) = status else {
        print(&format!("no answer in {} s\n", wait.as_secs()))?;
        return Ok(false);
    };
    if code >= 300 {
        return Ok(false);
    }
    let end = Instant::now() + wait;
    while report.is_none() && Instant::now() < end {
        if let Some(bytes) = link.receive(end)? {
            took(link, &bytes, &mut status, &mut report)?;
        }
    }
    if report.is_none() {
        print(&format!("no RP report in {} s: the {code} says only that the MESSAGE arrived\n", wait.as_secs()))?;
    }
    Ok(report == Some(true))
}

/// Prints a message that came; answers a MESSAGE with 200.
fn took(link: &mut Link, bytes: &[u8], status: &mut Option<u16>, report: &mut Option<bool>) -> anyhow::Result<()> {
    let Ok(message) = sip::Message::decode(bytes) else { return Ok(()) };
    let first = text::lossy(bytes).lines().next().map(str::to_owned).unwrap_or_default();
    print(&format!("{}\n", text::printable(&first)))?;
    if message.method().is_none() {
        let code = first.split(' ').nth(1).and_then(|code| code.parse().ok()).filter(|code| *code >= 200);
        *status = status.or(code);
        return Ok(());
    }
    link.send(&answer(bytes))?;
    for part in message.bodies().iter().filter(|part| part.is("application/vnd.3gpp.sms")) {
        if let Ok(rp) = Rp::decode(part.bytes) {
            let mut summary = String::new();
            rp.summary(&mut summary);
            print(&format!("{} reference {}\n", text::printable(&summary), rp.reference))?;
            *report = Some(!rp.is_error());
        }
    }
    Ok(())
}

/// 200 to a request: the header fields that RFC 3261 §8.2.6.2 has copied.
fn answer(request: &[u8]) -> Vec<u8> {
    let copied = ["via:", "v:", "from:", "f:", "to:", "t:", "call-id:", "i:", "cseq:"];
    let text = text::lossy(request);
    let mut out = "SIP/2.0 200 OK\r\n".to_owned();
    for line in text.lines().skip(1).take_while(|line| !line.is_empty()) {
        let lower = line.to_ascii_lowercase();
        if copied.iter().any(|name| lower.starts_with(name)) {
            out.push_str(line);
            if lower.starts_with("to:") && !lower.contains("tag=") {
                out.push_str(";tag=imsctl");
            }
            out.push_str("\r\n");
        }
    }
    out.push_str("Content-Length: 0\r\n\r\n");
    out.into_bytes()
}
