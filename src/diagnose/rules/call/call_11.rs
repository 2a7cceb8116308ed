//! Rule CALL-11.

use crate::diagnose::prelude::*;
use crate::proto::sdp::Codec;

rule! {
    /// Both sides use AMR in formats that do not fit.
    ///
    /// ## Trigger
    /// AMR or AMR-WB in offer and answer with different octet-align, or with mode-sets that have no mode in common.
    ///
    /// ## Cause
    /// The payload formats are not compatible: the other side hears silence or noise.
    ///
    /// ## Fix
    /// Let the answer take the payload type whose parameters it can use; equalise octet-align in the configuration.
    id: "CALL-11",
    severity: Error,
    references: ["RFC 4867 §8.1"],
    check: Check::SipTransaction(check),
}

fn check(case: &Case<'_>, exchange: &Exchange<'_, sip::Message<'_>>) -> Option<Draft> {
    let (offer, id, answer) = ims::negotiated(case, exchange)?;
    for (asked, given) in offer.media.iter().zip(&answer.media).filter(|(_, given)| given.port != 0) {
        // The first codec of the answer is the one that is used.
        let first = given.codecs.iter().find(|codec| !codec.name.eq_ignore_ascii_case("telephone-event"));
        let Some(codec) = first.filter(|codec| is_amr(codec)) else { continue };
        let mut alike = asked.codecs.iter().filter(|known| known.name.eq_ignore_ascii_case(codec.name)).peekable();
        let Some(first) = alike.peek().copied() else { continue };
        if alike.any(|known| fits(known, codec)) {
            continue;
        }
        let name = codec.name;
        let text = format!("{name} is offered and answered in formats that do not fit");
        return Some(
            Draft::new(text, evidence(id, "sdp.fmtp.parameter", format!("{name} {}", codec.parameters)))
                .and(evidence(exchange.id(), "sdp.fmtp.parameter", format!("{name} {}", first.parameters)))
                .about(exchange.id())
                .next(format!("Does {} send what it answered?", case.who_sent(id))),
        );
    }
    None
}

fn is_amr(codec: &Codec<'_>) -> bool {
    codec.name.eq_ignore_ascii_case("AMR") || codec.name.eq_ignore_ascii_case("AMR-WB")
}

/// A format parameter, without blanks; empty when it is missing.
fn parameter<'a>(codec: &Codec<'a>, name: &str) -> &'a str {
    let pairs = codec.parameters.split(';').filter_map(|pair| pair.split_once('='));
    pairs
        .map(|(key, value)| (key.trim(), value.trim()))
        .find(|(key, _)| key.eq_ignore_ascii_case(name))
        .map_or("", |(_, value)| value)
}

fn fits(one: &Codec<'_>, other: &Codec<'_>) -> bool {
    let aligned = |codec: &Codec<'_>| parameter(codec, "octet-align") == "1";
    let modes = |codec: &Codec<'_>| {
        parameter(codec, "mode-set")
            .split(',')
            .map(str::trim)
            .filter(|mode| !mode.is_empty())
            .map(str::to_owned)
            .collect::<Vec<_>>()
    };
    let (first, second) = (modes(one), modes(other));
    let common = first.is_empty() || second.is_empty() || first.iter().any(|mode| second.contains(mode));
    aligned(one) == aligned(other) && common
}
