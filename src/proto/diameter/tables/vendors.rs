//! A table: AVPs of single vendors that live IMS networks send (the vendors).
//!
//! A row is vendor, code, name as Wireshark spells it, type; enumerated values stand in the tables below.

use crate::proto::diameter::dictionary::Names;

crate::proto::diameter::dictionary::avps! {
    /// AVPs of single vendors that live IMS networks send: the vendors.
    pub AVPS;
    94 5101 "Nokia-IMS-Media-Component-Id" Unsigned32;
    94 5103 "Nokia-Time-Of-First-Usage" Time;
    94 5104 "Nokia-Time-Of-Last-Usage" Time;
    94 5105 "Nokia-Session-Start-Indicator" OctetString;
    94 5106 "Nokia-Rulebase-Id" Utf8String;
    94 5109 "Nokia-Quota-Consumption-Time" Unsigned32;
    94 5110 "Nokia-Quota-Holding-Time" Unsigned32;
    94 5111 "Default-Quota" Grouped;
    94 5112 "Nokia-URI" Utf8String;
    94 5113 "NSN-Token-Value" OctetString;
    193 261 "Acc-Service-Type" Enumerated ACC_SERVICE_TYPE;
    193 280 "SSO-Status" Enumerated SSO_STATUS;
    193 284 "IMS-Service-Identification" Utf8String;
    193 285 "Ericsson_Service_Information" OctetString;
    193 288 "Activity-Information" OctetString;
    193 289 "Feature-Tag" Utf8String;
    193 290 "Rule-Space-Suggestion" Utf8String;
    193 291 "Rule-Space-Decision" Utf8String;
    193 292 "Bearer-Control-Options" Unsigned32;
    193 321 "PDP-context-type" Enumerated PDP_CONTEXT_TYPE;
    193 322 "Active-Time-Reporting" Enumerated ACTIVE_TIME_REPORTING;
    193 323 "Active-Time-Report" Grouped;
    193 324 "Active-Time-Report-Start-Time" Time;
    193 325 "Active-Time-Report-End-Time" Time;
    193 326 "Time-Quota-Measurement" Grouped;
    193 327 "Time-Quota-Method" Enumerated TIME_QUOTA_METHOD;
    193 328 "Time-Quota-Resolution" Unsigned32;
    193 329 "Time-Quota-Inactivity-Time" Unsigned32;
    193 330 "User-Redirected" Enumerated USER_REDIRECTED;
    193 332 "URL-Modifier" Enumerated URL_MODIFIER;
    193 333 "GPRS-Roaming-Status" Enumerated GPRS_ROAMING_STATUS;
    193 334 "Ericsson-Wildcarded-Public-Identity" OctetString;
    193 338 "SIP-Ringing-Timestamp" Time;
    193 544 "SCAP-Currency-Code" Unsigned32;
    193 553 "SCAP-Subscription-Id" Grouped;
    193 554 "SCAP-Subscription-Id-Data" Utf8String;
    193 555 "SCAP-Subscription-Id-Type" Enumerated SCAP_SUBSCRIPTION_ID_TYPE;
    193 559 "Original-Subscription-Id" Grouped;
    193 600 "Abnormal-Termination-Reason" Enumerated ABNORMAL_TERMINATION_REASON;
    193 601 "SCAP-Final-Unit-Indication" Unsigned32;
    193 602 "SCAP-Granted-Service-Unit" Grouped;
    193 603 "Cost" Float64;
    193 604 "SCAP-Cost-Information" Grouped;
    193 605 "Accounting-Correlation-Id" Utf8String;
    193 606 "SCAP-Requested-Service-Unit" Grouped;
    193 607 "SCAP-Service-Parameter-Info" Grouped;
    193 608 "SCAP-Service-Parameter-Type" Enumerated SCAP_SERVICE_PARAMETER_TYPE;
    193 609 "SCAP-Service-Parameter-Value" OctetString;
    193 610 "SCAP-Event-Timestamp" Time;
    193 611 "SCAP-Unit-Type" Enumerated SCAP_UNIT_TYPE;
    193 612 "SCAP-Unit-Value" Grouped;
    193 613 "SCAP-Used-Service-Unit" Grouped;
    193 614 "SCAP-Check-Balance-Result" Enumerated SCAP_CHECK_BALANCE_RESULT;
    193 615 "SCAP-Requested-Action" Enumerated SCAP_REQUESTED_ACTION;
    193 616 "SCAP-Exponent" Integer32;
    193 617 "SCAP-Value-Digits" Unsigned64;
    193 701 "Requested-Service" Utf8String;
    193 1055 "Charging-Rule-Authorization" Grouped;
    193 1056 "Authorization-State" Enumerated AUTHORIZATION_STATE;
    193 1057 "Authorization-State-Change-Time" OctetString;
    193 1059 "Next-Authorization-State" Enumerated NEXT_AUTHORIZATION_STATE;
    193 1060 "Gx-Capability-List" Unsigned32;
    193 1061 "MMT-Information" OctetString;
    193 1067 "Result-Code-Extension" Unsigned32;
    193 1074 "Subscription-Id-Location" Utf8String;
    193 1075 "Other-Party-Id" Grouped;
    193 1076 "Other-Party-Id-Nature" Enumerated OTHER_PARTY_ID_NATURE;
    193 1077 "Other-Party-Id-Data" Utf8String;
    193 1078 "Other-Party-Id-Type" Enumerated OTHER_PARTY_ID_TYPE;
    193 1081 "Service-Provider-Id" Utf8String;
    193 1082 "Traffic-Case" Integer32;
    193 1128 "Related-ICID" Utf8String;
    193 1129 "Supplementary-Service-Information" OctetString;
    193 1130 "Supplementary-Service-Identity" Unsigned32;
    193 1131 "Supplementary-Service-Action" Unsigned32;
    193 1133 "Redirecting-Party-Address" Utf8String;
    193 1141 "Calling-Party-Address-Presentation-Status" Enumerated CALLING_PARTY_ADDRESS_PRESENTATION_STATUS;
    193 1142 "Called-Asserted-Identity-Presentation-Status" Enumerated CALLED_ASSERTED_IDENTITY_PRESENTATION_STATUS;
    193 1143 "Credit-Instance-Id" Utf8String;
    193 1144 "Service-Start-Timestamp" Time;
    193 1145 "Cumulative-Used-Service-Unit" Grouped;
    193 1146 "Ericsson-Customer-Id" Utf8String;
    193 1153 "From-Header" Utf8String;
    193 1192 "Secondary-Digest-HA1" Utf8String;
    193 1256 "SIP-Ringing-Timestamp-Fraction" Unsigned32;
    193 1261 "Authentication_Method" Enumerated AUTHENTICATION_METHOD;
    193 1262 "From-Header-Presentation-Status" Enumerated FROM_HEADER_PRESENTATION_STATUS;
    193 1264 "Transaction_Info" OctetString;
    193 1265 "Transaction-Type" Enumerated TRANSACTION_TYPE;
    193 1266 "Transaction-Data-Name" Utf8String;
    193 1267 "Transaction-Data-Value" Utf8String;
    193 1268 "Charging-Profile-Id" Unsigned32;
    193 1307 "Service-Number-Type" Enumerated SERVICE_NUMBER_TYPE;
    193 1314 "SCC_Service_Identity" Enumerated SCC_SERVICE_IDENTITY;
    193 1315 "SDD-TADS-Decision" Enumerated SDD_TADS_DECISION;
    193 1330 "Served_User" Utf8String;
    193 1380 "Tenant" Utf8String;
    193 1388 "UHTZ-Offset" Utf8String;
    193 1433 "AS-Type" Enumerated AS_TYPE;
    193 1460 "Transaction-SIP-Message" Utf8String;
    4329 1106 "Siemens-IMSI" Utf8String;
    4329 1107 "Siemens-MSIDN" Utf8String;
    4329 1110 "Siemens-Server-Name" Utf8String;
    5535 800 "Flow-Operation" Enumerated FLOW_OPERATION;
    5535 801 "3GPP2-Charging-Rule-Install" Grouped;
    5535 802 "3GPP2-Charging-Rule-Definition" Grouped;
    5535 803 "3GPP2-Event-Trigger" Enumerated TGPP2_EVENT_TRIGGER;
    5535 804 "3GPP2-QoS-Information" Grouped;
    5535 805 "3GPP2-Charging-Rule-Report" Grouped;
    5535 806 "AGW-IP-Address" Address;
    5535 807 "AGW-IPv6-Address" Address;
    5535 808 "3GPP2-RAT-Type" Enumerated TGPP2_RAT_TYPE;
    5535 809 "Flow-Info" Grouped;
    5535 810 "Flow-Identifier" Utf8String;
    5535 811 "Granted-QoS" Grouped;
    5535 812 "Requested-QoS" Grouped;
    5535 813 "Flow-Description-Info" Grouped;
    5535 814 "Rule-Reason-Code" Enumerated RULE_REASON_CODE;
    5535 815 "AGW-MCC-MNC" Utf8String;
    5535 898 "Access-Network-Physical-Access-ID-Realm" OctetString;
    5535 899 "Access-Network-Physical-Access-ID-Value" OctetString;
    5535 900 "Access-Network-Physical-Access-ID" Grouped;
    5535 9010 "3GPP2-BSID" Utf8String;
    12645 256 "Context-Type" Enumerated CONTEXT_TYPE;
    12645 257 "Vodafone-Quota-Consumption-Time" Unsigned32;
    12645 258 "Vodafone-Quota-Holding-Time" Unsigned32;
    12645 259 "Vodafone-Time-Quota-Threshold" Unsigned32;
    12645 260 "Radio-Access-Technology" Enumerated RADIO_ACCESS_TECHNOLOGY;
    12645 261 "Vodafone-Reporting-Reason" Enumerated VODAFONE_REPORTING_REASON;
    12645 262 "Vodafone-Rulebase-Id" Utf8String;
    12645 263 "Vodafone-Time-Of-First-Usage" Time;
    12645 264 "Vodafone-Time-Of-Last-Usage" Time;
    12645 265 "Vodafone-Trigger" Grouped;
    12645 266 "Vodafone-Trigger-Type" Enumerated VODAFONE_TRIGGER_TYPE;
    12645 267 "User-Location-Information" OctetString;
    12645 268 "Vodafone-Volume-Quota-Threshold" Unsigned32;
    28458 100 "NSN-IN-Information" Grouped;
    28458 223 "NSN-Account-Location-Id" Utf8String;
    28458 2016 "User-Agent-Type" Enumerated USER_AGENT_TYPE;
    28458 60528 "Account-State" Utf8String;
    28458 60530 "Subscriber-Specific-Info" Grouped;
    28458 60551 "Offer-Name" Utf8String;
    28458 60552 "Version" Utf8String;
    28458 60553 "Active-Product-Offer" Grouped;
    28458 60554 "Expiry-Date" Time;
    28458 60557 "Billing-Account" Grouped;
    28458 60558 "Billing-Account-Number" Integer32;
    28458 60559 "Account-Type" Utf8String;
    28458 60560 "Account-Subtype" Utf8String;
}

