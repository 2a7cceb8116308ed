//! A table: AVPs of Wx and of the generic bootstrapping architecture (TS 29.234 §10, TS 29.109 §6).
//!
//! A row is vendor, code, name as Wireshark spells it, type; enumerated values stand in the tables below.

use crate::proto::diameter::dictionary::Names;

crate::proto::diameter::dictionary::avps! {
    /// AVPs of Wx and of the generic bootstrapping architecture: TS 29.234 §10, TS 29.109 §6.
    pub AVPS;
    10415 300 "Authentication-Method" Enumerated AUTHENTICATION_METHOD;
    10415 301 "Authentication-Information-SIM" OctetString;
    10415 302 "Authorization-Information-SIM" OctetString;
    10415 303 "WLAN-User-Data" Grouped;
    10415 304 "Charging-Data" Grouped;
    10415 305 "WLAN-Access" Enumerated WLAN_ACCESS;
    10415 306 "WLAN-3GPP-IP-Access" Enumerated WLAN_3GPP_IP_ACCESS;
    10415 307 "APN-Authorized" Grouped;
    10415 309 "APN-Barring-Type" Enumerated APN_BARRING_TYPE;
    10415 310 "WLAN-Direct-IP-Access" Enumerated WLAN_DIRECT_IP_ACCESS;
    10415 311 "Session-Request-Type" Enumerated SESSION_REQUEST_TYPE;
    10415 312 "Routing-Policy" IpFilterRule;
    10415 313 "Max-Requested-Bandwidth" OctetString;
    10415 314 "Charging-Characteristics" OctetString;
    10415 315 "Charging-Nodes" Grouped;
    10415 316 "Primary-OCS-Charging-Function-Name" DiameterIdentity;
    10415 317 "Secondary-OCS-Charging-Function-Name" DiameterIdentity;
    10415 318 "3GPP-AAA-Server-Name" DiameterIdentity;
    10415 319 "Maximum-Number-Accesses" Unsigned32;
    10415 400 "GBA-UserSecSettings" OctetString;
    10415 401 "Transaction-Identifier" OctetString;
    10415 402 "NAF-Hostname" OctetString;
    10415 403 "GAA-Service-Identifier" OctetString;
    10415 404 "Key-ExpiryTime" Time;
    10415 405 "ME-Key-Material" OctetString;
    10415 406 "UICC-Key-Material" OctetString;
    10415 407 "GBA_U-Awareness-Indicator" Enumerated GBA_U_AWARENESS_INDICATOR;
    10415 408 "BootstrapInfoCreationTime" Time;
    10415 409 "GUSS-Timestamp" Time;
    10415 410 "GBA-Type" Enumerated GBA_TYPE;
    10415 411 "UE-Id" OctetString;
    10415 412 "UE-Id-Type" Enumerated UE_ID_TYPE;
    10415 413 "UICC-App-Label" OctetString;
    10415 414 "UICC-ME" Enumerated UICC_ME;
    10415 415 "Requested-Key-Lifetime" Time;
    10415 416 "Private-Identity-Request" Enumerated PRIVATE_IDENTITY_REQUEST;
    10415 417 "GBA-Push-Info" OctetString;
    10415 418 "NAF-SA-Identifier" OctetString;
    10415 419 "Security-Feature-Request" OctetString;
    10415 420 "Security-Feature-Response" OctetString;
    10415 1301 "RAN-End-Timestamp" Time;
    10415 1302 "RAN-Secondary-RAT-Usage-Report" Grouped;
    10415 1303 "RAN-Start-Timestamp" Time;
    10415 1304 "Secondary-RAT-Type" OctetString;
    10415 1305 "Civic-Address-Information" Utf8String;
    10415 1306 "WLAN-Operator-Id" Grouped;
    10415 1307 "WLAN-Operator-Name" Utf8String;
    10415 1308 "WLAN-PLMN-Id" Utf8String;
    10415 1309 "API-Content" Utf8String;
    10415 1310 "API-Direction" Enumerated API_DIRECTION;
    10415 1311 "API-Identifier" OctetString;
    10415 1312 "API-Invocation-Timestamp" Time;
    10415 1313 "API-Result-Code" Unsigned32;
    10415 1314 "API-Size" Unsigned64;
}

/// Values of Authentication-Method.
static AUTHENTICATION_METHOD: Names = &[(0, "WLAN_EAP_SIM"), (1, "WLAN_EAP_AKA")];

/// Values of WLAN-Access.
static WLAN_ACCESS: Names = &[(0, "WLAN_SUBSCRIPTION_ALLOWED"), (1, "WLAN_SUBSCRIPTION_BARRED")];

/// Values of WLAN-3GPP-IP-Access.
static WLAN_3GPP_IP_ACCESS: Names = &[(0, "WLAN_APNS_ENABLE"), (1, "WLAN_APNS_DISABLE")];

/// Values of APN-Barring-Type.
static APN_BARRING_TYPE: Names = &[
    (0, "WLAN_APN_NO_BARRING"),
    (1, "WLAN_APN_HOME_BARRED_WHEN_ROAMING "),
    (2, "WLAN_APN_VISITED_BARRED"),
    (3, "WLAN_APN_HOME_BARRED"),
    (4, "WLAN_APN_INTERNET_ACCESS_BARRED"),
];

/// Values of WLAN-Direct-IP-Access.
static WLAN_DIRECT_IP_ACCESS: Names = &[(0, "WLAN_DIRECT_IP_ACCESS"), (1, "WLAN_NO_DIRECT_IP_ACCESS")];

/// Values of Session-Request-Type.
static SESSION_REQUEST_TYPE: Names = &[(0, "AUTHORIZATION REQUEST"), (1, "ROUTING POLICY")];

/// Values of GBA_U-Awareness-Indicator.
static GBA_U_AWARENESS_INDICATOR: Names = &[(0, "NO"), (1, "YES")];

/// Values of GBA-Type.
static GBA_TYPE: Names = &[(0, "3G GBA"), (1, "2G GBA")];

/// Values of UE-Id-Type.
static UE_ID_TYPE: Names = &[(0, "Private user identity"), (1, "Public user identity")];

/// Values of UICC-ME.
static UICC_ME: Names = &[(0, "GBA_ME"), (1, "GBA_U")];

/// Values of Private-Identity-Request.
static PRIVATE_IDENTITY_REQUEST: Names = &[(0, "Private identity requested"), (1, "Private identity not requested")];

/// Values of API-Direction.
static API_DIRECTION: Names = &[(0, "Invocation"), (1, "Notification")];
