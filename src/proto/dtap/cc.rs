//! A table: the messages of call control, in the row order of TS 24.008 §9.3, and those of supplementary
//! services outside calls (TS 24.080 §2). What differs by direction stands in one row set: no tag has two meanings.

use super::element_table as element;
use super::ie;
use crate::proto::nas::layout::Format::{Halves, Lv, Tlv, Tv, TvHalf, V};
use crate::proto::nas::layout::{Ie, Layout};

const FACILITY: Ie = ie("Facility", Tlv(0x1c), &element::OPAQUE_DTAP);
const PROGRESS: Ie = ie("Progress indicator", Tlv(0x1e), &element::PROGRESS);
const USER_USER: Ie = ie("User-user", Tlv(0x7e), &element::OPAQUE_DTAP);
const SS_VERSION: Ie = ie("SS version indicator", Tlv(0x7f), &element::OPAQUE_DTAP);
const CAUSE: Ie = ie("Cause", Tlv(0x08), &element::CAUSE);
const BEARER: Ie = ie("Bearer capability", Tlv(0x04), &element::BEARER);
const REPEAT: Ie = ie("Repeat Indicator", TvHalf(0xd), &element::OPAQUE_DTAP);
const CAPABILITIES: Ie = ie("Call Control Capabilities", Tlv(0x15), &element::OPAQUE_DTAP);
const STREAM: Ie = ie("Stream Identifier", Tlv(0x2d), &element::OPAQUE_DTAP);
const CODECS: Ie = ie("Supported Codecs", Tlv(0x40), &element::CODECS);
const LOW_LAYER: Ie = ie("Low layer compatibility", Tlv(0x7c), &element::OPAQUE_DTAP);
const HIGH_LAYER: Ie = ie("High layer compatibility", Tlv(0x7d), &element::OPAQUE_DTAP);
const KEYPAD: Ie = ie("Keypad facility", Tv(0x2c, 1), &element::OPAQUE_DTAP);
const CAUSE_LV: Ie = ie("Cause", Lv, &element::CAUSE);

