//! Credit-Control-Answer (RFC 8506 §3.2), and the answers to RAR and ASR.

use super::request::{rating_group, request_type};
use super::{APPLICATION, RE_AUTH, units};
use crate::proto::diameter::avp;
use crate::proto::diameter::write::{Header, Writer};
use crate::tools::charging::ocs::{Action, Answer, Cca, Ccr, Kind};
use crate::tools::charging::scenario::{DebitFailureHandling, FailureHandling, FinalAction, Member, Scenario};
use crate::tools::charging::tariff::{Money, Unit, Units};
use std::collections::BTreeMap;

/// Who answers, and about which session.
#[derive(Clone, Copy, Debug)]
pub struct From<'a> {
    /// Origin-Host.
    pub host: &'a str,
    /// Origin-Realm.
    pub realm: &'a str,
    /// Session-Id.
    pub session: &'a str,
    /// Nanoseconds since 1970-01-01 UTC at t=0.
    pub start: i64,
}

/// Members of the pool of a session.
type Pool = BTreeMap<String, Member>;

/// Builds the answer to a Credit-Control-Request.
pub fn write(
    scenario: &Scenario,
    from: From<'_>,
    (ccr, cca): (&Ccr, &Cca),
    (header, pool): (Header, &Pool),
) -> Vec<u8> {
    let mut out = Writer::new(header);
    out.avp(avp::SESSION_ID, from.session).number(avp::RESULT_CODE, cca.result.into());
    out.avp(avp::ORIGIN_HOST, from.host).avp(avp::ORIGIN_REALM, from.realm);
    out.number(avp::AUTH_APPLICATION_ID, APPLICATION.into());
    out.number(avp::CC_REQUEST_TYPE, request_type(ccr.kind)).number(avp::CC_REQUEST_NUMBER, ccr.number.into());
    match ccr.kind {
        Kind::Event(action) => event(&mut out, scenario, action, cca),
        Kind::Initial | Kind::Update => {
            out.number(avp::CC_SESSION_FAILOVER, scenario.ocs.failover.is_set().into());
            services(&mut out, (scenario, from.start), cca, pool);
            out.number(avp::CREDIT_CONTROL_FAILURE_HANDLING, failure_handling(scenario.ocs.ccfh));
        }
        Kind::Terminate => services(&mut out, (scenario, from.start), cca, pool),
    }
    out.finish()
}

/// Builds the answer to what a server asked: LIMITED_SUCCESS when a CCR follows (RFC 8506 §5.5).
pub fn to_server(host: &str, realm: &str, session: &str, header: Header) -> Vec<u8> {
    let mut out = Writer::new(header);
    let result = if header.command == RE_AUTH { 2002 } else { 2001 };
    out.avp(avp::SESSION_ID, session).number(avp::RESULT_CODE, result);
    out.avp(avp::ORIGIN_HOST, host).avp(avp::ORIGIN_REALM, realm);
    out.finish()
}

const fn failure_handling(handling: FailureHandling) -> u64 {
    match handling {
        FailureHandling::Terminate => 0,
        FailureHandling::Continue => 1,
        FailureHandling::RetryAndTerminate => 2,
    }
}

fn services(out: &mut Writer, rules: (&Scenario, i64), cca: &Cca, pool: &Pool) {
    if !pool.is_empty() {
        return pooled(out, rules.0, cca, pool);
    }
    for answer in &cca.services {
        let Some(group) = answer.rating_group else {
            quota(out, rules, answer);
            continue;
        };
        out.group(avp::MULTIPLE_SERVICES_CREDIT_CONTROL, |out| {
            quota(out, rules, answer);
            out.number(avp::RATING_GROUP, group.into()).number(avp::RESULT_CODE, answer.result.into());
        });
    }
}

/// The grant with all that goes with it.
fn quota(out: &mut Writer, (scenario, start): (&Scenario, i64), answer: &Answer) {
    let Some(granted) = answer.grant.and_then(|grant| grant.units) else { return };
    let ocs = &scenario.ocs;
    out.group(avp::GRANTED_SERVICE_UNIT, |out| {
        if let Some(at) = ocs.tariff_change_at {
            out.time(avp::TARIFF_TIME_CHANGE, start.saturating_add_unsigned(at.saturating_mul(1_000_000_000)));
        }
        units::write(out, scenario.unit(), granted);
    });
    if let Some(seconds) = ocs.validity_time {
        out.number(avp::VALIDITY_TIME, seconds.into());
    }
    if answer.grant.is_some_and(|grant| grant.is_last) {
        last(out, scenario);
    }
    if answer.rating_group.is_some() {
        thresholds(out, scenario);
    }
}

