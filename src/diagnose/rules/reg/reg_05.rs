//! Rule REG-05.

use crate::diagnose::prelude::*;
use crate::tools::aka::base64;

rule! {
    /// The nonce of an AKA challenge is too short.
    ///
    /// ## Trigger
    /// A 401 with algorithm AKAv1-MD5 or AKAv2-MD5 whose nonce, decoded from base64, has fewer than 32 octets.
    ///
    /// ## Cause
    /// The nonce is not RAND and AUTN: the S-CSCF made a nonce of its own, or encoded the vector twice or cut it.
    ///
    /// ## Fix
    /// Build the nonce from SIP-Authenticate of the MAA: base64 of its 32 octets.
    id: "REG-05",
    severity: Error,
    references: ["RFC 3310 §3.2"],
    check: Check::Sip(check),
}

fn check(case: &Case<'_>, id: MessageId, message: &sip::Message<'_>) -> Option<Draft> {
    let status = message.status().filter(|status| matches!(status, 401 | 407))?;
    let header = if status == 401 { Id::WwwAuthenticate } else { Id::ProxyAuthenticate };
    let algorithm = lossy(message.authentication(header, "algorithm")?).to_ascii_uppercase();
    if !algorithm.starts_with("AKA") {
        return None;
    }
    let nonce = lossy(message.authentication(header, "nonce")?).into_owned();
    let octets = base64(&nonce).map_or(0, |octets| octets.len());
    if octets >= 32 {
        return None;
    }
    let text = format!("{} challenges with a nonce of {octets} octets: RAND and AUTN are 32", case.who_sent(id));
    Some(Draft::new(text, evidence(id, "sip.auth.nonce", nonce)).and(evidence(id, "sip.auth.algorithm", algorithm)))
}
