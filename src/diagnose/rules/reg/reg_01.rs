//! Rule REG-01.

use crate::diagnose::prelude::*;
use crate::tools::aka::{Algorithm, Digest, base64};

rule! {
    /// The response to the challenge is not the one of the vector.
    ///
    /// ## Trigger
    /// A REGISTER with a response is refused (403, or challenged again), the capture has the authentication vector
    /// (MAA), and the response computed from its XRES is another one.
    ///
    /// ## Cause
    /// The UE computed with another key: Ki or OPc differs between SIM and HSS. Or the inputs of the digest differ:
    /// RES as hexadecimal text, the uri parameter, a user name without domain.
    ///
    /// ## Fix
    /// Compare Ki and OPc of the subscriber; check whether the HSS has OP where it needs OPc. `imsctl aka check
    /// CAPTURE` with the key recomputes every step.
    ///
    /// ## Next
    /// `imsctl aka check` on this capture.
    id: "REG-01",
    severity: Error,
    references: ["RFC 3310 §3.3"],
    check: Check::Procedure(&[Kind::Registration, Kind::Deregistration], check),
}

fn check(case: &Case<'_>, procedure: &Procedure) -> Vec<Draft> {
    let vectors = vectors(case, procedure);
    let refused = |attempt: &ims::Attempt<'_>| matches!(attempt.status(), Some(401 | 403 | 407));
    ims::attempts(case, procedure)
        .iter()
        .filter(|attempt| refused(attempt))
        .filter_map(|attempt| wrong(attempt, &vectors))
        .collect()
}

/// An authentication vector as the HSS gave it.
struct Vector {
    answer: MessageId,
    challenge: Vec<u8>,
    xres: Vec<u8>,
    ck: Vec<u8>,
    ik: Vec<u8>,
}

fn vectors(case: &Case<'_>, procedure: &Procedure) -> Vec<Vector> {
    let mut found = Vec::new();
    for answer in case.transactions(procedure).filter_map(Transaction::answer) {
        let Some(message) = case.diameter(answer) else { continue };
        for item in message.find_all(avp::TGPP_SIP_AUTH_DATA_ITEM) {
            let octets = |key| item.find(key).map(|avp| avp.value.to_vec());
            if let (Some(challenge), Some(xres)) =
                (octets(avp::TGPP_SIP_AUTHENTICATE), octets(avp::TGPP_SIP_AUTHORIZATION))
            {
                let ck = octets(avp::CONFIDENTIALITY_KEY).unwrap_or_default();
                found.push(Vector { answer, challenge, xres, ck, ik: octets(avp::INTEGRITY_KEY).unwrap_or_default() });
            }
        }
    }
    found
}

fn wrong(attempt: &ims::Attempt<'_>, vectors: &[Vector]) -> Option<Draft> {
    let response = attempt.credential("response");
    let nonce = attempt.credential("nonce");
    if response.is_empty() || !attempt.credential("auts").is_empty() {
        return None;
    }
    let octets = base64(&nonce)?;
    let vector = vectors.iter().find(|vector| !vector.challenge.is_empty() && octets.starts_with(&vector.challenge))?;
    let algorithm = Algorithm::of(&attempt.credential("algorithm"))?;
    let qop = Some(attempt.credential("qop")).filter(|qop| !qop.is_empty());
    let digest = Digest {
        username: attempt.credential("username"),
        realm: attempt.credential("realm"),
        nonce,
        method: "REGISTER".to_owned(),
        uri: attempt.credential("uri"),
        qop,
        nc: attempt.credential("nc"),
        cnonce: attempt.credential("cnonce"),
        body: attempt.request.body().to_vec(),
    };
    let password = algorithm.password(&vector.xres, &vector.ck, &vector.ik);
    let expected = digest.response(&password);
    if expected.eq_ignore_ascii_case(&response) {
        return None;
    }
    let user = &digest.username;
    let text = format!("the response of {user} is not the one of its vector: {response}, not {expected}");
    let draft = Draft::new(text, evidence(attempt.id, "sip.auth.digest.response", &response))
        .and(evidence(vector.answer, "diameter.3GPP-SIP-Authorization", hex(&vector.xres)))
        .and(evidence(attempt.id, "sip.auth.nonce", &digest.nonce));
    let draft = draft.and_if(
        attempt
            .answer
            .as_ref()
            .map(|(id, answer)| evidence(*id, "sip.Status-Code", answer.status().unwrap_or_default())),
    );
    let uri = attempt.request.request_uri().map(|uri| lossy(uri.whole).into_owned());
    Some(match digest.diagnose(&response, &password, uri.as_deref()) {
        Some(mistake) => draft.cause(mistake),
        None => draft.confidence(Confidence::Medium),
    })
}
