//! SIP requests to registrations, calls, texts and subscriptions.
//!
//! A Call-ID joins all hops of a dialog. Legs of a back-to-back user agent have other Call-IDs: the ICID joins them
//! (TS 24.229 §4.5), a Replaces header, or a Route that an AS gives back; failing these, the SDP origin or both
//! parties, while one leg waits at the host that sends the other. A registration is one attempt: REGISTERs of one Call-ID up to
//! the answer that ends it.

use super::Correlator;
use super::groups::{Group, Why};
use super::names;
use super::seen::Seen;
use super::subscribers::Identity;
use super::waiting::Request;
use crate::proto::sip::{Id, Message, Uri};
use crate::proto::sms::RpKind;
use crate::trace::{Kind, LinkKey};
use crate::wire::text::lossy;
use hashbrown::{HashMap, HashSet};
use smallvec::SmallVec;
use std::net::IpAddr;

/// A third-party registration follows its registration within this time, nanoseconds.
const THIRD_PARTY: i64 = 15_000_000_000;
/// A report on a text comes within this time (TS 24.011 §10.1: TR1M and TR1N below 45 s), nanoseconds.
const REPORT: i64 = 60_000_000_000;
/// A leg follows the one before it within this time, nanoseconds.
const LEG: i64 = 10_000_000_000;
/// Registrations and texts that are remembered for one user or reference.
const LIMIT: usize = 32;

type Map<K, V> = HashMap<K, V, foldhash::fast::FixedState>;

/// What is known of SIP.
#[derive(Debug, Default)]
pub(super) struct Dialogs {
    calls: Map<Vec<u8>, Group>,
    /// The registration of each Call-ID and CSeq number, and the latest of each Call-ID.
    registers: Map<(Vec<u8>, u32), Group>,
    icids: Map<Vec<u8>, Group>,
    routes: Map<Vec<u8>, Group>,
    /// Call-IDs of INVITEs that were accepted.
    established: HashSet<Vec<u8>, foldhash::fast::FixedState>,
    /// Registrations by the users they name, and the hosts they went to.
    users: Map<String, Vec<Group>>,
    hosts: Map<Group, Vec<IpAddr>>,
    /// REFERs by the user they refer to.
    refers: Map<String, (Group, i64)>,
    /// Texts by their RP-MR.
    texts: Map<u8, Vec<Text>>,
}

#[derive(Debug)]
struct Text {
    group: Group,
    time: i64,
    to_network: bool,
    users: SmallVec<[String; 8]>,
}

impl Correlator {
    /// The group of a message that begins a transaction.
    pub(super) fn place_sip(&mut self, seen: &Seen, message: &Message<'_>) -> Group {
        let method = message.method().or_else(|| Some(message.cseq()?.1)).unwrap_or_default();
        match method {
            "REGISTER" => self.place_register(seen, message),
            "OPTIONS" if !self.is_known_dialog(message) => self.place_together(seen, Kind::Keepalive),
            _ => self.place_dialog(seen, message, method),
        }
    }

    fn is_known_dialog(&self, message: &Message<'_>) -> bool {
        message.call_id().is_some_and(|call_id| self.sip.calls.contains_key(call_id))
    }

    fn place_register(&mut self, seen: &Seen, message: &Message<'_>) -> Group {
        let call_id = message.call_id().unwrap_or_default().to_vec();
        let number = message.cseq().map_or(0, |(number, _)| number);
        let latest = self.sip.registers.get(&(call_id.clone(), u32::MAX)).copied();
        let same = self.sip.registers.get(&(call_id.clone(), number)).copied();
        let open = latest.filter(|group| !self.groups.get(*group).over);
        if let Some(group) = same.or(open) {
            self.sip.registers.insert((call_id.clone(), number), group);
            self.groups.link(group, seen.id, Why::new(LinkKey::CallId, lossy(&call_id)));
            return group;
        }
        let group = self.third_party(seen, message).unwrap_or_else(|| {
            let kind = if is_removal(message) { Kind::Deregistration } else { Kind::Registration };
            self.groups.begin(kind, seen.id, seen.time)
        });
        self.sip.registers.insert((call_id.clone(), number), group);
        self.sip.registers.insert((call_id, u32::MAX), group);
        group
    }

