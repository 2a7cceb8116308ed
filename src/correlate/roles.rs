//! Nodes: which function each endpoint is, concluded from what it speaks, not from addresses.
//!
//! Every message votes for what its ends are. Endpoints of one host with one function are one node; a host that
//! forwards a request from another address than it came to is one node with both. Left to names and ports, at low
//! confidence: what no message says.

use super::seen::Seen;
use crate::proto::diameter::{self, applications};
use crate::proto::sip::{self, Id};
use crate::proto::sms::{Direction, RpKind};
use crate::proto::{Body, gtpv2};
use crate::trace::{Confidence, EndpointId, Node, NodeId, Role, Trace};
use crate::wire::text::lossy;
use hashbrown::HashMap;
use smallvec::SmallVec;
use std::collections::BTreeMap;
use std::hash::BuildHasher as _;
use std::net::IpAddr;

type Map<K, V> = HashMap<K, V, foldhash::fast::FixedState>;

/// Branches that are remembered, to see who forwards a request.
const BRANCHES: usize = 1 << 16;
/// A Diameter request follows the SIP message that causes it within this time, nanoseconds.
const CAUSED: i64 = 200_000_000;

#[derive(Clone, Copy, Debug)]
struct Vote {
    role: Role,
    confidence: Confidence,
    evidence: &'static str,
    count: u32,
}

/// What is known of each endpoint.
#[derive(Default)]
pub(super) struct Roles {
    votes: Map<EndpointId, SmallVec<[Vote; 3]>>,
    /// The endpoint that a request with this branch came to.
    branches: Map<u64, EndpointId>,
    /// Endpoints that are one host.
    same: Vec<(EndpointId, EndpointId)>,
    /// The endpoint of each host that got a SIP message last: any, and the last request.
    last: Map<IpAddr, (EndpointId, i64)>,
    last_request: Map<IpAddr, (EndpointId, i64)>,
    /// Who sent INVITE or REGISTER to whom.
    hops: Map<(EndpointId, EndpointId), u32>,
    /// The Diameter identity of each endpoint; `None` when it has several.
    origins: Map<EndpointId, Option<String>>,
}

use Confidence::{High, Low, Medium};

impl Roles {
    fn vote(&mut self, endpoint: EndpointId, role: Role, confidence: Confidence, evidence: &'static str) {
        let votes = self.votes.entry(endpoint).or_default();
        match votes.iter_mut().find(|vote| vote.role == role && vote.confidence == confidence) {
            Some(vote) => vote.count = vote.count.saturating_add(1),
            None => votes.push(Vote { role, confidence, evidence, count: 1 }),
        }
    }

    /// Takes the votes of a message.
    pub fn observe(&mut self, seen: &Seen, body: &Body<'_>) {
        let (from, to) = seen.ends;
        match body {
            Body::Sip(message) => self.sip(seen, message),
            Body::Diameter(message) => self.diameter(seen, message),
            Body::Gtpv2(message) => self.gtpv2(from, to, message),
            Body::S1ap(message) => {
                let Some(from_enb) = message.is_from_enb() else { return };
                let (enb, mme) = if from_enb { (from, to) } else { (to, from) };
                self.vote(enb, Role::Enb, High, "speaks S1AP as an eNB");
                self.vote(mme, Role::Mme, High, "speaks S1AP as an MME");
            }
            Body::Dns(message) => {
                let server = if message.is_response() { from } else { to };
                self.vote(server, Role::Dns, High, "answers DNS queries");
            }
            _ => {}
        }
    }

