//! Rule ENUM-09.

use crate::diagnose::prelude::*;

rule! {
    /// An ENUM result leads back to the network that asks.
    ///
    /// ## Trigger
    /// The result's domain is the one of the asking network, and the number is not its own.
    ///
    /// ## Cause
    /// The call comes back and is looked up again: a loop.
    ///
    /// ## Fix
    /// Check the portability data; give the domain to `imsctl enum check --home`.
    ///
    /// ## Next
    /// CALL-15 shows the loop when it happens.
    id: "ENUM-09",
    severity: Warning,
    references: ["RFC 6116"],
    check: Check::Elsewhere("imsctl enum check"),
}
