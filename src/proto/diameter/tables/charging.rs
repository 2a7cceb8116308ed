//! A table: AVPs of offline and online charging (Rf, Ro, Gy) (TS 32.299 §7.2).
//!
//! A row is vendor, code, name as Wireshark spells it, type; enumerated values stand in the tables below.

use crate::proto::diameter::dictionary::Names;

crate::proto::diameter::dictionary::avps! {
    /// AVPs of offline and online charging (Rf, Ro, Gy): TS 32.299 §7.2.
    pub AVPS;
    10415 823 "Event-Type" Grouped;
    10415 824 "3GPP-SIP-Method" Utf8String;
    10415 825 "Event" Utf8String;
    10415 826 "Content-Type" Utf8String;
    10415 827 "Content-Length" Unsigned32;
    10415 828 "Content-Disposition" Utf8String;
    10415 829 "Role-Of-Node" Enumerated ROLE_OF_NODE;
    10415 830 "User-Session-ID" Utf8String;
    10415 831 "Calling-Party-Address" Utf8String;
    10415 832 "Called-Party-Address" Utf8String;
    10415 833 "Time-Stamps" Grouped;
    10415 834 "SIP-Request-Timestamp" Time;
    10415 835 "SIP-Response-Timestamp" Time;
    10415 836 "Application-Server" Utf8String;
    10415 837 "Application-Provided-Called-Party-Address" Utf8String;
    10415 838 "Inter-Operator-Identifier" Grouped;
    10415 839 "Originating-IOI" Utf8String;
    10415 840 "Terminating-IOI" Utf8String;
    10415 841 "IMS-Charging-Identifier" Utf8String;
    10415 842 "SDP-Session-Description" Utf8String;
    10415 843 "SDP-Media-Component" Grouped;
    10415 844 "SDP-Media-Name" Utf8String;
    10415 845 "SDP-Media-Description" Utf8String;
    10415 846 "CG-Address" Address;
    10415 847 "GGSN-Address" Address;
    10415 848 "Served-Party-IP-Address" Address;
    10415 849 "Authorised-QoS" Utf8String;
    10415 850 "Application-Server-Information" Grouped;
    10415 851 "Trunk-Group-ID" Grouped;
    10415 852 "Incoming-Trunk-Group-ID" Utf8String;
    10415 853 "Outgoing-Trunk-Group-ID" Utf8String;
    10415 854 "Bearer-Service" OctetString;
    10415 855 "Service-Id" Utf8String;
    10415 856 "Associated-URI" Utf8String;
    10415 857 "Charged-Party" Utf8String;
    10415 858 "PoC-Controlling-Address" Utf8String;
    10415 859 "PoC-Group-Name" Utf8String;
    10415 860 "Cause" Grouped;
    10415 861 "Cause-Code" Enumerated CAUSE_CODE;
    10415 862 "Node-Functionality" Enumerated NODE_FUNCTIONALITY;
    10415 863 "Service-Specific-Data" Utf8String;
    10415 864 "Originator" Enumerated ORIGINATOR;
    10415 865 "PS-Furnish-Charging-Information" Grouped;
    10415 866 "PS-Free-Format-Data" OctetString;
    10415 867 "PS-Append-Free-Format-Data" Enumerated PS_APPEND_FREE_FORMAT_DATA;
    10415 868 "Time-Quota-Threshold" Unsigned32;
    10415 869 "Volume-Quota-Threshold" Unsigned32;
    10415 870 "Trigger-Type" Enumerated TRIGGER_TYPE;
    10415 871 "Quota-Holding-Time" Unsigned32;
    10415 872 "3GPP-Reporting-Reason" Enumerated TGPP_REPORTING_REASON;
    10415 873 "Service-Information" Grouped;
    10415 874 "PS-Information" Grouped;
    10415 875 "WLAN-Information" Grouped;
    10415 876 "IMS-Information" Grouped;
    10415 877 "MMS-Information" Grouped;
    10415 878 "LCS-Information" Grouped;
    10415 879 "PoC-Information" Grouped;
    10415 880 "MBMS-Information" Grouped;
    10415 881 "Quota-Consumption-Time" Unsigned32;
    10415 882 "Media-Initiator-Flag" Enumerated MEDIA_INITIATOR_FLAG;
    10415 883 "PoC-Server-Role" Enumerated POC_SERVER_ROLE;
    10415 884 "PoC-Session-Type" Enumerated POC_SESSION_TYPE;
    10415 885 "Number-Of-Participants" Integer32;
    10415 886 "Originator-Address" Grouped;
    10415 887 "Participants-Involved" Utf8String;
    10415 888 "Expires" Unsigned32;
    10415 889 "Message-Body" Grouped;
    10415 890 "WAG-Address" Address;
    10415 891 "WAG-PLMN-Id" OctetString;
    10415 892 "WLAN-Radio-Container" Grouped;
    10415 893 "WLAN-Technology" Unsigned32;
    10415 894 "WLAN-UE-Local-IPAddress" Address;
    10415 895 "PDG-Address" Address;
    10415 896 "PDG-Charging-Id" Unsigned32;
    10415 897 "Address-Data" Utf8String;
    10415 898 "Address-Domain" Grouped;
    10415 899 "Address-Type" Enumerated ADDRESS_TYPE;
    10415 1100 "Served-User-Identity" Grouped;
    10415 1101 "VASP-ID" Utf8String;
    10415 1102 "VAS-ID" Utf8String;
    10415 1103 "Trigger-Event" Enumerated TRIGGER_EVENT;
    10415 1104 "Sender-Address" Utf8String;
    10415 1105 "Initial-Recipient-Address" Grouped;
    10415 1106 "Result-Recipient-Address" Grouped;
    10415 1107 "MM10-Sequence-Number" Unsigned32;
    10415 1108 "MM10-Recipient-Address" Utf8String;
    10415 1109 "Routeing-Address" Utf8String;
    10415 1110 "Originating-Interface" Enumerated ORIGINATING_INTERFACE;
    10415 1111 "Delivery-Report" Enumerated DELIVERY_REPORT;
    10415 1112 "Read-Reply" Enumerated READ_REPLY;
    10415 1113 "Sender-Visibility" Enumerated SENDER_VISIBILITY;
    10415 1114 "Service-Key" Utf8String;
    10415 1115 "Billing-Information" Utf8String;
    10415 1116 "Status" Grouped;
    10415 1117 "Status-Code" Utf8String;
    10415 1118 "Status-Text" Utf8String;
    10415 1119 "Routeing-Address-Resolution" Enumerated ROUTEING_ADDRESS_RESOLUTION;
    10415 1200 "Domain-Name" Utf8String;
    10415 1201 "Recipient-Address" Grouped;
    10415 1202 "Submission-Time" Time;
    10415 1203 "MM-Content-Type" Grouped;
    10415 1204 "Type-Number" Enumerated TYPE_NUMBER;
    10415 1205 "Additional-Type-Information" Utf8String;
    10415 1206 "Content-Size" Unsigned32;
    10415 1207 "Additional-Content-Information" Grouped;
    10415 1208 "Addressee-Type" Enumerated ADDRESSEE_TYPE;
    10415 1209 "Priority" Enumerated PRIORITY;
    10415 1210 "Message-ID" Utf8String;
    10415 1211 "Message-Type" Enumerated MESSAGE_TYPE;
    10415 1212 "Message-Size" Unsigned32;
    10415 1213 "Message-Class" Grouped;
    10415 1214 "Class-Identifier" Enumerated CLASS_IDENTIFIER;
    10415 1215 "Token-Text" Utf8String;
    10415 1216 "Delivery-Report-Requested" Enumerated DELIVERY_REPORT_REQUESTED;
    10415 1217 "Adaptations" Enumerated ADAPTATIONS;
    10415 1218 "Applic-ID" Utf8String;
    10415 1219 "Aux-Applic-Info" Utf8String;
    10415 1220 "Content-Class" Enumerated CONTENT_CLASS;
    10415 1221 "DRM-Content" Enumerated DRM_CONTENT;
    10415 1222 "Read-Reply-Report-Requested" Enumerated READ_REPLY_REPORT_REQUESTED;
    10415 1223 "Reply-Applic-ID" Utf8String;
    10415 1224 "File-Repair-Supported" Enumerated FILE_REPAIR_SUPPORTED;
    10415 1225 "MBMS-User-Service-Type" Enumerated MBMS_USER_SERVICE_TYPE;
    10415 1226 "Unit-Quota-Threshold" Unsigned32;
    10415 1227 "PDP-Address" Address;
    10415 1228 "SGSN-Address" Address;
    10415 1229 "PoC-Session-Id" Utf8String;
    10415 1230 "Deferred-Location-Event-Type" Utf8String;
    10415 1231 "LCS-APN" Utf8String;
    10415 1232 "LCS-Client-ID" Grouped;
    10415 1233 "LCS-Client-Dialed-By-MS" Utf8String;
    10415 1234 "LCS-Client-External-ID" Utf8String;
    10415 1235 "LCS-Client-Name" Grouped;
    10415 1236 "LCS-Data-Coding-Scheme" Utf8String;
    10415 1237 "LCS-Format-Indicator" Enumerated LCS_FORMAT_INDICATOR;
    10415 1238 "LCS-Name-String" Utf8String;
    10415 1239 "LCS-Requestor-ID" Grouped;
    10415 1240 "LCS-Requestor-ID-String" Utf8String;
    10415 1241 "LCS-Client-Type" Enumerated LCS_CLIENT_TYPE;
    10415 1242 "Location-Estimate" OctetString;
    10415 1243 "Location-Estimate-Type" Enumerated LOCATION_ESTIMATE_TYPE;
    10415 1244 "Location-Type" Grouped;
    10415 1245 "Positioning-Data" Utf8String;
    10415 1246 "WLAN-Session-Id" Utf8String;
    10415 1247 "PDP-Context-Type" Enumerated PDP_CONTEXT_TYPE;
    10415 1248 "MMBox-Storage-Requested" Enumerated MMBOX_STORAGE_REQUESTED;
    10415 1249 "Service-Specific-Info" Grouped;
    10415 1250 "Called-Asserted-Identity" Utf8String;
    10415 1251 "Requested-Party-Address" Utf8String;
    10415 1252 "PoC-User-Role" Grouped;
    10415 1253 "PoC-User-Role-IDs" Utf8String;
    10415 1254 "PoC-User-Role-info-Units" Enumerated POC_USER_ROLE_INFO_UNITS;
    10415 1255 "Talk-Burst-Exchange" Grouped;
    10415 1256 "Service-Generic-Information" Grouped;
    10415 1257 "Service-Specific-Type" Unsigned32;
    10415 1258 "Event-Charging-TimeStamp" Time;
    10415 1259 "Participant-Access-Priority" Enumerated PARTICIPANT_ACCESS_PRIORITY;
    10415 1260 "Participant-Group" Grouped;
    10415 1261 "PoC-Change-Condition" Enumerated POC_CHANGE_CONDITION;
    10415 1262 "PoC-Change-Time" Time;
    10415 1263 "Access-Network-Information" Utf8String;
    10415 1264 "Trigger" Grouped;
    10415 1265 "Base-Time-Interval" Unsigned32;
    10415 1266 "Envelope" Grouped;
    10415 1267 "Envelope-End-Time" Time;
    10415 1268 "Envelope-Reporting" Enumerated ENVELOPE_REPORTING;
    10415 1269 "Envelope-Start-Time" Time;
    10415 1270 "Time-Quota-Mechanism" Grouped;
    10415 1271 "Time-Quota-Type" Enumerated TIME_QUOTA_TYPE;
    10415 1272 "Early-Media-Description" Grouped;
    10415 1273 "SDP-TimeStamps" Grouped;
    10415 1274 "SDP-Offer-Timestamp" Time;
    10415 1275 "SDP-Answer-Timestamp" Time;
    10415 1276 "AF-Correlation-Information" Grouped;
    10415 1277 "PoC-Session-Initiation-type" Enumerated POC_SESSION_INITIATION_TYPE;
    10415 1278 "Offline-Charging" Grouped;
    10415 1279 "User-Participating-Type" Enumerated USER_PARTICIPATING_TYPE;
    10415 1280 "Alternate-Charged-Party-Address" Utf8String;
    10415 1281 "IMS-Communication-Service-Identifier" Utf8String;
    10415 1282 "Number-Of-Received-Talk-Bursts" Unsigned32;
    10415 1283 "Number-Of-Talk-Bursts" Unsigned32;
    10415 1284 "Received-Talk-Burst-Time" Unsigned32;
    10415 1285 "Received-Talk-Burst-Volume" Unsigned32;
    10415 1286 "Talk-Burst-Time" Unsigned32;
    10415 1287 "Talk-Burst-Volume" Unsigned32;
    10415 1288 "Media-Initiator-Party" Utf8String;
    10415 2000 "SMS-Information" Grouped;
    10415 2001 "Data-Coding-Scheme" Integer32;
    10415 2002 "Destination-Interface" Grouped;
    10415 2003 "Interface-Id" Utf8String;
    10415 2004 "Interface-Port" Utf8String;
    10415 2005 "Interface-Text" Utf8String;
    10415 2006 "Interface-Type" Enumerated INTERFACE_TYPE;
    10415 2007 "SM-Message-Type" Enumerated SM_MESSAGE_TYPE;
    10415 2008 "Originator-SCCP-Address" Address;
    10415 2009 "Originator-Interface" Grouped;
    10415 2010 "Recipient-SCCP-Address" Address;
    10415 2011 "Reply-Path-Requested" Enumerated REPLY_PATH_REQUESTED;
    10415 2012 "SM-Discharge-Time" Time;
    10415 2013 "SM-Protocol-ID" OctetString;
    10415 2014 "SM-Status" OctetString;
    10415 2015 "SM-User-Data-Header" OctetString;
    10415 2016 "SMS-Node" Enumerated SMS_NODE;
    10415 2017 "SMSC-Address" Address;
    10415 2018 "Client-Address" Address;
    10415 2019 "Number-of-Messages-Sent" Unsigned32;
    10415 2020 "Low-Balance-Indication" Enumerated LOW_BALANCE_INDICATION;
    10415 2021 "Remaining-Balance" Grouped;
    10415 2022 "Refund-Information" OctetString;
    10415 2023 "Carrier-Select-Routing-Information" Utf8String;
    10415 2024 "Number-Portability-Routing-Information" Utf8String;
    10415 2025 "PoC-Event-Type" Enumerated POC_EVENT_TYPE;
    10415 2026 "Recipient-Info" Grouped;
    10415 2027 "Originator-Received-Address" Grouped;
    10415 2028 "Recipient-Received-Address" Grouped;
    10415 2029 "SM-Service-Type" Enumerated SM_SERVICE_TYPE;
    10415 2030 "MMTel-Information" Grouped;
    10415 2031 "MMTel-Service-Type" Enumerated MMTEL_SERVICE_TYPE;
    10415 2032 "Service-Mode" Enumerated;
    10415 2033 "Subscriber-Role" Enumerated SUBSCRIBER_ROLE;
    10415 2034 "Number-Of-Diversions" Unsigned32;
    10415 2035 "Associated-Party-Address" Utf8String;
    10415 2036 "SDP-Type" Enumerated SDP_TYPE;
    10415 2037 "Change-Condition" Enumerated CHANGE_CONDITION;
    10415 2038 "Change-Time" Time;
    10415 2039 "Diagnostics" Enumerated DIAGNOSTICS;
    10415 2040 "Service-Data-Container" Grouped;
    10415 2041 "Start-Time" Time;
    10415 2042 "Stop-Time" Time;
    10415 2043 "Time-First-Usage" Time;
    10415 2044 "Time-Last-Usage" Time;
    10415 2045 "Time-Usage" Unsigned32;
    10415 2046 "Traffic-Data-Volumes" Grouped;
    10415 2047 "Serving-Node-Type" Enumerated SERVING_NODE_TYPE;
    10415 2048 "Supplementary-Service" Grouped;
    10415 2049 "Participant-Action-Type" Enumerated PARTICIPANT_ACTION_TYPE;
    10415 2050 "PDN-Connection-Charging-ID" Unsigned32;
    10415 2051 "Dynamic-Address-Flag" Enumerated DYNAMIC_ADDRESS_FLAG;
    10415 2052 "Accumulated-Cost" Grouped;
    10415 2053 "AoC-Cost-Information" Grouped;
    10415 2054 "AoC-Information" Grouped;
    10415 2055 "AoC-Request-Type" Enumerated AOC_REQUEST_TYPE;
    10415 2056 "Current-Tariff" Grouped;
    10415 2057 "Next-Tariff" Grouped;
    10415 2058 "Rate-Element" Grouped;
    10415 2059 "Scale-Factor" Grouped;
    10415 2060 "Tariff-Information" Grouped;
    10415 2061 "Unit-Cost" Grouped;
    10415 2062 "Incremental-Cost" Grouped;
    10415 2063 "Local-Sequence-Number" Unsigned32;
    10415 2064 "Node-Id" Utf8String;
    10415 2065 "SGW-Change" Enumerated SGW_CHANGE;
    10415 2066 "Charging-Characteristics-Selection-Mode" Enumerated CHARGING_CHARACTERISTICS_SELECTION_MODE;
    10415 2067 "SGW-Address" Address;
    10415 2068 "Dynamic-Address-Flag-Extension" Enumerated DYNAMIC_ADDRESS_FLAG_EXTENSION;
    10415 2100 "Reserved-2100" OctetString;
    10415 2101 "Application-Server-ID" Unsigned32;
    10415 2102 "Application-Service-Type" Enumerated APPLICATION_SERVICE_TYPE;
    10415 2103 "Application-Session-ID" Unsigned32;
    10415 2104 "Delivery-Status" Utf8String;
    10415 2105 "Reserved-2105" OctetString;
    10415 2106 "Reserved-2106" OctetString;
    10415 2107 "Reserved-2107" OctetString;
    10415 2108 "Reserved-2108" OctetString;
    10415 2109 "Reserved-2109" OctetString;
    10415 2110 "IM-Information" Grouped;
    10415 2111 "Number-Of-Messages-Successfully-Exploded" Unsigned32;
    10415 2112 "Number-Of-Messages-Successfully-Sent" Unsigned32;
    10415 2113 "Total-Number-Of-Messages-Exploded" Unsigned32;
    10415 2114 "Total-Number-Of-Messages-Sent" Unsigned32;
    10415 2115 "DCD-Information" Grouped;
    10415 2116 "Content-ID" Utf8String;
    10415 2117 "Content-provider-ID" Utf8String;
    10415 2118 "Charge-Reason-Code" Enumerated CHARGE_REASON_CODE;
    10415 2300 "Reserved-2300" OctetString;
    10415 2301 "SIP-Request-Timestamp-Fraction" Unsigned32;
    10415 2302 "SIP-Response-Timestamp-Fraction" Unsigned32;
    10415 2303 "Online-Charging-Flag" Enumerated ONLINE_CHARGING_FLAG;
    10415 2304 "CUG-Information" OctetString;
    10415 2305 "Real-Time-Tariff-Information" Grouped;
    10415 2306 "Tariff-XML" Utf8String;
    10415 2307 "MBMS-GW-Address" Address;
    10415 2308 "IMSI-Unauthenticated-Flag" Enumerated IMSI_UNAUTHENTICATED_FLAG;
    10415 2309 "Account-Expiration" Time;
    10415 2310 "AoC-Format" Enumerated AOC_FORMAT;
    10415 2311 "AoC-Service" Grouped;
    10415 2312 "AoC-Service-Obligatory-Type" Enumerated AOC_SERVICE_OBLIGATORY_TYPE;
    10415 2313 "AoC-Service-Type" Enumerated AOC_SERVICE_TYPE;
    10415 2314 "AoC-Subscription-Information" Grouped;
    10415 2315 "Preferred-AoC-Currency" Unsigned32;
    10415 2317 "CSG-Access-Mode" Enumerated CSG_ACCESS_MODE;
    10415 2318 "CSG-Membership-Indication" Enumerated CSG_MEMBERSHIP_INDICATION;
    10415 2319 "User-CSG-Information" Grouped;
    10415 2320 "Outgoing-Session-Id" Utf8String;
    10415 2321 "Initial-IMS-Charging-Identifier" Utf8String;
    10415 2600 "Reserved-2600" OctetString;
    10415 2601 "IMS-Application-Reference-Identifier" Utf8String;
    10415 2602 "Low-Priority-Indicator" Enumerated LOW_PRIORITY_INDICATOR;
    10415 2603 "IP-Realm-Default-Indicator" Enumerated IP_REALM_DEFAULT_INDICATOR;
    10415 2604 "Local-GW-Inserted-Indicator" Enumerated LOCAL_GW_INSERTED_INDICATOR;
    10415 2605 "Transcoder-Inserted-Indicator" Enumerated TRANSCODER_INSERTED_INDICATOR;
    10415 2606 "PDP-Address-Prefix-Length" Unsigned32;
    10415 2703 "NNI-Information" Grouped;
    10415 2704 "NNI-Type" Enumerated NNI_TYPE;
    10415 2705 "Neighbour-Node-Address" Address;
    10415 2706 "Relationship-Mode" Enumerated RELATIONSHIP_MODE;
    10415 2707 "Session-Direction" Enumerated SESSION_DIRECTION;
    10415 2708 "From-Address" Address;
    10415 2709 "Access-Transfer-Information" Grouped;
    10415 2710 "Access-Transfer-Type" Enumerated ACCESS_TRANSFER_TYPE;
    10415 2711 "Related-IMS-Charging-Identifier" Utf8String;
    10415 2712 "Related-IMS-Charging-Identifier-Node" Address;
    10415 2713 "IMS-Visited-Network-Identifier" Utf8String;
    10415 2714 "TWAN-User-Location-Info" Grouped;
    10415 2716 "BSSID" Utf8String;
    10415 2717 "TAD-Identifier" Enumerated TAD_IDENTIFIER;
    10415 3401 "Reason-Header" Utf8String;
    10415 3402 "Instance-Id" Utf8String;
    10415 3403 "Route-Header-Received" Utf8String;
    10415 3404 "Route-Header-Transmitted" Utf8String;
    10415 3405 "SM-Device-Trigger-Information" Grouped;
    10415 3406 "MTC-IWF-Address" Address;
    10415 3407 "SM-Device-Trigger-Indicator" Enumerated SM_DEVICE_TRIGGER_INDICATOR;
    10415 3408 "SM-Sequence-Number" Unsigned32;
    10415 3409 "SMS-Result" Unsigned32;
    10415 3410 "VCS-Information" Grouped;
    10415 3411 "Basic-Service-Code" Grouped;
    10415 3412 "Bearer-Capability" OctetString;
    10415 3413 "Teleservice" OctetString;
    10415 3414 "ISUP-Location-Number" OctetString;
    10415 3415 "Forwarding-Pending" Enumerated FORWARDING_PENDING;
    10415 3416 "ISUP-Release-Cause" Grouped;
    10415 3417 "MSC-Address" OctetString;
    10415 3418 "Network-Call-Reference-Number" OctetString;
    10415 3419 "Start-of-Charging" Time;
    10415 3420 "VLR-Number" OctetString;
    10415 3421 "CN-Operator-Selection-Entity" Enumerated CN_OPERATOR_SELECTION_ENTITY;
    10415 3422 "ISUP-Cause-Diagnostics" OctetString;
    10415 3423 "ISUP-Cause-Location" OctetString;
    10415 3424 "ISUP-Cause-Value" Unsigned32;
    10415 3425 "ePDG-Address" Address;
    10415 3426 "Announcing-UE-HPLMN-Identifier" Utf8String;
    10415 3427 "Announcing-UE-VPLMN-Identifier" Utf8String;
    10415 3428 "Coverage-Status" Enumerated COVERAGE_STATUS;
    10415 3429 "Layer-2-Group-ID" OctetString;
    10415 3430 "Monitored-PLMN-Identifier" Utf8String;
    10415 3431 "Monitoring-UE-HPLMN-Identifier" Utf8String;
    10415 3432 "Monitoring-UE-Identifier" Utf8String;
    10415 3433 "Monitoring-UE-VPLMN-Identifier" Utf8String;
    10415 3434 "PC3-Control-Protocol-Cause" Integer32;
    10415 3435 "PC3-EPC-Control-Protocol-Cause" Integer32;
    10415 3436 "Requested-PLMN-Identifier" Utf8String;
    10415 3437 "Requestor-PLMN-Identifier" Utf8String;
    10415 3438 "Role-Of-ProSe-Function" Enumerated ROLE_OF_PROSE_FUNCTION;
    10415 3439 "Usage-Information-Report-Sequence-Number" Integer32;
    10415 3440 "ProSe-3rd-Party-Application-ID" Utf8String;
    10415 3701 "ProSe-Subscription-Data" Grouped;
    10415 3702 "ProSe-Permission" Unsigned32;
    10415 3703 "ProSe-Allowed-PLMN" Grouped;
    10415 3704 "ProSe-Direct-Allowed" Unsigned32;
    10415 3705 "UPR-Flags" Unsigned32;
    10415 3706 "PNR-Flags" Unsigned32;
    10415 3707 "ProSe-Initial-Location-Information" Grouped;
    10415 3708 "Authorized-Discovery-Range" Unsigned32;
    10415 3901 "Enhanced-Diagnostics" Grouped;
    10415 3902 "Inter-UE-Transfer" Enumerated INTER_UE_TRANSFER;
    10415 3903 "TWAG-Address" Address;
    10415 3904 "Announcement-Information" Grouped;
    10415 3905 "Announcement-Identifier" Unsigned32;
    10415 3906 "Announcement-Order" Unsigned32;
    10415 3907 "Variable-Part" Grouped;
    10415 3908 "Variable-Part-Order" Unsigned32;
    10415 3909 "Variable-Part-Type" Unsigned32 VARIABLE_PART_TYPE;
    10415 3910 "Variable-Part-Value" Utf8String;
    10415 3911 "Time-Indicator" Unsigned32;
    10415 3912 "Quota-Indicator" Enumerated QUOTA_INDICATOR;
    10415 3913 "Play-Alternative" Enumerated PLAY_ALTERNATIVE;
    10415 3914 "Language" Utf8String;
    10415 3915 "Privacy-Indicator" Enumerated PRIVACY_INDICATOR;
    10415 3916 "Called-Identity" Utf8String;
    10415 3917 "Called-Identity-Change" Grouped;
    10415 3918 "UWAN-User-Location-Info" Grouped;
    10415 3919 "Monitoring-Event-Configuration-Activity" Integer32;
    10415 3920 "Monitoring-Event-Report-Data" Grouped;
    10415 3921 "Monitoring-Event-Information" Grouped;
    10415 3922 "Monitoring-Event-Functionality" Integer32;
    10415 3923 "Monitoring-Event-Report-Number" Unsigned32;
    10415 3924 "Cellular-Network-Information" OctetString;
    10415 3925 "Related-Change-Condition-Information" Grouped;
    10415 3930 "CP-CIoT-EPS-Optimisation-Indicator" Enumerated CP_CIOT_EPS_OPTIMISATION_INDICATOR;
    10415 3931 "SGi-PtP-Tunnelling-Method" Enumerated SGI_PTP_TUNNELLING_METHOD;
    10415 3932 "UNI-PDU-CP-Only-Flag" Enumerated UNI_PDU_CP_ONLY_FLAG;
    10415 3933 "APN-Rate-Control" Grouped;
    10415 3934 "APN-Rate-Control-Downlink" Grouped;
    10415 3935 "APN-Rate-Control-Uplink" Grouped;
    10415 3936 "Additional-Exception-Reports" Enumerated ADDITIONAL_EXCEPTION_REPORTS;
    10415 3937 "Rate-Control-Max-Message-Size" Unsigned32;
    10415 3938 "Rate-Control-Max-Rate" Unsigned32;
    10415 3939 "Rate-Control-Time-Unit" Unsigned32;
    10415 3940 "SCS-AS-Address" Grouped;
    10415 3941 "SCS-Address" Address;
    10415 3942 "SCS-Realm" DiameterIdentity;
    10415 4400 "Charging-Per-IP-CAN-Session-Indicator" Enumerated CHARGING_PER_IP_CAN_SESSION_INDICATOR;
    10415 4401 "Access-Network-Info-Change" Grouped;
    10415 4402 "Discoveree-UE-HPLMN-Identifier" Utf8String;
    10415 4403 "Discoveree-UE-VPLMN-Identifier" Utf8String;
    10415 4404 "Discoverer-UE-HPLMN-Identifier" Utf8String;
    10415 4405 "Discoverer-UE-VPLMN-Identifier" Utf8String;
    10415 4406 "3GPP-PS-Data-Off-Status" Enumerated TGPP_PS_DATA_OFF_STATUS;
    10415 4407 "Unused-Quota-Timer" Unsigned32;
    10415 4408 "Announcing-PLMN-ID" Utf8String;
    10415 4409 "ProSe-UE-to-Network-Relay-UE-ID" OctetString;
    10415 4410 "ProSe-Target-Layer-2-ID" OctetString;
    10415 4411 "Relay-IP-address" Address;
    10415 4412 "Target-IP-Address" Address;
    10415 4413 "FE-Identifier-List" Utf8String;
}

