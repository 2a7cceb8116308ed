//! A table: AVPs of SWx, STa, SWm and S6b (TS 29.273 §5.2.3, §7.2.3, §8.2.3, §9.2.3).
//!
//! A row is vendor, code, name as Wireshark spells it, type; enumerated values stand in the tables below.

use crate::proto::diameter::dictionary::Names;

crate::proto::diameter::dictionary::avps! {
    /// AVPs of SWx, STa, SWm and S6b: TS 29.273 §5.2.3, §7.2.3, §8.2.3, §9.2.3.
    pub AVPS;
    10415 1500 "Non-3GPP-User-Data" Grouped;
    10415 1501 "Non-3GPP-IP-Access" Enumerated NON_3GPP_IP_ACCESS;
    10415 1502 "Non-3GPP-IP-Access-APN" Enumerated NON_3GPP_IP_ACCESS_APN;
    10415 1503 "AN-Trusted" Enumerated AN_TRUSTED;
    10415 1504 "ANID" Utf8String;
    10415 1505 "Trace-Info" Grouped;
    10415 1506 "MIP-FA-RK" OctetString;
    10415 1507 "MIP-FA-RK-SPI" Unsigned32;
    10415 1508 "PPR-Flags" Unsigned32;
    10415 1509 "WLAN-Identifier" Grouped;
    10415 1510 "TWAN-Access-Info" Grouped;
    10415 1511 "Access-Authorization-Flags" Unsigned32;
    10415 1512 "TWAN-Default-APN-Context-Id" Unsigned32;
    10415 1516 "Full-Network-Name" OctetString;
    10415 1517 "Short-Network-Name" OctetString;
    10415 1518 "AAA-Failure-Indication" Unsigned32;
    10415 1519 "Transport-Access-Type" Enumerated TRANSPORT_ACCESS_TYPE;
    10415 1520 "DER-Flags" Unsigned32;
    10415 1521 "DEA-Flags" Unsigned32;
    10415 1522 "RAR-Flags" Unsigned32;
    10415 1523 "DER-S6b-Flags" Unsigned32;
    10415 1524 "SSID" Utf8String;
    10415 1525 "HESSID" Utf8String;
    10415 1526 "Access-Network-Info" Grouped;
    10415 1527 "TWAN-Connection-Mode" Unsigned32;
    10415 1528 "TWAN-Connectivity-Parameters" Grouped;
    10415 1529 "Connectivity-Flags" Unsigned32;
    10415 1530 "TWAN-PCO" OctetString;
    10415 1531 "TWAG-CP-Address" Address;
    10415 1532 "TWAG-UP-Address" Address;
    10415 1533 "TWAN-S2a-Failure-Cause" Unsigned32;
    10415 1534 "SM-Back-Off-Timer" Unsigned32;
    10415 1535 "WLCP-Key" OctetString;
    10415 1536 "Origination-Time-Stamp" Unsigned64;
    10415 1537 "Maximum-Wait-Time" Unsigned32;
    10415 1538 "Emergency-Services" Unsigned32;
    10415 1539 "AAR-Flags" Unsigned32;
    10415 1540 "IMEI-Check-In-VPLMN-Result" Unsigned32;
    10415 1541 "ERP-Authorization" Unsigned32;
}

/// Values of Non-3GPP-IP-Access.
static NON_3GPP_IP_ACCESS: Names = &[(0, "NON_3GPP_SUBSCRIPTION_ALLOWED"), (1, "NON_3GPP_SUBSCRIPTION_BARRED")];

/// Values of Non-3GPP-IP-Access-APN.
static NON_3GPP_IP_ACCESS_APN: Names = &[(0, "NON_3GPP_APNS_ENABLE"), (1, "NON_3GPP_APNS_DISABLE")];

/// Values of AN-Trusted.
static AN_TRUSTED: Names = &[(0, "TRUSTED"), (1, "UNTRUSTED")];

/// Values of Transport-Access-Type.
static TRANSPORT_ACCESS_TYPE: Names = &[(0, "BBF")];
