//! Rule IFC-04.

use crate::diagnose::prelude::*;

rule! {
    /// A RequestURI pattern names more than host or number.
    ///
    /// ## Trigger
    /// A RequestURI pattern begins with sip:, sips: or tel:, or holds @.
    ///
    /// ## Cause
    /// The specification compares the host and port, or the telephone number, only. Implementations differ: some
    /// match the whole URI.
    ///
    /// ## Fix
    /// Match host or number only, or know what your S-CSCF does.
    ///
    /// ## Next
    /// `imsctl ifc lint` finds it in files, and says line and column.
    id: "IFC-04",
    severity: Warning,
    references: ["TS 29.228 annex F"],
    check: Check::Trace(check),
}

fn check(case: &Case<'_>) -> Vec<Draft> {
    case.remarks("IFC-04")
}
