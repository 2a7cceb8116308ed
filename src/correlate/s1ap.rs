//! S1AP messages to procedures (TS 36.413): connections of UEs, and what happens on them.

use super::Correlator;
use super::epc::{At, Connection};
use super::groups::{Group, Why};
use super::seen::Seen;
use super::subscribers::{Identity, Ue};
use crate::proto::nas::Direction;
use crate::proto::s1ap::{Cause, CauseGroup, ERabOutcome, Message, MessageKind, Paged};
use crate::trace::{Kind, LinkKey};
use std::net::IpAddr;

/// A message without a procedure of its own belongs to the last one of its connection within this time, nanoseconds.
const FRESH: i64 = 5_000_000_000;
/// An MME pages within this time of being asked for a UE, nanoseconds.
const PAGED: i64 = 50_000_000;
/// A handover is prepared within this time, nanoseconds.
const HANDOVER: i64 = 15_000_000_000;

/// Procedures (TS 36.413 §9.3.7).
mod code {
    pub const HANDOVER_PREPARATION: u8 = 0;
    pub const HANDOVER_RESOURCE_ALLOCATION: u8 = 1;
    pub const HANDOVER_NOTIFICATION: u8 = 2;
    pub const PATH_SWITCH_REQUEST: u8 = 3;
    pub const HANDOVER_CANCEL: u8 = 4;
    pub const PAGING: u8 = 10;
    pub const INITIAL_UE_MESSAGE: u8 = 12;
    pub const S1_SETUP: u8 = 17;
    pub const UE_CONTEXT_RELEASE_REQUEST: u8 = 18;
    pub const UE_CONTEXT_RELEASE: u8 = 23;
    pub const ENB_STATUS_TRANSFER: u8 = 24;
    pub const MME_STATUS_TRANSFER: u8 = 25;
}

impl Correlator {
    /// The group of a message that begins a transaction.
    pub(super) fn place_s1ap(&mut self, seen: &Seen, message: &Message<'_>) -> Group {
        if message.procedure_code() == code::PAGING {
            return self.place_paging(seen, message);
        }
        let at = self.connection(seen, message);
        let Some(at) = at else { return self.place_together(seen, Kind::Other) };
        let group = self.place_on(seen, message, at);
        self.groups.link(group, seen.id, ids(message));
        group
    }

    /// The group of a message on a connection.
    fn place_on(&mut self, seen: &Seen, message: &Message<'_>, at: At) -> Group {
        use code::{HANDOVER_PREPARATION, HANDOVER_RESOURCE_ALLOCATION, PATH_SWITCH_REQUEST, UE_CONTEXT_RELEASE};
        match message.procedure_code() {
            code::UE_CONTEXT_RELEASE_REQUEST => return self.place_release(seen, message, at),
            UE_CONTEXT_RELEASE => {
                let connection = self.at(at);
                let last = connection.group.filter(|_| seen.time - connection.last <= FRESH);
                if let Some(group) = connection.release.or(last) {
                    return group;
                }
            }
            HANDOVER_PREPARATION | PATH_SWITCH_REQUEST => {
                if self.at(at).ue.is_none() {
                    let ue = self.ues.somebody();
                    self.identify(at, ue);
                }
                let group = self.groups.begin(Kind::Handover, seen.id, seen.time);
                self.epc.handovers.insert(mme(seen, message), (group, at, seen.time));
                return group;
            }
            HANDOVER_RESOURCE_ALLOCATION
            | code::HANDOVER_NOTIFICATION
            | code::HANDOVER_CANCEL
            | code::ENB_STATUS_TRANSFER
            | code::MME_STATUS_TRANSFER => {
                let open = self.epc.handovers.get(&mme(seen, message)).copied();
                if let Some((group, source, _)) = open.filter(|(_, _, time)| seen.time - time <= HANDOVER) {
                    let ue = self.at(source).ue;
                    self.at_mut(at).ue = self.at(at).ue.or(ue);
                    return group;
                }
            }
            _ => {}
        }
        // A tunnel that GTPv2 has just named says which bearer it is, also where NAS is ciphered.
        let by_tunnel = message.e_rabs().iter().find_map(|e_rab| {
            let tunnel = (e_rab.address?, e_rab.teid?, super::epc::S1U_SGW);
            let (group, ue) = *self.epc.tunnels.get(&tunnel)?;
            Some((group, ue, tunnel))
        });
        if let Some((_, ue, _)) = by_tunnel {
            self.identify(at, ue);
        }
        let set_up = message.e_rabs().iter().any(|e_rab| e_rab.outcome == ERabOutcome::ToSetUp);
        if let Some((group, _, (address, teid, _))) = by_tunnel.filter(|_| set_up && is_bearer_set_up(message)) {
            self.groups.link(group, seen.id, Why::new(LinkKey::Teid, format!("0x{teid:08x} at {address}")));
            self.join_asked(at, message, group);
            return group;
        }
        for nas in message.nas() {
            if let Some(group) = self.place_nas(seen, at, &nas, message) {
                return group;
            }
        }
        let is_guaranteed = |qci: u8| matches!(qci, 1..=4 | 65..=67 | 71..=76 | 82..=85);
        let guaranteed = message.e_rabs().iter().any(|e_rab| e_rab.qci.is_some_and(is_guaranteed));
        if set_up && is_bearer_set_up(message) && guaranteed {
            return self.begin_for(seen, at, Kind::Bearer);
        }
        if let Some(group) = self.bearer_of(seen, message, at) {
            return group;
        }
        let connection = self.at(at);
        match connection.group.filter(|_| seen.time - connection.last <= FRESH) {
            Some(group) => group,
            None => self.groups.begin(Kind::Other, seen.id, seen.time),
        }
    }

