//! Who and what a message is about: hosts, subscribers, addresses, sessions, rules.

use super::{Avp, Key, Message, avp};
use crate::wire::digits;
use std::borrow::Cow;
use std::net::{IpAddr, Ipv6Addr};

/// Subscription-Id: type and number (RFC 8506 §8.46).
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum SubscriptionId<'a> {
    /// A telephone number.
    E164(Cow<'a, str>),
    /// An IMSI.
    Imsi(Cow<'a, str>),
    /// A SIP or tel URI.
    SipUri(Cow<'a, str>),
    /// A network access identifier.
    Nai(Cow<'a, str>),
    /// Private to the operator.
    Private(Cow<'a, str>),
}

impl<'a> SubscriptionId<'a> {
    fn read(group: &Avp<'a>) -> Option<Self> {
        let number = group.find(avp::SUBSCRIPTION_ID_DATA)?.text();
        Some(match group.find(avp::SUBSCRIPTION_ID_TYPE)?.u32()? {
            0 => Self::E164(number),
            1 => Self::Imsi(number),
            2 => Self::SipUri(number),
            3 => Self::Nai(number),
            _ => Self::Private(number),
        })
    }
}

impl<'a> Message<'a> {
    /// Origin-Host.
    pub fn origin_host(&self) -> Option<Cow<'a, str>> {
        self.text(avp::ORIGIN_HOST)
    }

    /// Origin-Realm.
    pub fn origin_realm(&self) -> Option<Cow<'a, str>> {
        self.text(avp::ORIGIN_REALM)
    }

    /// Destination-Host.
    pub fn destination_host(&self) -> Option<Cow<'a, str>> {
        self.text(avp::DESTINATION_HOST)
    }

    /// Destination-Realm.
    pub fn destination_realm(&self) -> Option<Cow<'a, str>> {
        self.text(avp::DESTINATION_REALM)
    }

    /// User-Name: the IMPI on Cx, the IMSI on S6a.
    pub fn user_name(&self) -> Option<Cow<'a, str>> {
        self.text(avp::USER_NAME)
    }

    /// Public-Identity, every one of them.
    pub fn public_identities(&self) -> impl Iterator<Item = Cow<'a, str>> + use<'a> {
        self.find_all(avp::PUBLIC_IDENTITY).map(|avp| avp.text())
    }

    /// Server-Name: the S-CSCF.
    pub fn server_name(&self) -> Option<Cow<'a, str>> {
        self.text(avp::SERVER_NAME)
    }

    /// Subscription-Id, every one of them.
    pub fn subscription_ids(&self) -> impl Iterator<Item = SubscriptionId<'a>> + use<'a> {
        self.find_all(avp::SUBSCRIPTION_ID).filter_map(|group| SubscriptionId::read(&group))
    }

    /// The IMSI: of Subscription-Id, or User-Name when that is 14 or 15 digits.
    pub fn imsi(&self) -> Option<Cow<'a, str>> {
        let subscription = self.subscription_ids().find_map(|id| match id {
            SubscriptionId::Imsi(imsi) => Some(imsi),
            _ => None,
        });
        subscription.or_else(|| {
            self.user_name()
                .filter(|name| matches!(name.len(), 14 | 15) && name.bytes().all(|octet| octet.is_ascii_digit()))
        })
    }

    /// The telephone number: of Subscription-Id, or MSISDN at any depth.
    pub fn msisdn(&self) -> Option<Cow<'a, str>> {
        let subscription = self.subscription_ids().find_map(|id| match id {
            SubscriptionId::E164(number) => Some(number),
            _ => None,
        });
        subscription.or_else(|| self.find_deep(avp::MSISDN).map(|avp| Cow::Owned(digits::tbcd(avp.value))))
    }

    /// Framed-IP-Address: the IPv4 address of the UE.
    pub fn framed_ipv4(&self) -> Option<IpAddr> {
        self.find(avp::FRAMED_IP_ADDRESS)?.address()
    }

    /// Framed-IPv6-Prefix: length in bits and prefix (RFC 3162 §2.3).
    pub fn framed_ipv6_prefix(&self) -> Option<(Ipv6Addr, u8)> {
        let [_, length, prefix @ ..] = self.find(avp::FRAMED_IPV6_PREFIX)?.value else { return None };
        let mut octets = [0; 16];
        octets.iter_mut().zip(prefix).for_each(|(octet, sent)| *octet = *sent);
        Some((octets.into(), *length))
    }

    /// Called-Station-Id: the access point name.
    pub fn called_station_id(&self) -> Option<Cow<'a, str>> {
        self.text(avp::CALLED_STATION_ID)
    }

    /// CC-Request-Type: 1 initial, 2 update, 3 termination, 4 event (RFC 8506 §8.3).
    pub fn cc_request_type(&self) -> Option<u32> {
        self.find(avp::CC_REQUEST_TYPE)?.u32()
    }

    /// CC-Request-Number (RFC 8506 §8.2).
    pub fn cc_request_number(&self) -> Option<u32> {
        self.find(avp::CC_REQUEST_NUMBER)?.u32()
    }

    /// Names of the charging rules that the message installs, in order.
    pub fn installed_rules(&self) -> impl Iterator<Item = Cow<'a, str>> + use<'a> {
        self.find_all(avp::CHARGING_RULE_INSTALL).flat_map(|install| {
            install.avps().readable().filter_map(|avp| match avp.key {
                avp::CHARGING_RULE_NAME => Some(avp.text()),
                avp::CHARGING_RULE_DEFINITION => avp.find(avp::CHARGING_RULE_NAME).map(|name| name.text()),
                _ => None,
            })
        })
    }

    /// Names of the charging rules that the message removes, in order.
    pub fn removed_rules(&self) -> impl Iterator<Item = Cow<'a, str>> + use<'a> {
        self.find_all(avp::CHARGING_RULE_REMOVE).flat_map(|remove| {
            remove.avps().readable().filter(|avp| avp.key == avp::CHARGING_RULE_NAME).map(|avp| avp.text())
        })
    }

    /// Names of the charging rules whose fate the message reports, in order.
    pub fn reported_rules(&self) -> impl Iterator<Item = Cow<'a, str>> + use<'a> {
        self.find_all(avp::CHARGING_RULE_REPORT).flat_map(|report| {
            report.avps().readable().filter(|avp| avp.key == avp::CHARGING_RULE_NAME).map(|avp| avp.text())
        })
    }

    /// Media-Component-Description, every one of them (TS 29.214 §5.3.16).
    pub fn media_components(&self) -> impl Iterator<Item = Avp<'a>> + use<'a> {
        self.find_all(avp::MEDIA_COMPONENT_DESCRIPTION)
    }

    /// Flow-Description of every media component and every charging rule, in order.
    pub fn flow_descriptions(&self) -> Vec<Cow<'a, str>> {
        let media = self.media_components().flat_map(|component| nested(component, avp::MEDIA_SUB_COMPONENT));
        let rules = self
            .find_all(avp::CHARGING_RULE_INSTALL)
            .flat_map(|install| nested(install, avp::CHARGING_RULE_DEFINITION))
            .flat_map(|definition| nested(definition, avp::FLOW_INFORMATION));
        media.chain(rules).flat_map(|flow| nested(flow, avp::FLOW_DESCRIPTION)).map(|avp| avp.text()).collect()
    }

    /// AF-Charging-Identifier, which joins Rx and Gx to the IMS charging identifier.
    pub fn af_charging_identifier(&self) -> Option<Cow<'a, str>> {
        self.find_deep(avp::AF_CHARGING_IDENTIFIER).map(|avp| avp.text())
    }

    /// IMS-Charging-Identifier (ICID).
    pub fn ims_charging_identifier(&self) -> Option<Cow<'a, str>> {
        self.find_deep(avp::IMS_CHARGING_IDENTIFIER).map(|avp| avp.text())
    }
}

/// The AVPs of this kind in a group.
fn nested<'a>(group: Avp<'a>, key: Key) -> impl Iterator<Item = Avp<'a>> {
    group.avps().readable().filter(move |avp| avp.key == key)
}
