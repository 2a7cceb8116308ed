//! Rule IFC-02.

use crate::diagnose::prelude::*;

rule! {
    /// Method and SessionCase stand in one group of a CNF trigger.
    ///
    /// ## Trigger
    /// ConditionTypeCNF is 1, and one Group holds a Method and a SessionCase, none negated.
    ///
    /// ## Cause
    /// It was meant as AND and is evaluated as OR: within a group of the conjunctive form one condition is enough.
    ///
    /// ## Fix
    /// Give each condition a group of its own.
    ///
    /// ## Next
    /// `imsctl ifc lint` finds it in files, and says line and column.
    id: "IFC-02",
    severity: Warning,
    references: ["TS 29.228 annex B"],
    check: Check::Trace(check),
}

fn check(case: &Case<'_>) -> Vec<Draft> {
    case.remarks("IFC-02")
}
