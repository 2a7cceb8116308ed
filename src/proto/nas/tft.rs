//! Traffic flow templates (TS 24.008 §10.5.6.12): which packets a bearer carries.
//!
//! Shared by ESM, GTPv2 and Diameter. Ethernet components are shown as octets.

use super::gsm;
use crate::proto::field::{Fields, Value};
use crate::wire::{Cursor, Malformed, text};
use std::fmt;
use std::net::{IpAddr, Ipv4Addr, Ipv6Addr};
use std::ops::Range;

/// What is to be done with the packet filters.
const OPERATIONS: [&str; 8] = [
    "Ignore this IE",
    "Create new TFT",
    "Delete existing TFT",
    "Add packet filters to existing TFT",
    "Replace packet filters in existing TFT",
    "Delete packet filters from existing TFT",
    "No TFT operation",
    "Reserved",
];

/// Which way the packets go, from the UE's side.
const DIRECTIONS: [&str; 4] = ["pre Rel-7", "downlink", "uplink", "bidirectional"];

/// Operation that names filters by their identifiers only.
const DELETE_FILTERS: u8 = 5;

/// A template: an operation, the packet filters it is about, and what accompanies them.
#[derive(Clone, Debug)]
pub struct Tft<'a> {
    /// TFT operation code: 1 creates, 2 deletes, 3 adds, 4 replaces, 5 deletes filters.
    pub operation: u8,
    /// The E bit: a list of parameters follows the filters.
    pub has_parameters: bool,
    /// Number of packet filters that the template announces.
    pub announced: u8,
    /// The filters that could be read.
    pub filters: Vec<Filter<'a>>,
    /// The parameters that could be read: identifier, content and its range.
    pub parameters: Vec<Parameter<'a>>,
    /// Where reading stopped, when it did.
    pub malformed: Option<Malformed>,
    start: usize,
}

/// One packet filter.
#[derive(Clone, Debug)]
pub struct Filter<'a> {
    /// 0 before release 7, 1 downlink, 2 uplink, 3 both.
    pub direction: u8,
    /// Packet filter identifier, 0 to 15.
    pub id: u8,
    /// Evaluation precedence; the lowest is evaluated first. `None` where only identifiers are listed.
    pub precedence: Option<u8>,
    /// What a packet must match, all of it.
    pub components: Vec<(Component<'a>, Range<usize>)>,
    range: Range<usize>,
}

/// One condition of a packet filter.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Component<'a> {
    /// IPv4 address and mask; `local` is the UE's side.
    Ipv4 {
        /// Whose address: the UE's, or that of the other end.
        local: bool,
        /// Address.
        address: Ipv4Addr,
        /// Mask.
        mask: Ipv4Addr,
    },
    /// IPv6 remote address and mask.
    Ipv6Mask {
        /// Address.
        address: Ipv6Addr,
        /// Mask.
        mask: Ipv6Addr,
    },
    /// IPv6 address and prefix length.
    Ipv6 {
        /// Whose address: the UE's, or that of the other end.
        local: bool,
        /// Address.
        address: Ipv6Addr,
        /// Prefix length in bits.
        prefix: u8,
    },
    /// Protocol number or next header.
    Protocol(u8),
    /// A single port.
    Port {
        /// Whose port.
        local: bool,
        /// Port.
        port: u16,
    },
    /// A range of ports.
    Ports {
        /// Whose ports.
        local: bool,
        /// First port.
        low: u16,
        /// Last port.
        high: u16,
    },
    /// Security parameter index.
    Spi(u32),
    /// Type of service or traffic class, with its mask.
    TrafficClass {
        /// Value.
        class: u8,
        /// Mask.
        mask: u8,
    },
    /// IPv6 flow label.
    FlowLabel(u32),
    /// Any other component type, with all octets behind it: their layout is not known.
    Other(u8, &'a [u8]),
}

