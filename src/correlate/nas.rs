//! NAS messages to procedures (TS 24.301): what a UE and its MME are doing on a connection.

use super::Correlator;
use super::epc::At;
use super::flows;
use super::groups::{Group, Why};
use super::seen::Seen;
use super::subscribers::Identity;
use crate::proto::nas::{Content, Emm, Esm, Message};
use crate::proto::s1ap;
use crate::trace::{Kind, LinkKey};
use std::net::IpAddr;

/// What follows a message without a procedure of its own comes within this time, nanoseconds: T3410 and its like are
/// below (TS 24.301 §10.2).
const GOES_ON: i64 = 20_000_000_000;

/// Message types (TS 24.301 §9.8).
mod kind {
    pub const ATTACH_REQUEST: u8 = 0x41;
    pub const ATTACH_ACCEPT: u8 = 0x42;
    pub const ATTACH_REJECT: u8 = 0x44;
    pub const DETACH_REQUEST: u8 = 0x45;
    pub const TAU_REQUEST: u8 = 0x48;
    pub const EXTENDED_SERVICE_REQUEST: u8 = 0x4c;
    pub const CONTROL_PLANE_SERVICE_REQUEST: u8 = 0x4d;
    pub const DOWNLINK_TRANSPORT: u8 = 0x62;
    pub const UPLINK_TRANSPORT: u8 = 0x63;
    pub const ACTIVATE_DEFAULT_REQUEST: u8 = 0xc1;
    pub const ACTIVATE_DEFAULT_REJECT: u8 = 0xc3;
    pub const ACTIVATE_DEDICATED_REQUEST: u8 = 0xc5;
    pub const DEACTIVATE_ACCEPT: u8 = 0xce;
    pub const PDN_CONNECTIVITY_REQUEST: u8 = 0xd0;
    pub const PDN_CONNECTIVITY_REJECT: u8 = 0xd1;
    pub const PDN_DISCONNECT_REQUEST: u8 = 0xd2;
    pub const RESOURCE_ALLOCATION_REQUEST: u8 = 0xd4;
}

impl Correlator {
    /// The group of a NAS message, when it says one.
    pub(super) fn place_nas(
        &mut self,
        seen: &Seen,
        at: At,
        nas: &Message<'_>,
        outer: &s1ap::Message<'_>,
    ) -> Option<Group> {
        self.identify_by_nas(at, nas, outer);
        match &nas.content {
            Content::Emm(emm) => self.place_emm(seen, at, emm, outer),
            Content::Esm(esm) => self.place_esm(seen, at, esm, nas),
            Content::ServiceRequest { .. } => Some(self.place_service_request(seen, outer)),
            Content::Ciphered(..) | Content::Unknown(_) => None,
        }
    }

    /// Whose connection it is, as far as the message tells.
    fn identify_by_nas(&mut self, at: At, nas: &Message<'_>, outer: &s1ap::Message<'_>) {
        let temporary = nas.guti().map(|guti| guti.m_tmsi).or_else(|| outer.s_tmsi().map(|(_, m_tmsi)| m_tmsi));
        if let Some(imsi) = nas.imsi().filter(|imsi| imsi.len() >= 14) {
            let ue = self.ues.of(Identity::Imsi(imsi));
            self.identify(at, ue);
        } else if self.at(at).ue.is_none()
            && let Some(m_tmsi) = temporary
        {
            // A temporary identity from before the capture is somebody, whoever that is.
            let ue = self.ues.of(Identity::MTmsi(m_tmsi));
            self.identify(at, ue);
        }
        if self.at(at).ue.is_none() {
            let ue = self.ues.somebody();
            self.identify(at, ue);
        }
    }

