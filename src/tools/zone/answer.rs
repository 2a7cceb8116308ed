//! What an authoritative server answers (RFC 1034 §4.3.2): exact names, wildcards and what stops them (RFC 4592),
//! empty non-terminals, CNAME and DNAME as far as they stay in the zone, delegations.

use super::kind::Kind;
use super::name::{Name, Suffix};
use super::record::Record;
use super::{Entry, Node, Zone};

/// As many CNAME and DNAME records are followed for one question, as in BIND (`max-query-restarts`).
const MOST_ALIASES: usize = 11;

/// A response code (RFC 1035 §4.1.1).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Rcode {
    /// 0: the name exists.
    NoError,
    /// 2: the server cannot answer.
    ServFail,
    /// 3: the name does not exist.
    NxDomain,
    /// 5: the server is not responsible.
    Refused,
    /// 6: a name that DNAME makes would be too long.
    YxDomain,
    /// Any other.
    Other(u16),
}

impl From<u16> for Rcode {
    fn from(code: u16) -> Self {
        match code {
            0 => Self::NoError,
            2 => Self::ServFail,
            3 => Self::NxDomain,
            5 => Self::Refused,
            6 => Self::YxDomain,
            _ => Self::Other(code),
        }
    }
}

impl From<Rcode> for u16 {
    fn from(code: Rcode) -> Self {
        match code {
            Rcode::NoError => 0,
            Rcode::ServFail => 2,
            Rcode::NxDomain => 3,
            Rcode::Refused => 5,
            Rcode::YxDomain => 6,
            Rcode::Other(code) => code,
        }
    }
}

impl std::fmt::Display for Rcode {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let code = u16::from(*self);
        match crate::proto::dns::tables::response_code(code) {
            Some(name) => f.write_str(name),
            None => write!(f, "RCODE{code}"),
        }
    }
}

/// A whole answer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reply {
    /// Response code.
    pub rcode: Rcode,
    /// The AA bit: from the zone itself.
    pub is_authoritative: bool,
    /// What was asked for, behind the CNAME records that led there.
    pub answers: Vec<Record>,
    /// The SOA record of a negative answer, or the name servers of a delegation.
    pub authority: Vec<Record>,
    /// Addresses of those name servers.
    pub additional: Vec<Record>,
}

impl Reply {
    /// An answer with a response code and nothing else.
    pub const fn refused(rcode: Rcode) -> Self {
        Self { rcode, is_authoritative: false, answers: Vec::new(), authority: Vec::new(), additional: Vec::new() }
    }
}

/// Zones that answer together, as those of one server do.
#[derive(Debug, Default)]
pub struct Zones {
    zones: Vec<Zone>,
}

impl Zones {
    /// Puts zones together.
    pub const fn new(zones: Vec<Zone>) -> Self {
        Self { zones }
    }

    /// The zones.
    pub fn iter(&self) -> impl Iterator<Item = &Zone> {
        self.zones.iter()
    }

    /// The zone a name belongs to: of those it stands in, the deepest.
    pub fn responsible(&self, name: &Name, kind: Kind) -> Option<&Zone> {
        // The record of a delegation stands in the zone above (RFC 4035 §3.1.4.1).
        let is_above = |zone: &&Zone| kind != Kind::DS || zone.apex != *name;
        let within = || self.zones.iter().filter(|zone| name.is_within(&zone.apex));
        let deepest = |zone: &&Zone| zone.apex.as_suffix().count();
        within().filter(is_above).max_by_key(deepest).or_else(|| within().max_by_key(deepest))
    }

    /// Answers a question.
    pub fn answer(&self, name: &Name, kind: Kind) -> Reply {
        let Some(zone) = self.responsible(name, kind) else { return Reply::refused(Rcode::Refused) };
        let mut reply = Reply { is_authoritative: true, ..Reply::refused(Rcode::NoError) };
        let mut step = zone.step(name, kind, &mut reply);
        for _ in 0..MOST_ALIASES {
            let Some(next) = &step else { return reply };
            // The rest of a chain that leaves the zone is for whoever asked, as in BIND without recursion.
            if self.responsible(next, kind).is_none_or(|other| other.apex != zone.apex) {
                return reply;
            }
            if reply.answers.iter().any(|record| record.kind == Kind::CNAME && record.owner == *next) {
                break;
            }
            step = zone.step(next, kind, &mut reply);
        }
        // A circle, or a chain that is too long.
        if step.is_some() {
            reply.rcode = Rcode::ServFail;
        }
        reply
    }
}

