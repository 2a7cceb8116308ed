//! Rule IFC-07.

use crate::diagnose::prelude::*;

rule! {
    /// A negated header condition has no Content.
    ///
    /// ## Trigger
    /// A negated SIPHeader without Content.
    ///
    /// ## Cause
    /// Kamailio's module evaluates it as always true, whether the header is there or not.
    ///
    /// ## Fix
    /// Write Content .* or use another guard, where the S-CSCF is Kamailio.
    ///
    /// ## Next
    /// `imsctl ifc lint` finds it in files, and says line and column.
    id: "IFC-07",
    severity: Note,
    references: [],
    check: Check::Trace(check),
}

fn check(case: &Case<'_>) -> Vec<Draft> {
    case.remarks("IFC-07")
}
