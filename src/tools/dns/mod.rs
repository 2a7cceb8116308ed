//! Questions to the DNS and what comes of them, from zone files or from real servers alike.
//!
//! [`Source::ask`] is the one way to ask; what asks (ENUM, RFC 3263, S-NAPTR) does not know which it is. [`client`] and
//! [`server`] are where the network is, and the only async code. Left out: recursion from the root, DNSSEC.

pub mod asker;
pub mod client;
pub mod document;
pub mod message;
pub mod names;
pub mod resolve;
pub mod server;
pub mod snaptr;
pub mod text;
pub mod transport;

use crate::tools::zone::{Kind, Name, Rcode, Record, Zones};
use std::fmt;
use std::net::SocketAddr;
use std::sync::Arc;
use std::time::Duration;

/// As many CNAME records are followed for one question.
const MOST_ALIASES: usize = 16;

/// What came of a question.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Status {
    /// Records of the type asked for.
    Found,
    /// The name exists without such a record.
    NoData,
    /// The name does not exist.
    NxDomain,
    /// The server says why it does not answer: SERVFAIL, REFUSED and the like.
    Failed(Rcode),
    /// A name in none of the zones at hand.
    NoZone,
    /// Nothing came in time.
    Timeout,
    /// Only a part came over UDP, and nothing over TCP.
    Truncated(String),
    /// The question could not be sent, or nobody listens.
    Unreachable(String),
    /// What came is no answer.
    Malformed(String),
    /// CNAME records that lead in a circle, or to no end.
    AliasLoop,
}

impl Status {
    /// One word, for scripts.
    pub fn word(&self) -> &'static str {
        match self {
            Self::Found => "found",
            Self::NoData => "nodata",
            Self::NxDomain => "nxdomain",
            Self::Failed(Rcode::ServFail) => "servfail",
            Self::Failed(Rcode::Refused) => "refused",
            Self::Failed(_) => "failed",
            Self::NoZone => "nozone",
            Self::Timeout => "timeout",
            Self::Truncated(_) => "truncated",
            Self::Unreachable(_) => "unreachable",
            Self::Malformed(_) => "malformed",
            Self::AliasLoop => "loop",
        }
    }

    /// Claims that the DNS has answered: the records, or that there are none.
    pub const fn is_answer(&self) -> bool {
        matches!(self, Self::Found | Self::NoData | Self::NxDomain | Self::AliasLoop)
    }
}

impl fmt::Display for Status {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Found => f.write_str("found"),
            Self::NoData => f.write_str("NODATA: the name exists, without such a record"),
            Self::NxDomain => f.write_str("NXDOMAIN: the name does not exist"),
            Self::Failed(Rcode::ServFail) => {
                f.write_str("SERVFAIL: the server cannot answer (zone not loaded, or its own servers do not answer)")
            }
            Self::Failed(Rcode::Refused) => {
                f.write_str("REFUSED: the server is not responsible for the name, or not for us")
            }
            Self::Failed(rcode) => write!(f, "{rcode}"),
            Self::NoZone => f.write_str("in none of the zones given"),
            Self::Timeout => f.write_str("timeout: no answer"),
            Self::Truncated(why) => write!(f, "truncated: the answer is too long for UDP, and over TCP {why}"),
            Self::Unreachable(why) => write!(f, "unreachable: {why}"),
            Self::Malformed(why) => write!(f, "what came is no answer: {why}"),
            Self::AliasLoop => f.write_str("CNAME records lead in a circle"),
        }
    }
}

/// How an answer came.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Via {
    /// From a zone file.
    Zone,
    /// Over UDP.
    Udp,
    /// Over TCP, asked so.
    Tcp,
    /// Over TCP, after a truncated answer over UDP.
    TcpAfterTruncation,
}

impl Via {
    /// One word, for scripts.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Zone => "zone",
            Self::Udp => "udp",
            Self::Tcp | Self::TcpAfterTruncation => "tcp",
        }
    }
}

