//! Protocol configuration options (TS 24.008 §10.5.6.3) and their extended form (§10.5.6.3A).
//!
//! Shared by ESM, GTPv2 and Diameter. PPP packets inside (IPCP, PAP, CHAP) are named; of IPCP the
//! DNS addresses are read.

use super::{Direction, gsm};
use crate::proto::field::{Fields, Value};
use crate::wire::{Cursor, Malformed, text};
use std::net::{IpAddr, Ipv4Addr, Ipv6Addr};
use std::ops::Range;

/// Which of the two forms is read: they differ in the length of some containers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Form {
    /// Protocol configuration options.
    Plain,
    /// Extended protocol configuration options: some containers have two octets of length.
    Extended,
}

/// The options, in the order they came in.
#[derive(Clone, Debug)]
pub struct Pco<'a> {
    /// The protocols and containers that could be read.
    pub options: Vec<Item<'a>>,
    /// Where reading stopped, when it did.
    pub malformed: Option<Malformed>,
    octet: u8,
    start: usize,
}

/// A protocol or container.
#[derive(Clone, Debug)]
pub struct Item<'a> {
    /// Protocol (0x8021 IPCP, 0xc023 PAP, 0xc223 CHAP) or container identifier.
    pub id: u16,
    /// Contents.
    pub contents: &'a [u8],
    range: Range<usize>,
}

/// Container: P-CSCF IPv6 address.
pub const P_CSCF_IPV6: u16 = 0x0001;
/// Container: IM CN subsystem signalling flag.
pub const IMS_SIGNALLING: u16 = 0x0002;
/// Container: DNS server IPv6 address.
pub const DNS_IPV6: u16 = 0x0003;
/// Container: P-CSCF IPv4 address.
pub const P_CSCF_IPV4: u16 = 0x000c;
/// Container: DNS server IPv4 address.
pub const DNS_IPV4: u16 = 0x000d;
/// Container: IPv4 link MTU.
pub const IPV4_LINK_MTU: u16 = 0x0010;
/// Protocol: IPCP (RFC 1332).
pub const IPCP: u16 = 0x8021;

impl<'a> Pco<'a> {
    /// Reads the options; an empty element cannot be read.
    pub fn decode(mut cursor: Cursor<'a>, form: Form) -> Result<Self, Malformed> {
        let start = cursor.at();
        let octet = cursor.u8("configuration protocol")?;
        let mut pco = Self { options: Vec::new(), malformed: None, octet, start };
        while !cursor.is_empty() {
            match Item::decode(&mut cursor, form) {
                Ok(item) => pco.options.push(item),
                Err(malformed) => {
                    pco.malformed = Some(malformed);
                    break;
                }
            }
        }
        Ok(pco)
    }

    /// Addresses of P-CSCFs, in the order of preference.
    pub fn p_cscf_addresses(&self) -> impl Iterator<Item = IpAddr> {
        self.addresses(P_CSCF_IPV4, P_CSCF_IPV6)
    }

    /// Addresses of DNS servers that containers of their own name.
    pub fn dns_addresses(&self) -> impl Iterator<Item = IpAddr> {
        self.addresses(DNS_IPV4, DNS_IPV6)
    }

    fn addresses(&self, ipv4: u16, ipv6: u16) -> impl Iterator<Item = IpAddr> {
        self.options.iter().filter(move |item| item.id == ipv4 || item.id == ipv6).filter_map(Item::address)
    }

    /// IPv4 link MTU in octets.
    pub fn mtu(&self) -> Option<u16> {
        let item = self.options.iter().find(|item| item.id == IPV4_LINK_MTU)?;
        Some(u16::from_be_bytes(item.contents.try_into().ok()?))
    }

    /// Claims that the option is there: of the UE, that it asks for it.
    pub fn has(&self, id: u16) -> bool {
        self.options.iter().any(|item| item.id == id)
    }

    /// Adds the fields of the options.
    pub fn fields(&self, out: &mut Fields<'a>, direction: Direction) {
        let at = self.start..self.start + 1;
        let (number, name) = match direction {
            Direction::Uplink => (0u8, "MS to network"),
            Direction::Downlink => (1, "Network to MS"),
        };
        out.push(&gsm::GM_SM_LINK_DIR, Value::code(number, Some(name)), self.start..self.start);
        out.push(&gsm::GM_SM_EXT, self.octet & 0x80 != 0, at.clone());
        out.push(&gsm::GM_CONFIGURATION_PROTOCOL, self.octet & 0x07, at);
        for item in &self.options {
            item.fields(out, direction);
        }
        if let Some(malformed) = self.malformed {
            out.malformed(malformed);
        }
    }
}

