//! Varying one or two numbers of a scenario, to choose a quota.

use super::play::{Run, simulate};
use super::scenario::Scenario;
use super::tariff::{Money, Units};

/// Rows of a table at most.
const MOST: usize = 10_000;

/// A number that can be varied.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Parameter {
    /// Largest grant.
    Grant,
    /// Threshold.
    Threshold,
    /// Price of a block.
    Price,
    /// Talk time of every call.
    Talk,
    /// Validity-Time.
    Validity,
}

/// A number over a range.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Vary {
    /// The number.
    pub parameter: Parameter,
    /// Its values.
    pub values: Vec<u64>,
}

/// One run of the table.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize)]
pub struct Point {
    /// The values of the numbers varied.
    pub values: Vec<u64>,
    /// Credit-Control-Requests.
    pub requests: usize,
    /// Money reserved and given back unused, over all grants.
    pub over_reserved: Money,
    /// Most money reserved at a time.
    pub most_reserved: Money,
    /// Most money for usage that no report has told yet: lost with a CCR-T.
    pub at_risk: Money,
    /// Units used.
    pub used: Units,
    /// Money charged.
    pub charged: Money,
}

impl std::str::FromStr for Vary {
    type Err = String;

    /// `grant=60..600/60`, `talk=700` or `price=1,2,5`.
    fn from_str(text: &str) -> Result<Self, String> {
        let wrong = || format!("{text} is no range: write grant=60..600/60 or price=1,2,5");
        let (name, range) = text.split_once('=').ok_or_else(wrong)?;
        let parameter = match name {
            "grant" => Parameter::Grant,
            "threshold" => Parameter::Threshold,
            "price" => Parameter::Price,
            "talk" => Parameter::Talk,
            "validity" => Parameter::Validity,
            _ => return Err(format!("{name} cannot be varied: grant, threshold, price, talk and validity can")),
        };
        let number = |text: &str| text.trim().parse::<u64>().map_err(|_| wrong());
        let Some((from, rest)) = range.split_once("..") else {
            let values = range.split(',').map(number).collect::<Result<_, _>>()?;
            return Ok(Self { parameter, values });
        };
        let (to, by) = rest.split_once('/').unwrap_or((rest, "1"));
        let (from, to, by) = (number(from)?, number(to)?, number(by)?);
        if by == 0 || to < from || (to - from) / by >= MOST as u64 {
            return Err(wrong());
        }
        let values = (0..=(to - from) / by).map(|step| from + step * by).collect();
        Ok(Self { parameter, values })
    }
}

/// Runs a scenario for every pair of values; with one `Vary`, for every value.
pub fn table(scenario: &Scenario, varied: &[Vary]) -> Vec<Point> {
    let mut all: Vec<Vec<u64>> = vec![Vec::new()];
    for vary in varied {
        let longer = |values: &Vec<u64>| {
            let values = values.clone();
            vary.values.iter().map(move |value| values.iter().copied().chain([*value]).collect())
        };
        all = all.iter().flat_map(longer).take(MOST).collect();
    }
    all.into_iter().map(|values| point(scenario, varied, values)).collect()
}

fn point(scenario: &Scenario, varied: &[Vary], values: Vec<u64>) -> Point {
    let mut scenario = scenario.clone();
    for (vary, value) in varied.iter().zip(&values) {
        let small = u32::try_from(*value).unwrap_or(u32::MAX);
        match vary.parameter {
            Parameter::Grant => {
                scenario.ocs.grant = *value;
                // A client that asks for less would hide what is varied.
                scenario.calls.iter_mut().for_each(|call| call.request = None);
            }
            Parameter::Threshold => scenario.ocs.threshold = Some(small),
            Parameter::Price => scenario.set_price_only(Money::try_from(*value).unwrap_or(Money::MAX)),
            Parameter::Talk => scenario.calls.iter_mut().for_each(|call| call.talk = *value),
            Parameter::Validity => scenario.ocs.validity_time = Some(small),
        }
    }
    measure(&simulate(&scenario), values)
}

fn measure(run: &Run, values: Vec<u64>) -> Point {
    let reserved: Money = run.rows.iter().map(|row| row.behind.cost).sum();
    let charged: Money = run.rows.iter().filter(|row| row.action.is_none()).filter_map(|row| row.charged).sum();
    Point {
        values,
        requests: run.exchanges.iter().filter(|exchange| exchange.ccr.is_some()).count(),
        over_reserved: (reserved - charged).max(0),
        most_reserved: run.rows.iter().map(|row| row.reserved).max().unwrap_or_default(),
        at_risk: run.rows.iter().filter_map(|row| row.charged).max().unwrap_or_default(),
        used: super::table::Totals::of(run).used,
        charged: run.summary.charged,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_range_counts_both_ends() {
        let vary: Vary = "grant=60..180/60".parse().expect("a range");
        assert_eq!(vary.values, [60, 120, 180]);
    }

    #[test]
    fn what_is_no_range_is_refused() {
        for text in ["grant", "grant=9..1", "grant=1..9/0", "colour=1", "grant=0..99999999999"] {
            assert!(text.parse::<Vary>().is_err(), "{text}");
        }
    }
}
