//! [`Ues`]: who a message is about. Identities of one subscriber are found one by one and put together.
//!
//! Only identities that one subscriber has alone join: IMSI, IMPI, IMPU, temporary identities, and addresses for as
//! long as the network gives them to one UE. A telephone number is kept and never joins: laboratories and
//! multi-SIM products give one number to many.

use crate::trace::Subscriber;
use hashbrown::HashMap;
use std::net::IpAddr;

/// Somebody, who may turn out to be the same as somebody else.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub(super) struct Ue(u32);

/// An identity that joins.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub(super) enum Identity {
    Imsi(String),
    /// A private or public identity of the IMS, without scheme and parameters: `+4477@ims.example`.
    Ims(String),
    /// MME group and code are left out: the M-TMSI is unique within one MME, and captures have few.
    MTmsi(u32),
    Address(IpAddr),
    /// A tunnel endpoint that belongs to one UE: address and identifier.
    /// The second address is that of the peer that uses it: a gateway may count its tunnels anew for each interface.
    Tunnel(IpAddr, u32, IpAddr),
}

/// Everybody who was seen.
#[derive(Debug, Default)]
pub(super) struct Ues {
    known: Vec<Subscriber>,
    parents: Vec<Ue>,
    identities: HashMap<Identity, Ue, foldhash::fast::FixedState>,
}

impl Ues {
    /// Somebody new.
    pub fn somebody(&mut self) -> Ue {
        let ue = Ue(u32::try_from(self.known.len()).unwrap_or(u32::MAX));
        self.known.push(Subscriber::default());
        self.parents.push(ue);
        ue
    }

    /// Who somebody turned out to be.
    pub fn root(&self, ue: Ue) -> Ue {
        let mut at = ue;
        while let Some(parent) = self.parents.get(at.0 as usize).filter(|parent| **parent != at) {
            at = *parent;
        }
        at
    }

    /// What is known of somebody.
    #[allow(clippy::indexing_slicing)] // Made only by pushing to the list.
    pub fn get_mut(&mut self, ue: Ue) -> &mut Subscriber {
        let root = self.root(ue).0 as usize;
        &mut self.known[root]
    }

    /// Who has this identity.
    pub fn find(&self, identity: &Identity) -> Option<Ue> {
        self.identities.get(identity).map(|ue| self.root(*ue))
    }

    /// Who has this identity; somebody new when nobody had it.
    pub fn of(&mut self, identity: Identity) -> Ue {
        match self.find(&identity) {
            Some(ue) => ue,
            None => {
                let ue = self.somebody();
                self.give(ue, identity)
            }
        }
    }

    /// Gives somebody an identity. One that lasts joins its holders; one that is reused moves to the new holder.
    pub fn give(&mut self, ue: Ue, identity: Identity) -> Ue {
        let ue = match self.find(&identity) {
            Some(holder) if self.are_compatible(holder, ue) => self.join(holder, ue),
            _ => self.root(ue),
        };
        let subscriber = self.get_mut(ue);
        match &identity {
            Identity::Imsi(imsi) => subscriber.imsi = subscriber.imsi.take().or_else(|| Some(imsi.clone())),
            Identity::Address(address) if !subscriber.addresses.contains(address) => {
                push_new(&mut subscriber.addresses, *address);
            }
            _ => {}
        }
        self.identities.insert(identity, ue);
        ue
    }

    /// Claims that nothing says that two are different.
    fn are_compatible(&self, one: Ue, other: Ue) -> bool {
        let of = |ue: Ue| self.known.get(self.root(ue).0 as usize);
        let (Some(one), Some(other)) = (of(one), of(other)) else { return false };
        let differ =
            |one: &Option<String>, other: &Option<String>| matches!((one, other), (Some(a), Some(b)) if a != b);
        let strangers =
            !one.impu.is_empty() && !other.impu.is_empty() && !one.impu.iter().any(|uri| other.impu.contains(uri));
        let by_impu =
            strangers && (one.imsi.is_none() || other.imsi.is_none()) && (one.impi.is_none() || other.impi.is_none());
        !differ(&one.imsi, &other.imsi) && !differ(&one.impi, &other.impi) && !by_impu
    }

    /// Two turned out to be the same, unless something says that they are not: then it is the second.
    pub fn same(&mut self, one: Ue, other: Ue) -> Ue {
        if self.are_compatible(one, other) { self.join(one, other) } else { self.root(other) }
    }

    /// Makes two one.
    fn join(&mut self, one: Ue, other: Ue) -> Ue {
        let (one, other) = (self.root(one), self.root(other));
        if one == other {
            return one;
        }
        let (keep, give) = if one <= other { (one, other) } else { (other, one) };
        let taken = self.get_mut(give).clone();
        let subscriber = self.get_mut(keep);
        let Subscriber { imsi, msisdn, imei, impi, impu, addresses } = taken;
        subscriber.imsi = subscriber.imsi.take().or(imsi);
        subscriber.msisdn = subscriber.msisdn.take().or(msisdn);
        subscriber.imei = subscriber.imei.take().or(imei);
        subscriber.impi = subscriber.impi.take().or(impi);
        impu.into_iter().for_each(|uri| push_new(&mut subscriber.impu, uri));
        addresses.into_iter().for_each(|address| push_new(&mut subscriber.addresses, address));
        if let Some(parent) = self.parents.get_mut(give.0 as usize) {
            *parent = keep;
        }
        keep
    }

    /// Everybody of whom something is known, and where to find them.
    pub fn finish(self) -> (Vec<Subscriber>, impl Fn(Ue) -> Option<usize>) {
        let mut places = vec![None; self.known.len()];
        let roots: Vec<Ue> = (0..self.known.len()).map(|at| self.root(Ue(at as u32))).collect();
        drop(self.identities);
        let mut count = 0;
        // Those who stay are collected where they are: there may be a million.
        let keep = |(at, known): (usize, Subscriber)| {
            let is_root = roots.get(at).is_some_and(|root| root.0 as usize == at);
            if !is_root || known == Subscriber::default() {
                return None;
            }
            if let Some(place) = places.get_mut(at) {
                *place = Some(count);
            }
            count += 1;
            Some(known)
        };
        let mut list: Vec<Subscriber> = self.known.into_iter().enumerate().filter_map(keep).collect();
        list.shrink_to_fit();
        let place = move |ue: Ue| {
            let root = roots.get(ue.0 as usize)?;
            places.get(root.0 as usize).copied().flatten()
        };
        (list, place)
    }
}

/// Appends what is not in the list yet.
pub(super) fn push_new<T: PartialEq>(list: &mut Vec<T>, item: T) {
    if !list.contains(&item) {
        push_lean(list, item);
    }
}

/// Appends to one of very many lists, most of which have one entry and need no room for more.
pub(super) fn push_lean<T>(list: &mut Vec<T>, item: T) {
    if list.is_empty() {
        list.reserve_exact(1);
    }
    list.push(item);
}
