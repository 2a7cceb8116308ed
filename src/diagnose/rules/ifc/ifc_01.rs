//! Rule IFC-01.

use crate::diagnose::prelude::*;

rule! {
    /// A trigger of a profile has ConditionTypeDNF.
    ///
    /// ## Trigger
    /// A TriggerPoint of a profile (User-Data on Cx) holds an element ConditionTypeDNF.
    ///
    /// ## Cause
    /// The schema has no such element. Implementations differ: one takes any element that begins so as
    /// ConditionTypeCNF, another drops the criterion.
    ///
    /// ## Fix
    /// Write <ConditionTypeCNF>0</ConditionTypeCNF>: 0 is the disjunctive form.
    ///
    /// ## Next
    /// `imsctl ifc lint` finds it in files, and says line and column.
    id: "IFC-01",
    severity: Warning,
    references: ["TS 29.228 annex E"],
    check: Check::Trace(check),
}

fn check(case: &Case<'_>) -> Vec<Draft> {
    case.remarks("IFC-01")
}