/// Where a name leads within a zone.
enum Found<'z> {
    /// Its node exists.
    Exact(&'z Node),
    /// Nothing there, but a wildcard covers it.
    Wildcard(&'z Node),
    /// Below a zone cut.
    Delegation(&'z Node),
    /// Below a node that moves everything elsewhere.
    Moved(&'z Record),
    /// Nothing.
    Nothing,
}

impl Zone {
    /// Adds what the zone says to a reply; the name to go on with, after a CNAME.
    fn step(&self, name: &Name, kind: Kind, reply: &mut Reply) -> Option<Name> {
        match self.locate(name, kind) {
            Found::Exact(node) => self.records(node, None, kind, reply),
            // What a wildcard answers stands at the name that was asked for.
            Found::Wildcard(node) => self.records(node, Some(name), kind, reply),
            Found::Delegation(node) => {
                self.refer(node, reply);
                None
            }
            // The CNAME that is made is itself the answer to a question for one, or for all types.
            Found::Moved(record) => {
                follow_dname(record, name, reply).filter(|_| !matches!(kind, Kind::ANY | Kind::CNAME))
            }
            Found::Nothing => {
                reply.rcode = Rcode::NxDomain;
                let soa = self.negative();
                // As in BIND (`zero-no-soa-ttl`): who looks for the top of a zone is not to keep that this is not it.
                let ttl = |soa: &Record| if kind == Kind::SOA { 0 } else { soa.ttl };
                reply.authority.extend(soa.map(|soa| Record { ttl: ttl(&soa), ..soa }));
                None
            }
        }
    }

    fn locate(&self, name: &Name, kind: Kind) -> Found<'_> {
        let suffixes: Vec<Suffix<'_>> = name.suffixes().collect();
        let below_root = suffixes.len().saturating_sub(self.apex.as_suffix().count());
        let mut closest = None;
        // From the top of the zone down, as far as names exist.
        for (distance, suffix) in suffixes.iter().take(below_root).enumerate().rev() {
            let Some(node) = self.nodes.get(suffix) else { break };
            closest = Some(*suffix);
            let has = |kind: Kind| self.at(node).any(|entry| entry.record.kind == kind);
            let is_apex = distance + 1 == below_root;
            let is_cut = !is_apex && has(Kind::NS) && !(distance == 0 && kind == Kind::DS);
            if is_cut {
                return Found::Delegation(node);
            }
            if distance == 0 {
                return Found::Exact(node);
            }
            if let Some(entry) = self.at(node).find(|entry| entry.record.kind == Kind::DNAME) {
                return Found::Moved(&entry.record);
            }
        }
        let wildcard = closest.and_then(Suffix::wildcard).and_then(|name| self.nodes.get(&name));
        wildcard.map_or(Found::Nothing, Found::Wildcard)
    }

    /// The records of a node for a question, or the proof that there is none; `owner` takes the place of their own.
    fn records(&self, node: &Node, owner: Option<&Name>, kind: Kind, reply: &mut Reply) -> Option<Name> {
        let is_answer = |entry: &&Entry| !entry.is_opaque && (kind == Kind::ANY || entry.record.kind == kind);
        let at_name =
            |entry: &Entry| Record { owner: owner.unwrap_or(&entry.record.owner).clone(), ..entry.record.clone() };
        let before = reply.answers.len();
        reply.answers.extend(self.at(node).filter(is_answer).map(at_name));
        if reply.answers.len() > before {
            if kind == Kind::NS {
                self.glue(node, reply);
            }
            return None;
        }
        if let Some(alias) = self.at(node).find(|entry| entry.record.kind == Kind::CNAME) {
            reply.answers.push(at_name(alias));
            return alias.record.target();
        }
        reply.authority.extend(self.negative());
        None
    }

    /// The SOA record of a negative answer, with the time that the absence may be kept (RFC 2308 §3).
    fn negative(&self) -> Option<Record> {
        let soa =
            self.nodes.get(&self.apex).and_then(|node| self.at(node).find(|entry| entry.record.kind == Kind::SOA))?;
        let minimum = soa.record.soa_minimum()?;
        Some(Record { ttl: soa.record.ttl.min(minimum), ..soa.record.clone() })
    }

    fn refer(&self, node: &Node, reply: &mut Reply) {
        // A chain that was answered so far stays authoritative; a bare referral is not.
        reply.is_authoritative = !reply.answers.is_empty();
        let servers = || self.at(node).filter(|entry| entry.record.kind == Kind::NS).map(|entry| &entry.record);
        reply.authority.extend(servers().cloned());
        self.glue(node, reply);
    }

    /// Adds the addresses of the name servers of a node, as far as the zone has them.
    fn glue(&self, node: &Node, reply: &mut Reply) {
        let servers = self.at(node).filter(|entry| entry.record.kind == Kind::NS).map(|entry| &entry.record);
        for host in servers.filter_map(Record::target) {
            let addresses = self.nodes.get(&host).into_iter().flat_map(|node| self.at(node));
            let is_address = |entry: &&Entry| matches!(entry.record.kind, Kind::A | Kind::AAAA);
            reply.additional.extend(addresses.filter(is_address).map(|entry| entry.record.clone()));
        }
    }
}

/// Adds a DNAME and the CNAME it makes (RFC 6672 §3.1); the name to go on with.
fn follow_dname(record: &Record, name: &Name, reply: &mut Reply) -> Option<Name> {
    reply.answers.push(record.clone());
    let target = record.target()?;
    let Some(moved) = name.moved(&record.owner, &target) else {
        reply.rcode = Rcode::YxDomain;
        return None;
    };
    let data = moved.wire().into();
    reply.answers.push(Record { owner: name.clone(), kind: Kind::CNAME, ttl: record.ttl, data });
    Some(moved)
}
