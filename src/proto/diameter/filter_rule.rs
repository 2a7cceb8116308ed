//! IPFilterRule, the words that describe a flow: `permit out 17 from 10.0.0.1 49152 to 10.45.0.2 1234`.
//!
//! RFC 6733 §4.3.1, as TS 29.214 §5.3.8 and TS 29.212 §5.3.54 use it in Flow-Description. Options behind the
//! addresses are kept as they are spelt. `in` is from the UE, `out` is towards it.

use std::net::IpAddr;
use std::ops::RangeInclusive;

/// What the rule does with a packet that it matches.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Action {
    /// Lets it pass.
    Permit,
    /// Drops it.
    Deny,
}

/// Which way the packet goes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Direction {
    /// From the UE: uplink.
    In,
    /// Towards the UE: downlink.
    Out,
}

/// Whom an address stands for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Host {
    /// Anybody.
    Any,
    /// The addresses that were assigned to the UE.
    Assigned,
    /// A network: address and length of the prefix in bits.
    Net(IpAddr, u8),
}

/// An address with its ports.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct End {
    /// The rule means everybody but this host.
    pub negated: bool,
    /// The host.
    pub host: Host,
    /// Its ports; empty for all.
    pub ports: Vec<RangeInclusive<u16>>,
}

/// A rule.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FilterRule<'a> {
    /// What it does.
    pub action: Action,
    /// Which way.
    pub direction: Direction,
    /// The protocol of the IP header; `None` for any (`ip`).
    pub protocol: Option<u8>,
    /// Where packets come from.
    pub source: End,
    /// Where packets go to.
    pub destination: End,
    /// What stands behind the addresses, such as `frag` or `established`.
    pub options: &'a str,
}

impl<'a> FilterRule<'a> {
    /// Reads a rule; `None` when it is not one.
    pub fn parse(text: &'a str) -> Option<Self> {
        let mut words = Words { rest: text.trim_matches(|c: char| c == '\0' || c.is_ascii_whitespace()) };
        let action = match words.next()? {
            "permit" => Action::Permit,
            "deny" => Action::Deny,
            _ => return None,
        };
        let direction = match words.next()? {
            "in" => Direction::In,
            "out" => Direction::Out,
            _ => return None,
        };
        let protocol = match words.next()? {
            "ip" => None,
            number => Some(number.parse().ok()?),
        };
        let source = words.end("from")?;
        let destination = words.end("to")?;
        Some(Self { action, direction, protocol, source, destination, options: words.rest })
    }
}

struct Words<'a> {
    rest: &'a str,
}

impl<'a> Words<'a> {
    fn next(&mut self) -> Option<&'a str> {
        let word = self.rest.split_ascii_whitespace().next()?;
        self.rest = self.rest.trim_ascii_start().strip_prefix(word)?.trim_ascii_start();
        Some(word)
    }

    /// The word of the role, a host, and ports when some follow.
    fn end(&mut self, role: &str) -> Option<End> {
        if self.next()? != role {
            return None;
        }
        let word = self.next()?;
        let (negated, host) = match word.strip_prefix('!') {
            Some(host) => (true, host),
            None => (false, word),
        };
        let host = host_of(host)?;
        let mut ports = Vec::new();
        if self.rest.starts_with(|c: char| c.is_ascii_digit()) {
            ports = self.next()?.split(',').map(port_range).collect::<Option<_>>()?;
        }
        Some(End { negated, host, ports })
    }
}

fn host_of(word: &str) -> Option<Host> {
    match word {
        "any" => return Some(Host::Any),
        "assigned" => return Some(Host::Assigned),
        _ => {}
    }
    let (address, bits) = match word.split_once('/') {
        Some((address, bits)) => (address, Some(bits.parse::<u8>().ok()?)),
        None => (word, None),
    };
    // Open-source policy servers write IPv6 addresses in brackets, as a URI has them.
    let address: IpAddr = address.trim_start_matches('[').trim_end_matches(']').parse().ok()?;
    let all = if address.is_ipv4() { 32 } else { 128 };
    let bits = bits.unwrap_or(all);
    (bits <= all).then_some(Host::Net(address, bits))
}

fn port_range(word: &str) -> Option<RangeInclusive<u16>> {
    let (first, last) = word.split_once('-').unwrap_or((word, word));
    Some(first.parse().ok()?..=last.parse().ok()?)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_rule_has_two_ends_with_ports() {
        let rule =
            FilterRule::parse("permit out 17 from 10.0.0.1 49152-49153,5 to 10.45.0.2/24 1234 frag").expect("a rule");
        assert_eq!((rule.action, rule.direction, rule.protocol), (Action::Permit, Direction::Out, Some(17)));
        assert_eq!(rule.source.ports, [49152..=49153, 5..=5]);
        assert_eq!(rule.destination.host, Host::Net(IpAddr::from([10, 45, 0, 2]), 24));
        assert_eq!(rule.options, "frag");
    }

    #[test]
    fn any_and_assigned_are_hosts_and_ip_is_every_protocol() {
        let rule = FilterRule::parse("deny in ip from !assigned to any").expect("a rule");
        assert_eq!((rule.protocol, rule.source.negated), (None, true));
        assert_eq!((rule.source.host, rule.destination.host), (Host::Assigned, Host::Any));
    }

    #[test]
    fn what_is_not_a_rule_is_none() {
        for text in [
            "",
            "permit",
            "permit out 17 from 10.0.0.1",
            "permit out 17 from 10.0.0.1/33 to any",
            "permit up ip from any to any",
        ] {
            assert_eq!(FilterRule::parse(text), None, "{text}");
        }
    }
}
