//! A table: AVPs of Gx, Sd and St (TS 29.212 §5.3, §5b.3).
//!
//! A row is vendor, code, name as Wireshark spells it, type; enumerated values stand in the tables below.

use crate::proto::diameter::dictionary::Names;

crate::proto::diameter::dictionary::avps! {
    /// AVPs of Gx, Sd and St: TS 29.212 §5.3, §5b.3.
    pub AVPS;
    10415 1000 "Bearer-Usage" Enumerated BEARER_USAGE;
    10415 1001 "Charging-Rule-Install" Grouped;
    10415 1002 "Charging-Rule-Remove" Grouped;
    10415 1003 "Charging-Rule-Definition" Grouped;
    10415 1004 "Charging-Rule-Base-Name" Utf8String;
    10415 1005 "Charging-Rule-Name" OctetString;
    10415 1006 "Event-Trigger" Enumerated EVENT_TRIGGER;
    10415 1007 "Metering-Method" Enumerated METERING_METHOD;
    10415 1008 "Offline" Enumerated OFFLINE;
    10415 1009 "Online" Enumerated ONLINE;
    10415 1010 "Precedence" Unsigned32;
    10415 1011 "Reporting-Level" Enumerated REPORTING_LEVEL;
    10415 1012 "TFT-Filter" IpFilterRule;
    10415 1013 "TFT-Packet-Filter-Information" Grouped;
    10415 1014 "ToS-Traffic-Class" OctetString;
    10415 1015 "PDP-Session-operation" Enumerated PDP_SESSION_OPERATION;
    10415 1016 "QoS-Information" Grouped;
    10415 1018 "Charging-Rule-Report" Grouped;
    10415 1019 "PCC-Rule-Status" Enumerated PCC_RULE_STATUS;
    10415 1020 "Bearer-Identifier" OctetString;
    10415 1021 "Bearer-Operation" Enumerated BEARER_OPERATION;
    10415 1022 "Access-Network-Charging-Identifier-Gx" Grouped;
    10415 1023 "Bearer-Control-Mode" Enumerated BEARER_CONTROL_MODE;
    10415 1024 "Network-Request-Support" Enumerated NETWORK_REQUEST_SUPPORT;
    10415 1025 "Guaranteed-Bitrate-DL" Unsigned32;
    10415 1026 "Guaranteed-Bitrate-UL" Unsigned32;
    10415 1027 "IP-CAN-Type" Enumerated IP_CAN_TYPE;
    10415 1028 "QoS-Class-Identifier" Enumerated QOS_CLASS_IDENTIFIER;
    10415 1029 "QoS-Negotiation" Enumerated QOS_NEGOTIATION;
    10415 1030 "QoS-Upgrade" Enumerated QOS_UPGRADE;
    10415 1031 "Rule-Failure-Code" Enumerated RULE_FAILURE_CODE;
    10415 1032 "RAT-Type" Enumerated RAT_TYPE;
    10415 1033 "Event-Report-Indication" Grouped;
    10415 1034 "Allocation-Retention-Priority" Grouped;
    10415 1035 "CoA-IP-Address" Address;
    10415 1036 "Tunnel-Header-Filter" IpFilterRule;
    10415 1037 "Tunnel-Header-Length" Unsigned32;
    10415 1038 "Tunnel-Information" Grouped;
    10415 1039 "CoA-Information" Grouped;
    10415 1040 "APN-Aggregate-Max-Bitrate-DL" Unsigned32;
    10415 1041 "APN-Aggregate-Max-Bitrate-UL" Unsigned32;
    10415 1042 "Revalidation-Time" Time;
    10415 1043 "Rule-Activation-Time" Time;
    10415 1044 "Rule-Deactivation-Time" Time;
    10415 1045 "Session-Release-Cause" Enumerated SESSION_RELEASE_CAUSE;
    10415 1046 "Priority-Level" Unsigned32;
    10415 1047 "Pre-emption-Capability" Enumerated PRE_EMPTION_CAPABILITY;
    10415 1048 "Pre-emption-Vulnerability" Enumerated PRE_EMPTION_VULNERABILITY;
    10415 1049 "Default-EPS-Bearer-QoS" Grouped;
    10415 1050 "AN-GW-Address" Address;
    10415 1051 "QoS-Rule-Install" Grouped;
    10415 1052 "QoS-Rule-Remove" Grouped;
    10415 1053 "QoS-Rule-Definition" Grouped;
    10415 1054 "QoS-Rule-Name" OctetString;
    10415 1055 "QoS-Rule-Report" Grouped;
    10415 1056 "Security-Parameter-Index" OctetString;
    10415 1057 "Flow-Label" OctetString;
    10415 1058 "Flow-Information" Grouped;
    10415 1059 "Packet-Filter-Content" IpFilterRule;
    10415 1060 "Packet-Filter-Identifier" OctetString;
    10415 1061 "Packet-Filter-Information" Grouped;
    10415 1062 "Packet-Filter-Operation" Enumerated PACKET_FILTER_OPERATION;
    10415 1063 "Resource-Allocation-Notification" Enumerated RESOURCE_ALLOCATION_NOTIFICATION;
    10415 1064 "Session-Linking-Indicator" Enumerated SESSION_LINKING_INDICATOR;
    10415 1065 "PDN-Connection-ID" OctetString;
    10415 1066 "Monitoring-Key" OctetString;
    10415 1067 "Usage-Monitoring-Information" Grouped;
    10415 1068 "Usage-Monitoring-Level" Enumerated USAGE_MONITORING_LEVEL;
    10415 1069 "Usage-Monitoring-Report" Enumerated USAGE_MONITORING_REPORT;
    10415 1070 "Usage-Monitoring-Support" Enumerated USAGE_MONITORING_SUPPORT;
    10415 1071 "CSG-Information-Reporting" Enumerated CSG_INFORMATION_REPORTING;
    10415 1072 "Packet-Filter-Usage" Enumerated PACKET_FILTER_USAGE;
    10415 1073 "Charging-Correlation-Indicator" Enumerated CHARGING_CORRELATION_INDICATOR;
    10415 1074 "QoS-Rule-Base-Name" Utf8String;
    10415 1075 "Routing-Rule-Remove" Grouped;
    10415 1076 "Routing-Rule-Definition" Grouped;
    10415 1077 "Routing-Rule-Identifier" OctetString;
    10415 1078 "Routing-Filter" Grouped;
    10415 1079 "Routing-IP-Address" Address;
    10415 1080 "Flow-Direction" Enumerated FLOW_DIRECTION;
    10415 1081 "Routing-Rule-Install" Grouped;
    10415 1082 "Credit-Management-Status" Unsigned32;
    10415 1085 "Redirect-Information" Grouped;
    10415 1086 "Redirect-Support" Enumerated REDIRECT_SUPPORT;
    10415 1087 "TDF-Information" Grouped;
    10415 1088 "TDF-Application-Identifier" OctetString;
    10415 1089 "TDF-Destination-Host" DiameterIdentity;
    10415 1090 "TDF-Destination-Realm" DiameterIdentity;
    10415 1091 "TDF-IP-Address" Address;
    10415 1092 "ADC-Rule-Install" Grouped;
    10415 1093 "ADC-Rule-Remove" Grouped;
    10415 1094 "ADC-Rule-Definition" Grouped;
    10415 1095 "ADC-Rule-Base-Name" Utf8String;
    10415 1096 "ADC-Rule-Name" OctetString;
    10415 1097 "ADC-Rule-Report" Grouped;
    10415 1098 "Application-Detection-Information" Grouped;
    10415 1099 "PS-to-CS-Session-Continuity" Enumerated PS_TO_CS_SESSION_CONTINUITY;
    10415 2802 "TDF-Application-Instance-Identifier" OctetString;
    10415 2804 "HeNB-Local-IP-Address" Address;
    10415 2805 "UE-Local-IP-Address" Address;
    10415 2806 "UDP-Source-Port" Unsigned32;
    10415 2807 "CS-Service-QoS-Request-Identifier" OctetString;
    10415 2808 "CS-Service-QoS-Request-Operation" Enumerated CS_SERVICE_QOS_REQUEST_OPERATION;
    10415 2809 "Mute-Notification" Enumerated MUTE_NOTIFICATION;
    10415 2810 "Monitoring-Time" Time;
    10415 2811 "AN-GW-Status" Enumerated AN_GW_STATUS;
    10415 2812 "User-Location-Info-Time" Time;
    10415 2813 "CS-Service-Resource-Report" Grouped;
    10415 2814 "CS-Service-Resource-Failure-Cause" Enumerated CS_SERVICE_RESOURCE_FAILURE_CAUSE;
    10415 2815 "CS-Service-Resource-Result-Operation" Enumerated CS_SERVICE_RESOURCE_RESULT_OPERATION;
    10415 2816 "Default-QoS-Information" Grouped;
    10415 2817 "Default-QoS-Name" Utf8String;
    10415 2818 "Conditional-APN-Aggregate-Max-Bitrate" Grouped;
    10415 2819 "RAN-NAS-Release-Cause" OctetString;
    10415 2820 "Presence-Reporting-Area-Elements-List" OctetString;
    10415 2821 "Presence-Reporting-Area-Identifier" OctetString;
    10415 2822 "Presence-Reporting-Area-Information" Grouped;
    10415 2823 "Presence-Reporting-Area-Status" Enumerated PRESENCE_REPORTING_AREA_STATUS;
    10415 2824 "NetLoc-Access-Support" Enumerated NETLOC_ACCESS_SUPPORT;
    10415 2825 "Fixed-User-Location-Info" Grouped;
    10415 2826 "PCSCF-Restoration-Indication" Enumerated PCSCF_RESTORATION_INDICATION;
    10415 2827 "IP-CAN-Session-Charging-Scope" Enumerated IP_CAN_SESSION_CHARGING_SCOPE;
    10415 2828 "Monitoring-Flags" Unsigned32;
    10415 2829 "Default-Access" Enumerated DEFAULT_ACCESS;
    10415 2830 "NBIFOM-Mode" Enumerated NBIFOM_MODE;
    10415 2831 "NBIFOM-Support" Enumerated NBIFOM_SUPPORT;
    10415 2832 "RAN-Rule-Support" Unsigned32;
    10415 2833 "Access-Availability-Change-Reason" Unsigned32;
    10415 2834 "Routing-Rule-Failure-Code" Unsigned32;
    10415 2835 "Routing-Rule-Report" Grouped;
    10415 2836 "Traffic-Steering-Policy-Identifier-DL" OctetString;
    10415 2837 "Traffic-Steering-Policy-Identifier-UL" OctetString;
    10415 2838 "Request-Type" Unsigned32;
    10415 2839 "Execution-Time" Time;
    10415 2840 "Conditional-Policy-Information" Grouped;
    10415 2841 "Resource-Release-Notification" Enumerated RESOURCE_RELEASE_NOTIFICATION;
    10415 2842 "Removal-Of-Access" Enumerated REMOVAL_OF_ACCESS;
    10415 2844 "Default-Bearer-Indication" Enumerated DEFAULT_BEARER_INDICATION;
    10415 2845 "PRA-Install" Grouped;
    10415 2846 "PRA-Remove" Grouped;
    10415 2847 "3GPP-PS-Data-Off-Status-Gx" Enumerated TGPP_PS_DATA_OFF_STATUS_GX;
    10415 2848 "Extended-APN-AMBR-DL" Unsigned32;
    10415 2849 "Extended-APN-AMBR-UL" Unsigned32;
    10415 2850 "Extended-GBR-DL" Unsigned32;
    10415 2851 "Extended-GBR-UL" Unsigned32;
    10415 2852 "Max-PLR-DL" Float32;
    10415 2853 "Max-PLR-UL" Float32;
    10415 2854 "UE-Status" Unsigned32;
    10415 2855 "Presence-Reporting-Area-Node" Enumerated PRESENCE_REPORTING_AREA_NODE;
}

