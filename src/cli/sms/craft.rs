//! `imsctl sms craft`.

mod send;

use crate::capture::writer::Writer;
use crate::capture::{Frame, Interface};
use crate::cli::{Outcome, print, warn};
use crate::net::craft::{Carrier, frame};
use crate::proto::Fields;
use crate::proto::sms::national::LANGUAGES;
use crate::proto::sms::{Alphabet, Direction, Kind, Stamp, Tables, Validity};
use crate::tools::sms::craft::{Content, Draft, Relay};
use crate::tools::sms::hex;
use crate::tools::sms::read::{self, Layer};
use crate::tools::sms::sip::Envelope;
use crate::wire::text;
use anyhow::Context as _;
use std::fmt::Write as _;
use std::net::SocketAddr;
use std::path::PathBuf;

/// Examples of the help text.
pub const EXAMPLES: &str = "\
Examples:
  imsctl sms craft --from Nick --to +61491570156 --text 'Your code is 4711'
  imsctl sms craft --type submit --to 12345 --text Hi --validity 1d --status-report
  imsctl sms craft --from Nick --to +61491570156 --text Hi --rp
  imsctl sms craft --from Nick --to +61491570156 --text Hi --sip --send udp:127.0.0.1:5060
  imsctl sms craft --from Nick --text \"$(cat long.txt)\" --reference 300 --wide

Exit status: 0 done, 1 the text was refused or not reported on, 2 wrong usage.";

