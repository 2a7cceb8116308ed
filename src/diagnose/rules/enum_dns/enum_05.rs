//! Rule ENUM-05.

use crate::diagnose::prelude::*;

rule! {
    /// A NAPTR record has regexp and replacement.
    ///
    /// ## Trigger
    /// A record with both a substitution expression and a replacement other than the root.
    ///
    /// ## Cause
    /// The fields exclude one another: the record is in error, and clients skip it.
    ///
    /// ## Fix
    /// Blank one of them.
    ///
    /// ## Next
    /// `imsctl enum apply` shows what a record makes of a number; `imsctl enum check` finds the same in zones.
    id: "ENUM-05",
    severity: Warning,
    references: ["RFC 3403 §4.1"],
    check: Check::Trace(check),
}

fn check(case: &Case<'_>) -> Vec<Draft> {
    case.remarks("ENUM-05")
}