/// Values of Bearer-Usage.
static BEARER_USAGE: Names = &[(0, "GENERAL"), (1, "IMS SIGNALLING"), (2, "DEDICATED")];

/// Values of Event-Trigger.
static EVENT_TRIGGER: Names = &[
    (0, "SGSN_CHANGE"),
    (1, "QOS_CHANGE"),
    (2, "RAT_CHANGE"),
    (3, "TFT_CHANGE"),
    (4, "PLMN_CHANGE"),
    (5, "LOSS_OF_BEARER"),
    (6, "RECOVERY_OF_BEARER"),
    (7, "IP-CAN_CHANGE"),
    (8, "GW-PCEF-MALFUNCTION"),
    (9, "RESOURCES_LIMITATION"),
    (10, "MAX_NR_BEARERS_REACHED"),
    (11, "QOS_CHANGE_EXCEEDING_AUTHORIZATION"),
    (12, "RAI_CHANGE"),
    (13, "USER_LOCATION_CHANGE"),
    (14, "NO_EVENT_TRIGGERS"),
    (15, "OUT_OF_CREDIT"),
    (16, "REALLOCATION_OF_CREDIT"),
    (17, "REVALIDATION_TIMEOUT"),
    (18, "UE_IP_ADDRESS_ALLOCATE"),
    (19, "UE_IP_ADDRESS_RELEASE"),
    (20, "DEFAULT_EPS_BEARER_QOS_CHANGE"),
    (21, "AN_GW_CHANGE"),
    (22, "SUCCESSFUL_RESOURCE_ALLOCATION"),
    (23, "RESOURCE_MODIFICATION_REQUEST"),
    (24, "PGW_TRACE_CONTROL"),
    (25, "UE_TIME_ZONE_CHANGE"),
    (26, "TAI_CHANGE"),
    (27, "ECGI_CHANGE"),
    (28, "CHARGING_CORRELATION_EXCHANGE"),
    (29, "APN-AMBR_MODIFICATION_FAILURE"),
    (30, "USER_CSG_INFORMATION_CHANGE"),
    (33, "USAGE_REPORT"),
    (34, "DEFAULT-EPS-BEARER-QOS_MODIFICATION_FAILURE"),
    (35, "USER_CSG_HYBRID_SUBSCRIBED_INFORMATION_CHANGE"),
    (36, "USER_CSG_ HYBRID_UNSUBSCRIBED_INFORMATION_CHANGE"),
    (37, "ROUTING_RULE_CHANGE"),
    (38, "MAX_MBR_APN_AMBR_CHANGE"),
    (39, "APPLICATION_START"),
    (40, "APPLICATION_STOP"),
    (41, "ADC_REVALIDATION_TIMEOUT"),
    (42, "CS_TO_PS_HANDOVER"),
    (43, "UE_LOCAL_IP_ADDRESS_CHANGE"),
    (44, "H(E)NB_LOCAL_IP_ADDRESS_CHANGE"),
    (45, "ACCESS_NETWORK_INFO_REPORT"),
    (46, "CREDIT_MANAGEMENT_SESSION_FAILURE"),
    (47, "DEFAULT_QOS_CHANGE"),
    (48, "CHANGE_OF_UE_PRESENCE_IN_PRESENCE_REPORTING_AREA_REPORT"),
    (100, "TIME_CHANGE"),
    (1000, "TFT DELETED"),
    (1001, "LOSS OF BEARER"),
    (1002, "RECOVERY OF BEARER"),
    (1003, "POLICY ENFORCEMENT FAILED"),
];

