//! RP: the relay layer between phone and service centre (TS 24.011 §7.3 and §8.2).

use super::address::Address;
use super::fields as f;
use super::names;
use super::tpdu::{Direction, Tpdu};
use crate::proto::field::{Fields, Value};
use crate::proto::nas::gsm;
use crate::wire::{Cursor, Malformed};
use std::ops::Range;

/// The type of an RP message (TS 24.011 §8.2.2).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum RpKind {
    /// RP-DATA: carries a message.
    Data,
    /// RP-ACK: it arrived.
    Ack,
    /// RP-ERROR: it did not.
    Error,
    /// RP-SMMA: the phone has memory again.
    Smma,
    /// A type that the specification reserves.
    Reserved,
}

impl RpKind {
    /// The name of the specification: `RP-DATA`.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Data => "RP-DATA",
            Self::Ack => "RP-ACK",
            Self::Error => "RP-ERROR",
            Self::Smma => "RP-SMMA",
            Self::Reserved => "reserved RP message",
        }
    }
}

/// RP-OA or RP-DA with its place; `address` is `None` when its length is 0.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct RpAddress<'a> {
    /// The address.
    pub address: Option<Address<'a>>,
    /// Its octets in the message, with the length.
    pub at: (usize, usize),
}

/// RP-Cause (TS 24.011 §8.2.5.4).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Cause<'a> {
    octet: u8,
    diagnostic: &'a [u8],
    at: usize,
}

/// RP-User-Data (TS 24.011 §8.2.5.3); without an identifier in RP-DATA, with 0x41 elsewhere.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Data<'a> {
    identifier: Option<usize>,
    bytes: &'a [u8],
    at: usize,
}

/// An RP message: a view.
#[derive(Debug)]
pub struct Rp<'a> {
    /// The octets of the message.
    pub bytes: &'a [u8],
    /// Its type.
    pub kind: RpKind,
    /// Which way it goes.
    pub direction: Direction,
    /// RP-Message-Reference.
    pub reference: u8,
    /// RP-Originator-Address, of RP-DATA: the service centre on the way to the phone, otherwise empty.
    pub originator: Option<RpAddress<'a>>,
    /// RP-Destination-Address, of RP-DATA: the service centre on the way to the network, otherwise empty.
    pub destination: Option<RpAddress<'a>>,
    cause: Option<Cause<'a>>,
    data: Option<Data<'a>>,
    /// Why reading ended before the end.
    pub broken: Option<Malformed>,
    /// Octets behind the last element.
    pub trailing: usize,
}

impl<'a> Rp<'a> {
    /// Decodes a message; refuses only one without type and reference.
    pub fn decode(bytes: &'a [u8]) -> Result<Self, Malformed> {
        let mut cursor = Cursor::new(bytes);
        let kind_octet = cursor.u8("RP message type")?;
        let reference = cursor.u8("RP-Message-Reference")?;
        let direction = if kind_octet & 1 == 0 { Direction::ToNetwork } else { Direction::ToPhone };
        let kind = match kind_octet & 7 {
            0 | 1 => RpKind::Data,
            2 | 3 => RpKind::Ack,
            4 | 5 => RpKind::Error,
            6 => RpKind::Smma,
            _ => RpKind::Reserved,
        };
        let mut rp = Self {
            bytes,
            kind,
            direction,
            reference,
            originator: None,
            destination: None,
            cause: None,
            data: None,
            broken: None,
            trailing: 0,
        };
        rp.broken = rp.body(&mut cursor).err();
        rp.trailing = if rp.broken.is_some() || kind == RpKind::Reserved { 0 } else { cursor.remaining() };
        Ok(rp)
    }

