//! A table: AVPs of S6a, S6d, S13 and S7a (TS 29.272 §7.3).
//!
//! A row is vendor, code, name as Wireshark spells it, type; enumerated values stand in the tables below.

use crate::proto::diameter::dictionary::Names;

crate::proto::diameter::dictionary::avps! {
    /// AVPs of S6a, S6d, S13 and S7a: TS 29.272 §7.3.
    pub AVPS;
    10415 1400 "Subscription-Data" Grouped;
    10415 1401 "Terminal-Information" Grouped;
    10415 1402 "IMEI" Utf8String;
    10415 1403 "Software-Version" Utf8String;
    10415 1404 "QoS-Subscribed" OctetString;
    10415 1405 "ULR-Flags" Unsigned32;
    10415 1406 "ULA-Flags" Unsigned32;
    10415 1407 "Visited-PLMN-Id" OctetString;
    10415 1408 "Requested-EUTRAN-Authentication-Info" Grouped;
    10415 1409 "Requested-UTRAN-GERAN-Authentication-Info" Grouped;
    10415 1410 "Number-Of-Requested-Vectors" Unsigned32;
    10415 1411 "Re-Synchronization-Info" OctetString;
    10415 1412 "Immediate-Response-Preferred" Unsigned32;
    10415 1413 "Authentication-Info" Grouped;
    10415 1414 "E-UTRAN-Vector" Grouped;
    10415 1415 "UTRAN-Vector" Grouped;
    10415 1416 "GERAN-Vector" Grouped;
    10415 1417 "Network-Access-Mode" Enumerated NETWORK_ACCESS_MODE;
    10415 1418 "HPLMN-ODB" Unsigned32;
    10415 1419 "Item-Number" Unsigned32;
    10415 1420 "Cancellation-Type" Enumerated CANCELLATION_TYPE;
    10415 1421 "DSR-Flags" Unsigned32;
    10415 1422 "DSA-Flags" Unsigned32;
    10415 1423 "Context-Identifier" Unsigned32;
    10415 1424 "Subscriber-Status" Enumerated SUBSCRIBER_STATUS;
    10415 1425 "Operator-Determined-Barring" Unsigned32;
    10415 1426 "Access-Restriction-Data" Unsigned32;
    10415 1427 "APN-OI-Replacement" Utf8String;
    10415 1428 "All-APN-Configurations-Included-Indicator" Enumerated ALL_APN_CONFIGURATIONS_INCLUDED_INDICATOR;
    10415 1429 "APN-Configuration-Profile" Grouped;
    10415 1430 "APN-Configuration" Grouped;
    10415 1431 "EPS-Subscribed-QoS-Profile" Grouped;
    10415 1432 "VPLMN-Dynamic-Address-Allowed" Enumerated VPLMN_DYNAMIC_ADDRESS_ALLOWED;
    10415 1433 "STN-SR" OctetString;
    10415 1434 "Alert-Reason" Enumerated ALERT_REASON;
    10415 1435 "AMBR" Grouped;
    10415 1436 "CSG-Subscription-Data" Grouped;
    10415 1437 "CSG-Id" Unsigned32;
    10415 1438 "PDN-GW-Allocation-Type" Enumerated PDN_GW_ALLOCATION_TYPE;
    10415 1439 "Expiration-Date" Time;
    10415 1440 "RAT-Frequency-Selection-Priority-ID" Unsigned32;
    10415 1441 "IDA-Flags" Unsigned32;
    10415 1442 "PUA-Flags" Unsigned32;
    10415 1443 "NOR-Flags" Unsigned32;
    10415 1444 "User-Id" Utf8String;
    10415 1445 "Equipment-Status" Enumerated EQUIPMENT_STATUS;
    10415 1446 "Regional-Subscription-Zone-Code" OctetString;
    10415 1447 "RAND" OctetString;
    10415 1448 "XRES" OctetString;
    10415 1449 "AUTN" OctetString;
    10415 1450 "KASME" OctetString;
    10415 1452 "Trace-Collection-Entity" Address;
    10415 1453 "Kc" OctetString;
    10415 1454 "SRES" OctetString;
    10415 1455 "Requesting-Node-Type" Enumerated REQUESTING_NODE_TYPE;
    10415 1456 "PDN-Type" Enumerated PDN_TYPE;
    10415 1457 "Roaming-Restricted-Due-To-Unsupported-Feature" Enumerated ROAMING_RESTRICTED_DUE_TO_UNSUPPORTED_FEATURE;
    10415 1458 "Trace-Data" Grouped;
    10415 1459 "Trace-Reference" OctetString;
    10415 1462 "Trace-Depth" Enumerated TRACE_DEPTH;
    10415 1463 "Trace-NE-Type-List" OctetString;
    10415 1464 "Trace-Interface-List" OctetString;
    10415 1465 "Trace-Event-List" OctetString;
    10415 1466 "OMC-Id" OctetString;
    10415 1467 "GPRS-Subscription-Data" Grouped;
    10415 1468 "Complete-Data-List-Included-Indicator" Enumerated COMPLETE_DATA_LIST_INCLUDED_INDICATOR;
    10415 1469 "PDP-Context" Grouped;
    10415 1470 "PDP-Type" OctetString;
    10415 1471 "3GPP2-MEID" OctetString;
    10415 1472 "Specific-APN-Info" Grouped;
    10415 1473 "LCS-Info" Grouped;
    10415 1474 "GMLC-Number" OctetString;
    10415 1475 "LCS-PrivacyException" Grouped;
    10415 1476 "SS-Code" OctetString;
    10415 1477 "SS-Status" OctetString;
    10415 1478 "Notification-To-UE-User" Enumerated NOTIFICATION_TO_UE_USER;
    10415 1479 "External-Client" Grouped;
    10415 1480 "Client-Identity" OctetString;
    10415 1481 "GMLC-Restriction" Enumerated GMLC_RESTRICTION;
    10415 1482 "PLMN-Client" Enumerated PLMN_CLIENT;
    10415 1483 "3GPP-Service-Type" Grouped;
    10415 1484 "ServiceTypeIdentity" Unsigned32;
    10415 1485 "MO-LR" Grouped;
    10415 1486 "Teleservice-List" Grouped;
    10415 1487 "TS-Code" OctetString;
    10415 1488 "Call-Barring-Infor-List" Grouped;
    10415 1489 "SGSN-Number" OctetString;
    10415 1490 "IDR-Flags" Unsigned32;
    10415 1491 "ICS-Indicator" Enumerated ICS_INDICATOR;
    10415 1492 "IMS-Voice-Over-PS-Sessions-Supported" Enumerated IMS_VOICE_OVER_PS_SESSIONS_SUPPORTED;
    10415 1493 "Homogeneous-Support-of-IMS-Voice-Over-PS-Sessions" Enumerated HOMOGENEOUS_SUPPORT_OF_IMS_VOICE_OVER_PS_SESSIONS;
    10415 1494 "Last-UE-Activity-Time" Time;
    10415 1495 "EPS-User-State" Grouped;
    10415 1496 "EPS-Location-Information" Grouped;
    10415 1497 "MME-User-State" Grouped;
    10415 1498 "SGSN-User-State" Grouped;
    10415 1499 "User-State" Enumerated USER_STATE;
    10415 1600 "MME-Location-Information" Grouped;
    10415 1601 "SGSN-Location-Information" Grouped;
    10415 1602 "E-UTRAN-Cell-Global-Identity" OctetString;
    10415 1603 "Tracking-Area-Identity" OctetString;
    10415 1604 "Cell-Global-Identity" OctetString;
    10415 1605 "Routing-Area-Identity" OctetString;
    10415 1606 "Location-Area-Identity" OctetString;
    10415 1607 "Service-Area-Identity" OctetString;
    10415 1608 "Geographical-Information" OctetString;
    10415 1609 "Geodetic-Information" OctetString;
    10415 1610 "Current-Location-Retrieved" Enumerated CURRENT_LOCATION_RETRIEVED;
    10415 1611 "Age-Of-Location-Information" Unsigned32;
    10415 1612 "Active-APN" Grouped;
    10415 1613 "SIPTO-Permission" Enumerated SIPTO_PERMISSION;
    10415 1614 "Error-Diagnostic" Enumerated ERROR_DIAGNOSTIC;
    10415 1615 "UE-SRVCC-Capability" Enumerated UE_SRVCC_CAPABILITY;
    10415 1616 "MPS-Priority" Unsigned32;
    10415 1617 "VPLMN-LIPA-Allowed" Enumerated VPLMN_LIPA_ALLOWED;
    10415 1618 "LIPA-Permission" Enumerated LIPA_PERMISSION;
    10415 1619 "Subscribed-Periodic-RAU-TAU-Timer" Unsigned32;
    10415 1620 "Ext-PDP-Type" OctetString;
    10415 1621 "Ext-PDP-Address" Address;
    10415 1622 "MDT-Configuration" Grouped;
    10415 1623 "Job-Type" Enumerated JOB_TYPE;
    10415 1624 "Area-Scope" Grouped;
    10415 1625 "List-Of-Measurements" Unsigned32;
    10415 1626 "Reporting-Trigger" Unsigned32;
    10415 1627 "Report-Interval" Enumerated REPORT_INTERVAL;
    10415 1628 "Report-Amount" Enumerated REPORT_AMOUNT;
    10415 1629 "Event-Threshold-RSRP" Unsigned32;
    10415 1630 "Event-Threshold-RSRQ" Unsigned32;
    10415 1631 "Logging-Interval" Enumerated LOGGING_INTERVAL;
    10415 1632 "Logging-Duration" Enumerated LOGGING_DURATION;
    10415 1633 "Relay-Node-Indicator" Enumerated RELAY_NODE_INDICATOR;
    10415 1634 "MDT-User-Consent" Enumerated MDT_USER_CONSENT;
    10415 1635 "PUR-Flags" Unsigned32;
    10415 1636 "Subscribed-VSRVCC" Enumerated SUBSCRIBED_VSRVCC;
    10415 1637 "Equivalent-PLMN-List" Grouped;
    10415 1638 "CLR-Flags" Unsigned32;
    10415 1639 "UVR-Flags" Unsigned32;
    10415 1640 "UVA-Flags" Unsigned32;
    10415 1641 "VPLMN-CSG-Subscription-Data" Grouped;
    10415 1642 "Time-Zone" Utf8String;
    10415 1643 "A-MSISDN" OctetString;
    10415 1645 "MME-Number-for-MT-SMS" OctetString;
    10415 1648 "SMS-Register-Request" Enumerated SMS_REGISTER_REQUEST;
    10415 1649 "Local-Time-Zone" Grouped;
    10415 1650 "Daylight-Saving-Time" Enumerated DAYLIGHT_SAVING_TIME;
    10415 1654 "Subscription-Data-Flags" Unsigned32;
    10415 1655 "Measurement-Period-LTE" Enumerated MEASUREMENT_PERIOD_LTE;
    10415 1656 "Measurement-Period-UMTS" Enumerated MEASUREMENT_PERIOD_UMTS;
    10415 1657 "Collection-Period-RRM-LTE" Enumerated;
    10415 1658 "Collection-Period-RRM-UMTS" Enumerated;
    10415 1659 "Positioning-Method" OctetString;
    10415 1660 "Measurement-Quantity" OctetString;
    10415 1661 "Event-Threshold-Event-1F" Integer32;
    10415 1662 "Event-Threshold-Event-1I" Integer32;
    10415 1663 "Restoration-Priority" Unsigned32;
    10415 1664 "SGs-MME-Identity" Utf8String;
    10415 1665 "SIPTO-Local-Network-Permission" Enumerated SIPTO_LOCAL_NETWORK_PERMISSION;
    10415 1666 "Coupled-Node-Diameter-ID" DiameterIdentity;
    10415 1667 "WLAN-offloadability" Grouped;
    10415 1668 "WLAN-offloadability-EUTRAN" Unsigned32;
    10415 1669 "WLAN-offloadability-UTRAN" Unsigned32;
    10415 1670 "Reset-ID" OctetString;
    10415 1671 "MDT-Allowed-PLMN-Id" OctetString;
    10415 1672 "Adjacent-PLMNs" Grouped;
    10415 1673 "Adjacent-Access-Restriction-Data" Grouped;
    10415 1674 "DL-Buffering-Suggested-Packet-Count" Integer32;
    10415 1675 "IMSI-Group-Id" Grouped;
    10415 1676 "Group-Service-Id" Unsigned32;
    10415 1677 "Group-PLMN-Id" OctetString;
    10415 1678 "Local-Group-Id" OctetString;
    10415 1679 "AIR-Flags" Unsigned32;
    10415 1680 "UE-Usage-Type" Unsigned32;
    10415 1681 "Non-IP-PDN-Type-Indicator" Enumerated NON_IP_PDN_TYPE_INDICATOR;
    10415 1682 "Non-IP-Data-Delivery-Mechanism" Enumerated NON_IP_DATA_DELIVERY_MECHANISM;
    10415 1683 "Additional-Context-Identifier" Unsigned32;
    10415 1684 "SCEF-Realm" DiameterIdentity;
    10415 1685 "Subscription-Data-Deletion" Grouped;
    10415 1686 "Preferred-Data-Mode" Unsigned32;
    10415 1687 "Emergency-Info" Grouped;
    10415 1688 "V2X-Subscription-Data" Grouped;
    10415 1689 "V2X-Permission" Unsigned32;
    10415 1690 "PDN-Connection-Continuity" Enumerated PDN_CONNECTION_CONTINUITY;
    10415 1691 "eDRX-Cycle-Length" Grouped;
    10415 1692 "eDRX-Cycle-Length-Value" OctetString;
    10415 1693 "UE-PC5-AMBR" Unsigned32;
    10415 1694 "MBSFN-Area" Grouped;
    10415 1695 "MBSFN-Area-ID" Unsigned32;
    10415 1696 "Carrier-Frequency" Unsigned32;
    10415 1697 "RDS-Indicator" Enumerated RDS_INDICATOR;
    10415 1698 "Service-Gap-Time" Unsigned32;
    10415 1699 "Aerial-UE-Subscription-Information" Unsigned32;
}

