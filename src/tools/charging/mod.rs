//! The credit-control bench: what a charging trigger function and an online charging system say to
//! each other over Ro and Gy (RFC 8506, TS 32.299), and where the money goes.
//!
//! [`scenario`] is what is played, [`play`] plays it: [`ocs`] answers each request, [`ledger`] moves the
//! money, [`tariff`] prices it, [`check`] looks after every row whether the books are right. Nothing in
//! there waits, reads a clock or knows Diameter.

pub mod audit;
pub mod catalog;
pub mod chart;
pub mod check;
pub mod driver;
pub mod ledger;
pub mod ocs;
pub mod peer;
pub mod play;
pub mod results;
pub mod row;
pub mod scenario;
pub mod table;
pub mod tariff;
pub mod what_if;
pub mod why;
pub mod wire;

use std::fmt;
use tariff::{Money, Units};

/// Something in an exchange that an engineer should look at.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Alarm {
    /// Usage costs more than is there.
    Overused {
        /// When.
        at: u64,
        /// What it costs.
        due: Money,
        /// What was there.
        there: Money,
        /// What was charged.
        charged: Money,
    },
    /// A total of used units is smaller than the one before.
    Backwards {
        /// When.
        at: u64,
        /// The earlier total.
        earlier: Units,
        /// The total now.
        now: Units,
    },
    /// Usage across the tariff switch was not split.
    NotSplit {
        /// When.
        at: u64,
        /// When the tariff switched.
        switch: u64,
    },
    /// Request numbers are missing.
    NumberGap {
        /// When.
        at: u64,
        /// The number that was due.
        wanted: u32,
        /// The number that came.
        number: u32,
    },
    /// More seconds reported than went by.
    FasterThanTime {
        /// When.
        at: u64,
        /// The session.
        session: String,
        /// Seconds reported.
        used: Units,
        /// Seconds since the session began.
        passed: u64,
    },
    /// A session moved to another server that may not be moved.
    Moved {
        /// When.
        at: u64,
        /// The session.
        session: String,
    },
    /// Usage behind final units.
    AfterFinal {
        /// When.
        at: u64,
        /// The session.
        session: String,
        /// Units beyond the final grant.
        units: Units,
    },
}

impl Alarm {
    /// When it happened.
    pub const fn at(&self) -> u64 {
        match self {
            Self::Overused { at, .. }
            | Self::Backwards { at, .. }
            | Self::NotSplit { at, .. }
            | Self::NumberGap { at, .. }
            | Self::FasterThanTime { at, .. }
            | Self::Moved { at, .. }
            | Self::AfterFinal { at, .. } => *at,
        }
    }
}

impl fmt::Display for Alarm {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Overused { due, there, charged, .. } if charged < due => {
                write!(f, "usage costs {due}, only {there} left: {} not collected", due - charged)
            }
            Self::Overused { due, there, .. } => {
                write!(f, "usage costs {due}, only {there} was available: charged in full")
            }
            Self::Backwards { earlier, now, .. } => {
                write!(f, "total of used units fell from {earlier} to {now}: this client reports since the last report")
            }
            Self::NotSplit { switch, .. } => {
                write!(f, "usage across the tariff switch at {switch} was not split: charged at the price after it")
            }
            Self::NumberGap { wanted, number, .. } => {
                write!(f, "CC-Request-Number {number} came where {wanted} was due")
            }
            Self::FasterThanTime { session, used, passed, .. } => write!(
                f,
                "session {session} reported {used} s of use in {passed} s: this client sends totals, the server adds them (usu_mode)"
            ),
            Self::Moved { session, .. } => {
                write!(f, "session {session} went to the other server without CC-Session-Failover: unknown there")
            }
            Self::AfterFinal { session, units, .. } => {
                write!(f, "session {session} used {units} units beyond its final grant: the service was not cut")
            }
        }
    }
}