    /// A set-up carries the tunnel of a session, and in its NAS the answer to the request for a PDN connection: both
    /// are one procedure, also where nothing before told that they are of one UE.
    fn join_asked(&mut self, at: At, message: &Message<'_>, group: Group) {
        let answered = message.nas().find_map(|nas| nas.esm().as_ref().and_then(super::nas::answered_transaction));
        let Some(key) = answered.map(|transaction| (at, transaction)) else { return };
        let Some(asked) = self.epc.transactions.get(&key).copied().filter(|asked| *asked != group) else { return };
        let is_pdn = |group: Group| self.groups.get(group).kind == Kind::Pdn;
        if !is_pdn(asked) || !is_pdn(group) {
            return;
        }
        self.epc.transactions.insert(key, group);
        let first = self.groups.get(asked).first;
        self.groups.link(group, first, ids(message));
        for transaction in self.groups.get(asked).transactions.clone() {
            if self.placed.get(transaction.index()) == Some(&Some(asked)) {
                self.move_to(transaction, group);
            }
        }
    }

    /// The procedure of a bearer that a message modifies or releases.
    fn bearer_of(&mut self, seen: &Seen, message: &Message<'_>, at: At) -> Option<Group> {
        let ue = self.at(at).ue?;
        let asks = |outcome| matches!(outcome, ERabOutcome::ToModify | ERabOutcome::ToRelease);
        let e_rabs = message.e_rabs();
        let e_rab = e_rabs.iter().find(|e_rab| asks(e_rab.outcome))?;
        let group = self.epc.bearer(&self.ues, ue, e_rab.id)?;
        self.groups.link(group, seen.id, Why::new(LinkKey::Ebi, e_rab.id.to_string()));
        Some(group)
    }

    /// A release that the eNB asks for: a lost radio link is part of what the UE was doing.
    fn place_release(&mut self, seen: &Seen, message: &Message<'_>, at: At) -> Group {
        let connection = self.at(at);
        let active = connection.ue.and_then(|ue| self.dedicated(ue));
        let group = match (is_loss(message.cause()), active) {
            (true, Some(group)) => group,
            (true, None) => {
                let last = connection.group.filter(|_| seen.time - connection.last <= FRESH);
                last.unwrap_or_else(|| self.groups.begin(Kind::Other, seen.id, seen.time))
            }
            (false, _) => self.groups.begin(Kind::Other, seen.id, seen.time),
        };
        self.at_mut(at).release = Some(group);
        group
    }