/// Values of Acc-Service-Type.
static ACC_SERVICE_TYPE: Names = &[(0, "Audio Conference"), (1, "Video Conference")];

/// Values of SSO-Status.
static SSO_STATUS: Names = &[(0, "NON-VALID"), (1, "NON-TRUSTED")];

/// Values of PDP-context-type.
static PDP_CONTEXT_TYPE: Names = &[(0, "PRIMARY"), (1, "SECONDARY")];

/// Values of Active-Time-Reporting.
static ACTIVE_TIME_REPORTING: Names = &[(0, "NO_REPORTING"), (1, "REPORT_TIMESTAMP"), (2, "REPORT_TIME_STAMP_VOLUME")];

/// Values of Time-Quota-Method.
static TIME_QUOTA_METHOD: Names =
    &[(1, "DURATION"), (2, "INACTIVITY_INCLUDED"), (3, "INACTIVITY"), (4, "ACTIVE_PERIODS")];

/// Values of User-Redirected.
static USER_REDIRECTED: Names = &[(1, "APPEND_URL")];

/// Values of URL-Modifier.
static URL_MODIFIER: Names = &[(1, "APPEND_URL")];

/// Values of GPRS-Roaming-Status.
static GPRS_ROAMING_STATUS: Names = &[(0, "HOME"), (1, "VISITED")];

