//! Rule ENUM-11.

use crate::diagnose::prelude::*;

rule! {
    /// A NAPTR record of ENUM has an obsolete service or an unknown flag.
    ///
    /// ## Trigger
    /// The service is sip+E2U, or the flags are other than u or empty.
    ///
    /// ## Cause
    /// The form of RFC 2916: clients of today do not look at it.
    ///
    /// ## Fix
    /// Write E2U+sip and the flag u.
    ///
    /// ## Next
    /// `imsctl enum apply` shows what a record makes of a number; `imsctl enum check` finds the same in zones.
    id: "ENUM-11",
    severity: Warning,
    references: ["RFC 6116", "RFC 3761"],
    check: Check::Trace(check),
}

fn check(case: &Case<'_>) -> Vec<Draft> {
    case.remarks("ENUM-11")
}