/// Values of Role-Of-Node.
static ROLE_OF_NODE: Names = &[(0, "ORIGINATING_ROLE"), (1, "TERMINATING_ROLE"), (2, "PROXY_ROLE"), (3, "B2BUA_ROLE")];

/// Values of Cause-Code.
static CAUSE_CODE: Names = &[
    (-3, "End of REGISTER dialog"),
    (-2, "End of SUBSCRIBE dialog"),
    (-1, "Successful transaction"),
    (0, "Normal end of session"),
    (1, "Unspecified error"),
    (2, "Unsuccessful session setup"),
    (3, "Internal error"),
    (300, "Multiple Choices"),
    (301, "Moved Permanently"),
    (302, "Moved Temporarily"),
    (305, "Use Proxy"),
    (380, "Alternative Service"),
    (400, "Bad Request"),
    (401, "Unauthorized"),
    (402, "Payment Required"),
    (403, "Forbidden"),
    (404, "Not Found"),
    (405, "Method Not Allowed"),
    (406, "Not Acceptable"),
    (407, "Proxy Authentication Required"),
    (408, "Request Timeout"),
    (410, "Gone"),
    (412, "Conditional Request Failed"),
    (413, "Request Entity Too Large"),
    (414, "Request-URI Too Long"),
    (415, "Unsupported Media Type"),
    (416, "Unsupported URI Scheme"),
    (417, "Unknown Resource-Priority"),
    (420, "Bad Extension"),
    (421, "Extension Required"),
    (422, "Session Interval Too Small"),
    (423, "Interval Too Brief"),
    (428, "Use Identity Header"),
    (429, "Provide Referrer Identity"),
    (436, "Bad Identity-Info"),
    (437, "Unsupported Certificate"),
    (438, "Invalid Identity Header"),
    (480, "Temporarily Unavailable"),
    (481, "Call/Transaction Does Not Exist"),
    (482, "Loop Detected"),
    (483, "Too Many Hops"),
    (484, "Address Incomplete"),
    (485, "Ambiguous"),
    (486, "Busy Here"),
    (487, "Request Terminated"),
    (488, "Not Acceptable Here"),
    (489, "Bad Event"),
    (491, "Request Pending"),
    (493, "Undecipherable"),
    (494, "Security Agreement Required"),
    (500, "Server Internal Error"),
    (501, "Not Implemented"),
    (502, "Bad Gateway"),
    (503, "Service Unavailable"),
    (504, "Server Time-out"),
    (505, "Version Not Supported"),
    (513, "Message Too Large"),
    (580, "Precondition Failure"),
    (600, "Busy Everywhere"),
    (603, "Decline"),
    (604, "Does Not Exist Anywhere"),
    (606, "Not Acceptable"),
];

