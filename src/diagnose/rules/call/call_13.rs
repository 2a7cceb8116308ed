//! Rule CALL-13.

use crate::diagnose::prelude::*;

rule! {
    /// The bearer is asked for with less than the codec needs.
    ///
    /// ## Trigger
    /// Max-Requested-Bandwidth of a media component on Rx is lower than b=AS of that media in the SDP of the call.
    ///
    /// ## Cause
    /// The guaranteed rate of the bearer follows from Rx: packets are lost under load.
    ///
    /// ## Fix
    /// Derive the bandwidth from the SDP, headers included.
    id: "CALL-13",
    severity: Warning,
    references: ["TS 29.213 §6.2"],
    check: Check::Procedure(&[Kind::Call], check),
}

fn check(case: &Case<'_>, procedure: &Procedure) -> Vec<Draft> {
    if !procedure.protocols.contains(&Proto::Diameter) {
        return Vec::new();
    }
    let mut said: Vec<(MessageId, String, u64)> = Vec::new();
    for id in procedure.messages.iter().copied().filter(|id| case.trace.message(*id).proto == Proto::Sip) {
        let Some(session) = case.sdp(id) else { continue };
        let rates = session.media.iter().filter(|media| media.port != 0 && media.kind == "audio");
        said.extend(rates.filter_map(|media| Some((id, media.kind.to_owned(), u64::from(media.bandwidth?) * 1000))));
    }
    let Some((sdp, _, least)) = said.iter().min_by_key(|(_, _, rate)| *rate) else { return Vec::new() };
    let mut found = Vec::new();
    for id in procedure.messages.iter().copied().filter(|id| case.trace.message(*id).proto == Proto::Diameter) {
        let Some(request) =
            case.diameter(id).filter(|message| message.interface() == Some("Rx") && message.is_request())
        else {
            continue;
        };
        for component in request.media_components() {
            let is_audio = component.find(avp::MEDIA_TYPE).and_then(|avp| avp.u32()) == Some(0);
            let asked = [avp::MAX_REQUESTED_BANDWIDTH_UL, avp::MAX_REQUESTED_BANDWIDTH_DL]
                .into_iter()
                .filter_map(|key| component.find(key)?.u32())
                .max();
            let Some(asked) = asked.filter(|asked| is_audio && *asked > 0 && u64::from(*asked) < *least) else {
                continue;
            };
            let text = format!("{} asks for {asked} bit/s, and the SDP says {least} bit/s", case.who_sent(id));
            found.push(Draft::new(text, evidence(id, "diameter.Max-Requested-Bandwidth-UL", asked)).and(evidence(
                *sdp,
                "sdp.bandwidth.value",
                least / 1000,
            )));
        }
    }
    found
}
