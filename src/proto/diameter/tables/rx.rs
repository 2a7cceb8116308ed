//! A table: AVPs of Rx (TS 29.214 §5.3).
//!
//! A row is vendor, code, name as Wireshark spells it, type; enumerated values stand in the tables below.

use crate::proto::diameter::dictionary::Names;

crate::proto::diameter::dictionary::avps! {
    /// AVPs of Rx: TS 29.214 §5.3.
    pub AVPS;
    10415 500 "Abort-Cause" Enumerated ABORT_CAUSE;
    10415 501 "Access-Network-Charging-Address" Address;
    10415 502 "Access-Network-Charging-Identifier" Grouped;
    10415 503 "Access-Network-Charging-Identifier-Value" OctetString;
    10415 504 "AF-Application-Identifier" OctetString;
    10415 505 "AF-Charging-Identifier" OctetString;
    10415 506 "Authorization-Token" OctetString;
    10415 507 "Flow-Description" IpFilterRule;
    10415 508 "Flow-Grouping" Grouped;
    10415 509 "Flow-Number" Unsigned32;
    10415 510 "Flows" Grouped;
    10415 511 "Flow-Status" Enumerated FLOW_STATUS;
    10415 512 "Flow-Usage" Enumerated FLOW_USAGE;
    10415 513 "Specific-Action" Enumerated SPECIFIC_ACTION;
    10415 515 "Max-Requested-Bandwidth-DL" Unsigned32;
    10415 516 "Max-Requested-Bandwidth-UL" Unsigned32;
    10415 517 "Media-Component-Description" Grouped;
    10415 518 "Media-Component-Number" Unsigned32;
    10415 519 "Media-Sub-Component" Grouped;
    10415 520 "Media-Type" Enumerated MEDIA_TYPE;
    10415 521 "RR-Bandwidth" Unsigned32;
    10415 522 "RS-Bandwidth" Unsigned32;
    10415 523 "SIP-Forking-Indication" Enumerated SIP_FORKING_INDICATION;
    10415 524 "Codec-Data" Utf8String;
    10415 525 "Service-URN" OctetString;
    10415 526 "Acceptable-Service-Info" Grouped;
    10415 527 "Service-Info-Status" Enumerated SERVICE_INFO_STATUS;
    10415 528 "MPS-Identifier" OctetString;
    10415 529 "AF-Signalling-Protocol" Enumerated AF_SIGNALLING_PROTOCOL;
    10415 530 "Sponsored-Connectivity-Data" Grouped;
    10415 531 "Sponsor-Identity" Utf8String;
    10415 532 "Application-Service-Provider-Identity" Utf8String;
    10415 533 "Rx-Request-Type" Enumerated RX_REQUEST_TYPE;
    10415 534 "Min-Requested-Bandwidth-DL" Unsigned32;
    10415 535 "Min-Requested-Bandwidth-UL" Unsigned32;
    10415 536 "Required-Access-Info" Enumerated REQUIRED_ACCESS_INFO;
    10415 537 "IP-Domain-Id" OctetString;
    10415 538 "GCS-Identifier" OctetString;
    10415 539 "Sharing-Key-DL" Unsigned32;
    10415 540 "Sharing-Key-UL" Unsigned32;
    10415 541 "Retry-Interval" Unsigned32;
    10415 542 "Sponsoring-Action" Enumerated SPONSORING_ACTION;
    10415 543 "Max-Supported-Bandwidth-DL" Unsigned32;
    10415 544 "Max-Supported-Bandwidth-UL" Unsigned32;
    10415 545 "Min-Desired-Bandwidth-DL" Unsigned32;
    10415 546 "Min-Desired-Bandwidth-UL" Unsigned32;
    10415 547 "MCPTT-Identifier" OctetString;
    10415 548 "Service-Authorization-Info" Unsigned32;
    10415 550 "Priority-Sharing-Indicator" Enumerated PRIORITY_SHARING_INDICATOR;
    10415 551 "AF-Requested-Data" Unsigned32;
    10415 552 "Content-Version" Unsigned64;
    10415 553 "Pre-emption-Control-Info" Unsigned32;
    10415 554 "Extended-Max-Requested-BW-DL" Unsigned32;
    10415 555 "Extended-Max-Requested-BW-UL" Unsigned32;
    10415 556 "Extended-Max-Supported-BW-DL" Unsigned32;
    10415 557 "Extended-Max-Supported-BW-UL" Unsigned32;
    10415 558 "Extended-Min-Desired-BW-DL" Unsigned32;
    10415 559 "Extended-Min-Desired-BW-UL" Unsigned32;
    10415 560 "Extended-Min-Requested-BW-DL" Unsigned32;
    10415 561 "Extended-Min-Requested-BW-UL" Unsigned32;
    10415 562 "MCVideo-Identifier" OctetString;
    10415 563 "IMS-Content-Identifier" OctetString;
    10415 564 "IMS-Content-Type" Enumerated IMS_CONTENT_TYPE;
}

