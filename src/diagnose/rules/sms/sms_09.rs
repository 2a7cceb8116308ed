//! Rule SMS-09.

use crate::diagnose::prelude::*;
use crate::proto::sms::Rp;
use crate::tools::sms::read::{self, Layer, Reading};

/// The type that TS 24.341 gives an RP message in a MESSAGE.
const TYPE: &str = "application/vnd.3gpp.sms";

rule! {
    /// The body of a text is damaged, or has the wrong type.
    ///
    /// ## Trigger
    /// A MESSAGE whose body is an RP message and whose Content-Type is not application/vnd.3gpp.sms; or one of that type with
    /// a Content-Transfer-Encoding other than binary, with a body that was cut, or with CRLF behind it.
    ///
    /// ## Cause
    /// Something on the way took the body for text: it changed line ends, encoded it, or set another type.
    ///
    /// ## Fix
    /// Pass the body on octet by octet, as application/vnd.3gpp.sms with Content-Transfer-Encoding: binary.
    id: "SMS-09",
    severity: Warning,
    references: ["TS 24.341"],
    check: Check::Sip(check),
}

fn check(case: &Case<'_>, id: MessageId, message: &sip::Message<'_>) -> Option<Draft> {
    if message.method() != Some("MESSAGE") || case.trace.message(id).gap {
        return None;
    }
    let found = |what: &str, first: Evidence| {
        Draft::new(format!("the text in the MESSAGE of {} {what}", case.who_sent(id)), first).key(what)
    };
    let Some(part) = message.bodies().into_iter().find(|part| part.is(TYPE)) else {
        let kind = lossy(message.content_type()?);
        let is_text =
            kind.to_ascii_lowercase().starts_with("text/") && message.body().iter().all(|octet| *octet >= 0x20);
        let is_rp = !is_text && is_whole(message.body());
        return is_rp.then(|| found("is an RP message of another type", evidence(id, "sip.Content-Type", kind)));
    };
    let encoding = message.header("Content-Transfer-Encoding");
    if let Some(encoding) = encoding.filter(|encoding| !encoding.trim().eq_ignore_ascii_case("binary")) {
        return Some(found("is not sent as binary", evidence(id, "sip.Content-Transfer-Encoding", encoding)));
    }
    let rp = Rp::decode(part.bytes).ok();
    let broken = rp.as_ref().and_then(|rp| rp.broken);
    if rp.is_none() || broken.is_some() {
        let why = broken.map_or_else(|| "no RP message".to_owned(), |why| why.to_string());
        return Some(found("is damaged", evidence(id, "sip.msg_body", why)));
    }
    let has_line_end = rp.is_some_and(|rp| rp.trailing > 0) && part.bytes.ends_with(b"\r\n");
    has_line_end.then(|| found("has a line end behind it", evidence(id, "sip.msg_body", hex(part.bytes))))
}

/// Claims that the octets are an RP message from end to end.
fn is_whole(bytes: &[u8]) -> bool {
    let Ok(Reading::Rp(rp)) = read::read(bytes, Some(Layer::Rp), None) else { return false };
    let has_text = rp.tpdu().is_some_and(|tpdu| tpdu.damage().is_none() && tpdu.trailing == 0);
    bytes.first().is_some_and(|octet| *octet < 7) && rp.broken.is_none() && rp.trailing == 0 && has_text
}
