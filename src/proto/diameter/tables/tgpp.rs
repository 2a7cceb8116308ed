//! A table: other AVPs of 3GPP: proximity services, congestion, MB2-C, T6a, Nt and later (TS 29.343, TS 29.345, TS 29.128 §6.4, TS 29.154, TS 29.217, TS 29.468).
//!
//! A row is vendor, code, name as Wireshark spells it, type; enumerated values stand in the tables below.

use crate::proto::diameter::dictionary::Names;

crate::proto::diameter::dictionary::avps! {
    /// Other AVPs of 3GPP: proximity services, congestion, MB2-C, T6a, Nt and later: TS 29.343, TS 29.345, TS 29.128 §6.4, TS 29.154, TS 29.217, TS 29.468.
    pub AVPS;
    10415 1700 "Broadcast-Location-Assistance-Data-Types" Unsigned64;
    10415 1701 "Paging-Time-Window" Grouped;
    10415 1702 "Operation-Mode" Enumerated OPERATION_MODE;
    10415 1703 "Paging-Time-Window-Length" OctetString;
    10415 1704 "Core-Network-Restrictions" Unsigned32;
    10415 1705 "eDRX-Related-RAT" Grouped;
    10415 1706 "Interworking-5GS-Indicator" Enumerated INTERWORKING_5GS_INDICATOR;
    10415 1707 "Ethernet-PDN-Type-Indicator" Enumerated ETHERNET_PDN_TYPE_INDICATOR;
    10415 1708 "Subscribed-ARPI" Unsigned32;
    10415 1709 "IAB-Operation-Permission" Enumerated IAB_OPERATION_PERMISSION;
    10415 1710 "V2X-Subscription-Data-Nr" Grouped;
    10415 1711 "UE-PC5-QoS" Grouped;
    10415 1712 "PC5-QoS-Flow" Grouped;
    10415 1713 "5QI" Integer32;
    10415 1714 "PC5-Flow-Bitrates" Grouped;
    10415 1715 "Guaranteed-Flow-Bitrates" Integer32;
    10415 1716 "Maximum-Flow-Bitrates" Integer32;
    10415 1717 "PC5-Range" Integer32;
    10415 1718 "PC5-Link-AMBR" Integer32;
    10415 3500 "BMSC-Address" Address;
    10415 3501 "BMSC-Port" Unsigned32;
    10415 3502 "MBMS-Bearer-Event" Unsigned32;
    10415 3503 "MBMS-Bearer-Event-Notification" Grouped;
    10415 3504 "MBMS-Bearer-Request" Grouped;
    10415 3505 "MBMS-Bearer-Response" Grouped;
    10415 3506 "MBMS-Bearer-Result" Unsigned32;
    10415 3507 "MBMS-Start-Time" Time;
    10415 3508 "Radio-Frequency" Unsigned32;
    10415 3509 "TMGI-Allocation-Request" Grouped;
    10415 3510 "TMGI-Allocation-Response" Grouped;
    10415 3511 "TMGI-Allocation-Result" Unsigned32;
    10415 3512 "TMGI-Deallocation-Request" Grouped;
    10415 3513 "TMGI-Deallocation-Response" Grouped;
    10415 3514 "TMGI-Deallocation-Result" Unsigned32;
    10415 3515 "TMGI-Expiry" Grouped;
    10415 3516 "TMGI-Number" Unsigned32;
    10415 3517 "MB2U-Security" Unsigned32;
    10415 4008 "eNodeB-ID" OctetString;
    10415 4013 "Extended-eNodeB-ID" OctetString;
    10415 4300 "Communication-Failure-Information" Grouped;
    10415 4301 "Cause-Type" Unsigned32 CAUSE_TYPE;
    10415 4302 "S1AP-Cause" Unsigned32;
    10415 4303 "RANAP-Cause" Unsigned32;
    10415 4304 "GMM-Cause" Unsigned32;
    10415 4305 "SM-Cause" Unsigned32;
    10415 4306 "Number-Of-UE-Per-Location-Configuration" Grouped;
    10415 4307 "Number-Of-UE-Per-Location-Report" Grouped;
    10415 4308 "UE-Count" Unsigned32;
    10415 4309 "BSSGP-Cause" Unsigned32;
    10415 4310 "Serving-PLMN-Rate-Control" Grouped;
    10415 4311 "Uplink-Rate-Limit" Unsigned32;
    10415 4312 "Downlink-Rate-Limit" Unsigned32;
    10415 4313 "Extended-PCO" OctetString;
    10415 4314 "Connection-Action" Unsigned32 CONNECTION_ACTION;
    10415 4315 "Non-IP-Data" OctetString;
    10415 4316 "SCEF-Wait-Time" Time;
    10415 4317 "CMR-Flags" Unsigned32;
    10415 4318 "RRC-Cause-Counter" Grouped;
    10415 4319 "Counter-Value" Unsigned32;
    10415 4320 "RRC-Counter-Timestamp" Time;
    10415 4321 "TDA-Flags" Unsigned32;
    10415 4322 "Idle-Status-Indication" Grouped;
    10415 4323 "Idle-Status-Timestamp" Time;
    10415 4324 "Active-Time" Unsigned32;
    10415 4325 "Reachability-Cause" Unsigned32;
}

/// Values of Operation-Mode.
static OPERATION_MODE: Names = &[(1, "Iu mode"), (2, "WB-S1 mode"), (3, "NB-S1 mode")];

/// Values of Interworking-5GS-Indicator.
static INTERWORKING_5GS_INDICATOR: Names = &[(0, "NOT-SUBSCRIBED"), (1, "SUBSCRIBED")];

/// Values of Ethernet-PDN-Type-Indicator.
static ETHERNET_PDN_TYPE_INDICATOR: Names = &[(0, "FALSE"), (1, "TRUE")];

/// Values of IAB-Operation-Permission.
static IAB_OPERATION_PERMISSION: Names = &[(0, "IAB_OPERATION_ALLOWED"), (1, "IAB_OPERATION_NOTALLOWED")];

/// Values of Cause-Type.
static CAUSE_TYPE: Names =
    &[(0, "RADIO_NETWORK_LAYER"), (1, "TRANSPORT_LAYER"), (2, "NAS"), (3, "PROTOCOL"), (4, "MISCELLANEOUS")];

/// Values of Connection-Action.
static CONNECTION_ACTION: Names =
    &[(0, "CONNECTION_ESTABLISHMENT"), (1, "CONNECTION_RELEASE"), (2, "CONNECTION_UPDATE")];
