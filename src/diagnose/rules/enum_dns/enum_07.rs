//! Rule ENUM-07.

use crate::diagnose::prelude::*;

rule! {
    /// A substitution expression of ENUM is not well formed.
    ///
    /// ## Trigger
    /// The expression has not exactly three delimiters, refers to a group it does not have, or has a flag other
    /// than i.
    ///
    /// ## Cause
    /// Clients must ignore the record; name servers may refuse to load it.
    ///
    /// ## Fix
    /// Write delimiter, expression, delimiter, result, delimiter.
    ///
    /// ## Next
    /// `imsctl enum apply` shows what a record makes of a number; `imsctl enum check` finds the same in zones.
    id: "ENUM-07",
    severity: Warning,
    references: ["RFC 3402 §3.2"],
    check: Check::Trace(check),
}

fn check(case: &Case<'_>) -> Vec<Draft> {
    case.remarks("ENUM-07")
}