/// Values of Node-Functionality.
static NODE_FUNCTIONALITY: Names = &[
    (0, "S-CSCF"),
    (1, "P-CSCF"),
    (2, "I-CSCF"),
    (3, "MRFC"),
    (4, "MGCF"),
    (5, "BGCF"),
    (6, "AS"),
    (7, "IBCF"),
    (8, "S-GW"),
    (9, "P-GW"),
    (10, "HSGW"),
    (11, "E-CSCF"),
    (12, "MME"),
    (13, "TRF"),
    (14, "TF"),
    (15, "ATCF"),
    (16, "Proxy Function"),
    (17, "ePDG"),
];

/// Values of Originator.
static ORIGINATOR: Names = &[(0, "Calling Party"), (1, "Called Party")];

/// Values of PS-Append-Free-Format-Data.
static PS_APPEND_FREE_FORMAT_DATA: Names = &[(0, "Append"), (1, "Overwrite")];

/// Values of Trigger-Type.
static TRIGGER_TYPE: Names = &[
    (1, "CHANGE_IN_SGSN_IP_ADDRESS"),
    (2, "CHANGE_IN_QOS"),
    (3, "CHANGE_IN_LOCATION"),
    (4, "CHANGE_IN_RAT"),
    (5, "CHANGE_IN_UE_TIMEZONE"),
    (6, "Undefined"),
    (7, "Undefined"),
    (8, "Undefined"),
    (9, "Undefined"),
    (10, "CHANGEINQOS_TRAFFIC_CLASS"),
    (11, "CHANGEINQOS_RELIABILITY_CLASS"),
    (12, "CHANGEINQOS_DELAY_CLASS"),
    (13, "CHANGEINQOS_PEAK_THROUGHPUT"),
    (14, "CHANGEINQOS_PRECEDENCE_CLASS"),
    (15, "CHANGEINQOS_MEAN_THROUGHPUT"),
    (16, "CHANGEINQOS_MAXIMUM_BIT_RATE_FOR_UPLINK"),
    (17, "CHANGEINQOS_MAXIMUM_BIT_RATE_FOR_DOWNLINK"),
    (18, "CHANGEINQOS_RESIDUAL_BER"),
    (19, "CHANGEINQOS_SDU_ERROR_RATIO"),
    (20, "CHANGEINQOS_TRANSFER_DELAY"),
    (21, "CHANGEINQOS_TRAFFIC_HANDLING_PRIORITY"),
    (22, "CHANGEINQOS_GUARANTEED_BIT_RATE_FOR_UPLINK"),
    (23, "CHANGEINQOS_GUARANTEED_BIT_RATE_FOR_DOWNLINK"),
    (24, "CHANGEINQOS_APN_AGGREGATE_MAXIMUM_BIT_RATE"),
    (25, "Undefined"),
    (26, "Undefined"),
    (27, "Undefined"),
    (28, "Undefined"),
    (29, "Undefined"),
    (30, "CHANGEINLOCATION_MCC"),
    (31, "CHANGEINLOCATION_MNC"),
    (32, "CHANGEINLOCATION_RAC"),
    (33, "CHANGEINLOCATION_LAC"),
    (34, "CHANGEINLOCATION_CellId"),
    (35, "CHANGEINLOCATION_TAC"),
    (36, "CHANGEINLOCATION_ECGI"),
    (37, "Undefined"),
    (38, "Undefined"),
    (39, "Undefined"),
    (40, "CHANGE_IN_MEDIA_COMPOSITION"),
    (41, "Undefined"),
    (42, "Undefined"),
    (43, "Undefined"),
    (44, "Undefined"),
    (45, "Undefined"),
    (46, "Undefined"),
    (47, "Undefined"),
    (48, "Undefined"),
    (49, "Undefined"),
    (50, "CHANGEINPARTICIPANTS_Number"),
    (51, "CHANGE_IN_THRSHLD_OF_PARTICIPANTS_NMB"),
    (52, "CHANGE_IN_USER_PARTICIPATING_TYPE"),
    (53, "Undefined"),
    (54, "Undefined"),
    (55, "Undefined"),
    (56, "Undefined"),
    (57, "Undefined"),
    (58, "Undefined"),
    (59, "Undefined"),
    (60, "CHANGE_IN_SERVICE_CONDITION"),
    (61, "CHANGE_IN_SERVING_NODE"),
    (62, "CHANGE_IN_ACCESS_FOR_A_SERVICE_DATA_FLOW"),
    (63, "Undefined"),
    (64, "Undefined"),
    (65, "Undefined"),
    (66, "Undefined"),
    (67, "Undefined"),
    (68, "Undefined"),
    (69, "Undefined"),
    (70, "CHANGE_IN_USER_CSG_INFORMATION"),
    (71, "CHANGE_IN_HYBRID_SUBSCRIBED_USER_CSG_INFORMATION"),
    (72, "CHANGE_IN_HYBRID_UNSUBSCRIBED_USER_CSG_INFORMATION"),
    (73, "CHANGE_OF_UE_PRESENCE_IN_PRESENCE_REPORTING_AREA"),
    (74, "CHANGE_IN_SERVING_PLMN_RATE_CONTROL"),
    (75, "CHANGE_IN_APN_RATE_CONTROL"),
];

