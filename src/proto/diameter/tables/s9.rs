//! A table: AVPs of S9 and S9a (TS 29.215 §5.3, §6.3).
//!
//! A row is vendor, code, name as Wireshark spells it, type; enumerated values stand in the tables below.

use crate::proto::diameter::dictionary::Names;

crate::proto::diameter::dictionary::avps! {
    /// AVPs of S9 and S9a: TS 29.215 §5.3, §6.3.
    pub AVPS;
    10415 2200 "Subsession-Decision-Info" Grouped;
    10415 2201 "Subsession-Enforcement-Info" Grouped;
    10415 2202 "Subsession-Id" Unsigned32;
    10415 2203 "Subsession-Operation" Enumerated SUBSESSION_OPERATION;
    10415 2204 "Multiple-BBERF-Action" Enumerated MULTIPLE_BBERF_ACTION;
}

/// Values of Subsession-Operation.
static SUBSESSION_OPERATION: Names = &[(0, "TERMINATION"), (1, "ESTABLISHMENT"), (2, "MODIFICATION")];

/// Values of Multiple-BBERF-Action.
static MULTIPLE_BBERF_ACTION: Names = &[(0, "ESTABLISHMENT"), (1, "TERMINATION")];
