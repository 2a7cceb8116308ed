//! Rule CALL-12.

use crate::diagnose::prelude::*;

rule! {
    /// Tones are offered at another clock rate than the voice.
    ///
    /// ## Trigger
    /// An offer has AMR-WB, EVS or another codec of 16000 Hz and no codec of 8000 Hz, and telephone-event at 8000
    /// Hz only.
    ///
    /// ## Cause
    /// Telephone events must have the clock of the voice stream they are in: tones are not understood, and answers
    /// to menus fail.
    ///
    /// ## Fix
    /// Offer telephone-event/16000 beside the codec of 16000 Hz.
    id: "CALL-12",
    severity: Warning,
    references: ["RFC 4733"],
    check: Check::Sip(check),
}

fn check(case: &Case<'_>, id: MessageId, message: &sip::Message<'_>) -> Option<Draft> {
    if message.method() != Some("INVITE") {
        return None;
    }
    let session = case.sdp(id)?;
    let audio = session.media.iter().find(|media| media.kind == "audio" && media.port != 0)?;
    let rates = |events: bool| {
        let of_kind = audio.codecs.iter().filter(move |codec| {
            codec.name.eq_ignore_ascii_case("telephone-event") == events && !codec.name.is_empty()
        });
        of_kind.map(|codec| codec.rate.unwrap_or(8000)).collect::<Vec<_>>()
    };
    let (voice, tones) = (rates(false), rates(true));
    if tones.is_empty() || !voice.contains(&16000) || voice.contains(&8000) || tones.contains(&16000) {
        return None;
    }
    let names = audio
        .codecs
        .iter()
        .filter(|codec| codec.rate == Some(16000))
        .map(|codec| codec.name)
        .collect::<Vec<_>>()
        .join(", ");
    let text = format!("{} offers {names} at 16000 Hz and telephone-event at 8000 Hz only", case.who_sent(id));
    Some(Draft::new(text, evidence(id, "sdp.media_attr", "telephone-event/8000")))
}
