//! Rule DIA-06.

use crate::diagnose::prelude::*;

/// AVP unsupported, invalid value, missing, not allowed, too often, wrong length (RFC 6733 §7.1.5).
const ABOUT_AVPS: [u32; 6] = [5001, 5004, 5005, 5008, 5009, 5014];

rule! {
    /// An AVP of the request is wrong, and the answer names it.
    ///
    /// ## Trigger
    /// Result-Code 5001, 5004, 5005, 5008, 5009 or 5014 with Failed-AVP.
    ///
    /// ## Cause
    /// 5001 the receiver does not know the AVP, 5004 its value, 5005 it is missing, 5008 it must not be there, 5009 it is there too
    /// often, 5014 its length is wrong.
    ///
    /// ## Fix
    /// Correct that AVP in the client. Of 5001 and 3GPP AVPs: look at the vendor (rule DIA-03).
    id: "DIA-06",
    severity: Error,
    references: ["RFC 6733 §7.1.5", "RFC 6733 §7.5"],
    check: Check::DiameterTransaction(check),
}

fn check(case: &Case<'_>, exchange: &Exchange<'_, diameter::Message<'_>>) -> Option<Draft> {
    let (id, answer) = exchange.answer()?;
    let outcome = answer.result().filter(|outcome| outcome.vendor.is_none() && ABOUT_AVPS.contains(&outcome.code))?;
    let mut failed = answer.find(avp::FAILED_AVP)?.avps().readable().next()?;
    // A group names the AVP inside it.
    while failed.definition().is_some_and(|known| known.format == diameter::dictionary::Type::Grouped)
        && let Some(inner) = failed.avps().readable().next()
    {
        failed = inner;
    }
    let name = failed.definition().map_or_else(|| format!("AVP {}", failed.key.code), |known| known.title().to_owned());
    let text = format!("{} blames {name}: {outcome}", case.who_sent(id));
    Some(
        Draft::new(text, evidence(id, "diameter.Failed-AVP", format!("{name} ({})", failed.key.code)))
            .and(evidence(id, "diameter.Result-Code", outcome))
            .with([exchange.id()])
            .key(name),
    )
}