/// Values of 3GPP-Reporting-Reason.
static TGPP_REPORTING_REASON: Names = &[
    (0, "THRESHOLD"),
    (1, "QHT"),
    (2, "FINAL"),
    (3, "QUOTA_EXHAUSTED"),
    (4, "VALIDITY_TIME"),
    (5, "OTHER_QUOTA_TYPE"),
    (6, "RATING_CONDITION_CHANGE"),
    (7, "FORCED_REAUTHORISATION"),
    (8, "POOL_EXHAUSTED"),
];

/// Values of Media-Initiator-Flag.
static MEDIA_INITIATOR_FLAG: Names = &[(0, "called party"), (1, "calling party"), (2, "unknown")];

/// Values of PoC-Server-Role.
static POC_SERVER_ROLE: Names = &[(0, "Participating PoC Server"), (1, "Controlling PoC Server")];

/// Values of PoC-Session-Type.
static POC_SESSION_TYPE: Names = &[
    (0, "1 to 1 PoC session"),
    (1, "chat PoC group session"),
    (2, "pre-arranged PoC group session"),
    (3, "ad-hoc PoC group session"),
];

/// Values of Address-Type.
static ADDRESS_TYPE: Names = &[
    (0, "e-mail address"),
    (1, "MSISDN"),
    (2, "IPv4 Address"),
    (3, "IPv6 Address"),
    (4, "Numeric Shortcode"),
    (5, "Alphanumeric Shortcode"),
    (6, "Other"),
];

