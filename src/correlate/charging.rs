//! Credit control and accounting: a session of its own, unless a call or text causes it.
//!
//! The ICID of the service information joins (TS 32.299 §7.2.75); failing it, the SIP request that waits at the
//! host which asks, when it names the same parties.

use super::Correlator;
use super::groups::{Group, Why};
use super::names;
use super::seen::Seen;
use super::waiting::Request;
use crate::proto::diameter::{Message, SubscriptionId, avp};
use crate::trace::{Kind, LinkKey};

impl Correlator {
    pub(super) fn place_charging(&mut self, seen: &Seen, message: &Message<'_>) -> Group {
        if let Some(group) = self.of_session(seen, message) {
            return group;
        }
        let group = match self.charged(seen, message) {
            Some((group, why)) => {
                self.groups.link(group, seen.id, why);
                group
            }
            None => {
                let group = self.groups.begin(Kind::Charging, seen.id, seen.time);
                let ue = self.ue_of(message);
                self.groups.get_mut(group).ue = ue;
                group
            }
        };
        self.keep_session(message, group);
        group
    }

    /// The call or text that is charged, and why.
    fn charged(&self, seen: &Seen, message: &Message<'_>) -> Option<(Group, Why)> {
        let icid = message.ims_charging_identifier();
        if let Some(icid) = &icid
            && let Some(group) = self.sip.by_icid(icid.as_bytes())
        {
            return Some((group, Why::new(LinkKey::Icid, icid.as_ref())));
        }
        // TS 32.299 §7.1.12: packet switched charging is not caused by SIP.
        let context = message.text(avp::SERVICE_CONTEXT_ID).unwrap_or_default();
        if context.contains("32251") {
            return None;
        }
        let called = message.find_deep(avp::CALLED_PARTY_ADDRESS).map(|avp| avp.text().into_owned());
        let calling = message.find_deep(avp::CALLING_PARTY_ADDRESS).map(|avp| avp.text().into_owned());
        let subscriptions = message.subscription_ids().map(|id| match id {
            SubscriptionId::E164(text)
            | SubscriptionId::Imsi(text)
            | SubscriptionId::SipUri(text)
            | SubscriptionId::Nai(text)
            | SubscriptionId::Private(text) => text.into_owned(),
        });
        let parties: Vec<String> = called
            .into_iter()
            .chain(calling)
            .chain(subscriptions)
            .filter_map(|text| names::user_of_text(&text))
            .collect();
        let fits = |request: &Request| {
            let charged = matches!(request.method.as_str(), "INVITE" | "MESSAGE");
            charged && parties.iter().any(|party| request.names.contains(party))
        };
        let request = self.waiting.only(seen.from.ip(), fits)?;
        let party = parties.iter().find(|party| request.names.contains(party))?;
        Some((request.group, Why::new(LinkKey::Waiting, format!("{} of {party}", request.method))))
    }
}
