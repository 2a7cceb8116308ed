//! Rule REG-15.

use crate::diagnose::prelude::*;
use crate::tools::ifc::select::same;

rule! {
    /// The profile that the S-CSCF got is not one of the registered identity.
    ///
    /// ## Trigger
    /// An SAA to a registration whose User-Data names no PublicIdentity equal to the one in the SAR, or names only
    /// barred ones.
    ///
    /// ## Cause
    /// The HSS sent the profile of another subscription, or all identities are barred: the UE is registered and can
    /// do nothing.
    ///
    /// ## Fix
    /// Check the profile in the HSS: the identities of the implicit registration set, and BarringIndication.
    id: "REG-15",
    severity: Error,
    references: ["TS 29.228 annex E"],
    check: Check::DiameterTransaction(check),
}

/// Server-Assignment; of its types, registration and re-registration.
const SAA: u32 = 301;
const REGISTRATIONS: [u32; 2] = [1, 2];

fn check(case: &Case<'_>, exchange: &Exchange<'_, diameter::Message<'_>>) -> Option<Draft> {
    let (request, id, answer) = exchange.both()?;
    let kind = request.find(avp::SERVER_ASSIGNMENT_TYPE).and_then(|avp| avp.u32());
    if answer.command() != SAA || !kind.is_some_and(|kind| REGISTRATIONS.contains(&kind)) {
        return None;
    }
    let wanted = request.public_identities().next()?;
    let data = answer.find(avp::CX_USER_DATA)?.text();
    let document = roxmltree::Document::parse(&data).ok()?;
    let identities: Vec<(String, bool)> = document
        .descendants()
        .filter(|node| node.has_tag_name("PublicIdentity"))
        .map(|node| {
            let child = |name| node.children().find(|child| child.has_tag_name(name)).and_then(|child| child.text());
            (
                child("Identity").unwrap_or_default().trim().to_owned(),
                matches!(child("BarringIndication").map(str::trim), Some("1" | "true")),
            )
        })
        .collect();
    let is_wildcard = |(identity, _): &(String, bool)| identity.contains('!');
    if identities.is_empty() || identities.iter().any(is_wildcard) {
        return None;
    }
    let all = identities.iter().map(|(identity, _)| identity.as_str()).collect::<Vec<_>>().join(", ");
    let all_barred = identities.iter().all(|(_, barred)| *barred);
    let text = if all_barred {
        format!("{} sends a profile for {wanted} in which every identity is barred", case.who_sent(id))
    } else if identities.iter().any(|(identity, _)| same(identity, &wanted)) {
        return None;
    } else {
        format!("{} sends a profile for {wanted} that does not name it", case.who_sent(id))
    };
    Some(Draft::new(text, evidence(id, "diameter.Cx-User-Data", all)).and(evidence(
        exchange.id(),
        "diameter.Public-Identity",
        wanted,
    )))
}
