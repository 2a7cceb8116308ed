//! A table: AVPs of SLh and SLg (TS 29.173 §6.4, TS 29.172 §7.4).
//!
//! A row is vendor, code, name as Wireshark spells it, type; enumerated values stand in the tables below.

use crate::proto::diameter::dictionary::Names;

crate::proto::diameter::dictionary::avps! {
    /// AVPs of SLh and SLg: TS 29.173 §6.4, TS 29.172 §7.4.
    pub AVPS;
    10415 2400 "LMSI" OctetString;
    10415 2401 "Serving-Node" Grouped;
    10415 2402 "MME-Name" DiameterIdentity;
    10415 2403 "MSC-Number" OctetString;
    10415 2404 "LCS-Capabilities-Sets" Unsigned32;
    10415 2405 "GMLC-Address" Address;
    10415 2406 "Additional-Serving-Node" Grouped;
    10415 2407 "PSR-Address" Address;
    10415 2408 "MME-Realm" DiameterIdentity;
    10415 2409 "SGSN-Name" DiameterIdentity;
    10415 2410 "SGSN-Realm" DiameterIdentity;
    10415 2411 "RIA-Flags" Unsigned32;
    10415 2500 "Slg-Location-Type" Enumerated SLG_LOCATION_TYPE;
    10415 2501 "LCS-EPS-Client-Name" Grouped;
    10415 2502 "LCS-Requestor-Name" Grouped;
    10415 2503 "LCS-Priority" Unsigned32;
    10415 2504 "LCS-QoS" Grouped;
    10415 2505 "Horizontal-Accuracy" Unsigned32;
    10415 2506 "Vertical-Accuracy" Unsigned32;
    10415 2507 "Vertical-Requested" Enumerated VERTICAL_REQUESTED;
    10415 2508 "Velocity-Requested" Enumerated VELOCITY_REQUESTED;
    10415 2509 "Response-Time" Enumerated RESPONSE_TIME;
    10415 2510 "Supported-GAD-Shapes" Unsigned32;
    10415 2511 "LCS-Codeword" Utf8String;
    10415 2512 "LCS-Privacy-Check" Enumerated LCS_PRIVACY_CHECK;
    10415 2513 "Accuracy-Fulfilment-Indicator" Enumerated ACCURACY_FULFILMENT_INDICATOR;
    10415 2514 "Age-Of-Location-Estimate" Unsigned32;
    10415 2515 "Velocity-Estimate" OctetString;
    10415 2516 "EUTRAN-Positioning-Data" OctetString;
    10415 2517 "ECGI" OctetString;
    10415 2518 "Location-Event" Enumerated LOCATION_EVENT;
    10415 2519 "Pseudonym-Indicator" Enumerated PSEUDONYM_INDICATOR;
    10415 2520 "LCS-Service-Type-ID" Unsigned32;
    10415 2521 "LCS-Privacy-Check-Non-Session" Grouped;
    10415 2522 "LCS-Privacy-Check-Session" Grouped;
    10415 2523 "LCS-QoS-Class" Enumerated LCS_QOS_CLASS;
    10415 2524 "GERAN-Positioning-Info" Grouped;
    10415 2525 "GERAN-Positioning-Data" OctetString;
    10415 2526 "GERAN-GANSS-Positioning-Data" OctetString;
    10415 2527 "UTRAN-Positioning-Info" Grouped;
    10415 2528 "UTRAN-Positioning-Data" OctetString;
    10415 2529 "UTRAN-GANSS-Positioning-Data" OctetString;
    10415 2530 "LRR-Flags" Unsigned32;
    10415 2531 "LCS-Reference-Number" OctetString;
    10415 2532 "Deferred-Location-Type" Unsigned32;
    10415 2533 "Area-Event-Info" Grouped;
    10415 2534 "Area-Definition" Grouped;
    10415 2535 "Area" Grouped;
    10415 2536 "Area-Type" Enumerated AREA_TYPE;
    10415 2537 "Area-Identification" OctetString;
    10415 2538 "Occurrence-Info" Enumerated OCCURRENCE_INFO;
    10415 2539 "Interval-Time" Unsigned32;
    10415 2540 "Periodic-LDR-Information" Grouped;
    10415 2541 "Reporting-Amount" Unsigned32;
    10415 2542 "Reporting-Interval" Unsigned32;
    10415 2543 "Reporting-PLMN-List" Grouped;
    10415 2544 "PLMN-ID-List" Grouped;
    10415 2545 "PLR-Flags" Unsigned32;
    10415 2546 "PLA-Flags" Unsigned32;
    10415 2547 "Deferred-MT-LR-Data" Grouped;
    10415 2548 "Termination-Cause-3GPP" Enumerated TERMINATION_CAUSE_3GPP;
    10415 2549 "LRA-Flags" Unsigned32;
    10415 2550 "Periodic-Location-Support-Indicator" Enumerated PERIODIC_LOCATION_SUPPORT_INDICATOR;
    10415 2551 "Prioritized-List-Indicator" Enumerated PRIORITIZED_LIST_INDICATOR;
    10415 2552 "ESMLC-Cell-Info" Grouped;
    10415 2553 "Cell-Portion-ID" OctetString;
    10415 2554 "OnexRTT-RCID" OctetString;
    10415 2555 "Delayed-Location-Reporting-Data" Grouped;
    10415 2556 "Civic-Address" Utf8String;
    10415 2557 "Barometric-Pressure" Unsigned32;
    10415 2558 "UTRAN-Additional-Positioning-Data" OctetString;
    10415 2559 "Motion-Event-Info" Grouped;
    10415 2560 "Linear-Distance" Unsigned32;
    10415 2561 "Maximum-Interval" Unsigned32;
    10415 2562 "Sampling-Interval" Unsigned32;
    10415 2563 "Reporting-Duration" Unsigned32;
    10415 2564 "Reporting-Location-Requirements" Unsigned32;
    10415 2565 "Additional-Area" Grouped;
}

