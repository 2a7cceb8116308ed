//! A table: AVPs of ETSI, as e2, e4 and Cx use them (ETSI TS 183 017, ES 283 034, ES 283 035, ES 283 026).
//!
//! A row is vendor, code, name as Wireshark spells it, type; enumerated values stand in the tables below.

use crate::proto::diameter::dictionary::Names;

crate::proto::diameter::dictionary::avps! {
    /// AVPs of ETSI, as e2, e4 and Cx use them: ETSI TS 183 017, ES 283 034, ES 283 035, ES 283 026.
    pub AVPS;
    13019 298 "ETSI-Experimental-Result-Code" Enumerated ETSI_EXPERIMENTAL_RESULT_CODE;
    13019 300 "Globally-Unique-Address" Grouped;
    13019 301 "Address-Realm" OctetString;
    13019 302 "Logical-Access-ID" OctetString;
    13019 303 "Initial-Gate-Setting" Grouped;
    13019 304 "QoS-Profile" Grouped;
    13019 305 "IP-Connectivity-Status" Enumerated IP_CONNECTIVITY_STATUS;
    13019 306 "Access-Network-Type" Grouped;
    13019 307 "Aggregation-Network-Type" Enumerated AGGREGATION_NETWORK_TYPE;
    13019 308 "Maximum-Allowed-Bandwidth-UL" Unsigned32;
    13019 309 "Maximum-Allowed-Bandwidth-DL" Unsigned32;
    13019 310 "Maximum-Priority-DEPRECATED" Unsigned32;
    13019 311 "Transport-Class" Unsigned32;
    13019 312 "Application-Class-ID" Utf8String;
    13019 313 "Physical-Access-ID" Utf8String;
    13019 314 "Initial-Gate-Setting-ID" Unsigned32;
    13019 315 "QoS-Profile-ID" Unsigned32;
    13019 350 "ETSI-Location-Information" Grouped;
    13019 351 "RACS-Contact-Point" DiameterIdentity;
    13019 352 "Terminal-Type" OctetString;
    13019 353 "Requested-Information-353" Enumerated REQUESTED_INFORMATION_353;
    13019 354 "ETSI-Event-Type-354" Enumerated ETSI_EVENT_TYPE_354;
    13019 355 "Civic-Location" OctetString;
    13019 356 "Geospatial-Location" OctetString;
    13019 400 "Session-Bundle-Id" Unsigned32;
    13019 420 "ETSI-Event-Type-420" Enumerated ETSI_EVENT_TYPE_420;
    13019 450 "Binding-information" Grouped;
    13019 451 "Binding-Input-List" Grouped;
    13019 452 "Binding-Output-List" Grouped;
    13019 453 "V6-Transport-Address" Grouped;
    13019 454 "V4-Transport-Address" Grouped;
    13019 455 "Port-Number" Unsigned32;
    13019 456 "Reservation-Class" Unsigned32;
    13019 457 "Requested-Information-457" Enumerated REQUESTED_INFORMATION_457;
    13019 458 "Reservation-Priority" Enumerated RESERVATION_PRIORITY;
    13019 459 "ETSI-Service-Class" Utf8String;
    13019 462 "Media-Authorization-Context-Id" Utf8String;
    13019 500 "Line-Identifier" OctetString;
    13019 501 "ETSI-SIP-Authenticate" Grouped;
    13019 502 "ETSI-SIP-Authorization" Grouped;
    13019 503 "ETSI-SIP-Authentication-Info" Grouped;
    13019 504 "ETSI-Digest-Realm" Utf8String;
    13019 505 "ETSI-Digest-Nonce" Utf8String;
    13019 506 "ETSI-Digest-Domain" Utf8String;
    13019 507 "ETSI-Digest-Opaque" Utf8String;
    13019 508 "ETSI-Digest-Stale" Utf8String;
    13019 509 "ETSI-Digest-Algorithm" Utf8String;
    13019 510 "ETSI-Digest-QoP" Utf8String;
    13019 511 "ETSI-Digest-HA1" Utf8String;
    13019 512 "ETSI-Digest-Auth-Param" Utf8String;
    13019 513 "ETSI-Digest-Username" Utf8String;
    13019 514 "ETSI-Digest-URI" Utf8String;
    13019 515 "ETSI-Digest-Response" Utf8String;
    13019 516 "ETSI-Digest-CNonce" Utf8String;
    13019 517 "ETSI-Digest-Nonce-Count" Utf8String;
    13019 518 "ETSI-Digest-Method" Utf8String;
    13019 519 "ETSI-Digest-Entity-Body-Hash" Utf8String;
    13019 520 "ETSI-Digest-Nextnonce" Utf8String;
    13019 521 "ETSI-Digest-Response-Auth" Utf8String;
}

