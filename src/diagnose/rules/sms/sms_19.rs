//! Rule SMS-19.

use super::text;
use crate::diagnose::prelude::*;
use jiff::civil::DateTime;

static NEAR: Limit = Limit::seconds("time-stamp-near", 600, "a time stamp this near to the capture's clock is right");

rule! {
    /// The time zone of a text has the wrong sign.
    ///
    /// ## Trigger
    /// TP-Service-Centre-Time-Stamp differs from the clock of the capture by about twice its own time zone, and would be right
    /// with the other sign.
    ///
    /// ## Cause
    /// The sign is bit 3 of the last octet. The service centre did not set it, or set it in the wrong half of the octet.
    ///
    /// ## Fix
    /// Set bit 3 of the seventh octet when local time is behind UTC, and clear it when it is ahead.
    id: "SMS-19",
    severity: Warning,
    references: ["TS 23.040 §9.2.3.11"],
    limits: [&NEAR],
    check: Check::Sip(check),
}

fn check(case: &Case<'_>, id: MessageId, message: &sip::Message<'_>) -> Option<Draft> {
    let rp = text::rp(message)?;
    let stamp = rp.tpdu()?.scts().filter(|stamp| stamp.is_valid() && stamp.offset() != 0)?;
    let [_, month, day, hour, minute, second] = stamp.numbers().map(u8::cast_signed);
    let local = DateTime::new(stamp.year(), month, day, hour, minute, second, 0).ok()?;
    let local = jiff::tz::Offset::UTC.to_timestamp(local).ok()?.as_second();
    let now = case.time(id) / SECOND;
    let near = case.limit(&NEAR) / SECOND;
    let offset = i64::from(stamp.offset());
    let is_near = |seconds: i64| (seconds - now).abs() <= near;
    if is_near(local - offset) || !is_near(local + offset) {
        return None;
    }
    let hours = (offset * 2) as f64 / 3600.0;
    let text = format!(
        "the time stamp of the text from {} is {:.1} h off: its zone has the wrong sign",
        text::address(&rp),
        hours.abs()
    );
    Some(Draft::new(text, evidence(id, "gsm_sms.scts", hex(&stamp.octets))).key(rp.reference))
}
