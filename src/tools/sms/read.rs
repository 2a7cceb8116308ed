//! Reading octets of an unknown layer, and what phones trip over in them.

use crate::proto::field::Fields;
use crate::proto::sms::{Cp, Direction, Kind, Rp, RpKind, Tpdu};
use crate::wire::Malformed;

/// What some octets turned out to be.
#[derive(Debug)]
pub enum Reading<'a> {
    /// A CP message.
    Cp(Cp<'a>),
    /// An RP message.
    Rp(Rp<'a>),
    /// A TPDU, with a direction that was given or guessed.
    Tpdu {
        /// The message.
        tpdu: Box<Tpdu<'a>>,
        /// Nobody said which way it goes.
        guessed: bool,
    },
}

/// Which layer octets are said to be.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Layer {
    /// CP (TS 24.011).
    Cp,
    /// RP (TS 24.011).
    Rp,
    /// TPDU (TS 23.040).
    Tpdu,
}

/// Something a phone or a service centre trips over.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Warning {
    /// The rule of `imsctl diagnose`, or a word of our own.
    pub code: &'static str,
    /// The fact in one sentence.
    pub message: String,
}

/// Reads octets; `layer` and `direction` where somebody knows them.
pub fn read(bytes: &[u8], layer: Option<Layer>, direction: Option<Direction>) -> Result<Reading<'_>, Malformed> {
    let rp = Rp::decode(bytes);
    match layer {
        Some(Layer::Cp) => return Cp::decode(bytes).map(Reading::Cp),
        Some(Layer::Rp) => return rp.map(Reading::Rp),
        Some(Layer::Tpdu) => return tpdu(bytes, direction),
        None => {}
    }
    if let Ok(cp) = Cp::decode(bytes)
        && cp.broken.is_none()
        && matches!(cp.kind, 1 | 4 | 16)
        && (cp.kind != 1 || cp.rp().is_some_and(|rp| rp.broken.is_none()))
    {
        return Ok(Reading::Cp(cp));
    }
    let reading = tpdu(bytes, direction)?;
    let Ok(rp) = rp else { return Ok(reading) };
    let fits = rp.broken.is_none() && rp.trailing == 0 && bytes.first().is_some_and(|octet| *octet < 7);
    let has_message = rp.tpdu_bytes().is_some_and(|bytes| !bytes.is_empty());
    let fits = fits && (rp.kind != RpKind::Data || has_message);
    let addressed = rp.kind == RpKind::Data && rp.destination.is_some() && has_message;
    let good = matches!(&reading, Reading::Tpdu { tpdu, .. } if is_clean(tpdu));
    if fits || (addressed && !good && direction.is_none()) { Ok(Reading::Rp(rp)) } else { Ok(reading) }
}

fn is_clean(tpdu: &Tpdu<'_>) -> bool {
    tpdu.kind != Kind::Reserved
        && tpdu.damage().is_none()
        && tpdu.trailing == 0
        && tpdu.scts().is_none_or(|stamp| stamp.is_valid())
}

fn tpdu(bytes: &[u8], direction: Option<Direction>) -> Result<Reading<'_>, Malformed> {
    if let Some(direction) = direction {
        return Ok(Reading::Tpdu { tpdu: Box::new(Tpdu::decode(bytes, direction, None)?), guessed: false });
    }
    let down = Tpdu::decode(bytes, Direction::ToPhone, None)?;
    let up = Tpdu::decode(bytes, Direction::ToNetwork, None)?;
    let tpdu = if is_clean(&up) && !is_clean(&down) { up } else { down };
    Ok(Reading::Tpdu { tpdu: Box::new(tpdu), guessed: true })
}

impl<'a> Reading<'a> {
    /// The RP message, when there is one.
    pub fn rp(&self) -> Option<Rp<'a>> {
        match self {
            Self::Cp(cp) => cp.rp(),
            Self::Rp(rp) => Rp::decode(rp.bytes).ok(),
            Self::Tpdu { .. } => None,
        }
    }

    /// Hands over the TPDU, when there is one.
    pub fn with_tpdu<T>(&self, use_it: impl FnOnce(&Tpdu<'a>) -> T) -> Option<T> {
        match self {
            Self::Tpdu { tpdu, .. } => Some(use_it(tpdu)),
            Self::Rp(rp) => rp.tpdu().as_ref().map(use_it),
            Self::Cp(cp) => cp.rp()?.tpdu().as_ref().map(use_it),
        }
    }

    /// Adds the fields of all layers.
    pub fn fields(&self, out: &mut Fields<'a>) {
        match self {
            Self::Cp(cp) => cp.fields(out, 0),
            Self::Rp(rp) => rp.fields(out, 0),
            Self::Tpdu { tpdu, .. } => tpdu.fields(out, 0),
        }
    }

    /// The first thing that is damaged in any layer, with its place in the octets.
    pub fn damage(&self) -> Option<Malformed> {
        let shift = |why: Malformed, by: usize| Malformed::new(why.what, why.at + by);
        let of_rp = |rp: &Rp<'_>| rp.broken.or_else(|| rp.tpdu()?.damage().map(|why| shift(why, rp.tpdu_at())));
        match self {
            Self::Cp(cp) => cp.broken.or_else(|| of_rp(&cp.rp()?).map(|why| shift(why, 3))),
            Self::Rp(rp) => of_rp(rp),
            Self::Tpdu { tpdu, .. } => tpdu.damage(),
        }
    }

    /// What phones and service centres trip over.
    pub fn warnings(&self) -> Vec<Warning> {
        let mut found = Vec::new();
        let mut warn = |code, message: String| found.push(Warning { code, message });
        if let Some(rp) = self.rp() {
            of_rp(&rp, &mut warn);
        }
        if matches!(self, Self::Tpdu { guessed: true, .. }) {
            warn("direction-guessed", "the direction is a guess; say --direction to be sure".to_owned());
        }
        self.with_tpdu(|tpdu| of_tpdu(tpdu, &mut warn));
        if let Some(why) = self.damage() {
            warn("malformed", why.to_string());
        }
        found
    }
}