/// Values of SCAP-Subscription-Id-Type.
static SCAP_SUBSCRIPTION_ID_TYPE: Names = &[
    (0, "End User MSISDN"),
    (1, "End User IMSI"),
    (2, "End User SIP URI"),
    (3, "End User NAI"),
    (4, "End User PRIVATE (operator defined)"),
];

/// Values of Abnormal-Termination-Reason.
static ABNORMAL_TERMINATION_REASON: Names = &[(0, "Service Element Termination"), (1, "Connection to User Broken")];

/// Values of SCAP-Service-Parameter-Type.
static SCAP_SERVICE_PARAMETER_TYPE: Names = &[
    (0, "Service Provider Id (CCN)"),
    (1, "Extension Number 1 (CCN)"),
    (2, "Extension Number 2 (CCN)"),
    (3, "Extension Number 3 (CCN)"),
    (4, "Extension Number 4 (CCN)"),
    (5, "Extension Text (CCN)"),
    (6, "GPRS Quality of Service (CCN)"),
    (7, "Redirecting Party Number (CCN)"),
    (8, "Originating Location Information (CCN)"),
    (9, "Terminating Location Information (CCN)"),
    (10, "Region Charging Origin (CCN)"),
    (11, "Subscription Type (CCN)"),
    (12, "SMS Delivery Status (CCN)"),
    (13, "Time Zone (CCN)"),
    (14, "Traffic Case (CCN)"),
    (15, "Dedicated Account Id (CCN)"),
    (16, "Calling Party Number (CCN)"),
    (17, "Called Party Number (CCN)"),
    (18, "Tele Service Code (CCN)"),
    (19, "Service Key (CCN)"),
];

