//! A table: AVPs of Mobile IP and of the SIP application (RFC 4004 §7, RFC 5447 §4.2, RFC 5779 §4, RFC 4740 §9).
//!
//! A row is vendor, code, name as Wireshark spells it, type; enumerated values stand in the tables below.

use crate::proto::diameter::dictionary::Names;

crate::proto::diameter::dictionary::avps! {
    /// AVPs of Mobile IP and of the SIP application: RFC 4004 §7, RFC 5447 §4.2, RFC 5779 §4, RFC 4740 §9.
    pub AVPS;
    0 318 "MIP-FA-to-HA-SPI" Unsigned32;
    0 319 "MIP-FA-to-MN-SPI" Unsigned32;
    0 320 "MIP-Reg-Request" OctetString;
    0 321 "MIP-Reg-Reply" OctetString;
    0 322 "MIP-MN-AAA-Auth" Grouped;
    0 323 "MIP-HA-to-FA-SPI" Unsigned32;
    0 325 "MIP-MN-to-FA-MSA" Grouped;
    0 326 "MIP-FA-to-MN-MSA" Grouped;
    0 328 "MIP-FA-to-HA-MSA" Grouped;
    0 329 "MIP-HA-to-FA-MSA" Grouped;
    0 331 "MIP-MN-to-HA-MSA" Grouped;
    0 332 "MIP-HA-to-MN-MSA" Grouped;
    0 333 "MIP-Mobile-Node-Address" Address;
    0 334 "MIP-Home-Agent-Address" Address;
    0 335 "MIP-Nonce" OctetString;
    0 336 "MIP-Candidate-Home-Agent-Host" DiameterIdentity;
    0 337 "MIP-Feature-Vector" Enumerated MIP_FEATURE_VECTOR;
    0 338 "MIP-Auth-Input-Data-Length" Unsigned32;
    0 339 "MIP-Authenticator-Length" Unsigned32;
    0 340 "MIP-Authenticator-Offset" Unsigned32;
    0 341 "MIP-MN-AAA-SPI" Unsigned32;
    0 342 "MIP-Filter-Rule" IpFilterRule;
    0 343 "MIP-Session-Key" OctetString;
    0 344 "MIP-FA-Challenge" OctetString;
    0 345 "MIP-Algorithm-Type" Enumerated MIP_ALGORITHM_TYPE;
    0 346 "MIP-Replay-Mode" Enumerated MIP_REPLAY_MODE;
    0 347 "MIP-Originating-Foreign-AAA" Grouped;
    0 348 "MIP-Home-Agent-Host" Grouped;
    0 367 "MIP-MSA-Lifetime" Unsigned32;
    0 368 "SIP-Accounting-Information" Grouped;
    0 369 "SIP-Accounting-Server-URI" DiameterUri;
    0 370 "SIP-Credit-Control-Server-URI" DiameterUri;
    0 371 "SIP-Server-URI" Utf8String;
    0 372 "SIP-Server-Capabilities" Grouped;
    0 373 "SIP-Mandatory-Capability" Unsigned32;
    0 374 "SIP-Optional-Capability" Unsigned32;
    0 375 "SIP-Server-Assignment-Type" Enumerated SIP_SERVER_ASSIGNMENT_TYPE;
    0 376 "SIP-Auth-Data-Item" Grouped;
    0 377 "SIP-Authentication-Scheme" Enumerated SIP_AUTHENTICATION_SCHEME;
    0 378 "SIP-Item-Number" Unsigned32;
    0 379 "SIP-Authenticate" Grouped;
    0 380 "SIP-Authorization" Grouped;
    0 381 "SIP-Authentication-Info" Grouped;
    0 382 "SIP-Number-Auth-Items" Unsigned32;
    0 383 "SIP-Deregistration-Reason" Grouped;
    0 384 "SIP-Reason-Code" Enumerated SIP_REASON_CODE;
    0 385 "SIP-Reason-Info" Utf8String;
    0 386 "SIP-Visited-Network-Id" Utf8String;
    0 387 "SIP-User-Authorization-Type" Enumerated SIP_USER_AUTHORIZATION_TYPE;
    0 388 "SIP-Supported-User-Data-Type" Utf8String;
    0 389 "SIP-User-Data" Grouped;
    0 390 "SIP-User-Data-Type" Utf8String;
    0 391 "SIP-User-Data-Contents" OctetString;
    0 392 "SIP-User-Data-Already-Available" Enumerated SIP_USER_DATA_ALREADY_AVAILABLE;
    0 393 "SIP-Method" Utf8String;
    0 486 "MIP6-Agent-Info" Grouped;
    0 487 "MIP-Careof-Address" Address;
    0 488 "MIP-Authenticator" OctetString;
    0 489 "MIP-MAC-Mobility-Data" OctetString;
    0 490 "MIP-Timestamp" OctetString;
    0 491 "MIP-MN-HA-SPI" Unsigned32;
    0 492 "MIP-MN-HA-MSA" Grouped;
    0 493 "Service-Selection" Utf8String;
    0 494 "MIP6-Auth-Mode" Enumerated MIP6_AUTH_MODE;
    0 495 "TMOD-1" Grouped;
    0 496 "Token-Rate" Float32;
    0 497 "Bucket-Depth" Float32;
    0 498 "Peak-Traffic-Rate" Float32;
    0 499 "Minimum-Policed-Unit" Unsigned32;
    0 500 "Maximum-Packet-Size" Unsigned32;
    0 501 "TMOD-2" Grouped;
    0 502 "Bandwidth" Float32;
    0 503 "PHB-Class" Unsigned32;
    0 504 "PMIP6-DHCP-Server-Address" Address;
    0 505 "PMIP6-IPv4-Home-Address" Address;
}

