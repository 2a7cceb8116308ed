//! A table: AVPs taken over from RADIUS and of the network access server application (RFC 7155 §4, RFC 2865, RFC 2866, RFC 2869).
//!
//! A row is vendor, code, name as Wireshark spells it, type; enumerated values stand in the tables below.

use crate::proto::diameter::dictionary::Names;

crate::proto::diameter::dictionary::avps! {
    /// AVPs taken over from RADIUS and of the network access server application: RFC 7155 §4, RFC 2865, RFC 2866, RFC 2869.
    pub AVPS;
    0 2 "User-Password" OctetString;
    0 3 "CHAP-Password" OctetString;
    0 4 "NAS-IP-Address" OctetString;
    0 5 "NAS-Port" Unsigned32;
    0 6 "Service-Type" Enumerated SERVICE_TYPE;
    0 7 "Framed-Protocol" Enumerated FRAMED_PROTOCOL;
    0 8 "Framed-IP-Address" Address;
    0 9 "Framed-IP-Netmask" Address;
    0 10 "Framed-Routing" Enumerated FRAMED_ROUTING;
    0 11 "Filter-Id" Utf8String;
    0 12 "Framed-MTU" Unsigned32;
    0 13 "Framed-Compression" Enumerated FRAMED_COMPRESSION;
    0 14 "Login-IP-Host" Address;
    0 15 "Login-Service" Enumerated LOGIN_SERVICE;
    0 16 "Login-TCP-Port" Unsigned32;
    0 18 "Reply-Message" Utf8String;
    0 19 "Callback-Number" Utf8String;
    0 20 "Callback-Id" Utf8String;
    0 22 "Framed-Route" Utf8String;
    0 23 "Framed-IPX-Network" Utf8String;
    0 24 "State" OctetString;
    0 26 "Vendor-Specific" Unsigned32;
    0 28 "Idle-Timeout" Unsigned32;
    0 29 "Termination-Action" Enumerated TERMINATION_ACTION;
    0 30 "Called-Station-Id" Utf8String;
    0 31 "Calling-Station-Id" Utf8String;
    0 32 "NAS-Identifier" Utf8String;
    0 34 "Login-LAT-Service" OctetString;
    0 35 "Login-LAT-Node" OctetString;
    0 36 "Login-LAT-Group" OctetString;
    0 37 "Framed-AppleTalk-Link" Unsigned32;
    0 38 "Framed-AppleTalk-Network" Unsigned32;
    0 39 "Framed-AppleTalk-Zone" OctetString;
    0 40 "Acct-Status-Type" Enumerated ACCT_STATUS_TYPE;
    0 41 "Acct-Delay-Time" Unsigned32;
    0 42 "Acct-Input-Octets" Unsigned32;
    0 43 "Acct-Output-Octets" Unsigned32;
    0 45 "Acct-Authentic" Enumerated ACCT_AUTHENTIC;
    0 46 "Acct-Session-Time" Unsigned32;
    0 47 "Acct-Input-Packets" Integer32;
    0 48 "Acct-Output-Packets" Integer32;
    0 49 "Acct-Terminate-Cause" Enumerated ACCT_TERMINATE_CAUSE;
    0 51 "Acct-Link-Count" Unsigned32;
    0 52 "Acct-Input-Gigawords" Integer32;
    0 53 "Acct-Output-Gigawords" Integer32;
    0 56 "Egress-VLANID" OctetString;
    0 57 "Ingress-Filters" Enumerated INGRESS_FILTERS;
    0 58 "Egress-VLAN-Name" Utf8String;
    0 59 "User-Priority-Table" OctetString;
    0 60 "CHAP-Challenge" OctetString;
    0 61 "NAS-Port-Type" Enumerated NAS_PORT_TYPE;
    0 62 "Port-Limit" Unsigned32;
    0 63 "Login-LAT-Port" OctetString;
    0 64 "Tunnel-Type" Enumerated TUNNEL_TYPE;
    0 65 "Tunnel-Medium-Type" Enumerated TUNNEL_MEDIUM_TYPE;
    0 66 "Tunnel-Client-Endpoint" Utf8String;
    0 67 "Tunnel-Server-Endpoint" Utf8String;
    0 68 "Tunnel-Connection-ID" OctetString;
    0 69 "Tunnel-Password" OctetString;
    0 70 "ARAP-Password" OctetString;
    0 71 "ARAP-Features" OctetString;
    0 72 "ARAP-Zone-Access" Enumerated ARAP_ZONE_ACCESS;
    0 73 "ARAP-Security" Unsigned32;
    0 74 "ARAP-Security-Data" OctetString;
    0 75 "Password-Retry" Unsigned32;
    0 76 "Prompt" Enumerated PROMPT;
    0 77 "Connect-Info" Utf8String;
    0 78 "Configuration-Token" OctetString;
    0 79 "EAP-Message" OctetString;
    0 80 "Signature" OctetString;
    0 81 "Tunnel-Private-Group-Id" OctetString;
    0 82 "Tunnel-Assignment-Id" OctetString;
    0 83 "Tunnel-Preference" Unsigned32;
    0 84 "ARAP-Challenge-Response" OctetString;
    0 86 "Acct-Tunnel-Packets-Lost" Unsigned32;
    0 87 "NAS-Port-Id" Utf8String;
    0 88 "Framed-Pool" OctetString;
    0 89 "CUI" Utf8String;
    0 90 "Tunnel-Client-Auth-Id" Utf8String;
    0 91 "Tunnel-Server-Auth-Id" Utf8String;
    0 92 "RADIUS-NAS-Filter-Rule" Utf8String;
    0 94 "Originating-Line-Info" OctetString;
    0 95 "NAS-IPv6-Address" OctetString;
    0 96 "Framed-Interface-Id" Unsigned64;
    0 97 "Framed-IPv6-Prefix" OctetString;
    0 98 "Login-IPv6-Host" OctetString;
    0 99 "Framed-IPv6-Route" Utf8String;
    0 100 "Framed-IPv6-Pool" OctetString;
    0 101 "Error-Cause" Enumerated ERROR_CAUSE;
    0 102 "EAP-Key-Name" Utf8String;
    0 103 "Digest-Response" Utf8String;
    0 104 "Digest-Realm" Utf8String;
    0 105 "Digest-Nonce" Utf8String;
    0 106 "Digest-Response-Auth" Utf8String;
    0 107 "Digest-Nextnonce" Utf8String;
    0 108 "Digest-Method" Utf8String;
    0 109 "Digest-URI" Utf8String;
    0 110 "Digest-Qop" Utf8String;
    0 111 "Digest-Algorithm" Utf8String;
    0 112 "Digest-Entity-Body-Hash" Utf8String;
    0 113 "Digest-CNonce" Utf8String;
    0 114 "Digest-Nonce-Count" Utf8String;
    0 115 "Digest-Username" Utf8String;
    0 116 "Digest-Opaque" Utf8String;
    0 117 "Digest-Auth-Param" Utf8String;
    0 118 "Digest-AKA-Auts" Utf8String;
    0 119 "Digest-Domain" Utf8String;
    0 120 "Digest-Stale" Utf8String;
    0 121 "Digest-HA1" Utf8String;
    0 122 "SIP-AOR" Utf8String;
    0 123 "Delegated-IPv6-Prefix" OctetString;
    0 124 "MIP6-Feature-Vector" Unsigned64;
    0 125 "MIP6-Home-Link-Prefix" OctetString;
    0 126 "Operator-Name" OctetString;
    0 127 "Location-Information" OctetString;
    0 128 "Location-Data" OctetString;
    0 129 "Basic-Location-Policy-Rules" OctetString;
    0 130 "Extended-Location-Policy-Rules" OctetString;
    0 131 "Location-Capable" OctetString;
    0 132 "Requested-Location-Info" OctetString;
    0 133 "Framed-Management-Protocol" Enumerated FRAMED_MANAGEMENT_PROTOCOL;
    0 134 "Management-Transport-Protection" Enumerated MANAGEMENT_TRANSPORT_PROTECTION;
    0 135 "Management-Policy-Id" Utf8String;
    0 136 "Management-Privilege-Level" Integer32;
    0 137 "PKM-SS-Cert" OctetString;
    0 138 "PKM-CA-Cert" OctetString;
    0 139 "PKM-Config-Settings" OctetString;
    0 140 "PKM-Cryptosuite-List" OctetString;
    0 141 "PPKM-SAID" OctetString;
    0 142 "PKM-SA-Descriptor" OctetString;
    0 143 "PKM-Auth-Key" OctetString;
    0 192 "Experimental-Use-192" OctetString;
    0 193 "Experimental-Use-193" OctetString;
    0 194 "Experimental-Use-194" OctetString;
    0 195 "Experimental-Use-195" OctetString;
    0 196 "Experimental-Use-196" OctetString;
    0 197 "Experimental-Use-197" OctetString;
    0 198 "Experimental-Use-198" OctetString;
    0 199 "Experimental-Use-199" OctetString;
    0 200 "Experimental-Use-200" OctetString;
    0 201 "Experimental-Use-201" OctetString;
    0 202 "Experimental-Use-202" OctetString;
    0 203 "Experimental-Use-203" OctetString;
    0 204 "Experimental-Use-204" OctetString;
    0 205 "Experimental-Use-205" OctetString;
    0 206 "Experimental-Use-206" OctetString;
    0 207 "Experimental-Use-207" OctetString;
    0 208 "Experimental-Use-208" OctetString;
    0 209 "Experimental-Use-209" OctetString;
    0 210 "Experimental-Use-210" OctetString;
    0 211 "Experimental-Use-211" OctetString;
    0 212 "Experimental-Use-212" OctetString;
    0 213 "Experimental-Use-213" OctetString;
    0 214 "Experimental-Use-214" OctetString;
    0 215 "Experimental-Use-215" OctetString;
    0 216 "Experimental-Use-216" OctetString;
    0 217 "Experimental-Use-217" OctetString;
    0 218 "Experimental-Use-218" OctetString;
    0 219 "Experimental-Use-219" OctetString;
    0 220 "Experimental-Use-220" OctetString;
    0 221 "Experimental-Use-221" OctetString;
    0 222 "Experimental-Use-222" OctetString;
    0 223 "Experimental-Use-223" OctetString;
    0 224 "Implementation-Specific-224" OctetString;
    0 225 "Implementation-Specific-225" OctetString;
    0 226 "Implementation-Specific-226" OctetString;
    0 227 "Implementation-Specific-227" OctetString;
    0 228 "Implementation-Specific-228" OctetString;
    0 229 "Implementation-Specific-229" OctetString;
    0 230 "Implementation-Specific-230" OctetString;
    0 231 "Implementation-Specific-231" OctetString;
    0 232 "Implementation-Specific-232" OctetString;
    0 233 "Implementation-Specific-233" OctetString;
    0 234 "Implementation-Specific-234" OctetString;
    0 235 "Implementation-Specific-235" OctetString;
    0 236 "Implementation-Specific-236" OctetString;
    0 237 "Implementation-Specific-237" OctetString;
    0 238 "Implementation-Specific-238" OctetString;
    0 239 "Implementation-Specific-239" OctetString;
    0 240 "Implementation-Specific-240" OctetString;
    0 241 "Reserved-241" OctetString;
    0 242 "Reserved-242" OctetString;
    0 243 "Reserved-243" OctetString;
    0 244 "Reserved-244" OctetString;
    0 245 "Reserved-245" OctetString;
    0 246 "Reserved-246" OctetString;
    0 247 "Reserved-247" OctetString;
    0 248 "Reserved-248" OctetString;
    0 249 "Reserved-249" OctetString;
    0 250 "Reserved-250" OctetString;
    0 251 "Reserved-251" OctetString;
    0 252 "Reserved-252" OctetString;
    0 253 "Reserved-253" OctetString;
    0 254 "Reserved-254" OctetString;
    0 255 "Reserved-255" OctetString;
    0 363 "Accounting-Input-Octets" Unsigned64;
    0 364 "Accounting-Output-Octets" Unsigned64;
    0 365 "Accounting-Input-Packets" Unsigned64;
    0 366 "Accounting-Output-Packets" Unsigned64;
    0 400 "NAS-Filter-Rule" IpFilterRule;
    0 401 "Tunneling" Grouped;
    0 402 "CHAP-Auth" Grouped;
    0 403 "CHAP-Algorithm" Enumerated CHAP_ALGORITHM;
    0 404 "CHAP-Ident" OctetString;
    0 405 "CHAP-Response" OctetString;
    0 406 "Accounting-Auth-Method" Enumerated ACCOUNTING_AUTH_METHOD;
    0 407 "QoS-Filter-Rule" IpFilterRule;
    0 408 "Origin-AAA-Protocol" Enumerated ORIGIN_AAA_PROTOCOL;
}