/// Values of Network-Access-Mode.
static NETWORK_ACCESS_MODE: Names = &[(0, "PACKET_AND_CIRCUIT"), (1, "Reserved"), (2, "ONLY_PACKET")];

/// Values of Cancellation-Type.
static CANCELLATION_TYPE: Names = &[
    (0, "MME_UPDATE_PROCEDURE"),
    (1, "SGSN_UPDATE_PROCEDURE"),
    (2, "SUBSCRIPTION_WITHDRAWAL"),
    (3, "UPDATE_PROCEDURE_IWF"),
    (4, "INITIAL_ATTACH_PROCEDURE"),
];

/// Values of Subscriber-Status.
static SUBSCRIBER_STATUS: Names = &[(0, "SERVICE_GRANTED"), (1, "OPERATOR_DETERMINED_BARRING")];

/// Values of All-APN-Configurations-Included-Indicator.
static ALL_APN_CONFIGURATIONS_INCLUDED_INDICATOR: Names =
    &[(0, "ALL_APN_CONFIGURATIONS_INCLUDED"), (1, "MODIFIED/ADDED_APN_CONFIGURATIONS_INCLUDED")];

/// Values of VPLMN-Dynamic-Address-Allowed.
static VPLMN_DYNAMIC_ADDRESS_ALLOWED: Names = &[(0, "NOTALLOWED"), (1, "ALLOWED")];