    /// The procedure of a dedicated bearer of a UE.
    fn dedicated(&self, ue: Ue) -> Option<Group> {
        let is_live = |group: &Group| matches!(self.groups.get(*group).kind, Kind::Bearer | Kind::Call);
        (5..=15).rev().filter_map(|identity| self.epc.bearer(&self.ues, ue, identity)).find(is_live)
    }

    fn place_paging(&mut self, seen: &Seen, message: &Message<'_>) -> Group {
        let ue = match message.paged() {
            Some(Paged::Imsi(imsi)) => Some(self.ues.of(Identity::Imsi(imsi))),
            Some(Paged::STmsi { m_tmsi, .. }) => self.ues.find(&Identity::MTmsi(m_tmsi)),
            None => None,
        };
        let m_tmsi = if let Some(Paged::STmsi { m_tmsi, .. }) = message.paged() { Some(m_tmsi) } else { None };
        let again = m_tmsi.and_then(|m_tmsi| self.epc.pagings.get(&m_tmsi));
        let again = again.filter(|(_, time)| seen.time - time <= HANDOVER).map(|(group, _)| *group);
        let pending = ue.and_then(|ue| self.epc.pending(&self.ues, ue, seen.time));
        // Nobody known has this identity: a UE from before the capture, if the MME was just asked for such a one.
        let asked = self.epc.asked.get(&seen.from.ip()).copied();
        let asked = asked.filter(|(_, _, time)| ue.is_none() && again.is_none() && seen.time - time <= PAGED);
        if let (Some((asked, ..)), Some(m_tmsi)) = (asked, m_tmsi) {
            self.ues.give(asked, Identity::MTmsi(m_tmsi));
        }
        let group = match pending.or(again).or(asked.map(|(_, group, _)| group)) {
            Some(group) => {
                let value = m_tmsi.map_or_else(String::new, |m_tmsi| format!("M-TMSI 0x{m_tmsi:08x}"));
                self.groups.link(group, seen.id, Why::new(LinkKey::Guti, value));
                group
            }
            None => self.groups.begin(Kind::Paging, seen.id, seen.time),
        };
        if let Some(m_tmsi) = m_tmsi {
            self.epc.pagings.insert(m_tmsi, (group, seen.time));
        }
        let draft = self.groups.get_mut(group);
        draft.ue = draft.ue.or(ue);
        group
    }

    /// The connection that a message is on, made when it begins one.
    fn connection(&mut self, seen: &Seen, message: &Message<'_>) -> Option<At> {
        let (mme_id, enb_id) = (message.mme_ue_id(), message.enb_ue_id());
        let pair = if seen.ends.0 <= seen.ends.1 { seen.ends } else { (seen.ends.1, seen.ends.0) };
        let by_enb = enb_id.map(|id| (pair.0, pair.1, id));
        let by_mme = mme_id.map(|id| (mme(seen, message), id));
        if mme_id.is_none() && enb_id.is_none() || message.procedure_code() == code::S1_SETUP {
            return None;
        }
        let begins = message.procedure_code() == code::INITIAL_UE_MESSAGE && !seen.again;
        let known = if begins {
            None
        } else {
            let mme = by_mme.and_then(|key| self.epc.by_mme.get(&key));
            mme.or_else(|| by_enb.and_then(|key| self.epc.by_enb.get(&key))).copied()
        };
        let at = known.unwrap_or_else(|| {
            self.epc.connections.push(Connection::default());
            self.epc.connections.len() - 1
        });
        if let Some(key) = by_enb {
            self.epc.by_enb.insert(key, at);
        }
        if let Some(key) = by_mme {
            self.epc.by_mme.insert(key, at);
        }
        Some(at)
    }

    /// What is known of a connection.
    pub(super) fn at(&self, at: At) -> Connection {
        self.epc.connections.get(at).copied().unwrap_or_default()
    }

    /// What is known of a connection, to change.
    #[allow(clippy::indexing_slicing)] // Places are made only by pushing to the list.
    pub(super) fn at_mut(&mut self, at: At) -> &mut Connection {
        &mut self.epc.connections[at]
    }

    /// The connection is this UE's.
    pub(super) fn identify(&mut self, at: At, ue: Ue) {
        let ue = match self.at(at).ue {
            Some(known) => self.ues.same(known, ue),
            None => ue,
        };
        self.at_mut(at).ue = Some(ue);
    }

