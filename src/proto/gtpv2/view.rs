//! Typed accessors of GTPv2-C: identities, tunnels, bearers and causes for correlation and rules.

use super::ie::{Ie, Ies, kind};
use super::layout::read_ipv6;
use super::tables::names;
use super::{Message, parts};
use crate::wire::digits::{self, Plmn};
use crate::wire::{Cursor, Malformed};
use std::net::{IpAddr, Ipv4Addr, Ipv6Addr};

/// A cause, §8.4.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Cause {
    /// The value of table 8.4-1.
    pub value: u8,
    /// The error came from beyond the sender of the message.
    pub remote: bool,
    /// Type and instance of the element that is to blame.
    pub offending: Option<(u8, u8)>,
}

impl Cause {
    fn read(mut cursor: Cursor<'_>) -> Option<Self> {
        let value = cursor.u8("cause").ok()?;
        let flags = cursor.u8("cause flags").unwrap_or(0);
        let offending = match cursor.rest() {
            [kind, _, _, instance, ..] => Some((*kind, instance & 0x0f)),
            _ => None,
        };
        Some(Self { value, remote: flags & 0x01 != 0, offending })
    }

    /// The name of the value.
    pub fn name(&self) -> Option<&'static str> {
        names::name(names::CAUSES, self.value)
    }

    /// Claims that the request was rejected: 64 to 239 are rejections in a response (table 8.4-1).
    pub fn is_rejection(&self) -> bool {
        (64..=239).contains(&self.value)
    }
}

/// A tunnel endpoint, §8.22.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct FTeid {
    /// Instance of the element: which endpoint it is in this message.
    pub instance: u8,
    /// Interface type: 10 is S11 MME GTP-C.
    pub interface: u8,
    /// Tunnel endpoint identifier or GRE key.
    pub teid: u32,
    /// IPv4 address.
    pub ipv4: Option<Ipv4Addr>,
    /// IPv6 address.
    pub ipv6: Option<Ipv6Addr>,
}

impl FTeid {
    fn read(ie: &Ie<'_>) -> Option<Self> {
        let mut cursor = ie.content;
        let flags = cursor.u8("F-TEID flags").ok()?;
        let teid = cursor.u32("TEID").ok()?;
        let ipv4 = if flags & 0x80 != 0 { cursor.u32("IPv4").ok().map(Ipv4Addr::from) } else { None };
        let ipv6 = if flags & 0x40 != 0 { read_ipv6(&mut cursor).ok() } else { None };
        Some(Self { instance: ie.instance, interface: flags & 0x3f, teid, ipv4, ipv6 })
    }

    /// The name of the interface.
    pub fn interface_name(&self) -> Option<&'static str> {
        names::name(names::INTERFACE_TYPES, self.interface)
    }

    /// The reference point whose messages hand out an endpoint of this type, table 8.22-1.
    const fn reference_point(&self) -> Option<&'static str> {
        Some(match self.interface {
            4..=9 => "S5/S8",
            0..=3 | 10 | 11 | 38 | 39 => "S11",
            12 => "S10",
            13 | 14 => "S3",
            15..=17 => "S4",
            18 => "S16",
            24 | 26 => "Sm",
            25 | 27 | 29 => "Sn",
            30..=33 => "S2b",
            34..=37 => "S2a",
            40 => "N26",
            _ => return None,
        })
    }

    /// The address, IPv4 first.
    pub fn address(&self) -> Option<IpAddr> {
        self.ipv4.map(IpAddr::V4).or(self.ipv6.map(IpAddr::V6))
    }
}

/// S11/S4 SGW GTP-C, the interface type of an SGW towards MME and SGSN alike.
const SGW_OF_S11_AND_S4: u8 = 11;

/// The addresses of a UE, §8.14.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Paa {
    /// PDN type: 1 IPv4, 2 IPv6, 3 both.
    pub pdn_type: u8,
    /// IPv4 address; 0.0.0.0 in a request.
    pub ipv4: Option<Ipv4Addr>,
    /// IPv6 prefix and its length in bits.
    pub ipv6: Option<(Ipv6Addr, u8)>,
}

