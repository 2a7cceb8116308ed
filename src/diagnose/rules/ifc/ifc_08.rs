//! Rule IFC-08.

use crate::diagnose::prelude::*;

rule! {
    /// A criterion wants ServiceInfo and the REGISTER in the body.
    ///
    /// ## Trigger
    /// A criterion has ServiceInfo and IncludeRegisterRequest or IncludeRegisterResponse.
    ///
    /// ## Cause
    /// The specification sends a multipart body; Kamailio sends ServiceInfo only.
    ///
    /// ## Fix
    /// Check what the application server needs and gets.
    ///
    /// ## Next
    /// `imsctl ifc lint` finds it in files, and says line and column.
    id: "IFC-08",
    severity: Note,
    references: ["TS 24.229 §5.4.1.7A"],
    check: Check::Trace(check),
}

fn check(case: &Case<'_>) -> Vec<Draft> {
    case.remarks("IFC-08")
}
