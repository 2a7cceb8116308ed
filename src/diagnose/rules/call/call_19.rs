//! Rule CALL-19.

use crate::diagnose::prelude::*;

rule! {
    /// A local number reaches the core without its context.
    ///
    /// ## Trigger
    /// An INVITE to a tel URI, or to a SIP URI with user=phone, without + and without phone-context, reaches an
    /// I-CSCF.
    ///
    /// ## Cause
    /// The number as it was dialled was not normalised: nobody beyond the home network can know what it means.
    ///
    /// ## Fix
    /// Add phone-context in the UE or P-CSCF; normalise in the S-CSCF or an application server before ENUM.
    id: "CALL-19",
    severity: Warning,
    references: ["RFC 3966 §5.1.5"],
    check: Check::Sip(check),
}

fn check(case: &Case<'_>, id: MessageId, message: &sip::Message<'_>) -> Option<Draft> {
    if message.method() != Some("INVITE") || case.receiver_role(id) != Role::ICscf {
        return None;
    }
    let uri = message.request_uri()?;
    let whole = lossy(uri.whole).into_owned();
    let is_number = uri.scheme.eq_ignore_ascii_case(b"tel")
        || uri.parameter("user").is_some_and(|user| user.eq_ignore_ascii_case(b"phone"));
    let digits = uri.user.first().is_some_and(u8::is_ascii_digit);
    if !is_number || !digits || whole.to_ascii_lowercase().contains("phone-context") {
        return None;
    }
    let text = format!("{} gets a local number without phone-context: {whole}", case.who_got(id));
    Some(Draft::new(text, evidence(id, "sip.r-uri", whole)))
}