/// Values of Alert-Reason.
static ALERT_REASON: Names = &[(0, "UE_PRESENT"), (1, "UE_MEMORY_AVAILABLE")];

/// Values of PDN-GW-Allocation-Type.
static PDN_GW_ALLOCATION_TYPE: Names = &[(0, "STATIC"), (1, "DYNAMIC")];

/// Values of Equipment-Status.
static EQUIPMENT_STATUS: Names = &[(0, "WHITELISTED"), (1, "BLACKLISTED"), (2, "GREYLISTED")];

/// Values of Requesting-Node-Type.
static REQUESTING_NODE_TYPE: Names = &[(0, "MME"), (1, "SGSN"), (2, "MME/SGSN")];

/// Values of PDN-Type.
static PDN_TYPE: Names = &[(0, "IPv4"), (1, "IPv6"), (2, "IPv4v6"), (3, "IPv4_OR_IPv6"), (4, "Non-IP")];

/// Values of Roaming-Restricted-Due-To-Unsupported-Feature.
static ROAMING_RESTRICTED_DUE_TO_UNSUPPORTED_FEATURE: Names = &[(0, "Roaming-Restricted-Due-To-Unsupported-Feature")];

/// Values of Trace-Depth.
static TRACE_DEPTH: Names = &[
    (0, "Minimum"),
    (1, "Medium"),
    (2, "Maximum"),
    (3, "MinimumWithoutVendorSpecificExtension"),
    (4, "MediumWithoutVendorSpecificExtension"),
    (5, "MaximumWithoutVendorSpecificExtension"),
];

