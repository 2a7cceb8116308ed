//! Rule REG-14.

use crate::diagnose::prelude::*;

static PATIENCE: Limit = Limit::seconds("notify-wait", 5, "a subscription without NOTIFY for this long gets none");

rule! {
    /// A subscription to registration state gets no notification.
    ///
    /// ## Trigger
    /// A SUBSCRIBE for the reg event is accepted, and no NOTIFY of its dialog comes back within 5 s.
    ///
    /// ## Cause
    /// The registrar does not notify: UE, P-CSCF or AS never learn that the network ends the registration.
    ///
    /// ## Fix
    /// Look at the registrar's notifications: the route back (Record-Route, Contact of the SUBSCRIBE), and whether
    /// the dialog is stored.
    id: "REG-14",
    severity: Warning,
    references: ["RFC 3680"],
    limits: [&PATIENCE],
    check: Check::SipTransaction(check),
}

fn check(case: &Case<'_>, exchange: &Exchange<'_, sip::Message<'_>>) -> Option<Draft> {
    let (request, id, answer) = exchange.both()?;
    let event = ims::header_text(request, Id::Event);
    let is_reg = event.split(';').next().is_some_and(|name| name.trim() == "reg");
    let accepted = answer.status().is_some_and(|status| (200..300).contains(&status));
    if request.method() != Some("SUBSCRIBE") || !is_reg || !accepted || ims::removes(request) {
        return None;
    }
    let patience = case.limit(&PATIENCE);
    if case.watched(id) < patience {
        return None;
    }
    let call = request.call_id()?;
    let notifies = |other: MessageId| {
        case.trace.message(other).proto == Proto::Sip
            && case.sip(other).is_some_and(|other| other.method() == Some("NOTIFY") && other.call_id() == Some(call))
    };
    // A NOTIFY may overtake the answer.
    if case.window(case.time(exchange.id()), case.time(id) + patience).any(notifies) {
        return None;
    }
    let text =
        format!("{} accepts the subscription to reg and sends no NOTIFY in {} s", case.who_sent(id), patience / SECOND);
    Some(
        Draft::new(text, evidence(id, "sip.Status-Code", answer.status().unwrap_or_default()))
            .and(evidence(exchange.id(), "sip.Event", event))
            .at(case.time(id) + patience),
    )
}
