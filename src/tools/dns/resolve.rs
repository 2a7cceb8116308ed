//! From a SIP URI to the addresses a client tries, by RFC 3263 §4: NAPTR, SRV, AAAA and A, and what stops each of them.
//!
//! The targets are those of a client that goes on when one fails, in order. Left out: the state a client keeps about
//! failed servers (RFC 3263 §4.3), and choosing at random by weight: here the heavier one comes first.

use super::asker::{Asked, Asker};
use super::transport::Transport;
use super::{Source, Status};
use crate::proto::sip::uri::Uri;
use crate::tools::enum_dns::{Number, Patterns, Wanted, lookup};
use crate::tools::zone::{Kind, Name, Record, Srv};
use crate::wire::text::lossy;
use std::fmt;
use std::net::{IpAddr, SocketAddr};

/// Where a request may be sent.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Target {
    /// Over what.
    pub transport: Transport,
    /// To where.
    pub address: SocketAddr,
}

impl fmt::Display for Target {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} {}", self.transport, self.address)
    }
}

/// What resolving a URI came to.
#[derive(Debug)]
pub struct Resolution {
    /// Every question in order, with its answer.
    pub asked: Vec<Asked>,
    /// Where the request may be sent, in the order of trying.
    pub targets: Vec<Target>,
    /// The sentence that matters: which rule decided.
    pub sentence: String,
    /// What else the reader should know.
    pub notes: Vec<String>,
    /// A question that nobody answered, when there is no target.
    pub unanswered: Option<Status>,
}

/// What a URI is resolved with.
#[derive(Clone, Debug)]
pub struct Means {
    /// The transports a client supports, the best one first.
    pub transports: Vec<Transport>,
    /// Not even a transport that the URI names is used when it is not among them.
    pub is_narrowed: bool,
    /// Where a telephone number is looked up.
    pub suffix: Name,
}

/// Resolves a URI.
///
/// # Errors
///
/// Fails when the text is no SIP, SIPS or TEL URI that can be resolved at all; says why.
pub fn resolve(text: &str, means: &Means, source: &mut Source) -> Result<Resolution, String> {
    let mut plan = Plan { means, asker: Asker::new(source), targets: Vec::new(), notes: Vec::new() };
    let uri = Uri::new(text.trim().as_bytes());
    let sentence = if uri.scheme.eq_ignore_ascii_case(b"tel") { plan.telephone(text.trim())? } else { plan.uri(&uri)? };
    let Plan { asker, targets, notes, .. } = plan;
    let unanswered = if targets.is_empty() { asker.unanswered().cloned() } else { None };
    Ok(Resolution { asked: asker.asked, targets, sentence, notes, unanswered })
}

struct Plan<'p> {
    means: &'p Means,
    asker: Asker<'p>,
    targets: Vec<Target>,
    notes: Vec<String>,
}