/// Values of Complete-Data-List-Included-Indicator.
static COMPLETE_DATA_LIST_INCLUDED_INDICATOR: Names =
    &[(0, "ALL_PDP_CONTEXTS_INCLUDED"), (1, "MODIFIED/ADDED_PDP CONTEXTS_INCLUDED")];

/// Values of Notification-To-UE-User.
static NOTIFICATION_TO_UE_USER: Names = &[
    (0, "NOTIFY_LOCATION_ALLOWED"),
    (1, "NOTIFYANDVERIFY_LOCATION_ALLOWED_IF_NO_RESPONSE"),
    (2, "NOTIFYANDVERIFY_LOCATION_NOT_ALLOWED_IF_NO_RESPONSE"),
    (3, "LOCATION_NOT_ALLOWED"),
];

/// Values of GMLC-Restriction.
static GMLC_RESTRICTION: Names = &[(0, "GMLC_LIST"), (1, "HOME_COUNTRY")];

/// Values of PLMN-Client.
static PLMN_CLIENT: Names = &[
    (0, "BROADCAST_SERVICE"),
    (1, "O_AND_M_HPLMN"),
    (2, "O_AND_M_VPLMN"),
    (3, "ANONYMOUS_LOCATION"),
    (4, "TARGET_UE_SUBSCRIBED_SERVICE"),
];

