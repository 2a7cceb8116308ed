//! A table: AVPs of Tsp, S6m, S6t, T4, S6c and SGd (TS 29.368 §6.4, TS 29.336 §6.4 and §8.4, TS 29.337 §6.3, TS 29.338 §5.3.3 and §6.3.3).
//!
//! A row is vendor, code, name as Wireshark spells it, type; enumerated values stand in the tables below.

use crate::proto::diameter::dictionary::Names;

crate::proto::diameter::dictionary::avps! {
    /// AVPs of Tsp, S6m, S6t, T4, S6c and SGd: TS 29.368 §6.4, TS 29.336 §6.4 and §8.4, TS 29.337 §6.3, TS 29.338 §5.3.3 and §6.3.3.
    pub AVPS;
    10415 3001 "Device-Action" Grouped;
    10415 3002 "Device-Notification" Grouped;
    10415 3003 "Trigger-Data" Grouped;
    10415 3004 "Payload" OctetString;
    10415 3005 "Action-Type" Enumerated ACTION_TYPE;
    10415 3006 "Priority-Indication" Enumerated PRIORITY_INDICATION;
    10415 3007 "Reference-Number" Unsigned32;
    10415 3008 "Request-Status" Enumerated REQUEST_STATUS;
    10415 3009 "Delivery-Outcome" Enumerated DELIVERY_OUTCOME;
    10415 3010 "Application-Port-Identifier" Unsigned32;
    10415 3011 "Old-Reference-Number" Unsigned32;
    10415 3100 "IP-SM-GW-Number" OctetString;
    10415 3101 "IP-SM-GW-Name" DiameterIdentity;
    10415 3102 "User-Identifier" Grouped;
    10415 3103 "S6-Service-ID" Enumerated S6_SERVICE_ID;
    10415 3104 "SCS-Identity" OctetString;
    10415 3105 "Service-Parameters" Grouped;
    10415 3106 "T4-Parameters" Grouped;
    10415 3107 "Service-Data" Grouped;
    10415 3108 "T4-Data" Grouped;
    10415 3109 "HSS-Cause" Unsigned32;
    10415 3110 "SIR-Flags" Unsigned32;
    10415 3111 "External-Identifier" Utf8String;
    10415 3112 "IP-SM-GW-Realm" DiameterIdentity;
    10415 3113 "AESE-Communication-Pattern" Grouped;
    10415 3114 "Communication-Pattern-Set" Grouped;
    10415 3115 "Periodic-Communication-Indicator" Unsigned32 PERIODIC_COMMUNICATION_INDICATOR;
    10415 3116 "Communication-Duration-Time" Unsigned32;
    10415 3117 "Periodic-Time" Unsigned32;
    10415 3118 "Scheduled-Communication-Time" Grouped;
    10415 3119 "Stationary-Indication" Unsigned32 STATIONARY_INDICATION;
    10415 3120 "AESE-Communication-Pattern-Config-Status" Grouped;
    10415 3121 "AESE-Error-Report" Grouped;
    10415 3122 "Monitoring-Event-Configuration" Grouped;
    10415 3123 "Monitoring-Event-Report" Grouped;
    10415 3124 "SCEF-Reference-ID" Unsigned32;
    10415 3125 "SCEF-ID" DiameterIdentity;
    10415 3126 "SCEF-Reference-ID-for-Deletion" Unsigned32;
    10415 3127 "Monitoring-Type" Unsigned32 MONITORING_TYPE;
    10415 3128 "Maximum-Number-of-Reports" Unsigned32;
    10415 3129 "UE-Reachability-Configuration" Grouped;
    10415 3130 "Monitoring-Duration" Time;
    10415 3131 "Maximum-Detection-Time" Unsigned32;
    10415 3132 "Reachability-Type" Unsigned32 REACHABILITY_TYPE;
    10415 3133 "Maximum-Latency" Unsigned32;
    10415 3134 "Maximum-Response-Time" Unsigned32;
    10415 3135 "Location-Information-Configuration" Grouped;
    10415 3136 "MONTE-Location-Type" Unsigned32 MONTE_LOCATION_TYPE;
    10415 3137 "Accuracy" Unsigned32 ACCURACY;
    10415 3138 "Association-Type" Unsigned32 ASSOCIATION_TYPE;
    10415 3139 "Roaming-Information" Unsigned32 ROAMING_INFORMATION;
    10415 3140 "Reachability-Information" Unsigned32 REACHABILITY_INFORMATION;
    10415 3141 "IMEI-Change" Unsigned32;
    10415 3142 "Monitoring-Event-Config-Status" Grouped;
    10415 3143 "Supported-Services" Grouped;
    10415 3144 "Supported-Monitoring-Events" Unsigned64;
    10415 3145 "CIR-Flags" Unsigned32;
    10415 3146 "Service-Result" Grouped;
    10415 3147 "Service-Result-Code" Unsigned32;
    10415 3148 "Reference-ID-Validity-Time" Time;
    10415 3149 "Event-Handling" Unsigned32 EVENT_HANDLING;
    10415 3150 "NIDD-Authorization-Request" Grouped;
    10415 3151 "NIDD-Authorization-Response" Grouped;
    10415 3152 "Service-Report" Grouped;
    10415 3153 "Node-Type" Unsigned32 NODE_TYPE;
    10415 3154 "S6t-HSS-Cause" Unsigned32;
    10415 3155 "Enhanced-Coverage-Restriction" Grouped;
    10415 3156 "Enhanced-Coverage-Restriction-Data" Grouped;
    10415 3157 "Restricted-PLMN-List" Grouped;
    10415 3158 "Allowed-PLMN-List" Grouped;
    10415 3159 "Requested-Validity-Time" Time;
    10415 3160 "Granted-Validity-Time" Time;
    10415 3161 "NIDD-Authorization-Update" Grouped;
    10415 3162 "Loss-Of-Connectivity-Reason" Unsigned32 LOSS_OF_CONNECTIVITY_REASON;
    10415 3163 "Group-Reporting-Guard-Timer" Unsigned32;
    10415 3164 "CIA-Flags" Unsigned32;
    10415 3165 "Group-Monitoring-Event-Report" Grouped;
    10415 3166 "Group-Monitoring-Event-Report-Item" Grouped;
    10415 3167 "RIR-Flags" Unsigned32;
    10415 3168 "Type-Of-External-Identifier" Unsigned32 TYPE_OF_EXTERNAL_IDENTIFIER;
    10415 3169 "APN-Validity-Time" Grouped;
    10415 3170 "Suggested-Network-Configuration" Grouped;
    10415 3171 "Monitoring-Event-Report-Status" Grouped;
    10415 3172 "PLMN-ID-Requested" Enumerated PLMN_ID_REQUESTED;
    10415 3173 "AdditionalIdentifiers" Grouped;
    10415 3174 "NIR-Flags" Unsigned32;
    10415 3175 "Reporting-Time-Stamp" Time;
    10415 3176 "NIA-Flags" Unsigned32;
    10415 3177 "Group-User-Identifier" Grouped;
    10415 3178 "MTC-Provider-Info" Grouped;
    10415 3179 "MTC-Provider-ID" Utf8String;
    10415 3180 "PDN-Connectivity-Status-Configuration" Grouped;
    10415 3181 "PDN-Connectivity-Status-Report" Grouped;
    10415 3182 "PDN-Connectivity-Status-Type" Unsigned32 PDN_CONNECTIVITY_STATUS_TYPE;
    10415 3183 "Traffic-Profile" Unsigned32 TRAFFIC_PROFILE;
    10415 3200 "SM-Delivery-Outcome-T4" Enumerated SM_DELIVERY_OUTCOME_T4;
    10415 3201 "Absent-Subscriber-Diagnostic-T4" Enumerated ABSENT_SUBSCRIBER_DIAGNOSTIC_T4;
    10415 3202 "Trigger-Action" Unsigned32;
    10415 3203 "MTC-Error-Diagnostic" Unsigned32;
    10415 3300 "SC-Address" OctetString;
    10415 3301 "SM-RP-UI" OctetString;
    10415 3302 "TFR-Flags" Unsigned32;
    10415 3303 "SM-Delivery-Failure-Cause" Grouped;
    10415 3304 "SM-Enumerated-Delivery-Failure-Cause" Enumerated SM_ENUMERATED_DELIVERY_FAILURE_CAUSE;
    10415 3305 "SM-Diagnostic-Info" OctetString;
    10415 3306 "SM-Delivery-Timer" Unsigned32;
    10415 3307 "SM-Delivery-Start-Time" Time;
    10415 3308 "SM-RP-MTI" Enumerated SM_RP_MTI;
    10415 3309 "SM-RP-SMEA" OctetString;
    10415 3310 "SRR-Flags" Unsigned32;
    10415 3311 "SM-Delivery-Not-Intended" Enumerated SM_DELIVERY_NOT_INTENDED;
    10415 3312 "MWD-Status" Unsigned32;
    10415 3313 "MME-Absent-User-Diagnostic-SM" Unsigned32;
    10415 3314 "MSC-Absent-User-Diagnostic-SM" Unsigned32;
    10415 3315 "SGSN-Absent-User-Diagnostic-SM" Unsigned32;
    10415 3316 "SM-Delivery-Outcome" Grouped;
    10415 3317 "MME-SM-Delivery-Outcome" Grouped;
    10415 3318 "MSC-SM-Delivery-Outcome" Grouped;
    10415 3319 "SGSN-SM-Delivery-Outcome" Grouped;
    10415 3320 "IP-SM-GW-SM-Delivery-Outcome" Grouped;
    10415 3321 "SM-Delivery-Cause" Enumerated SM_DELIVERY_CAUSE;
    10415 3322 "Absent-User-Diagnostic-SM" Unsigned32;
    10415 3323 "RDR-Flags" Unsigned32;
    10415 3329 "Maximum-UE-Availability-Time" Time;
    10415 3330 "Maximum-Retransmission-Time" Time;
    10415 3331 "Requested-Retransmission-Time" Time;
    10415 3332 "SMS-GMSC-Address" OctetString;
    10415 3333 "SMS-GMSC-Alert-Event" Unsigned32;
    10415 3334 "SMSF-3GPP-Absent-User-Diagnostic-SM" Unsigned32;
    10415 3335 "SMSF-Non-3GPP-Absent-User-Diagnostic-SM" Unsigned32;
    10415 3336 "SMSF-3GPP-SM-Delivery-Outcome" Grouped;
    10415 3337 "SMSF-Non-3GPP-SM-Delivery-Outcome" Grouped;
    10415 3338 "SMSF-3GPP-Number" OctetString;
    10415 3339 "SMSF-Non-3GPP-Number" OctetString;
    10415 3340 "SMSF-3GPP-Name" DiameterIdentity;
    10415 3341 "SMSF-Non-3GPP-Name" DiameterIdentity;
    10415 3342 "SMSF-3GPP-Realm" DiameterIdentity;
    10415 3343 "SMSF-Non-3GPP-Realm" DiameterIdentity;
    10415 3344 "SMSF-3GPP-Address" Grouped;
    10415 3345 "SMSF-Non-3GPP-Address" Grouped;
}

