//! Rule GEN-31.

use crate::diagnose::prelude::*;

rule! {
    /// Interfaces that belong to what the capture shows are not in it.
    ///
    /// ## Trigger
    /// Calls, registrations or bearers are in the capture, and the messages that a network exchanges for them on
    /// another interface are not: no Cx beside a registration in the core, no Rx or Gx beside a call, no GTPv2 or
    /// S1AP beside a bearer, no media beside an answered call.
    ///
    /// ## Cause
    /// The capture was taken elsewhere, a filter of the capture tool left them out, they are encrypted (IPsec,
    /// TLS), or the network does not use them.
    ///
    /// ## Fix
    /// Capture on those interfaces too, when what is asked cannot be answered without them. That nothing is found
    /// wrong there says nothing about them.
    id: "GEN-31",
    severity: Note,
    references: [],
    check: Check::Trace(check),
}

/// What is in the capture, each with a message that shows it.
#[derive(Default)]
struct Seen {
    /// A registration between proxies of the core.
    core_registration: Option<MessageId>,
    answered_call: Option<MessageId>,
    bearer: Option<MessageId>,
    interfaces: Vec<&'static str>,
    has_gtpv2: bool,
    has_s1ap: bool,
}

fn check(case: &Case<'_>) -> Vec<Draft> {
    let seen = look(case);
    let has = |interface: &str| seen.interfaces.contains(&interface);
    let mut missing: Vec<(&str, MessageId, &str)> = Vec::new();
    let mut lacks = |what, because: Option<MessageId>, why| missing.extend(because.map(|id| (what, id, why)));
    if !has("Cx") {
        lacks("Cx", seen.core_registration, "a registration passes the core");
    }
    if !has("Rx") {
        lacks("Rx", seen.answered_call, "a call is answered");
    }
    if !has("Gx") {
        lacks("Gx", seen.answered_call.or(seen.bearer), "a call is answered");
    }
    if !seen.has_gtpv2 {
        lacks("GTPv2", seen.answered_call.or(seen.bearer), "media need a bearer");
    }
    if !seen.has_s1ap {
        lacks("S1AP", seen.answered_call.or(seen.bearer), "media need a bearer");
    }
    if case.trace.media.is_empty() {
        lacks("RTP", seen.answered_call, "a call is answered");
    }
    let Some((_, first, _)) = missing.first().copied() else { return Vec::new() };
    let names: Vec<&str> = missing.iter().map(|(what, ..)| *what).collect();
    let text = format!("not seen: {}", names.join(", "));
    let mut draft = Draft::new(text, evidence(first, "imsctl.not_seen", names.join(", "))).of_capture();
    for (what, id, why) in missing {
        draft = draft.and(evidence(id, "imsctl.because", format!("{why}, and there is no {what}")));
    }
    vec![draft]
}

fn look(case: &Case<'_>) -> Seen {
    let mut seen = Seen::default();
    for procedure in &case.trace.procedures {
        let first = procedure.messages.first().copied();
        match procedure.kind {
            Kind::Registration => {
                let is_core = |id: &MessageId| {
                    case.trace.message(*id).proto == Proto::Sip
                        && matches!(case.receiver_role(*id), Role::ICscf | Role::SCscf | Role::ISCscf)
                };
                let core = procedure.messages.iter().copied().find(is_core);
                seen.core_registration = seen.core_registration.or(core);
            }
            Kind::Call if procedure.outcome == Outcome::Success => seen.answered_call = seen.answered_call.or(first),
            Kind::Bearer => seen.bearer = seen.bearer.or(first),
            _ => {}
        }
    }
    for message in &case.trace.messages {
        match message.proto {
            Proto::Gtpv2 => seen.has_gtpv2 = true,
            Proto::S1ap => seen.has_s1ap = true,
            Proto::Diameter => {
                let body = crate::proto::decode(message.proto, case.trace.store.get(message.bytes));
                if let Body::Diameter(message) = body
                    && let Some(interface) = message.interface().filter(|name| !seen.interfaces.contains(name))
                {
                    seen.interfaces.push(interface);
                }
            }
            _ => {}
        }
    }
    seen
}
