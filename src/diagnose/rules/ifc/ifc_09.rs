//! Rule IFC-09.

use crate::diagnose::prelude::*;

rule! {
    /// A criterion can never be true, or is always true.
    ///
    /// ## Trigger
    /// A trigger whose conditions exclude each other, or hold for every request.
    ///
    /// ## Cause
    /// A dead rule, or one that sends everything to the application server.
    ///
    /// ## Fix
    /// Look at the conditions and their groups again.
    ///
    /// ## Next
    /// `imsctl ifc lint` finds it in files, and says line and column.
    id: "IFC-09",
    severity: Warning,
    references: ["TS 29.228 annex B"],
    check: Check::Trace(check),
}

fn check(case: &Case<'_>) -> Vec<Draft> {
    case.remarks("IFC-09")
}
