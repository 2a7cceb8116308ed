//! Writing TPDUs and RP messages (TS 23.040, TS 24.011): the other way of `proto::sms`.

use crate::proto::sms::alphabet::{Tables, pack};
use crate::proto::sms::{Alphabet, Kind, Stamp, Validity};
use std::fmt;

/// Octets of TP-User-Data that a message holds (TS 23.040 §9.2.3.24.1).
const ROOM: usize = 140;

/// Why a message cannot be written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Error(pub String);

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl std::error::Error for Error {}

/// What the user data is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Content {
    /// Text, in the alphabet asked for or the smallest that fits.
    Text(String, Option<Alphabet>),
    /// Octets.
    Octets(Vec<u8>),
}

/// A message as a person describes it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Draft {
    /// Its type.
    pub kind: Kind,
    /// The other party: `+61491570006`, `12345`, `Nick`.
    pub address: String,
    /// Type of number and numbering plan, in place of those the address suggests.
    pub address_kind: Option<u8>,
    /// User data; reports and commands may have none.
    pub content: Option<Content>,
    /// Language tables for GSM 7-bit text.
    pub tables: Tables,
    /// Reference of a message in parts.
    pub concatenation: u16,
    /// The reference has 16 bits.
    pub wide: bool,
    /// Destination and originator port.
    pub ports: Option<(u16, u16)>,
    /// Further information elements of the header, as octets.
    pub header: Vec<u8>,
    /// Message class.
    pub class: Option<u8>,
    /// Message waiting: active, and its kind.
    pub waiting: Option<(bool, u8)>,
    /// TP-PID.
    pub pid: u8,
    /// TP-DCS, in place of the one that class, waiting and alphabet make.
    pub dcs: Option<u8>,
    /// TP-VP.
    pub validity: Option<Validity>,
    /// Flags of the first octet beside TP-MTI, TP-VPF and TP-UDHI. TP-MMS is written as it goes: 0x04 is "no more".
    pub flags: u8,
    /// TP-MR.
    pub reference: u8,
    /// TP-SCTS.
    pub scts: Stamp,
    /// TP-DT.
    pub discharge: Stamp,
    /// TP-ST.
    pub status: u8,
    /// TP-FCS; makes a report one for an error.
    pub failure_cause: Option<u8>,
    /// TP-CT and TP-MN.
    pub command: (u8, u8),
}

/// A TP address: length in useful semi-octets, type, value (§9.1.2.5).
pub fn address(text: &str, kind: Option<u8>) -> Result<Vec<u8>, Error> {
    let digits = text.strip_prefix('+').unwrap_or(text);
    let is_number = digits.chars().all(|c| c.is_ascii_digit() || matches!(c, '*' | '#'));
    if is_number {
        let kind = kind.unwrap_or(if text.starts_with('+') { 0x91 } else { 0x81 });
        if kind >> 4 & 7 != 5 {
            return number(digits, kind);
        }
    }
    alphanumeric(text, kind.unwrap_or(0xd0))
}

fn number(digits: &str, kind: u8) -> Result<Vec<u8>, Error> {
    if digits.len() > 20 {
        return Err(Error(format!("{} digits are more than the 20 an address holds", digits.len())));
    }
    let digit = |c: u8| match c {
        b'*' => 0x0a,
        b'#' => 0x0b,
        digit => digit & 0x0f,
    };
    let pair = |pair: &[u8]| match pair {
        [low, high] => digit(*high) << 4 | digit(*low),
        [low] => 0xf0 | digit(*low),
        _ => 0xff,
    };
    let length = u8::try_from(digits.len()).unwrap_or_default();
    Ok([length, kind].into_iter().chain(digits.as_bytes().chunks(2).map(pair)).collect())
}

fn alphanumeric(text: &str, kind: u8) -> Result<Vec<u8>, Error> {
    let mut septets = Vec::new();
    for character in text.chars() {
        let (escape, code) = Tables::default().septets(character).ok_or_else(|| {
            Error(format!(
                "{character:?} of the sender {text:?} is not in the GSM default alphabet, which is all a name may use"
            ))
        })?;
        septets.extend(escape.into_iter().chain([code]));
    }
    if septets.len() > 11 {
        let count = septets.len();
        return Err(Error(format!("the sender {text:?} has {count} septets; an address holds 11")));
    }
    let useful = u8::try_from((septets.len() * 7).div_ceil(4)).unwrap_or_default();
    Ok([useful, kind].into_iter().chain(pack(&septets, 0)).collect())
}

/// The user data of one part, ready to write.
struct Part {
    length: u8,
    octets: Vec<u8>,
    has_header: bool,
}

