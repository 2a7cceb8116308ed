//! A table: other AVPs of the IETF: EAP, quality of service, overload, routing priority (RFC 4072, RFC 5777, RFC 5866, RFC 7683, RFC 7944, RFC 8583).
//!
//! A row is vendor, code, name as Wireshark spells it, type; enumerated values stand in the tables below.

use crate::proto::diameter::dictionary::Names;

crate::proto::diameter::dictionary::avps! {
    /// Other AVPs of the IETF: EAP, quality of service, overload, routing priority: RFC 4072, RFC 5777, RFC 5866, RFC 7683, RFC 7944, RFC 8583.
    pub AVPS;
    0 301 "DRMP" Enumerated DRMP;
    0 462 "EAP-Payload" OctetString;
    0 463 "EAP-Reissued-Payload" OctetString;
    0 464 "EAP-Master-Session-Key" OctetString;
    0 465 "Accounting-EAP-Auth-Method" Unsigned64;
    0 506 "Mobile-Node-Identifier" Utf8String;
    0 507 "Service-Configuration" Grouped;
    0 508 "QoS-Resources" Grouped;
    0 509 "Filter-Rule" Grouped;
    0 510 "Filter-Rule-Precedence" Unsigned32;
    0 511 "Classifier" Grouped;
    0 512 "Classifier-ID" OctetString;
    0 513 "Protocol" Enumerated PROTOCOL;
    0 514 "Direction" Enumerated DIRECTION;
    0 515 "From-Spec" Grouped;
    0 516 "To-Spec" Grouped;
    0 517 "Negated" Enumerated NEGATED;
    0 518 "IP-Address" Address;
    0 519 "IP-Address-Range" Grouped;
    0 520 "IP-Address-Start" Address;
    0 521 "IP-Address-End" Address;
    0 522 "IP-Address-Mask" Grouped;
    0 523 "IP-Bit-Mask-Width" Unsigned32;
    0 524 "MAC-Address" OctetString;
    0 525 "MAC-Address-Mask" Grouped;
    0 526 "MAC-Address-Mask-Pattern" OctetString;
    0 527 "EUI64-Address" OctetString;
    0 528 "EUI64-Address-Mask" Grouped;
    0 529 "EUI64-Address-Mask-Pattern" OctetString;
    0 530 "Port" Integer32;
    0 531 "Port-Range" Grouped;
    0 532 "Port-Start" Integer32;
    0 533 "Port-End" Integer32;
    0 534 "Use-Assigned-Address" Enumerated USE_ASSIGNED_ADDRESS;
    0 535 "Diffserv-Code-Point" Enumerated DIFFSERV_CODE_POINT;
    0 536 "Fragmentation-Flag" Enumerated FRAGMENTATION_FLAG;
    0 537 "IP-Option" Grouped;
    0 538 "IP-Option-Type" Enumerated IP_OPTION_TYPE;
    0 539 "IP-Option-Value" OctetString;
    0 540 "TCP-Option" Grouped;
    0 541 "TCP-Option-Type" Enumerated TCP_OPTION_TYPE;
    0 542 "TCP-Option-Value" OctetString;
    0 543 "TCP-Flags" Grouped;
    0 544 "TCP-Flag-Type" Unsigned32;
    0 545 "ICMP-Type" Grouped;
    0 546 "ICMP-Type-Number" Enumerated ICMP_TYPE_NUMBER;
    0 547 "ICMP-Code" Enumerated;
    0 548 "ETH-Option" Grouped;
    0 549 "ETH-Proto-Type" Grouped;
    0 550 "ETH-Ether-Type" OctetString;
    0 551 "ETH-SAP" OctetString;
    0 552 "VLAN-ID-Range" Grouped;
    0 553 "S-VID-Start" Unsigned32;
    0 554 "S-VID-End" Unsigned32;
    0 555 "C-VID-Start" Unsigned32;
    0 556 "C-VID-End" Unsigned32;
    0 557 "User-Priority-Range" Grouped;
    0 558 "Low-User-Priority" Unsigned32;
    0 559 "High-User-Priority" Unsigned32;
    0 560 "Time-Of-Day-Condition" Grouped;
    0 561 "Time-Of-Day-Start" Unsigned32;
    0 562 "Time-Of-Day-End" Unsigned32;
    0 563 "Day-Of-Week-Mask" Enumerated DAY_OF_WEEK_MASK;
    0 564 "Day-Of-Month-Mask" Enumerated;
    0 565 "Month-Of-Year-Mask" Enumerated MONTH_OF_YEAR_MASK;
    0 566 "Absolute-Start-Time" Time;
    0 567 "Absolute-Start-Fractional-Seconds" Unsigned32;
    0 568 "Absolute-End-Time" Time;
    0 569 "Absolute-End-Fractional-Seconds" Unsigned32;
    0 570 "Timezone-Flag" Enumerated TIMEZONE_FLAG;
    0 571 "Timezone-Offset" Integer32;
    0 572 "Treatment-Action" Enumerated TREATMENT_ACTION;
    0 573 "QoS-Profile-Id" Unsigned32;
    0 574 "QoS-Profile-Template" Grouped;
    0 575 "QoS-Semantics" Enumerated QOS_SEMANTICS;
    0 576 "QoS-Parameters" Grouped;
    0 577 "Excess-Treatment" Grouped;
    0 620 "Redirect-Realm" DiameterIdentity;
    0 621 "OC-Supported-Features" Grouped;
    0 622 "OC-Feature-Vector" Unsigned64;
    0 623 "OC-OLR" Grouped;
    0 624 "OC-Sequence-Number" Unsigned64;
    0 625 "OC-Validity-Duration" Unsigned32;
    0 626 "OC-Report-Type" Enumerated OC_REPORT_TYPE;
    0 627 "OC-Reduction-Percentage" Unsigned32;
    0 648 "OC-Peer-Algo" Unsigned64;
    0 649 "SourceID" DiameterIdentity;
    0 1008 "S-CSCF-Name-Originating" OctetString;
    0 1009 "S-CSCF-Name-Terminating" OctetString;
    0 1012 "SIP-Server-Name" OctetString;
}

