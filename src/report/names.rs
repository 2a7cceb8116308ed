//! [`Names`]: addresses by name, from a file of the form of /etc/hosts (`--hosts`) or the aliases of sngrep.

use crate::trace::{Node, Trace};
use std::collections::{HashMap, HashSet};
use std::fmt::Write as _;
use std::net::{IpAddr, SocketAddr};

/// What addresses are called.
#[derive(Clone, Debug, Default)]
pub struct Names {
    hosts: HashMap<IpAddr, String>,
    sockets: HashMap<SocketAddr, String>,
}

impl Names {
    /// Reads lines of `address name …` or `address:port name`; `#` begins a comment.
    ///
    /// The error names the line that could not be read.
    pub fn parse(text: &str) -> Result<Self, String> {
        let mut names = Self::default();
        for (number, line) in text.lines().enumerate() {
            let mut words = line.split('#').next().unwrap_or_default().split_whitespace();
            let Some(address) = words.next() else { continue };
            let Some(name) = words.next() else {
                return Err(format!("line {}: `{address}` has no name behind it", number + 1));
            };
            if !names.add(address, name) {
                return Err(format!("line {}: `{address}` is not an address, nor address:port", number + 1));
            }
        }
        Ok(names)
    }

    /// Adds the aliases of a ~/.sngreprc: lines of `alias ADDRESS NAME` or `set alias.ADDRESS NAME`. Other lines are
    /// none of ours.
    pub fn add_aliases(&mut self, text: &str) {
        for line in text.lines() {
            let mut words = line.split_whitespace();
            let address = match words.next() {
                Some("alias") => words.next(),
                Some("set") => words.next().and_then(|option| option.strip_prefix("alias.")),
                _ => None,
            };
            if let (Some(address), Some(name)) = (address, words.next()) {
                self.add(address, name.trim_matches('"'));
            }
        }
    }

    /// Names an address or a socket, unless it has a name already; `false` when it is neither.
    fn add(&mut self, address: &str, name: &str) -> bool {
        if let Ok(host) = address.parse() {
            self.add_host(host, name);
            return true;
        }
        let Ok(socket) = address.parse() else { return false };
        self.sockets.entry(socket).or_insert_with(|| name.to_owned());
        true
    }

    /// Calls nodes by these names. A name of a host that several nodes share stands beside the name each has.
    pub fn name_nodes(&self, nodes: &mut [Node]) {
        let mut hosts = HashSet::new();
        let mut shared = HashSet::new();
        for node in &*nodes {
            let own: HashSet<IpAddr> = node.addresses.iter().map(SocketAddr::ip).collect();
            shared.extend(own.iter().copied().filter(|host| !hosts.insert(*host)));
        }
        for node in nodes {
            if let Some(name) = node.addresses.iter().find_map(|address| self.sockets.get(address)) {
                node.name.clone_from(name);
                continue;
            }
            let named = node.addresses.iter().find_map(|address| Some((address.ip(), self.hosts.get(&address.ip())?)));
            match named {
                // The name says the node's own already, as those that `extract` writes do.
                Some((_, name)) if name.split('/').any(|part| part == node.name) => {}
                Some((host, name)) if shared.contains(&host) => node.name = format!("{} {name}", node.name),
                Some((_, name)) => node.name.clone_from(name),
                None => {}
            }
        }
    }

    /// Calls the nodes of a trace by these names, then by those that the capture gives.
    pub fn name_trace(mut self, trace: &mut Trace) {
        for (address, name) in &trace.names {
            self.add_host(*address, name);
        }
        self.name_nodes(&mut trace.nodes);
    }

    /// Names a host, unless it has a name already.
    pub fn add_host(&mut self, host: IpAddr, name: &str) {
        self.hosts.entry(host).or_insert_with(|| name.to_owned());
    }

    /// Spells an endpoint: its own name, its host's name and its port, or its numbers. Port 0 is left out.
    pub fn spell(&self, endpoint: SocketAddr, out: &mut String) {
        if let Some(name) = self.sockets.get(&endpoint) {
            out.push_str(name);
            return;
        }
        // Writing to a String cannot fail.
        let _ = match (self.hosts.get(&endpoint.ip()), endpoint.port()) {
            (Some(name), 0) => write!(out, "{name}"),
            (Some(name), port) => write!(out, "{name}:{port}"),
            (None, 0) => write!(out, "{}", endpoint.ip()),
            (None, _) => write!(out, "{endpoint}"),
        };
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_socket_name_wins_over_a_host_name() {
        let names = Names::parse("10.0.0.1 pcscf pcscf.ims # ours\n\n10.0.0.1:3868 pcrf\nfd00::1 ue\n").expect("read");
        let spelt = |endpoint: &str| {
            let mut out = String::new();
            names.spell(endpoint.parse().expect("an endpoint"), &mut out);
            out
        };
        assert_eq!(spelt("10.0.0.1:5060"), "pcscf:5060");
        assert_eq!(spelt("10.0.0.1:3868"), "pcrf");
        assert_eq!(spelt("[fd00::1]:0"), "ue");
        assert_eq!(spelt("[fd00::2]:1"), "[fd00::2]:1");
    }

    fn node(name: &str, addresses: &[&str]) -> Node {
        use crate::trace::{Confidence, Role};
        let addresses = addresses.iter().map(|address| address.parse().expect("an endpoint")).collect();
        Node { name: name.to_owned(), role: Role::Other, confidence: Confidence::Low, evidence: "", addresses }
    }

    #[test]
    fn nodes_are_called_by_socket_then_by_host() {
        let mut names = Names::parse("10.0.0.1 core\n10.0.0.1:3868 policy\n10.0.0.2 phone\n").expect("read");
        names.add_aliases("set cl.column0 index\nalias 10.0.0.3 Peer\nset alias.10.0.0.2 ignored\nalias\n");
        let mut nodes = [
            node("P-CSCF", &["10.0.0.1:5060"]),
            node("PCRF", &["10.0.0.1:3868"]),
            node("UE", &["10.0.0.2:5060", "10.0.0.2:4000"]),
            node("MGCF", &["10.0.0.3:5060"]),
            node("DNS", &["10.0.0.4:53"]),
        ];
        names.name_nodes(&mut nodes);
        assert_eq!(nodes.map(|node| node.name), ["P-CSCF core", "policy", "phone", "Peer", "DNS"]);
    }

    #[test]
    fn a_line_that_is_not_one_is_named() {
        assert_eq!(
            Names::parse("\npcscf 10.0.0.1").expect_err("refused"),
            "line 2: `pcscf` is not an address, nor address:port"
        );
    }
}
