//! RRC of LTE (TS 36.331) and UMTS (TS 25.331), as GSMTAP carries it: which message it is, the NAS inside, the
//! networks that are named and the classmarks of the phone.
//!
//! Everything else of RRC is passed over: measurements, radio bearers, handovers and the configuration of cells.
//! System information that comes in segments is not put together.

mod hooks;
mod tables;
#[cfg(test)]
mod tests;

use super::dtap;
use super::field::{Fields, Value};
use super::identity;
use super::nas::elements::{classmark3, shared};
use super::nas::{self, Direction, gsm};
use super::per::reader::Reader;
use super::per::schema::{Bounds, Shape, UNBOUNDED};
use crate::wire::{Cursor, Malformed};
use hooks::Mark;
use tables::{lte, umts};

crate::defs! {
    /// The protocols themselves.
    pub DEFS;
    LTE  "lte_rrc" "LTE Radio Resource Control (RRC) protocol" Protocol;
    UMTS "rrc"     "Radio Resource Control (RRC) protocol"     Protocol;
}

/// The radio access network.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Network {
    /// E-UTRAN.
    Lte,
    /// UTRAN.
    Umts,
}

/// A kind of message by its logical channel: how it is read, and what its messages are called.
#[derive(Debug)]
struct Channel {
    name: &'static str,
    direction: Direction,
    /// What is looked for; `None` where nothing is.
    shape: Option<&'static Shape>,
    names: &'static [&'static str],
}

const fn channel(
    name: &'static str,
    direction: Direction,
    shape: Option<&'static Shape>,
    names: &'static [&'static str],
) -> Channel {
    Channel { name, direction, shape, names }
}

use Direction::{Downlink, Uplink};

/// Channels of LTE by their number in GSMTAP.
static LTE_CHANNELS: &[Channel] = &[
    channel("DL-CCCH", Downlink, None, lte::DL_CCCH_NAMES),
    channel("DL-DCCH", Downlink, Some(&lte::DL_DCCH), lte::DL_DCCH_NAMES),
    channel("UL-CCCH", Uplink, None, lte::UL_CCCH_NAMES),
    channel("UL-DCCH", Uplink, Some(&lte::UL_DCCH), lte::UL_DCCH_NAMES),
    channel("BCCH-BCH", Downlink, None, &[]),
    channel("BCCH-DL-SCH", Downlink, None, lte::BCCH_DL_SCH_NAMES),
    channel("PCCH", Downlink, None, lte::PCCH_NAMES),
];

/// Channels of UMTS by their number in GSMTAP.
static UMTS_CHANNELS: &[Channel] = &[
    channel("DL-DCCH", Downlink, Some(&umts::DL_DCCH), umts::DL_DCCH_NAMES),
    channel("UL-DCCH", Uplink, Some(&umts::UL_DCCH), umts::UL_DCCH_NAMES),
    channel("DL-CCCH", Downlink, Some(&umts::DL_CCCH), umts::DL_CCCH_NAMES),
    channel("UL-CCCH", Uplink, Some(&umts::UL_CCCH), umts::UL_CCCH_NAMES),
    channel("PCCH", Downlink, None, &[]),
    channel("DL-SHCCH", Downlink, None, &[]),
    channel("UL-SHCCH", Uplink, None, &[]),
    channel("BCCH-FACH", Downlink, Some(&umts::BCCH_BCH), &[]),
    channel("BCCH-BCH", Downlink, Some(&umts::BCCH_BCH), &[]),
];

/// A core network domain (TS 25.331 §10.3.1.1).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Domain {
    /// Circuit-switched.
    Cs,
    /// Packet-switched.
    Ps,
}

/// Something found in a message, and the octet it starts in.
#[derive(Clone, Debug)]
struct Part {
    at: usize,
    what: What,
}

/// What was found.
#[derive(Clone, Debug)]
enum What {
    /// The octets of a NAS message.
    Nas(Vec<u8>),
    /// A network: its mobile country code and network code.
    Plmn(u16, u16),
    /// A location area code.
    Area(u16),
    /// The value of classmark 2.
    Classmark2(Vec<u8>),
    /// The value of classmark 3.
    Classmark3(Vec<u8>),
    /// A block of system information.
    Block(&'static str),
}

/// A message of RRC.
#[derive(Debug)]
pub struct Message {
    /// The radio access network.
    pub network: Network,
    /// The logical channel: `UL-DCCH`.
    pub channel: &'static str,
    /// The name of the message: `ULInformationTransfer`.
    pub name: Option<&'static str>,
    /// The core network domain of the NAS message in it.
    pub domain: Option<Domain>,
    /// Which way it goes.
    pub direction: Direction,
    parts: Vec<Part>,
    broken: Option<Malformed>,
    range: std::ops::Range<usize>,
}

impl Message {
    /// Decodes a message of a channel, numbered as in GSMTAP; `None` when the channel is not known.
    pub(super) fn decode(network: Network, channel: u8, cursor: Cursor<'_>) -> Option<Self> {
        let channels = if network == Network::Lte { LTE_CHANNELS } else { UMTS_CHANNELS };
        let channel = channels.get(usize::from(channel))?;
        let mut message = Self {
            network,
            channel: channel.name,
            name: None,
            domain: None,
            direction: channel.direction,
            parts: Vec::new(),
            broken: None,
            range: cursor.at()..cursor.end(),
        };
        let reader = Reader::unaligned(cursor.slice(0..cursor.end()), cursor.at());
        message.name = name(network, reader, channel.names);
        if let Some(shape) = channel.shape {
            message.broken = message.read(reader, shape).err();
        }
        Some(message)
    }