/// Arguments of `imsctl sms craft`.
#[derive(Debug, clap::Args)]
pub struct Args {
    /// Sender: a name of at most 11 characters, a number, or +number.
    #[arg(long, value_name = "PARTY", default_value = "", hide_default_value = true)]
    from: String,
    /// Receiver: a number or +number.
    #[arg(long, value_name = "PARTY", default_value = "", hide_default_value = true)]
    to: String,
    /// The text.
    #[arg(long, conflicts_with = "data")]
    text: Option<String>,
    /// User data as hexadecimal digits, sent as 8-bit data.
    #[arg(long, value_name = "HEX")]
    data: Option<String>,
    /// Message type.
    #[arg(long = "type", value_enum, default_value = "deliver", value_name = "TYPE")]
    kind: Type,
    /// Alphabet; without it GSM 7-bit when the text fits, else UCS2.
    #[arg(long, value_enum)]
    encoding: Option<Encoding>,
    /// National tables, locking and single shift: turkish, spanish, portuguese, bengali, gujarati, hindi,
    /// kannada, malayalam, oriya, punjabi, tamil, telugu, urdu.
    #[arg(long, value_name = "LANGUAGE")]
    national: Option<String>,
    /// National single-shift table only.
    #[arg(long, value_name = "LANGUAGE")]
    single_shift: Option<String>,
    /// National locking-shift table only.
    #[arg(long, value_name = "LANGUAGE")]
    locking_shift: Option<String>,
    /// Reference of a text in several parts.
    #[arg(long, default_value_t = 1, value_name = "N")]
    reference: u16,
    /// The reference has 16 bits instead of 8.
    #[arg(long)]
    wide: bool,
    /// Destination and originator port.
    #[arg(long, value_name = "TO,FROM", value_parser = ports)]
    ports: Option<(u16, u16)>,
    /// Further user data header elements, as hexadecimal digits without the header's length.
    #[arg(long, value_name = "HEX")]
    udh: Option<String>,
    /// Message class; 0 is shown at once and not kept (flash).
    #[arg(long, value_name = "0-3", value_parser = clap::value_parser!(u8).range(0..4))]
    class: Option<u8>,
    /// Message waiting indication: voice, fax, email or other; with `-off` to clear it.
    #[arg(long, value_name = "KIND", value_parser = waiting, conflicts_with = "class")]
    waiting: Option<(bool, u8)>,
    /// Replace an earlier text of this type.
    #[arg(long, value_name = "1-7", value_parser = clap::value_parser!(u8).range(1..8), conflicts_with = "pid")]
    replace: Option<u8>,
    /// Protocol identifier.
    #[arg(long, value_parser = octet, default_value = "0", value_name = "OCTET")]
    pid: u8,
    /// Data coding scheme, in place of the one the other options make.
    #[arg(long, value_parser = octet, value_name = "OCTET")]
    dcs: Option<u8>,
    /// Validity period: `30m`, `12h`, `2d`, `3w`, seconds as `90s`, a time, or seven octets as `enhanced:HEX`.
    #[arg(long, value_parser = validity)]
    validity: Option<Validity>,
    /// Ask for a status report, or say that one will be returned.
    #[arg(long)]
    status_report: bool,
    /// More messages are waiting.
    #[arg(long)]
    more: bool,
    /// Reject duplicates.
    #[arg(long)]
    reject_duplicates: bool,
    /// A reply path is set.
    #[arg(long)]
    reply_path: bool,
    /// Message reference (TP-MR).
    #[arg(long, default_value_t = 0, value_name = "N")]
    mr: u8,
    /// Service centre time stamp with its time zone; now in UTC without it.
    #[arg(long, value_parser = stamp, value_name = "TIME")]
    scts: Option<Stamp>,
    /// Discharge time of a status report; the time stamp without it.
    #[arg(long, value_parser = stamp, value_name = "TIME")]
    discharge: Option<Stamp>,
    /// Status of a status report.
    #[arg(long, value_parser = octet, default_value = "0", value_name = "OCTET")]
    status: u8,
    /// Failure cause: makes a report one for an error.
    #[arg(long, value_parser = octet, value_name = "OCTET")]
    fcs: Option<u8>,
    /// Type and message number of a command.
    #[arg(long, value_name = "TYPE,NUMBER", value_parser = pair)]
    command: Option<(u8, u8)>,
    /// Print the RP message.
    #[arg(long)]
    rp: bool,
    /// Fill RP-Destination-Address towards the phone. This is a fault (TS 24.011 §7.3.1.1) that iPhones answer by
    /// dropping the text: only to reproduce it.
    #[arg(long, value_name = "NUMBER")]
    rp_da: Option<String>,
    /// Reference of the RP message.
    #[arg(long, default_value_t = 1, value_name = "N")]
    rp_mr: u8,
    /// Cause of an RP-ERROR.
    #[arg(long, default_value_t = 111, value_name = "N")]
    rp_cause: u8,
    /// Address of the service centre.
    #[arg(long, default_value = "+10000000000", value_name = "NUMBER")]
    smsc: String,
    /// Print the SIP MESSAGE, body and all.
    #[arg(long)]
    sip: bool,
    /// Request-URI and To of the MESSAGE.
    #[arg(long, value_name = "URI")]
    request_uri: Option<String>,
    /// From and the asserted or preferred identity of the MESSAGE.
    #[arg(long, value_name = "URI")]
    identity: Option<String>,
    /// Domain of the addresses that are made up.
    #[arg(long, default_value = "ims.mnc001.mcc001.3gppnetwork.org", value_name = "DOMAIN")]
    domain: String,
    /// Route of the MESSAGE, as `<sip:…;lr>`.
    #[arg(long)]
    route: Option<String>,
    /// Call-ID of the MESSAGE that this one reports on.
    #[arg(long, value_name = "CALL-ID")]
    in_reply_to: Option<String>,
    /// Write the messages as a capture.
    #[arg(long, value_name = "FILE")]
    pcap: Option<PathBuf>,
    /// Write a SIPp scenario.
    #[arg(long, value_name = "FILE")]
    sipp: Option<PathBuf>,
    /// Send the SIP MESSAGE and wait for the answer and the RP-ACK: `udp:127.0.0.1:5060`, `tcp:[::1]:5060`.
    #[arg(long, value_name = "PEER", value_parser = send::peer)]
    send: Option<send::Peer>,
    /// How long to wait for the answer and for the report, in seconds each.
    #[arg(long, default_value_t = 5, value_name = "SECONDS")]
    wait: u64,
    /// Print nothing but the octets.
    #[arg(short, long)]
    quiet: bool,
}

#[derive(Clone, Copy, Debug, clap::ValueEnum)]
enum Type {
    Deliver,
    Submit,
    StatusReport,
    DeliverReport,
    SubmitReport,
    Command,
}

impl Type {
    const fn kind(self) -> Kind {
        match self {
            Self::Deliver => Kind::Deliver,
            Self::Submit => Kind::Submit,
            Self::StatusReport => Kind::StatusReport,
            Self::DeliverReport => Kind::DeliverReport,
            Self::SubmitReport => Kind::SubmitReport,
            Self::Command => Kind::Command,
        }
    }

