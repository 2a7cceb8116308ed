//! GTPv2-C requests to procedures (TS 29.274): sessions by IMSI and tunnel, bearers by flow, rule and tunnel.

use super::Correlator;
use super::flows;
use super::groups::{Group, Why};
use super::seen::Seen;
use super::subscribers::{Identity, Ue};
use crate::proto::gtpv2::{FTeid, Message};
use crate::proto::nas::tft::Tft;
use crate::trace::{Kind, LinkKey};
use crate::wire::Cursor;
use std::net::IpAddr;

/// A session is deleted within this time of the ciphered message that asks for it, nanoseconds.
const CIPHERED: i64 = 1_000_000_000;

/// Message types (TS 29.274 table 6.1-1).
mod kind {
    pub const ECHO_REQUEST: u8 = 1;
    pub const VERSION_NOT_SUPPORTED: u8 = 3;
    pub const CREATE_SESSION_REQUEST: u8 = 32;
    pub const CREATE_SESSION_RESPONSE: u8 = 33;
    pub const MODIFY_BEARER_REQUEST: u8 = 34;
    pub const DELETE_SESSION_REQUEST: u8 = 36;
    pub const CREATE_BEARER_REQUEST: u8 = 95;
    pub const CREATE_BEARER_RESPONSE: u8 = 96;
    pub const UPDATE_BEARER_REQUEST: u8 = 97;
    pub const DELETE_BEARER_REQUEST: u8 = 99;
    pub const CONTEXT_REQUEST: u8 = 130;
    pub const FORWARD_RELOCATION_REQUEST: u8 = 133;
    pub const RELEASE_ACCESS_BEARERS_REQUEST: u8 = 170;
    pub const DOWNLINK_DATA_NOTIFICATION: u8 = 176;
}

impl Correlator {
    /// The group of a message that begins a transaction.
    pub(super) fn place_gtpv2(&mut self, seen: &Seen, message: &Message<'_>) -> Group {
        if matches!(message.message_type(), kind::ECHO_REQUEST..=kind::VERSION_NOT_SUPPORTED) {
            return self.place_together(seen, Kind::Keepalive);
        }
        let mut ue = self.ue_of_gtpv2(seen, message);
        if message.message_type() == kind::MODIFY_BEARER_REQUEST {
            // In a capture that begins late, the eNB's ends of the tunnels tell whose they are.
            ue = ue.or_else(|| self.ue_of_bearers(message));
        }
        let group = match message.message_type() {
            kind::CREATE_BEARER_REQUEST => self.place_create_bearer(seen, message, ue),
            kind::UPDATE_BEARER_REQUEST | kind::DELETE_BEARER_REQUEST => self.place_bearer(seen, message, ue),
            kind::DOWNLINK_DATA_NOTIFICATION => {
                let group = self.groups.begin(Kind::Paging, seen.id, seen.time);
                let ue = ue.unwrap_or_else(|| self.ues.somebody());
                self.epc.set_pending(&self.ues, ue, group, seen.time);
                self.epc.asked.insert(seen.to.ip(), (ue, group, seen.time));
                group
            }
            kind::RELEASE_ACCESS_BEARERS_REQUEST => {
                let release = ue.and_then(|ue| self.release_of(ue, seen.time));
                if let Some(group) = release {
                    self.groups.link(group, seen.id, teid(message));
                }
                release.unwrap_or_else(|| self.open_or(seen, message, None, Kind::Other))
            }
            kind::FORWARD_RELOCATION_REQUEST => self.open_or(seen, message, ue, Kind::Handover),
            kind::CONTEXT_REQUEST => self.open_or(seen, message, ue, Kind::Tau),
            kind::CREATE_SESSION_REQUEST => self.open_or(seen, message, ue, Kind::Pdn),
            kind::DELETE_SESSION_REQUEST => self.place_delete(seen, message, ue),
            _ => self.open_or(seen, message, ue, Kind::Other),
        };
        let draft = self.groups.get_mut(group);
        draft.ue = draft.ue.or(ue);
        group
    }

    /// The end of a session: part of a detach or of a disconnection, which ciphered NAS does not show.
    fn place_delete(&mut self, seen: &Seen, message: &Message<'_>, ue: Option<Ue>) -> Group {
        let open = ue.and_then(|ue| self.epc.open(&self.ues, ue, seen.time));
        let explains =
            |group: &Group| !matches!(self.groups.get(*group).kind, Kind::Bearer | Kind::Call | Kind::Paging);
        let (None, Some(ue)) = (open.filter(explains), ue) else {
            return self.open_or(seen, message, ue, Kind::Pdn);
        };
        let group = self.groups.begin(Kind::Detach, seen.id, seen.time);
        self.epc.set_open(&self.ues, ue, group, seen.time);
        let of_ue = |connection: &super::epc::Connection| {
            connection.ue.is_some_and(|known| self.ues.root(known) == self.ues.root(ue))
        };
        let at = self.epc.connections.iter().rposition(of_ue);
        if let Some(connection) = at.and_then(|at| self.epc.connections.get_mut(at)) {
            connection.group = Some(group);
            let ciphered = connection.ciphered.take().filter(|(_, time)| seen.time - time <= CIPHERED);
            if let Some((transaction, _)) = ciphered {
                self.move_to(transaction, group);
                self.groups.link(group, seen.id, teid(message));
            }
        }
        group
    }

