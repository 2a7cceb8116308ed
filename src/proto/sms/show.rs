//! The fields of a TPDU, in the order in which tshark prints them.

use super::address::Address;
use super::dcs::{Alphabet, Dcs};
use super::fields as f;
use super::names;
use super::stamp::Stamp;
use super::tpdu::{Kind, Parameter, Tpdu, UserData, Validity, relative_minutes};
use crate::proto::field::{Def, Fields, Value};
use crate::proto::identity;
use crate::wire::Malformed;
use std::ops::Range;

/// Flags of the first octet: mask and field, most significant bit first.
type Flags = &'static [(u8, &'static Def)];

static DELIVER: Flags =
    &[(0x80, &f::TP_RP), (0x40, &f::TP_UDHI), (0x20, &f::TP_SRI), (0x08, &f::TP_LP), (0x04, &f::TP_MMS)];
static SUBMIT: Flags =
    &[(0x80, &f::TP_RP), (0x40, &f::TP_UDHI), (0x20, &f::TP_SRR), (0x18, &f::TP_VPF), (0x04, &f::TP_RD)];
static STATUS: Flags = &[(0x40, &f::TP_UDHI), (0x20, &f::TP_SRQ), (0x08, &f::TP_LP), (0x04, &f::TP_MMS)];
static COMMAND: Flags = &[(0x40, &f::TP_UDHI), (0x20, &f::TP_SRR)];
static REPORT: Flags = &[(0x40, &f::TP_UDHI)];

const fn flags(kind: Kind) -> Flags {
    match kind {
        Kind::Deliver => DELIVER,
        Kind::Submit => SUBMIT,
        Kind::StatusReport => STATUS,
        Kind::Command => COMMAND,
        Kind::DeliverReport | Kind::SubmitReport => REPORT,
        Kind::Reserved => &[],
    }
}

impl<'a> Tpdu<'a> {
    /// Appends the one-line summary: `SMS-DELIVER from Nick "Hello"`.
    pub fn summary(&self, out: &mut String) {
        out.push_str(self.kind.name());
        if let Some(address) = self.address() {
            let preposition = if self.kind == Kind::Deliver { "from" } else { "to" };
            let plus = if address.type_of_number() == 1 { "+" } else { "" };
            out.push_str(&format!(" {preposition} {plus}{}", address.value()));
        }
        if let Some(status) = self.status() {
            out.push_str(&format!(" {}", names::status(status)));
        }
        if let Some(cause) = self.failure_cause() {
            out.push_str(&format!(" {}", names::failure_cause(cause).unwrap_or("reserved cause")));
        }
        if let Some(text) = self.text().filter(|text| !text.is_empty()) {
            out.push_str(&format!(" \"{text}\""));
        }
    }

    /// Adds the fields of the message, which starts at `base` of what is being printed.
    pub fn fields(&self, out: &mut Fields<'a>, base: usize) {
        let title = format!("GSM SMS TPDU (GSM 03.40) {}", self.kind.name());
        out.push_headed(&f::SMS, title, Value::None, base..base + self.bytes.len());
        out.nest(|out| {
            let first = base..base + 1;
            for (mask, def) in flags(self.kind) {
                let bits = self.first & mask;
                let value = if *mask == 0x18 { Value::from(bits >> 3) } else { Value::from(bits != 0) };
                out.push(def, value, first.clone());
            }
            if self.kind != Kind::Reserved {
                out.push(&f::TP_MTI, Value::Code(u64::from(self.first & 3), self.kind.name()), first);
            }
            for (range, parameter) in &self.parameters {
                self.parameter(parameter, base + range.start..base + range.end, out);
            }
            if let Some(why) = self.broken {
                out.malformed(Malformed::new(why.what, base + why.at));
            }
        });
    }