    const fn direction(self) -> Direction {
        match self {
            Self::Deliver | Self::StatusReport | Self::SubmitReport => Direction::ToPhone,
            Self::Submit | Self::DeliverReport | Self::Command => Direction::ToNetwork,
        }
    }
}

#[derive(Clone, Copy, Debug, clap::ValueEnum)]
enum Encoding {
    /// GSM 7-bit.
    Gsm7,
    /// UCS2.
    Ucs2,
    /// 8-bit data.
    #[value(name = "8bit")]
    Octets,
}

fn octet(word: &str) -> Result<u8, String> {
    let parsed = word.strip_prefix("0x").map_or_else(|| word.parse(), |digits| u8::from_str_radix(digits, 16));
    parsed.map_err(|_| "not an octet: 0 to 255, or 0x00 to 0xff".to_owned())
}

fn pair(word: &str) -> Result<(u8, u8), String> {
    let (first, second) = word.split_once(',').ok_or("two numbers with a comma between")?;
    Ok((octet(first)?, octet(second)?))
}

fn ports(word: &str) -> Result<(u16, u16), String> {
    let (to, from) = word.split_once(',').ok_or("two ports with a comma between")?;
    let port = |word: &str| word.parse().map_err(|_| format!("{word} is not a port"));
    Ok((port(to)?, port(from)?))
}

fn waiting(word: &str) -> Result<(bool, u8), String> {
    let (kind, active) = word.strip_suffix("-off").map_or((word, true), |kind| (kind, false));
    let kinds = ["voice", "fax", "email", "other"];
    let at = kinds.iter().position(|known| *known == kind).ok_or("voice, fax, email or other, with or without -off")?;
    Ok((active, u8::try_from(at).unwrap_or_default()))
}

fn stamp(word: &str) -> Result<Stamp, String> {
    let reason =
        || format!("{word} is not a time such as 2026-03-14T15:09:26+10:00, with a zone in quarters of an hour");
    let pieces = jiff::fmt::temporal::DateTimeParser::new();
    let time = pieces.parse_datetime(word).map_err(|_| reason())?;
    let zone = word.rfind(['+', '-']).filter(|at| *at > 10).and_then(|at| word.get(at..));
    let seconds = match zone {
        None => 0,
        Some(zone) => {
            let digits: String = zone.chars().filter(char::is_ascii_digit).collect();
            let number =
                |range: std::ops::Range<usize>| digits.get(range).and_then(|digits| digits.parse::<i32>().ok());
            let seconds = number(0..2).ok_or_else(reason)? * 3600 + number(2..4).unwrap_or_default() * 60;
            if zone.starts_with('-') { -seconds } else { seconds }
        }
    };
    Stamp::new(time, seconds).ok_or_else(reason)
}

fn validity(word: &str) -> Result<Validity, String> {
    if let Some(digits) = word.strip_prefix("enhanced:") {
        let (octets, _) = hex::parse(digits).map_err(|why| why.to_string())?;
        let octets = octets.try_into().map_err(|_| "an enhanced validity period has seven octets")?;
        return Ok(Validity::Enhanced(octets));
    }
    if word.contains('T') {
        return stamp(word).map(Validity::Absolute);
    }
    let number = |unit: char| word.strip_suffix(unit).and_then(|number| number.parse::<u32>().ok());
    if let Some(seconds) = number('s') {
        let seconds = u8::try_from(seconds).map_err(|_| "an enhanced validity period holds 255 seconds")?;
        return Ok(Validity::Enhanced([2, seconds, 0, 0, 0, 0, 0]));
    }
    let units = [('m', 1), ('h', 60), ('d', 24 * 60), ('w', 7 * 24 * 60)];
    let minutes = units.iter().find_map(|(unit, minutes)| number(*unit)?.checked_mul(*minutes));
    let minutes = minutes.ok_or("30m, 12h, 2d, 3w, 90s, a time, or enhanced:HEX")?;
    let fits = |octet: &u8| crate::proto::sms::relative_minutes(*octet) >= minutes;
    (0..=255).find(fits).map(Validity::Relative).ok_or_else(|| "63w is the longest validity period".to_owned())
}