/// Values of Service-Type.
static SERVICE_TYPE: Names = &[
    (0, "Unknown"),
    (1, "Login"),
    (2, "Framed"),
    (3, "Callback-Login"),
    (4, "Callback-Framed"),
    (5, "Outbound"),
    (6, "Administrative"),
    (7, "NAS-Prompt"),
    (8, "Authenticate-Only"),
    (9, "Callback-NAS-Prompt"),
    (10, "Call Check"),
    (11, "Callback Administrative"),
    (12, "Voice"),
    (13, "Fax"),
    (14, "Modem Relay"),
    (15, "IAPP-Register"),
    (16, "IAPP-AP-Check"),
    (17, "Authorize Only"),
    (18, "Framed-Management"),
];

/// Values of Framed-Protocol.
static FRAMED_PROTOCOL: Names = &[
    (1, "PPP"),
    (2, "SLIP"),
    (3, "ARAP"),
    (4, "Gandalf"),
    (5, "Xylogics"),
    (6, "X.75"),
    (7, "GPRS PDP Context"),
    (255, "Ascend-ARA"),
    (256, "MPP"),
    (257, "EURAW"),
    (258, "EUUI"),
    (259, "X25"),
    (260, "COMB"),
    (261, "FR"),
];

/// Values of Framed-Routing.
static FRAMED_ROUTING: Names =
    &[(0, "None"), (1, "Send routing packets"), (2, "Listen for routing packets"), (3, "Send and Listen ")];