/// Values of ETSI-Experimental-Result-Code.
static ETSI_EXPERIMENTAL_RESULT_CODE: Names = &[
    (4041, "INSUFFICIENT_RESOURCES"),
    (4043, "COMMIT_FAILURE"),
    (4044, "REFRESH_FAILURE"),
    (4045, "QOS_PROFILE_FAILURE"),
    (4046, "ACCESS_PROFILE_FAILURE"),
    (4047, "PRIORITY_NOT_GRANTED"),
    (5041, "MODIFICATION_FAILURE"),
];

/// Values of IP-Connectivity-Status.
static IP_CONNECTIVITY_STATUS: Names = &[(0, "IP-CONNECTIVITY-ON"), (1, "IP-CONNECTIVITY-LOST")];

/// Values of Aggregation-Network-Type.
static AGGREGATION_NETWORK_TYPE: Names = &[(0, "UNKNOWN"), (1, "ATM"), (2, "ETHERNET")];

/// Values of Requested-Information-353.
static REQUESTED_INFORMATION_353: Names = &[
    (0, "SUBSCRIBER-ID"),
    (1, "LOCATION-INFORMATION"),
    (2, "RACS-CONTACT-POINT"),
    (3, "ACCESS-NETWORK-TYPE"),
    (4, "TERMINAL-TYPE"),
    (5, "Logical-Access-ID"),
    (6, "Physical-Access-ID"),
    (7, "ACCESS-NETWORK-TYPE"),
    (8, "INITIAL-GATE-SETTING"),
    (9, "QOS-PROFILE"),
    (10, "IP-CONNECTIVITY-STATUS"),
];

/// Values of ETSI-Event-Type-354.
static ETSI_EVENT_TYPE_354: Names = &[
    (0, "USER-LOGON"),
    (1, "LOCATION-INFORMATION-CHANGED"),
    (2, "RACS-CONTACT-POINT-CHANGED"),
    (3, "ACCESS-NETWORK-TYPE"),
    (4, "TERMINAL-TYPE-CHANGED"),
    (5, "LOGICAL-ACCESS-ID-CHANGED"),
    (6, "PHYSICAL-ACCESS-ID-CHANGED"),
    (7, "IP-ADDRESS-CHANGED"),
    (8, "INITIAL-GATE-SETTING-CHANGED"),
    (9, "QOS-PROFILE-CHANGED"),
    (10, "USER-LOGOFF"),
];

/// Values of ETSI-Event-Type-420.
static ETSI_EVENT_TYPE_420: Names = &[(0, "UPDATE"), (1, "REMOVE")];

/// Values of Requested-Information-457.
static REQUESTED_INFORMATION_457: Names = &[(0, "LATCH"), (1, "RELATCH")];

/// Values of Reservation-Priority.
static RESERVATION_PRIORITY: Names = &[
    (0, "DEFAULT"),
    (1, "PRIORITY-ONE"),
    (2, "PRIORITY-TWO"),
    (3, "PRIORITY-THREE"),
    (4, "PRIORITY-FOUR"),
    (5, "PRIORITY-FIVE"),
    (6, "PRIORITY-SIX"),
    (7, "PRIORITY-SEVEN"),
    (8, "PRIORITY-EIGHT"),
    (9, "PRIORITY-NINE"),
    (10, "PRIORITY-TEN"),
    (11, "PRIORITY-ELEVEN"),
    (12, "PRIORITY-TWELVE"),
    (13, "PRIORITY-THIRTEEN"),
    (14, "PRIORITY-FOURTEEN"),
    (15, "PRIORITY-FIFTEEN"),
];
