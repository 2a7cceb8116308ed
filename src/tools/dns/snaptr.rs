//! Node selection by S-NAPTR (RFC 3958) as the EPC uses it (TS 29.303 §4, §5, Annex B): service and protocols, flags a, s
//! and none, canonical node names and how close two of them are.

use super::asker::{Asked, Asker};
use super::{Source, Status};
use crate::tools::zone::{Kind, Name, Naptr, Record, Srv};
use crate::wire::text::lossy;
use std::net::IpAddr;

/// As many records without a flag are followed in a row.
const DEEPEST: usize = 5;
/// As many questions are asked.
const MOST_STEPS: usize = 256;

/// What is looked for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Wanted {
    /// Application service: `x-3gpp-pgw`.
    pub service: String,
    /// Application protocols, any of them: `x-s5-gtp`; none: whatever the service offers.
    pub protocols: Vec<String>,
    /// The canonical name of a node that the result should be close to.
    pub near: Option<Name>,
}

/// A node that can be used.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Node {
    /// Order of its NAPTR record.
    pub order: u16,
    /// Preference of its NAPTR record.
    pub preference: u16,
    /// The wanted protocols that its record offers.
    pub protocols: Vec<String>,
    /// Host name.
    pub host: Name,
    /// Port, from an SRV record.
    pub port: Option<u16>,
    /// Addresses, IPv6 in front.
    pub addresses: Vec<IpAddr>,
    /// Claims that closeness to other nodes counts (`topon`).
    pub is_topological: bool,
    /// The name of the node itself: without `topon` or `topoff` and the interface (TS 29.303 §4.1.2).
    pub canonical: Name,
    /// Labels it shares with the node it should be close to, from the right; `None` when it has no part in that.
    pub closeness: Option<usize>,
}

/// What a selection came to.
#[derive(Debug)]
pub struct Selection {
    /// Every question in order, with its answer.
    pub asked: Vec<Asked>,
    /// The nodes, the one to try first in front.
    pub nodes: Vec<Node>,
    /// What the reader should know.
    pub notes: Vec<String>,
    /// A question that nobody answered, when there is no node.
    pub unanswered: Option<Status>,
}

/// Selects nodes.
pub fn select(name: &Name, wanted: &Wanted, source: &mut Source) -> Selection {
    let mut walk = Walk { wanted, asker: Asker::new(source), nodes: Vec::new(), notes: Vec::new(), trail: Vec::new() };
    walk.visit(name);
    let Walk { asker, mut nodes, notes, .. } = walk;
    if wanted.near.is_some() {
        // Closeness goes before order and preference, for hosts that say topon (TS 29.303 §5.2, §B.2).
        nodes.sort_by_key(|node| std::cmp::Reverse(node.closeness));
    }
    let unanswered = if nodes.is_empty() { asker.unanswered().cloned() } else { None };
    Selection { asked: asker.asked, nodes, notes, unanswered }
}

struct Walk<'w> {
    wanted: &'w Wanted,
    asker: Asker<'w>,
    nodes: Vec<Node>,
    notes: Vec<String>,
    trail: Vec<Name>,
}

impl Walk<'_> {
    fn visit(&mut self, name: &Name) {
        if self.trail.contains(name) {
            self.notes.push(format!("records without a flag lead back to {}", name.text()));
            return;
        }
        if self.trail.len() > DEEPEST || self.asker.asked.len() >= MOST_STEPS {
            self.notes.push(format!("{} is not followed: too many records without a flag", name.text()));
            return;
        }
        let mut answer = self.asker.ask(name, Kind::NAPTR);
        Record::sort_naptr(&mut answer.records);
        let records: Vec<_> = answer.records.iter().filter_map(Record::naptr).collect();
        self.trail.push(name.clone());
        for naptr in &records {
            let place = format!("{}/{} {}", naptr.order, naptr.preference, naptr.services());
            match offered(naptr, self.wanted) {
                Ok(protocols) => self.follow(naptr, protocols),
                Err(why) => self.notes.push(format!("{place} is passed over: {why}")),
            }
        }
        self.trail.pop();
    }

    fn follow(&mut self, naptr: &Naptr<'_>, protocols: Vec<String>) {
        if naptr.flags.is_empty() {
            return self.visit(&naptr.replacement);
        }
        if naptr.has_flag("a") {
            return self.node(naptr, protocols, &naptr.replacement, None);
        }
        let answer = self.asker.ask(&naptr.replacement, Kind::SRV);
        let mut records: Vec<Srv> = answer.records.iter().filter_map(Record::srv).collect();
        Srv::sort(&mut records);
        if records.is_empty() {
            self.notes.push(format!("{} has no SRV record", naptr.replacement.text()));
        }
        for srv in records.iter().filter(|srv| !srv.target.is_root()) {
            self.node(naptr, protocols.clone(), &srv.target, Some(srv.port));
        }
    }

    fn node(&mut self, naptr: &Naptr<'_>, protocols: Vec<String>, host: &Name, port: Option<u16>) {
        let addresses = self.asker.addresses(host);
        if addresses.is_empty() {
            self.notes.push(format!("{} has no address", host.text()));
        }
        let (is_topological, canonical) = canonical(host);
        let near = self.wanted.near.as_ref().filter(|_| is_topological);
        let closeness = near.map(|near| shared(&canonical, near));
        let (order, preference) = (naptr.order, naptr.preference);
        let host = host.clone();
        self.nodes.push(Node {
            order,
            preference,
            protocols,
            host,
            port,
            addresses,
            is_topological,
            canonical,
            closeness,
        });
    }
}

