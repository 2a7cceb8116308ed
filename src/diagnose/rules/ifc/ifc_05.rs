//! Rule IFC-05.

use crate::diagnose::prelude::*;

rule! {
    /// A header name in a profile is not anchored.
    ///
    /// ## Trigger
    /// The name of a SIPHeader condition has no ^ and $, and finds other header fields too. A note as long as no SIP request of
    /// the capture has one of those.
    ///
    /// ## Cause
    /// The name is an extended regular expression: To also finds History-Info.
    ///
    /// ## Fix
    /// Write ^To$.
    ///
    /// ## Next
    /// `imsctl ifc lint` finds it in files, and says line and column.
    id: "IFC-05",
    severity: Warning,
    references: ["TS 29.228 annex F"],
    check: Check::Trace(check),
}

fn check(case: &Case<'_>) -> Vec<Draft> {
    case.remarks("IFC-05")
}
