//! [`Contexts`]: what the EPC trackers share: the procedure each UE is in, its bearers, its tunnels.

use super::groups::Group;
use super::subscribers::{Ue, Ues};
use crate::trace::{EndpointId, TransactionId};
use hashbrown::HashMap;
use std::net::IpAddr;

/// A procedure of a UE goes on within this time, nanoseconds: longer than T3410 (15 s, TS 24.301 §10.2).
const OPEN: i64 = 20_000_000_000;
/// A request of the network to a UE that is paged for it waits this long, nanoseconds.
const PENDING: i64 = 20_000_000_000;

type Map<K, V> = HashMap<K, V, foldhash::fast::FixedState>;

/// A tunnel endpoint of the user plane: address, identifier, and interface type (TS 29.274 §8.22), for each of which a
/// gateway may count anew.
pub(super) type TunnelEnd = (IpAddr, u32, u8);

/// S1-U, the side of the eNB (TS 29.274 §8.22).
pub(super) const S1U_ENB: u8 = 0;
/// S1-U, the side of the SGW (TS 29.274 §8.22).
pub(super) const S1U_SGW: u8 = 1;

/// One S1 connection of a UE: what its two identifiers stand for.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Connection {
    pub ue: Option<Ue>,
    /// The procedure of its last message.
    pub group: Option<Group>,
    /// When that was.
    pub last: i64,
    /// The release that was asked for.
    pub release: Option<Group>,
    /// The last message of the UE whose NAS cannot be read.
    pub ciphered: Option<(TransactionId, i64)>,
}

/// The place of a connection in the list.
pub(super) type At = usize;

/// What is known of UEs in the EPC.
#[derive(Debug, Default)]
pub(super) struct Contexts {
    open: Map<Ue, (Group, i64)>,
    /// The procedure of each bearer, by its EPS bearer identity.
    bearers: Map<(Ue, u8), Group>,
    /// The procedure in which a tunnel endpoint was first named.
    pub tunnels: Map<TunnelEnd, (Group, Ue)>,
    /// What the network wants of a UE that may have to be paged.
    pending: Map<Ue, (Group, i64)>,
    /// What was asked of each MME last, for whom and when.
    pub asked: Map<IpAddr, (Ue, Group, i64)>,
    /// PDN connections that are asked for, by procedure transaction identity.
    pub transactions: Map<(At, u8), Group>,
    pub connections: Vec<Connection>,
    pub by_enb: Map<(EndpointId, EndpointId, u32), At>,
    pub by_mme: Map<(IpAddr, u32), At>,
    /// Pagings by M-TMSI.
    pub pagings: Map<u32, (Group, i64)>,
    /// Handovers that were asked for, by MME.
    pub handovers: Map<IpAddr, (Group, At, i64)>,
    /// Registrations without SIP, by identity.
    cx: Map<String, (Group, i64)>,
}

impl Contexts {
    /// The procedure that a UE is in.
    pub fn open(&self, ues: &Ues, ue: Ue, now: i64) -> Option<Group> {
        let (group, last) = self.open.get(&ues.root(ue))?;
        (now - last <= OPEN).then_some(*group)
    }

    /// The UE is in this procedure now.
    pub fn set_open(&mut self, ues: &Ues, ue: Ue, group: Group, now: i64) {
        self.open.insert(ues.root(ue), (group, now));
    }

    /// The procedure of a bearer.
    pub fn bearer(&self, ues: &Ues, ue: Ue, identity: u8) -> Option<Group> {
        self.bearers.get(&(ues.root(ue), identity)).copied()
    }

    /// The bearer belongs to this procedure.
    pub fn set_bearer(&mut self, ues: &Ues, ue: Ue, identity: u8, group: Group) {
        if identity > 0 {
            self.bearers.insert((ues.root(ue), identity), group);
        }
    }

    /// What the network wants of a UE.
    pub fn pending(&self, ues: &Ues, ue: Ue, now: i64) -> Option<Group> {
        let (group, time) = self.pending.get(&ues.root(ue))?;
        (now - time <= PENDING).then_some(*group)
    }

    /// The network wants something of a UE.
    pub fn set_pending(&mut self, ues: &Ues, ue: Ue, group: Group, now: i64) {
        self.pending.insert(ues.root(ue), (group, now));
    }

    /// The network has what it wanted.
    pub fn clear_pending(&mut self, ues: &Ues, ue: Ue) {
        self.pending.remove(&ues.root(ue));
    }

    /// The registration without SIP that an identity was last in, when that was not before `since`.
    pub fn cx(&self, identity: &str, since: i64) -> Option<Group> {
        self.cx.get(identity).filter(|(_, time)| *time >= since).map(|(group, _)| *group)
    }

    pub fn keep_cx(&mut self, identity: String, group: Group, now: i64) {
        self.cx.insert(identity, (group, now));
    }
}
