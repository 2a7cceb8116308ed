//! Cx and Sh: what the IMS asks the HSS while a SIP request waits (TS 29.228, TS 29.328).

use super::Correlator;
use super::diameter::command;
use super::groups::{Group, Why};
use super::names;
use super::seen::Seen;
use super::waiting::Request;
use crate::proto::diameter::{Message, avp};
use crate::trace::{Kind, LinkKey};

/// A registration without SIP: requests about one identity belong together within this time, nanoseconds.
const TOGETHER: i64 = 10_000_000_000;

impl Correlator {
    pub(super) fn place_cx(&mut self, seen: &Seen, message: &Message<'_>) -> Group {
        let identities: Vec<String> = identities(message);
        if message.command() != command::REGISTRATION_TERMINATION
            && let Some(group) = self.waiting_for(seen, message, &identities)
        {
            return group;
        }
        let session = message.session_id().unwrap_or_default();
        if let Some(group) = self.diameter.groups.get(session).copied().filter(|_| !session.is_empty()) {
            return group;
        }
        let kind = match message.command() {
            command::USER_AUTHORIZATION | command::MULTIMEDIA_AUTH => Kind::Registration,
            command::SERVER_ASSIGNMENT => match message.find(avp::SERVER_ASSIGNMENT_TYPE).and_then(|avp| avp.u32()) {
                // TS 29.229 §6.3.15: timeouts, removals by user and by administration.
                Some(4..=8) => Kind::Deregistration,
                _ => Kind::Registration,
            },
            command::REGISTRATION_TERMINATION => Kind::Deregistration,
            _ => Kind::Other,
        };
        let known = identities.iter().find_map(|identity| self.epc.cx(identity, seen.time - TOGETHER));
        let known = known.filter(|group| {
            let draft = self.groups.get(*group);
            draft.kind == kind && message.command() != command::REGISTRATION_TERMINATION
        });
        let group = match (known, identities.first()) {
            (Some(group), Some(identity)) => {
                self.groups.link(group, seen.id, Why::new(LinkKey::Impu, identity.as_str()));
                group
            }
            _ => self.groups.begin(kind, seen.id, seen.time),
        };
        for identity in identities {
            self.epc.keep_cx(identity, group, seen.time);
        }
        self.name_cx(group, message);
        group
    }

    /// Whom a registration or removal without SIP is about.
    fn name_cx(&mut self, group: Group, message: &Message<'_>) {
        let Some(user_name) = message.user_name() else { return };
        let mut ue = self.ues.of(names::private_identity(&user_name));
        let subscriber = self.ues.get_mut(ue);
        subscriber.impi = subscriber.impi.take().or_else(|| Some(user_name.into_owned()));
        for public in message.public_identities() {
            if let Some(identity) = names::identity(&crate::proto::sip::Uri::new(public.as_bytes())) {
                ue = self.ues.give(ue, identity);
            }
            super::subscribers::push_new(&mut self.ues.get_mut(ue).impu, public.into_owned());
        }
        let draft = self.groups.get_mut(group);
        draft.ue = draft.ue.or(Some(ue));
    }

    pub(super) fn place_sh(&mut self, seen: &Seen, message: &Message<'_>) -> Group {
        let identities = identities(message);
        self.waiting_for(seen, message, &identities)
            .or_else(|| self.of_session(seen, message))
            .unwrap_or_else(|| self.begin_session(seen, message, Kind::Other))
    }

    /// The procedure of the request that waits at the asking host for an answer about one of these identities.
    fn waiting_for(&mut self, seen: &Seen, message: &Message<'_>, identities: &[String]) -> Option<Group> {
        // A request from the HSS is caused by nothing that waits at the HSS.
        let command = message.command();
        let wanted: &[&str] = match command {
            command::USER_AUTHORIZATION | command::MULTIMEDIA_AUTH => &["REGISTER"],
            _ => &[],
        };
        let fits = |request: &Request| {
            let method = wanted.is_empty() || wanted.contains(&request.method.as_str());
            method && identities.iter().any(|identity| request.names.contains(identity))
        };
        // Two requests of one user at one host at once: the one that came last is the one that is looked at.
        let only = self.waiting.only(seen.from.ip(), fits);
        let request = only.or_else(|| self.waiting.at(seen.from.ip()).find(|request| fits(request)))?;
        let named = identities.iter().find(|identity| request.names.contains(identity))?;
        let (group, key) = (request.group, LinkKey::Waiting);
        let value = format!("{} for {named}", request.method);
        self.groups.link(group, seen.id, Why::new(key, value));
        Some(group)
    }
}

/// The users a request is about, in the form of [`names::user`]; the whole private identity too.
fn identities(message: &Message<'_>) -> Vec<String> {
    let mut list = Vec::new();
    let nested = message.find_deep(avp::PUBLIC_IDENTITY).map(|avp| avp.text());
    for text in message.user_name().into_iter().chain(message.public_identities()).chain(nested) {
        for name in names::user_of_text(&text).into_iter().chain([text.to_ascii_lowercase()]) {
            if !list.contains(&name) {
                list.push(name);
            }
        }
    }
    list
}