impl Draft {
    /// An SMS-DELIVER or other message with nothing but its address and content.
    pub fn new(kind: Kind, address: &str, content: Option<Content>, scts: Stamp) -> Self {
        Self {
            kind,
            address: address.to_owned(),
            address_kind: None,
            content,
            tables: Tables::default(),
            concatenation: 0,
            wide: false,
            ports: None,
            header: Vec::new(),
            class: None,
            waiting: None,
            pid: 0,
            dcs: None,
            validity: None,
            flags: if matches!(kind, Kind::Deliver | Kind::StatusReport) { 0x04 } else { 0 },
            reference: 0,
            scts,
            discharge: scts,
            status: 0,
            failure_cause: None,
            command: (0, 0),
        }
    }

    /// The TPDUs: one, or as many as the text needs.
    pub fn write(&self) -> Result<Vec<Vec<u8>>, Error> {
        let (alphabet, units) = self.units()?;
        let dcs = self.dcs.unwrap_or_else(|| self.coding(alphabet));
        let parts = self.parts(alphabet, &units)?;
        let count = parts.len();
        if count > 1 && !matches!(self.kind, Kind::Deliver | Kind::Submit) {
            return Err(Error(format!("the text needs {count} messages; a {} is one", self.kind.name())));
        }
        parts.iter().zip(0u8..).map(|(part, index)| self.message(part, dcs, index)).collect()
    }

    fn coding(&self, alphabet: Alphabet) -> u8 {
        match (self.class, self.waiting) {
            (Some(class), _) if alphabet == Alphabet::Ucs2 => 0x18 | class & 3,
            (Some(class), _) => 0xf0 | if alphabet == Alphabet::Octets { 4 } else { 0 } | class & 3,
            (None, Some((active, kind))) => {
                let group = if alphabet == Alphabet::Ucs2 { 0xe0 } else { 0xd0 };
                group | if active { 8 } else { 0 } | kind & 3
            }
            (None, None) => match alphabet {
                Alphabet::Ucs2 => 8,
                Alphabet::Octets => 4,
                _ => 0,
            },
        }
    }

    /// The content in pieces that no part may split: septets of a character, octets of a code point.
    fn units(&self) -> Result<(Alphabet, Vec<Vec<u8>>), Error> {
        match &self.content {
            None => Ok((Alphabet::Gsm7, Vec::new())),
            Some(Content::Octets(octets)) => Ok((Alphabet::Octets, octets.iter().map(|octet| vec![*octet]).collect())),
            Some(Content::Text(text, asked)) => match asked {
                Some(Alphabet::Gsm7) => Ok((Alphabet::Gsm7, self.septets(text)?)),
                Some(Alphabet::Octets | Alphabet::Compressed) => {
                    Ok((Alphabet::Octets, text.bytes().map(|octet| vec![octet]).collect()))
                }
                Some(Alphabet::Ucs2) => Ok((Alphabet::Ucs2, ucs2(text))),
                None => match self.septets(text) {
                    Ok(septets) => Ok((Alphabet::Gsm7, septets)),
                    Err(_) => Ok((Alphabet::Ucs2, ucs2(text))),
                },
            },
        }
    }

    fn septets(&self, text: &str) -> Result<Vec<Vec<u8>>, Error> {
        let unit = |(at, character): (usize, char)| match self.tables.septets(character) {
            Some((escape, code)) => Ok(escape.into_iter().chain([code]).collect()),
            None => {
                let place = at + 1;
                Err(Error(format!(
                    "{character:?}, character {place} of the text, is not in the GSM 7-bit tables in use (try --encoding ucs2 or --national)"
                )))
            }
        };
        text.chars().enumerate().map(unit).collect()
    }

    /// Information elements that every part has.
    fn elements(&self, alphabet: Alphabet) -> Vec<u8> {
        let mut elements = Vec::new();
        if let Some((to, from)) = self.ports {
            elements.extend([5, 4]);
            elements.extend(to.to_be_bytes());
            elements.extend(from.to_be_bytes());
        }
        if alphabet == Alphabet::Gsm7 && self.content.is_some() {
            for (identifier, language) in [(0x24, self.tables.single), (0x25, self.tables.locking)] {
                if language != 0 {
                    elements.extend([identifier, 1, language]);
                }
            }
        }
        elements.extend(&self.header);
        elements
    }

    fn parts(&self, alphabet: Alphabet, units: &[Vec<u8>]) -> Result<Vec<Part>, Error> {
        let elements = self.elements(alphabet);
        let whole = split(alphabet, units, elements.len())?;
        if let [only] = whole.as_slice() {
            return Ok(vec![part(alphabet, &elements, only)?]);
        }
        let chunks = split(alphabet, units, elements.len() + if self.wide { 6 } else { 5 })?;
        let count = u8::try_from(chunks.len())
            .map_err(|_| Error(format!("the text needs {} parts; 255 are possible", chunks.len())))?;
        let [high, low] = self.concatenation.to_be_bytes();
        (1..=count)
            .zip(&chunks)
            .map(|(index, chunk)| {
                let mut header = if self.wide { vec![8, 4, high, low] } else { vec![0, 3, low] };
                header.extend([count, index]);
                header.extend(&elements);
                part(alphabet, &header, chunk)
            })
            .collect()
    }