/// Values of ICS-Indicator.
static ICS_INDICATOR: Names = &[(0, "FALSE"), (1, "TRUE")];

/// Values of IMS-Voice-Over-PS-Sessions-Supported.
static IMS_VOICE_OVER_PS_SESSIONS_SUPPORTED: Names = &[(0, "NOT_SUPPORTED"), (1, "SUPPORTED")];

/// Values of Homogeneous-Support-of-IMS-Voice-Over-PS-Sessions.
static HOMOGENEOUS_SUPPORT_OF_IMS_VOICE_OVER_PS_SESSIONS: Names = &[(0, "NOT_SUPPORTED"), (1, "SUPPORTED")];

/// Values of User-State.
static USER_STATE: Names = &[
    (0, "DETACHED"),
    (1, "ATTACHED_NOT_REACHABLE_FOR_PAGING"),
    (2, "ATTACHED_REACHABLE_FOR_PAGING"),
    (3, "CONNECTED_NOT_REACHABLE_FOR_PAGING"),
    (4, "CONNECTED_REACHABLE_FOR_PAGING"),
    (5, "NETWORK_DETERMINED_NOT_REACHABLE"),
];

/// Values of Current-Location-Retrieved.
static CURRENT_LOCATION_RETRIEVED: Names = &[(0, "ACTIVE-LOCATION-RETRIEVAL")];

/// Values of SIPTO-Permission.
static SIPTO_PERMISSION: Names = &[(0, "SIPTO_ALLOWED"), (1, "SIPTO_NOTALLOWED")];

/// Values of Error-Diagnostic.
static ERROR_DIAGNOSTIC: Names = &[
    (0, "GPRS_DATA_SUBSCRIBED"),
    (1, "NO_GPRS_DATA_SUBSCRIBED"),
    (2, "ODB-ALL-APN"),
    (3, "ODB-HPLMN-APN"),
    (4, "ODB-VPLMN-APN"),
];

/// Values of UE-SRVCC-Capability.
static UE_SRVCC_CAPABILITY: Names = &[(0, "UE-SRVCC-NOT-SUPPORTED"), (1, "UE-SRVCC-SUPPORTED")];

/// Values of VPLMN-LIPA-Allowed.
static VPLMN_LIPA_ALLOWED: Names = &[(0, "LIPA-NOTALLOWED"), (1, "LIPA-ALLOWED")];

/// Values of LIPA-Permission.
static LIPA_PERMISSION: Names = &[(0, "LIPA-PROHIBITED"), (1, "LIPA-ONLY"), (2, "LIPA-CONDITIONAL")];

/// Values of Job-Type.
static JOB_TYPE: Names = &[
    (0, "Immediate-MDT-only"),
    (1, "Logged-MDT-only"),
    (2, "Trace-only"),
    (3, "Immediate-MDT-and-Trace"),
    (4, "RLF-reports-only"),
];

/// Values of Report-Interval.
static REPORT_INTERVAL: Names = &[
    (0, "UMTS_250_ms"),
    (1, "UMTS_500_ms"),
    (2, "UMTS_1000_ms"),
    (3, "UMTS_2000_ms"),
    (4, "UMTS_3000_ms"),
    (5, "UMTS_4000_ms"),
    (6, "UMTS_6000_ms"),
    (7, "UMTS_8000_ms"),
    (8, "UMTS_12000_ms"),
    (9, "UMTS_16000_ms"),
    (10, "UMTS_20000_ms"),
    (11, "UMTS_24000_ms"),
    (12, "UMTS_28000_ms"),
    (13, "UMTS_32000_ms"),
    (14, "UMTS_64000_ms"),
    (15, "LTE_120_ms"),
    (16, "LTE_240_ms"),
    (17, "LTE_480_ms"),
    (18, "LTE_640_ms"),
    (19, "LTE_1024_ms"),
    (20, "LTE_2048_ms"),
    (21, "LTE_5120_ms"),
    (22, "LTE_10240_ms"),
    (23, "LTE_60000_ms"),
    (24, "LTE_360000_ms"),
    (25, "LTE_720000_ms"),
    (26, "LTE_1800000_ms"),
    (27, "LTE_3600000_ms"),
];

