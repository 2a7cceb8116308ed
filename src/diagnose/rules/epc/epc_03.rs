//! Rule EPC-03.

use crate::diagnose::prelude::*;

rule! {
    /// The gateways of an APN are published for the home network only.
    ///
    /// ## Trigger
    /// A DNS answer has S-NAPTR records with service x-3gpp-pgw and x-s5-gtp, and none with x-s8-gtp.
    ///
    /// ## Cause
    /// Visited networks look for x-s8-gtp. Without it, roamers get no packet gateway.
    ///
    /// ## Fix
    /// Add x-s8-gtp to the service of the records, when subscribers of this APN may roam.
    id: "EPC-03",
    severity: Note,
    references: ["TS 29.303 §4.3"],
    check: Check::Dns(check),
}

fn check(_: &Case<'_>, id: MessageId, message: &dns::Message<'_>) -> Option<Draft> {
    let question = message.question().filter(|_| message.is_response())?;
    let services: Vec<String> = message
        .records()
        .flatten()
        .filter_map(|record| match record.data {
            dns::Data::Naptr { service, .. } => Some(lossy(service).to_ascii_lowercase()),
            _ => None,
        })
        .filter(|service| service.starts_with("x-3gpp-pgw"))
        .collect();
    let has = |word: &str| services.iter().any(|service| service.contains(word));
    if !has("x-s5-gtp") || has("x-s8-gtp") {
        return None;
    }
    let name = question.name.text();
    let text = format!("{name} has packet gateways for S5 and none for S8: roamers get none");
    Some(
        Draft::new(text, evidence(id, "dns.naptr.service", services.join(", ")))
            .and(evidence(id, "dns.qry.name", &name))
            .confidence(Confidence::Medium)
            .key(name),
    )
}