    fn parameter(&self, parameter: &Parameter<'a>, range: Range<usize>, out: &mut Fields<'a>) {
        match parameter {
            Parameter::Reference(octet) => out.push(&f::TP_MR, *octet, range),
            Parameter::Address(address) => self.address_fields(address, range, out),
            Parameter::Pid(octet) => pid(*octet, range, out),
            Parameter::Dcs(coding) => dcs(*coding, range, out),
            Parameter::Scts(time) => {
                out.heading("TP-Service-Centre-Time-Stamp", range.clone(), |out| stamp(time, range, out))
            }
            Parameter::Discharge(time) => {
                out.heading("TP-Discharge-Time", range.clone(), |out| stamp(time, range, out))
            }
            Parameter::Status(octet) => status(*octet, range, out),
            Parameter::Validity(period) => validity(period, range, out),
            Parameter::FailureCause(octet) => {
                out.push(&f::TP_FCS, Value::code(*octet, names::failure_cause(*octet)), range)
            }
            Parameter::Indicator(octet) => indicator(*octet, range, out),
            Parameter::CommandType(octet) => {
                out.push(&f::TP_COMMAND_TYPE, Value::code(*octet, names::command(*octet)), range)
            }
            Parameter::MessageNumber(octet) => out.push(&f::TP_MESSAGE_NUMBER, *octet, range),
            Parameter::CommandData(octets) => {
                let length = u64::try_from(octets.len()).unwrap_or_default();
                out.push(&f::TP_COMMAND_DATA_LENGTH, length, range.start..range.start + 1);
                if !octets.is_empty() {
                    out.push(&f::TP_COMMAND_DATA, Value::None, range.start + 1..range.end);
                }
            }
            Parameter::UserData(data) => user_data(data, range, out),
        }
    }

    fn address_fields(&self, address: &Address<'a>, range: Range<usize>, out: &mut Fields<'a>) {
        let (title, def) = match self.kind {
            Kind::Deliver => ("TP-Originating-Address", &f::TP_OA),
            Kind::StatusReport => ("TP-Recipient-Address", &f::TP_RA),
            _ => ("TP-Destination-Address", &f::TP_DA),
        };
        let text = address.value();
        out.heading(format!("{title} - ({text})"), range.clone(), |out| {
            out.push(&f::DIS_FIELD_ADDR_LENGTH, address.length, range.start..range.start + 1);
            let kind = range.start + 1..range.start + 2;
            let number = address.type_of_number();
            let plan = address.numbering_plan();
            out.push(&f::DIS_FIELD_ADDR_EXTENSION, address.kind & 0x80 != 0, kind.clone());
            out.push(&f::DIS_FIELD_ADDR_NUM_TYPE, Value::code(number, names::type_of_number(number)), kind.clone());
            out.push(&f::DIS_FIELD_ADDR_NUM_PLAN, Value::code(plan, names::numbering_plan(plan)), kind);
            let value = range.start + 2..range.end;
            out.push(def, text.clone(), value.clone());
            if number == 1 && plan == 1 && self.kind != Kind::StatusReport {
                identity::push_msisdn(out, &text, value);
            }
        });
    }
}

fn pid(octet: u8, range: Range<usize>, out: &mut Fields<'_>) {
    out.push_headed(&f::TP_PID, format!("TP-PID: {octet} ({})", names::pid(octet)), octet, range.clone());
    out.nest(|out| match octet >> 6 {
        0 => {
            out.push(&f::TP_PID_FORMAT_SUBSEQUENT_BITS, octet >> 6, range.clone());
            let telematic = octet & 0x20 != 0;
            out.push(&f::TP_PID_TELEMATIC_INTERWORKING, telematic, range.clone());
            let low = octet & 0x1f;
            if telematic {
                out.push(&f::TP_PID_DEVICE_TYPE, Value::Code(u64::from(low), names::device(low)), range);
            } else {
                out.push(&f::TP_PID_SM_AL_PROTO, low, range);
            }
        }
        1 => {
            out.push(&f::TP_PID_FORMAT_SUBSEQUENT_BITS, octet >> 6, range.clone());
            out.push(&f::TP_PID_MESSAGE_TYPE, Value::code(octet & 0x3f, names::pid_type(octet)), range);
        }
        2 => {
            out.push(&f::TP_PID_RESERVED, octet >> 6, range.clone());
            out.push(&f::TP_PID_UNDEFINED, octet & 0x3f, range);
        }
        _ => {
            out.push(&f::TP_PID_SC_SPECIFIC_USE, octet >> 6, range.clone());
            out.push(&f::TP_PID_SC_SPECIFIC, octet & 0x3f, range);
        }
    });
}