    fn message(&self, part: &Part, dcs: u8, index: u8) -> Result<Vec<u8>, Error> {
        let kind = match self.kind {
            Kind::Deliver | Kind::DeliverReport => 0,
            Kind::Submit | Kind::SubmitReport => 1,
            Kind::StatusReport | Kind::Command => 2,
            Kind::Reserved => return Err(Error("message type indicator 3 is reserved".to_owned())),
        };
        let header = if part.has_header { 0x40 } else { 0 };
        let format = match self.validity {
            Some(_) if self.kind != Kind::Submit => {
                return Err(Error("only an SMS-SUBMIT has a validity period".to_owned()));
            }
            None => 0,
            Some(Validity::Relative(_)) => 0x10,
            Some(Validity::Enhanced(_)) => 0x08,
            Some(Validity::Absolute(_)) => 0x18,
        };
        let mut out = vec![kind | header | format | self.flags];
        let address = || address(&self.address, self.address_kind);
        match self.kind {
            Kind::Deliver => {
                out.extend(address()?);
                out.extend([self.pid, dcs]);
                out.extend(self.scts.octets);
                user_data(&mut out, part);
            }
            Kind::Submit => {
                out.push(self.reference.wrapping_add(index));
                out.extend(address()?);
                out.extend([self.pid, dcs]);
                match self.validity {
                    None => {}
                    Some(Validity::Relative(octet)) => out.push(octet),
                    Some(Validity::Absolute(stamp)) => out.extend(stamp.octets),
                    Some(Validity::Enhanced(octets)) => out.extend(octets),
                }
                user_data(&mut out, part);
            }
            Kind::StatusReport => {
                out.push(self.reference);
                out.extend(address()?);
                out.extend(self.scts.octets);
                out.extend(self.discharge.octets);
                out.push(self.status);
                if self.content.is_some() {
                    self.indicated(&mut out, part, dcs);
                }
            }
            Kind::DeliverReport | Kind::SubmitReport => self.report(&mut out, part, dcs),
            Kind::Command | Kind::Reserved => {
                out.extend([self.reference, self.pid, self.command.0, self.command.1]);
                out.extend(address()?);
                user_data(&mut out, part);
            }
        }
        Ok(out)
    }

    fn report(&self, out: &mut Vec<u8>, part: &Part, dcs: u8) {
        out.extend(self.failure_cause);
        out.push(self.indicator());
        if self.kind == Kind::SubmitReport {
            out.extend(self.scts.octets);
        }
        self.announced(out, part, dcs);
    }

    fn indicated(&self, out: &mut Vec<u8>, part: &Part, dcs: u8) {
        out.push(self.indicator());
        self.announced(out, part, dcs);
    }

    /// TP-PI: what follows.
    fn indicator(&self) -> u8 {
        if self.content.is_some() { 7 } else { u8::from(self.pid != 0) }
    }

    fn announced(&self, out: &mut Vec<u8>, part: &Part, dcs: u8) {
        if self.content.is_some() {
            out.extend([self.pid, dcs]);
            user_data(out, part);
        } else if self.pid != 0 {
            out.push(self.pid);
        }
    }
}

fn user_data(out: &mut Vec<u8>, part: &Part) {
    out.push(part.length);
    out.extend(&part.octets);
}

fn ucs2(text: &str) -> Vec<Vec<u8>> {
    let unit =
        |character: char| character.encode_utf16(&mut [0; 2]).iter().flat_map(|unit| unit.to_be_bytes()).collect();
    text.chars().map(unit).collect()
}

/// Splits units over parts whose header has this many octets of elements.
fn split(alphabet: Alphabet, units: &[Vec<u8>], elements: usize) -> Result<Vec<Vec<u8>>, Error> {
    let header = if elements == 0 { 0 } else { elements + 1 };
    let free = ROOM.checked_sub(header).filter(|free| *free >= 4 || units.is_empty());
    let free = free.ok_or_else(|| Error(format!("a header of {elements} octets leaves no room for text")))?;
    let room = if alphabet == Alphabet::Gsm7 { (ROOM * 8 - header * 8) / 7 } else { free };
    let mut chunks = vec![Vec::new()];
    for unit in units {
        if chunks.last().is_some_and(|chunk: &Vec<u8>| chunk.len() + unit.len() > room) {
            chunks.push(Vec::new());
        }
        if let Some(chunk) = chunks.last_mut() {
            chunk.extend(unit);
        }
    }
    Ok(chunks)
}

