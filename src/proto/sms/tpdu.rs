//! TPDU: the six message types of the transfer layer (TS 23.040 §9.2.2), one layout a type.
//!
//! Which type it is depends on the direction, which only the layer below knows (§9.2.3.1). Compressed
//! text and EMS objects stay octets.

use super::address::Address;
use super::alphabet::{self, Tables};
use super::dcs::{Alphabet, Dcs};
use super::header::Header;
use super::stamp::Stamp;
use crate::wire::{Cursor, Malformed};
use smallvec::SmallVec;
use std::ops::Range;

/// Which way a message goes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Direction {
    /// From the service centre to the phone.
    ToPhone,
    /// From the phone to the service centre.
    ToNetwork,
}

/// The type of a TPDU.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Kind {
    /// SMS-DELIVER (§9.2.2.1).
    Deliver,
    /// SMS-DELIVER-REPORT (§9.2.2.1a).
    DeliverReport,
    /// SMS-SUBMIT (§9.2.2.2).
    Submit,
    /// SMS-SUBMIT-REPORT (§9.2.2.2a).
    SubmitReport,
    /// SMS-STATUS-REPORT (§9.2.2.3).
    StatusReport,
    /// SMS-COMMAND (§9.2.2.4).
    Command,
    /// Message type indicator 3.
    Reserved,
}

impl Kind {
    /// The type of a first octet in a direction.
    pub const fn of(first: u8, direction: Direction) -> Self {
        match (first & 3, direction) {
            (0, Direction::ToPhone) => Self::Deliver,
            (0, Direction::ToNetwork) => Self::DeliverReport,
            (1, Direction::ToNetwork) => Self::Submit,
            (1, Direction::ToPhone) => Self::SubmitReport,
            (2, Direction::ToPhone) => Self::StatusReport,
            (2, Direction::ToNetwork) => Self::Command,
            _ => Self::Reserved,
        }
    }

    /// The name of the specification: `SMS-DELIVER`.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Deliver => "SMS-DELIVER",
            Self::DeliverReport => "SMS-DELIVER-REPORT",
            Self::Submit => "SMS-SUBMIT",
            Self::SubmitReport => "SMS-SUBMIT-REPORT",
            Self::StatusReport => "SMS-STATUS-REPORT",
            Self::Command => "SMS-COMMAND",
            Self::Reserved => "reserved message type",
        }
    }

    /// The parameters behind the first octet, in order.
    const fn layout(self) -> &'static [Step] {
        use Step::{
            Address, CommandData, CommandType, Dcs, Discharge, FailureCause, Indicated, Indicator, MessageNumber, Pid,
            Reference, Scts, Status, UserData, Validity,
        };
        match self {
            Self::Deliver => &[Address, Pid, Dcs, Scts, UserData],
            Self::DeliverReport => &[FailureCause, Indicator, Indicated],
            Self::Submit => &[Reference, Address, Pid, Dcs, Validity, UserData],
            Self::SubmitReport => &[FailureCause, Indicator, Scts, Indicated],
            Self::StatusReport => &[Reference, Address, Scts, Discharge, Status, Indicator, Indicated],
            Self::Command => &[Reference, Pid, CommandType, MessageNumber, Address, CommandData],
            Self::Reserved => &[],
        }
    }
}

/// One step of a layout.
#[derive(Clone, Copy, Debug)]
enum Step {
    Reference,
    Address,
    Pid,
    Dcs,
    Scts,
    Discharge,
    Status,
    Validity,
    /// Present when the message reports a failure.
    FailureCause,
    /// Optional in a status report: nothing may follow.
    Indicator,
    /// TP-PID, TP-DCS and TP-UD, as far as the indicator announces them.
    Indicated,
    CommandType,
    MessageNumber,
    CommandData,
    UserData,
}

/// A validity period (§9.2.3.12).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Validity {
    /// One octet of steps.
    Relative(u8),
    /// A point in time.
    Absolute(Stamp),
    /// Seven octets: a functionality indicator and what it announces.
    Enhanced([u8; 7]),
}

/// Minutes of a relative validity period (§9.2.3.12.1).
pub const fn relative_minutes(octet: u8) -> u32 {
    let value = octet as u32;
    match octet {
        0..=143 => (value + 1) * 5,
        144..=167 => 12 * 60 + (value - 143) * 30,
        168..=196 => (value - 166) * 24 * 60,
        197..=255 => (value - 192) * 7 * 24 * 60,
    }
}

/// User data with what is needed to read it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct UserData<'a> {
    /// TP-UDL: septets for the 7-bit alphabet, octets otherwise.
    pub length: u8,
    /// The octets that belong to it; fewer than announced when the message is cut.
    pub octets: &'a [u8],
    /// The alphabet of the data coding scheme.
    pub alphabet: Alphabet,
    /// The first part is a header.
    pub has_header: bool,
    /// Octets were announced that are not there.
    pub truncated: bool,
}