    fn place_emm(&mut self, seen: &Seen, at: At, emm: &Emm<'_>, outer: &s1ap::Message<'_>) -> Option<Group> {
        let kind = match emm.kind {
            kind::ATTACH_REQUEST => Kind::Attach,
            kind::TAU_REQUEST => Kind::Tau,
            kind::DETACH_REQUEST => {
                // The network detaches because of what the HSS, or a handover, has begun.
                let ue = self.at(at).ue;
                let begun = ue.and_then(|ue| self.epc.open(&self.ues, ue, seen.time));
                if let Some(group) = begun.filter(|group| self.groups.get(*group).kind == Kind::Detach) {
                    return Some(group);
                }
                Kind::Detach
            }
            kind::EXTENDED_SERVICE_REQUEST | kind::CONTROL_PLANE_SERVICE_REQUEST => {
                return Some(self.place_service_request(seen, outer));
            }
            kind::DOWNLINK_TRANSPORT | kind::UPLINK_TRANSPORT => Kind::Sms,
            _ => return self.going_on(seen, at),
        };
        let last = self.going_on(seen, at).filter(|group| self.groups.get(*group).kind == kind);
        // A repetition, or a text on its way, is part of what began.
        let goes_on = matches!(kind, Kind::Sms) || kind == Kind::Attach && !self.is_over(last);
        if let Some(group) = last.filter(|_| goes_on) {
            return Some(group);
        }
        let group = self.groups.begin(kind, seen.id, seen.time);
        self.groups.get_mut(group).ue = self.at(at).ue;
        Some(group)
    }

    fn is_over(&self, group: Option<Group>) -> bool {
        group.is_none_or(|group| self.groups.get(group).over)
    }

    /// The procedure that the connection was in.
    fn going_on(&self, seen: &Seen, at: At) -> Option<Group> {
        let connection = self.at(at);
        connection.group.filter(|_| seen.time - connection.last <= GOES_ON)
    }

    fn place_service_request(&mut self, seen: &Seen, outer: &s1ap::Message<'_>) -> Group {
        let m_tmsi = outer.s_tmsi().map(|(_, m_tmsi)| m_tmsi);
        let paged = m_tmsi.and_then(|m_tmsi| self.epc.pagings.get(&m_tmsi).copied());
        if let (Some((group, time)), Some(m_tmsi)) = (paged, m_tmsi)
            && seen.time - time <= GOES_ON
        {
            self.epc.pagings.remove(&m_tmsi);
            self.groups.link(group, seen.id, Why::new(LinkKey::Guti, format!("M-TMSI 0x{m_tmsi:08x}")));
            return group;
        }
        self.groups.begin(Kind::ServiceRequest, seen.id, seen.time)
    }

    fn place_esm(&mut self, seen: &Seen, at: At, esm: &Esm<'_>, nas: &Message<'_>) -> Option<Group> {
        let ue = self.at(at).ue;
        match esm.kind {
            kind::PDN_CONNECTIVITY_REQUEST => {
                let again = self.epc.transactions.get(&(at, esm.transaction)).copied();
                Some(again.unwrap_or_else(|| self.begin_for(seen, at, Kind::Pdn)))
            }
            kind::ACTIVATE_DEFAULT_REQUEST..=kind::ACTIVATE_DEFAULT_REJECT | kind::PDN_CONNECTIVITY_REJECT => {
                let asked = self.epc.transactions.get(&(at, esm.transaction)).filter(|_| esm.transaction != 0);
                let by_bearer = ue.and_then(|ue| self.epc.bearer(&self.ues, ue, esm.bearer));
                asked.copied().or(by_bearer).or_else(|| self.going_on(seen, at))
            }
            kind::PDN_DISCONNECT_REQUEST => {
                let linked = linked_bearer(esm).and_then(|bearer| self.epc.bearer(&self.ues, ue?, bearer));
                let own = linked.filter(|group| self.groups.get(*group).kind == Kind::Pdn);
                Some(own.unwrap_or_else(|| self.begin_for(seen, at, Kind::Pdn)))
            }
            kind::ACTIVATE_DEDICATED_REQUEST => {
                let by_flow = self.place_dedicated(seen, at, nas);
                Some(by_flow.unwrap_or_else(|| self.begin_for(seen, at, Kind::Bearer)))
            }
            kind::RESOURCE_ALLOCATION_REQUEST.. if esm.kind < 0xd8 => Some(self.begin_for(seen, at, Kind::Bearer)),
            _ => {
                let by_bearer = ue.and_then(|ue| self.epc.bearer(&self.ues, ue, esm.bearer));
                if let Some(group) = by_bearer {
                    self.groups.link(group, seen.id, Why::new(LinkKey::Ebi, esm.bearer.to_string()));
                }
                by_bearer.or_else(|| self.going_on(seen, at))
            }
        }
    }

