//! Rule ID-01.

use crate::diagnose::prelude::*;

rule! {
    /// Identities of the UE are derived from its IMSI, and the HSS has none such.
    ///
    /// ## Trigger
    /// A UAA says 5001 or 5002, and the private identity is IMSI@ims.mncXXX.mccYYY.3gppnetwork.org with the same
    /// IMSI in the public one.
    ///
    /// ## Cause
    /// The card has no ISIM: the UE derives both identities from the IMSI. The HSS may know the subscriber under
    /// another private identity only.
    ///
    /// ## Fix
    /// Provision the derived identities too, beside those that the HSS has.
    id: "ID-01",
    severity: Note,
    references: ["TS 23.003 §13.3"],
    check: Check::DiameterTransaction(check),
}

const UAA: u32 = 300;

fn check(case: &Case<'_>, exchange: &Exchange<'_, diameter::Message<'_>>) -> Option<Draft> {
    let (request, id, answer) = exchange.both()?;
    let outcome = answer.result().filter(|outcome| outcome.vendor.is_some() && matches!(outcome.code, 5001 | 5002))?;
    if answer.command() != UAA {
        return None;
    }
    let private = request.user_name()?;
    let (imsi, home) = private.split_once('@')?;
    let is_imsi = matches!(imsi.len(), 14 | 15) && imsi.bytes().all(|octet| octet.is_ascii_digit());
    let is_derived =
        home.to_ascii_lowercase().starts_with("ims.mnc") && home.to_ascii_lowercase().ends_with(".3gppnetwork.org");
    let public = request.public_identities().find(|public| public.contains(imsi))?;
    if !is_imsi || !is_derived {
        return None;
    }
    let text =
        format!("{private} is derived from the IMSI, and {} does not know it ({})", case.who_sent(id), outcome.code);
    Some(
        Draft::new(text, evidence(exchange.id(), "diameter.User-Name", &private))
            .and(evidence(exchange.id(), "diameter.Public-Identity", public))
            .and(evidence(id, "diameter.Experimental-Result-Code", outcome.code))
            .confidence(Confidence::Medium),
    )
}