/// Values of Abort-Cause.
static ABORT_CAUSE: Names = &[
    (0, "BEARER_RELEASED"),
    (1, "INSUFFICIENT_SERVER_RESOURCES"),
    (2, "INSUFFICIENT_BEARER_RESOURCES"),
    (3, "PS_TO_CS_HANDOVER"),
    (4, "SPONSORED_DATA_CONNECTIVITY_ DISALLOWED"),
];

/// Values of Flow-Status.
static FLOW_STATUS: Names =
    &[(0, "ENABLED-UPLINK"), (1, "ENABLED-DOWNLINK"), (2, "ENABLED"), (3, "DISABLED"), (4, "REMOVED")];

/// Values of Flow-Usage.
static FLOW_USAGE: Names = &[(0, "NO_INFORMATION"), (1, "RTCP"), (2, "AF_SIGNALLING")];

/// Values of Specific-Action.
static SPECIFIC_ACTION: Names = &[
    (0, "SERVICE_INFORMATION_REQUEST (now void)"),
    (1, "CHARGING_CORRELATION_EXCHANGE"),
    (2, "INDICATION_OF_LOSS_OF_BEARER"),
    (3, "INDICATION_OF_RECOVERY_OF_BEARER"),
    (4, "INDICATION_OF_RELEASE_OF_BEARER"),
    (5, "INDICATION_OF_ESTABLISHMENT_OF_BEARER (now void)"),
    (6, "IP-CAN_CHANGE"),
    (7, "INDICATION_OF_OUT_OF_CREDIT"),
    (8, "INDICATION_OF_SUCCESSFUL_RESOURCES_ALLOCATION"),
    (9, "INDICATION_OF_FAILED_RESOURCES_ALLOCATION"),
    (10, "INDICATION_OF_LIMITED_PCC_DEPLOYMENT"),
    (11, "USAGE_REPORT"),
    (12, "ACCESS_NETWORK_INFO_REPORT"),
    (13, "INDICATION_OF_RECOVERY_FROM_LIMITED_PCC_DEPLOYMENT"),
    (14, "INDICATION_OF_ACCESS_NETWORK_INFO_REPORTING_FAILURE"),
    (15, "INDICATION_OF_TRANSFER_POLICY_EXPIRED"),
    (16, "PLMN_CHANGE"),
];

/// Values of Media-Type.
static MEDIA_TYPE: Names = &[
    (0, "AUDIO"),
    (1, "VIDEO"),
    (2, "DATA"),
    (3, "APPLICATION"),
    (4, "CONTROL"),
    (5, "TEXT"),
    (6, "MESSAGE"),
    (4294967295, "OTHER"),
];

/// Values of SIP-Forking-Indication.
static SIP_FORKING_INDICATION: Names = &[(0, "SINGLE_DIALOGUE"), (1, "SEVERAL_DIALOGUES")];

/// Values of Service-Info-Status.
static SERVICE_INFO_STATUS: Names = &[(0, "FINAL_SERVICE_INFORMATION"), (1, "PRELIMINARY_SERVICE_INFORMATION")];

/// Values of AF-Signalling-Protocol.
static AF_SIGNALLING_PROTOCOL: Names = &[(0, "NO_INFORMATION"), (1, "SIP")];

/// Values of Rx-Request-Type.
static RX_REQUEST_TYPE: Names = &[(0, "INITIAL_REQUEST"), (1, "UPDATE_REQUEST"), (2, "PCSCF_RESTORATION")];

/// Values of Required-Access-Info.
static REQUIRED_ACCESS_INFO: Names = &[(0, "USER_LOCATION"), (1, "MS_TIME_ZONE")];

/// Values of Sponsoring-Action.
static SPONSORING_ACTION: Names = &[(0, "DISABLE_SPONSORING"), (1, "ENABLE_SPONSORING")];

/// Values of Priority-Sharing-Indicator.
static PRIORITY_SHARING_INDICATOR: Names = &[(0, "PRIORITY_SHARING_ENABLED"), (1, "PRIORITY_SHARING_DISABLED")];

/// Values of IMS-Content-Type.
static IMS_CONTENT_TYPE: Names = &[(0, "NO_CONTENT_DETAIL"), (1, "CAT"), (2, "CONFERENCE")];