/// What phones and service centres trip over in an RP message and the text inside: `imsctl diagnose` says it of texts in
/// captures under the same ids.
pub fn warnings(rp: &Rp<'_>) -> Vec<Warning> {
    let mut found = Vec::new();
    let mut warn = |code, message: String| found.push(Warning { code, message });
    of_rp(rp, &mut warn);
    if let Some(tpdu) = rp.tpdu() {
        of_tpdu(&tpdu, &mut warn);
    }
    found
}

/// The lint code of an RP message whose addresses are wrong for its direction.
pub fn lint(rp: &Rp<'_>) -> Option<&'static str> {
    let filled = |side: Option<crate::proto::sms::RpAddress<'_>>| side.is_some_and(|side| side.address.is_some());
    match (rp.kind, rp.direction) {
        (RpKind::Data, Direction::ToPhone) if filled(rp.destination) => Some("SMS-RP-DA-MT"),
        (RpKind::Data, Direction::ToNetwork) if filled(rp.originator) => Some("SMS-RP-OA-MO"),
        _ => None,
    }
}

fn of_rp(rp: &Rp<'_>, warn: &mut impl FnMut(&'static str, String)) {
    match lint(rp) {
        Some(code @ "SMS-RP-DA-MT") => warn(
            "SMS-04",
            format!(
                "{code}: RP-Destination-Address is filled on the way to the phone; it must have length 0 (TS 24.011 §7.3.1.1), and iPhones drop such a text"
            ),
        ),
        Some(code) => warn(
            "SMS-16",
            format!(
                "{code}: RP-Originator-Address is filled on the way to the network; it must have length 0 (TS 24.011 §7.3.1.2)"
            ),
        ),
        None => {}
    }
    let is_up = rp.direction == Direction::ToNetwork && rp.kind == RpKind::Data;
    if is_up && rp.destination.is_some_and(|side| side.address.is_none()) {
        warn(
            "SMS-16",
            "RP-Destination-Address is empty on the way to the network; it must name the service centre".to_owned(),
        );
    }
    if rp.trailing > 0 {
        warn("trailing-octets", format!("{} octets behind the RP message", rp.trailing));
    }
}

fn of_tpdu(tpdu: &Tpdu<'_>, warn: &mut impl FnMut(&'static str, String)) {
    if let Some(address) = tpdu.address() {
        if address.is_padded() {
            warn(
                "SMS-01",
                format!(
                    "the length of the alphanumeric address was rounded up to {}; receivers show an extra @ (TS 23.040 §9.1.2.5)",
                    address.length
                ),
            );
        }
        if address.is_bad_text() {
            warn(
                "SMS-03",
                "the alphanumeric address is over 11 septets or ends in an escape (TS 23.040 §9.1.2.5)".to_owned(),
            );
        }
        if address.is_alphanumeric() && tpdu.kind == Kind::Submit {
            warn("alphanumeric-destination", "no service centre can route to an alphanumeric destination".to_owned());
        }
    }
    if let Some(data) = tpdu.user_data() {
        if data.truncated {
            let (need, have) = (data.announced(), data.octets.len());
            warn("SMS-13", format!("TP-UDL {} needs {need} octets; {have} are there", data.length));
        }
        match data.header() {
            Some(Err(_)) => warn("SMS-14", "the user data header is longer than the user data".to_owned()),
            Some(Ok(header)) => {
                if header.elements().any(|element| element.is_err()) {
                    warn("SMS-14", "an information element is longer than its header".to_owned());
                }
                if let Some(part) = header.concatenation()
                    && (part.part == 0 || part.part > part.parts)
                {
                    warn("SMS-15", format!("part {} of {} cannot be", part.part, part.parts));
                }
            }
            None => {}
        }
        if data.length > 160 {
            warn(
                "udl-over-limit",
                format!("TP-UDL {} is over the 160 septets or 140 octets of a message", data.length),
            );
        }
    }
    if tpdu.trailing > 0 {
        warn("SMS-13", format!("{} octets behind what TP-UDL announces", tpdu.trailing));
    }
    if tpdu.pid() == Some(0x40) {
        warn("SMS-18", "TP-PID 0x40 is a silent text: the phone acknowledges and shows nothing".to_owned());
    }
    if tpdu.dcs().is_some_and(|dcs| dcs.is_reserved()) {
        warn(
            "dcs-reserved",
            "TP-DCS is reserved; receivers read it as the GSM default alphabet (TS 23.038 §4)".to_owned(),
        );
    }
    let stamps = [tpdu.scts(), tpdu.discharge()];
    if stamps.into_iter().flatten().any(|stamp| !stamp.is_valid()) {
        warn("time-invalid", "a time stamp is no date and time".to_owned());
    }
    if tpdu.kind == Kind::Reserved {
        warn("mti-reserved", "message type indicator 3 is reserved (TS 23.040 §9.2.3.1)".to_owned());
    }
}