/// Values of Metering-Method.
static METERING_METHOD: Names = &[(0, "DURATION"), (1, "VOLUME"), (2, "DURATION_VOLUME")];

/// Values of Offline.
static OFFLINE: Names = &[(0, "DISABLE_OFFLINE"), (1, "ENABLE_OFFLINE")];

/// Values of Online.
static ONLINE: Names = &[(0, "DISABLE_ONLINE"), (1, "ENABLE_ONLINE")];

/// Values of Reporting-Level.
static REPORTING_LEVEL: Names =
    &[(0, "SERVICE_IDENTIFIER_LEVEL"), (1, "RATING_GROUP_LEVEL"), (2, "SPONSORED_CONNECTIVITY_LEVEL")];

/// Values of PDP-Session-operation.
static PDP_SESSION_OPERATION: Names = &[(0, "PDP-SESSION-TERMINATION")];

/// Values of PCC-Rule-Status.
static PCC_RULE_STATUS: Names = &[(0, "ACTIVE"), (1, "INACTIVE"), (2, "TEMPORARY_INACTIVE")];

/// Values of Bearer-Operation.
static BEARER_OPERATION: Names = &[(0, "TERMINATION"), (1, "ESTABLISHMENT"), (2, "MODIFICATION")];

/// Values of Bearer-Control-Mode.
static BEARER_CONTROL_MODE: Names = &[(0, "UE_ONLY"), (1, "RESERVED"), (2, "UE_NW")];

