//! A table: AVPs of Cx and Dx (TS 29.229 §6.3).
//!
//! A row is vendor, code, name as Wireshark spells it, type; enumerated values stand in the tables below.

use crate::proto::diameter::dictionary::Names;

crate::proto::diameter::dictionary::avps! {
    /// AVPs of Cx and Dx: TS 29.229 §6.3.
    pub AVPS;
    10415 600 "Visited-Network-Identifier" OctetString;
    10415 601 "Public-Identity" Utf8String;
    10415 602 "Server-Name" Utf8String;
    10415 603 "Server-Capabilities" Grouped;
    10415 604 "Mandatory-Capability" Unsigned32;
    10415 605 "Optional-Capability" Unsigned32;
    10415 606 "Cx-User-Data" OctetString;
    10415 607 "3GPP-SIP-Number-Auth-Items" Unsigned32;
    10415 608 "3GPP-SIP-Authentication-Scheme" Utf8String;
    10415 609 "3GPP-SIP-Authenticate" OctetString;
    10415 610 "3GPP-SIP-Authorization" OctetString;
    10415 611 "SIP-Authentication-Context" OctetString;
    10415 612 "3GPP-SIP-Auth-Data-Item" Grouped;
    10415 613 "3GPP-SIP-Item-Number" Unsigned32;
    10415 614 "Server-Assignment-Type" Enumerated SERVER_ASSIGNMENT_TYPE;
    10415 615 "Deregistration-Reason" Grouped;
    10415 616 "Reason-Code" Enumerated REASON_CODE;
    10415 617 "Reason-Info" Utf8String;
    10415 618 "Charging-Information" Grouped;
    10415 619 "Primary-Event-Charging-Function-Name" DiameterUri;
    10415 620 "Secondary-Event-Charging-Function-Name" DiameterUri;
    10415 621 "Primary-Charging-Collection-Function-Name" DiameterUri;
    10415 622 "Secondary-Charging-Collection-Function-Name" DiameterUri;
    10415 623 "User-Authorization-Type" Enumerated USER_AUTHORIZATION_TYPE;
    10415 624 "User-Data-Already-Available" Enumerated USER_DATA_ALREADY_AVAILABLE;
    10415 625 "Confidentiality-Key" OctetString;
    10415 626 "Integrity-Key" OctetString;
    10415 627 "User-Data-Request-Type-OBSOLETE" Enumerated USER_DATA_REQUEST_TYPE_OBSOLETE;
    10415 628 "Supported-Features" Grouped;
    10415 629 "Feature-List-ID" Unsigned32;
    10415 630 "Feature-List" Unsigned32;
    10415 631 "Supported-Applications" Grouped;
    10415 632 "Associated-Identities" Grouped;
    10415 633 "Originating-Request" Enumerated ORIGINATING_REQUEST;
    10415 634 "Wildcarded-PSI" Utf8String;
    10415 635 "SIP-Digest-Authenticate" Grouped;
    10415 636 "Wildcarded-IMPU" Utf8String;
    10415 637 "UAR-Flags" Unsigned32;
    10415 638 "Loose-Route-Indication" Enumerated LOOSE_ROUTE_INDICATION;
    10415 639 "SCSCF-Restoration-Info" Grouped;
    10415 640 "Path" OctetString;
    10415 641 "Contact" OctetString;
    10415 642 "Subscription-Info" Grouped;
    10415 643 "Call-ID-SIP-Header" OctetString;
    10415 644 "From-SIP-Header" OctetString;
    10415 645 "To-SIP-Header" OctetString;
    10415 646 "Record-Route" OctetString;
    10415 647 "Associated-Registered-Identities" Grouped;
    10415 648 "Multiple-Registration-Indication" Enumerated MULTIPLE_REGISTRATION_INDICATION;
    10415 649 "Restoration-Info" Grouped;
    10415 650 "Session-Priority" Enumerated SESSION_PRIORITY;
    10415 651 "Identity-with-Emergency-Registration" Grouped;
    10415 652 "Priviledged-Sender-Indication" Enumerated PRIVILEDGED_SENDER_INDICATION;
    10415 653 "LIA-Flags" Unsigned32;
    10415 654 "Initial-CSeq-Sequence-Number" Unsigned32;
    10415 655 "SAR-Flags" Unsigned32;
    10415 656 "Allowed-WAF-WWSF-Identities" Grouped;
    10415 657 "WebRTC-Authentication-Function-Name" Utf8String;
    10415 658 "WebRTC-Web-Server-Function-Name" Utf8String;
}

/// Values of Server-Assignment-Type.
static SERVER_ASSIGNMENT_TYPE: Names = &[
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
    (12, "AAA_USER_DATA_REQUEST"),
    (13, "PGW_UPDATE"),
    (14, "RESTORATION"),
];

/// Values of Reason-Code.
static REASON_CODE: Names =
    &[(0, "PERMANENT_TERMINATION"), (1, "NEW_SERVER_ASSIGNED"), (2, "SERVER_CHANGE"), (3, "REMOVE_S-CSCF")];

/// Values of User-Authorization-Type.
static USER_AUTHORIZATION_TYPE: Names =
    &[(0, "REGISTRATION"), (1, "DE_REGISTRATION"), (2, "REGISTRATION_AND_CAPABILITIES")];

/// Values of User-Data-Already-Available.
static USER_DATA_ALREADY_AVAILABLE: Names = &[(0, "USER_DATA_NOT_AVAILABLE"), (1, "USER_DATA_ALREADY_AVAILABLE")];

/// Values of User-Data-Request-Type-OBSOLETE.
static USER_DATA_REQUEST_TYPE_OBSOLETE: Names =
    &[(0, "Complete-Profile"), (1, "Registered-Profile"), (2, "Unregistered-Profile")];

/// Values of Originating-Request.
static ORIGINATING_REQUEST: Names = &[(0, "ORIGINATING")];

/// Values of Loose-Route-Indication.
static LOOSE_ROUTE_INDICATION: Names = &[(0, "LOOSE_ROUTE_NOT_REQUIRED"), (1, "LOOSE_ROUTE_REQUIRED")];

/// Values of Multiple-Registration-Indication.
static MULTIPLE_REGISTRATION_INDICATION: Names = &[(0, "NOT_MULTIPLE_REGISTRATION"), (1, "MULTIPLE_REGISTRATION")];

/// Values of Session-Priority.
static SESSION_PRIORITY: Names =
    &[(0, "PRIORITY-0"), (1, "PRIORITY-1"), (2, "PRIORITY-2"), (3, "PRIORITY-3"), (4, "PRIORITY-4")];

/// Values of Priviledged-Sender-Indication.
static PRIVILEDGED_SENDER_INDICATION: Names = &[(0, "NOT_PRIVILEDGED_SENDER"), (1, "PRIVILEDGED_SENDER")];
