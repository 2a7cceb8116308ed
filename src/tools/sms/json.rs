//! One PDU as JSON, schema `imsctl.sms/1`.

use super::read::{Reading, lint};
use crate::proto::sms::address::keypad;
use crate::proto::sms::{Address, Alphabet, Cp, Kind, Rp, RpAddress, RpKind, Tpdu, Validity, names, relative_minutes};
use crate::wire::text::hex;
use serde_json::{Map, Value, json};

/// The object of one PDU.
pub fn object(reading: &Reading<'_>) -> Map<String, Value> {
    let mut out = match reading {
        Reading::Cp(cp) => of_cp(cp),
        Reading::Rp(rp) => of_rp(rp),
        Reading::Tpdu { tpdu, .. } => of_tpdu(tpdu),
    };
    let warnings: Vec<Value> = reading
        .warnings()
        .into_iter()
        .map(|warning| json!({ "code": warning.code, "message": warning.message }))
        .collect();
    out.insert("schema".to_owned(), json!("imsctl.sms/1"));
    out.insert("malformed".to_owned(), json!(reading.damage().is_some()));
    out.insert("warnings".to_owned(), json!(warnings));
    out
}

fn of_cp(cp: &Cp<'_>) -> Map<String, Value> {
    let mut out = Map::new();
    out.insert("type".to_owned(), json!(cp.name()));
    out.insert("ti".to_owned(), json!(cp.transaction));
    if let Some(cause) = cp.cause {
        out.insert("cause".to_owned(), json!(cause));
        out.insert("cause_text".to_owned(), json!(names::cp_cause(cause)));
    }
    if let Some(rp) = cp.rp() {
        out.insert("rp".to_owned(), json!(of_rp(&rp)));
    }
    out
}

fn of_rp(rp: &Rp<'_>) -> Map<String, Value> {
    let mut out = Map::new();
    let mut put = |key: &str, value: Value| out.insert(key.to_owned(), value);
    put("type", json!(format!("{} {}", rp.kind.name(), rp.arrow())));
    put("mr", json!(rp.reference));
    if rp.kind == RpKind::Data {
        let value =
            |side: Option<RpAddress<'_>>| json!(side.and_then(|side| side.address).map(|address| address.value()));
        put("oa", value(rp.originator));
        put("da", value(rp.destination));
    }
    if let Some(cause) = rp.cause() {
        put("cause", json!(cause));
        put("cause_text", json!(names::rp_cause_short(cause)));
        put("cause_name", json!(names::rp_cause(cause)));
    }
    if let Some(code) = lint(rp) {
        put("lint", json!(code));
    }
    if let Some(tpdu) = rp.tpdu() {
        put("tpdu", json!(of_tpdu(&tpdu)));
    }
    out
}

fn address(address: &Address<'_>) -> Value {
    let mut out = json!({
        "length": address.length, "ton": address.type_of_number(), "npi": address.numbering_plan(), "value": address.value(),
    });
    if address.is_alphanumeric()
        && let Some(out) = out.as_object_mut()
    {
        out.insert("keypad".to_owned(), json!(keypad(&address.value())));
    }
    out
}

/// The keys of a TPDU.
pub fn of_tpdu(tpdu: &Tpdu<'_>) -> Map<String, Value> {
    let mut out = Map::new();
    let mut put = |key: &str, value: Value| {
        out.insert(key.to_owned(), value);
    };
    put("mti", json!(tpdu.kind.name()));
    flags(tpdu, &mut put);
    if let Some(reference) = tpdu.reference() {
        put("mr", json!(reference));
    }
    if let Some(found) = tpdu.address() {
        let key = match tpdu.kind {
            Kind::Deliver => "oa",
            Kind::StatusReport => "ra",
            _ => "da",
        };
        put(key, address(&found));
    }
    if let Some(pid) = tpdu.pid() {
        put("pid", json!(pid));
    }
    if let Some(dcs) = tpdu.dcs() {
        put("dcs", json!(dcs.0));
        put("alphabet", json!(dcs.alphabet().word()));
    }
    if let Some(stamp) = tpdu.scts() {
        put("scts", json!(stamp.to_string()));
    }
    if let Some(stamp) = tpdu.discharge() {
        put("discharge", json!(stamp.to_string()));
    }
    if let Some(status) = tpdu.status() {
        put("status", json!(status));
        put("status_text", json!(names::status(status)));
    }
    if let Some(indicator) = tpdu.indicator() {
        put("pi", json!(indicator));
    }
    if matches!(tpdu.kind, Kind::DeliverReport | Kind::SubmitReport) {
        put("ack", json!(tpdu.failure_cause().is_none()));
    }
    if let Some(cause) = tpdu.failure_cause() {
        put("fcs", json!(cause));
        put("fcs_text", json!(names::failure_cause(cause)));
    }
    if let Some(period) = tpdu.validity() {
        validity(&period, &mut put);
    }
    command(tpdu, &mut put);
    user_data(tpdu, &mut put);
    out
}