    fn sip(&mut self, seen: &Seen, message: &sip::Message<'_>) {
        let (from, to) = seen.ends;
        if message.status() != Some(100) {
            self.last.insert(seen.to.ip(), (to, seen.time));
        }
        if message.status().is_some() {
            return self.named(to, message.vias().next().map(|via| via.host));
        }
        self.last_request.insert(seen.to.ip(), (to, seen.time));
        let vias: SmallVec<[sip::Via<'_>; 8]> = message.vias().collect();
        self.forwarded(from, to, &vias);
        self.named(from, vias.first().map(|via| via.host));
        self.named(from, message.addresses(Id::RecordRoute).next().map(|route| route.uri.host));
        match message.method() {
            Some("REGISTER") => self.register(seen, message, vias.len()),
            Some(method) => self.request(seen, message, vias.len(), method),
            None => {}
        }
    }

    /// A request that comes out with one more Via than it went in was forwarded by one node.
    fn forwarded(&mut self, from: EndpointId, to: EndpointId, vias: &[sip::Via<'_>]) {
        let hash =
            |via: &sip::Via<'_>| via.branch().map(|branch| foldhash::fast::FixedState::default().hash_one(branch));
        if let Some(before) = vias.get(1).and_then(hash)
            && let Some(came_to) = self.branches.get(&before).copied()
            && came_to != from
        {
            self.same.push((came_to, from));
        }
        if self.branches.len() >= BRANCHES {
            self.branches.clear();
        }
        if let Some(branch) = vias.first().and_then(hash) {
            self.branches.insert(branch, to);
        }
    }

    fn register(&mut self, seen: &Seen, message: &sip::Message<'_>, vias: usize) {
        let (from, to) = seen.ends;
        *self.hops.entry((from, to)).or_default() += 1;
        let uri = |address: Option<sip::NameAddr<'_>>| address.map(|address| lossy(address.uri.whole).into_owned());
        if uri(message.from()) != uri(message.to()) && vias == 1 {
            self.vote(from, Role::SCscf, High, "registers a user with an AS");
            return self.vote(to, Role::As, Medium, "gets third-party REGISTERs");
        }
        match vias {
            0 | 1 => {
                self.vote(from, Role::Ue, High, "registers itself");
                self.vote(to, Role::PCscf, Medium, "gets the REGISTER of a UE");
            }
            2 => {
                let path = message.value(Id::Path).is_some();
                self.vote(from, Role::PCscf, if path { High } else { Medium }, "passes a UE's REGISTER on");
                self.vote(to, Role::ICscf, Low, "gets REGISTERs from a P-CSCF");
            }
            3 => {
                self.vote(from, Role::ICscf, Medium, "passes REGISTERs from a P-CSCF on");
                self.vote(to, Role::SCscf, Medium, "gets REGISTERs from an I-CSCF");
            }
            _ => {}
        }
    }

    fn request(&mut self, seen: &Seen, message: &sip::Message<'_>, vias: usize, method: &str) {
        let (from, to) = seen.ends;
        if method == "INVITE" {
            *self.hops.entry((from, to)).or_default() += 1;
        }
        let rp = message.sms();
        if let Some(rp) = rp.filter(|_| vias == 1) {
            let from_centre = rp.direction == Direction::ToPhone && matches!(rp.kind, RpKind::Data);
            let (role, evidence) =
                if from_centre { (Role::Smsc, "originates texts to phones") } else { (Role::Ue, "originates texts") };
            if from_centre || rp.direction == Direction::ToNetwork {
                return self.vote(from, role, High, evidence);
            }
        }
        let initial = message.to().is_some_and(|to| to.tag().is_none());
        let own_contact = message.contacts().next().and_then(|contact| super::names::address(contact.uri.host));
        if vias == 1 && initial && matches!(method, "INVITE" | "SUBSCRIBE" | "MESSAGE") {
            // A UE prefers an identity; only a node of the trust domain asserts one (RFC 3325).
            let asserts = message.value(Id::PAssertedIdentity).is_some();
            let is_own = own_contact.is_none_or(|host| host == seen.from.ip());
            if !asserts && is_own {
                let confidence = if seen.in_gtpu { High } else { Medium };
                self.vote(from, Role::Ue, confidence, "originates requests without an asserted identity");
                self.vote(to, Role::PCscf, Medium, "gets the requests of a UE");
            }
        }
        let host = message.request_uri().and_then(|uri| super::names::address(uri.host));
        if host == Some(seen.to.ip()) && matches!(method, "INVITE" | "MESSAGE" | "NOTIFY") && vias > 1 {
            let confidence = if seen.in_gtpu { High } else { Medium };
            self.vote(to, Role::Ue, confidence, "is the contact that requests end at");
            self.vote(from, Role::PCscf, confidence, "delivers requests to the contact of a UE");
        }
        if method == "OPTIONS" && seen.in_gtpu && host == Some(seen.to.ip()) {
            self.vote(to, Role::Ue, Medium, "is asked for its options through GTP-U");
            self.vote(from, Role::PCscf, Medium, "asks UEs for their options");
        }
    }

    /// Names that operators give: at low confidence.
    fn named(&mut self, endpoint: EndpointId, host: Option<&[u8]>) {
        let Some(host) = host else { return };
        if let Some(role) = role_of_name(&lossy(host)) {
            self.vote(endpoint, role, Low, "is named so in Via or Record-Route");
        }
    }

    fn diameter(&mut self, seen: &Seen, message: &diameter::Message<'_>) {
        use diameter::avp;
        let request = message.is_request();
        let (client, server) = if request { seen.ends } else { (seen.ends.1, seen.ends.0) };
        if let Some(host) = message.origin_host() {
            if let Some(role) = role_of_name(&host) {
                self.vote(seen.ends.0, role, Low, "has such an Origin-Host");
            }
            // An agent speaks for many; one that always gives the same name is that host.
            let name = self.origins.entry(seen.ends.0).or_insert_with(|| Some(host.to_ascii_lowercase()));
            if name.as_ref().is_some_and(|name| !name.eq_ignore_ascii_case(&host)) {
                *name = None;
            }
        }
        let asked = |roles: (Role, Role), evidence| Some((roles.0, roles.1, evidence));
        let roles = match (message.application(), message.command()) {
            (applications::CX, 300 | 302) => asked((Role::ICscf, Role::Hss), "asks the HSS with Cx UAR or LIR"),
            (applications::CX, 301 | 303) => asked((Role::SCscf, Role::Hss), "asks the HSS with Cx MAR or SAR"),
            (applications::CX, 304 | 305) => asked((Role::Hss, Role::SCscf), "sends Cx RTR or PPR"),
            (applications::SH, 309) => asked((Role::Hss, Role::As), "sends Sh PNR"),
            (applications::SH, _) => asked((Role::As, Role::Hss), "asks the HSS over Sh"),
            (applications::RX, 265 | 275) => asked((Role::PCscf, Role::Pcrf), "asks the PCRF over Rx"),
            (applications::RX, _) => asked((Role::Pcrf, Role::PCscf), "sends Rx RAR or ASR"),
            (applications::GX, 272) => asked((Role::Pgw, Role::Pcrf), "asks the PCRF over Gx"),
            (applications::GX, _) => asked((Role::Pcrf, Role::Pgw), "sends Gx RAR"),
            (applications::S6A, 317 | 319 | 320 | 322) => {
                asked((Role::Hss, Role::Mme), "sends S6a CLR, IDR, DSR or RSR")
            }
            (applications::S6A, _) => asked((Role::Mme, Role::Hss), "asks the HSS over S6a"),
            (applications::S13, _) => asked((Role::Mme, Role::Eir), "checks equipment over S13"),
            (applications::RF, _) => asked((Role::Ctf, Role::Cdf), "accounts over Rf"),
            (applications::RO, 272) => {
                let context = message.text(avp::SERVICE_CONTEXT_ID).unwrap_or_default();
                let packets = context.contains("32251");
                asked((if packets { Role::Pgw } else { Role::Ctf }, Role::Ocs), "asks an OCS for credit")
            }
            _ => None,
        };
        let Some((asks, answers, evidence)) = roles else { return };
        let asks_for_calls = asks == Role::Ctf;
        self.vote(client, asks, if asks_for_calls { Medium } else { High }, evidence);
        self.vote(server, answers, High, "is asked so over Diameter");
        if !request {
            return;
        }
        // Several functions on one host: the port that the request came to is the one that asks.
        let last = match asks {
            Role::ICscf | Role::SCscf => self.last_request.get(&seen.from.ip()),
            Role::PCscf => self.last.get(&seen.from.ip()),
            _ => None,
        };
        if let Some((endpoint, time)) = last.copied()
            && seen.time - time <= CAUSED
        {
            self.vote(endpoint, asks, High, evidence);
        }
    }

    fn gtpv2(&mut self, from: EndpointId, to: EndpointId, message: &gtpv2::Message<'_>) {
        let mut both = |one: Role, other: Role, evidence| {
            self.vote(from, one, High, evidence);
            self.vote(to, other, High, evidence);
        };
        // Interface types of TS 29.274 §8.22.
        let sender = message.f_teids().find(|tunnel| tunnel.instance == 0).map(|tunnel| tunnel.interface);
        let bearer =
            message.bearer_contexts().find_map(|bearer| bearer.f_teids().next()).map(|tunnel| tunnel.interface);
        match (message.message_type(), sender, bearer) {
            (32, Some(10), _) => both(Role::Mme, Role::Sgw, "creates sessions over S11"),
            (32, Some(6), _) => both(Role::Sgw, Role::Pgw, "creates sessions over S5 or S8"),
            (32, Some(30), _) => both(Role::Epdg, Role::Pgw, "creates sessions over S2b"),
            (33, Some(11), _) => both(Role::Sgw, Role::Mme, "creates sessions over S11"),
            (33, Some(7), _) => both(Role::Pgw, Role::Sgw, "creates sessions over S5 or S8"),
            (95, _, Some(5)) => both(Role::Pgw, Role::Sgw, "creates bearers over S5 or S8"),
            (95, _, Some(1)) => both(Role::Sgw, Role::Mme, "creates bearers over S11"),
            (34, _, Some(0)) | (170, ..) => both(Role::Mme, Role::Sgw, "modifies bearers over S11"),
            (176, ..) => both(Role::Sgw, Role::Mme, "notifies of downlink data over S11"),
            (133, ..) => both(Role::Mme, Role::Mme, "relocates over S10"),
            _ => {}
        }
    }

    /// Makes nodes of the endpoints of a trace.
    pub fn finish(mut self, trace: &mut Trace) {
        self.neighbours();
        let mut decided: Vec<Option<Vote>> =
            (0..trace.endpoints.len()).map(|at| self.decide(EndpointId::new(at))).collect();
        for stream in &trace.media {
            for end in [stream.from, stream.to] {
                if let Some(vote) = decided.get_mut(end.index()) {
                    vote.get_or_insert(Vote {
                        role: Role::MediaGateway,
                        confidence: Low,
                        evidence: "sends or gets RTP",
                        count: 1,
                    });
                }
            }
        }
        share(trace, &mut decided);
        self.one_identity(&decided);
        let homes = homes(trace, &self.same);
        let mut nodes: BTreeMap<(usize, Role), NodeId> = BTreeMap::new();
        for (at, home) in homes.into_iter().enumerate() {
            let vote = decided.get(at).copied().flatten();
            let role = vote.map_or(Role::Other, |vote| vote.role);
            let Some(address) = trace.endpoints.get(at).map(|endpoint| endpoint.address) else { continue };
            let id = *nodes.entry((home, role)).or_insert_with(|| {
                let (confidence, evidence) =
                    vote.map_or((Low, "nothing tells"), |vote| (vote.confidence, vote.evidence));
                let name = if role == Role::Other { address.ip().to_string() } else { role.name().to_owned() };
                trace.nodes.push(Node { name, role, confidence, evidence, addresses: Vec::new() });
                NodeId::new(trace.nodes.len() - 1)
            });
            if let Some(endpoint) = trace.endpoints.get_mut(at) {
                endpoint.node = id;
            }
            if let Some(node) = trace.nodes.get_mut(id.index()) {
                super::subscribers::push_lean(&mut node.addresses, address);
                if let Some(vote) = vote.filter(|vote| vote.confidence > node.confidence) {
                    (node.confidence, node.evidence) = (vote.confidence, vote.evidence);
                }
            }
        }
        number(&mut trace.nodes);
        trace.nodes.shrink_to_fit();
    }

    /// Endpoints with one Diameter identity and one function are one host, whatever their addresses.
    fn one_identity(&mut self, decided: &[Option<Vote>]) {
        let mut first: BTreeMap<(&str, Role), EndpointId> = BTreeMap::new();
        let mut named: Vec<(&EndpointId, &String)> =
            self.origins.iter().filter_map(|(endpoint, name)| Some((endpoint, name.as_ref()?))).collect();
        named.sort();
        for (endpoint, name) in named {
            let Some(vote) = decided.get(endpoint.index()).copied().flatten() else { continue };
            let first = *first.entry((name.as_str(), vote.role)).or_insert(*endpoint);
            if first != *endpoint {
                self.same.push((first, *endpoint));
            }
        }
    }

    /// A proxy between a P-CSCF and an I-CSCF is an S-CSCF, when nothing else says what it is.
    fn neighbours(&mut self) {
        let is = |role: Role, endpoint: &EndpointId, roles: &Self| {
            roles.decide(*endpoint).is_some_and(|vote| vote.role == role)
        };
        let hops: Vec<(EndpointId, EndpointId)> = self.hops.keys().copied().collect();
        let to_icscf = hops.iter().filter(|(_, to)| is(Role::ICscf, to, self)).map(|(from, _)| *from);
        let serving: Vec<EndpointId> = to_icscf
            .filter(|proxy| self.decide(*proxy).is_none_or(|vote| vote.confidence < High && vote.role != Role::PCscf))
            .filter(|proxy| hops.iter().any(|(from, to)| to == proxy && is(Role::PCscf, from, self)))
            .filter(|proxy| hops.iter().any(|(from, to)| to == proxy && is(Role::ICscf, from, self)))
            .collect();
        for proxy in serving {
            self.vote(proxy, Role::SCscf, Medium, "stands between a P-CSCF and an I-CSCF");
        }
    }

    /// What an endpoint is, by its votes.
    fn decide(&self, endpoint: EndpointId) -> Option<Vote> {
        let votes = self.votes.get(&endpoint)?;
        let has = |role| votes.iter().find(|vote| vote.role == role && vote.confidence == High);
        if let (Some(vote), Some(_)) = (has(Role::Sgw), has(Role::Pgw)) {
            return Some(Vote { role: Role::SPgw, evidence: "speaks as SGW and as PGW", ..*vote });
        }
        if let (Some(vote), Some(_)) = (has(Role::ICscf), has(Role::SCscf)) {
            return Some(Vote { role: Role::ISCscf, ..*vote });
        }
        votes.iter().copied().max_by_key(|vote| (vote.confidence, vote.count, std::cmp::Reverse(vote.role)))
    }
}

/// An endpoint that nothing is known of is what its host is, when the host is one thing.
fn share(trace: &Trace, decided: &mut [Option<Vote>]) {
    let mut hosts: HashMap<IpAddr, SmallVec<[Vote; 2]>> = HashMap::new();
    for (endpoint, vote) in trace.endpoints.iter().zip(decided.iter()) {
        let Some(vote) = vote else { continue };
        let known = hosts.entry(endpoint.address.ip()).or_default();
        match known.iter_mut().find(|known| known.role == vote.role) {
            Some(known) if vote.confidence > known.confidence => *known = *vote,
            Some(_) => {}
            None => known.push(*vote),
        }
    }
    for (endpoint, vote) in trace.endpoints.iter().zip(decided.iter_mut()) {
        let Some(known) = hosts.get(&endpoint.address.ip()) else { continue };
        let best = known.iter().map(|vote| vote.confidence).max();
        let sure: SmallVec<[&Vote; 2]> = known.iter().filter(|vote| Some(vote.confidence) == best).collect();
        // Guesses give way to what is sure of the same host, also a trigger function to what hosts it.
        let weak = vote.is_none_or(|vote| Some(vote.confidence) < best);
        if let ([only], true) = (sure.as_slice(), weak) {
            *vote = Some(**only);
        }
    }
}

/// The host of each endpoint: its address, or the first address of a host with several.
fn homes(trace: &Trace, same: &[(EndpointId, EndpointId)]) -> Vec<usize> {
    let mut addresses: HashMap<IpAddr, usize> = HashMap::new();
    let mut homes: Vec<usize> = Vec::with_capacity(trace.endpoints.len());
    for (at, endpoint) in trace.endpoints.iter().enumerate() {
        homes.push(*addresses.entry(endpoint.address.ip()).or_insert(at));
    }
    let mut parents: HashMap<usize, usize> = HashMap::new();
    let root = |parents: &HashMap<usize, usize>, mut at: usize| {
        while let Some(parent) = parents.get(&at) {
            at = *parent;
        }
        at
    };
    for (one, other) in same {
        let (Some(one), Some(other)) = (homes.get(one.index()), homes.get(other.index())) else { continue };
        let (one, other) = (root(&parents, *one), root(&parents, *other));
        if one != other {
            parents.insert(one.max(other), one.min(other));
        }
    }
    homes.into_iter().map(|home| root(&parents, home)).collect()
}

/// Tells nodes of one role apart by number: `UE 1`, `UE 2`.
fn number(nodes: &mut [Node]) {
    let mut totals: BTreeMap<String, usize> = BTreeMap::new();
    nodes.iter().for_each(|node| *totals.entry(node.name.clone()).or_default() += 1);
    let mut counts: BTreeMap<String, usize> = BTreeMap::new();
    for node in nodes.iter_mut().filter(|node| node.role != Role::Other) {
        if totals.get(&node.name).is_some_and(|total| *total > 1) {
            let count = counts.entry(node.name.clone()).or_default();
            *count += 1;
            node.name = format!("{} {count}", node.name);
        }
    }
}

/// The function that a host name speaks of: `pcscf01.epc.example` is a P-CSCF.
fn role_of_name(host: &str) -> Option<Role> {
    const NAMES: [(&str, Role); 17] = [
        ("pcscf", Role::PCscf),
        ("p-cscf", Role::PCscf),
        ("icscf", Role::ICscf),
        ("i-cscf", Role::ICscf),
        ("scscf", Role::SCscf),
        ("s-cscf", Role::SCscf),
        ("ecscf", Role::ECscf),
        ("mme", Role::Mme),
        ("sgw", Role::Sgw),
        ("pgw", Role::Pgw),
        ("smf", Role::Pgw),
        ("pcrf", Role::Pcrf),
        ("hss", Role::Hss),
        ("ocs", Role::Ocs),
        ("smsc", Role::Smsc),
        ("dra", Role::DiameterAgent),
        ("mgcf", Role::Mgcf),
    ];
    let first = host.split('.').next()?.to_ascii_lowercase();
    NAMES.iter().find(|(name, _)| first.starts_with(name)).map(|(_, role)| *role)
}