/// Values of Action-Type.
static ACTION_TYPE: Names = &[(1, "Device Trigger Request"), (2, "Delivery Report")];

/// Values of Priority-Indication.
static PRIORITY_INDICATION: Names = &[(0, "Non-Priority"), (1, "Priority")];

/// Values of Request-Status.
static REQUEST_STATUS: Names = &[
    (0, "SUCCESS"),
    (101, "INVPAYLOAD"),
    (102, "INVEXTID"),
    (103, "INVSCSID"),
    (104, "INVPERIOD"),
    (105, "NOTAUTHORIZED"),
    (106, "SERVICEUNAVAILABLE"),
    (107, "PERMANENTERROR"),
    (108, "QUOTAEXCEEDED"),
    (109, "RATEEXCEEDED"),
    (201, "TEMPORARYERROR"),
];

/// Values of Delivery-Outcome.
static DELIVERY_OUTCOME: Names = &[(0, "SUCCESS"), (1, "EXPIRED"), (2, "TEMPORARYERROR"), (3, "UNDELIVERABLE")];

/// Values of S6-Service-ID.
static S6_SERVICE_ID: Names = &[(0, "DEVICE_TRIGGER"), (1, "SMS_MO")];

/// Values of Periodic-Communication-Indicator.
static PERIODIC_COMMUNICATION_INDICATOR: Names = &[(0, "PERIODICALLY"), (1, "ON_DEMAND")];