/// Values of MIP-Feature-Vector.
static MIP_FEATURE_VECTOR: Names = &[
    (1, "Mobile-Node-Home-Address-Requested"),
    (2, "Home-Address-Allocatable-Only-in-Home-Realm"),
    (4, "Home-Agent-Requested"),
    (8, "Foreign-Home-Agent-Available"),
    (16, "MN-HA-Key-Request"),
    (32, "MN-FA-Key-Request"),
    (64, "FA-HA-Key-Request"),
    (128, "Home-Agent-In-Foreign-Network"),
    (256, "Co-Located-Mobile-Node"),
];

/// Values of MIP-Algorithm-Type.
static MIP_ALGORITHM_TYPE: Names = &[(2, "HMAC-SHA-1")];

/// Values of MIP-Replay-Mode.
static MIP_REPLAY_MODE: Names = &[(1, "None"), (2, "Timestamps"), (3, "Nonces")];

/// Values of SIP-Server-Assignment-Type.
static SIP_SERVER_ASSIGNMENT_TYPE: Names = &[
    (0, "NO_ASSIGNMENT"),
    (1, "REGISTRATION"),
    (2, "RE_REGISTRATION"),
    (3, "UNREGISTERED_USER"),
    (4, "TIMEOUT_DEREGISTRATION"),
    (5, "USER_DEREGISTRATION"),
    (6, "TIMEOUT_DEREGISTRATION_STORE_SERVER_NAME"),
    (7, "USER_DEREGISTRATION_STORE_SERVER_NAME"),
    (8, "ADMINISTRATIVE_DEREGISTRATION"),
    (9, "AUTHENTICATION_FAILURE"),
    (10, "AUTHENTICATION_TIMEOUT"),
    (11, "DEREGISTRATION_TOO_MUCH_DATA"),
];

/// Values of SIP-Authentication-Scheme.
static SIP_AUTHENTICATION_SCHEME: Names = &[(0, "DIGEST")];

/// Values of SIP-Reason-Code.
static SIP_REASON_CODE: Names =
    &[(0, "PERMANENT_TERMINATION"), (1, "NEW_SIP_SERVER_ASSIGNED"), (2, "SIP_SERVER_CHANGE"), (3, "REMOVE_SIP_SERVER")];

/// Values of SIP-User-Authorization-Type.
static SIP_USER_AUTHORIZATION_TYPE: Names =
    &[(0, "REGISTRATION"), (1, "DEREGISTRATION"), (2, "REGISTRATION_AND_CAPABILITIES")];

/// Values of SIP-User-Data-Already-Available.
static SIP_USER_DATA_ALREADY_AVAILABLE: Names = &[(0, "USER_DATA_NOT_AVAILABLE"), (1, "USER_DATA_ALREADY_AVAILABLE")];

/// Values of MIP6-Auth-Mode.
static MIP6_AUTH_MODE: Names = &[(0, "Reserved"), (1, "IP6_AUTH_MN_AAA")];
