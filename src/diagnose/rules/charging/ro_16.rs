//! Rule RO-16.

use crate::diagnose::prelude::*;

rule! {
    /// The unused part of grants is not given back: money leaks.
    ///
    /// ## Trigger
    /// The balance after a session is not the balance before it less the price of what was used. A capture does not show the
    /// balance: the ledger of `imsctl charging` does, and checks this after every step.
    ///
    /// ## Cause
    /// The charging system kept the reservation of a grant that was replaced or ended early.
    ///
    /// ## Fix
    /// Release what is left of the old grant before the new one is made, and everything when the session ends.
    id: "RO-16",
    severity: Error,
    references: ["RFC 8506 §5.4"],
    check: Check::Elsewhere("imsctl charging"),
}