fn part(alphabet: Alphabet, elements: &[u8], content: &[u8]) -> Result<Part, Error> {
    let mut octets = Vec::new();
    if !elements.is_empty() {
        octets.push(u8::try_from(elements.len()).map_err(|_| Error("the header is too long".to_owned()))?);
        octets.extend(elements);
    }
    let has_header = !octets.is_empty();
    let length = if alphabet == Alphabet::Gsm7 {
        let fill = (7 - octets.len() * 8 % 7) % 7;
        let septets = (octets.len() * 8 + fill) / 7 + content.len();
        octets.extend(pack(content, fill));
        septets
    } else {
        octets.extend(content);
        octets.len()
    };
    let length = u8::try_from(length).map_err(|_| Error("the user data is too long".to_owned()))?;
    Ok(Part { length, octets, has_header })
}

/// How an RP message is wrapped around a TPDU.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Relay {
    /// RP-Message-Reference.
    pub reference: u8,
    /// Address of the service centre.
    pub centre: String,
    /// Fills RP-Destination-Address on the way to the phone, which is the fault iPhones hide.
    pub faulty_destination: Option<String>,
    /// RP-Cause, of an RP-ERROR.
    pub cause: u8,
}

impl Relay {
    /// The RP message that carries a TPDU of this type (TS 24.011 §7.3).
    pub fn wrap(&self, kind: Kind, failed: bool, tpdu: &[u8]) -> Result<Vec<u8>, Error> {
        let length =
            u8::try_from(tpdu.len()).map_err(|_| Error("the TPDU is longer than an RP message holds".to_owned()))?;
        let centre = rp_address(&self.centre)?;
        let mut out = match kind {
            Kind::Deliver | Kind::StatusReport => {
                let destination = self.faulty_destination.as_deref().map_or(Ok(vec![0]), rp_address)?;
                [vec![1, self.reference], centre, destination].concat()
            }
            Kind::Submit | Kind::Command => [vec![0, self.reference, 0], centre].concat(),
            Kind::DeliverReport if failed => vec![4, self.reference, 1, self.cause, 0x41],
            Kind::DeliverReport => vec![2, self.reference, 0x41],
            Kind::SubmitReport if failed => vec![5, self.reference, 1, self.cause, 0x41],
            Kind::SubmitReport | Kind::Reserved => vec![3, self.reference, 0x41],
        };
        out.push(length);
        out.extend(tpdu);
        Ok(out)
    }
}

/// An RP address: length in octets, type, digits (TS 24.011 §8.2.5.1).
fn rp_address(text: &str) -> Result<Vec<u8>, Error> {
    let digits = text.strip_prefix('+').unwrap_or(text);
    if digits.is_empty() || !digits.chars().all(|c| c.is_ascii_digit() || matches!(c, '*' | '#')) {
        return Err(Error(format!("{text:?} is not a number, which an RP address must be")));
    }
    let mut address = number(digits, if text.starts_with('+') { 0x91 } else { 0x81 })?;
    let octets = u8::try_from(address.len() - 1).unwrap_or_default();
    if let Some(length) = address.first_mut() {
        *length = octets;
    }
    Ok(address)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::proto::sms::{Direction, Tpdu};

    const NOON: Stamp = Stamp { octets: [0x62, 0x30, 0x41, 0x51, 0x90, 0x62, 0x04] };

    fn texts(kind: Kind, direction: Direction, text: &str) -> Vec<String> {
        let draft = Draft::new(kind, "Nick", Some(Content::Text(text.to_owned(), None)), NOON);
        let parts = draft.write().expect("the draft can be written");
        let read = |part: &Vec<u8>| Tpdu::decode(part, direction, None).ok().and_then(|tpdu| tpdu.text());
        parts.iter().filter_map(read).collect()
    }

    #[test]
    fn a_name_of_seven_characters_has_thirteen_useful_semi_octets() {
        assert_eq!(address("TestLab", None).map(|address| address[0]), Ok(13));
        assert!(address("Twelve chars", None).is_err());
    }

    #[test]
    fn the_limits_are_160_and_153_septets() {
        assert_eq!(texts(Kind::Deliver, Direction::ToPhone, &"x".repeat(160)).len(), 1);
        let parts = texts(Kind::Deliver, Direction::ToPhone, &"x".repeat(161));
        assert_eq!(parts.iter().map(String::len).collect::<Vec<_>>(), [153, 8]);
    }

    #[test]
    fn no_part_splits_an_escape_or_a_surrogate_pair() {
        for text in ["€".repeat(100), format!("a{}", "😀".repeat(60))] {
            let parts = texts(Kind::Submit, Direction::ToNetwork, &text);
            assert!(parts.len() > 1);
            assert_eq!(parts.concat(), text);
        }
    }
}