/// One entry of the parameters list.
#[derive(Clone, Debug)]
pub struct Parameter<'a> {
    /// 1 authorization token, 2 flow identifier, 3 packet filter identifier.
    pub id: u8,
    /// Content.
    pub content: &'a [u8],
    range: Range<usize>,
}

impl<'a> Tft<'a> {
    /// Reads a template; an empty one cannot be read.
    pub fn decode(mut cursor: Cursor<'a>) -> Result<Self, Malformed> {
        let start = cursor.at();
        let octet = cursor.u8("TFT operation code")?;
        let mut tft = Self {
            operation: octet >> 5,
            has_parameters: octet & 0x10 != 0,
            announced: octet & 0x0f,
            filters: Vec::new(),
            parameters: Vec::new(),
            malformed: None,
            start,
        };
        tft.malformed = tft.lists(&mut cursor).err();
        Ok(tft)
    }

    fn lists(&mut self, cursor: &mut Cursor<'a>) -> Result<(), Malformed> {
        if matches!(self.operation, 1 | 3 | 4 | DELETE_FILTERS) {
            for _ in 0..self.announced {
                let filter =
                    if self.operation == DELETE_FILTERS { Filter::listed(cursor)? } else { Filter::decode(cursor)? };
                self.filters.push(filter);
            }
        }
        while self.has_parameters && !cursor.is_empty() {
            let start = cursor.at();
            let id = cursor.u8("TFT parameter identifier")?;
            let length = cursor.u8("TFT parameter length")?;
            let content = cursor.take(usize::from(length), "TFT parameter")?;
            self.parameters.push(Parameter { id, content, range: cursor.since(start) });
        }
        Ok(())
    }

    /// Adds the fields of the template.
    pub fn fields(&self, out: &mut Fields<'a>) {
        let at = self.start..self.start + 1;
        let operation = OPERATIONS.get(usize::from(self.operation)).copied();
        out.push(&gsm::GM_SM_TFT_OP_CODE, Value::code(self.operation, operation), at.clone());
        out.push(&gsm::GM_SM_TFT_E_BIT, self.has_parameters, at.clone());
        out.push(&gsm::GM_SM_TFT_PKT_FLT, self.announced, at);
        for (index, filter) in self.filters.iter().enumerate() {
            if out.wants(&gsm::GM_SM_TFT_PACKET_FILTER) {
                let heading = format!("Packet filter {index}: {filter}");
                out.push_headed(&gsm::GM_SM_TFT_PACKET_FILTER, heading, index as u64, filter.range.clone());
            }
            out.nest(|out| filter.fields(out));
        }
        for parameter in &self.parameters {
            let Range { start, end } = parameter.range;
            out.push(&gsm::GM_SM_TFT_PARAM_ID, parameter.id, start..start + 1);
            parameter.fields(out, start + 2..end);
        }
        if let Some(malformed) = self.malformed {
            out.malformed(malformed);
        }
    }
}

impl<'a> Filter<'a> {
    /// Reads an entry of a list of identifiers.
    fn listed(cursor: &mut Cursor<'a>) -> Result<Self, Malformed> {
        let start = cursor.at();
        let octet = cursor.u8("packet filter identifier")?;
        let (direction, id) = (octet >> 4 & 0x03, octet & 0x0f);
        Ok(Self { direction, id, precedence: None, components: Vec::new(), range: cursor.since(start) })
    }

    fn decode(cursor: &mut Cursor<'a>) -> Result<Self, Malformed> {
        let mut filter = Self::listed(cursor)?;
        filter.precedence = Some(cursor.u8("packet filter precedence")?);
        let length = cursor.u8("packet filter length")?;
        let mut contents = cursor.sub(usize::from(length), "packet filter contents")?;
        while !contents.is_empty() {
            let start = contents.at();
            let component = Component::decode(&mut contents)?;
            filter.components.push((component, contents.since(start)));
        }
        filter.range.end = cursor.at();
        Ok(filter)
    }

