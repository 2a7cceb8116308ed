//! Rule IFC-10.

use crate::diagnose::prelude::*;

rule! {
    /// A criterion uses SessionCase 3 or 4.
    ///
    /// ## Trigger
    /// A SessionCase condition has the value 3 (originating unregistered) or 4 (originating after diversion).
    ///
    /// ## Cause
    /// Kamailio never asks for them; the schema before Rel-11 ends at 3.
    ///
    /// ## Fix
    /// Check that the S-CSCF knows the value.
    ///
    /// ## Next
    /// `imsctl ifc lint` finds it in files, and says line and column.
    id: "IFC-10",
    severity: Note,
    references: ["TS 29.228 annex E"],
    check: Check::Trace(check),
}

fn check(case: &Case<'_>) -> Vec<Draft> {
    case.remarks("IFC-10")
}
