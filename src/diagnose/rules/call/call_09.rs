//! Rule CALL-09.

use crate::diagnose::prelude::*;

static LONG: Limit = Limit::seconds("one-way-media", 3, "media in one direction for this long are one-way");

rule! {
    /// Media of an answered call flow in one direction only.
    ///
    /// ## Trigger
    /// After the answer, RTP is seen from one host to another for more than 3 s and none comes back, while every
    /// SDP of the call says sendrecv.
    ///
    /// ## Cause
    /// A wrong address in the SDP, a NAT, or a packet filter of the bearer that does not fit: one side hears
    /// nothing.
    ///
    /// ## Fix
    /// Compare c= and m= of both sides with the addresses of the RTP, and with Flow-Description on Rx and Gx.
    id: "CALL-09",
    severity: Error,
    references: ["RFC 3264"],
    limits: [&LONG],
    check: Check::Procedure(&[Kind::Call], check),
}

fn check(case: &Case<'_>, procedure: &Procedure) -> Vec<Draft> {
    if procedure.media.is_empty() {
        return Vec::new();
    }
    let answered =
        case.transactions(procedure).filter(|transaction| transaction.proto == Proto::Sip).find_map(|transaction| {
            let id = transaction.answer()?;
            let answer = case.sip(id).filter(|answer| answer.status() == Some(200))?;
            (answer.cseq()?.1 == "INVITE").then_some(id)
        });
    let Some(answered) = answered else { return Vec::new() };
    let holds = |media: &sdp::Media<'_>| media.direction.is_some_and(|direction| direction != "sendrecv");
    if procedure.messages.iter().any(|id| case.sdp(*id).iter().flat_map(|session| &session.media).any(holds)) {
        return Vec::new();
    }
    let hosts =
        |stream: &crate::trace::MediaStream| (case.trace.address(stream.from).ip(), case.trace.address(stream.to).ip());
    let streams: Vec<_> = procedure.media.iter().map(|id| case.trace.stream(*id)).collect();
    let is_long = |stream: &crate::trace::MediaStream| {
        let from = stream.span.0.max(case.time(answered));
        stream.span.1.saturating_sub(from) > case.limit(&LONG) && stream.sequence.packets > 50
    };
    let lonely = streams.iter().find(|stream| {
        let (from, to) = hosts(stream);
        is_long(stream) && !streams.iter().any(|other| hosts(other) == (to, from))
    });
    let Some(stream) = lonely else { return Vec::new() };
    let (from, to) = hosts(stream);
    let text =
        format!("{} packets of RTP from {from} to {to} after the answer, and none back", stream.sequence.packets);
    vec![
        Draft::new(
            text,
            evidence(answered, "imsctl.rtp", format!("{from} > {to}: {} packets", stream.sequence.packets)),
        )
        .confidence(Confidence::Medium),
    ]
}
