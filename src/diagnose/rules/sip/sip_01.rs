//! Rule SIP-01.

use crate::diagnose::prelude::*;
use crate::proto::sip::syntax;

rule! {
    /// A 420 names an extension that the request itself required.
    ///
    /// ## Trigger
    /// A 420 (Bad Extension) whose Unsupported names an option tag that stands in Require or Proxy-Require of the request it
    /// answers. A warning when the request is sent again without it and goes through.
    ///
    /// ## Cause
    /// The next hop was asked for an extension it does not have. For sec-agree, the P-CSCF should have consumed the header:
    /// it is between the UE and the P-CSCF only.
    ///
    /// ## Fix
    /// Strip the option tag (and for sec-agree the Security-* headers) before the request goes to the server that answers 420,
    /// or let that server support it.
    ///
    /// ## Next
    /// The hop where the header should have been taken out: compare the request as it enters and leaves the P-CSCF and the
    /// S-CSCF.
    id: "SIP-01",
    severity: Error,
    references: ["RFC 3261 §8.2.2.3", "RFC 3329 §2.3"],
    check: Check::SipTransaction(check),
}

fn check(case: &Case<'_>, exchange: &Exchange<'_, sip::Message<'_>>) -> Option<Draft> {
    let (request, id, answer) = exchange.both()?;
    if answer.status() != Some(420) {
        return None;
    }
    let tags = |message: &sip::Message<'_>, header| {
        let items = message.all(header).flat_map(|header| syntax::list(header.value, b','));
        items.map(|tag| lossy(tag.trim_ascii()).to_lowercase()).filter(|tag| !tag.is_empty()).collect::<Vec<_>>()
    };
    let unsupported = tags(answer, Id::Unsupported);
    let (field, tag) = [(Id::Require, "sip.Require"), (Id::ProxyRequire, "sip.Proxy-Require")].into_iter().find_map(
        |(header, field)| Some((field, tags(request, header).into_iter().find(|tag| unsupported.contains(tag))?)),
    )?;
    let text = format!(
        "{} refuses {} with 420: it lacks {tag}, which the request requires",
        case.who_sent(id),
        request.method().unwrap_or("a request")
    );
    Some(
        Draft::new(text, evidence(id, "sip.Unsupported", unsupported.join(", ")))
            .and(evidence(exchange.id(), field, &tag))
            .and(evidence(id, "sip.Status-Code", 420))
            .severity(if case.went_well(id) { Severity::Warning } else { Severity::Error })
            .key(tag),
    )
}
