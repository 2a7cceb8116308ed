//! [`Flows`]: the addresses and ports of media, by which SIP, Rx, Gx, GTPv2 and NAS speak of one flow.
//!
//! SDP names both ends; an Rx media component and a Gx rule describe the flow between them (TS 29.213 §6.2); the
//! packet filters of a TFT are the same flow seen from the UE (TS 24.008 §10.5.6.12).

use super::groups::{Group, Groups};
use crate::proto::diameter::FilterRule;
use crate::proto::diameter::filter_rule::Host;
use crate::proto::nas::tft::{Component, Tft};
use hashbrown::HashMap;
use smallvec::SmallVec;
use std::net::{IpAddr, Ipv4Addr};

/// Groups that are remembered for one end.
const LIMIT: usize = 64;

/// One end of a flow; the address of the UE is not always said.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(super) struct End {
    pub address: Option<IpAddr>,
    pub port: u16,
    /// Ends of one side are alternatives: a UE may have several addresses. Each side that is named must fit.
    pub side: u8,
}

/// The ends of media that procedures speak of.
#[derive(Debug, Default)]
pub(super) struct Flows {
    ends: HashMap<(IpAddr, u16), SmallVec<[Group; 2]>, foldhash::fast::FixedState>,
    of: HashMap<Group, SmallVec<[u16; 8]>, foldhash::fast::FixedState>,
}

impl Flows {
    /// A procedure speaks of this end.
    pub fn add(&mut self, groups: &Groups, group: Group, end: End) {
        let (Some(address), group) = (end.address, group) else { return };
        if end.port == 0 || address.is_unspecified() {
            return;
        }
        let holders = self.ends.entry((address, end.port)).or_default();
        holders.retain(|holder| !groups.get(*holder).over);
        if !holders.contains(&group) && holders.len() < LIMIT {
            holders.push(group);
        }
        let ports = self.of.entry(group).or_default();
        if !ports.contains(&end.port) && ports.len() < LIMIT {
            ports.push(end.port);
        }
    }

    /// The one procedure that speaks of most of these ends, and an end by which it was found. A procedure that knows
    /// nothing of a side that is named is another one: many flows share a media gateway.
    pub fn find(&self, groups: &Groups, ends: &[End]) -> Option<(Group, String)> {
        let sides: u32 = ends.iter().filter(|end| end.address.is_some()).fold(0, |sides, end| sides | end.bit());
        let mut found: SmallVec<[Candidate; 4]> = SmallVec::new();
        for end in ends {
            let Some(address) = end.address else { continue };
            for holder in self.ends.get(&(address, end.port)).into_iter().flatten() {
                if groups.get(*holder).over {
                    continue;
                }
                let known = found.iter_mut().find(|candidate| candidate.group == *holder);
                if let Some(candidate) = known {
                    candidate.score += 1;
                    candidate.sides |= end.bit();
                    continue;
                }
                let value = std::net::SocketAddr::new(address, end.port).to_string();
                found.push(Candidate { group: *holder, score: 1, sides: end.bit(), value });
            }
        }
        found.retain(|candidate| candidate.sides == sides);
        // The port of a UE whose address is not said decides between procedures that share the other end.
        for candidate in &mut found {
            let ports = self.of.get(&candidate.group);
            let fits = |end: &&End| end.address.is_none() && ports.is_some_and(|ports| ports.contains(&end.port));
            candidate.score += ends.iter().filter(fits).count();
        }
        let best = found.iter().map(|candidate| candidate.score).max()?;
        let mut winners = found.into_iter().filter(|candidate| candidate.score == best);
        let winner = winners.next()?;
        winners.next().is_none().then_some((winner.group, winner.value))
    }
}

/// A procedure that speaks of some of the ends that are looked for.
struct Candidate {
    group: Group,
    score: usize,
    sides: u32,
    value: String,
}

impl End {
    const fn bit(self) -> u32 {
        1 << (self.side % 32)
    }
}

/// The side of the UE in a TFT; the other ends count from 0.
const LOCAL: u8 = 31;

/// The ends that a Flow-Description names with an address and one port.
pub(super) fn of_rule(text: &str, ends: &mut Vec<End>) {
    let Some(rule) = FilterRule::parse(text) else { return };
    for side in [&rule.source, &rule.destination] {
        let address = match side.host {
            Host::Net(address, length) if length == if address.is_ipv4() { 32 } else { 128 } => address,
            _ => continue,
        };
        for ports in side.ports.iter().filter(|ports| ports.start() == ports.end()) {
            push_remote(ends, address, *ports.start());
        }
    }
}

/// The ends that the packet filters of a TFT name; `ue` is the address of the UE when it is known.
pub(super) fn of_tft(tft: &Tft<'_>, ue: &[IpAddr], ends: &mut Vec<End>) {
    for filter in &tft.filters {
        let (mut remote, mut local, mut remote_port, mut local_port) = (None, None, None, None);
        for (component, _) in &filter.components {
            match *component {
                Component::Ipv4 { local: is_local, address, mask: Ipv4Addr::BROADCAST } => {
                    *(if is_local { &mut local } else { &mut remote }) = Some(IpAddr::V4(address));
                }
                Component::Ipv6 { local: is_local, address, prefix: 128 } => {
                    *(if is_local { &mut local } else { &mut remote }) = Some(IpAddr::V6(address));
                }
                Component::Port { local: is_local, port } => {
                    *(if is_local { &mut local_port } else { &mut remote_port }) = Some(port);
                }
                _ => {}
            }
        }
        if let (Some(address), Some(port)) = (remote, remote_port) {
            push_remote(ends, address, port);
        }
        let Some(port) = local_port else { continue };
        match local {
            Some(address) => push(ends, End { address: Some(address), port, side: LOCAL }),
            None if ue.is_empty() => push(ends, End { address: None, port, side: LOCAL }),
            None => ue.iter().for_each(|address| push(ends, End { address: Some(*address), port, side: LOCAL })),
        }
    }
}

/// Adds an end of the side that its host is.
fn push_remote(ends: &mut Vec<End>, address: IpAddr, port: u16) {
    let known = ends.iter().find(|end| end.address == Some(address)).map(|end| end.side);
    let next = ends.iter().map(|end| end.side).filter(|side| *side < LOCAL).max().map_or(0, |side| (side + 1) % LOCAL);
    push(ends, End { address: Some(address), port, side: known.unwrap_or(next) });
}

fn push(ends: &mut Vec<End>, end: End) {
    if !ends.contains(&end) {
        ends.push(end);
    }
}