/// Values of Trigger-Event.
static TRIGGER_EVENT: Names = &[
    (0, "MM1 Message Submission, Profile based"),
    (1, "MM1 Message Submission, Address based"),
    (2, "MM1 Message Delivery"),
    (3, "MM7 Message Submission, Profile based"),
    (4, "MM7 Message Submission, Address based"),
];

/// Values of Originating-Interface.
static ORIGINATING_INTERFACE: Names = &[(0, "MM1"), (1, "MM3"), (2, "MM4"), (3, "MM7")];

/// Values of Delivery-Report.
static DELIVERY_REPORT: Names = &[(0, "No Delivery Report Requested"), (1, "Delivery Report Requested")];

/// Values of Read-Reply.
static READ_REPLY: Names = &[(0, "No Read Reply Requested"), (1, "Read Reply Requested")];

/// Values of Sender-Visibility.
static SENDER_VISIBILITY: Names =
    &[(0, "Sender Identification requested not to be hidden"), (1, "Sender Identification requested to be hidden")];

/// Values of Routeing-Address-Resolution.
static ROUTEING_ADDRESS_RESOLUTION: Names = &[(0, "unresolved"), (1, "resolved")];

/// Values of Type-Number.
static TYPE_NUMBER: Names = &[
    (0, "*/*"),
    (1, "text/*"),
    (2, "text/html"),
    (3, "text/plain"),
    (4, "text/x-hdml"),
    (5, "text/x-ttml"),
    (6, "text/x-vCalendar"),
    (7, "text/x-vCard"),
    (8, "text/vnd.wap.wml"),
    (9, "text/vnd.wap.wmlscript"),
    (10, "text/vnd.wap.wta-event"),
    (11, "multipart/*"),
    (12, "multipart/mixed"),
    (13, "multipart/form-data"),
    (14, "multipart/byterantes"),
    (15, "multipart/alternative"),
    (16, "application/*"),
    (17, "application/java-vm"),
    (18, "application/x-www-form-urlencoded"),
    (19, "application/x-hdmlc"),
    (20, "application/vnd.wap.wmlc"),
    (21, "application/vnd.wap.wmlscriptc"),
    (22, "application/vnd.wap.wta-eventc"),
    (23, "application/vnd.wap.uaprof"),
    (24, "application/vnd.wap.wtls-ca-certificate"),
    (25, "application/vnd.wap.wtls-user-certificate"),
    (26, "application/x-x509-ca-cert"),
    (27, "application/x-x509-user-cert"),
    (28, "image/*"),
    (29, "image/gif"),
    (30, "image/jpeg"),
    (31, "image/tiff"),
    (32, "image/png"),
    (33, "image/vnd.wap.wbmp"),
    (34, "application/vnd.wap.multipart.*"),
    (35, "application/vnd.wap.multipart.mixed"),
    (36, "application/vnd.wap.multipart.form-data"),
    (37, "application/vnd.wap.multipart.byteranges"),
    (38, "application/vnd.wap.multipart.alternative"),
    (39, "application/xml"),
    (40, "text/xml"),
    (41, "application/vnd.wap.wbxml"),
    (42, "application/x-x968-cross-cert"),
    (43, "application/x-x968-ca-cert"),
    (44, "application/x-x968-user-cert"),
    (45, "text/vnd.wap.si"),
    (46, "application/vnd.wap.sic"),
    (47, "text/vnd.wap.sl"),
    (48, "application/vnd.wap.slc"),
    (49, "text/vnd.wap.co"),
    (50, "application/vnd.wap.coc"),
    (51, "application/vnd.wap.multipart.related"),
    (52, "application/vnd.wap.sia"),
    (53, "text/vnd.wap.connectivity-xml"),
    (54, "application/vnd.wap.connectivity-wbxml"),
    (55, "application/pkcs7-mime"),
    (56, "application/vnd.wap.hashed-certificate"),
    (57, "application/vnd.wap.signed-certificate"),
    (58, "application/vnd.wap.cert-response"),
    (59, "application/xhtml+xml"),
    (60, "application/wml+xml"),
    (61, "text/css"),
    (62, "application/vnd.wap.mms-message"),
    (63, "application/vnd.wap.rollover-certificate"),
    (64, "application/vnd.wap.locc+wbxml"),
    (65, "application/vnd.wap.loc+xml"),
    (66, "application/vnd.syncml.dm+wbxml"),
    (67, "application/vnd.syncml.dm+xml"),
    (68, "application/vnd.syncml.notification"),
    (69, "application/vnd.wap.xhtml+xml"),
    (70, "application/vnd.wv.csp.cir"),
    (71, "application/vnd.oma.dd+xml"),
    (72, "application/vnd.oma.drm.message"),
    (73, "application/vnd.oma.drm.content"),
    (74, "application/vnd.oma.drm.rights+xml"),
    (75, "application/vnd.oma.drm.rights+wbxml"),
    (76, "application/vnd.wv.csp+xml"),
    (77, "application/vnd.wv.csp+wbxml"),
    (78, "application/vnd.syncml.ds.notification"),
    (79, "audio/*"),
    (80, "video/*"),
    (81, "application/vnd.oma.dd2+xml"),
    (82, "application/mikey"),
    (83, "application/vnd.oma.dcd"),
    (84, "application/vnd.oma.dcdc"),
];