impl Paa {
    fn read(mut cursor: Cursor<'_>) -> Result<Self, Malformed> {
        let pdn_type = cursor.u8("PDN type")? & 0x07;
        let mut paa = Self { pdn_type, ipv4: None, ipv6: None };
        if matches!(pdn_type, 2 | 3) {
            let length = cursor.u8("prefix length")?;
            paa.ipv6 = Some((read_ipv6(&mut cursor)?, length));
        }
        if matches!(pdn_type, 1 | 3) {
            paa.ipv4 = Some(Ipv4Addr::from(cursor.u32("IPv4 address")?));
        }
        Ok(paa)
    }
}

/// A bearer context: a group of what is said of one bearer.
#[derive(Clone, Copy, Debug)]
pub struct BearerContext<'a> {
    ie: Ie<'a>,
}

impl<'a> BearerContext<'a> {
    /// Instance of the element: 0 is to be created or modified, 1 is for removal in most messages.
    pub fn instance(&self) -> u8 {
        self.ie.instance
    }

    /// The elements of the group.
    pub fn ies(&self) -> Ies<'a> {
        self.ie.inner()
    }

    /// EPS bearer identity, 5 to 15; 0 when it is not assigned yet.
    pub fn ebi(&self) -> Option<u8> {
        find(self.ies(), kind::EBI, 0).and_then(|ie| ebi(&ie))
    }

    /// Whether this bearer could be served.
    pub fn cause(&self) -> Option<Cause> {
        find(self.ies(), kind::CAUSE, 0).and_then(|ie| Cause::read(ie.content))
    }

    /// QoS class identifier.
    pub fn qci(&self) -> Option<u8> {
        find(self.ies(), kind::BEARER_QOS, 0)?.bytes().get(1).copied()
    }

    /// The traffic flow template, encoded as in TS 24.008 §10.5.6.12.
    pub fn tft(&self) -> Option<&'a [u8]> {
        find(self.ies(), kind::BEARER_TFT, 0).map(|ie| ie.bytes())
    }

    /// The identifier of its charging data.
    pub fn charging_id(&self) -> Option<u32> {
        find(self.ies(), kind::CHARGING_ID, 0)?.content.u32("charging id").ok()
    }

    /// Its tunnel endpoints.
    pub fn f_teids(&self) -> impl Iterator<Item = FTeid> + use<'a> {
        f_teids(self.ies())
    }
}

fn find(ies: Ies<'_>, kind: u8, instance: u8) -> Option<Ie<'_>> {
    ies.flatten().find(|ie| ie.kind == kind && ie.instance == instance)
}

fn ebi(ie: &Ie<'_>) -> Option<u8> {
    ie.bytes().first().map(|octet| octet & 0x0f)
}

fn f_teids(ies: Ies<'_>) -> impl Iterator<Item = FTeid> {
    ies.flatten().filter(|ie| ie.kind == kind::F_TEID).filter_map(|ie| FTeid::read(&ie))
}

impl<'a> Message<'a> {
    /// The first element of this type and instance.
    pub fn find(&self, kind: u8, instance: u8) -> Option<Ie<'a>> {
        find(self.ies(), kind, instance)
    }

    /// The subscriber's IMSI, in digits.
    pub fn imsi(&self) -> Option<String> {
        self.find(kind::IMSI, 0).map(|ie| digits::tbcd(ie.bytes()))
    }

    /// The subscriber's MSISDN, in digits.
    pub fn msisdn(&self) -> Option<String> {
        self.find(kind::MSISDN, 0).map(|ie| digits::tbcd(ie.bytes()))
    }

    /// The equipment: IMEI or IMEISV, in digits.
    pub fn mei(&self) -> Option<String> {
        self.find(kind::MEI, 0).map(|ie| digits::tbcd(ie.bytes()))
    }

    /// The answer to the request as a whole.
    pub fn cause(&self) -> Option<Cause> {
        self.find(kind::CAUSE, 0).and_then(|ie| Cause::read(ie.content))
    }

    /// The access point name.
    pub fn apn(&self) -> Option<String> {
        self.find(kind::APN, 0).map(|ie| parts::labels(ie.bytes()))
    }

    /// Radio access technology: 6 is E-UTRAN (§8.17).
    pub fn rat(&self) -> Option<u8> {
        self.find(kind::RAT, 0)?.bytes().first().copied()
    }

    /// The serving network.
    pub fn serving_network(&self) -> Option<Plmn> {
        let octets = self.find(kind::SERVING_NETWORK, 0)?.bytes();
        octets.first_chunk::<3>().map(|octets| Plmn::from_octets(*octets))
    }

    /// The addresses of the UE.
    pub fn paa(&self) -> Option<Paa> {
        self.find(kind::PAA, 0).and_then(|ie| Paa::read(ie.content).ok())
    }

    /// The EPS bearer identities outside bearer contexts: linked, or to be deleted.
    pub fn ebis(&self) -> impl Iterator<Item = u8> + use<'a> {
        self.ies().flatten().filter(|ie| ie.kind == kind::EBI).filter_map(|ie| ebi(&ie))
    }

    /// The tunnel endpoints outside bearer contexts: those of the control plane.
    pub fn f_teids(&self) -> impl Iterator<Item = FTeid> + use<'a> {
        f_teids(self.ies())
    }

    /// The reference point the message runs over, by the endpoints in it; `None` when it has none that tells.
    ///
    /// The sender's own endpoint comes first. Those in bearer contexts are told apart by this: only messages
    /// between MME or SGSN and SGW carry endpoints of both sides of the SGW.
    pub fn interface(&self) -> Option<&'static str> {
        let of_bearers = || self.bearer_contexts().flat_map(|bearer| bearer.f_teids());
        let to_sgsn = || of_bearers().any(|endpoint| matches!(endpoint.interface, 15 | 16));
        let own = self.f_teids().min_by_key(|endpoint| endpoint.instance);
        if let Some(endpoint) = own {
            let is_shared = endpoint.interface == SGW_OF_S11_AND_S4;
            return if is_shared && to_sgsn() { Some("S4") } else { endpoint.reference_point() };
        }
        let points = || of_bearers().filter_map(|endpoint| endpoint.reference_point());
        points().find(|point| *point != "S5/S8").or_else(|| points().next())
    }

    /// The bearer contexts.
    pub fn bearer_contexts(&self) -> impl Iterator<Item = BearerContext<'a>> + use<'a> {
        self.ies().flatten().filter(|ie| ie.kind == kind::BEARER_CONTEXT).map(|ie| BearerContext { ie })
    }

    /// The protocol configuration options in the order PCO, APCO, ePCO, encoded as in TS 24.008 §10.5.6.3.
    pub fn configuration_options(&self) -> Option<&'a [u8]> {
        let kinds = [kind::PCO, kind::APCO, kind::EPCO];
        kinds.into_iter().find_map(|kind| self.find(kind, 0)).map(|ie| ie.bytes())
    }
}