    /// The registration that an S-CSCF passes on to an application server (TS 24.229 §5.4.1.7).
    fn third_party(&mut self, seen: &Seen, message: &Message<'_>) -> Option<Group> {
        if message.value(Id::Authorization).is_some() {
            return None;
        }
        let user = names::user(&message.to()?.uri)?;
        let groups = &self.groups;
        let fits = |group: &&Group| {
            let recent = seen.time - groups.get(**group).last <= THIRD_PARTY;
            let hosts = self.sip.hosts.get(*group);
            recent && hosts.is_some_and(|hosts| hosts.contains(&seen.from.ip()))
        };
        let group = *self.sip.users.get(&user)?.iter().rev().find(fits)?;
        self.groups.link(group, seen.id, Why::new(LinkKey::Impu, lossy(message.to()?.uri.whole)));
        Some(group)
    }

    fn place_dialog(&mut self, seen: &Seen, message: &Message<'_>, method: &str) -> Group {
        let call_id = message.call_id().unwrap_or_default().to_vec();
        let group = self.known_dialog(seen, message, &call_id).unwrap_or_else(|| {
            let text = message.sms().is_some() || method == "MESSAGE";
            let kind = match method {
                _ if text => Kind::Sms,
                "SUBSCRIBE" | "NOTIFY" | "PUBLISH" => Kind::Subscription,
                "INVITE" | "ACK" | "BYE" | "CANCEL" | "PRACK" | "UPDATE" | "INFO" | "REFER" => Kind::Call,
                _ => Kind::Other,
            };
            self.groups.begin(kind, seen.id, seen.time)
        });
        self.sip.calls.insert(call_id, group);
        if method == "INVITE" {
            self.groups.get_mut(group).over = false;
        }
        group
    }

    /// The procedure that a request belongs to, and why.
    fn known_dialog(&mut self, seen: &Seen, message: &Message<'_>, call_id: &[u8]) -> Option<Group> {
        let (group, why) = self.joining_key(seen, message, call_id)?;
        self.groups.link(group, seen.id, why);
        Some(group)
    }

    fn joining_key(&self, seen: &Seen, message: &Message<'_>, call_id: &[u8]) -> Option<(Group, Why)> {
        let known = |call_id: &[u8]| self.sip.calls.get(call_id).copied();
        if let Some(group) = known(call_id) {
            return Some((group, Why::new(LinkKey::CallId, lossy(call_id))));
        }
        if let Some(text) = message.sms().and_then(|rp| self.reported(seen, message, &rp)) {
            return Some(text);
        }
        if let Some(id) = message.value(Id::InReplyTo)
            && let Some(group) = known(id)
        {
            return Some((group, Why::new(LinkKey::SmsReference, lossy(id))));
        }
        if let Some(group) = message.icid().and_then(|icid| self.sip.icids.get(icid)) {
            return Some((*group, Why::new(LinkKey::Icid, lossy(message.icid()?))));
        }
        let replaced = message.value(Id::Replaces).and_then(|value| value.split(|octet| *octet == b';').next());
        if let Some(group) = replaced.and_then(|id| known(id.trim_ascii())) {
            return Some((group, Why::new(LinkKey::CallId, lossy(replaced?))));
        }
        if let Some(mark) = route_mark(message)
            && let Some(group) = self.sip.routes.get(mark)
        {
            return Some((*group, Why::new(LinkKey::RouteChain, lossy(mark))));
        }
        self.referred(seen, message).or_else(|| self.other_leg(seen, message))
    }

    /// The REFER that a call was placed for (RFC 3892).
    fn referred(&self, seen: &Seen, message: &Message<'_>) -> Option<(Group, Why)> {
        message.value(Id::ReferredBy)?;
        let user = names::user(&message.request_uri()?)?;
        let (group, time) = self.sip.refers.get(&user)?;
        let recent = seen.time - time <= REPORT;
        recent.then(|| (*group, Why::new(LinkKey::RouteChain, format!("REFER to {user}"))))
    }

    /// The leg that waits at the host this one comes from, when only one offers the same session, or is between the
    /// same two parties.
    fn other_leg(&self, seen: &Seen, message: &Message<'_>) -> Option<(Group, Why)> {
        if message.method() != Some("INVITE") || message.to()?.tag().is_some() {
            return None;
        }
        let waits = |request: &Request| request.method == "INVITE" && seen.time - request.arrived <= LEG;
        let host = seen.from.ip();
        if let Some(origin) = names::sdp_origin(message)
            && let Some(request) = self.waiting.only(host, |request| waits(request) && request.names.contains(&origin))
        {
            return Some((request.group, Why::new(LinkKey::SdpOrigin, origin)));
        }
        let caller = names::user(&message.from()?.uri)?;
        let called =
            message.request_uri().and_then(|uri| names::user(&uri)).or_else(|| names::user(&message.to()?.uri))?;
        let between = |request: &Request| request.names.contains(&caller) && request.names.contains(&called);
        let request = self.waiting.only(host, |request| waits(request) && between(request))?;
        Some((request.group, Why::new(LinkKey::Waiting, format!("INVITE of {caller} to {called}"))))
    }

