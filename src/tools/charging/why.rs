//! Sentences behind a row: why its grant has that size, and when the next request is due.

use super::ledger::Size;
use super::row::Row;
use super::scenario::{FinalAction, Scenario};
use super::tariff::Unit;

/// Why the grant of a row has its size.
pub fn size(row: &Row, scenario: &Scenario) -> Option<String> {
    let sign = scenario.unit().sign();
    let granted = row.granted.unwrap_or_default();
    let text = match row.behind.size? {
        Size::NotAsked => return None,
        Size::AsAsked => format!("granted as asked: {granted} {sign}"),
        Size::Largest(units) => format!("granted {units} {sign}: the largest grant of this charging system"),
        Size::Given => format!("granted {granted} {sign}: set by the scenario"),
        Size::Money(money, price) => {
            let per = scenario.policy().tariff.per;
            format!("granted {granted} {sign}: all that {money} buys at {price} per {per} {sign}")
        }
        Size::Refused(money, units) if units > 0 => {
            format!("refused: {money} buys {units} {sign}, less than the smallest grant of {}", scenario.ocs.min_grant)
        }
        Size::Refused(money, _) => format!("refused: {money} available buys nothing"),
    };
    Some(if row.behind.cost > 0 { format!("{text}, {} reserved", row.behind.cost) } else { text })
}

/// When the client has to come back, and what makes it.
pub fn next(row: &Row, scenario: &Scenario) -> Option<String> {
    let units = row.granted.filter(|_| row.action.is_none())?;
    let ocs = &scenario.ocs;
    let sign = scenario.unit().sign();
    let mut causes = Vec::new();
    let early = ocs.threshold.map(u64::from).filter(|early| *early < units && row.last.is_none());
    let place = |used: u64| match scenario.unit() {
        Unit::Seconds => format!("after {used} s of use, from t={} on", row.t.saturating_add(used)),
        _ => format!("after {used} {sign}"),
    };
    match early {
        Some(early) => {
            causes.push(format!("{} (threshold of {early} before the end of the grant)", place(units - early)))
        }
        None if row.last.is_some() => causes.push(match ocs.final_action {
            FinalAction::Terminate => format!("CCR-T {} (final units: the service is cut)", place(units)),
            FinalAction::Redirect => format!("{} (final units: then redirected)", place(units)),
            FinalAction::RestrictAccess => format!("{} (final units: then restricted)", place(units)),
        }),
        None => causes.push(format!("{} (the grant ends)", place(units))),
    }
    if let Some(seconds) = ocs.validity_time {
        causes.push(format!("at t={} (Validity-Time)", row.t.saturating_add(seconds.into())));
    }
    if let Some(seconds) = ocs.quota_holding_time {
        causes.push(format!("after {seconds} s without traffic (Quota-Holding-Time)"));
    }
    let switch = ocs.tariff_change_at.filter(|switch| *switch > row.t);
    let split = switch.map(|at| format!("; usage is split at t={at} (Tariff-Time-Change)")).unwrap_or_default();
    Some(format!("next request {}{split}", causes.join(", or ")))
}
