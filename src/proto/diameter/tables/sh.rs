//! A table: AVPs of Sh (TS 29.329 §6.3).
//!
//! A row is vendor, code, name as Wireshark spells it, type; enumerated values stand in the tables below.

use crate::proto::diameter::dictionary::Names;

crate::proto::diameter::dictionary::avps! {
    /// AVPs of Sh: TS 29.329 §6.3.
    pub AVPS;
    10415 700 "User-Identity" Grouped;
    10415 701 "MSISDN" OctetString;
    10415 702 "Sh-User-Data" OctetString;
    10415 703 "Data-Reference" Enumerated DATA_REFERENCE;
    10415 704 "Service-Indication" OctetString;
    10415 705 "Subs-Req-Type" Enumerated SUBS_REQ_TYPE;
    10415 706 "Requested-Domain" Enumerated REQUESTED_DOMAIN;
    10415 707 "Current-Location" Enumerated CURRENT_LOCATION;
    10415 708 "Identity-Set" Enumerated IDENTITY_SET;
    10415 709 "Expiry-Time" Time;
    10415 710 "Send-Data-Indication" Enumerated SEND_DATA_INDICATION;
    10415 711 "DSAI-Tag" OctetString;
    10415 712 "One-Time-Notification" Enumerated ONE_TIME_NOTIFICATION;
    10415 713 "Requested-Nodes" Unsigned32;
    10415 714 "Serving-Node-Indication" Enumerated SERVING_NODE_INDICATION;
    10415 715 "Repository-Data-ID" Grouped;
    10415 716 "Sequence-Number" Unsigned32;
    10415 717 "Pre-paging-Supported" Enumerated PRE_PAGING_SUPPORTED;
    10415 718 "Local-Time-Zone-Indication" Enumerated LOCAL_TIME_ZONE_INDICATION;
    10415 719 "UDR-Flags" Enumerated UDR_FLAGS;
}

/// Values of Data-Reference.
static DATA_REFERENCE: Names = &[
    (0, "RepositoryData"),
    (1, "Undefined"),
    (2, "Undefined"),
    (3, "Undefined"),
    (4, "Undefined"),
    (5, "Undefined"),
    (6, "Undefined"),
    (7, "Undefined"),
    (8, "Undefined"),
    (9, "Undefined"),
    (10, "IMSPublicIdentity"),
    (11, "IMSUserState"),
    (12, "S-CSCFName"),
    (13, "InitialFilterCriteria"),
    (14, "LocationInformation"),
    (15, "UserState"),
    (16, "ChargingInformation"),
    (17, "MSISDN"),
    (18, "PSIActivation"),
    (19, "DSAI"),
    (20, "Reserved"),
    (21, "ServiceLevelTraceInfo"),
    (22, "IPAddressSecureBindingInformation"),
    (23, "ServicePriorityLevel"),
    (24, "SMSRegistrationInfo"),
    (25, "UEReachabilityForIP"),
    (26, "TADSinformation"),
    (27, "STN-SR"),
    (28, "UE-SRVCC-Capability"),
    (29, "ExtendedPriority"),
    (30, "CSRN"),
    (31, "ReferenceLocationInformation"),
    (32, "IMSI"),
    (33, "IMSPrivateUserIdentity"),
    (34, "IMEISV"),
    (35, "UE-5G-SRVCC-Capability"),
];

/// Values of Subs-Req-Type.
static SUBS_REQ_TYPE: Names = &[(0, "Subscribe"), (1, "Unsubscribe")];

/// Values of Requested-Domain.
static REQUESTED_DOMAIN: Names = &[(0, "CS-Domain"), (1, "PS-Domain")];

/// Values of Current-Location.
static CURRENT_LOCATION: Names =
    &[(0, "DoNotNeedInitiateActiveLocationRetrieval"), (1, "InitiateActiveLocationRetrieval")];

/// Values of Identity-Set.
static IDENTITY_SET: Names =
    &[(0, "ALL_IDENTITIES"), (1, "REGISTERED_IDENTITIES"), (2, "IMPLICIT_IDENTITIES"), (3, "ALIAS_IDENTITIES")];

/// Values of Send-Data-Indication.
static SEND_DATA_INDICATION: Names = &[(0, "USER_DATA_NOT_REQUESTED"), (1, "USER_DATA_REQUESTED")];

/// Values of One-Time-Notification.
static ONE_TIME_NOTIFICATION: Names = &[(0, "ONE_TIME_NOTIFICATION_REQUESTED")];

/// Values of Serving-Node-Indication.
static SERVING_NODE_INDICATION: Names = &[(0, "ONLY_SERVING_NODES_REQUIRED")];

/// Values of Pre-paging-Supported.
static PRE_PAGING_SUPPORTED: Names = &[(0, "PREPAGING_NOT_SUPPORTED"), (1, "PREPAGING_SUPPORTED")];

/// Values of Local-Time-Zone-Indication.
static LOCAL_TIME_ZONE_INDICATION: Names =
    &[(0, "ONLY_LOCAL_TIME_ZONE_REQUESTED"), (1, "LOCAL_TIME_ZONE_WITH_LOCATION_INFO_REQUESTED")];

/// Values of UDR-Flags.
static UDR_FLAGS: Names = &[(1, "Location-Information-EPS-Supported"), (2, "RAT-Type-Requested")];