/// Values of Addressee-Type.
static ADDRESSEE_TYPE: Names = &[(0, "TO"), (1, "CC"), (2, "BCC")];

/// Values of Priority.
static PRIORITY: Names = &[(0, "Low"), (1, "Normal"), (2, "High")];

/// Values of Message-Type.
static MESSAGE_TYPE: Names = &[
    (1, "m-send-req"),
    (2, "m-send-conf"),
    (3, "m-notification-ind"),
    (4, "m-notifyresp-ind"),
    (5, "m-retrieve-conf"),
    (6, "m-acknowledge-ind"),
    (7, "m-delivery-ind"),
    (8, "m-read-rec-ind"),
    (9, "m-read-orig-ind"),
    (10, "m-forward-req"),
    (11, "m-forward-conf"),
    (12, "m-mbox-store-conf"),
    (13, "m-mbox-view-conf"),
    (14, "m-mbox-upload-conf"),
    (15, "m-mbox-delete-conf"),
];

/// Values of Class-Identifier.
static CLASS_IDENTIFIER: Names = &[(0, "Personal"), (1, "Advertisement"), (2, "Informational"), (3, "Auto")];

/// Values of Delivery-Report-Requested.
static DELIVERY_REPORT_REQUESTED: Names = &[(0, "No"), (1, "Yes")];

/// Values of Adaptations.
static ADAPTATIONS: Names = &[(0, "No"), (1, "Yes")];

/// Values of Content-Class.
static CONTENT_CLASS: Names = &[
    (0, "text"),
    (1, "image-basic"),
    (2, "image-rich"),
    (3, "video-basic"),
    (4, "video-rich"),
    (5, "megapixel"),
    (6, "content-basic"),
    (7, "content-rich"),
];

/// Values of DRM-Content.
static DRM_CONTENT: Names = &[(0, "No"), (1, "Yes")];

/// Values of Read-Reply-Report-Requested.
static READ_REPLY_REPORT_REQUESTED: Names = &[(0, "No"), (1, "Yes")];

/// Values of File-Repair-Supported.
static FILE_REPAIR_SUPPORTED: Names = &[(1, "SUPPORTED"), (2, "NOT_SUPPORTED")];

/// Values of MBMS-User-Service-Type.
static MBMS_USER_SERVICE_TYPE: Names = &[(1, "DOWNLOAD"), (2, "STREAMING")];

/// Values of LCS-Format-Indicator.
static LCS_FORMAT_INDICATOR: Names =
    &[(0, "LOGICAL_NAME"), (1, "EMAIL_ADDRESS"), (2, "MSISDN"), (3, "URL"), (4, "SIP_URL")];

/// Values of LCS-Client-Type.
static LCS_CLIENT_TYPE: Names = &[
    (0, "EMERGENCY_SERVICES"),
    (1, "VALUE_ADDED_SERVICES"),
    (2, "PLMN_OPERATOR_SERVICES"),
    (3, "LAWFUL_INTERCEPT_SERVICES"),
];

/// Values of Location-Estimate-Type.
static LOCATION_ESTIMATE_TYPE: Names = &[
    (0, "CURRENT_LOCATION"),
    (1, "CURRENT_LAST_KNOWN_LOCATION"),
    (2, "INITIAL_LOCATION"),
    (3, "ACTIVATE_DEFERRED_LOCATION"),
    (4, "CANCEL_DEFERRED_LOCATION"),
    (5, "NOTIFICATION_VERIFICATION_ONLY"),
];

/// Values of PDP-Context-Type.
static PDP_CONTEXT_TYPE: Names = &[(0, "PRIMARY"), (1, "SECONDARY")];

/// Values of MMBox-Storage-Requested.
static MMBOX_STORAGE_REQUESTED: Names = &[(0, "No"), (1, "Yes")];

/// Values of PoC-User-Role-info-Units.
static POC_USER_ROLE_INFO_UNITS: Names =
    &[(1, "Moderator"), (2, "Dispatcher"), (3, "Session-Owner"), (4, "Session-Participant")];