    fn fields(&self, out: &mut Fields<'a>) {
        let start = self.range.start;
        out.push(&gsm::SPARE_BITS, 0u8, start..start + 1);
        let Some(precedence) = self.precedence else {
            return out.push(&gsm::GM_SM_TFT_PKT_FLT_ID, self.id, start..start + 1);
        };
        let direction = DIRECTIONS.get(usize::from(self.direction)).copied();
        out.push(&gsm::GM_SM_TFT_PKT_FLT_DIR, Value::code(self.direction, direction), start..start + 1);
        out.push(&gsm::GM_SM_TFT_PKT_FLT_ID, self.id, start..start + 1);
        out.push(&gsm::GM_SM_TFT_PACKET_EVALUATION_PRECEDENCE, precedence, start + 1..start + 2);
        let length = self.range.end.saturating_sub(start + 3);
        out.push(&gsm::GM_SM_TFT_PACKET_FILTER_LENGTH, length as u64, start + 2..start + 3);
        for (component, range) in &self.components {
            let at = range.start..range.start + 1;
            let code = Value::code(component.kind(), component_name(component.kind()));
            out.push(&gsm::GM_SM_TFT_PACKET_FILTER_COMPONENT_TYPE_ID, code, at);
            out.nest(|out| component.fields(out, range.start + 1..range.end));
        }
    }
}

impl<'a> Parameter<'a> {
    fn fields(&self, out: &mut Fields<'a>, range: Range<usize>) {
        match (self.id, self.content) {
            (1, token) => out.push(&gsm::GM_SM_TFT_AUTHORIZATION_TOKEN_VALUE, Value::bytes(token), range),
            (2, &[a, b, c, d]) => {
                let (start, end) = (range.start, range.end);
                let component = u16::from_be_bytes([a, b]);
                out.push(&gsm::GM_SM_TFT_MEDIA_COMPONENT_NUMBER_VALUE, component, start..start + 2);
                out.push(&gsm::GM_SM_TFT_IP_FLOW_NUMBER, u16::from_be_bytes([c, d]), start + 2..end);
            }
            (3, &[first, ..]) => {
                // tshark counts the identifiers from 1, as its packet filters.
                out.push(&gsm::GM_SM_TFT_PACKET_FILTER_IDENTIFIER, (first & 0x0f) + 1, range);
            }
            (_, content) => out.push(&gsm::GM_SM_TFT_PARAMETER_CONTENT, Value::bytes(content), range),
        }
    }
}

