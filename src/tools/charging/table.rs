//! The timeline as a text table, as CSV and as JSON, and the totals under it.

use super::play::Run;
use super::row::{Row, Summary};
use super::scenario::Scenario;
use super::tariff::{Money, Unit, Units};
use super::why;
use serde::Serialize;
use std::fmt::{Display, Write as _};

/// Name and version of the JSON.
pub const SCHEMA: &str = "imsctl.charging/1";

const HEADS: [&str; 14] = [
    "t",
    "message",
    "n",
    "session",
    "RG",
    "requested",
    "used",
    "granted",
    "result",
    "reason",
    "charged",
    "balance",
    "reserved",
    "available",
];
/// Columns that are text and stand left.
const LEFT: [usize; 3] = [1, 3, 9];

/// What a run comes to, in the words of an engineer.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Totals {
    /// Units reported.
    pub used: Units,
    /// Money charged, refunds taken off.
    pub paid: Money,
    /// Units that went back.
    pub returned: Units,
    /// Money that is still reserved, was freed by a timer or could not be collected.
    pub leaked: Money,
    /// Credit-Control-Requests sent, those without an answer with them.
    pub requests: usize,
}

impl Totals {
    /// Adds a run up.
    pub fn of(run: &Run) -> Self {
        let used = |row: &Row| row.used.unwrap_or_default() + row.used_after_tariff_change.unwrap_or_default();
        let settled = run.rows.iter().filter(|row| row.charged.is_some());
        let freed: Money = run.rows.iter().filter_map(|row| row.released).sum();
        Self {
            used: settled.clone().map(used).sum(),
            paid: run.summary.charged - run.summary.refunds,
            returned: run.rows.iter().filter_map(|row| row.returned_units).sum(),
            leaked: run.summary.reserved + freed + uncollected(run),
            requests: run.exchanges.iter().filter(|exchange| exchange.ccr.is_some()).count(),
        }
    }
}

fn uncollected(run: &Run) -> Money {
    let missing = run.alarms.iter().map(|alarm| match alarm {
        super::Alarm::Overused { due, charged, .. } => due - charged,
        _ => 0,
    });
    missing.sum()
}

/// The run as JSON.
#[derive(Debug, Serialize)]
pub struct Document<'a> {
    schema: &'static str,
    id: &'a str,
    title: &'a str,
    timeline: &'a [Row],
    summary: Summary,
    totals: Totals,
    details: Vec<Detail>,
    alarms: Vec<Note>,
    violations: Vec<Note>,
}

/// What stands behind a row of the timeline.
#[derive(Debug, Serialize)]
struct Detail {
    #[serde(skip_serializing_if = "Option::is_none")]
    requested: Option<Units>,
    #[serde(skip_serializing_if = "Option::is_none")]
    why: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    next: Option<String>,
}

#[derive(Debug, Serialize)]
struct Note {
    t: u64,
    text: String,
}

impl<'a> Document<'a> {
    /// Puts a run together.
    pub fn of(scenario: &'a Scenario, run: &'a Run) -> Self {
        let detail = |row: &Row| Detail {
            requested: row.behind.requested,
            why: why::size(row, scenario),
            next: why::next(row, scenario),
        };
        Self {
            schema: SCHEMA,
            id: &scenario.id,
            title: &scenario.title,
            timeline: &run.rows,
            summary: run.summary,
            totals: Totals::of(run),
            details: run.rows.iter().map(detail).collect(),
            alarms: run.alarms.iter().map(|alarm| Note { t: alarm.at(), text: alarm.to_string() }).collect(),
            violations: run.violations.iter().map(|one| Note { t: one.at, text: one.what.clone() }).collect(),
        }
    }
}

/// The timeline as comma-separated values, a row a line.
pub fn csv(run: &Run) -> Result<String, csv::Error> {
    let mut writer = csv::Writer::from_writer(Vec::new());
    writer.write_record(HEADS)?;
    for row in &run.rows {
        writer.write_record(cells(row, ""))?;
    }
    let octets = writer.into_inner().map_err(|error| csv::Error::from(error.into_error()))?;
    Ok(String::from_utf8_lossy(&octets).into_owned())
}

/// The timeline as a table, with a line on every grant.
pub fn text(scenario: &Scenario, run: &Run) -> String {
    let rows: Vec<[String; 14]> = run.rows.iter().map(|row| cells(row, "-")).collect();
    let heads = HEADS.map(str::to_owned);
    let mut widths = [0; 14];
    for row in rows.iter().chain([&heads]) {
        for (width, cell) in widths.iter_mut().zip(row) {
            *width = cell.chars().count().max(*width);
        }
    }
    let mut out = String::new();
    line(&heads, &widths, &mut out);
    for (row, cells) in run.rows.iter().zip(&rows) {
        line(cells, &widths, &mut out);
        let blank = widths[0] + 2;
        for sentence in [event(row), why::size(row, scenario), why::next(row, scenario)].into_iter().flatten() {
            // Writing to a String cannot fail.
            let _ = writeln!(out, "{:blank$}{sentence}", "");
        }
    }
    out
}