/// Values of Report-Amount.
static REPORT_AMOUNT: Names =
    &[(0, "1"), (1, "2"), (2, "4"), (3, "8"), (4, "16"), (5, "32"), (6, "64"), (7, "infinity")];

/// Values of Logging-Interval.
static LOGGING_INTERVAL: Names =
    &[(0, "1.28"), (1, "2.56"), (2, "5.12"), (3, "10.24"), (4, "20.48"), (5, "30.72"), (6, "40.96"), (7, "61.44")];

/// Values of Logging-Duration.
static LOGGING_DURATION: Names =
    &[(0, "600_sec"), (1, "1200_sec"), (2, "2400_sec"), (3, "3600_sec"), (4, "5400_sec"), (5, "7200_sec")];

/// Values of Relay-Node-Indicator.
static RELAY_NODE_INDICATOR: Names = &[(0, "NOT_RELAY_NODE"), (1, "RELAY_NODE")];

/// Values of MDT-User-Consent.
static MDT_USER_CONSENT: Names = &[(0, "CONSENT_NOT_GIVEN"), (1, "CONSENT_GIVEN")];

/// Values of Subscribed-VSRVCC.
static SUBSCRIBED_VSRVCC: Names = &[(0, "VSRVCC_SUBSCRIBED")];

/// Values of SMS-Register-Request.
static SMS_REGISTER_REQUEST: Names =
    &[(0, "SMS_REGISTRATION_REQUIRED"), (1, "SMS_REGISTRATION_NOT_PREFERRED"), (2, "NO_PREFERENCE")];

/// Values of Daylight-Saving-Time.
static DAYLIGHT_SAVING_TIME: Names =
    &[(0, "NO_ADJUSTMENT"), (1, "PLUS_ONE_HOUR_ADJUSTMENT"), (2, "PLUS_TWO_HOURS_ADJUSTMENT")];

/// Values of Measurement-Period-LTE.
static MEASUREMENT_PERIOD_LTE: Names =
    &[(0, "1024 ms"), (1, "1280 ms"), (2, "2048 ms"), (3, "2560 ms"), (4, "5120 ms"), (5, "10240 ms"), (6, "1 min")];

/// Values of Measurement-Period-UMTS.
static MEASUREMENT_PERIOD_UMTS: Names = &[
    (0, "250 ms"),
    (1, "500 ms"),
    (2, "1000 ms"),
    (3, "2000 ms"),
    (4, "3000 ms"),
    (5, "4000 ms"),
    (6, "6000 ms"),
    (7, "8000 ms"),
    (8, "12000 ms"),
    (9, "16000 ms"),
    (10, "20000 ms"),
    (11, "24000 ms"),
    (12, "28000 ms"),
    (13, "32000 ms"),
    (14, "64000 ms"),
];

/// Values of SIPTO-Local-Network-Permission.
static SIPTO_LOCAL_NETWORK_PERMISSION: Names =
    &[(0, "SIPTO at Local Network ALLOWED"), (1, "SIPTO at Local Network NOTALLOWED")];

/// Values of Non-IP-PDN-Type-Indicator.
static NON_IP_PDN_TYPE_INDICATOR: Names = &[(0, "FALSE"), (1, "TRUE")];

/// Values of Non-IP-Data-Delivery-Mechanism.
static NON_IP_DATA_DELIVERY_MECHANISM: Names = &[(0, "SGi-BASED-DATA-DELIVERY"), (1, "SCEF-BASED-DATA-DELIVERY")];

/// Values of PDN-Connection-Continuity.
static PDN_CONNECTION_CONTINUITY: Names = &[
    (0, "MAINTAIN-PDN-CONNECTION"),
    (1, "DISCONNECT-PDN-CONNECTION-WITH-REACTIVATION-REQUEST"),
    (2, "DISCONNECT-PDN-CONNECTION-WITHOUT-REACTIVATION-REQUEST"),
];

/// Values of RDS-Indicator.
static RDS_INDICATOR: Names = &[(0, "DISABLED"), (1, "ENABLED")];