impl<'a> Component<'a> {
    fn decode(cursor: &mut Cursor<'a>) -> Result<Self, Malformed> {
        let kind = cursor.u8("packet filter component type")?;
        let ipv6 = |cursor: &mut Cursor<'a>| {
            let (high, low) = (cursor.u64("IPv6 address")?, cursor.u64("IPv6 address")?);
            Ok(Ipv6Addr::from(u128::from(high) << 64 | u128::from(low)))
        };
        let ipv4 = |cursor: &mut Cursor<'a>| cursor.u32("IPv4 address").map(Ipv4Addr::from);
        Ok(match kind {
            0x10 | 0x11 => Self::Ipv4 { local: kind == 0x11, address: ipv4(cursor)?, mask: ipv4(cursor)? },
            0x20 => Self::Ipv6Mask { address: ipv6(cursor)?, mask: ipv6(cursor)? },
            0x21 | 0x23 => {
                Self::Ipv6 { local: kind == 0x23, address: ipv6(cursor)?, prefix: cursor.u8("prefix length")? }
            }
            0x30 => Self::Protocol(cursor.u8("protocol")?),
            0x40 | 0x50 => Self::Port { local: kind == 0x40, port: cursor.u16("port")? },
            0x41 | 0x51 => {
                Self::Ports { local: kind == 0x41, low: cursor.u16("low port")?, high: cursor.u16("high port")? }
            }
            0x60 => Self::Spi(cursor.u32("security parameter index")?),
            0x70 => Self::TrafficClass { class: cursor.u8("traffic class")?, mask: cursor.u8("traffic class mask")? },
            0x80 => Self::FlowLabel(cursor.u24("flow label")? & 0x0f_ffff),
            _ => Self::Other(kind, cursor.take_rest()),
        })
    }

    /// The component type identifier of TS 24.008 table 10.5.162.
    pub const fn kind(&self) -> u8 {
        match self {
            Self::Ipv4 { local: false, .. } => 0x10,
            Self::Ipv4 { local: true, .. } => 0x11,
            Self::Ipv6Mask { .. } => 0x20,
            Self::Ipv6 { local: false, .. } => 0x21,
            Self::Ipv6 { local: true, .. } => 0x23,
            Self::Protocol(_) => 0x30,
            Self::Port { local: true, .. } => 0x40,
            Self::Ports { local: true, .. } => 0x41,
            Self::Port { local: false, .. } => 0x50,
            Self::Ports { local: false, .. } => 0x51,
            Self::Spi(_) => 0x60,
            Self::TrafficClass { .. } => 0x70,
            Self::FlowLabel(_) => 0x80,
            Self::Other(kind, _) => *kind,
        }
    }

    fn fields(&self, out: &mut Fields<'a>, range: Range<usize>) {
        let Range { start, end } = range;
        match *self {
            Self::Ipv4 { address, mask, .. } => {
                out.push(&gsm::GM_SM_IP4_ADDRESS, Value::Address(IpAddr::V4(address)), start..start + 4);
                out.push(&gsm::GM_SM_IP4_MASK, Value::Address(IpAddr::V4(mask)), start + 4..end);
            }
            Self::Ipv6Mask { address, mask } => {
                out.push(&gsm::GM_SM_IP6_ADDRESS, Value::Address(IpAddr::V6(address)), start..start + 16);
                out.push(&gsm::GM_SM_IP6_MASK, Value::Address(IpAddr::V6(mask)), start + 16..end);
            }
            Self::Ipv6 { address, prefix, .. } => {
                out.push(&gsm::GM_SM_IP6_ADDRESS, Value::Address(IpAddr::V6(address)), start..start + 16);
                out.push(&gsm::GM_SM_IP6_PREFIX_LENGTH, prefix, start + 16..end);
            }
            Self::Protocol(protocol) => out.push(&gsm::GM_SM_TFT_PROTOCOL_HEADER, protocol, start..end),
            Self::Port { port, .. } => out.push(&gsm::GM_SM_TFT_PORT, port, start..end),
            Self::Ports { low, high, .. } => {
                out.push(&gsm::GM_SM_TFT_PORT_LOW, low, start..start + 2);
                out.push(&gsm::GM_SM_TFT_PORT_HIGH, high, start + 2..end);
            }
            Self::Spi(spi) => out.push(&gsm::GM_SM_TFT_SECURITY, spi, start..end),
            Self::TrafficClass { class, mask } => {
                out.push(&gsm::GM_SM_TFT_TRAFFIC_CLASS, class, start..start + 1);
                out.push(&gsm::GM_SM_TFT_TRAFFIC_MASK, mask, start + 1..end);
            }
            Self::FlowLabel(label) => {
                out.push(&gsm::SPARE_BITS, 0u8, start..start + 1);
                out.push(&gsm::GM_SM_TFT_FLOW_LABEL_TYPE, label, start..end);
            }
            Self::Other(_, content) => out.heading(text::hex(content), start..end, |_| {}),
        }
    }
}