/// Values of Network-Request-Support.
static NETWORK_REQUEST_SUPPORT: Names = &[(0, "NETWORK_REQUEST NOT SUPPORTED"), (1, "NETWORK_REQUEST SUPPORTED")];

/// Values of IP-CAN-Type.
static IP_CAN_TYPE: Names = &[
    (0, "3GPP-GPRS"),
    (1, "DOCSIS"),
    (2, "xDSL"),
    (3, "WiMAX"),
    (4, "3GPP2"),
    (5, "3GPP-EPS"),
    (6, "Non-3GPP-EPS"),
    (7, "FBA"),
    (8, "3GPP-5GS"),
    (9, "Non-3GPP-5GS"),
];

/// Values of QoS-Class-Identifier.
static QOS_CLASS_IDENTIFIER: Names = &[
    (1, "QCI_1"),
    (2, "QCI_2"),
    (3, "QCI_3"),
    (4, "QCI_4"),
    (5, "QCI_5"),
    (6, "QCI_6"),
    (7, "QCI_7"),
    (8, "QCI_8"),
    (9, "QCI_9"),
    (65, "QCI_65"),
    (66, "QCI_66"),
    (69, "QCI_69"),
    (70, "QCI_70"),
];

/// Values of QoS-Negotiation.
static QOS_NEGOTIATION: Names = &[(0, "NO_QoS_NEGOTIATION"), (1, "QoS_NEGOTIATION_SUPPORTED")];

