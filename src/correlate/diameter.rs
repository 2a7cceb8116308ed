//! Diameter requests to procedures: which tracker takes which application.

use super::Correlator;
use super::groups::{Group, Why};
use super::seen::Seen;
use super::subscribers::{Identity, Ue};
use crate::proto::diameter::{Message, applications, avp};
use crate::trace::{Kind, LinkKey};
use crate::wire::text::lossy;
use hashbrown::HashMap;
use std::net::IpAddr;

/// The application of messages between neighbours (RFC 6733 §2.4).
const BASE: u32 = 0;

type Map<K, V> = HashMap<K, V, foldhash::fast::FixedState>;

/// Commands that trackers tell apart (RFC 6733 §3.1, TS 29.229, TS 29.272).
pub(super) mod command {
    pub const CAPABILITIES_EXCHANGE: u32 = 257;
    pub const DEVICE_WATCHDOG: u32 = 280;
    pub const DISCONNECT_PEER: u32 = 282;
    pub const USER_AUTHORIZATION: u32 = 300;
    pub const SERVER_ASSIGNMENT: u32 = 301;
    pub const MULTIMEDIA_AUTH: u32 = 303;
    pub const REGISTRATION_TERMINATION: u32 = 304;
    pub const UPDATE_LOCATION: u32 = 316;
    pub const CANCEL_LOCATION: u32 = 317;
    pub const AUTHENTICATION_INFORMATION: u32 = 318;
    pub const PURGE_UE: u32 = 321;
}

/// What is known of Diameter sessions.
#[derive(Debug, Default)]
pub(super) struct Sessions {
    /// The procedure of each session.
    pub groups: Map<String, Group>,
    /// The UE of each Gx session, and its addresses.
    pub gx: Map<String, (Option<Ue>, Vec<IpAddr>)>,
    /// The procedure of each charging rule: Gx session and rule name.
    pub rules: Map<(String, String), Group>,
    /// The address of the UE that each Rx session is about.
    pub rx: Map<String, Vec<IpAddr>>,
}

impl Correlator {
    /// The group of a message that begins a transaction.
    pub(super) fn place_diameter(&mut self, seen: &Seen, message: &Message<'_>) -> Group {
        match message.application() {
            applications::CX => self.place_cx(seen, message),
            applications::SH => self.place_sh(seen, message),
            applications::RX => self.place_rx(seen, message),
            applications::GX => self.place_gx(seen, message),
            applications::RO | applications::RF => self.place_charging(seen, message),
            applications::S6A => self.place_s6a(seen, message),
            applications::S13 => self.place_s13(seen, message),
            BASE if message.command() == command::DEVICE_WATCHDOG => self.place_together(seen, Kind::Keepalive),
            BASE if matches!(message.command(), command::CAPABILITIES_EXCHANGE | command::DISCONNECT_PEER) => {
                self.place_together(seen, Kind::Other)
            }
            _ => self.of_session(seen, message).unwrap_or_else(|| self.begin_session(seen, message, Kind::Other)),
        }
    }

    /// The procedure of the message's session, when it is known.
    pub(super) fn of_session(&mut self, seen: &Seen, message: &Message<'_>) -> Option<Group> {
        let session = message.session_id()?;
        let group = *self.diameter.groups.get(session)?;
        self.groups.link(group, seen.id, Why::new(LinkKey::DiameterSession, session));
        Some(group)
    }

    /// Begins a procedure with the message, and gives it the session.
    pub(super) fn begin_session(&mut self, seen: &Seen, message: &Message<'_>, kind: Kind) -> Group {
        let group = self.groups.begin(kind, seen.id, seen.time);
        self.keep_session(message, group);
        group
    }

    /// Later messages of the session belong to the group.
    pub(super) fn keep_session(&mut self, message: &Message<'_>, group: Group) {
        if let Some(session) = message.session_id() {
            self.diameter.groups.insert(session.to_owned(), group);
        }
    }

    /// Remembers what later messages may share with this one.
    pub(super) fn learn_diameter(&mut self, seen: &Seen, group: Group, message: &Message<'_>) {
        if seen.again {
            return;
        }
        match message.application() {
            applications::GX => self.learn_gx(seen, group, message),
            applications::RX => self.learn_rx(seen, group, message),
            applications::S6A if !message.is_request() => {
                let ue = self.groups.get(group).ue;
                if let (Some(ue), Some(number)) = (ue, message.msisdn()) {
                    let subscriber = self.ues.get_mut(ue);
                    subscriber.msisdn = subscriber.msisdn.take().or_else(|| Some(number.into_owned()));
                }
            }
            _ => {}
        }
        if !message.is_request() {
            self.waiting.answer(seen.from.ip(), seen.transaction);
            self.learn_servers(seen, group, message);
        }
    }

    /// Hosts that an answer names are looked up next: the S-CSCF, and the application servers of the profile.
    fn learn_servers(&mut self, seen: &Seen, group: Group, message: &Message<'_>) {
        let profile = message.find(avp::CX_USER_DATA).map(|avp| lossy(avp.value)).unwrap_or_default();
        let servers = profile.split("<ServerName>").skip(1).filter_map(|rest| rest.split('<').next());
        for server in message.server_name().as_deref().into_iter().chain(servers) {
            let host = crate::proto::sip::Uri::new(server.trim().as_bytes()).host;
            self.dns.lead(seen, &lossy(host), group);
        }
    }

    /// The UE of an IMSI that the message names.
    pub(super) fn ue_of(&mut self, message: &Message<'_>) -> Option<Ue> {
        let imsi = message.imsi()?.into_owned();
        Some(self.ues.of(Identity::Imsi(imsi)))
    }

    fn place_s6a(&mut self, seen: &Seen, message: &Message<'_>) -> Group {
        let ue = self.ue_of(message);
        // A UE is purged after it is detached, and taken out whatever else it is in.
        let ends = matches!(message.command(), command::CANCEL_LOCATION | command::PURGE_UE);
        let open = ue.and_then(|ue| self.epc.open(&self.ues, ue, seen.time));
        let fresh = open.filter(|group| !ends || self.groups.get(*group).kind == Kind::Detach);
        if let Some(group) = fresh {
            let imsi = message.imsi().unwrap_or_default();
            self.groups.link(group, seen.id, Why::new(LinkKey::Imsi, imsi));
            return group;
        }
        let kind = match message.command() {
            command::AUTHENTICATION_INFORMATION | command::UPDATE_LOCATION => Kind::Attach,
            command::CANCEL_LOCATION | command::PURGE_UE => Kind::Detach,
            _ => Kind::Other,
        };
        let group = self.groups.begin(kind, seen.id, seen.time);
        if let Some(ue) = ue {
            self.groups.get_mut(group).ue = Some(ue);
            self.epc.set_open(&self.ues, ue, group, seen.time);
        }
        group
    }

    /// An equipment check names the equipment, and perhaps the subscriber (TS 29.272 §6.2).
    fn place_s13(&mut self, seen: &Seen, message: &Message<'_>) -> Group {
        let ue = self.ue_of(message);
        if let Some(group) = ue.and_then(|ue| self.epc.open(&self.ues, ue, seen.time)) {
            let imsi = message.imsi().unwrap_or_default();
            self.groups.link(group, seen.id, Why::new(LinkKey::Imsi, imsi));
            return group;
        }
        self.begin_session(seen, message, Kind::Other)
    }
}
