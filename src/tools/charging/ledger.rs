//! [`Ledger`]: an account and what is reserved of it; the only place that moves money.
//!
//! A report settles the units used and gives back the rest of the old grant, then a new grant is
//! reserved (RFC 8506 §5.2.2, §5.3, §8.19).

use super::scenario::{Overuse, Policy, RoundAt, UsuMode};
use super::tariff::{Money, Prices, Units, Usage};
use super::{Alarm, results};

/// The money of an account. `opening + topups + refunds = balance + charged` at all times.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Books {
    /// What the account started with.
    pub opening: Money,
    /// What was paid in.
    pub topups: Money,
    /// What was given back by REFUND_ACCOUNT.
    pub refunds: Money,
    /// What was charged, refunds not taken off.
    pub charged: Money,
    /// What the account holds.
    pub balance: Money,
    /// What of it is reserved for grants.
    pub reserved: Money,
    /// What usage cost and could not be collected.
    pub uncollected: Money,
}

impl Books {
    /// What can be reserved or debited, the credit floor not looked at.
    pub const fn available(&self) -> Money {
        self.balance.saturating_sub(self.reserved)
    }
}

/// One rating group of a session, or the session itself when it has none.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Service {
    /// Rating-Group.
    pub rating_group: Option<u32>,
    /// The outstanding grant.
    pub granted: Option<Units>,
    /// Money reserved for it.
    pub reserved: Money,
    /// Units reported so far.
    pub used: Usage,
    /// What they cost.
    pub rated: Money,
    /// What of it was collected.
    pub charged: Money,
    /// Time of the last report.
    pub since: u64,
}

/// Used-Service-Unit of a report.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Used {
    /// Not split.
    Plain(Units),
    /// Split at the tariff switch (Tariff-Change-Usage 0 and 1).
    Split(Usage),
}

impl Used {
    /// Units on both sides.
    pub const fn total(self) -> Units {
        match self {
            Self::Plain(units) => units,
            Self::Split(usage) => usage.total(),
        }
    }
}

/// What a request asks for.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Ask {
    /// Nothing: a report only.
    #[default]
    Nothing,
    /// As much as the server thinks right: an empty Requested-Service-Unit.
    Any,
    /// So many units.
    Units(Units),
}

/// Why a grant has its size.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Size {
    /// Nothing was asked for.
    NotAsked,
    /// As asked.
    AsAsked,
    /// The largest grant of the charging system.
    Largest(Units),
    /// What the money buys: money that was available, price of a block.
    Money(Money, Money),
    /// Set by the scenario.
    Given,
    /// The money buys less than the smallest grant: money that was available, units it buys.
    Refused(Money, Units),
}

/// A settled report.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Settled {
    /// Money collected.
    pub charged: Money,
    /// Units of the old grant that went back.
    pub returned: Units,
    /// Units beyond the old grant.
    pub over_quota: Units,
}

/// An answered request for units.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Grant {
    /// Result-Code.
    pub result: u32,
    /// Units granted.
    pub units: Option<Units>,
    /// Claims that nothing is left: a Final-Unit-Indication goes with it.
    pub is_last: bool,
    /// Why so many.
    pub size: Size,
}

/// An account with the rules it is kept by.
#[derive(Clone, Debug)]
pub struct Ledger {
    /// The rules.
    pub policy: Policy,
    /// The money.
    pub books: Books,
    /// What an engineer should look at.
    pub alarms: Vec<Alarm>,
}

impl Ledger {
    /// Opens an account.
    pub const fn new(policy: Policy, opening: Money) -> Self {
        let books = Books { opening, topups: 0, refunds: 0, charged: 0, balance: opening, reserved: 0, uncollected: 0 };
        Self { policy, books, alarms: Vec::new() }
    }

    /// What can be reserved or debited above the credit floor.
    pub const fn spendable(&self) -> Money {
        self.books.available().saturating_sub(self.policy.credit_floor)
    }

    /// Books what was used and gives the old grant back.
    pub fn settle(&mut self, service: &mut Service, used: Used, at: u64, prices: Prices) -> Settled {
        let report = self.report(service, used, at);
        let units = report.total();
        let granted = service.granted.unwrap_or_default();
        self.release(service);
        let total = service.used.plus(report);
        let due = match self.policy.round_at {
            RoundAt::Session => self.policy.tariff.rate(total, prices).saturating_sub(service.rated),
            RoundAt::Report => self.policy.tariff.rate_report(service.used, report, prices),
        };
        let charged = self.collect(due, at);
        service.used = total;
        service.rated = service.rated.saturating_add(due);
        service.charged = service.charged.saturating_add(charged);
        service.since = at;
        Settled { charged, returned: granted.saturating_sub(units), over_quota: units.saturating_sub(granted) }
    }