impl Plan<'_> {
    /// A telephone number: ENUM makes a URI of it.
    fn telephone(&mut self, text: &str) -> Result<String, String> {
        let number = Number::parse(text).map_err(|error| format!("cannot read the number {text}: {error}"))?;
        let (wanted, mut patterns) = (Wanted::default(), Patterns::default());
        let found = lookup(number, &self.means.suffix, &wanted, self.asker.source(), &mut patterns);
        let found = found.map_err(|error| format!("cannot look up {text}: {error}"))?;
        let asked = found.steps.iter().map(|step| {
            let records = step.judged.iter().map(|judged| judged.record.clone()).collect();
            let answer = super::Answer { records, ..step.answer.clone() };
            Asked { name: step.name.clone(), kind: Kind::NAPTR, answer }
        });
        self.asker.asked.extend(asked);
        self.notes.extend(found.notes.iter().cloned());
        let Some(hit) = found.hits.first() else {
            return Ok(format!("ENUM has no SIP URI for {}: {}", found.number.aus(), found.end.word()));
        };
        let sentence = self.uri(&Uri::new(hit.uri.as_bytes()))?;
        Ok(format!("ENUM makes {} of {}; {sentence}", hit.uri, found.number.aus()))
    }

    fn uri(&mut self, uri: &Uri<'_>) -> Result<String, String> {
        if !uri.is_sip() {
            let whole = lossy(uri.whole);
            return Err(format!("{whole} is no sip:, sips: or tel: URI"));
        }
        let is_secure = uri.scheme.eq_ignore_ascii_case(b"sips");
        let mut host = lossy(uri.host).into_owned();
        if let Some(maddr) = uri.parameter("maddr").filter(|maddr| !maddr.is_empty()) {
            host = lossy(maddr).into_owned();
            self.notes.push(format!("maddr takes the place of the host: {host}"));
        }
        if !uri.port.is_empty() && uri.port().is_none_or(|port| port == 0) {
            return Err(format!("port {} is none", lossy(uri.port)));
        }
        let asked_for = self.asked_for(uri, is_secure)?;
        if let Some(transport) = asked_for.filter(|transport| self.means.is_narrowed && !self.supports(*transport)) {
            return Ok(format!("the URI asks for {transport}, which is not among --transports: nothing can be used"));
        }
        if !self.means.transports.iter().any(|transport| transport.is_secure()) && is_secure {
            return Ok("a sips: URI needs TLS, which is not among --transports: nothing can be used".to_owned());
        }
        if let Ok(address) = host.trim_matches(['[', ']']).parse::<IpAddr>() {
            let transport = self.usual(asked_for, is_secure);
            self.add(transport, address, uri.port());
            return Ok("the host is an address: nothing is looked up".to_owned());
        }
        let name = Name::absolute(&host).map_err(|error| format!("{host} is no host name: {error}"))?;
        if let Some(port) = uri.port() {
            let transport = self.usual(asked_for, is_secure);
            self.host(transport, &name, Some(port));
            return Ok(format!("an explicit port: no NAPTR, no SRV, only the addresses of {}", name.text()));
        }
        if let Some(transport) = asked_for {
            return Ok(self.by_transport(transport, &name));
        }
        Ok(self.by_naptr(&name, is_secure))
    }

    /// The transport that a parameter of the URI names.
    fn asked_for(&mut self, uri: &Uri<'_>, is_secure: bool) -> Result<Option<Transport>, String> {
        let Some(value) = uri.parameter("transport") else { return Ok(None) };
        let text = lossy(value).into_owned();
        let named = Transport::parse(&text).ok_or_else(|| format!("transport={text} is not known here"))?;
        if named == Transport::Tls {
            self.notes.push("transport=tls is deprecated (RFC 3261 26.2.2): sips: says the same".to_owned());
        }
        if !is_secure {
            return Ok(Some(named));
        }
        let secured = named.secured().ok_or("a sips: URI cannot go over UDP: there is no TLS over it")?;
        Ok(Some(secured))
    }

    fn supports(&self, transport: Transport) -> bool {
        self.means.transports.contains(&transport)
    }

    /// The transport when nothing in the DNS chooses one: UDP, TLS for `sips:`, else the first that is supported.
    fn usual(&mut self, asked_for: Option<Transport>, is_secure: bool) -> Transport {
        let default = if is_secure { Transport::Tls } else { Transport::Udp };
        let first = || self.means.transports.iter().copied().find(|transport| transport.is_secure() == is_secure);
        let chosen = asked_for.unwrap_or(if self.supports(default) { default } else { first().unwrap_or(default) });
        if asked_for.is_none() && chosen != default {
            self.notes
                .push(format!("RFC 3263 uses {default} here; {chosen} because {default} is not among --transports"));
        }
        chosen
    }

    fn add(&mut self, transport: Transport, address: IpAddr, port: Option<u16>) {
        let address = SocketAddr::new(address, port.unwrap_or_else(|| transport.port()));
        self.targets.push(Target { transport, address });
    }

    /// The addresses of a host.
    fn host(&mut self, transport: Transport, name: &Name, port: Option<u16>) {
        let addresses = self.asker.addresses(name);
        if addresses.is_empty() {
            self.notes.push(format!("{} has no address", name.text()));
        }
        for address in addresses {
            self.add(transport, address, port);
        }
    }

    /// A transport without a port: SRV, or else the addresses of the host.
    fn by_transport(&mut self, transport: Transport, name: &Name) -> String {
        let found = match below(transport, name) {
            Some(srv) => self.srv(transport, &srv),
            None => false,
        };
        if found {
            return format!("transport={transport}: no NAPTR, SRV of {} decides", transport.srv());
        }
        self.host(transport, name, None);
        format!("transport={transport} and no SRV: the addresses of {}, port {}", name.text(), transport.port())
    }

    /// The SRV records of a name and the addresses of their hosts; claims that there are such records.
    fn srv(&mut self, transport: Transport, name: &Name) -> bool {
        let answer = self.asker.ask(name, Kind::SRV);
        let mut records: Vec<Srv> = answer.records.iter().filter_map(Record::srv).collect();
        Srv::sort(&mut records);
        self.weights(&records);
        for srv in &records {
            if srv.target.is_root() {
                self.notes.push(format!("{}: the target is a dot, the service is not offered (RFC 2782)", name.text()));
                continue;
            }
            self.host(transport, &srv.target, Some(srv.port));
        }
        !records.is_empty()
    }

    /// Says where a client chooses at random.
    fn weights(&mut self, records: &[Srv]) {
        for group in records.chunk_by(|a, b| a.priority == b.priority).filter(|group| group.len() > 1) {
            let total: u32 = group.iter().map(|srv| u32::from(srv.weight)).sum();
            let share = |srv: &Srv| match total {
                0 => format!("{} any", srv.target.text()),
                _ => format!("{} {} %", srv.target.text(), u32::from(srv.weight) * 100 / total),
            };
            let shares: Vec<String> = group.iter().map(share).collect();
            let priority = group.first().map_or(0, |srv| srv.priority);
            self.notes.push(format!(
                "within SRV priority {priority} a client chooses at random by weight: {}",
                shares.join(", ")
            ));
        }
    }

    /// Neither port nor transport: NAPTR, or else SRV of each transport, or else the addresses of the host.
    fn by_naptr(&mut self, name: &Name, is_secure: bool) -> String {
        let chosen = self.naptr(name, is_secure);
        let before = self.targets.len();
        let mut tried: Vec<Transport> = Vec::new();
        let mut is_refused = false;
        for (transport, srv) in &chosen {
            let found = self.srv(*transport, srv);
            is_refused |= found;
            tried.push(*transport);
        }
        if let Some((transport, _)) = chosen.first() {
            if self.targets.len() == before && !is_refused {
                self.notes.push("the SRV records that NAPTR names do not exist".to_owned());
                self.host(*transport, name, None);
            }
            let rest: Vec<String> = tried.iter().skip(1).map(ToString::to_string).collect();
            if !rest.is_empty() {
                self.notes.push(format!(
                    "{} come from further NAPTR records: RFC 3263 uses the first one that is supported",
                    rest.join(", ")
                ));
            }
            return format!("NAPTR chooses {transport}, and SRV host and port");
        }
        let candidates: Vec<Transport> =
            self.means.transports.iter().copied().filter(|transport| transport.is_secure() == is_secure).collect();
        let mut found: Vec<String> = Vec::new();
        for transport in candidates {
            if let Some(srv) = below(transport, name)
                && self.srv(transport, &srv)
            {
                found.push(transport.to_string());
            }
        }
        if !found.is_empty() {
            return format!(
                "no NAPTR: SRV of each transport ({}); the addresses of {} itself are not used",
                found.join(", "),
                name.text()
            );
        }
        let transport = self.usual(None, is_secure);
        self.host(transport, name, None);
        format!("neither NAPTR nor SRV: the addresses of {}, {transport}, port {}", name.text(), transport.port())
    }

    /// The NAPTR records that can be used, in order: transport, and name of its SRV records.
    fn naptr(&mut self, name: &Name, is_secure: bool) -> Vec<(Transport, Name)> {
        let mut answer = self.asker.ask(name, Kind::NAPTR);
        Record::sort_naptr(&mut answer.records);
        let records: Vec<_> = answer.records.iter().filter_map(Record::naptr).collect();
        let mut chosen = Vec::new();
        for naptr in &records {
            let place = format!("NAPTR {}/{} {}", naptr.order, naptr.preference, naptr.services());
            let why = match Transport::of_service(naptr.services) {
                None => "not a service of SIP",
                Some(transport) if !self.supports(transport) => "its transport is not among --transports",
                Some(transport) if is_secure && !transport.is_secure() => "a sips: URI needs SIPS",
                Some(_) if !naptr.has_flag("s") => "RFC 3263 knows flag s only",
                Some(_) if !naptr.regexp.is_empty() || naptr.replacement.is_root() => "no replacement alone",
                Some(transport) => {
                    chosen.push((transport, naptr.replacement.clone()));
                    continue;
                }
            };
            self.notes.push(format!("{place} is passed over: {why}"));
        }
        chosen
    }
}

/// The name of the SRV records of a transport.
fn below(transport: Transport, name: &Name) -> Option<Name> {
    let labels = transport.srv().split('.').map(str::as_bytes);
    Name::from_labels(labels.chain(name.labels())).ok()
}