/// One attempt at one server.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Attempt {
    /// The server.
    pub server: SocketAddr,
    /// How it was asked last.
    pub via: Via,
    /// What came of it.
    pub status: Status,
    /// From the question to that.
    pub took: Duration,
}

/// What came of a question.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Answer {
    /// What came of it.
    pub status: Status,
    /// The records of the type asked for, at the end of the aliases.
    pub records: Vec<Record>,
    /// The CNAME records on the way: a name, and the one it stands for.
    pub aliases: Vec<(Name, Name)>,
    /// How it came.
    pub via: Via,
    /// What was tried, in order; none for a zone.
    pub attempts: Vec<Attempt>,
}

impl Answer {
    /// The server whose answer it is.
    pub fn server(&self) -> Option<SocketAddr> {
        self.attempts.last().map(|attempt| attempt.server)
    }

    /// Sorts out a response: follows its CNAME records from `name`, and takes the records at their end.
    fn sort(name: &Name, kind: Kind, rcode: Rcode, records: &[Record], via: Via) -> Self {
        let mut aliases = Vec::new();
        let mut at = name.clone();
        let mut found: Vec<Record> = Vec::new();
        let mut is_loop = false;
        loop {
            found.extend(records.iter().filter(|record| record.kind == kind && record.owner == at).cloned());
            let alias = records.iter().find(|record| record.kind == Kind::CNAME && record.owner == at);
            let Some(target) = alias.and_then(Record::target).filter(|_| found.is_empty()) else { break };
            is_loop = aliases.iter().any(|(from, _)| *from == target) || target == at || aliases.len() >= MOST_ALIASES;
            aliases.push((at, target.clone()));
            at = target;
            if is_loop {
                break;
            }
        }
        let status = match rcode {
            _ if is_loop => Status::AliasLoop,
            Rcode::NoError if found.is_empty() => Status::NoData,
            Rcode::NoError => Status::Found,
            Rcode::NxDomain => Status::NxDomain,
            _ => Status::Failed(rcode),
        };
        Self { status, records: found, aliases, via, attempts: Vec::new() }
    }

    /// Asks again for what a CNAME record leaves open: a server that is not responsible for the target leaves it to
    /// whoever asks.
    fn complete(name: &Name, mut ask: impl FnMut(&Name) -> Self) -> Self {
        let mut answer = ask(name);
        while let Some((_, open)) = answer.aliases.last().filter(|_| answer.status == Status::NoData) {
            let next = ask(open);
            let is_known = |target: &Name| answer.aliases.iter().any(|(from, _)| from == target);
            let is_loop = next.aliases.iter().any(|(_, target)| is_known(target));
            let is_done = next.aliases.is_empty();
            answer.aliases.extend(next.aliases);
            answer.attempts.extend(next.attempts);
            (answer.records, answer.via) = (next.records, next.via);
            let is_circle = is_loop || answer.aliases.len() > MOST_ALIASES;
            answer.status = if is_circle { Status::AliasLoop } else { next.status };
            if is_done {
                break;
            }
        }
        answer
    }
}

/// Where answers come from.
#[derive(Debug)]
pub enum Source {
    /// Zone files: no network. Several sources may share them.
    Zones(Arc<Zones>),
    /// Name servers.
    Servers(client::Client),
}

impl Source {
    /// Asks for the records of a type at a name.
    pub fn ask(&mut self, name: &Name, kind: Kind) -> Answer {
        match self {
            Self::Zones(zones) => Answer::complete(name, |name| from_zones(zones, name, kind)),
            Self::Servers(client) => client.ask(name, kind),
        }
    }
}

fn from_zones(zones: &Zones, name: &Name, kind: Kind) -> Answer {
    let reply = zones.answer(name, kind);
    let answer = Answer::sort(name, kind, reply.rcode, &reply.answers, Via::Zone);
    let status = if zones.responsible(name, kind).is_none() { Status::NoZone } else { answer.status };
    Answer { status, ..answer }
}