/// Values of Stationary-Indication.
static STATIONARY_INDICATION: Names = &[(0, "STATIONARY_UE"), (1, "MOBILE_UE")];

/// Values of Monitoring-Type.
static MONITORING_TYPE: Names = &[
    (0, "LOSS_OF_CONNECTIVITY"),
    (1, "UE_REACHABILITY"),
    (2, "LOCATION_REPORTING"),
    (3, "CHANGE_OF_IMSI_IMEI(SV)_ASSOCIATION"),
    (4, "ROAMING_STATUS"),
    (5, "COMMUNICATION_FAILURE"),
    (6, "AVAILABILITY_AFTER_DDN_FAILURE"),
    (7, "NUMBER_OF_UES_PRESENT_IN_A_GEOGRAPHICAL_AREA"),
    (8, "UE_REACHABILITY_AND_IDLE_STATUS_INDICATION"),
    (9, "AVAILABILITY_AFTER_DDN_FAILURE_AND_IDLE_STATUS_INDICATION"),
    (10, "PDN_CONNECTIVITY_STATUS "),
];

/// Values of Reachability-Type.
static REACHABILITY_TYPE: Names = &[(1, "Reachability for SMS"), (2, "Reachability for Data")];

/// Values of MONTE-Location-Type.
static MONTE_LOCATION_TYPE: Names = &[(0, "CURRENT_LOCATION"), (1, "LAST_KNOWN_LOCATION")];

