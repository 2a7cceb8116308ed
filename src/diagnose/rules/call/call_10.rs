//! Rule CALL-10.

use crate::diagnose::prelude::*;
use crate::proto::sdp::{Codec, Media};

rule! {
    /// An answer has a codec that was not offered.
    ///
    /// ## Trigger
    /// An SDP answer (in an 18x or 200) has a codec on some media that the offer in the INVITE does not have there.
    ///
    /// ## Cause
    /// The answerer or a gateway puts its own list into the answer. The offerer may refuse, or send media that
    /// nobody decodes.
    ///
    /// ## Fix
    /// The answer must be a subset of the offer.
    id: "CALL-10",
    severity: Warning,
    references: ["RFC 3264 §6.1"],
    check: Check::SipTransaction(check),
}

fn check(case: &Case<'_>, exchange: &Exchange<'_, sip::Message<'_>>) -> Option<Draft> {
    let (offer, id, answer) = ims::negotiated(case, exchange)?;
    for (asked, given) in offer.media.iter().zip(&answer.media).filter(|(_, given)| given.port != 0) {
        let foreign = given.codecs.iter().find(|codec| is_named(codec) && !has(asked, codec));
        if let Some(codec) = foreign {
            let name = shown(codec);
            let text = format!("{} answers with {name}, which was not offered", case.who_sent(id));
            let offered = asked.codecs.iter().map(shown).collect::<Vec<_>>().join(", ");
            return Some(Draft::new(text, evidence(id, "sdp.media_attr", name)).and(evidence(
                exchange.id(),
                "sdp.media_attr",
                offered,
            )));
        }
    }
    None
}

/// A codec without a name cannot be compared; what stands beside codecs need not be.
fn is_named(codec: &Codec<'_>) -> bool {
    !codec.name.is_empty() && !["telephone-event", "CN", "red"].iter().any(|name| codec.name.eq_ignore_ascii_case(name))
}

fn has(media: &Media<'_>, codec: &Codec<'_>) -> bool {
    let same = |known: &Codec<'_>| {
        known.name.eq_ignore_ascii_case(codec.name)
            && (known.rate.is_none() || codec.rate.is_none() || known.rate == codec.rate)
    };
    // An offer with unnamed payload types may have meant it.
    media.codecs.iter().any(|known| same(known) || known.name.is_empty())
}

fn shown(codec: &Codec<'_>) -> String {
    codec.rate.map_or_else(|| codec.name.to_owned(), |rate| format!("{}/{rate}", codec.name))
}