    /// The procedure that the UE is in, or a new one of this kind.
    fn open_or(&mut self, seen: &Seen, message: &Message<'_>, ue: Option<Ue>, kind: Kind) -> Group {
        if let Some(group) = ue.and_then(|ue| self.epc.open(&self.ues, ue, seen.time)) {
            let imsi = message.imsi().map(|imsi| Why::new(LinkKey::Imsi, imsi));
            self.groups.link(group, seen.id, imsi.unwrap_or_else(|| teid(message)));
            return group;
        }
        let group = self.groups.begin(kind, seen.id, seen.time);
        // Only what is a procedure draws what follows into it.
        if let Some(ue) = ue.filter(|_| kind != Kind::Other) {
            self.epc.set_open(&self.ues, ue, group, seen.time);
        }
        group
    }

    /// The UE that a message is about: by IMSI, or by the tunnel it is addressed to.
    fn ue_of_gtpv2(&mut self, seen: &Seen, message: &Message<'_>) -> Option<Ue> {
        if let Some(imsi) = message.imsi() {
            return Some(self.ues.of(Identity::Imsi(imsi)));
        }
        let teid = message.teid().filter(|teid| *teid != 0)?;
        self.ues.find(&Identity::Tunnel(seen.to.ip(), teid, seen.from.ip()))
    }

    /// The UE whose bearers were named with these endpoints before: on the other interface.
    fn ue_of_bearers(&self, message: &Message<'_>) -> Option<Ue> {
        let mut tunnels = message.bearer_contexts().flat_map(|bearer| bearer.f_teids());
        tunnels.find_map(|tunnel| {
            let end = (tunnel.address()?, tunnel.teid, tunnel.interface);
            self.epc.tunnels.get(&end).map(|(_, ue)| *ue)
        })
    }

    fn place_create_bearer(&mut self, seen: &Seen, message: &Message<'_>, ue: Option<Ue>) -> Group {
        let addresses: Vec<IpAddr> = ue.map(|ue| self.ues.get_mut(ue).addresses.clone()).unwrap_or_default();
        let mut ends = Vec::new();
        let mut tunnels = Vec::new();
        for bearer in message.bearer_contexts() {
            if let Some(tft) = bearer.tft().and_then(|octets| Tft::decode(Cursor::new(octets)).ok()) {
                flows::of_tft(&tft, &addresses, &mut ends);
            }
            tunnels
                .extend(bearer.f_teids().filter_map(|tunnel| Some((tunnel.address()?, tunnel.teid, tunnel.interface))));
        }
        let by_tunnel = tunnels.iter().find_map(|tunnel| Some((self.epc.tunnels.get(tunnel)?.0, tunnel)));
        if let Some((group, (address, teid, _))) = by_tunnel {
            self.groups.link(group, seen.id, Why::new(LinkKey::Teid, format!("0x{teid:08x} at {address}")));
            return group;
        }
        if let Some((group, value)) = self.flows.find(&self.groups, &ends) {
            self.groups.link(group, seen.id, Why::new(LinkKey::Media, value));
            return group;
        }
        self.followed_rule(seen, ue).unwrap_or_else(|| self.groups.begin(Kind::Bearer, seen.id, seen.time))
    }

    /// The rule that came to the gateway just before, for this UE.
    fn followed_rule(&mut self, seen: &Seen, ue: Option<Ue>) -> Option<Group> {
        let addresses = ue.map(|ue| self.ues.get_mut(ue).addresses.clone()).unwrap_or_default();
        let names: Vec<String> = addresses.iter().map(ToString::to_string).collect();
        let (group, value) = self.followed(seen, seen.from.ip(), "Gx", &names)?;
        self.groups.link(group, seen.id, Why::new(LinkKey::UeAddress, value));
        Some(group)
    }

    /// An update or deletion of bearers: by their identities, or by the rule before it.
    fn place_bearer(&mut self, seen: &Seen, message: &Message<'_>, ue: Option<Ue>) -> Group {
        let identities = message.bearer_contexts().filter_map(|bearer| bearer.ebi()).chain(message.ebis());
        let identities: Vec<u8> = identities.filter(|identity| *identity > 0).collect();
        let known = ue.and_then(|ue| {
            identities.iter().find_map(|identity| Some((self.epc.bearer(&self.ues, ue, *identity)?, *identity)))
        });
        // Before bearer identities: the same request on the other interface, or the rule that asks for it.
        let by_rule = if known.is_none() { self.followed_rule(seen, ue) } else { None };
        match (known, by_rule) {
            (Some((group, identity)), _) => {
                self.groups.link(group, seen.id, Why::new(LinkKey::Ebi, identity.to_string()));
                group
            }
            (None, Some(group)) => group,
            (None, None) => {
                let pending = ue.and_then(|ue| self.epc.pending(&self.ues, ue, seen.time));
                if let Some(group) = pending {
                    self.groups.link(group, seen.id, teid(message));
                    return group;
                }
                self.groups.begin(Kind::Bearer, seen.id, seen.time)
            }
        }
    }

