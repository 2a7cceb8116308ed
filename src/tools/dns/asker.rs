//! Asking with a memory: every question in order with its answer, for whoever wants to see each step.

use super::{Answer, Source, Status};
use crate::tools::zone::{Kind, Name, Record};
use std::fmt;
use std::net::IpAddr;

/// A question and what came of it.
#[derive(Clone, Debug)]
pub struct Asked {
    /// The name.
    pub name: Name,
    /// The type.
    pub kind: Kind,
    /// The answer.
    pub answer: Answer,
}

impl fmt::Display for Asked {
    /// The question: `SRV _sip._udp.example.net`.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} {}", self.kind, self.name.text())
    }
}

/// Asks, and remembers.
#[derive(Debug)]
pub struct Asker<'s> {
    source: &'s mut Source,
    /// The questions so far.
    pub asked: Vec<Asked>,
}

impl<'s> Asker<'s> {
    /// Starts with nothing asked.
    pub const fn new(source: &'s mut Source) -> Self {
        Self { source, asked: Vec::new() }
    }

    /// Asks a question.
    pub fn ask(&mut self, name: &Name, kind: Kind) -> Answer {
        let answer = self.source.ask(name, kind);
        self.asked.push(Asked { name: name.clone(), kind, answer: answer.clone() });
        answer
    }

    /// The addresses of a host, IPv6 in front, each kind in order because servers mix them.
    pub fn addresses(&mut self, host: &Name) -> Vec<IpAddr> {
        let kinds = [Kind::AAAA, Kind::A];
        let mut addresses = Vec::new();
        for kind in kinds {
            let mut found: Vec<IpAddr> = self.ask(host, kind).records.iter().filter_map(Record::address).collect();
            found.sort_unstable();
            addresses.append(&mut found);
        }
        addresses
    }

    /// The first question that nobody answered.
    pub fn unanswered(&self) -> Option<&Status> {
        self.asked.iter().map(|asked| &asked.answer.status).find(|status| !status.is_answer())
    }

    /// The source, for what asks in its own way.
    pub const fn source(&mut self) -> &mut Source {
        self.source
    }
}