    /// Remembers what later messages may share with this one.
    pub(super) fn learn_s1ap(&mut self, seen: &Seen, group: Group, message: &Message<'_>) {
        if matches!(message.procedure_code(), code::PAGING | code::S1_SETUP) {
            return;
        }
        let Some(at) = self.find_connection(seen, message) else { return };
        for nas in message.nas() {
            self.learn_nas(seen, at, group, &nas);
            if nas.is_ciphered() && message.direction() == Direction::Uplink {
                self.at_mut(at).ciphered = Some((seen.transaction, seen.time));
            }
        }
        for e_rab in message.e_rabs() {
            if let (Some(ue), ERabOutcome::SetUp, true) = (self.at(at).ue, e_rab.outcome, is_bearer_set_up(message)) {
                self.epc.set_bearer(&self.ues, ue, e_rab.id, group);
            }
            // The MME passes the eNB's end of the tunnel on to the SGW.
            if let (Some(ue), ERabOutcome::SetUp | ERabOutcome::Modified, Some(address), Some(teid)) =
                (self.at(at).ue, e_rab.outcome, e_rab.address, e_rab.teid)
            {
                self.epc.tunnels.insert((address, teid, super::epc::S1U_ENB), (group, ue));
            }
        }
        let connection = self.at_mut(at);
        (connection.group, connection.last) = (Some(group), seen.time);
        let ue = connection.ue;
        if message.procedure_code() == code::UE_CONTEXT_RELEASE && message.kind() == MessageKind::Successful {
            connection.release = None;
        }
        let draft = self.groups.get_mut(group);
        draft.ue = draft.ue.or(ue);
        if let Some(ue) = ue.filter(|_| draft_is_open(draft.kind)) {
            self.epc.set_open(&self.ues, ue, group, seen.time);
        }
    }

    /// The connection of a message that was placed.
    fn find_connection(&self, seen: &Seen, message: &Message<'_>) -> Option<At> {
        let by_mme = message.mme_ue_id().and_then(|id| self.epc.by_mme.get(&(mme(seen, message), id)));
        let pair = if seen.ends.0 <= seen.ends.1 { seen.ends } else { (seen.ends.1, seen.ends.0) };
        let by_enb = message.enb_ue_id().and_then(|id| self.epc.by_enb.get(&(pair.0, pair.1, id)));
        by_mme.or(by_enb).copied()
    }
}

/// Claims that GTPv2 messages of the UE belong to a procedure of this kind while it lasts.
const fn draft_is_open(kind: Kind) -> bool {
    matches!(
        kind,
        Kind::Attach
            | Kind::Pdn
            | Kind::Detach
            | Kind::Tau
            | Kind::ServiceRequest
            | Kind::Handover
            | Kind::Paging
            | Kind::Bearer
            | Kind::Call
    )
}

/// Claims that the message is about bearers that are new, and not about those that a service request restores.
fn is_bearer_set_up(message: &Message<'_>) -> bool {
    message.procedure_code() == 5
}

/// Claims that the radio link was lost, as far as the cause tells (TS 36.413 §9.2.1.3).
pub(super) fn is_loss(cause: Option<Cause>) -> bool {
    // 21 radio-connection-with-ue-lost, 26 failure-in-radio-interface-procedure... by name, not by number.
    let name = cause.filter(|cause| cause.group == CauseGroup::RadioNetwork).and_then(Cause::name);
    name.is_some_and(|name| {
        name.contains("lost") || name.contains("failure-in-radio") || name.contains("fail-in-radio")
    })
}

/// The address of the MME.
fn mme(seen: &Seen, message: &Message<'_>) -> IpAddr {
    // Reset and error indications name no UE, or one that is known from both sides.
    if message.is_from_enb() == Some(false) { seen.from.ip() } else { seen.to.ip() }
}

fn ids(message: &Message<'_>) -> Why {
    let id = |id: Option<u32>| id.map_or_else(|| "-".to_owned(), |id| id.to_string());
    let value = format!("MME {} / eNB {}", id(message.mme_ue_id()), id(message.enb_ue_id()));
    Why::new(LinkKey::S1apUe, value)
}
