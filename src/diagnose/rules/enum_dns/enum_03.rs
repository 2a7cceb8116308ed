//! Rule ENUM-03.

use crate::diagnose::prelude::*;

rule! {
    /// An ENUM rule doubles the plus.
    ///
    /// ## Trigger
    /// The result of a substitution holds two +, or one that does not begin the user part.
    ///
    /// ## Cause
    /// The number that is looked up begins with +, and the group of the rule holds it.
    ///
    /// ## Fix
    /// Match ^\+(.*)$ and write +\1.
    ///
    /// ## Next
    /// `imsctl enum apply` shows what a record makes of a number; `imsctl enum check` finds the same in zones.
    id: "ENUM-03",
    severity: Warning,
    references: ["RFC 6116"],
    check: Check::Trace(check),
}

fn check(case: &Case<'_>) -> Vec<Draft> {
    case.remarks("ENUM-03")
}