/// Values of Participant-Access-Priority.
static PARTICIPANT_ACCESS_PRIORITY: Names =
    &[(1, "Pre-emptive priority"), (2, "High priority"), (3, "Normal priority"), (4, "Low priority")];

/// Values of PoC-Change-Condition.
static POC_CHANGE_CONDITION: Names = &[
    (0, "serviceChange"),
    (1, "volumeLimit"),
    (2, "timeLimit"),
    (3, "numberofTalkBurstLimit"),
    (4, "numberofActiveParticipants"),
    (5, "tariffTime"),
];

/// Values of Envelope-Reporting.
static ENVELOPE_REPORTING: Names = &[
    (0, "DO_NOT_REPORT_ENVELOPES"),
    (1, "REPORT_ENVELOPES"),
    (2, "REPORT_ENVELOPES_WITH_VOLUME"),
    (3, "REPORT_ENVELOPES_WITH_EVENTS"),
    (4, "REPORT_ENVELOPES_WITH_VOLUME_AND_EVENTS"),
];

/// Values of Time-Quota-Type.
static TIME_QUOTA_TYPE: Names = &[(0, "DISCRETE_TIME_PERIOD"), (1, "CONTINUOUS_TIME_PERIOD")];

/// Values of PoC-Session-Initiation-type.
static POC_SESSION_INITIATION_TYPE: Names = &[(0, "Pre-established"), (1, "On-demand")];

/// Values of User-Participating-Type.
static USER_PARTICIPATING_TYPE: Names = &[(0, "Normal"), (1, "NW PoC Box"), (2, "UE PoC Box")];

/// Values of Interface-Type.
static INTERFACE_TYPE: Names = &[
    (0, "Unknown"),
    (1, "MOBILE_ORIGINATING"),
    (2, "MOBILE_TERMINATING"),
    (3, "APPLICATION_ORIGINATING"),
    (4, "APPLICATION_TERMINATION"),
];

/// Values of SM-Message-Type.
static SM_MESSAGE_TYPE: Names = &[(0, "SUBMISSION"), (1, "DELIVERY_REPORT"), (2, "SM Service Request")];

/// Values of Reply-Path-Requested.
static REPLY_PATH_REQUESTED: Names = &[(0, "No Reply Path Set"), (1, "Reply path Set")];

/// Values of SMS-Node.
static SMS_NODE: Names = &[(0, "SMS Router"), (1, "IP-SM-GW"), (2, "SMS Router and IP-SM-GW"), (3, "SMS-SC")];

/// Values of Low-Balance-Indication.
static LOW_BALANCE_INDICATION: Names = &[(0, "NOT-APPLICABLE"), (1, "YES")];

/// Values of PoC-Event-Type.
static POC_EVENT_TYPE: Names = &[
    (0, "Normal"),
    (1, "Instant Personal Aalert event"),
    (2, "PoC Group Advertisement event"),
    (3, "Early Ssession Setting-up event"),
    (4, "PoC Talk Burst"),
];

/// Values of SM-Service-Type.
static SM_SERVICE_TYPE: Names = &[
    (0, "VAS4SMS Short Message content processing"),
    (1, "VAS4SMS Short Message forwarding"),
    (2, "VAS4SMS Short Message Forwarding multiple subscriptions"),
    (3, "VAS4SMS Short Message filtering"),
    (4, "VAS4SMS Short Message receipt"),
    (5, "VAS4SMS Short Message Network Storage"),
    (6, "VAS4SMS Short Message to multiple destinations"),
    (7, "VAS4SMS Short Message Virtual Private Network (VPN)"),
    (8, "VAS4SMS Short Message Auto Reply"),
    (9, "VAS4SMS Short Message Personal Signature"),
    (10, "VAS4SMS Short Message Deferred Delivery"),
];

/// Values of MMTel-Service-Type.
static MMTEL_SERVICE_TYPE: Names = &[
    (0, "Originating Identification Presentation (OIP)"),
    (1, "Originating Identification Restriction (OIR)"),
    (2, "Terminating Identification Presentation (TIP)"),
    (3, "Terminating Identification Restriction (TIR)"),
    (4, "Communication HOLD (HOLD)"),
    (5, "Communications Barring (CB )"),
    (6, "Communication Diversion (CDIV)"),
    (7, "Communication Diversion Notification (CDIVN)"),
    (8, "Communication Waiting (CW)"),
    (9, "Message Waiting Indication (MWI)"),
    (10, "Conference (CONF)"),
    (11, "Flexible Alerting (FA)"),
    (12, "Completion of Communication to Busy Subscriber (CCBS)"),
    (13, "Completion of Communications on No Reply (CCNR)"),
    (14, "Malicious Communication Identification (MCID)"),
    (15, "Customized Alerting Tone (CAT)"),
    (16, "Closed User Group (CUG)"),
    (17, "Personal Network management (PNM)"),
    (18, "Customized Ringing Signal (CRS)"),
    (19, "Advice of Charge (AoC)"),
];

/// Values of Subscriber-Role.
static SUBSCRIBER_ROLE: Names = &[(0, "ORIGINATING"), (1, "TERMINATING")];

/// Values of SDP-Type.
static SDP_TYPE: Names = &[(0, "SDP Offer"), (1, "SDP Answer")];

/// Values of Change-Condition.
static CHANGE_CONDITION: Names = &[
    (0, "Normal Release"),
    (1, "Abnormal Release"),
    (2, "Qos Change"),
    (3, "Volume Limit"),
    (4, "Time Limit"),
    (5, "Serving Node Change"),
    (6, "Serving Node PLMN Change"),
    (7, "User Location Change"),
    (8, "RAT Change"),
    (9, "UE Time Zone Change"),
    (10, "Tariff Time Change"),
    (11, "Service Idled Out"),
    (12, "Service Specific Time Limit"),
    (13, "Max Number of Changes in Changing conditions"),
    (14, "CGI-SAI Change"),
    (15, "RAI Change"),
    (16, "ECGI Change"),
    (17, "TAI Change"),
    (18, "Service Data Volume Limit"),
    (19, "Service Data Time Limit"),
    (20, "Management Intervantion"),
    (21, "Service Stop"),
    (22, "User CSG Information Change"),
    (23, "S-GW Change"),
    (24, "Change of UE Presence in Presence Reporting Area"),
    (25, "Proximity alerted"),
    (26, "Time expired with no renewal"),
    (27, "Requestor cancellation"),
    (28, "Maximum number of reports"),
    (29, "PLMN Change"),
    (30, "Coverage status change"),
    (31, "Removal of access"),
    (32, "Unavailability of access"),
    (33, "Access change of service data flow"),
    (34, "Indirect change condition"),
    (35, "Maximum number of NIDD submissions"),
    (36, "Change in UE to PE"),
    (37, "Serving PLMN Rate Control Change"),
    (38, "APN Rate Control Change"),
];

/// Values of Diagnostics.
static DIAGNOSTICS: Names = &[
    (0, "UNSPECIFIED"),
    (1, "SESSION_TIMEOUT"),
    (2, "RESOURCE_LIMITATION"),
    (3, "ADMIN_DISCONNECT"),
    (4, "IDLE_TIMEOUT"),
    (5, "PCRF_UNREACHABLE"),
    (6, "AAA_UNREACHABLE"),
    (7, "AAA_INITIATED_SESSION_TERMINATION"),
    (8, "REAUTHENTICATION_FAILED"),
    (9, "PCRF_INITIATED_SESSION_TERMINATION"),
    (10, "PCRF_INITIATED_FLOW_TERMINATION"),
    (11, "PCRF_ACCOUNTING_PARAMETERS_CHANGED"),
    (12, "PMIP_INITIATED_SESSION_TERMINATION"),
    (13, "PPP_INITIATED_SESSION_TERMINATION"),
    (14, "GTP_INITIATED_SESSION_TERMINATION"),
    (15, "PMIP_REVOCATION"),
    (16, "HANDOVER_ERROR"),
    (17, "PMIP_LIFETIME_EXPIRED"),
    (18, "REAUTHORIZATION_FAILED"),
];