impl<'a> Item<'a> {
    fn decode(cursor: &mut Cursor<'a>, form: Form) -> Result<Self, Malformed> {
        let start = cursor.at();
        let id = cursor.u16("protocol or container identifier")?;
        let long = form == Form::Extended && matches!(id, 0x0023 | 0x0024 | 0x0030..=0x0032);
        let length = if long { cursor.u16("container length")? } else { u16::from(cursor.u8("container length")?) };
        let contents = cursor.take(usize::from(length), "container contents")?;
        Ok(Self { id, contents, range: cursor.since(start) })
    }

    /// The address, of a container that holds just one.
    pub fn address(&self) -> Option<IpAddr> {
        if let Ok(octets) = <[u8; 4]>::try_from(self.contents) {
            return Some(Ipv4Addr::from(octets).into());
        }
        <[u8; 16]>::try_from(self.contents).ok().map(|octets| Ipv6Addr::from(octets).into())
    }

    fn fields(&self, out: &mut Fields<'a>, direction: Direction) {
        let Range { start, end } = self.range;
        let inside = end.saturating_sub(self.contents.len())..end;
        out.push(&gsm::GM_SM_PCO_PID, Value::code(self.id, option_name(self.id, direction)), start..start + 2);
        out.nest(|out| {
            out.push(&gsm::GM_SM_PCO_LENGTH, self.contents.len() as u64, start + 2..inside.start);
            self.contents_fields(out, inside);
        });
    }

    fn contents_fields(&self, out: &mut Fields<'a>, range: Range<usize>) {
        let address = self.address().map(Value::Address);
        let number = self.contents.iter().fold(0u64, |sum, octet| sum << 8 | u64::from(*octet));
        let def = match (self.id, self.contents.len()) {
            (P_CSCF_IPV6, 16) => &gsm::GM_SM_PCO_PCSCF_IPV6,
            (DNS_IPV6, 16) => &gsm::GM_SM_PCO_DNS_IPV6,
            (0x0007, 16) => &gsm::GM_SM_PCO_DSMIPV6_HOME_AGENT_IPV6,
            (0x0009, 4) => &gsm::GM_SM_PCO_DSMIPV6_HOME_AGENT_IPV4,
            (P_CSCF_IPV4, 4) => &gsm::GM_SM_PCO_PCSCF_IPV4,
            (DNS_IPV4, 4) => &gsm::GM_SM_PCO_DNS_IPV4,
            (0x0005, 1) => return out.push(&gsm::GM_SM_PCO_SEL_BEARER_CTRL_MODE, number, range),
            (IPV4_LINK_MTU, 2) => return out.push(&gsm::GM_SM_PCO_IPV4_LINK_MTU_SIZE, number, range),
            (0x0015, 2) => return out.push(&gsm::GM_SM_PCO_NON_IP_LINK_MTU_SIZE, number, range),
            (0x0017, 1) => return out.push(&gsm::GM_SM_PCO_3GPP_DATA_OFF_UE_STATUS, number, range),
            (0x001a, 1) => return out.push(&gsm::GM_SM_PCO_PDU_SESSION_ID, number, range),
            (IPCP, _) => return self.ipcp_fields(out, range),
            (_, 0) => return,
            _ => return out.heading(text::hex(self.contents), range, |_| {}),
        };
        if let Some(address) = address {
            out.push(def, address, range);
        }
    }

    /// Names the addresses of an IPCP packet (RFC 1332 §3, RFC 1877 §1).
    fn ipcp_fields(&self, out: &mut Fields<'a>, range: Range<usize>) {
        let mut cursor = Cursor::new(self.contents);
        cursor.skip(4);
        while let (Ok(kind), Ok(length)) = (cursor.u8("IPCP option"), cursor.u8("IPCP option length")) {
            let contents = cursor.sub_lossy(usize::from(length.saturating_sub(2)));
            let name = match kind {
                3 => "IP address",
                129 => "Primary DNS",
                131 => "Secondary DNS",
                _ => "IPCP option",
            };
            let value = <[u8; 4]>::try_from(contents.rest())
                .map_or_else(|_| text::hex(contents.rest()), |octets| Ipv4Addr::from(octets).to_string());
            let at = range.start.saturating_add(contents.at());
            out.heading(format!("{name}: {value}"), at..at + contents.remaining(), |_| {});
        }
    }
}