/// The totals, the alarms and what does not hold.
pub fn totals(scenario: &Scenario, run: &Run) -> String {
    let totals = Totals::of(run);
    let summary = &run.summary;
    let mut out = String::new();
    let what = if scenario.unit() == Unit::Seconds { "talk time" } else { "used" };
    let _ = writeln!(
        out,
        "{what} {} {sign}, returned {} {sign}",
        totals.used,
        totals.returned,
        sign = scenario.unit().sign()
    );
    let _ = writeln!(
        out,
        "opening {}, topped up {}, refunded {}, charged {}, closing {}",
        money(scenario, summary.opening),
        money(scenario, summary.topups),
        money(scenario, summary.refunds),
        money(scenario, summary.charged),
        money(scenario, summary.closing)
    );
    let _ = writeln!(
        out,
        "paid {}, leaked {}, {} CCR",
        money(scenario, totals.paid),
        money(scenario, totals.leaked),
        totals.requests
    );
    for alarm in &run.alarms {
        let _ = writeln!(out, "look: t={}: {alarm}", alarm.at());
    }
    for violation in &run.violations {
        let _ = writeln!(out, "broken: {violation}");
    }
    out
}

/// An amount: in the currency when the scenario names one, else in minor units.
fn money(scenario: &Scenario, amount: Money) -> String {
    let Some(currency) = &scenario.account.currency else { return amount.to_string() };
    let exponent = scenario.account.exponent.unwrap_or(2).min(9);
    let (sign, magnitude) = (if amount < 0 { "-" } else { "" }, amount.unsigned_abs());
    let unit = 10_u64.pow(exponent);
    match exponent {
        0 => format!("{amount} {currency}"),
        _ => format!("{sign}{}.{:0width$} {currency}", magnitude / unit, magnitude % unit, width = exponent as usize),
    }
}

/// What an event or a message without units says.
fn event(row: &Row) -> Option<String> {
    if let Some(amount) = row.amount {
        return Some(format!("{amount} paid in"));
    }
    if let Some(released) = row.released {
        return Some(format!("Tcc expired: {released} reserved go back"));
    }
    if let Some(ccfh) = row.ccfh {
        return Some(format!("no answer within Tx: Credit-Control-Failure-Handling {ccfh}"));
    }
    let action = row.action.and_then(|action| serde_json::to_value(action).ok());
    let action = action.as_ref().and_then(|action| action.as_str())?;
    Some(match (row.refunded, row.cost_information, row.check_balance_result) {
        (Some(amount), _, _) => format!("{action}: {amount} given back"),
        (_, Some(cost), _) => format!("{action}: {cost}"),
        (_, _, Some(result)) => format!("{action}: {result}"),
        _ => action.to_owned(),
    })
}

fn cells(row: &Row, none: &str) -> [String; 14] {
    let number = |value: Option<&dyn Display>| value.map_or_else(|| none.to_owned(), ToString::to_string);
    let used = row.used.map(|used| match row.used_after_tariff_change {
        Some(after) => format!("{used}+{after}"),
        None => used.to_string(),
    });
    let message = if row.behind.has_t_flag { format!("{} T", row.msg) } else { row.msg.to_owned() };
    [
        row.t.to_string(),
        message,
        number(row.n.as_ref().map(|n| n as _)),
        row.session.clone().unwrap_or_else(|| none.to_owned()),
        number(row.rating_group.as_ref().map(|n| n as _)),
        number(row.behind.requested.as_ref().map(|n| n as _)),
        used.unwrap_or_else(|| none.to_owned()),
        number(row.granted.as_ref().map(|n| n as _)),
        number(row.result.as_ref().map(|n| n as _)),
        row.reason.clone().unwrap_or_else(|| none.to_owned()),
        number(row.charged.as_ref().map(|n| n as _)),
        row.balance.to_string(),
        row.reserved.to_string(),
        row.available.to_string(),
    ]
}

fn line(cells: &[String; 14], widths: &[usize; 14], out: &mut String) {
    for (index, (cell, width)) in cells.iter().zip(widths).enumerate() {
        let gap = if index == 0 { "" } else { "  " };
        let _ =
            if LEFT.contains(&index) { write!(out, "{gap}{cell:<width$}") } else { write!(out, "{gap}{cell:>width$}") };
    }
    out.truncate(out.trim_end().len());
    out.push('\n');
}
