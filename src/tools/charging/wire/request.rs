//! Credit-Control-Request (RFC 8506 §3.1), and what a server asks: RAR and ASR.

use super::{ABORT_SESSION, APPLICATION, CREDIT_CONTROL, Ends, RE_AUTH, reporting_reason, service_information, units};
use crate::proto::diameter::write::{Header, Writer};
use crate::proto::diameter::{PROXIABLE, REQUEST, RETRANSMITTED, avp};
use crate::tools::charging::ledger::{Ask, Used};
use crate::tools::charging::ocs::{Action, Ccr, Kind, Mscc};
use crate::tools::charging::play::Exchange;
use crate::tools::charging::scenario::{Do, Scenario, Step};
use crate::tools::charging::tariff::Unit;

/// Number of a CC-Request-Type.
pub const fn request_type(kind: Kind) -> u64 {
    match kind {
        Kind::Initial => 1,
        Kind::Update => 2,
        Kind::Terminate => 3,
        Kind::Event(_) => 4,
    }
}

/// Number of a Requested-Action.
const fn requested_action(action: Action) -> u64 {
    match action {
        Action::DirectDebiting => 0,
        Action::RefundAccount => 1,
        Action::CheckBalance => 2,
        Action::PriceEnquiry => 3,
    }
}

/// The header of the request of an exchange.
pub fn header(exchange: &Exchange, (hop_by_hop, end_to_end): (u32, u32)) -> Header {
    let step = exchange.steps.first();
    let command = match step.map(|step| step.act) {
        Some(Do::Rar) => RE_AUTH,
        Some(Do::Asr) => ABORT_SESSION,
        _ => CREDIT_CONTROL,
    };
    let again = if step.is_some_and(|step| step.t_flag) { RETRANSMITTED } else { 0 };
    Header { flags: REQUEST | PROXIABLE | again, command, application: APPLICATION, hop_by_hop, end_to_end }
}

/// Builds the request of an exchange.
pub fn write(scenario: &Scenario, ends: &Ends, exchange: &Exchange, header: Header) -> Vec<u8> {
    let mut out = Writer::new(header);
    match &exchange.ccr {
        Some(ccr) => credit_control(&mut out, (scenario, ends), exchange, ccr),
        None => from_server(&mut out, ends, exchange.steps.first(), header.command),
    }
    out.finish()
}

fn from_server(out: &mut Writer, ends: &Ends, step: Option<&Step>, command: u32) {
    let name = step.and_then(|step| step.session.as_deref()).unwrap_or_default();
    out.avp(avp::SESSION_ID, ends.session_id(name));
    out.avp(avp::ORIGIN_HOST, ends.server.as_deref().unwrap_or_default()).avp(avp::ORIGIN_REALM, &ends.server_realm);
    out.avp(avp::DESTINATION_REALM, &ends.client_realm).avp(avp::DESTINATION_HOST, &ends.client);
    out.number(avp::AUTH_APPLICATION_ID, APPLICATION.into());
    if command == RE_AUTH {
        // AUTHORIZE_ONLY.
        out.number(avp::RE_AUTH_REQUEST_TYPE, 0);
    }
}

fn credit_control(out: &mut Writer, (scenario, ends): (&Scenario, &Ends), exchange: &Exchange, ccr: &Ccr) {
    let unit = scenario.unit();
    let step = exchange.steps.first();
    let user = step.and_then(|step| step.user.as_deref());
    let session = ends.session_id(&ccr.session);
    out.avp(avp::SESSION_ID, &session).avp(avp::ORIGIN_HOST, &ends.client).avp(avp::ORIGIN_REALM, &ends.client_realm);
    out.avp(avp::DESTINATION_REALM, &ends.server_realm).number(avp::AUTH_APPLICATION_ID, APPLICATION.into());
    out.avp(avp::SERVICE_CONTEXT_ID, &ends.context);
    out.number(avp::CC_REQUEST_TYPE, request_type(ccr.kind)).number(avp::CC_REQUEST_NUMBER, ccr.number.into());
    if let Some(host) = ends.server.as_ref().filter(|_| ccr.kind != Kind::Initial) {
        out.avp(avp::DESTINATION_HOST, host);
    }
    out.time(avp::EVENT_TIMESTAMP, ends.time(ccr.at));
    subscription(out, user.filter(|user| *user != "known").unwrap_or(&ends.subscriber));
    if ccr.kind == Kind::Terminate {
        // DIAMETER_ADMINISTRATIVE after an ASR, else DIAMETER_LOGOUT (RFC 6733 §8.15).
        out.number(avp::TERMINATION_CAUSE, if exchange.was_aborted { 4 } else { 1 });
    }
    if let Kind::Event(action) = ccr.kind {
        out.number(avp::REQUESTED_ACTION, requested_action(action));
    }
    let has_groups = ccr.services.iter().any(|service| service.rating_group.is_some()) || !exchange.pool.is_empty();
    if has_groups {
        // MULTIPLE_SERVICES_SUPPORTED.
        out.number(avp::MULTIPLE_SERVICES_INDICATOR, 1);
    }
    if exchange.pool.is_empty() {
        for (mscc, step) in ccr.services.iter().zip(&exchange.steps) {
            service(out, unit, mscc, step);
        }
    } else {
        pool(out, unit, exchange);
    }
    let destination = step.and_then(|step| step.destination.as_deref());
    service_information::write(out, ends, unit, (&session, destination));
}