fn language(name: &str) -> anyhow::Result<u8> {
    let found = LANGUAGES.iter().skip(1).find(|language| language.name.eq_ignore_ascii_case(name));
    found.map(|language| language.identifier).ok_or_else(|| {
        let known: Vec<_> = LANGUAGES.iter().skip(1).map(|language| language.name.to_lowercase()).collect();
        anyhow::anyhow!("no tables for `{}`; there are {}", text::printable(name), known.join(", "))
    })
}

/// Runs the command.
pub fn run(args: &Args) -> anyhow::Result<Outcome> {
    let draft = args.draft()?;
    let tpdus = draft.write()?;
    let mut messages = Vec::new();
    for (tpdu, index) in tpdus.iter().zip(0u8..) {
        let relay = Relay {
            reference: args.rp_mr.wrapping_add(index),
            centre: args.smsc.clone(),
            faulty_destination: args.rp_da.clone(),
            cause: args.rp_cause,
        };
        messages.push(relay.wrap(draft.kind, draft.failure_cause.is_some(), tpdu)?);
    }
    if args.rp_da.is_some() && args.kind.direction() == Direction::ToPhone {
        warn("RP-Destination-Address is filled: a fault that iPhones answer by dropping the text (TS 24.011 §7.3.1.1)");
    }
    args.files(&messages)?;
    if let Some(peer) = &args.send {
        return send::run(args, peer, &messages);
    }
    args.print(&tpdus, &messages)?;
    Ok(Outcome::Done)
}

impl Args {
    fn draft(&self) -> anyhow::Result<Draft> {
        let other = if matches!(self.kind, Type::Deliver) { &self.from } else { &self.to };
        let needs = matches!(self.kind, Type::Deliver | Type::Submit | Type::StatusReport | Type::Command);
        let option = if matches!(self.kind, Type::Deliver) { "--from" } else { "--to" };
        anyhow::ensure!(!needs || !other.is_empty(), "who is the other party? say {option}");
        let content = match (&self.text, &self.data) {
            (Some(text), _) => {
                let alphabet = self.encoding.map(|encoding| match encoding {
                    Encoding::Gsm7 => Alphabet::Gsm7,
                    Encoding::Ucs2 => Alphabet::Ucs2,
                    Encoding::Octets => Alphabet::Octets,
                });
                Some(Content::Text(text.clone(), alphabet))
            }
            (None, Some(digits)) => Some(Content::Octets(hex::parse(digits).context("cannot read --data")?.0)),
            (None, None) => None,
        };
        let now = || Stamp::new(jiff::tz::TimeZone::UTC.to_datetime(jiff::Timestamp::now()), 0);
        let scts = self.scts.or_else(now).context("the clock is out of range")?;
        let mut draft = Draft::new(self.kind.kind(), other, content, scts);
        let both = self.national.as_deref().map(language).transpose()?.unwrap_or_default();
        draft.tables = Tables {
            locking: self.locking_shift.as_deref().map_or(Ok(both), language)?,
            single: self.single_shift.as_deref().map_or(Ok(both), language)?,
        };
        draft.concatenation = self.reference;
        draft.wide = self.wide || self.reference > 255;
        draft.ports = self.ports;
        draft.header = match &self.udh {
            Some(digits) => hex::parse(digits).context("cannot read --udh")?.0,
            None => Vec::new(),
        };
        draft.class = self.class;
        draft.waiting = self.waiting;
        draft.pid = self.replace.map_or(self.pid, |number| 0x40 + number);
        draft.dcs = self.dcs;
        draft.validity = self.validity;
        draft.flags = self.flags();
        draft.reference = self.mr;
        draft.discharge = self.discharge.unwrap_or(scts);
        draft.status = self.status;
        draft.failure_cause = self.fcs;
        draft.command = self.command.unwrap_or_default();
        Ok(draft)
    }

    fn flags(&self) -> u8 {
        let bit = |flag: bool, mask: u8| if flag { mask } else { 0 };
        let report = bit(self.status_report, 0x20);
        let path = bit(self.reply_path, 0x80);
        match self.kind {
            Type::Deliver => report | path | bit(!self.more, 0x04),
            Type::Submit => report | path | bit(self.reject_duplicates, 0x04),
            Type::StatusReport => report | bit(!self.more, 0x04),
            Type::Command => report,
            Type::DeliverReport | Type::SubmitReport => 0,
        }
    }