/// Values of SCAP-Unit-Type.
static SCAP_UNIT_TYPE: Names = &[
    (0, "Service Credit Time (seconds)"),
    (1, "Service Credit Volume (bytes)"),
    (2, "Service Credit Events (number of events)"),
    (3, "Serivce Credit Money (monetary value)"),
];

/// Values of SCAP-Check-Balance-Result.
static SCAP_CHECK_BALANCE_RESULT: Names = &[(0, "Enough Credit"), (1, "No Credit")];

/// Values of SCAP-Requested-Action.
static SCAP_REQUESTED_ACTION: Names =
    &[(0, "Direct Debiting"), (1, "Refund Account"), (2, "Check Balance"), (3, "Price Enquiry")];

/// Values of Authorization-State.
static AUTHORIZATION_STATE: Names = &[
    (0, "Authorized"),
    (1, "Unauthorized due to calendar time"),
    (2, "Unauthorized due to roaming"),
    (3, "Unauthorized due to QoS"),
    (4, "Unauthorized due to blacklisting"),
    (5, "Unauthorized due to terminal limitations"),
    (6, "Unauthorized due to user defined reason 1"),
    (7, "Unauthorized due to user defined reason 2"),
    (8, "Unauthorized due to user defined reason 3"),
    (9, "Unauthorized due to user defined reason 4"),
    (10, "Unauthorized due to user defined reason 5"),
    (11, "Unauthorized due to unknown reason"),
    (12, "Unauthorized due to Usage Reporting over Gx"),
];

/// Values of Next-Authorization-State.
static NEXT_AUTHORIZATION_STATE: Names = &[(0, "Authorized"), (1, "Unauthorized due to calendar time")];

/// Values of Other-Party-Id-Nature.
static OTHER_PARTY_ID_NATURE: Names =
    &[(0, "UNKNOWN"), (1, "INTERNATIONAL"), (2, "NATIONAL"), (4, "SUBSCRIBER NUMBER"), (5, "ALPHANUMERIC")];

/// Values of Other-Party-Id-Type.
static OTHER_PARTY_ID_TYPE: Names = &[
    (0, "END_USER_MSISDN"),
    (1, "END_USER_IMSI"),
    (2, "END_USER_SIP_URI"),
    (3, "END_USER_NAI"),
    (4, "END_USER_PRIVATE"),
];

/// Values of Calling-Party-Address-Presentation-Status.
static CALLING_PARTY_ADDRESS_PRESENTATION_STATUS: Names =
    &[(0, "PRESENTATION_ALLOWED"), (1, "PRESENTATION_RESTRICTED"), (2, "UNKNOWN")];

/// Values of Called-Asserted-Identity-Presentation-Status.
static CALLED_ASSERTED_IDENTITY_PRESENTATION_STATUS: Names =
    &[(0, "PRESENTATION_ALLOWED"), (1, "PRESENTATION_RESTRICTED")];

/// Values of Authentication_Method.
static AUTHENTICATION_METHOD: Names = &[
    (0, "NoAuthentication"),
    (1, "AkaAuthentication"),
    (2, "NassBundledAuthentication"),
    (3, "DigestAuthentication"),
    (4, "SsoAuthentication"),
];

/// Values of From-Header-Presentation-Status.
static FROM_HEADER_PRESENTATION_STATUS: Names =
    &[(0, "PRESENTATION_ALLOWED"), (1, "PRESENTATION_RESTRICTED"), (2, "UNKNOWN")];

/// Values of Transaction-Type.
static TRANSACTION_TYPE: Names =
    &[(0, "SIP_REQUEST"), (1, "SIP_RESPONSE"), (2, "DIAMETER_REQUEST"), (3, "DIAMETER_ANSWER")];

/// Values of Service-Number-Type.
static SERVICE_NUMBER_TYPE: Names = &[(0, "OSN"), (1, "NSN"), (2, "NON_SERVICE_E164"), (3, "UNKNOWN")];