/// Values of QoS-Upgrade.
static QOS_UPGRADE: Names = &[(0, "QoS_UPGRADE_NOT_SUPPORTED"), (1, "QoS_UPGRADE_SUPPORTED")];

/// Values of Rule-Failure-Code.
static RULE_FAILURE_CODE: Names = &[
    (1, "UNKNOWN_RULE_NAME"),
    (2, "RATING_GROUP_ERROR"),
    (3, "SERVICE_IDENTIFIER_ERROR"),
    (4, "GW/PCEF_MALFUNCTION"),
    (5, "RESOURCES_LIMITATION"),
    (6, "MAX_NR_BEARERS_REACHED"),
    (7, "UNKNOWN_BEARER_ID"),
    (8, "MISSING_BEARER_ID"),
    (9, "MISSING_FLOW_DESCRIPTION"),
    (10, "RESOURCE_ALLOCATION_FAILURE"),
    (11, "UNSUCCESSFUL_QOS_VALIDATION"),
    (12, "INCORRECT_FLOW_INFORMATION"),
    (13, "PS_TO_CS_HANDOVER"),
    (14, "TDF_APPLICATION_IDENTIFIER_ERROR"),
    (15, "NO_BEARER_BOUND"),
    (16, "FILTER_RESTRICTIONS"),
    (17, "AN_GW_FAILED"),
    (18, "MISSING_REDIRECT_SERVER_ADDRESS"),
    (19, "CM_END_USER_SERVICE_DENIED"),
    (20, "CM_CREDIT_CONTROL_NOT_APPLICABLE"),
    (21, "CM_AUTHORIZATION_REJECTED"),
    (22, "CM_USER_UNKNOWN"),
    (23, "CM_RATING_FAILED"),
    (24, "ROUTING_RULE_REJECTION"),
];

