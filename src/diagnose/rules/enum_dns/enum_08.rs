//! Rule ENUM-08.

use crate::diagnose::prelude::*;

rule! {
    /// A substitution expression of ENUM is in Perl's language.
    ///
    /// ## Trigger
    /// The expression uses forms such as \d, \w, (?: or *?.
    ///
    /// ## Cause
    /// ENUM has POSIX extended regular expressions: these forms mean something else, or nothing.
    ///
    /// ## Fix
    /// Write [0-9] and the like.
    ///
    /// ## Next
    /// `imsctl enum apply` shows what a record makes of a number; `imsctl enum check` finds the same in zones.
    id: "ENUM-08",
    severity: Warning,
    references: ["RFC 3402 §3.2"],
    check: Check::Trace(check),
}

fn check(case: &Case<'_>) -> Vec<Draft> {
    case.remarks("ENUM-08")
}
