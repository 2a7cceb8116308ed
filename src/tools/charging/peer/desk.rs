//! [`Desk`]: what a charging system does with a message; it neither waits nor writes.

use super::protocol_error;
use crate::proto::diameter::{ERROR, Message, avp};
use crate::tools::charging::ocs::{Kind, Ocs};
use crate::tools::charging::scenario::{Policy, Scenario, Verdict};
use crate::tools::charging::tariff::Money;
use crate::tools::charging::wire::base::{CAPABILITIES, DISCONNECT, Identity, WATCHDOG};
use crate::tools::charging::wire::{APPLICATION, CREDIT_CONTROL, answer, read};
use crate::tools::charging::{Alarm, results};
use std::collections::BTreeMap;
use std::net::IpAddr;
use std::sync::Arc;

/// What is to be done about a message.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Said {
    /// Send this.
    Answer(Vec<u8>),
    /// Something was booked: send this once the request is kept.
    Booked(Vec<u8>),
    /// Send this and close.
    Last(Vec<u8>),
    /// Nothing to say.
    Nothing,
}

/// The accounts of a scenario behind a Diameter identity.
#[derive(Debug)]
pub struct Desk {
    scenario: Scenario,
    policy: Policy,
    identity: Identity,
    accounts: Vec<(Option<String>, Ocs)>,
    /// Nanoseconds since 1970-01-01 UTC at t=0.
    start: i64,
}

impl Desk {
    /// Opens the accounts.
    pub fn new(scenario: Scenario, identity: Identity, start: i64) -> Self {
        let policy = scenario.policy();
        let named = scenario.accounts.iter().chain([&scenario.account]);
        let accounts = named
            .map(|account| {
                let policy = Policy { credit_floor: account.credit_floor, ..policy.clone() };
                (account.subscriber.clone(), Ocs::new(policy, account.balance))
            })
            .collect();
        Self { scenario, policy, identity, accounts, start }
    }

    /// Second of the scenario at a time.
    pub const fn second(&self, now: i64) -> u64 {
        let passed = now.saturating_sub(self.start);
        if passed < 0 { 0 } else { passed.cast_unsigned() / 1_000_000_000 }
    }

    /// Who answers.
    pub const fn identity(&self) -> &Identity {
        &self.identity
    }

    /// Subscriber, and balance, reserved and charged, account by account.
    pub fn accounts(&self) -> impl Iterator<Item = (&str, (Money, Money, Money))> {
        self.accounts.iter().map(|(subscriber, ocs)| (subscriber.as_deref().unwrap_or("everyone else"), ocs.state()))
    }

    /// The alarms since the last call.
    pub fn take_alarms(&mut self) -> Vec<Alarm> {
        self.accounts.iter_mut().flat_map(|(_, ocs)| ocs.take_alarms()).collect()
    }

    /// Answers a message of a peer that has exchanged capabilities.
    pub fn message(&mut self, bytes: &[u8], at: u64) -> Said {
        let Ok(message) = Message::decode(bytes) else { return Said::Nothing };
        if !message.is_request() {
            return Said::Nothing;
        }
        let header = message.header().answer();
        let refuse = |result, text: &str| {
            let session = message.session_id();
            Said::Answer(self.identity.error(protocol_error(header), session, (result, text), &[]))
        };
        if message.flags() & ERROR != 0 {
            return refuse(results::INVALID_HDR_BITS, "the E bit is set in a request");
        }
        match (message.command(), message.application()) {
            (WATCHDOG, _) => Said::Answer(self.identity.watchdog(header, Some(results::SUCCESS))),
            (DISCONNECT, _) => Said::Last(self.identity.error(header, None, (results::SUCCESS, ""), &[])),
            (CREDIT_CONTROL, APPLICATION) => self.credit_control(&message, at),
            (CREDIT_CONTROL, _) => refuse(results::APPLICATION_UNSUPPORTED, "only credit control is served"),
            _ => refuse(results::COMMAND_UNSUPPORTED, "only Credit-Control is served"),
        }
    }