/// Names a protocol or container; the UE asks for what the network gives (TS 24.008 table 10.5.154).
#[rustfmt::skip]
pub const fn option_name(id: u16, direction: Direction) -> Option<&'static str> {
    let request = matches!(direction, Direction::Uplink);
    Some(match id {
        0x0001 => if request { "P-CSCF IPv6 Address Request" } else { "P-CSCF IPv6 Address" },
        0x0002 => "IM CN Subsystem Signaling Flag",
        0x0003 => if request { "DNS Server IPv6 Address Request" } else { "DNS Server IPv6 Address" },
        0x0004 => if request { "Not supported" } else { "Policy Control rejection code" },
        0x0005 => if request { "MS Support of Network Requested Bearer Control indicator" } else { "Selected Bearer Control Mode" },
        0x0007 => if request { "DSMIPv6 Home Agent Address Request" } else { "DSMIPv6 Home Agent Address" },
        0x0008 => if request { "DSMIPv6 Home Network Prefix Request" } else { "DSMIPv6 Home Network Prefix" },
        0x0009 => if request { "DSMIPv6 IPv4 Home Agent Address Request" } else { "DSMIPv6 IPv4 Home Agent Address" },
        0x000a => "IP address allocation via NAS signalling",
        0x000b => "IPv4 address allocation via DHCPv4",
        0x000c => if request { "P-CSCF IPv4 Address Request" } else { "P-CSCF IPv4 Address" },
        0x000d => if request { "DNS Server IPv4 Address Request" } else { "DNS Server IPv4 Address" },
        0x000e => if request { "MSISDN Request" } else { "MSISDN" },
        0x000f => "IFOM support",
        0x0010 => if request { "IPv4 Link MTU Request" } else { "IPv4 Link MTU" },
        0x0011 => "Support of local address in TFT indicator",
        0x0012 => "P-CSCF re-selection support",
        0x0013 => "NBIFOM request or accept",
        0x0014 => "NBIFOM mode",
        0x0015 => if request { "Non-IP Link MTU Request" } else { "Non-IP Link MTU" },
        0x0016 => "APN rate control parameters or support",
        0x0017 => "3GPP PS data off UE status or support",
        0x0018 => "Reliable Data Service",
        0x0019 => "Additional APN rate control for exception data",
        0x001a => "PDU session ID",
        0x001b => "S-NSSAI",
        0x001c => "QoS rules",
        0x001d => "Session-AMBR",
        0x0020 => "Ethernet Frame Payload MTU",
        0x0023 => "QoS rules with two octets of length",
        0x0024 => "QoS flow descriptions with two octets of length",
        0x8021 => "Internet Protocol Control Protocol",
        0xc021 => "Link Control Protocol",
        0xc023 => "Password Authentication Protocol",
        0xc223 => "Challenge Handshake Authentication Protocol",
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_network_names_its_p_cscf_dns_and_mtu() {
        let octets = [0x80, 0, 0x0c, 4, 10, 90, 7, 10, 0, 0x0d, 4, 10, 90, 7, 53, 0, 0x10, 2, 5, 0x78];
        let pco = Pco::decode(Cursor::new(&octets), Form::Plain).unwrap();
        assert_eq!(pco.p_cscf_addresses().collect::<Vec<_>>(), [IpAddr::from([10, 90, 7, 10])]);
        assert_eq!(pco.dns_addresses().collect::<Vec<_>>(), [IpAddr::from([10, 90, 7, 53])]);
        assert_eq!((pco.mtu(), pco.malformed), (Some(1400), None));
    }

    #[test]
    fn a_container_longer_than_the_element_is_malformed_behind_what_was_read() {
        let pco = Pco::decode(Cursor::new(&[0x80, 0, 0x0a, 0, 0, 0x0c, 4, 10]), Form::Plain).unwrap();
        assert_eq!(pco.options.len(), 1);
        assert_eq!(pco.malformed, Some(Malformed::new("container contents", 7)));
    }
}
