//! Rx and Gx: the session of the AF, the rules it leads to, and the bearer behind them (TS 29.213).
//!
//! Rx and Gx meet in the media flows and in the address of the UE; an AAR that waits at the PCRF for that address is
//! what its RAR on Gx is sent for (TS 29.213 §4.3).

use super::Correlator;
use super::flows::{self, End};
use super::groups::{Group, Why};
use super::seen::Seen;
use super::subscribers::Identity;
use super::waiting::Request;
use crate::proto::diameter::{Message, avp};
use crate::trace::{Kind, LinkKey};
use smallvec::SmallVec;
use std::net::{IpAddr, Ipv6Addr};

/// What an answered request at a PCRF or PGW leads to follows within this time, nanoseconds.
const FOLLOWS: i64 = 2_000_000_000;

/// CC-Request-Type (RFC 8506 §8.3).
const INITIAL: u32 = 1;
const TERMINATION: u32 = 3;

impl Correlator {
    pub(super) fn place_rx(&mut self, seen: &Seen, message: &Message<'_>) -> Group {
        if let Some(group) = self.of_session(seen, message) {
            return group;
        }
        let found = self.call_of_rx(seen, message);
        let group = match found {
            Some((group, why)) => {
                self.groups.link(group, seen.id, why);
                group
            }
            None => self.groups.begin(Kind::Bearer, seen.id, seen.time),
        };
        self.keep_session(message, group);
        let ue = framed(message).into_iter().find_map(|address| self.ues.find(&Identity::Address(address)));
        let draft = self.groups.get_mut(group);
        draft.ue = draft.ue.or(ue);
        group
    }

    /// The call that an AF session is for: by charging identifier, by media, or by the address of the UE whose
    /// request waits at the P-CSCF.
    fn call_of_rx(&self, seen: &Seen, message: &Message<'_>) -> Option<(Group, Why)> {
        if let Some(icid) = message.af_charging_identifier()
            && let Some(group) = self.sip.by_icid(icid.as_bytes())
        {
            return Some((group, Why::new(LinkKey::Icid, icid)));
        }
        if let Some((group, value)) = self.flows.find(&self.groups, &ends(message)) {
            return Some((group, Why::new(LinkKey::Media, value)));
        }
        let addresses = framed(message);
        let names: Vec<String> = addresses.iter().map(ToString::to_string).collect();
        let fits = |request: &Request| {
            let by_address = request.names.iter().any(|name| names.contains(name));
            request.method != "OPTIONS" && by_address
        };
        let request = self.waiting.only(seen.from.ip(), fits)?;
        Some((request.group, Why::new(LinkKey::UeAddress, names.first()?.as_str())))
    }

    pub(super) fn learn_rx(&mut self, seen: &Seen, group: Group, message: &Message<'_>) {
        for end in ends(message) {
            self.flows.add(&self.groups, group, end);
        }
        let Some(session) = message.session_id() else { return };
        let addresses = framed(message);
        if !addresses.is_empty() {
            self.diameter.rx.insert(session.to_owned(), addresses);
        }
        if message.is_request() {
            let names = self.diameter.rx.get(session).into_iter().flatten().map(ToString::to_string).collect();
            self.wait(seen, group, names, "Rx");
        }
    }

    /// A request has come that the receiver may send others for, even when it has answered.
    pub(super) fn wait(&mut self, seen: &Seen, group: Group, names: SmallVec<[String; 8]>, method: &str) {
        // No transaction ends it: a PCRF answers Rx before it is done with Gx.
        let transaction = crate::trace::TransactionId::new(usize::MAX);
        let request = Request { group, transaction, arrived: seen.time, names, method: method.to_owned() };
        self.waiting.arrive(seen.to.ip(), request);
    }

    /// The group of the last request of this kind at a host, when only one group had any lately.
    pub(super) fn followed(
        &self,
        seen: &Seen,
        host: IpAddr,
        method: &str,
        names: &[String],
    ) -> Option<(Group, String)> {
        let is_recent = |request: &Request| request.method == method && seen.time - request.arrived <= FOLLOWS;
        let named = |request: &Request| is_recent(request) && names.iter().any(|name| request.names.contains(name));
        let request = match names {
            [] => self.waiting.only(host, is_recent),
            _ => self.waiting.at(host).find(|request| named(request)),
        }?;
        let value = names.iter().find(|name| request.names.contains(name)).cloned();
        Some((request.group, value.unwrap_or_else(|| format!("{method} at {host}"))))
    }