/// Values of Accuracy.
static ACCURACY: Names = &[(0, "CGI-ECGI"), (1, "eNB"), (2, "LA-TA-RA"), (3, "PRA"), (4, "PLMN-ID")];

/// Values of Association-Type.
static ASSOCIATION_TYPE: Names = &[(0, "IMEI-CHANGE"), (1, "IMEISV-CHANGE")];

/// Values of Roaming-Information.
static ROAMING_INFORMATION: Names = &[(0, "SUBSCRIBER_ROAMING"), (1, "SUBSCRIBER_NOT_ROAMING")];

/// Values of Reachability-Information.
static REACHABILITY_INFORMATION: Names = &[(0, "REACHABLE_FOR_SMS"), (1, "REACHABLE_FOR_DATA")];

/// Values of Event-Handling.
static EVENT_HANDLING: Names = &[(0, "SUSPEND"), (1, "RESUME"), (2, "CANCEL")];

/// Values of Node-Type.
static NODE_TYPE: Names = &[(0, "HSS"), (1, "MME"), (2, "SGSN")];

/// Values of Loss-Of-Connectivity-Reason.
static LOSS_OF_CONNECTIVITY_REASON: Names = &[
    (0, "UE_DETACHED_MME"),
    (1, "UE_DETACHED_SGSN"),
    (2, "MAX_DETECTION_TIME_EXPIRED_MME"),
    (3, "MAX_DETECTION_TIME_EXPIRED_SGSN"),
    (4, "UE_PURGED_MME"),
    (5, "UE_PURGED_SGSN"),
];

/// Values of Type-Of-External-Identifier.
static TYPE_OF_EXTERNAL_IDENTIFIER: Names =
    &[(0, "EXTERNAL-UE-IDENTIFIER-TYPE"), (1, "EXTERNAL-GROUP-IDENTIFIER-TYPE")];

/// Values of PLMN-ID-Requested.
static PLMN_ID_REQUESTED: Names = &[(0, "TRUE"), (1, "FALSE")];

/// Values of PDN-Connectivity-Status-Type.
static PDN_CONNECTIVITY_STATUS_TYPE: Names = &[(0, "CREATED"), (1, "DELETED ")];

/// Values of Traffic-Profile.
static TRAFFIC_PROFILE: Names = &[
    (0, "SINGLE_TRANSMISSION_UL "),
    (1, "SINGLE_TRANSMISSION_D "),
    (2, "DUAL_TRANSMISSION_UL_WITH_SUBSEQUENT_DL"),
    (3, "DUAL_TRANSMISSION_DL_WITH_SUBSEQUENT_UL"),
    (4, "MULTI_TRANSMISSION"),
];

/// Values of SM-Delivery-Outcome-T4.
static SM_DELIVERY_OUTCOME_T4: Names =
    &[(0, "ABSENT_SUBSCRIBER"), (1, "UE_MEMORTY_CAPACITY_EXCEEDED"), (2, "SUCCESSFUL_TRANSFER")];

/// Values of Absent-Subscriber-Diagnostic-T4.
static ABSENT_SUBSCRIBER_DIAGNOSTIC_T4: Names = &[
    (0, "NO_PAGING_RESPONSE"),
    (1, "UE_DETACHED"),
    (2, "UE_DEREGISTERED"),
    (3, "UE_PURGED"),
    (4, "ROAMING_RESTRICTION"),
    (5, "UNIDENTIFIED_SUBSCRIBER"),
];

/// Values of SM-Enumerated-Delivery-Failure-Cause.
static SM_ENUMERATED_DELIVERY_FAILURE_CAUSE: Names = &[
    (0, "MEMORY_CAPACITY_EXCEEDED"),
    (1, "EQUIPMENT_PROTOCOL_ERROR"),
    (2, "EQUIPMENT_NOT_SM-EQUIPPED"),
    (3, "UNKNOWN_SERVICE_CENTRE "),
    (4, "SC-CONGESTION"),
    (5, "INVALID_SME-ADDRESS"),
    (6, "USER_NOT_SC-USER"),
];

/// Values of SM-RP-MTI.
static SM_RP_MTI: Names = &[(0, "SM_DELIVER"), (1, "SM_STATUS_REPORT")];

/// Values of SM-Delivery-Not-Intended.
static SM_DELIVERY_NOT_INTENDED: Names = &[(0, "ONLY_IMSI_REQUESTED"), (1, "ONLY_MCC_MNC_REQUESTED")];

/// Values of SM-Delivery-Cause.
static SM_DELIVERY_CAUSE: Names = &[(0, "SM-Delivery-Cause"), (1, "ABSENT_USER"), (2, "SUCCESSFUL_TRANSFER")];
