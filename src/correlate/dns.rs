//! Look-ups that a waiting request needs: the numbers and domains it names, and what answers led to.

use super::Correlator;
use super::groups::{Group, Why};
use super::seen::Seen;
use super::waiting::Request;
use crate::proto::dns::{Data, Message};
use crate::trace::{Kind, LinkKey, TransactionId};
use hashbrown::HashMap;
use std::net::IpAddr;

/// A name from an answer is looked up next within this time, nanoseconds.
const NEXT: i64 = 5_000_000_000;
/// A look-up is for a request that came within this time, nanoseconds; a resolver tries for so long.
const WAITS: i64 = 32_000_000_000;

/// A request follows the look-ups it needs within this time, nanoseconds.
const CLAIMED: i64 = 2_000_000_000;

/// Names that answers led to: host and name, with the procedure that asked.
#[derive(Debug, Default)]
pub(super) struct LookUps {
    next: HashMap<(IpAddr, String), (Group, i64), foldhash::fast::FixedState>,
    /// Look-ups that nothing seen so far needs, by host and name: the request they are for may be sent next.
    ahead: HashMap<(IpAddr, String), Ahead, foldhash::fast::FixedState>,
}

#[derive(Debug)]
struct Ahead {
    time: i64,
    transactions: Vec<TransactionId>,
}

impl LookUps {
    /// Remembers a look-up that nothing needs yet. A name that an answer led to is part of the first look-up.
    fn ahead(&mut self, seen: &Seen, asker: IpAddr, name: &str) {
        let bare = without_service(name);
        let open = self.ahead.entry((asker, bare.to_owned()));
        let ahead = open.or_insert_with(|| Ahead { time: seen.time, transactions: Vec::new() });
        if seen.time - ahead.time > CLAIMED {
            ahead.transactions.clear();
        }
        ahead.time = seen.time;
        ahead.transactions.push(seen.transaction);
    }

    /// An answer to such a look-up leads to another name.
    fn chain(&mut self, seen: &Seen, question: &str, target: &str) {
        let asker = seen.to.ip();
        if target.is_empty() || question == target {
            return;
        }
        // Both names lead to the same look-ups; whichever the request spells claims them.
        if let Some(known) = self.ahead.get(&(asker, without_service(question).to_owned())) {
            let (time, transactions) = (known.time, known.transactions.clone());
            let next = self.ahead.entry((asker, target.to_owned()));
            next.or_insert_with(|| Ahead { time, transactions: Vec::new() }).transactions.extend(transactions);
        }
    }

    /// An answer leads its receiver to look this name up next.
    pub fn lead(&mut self, seen: &Seen, name: &str, group: Group) {
        if !name.is_empty() {
            self.next.insert((seen.to.ip(), name.to_ascii_lowercase()), (group, seen.time));
        }
    }
}

impl Correlator {
    pub(super) fn place_dns(&mut self, seen: &Seen, message: &Message<'_>) -> Group {
        let asker = if message.is_response() { seen.to.ip() } else { seen.from.ip() };
        let name = message.question().map(|question| question.name.text().to_ascii_lowercase()).unwrap_or_default();
        match self.asked_for(seen, asker, &name) {
            Some(group) => {
                self.groups.link(group, seen.id, Why::new(LinkKey::LookUp, name));
                group
            }
            None => {
                self.dns.ahead(seen, asker, &name);
                self.place_together(seen, Kind::Dns)
            }
        }
    }

    /// A request goes out to a name that its sender has just looked up: the look-up belongs to it.
    pub(super) fn claim_look_ups(&mut self, seen: &Seen, group: Group, names: &[String]) {
        for name in names.iter().filter(|name| name.contains('.')) {
            let Some(ahead) = self.dns.ahead.remove(&(seen.from.ip(), name.clone())) else { continue };
            if seen.time - ahead.time > CLAIMED {
                continue;
            }
            for transaction in ahead.transactions {
                self.move_to(transaction, group);
            }
            self.groups.link(group, seen.id, Why::new(LinkKey::LookUp, name.as_str()));
        }
    }

    /// The procedure that a look-up is for.
    fn asked_for(&self, seen: &Seen, asker: IpAddr, name: &str) -> Option<Group> {
        let number = number_of(name);
        let bare = without_service(name);
        let is_recent = |request: &Request| seen.time - request.arrived <= WAITS;
        let asks = |request: &Request| {
            let by_name =
                request.names.iter().any(|known| known == name || known == bare || Some(known) == number.as_ref());
            is_recent(request) && by_name
        };
        if let Some(request) = self.waiting.only(asker, asks) {
            return Some(request.group);
        }
        let names = [name, bare].into_iter();
        let next = names.filter_map(|name| self.dns.next.get(&(asker, name.to_owned()))).next();
        let next = next.filter(|(_, time)| seen.time - time <= NEXT);
        if let Some((group, _)) = next {
            return Some(*group);
        }
        // A host of our own domain that no header spells: an S-CSCF that a Route or Server-Name led to.
        let domain = |request: &Request| {
            let below =
                |known: &String| known.contains('.') && bare.len() > known.len() && bare.ends_with(known.as_str());
            is_recent(request) && request.names.iter().any(below)
        };
        self.waiting.only(asker, domain).map(|request| request.group)
    }

    pub(super) fn learn_dns(&mut self, seen: &Seen, group: Group, message: &Message<'_>) {
        if !message.is_response() {
            return;
        }
        let orphan = self.groups.get(group).kind == Kind::Dns;
        let question = message.question().map(|question| question.name.text().to_ascii_lowercase()).unwrap_or_default();
        for record in message.answers() {
            let target = match record.data {
                Data::Srv { target, .. } => target.text(),
                Data::Naptr { replacement, .. } => replacement.text(),
                Data::Name(name) => name.text(),
                _ => continue,
            };
            match orphan {
                true => self.dns.chain(seen, &question, &target.to_ascii_lowercase()),
                false => self.dns.lead(seen, &target, group),
            }
        }
    }
}

/// The digits of an ENUM name: `2.0.1.4.4.e164.arpa` is 44102 (RFC 6116 §3.2).
fn number_of(name: &str) -> Option<String> {
    let labels: Vec<&str> = name.split('.').take_while(|label| label.len() == 1).collect();
    let digits: String = labels.iter().rev().copied().collect();
    (digits.len() >= 3 && digits.bytes().all(|octet| octet.is_ascii_digit())).then_some(digits)
}

/// A name without the labels of SRV: `_sip._udp.ims.example` asks about `ims.example` (RFC 2782).
fn without_service(name: &str) -> &str {
    let mut bare = name;
    while bare.starts_with('_') {
        bare = bare.split_once('.').map_or("", |(_, rest)| rest);
    }
    bare
}