    pub(super) fn place_gx(&mut self, seen: &Seen, message: &Message<'_>) -> Group {
        let session = message.session_id().unwrap_or_default().to_owned();
        let group = match message.cc_request_type() {
            Some(INITIAL) => self.gx_initial(seen, message),
            Some(TERMINATION) => {
                let ue = self.diameter.gx.get(&session).and_then(|(ue, _)| *ue).or_else(|| self.ue_of(message));
                ue.and_then(|ue| self.joined_open(seen, ue, &session))
            }
            // An update, or the PCRF's own request.
            _ => self.gx_rules(seen, message, &session),
        };
        if let Some(group) = group {
            self.diameter.groups.entry(session).or_insert(group);
            return group;
        }
        // What the PCRF sends to the gateway about rules is about a bearer; the rest about the session.
        let about_rules = message.cc_request_type().is_none() && has_rules(message);
        if !about_rules && let Some(group) = self.of_session(seen, message) {
            return group;
        }
        let kind = if about_rules { Kind::Bearer } else { Kind::Pdn };
        let group = self.groups.begin(kind, seen.id, seen.time);
        if !about_rules {
            self.diameter.groups.insert(session.clone(), group);
        }
        let ue = self.diameter.gx.get(&session).and_then(|(ue, _)| *ue).or_else(|| self.ue_of(message));
        self.groups.get_mut(group).ue = ue;
        group
    }

    fn joined_open(&mut self, seen: &Seen, ue: super::subscribers::Ue, session: &str) -> Option<Group> {
        let group = self.epc.open(&self.ues, ue, seen.time)?;
        self.groups.link(group, seen.id, Why::new(LinkKey::DiameterSession, session));
        Some(group)
    }

    fn gx_initial(&mut self, seen: &Seen, message: &Message<'_>) -> Option<Group> {
        let ue = self.ue_of(message)?;
        let group = self.epc.open(&self.ues, ue, seen.time)?;
        self.groups.link(group, seen.id, Why::new(LinkKey::Imsi, message.imsi().unwrap_or_default()));
        Some(group)
    }

    /// The procedure that rules are installed, removed or reported for.
    fn gx_rules(&mut self, seen: &Seen, message: &Message<'_>, session: &str) -> Option<Group> {
        let (group, why) = self.gx_rules_key(seen, message, session)?;
        self.groups.link(group, seen.id, why);
        Some(group)
    }

    fn gx_rules_key(&self, seen: &Seen, message: &Message<'_>, session: &str) -> Option<(Group, Why)> {
        let ends = ends(message);
        if let Some((group, value)) = self.flows.find(&self.groups, &ends) {
            return Some((group, Why::new(LinkKey::Media, value)));
        }
        let rules = message.removed_rules().chain(message.installed_rules()).chain(message.reported_rules());
        for rule in rules {
            if let Some(group) = self.diameter.rules.get(&(session.to_owned(), rule.clone().into_owned())) {
                return Some((*group, Why::new(LinkKey::ChargingRule, rule)));
            }
        }
        if !message.is_request() || message.cc_request_type().is_some() || !has_rules(message) {
            return None;
        }
        let addresses = self.diameter.gx.get(session).map(|(_, addresses)| addresses.as_slice()).unwrap_or_default();
        let names: Vec<String> = addresses.iter().map(ToString::to_string).collect();
        let (group, value) = self.followed(seen, seen.from.ip(), "Rx", &names)?;
        Some((group, Why::new(LinkKey::UeAddress, value)))
    }

    pub(super) fn learn_gx(&mut self, seen: &Seen, group: Group, message: &Message<'_>) {
        let session = message.session_id().unwrap_or_default().to_owned();
        let addresses = framed(message);
        if !addresses.is_empty() {
            let mut ue = self.ue_of(message);
            for address in &addresses {
                ue = ue.map(|ue| self.ues.give(ue, Identity::Address(*address)));
            }
            self.diameter.gx.insert(session.clone(), (ue, addresses));
        }
        // Rules of the default bearer come with the session and belong to no procedure of their own.
        let own = matches!(self.groups.get(group).kind, Kind::Bearer | Kind::Call);
        for rule in message.installed_rules().filter(|_| own) {
            self.diameter.rules.insert((session.clone(), rule.into_owned()), group);
        }
        for end in ends(message).into_iter().filter(|_| own) {
            self.flows.add(&self.groups, group, end);
        }
        if message.is_request() && message.cc_request_type().is_none() {
            let known = self.diameter.gx.get(&session);
            let names = known.into_iter().flat_map(|(_, addresses)| addresses).map(ToString::to_string).collect();
            self.wait(seen, group, names, "Gx");
        }
    }
}

/// Claims that the message installs or removes charging rules.
fn has_rules(message: &Message<'_>) -> bool {
    message.find(avp::CHARGING_RULE_INSTALL).is_some() || message.find(avp::CHARGING_RULE_REMOVE).is_some()
}

/// The ends of the flows that a message describes.
fn ends(message: &Message<'_>) -> Vec<End> {
    let mut ends = Vec::new();
    for flow in message.flow_descriptions() {
        flows::of_rule(&flow, &mut ends);
    }
    ends
}

/// The addresses of the UE; of an IPv6 prefix the prefix itself.
fn framed(message: &Message<'_>) -> Vec<IpAddr> {
    let prefix = message.framed_ipv6_prefix().map(|(prefix, _): (Ipv6Addr, u8)| IpAddr::V6(prefix));
    message.framed_ipv4().into_iter().chain(prefix).filter(|address| !address.is_unspecified()).collect()
}