/// Values of Framed-Compression.
static FRAMED_COMPRESSION: Names = &[
    (0, "None"),
    (1, "Van Jacobson TCP/IP header compression"),
    (2, "IPX header compression"),
    (3, "Stac-LZS compression"),
];

/// Values of Login-Service.
static LOGIN_SERVICE: Names = &[
    (0, "Telnet"),
    (1, "Rlogin"),
    (2, "TCP-Clear"),
    (3, "PortMaster"),
    (4, "LAT"),
    (5, "X25-PAD"),
    (6, "X25-T3POS"),
    (7, "Unassigned"),
    (8, "TCP Clear Quiet (suppresses any NAS-generated connect string)"),
];

/// Values of Termination-Action.
static TERMINATION_ACTION: Names = &[(0, "Default"), (1, "RADIUS-Request")];

/// Values of Acct-Status-Type.
static ACCT_STATUS_TYPE: Names = &[
    (1, "Start"),
    (2, "Stop"),
    (3, "Interim-Update"),
    (4, "Modem-Start"),
    (5, "Modem-Stop"),
    (6, "Cancel"),
    (7, "Accounting-On"),
    (8, "Accounting-Off"),
    (9, "Tunnel-Start"),
    (10, "Tunnel-Stop"),
    (11, "Tunnel-Reject"),
    (12, "Tunnel-Link-Start"),
    (13, "Tunnel-Link-Stop"),
    (14, "Tunnel-Link-Rejectf"),
    (15, "Failed"),
];

