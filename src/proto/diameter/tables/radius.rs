//! A table: AVPs for RADIUS and Diameter on Gi, SGi and SGmb (TS 29.061 §16.4.7, §16.5, §17.7, §20.5).
//!
//! A row is vendor, code, name as Wireshark spells it, type; enumerated values stand in the tables below.

use crate::proto::diameter::dictionary::Names;

crate::proto::diameter::dictionary::avps! {
    /// AVPs for RADIUS and Diameter on Gi, SGi and SGmb: TS 29.061 §16.4.7, §16.5, §17.7, §20.5.
    pub AVPS;
    10415 1 "3GPP-IMSI" Utf8String;
    10415 2 "3GPP-Charging-Id" OctetString;
    10415 3 "3GPP-PDP-Type" Enumerated TGPP_PDP_TYPE;
    10415 4 "3GPP-CG-Address" Address;
    10415 5 "3GPP-GPRS-Negotiated-QoS-Profile" Utf8String;
    10415 6 "3GPP-SGSN-Address" Address;
    10415 7 "3GPP-GGSN-Address" Address;
    10415 8 "3GPP-IMSI-MCC-MNC" Utf8String;
    10415 9 "3GPP-GGSN-MCC-MNC" Utf8String;
    10415 10 "3GPP-NSAPI" Utf8String;
    10415 11 "3GPP-Session-Stop-Indicator" Utf8String;
    10415 12 "3GPP-Selection-Mode" Utf8String;
    10415 13 "3GPP-Charging-Characteristics" Utf8String;
    10415 14 "3GPP-CG-IPv6-Address" OctetString;
    10415 15 "3GPP-SGSN-IPv6-Address" OctetString;
    10415 16 "3GPP-GGSN-IPv6-Address" OctetString;
    10415 17 "3GPP-IPv6-DNS-Server" OctetString;
    10415 18 "3GPP-SGSN-MCC-MNC" Utf8String;
    10415 19 "3GPP-Teardown-Indicator" OctetString;
    10415 20 "3GPP-IMEISV" OctetString;
    10415 21 "3GPP-RAT-Type" OctetString;
    10415 22 "3GPP-User-Location-Info" OctetString;
    10415 23 "3GPP-MS-TimeZone" OctetString;
    10415 24 "3GPP-CAMEL-Charging-Info" OctetString;
    10415 25 "3GPP-Packet-Filter" OctetString;
    10415 26 "3GPP-Negotiated-DSCP" OctetString;
    10415 27 "3GPP-Allocate-IP-Type" OctetString;
    10415 29 "3GPP-TWAN-Identifier" OctetString;
    10415 100 "3GPP-WLAN-APN-Id" OctetString;
    10415 900 "TMGI" OctetString;
    10415 901 "Required-MBMS-Bearer-Capabilities" Utf8String;
    10415 902 "MBMS-StartStop-Indication" Enumerated MBMS_STARTSTOP_INDICATION;
    10415 903 "MBMS-Service-Area" OctetString;
    10415 904 "MBMS-Session-Duration" OctetString;
    10415 905 "Alternative-APN" Utf8String;
    10415 906 "MBMS-Service-Type" Enumerated MBMS_SERVICE_TYPE;
    10415 907 "MBMS-2G-3G-Indicator" Enumerated MBMS_2G_3G_INDICATOR;
    10415 908 "MBMS-Session-Identity" OctetString;
    10415 909 "RAI" Utf8String;
    10415 910 "Additional-MBMS-Trace-Info" OctetString;
    10415 911 "MBMS-Time-To-Data-Transfer" OctetString;
    10415 912 "MBMS-Session-Repetition-Number" OctetString;
    10415 913 "MBMS-Required-QoS" Utf8String;
    10415 914 "MBMS-Counting-Information" Enumerated MBMS_COUNTING_INFORMATION;
    10415 915 "MBMS-User-Data-Mode-Indication" Enumerated MBMS_USER_DATA_MODE_INDICATION;
    10415 916 "MBMS-GGSN-Address" OctetString;
    10415 917 "MBMS-GGSN-IPv6-Address" OctetString;
    10415 918 "MBMS-BMSC-SSM-IP-Address" OctetString;
    10415 919 "MBMS-BMSC-SSM-IPv6-Address" OctetString;
    10415 920 "MBMS-Flow-Identifier" OctetString;
    10415 921 "CN-IP-Multicast-Distribution" Enumerated CN_IP_MULTICAST_DISTRIBUTION;
    10415 922 "MBMS-HC-Indicator" Enumerated MBMS_HC_INDICATOR;
    10415 923 "MBMS-Access-Indicator" Enumerated MBMS_ACCESS_INDICATOR;
    10415 924 "MBMS-GW-SSM-IP-Address" Address;
    10415 925 "MBMS-GW-SSM-IPv6-Address" OctetString;
    10415 926 "MBMS-BMSC-SSM-UDP-Port" OctetString;
    10415 927 "MBMS-GW-UDP-Port" OctetString;
    10415 928 "MBMS-GW-UDP-Port-Indicator" Enumerated MBMS_GW_UDP_PORT_INDICATOR;
    10415 929 "MBMS-Data-Transfer-Start" Unsigned64;
    10415 930 "MBMS-Data-Transfer-Stop" Unsigned64;
    10415 931 "MBMS-Flags" Unsigned32;
    10415 932 "Restart-Counter" Unsigned32;
    10415 933 "Diagnostic-Info" Unsigned32;
    10415 934 "MBMS-Cell-List" OctetString;
}

/// Values of 3GPP-PDP-Type.
static TGPP_PDP_TYPE: Names = &[(0, "IPv4"), (1, "PPP"), (2, "IPv6"), (3, "IPv4v6")];

/// Values of MBMS-StartStop-Indication.
static MBMS_STARTSTOP_INDICATION: Names = &[(0, "START"), (1, "STOP"), (2, "UPDATE")];

/// Values of MBMS-Service-Type.
static MBMS_SERVICE_TYPE: Names = &[(0, "MULTICAST"), (1, "BROADCAST")];

/// Values of MBMS-2G-3G-Indicator.
static MBMS_2G_3G_INDICATOR: Names = &[(0, "2G"), (1, "3G"), (2, "2G-AND-3G")];

/// Values of MBMS-Counting-Information.
static MBMS_COUNTING_INFORMATION: Names = &[(0, "COUNTING-NOT-APPLICABLE"), (1, "COUNTING-APPLICABLE")];

/// Values of MBMS-User-Data-Mode-Indication.
static MBMS_USER_DATA_MODE_INDICATION: Names = &[(0, "Unicast"), (1, "Multicast and Unicast")];

/// Values of CN-IP-Multicast-Distribution.
static CN_IP_MULTICAST_DISTRIBUTION: Names = &[(0, "NO-IP-MULTICAST"), (1, "IP-MULTICAST")];

/// Values of MBMS-HC-Indicator.
static MBMS_HC_INDICATOR: Names = &[(0, "uncompressed-header"), (1, "compressed-header")];

/// Values of MBMS-Access-Indicator.
static MBMS_ACCESS_INDICATOR: Names = &[(0, "UTRAN"), (1, "E-UTRAN"), (2, "UTRAN-AND-E-UTRAN")];

/// Values of MBMS-GW-UDP-Port-Indicator.
static MBMS_GW_UDP_PORT_INDICATOR: Names = &[(1, "UDP-PORT-REQUIRED")];