    /// The text that a report is about: the same RP-MR the other way, between the same parties.
    fn reported(&self, seen: &Seen, message: &Message<'_>, rp: &crate::proto::sms::Rp<'_>) -> Option<(Group, Why)> {
        if !matches!(rp.kind, RpKind::Ack | RpKind::Error) {
            return None;
        }
        let to_network = rp.direction == crate::proto::sms::Direction::ToNetwork;
        let users = names::of_request(message);
        let fits = |text: &&Text| {
            let shared = text.users.iter().any(|user| users.contains(user));
            text.to_network != to_network && seen.time - text.time <= REPORT && shared
        };
        let text = self.sip.texts.get(&rp.reference)?.iter().rev().find(fits)?;
        Some((text.group, Why::new(LinkKey::SmsReference, format!("RP-MR {}", rp.reference))))
    }

    /// Remembers what later messages may share with this one.
    pub(super) fn learn_sip(&mut self, seen: &Seen, group: Group, message: &Message<'_>) {
        if seen.again {
            return;
        }
        let kind = self.groups.get(group).kind;
        if let Some(icid) = message.icid().filter(|_| matches!(kind, Kind::Call | Kind::Sms)) {
            self.sip.icids.insert(icid.to_vec(), group);
        }
        if kind == Kind::Call {
            let flows = &mut self.flows;
            let groups = &self.groups;
            message.media_addresses(&mut |address| {
                let end = super::flows::End { address: Some(address.ip()), port: address.port(), side: 0 };
                flows.add(groups, group, end);
            });
        }
        match message.status() {
            Some(status) => self.learn_answer(seen, group, message, status),
            None => self.learn_request(seen, group, message),
        }
    }

    fn learn_request(&mut self, seen: &Seen, group: Group, message: &Message<'_>) {
        let method = message.method().unwrap_or_default();
        if method == "ACK" {
            return;
        }
        if let Some(mark) = route_mark(message) {
            self.sip.routes.insert(mark.to_vec(), group);
        }
        let mut names = names::of_request(message);
        self.claim_look_ups(seen, group, &names);
        names.push(seen.from.ip().to_string());
        if method == "REGISTER" {
            let hosts = self.sip.hosts.entry(group).or_default();
            super::subscribers::push_new(hosts, seen.to.ip());
            names.iter().for_each(|user| remember(&mut self.sip.users, user, group));
        }
        if let Some(rp) = message.sms().filter(|rp| matches!(rp.kind, RpKind::Data | RpKind::Smma)) {
            let to_network = rp.direction == crate::proto::sms::Direction::ToNetwork;
            let texts = self.sip.texts.entry(rp.reference).or_default();
            if texts.len() >= LIMIT {
                texts.remove(0);
            }
            texts.push(Text { group, time: seen.time, to_network, users: names.clone() });
        }
        if let Some(refer) = message.addresses(Id::ReferTo).next()
            && let Some(user) = names::user(&refer.uri)
        {
            self.sip.refers.insert(user, (group, seen.time));
        }
        if method == "BYE" {
            self.groups.get_mut(group).over = true;
        }
        self.learn_parties(seen, group, message, method);
        if method == "OPTIONS" {
            return;
        }
        let (transaction, arrived) = (seen.transaction, seen.time);
        let request = Request { group, transaction, arrived, names, method: method.to_owned() };
        self.waiting.arrive(seen.to.ip(), request);
    }

    fn learn_answer(&mut self, seen: &Seen, group: Group, message: &Message<'_>, status: u16) {
        let Some((_, method)) = message.cseq() else { return };
        if status >= 200 {
            self.waiting.answer(seen.from.ip(), seen.transaction);
        }
        match (method, status) {
            // A challenge, a resynchronisation or a longer interval is answered by another REGISTER.
            ("REGISTER", 401 | 407 | 423 | 494) => {}
            ("REGISTER", 200..) => {
                self.groups.get_mut(group).over = true;
                for address in message.addresses(Id::PAssociatedUri) {
                    if let Some(user) = names::user(&address.uri) {
                        remember(&mut self.sip.users, &user, group);
                    }
                }
            }
            ("INVITE", 401 | 407) => {}
            ("INVITE", 300..) if message.to().is_some_and(|to| to.tag().is_some()) => {
                // A failed re-INVITE leaves the call as it was.
                let established = self.sip.is_established(message);
                self.groups.get_mut(group).over |= !established;
            }
            ("INVITE", 200..300) => {
                if let Some(call_id) = message.call_id() {
                    self.sip.established.insert(call_id.to_vec());
                }
            }
            _ => {}
        }
    }

