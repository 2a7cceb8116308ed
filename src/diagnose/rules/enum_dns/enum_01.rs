//! Rule ENUM-01.

use crate::diagnose::prelude::*;

rule! {
    /// Preference is used to split traffic.
    ///
    /// ## Trigger
    /// A NAPTR answer for a number has usable records with equal order and different preference.
    ///
    /// ## Cause
    /// Preference is a priority, not a weight: the higher value is a fallback and gets nothing while the other
    /// works.
    ///
    /// ## Fix
    /// Use equal preference, or SRV weights behind one URI.
    ///
    /// ## Next
    /// `imsctl enum apply` shows what a record makes of a number; `imsctl enum check` finds the same in zones.
    id: "ENUM-01",
    severity: Note,
    references: ["RFC 3403 §4.1"],
    check: Check::Trace(check),
}

fn check(case: &Case<'_>) -> Vec<Draft> {
    case.remarks("ENUM-01")
}
