//! Rule ENUM-02.

use crate::diagnose::prelude::*;

rule! {
    /// An exact name stops a wildcard for its neighbours.
    ///
    /// ## Trigger
    /// A number gets NXDOMAIN though its prefix has a wildcard, because an exact entry exists below the same
    /// wildcard with a longer common prefix.
    ///
    /// ## Cause
    /// The exact name creates empty names above it, and those stop the wildcard.
    ///
    /// ## Fix
    /// Repeat the wildcard at each empty name.
    id: "ENUM-02",
    severity: Warning,
    references: ["RFC 4592 §2.2.2"],
    check: Check::Elsewhere("imsctl enum check"),
}