    /// A procedure of the UE of this connection.
    pub(super) fn begin_for(&mut self, seen: &Seen, at: At, kind: Kind) -> Group {
        let group = self.groups.begin(kind, seen.id, seen.time);
        self.groups.get_mut(group).ue = self.at(at).ue;
        group
    }

    /// A dedicated bearer: by the flow it is for.
    fn place_dedicated(&mut self, seen: &Seen, at: At, nas: &Message<'_>) -> Option<Group> {
        let ue = self.at(at).ue;
        let addresses: Vec<IpAddr> = ue.map(|ue| self.ues.get_mut(ue).addresses.clone()).unwrap_or_default();
        let mut ends = Vec::new();
        flows::of_tft(&nas.tft()?, &addresses, &mut ends);
        let (group, value) = self.flows.find(&self.groups, &ends)?;
        self.groups.link(group, seen.id, Why::new(LinkKey::Media, value));
        Some(group)
    }

    /// Remembers what later messages may share with this one.
    pub(super) fn learn_nas(&mut self, seen: &Seen, at: At, group: Group, nas: &Message<'_>) {
        let Some(ue) = self.at(at).ue else { return };
        let kind = nas.emm().map(|emm| emm.kind);
        // An accept assigns a temporary identity; a request only shows the old one.
        if let Some(guti) = nas.guti().filter(|_| kind != Some(kind::ATTACH_REQUEST) && kind != Some(kind::TAU_REQUEST))
        {
            self.ues.give(ue, Identity::MTmsi(guti.m_tmsi));
        }
        if let Some(imei) = nas.imeisv() {
            let subscriber = self.ues.get_mut(ue);
            subscriber.imei = subscriber.imei.take().or(Some(imei));
        }
        if matches!(kind, Some(kind::ATTACH_REJECT)) {
            self.groups.get_mut(group).over = true;
        }
        let Some(esm) = nas.esm() else { return };
        if esm.kind == kind::PDN_CONNECTIVITY_REQUEST {
            self.epc.transactions.insert((at, esm.transaction), group);
        }
        if esm.bearer != 0 && !matches!(esm.kind, kind::DEACTIVATE_ACCEPT) {
            let own = matches!(self.groups.get(group).kind, Kind::Bearer | Kind::Call | Kind::Pdn | Kind::Attach);
            let is_default = matches!(esm.kind, kind::ACTIVATE_DEFAULT_REQUEST..=kind::ACTIVATE_DEFAULT_REJECT);
            if own && (is_default || self.epc.bearer(&self.ues, ue, esm.bearer).is_none()) {
                self.epc.set_bearer(&self.ues, ue, esm.bearer, group);
            }
        }
        if let Some(address) = nas.pdn_ipv4().filter(|address| !address.is_unspecified()) {
            self.ues.give(ue, Identity::Address(IpAddr::V4(address)));
        }
        if kind == Some(kind::ATTACH_ACCEPT) {
            self.epc.set_open(&self.ues, ue, group, seen.time);
        }
    }
}

/// The procedure transaction identity of the request for a PDN connection that a message answers with a bearer.
pub(super) fn answered_transaction(esm: &Esm<'_>) -> Option<u8> {
    (esm.kind == kind::ACTIVATE_DEFAULT_REQUEST && esm.transaction != 0).then_some(esm.transaction)
}

/// The bearer that is to be disconnected with its PDN connection.
fn linked_bearer(esm: &Esm<'_>) -> Option<u8> {
    let mut cursor = esm.elements.find(&crate::proto::nas::element_table::LINKED_BEARER)?;
    cursor.u8("linked EPS bearer identity").ok().map(|octet| octet & 0x0f)
}