impl<'a> UserData<'a> {
    /// Octets that the length announces.
    pub fn announced(&self) -> usize {
        let length = usize::from(self.length);
        if self.alphabet == Alphabet::Gsm7 { (length * 7).div_ceil(8) } else { length }
    }

    /// The header; an error when its length passes the end of the user data.
    pub fn header(&self) -> Option<Result<Header<'a>, Malformed>> {
        if !self.has_header || (self.octets.is_empty() && self.length == 0) {
            return None;
        }
        let header = self.octets.split_first().and_then(|(length, rest)| rest.get(..usize::from(*length)));
        Some(header.map(|octets| Header { octets }).ok_or(Malformed::new("user data header length", 0)))
    }

    fn good_header(&self) -> Option<Header<'a>> {
        self.header()?.ok()
    }

    /// Octets in front of the content: the header with its length octet.
    pub fn header_length(&self) -> usize {
        self.good_header().map_or(0, |header| header.octets.len() + 1)
    }

    /// Bits between the header and the first septet (figure 9.2.3.24 (a)).
    pub fn fill_bits(&self) -> usize {
        if self.alphabet == Alphabet::Gsm7 { (7 - self.header_length() * 8 % 7) % 7 } else { 0 }
    }

    /// The octets behind the header.
    pub fn content(&self) -> &'a [u8] {
        self.octets.get(self.header_length()..).unwrap_or_default()
    }

    /// The language tables that the header chooses.
    pub fn tables(&self) -> Tables {
        self.good_header().map_or(Tables::default(), |header| header.tables())
    }

    /// The text, of alphabets that are text, as far as it is there; `None` for data and a broken header.
    pub fn text(&self) -> Option<String> {
        if matches!(self.header(), Some(Err(_))) {
            return None;
        }
        match self.alphabet {
            Alphabet::Gsm7 => {
                let header = (self.header_length() * 8 + self.fill_bits()) / 7;
                let count = usize::from(self.length).saturating_sub(header);
                Some(self.tables().text(alphabet::unpack(self.content(), self.fill_bits(), count)).0)
            }
            Alphabet::Ucs2 => Some(alphabet::ucs2(self.content())),
            Alphabet::Octets | Alphabet::Compressed => None,
        }
    }
}