/// Values of RAT-Type.
static RAT_TYPE: Names = &[
    (0, "WLAN"),
    (1, "VIRTUAL"),
    (1000, "UTRAN"),
    (1001, "GERAN"),
    (1002, "GAN"),
    (1003, "HSPA_EVOLUTION"),
    (1004, "EUTRAN"),
    (1005, "EUTRAN-NB-IoT"),
    (1006, "NG-RAN"),
    (1007, "LTE-M"),
    (2000, "CDMA2000_1X"),
    (2001, "HRPD"),
    (2002, "UMB"),
    (2003, "EHRPD"),
];

/// Values of Session-Release-Cause.
static SESSION_RELEASE_CAUSE: Names =
    &[(0, "UNSPECIFIED_REASON"), (1, "UE_SUBSCRIPTION_REASON"), (2, "INSUFFICIENT_SERVER_RESOURCES")];

/// Values of Pre-emption-Capability.
static PRE_EMPTION_CAPABILITY: Names = &[(0, "PRE-EMPTION_CAPABILITY_ENABLED"), (1, "PRE-EMPTION_CAPABILITY_DISABLED")];

/// Values of Pre-emption-Vulnerability.
static PRE_EMPTION_VULNERABILITY: Names =
    &[(0, "PRE-EMPTION_VULNERABILITY_ENABLED"), (1, "PRE-EMPTION_VULNERABILITY_DISABLED")];

/// Values of Packet-Filter-Operation.
static PACKET_FILTER_OPERATION: Names = &[(0, "DELETION"), (1, "ADDITION"), (2, "MODIFICATION")];

/// Values of Resource-Allocation-Notification.
static RESOURCE_ALLOCATION_NOTIFICATION: Names = &[(0, "ENABLE_NOTIFICATION")];

/// Values of Session-Linking-Indicator.
static SESSION_LINKING_INDICATOR: Names = &[(0, "SESSION_LINKING_IMMEDIATE"), (1, "SESSION_LINKING_DEFERRED")];

/// Values of Usage-Monitoring-Level.
static USAGE_MONITORING_LEVEL: Names = &[(0, "SESSION_LEVEL"), (1, "PCC_RULE_LEVEL")];

/// Values of Usage-Monitoring-Report.
static USAGE_MONITORING_REPORT: Names = &[(0, "USAGE_MONITORING_REPORT_REQUIRED")];

/// Values of Usage-Monitoring-Support.
static USAGE_MONITORING_SUPPORT: Names = &[(0, "USAGE_MONITORING_DISABLED")];

/// Values of CSG-Information-Reporting.
static CSG_INFORMATION_REPORTING: Names =
    &[(0, "CHANGE_CSG_CELL"), (1, "CHANGE_CSG_SUBSCRIBED_HYBRID_CELL"), (2, "CHANGE_CSG_UNSUBSCRIBED_HYBRID_CELL")];

/// Values of Packet-Filter-Usage.
static PACKET_FILTER_USAGE: Names = &[(1, "SEND_TO_UE")];

