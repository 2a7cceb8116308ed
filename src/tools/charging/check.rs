//! The invariants: what must hold after every row, whatever the scenario.

use super::ocs::{Ocs, Session};
use super::row::Row;
use super::scenario::{Overuse, RoundAt};
use std::fmt;

/// An invariant that does not hold, or an expectation of the scenario that is not met.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Violation {
    /// When.
    pub at: u64,
    /// What.
    pub what: String,
}

impl Violation {
    /// Notes a violation.
    pub const fn at(at: u64, what: String) -> Self {
        Self { at, what }
    }
}

impl fmt::Display for Violation {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "t={}: {}", self.at, self.what)
    }
}

/// Checks the account and the session of a row.
pub fn row(ocs: &Ocs, row: &Row) -> Option<Violation> {
    let what = account(ocs).or_else(|| {
        let session = row.session.as_deref()?;
        one(ocs, session, ocs.session(session)?)
    });
    what.map(|what| Violation::at(row.t, what))
}

/// Checks the account and every session.
pub fn whole(ocs: &Ocs, at: u64) -> Option<Violation> {
    let sessions = ocs.sessions();
    let reserved: i64 = sessions.flat_map(|(_, session)| session.services()).map(|service| service.reserved).sum();
    let books = &ocs.ledger().books;
    let sum = (reserved != books.reserved)
        .then(|| format!("sessions reserve {reserved}, the account says {}", books.reserved));
    let what = sum.or_else(|| ocs.sessions().find_map(|(id, session)| one(ocs, id, session)));
    what.map(|what| Violation::at(at, what))
}

fn account(ocs: &Ocs) -> Option<String> {
    let ledger = ocs.ledger();
    let books = &ledger.books;
    let (into, out) = (books.opening + books.topups + books.refunds, books.balance + books.charged);
    if into != out {
        return Some(format!("opening + top-ups + refunds is {into}, closing + charged is {out}"));
    }
    if ledger.policy.overuse != Overuse::Negative && ledger.spendable() < 0 {
        let floor = ledger.policy.credit_floor;
        return Some(format!("available is {}, below the floor of {floor}", books.available()));
    }
    (books.reserved < 0).then(|| format!("reserved is {}", books.reserved))
}

fn one(ocs: &Ocs, id: &str, session: &Session) -> Option<String> {
    let policy = &ocs.ledger().policy;
    for service in session.services() {
        if service.reserved < 0 || (session.has_ended() && service.reserved != 0) {
            return Some(format!("session {id} reserves {} after its end", service.reserved));
        }
        let price = session.rate(service, policy);
        if policy.round_at == RoundAt::Session && service.rated != price {
            return Some(format!("session {id} was rated {}, its usage costs {price}", service.rated));
        }
        if service.charged != service.rated && policy.overuse != Overuse::Cap {
            return Some(format!("session {id} was charged {}, rated {}", service.charged, service.rated));
        }
    }
    None
}