/// Names a component type of TS 24.008 table 10.5.162.
#[rustfmt::skip]
const fn component_name(kind: u8) -> Option<&'static str> {
    Some(match kind {
        0x10 => "IPv4 remote address",
        0x11 => "IPv4 local address",
        0x20 => "IPv6 remote address",
        0x21 => "IPv6 remote address and prefix length",
        0x23 => "IPv6 local address and prefix length",
        0x30 => "Protocol or next header",
        0x40 => "Single local port",
        0x41 => "Local port range",
        0x50 => "Single remote port",
        0x51 => "Remote port range",
        0x60 => "Security parameter index",
        0x70 => "Type of service or traffic class",
        0x80 => "Flow label",
        0x81 => "Destination MAC address",
        0x82 => "Source MAC address",
        0x87 => "Ethertype",
        _ => return None,
    })
}

impl fmt::Display for Component<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let side = |local: bool| if local { "local" } else { "remote" };
        match *self {
            Self::Ipv4 { local, address, mask: Ipv4Addr::BROADCAST } => write!(f, "{} {address}", side(local)),
            Self::Ipv4 { local, address, mask } => match prefix_of(mask) {
                Some(prefix) => write!(f, "{} {address}/{prefix}", side(local)),
                None => write!(f, "{} {address} mask {mask}", side(local)),
            },
            Self::Ipv6Mask { address, mask } => write!(f, "remote {address} mask {mask}"),
            Self::Ipv6 { local, address, prefix } => write!(f, "{} {address}/{prefix}", side(local)),
            Self::Protocol(6) => f.write_str("tcp"),
            Self::Protocol(17) => f.write_str("udp"),
            Self::Protocol(50) => f.write_str("esp"),
            Self::Protocol(protocol) => write!(f, "protocol {protocol}"),
            Self::Port { local, port } => write!(f, "{} port {port}", side(local)),
            Self::Ports { local, low, high } => write!(f, "{} port {low}-{high}", side(local)),
            Self::Spi(spi) => write!(f, "spi 0x{spi:08x}"),
            Self::TrafficClass { class, mask } => write!(f, "tos 0x{class:02x}/0x{mask:02x}"),
            Self::FlowLabel(label) => write!(f, "flow label 0x{label:05x}"),
            Self::Other(kind, content) => write!(f, "component 0x{kind:02x} {}", text::hex(content)),
        }
    }
}

fn prefix_of(mask: Ipv4Addr) -> Option<u32> {
    let bits = mask.to_bits();
    (bits.leading_ones() + bits.trailing_zeros() >= 32).then_some(bits.leading_ones())
}

impl fmt::Display for Filter<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "#{}", self.id)?;
        if let Some(precedence) = self.precedence {
            let direction = DIRECTIONS.get(usize::from(self.direction)).copied().unwrap_or_default();
            write!(f, " {direction} precedence {precedence}:")?;
        }
        self.components.iter().try_for_each(|(component, _)| write!(f, " {component}"))
    }
}

impl fmt::Display for Tft<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(OPERATIONS.get(usize::from(self.operation)).copied().unwrap_or_default())?;
        self.filters.iter().try_for_each(|filter| write!(f, "; {filter}"))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const CREATE: [u8; 17] = [0x21, 0x11, 7, 13, 0x30, 17, 0x10, 10, 90, 7, 0, 255, 255, 255, 0, 0x50, 0xc0];

    #[test]
    fn a_template_reads_as_a_filter() {
        let mut octets = CREATE.to_vec();
        octets.push(0);
        octets[3] = 14;
        let tft = Tft::decode(Cursor::new(&octets)).unwrap();
        assert_eq!(tft.malformed, None);
        assert_eq!(
            tft.to_string(),
            "Create new TFT; #1 downlink precedence 7: udp remote 10.90.7.0/24 remote port 49152"
        );
    }

    #[test]
    fn a_component_that_is_cut_short_is_malformed_in_its_place() {
        let tft = Tft::decode(Cursor::new(&CREATE)).unwrap();
        assert_eq!(tft.malformed, Some(Malformed::new("port", 16)));
    }
}