/// What one parameter of a TPDU holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Parameter<'a> {
    /// TP-MR.
    Reference(u8),
    /// TP-OA, TP-DA or TP-RA.
    Address(Address<'a>),
    /// TP-PID.
    Pid(u8),
    /// TP-DCS.
    Dcs(Dcs),
    /// TP-SCTS.
    Scts(Stamp),
    /// TP-DT.
    Discharge(Stamp),
    /// TP-ST.
    Status(u8),
    /// TP-VP.
    Validity(Validity),
    /// TP-FCS.
    FailureCause(u8),
    /// TP-PI.
    Indicator(u8),
    /// TP-CT.
    CommandType(u8),
    /// TP-MN.
    MessageNumber(u8),
    /// TP-CDL and TP-CD.
    CommandData(&'a [u8]),
    /// TP-UDL and TP-UD.
    UserData(UserData<'a>),
}

/// A TPDU: a view of its parameters in the order of the message.
#[derive(Debug)]
pub struct Tpdu<'a> {
    /// The octets of the message.
    pub bytes: &'a [u8],
    /// The first octet: message type and flags.
    pub first: u8,
    /// Its type.
    pub kind: Kind,
    /// The parameters with their place in `bytes`.
    pub parameters: SmallVec<[(Range<usize>, Parameter<'a>); 8]>,
    /// Why reading ended before the end.
    pub broken: Option<Malformed>,
    /// Octets behind the last parameter.
    pub trailing: usize,
}

impl<'a> Tpdu<'a> {
    /// Decodes a message; refuses only an empty one. `failed` says that an RP-ERROR carries it,
    /// `None` that nobody knows.
    pub fn decode(bytes: &'a [u8], direction: Direction, failed: Option<bool>) -> Result<Self, Malformed> {
        let mut cursor = Cursor::new(bytes);
        let first = cursor.u8("TPDU")?;
        let kind = Kind::of(first, direction);
        let mut reader = Reader { cursor, first, failed, dcs: Dcs(0), parameters: SmallVec::new() };
        let broken = kind.layout().iter().try_for_each(|step| reader.step(*step)).err();
        let trailing = if broken.is_some() || kind == Kind::Reserved { 0 } else { reader.cursor.remaining() };
        Ok(Self { bytes, first, kind, parameters: reader.parameters, broken, trailing })
    }

    fn find<T>(&self, pick: impl Fn(&Parameter<'a>) -> Option<T>) -> Option<T> {
        self.parameters.iter().find_map(|(_, parameter)| pick(parameter))
    }

    /// TP-OA, TP-DA or TP-RA.
    pub fn address(&self) -> Option<Address<'a>> {
        self.find(|parameter| if let Parameter::Address(address) = parameter { Some(*address) } else { None })
    }

    /// TP-MR.
    pub fn reference(&self) -> Option<u8> {
        self.find(|parameter| if let Parameter::Reference(reference) = parameter { Some(*reference) } else { None })
    }

    /// TP-PID.
    pub fn pid(&self) -> Option<u8> {
        self.find(|parameter| if let Parameter::Pid(pid) = parameter { Some(*pid) } else { None })
    }

    /// TP-DCS.
    pub fn dcs(&self) -> Option<Dcs> {
        self.find(|parameter| if let Parameter::Dcs(dcs) = parameter { Some(*dcs) } else { None })
    }

    /// TP-SCTS.
    pub fn scts(&self) -> Option<Stamp> {
        self.find(|parameter| if let Parameter::Scts(stamp) = parameter { Some(*stamp) } else { None })
    }

    /// TP-DT: when the recipient got the message, or the last attempt.
    pub fn discharge(&self) -> Option<Stamp> {
        self.find(|parameter| if let Parameter::Discharge(stamp) = parameter { Some(*stamp) } else { None })
    }

    /// TP-ST.
    pub fn status(&self) -> Option<u8> {
        self.find(|parameter| if let Parameter::Status(status) = parameter { Some(*status) } else { None })
    }

    /// TP-FCS.
    pub fn failure_cause(&self) -> Option<u8> {
        self.find(|parameter| if let Parameter::FailureCause(cause) = parameter { Some(*cause) } else { None })
    }

    /// TP-PI.
    pub fn indicator(&self) -> Option<u8> {
        self.find(|parameter| if let Parameter::Indicator(octet) = parameter { Some(*octet) } else { None })
    }

    /// TP-VP.
    pub fn validity(&self) -> Option<Validity> {
        self.find(|parameter| if let Parameter::Validity(validity) = parameter { Some(*validity) } else { None })
    }

    /// TP-UD.
    pub fn user_data(&self) -> Option<UserData<'a>> {
        self.find(|parameter| if let Parameter::UserData(data) = parameter { Some(*data) } else { None })
    }

    /// The text of the user data.
    pub fn text(&self) -> Option<String> {
        self.user_data()?.text()
    }

    /// TP-UDHI: the user data begins with a header.
    pub const fn has_header(&self) -> bool {
        self.first & 0x40 != 0
    }

    /// Claims that the message reports a failure: TP-FCS is there, or TP-ST says the message is lost.
    pub fn is_error(&self) -> bool {
        self.failure_cause().is_some() || self.status().is_some_and(|status| status & 0x60 != 0)
    }

    /// The first thing that is damaged, also inside the user data; `at` counts from the first octet.
    pub fn damage(&self) -> Option<Malformed> {
        let inside = |(range, parameter): &(Range<usize>, Parameter<'_>)| {
            let Parameter::UserData(data) = parameter else { return None };
            let start = range.start + 1;
            let at = |why: Malformed| Malformed::new(why.what, start + why.at);
            match data.header() {
                Some(Err(why)) => Some(at(why)),
                Some(Ok(header)) => {
                    header.elements().find_map(Result::err).map(|why| Malformed::new(why.what, start + 1 + why.at))
                }
                None => None,
            }
            .or(data.truncated.then(|| Malformed::new("TP-User-Data", range.end)))
        };
        self.broken.or_else(|| self.parameters.iter().find_map(inside))
    }
}

/// Walks a layout.
struct Reader<'a> {
    cursor: Cursor<'a>,
    first: u8,
    failed: Option<bool>,
    dcs: Dcs,
    parameters: SmallVec<[(Range<usize>, Parameter<'a>); 8]>,
}

impl<'a> Reader<'a> {
    fn keep(&mut self, start: usize, parameter: Parameter<'a>) {
        self.parameters.push((self.cursor.since(start), parameter));
    }

    fn octet(&mut self, what: &'static str, parameter: fn(u8) -> Parameter<'a>) -> Result<(), Malformed> {
        let start = self.cursor.at();
        let octet = self.cursor.u8(what)?;
        self.keep(start, parameter(octet));
        Ok(())
    }

    fn stamp(&mut self, what: &'static str) -> Result<Stamp, Malformed> {
        let at = self.cursor.at();
        let octets = self.cursor.take(7, what)?.try_into().map_err(|_| Malformed::new(what, at))?;
        Ok(Stamp { octets })
    }

    fn step(&mut self, step: Step) -> Result<(), Malformed> {
        let start = self.cursor.at();
        match step {
            Step::Reference => self.octet("TP-Message-Reference", Parameter::Reference)?,
            Step::Status => self.octet("TP-Status", Parameter::Status)?,
            Step::CommandType => self.octet("TP-Command-Type", Parameter::CommandType)?,
            Step::MessageNumber => self.octet("TP-Message-Number", Parameter::MessageNumber)?,
            Step::Pid => self.octet("TP-Protocol-Identifier", Parameter::Pid)?,
            Step::Dcs => {
                self.dcs = Dcs(self.cursor.u8("TP-Data-Coding-Scheme")?);
                self.keep(start, Parameter::Dcs(self.dcs));
            }
            Step::Scts => {
                let stamp = self.stamp("TP-Service-Centre-Time-Stamp")?;
                self.keep(start, Parameter::Scts(stamp));
            }
            Step::Discharge => {
                let stamp = self.stamp("TP-Discharge-Time")?;
                self.keep(start, Parameter::Discharge(stamp));
            }
            Step::Address => self.address()?,
            Step::Validity => self.validity()?,
            Step::FailureCause => {
                // An indicator has its extension bit clear, a cause its first bit set (§9.2.3.22, §9.2.3.27).
                let looks_like_cause = self.cursor.peek().is_some_and(|octet| octet & 0x80 != 0);
                if self.failed != Some(false) && looks_like_cause {
                    self.octet("TP-Failure-Cause", Parameter::FailureCause)?;
                }
            }
            Step::Indicator => return self.indicator(),
            Step::Indicated => return self.indicated(),
            Step::CommandData => {
                let length = self.cursor.u8("TP-Command-Data-Length")?;
                let data = self.cursor.take(usize::from(length), "TP-Command-Data")?;
                self.keep(start, Parameter::CommandData(data));
            }
            Step::UserData => self.user_data()?,
        }
        Ok(())
    }

    fn address(&mut self) -> Result<(), Malformed> {
        let start = self.cursor.at();
        let length = self.cursor.u8("address length")?;
        let kind = self.cursor.u8("type of address")?;
        let semi_octets = usize::from(length);
        let octets = self.cursor.take(semi_octets.div_ceil(2), "address value")?;
        self.keep(start, Parameter::Address(Address { length, kind, octets, semi_octets }));
        Ok(())
    }

    fn validity(&mut self) -> Result<(), Malformed> {
        let start = self.cursor.at();
        let validity = match (self.first >> 3) & 3 {
            0 => return Ok(()),
            2 => Validity::Relative(self.cursor.u8("TP-Validity-Period")?),
            3 => Validity::Absolute(self.stamp("TP-Validity-Period")?),
            _ => Validity::Enhanced(self.stamp("TP-Validity-Period")?.octets),
        };
        self.keep(start, Parameter::Validity(validity));
        Ok(())
    }

    fn indicator(&mut self) -> Result<(), Malformed> {
        // A status report may end in front of it (§9.2.2.3), and reports of old phones do.
        if self.cursor.is_empty() {
            return Ok(());
        }
        self.octet("TP-Parameter-Indicator", Parameter::Indicator)?;
        // Extension octets carry nothing this release knows (§9.2.3.27).
        let mut octet = self.cursor.slice(self.cursor.at() - 1..self.cursor.at()).first().copied();
        while octet.is_some_and(|octet| octet & 0x80 != 0) {
            octet = Some(self.cursor.u8("TP-Parameter-Indicator extension")?);
        }
        Ok(())
    }

    fn indicated(&mut self) -> Result<(), Malformed> {
        let find = |(_, parameter): &(Range<usize>, Parameter<'a>)| match parameter {
            Parameter::Indicator(octet) => Some(*octet),
            _ => None,
        };
        let indicator = self.parameters.iter().find_map(find).unwrap_or_default();
        let announced = [(1, Step::Pid), (2, Step::Dcs), (4, Step::UserData)];
        announced.iter().filter(|(bit, _)| indicator & bit != 0).try_for_each(|(_, step)| self.step(*step))
    }

    fn user_data(&mut self) -> Result<(), Malformed> {
        let start = self.cursor.at();
        let length = self.cursor.u8("TP-User-Data-Length")?;
        let mut data = UserData {
            length,
            octets: &[],
            alphabet: self.dcs.alphabet(),
            has_header: self.first & 0x40 != 0,
            truncated: false,
        };
        let announced = data.announced();
        data.truncated = announced > self.cursor.remaining();
        let begin = self.cursor.at();
        self.cursor.skip(announced);
        data.octets = self.cursor.slice(begin..self.cursor.at());
        self.keep(start, Parameter::UserData(data));
        Ok(())
    }
}