    /// Walks a value and keeps what is looked for.
    fn read(&mut self, mut reader: Reader<'_>, shape: &'static Shape) -> Result<(), Malformed> {
        let (mut kind, mut taken) = (0, Ok(()));
        hooks::visit(
            &mut reader,
            shape,
            &mut |mark, at| {
                if let Err(why) = self.take(mark, at, &mut kind) {
                    taken = Err(why);
                }
            },
            0,
        )?;
        taken
    }

    /// Keeps a marked member; `kind` is what the member before said about it: its radio technology, or its block.
    fn take(&mut self, mark: Mark, mut at: Reader<'_>, kind: &mut u64) -> Result<(), Malformed> {
        let start = at.octet();
        let mut octets = |min: u64, max: u64, what: &'static str| -> Result<Vec<u8>, Malformed> {
            Ok(at.octet_string(Bounds { min, max, extensible: false }, what)?.0.into_owned())
        };
        let what = match mark {
            Mark::Nas if self.network == Network::Lte => What::Nas(octets(0, UNBOUNDED, "NAS message")?),
            Mark::Nas => What::Nas(octets(1, 4095, "NAS message")?),
            // Tag and length stand before the value (TS 25.331 §10.3.8.7).
            Mark::Classmark2 => What::Classmark2(octets(5, 5, "mobile station classmark 2")?.split_off(2)),
            Mark::Classmark3 => What::Classmark3(octets(1, 32, "mobile station classmark 3")?),
            Mark::Area => match octets(1, 8, "location area code")?[..] {
                [high, low, ..] => What::Area(u16::from_be_bytes([high, low])),
                _ => return Ok(()),
            },
            Mark::Plmn => plmn(&mut at)?,
            Mark::Capability => {
                let container = octets(0, UNBOUNDED, "capability container")?;
                return self.capability(*kind, &container, start);
            }
            Mark::Domain => {
                self.domain = Some(if at.bit("core network domain")? { Domain::Ps } else { Domain::Cs });
                return Ok(());
            }
            Mark::Rat => {
                *kind = at.index(true, 8, "radio access technology")?.0;
                return Ok(());
            }
            Mark::BlockType => {
                *kind = at.constrained(0, 31, "type of a system information block")?;
                return Ok(());
            }
            Mark::Block => {
                let bits = at.constrained(1, 214, "system information block")?;
                return self.block(*kind, at.split(bits as usize, "system information block")?);
            }
            Mark::BlockFixed => return self.block(*kind, at.split(226, "system information block")?),
        };
        self.parts.push(Part { at: start, what });
        Ok(())
    }

    /// A container of UE capabilities; of GSM, both classmarks, the first with tag and length (TS 36.331 §6.3.6).
    fn capability(&mut self, technology: u64, container: &[u8], at: usize) -> Result<(), Malformed> {
        const GERAN_CS: u64 = 2;
        if technology != GERAN_CS {
            return Ok(());
        }
        let mut cursor = Cursor::new(container);
        cursor.skip(1);
        let length = cursor.u8("mobile station classmark 2")?;
        let classmark_2 = cursor.take(usize::from(length), "mobile station classmark 2")?;
        self.parts.push(Part { at, what: What::Classmark2(classmark_2.to_vec()) });
        self.parts.push(Part { at, what: What::Classmark3(cursor.rest().to_vec()) });
        Ok(())
    }

    /// A whole block of system information: its name, and of three of them the networks and the area.
    fn block(&mut self, kind: u64, inside: Reader<'_>) -> Result<(), Malformed> {
        let name = usize::try_from(kind).ok().and_then(|kind| umts::BLOCKS.get(kind)).copied().unwrap_or_default();
        if name.is_empty() {
            return Ok(());
        }
        self.parts.push(Part { at: inside.octet(), what: What::Block(name) });
        match name {
            "MasterInformationBlock" => self.read(inside, &umts::MASTER),
            "SystemInformationBlockType1" => self.read(inside, &umts::SYSTEM_1),
            "SystemInformationBlockType18" => self.read(inside, &umts::SYSTEM_18),
            _ => Ok(()),
        }
    }