/// AVPs of TS 32.299 that stand in Multiple-Services-Credit-Control only.
fn thresholds(out: &mut Writer, scenario: &Scenario) {
    if let Some(threshold) = scenario.ocs.threshold {
        match scenario.unit() {
            Unit::Seconds => out.number(avp::TIME_QUOTA_THRESHOLD, threshold.into()),
            // Octets (TS 32.299 §7.2.238).
            Unit::KiB => out.number(avp::VOLUME_QUOTA_THRESHOLD, u64::from(threshold) * 1024),
            Unit::Events | Unit::Credits => out.number(avp::UNIT_QUOTA_THRESHOLD, threshold.into()),
        };
    }
    if let Some(seconds) = scenario.ocs.quota_holding_time {
        out.number(avp::QUOTA_HOLDING_TIME, seconds.into());
    }
}

fn last(out: &mut Writer, scenario: &Scenario) {
    out.group(avp::FINAL_UNIT_INDICATION, |out| match scenario.ocs.final_action {
        FinalAction::Terminate => {
            out.number(avp::FINAL_UNIT_ACTION, 0);
        }
        FinalAction::Redirect => {
            out.number(avp::FINAL_UNIT_ACTION, 1);
            out.group(avp::REDIRECT_SERVER, |out| {
                // URL.
                out.number(avp::REDIRECT_ADDRESS_TYPE, 2);
                out.avp(avp::REDIRECT_SERVER_ADDRESS, scenario.ocs.redirect.as_deref().unwrap_or_default());
            });
        }
        FinalAction::RestrictAccess => {
            out.number(avp::FINAL_UNIT_ACTION, 2).avp(avp::FILTER_ID, "topup-only");
        }
    });
}

fn pooled(out: &mut Writer, scenario: &Scenario, cca: &Cca, pool: &Pool) {
    let Some(answer) = cca.services.first() else { return };
    let is_granted = answer.grant.is_some_and(|grant| grant.units.is_some());
    for (place, (name, member)) in (1..).zip(pool) {
        out.group(avp::MULTIPLE_SERVICES_CREDIT_CONTROL, |out| {
            if is_granted {
                share(out, scenario.unit(), member.grant);
            }
            out.number(avp::RATING_GROUP, rating_group(name, place)).number(avp::RESULT_CODE, answer.result.into());
            if is_granted {
                reference(out, scenario.unit(), member.multiplier);
            }
        });
    }
}

fn share(out: &mut Writer, unit: Unit, units: Units) {
    out.group(avp::GRANTED_SERVICE_UNIT, |out| units::write(out, unit, units));
}

/// G-S-U-Pool-Reference: pool 1, the unit, and what one of it weighs in the pool.
fn reference(out: &mut Writer, unit: Unit, multiplier: Units) {
    let kind = match unit {
        Unit::Seconds => 0,
        Unit::KiB => 2,
        Unit::Events | Unit::Credits => 5,
    };
    out.group(avp::G_S_U_POOL_REFERENCE, |out| {
        out.number(avp::G_S_U_POOL_IDENTIFIER, 1).number(avp::CC_UNIT_TYPE, kind);
        units::write_value(out, Money::try_from(multiplier).unwrap_or(Money::MAX), 0);
    });
}

fn event(out: &mut Writer, scenario: &Scenario, action: Action, cca: &Cca) {
    for answer in &cca.services {
        match action {
            Action::DirectDebiting => quota(out, (scenario, 0), answer),
            Action::CheckBalance => {
                if let Some(enough) = answer.enough {
                    out.number(avp::CHECK_BALANCE_RESULT, (!enough).into());
                }
            }
            Action::PriceEnquiry | Action::RefundAccount => {}
        }
        if let Some(amount) = answer.money.filter(|_| action != Action::CheckBalance) {
            cost(out, scenario, amount);
        }
    }
    if action == Action::DirectDebiting {
        let handling = u64::from(scenario.ocs.ddfh == DebitFailureHandling::Continue);
        out.number(avp::DIRECT_DEBITING_FAILURE_HANDLING, handling);
    }
}

/// Cost-Information; a currency that is not said is 999, the code of no currency (ISO 4217).
fn cost(out: &mut Writer, scenario: &Scenario, amount: Money) {
    let code = match scenario.account.currency.as_deref() {
        Some("EUR") => 978,
        Some("USD") => 840,
        Some("GBP") => 826,
        Some("AUD") => 36,
        Some("CHF") => 756,
        Some("JPY") => 392,
        _ => 999,
    };
    out.group(avp::COST_INFORMATION, |out| {
        units::write_value(out, amount, scenario.account.exponent.unwrap_or(2));
        out.number(avp::CURRENCY_CODE, code);
    });
}
