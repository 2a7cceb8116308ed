//! [`Tariff`]: what units cost, in integers of the smallest money unit.
//!
//! `ceil(units / per) · price`, a fee at the first usage, units free of charge, one switch of the price
//! (RFC 8506 §8.20, §8.27). Nothing is ever a float.

use serde::Deserialize;

/// Units of what is metered: seconds, KiB, events or credits.
pub type Units = u64;
/// Money in its smallest unit.
pub type Money = i64;

/// The unit that is granted and used.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize)]
pub enum Unit {
    /// CC-Time.
    #[default]
    #[serde(rename = "seconds")]
    Seconds,
    /// CC-Total-Octets, counted in 1024.
    #[serde(rename = "KiB")]
    KiB,
    /// CC-Service-Specific-Units.
    #[serde(rename = "events")]
    Events,
    /// CC-Service-Specific-Units of a pool.
    #[serde(rename = "credits")]
    Credits,
}

impl Unit {
    /// The unit behind a number: `600 s`.
    pub const fn sign(self) -> &'static str {
        match self {
            Self::Seconds => "s",
            Self::KiB => "KiB",
            Self::Events => "events",
            Self::Credits => "credits",
        }
    }
}

/// Usage of a service, split at the tariff switch.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Usage {
    /// Units before the switch; all of them when the tariff has none.
    pub before: Units,
    /// Units after the switch.
    pub after: Units,
}

impl Usage {
    /// Units on both sides of the switch.
    pub const fn total(self) -> Units {
        self.before.saturating_add(self.after)
    }

    /// Both, added side by side.
    pub const fn plus(self, other: Self) -> Self {
        Self { before: self.before.saturating_add(other.before), after: self.after.saturating_add(other.after) }
    }
}

/// The price of a block on each side of the tariff switch.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Prices {
    /// Before the switch, and always when there is none.
    pub before: Money,
    /// After the switch.
    pub after: Money,
}

/// The switch of a tariff.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Switch {
    /// Seconds from the start of the scenario (Tariff-Time-Change).
    pub at: u64,
    /// Price of a block from then on.
    pub price: Money,
}

/// What a destination costs.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(untagged)]
pub enum Destination {
    /// Its own price of a block.
    Price(Money),
    /// `barred` or `free`.
    Word(String),
}

/// How units become money.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Tariff {
    /// What is metered.
    pub unit: Unit,
    /// Price of a block.
    pub price: Money,
    /// Units in a block, from 1.
    pub per: Units,
    /// Fee at the first usage.
    pub setup_fee: Money,
    /// Units free of charge at the start.
    pub free_units: Units,
    /// Switch of the price.
    pub switch: Option<Switch>,
    /// Prefix to price.
    pub destinations: Vec<(String, Destination)>,
}

/// What is still to be had at the start of a service: its fee is due, its free units are left.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Start {
    fee: Money,
    free: Units,
}

impl Tariff {
    /// What was used costs, rated as one.
    pub fn rate(&self, total: Usage, prices: Prices) -> Money {
        self.cost(total, prices, Start { fee: self.setup_fee, free: self.free_units })
    }

    /// What a report costs that is rated on its own, after what was used before it.
    pub fn rate_report(&self, earlier: Usage, report: Usage, prices: Prices) -> Money {
        self.cost(report, prices, self.start(earlier))
    }

    /// The most that these units can cost after what was used before, at one price.
    pub fn quote(&self, earlier: Usage, units: Units, price: Money) -> Money {
        let usage = Usage { before: units, after: 0 };
        self.cost(usage, Prices { before: price, after: price }, self.start(earlier))
    }

    /// The units that an amount of money buys after what was used before, at one price.
    pub fn units_for(&self, earlier: Usage, money: Money, price: Money) -> Units {
        let start = self.start(earlier);
        let left = money.saturating_sub(start.fee);
        if left < 0 {
            return 0;
        }
        if price <= 0 {
            return Units::MAX;
        }
        let blocks = left.cast_unsigned() / price.cast_unsigned();
        blocks.saturating_mul(self.per).saturating_add(start.free)
    }

    /// The price that a grant at this time is measured with: the dearer one while a switch lies ahead.
    pub fn grant_price(&self, at: u64, prices: Prices) -> Money {
        match self.switch {
            Some(switch) if at < switch.at => prices.before.max(prices.after),
            Some(_) => prices.after,
            None => prices.before,
        }
    }

    /// Prices without a destination.
    pub fn prices(&self) -> Prices {
        Prices { before: self.price, after: self.switch.map_or(self.price, |switch| switch.price) }
    }

    /// What the longest prefix of the table says about a number; `None` when no prefix fits.
    pub fn destination(&self, number: &str) -> Option<&Destination> {
        let fitting = self.destinations.iter().filter(|(prefix, _)| number.starts_with(prefix.as_str()));
        fitting.max_by_key(|(prefix, _)| prefix.len()).map(|(_, destination)| destination)
    }

    fn start(&self, earlier: Usage) -> Start {
        let fee = if earlier.total() == 0 { self.setup_fee } else { 0 };
        Start { fee, free: self.free_units.saturating_sub(earlier.total()) }
    }

    fn cost(&self, usage: Usage, prices: Prices, start: Start) -> Money {
        if usage.total() == 0 {
            return 0;
        }
        let free_before = usage.before.min(start.free);
        let free_after = usage.after.min(start.free - free_before);
        let before = self.blocks(usage.before - free_before, prices.before);
        let after = self.blocks(usage.after - free_after, prices.after);
        start.fee.saturating_add(before).saturating_add(after)
    }

    fn blocks(&self, units: Units, price: Money) -> Money {
        let cost = i128::from(units.div_ceil(self.per.max(1))) * i128::from(price);
        Money::try_from(cost).unwrap_or(Money::MAX)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn tariff() -> Tariff {
        Tariff {
            unit: Unit::Seconds,
            price: 10,
            per: 60,
            setup_fee: 5,
            free_units: 30,
            switch: None,
            destinations: vec![
                ("+61".into(), Destination::Price(3)),
                ("+611900".into(), Destination::Word("barred".into())),
            ],
        }
    }

    #[test]
    fn a_started_block_is_paid_after_the_fee_and_the_free_units() {
        let total = |before| Usage { before, after: 0 };
        let prices = tariff().prices();
        assert_eq!([0, 1, 30, 31, 91].map(|units| tariff().rate(total(units), prices)), [0, 5, 5, 15, 25]);
    }

    #[test]
    fn money_never_buys_units_it_cannot_pay() {
        let tariff = tariff();
        for earlier in [0, 10, 30, 45] {
            let earlier = Usage { before: earlier, after: 0 };
            for money in 0..60 {
                let units = tariff.units_for(earlier, money, 10);
                assert!(units == 0 || tariff.quote(earlier, units, 10) <= money, "{units} units for {money}");
            }
        }
    }

    #[test]
    fn the_longest_prefix_counts() {
        assert_eq!(tariff().destination("+61190055"), Some(&Destination::Word("barred".into())));
        assert_eq!(tariff().destination("+6135550"), Some(&Destination::Price(3)));
        assert_eq!(tariff().destination("+883"), None);
    }
}