/// Values of DRMP.
static DRMP: Names = &[
    (0, "PRIORITY_0"),
    (1, "PRIORITY_1"),
    (2, "PRIORITY_2"),
    (3, "PRIORITY_3"),
    (4, "PRIORITY_4"),
    (5, "PRIORITY_5"),
    (6, "PRIORITY_6"),
    (7, "PRIORITY_7"),
    (8, "PRIORITY_8"),
    (9, "PRIORITY_9"),
    (10, "PRIORITY_10"),
    (11, "PRIORITY_11"),
    (12, "PRIORITY_12"),
    (13, "PRIORITY_13"),
    (14, "PRIORITY_14"),
    (15, "PRIORITY_15"),
];

/// Values of Protocol.
static PROTOCOL: Names =
    &[(6, "TCP Transmission Control"), (17, "UDP User Datagram"), (132, "SCTP Stream Control Transmission Protocol")];

/// Values of Direction.
static DIRECTION: Names = &[(0, "IN"), (1, "OUT"), (2, "BOTH")];

/// Values of Negated.
static NEGATED: Names = &[(0, "False"), (1, "True")];

/// Values of Use-Assigned-Address.
static USE_ASSIGNED_ADDRESS: Names = &[(0, "False"), (1, "True")];

/// Values of Diffserv-Code-Point.
static DIFFSERV_CODE_POINT: Names = &[
    (0, "CS0"),
    (8, "CS1"),
    (10, "AF11"),
    (12, "AF12"),
    (14, "AF13"),
    (16, "CS2"),
    (18, "AF21"),
    (20, "AF22"),
    (22, "AF23"),
    (24, "CS3"),
    (26, "AF31"),
    (28, "AF32"),
    (30, "AF33"),
    (32, "CS4"),
    (34, "AF41"),
    (36, "AF42"),
    (38, "AF43"),
    (40, "CS5"),
    (44, "VOICE-ADMIT"),
    (46, "EF"),
    (48, "CS6"),
    (56, "CS7"),
];

/// Values of Fragmentation-Flag.
static FRAGMENTATION_FLAG: Names = &[(0, "Don't Fragment (DF)"), (1, "More Fragments (MF)")];

/// Values of IP-Option-Type.
static IP_OPTION_TYPE: Names = &[
    (0, "End of Options List"),
    (1, "No Operation"),
    (7, "Record Route"),
    (10, "Experimental Measurement"),
    (11, "MTU Probe"),
    (12, "MTU Reply"),
    (15, "ENCODE"),
    (25, "Quick-Start"),
    (30, "RFC3692-style Experiment"),
    (68, "Time Stamp"),
    (82, "Traceoute"),
    (94, "RFC3692-style Experiment"),
    (130, "Security"),
    (131, "Loose Source Route"),
    (133, "Extended Security"),
    (134, "Commercial Security"),
    (136, "Stream ID"),
    (137, "Strict Source Route"),
    (142, "Experimental Access Control"),
    (144, "IMI Traffic Descriptor"),
    (145, "Extended Internet Protocol"),
    (147, "Address Extension"),
    (148, "Router Alert"),
    (149, "Selective Directed Broadcast"),
    (151, "Dynamic Packet State"),
    (152, "Upstream Multicast Pkt."),
    (158, "RFC3692-style Experiment"),
    (205, "Experimental Flow Control"),
    (222, "RFC3692-style Experiment"),
];