/// Values of Acct-Authentic.
static ACCT_AUTHENTIC: Names = &[(0, "None"), (1, "RADIUS"), (2, "Local"), (3, "Remote"), (4, "Diameter")];

/// Values of Acct-Terminate-Cause.
static ACCT_TERMINATE_CAUSE: Names = &[
    (1, "User-Request"),
    (2, "Lost-Carrier"),
    (3, "Lost-Service"),
    (4, "Idle-Timeout"),
    (5, "Session-Timeout"),
    (6, "Admin-Reset"),
    (7, "Admin-Reboot"),
    (8, "Port-Error"),
    (9, "NAS-Error"),
    (10, "NAS-Request"),
    (11, "NAS-Reboot"),
    (12, "Port-Unneeded"),
    (13, "Port-Preempted"),
    (14, "Port-Suspended"),
    (15, "Service-Unavailable"),
    (16, "Callback"),
    (17, "User-Error"),
    (18, "Host-Request"),
    (19, "Supplicant Restart"),
    (20, "Reauthentication Failure"),
    (21, "Port Reinitialized"),
    (22, "Port Administratively Disabled"),
];

/// Values of Ingress-Filters.
static INGRESS_FILTERS: Names = &[(1, "Enabled"), (2, "Disabled")];

/// Values of NAS-Port-Type.
static NAS_PORT_TYPE: Names = &[
    (0, "Async"),
    (1, "Sync"),
    (2, "ISDN-Sync"),
    (3, "ISDN-Async-v120"),
    (4, "ISDN-Async-v110"),
    (5, "Virtual"),
    (6, "PIAFS"),
    (7, "HDLC-Clear-Channel"),
    (8, "X25"),
    (9, "X75"),
    (10, "G.3 Fax"),
    (11, "SDSL - Symmetric DSL"),
    (12, "ADSL-CAP - Asymmetric DSL, Carrierless Amplitude Phase Modulation"),
    (13, "ADSL-DMT - Asymmetric DSL, Discrete Multi-Tone"),
    (14, "IDSL - ISDN Digital Subscriber Line"),
    (15, "Ethernet"),
    (16, "xDSL - Digital Subscriber Line of unknown type"),
    (17, "Cable"),
    (18, "Wireless - Other"),
    (19, "Wireless - IEEE 802.11"),
    (20, "Token-Ring"),
    (21, "FDDI"),
    (22, "Wireless - CDMA2000"),
    (23, "Wireless - UMTS"),
    (24, "Wireless - 1X-EV"),
    (25, "IAPP"),
    (26, "FTTP - Fiber to the Premises"),
    (27, "Wireless - IEEE 802.16"),
    (28, "Wireless - IEEE 802.20"),
    (29, "Wireless - IEEE 802.22"),
    (30, "PPPoA - PPP over ATM"),
    (31, "PPPoEoA - PPP over Ethernet over ATM"),
    (32, "PPPoEoE - PPP over Ethernet over Ethernet"),
    (33, "PPPoEoVLAN - PPP over Ethernet over VLAN"),
    (34, "PPPoEoQinQ - PPP over Ethernet over IEEE 802.1QinQ"),
    (35, "xPON - Passive Optical Network"),
    (36, "Wireless - XGP"),
];