    /// The NAS messages of LTE inside.
    pub fn nas(&self) -> impl Iterator<Item = nas::Message<'_>> {
        let lte = self.network == Network::Lte;
        let octets = self.parts.iter().filter_map(move |part| match &part.what {
            What::Nas(octets) if lte => Some(octets),
            _ => None,
        });
        octets.filter_map(|octets| nas::Message::decode(octets, self.direction).ok())
    }

    /// The layer 3 messages of UMTS inside.
    pub fn layer_3(&self) -> impl Iterator<Item = dtap::Message<'_>> {
        let umts = self.network == Network::Umts;
        let octets = self.parts.iter().filter_map(move |part| match &part.what {
            What::Nas(octets) if umts => Some(octets),
            _ => None,
        });
        octets.filter_map(|octets| dtap::Message::decode(octets, self.direction).ok())
    }

    /// Adds the fields of what was found, in the order of the message.
    pub fn fields<'a>(&'a self, out: &mut Fields<'a>) {
        let protocol = if self.network == Network::Lte { &LTE } else { &UMTS };
        let heading = format!("{} {} {}", protocol.title, self.channel, self.name.unwrap_or_default());
        out.push_headed(protocol, heading, Value::None, self.range.clone());
        for part in &self.parts {
            out.inside(part.at, |out| {
                if let Err(why) = self.part_fields(&part.what, out) {
                    out.malformed(why);
                }
            });
        }
        if let Some(why) = self.broken {
            out.malformed(why);
        }
    }

    fn part_fields<'a>(&'a self, what: &'a What, out: &mut Fields<'a>) -> Result<(), Malformed> {
        match what {
            What::Nas(octets) if self.network == Network::Lte => {
                nas::Message::decode(octets, self.direction)?.fields(out)
            }
            What::Nas(octets) => dtap::Message::decode(octets, self.direction)?.fields(out),
            What::Plmn(mcc, mnc) => {
                out.push(&identity::MCC, *mcc, 0..2);
                out.push(&identity::MNC, *mnc, 1..3);
            }
            What::Area(code) => out.push(&gsm::LAC, *code, 0..2),
            What::Classmark2(octets) => shared::classmark_2(out, &mut Cursor::new(octets), self.direction)?,
            What::Classmark3(octets) => classmark3::classmark_3(out, &mut Cursor::new(octets), self.direction)?,
            What::Block(name) => out.heading(*name, 0..0, |_| {}),
        }
        Ok(())
    }

    /// Appends the one-line summary: `UL-DCCH InitialDirectTransfer PS GMM Attach Request`.
    pub fn summary(&self, out: &mut String) {
        out.push_str(self.channel);
        for word in
            [self.name, self.domain.map(|domain| if domain == Domain::Ps { "PS" } else { "CS" })].into_iter().flatten()
        {
            out.push(' ');
            out.push_str(word);
        }
        for part in &self.parts {
            match &part.what {
                What::Block(name) => {
                    out.push(' ');
                    out.push_str(name);
                }
                What::Plmn(mcc, mnc) => out.push_str(&format!(" {mcc:03}-{mnc:02}")),
                What::Area(code) => out.push_str(&format!(" lac {code}")),
                _ => {}
            }
        }
        self.nas().for_each(|message| {
            out.push(' ');
            message.summary(out);
        });
        self.layer_3().for_each(|message| {
            out.push(' ');
            message.summary(out);
        });
    }

    /// Claims that a NAS message inside reports a failure.
    pub fn is_error(&self) -> bool {
        self.nas().any(|message| message.is_error()) || self.layer_3().any(|message| message.is_error())
    }
}

/// The name of a message, from the choice at its beginning.
fn name(network: Network, mut reader: Reader<'_>, names: &'static [&'static str]) -> Option<&'static str> {
    let what = "RRC message";
    let index = match network {
        // A class before the message: 0 is the one all messages of release 8 are in.
        Network::Lte if reader.bit(what).ok()? => return None,
        Network::Lte => reader.constrained(0, choices(names.len()) - 1, what).ok()?,
        Network::Umts => {
            if reader.bit(what).ok()? {
                // Integrity check: a code of 32 bits and a number of 4 (TS 25.331 §10.3.3.16).
                reader.bits(36, what).ok()?;
            }
            reader.constrained(0, choices(names.len()) - 1, what).ok()?
        }
    };
    names.get(usize::try_from(index).ok()?).copied().filter(|name| !name.is_empty())
}

/// The alternatives of a choice of messages: with the spare ones a power of two.
fn choices(named: usize) -> u64 {
    (named as u64).max(1).next_power_of_two()
}

/// A PLMN identity: three digits, then two or three (TS 25.331 §10.3.1.11).
fn plmn(at: &mut Reader<'_>) -> Result<What, Malformed> {
    let number = |at: &mut Reader<'_>, digits: u64| -> Result<u16, Malformed> {
        (0..digits).try_fold(0, |number, _| Ok(number * 10 + at.constrained(0, 9, "PLMN identity")? as u16))
    };
    let mcc = number(at, 3)?;
    let digits = at.constrained(2, 3, "PLMN identity")?;
    Ok(What::Plmn(mcc, number(at, digits)?))
}