/// Values of TCP-Option-Type.
static TCP_OPTION_TYPE: Names = &[
    (0, "End of Option List"),
    (1, "No-Operation"),
    (2, "Maximum Segment Size"),
    (3, "Window Scale"),
    (4, "SACK Permitted"),
    (5, "SACK"),
    (6, "Echo"),
    (7, "Echo Reply"),
    (8, "Timestamps"),
    (9, "Partial Order Connection Permitted"),
    (10, "Partial Order Service Profile"),
    (11, "CC"),
    (12, "CC.NEW"),
    (13, "CC.ECHO"),
    (14, "TCP Alternate Checksum Request"),
    (15, "TCP Alternate Checksum Data"),
    (16, "Skeeter"),
    (17, "Bubba"),
    (18, "Trailer Checksum Option"),
    (19, "MD5 Signature Option"),
    (20, "SCPS Capabilities"),
    (21, "Selective Negative Acknowledgements"),
    (22, "Record Boundaries"),
    (23, "Corruption experienced"),
    (24, "SNAP"),
    (26, "TCP Compression Filter"),
    (27, "Quick-Start Response"),
    (28, "User Timeout Option"),
    (29, "TCP Authentication Option (TCP-AO)"),
    (30, "Multipath TCP (MPTCP)"),
    (34, "TCP Fast Open Cookie"),
    (253, "RFC3692-style Experiment 1"),
    (254, "RFC3692-style Experiment 2"),
];

/// Values of ICMP-Type-Number.
static ICMP_TYPE_NUMBER: Names = &[
    (0, "Echo Reply"),
    (3, "Destination Unreachable"),
    (4, "Source Quench"),
    (5, "Redirect"),
    (6, "Alternate Host Address"),
    (8, "Echo"),
    (9, "Router Advertisement"),
    (10, "Router Solicitation"),
    (11, "Time Exceeded"),
    (12, "Parameter Problem"),
    (13, "Timestamp"),
    (14, "Timestamp Reply"),
    (15, "Information Request"),
    (16, "Information Reply"),
    (17, "Address Mask Request"),
    (18, "Address Mask Reply"),
    (19, "Reserved (for Security)"),
    (30, "Traceroute"),
    (31, "Datagram Conversion Error"),
    (32, "Mobile Host Redirect"),
    (33, "IPv6 Where-Are-You"),
    (34, "IPv6 I-Am-Here"),
    (35, "Mobile Registration Request"),
    (36, "Mobile Registration Reply"),
    (37, "Domain Name Request"),
    (38, "Domain Name Reply"),
    (39, "SKIP"),
    (40, "Photurius"),
    (41, "ICMP messages utilized by experimental mobility protocols such as Seamoby"),
    (42, "Extended Echo Request"),
    (43, "Extended Echo Reply"),
    (253, "RFC3692-style Experiment 1"),
    (254, "RFC3692-style Experiment 2"),
];

/// Values of Day-Of-Week-Mask.
static DAY_OF_WEEK_MASK: Names = &[
    (0, "SUNDAY"),
    (2, "MONDAY"),
    (4, "TUESDAY"),
    (8, "WEDNESDAY"),
    (16, "THURSDAY"),
    (32, "FRIDAY"),
    (64, "SATURDAY"),
];

/// Values of Month-Of-Year-Mask.
static MONTH_OF_YEAR_MASK: Names = &[
    (0, "JANUARY"),
    (2, "FEBRUARY"),
    (4, "MARCH"),
    (8, "APRIL"),
    (16, "MAY"),
    (32, "JUNE"),
    (64, "JULY"),
    (128, "AUGUST"),
    (256, "SEPTEMBER"),
    (512, "OCTOBER"),
    (1024, "NOVEMBER"),
    (2048, "DECEMBER"),
];

/// Values of Timezone-Flag.
static TIMEZONE_FLAG: Names = &[(0, "UTC"), (1, "LOCAL"), (2, "OFFSET")];

/// Values of Treatment-Action.
static TREATMENT_ACTION: Names = &[(0, "Drop"), (1, "Shape"), (2, "Mark"), (3, "Permit")];

/// Values of QoS-Semantics.
static QOS_SEMANTICS: Names =
    &[(0, "QoS-Desired"), (1, "QoS-Available"), (2, "QoS-Delivered"), (3, "Minimum-QoS"), (4, "QoS-Authorized")];

/// Values of OC-Report-Type.
static OC_REPORT_TYPE: Names = &[(0, "HOST_REPORT"), (1, "REALM_REPORT"), (2, "PEER_REPORT")];
