//! A table: AVPs of the base protocol (RFC 6733 §4.5).
//!
//! A row is vendor, code, name as Wireshark spells it, type; enumerated values stand in the tables below.

use crate::proto::diameter::dictionary::Names;

crate::proto::diameter::dictionary::avps! {
    /// AVPs of the base protocol: RFC 6733 §4.5.
    pub AVPS;
    0 1 "User-Name" Utf8String;
    0 25 "Class" OctetString;
    0 27 "Session-Timeout" Unsigned32;
    0 33 "Proxy-State" OctetString;
    0 44 "Acct-Session-Id" OctetString;
    0 50 "Accounting-Multi-Session-Id" Utf8String;
    0 55 "Event-Timestamp" Time;
    0 85 "Acct-Interim-Interval" Unsigned32;
    0 257 "Host-IP-Address" Address;
    0 258 "Auth-Application-Id" Unsigned32;
    0 259 "Acct-Application-Id" Unsigned32;
    0 260 "Vendor-Specific-Application-Id" Grouped;
    0 261 "Redirect-Host-Usage" Enumerated REDIRECT_HOST_USAGE;
    0 262 "Redirect-Max-Cache-Time" Unsigned32;
    0 263 "Session-Id" Utf8String;
    0 264 "Origin-Host" DiameterIdentity;
    0 265 "Supported-Vendor-Id" Unsigned32;
    0 266 "Vendor-Id" Unsigned32;
    0 267 "Firmware-Revision" Unsigned32;
    0 268 "Result-Code" Enumerated;
    0 269 "Product-Name" Utf8String;
    0 270 "Session-Binding" Enumerated SESSION_BINDING;
    0 271 "Session-Server-Failover" Enumerated SESSION_SERVER_FAILOVER;
    0 272 "Multi-Round-Time-Out" Unsigned32;
    0 273 "Disconnect-Cause" Enumerated DISCONNECT_CAUSE;
    0 274 "Auth-Request-Type" Enumerated AUTH_REQUEST_TYPE;
    0 275 "Alternate-Peer" DiameterIdentity;
    0 276 "Auth-Grace-Period" Unsigned32;
    0 277 "Auth-Session-State" Enumerated AUTH_SESSION_STATE;
    0 278 "Origin-State-Id" Unsigned32;
    0 279 "Failed-AVP" Grouped;
    0 280 "Proxy-Host" DiameterIdentity;
    0 281 "Error-Message" Utf8String;
    0 282 "Route-Record" DiameterIdentity;
    0 283 "Destination-Realm" DiameterIdentity;
    0 284 "Proxy-Info" Grouped;
    0 285 "Re-Auth-Request-Type" Enumerated RE_AUTH_REQUEST_TYPE;
    0 287 "Accounting-Sub-Session-Id" Unsigned64;
    0 291 "Authorization-Lifetime" Integer32;
    0 292 "Redirect-Host" DiameterUri;
    0 293 "Destination-Host" DiameterIdentity;
    0 294 "Error-Reporting-Host" DiameterIdentity;
    0 295 "Termination-Cause" Enumerated TERMINATION_CAUSE;
    0 296 "Origin-Realm" DiameterIdentity;
    0 297 "Experimental-Result" Grouped;
    0 298 "Experimental-Result-Code" Enumerated;
    0 299 "Inband-Security-Id" Enumerated INBAND_SECURITY_ID;
    0 300 "E2E-Sequence" Grouped;
    0 480 "Accounting-Record-Type" Enumerated ACCOUNTING_RECORD_TYPE;
    0 483 "Accounting-Realtime-Required" Enumerated ACCOUNTING_REALTIME_REQUIRED;
    0 485 "Accounting-Record-Number" Unsigned32;
}

/// Values of Redirect-Host-Usage.
static REDIRECT_HOST_USAGE: Names = &[
    (0, "Don't Care"),
    (1, "All Session"),
    (2, "All Realm"),
    (3, "Realm and Application"),
    (4, "All Application"),
    (5, "All Host"),
    (6, "ALL_USER"),
];

/// Values of Session-Binding.
static SESSION_BINDING: Names = &[(1, "RE_AUTH"), (2, "STR"), (3, "Unassigned"), (4, "ACCOUNTING")];

/// Values of Session-Server-Failover.
static SESSION_SERVER_FAILOVER: Names =
    &[(0, "REFUSE_SERVICE"), (1, "TRY_AGAIN"), (2, "ALLOW_SERVICE"), (3, "TRY_AGAIN_ALLOW_SERVICE")];

/// Values of Disconnect-Cause.
static DISCONNECT_CAUSE: Names = &[(0, "REBOOTING"), (1, "BUSY"), (2, "DO_NOT_WANT_TO_TALK_TO_YOU")];

/// Values of Auth-Request-Type.
static AUTH_REQUEST_TYPE: Names = &[(1, "AUTHENTICATE_ONLY"), (2, "AUTHORIZE_ONLY"), (3, "AUTHORIZE_AUTHENTICATE")];

/// Values of Auth-Session-State.
static AUTH_SESSION_STATE: Names = &[(0, "STATE_MAINTAINED"), (1, "NO_STATE_MAINTAINED")];

/// Values of Re-Auth-Request-Type.
static RE_AUTH_REQUEST_TYPE: Names = &[(0, "AUTHORIZE_ONLY"), (1, "AUTHORIZE_AUTHENTICATE")];

/// Values of Termination-Cause.
static TERMINATION_CAUSE: Names = &[
    (1, "DIAMETER_LOGOUT"),
    (2, "DIAMETER_SERVICE_NOT_PROVIDED"),
    (3, "DIAMETER_BAD_ANSWER"),
    (4, "DIAMETER_ADMINISTRATIVE"),
    (5, "DIAMETER_LINK_BROKEN"),
    (6, "DIAMETER_AUTH_EXPIRED"),
    (7, "DIAMETER_USER_MOVED"),
    (8, "DIAMETER_SESSION_TIMEOUT"),
    (9, "Unassigned"),
    (10, "Unassigned"),
    (11, "User Request"),
    (12, "Lost Carrier"),
    (13, "Lost Service"),
    (14, "Idle Timeout"),
    (15, "Session Timeout"),
    (16, "Admin Reset"),
    (17, "Admin Reboot"),
    (18, "Port Error"),
    (19, "NAS Error"),
    (20, "NAS Request"),
    (21, "NAS Reboot"),
    (22, "Port Unneeded"),
    (23, "Port Preempted"),
    (24, "Port Suspended"),
    (25, "Service Unavailable"),
    (26, "Callback"),
    (27, "User Error"),
    (28, "Host Request"),
    (29, "Supplicant Restart"),
    (30, "Reauthentication Failure"),
    (31, "Reauthentication Failure"),
    (32, "Port Administratively Disabled"),
];

/// Values of Inband-Security-Id.
static INBAND_SECURITY_ID: Names = &[(0, "NO_INBAND_SECURITY"), (1, "TLS")];

/// Values of Accounting-Record-Type.
static ACCOUNTING_RECORD_TYPE: Names =
    &[(1, "Event Record"), (2, "Start Record"), (3, "Interim Record"), (4, "Stop Record")];

/// Values of Accounting-Realtime-Required.
static ACCOUNTING_REALTIME_REQUIRED: Names =
    &[(0, "Reserved"), (1, "DELIVER_AND_GRANT"), (2, "GRANT_AND_STORE"), (3, "GRANT_AND_LOSE")];
