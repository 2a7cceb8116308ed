//! Rule IFC-03.

use crate::diagnose::prelude::*;

rule! {
    /// A condition of a profile is not wrapped as the schema wants.
    ///
    /// ## Trigger
    /// A service point trigger has Header, Content or Line as direct children.
    ///
    /// ## Cause
    /// Outside SIPHeader or SessionDescription these elements mean nothing: the condition is never true.
    ///
    /// ## Fix
    /// Wrap them in SIPHeader or SessionDescription.
    ///
    /// ## Next
    /// `imsctl ifc lint` finds it in files, and says line and column.
    id: "IFC-03",
    severity: Warning,
    references: ["TS 29.228 annex E"],
    check: Check::Trace(check),
}

fn check(case: &Case<'_>) -> Vec<Draft> {
    case.remarks("IFC-03")
}