/// Appends the one-line summary of one message.
pub(super) fn summary(message: &Message<'_>, out: &mut String) {
    match message.name() {
        Some(name) => out.push_str(name),
        None => out.push_str(&format!("message type {}", message.message_type())),
    }
    if let Some(imsi) = message.imsi() {
        out.push_str(&format!(" imsi {imsi}"));
    }
    if let Some(apn) = message.apn() {
        out.push_str(&format!(" apn {apn}"));
    }
    if let Some(paa) = message.paa() {
        summarise_addresses(&paa, out);
    }
    let rejected = message.bearer_contexts().filter_map(|bearer| bearer.cause()).find(Cause::is_rejection);
    let own = message.cause();
    if let Some(cause) = own.filter(Cause::is_rejection).or(rejected).or(own) {
        out.push_str(&format!(" cause {}", cause.value));
        if let Some(name) = cause.name() {
            out.push_str(&format!(" {name}"));
        }
        if let Some((kind, _)) = cause.offending {
            out.push_str(&format!(": {}", names::name(names::IE_TYPES, kind).unwrap_or("unknown IE")));
        }
    }
    summarise_bearers(message, out);
}

fn summarise_addresses(paa: &Paa, out: &mut String) {
    if let Some(address) = paa.ipv4.filter(|address| !address.is_unspecified()) {
        out.push_str(&format!(" {address}"));
    }
    if let Some((prefix, length)) = paa.ipv6.filter(|(prefix, _)| !prefix.is_unspecified()) {
        out.push_str(&format!(" {prefix}/{length}"));
    }
}

fn summarise_bearers(message: &Message<'_>, out: &mut String) {
    let bearers: Vec<String> = message
        .bearer_contexts()
        .filter_map(|bearer| {
            let ebi = bearer.ebi()?;
            Some(bearer.qci().map_or(format!("EBI {ebi}"), |qci| format!("EBI {ebi} QCI {qci}")))
        })
        .chain(message.ebis().map(|ebi| format!("EBI {ebi}")))
        .collect();
    if !bearers.is_empty() {
        out.push_str(&format!(" ({})", bearers.join(", ")));
    }
}