/// Values of Slg-Location-Type.
static SLG_LOCATION_TYPE: Names = &[
    (0, "CURRENT_LOCATION"),
    (1, "CURRENT_OR_LAST_KNOWN_LOCATION"),
    (2, "INITIAL_LOCATION "),
    (3, "ACTIVATE_DEFERRED_LOCATION"),
    (4, "CANCEL_DEFERRED_LOCATION"),
    (5, "NOTIFICATION_VERIFICATION_ONLY"),
];

/// Values of Vertical-Requested.
static VERTICAL_REQUESTED: Names =
    &[(0, "VERTICAL_COORDINATE_IS_NOT_REQUESTED"), (1, "VERTICAL_COORDINATE_IS_REQUESTED ")];

/// Values of Velocity-Requested.
static VELOCITY_REQUESTED: Names = &[(0, "VELOCITY_IS_NOT_REQUESTED"), (1, "BEST VELOCITY_IS_REQUESTED")];

/// Values of Response-Time.
static RESPONSE_TIME: Names = &[(0, "LOW_DELAY"), (1, "DELAY_TOLERANT")];

/// Values of LCS-Privacy-Check.
static LCS_PRIVACY_CHECK: Names = &[
    (0, "ALLOWED_WITHOUT_NOTIFICATION"),
    (1, "ALLOWED_WITH_NOTIFICATION"),
    (2, "ALLOWED_IF_NO_RESPONSE"),
    (3, "RESTRICTED_IF_NO_RESPONSE"),
    (4, "NOT_ALLOWED"),
];

/// Values of Accuracy-Fulfilment-Indicator.
static ACCURACY_FULFILMENT_INDICATOR: Names =
    &[(0, "REQUESTED_ACCURACY_FULFILLED"), (1, "REQUESTED_ACCURACY_NOT_FULFILLED")];

/// Values of Location-Event.
static LOCATION_EVENT: Names = &[
    (0, "EMERGENCY_CALL_ORIGINATION"),
    (1, "EMERGENCY_CALL_RELEASE"),
    (2, "MO_LR"),
    (3, "EMERGENCY_CALL_HANDOVER"),
    (4, "DEFERRED_MT_LR_RESPONSE"),
    (5, "DEFERRED_MO_LR_TTTP_INITIATION"),
    (6, "DELAYED_LOCATION_REPORTING"),
];

/// Values of Pseudonym-Indicator.
static PSEUDONYM_INDICATOR: Names = &[(0, "PSEUDONYM_NOT_REQUESTED"), (1, "PSEUDONYM_REQUESTED")];

/// Values of LCS-QoS-Class.
static LCS_QOS_CLASS: Names = &[(0, "ASSURED"), (1, "BEST EFFORT")];

/// Values of Area-Type.
static AREA_TYPE: Names = &[
    (0, "Country Code"),
    (1, "PLMN ID"),
    (2, "Location Area ID"),
    (3, "Routing Area ID"),
    (4, "Cell Global ID"),
    (5, "UTRAN Cell ID"),
    (6, "Tracking Area ID"),
    (7, "E-UTRAN Cell Global ID"),
];

/// Values of Occurrence-Info.
static OCCURRENCE_INFO: Names = &[(0, "ONE_TIME_EVENT"), (1, "MULTIPLE_TIME_EVENT")];

/// Values of Termination-Cause-3GPP.
static TERMINATION_CAUSE_3GPP: Names = &[
    (0, "Normal"),
    (1, "Error Undefined"),
    (2, "Internal Timeout"),
    (3, "Congestion"),
    (4, "MT_LR_Restart"),
    (5, "Privacy Violation"),
    (6, "Shape of Location Estimate Not Supported"),
    (7, "Subscriber Termination"),
    (8, "UE Termination"),
    (9, "Network Termination"),
];

/// Values of Periodic-Location-Support-Indicator.
static PERIODIC_LOCATION_SUPPORT_INDICATOR: Names = &[(0, "NOT_SUPPORTED "), (1, "SUPPORTED")];

/// Values of Prioritized-List-Indicator.
static PRIORITIZED_LIST_INDICATOR: Names = &[(0, "NOT_PRIORITIZED "), (1, "PRIORITIZED")];
