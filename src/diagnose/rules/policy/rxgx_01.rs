//! Rule RXGX-01.

use super::sessions::{AA, RE_AUTH, Seen, addresses, exchanges, head, ue_evidence, ue_name};
use crate::diagnose::prelude::*;
use std::collections::BTreeSet;

static WAIT: Limit = Limit::seconds("rx-to-gx", 2, "the PCRF installs the rules of an AAR within this time");

/// Flow-Usage: signalling between the UE and the application function (TS 29.214 §5.3.12).
const AF_SIGNALLING: u32 = 2;

rule! {
    /// The PCRF accepts the media and installs no charging rule: the call gets no bearer.
    ///
    /// ## Trigger
    /// The first AAR of an Rx session with a Media-Component-Description is answered with success, and no message on Gx with
    /// Charging-Rule-Install for that UE follows in 2 seconds (`rx-to-gx`), though the capture has Gx.
    ///
    /// Media that is signalling only (Flow-Usage AF_SIGNALLING) does not count.
    ///
    /// ## Cause
    /// The PCRF did not find the Gx session of the UE, or its policy makes no rule of this media: an unknown
    /// AF-Application-Identifier, a media type without a policy (control), flows that are disabled or missing.
    ///
    /// ## Fix
    /// Check session binding (Framed-IP-Address, APN) and the policy for this application and media type in the PCRF.
    ///
    /// ## Next
    /// Media-Type, Flow-Status and Media-Sub-Component of the AAR.
    id: "RXGX-01",
    severity: Error,
    references: ["TS 29.214 §4.4.1", "TS 29.213 §5"],
    limits: [&WAIT],
    check: Check::Trace(check),
}

fn check(case: &Case<'_>) -> Vec<Draft> {
    let mut sessions = BTreeSet::new();
    let accepted = exchanges(case, AA, diameter::applications::RX).filter(|(_, request, _, answer)| {
        let is_first = sessions.insert(request.session_id().map(str::to_owned));
        is_first
            && request.media_components().any(|media| !is_signalling(&media))
            && answer.result().is_some_and(|outcome| outcome.is_success())
    });
    let accepted: Vec<_> = accepted.collect();
    if accepted.is_empty() {
        return Vec::new();
    }
    let seen = Seen::of(case);
    let wait = case.limit(&WAIT);
    let silent = accepted.into_iter().filter(|(id, request, answer, _)| {
        let pcrf = case.receiver(*id);
        let ours = seen.session(case, &addresses(request), case.time(*answer));
        let ours = ours.and_then(|gx| case.diameter(gx)).and_then(|gx| gx.session_id());
        seen.has_gx(pcrf)
            && case.watched(*answer) >= wait
            && !case
                .window(case.time(*id), case.time(*answer).saturating_add(wait))
                .any(|gx| case.sender(gx) == pcrf && installs(case, gx, ours))
    });
    let found = silent.map(|(id, request, answer, _)| {
        let ue = ue_name(&request);
        let media = request.media_components().find_map(|media| media.find(avp::MEDIA_TYPE));
        let kind = media.map(|media| evidence(id, "diameter.Media-Type", named(&media)));
        let text = format!("{} accepts the media of {ue} and installs no rule on Gx", case.who_sent(answer));
        Draft::new(text, evidence(answer, "diameter.Result-Code", 2001))
            .and_if(ue_evidence(id, &request))
            .and_if(kind)
            .and(evidence(id, "diameter.Session-Id", request.session_id().unwrap_or_default()))
            .at(case.time(answer))
            .key(request.session_id().unwrap_or_default())
    });
    found.collect()
}

/// Claims that all flows of a media are signalling of the application: the default bearer is for that.
fn is_signalling(media: &diameter::Avp<'_>) -> bool {
    let flows = media.avps().readable().filter(|avp| avp.key == avp::MEDIA_SUB_COMPONENT);
    let mut usages = flows.map(|flow| flow.find(avp::FLOW_USAGE).and_then(|usage| usage.u32())).peekable();
    usages.peek().is_some() && usages.all(|usage| usage == Some(AF_SIGNALLING))
}

/// Claims that a message on Gx installs rules, in this session when that is known.
fn installs(case: &Case<'_>, id: MessageId, session: Option<&str>) -> bool {
    let Some((command, diameter::applications::GX, _)) = head(case.trace, id) else { return false };
    let Some(message) = case.diameter(id) else { return false };
    let about_rules = command == RE_AUTH || message.cc_request_type().is_some();
    about_rules
        && message.find(avp::CHARGING_RULE_INSTALL).is_some()
        && (session.is_none() || message.session_id() == session)
}

/// A value with its name.
fn named(avp: &diameter::Avp<'_>) -> String {
    let number = avp.u32().unwrap_or_default();
    avp.value_name().map_or_else(|| number.to_string(), |name| format!("{number} {name}"))
}