    fn body(&mut self, cursor: &mut Cursor<'a>) -> Result<(), Malformed> {
        match self.kind {
            RpKind::Data => {
                self.originator = Some(address(cursor, "RP-Originator-Address")?);
                self.destination = Some(address(cursor, "RP-Destination-Address")?);
                self.user_data(cursor, None)
            }
            RpKind::Error => {
                let at = cursor.at();
                let length = cursor.u8("RP-Cause length")?;
                let value = cursor.take(usize::from(length), "RP-Cause")?;
                let (octet, diagnostic) = value.split_first().ok_or(Malformed::new("RP-Cause", at))?;
                self.cause = Some(Cause { octet: *octet, diagnostic, at });
                self.optional_user_data(cursor)
            }
            RpKind::Ack => self.optional_user_data(cursor),
            RpKind::Smma | RpKind::Reserved => Ok(()),
        }
    }

    fn optional_user_data(&mut self, cursor: &mut Cursor<'a>) -> Result<(), Malformed> {
        if cursor.peek() != Some(0x41) {
            return Ok(());
        }
        let identifier = cursor.at();
        cursor.skip(1);
        self.user_data(cursor, Some(identifier))
    }

    fn user_data(&mut self, cursor: &mut Cursor<'a>, identifier: Option<usize>) -> Result<(), Malformed> {
        let at = cursor.at();
        let length = cursor.u8("RP-User-Data length")?;
        let count = usize::from(length);
        let missing = count > cursor.remaining();
        let start = cursor.at();
        cursor.skip(count);
        let bytes = cursor.slice(start..cursor.at());
        self.data = Some(Data { identifier, bytes, at });
        if missing { Err(Malformed::new("RP-User-Data", start + bytes.len())) } else { Ok(()) }
    }

    /// RP-Cause, of an RP-ERROR.
    pub fn cause(&self) -> Option<u8> {
        self.cause.map(|cause| cause.octet & 0x7f)
    }

    /// The octets of the TPDU.
    pub fn tpdu_bytes(&self) -> Option<&'a [u8]> {
        self.data.map(|data| data.bytes)
    }

    /// Where the TPDU begins in the message.
    pub fn tpdu_at(&self) -> usize {
        self.data.map_or(0, |data| data.at + 1)
    }

    /// The message inside.
    pub fn tpdu(&self) -> Option<Tpdu<'a>> {
        let failed = match self.kind {
            RpKind::Error => Some(true),
            RpKind::Ack => Some(false),
            _ => None,
        };
        Tpdu::decode(self.data?.bytes, self.direction, failed).ok()
    }

    /// The direction as a person writes it: `n->ms` or `ms->n`.
    pub const fn arrow(&self) -> &'static str {
        match self.direction {
            Direction::ToPhone => "n->ms",
            Direction::ToNetwork => "ms->n",
        }
    }

    /// Claims that the message reports a failure.
    pub fn is_error(&self) -> bool {
        self.kind == RpKind::Error || self.tpdu().is_some_and(|tpdu| tpdu.is_error())
    }

    /// Appends the one-line summary: `RP-DATA SMS-DELIVER from Nick "Hello"`.
    pub fn summary(&self, out: &mut String) {
        out.push_str(self.kind.name());
        if let Some(cause) = self.cause() {
            out.push_str(&format!(" {cause} {}", names::rp_cause(cause).unwrap_or("unknown cause")));
        }
        if let Some(tpdu) = self.tpdu() {
            out.push(' ');
            tpdu.summary(out);
        }
        if let Some(why) = self.broken {
            out.push_str(&format!(" ({why})"));
        }
    }

    /// Adds the fields of the message, which starts at `base` of what is being printed.
    pub fn fields(&self, out: &mut Fields<'a>, base: usize) {
        let end = base + self.bytes.len();
        let arrow = match self.direction {
            Direction::ToPhone => "Network to MS",
            Direction::ToNetwork => "MS to Network",
        };
        let title = format!("GSM A-I/F RP - {} ({arrow})", self.kind.name());
        out.push_headed(&f::RP, title, Value::None, base..end);
        out.nest(|out| {
            let kind = self.bytes.first().copied().unwrap_or_default() & 7;
            out.push(&f::RP_MSG_TYPE, Value::Code(u64::from(kind), self.kind.name()), base..base + 1);
            out.push(&f::RP_RP_MESSAGE_REFERENCE, self.reference, base + 1..base + 2);
            for (title, address) in
                [("RP-Originator Address", self.originator), ("RP-Destination Address", self.destination)]
            {
                if let Some(address) = address {
                    address.fields(title, out, base);
                }
            }
            if let Some(cause) = self.cause {
                cause.fields(out, base);
            }
            if let Some(data) = self.data {
                data.fields(out, base);
            }
            if let Some(why) = self.broken {
                out.malformed(Malformed::new(why.what, base + why.at));
            }
        });
        if let Some(tpdu) = self.tpdu() {
            tpdu.fields(out, base + self.tpdu_at());
        }
    }
}