/// Values of SCC_Service_Identity.
static SCC_SERVICE_IDENTITY: Names = &[(0, "T_ADS"), (100, "SDS"), (200, "SRVCC")];

/// Values of SDD-TADS-Decision.
static SDD_TADS_DECISION: Names = &[
    (0, "NO_SELECTION"),
    (1, "NO_SELECTION_AND_REJECT"),
    (2, "VoLTE_UE_on_PS"),
    (3, "VoLTE_UE_on_CS"),
    (4, "VoLTE_UE_on_PS_or_PS"),
    (5, "BREAKOUT_to_CS"),
    (6, "FIXED_UE_on_PS_and_BREAKOUT_to_CS"),
];

/// Values of AS-Type.
static AS_TYPE: Names = &[
    (0, "MMTEL_AS"),
    (1, "REDIRECTION_AS"),
    (2, "SCHEDULED_CONFERENCE_AS"),
    (3, "SCC_AS"),
    (4, "PARLAY_X_AS"),
    (5, "ST_AS"),
];

/// Values of Flow-Operation.
static FLOW_OPERATION: Names = &[(0, "TERMINATION"), (1, "ESTABLISHMENT"), (2, "MODIFICATION")];

/// Values of 3GPP2-Event-Trigger.
static TGPP2_EVENT_TRIGGER: Names = &[
    (0, "PCF_CHANGE"),
    (1, "QOS_CHANGE"),
    (2, "RAT_CHANGE"),
    (3, "TFT_CHANGE"),
    (4, "PLMN_CHANGE"),
    (5, "LOSS_OF_FLOW"),
    (6, "RECOVERY_OF_FLOW"),
    (7, "IP-CAN_CHANGE"),
    (8, "PCC_RULE_FAILURE"),
    (9, "ACCESS_NETWORK_PHYSICAL_ACCESS_ID_CHANGE"),
];

/// Values of 3GPP2-RAT-Type.
static TGPP2_RAT_TYPE: Names = &[(0, "CDMA2000-1X"), (1, "HRPD"), (2, "WLAN"), (3, "UMB")];

/// Values of Rule-Reason-Code.
static RULE_REASON_CODE: Names = &[(0, "UNKNOWN_FLOW_IDENTIFIER")];

/// Values of Context-Type.
static CONTEXT_TYPE: Names = &[(0, "PRIMARY"), (1, "SECONDARY")];

/// Values of Radio-Access-Technology.
static RADIO_ACCESS_TECHNOLOGY: Names = &[(0, "UTRAN"), (1, "GERAN"), (2, "WLAN")];

/// Values of Vodafone-Reporting-Reason.
static VODAFONE_REPORTING_REASON: Names = &[
    (0, "THRESHOLD"),
    (1, "QHT"),
    (2, "FINAL"),
    (3, "QUOTA_EXHAUSTED"),
    (4, "VALIDITY_TIME"),
    (5, "OTHER_QUOTA_TYPE"),
    (6, "RATING_CONDITION_CHANGE"),
    (7, "FORCED_REAUTHORISATION "),
];

/// Values of Vodafone-Trigger-Type.
static VODAFONE_TRIGGER_TYPE: Names = &[
    (1, "CHANGE_IN_SGSN_IP_ADDRESS"),
    (2, "CHANGEINQOS_ANY"),
    (3, "CHANGEINLOCATION_ANY"),
    (4, "CHANGEINRAT"),
    (10, "CHANGEINQOS_TRAFFIC_CLASS"),
    (11, "CHANGEINQOS_RELIABILITY_CLASS"),
    (12, "CHANGEINQOS_DELAY_CLASS "),
    (13, "CHANGEINQOS_PEAK_THROUGHPUT"),
    (14, "CHANGEINQOS_PRECEDENCE_CLASS"),
    (15, "CHANGEINQOS_MEAN_THROUGHPUT"),
    (16, "CHANGEINQOS_MAXIMUM_BIT_RATE_FOR_UPLINK"),
    (17, "CHANGEINQOS_MAXIMUM_BIT_RATE_FOR_DOWNLINK"),
    (18, "CHANGEINQOS_RESIDUAL_BER"),
    (19, "CHANGEINQOS_SDU_ERROR_RATIO"),
    (20, "CHANGEINQOS_TRANSFER_DELAY"),
];

/// Values of User-Agent-Type.
static USER_AGENT_TYPE: Names = &[(0, "NON_MOBILE_BROWSER"), (1, "MOBILE_BROWSER")];
