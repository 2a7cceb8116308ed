//! [`Names`]: addresses by name, from a file of the form of /etc/hosts (`--hosts`).

use std::collections::HashMap;
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
            if let Ok(host) = address.parse() {
                names.add_host(host, name);
            } else if let Ok(socket) = address.parse() {
                names.sockets.entry(socket).or_insert_with(|| name.to_owned());
            } else {
                return Err(format!("line {}: `{address}` is not an address, nor address:port", number + 1));
            }
        }
        Ok(names)
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

    #[test]
    fn a_line_that_is_not_one_is_named() {
        assert_eq!(
            Names::parse("\npcscf 10.0.0.1").expect_err("refused"),
            "line 2: `pcscf` is not an address, nor address:port"
        );
    }
}