/// The protocols of a record that are wanted; an error says why the record is passed over.
fn offered(naptr: &Naptr<'_>, wanted: &Wanted) -> Result<Vec<String>, &'static str> {
    let services = lossy(naptr.services).to_ascii_lowercase();
    // What stands behind a plus says what a node can do, or whom it is for (TS 29.303 §4.1.1), and is no part of the name.
    let mut names = services.split(':').map(|part| part.split('+').next().unwrap_or_default());
    if names.next() != Some(&*wanted.service.to_ascii_lowercase()) {
        return Err("another service");
    }
    let is_wanted = |name: &&str| {
        wanted.protocols.is_empty() || wanted.protocols.iter().any(|protocol| protocol.eq_ignore_ascii_case(name))
    };
    let protocols: Vec<String> = names.filter(is_wanted).map(str::to_owned).collect();
    if protocols.is_empty() && !wanted.protocols.is_empty() {
        return Err("none of the protocols");
    }
    if !(naptr.flags.is_empty() || naptr.has_flag("a") || naptr.has_flag("s")) {
        return Err("S-NAPTR knows flags a and s, and none");
    }
    if !naptr.regexp.is_empty() {
        return Err("S-NAPTR has no regexp");
    }
    if naptr.replacement.is_root() { Err("it leads nowhere") } else { Ok(protocols) }
}

/// Whether closeness counts, and the name of the node itself.
fn canonical(host: &Name) -> (bool, Name) {
    let first = host.labels().next().map(<[u8]>::to_ascii_lowercase);
    let (is_topological, has_prefix) = match first.as_deref() {
        Some(b"topon") => (true, true),
        Some(b"topoff") => (false, true),
        _ => (false, false),
    };
    let own = host.suffixes().nth(2).filter(|_| has_prefix).map(crate::tools::zone::name::Suffix::to_name);
    (is_topological, own.unwrap_or_else(|| host.clone()))
}

/// Labels that two names share, from the right.
fn shared(a: &Name, b: &Name) -> usize {
    let labels = |name: &Name| name.labels().map(<[u8]>::to_ascii_lowercase).collect::<Vec<_>>();
    let (a, b) = (labels(a), labels(b));
    a.iter().rev().zip(b.iter().rev()).take_while(|(a, b)| a == b).count()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::tools::zone::{Zone, Zones};

    fn name(text: &str) -> Name {
        Name::absolute(text).expect("a name")
    }

    fn selection(records: &str, protocols: &[&str], near: Option<&str>) -> Selection {
        let text = format!("$TTL 1\n@ SOA a b 1 2 3 4 5\n{records}");
        let mut source = Source::Zones(Zones::new(vec![Zone::parse("test", text.into_bytes(), &name("epc"))]).into());
        let protocols = protocols.iter().map(ToString::to_string).collect();
        let wanted = Wanted { service: "x-3gpp-pgw".into(), protocols, near: near.map(name) };
        select(&name("apn.epc"), &wanted, &mut source)
    }

    fn hosts(selection: &Selection) -> Vec<String> {
        selection.nodes.iter().map(|node| node.host.text()).collect()
    }

    #[test]
    fn a_protocol_matches_whole_and_without_what_stands_behind_a_plus() {
        let records = "apn NAPTR 1 1 a x-3gpp-pgw:x-s5-gtp+nc-smf \"\" one\napn NAPTR 1 2 A X-3GPP-PGW:x-s5-gtpx \"\" two\n\
                       apn NAPTR 1 3 a x-3gpp-pgwx:x-s5-gtp \"\" three\none A 127.0.0.1\n";
        assert_eq!(hosts(&selection(records, &["x-s5-gtp"], None)), ["one.epc"]);
        assert_eq!(hosts(&selection(records, &[], None)), ["one.epc", "two.epc"]);
    }

    #[test]
    fn a_loop_of_records_without_a_flag_ends() {
        let found = selection("apn NAPTR 1 1 \"\" x-3gpp-pgw:x-s5-gtp \"\" apn\n", &["x-s5-gtp"], None);
        assert!(found.nodes.is_empty() && found.notes.iter().any(|note| note.contains("lead back")));
    }

    #[test]
    fn the_closer_node_comes_first_when_both_say_topon() {
        let records = "apn NAPTR 1 1 a x-3gpp-pgw:x-s5-gtp \"\" topon.s5.far.west\napn NAPTR 1 2 a x-3gpp-pgw:x-s5-gtp \"\" topon.s5.gw.east\n\
                       apn NAPTR 1 3 a x-3gpp-pgw:x-s5-gtp \"\" topoff.s5.gw.east\n";
        let found = selection(records, &["x-s5-gtp"], Some("gw.east.epc"));
        assert_eq!(hosts(&found), ["topon.s5.gw.east.epc", "topon.s5.far.west.epc", "topoff.s5.gw.east.epc"]);
        assert_eq!(found.nodes.iter().map(|node| node.closeness).collect::<Vec<_>>(), [Some(3), Some(1), None]);
        assert_eq!(found.nodes.first().map(|node| node.canonical.text()).as_deref(), Some("gw.east.epc"));
    }
}