    /// Remembers what later messages may share with this one.
    pub(super) fn learn_gtpv2(&mut self, seen: &Seen, group: Group, message: &Message<'_>) {
        if seen.again || matches!(message.message_type(), kind::ECHO_REQUEST..=kind::VERSION_NOT_SUPPORTED) {
            return;
        }
        // A call has two UEs: whose bearer it is, only the bearer can tell.
        let is_call = self.groups.get(group).kind == Kind::Call;
        let of_group = self.groups.get(group).ue.filter(|_| !is_call);
        let ue = self.ue_of_gtpv2(seen, message).or_else(|| self.ue_of_bearers(message)).or(of_group);
        let ue = ue.unwrap_or_else(|| self.ues.somebody());
        let mut ue = self.learn_identities(message, ue);
        // In a capture that begins late, the endpoint that a message is addressed to is all that names the UE.
        if let Some(teid) = message.teid().filter(|teid| *teid != 0) {
            ue = self.ues.give(ue, Identity::Tunnel(seen.to.ip(), teid, seen.from.ip()));
        }
        let draft = self.groups.get_mut(group);
        if !is_call {
            draft.ue = draft.ue.or(Some(ue));
        }
        let kind = message.message_type();
        for tunnel in message.f_teids() {
            self.learn_tunnel(seen, &tunnel, ue);
        }
        for bearer in message.bearer_contexts() {
            for tunnel in bearer.f_teids() {
                let names_new = matches!(kind, kind::CREATE_BEARER_REQUEST | kind::CREATE_SESSION_RESPONSE);
                if let (Some(address), true) = (tunnel.address(), names_new) {
                    self.epc.tunnels.insert((address, tunnel.teid, tunnel.interface), (group, ue));
                }
            }
            let made = matches!(kind, kind::CREATE_BEARER_RESPONSE | kind::CREATE_SESSION_RESPONSE);
            if let (Some(identity), true) = (bearer.ebi(), made) {
                self.epc.set_bearer(&self.ues, ue, identity, group);
            }
        }
        match message.is_request() {
            Some(true) if matches!(kind, kind::CREATE_BEARER_REQUEST..=kind::DELETE_BEARER_REQUEST) => {
                self.epc.set_pending(&self.ues, ue, group, seen.time);
                self.epc.asked.insert(seen.to.ip(), (ue, group, seen.time));
            }
            // The answer of the MME; the gateways behind it only pass it on.
            Some(false) if matches!(kind, kind::CREATE_BEARER_RESPONSE..=100) => {
                self.epc.clear_pending(&self.ues, ue);
            }
            _ => {}
        }
        if matches!(
            self.groups.get(group).kind,
            Kind::Attach | Kind::Pdn | Kind::Tau | Kind::Handover | Kind::ServiceRequest
        ) {
            self.epc.set_open(&self.ues, ue, group, seen.time);
        }
    }

    fn learn_identities(&mut self, message: &Message<'_>, mut ue: Ue) -> Ue {
        if let Some(paa) = message.paa() {
            let ipv4 = paa.ipv4.map(IpAddr::V4);
            let ipv6 = paa.ipv6.map(|(prefix, _)| IpAddr::V6(prefix));
            for address in [ipv4, ipv6].into_iter().flatten().filter(|address| !address.is_unspecified()) {
                ue = self.ues.give(ue, Identity::Address(address));
            }
        }
        let subscriber = self.ues.get_mut(ue);
        if let Some(msisdn) = message.msisdn() {
            subscriber.msisdn = subscriber.msisdn.take().or(Some(msisdn));
        }
        if let Some(mei) = message.mei() {
            subscriber.imei = subscriber.imei.take().or(Some(mei));
        }
        ue
    }

    /// The sender says where the receiver is to send what is about this UE. Endpoints of others are passed on for others.
    fn learn_tunnel(&mut self, seen: &Seen, tunnel: &FTeid, ue: Ue) {
        if tunnel.teid != 0 && tunnel.address() == Some(seen.from.ip()) {
            self.ues.give(ue, Identity::Tunnel(seen.from.ip(), tunnel.teid, seen.to.ip()));
        }
    }

    /// The release of the UE's S1 connection that was asked for.
    fn release_of(&self, ue: Ue, now: i64) -> Option<Group> {
        let ue = self.ues.root(ue);
        let of_ue = |connection: &&super::epc::Connection| {
            connection.ue.is_some_and(|known| self.ues.root(known) == ue) && now - connection.last <= 5_000_000_000
        };
        self.epc.connections.iter().rev().take(512).find(of_ue).and_then(|connection| connection.release)
    }
}

fn teid(message: &Message<'_>) -> Why {
    Why::new(LinkKey::Teid, format!("0x{:08x}", message.teid().unwrap_or_default()))
}