    /// Answers a Capabilities-Exchange-Request; any other message closes the connection (RFC 6733 §5.6.1).
    pub fn capabilities(&self, bytes: &[u8], address: IpAddr) -> Said {
        let Ok(message) = Message::decode(bytes) else { return Said::Nothing };
        if message.command() != CAPABILITIES || !message.is_request() {
            return Said::Nothing;
        }
        let header = message.header().answer();
        if message.find(avp::ORIGIN_HOST).is_none() {
            let fault = read::Fault::missing(avp::ORIGIN_HOST, "Origin-Host");
            return Said::Last(self.identity.error(header, None, (fault.result, &fault.text), &fault.failed));
        }
        let alone = message.find_all(avp::AUTH_APPLICATION_ID);
        let grouped = message.find_all(avp::VENDOR_SPECIFIC_APPLICATION_ID);
        let mut offered = alone.chain(grouped.filter_map(|group| group.find(avp::AUTH_APPLICATION_ID)));
        // Relays say 0xffffffff (RFC 6733 §2.4).
        let is_common = offered.any(|avp| matches!(avp.u32(), Some(APPLICATION | u32::MAX)));
        let result = if is_common { results::SUCCESS } else { results::NO_COMMON_APPLICATION };
        let answer = self.identity.capabilities(header, address, Some(result));
        if is_common { Said::Answer(answer) } else { Said::Last(answer) }
    }

    /// Sessions whose supervision timer has expired: Tcc is twice Validity-Time (RFC 8506 §13).
    pub fn overdue(&self, at: u64) -> Vec<Arc<str>> {
        let Some(validity) = self.scenario.ocs.validity_time else { return Vec::new() };
        let tcc = u64::from(validity).saturating_mul(2);
        let sessions = self.accounts.iter().flat_map(|(_, ocs)| ocs.sessions());
        let late = sessions.filter(|(_, session)| !session.has_ended() && session.touched.saturating_add(tcc) <= at);
        late.map(|(id, _)| Arc::from(id)).collect()
    }

    /// Ends a session whose client is silent; the money freed.
    pub fn supervise(&mut self, session: &str) -> Money {
        self.accounts.iter_mut().map(|(_, ocs)| ocs.supervise(session)).sum()
    }

    fn credit_control(&mut self, message: &Message<'_>, at: u64) -> Said {
        let header = message.header().answer();
        let mut request = match read::request(message, self.scenario.unit(), at) {
            Ok(request) => request,
            Err(fault) => {
                let what = (fault.result, fault.text.as_str());
                return Said::Answer(self.identity.error(header, message.session_id(), what, &fault.failed));
            }
        };
        if matches!(request.ccr.kind, Kind::Initial | Kind::Event(_)) {
            match self.policy.verdict(None, request.destination.as_deref()) {
                Verdict::Go(prices) => request.ccr.prices = prices,
                Verdict::No(result) => request.ccr.verdict = Some(result),
            }
        }
        let session = Arc::clone(&request.ccr.session);
        let Some(ocs) = self.account(&session, request.subscriber.as_deref()) else {
            let what = (results::USER_UNKNOWN, "no account for this subscriber");
            return Said::Answer(self.identity.error(header, Some(&session), what, &[]));
        };
        let cca = ocs.answer(&request.ccr);
        let from = answer::From {
            host: &self.identity.host,
            realm: &self.identity.realm,
            session: &session,
            start: self.start,
        };
        let bytes = answer::write(&self.scenario, from, (&request.ccr, &cca), (header, &BTreeMap::new()));
        if cca.is_duplicate { Said::Answer(bytes) } else { Said::Booked(bytes) }
    }

    /// The account that has the session, or else the subscriber's, or else the one for everyone.
    fn account(&mut self, session: &str, subscriber: Option<&str>) -> Option<&mut Ocs> {
        let bare = |text: &str| text.trim_start_matches('+').to_owned();
        let wanted = subscriber.map(bare);
        let all = || self.accounts.iter();
        let index = all()
            .position(|(_, ocs)| ocs.session(session).is_some())
            .or_else(|| all().position(|(name, _)| name.is_some() && name.as_deref().map(bare) == wanted))
            .or_else(|| all().position(|(name, _)| name.is_none()))?;
        self.accounts.get_mut(index).map(|(_, ocs)| ocs)
    }
}