/// Values of Serving-Node-Type.
static SERVING_NODE_TYPE: Names = &[(0, "SGSN"), (1, "PMIPSGW"), (2, "GTPSGW"), (3, "ePDG"), (4, "hSGW"), (5, "MME")];

/// Values of Participant-Action-Type.
static PARTICIPANT_ACTION_TYPE: Names =
    &[(0, "CREATE_CONF"), (1, "JOIN_CONF"), (2, "INVITE_INTO_CONF"), (3, "QUIT_CONF")];

/// Values of Dynamic-Address-Flag.
static DYNAMIC_ADDRESS_FLAG: Names = &[(0, "Static"), (1, "Dynamic")];

/// Values of AoC-Request-Type.
static AOC_REQUEST_TYPE: Names =
    &[(0, "AoC_NOT_REQUESTED"), (1, "AoC_FULL"), (2, "AoC_COST_ONLY"), (3, "AoC_TARIFF_ONLY")];

/// Values of SGW-Change.
static SGW_CHANGE: Names = &[(0, "ACR_Start_NOT_due_to_SGW_Change"), (1, "ACR_Start_due_to_SGW_Change")];

/// Values of Charging-Characteristics-Selection-Mode.
static CHARGING_CHARACTERISTICS_SELECTION_MODE: Names = &[
    (0, "Serving-Node-Supplied"),
    (1, "Subscription-specific"),
    (2, "APN-specific"),
    (3, "Home-Default"),
    (4, "Roaming-Default"),
    (5, "Visiting-Default"),
];

/// Values of Dynamic-Address-Flag-Extension.
static DYNAMIC_ADDRESS_FLAG_EXTENSION: Names = &[(0, "Static"), (1, "Dynamic")];

/// Values of Application-Service-Type.
static APPLICATION_SERVICE_TYPE: Names =
    &[(100, "SENDING"), (101, "RECEIVING"), (102, "RETRIEVAL"), (103, "INVITING"), (104, "LEAVING"), (105, "JOINING")];

/// Values of Charge-Reason-Code.
static CHARGE_REASON_CODE: Names =
    &[(0, "UNKNOWN"), (1, "USAGE"), (2, "COMMUNICATION-ATTEMPT-CHARGE"), (3, "SETUP-CHARGE"), (4, "ADD-ON-CHARGE")];

/// Values of Online-Charging-Flag.
static ONLINE_CHARGING_FLAG: Names = &[(0, "ECF address not provided"), (1, "ECF address provided")];

/// Values of IMSI-Unauthenticated-Flag.
static IMSI_UNAUTHENTICATED_FLAG: Names = &[(0, "Authenticated"), (1, "Unauthenticated")];

/// Values of AoC-Format.
static AOC_FORMAT: Names = &[(0, "MONETARY"), (1, "NON_MONETARY"), (2, "CAI")];

/// Values of AoC-Service-Obligatory-Type.
static AOC_SERVICE_OBLIGATORY_TYPE: Names = &[(0, "NON_BINDING"), (1, "BINDING")];

/// Values of AoC-Service-Type.
static AOC_SERVICE_TYPE: Names = &[(0, "NONE"), (1, "AOC-S"), (2, "AOC-D"), (3, "AOC-E")];

/// Values of CSG-Access-Mode.
static CSG_ACCESS_MODE: Names = &[(0, "Closed mode"), (1, "Hybrid Mode")];

/// Values of CSG-Membership-Indication.
static CSG_MEMBERSHIP_INDICATION: Names = &[(0, "Not CSG member"), (1, "CSG Member")];

/// Values of Low-Priority-Indicator.
static LOW_PRIORITY_INDICATOR: Names = &[(0, "NO"), (1, "YES")];

/// Values of IP-Realm-Default-Indicator.
static IP_REALM_DEFAULT_INDICATOR: Names = &[(0, "Default IP Realm Not used"), (1, "Default IP realm used")];

/// Values of Local-GW-Inserted-Indicator.
static LOCAL_GW_INSERTED_INDICATOR: Names = &[(0, "Local GW Not Inserted"), (1, "Local GW Inserted")];

/// Values of Transcoder-Inserted-Indicator.
static TRANSCODER_INSERTED_INDICATOR: Names = &[(0, "Transcoder Not Inserted"), (1, "Transcoder Inserted")];

/// Values of NNI-Type.
static NNI_TYPE: Names = &[(0, "non-roaming"), (1, "roaming without loopback"), (2, "roaming with loopback")];

/// Values of Relationship-Mode.
static RELATIONSHIP_MODE: Names = &[(0, "trusted"), (1, "non-trusted")];

/// Values of Session-Direction.
static SESSION_DIRECTION: Names = &[(0, "inbound"), (1, "outbound")];

/// Values of Access-Transfer-Type.
static ACCESS_TRANSFER_TYPE: Names =
    &[(0, "PS to CS Transfer"), (1, "CS to PS Transfer"), (2, "PS to PS Transfer"), (3, "CS to CS Transfer")];

/// Values of TAD-Identifier.
static TAD_IDENTIFIER: Names = &[(0, "CS"), (1, "PS")];

/// Values of SM-Device-Trigger-Indicator.
static SM_DEVICE_TRIGGER_INDICATOR: Names = &[(0, "Not DeviceTrigger"), (1, "DeviceTrigger")];

/// Values of Forwarding-Pending.
static FORWARDING_PENDING: Names = &[(0, "Forwarding not pending"), (1, "Forwarding pending")];

/// Values of CN-Operator-Selection-Entity.
static CN_OPERATOR_SELECTION_ENTITY: Names = &[
    (0, "The serving network has been selected by the UE"),
    (1, "The serving network has been selected by the network"),
];

/// Values of Coverage-Status.
static COVERAGE_STATUS: Names = &[(0, "Out of coverage"), (1, "In coverage")];

/// Values of Role-Of-ProSe-Function.
static ROLE_OF_PROSE_FUNCTION: Names = &[(0, "HPLMN")];

/// Values of Inter-UE-Transfer.
static INTER_UE_TRANSFER: Names = &[(0, "Intra-UE transfer"), (1, "Inter-UE transfer")];

/// Values of Variable-Part-Type.
static VARIABLE_PART_TYPE: Names = &[(0, "Integer"), (1, "Number"), (2, "Time"), (3, "Date"), (4, "Currency")];

/// Values of Quota-Indicator.
static QUOTA_INDICATOR: Names = &[(0, "QUOTA_IS_NOT_USED_DURING_PLAYBACK"), (1, "QUOTA_IS_USED_DURING_PLAYBACK")];

/// Values of Play-Alternative.
static PLAY_ALTERNATIVE: Names = &[(0, "served party"), (1, "remote party")];

/// Values of Privacy-Indicator.
static PRIVACY_INDICATOR: Names = &[(0, "NOT_PRIVATE"), (1, "PRIVATE")];

/// Values of CP-CIoT-EPS-Optimisation-Indicator.
static CP_CIOT_EPS_OPTIMISATION_INDICATOR: Names = &[(0, "Not Apply"), (1, "Apply")];

/// Values of SGi-PtP-Tunnelling-Method.
static SGI_PTP_TUNNELLING_METHOD: Names = &[(0, "UDP_IP_based"), (1, "Others")];

/// Values of UNI-PDU-CP-Only-Flag.
static UNI_PDU_CP_ONLY_FLAG: Names = &[(0, "UNI-PDU-both-UP-CP"), (1, "UNI-PDU-CP-Only")];

/// Values of Additional-Exception-Reports.
static ADDITIONAL_EXCEPTION_REPORTS: Names = &[(0, "Not Allowed"), (1, "Allowed")];

/// Values of Charging-Per-IP-CAN-Session-Indicator.
static CHARGING_PER_IP_CAN_SESSION_INDICATOR: Names = &[(0, "Inactive"), (1, "Active")];

/// Values of 3GPP-PS-Data-Off-Status.
static TGPP_PS_DATA_OFF_STATUS: Names = &[(0, "Active"), (1, "Inactive")];