    /// Who registers, calls or writes, and whom.
    fn learn_parties(&mut self, seen: &Seen, group: Group, message: &Message<'_>, method: &str) {
        let first_hop = message.vias().count() == 1;
        if method == "REGISTER" {
            let Some(to) = message.to() else { return };
            let user_name = message.authentication(Id::Authorization, "username").map(lossy);
            let contact = message.contacts().next().map(|contact| contact.uri.host.to_vec());
            let own = contact.and_then(|host| names::address(&host)) == Some(seen.from.ip());
            // A third-party REGISTER is not sent by the UE.
            let public = lossy(to.uri.whole).into_owned();
            let Some(identity) = names::identity(&to.uri) else { return };
            let mut ue = self.ues.of(identity);
            if let Some(private) = &user_name {
                ue = self.ues.give(ue, names::private_identity(private));
                let subscriber = self.ues.get_mut(ue);
                subscriber.impi = subscriber.impi.take().or_else(|| Some(private.clone().into_owned()));
            }
            if first_hop && own {
                ue = self.ues.give(ue, Identity::Address(seen.from.ip()));
            }
            let bare = public.split(';').next().unwrap_or_default().to_owned();
            super::subscribers::push_new(&mut self.ues.get_mut(ue).impu, bare);
            let draft = self.groups.get_mut(group);
            draft.ue = draft.ue.or(Some(ue));
            return;
        }
        if !matches!(method, "INVITE" | "MESSAGE" | "SUBSCRIBE" | "PUBLISH") {
            return;
        }
        let caller = message.addresses(Id::PAssertedIdentity).next().or_else(|| message.from());
        let by_address = self.ues.find(&Identity::Address(seen.from.ip())).filter(|_| first_hop);
        let by_name = caller.and_then(|caller| names::identity(&caller.uri)).map(|identity| self.ues.of(identity));
        let called = message.request_uri();
        // The last hop goes to the contact of the UE.
        let at_contact = called.filter(|uri| names::address(uri.host) == Some(seen.to.ip()));
        let peer = at_contact.and_then(|_| self.ues.find(&Identity::Address(seen.to.ip())));
        let peer_name = called.filter(|_| at_contact.is_none()).and_then(|uri: Uri<'_>| names::identity(&uri));
        if let (Some(ue), Some(caller)) = (by_name, caller) {
            let bare = lossy(caller.uri.whole).split(';').next().unwrap_or_default().to_owned();
            super::subscribers::push_new(&mut self.ues.get_mut(ue).impu, bare);
        }
        let known_peer = peer.or_else(|| peer_name.and_then(|identity| self.ues.find(&identity)));
        let draft = self.groups.get_mut(group);
        draft.ue = draft.ue.or(by_address).or(by_name);
        draft.peer = draft.peer.or(known_peer);
    }
}

impl Dialogs {
    /// The call of an IMS charging identifier.
    pub fn by_icid(&self, icid: &[u8]) -> Option<Group> {
        self.icids.get(icid).copied()
    }

    /// The call or text of a Call-ID.
    pub fn by_call_id(&self, call_id: &[u8]) -> Option<Group> {
        self.calls.get(call_id).copied()
    }

    fn is_established(&self, message: &Message<'_>) -> bool {
        message.call_id().is_some_and(|call_id| self.established.contains(call_id))
    }
}

fn remember(map: &mut Map<String, Vec<Group>>, user: &str, group: Group) {
    let groups = map.entry(user.to_owned()).or_default();
    if groups.last() != Some(&group) {
        groups.push(group);
    }
    if groups.len() > LIMIT {
        groups.remove(0);
    }
}

/// Claims that a REGISTER removes bindings: Expires 0 in the head or at the contact (RFC 3261 §10.2.2).
fn is_removal(message: &Message<'_>) -> bool {
    let head = message.value(Id::Expires).is_some_and(|value| value == b"0");
    let mut contacts =
        message.contacts().map(|contact| contact.parameters().find(|p| p.is("expires")).and_then(|p| p.value));
    match contacts.next() {
        Some(Some(expires)) => expires.trim_ascii() == b"0",
        _ => head,
    }
}

/// The Route that an S-CSCF marks so that it knows the request again when the AS returns it (TS 24.229 §5.4.3.2).
fn route_mark<'a>(message: &Message<'a>) -> Option<&'a [u8]> {
    let marked =
        |user: &[u8]| ["odi", "iscmark", "original-dialog"].iter().any(|mark| user.starts_with(mark.as_bytes()));
    let route =
        message.addresses(Id::Route).find(|route| marked(route.uri.user) || route.uri.parameter("odi").is_some())?;
    Some(route.uri.whole)
}
