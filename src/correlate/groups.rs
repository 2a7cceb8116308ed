//! [`Groups`]: procedures while they are being put together.
//!
//! A group is a set of transactions. A tracker puts a transaction into a group because of a key they share, and the
//! key is kept as a [`Link`]. Keys come in causal order, so a transaction finds its group when it begins; only a
//! look-up made ahead of the request it is for is moved later.

use super::subscribers::Ue;
use crate::trace::{Kind, Link, LinkKey, MessageId, TransactionId};

/// Links that are kept of one procedure: the first ones explain it, the rest repeat.
const LINKS: usize = 64;

/// A group, by its place in the list.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub(super) struct Group(u32);

/// A procedure that is not finished.
#[derive(Clone, Debug)]
pub(super) struct Draft {
    /// What it is about.
    pub kind: Kind,
    /// Its transactions, in no particular order.
    pub transactions: Vec<TransactionId>,
    /// Why they are together.
    pub links: Vec<Link>,
    /// Whom it is about.
    pub ue: Option<Ue>,
    /// Who is called or written to.
    pub peer: Option<Ue>,
    /// The message that began it.
    pub first: MessageId,
    /// When its last message so far was.
    pub last: i64,
    /// Its main exchange is over: what comes now may be something new.
    pub over: bool,
}

/// Why a message joins a group.
#[derive(Clone, Debug)]
pub(super) struct Why {
    pub key: LinkKey,
    pub value: String,
}

impl Why {
    pub fn new(key: LinkKey, value: impl Into<String>) -> Self {
        Self { key, value: value.into() }
    }
}

/// All groups.
#[derive(Debug, Default)]
pub(super) struct Groups {
    drafts: Vec<Draft>,
}

impl Groups {
    /// Begins a group with a message.
    pub fn begin(&mut self, kind: Kind, first: MessageId, time: i64) -> Group {
        let group = Group(u32::try_from(self.drafts.len()).unwrap_or(u32::MAX));
        let (transactions, links) = (Vec::new(), Vec::new());
        let draft = Draft { kind, transactions, links, ue: None, peer: None, first, last: time, over: false };
        self.drafts.push(draft);
        group
    }

    /// What is known of a group.
    #[allow(clippy::indexing_slicing)] // Groups are made only by pushing to the list.
    pub fn get(&self, group: Group) -> &Draft {
        &self.drafts[group.0 as usize]
    }

    /// What is known of a group, to change.
    #[allow(clippy::indexing_slicing)] // Groups are made only by pushing to the list.
    pub fn get_mut(&mut self, group: Group) -> &mut Draft {
        &mut self.drafts[group.0 as usize]
    }

    /// Notes why a message is in a group: it shares something with the group's first message.
    pub fn link(&mut self, group: Group, message: MessageId, why: Why) {
        let draft = self.get_mut(group);
        if draft.links.len() >= LINKS || message == draft.first {
            return;
        }
        let link = Link { key: why.key, value: why.value, from: draft.first, to: message };
        if !draft.links.iter().any(|known| known.key == link.key && known.value == link.value) {
            super::subscribers::push_lean(&mut draft.links, link);
        }
    }

    /// The groups that have transactions, in the order in which they began; `placed` says where each transaction ended.
    pub fn finish(self, placed: &[Option<Group>]) -> Vec<Draft> {
        let mut drafts = self.drafts;
        for (index, draft) in drafts.iter_mut().enumerate() {
            let own = Group(u32::try_from(index).unwrap_or(u32::MAX));
            draft.transactions.retain(|transaction| placed.get(transaction.index()) == Some(&Some(own)));
            draft.transactions.sort_unstable();
            draft.transactions.dedup();
        }
        drafts.retain(|draft| !draft.transactions.is_empty());
        drafts
    }
}