/// Every message, sorted by its type.
#[rustfmt::skip]
pub(super) static LAYOUTS: &[Layout] = &[
    Layout { kind: 0x01, name: "Alerting", clause: "§9.3.1", ies: &[FACILITY, PROGRESS, USER_USER, SS_VERSION] },
    Layout { kind: 0x02, name: "Call Proceeding", clause: "§9.3.3", ies: &[
        REPEAT, BEARER, FACILITY, PROGRESS,
        ie("Priority granted", TvHalf(0x8), &element::OPAQUE_COMMON),
        ie("Network Call Control Capabilities", Tlv(0x2f), &element::OPAQUE_DTAP),
    ] },
    Layout { kind: 0x03, name: "Progress", clause: "§9.3.17", ies: &[
        ie("Progress indicator", Lv, &element::PROGRESS),
        USER_USER,
    ] },
    Layout { kind: 0x04, name: "CC-Establishment", clause: "§9.3.17a", ies: &[
        ie("Setup Container", Lv, &element::OPAQUE_DTAP),
    ] },
    Layout { kind: 0x05, name: "Setup", clause: "§9.3.23", ies: &[
        REPEAT, BEARER,
        ie("Mobile Identity", Tlv(0x17), &element::MOBILE_IDENTITY),
        FACILITY,
        ie("Facility", Tlv(0x1d), &element::OPAQUE_DTAP),
        ie("Facility", Tlv(0x1b), &element::OPAQUE_DTAP),
        PROGRESS,
        ie("Signal", Tv(0x34, 1), &element::SIGNAL),
        ie("Calling party BCD number", Tlv(0x5c), &element::CALLING),
        ie("Calling party subaddress", Tlv(0x5d), &element::OPAQUE_DTAP),
        ie("Called party BCD number", Tlv(0x5e), &element::CALLED),
        ie("Called party subaddress", Tlv(0x6d), &element::OPAQUE_DTAP),
        ie("Redirecting party BCD number", Tlv(0x74), &element::REDIRECTING),
        ie("Redirecting party subaddress", Tlv(0x75), &element::OPAQUE_DTAP),
        LOW_LAYER, HIGH_LAYER, USER_USER, SS_VERSION,
        ie("CLIR suppression", Tv(0xa1, 0), &element::OPAQUE_DTAP),
        ie("CLIR invocation", Tv(0xa2, 0), &element::OPAQUE_DTAP),
        ie("Redial", Tv(0xa3, 0), &element::OPAQUE_DTAP),
        ie("Priority", TvHalf(0x8), &element::OPAQUE_COMMON),
        ie("Alert", Tlv(0x19), &element::OPAQUE_DTAP),
        ie("Network Call Control Capabilities", Tlv(0x2f), &element::OPAQUE_DTAP),
        ie("Cause of no CLI", Tlv(0x3a), &element::OPAQUE_DTAP),
        ie("Backup bearer capability", Tlv(0x41), &element::OPAQUE_DTAP),
        CAPABILITIES, STREAM, CODECS,
    ] },
    Layout { kind: 0x06, name: "CC-Establishment Confirmed", clause: "§9.3.17b", ies: &[
        ie("Bearer capability", Lv, &element::BEARER),
        REPEAT, BEARER, CAUSE, CODECS,
    ] },
    Layout { kind: 0x07, name: "Connect", clause: "§9.3.5", ies: &[
        FACILITY, PROGRESS,
        ie("Connected number", Tlv(0x4c), &element::CONNECTED),
        ie("Connected subaddress", Tlv(0x4d), &element::OPAQUE_DTAP),
        USER_USER, SS_VERSION, STREAM,
    ] },
    Layout { kind: 0x08, name: "Call Confirmed", clause: "§9.3.2", ies: &[
        REPEAT, BEARER, CAUSE, CAPABILITIES, STREAM, CODECS,
    ] },
    Layout { kind: 0x09, name: "Start CC", clause: "§9.3.23a", ies: &[CAPABILITIES] },
    Layout { kind: 0x0b, name: "Recall", clause: "§9.3.18a", ies: &[
        ie("Recall type", V(1), &element::OPAQUE_DTAP),
        ie("Facility", Lv, &element::OPAQUE_DTAP),
    ] },
    Layout { kind: 0x0e, name: "Emergency Setup", clause: "§9.3.8", ies: &[
        BEARER, STREAM, CODECS,
        ie("Emergency category", Tlv(0x2e), &element::OPAQUE_DTAP),
    ] },
    Layout { kind: 0x0f, name: "Connect Acknowledge", clause: "§9.3.6", ies: &[] },
    Layout { kind: 0x10, name: "User Information", clause: "§9.3.31", ies: &[
        ie("User-user", Lv, &element::OPAQUE_DTAP),
        ie("More data", Tv(0xa0, 0), &element::OPAQUE_DTAP),
    ] },
    Layout { kind: 0x13, name: "Modify Reject", clause: "§9.3.15", ies: &[
        ie("Bearer capability", Lv, &element::BEARER),
        CAUSE_LV, LOW_LAYER, HIGH_LAYER,
    ] },
    Layout { kind: 0x17, name: "Modify", clause: "§9.3.13", ies: &[
        ie("Bearer capability", Lv, &element::BEARER),
        LOW_LAYER, HIGH_LAYER,
        ie("Reverse call setup direction", Tv(0xa3, 0), &element::OPAQUE_DTAP),
    ] },
    Layout { kind: 0x18, name: "Hold", clause: "§9.3.10", ies: &[] },
    Layout { kind: 0x19, name: "Hold Acknowledge", clause: "§9.3.11", ies: &[] },
    Layout { kind: 0x1a, name: "Hold Reject", clause: "§9.3.12", ies: &[CAUSE_LV] },
    Layout { kind: 0x1c, name: "Retrieve", clause: "§9.3.20", ies: &[] },
    Layout { kind: 0x1d, name: "Retrieve Acknowledge", clause: "§9.3.21", ies: &[] },
    Layout { kind: 0x1e, name: "Retrieve Reject", clause: "§9.3.22", ies: &[CAUSE_LV] },
    Layout { kind: 0x1f, name: "Modify Complete", clause: "§9.3.14", ies: &[
        ie("Bearer capability", Lv, &element::BEARER),
        LOW_LAYER, HIGH_LAYER,
        ie("Reverse call setup direction", Tv(0xa3, 0), &element::OPAQUE_DTAP),
    ] },
    Layout { kind: 0x25, name: "Disconnect", clause: "§9.3.7", ies: &[
        CAUSE_LV, FACILITY, PROGRESS, USER_USER,
        ie("Allowed actions", Tlv(0x7b), &element::OPAQUE_DTAP),
        SS_VERSION,
    ] },
    Layout { kind: 0x2a, name: "Release Complete", clause: "§9.3.19", ies: &[CAUSE, FACILITY, USER_USER, SS_VERSION] },
    Layout { kind: 0x2d, name: "Release", clause: "§9.3.18", ies: &[CAUSE, FACILITY, USER_USER, SS_VERSION] },
    Layout { kind: 0x31, name: "Stop DTMF", clause: "§9.3.29", ies: &[] },
    Layout { kind: 0x32, name: "Stop DTMF Acknowledge", clause: "§9.3.30", ies: &[] },
    Layout { kind: 0x34, name: "Status Enquiry", clause: "§9.3.28", ies: &[] },
    Layout { kind: 0x35, name: "Start DTMF", clause: "§9.3.24", ies: &[KEYPAD] },
    Layout { kind: 0x36, name: "Start DTMF Acknowledge", clause: "§9.3.25", ies: &[KEYPAD] },
    Layout { kind: 0x37, name: "Start DTMF Reject", clause: "§9.3.26", ies: &[CAUSE_LV] },
    Layout { kind: 0x39, name: "Congestion Control", clause: "§9.3.4", ies: &[
        ie("Congestion level", Halves, &element::OPAQUE_DTAP),
        CAUSE,
    ] },
    Layout { kind: 0x3a, name: "Facility", clause: "§9.3.9", ies: &[
        ie("Facility", Lv, &element::OPAQUE_DTAP),
        SS_VERSION,
    ] },
    Layout { kind: 0x3d, name: "Status", clause: "§9.3.27", ies: &[
        CAUSE_LV,
        ie("Call state", V(1), &element::CALL_STATE),
        ie("Auxiliary states", Tlv(0x24), &element::OPAQUE_DTAP),
    ] },
    Layout { kind: 0x3e, name: "Notify", clause: "§9.3.16", ies: &[
        ie("Notification indicator", V(1), &element::OPAQUE_DTAP),
    ] },
];

/// Messages of supplementary services, TS 24.080 §2.2 to §2.5.
#[rustfmt::skip]
pub(super) static SUPPLEMENTARY: &[Layout] = &[
    Layout { kind: 0x2a, name: "Release Complete", clause: "§2.5", ies: &[CAUSE, FACILITY] },
    Layout { kind: 0x3a, name: "Facility", clause: "§2.3", ies: &[ie("Facility", Lv, &element::OPAQUE_DTAP)] },
    Layout { kind: 0x3b, name: "Register", clause: "§2.4", ies: &[
        ie("Facility", Lv, &element::OPAQUE_DTAP),
        SS_VERSION,
    ] },
];