/// Values of Tunnel-Type.
static TUNNEL_TYPE: Names = &[
    (1, "PPTP"),
    (2, "L2F"),
    (3, "L2TP"),
    (4, "ATMP"),
    (5, "VTP"),
    (6, "AH"),
    (7, "IP-IP-Encap"),
    (8, "MIN-IP-IP"),
    (9, "ESP"),
    (10, "GRE"),
    (11, "DVS"),
    (12, "IP-in-IP Tunneling"),
    (13, "VLAN"),
];

/// Values of Tunnel-Medium-Type.
static TUNNEL_MEDIUM_TYPE: Names = &[
    (1, "IPv4"),
    (2, "IPv6"),
    (3, "NSAP"),
    (4, "HDLC"),
    (5, "BBN"),
    (6, "IEEE-802"),
    (7, "E-163"),
    (8, "E-164"),
    (9, "F-69"),
    (10, "X-121"),
    (11, "IPX"),
    (12, "Appletalk-802"),
    (13, "Decnet4"),
    (14, "Vines"),
    (15, "E-164-NSAP"),
];

/// Values of ARAP-Zone-Access.
static ARAP_ZONE_ACCESS: Names =
    &[(1, "Only allow access to default zone"), (2, "Use zone filter inclusively"), (3, "Use zone filter exclusively")];

/// Values of Prompt.
static PROMPT: Names = &[(0, "No Echo"), (1, "Echo")];

/// Values of Error-Cause.
static ERROR_CAUSE: Names = &[
    (0, "Diameter Common Messages"),
    (201, "Residual Session Context Removed"),
    (202, "Invalid EAP Packet (Ignored)"),
    (401, "Unsupported Attribute"),
    (402, "Missing Attribute"),
    (403, "NAS Identification Mismatch"),
    (404, "Invalid Request"),
    (405, "Unsupported Service"),
    (406, "Unsupported Extension"),
    (407, "Invalid Attribute Value"),
    (501, "Administratively Prohibited"),
    (502, "Request Not Routable (Proxy)"),
    (503, "Session Context Not Found"),
    (504, "Session Context Not Removable"),
    (505, "Other Proxy Processing Error"),
    (506, "Resources Unavailable"),
    (507, "Request Initiated"),
    (508, "Multiple Session Selection Unsupported"),
];

/// Values of Framed-Management-Protocol.
static FRAMED_MANAGEMENT_PROTOCOL: Names =
    &[(1, "SNMP"), (2, "Web-based"), (3, "NETCONF"), (4, "FTP"), (5, "TFTP"), (6, "SFTP"), (7, "RCP"), (8, "SCP")];

/// Values of Management-Transport-Protection.
static MANAGEMENT_TRANSPORT_PROTECTION: Names =
    &[(1, "No-Protection"), (2, "Integrity-Protection"), (3, "Integrity-Confidentiality-Protection")];

/// Values of CHAP-Algorithm.
static CHAP_ALGORITHM: Names = &[(5, "CHAP with MD5")];

/// Values of Accounting-Auth-Method.
static ACCOUNTING_AUTH_METHOD: Names =
    &[(1, "PAP"), (2, "CHAP"), (3, "MS-CHAP-1"), (4, "MS-CHAP-2"), (5, "EAP"), (6, "Undefined"), (7, "None")];

/// Values of Origin-AAA-Protocol.
static ORIGIN_AAA_PROTOCOL: Names = &[(1, "RADIUS")];