/// Values of Charging-Correlation-Indicator.
static CHARGING_CORRELATION_INDICATOR: Names = &[(0, "CHARGING_IDENTIFIER_REQUIRED")];

/// Values of Flow-Direction.
static FLOW_DIRECTION: Names = &[(0, "UNSPECIFIED"), (1, "DOWNLINK"), (2, "UPLINK"), (3, "BIDIRECTIONAL")];

/// Values of Redirect-Support.
static REDIRECT_SUPPORT: Names = &[(0, "REDIRECTION_DISABLED"), (1, "REDIRECTION_ENABLED")];

/// Values of PS-to-CS-Session-Continuity.
static PS_TO_CS_SESSION_CONTINUITY: Names = &[(0, "VIDEO_PS2CS_CONT_CANDIDATE")];

/// Values of CS-Service-QoS-Request-Operation.
static CS_SERVICE_QOS_REQUEST_OPERATION: Names = &[(0, "Deletion"), (1, "Modification")];

/// Values of Mute-Notification.
static MUTE_NOTIFICATION: Names = &[(0, "Mute Required")];

/// Values of AN-GW-Status.
static AN_GW_STATUS: Names = &[(0, "AN_GW_FAILED")];

/// Values of CS-Service-Resource-Failure-Cause.
static CS_SERVICE_RESOURCE_FAILURE_CAUSE: Names = &[(0, "Resource Released")];

/// Values of CS-Service-Resource-Result-Operation.
static CS_SERVICE_RESOURCE_RESULT_OPERATION: Names = &[(0, "Deletion")];

/// Values of Presence-Reporting-Area-Status.
static PRESENCE_REPORTING_AREA_STATUS: Names = &[(0, "In area"), (1, "Out of area"), (2, "Inactive")];

/// Values of NetLoc-Access-Support.
static NETLOC_ACCESS_SUPPORT: Names = &[(0, "NETLOC_ACCESS_NOT_SUPPORTED")];

/// Values of PCSCF-Restoration-Indication.
static PCSCF_RESTORATION_INDICATION: Names = &[(0, "PCSCF_RESTORATION")];

/// Values of IP-CAN-Session-Charging-Scope.
static IP_CAN_SESSION_CHARGING_SCOPE: Names = &[(0, "IP-CAN_SESSION_SCOPE")];

/// Values of Default-Access.
static DEFAULT_ACCESS: Names =
    &[(0, "3GPP-GPRS"), (1, "DOCSIS"), (2, "xDSL"), (3, "WiMAX"), (4, "3GPP2"), (5, "3GPP-EPS"), (6, "Non-3GPP-EPS")];

/// Values of NBIFOM-Mode.
static NBIFOM_MODE: Names = &[(0, "UE_INITIATED"), (1, "NETWORK_INITIATED")];

/// Values of NBIFOM-Support.
static NBIFOM_SUPPORT: Names = &[(0, "NBIFOM_NOT_SUPPORTED"), (1, "NBIFOM_SUPPORTED")];

/// Values of Resource-Release-Notification.
static RESOURCE_RELEASE_NOTIFICATION: Names = &[(0, "ENABLE_NOTIFICATION")];

/// Values of Removal-Of-Access.
static REMOVAL_OF_ACCESS: Names = &[(0, "REMOVAL_OF_ACCESS")];

/// Values of Default-Bearer-Indication.
static DEFAULT_BEARER_INDICATION: Names = &[(0, "BIND_TO_DEF_BEARER"), (1, "BIND_TO_APPLICABLE_BEARER")];

/// Values of 3GPP-PS-Data-Off-Status-Gx.
static TGPP_PS_DATA_OFF_STATUS_GX: Names = &[(0, "ACTIVE"), (1, "INACTIVE")];

/// Values of Presence-Reporting-Area-Node.
static PRESENCE_REPORTING_AREA_NODE: Names = &[(0, "OCS"), (1, "PCRF")];