fn dcs(dcs: Dcs, range: Range<usize>, out: &mut Fields<'_>) {
    let octet = dcs.0;
    out.push_headed(&f::TP_DCS, format!("TP-DCS: {octet} ({})", dcs.describe()), octet, range.clone());
    out.nest(|out| {
        if octet >> 7 == 0 {
            out.push(&f::CODING_GROUP_BITS2, octet >> 6, range.clone());
            if octet == 0 {
                return out.push(&f::GSM_7_BIT_DEFAULT_ALPHABET, Value::None, range);
            }
            let alphabet = ["GSM 7 bit default alphabet", "8 bit data", "UCS2 (16 bit)", "Reserved"];
            let set = (octet >> 2) & 3;
            out.push(&f::DCS_TEXT_COMPRESSED, octet & 0x20 != 0, range.clone());
            out.push(&f::DCS_MESSAGE_CLASS_DEFINED, octet & 0x10 != 0, range.clone());
            out.push(&f::DCS_CHARACTER_SET, Value::code(set, alphabet.get(usize::from(set)).copied()), range.clone());
            return out.push(&f::DCS_MESSAGE_CLASS, octet & 3, range);
        }
        out.push(&f::CODING_GROUP_BITS4, octet >> 4, range.clone());
        match octet >> 4 {
            12..=14 => {
                out.push(&f::DCS_INDICATION_SENSE, octet & 8 != 0, range.clone());
                out.push(&f::DCS_RESERVED, (octet >> 2) & 1, range.clone());
                out.push(&f::DCS_MESSAGE_WAITING, Value::code(octet & 3, names::waiting(dcs)), range);
            }
            15 => {
                out.push(&f::DCS_RESERVED, (octet >> 3) & 1, range.clone());
                out.push(&f::DCS_MESSAGE_CODING, octet & 4 != 0, range.clone());
                out.push(&f::DCS_MESSAGE_CLASS, octet & 3, range);
            }
            _ => {}
        }
    });
}

fn stamp(stamp: &Stamp, range: Range<usize>, out: &mut Fields<'_>) {
    let defs = [&f::SCTS_YEAR, &f::SCTS_MONTH, &f::SCTS_DAY, &f::SCTS_HOUR, &f::SCTS_MINUTES, &f::SCTS_SECONDS];
    for ((def, number), at) in defs.into_iter().zip(stamp.numbers()).zip(range.clone()) {
        out.push(def, number, at..at + 1);
    }
    let last = range.end.saturating_sub(1)..range.end;
    let (sign, quarters) = (if stamp.is_west() { '-' } else { '+' }, stamp.quarters());
    let heading = format!("Timezone: GMT {sign} {} hours {} minutes", quarters / 4, quarters % 4 * 15);
    out.push_headed(&f::SCTS_TIMEZONE, heading, quarters, last);
}

fn status(octet: u8, range: Range<usize>, out: &mut Fields<'_>) {
    out.heading("TP-Status", range.clone(), |out| {
        out.push(&f::DIS_FIELD_DEFINITION, octet & 0x80 != 0, range.clone());
        let group = (octet >> 5) & 3;
        out.push(&f::DIS_FIELD_ST_ERROR, Value::Code(u64::from(group), names::status_group(octet)), range.clone());
        out.push(&f::DIS_FIELD_ST_REASON, Value::Code(u64::from(octet & 0x1f), names::status(octet)), range);
    });
}