fn address<'a>(cursor: &mut Cursor<'a>, what: &'static str) -> Result<RpAddress<'a>, Malformed> {
    let start = cursor.at();
    let length = cursor.u8(what)?;
    let value = cursor.take(usize::from(length), what)?;
    let address = value.split_first().map(|(kind, octets)| Address {
        length,
        kind: *kind,
        octets,
        semi_octets: octets.len() * 2,
    });
    Ok(RpAddress { address, at: (start, cursor.at()) })
}

impl<'a> RpAddress<'a> {
    fn fields(&self, title: &'static str, out: &mut Fields<'a>, base: usize) {
        let (start, end) = (base + self.at.0, base + self.at.1);
        let length = self.address.map_or(0, |address| address.length);
        let heading = self.address.map(|address| format!("{title} - ({})", address.value()));
        out.heading(heading.unwrap_or_else(|| title.to_owned()), start..end, |out| {
            out.push(&gsm::LEN, length, start..start + 1);
            let Some(address) = self.address else { return };
            let kind = start + 1..start + 2;
            out.push(&gsm::EXTENSION, address.kind & 0x80 != 0, kind.clone());
            let number = address.type_of_number();
            out.push(&gsm::DTAP_TYPE_OF_NUMBER, Value::code(number, names::type_of_number(number)), kind.clone());
            let plan = address.numbering_plan();
            out.push(&gsm::DTAP_NUMBERING_PLAN_ID, Value::code(plan, names::numbering_plan(plan)), kind);
            out.push(&gsm::DTAP_CLD_PARTY_BCD_NUM, address.value(), start + 2..end);
        });
    }
}

impl<'a> Cause<'a> {
    fn fields(&self, out: &mut Fields<'a>, base: usize) {
        let at = base + self.at;
        let range: Range<usize> = at..at + 2 + self.diagnostic.len();
        let cause = self.octet & 0x7f;
        let name = names::rp_cause(cause);
        out.heading(format!("RP-Cause - ({cause}) {}", name.unwrap_or("unknown")), range.clone(), |out| {
            out.push(&gsm::LEN, u64::try_from(self.diagnostic.len() + 1).unwrap_or_default(), at..at + 1);
            out.push(&f::RP_EXTENSION, self.octet & 0x80 != 0, at + 1..at + 2);
            out.push(&f::RP_CAUSE, Value::code(cause, name), at + 1..at + 2);
            if !self.diagnostic.is_empty() {
                out.push(&f::RP_DIAGNOSTIC_FIELD, Value::bytes(self.diagnostic), at + 2..range.end);
            }
        });
    }
}

impl<'a> Data<'a> {
    fn fields(&self, out: &mut Fields<'a>, base: usize) {
        let at = base + self.at;
        let end = at + 1 + self.bytes.len();
        let start = self.identifier.map_or(at, |identifier| base + identifier);
        out.heading("RP-User Data", start..end, |out| {
            if let Some(identifier) = self.identifier {
                out.push(&f::RP_ELEM_ID, 0x41u8, base + identifier..base + identifier + 1);
            }
            out.push(&gsm::LEN, u64::try_from(self.bytes.len()).unwrap_or_default(), at..at + 1);
            out.push(&f::RP_TPDU, Value::bytes(self.bytes), at + 1..end);
        });
    }
}
