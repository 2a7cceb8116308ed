//! A table: AVPs of Sy (TS 29.219 §5.3).
//!
//! A row is vendor, code, name as Wireshark spells it, type; enumerated values stand in the tables below.

use crate::proto::diameter::dictionary::Names;

crate::proto::diameter::dictionary::avps! {
    /// AVPs of Sy: TS 29.219 §5.3.
    pub AVPS;
    10415 2901 "Policy-Counter-Identifier" Utf8String;
    10415 2902 "Policy-Counter-Status" Utf8String;
    10415 2903 "Policy-Counter-Status-Report" Grouped;
    10415 2904 "SL-Request-Type" Enumerated SL_REQUEST_TYPE;
    10415 2905 "Pending-Policy-Counter-Information" Grouped;
    10415 2906 "Pending-Policy-Counter-Change-Time" Time;
}

/// Values of SL-Request-Type.
static SL_REQUEST_TYPE: Names = &[(0, "INITIAL_REQUEST"), (1, "INTERMEDIATE_REQUEST")];