fn indicator(octet: u8, range: Range<usize>, out: &mut Fields<'_>) {
    out.group(&f::TP_PARAMETER_INDICATOR, octet, range.clone(), |out| {
        out.push(&f::TP_EXTENSION, octet & 0x80 != 0, range.clone());
        out.push(&f::TP_RESERVED, (octet >> 3) & 0x0f, range.clone());
        out.push(&f::TP_UDL_PRESENT, octet & 4 != 0, range.clone());
        out.push(&f::TP_DCS_PRESENT, octet & 2 != 0, range.clone());
        out.push(&f::TP_PID_PRESENT, octet & 1 != 0, range);
    });
}

fn relative(octet: u8, range: Range<usize>, out: &mut Fields<'_>) {
    let minutes = relative_minutes(octet);
    out.push_headed(&f::VP_VALIDITY_PERIOD, format!("TP-Validity-Period: {minutes} minutes"), octet, range);
}

fn validity(period: &Validity, range: Range<usize>, out: &mut Fields<'_>) {
    match period {
        Validity::Relative(octet) => relative(*octet, range, out),
        Validity::Absolute(time) => {
            out.heading("TP-Validity-Period: absolute", range.clone(), |out| stamp(time, range, out));
        }
        Validity::Enhanced([first, a, b, c, ..]) => out.heading("TP-Validity-Period", range.clone(), |out| {
            let at = |offset: usize| range.start + offset..range.start + offset + 1;
            out.push(&f::VP_EXTENSION, first & 0x80 != 0, at(0));
            if first & 0x80 != 0 {
                return out.push(&f::VP_EXTENSION_IGNORED, Value::None, range.start + 1..range.end);
            }
            out.push(&f::VP_SINGLE_SHOT_SM, first & 0x40 != 0, at(0));
            out.push(&f::VP_RESERVED, (first >> 3) & 7, at(0));
            out.push(&f::VP_VALIDITY_PERIOD_FORMAT, first & 7, at(0));
            match first & 7 {
                1 => relative(*a, at(1), out),
                2 => out.push_headed(&f::VP_VALIDITY_PERIOD, format!("TP-Validity-Period: {a} seconds"), *a, at(1)),
                3 => {
                    let swapped = |octet: u8| (octet & 0x0f) * 10 + (octet >> 4);
                    out.push(&f::VP_VALIDITY_PERIOD_HOUR, swapped(*a), at(1));
                    out.push(&f::VP_VALIDITY_PERIOD_MINUTES, swapped(*b), at(2));
                    out.push(&f::VP_VALIDITY_PERIOD_SECONDS, swapped(*c), at(3));
                }
                _ => {}
            }
        }),
    }
}

fn user_data<'a>(data: &UserData<'a>, range: Range<usize>, out: &mut Fields<'a>) {
    out.push(&f::TP_USER_DATA_LENGTH, data.length, range.start..range.start + 1);
    let start = range.start + 1;
    if data.octets.is_empty() && data.length == 0 {
        return;
    }
    out.heading("TP-User-Data", start..range.end, |out| {
        match data.header() {
            Some(Err(why)) => return out.malformed(Malformed::new(why.what, start + why.at)),
            Some(Ok(header)) => super::show_header::fields(&header, data, start, out),
            None => {}
        }
        if data.truncated {
            return out.malformed(Malformed::new("TP-User-Data", range.end));
        }
        let content = start + data.header_length()..range.end;
        match data.alphabet {
            Alphabet::Gsm7 | Alphabet::Ucs2 if out.wants(&f::SMS_TEXT) => {
                out.push(&f::SMS_TEXT, data.text().unwrap_or_default(), content);
            }
            Alphabet::Gsm7 | Alphabet::Ucs2 => {}
            Alphabet::Octets => out.push(&f::SMS_BODY, Value::bytes(data.content()), content),
            Alphabet::Compressed => out.push(&f::COMPRESSED_DATA, Value::bytes(data.content()), content),
        }
    });
}