fn flags(tpdu: &Tpdu<'_>, put: &mut impl FnMut(&str, Value)) {
    let bit = |mask: u8| json!(tpdu.first & mask != 0);
    match tpdu.kind {
        Kind::Deliver => {
            put("mms", json!(tpdu.first & 4 == 0));
            put("lp", bit(8));
            put("sri", bit(0x20));
            put("rp", bit(0x80));
        }
        Kind::Submit => {
            let format = ["none", "enhanced", "relative", "absolute"].get(usize::from(tpdu.first >> 3 & 3));
            put("rd", bit(4));
            put("vpf", json!(format));
            put("srr", bit(0x20));
            put("rp", bit(0x80));
        }
        Kind::StatusReport => {
            put("mms", json!(tpdu.first & 4 == 0));
            put("lp", bit(8));
            put("srq", bit(0x20));
        }
        Kind::Command => put("srr", bit(0x20)),
        Kind::DeliverReport | Kind::SubmitReport | Kind::Reserved => {}
    }
    put("udhi", bit(0x40));
}

fn validity(period: &Validity, put: &mut impl FnMut(&str, Value)) {
    match period {
        Validity::Relative(octet) => put("vp_minutes", json!(relative_minutes(*octet))),
        Validity::Absolute(stamp) => put("vp", json!(stamp.to_string())),
        Validity::Enhanced(octets) => {
            let [first, a, b, c, ..] = *octets;
            let digits = |octet: u8| u32::from(octet & 0x0f) * 10 + u32::from(octet >> 4);
            put("vp_octets", json!(hex(octets)));
            put("vp_single_shot", json!(first & 0x40 != 0));
            match first & 7 {
                1 => put("vp_minutes", json!(relative_minutes(a))),
                2 => put("vp_seconds", json!(a)),
                3 => put("vp_seconds", json!(digits(a) * 3600 + digits(b) * 60 + digits(c))),
                _ => {}
            }
        }
    }
}

fn command(tpdu: &Tpdu<'_>, put: &mut impl FnMut(&str, Value)) {
    use crate::proto::sms::Parameter;
    for (_, parameter) in &tpdu.parameters {
        match parameter {
            Parameter::CommandType(kind) => {
                put("ct", json!(kind));
                put("ct_text", json!(names::command(*kind)));
            }
            Parameter::MessageNumber(number) => put("mn", json!(number)),
            Parameter::CommandData(octets) => {
                put("cdl", json!(octets.len()));
                if !octets.is_empty() {
                    put("cd", json!(hex(octets)));
                }
            }
            _ => {}
        }
    }
}

fn user_data(tpdu: &Tpdu<'_>, put: &mut impl FnMut(&str, Value)) {
    let Some(data) = tpdu.user_data() else { return };
    put("udl", json!(data.length));
    match data.header() {
        Some(Err(_)) => return,
        Some(Ok(header)) => {
            put("udh", json!(hex(header.octets)));
            if let Some(part) = header.concatenation() {
                put("concat", json!({ "reference": part.reference, "parts": part.parts, "part": part.part }));
            }
            if let Some((to, from)) = header.ports() {
                put("ports", json!({ "destination": to, "originator": from }));
            }
        }
        None => {}
    }
    // Behind damage nothing is invented.
    if data.truncated {
        return;
    }
    match data.alphabet {
        Alphabet::Gsm7 | Alphabet::Ucs2 => put("text", json!(data.text())),
        Alphabet::Octets | Alphabet::Compressed => put("data", json!(hex(data.content()))),
    }
}
