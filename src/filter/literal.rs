//! The values that stand in a filter, read after the type of the field they are compared with.

use super::error::Problem;
use super::eval::{Item, ordered};
use super::lex::Compare;
use super::parse::{Operand, OperandKind};
use crate::proto::field::Kind;
use regex::bytes::{Regex, RegexBuilder};
use std::cmp::Ordering;
use std::net::IpAddr;

/// The type of what a value is compared with: that of the field, or what a function makes of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Type {
    Unsigned,
    Signed,
    Float,
    Bool,
    Text,
    Octets,
    Ipv4,
    Ipv6,
    Time,
    Duration,
}

impl From<Kind> for Type {
    fn from(kind: Kind) -> Self {
        match kind {
            Kind::Dec | Kind::Hex(_) => Self::Unsigned,
            Kind::Signed => Self::Signed,
            Kind::Float => Self::Float,
            Kind::Bool => Self::Bool,
            Kind::Text => Self::Text,
            // A protocol and a heading stand for their octets.
            Kind::Bytes | Kind::Protocol | Kind::Label => Self::Octets,
            Kind::Ipv4 => Self::Ipv4,
            Kind::Ipv6 => Self::Ipv6,
            Kind::Time => Self::Time,
            Kind::Duration => Self::Duration,
        }
    }
}

impl Type {
    /// What a person calls a value of it.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Unsigned => "a number",
            Self::Signed => "a signed number",
            Self::Float => "a floating-point number",
            Self::Bool => "True or False",
            Self::Text => "text",
            Self::Octets => "octets, as in 01:ff",
            Self::Ipv4 => "an IPv4 address",
            Self::Ipv6 => "an IPv6 address",
            Self::Time => "a time, as in \"2026-11-23 11:06:07\"",
            Self::Duration => "a number of seconds",
        }
    }

    /// Claims that values of it can be searched, by `contains` and `matches`.
    pub const fn is_searchable(self) -> bool {
        matches!(self, Self::Text | Self::Octets)
    }
}

/// A value of a filter.
#[derive(Debug)]
pub(super) enum Literal {
    Integer(i128),
    /// The name of a number: `"Create Session Request"`.
    Name(String),
    Float(f64),
    Octets(Vec<u8>),
    Address(IpAddr),
    /// An address and the number of its bits that count.
    Network(IpAddr, u32),
    Expression(Regex),
}

impl Literal {
    /// Reads a value that is compared with something of this type.
    pub fn read(operand: &Operand, wanted: Type, by: Compare) -> Result<Self, Problem> {
        let (text, quoted) = match &operand.kind {
            OperandKind::Word(text) => (text, false),
            OperandKind::Text(text) => (text, true),
            _ => return Err(Problem::new("expected a value here", operand.span.clone())),
        };
        if by == Compare::Matches {
            return expression(text, operand);
        }
        let read = match wanted {
            Type::Text => Some(Self::Octets(text.clone().into_bytes())),
            Type::Octets => Some(Self::Octets(octets(text, quoted))),
            Type::Unsigned => match integer(text) {
                Some(number) => Some(Self::Integer(number)),
                None if quoted => Some(Self::Name(text.clone())),
                None => {
                    let message = format!("`{text}` is not a number; a name stands in quotes");
                    return Err(Problem::new(message, operand.span.clone()));
                }
            },
            Type::Signed => integer(text).map(Self::Integer),
            Type::Float => text.parse().ok().map(Self::Float),
            Type::Bool => match text.to_ascii_lowercase().as_str() {
                "true" => Some(Self::Integer(1)),
                "false" => Some(Self::Integer(0)),
                _ => integer(text).map(|number| Self::Integer(i128::from(number != 0))),
            },
            Type::Ipv4 => address(text).filter(|address| address.is_version(4)),
            Type::Ipv6 => address(text).filter(|address| address.is_version(6)),
            Type::Time => crate::proto::time::parse(text).map(|time| Self::Integer(i128::from(time))),
            Type::Duration => duration(text).map(Self::Integer),
        };
        read.ok_or_else(|| Problem::new(format!("`{text}` is not {}", wanted.name()), operand.span.clone()))
    }

    fn is_version(&self, version: u8) -> bool {
        let address = match self {
            Self::Address(address) | Self::Network(address, _) => address,
            _ => return false,
        };
        address.is_ipv4() == (version == 4)
    }

    /// Claims that a value stands in this relation to the literal: `item < literal`.
    pub fn admits(&self, by: Compare, item: &Item<'_>) -> bool {
        match (self, by) {
            (Self::Octets(literal), Compare::Contains) => {
                item.octets().is_some_and(|octets| memchr::memmem::find(octets, literal).is_some())
            }
            (Self::Expression(expression), _) => item.octets().is_some_and(|octets| expression.is_match(octets)),
            _ => ordered(by, self.order(item)),
        }
    }