/// Subscription-Id: a number is END_USER_E164, what has a colon END_USER_SIP_URI.
fn subscription(out: &mut Writer, subscriber: &str) {
    let kind = if subscriber.contains(':') { 2 } else { 0 };
    out.group(avp::SUBSCRIPTION_ID, |out| {
        out.number(avp::SUBSCRIPTION_ID_TYPE, kind).avp(avp::SUBSCRIPTION_ID_DATA, subscriber.trim_start_matches('+'));
    });
}

fn service(out: &mut Writer, unit: Unit, mscc: &Mscc, step: &Step) {
    let reason = step.reason.as_deref().and_then(reporting_reason);
    let Some(group) = mscc.rating_group else {
        asked(out, unit, mscc.ask);
        used(out, unit, mscc.used, reason);
        return;
    };
    out.group(avp::MULTIPLE_SERVICES_CREDIT_CONTROL, |out| {
        asked(out, unit, mscc.ask);
        // A reason of one quota stands in its report, the others beside it (TS 32.299 §7.2.175).
        let of_quota = reason.filter(|reason| matches!(reason, 0 | 3 | 5 | 8));
        used(out, unit, mscc.used, of_quota);
        out.number(avp::RATING_GROUP, group.into());
        if let Some(reason) = reason.filter(|_| of_quota.is_none()) {
            out.number(avp::TGPP_REPORTING_REASON, reason);
        }
    });
}

fn asked(out: &mut Writer, unit: Unit, ask: Ask) {
    match ask {
        Ask::Nothing => {}
        Ask::Any => {
            out.group(avp::REQUESTED_SERVICE_UNIT, |_| {});
        }
        Ask::Units(amount) => {
            out.group(avp::REQUESTED_SERVICE_UNIT, |out| units::write(out, unit, amount));
        }
    }
}

fn used(out: &mut Writer, unit: Unit, used: Option<Used>, reason: Option<u64>) {
    let mut one = |amount: u64, side: Option<u64>| {
        out.group(avp::USED_SERVICE_UNIT, |out| {
            if let Some(side) = side {
                out.number(avp::TARIFF_CHANGE_USAGE, side);
            }
            units::write(out, unit, amount);
            if let Some(reason) = reason {
                out.number(avp::TGPP_REPORTING_REASON, reason);
            }
        });
    };
    match used {
        None => {}
        Some(Used::Plain(amount)) => one(amount, None),
        Some(Used::Split(usage)) => {
            one(usage.before, Some(0));
            one(usage.after, Some(1));
        }
    }
}

/// One service a member: its usage in its own units, and a request for more while the pool asks.
fn pool(out: &mut Writer, unit: Unit, exchange: &Exchange) {
    let Some(step) = exchange.steps.first() else { return };
    let reason = step.reason.as_deref().and_then(reporting_reason);
    for (group, (name, _)) in (1..).zip(&exchange.pool) {
        out.group(avp::MULTIPLE_SERVICES_CREDIT_CONTROL, |out| {
            if step.act != Do::Terminate && !step.request_none {
                asked(out, unit, Ask::Any);
            }
            used(out, unit, step.used_of(name).map(Used::Plain), reason);
            out.number(avp::RATING_GROUP, rating_group(name, group));
        });
    }
}

/// The rating group of a pool member: the number in its name, or its place.
pub fn rating_group(name: &str, place: u64) -> u64 {
    name.trim_start_matches(|c: char| !c.is_ascii_digit()).parse().unwrap_or(place)
}