    /// The SIP side of a message; `index` keeps parts apart.
    fn envelope(&self, index: usize, local: &str, transport: &'static str) -> Envelope {
        let domain = &self.domain;
        let uri = |party: &str| match party.strip_prefix('+') {
            Some(_) => format!("sip:{party}@{domain};user=phone"),
            None if party.is_empty() => format!("sip:user@{domain}"),
            None => format!("sip:{}@{domain}", party.replace(|c: char| !c.is_ascii_alphanumeric(), "_")),
        };
        let centre = format!("sip:ipsmgw@{domain}");
        let psi = format!("sip:{}@{domain};user=phone", self.smsc);
        let (target, sender) = match self.kind.direction() {
            Direction::ToPhone => (uri(&self.to), centre),
            Direction::ToNetwork => (psi, uri(&self.from)),
        };
        Envelope {
            direction: self.kind.direction(),
            target: self.request_uri.clone().unwrap_or(target),
            sender: self.identity.clone().unwrap_or(sender),
            call: format!("sms{}{index}", self.call()),
            in_reply_to: self.in_reply_to.clone(),
            local: local.to_owned(),
            transport,
            route: self.route.clone(),
        }
    }

    /// A call name that two runs do not share when something is sent.
    fn call(&self) -> String {
        match self.send {
            Some(_) => format!("{:x}", jiff::Timestamp::now().as_nanosecond()),
            None => format!("{:04x}", self.reference),
        }
    }

    fn files(&self, messages: &[Vec<u8>]) -> anyhow::Result<()> {
        if let Some(path) = &self.pcap {
            self.capture(path, messages).with_context(|| format!("cannot write {}", path.display()))?;
        }
        if let Some(path) = &self.sipp {
            anyhow::ensure!(messages.len() == 1, "a SIPp scenario holds one part; this text has {}", messages.len());
            let message = messages.first().map(Vec::as_slice).unwrap_or_default();
            let scenario = self.envelope(0, "[local_ip]", "[transport]").scenario(message, true);
            std::fs::write(path, scenario).with_context(|| format!("cannot write {}", path.display()))?;
        }
        Ok(())
    }

    fn capture(&self, path: &std::path::Path, messages: &[Vec<u8>]) -> anyhow::Result<()> {
        let (from, to): (SocketAddr, SocketAddr) = (([192, 0, 2, 1], 5060).into(), ([192, 0, 2, 2], 5060).into());
        let mut writer = Writer::new(std::fs::File::create(path)?)?;
        let interface = writer.interface(&Interface { link: 1, snap: 0, name: None })?;
        let start = jiff::Timestamp::now().as_nanosecond();
        for (number, message) in messages.iter().enumerate() {
            let sip = self.envelope(number, "192.0.2.1:5060", "UDP").message(message);
            let bytes = frame(from, to, Carrier::Udp, &sip).context("the MESSAGE does not fit a packet")?;
            let time = i64::try_from(start).unwrap_or_default().saturating_add(i64::try_from(number)? * 1_000_000);
            let original_length = u32::try_from(bytes.len())?;
            let number = u64::try_from(number)? + 1;
            writer.frame(&Frame { number, time, link: 1, interface, original_length, bytes: &bytes }, None)?;
        }
        writer.finish()?;
        Ok(())
    }

    fn print(&self, tpdus: &[Vec<u8>], messages: &[Vec<u8>]) -> anyhow::Result<()> {
        let mut out = String::new();
        if self.sip {
            use std::io::Write as _;
            for (index, message) in messages.iter().enumerate() {
                let sip = self.envelope(index, "192.0.2.1:5060", "UDP").message(message);
                std::io::stdout().lock().write_all(&sip)?;
            }
            return Ok(());
        }
        let octets = if self.rp { messages } else { tpdus };
        for (index, bytes) in octets.iter().enumerate() {
            let _ = writeln!(out, "{}", text::hex(bytes));
            if self.quiet {
                continue;
            }
            let layer = if self.rp { Layer::Rp } else { Layer::Tpdu };
            let reading = read::read(bytes, Some(layer), Some(self.kind.direction()));
            let reading = reading.map_err(|why| anyhow::anyhow!("{why}"))?;
            let mut fields = Fields::new();
            reading.fields(&mut fields);
            super::breakdown(bytes, fields.as_slice(), &mut out);
            for warning in reading.warnings() {
                warn(&format!("{}: {}", warning.code, text::printable(&warning.message)));
            }
            if index + 1 < octets.len() {
                out.push('\n');
            }
        }
        print(&out)
    }
}