    /// How a value is ordered before, at or behind the literal.
    fn order(&self, item: &Item<'_>) -> Option<Ordering> {
        match (self, item) {
            (Self::Integer(literal), item) => Some(item.integer()?.cmp(literal)),
            (Self::Name(literal), Item::Unsigned(_, Some(name))) => {
                name.eq_ignore_ascii_case(literal).then_some(Ordering::Equal)
            }
            (Self::Float(literal), Item::Float(number)) => number.partial_cmp(literal),
            (Self::Octets(literal), item) => Some(item.octets()?.cmp(literal.as_slice())),
            (Self::Address(literal), Item::Address(address)) if literal.is_ipv4() == address.is_ipv4() => {
                Some(address.cmp(literal))
            }
            (Self::Network(network, bits), Item::Address(address)) => {
                Some(masked(*address, *bits)?.cmp(&masked(*network, *bits)?))
            }
            _ => None,
        }
    }
}

fn expression(text: &str, operand: &Operand) -> Result<Literal, Problem> {
    // Without Unicode tables: letters beyond ASCII match themselves, in their own case.
    let built = RegexBuilder::new(text).case_insensitive(true).unicode(false).size_limit(1 << 20).build();
    built.map(Literal::Expression).map_err(|error| {
        let reason = error.to_string();
        let reason = reason.lines().last().unwrap_or_default().trim_start_matches("error: ").to_owned();
        Problem::new(format!("this is not a regular expression: {reason}"), operand.span.clone())
    })
}

/// A decimal, hexadecimal (0x), binary (0b) or octal (leading 0) number.
fn integer(text: &str) -> Option<i128> {
    let (negative, digits) = match text.strip_prefix('-') {
        Some(digits) => (true, digits),
        None => (false, text),
    };
    let (radix, digits) = match digits.get(..2) {
        Some("0x" | "0X") => (16, digits.get(2..)?),
        Some("0b" | "0B") => (2, digits.get(2..)?),
        _ if digits.len() > 1 && digits.starts_with('0') => (8, digits.get(1..)?),
        _ => (10, digits),
    };
    if !digits.starts_with(|c: char| c.is_ascii_alphanumeric()) {
        return None;
    }
    let number = i128::from(u64::from_str_radix(digits, radix).ok()?);
    Some(if negative { -number } else { number })
}

/// Seconds with a fraction, as nanoseconds.
fn duration(text: &str) -> Option<i128> {
    let (negative, digits) = match text.strip_prefix('-') {
        Some(digits) => (true, digits),
        None => (false, text),
    };
    let (whole, fraction) = digits.split_once('.').unwrap_or((digits, ""));
    if !whole.bytes().chain(fraction.bytes()).all(|octet| octet.is_ascii_digit()) || whole.is_empty() {
        return None;
    }
    let fraction: String = fraction.chars().chain("000000000".chars()).take(9).collect();
    let nanoseconds = whole.parse::<u64>().ok()?.checked_mul(1_000_000_000)?.checked_add(fraction.parse().ok()?)?;
    Some(if negative { -i128::from(nanoseconds) } else { i128::from(nanoseconds) })
}

/// Octets: pairs of hexadecimal digits, bare or with `:`, `-` or `.` between them; anything else is text.
fn octets(text: &str, quoted: bool) -> Vec<u8> {
    let plain = || text.as_bytes().to_vec();
    if quoted {
        return plain();
    }
    let digits: String = text.chars().filter(|c| !":-.".contains(*c)).collect();
    if !digits.len().is_multiple_of(2) || !digits.bytes().all(|octet| octet.is_ascii_hexdigit()) {
        return plain();
    }
    let pairs = digits.as_bytes().chunks_exact(2);
    let octet = |pair| std::str::from_utf8(pair).ok().and_then(|pair| u8::from_str_radix(pair, 16).ok());
    pairs.map(octet).collect::<Option<_>>().unwrap_or_else(plain)
}

/// An address, or a network with the number of its bits behind a slash.
fn address(text: &str) -> Option<Literal> {
    let Some((network, bits)) = text.split_once('/') else { return text.parse().ok().map(Literal::Address) };
    let (network, bits): (IpAddr, u32) = (network.parse().ok()?, bits.parse().ok()?);
    (bits <= if network.is_ipv4() { 32 } else { 128 }).then_some(Literal::Network(network, bits))
}

/// The first bits of an address, as a number with its family.
fn masked(address: IpAddr, bits: u32) -> Option<(bool, u128)> {
    Some(match address {
        IpAddr::V4(address) => {
            let number = u32::from(address).checked_shr(32u32.checked_sub(bits)?).unwrap_or(0);
            (true, u128::from(number))
        }
        IpAddr::V6(address) => (false, u128::from(address).checked_shr(128u32.checked_sub(bits)?).unwrap_or(0)),
    })
}