    /// Reserves money for new units.
    pub fn grant(&mut self, service: &mut Service, ask: Ask, at: u64, prices: Prices) -> Grant {
        let largest = self.policy.grant;
        let (wanted, size) = match ask {
            Ask::Any if largest > 0 => (largest, Size::Largest(largest)),
            Ask::Units(units) if largest > 0 && units > largest => (largest, Size::Largest(largest)),
            Ask::Units(units) => (units, Size::AsAsked),
            Ask::Nothing | Ask::Any => {
                return Grant { result: results::SUCCESS, units: None, is_last: false, size: Size::NotAsked };
            }
        };
        let price = self.policy.tariff.grant_price(at, prices);
        let money = self.spendable();
        if self.policy.tariff.quote(service.used, wanted, price) <= money {
            return self.reserve(service, wanted, price, size);
        }
        let bought = self.policy.tariff.units_for(service.used, money, price).min(wanted);
        if bought < self.policy.min_grant.min(wanted).max(1) {
            let size = Size::Refused(money, bought);
            return Grant { result: results::CREDIT_LIMIT_REACHED, units: None, is_last: false, size };
        }
        self.reserve(service, bought, price, Size::Money(money, price))
    }

    /// Reserves money for the units that a scenario sets.
    pub fn grant_given(&mut self, service: &mut Service, units: Units, at: u64, prices: Prices) -> Grant {
        let price = self.policy.tariff.grant_price(at, prices);
        self.reserve(service, units, price, Size::Given)
    }

    /// Gives the outstanding grant back; what was reserved for it.
    pub const fn release(&mut self, service: &mut Service) -> Money {
        let reserved = service.reserved;
        self.books.reserved = self.books.reserved.saturating_sub(reserved);
        service.reserved = 0;
        service.granted = None;
        reserved
    }

    /// Takes money at once; `false` when it is not there.
    pub const fn debit(&mut self, cost: Money) -> bool {
        if cost > self.spendable() {
            return false;
        }
        self.book(cost);
        true
    }

    /// Gives money back.
    pub const fn refund(&mut self, amount: Money) {
        self.books.refunds = self.books.refunds.saturating_add(amount);
        self.books.balance = self.books.balance.saturating_add(amount);
    }

    /// Pays money in.
    pub const fn top_up(&mut self, amount: Money) {
        self.books.topups = self.books.topups.saturating_add(amount);
        self.books.balance = self.books.balance.saturating_add(amount);
    }

    const fn book(&mut self, cost: Money) {
        self.books.charged = self.books.charged.saturating_add(cost);
        self.books.balance = self.books.balance.saturating_sub(cost);
    }

    fn reserve(&mut self, service: &mut Service, units: Units, price: Money, size: Size) -> Grant {
        let cost = self.policy.tariff.quote(service.used, units, price);
        self.books.reserved = self.books.reserved.saturating_add(cost);
        service.reserved = cost;
        service.granted = Some(units);
        let is_last = cost > 0 && self.spendable() <= 0;
        Grant { result: results::SUCCESS, units: Some(units), is_last, size }
    }

    /// Debits used units: in full, or what is there when the scenario caps.
    fn collect(&mut self, due: Money, at: u64) -> Money {
        let there = self.spendable().max(0);
        let mut charged = due;
        if due > there {
            if self.policy.overuse == Overuse::Cap {
                charged = there;
                self.books.uncollected = self.books.uncollected.saturating_add(due - there);
            }
            self.alarms.push(Alarm::Overused { at, due, there, charged });
        }
        self.book(charged);
        charged
    }

    /// The units since the last report, on their sides of the switch.
    fn report(&mut self, service: &Service, used: Used, at: u64) -> Usage {
        let earlier = match self.policy.usu_mode {
            UsuMode::Delta => Usage::default(),
            UsuMode::Cumulative => service.used,
        };
        if used.total() < earlier.total() {
            self.alarms.push(Alarm::Backwards { at, earlier: earlier.total(), now: used.total() });
        }
        match (used, self.policy.tariff.switch) {
            (Used::Split(usage), _) => Usage {
                before: usage.before.saturating_sub(earlier.before),
                after: usage.after.saturating_sub(earlier.after),
            },
            (Used::Plain(units), Some(switch)) if at > switch.at => {
                let after = units.saturating_sub(earlier.total());
                if after > 0 && service.since < switch.at {
                    self.alarms.push(Alarm::NotSplit { at, switch: switch.at });
                }
                Usage { before: 0, after }
            }
            (Used::Plain(units), _) => Usage { before: units.saturating_sub(earlier.total()), after: 0 },
        }
    }
}
