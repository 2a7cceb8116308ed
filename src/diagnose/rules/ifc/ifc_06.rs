//! Rule IFC-06.

use crate::diagnose::prelude::*;

rule! {
    /// Two criteria of a profile have one Priority.
    ///
    /// ## Trigger
    /// Two InitialFilterCriteria of one profile have the same Priority.
    ///
    /// ## Cause
    /// The order is not defined then, and differs between implementations.
    ///
    /// ## Fix
    /// Give each criterion a Priority of its own.
    ///
    /// ## Next
    /// `imsctl ifc lint` finds it in files, and says line and column.
    id: "IFC-06",
    severity: Warning,
    references: ["TS 29.228 annex B"],
    check: Check::Trace(check),
}

fn check(case: &Case<'_>) -> Vec<Draft> {
    case.remarks("IFC-06")
}
