//! A table: the bits of AVPs that are sets of flags, and of Feature-List.
//!
//! TS 29.229 §6.3.44 and §7.1.1 (Cx), TS 29.329 §6.1.4 (Sh), TS 29.214 §5.4.1 (Rx), TS 29.212 §5.4.1 (Gx), TS 29.272 §7.3
//! and §7.3.10 (S6a), TS 29.273 (STa, SWx), TS 29.172 (SLg), TS 29.336 (S6t), TS 29.468 (MB2-C). Bits stand in Wireshark's
//! order, the highest first where it has them so.

use crate::proto::diameter::applications;
use crate::proto::diameter::dictionary::TGPP;
use crate::proto::field::{Def, Kind};

/// A flag, or the spare bits, of a set.
#[derive(Debug)]
pub struct Bit {
    /// Its field.
    pub def: &'static Def,
    /// Where it is in the number.
    pub mask: u64,
}

/// A number whose bits are flags.
#[derive(Debug)]
pub struct Flags {
    /// The field of the whole number; the flags are below it.
    pub head: Option<&'static Def>,
    /// The flags.
    pub bits: &'static [Bit],
}

macro_rules! flag {
    ($name:literal, $title:literal, $mask:literal) => {
        Bit { def: &Def { name: $name, title: $title, kind: Kind::Bool }, mask: $mask }
    };
}

macro_rules! spare {
    ($name:literal, $title:literal, $mask:literal) => {
        Bit { def: &Def { name: $name, title: $title, kind: Kind::Hex(8) }, mask: $mask }
    };
}

crate::defs! {
    /// The fields of whole numbers.
    pub HEADS;
    UAR_FLAGS_FLAGS "diameter.3gpp.uar_flags_flags" "Flags" Hex(8);
    SAR_FLAGS "diameter.3gpp.sar_flags" "SAR Flags" Hex(8);
    REQ_NODES "diameter.3gpp.req_nodes" "Requested-Nodes" Hex(8);
    ULR_FLAGS "diameter.3gpp.ulr_flags" "ULR Flags" Hex(8);
    ULA_FLAGS "diameter.3gpp.ula_flags" "ULA Flags" Hex(8);
    DSR_FLAGS "diameter.3gpp.dsr_flags" "DSR Flags" Hex(8);
    DSA_FLAGS "diameter.3gpp.dsa_flags" "DSA Flags" Hex(8);
    ACC_RES_DAT_FLAGS "diameter.3gpp.acc_res_dat_flags" "Access-Restriction-Data Flags" Hex(8);
    IDA_FLAGS "diameter.3gpp.ida_flags" "IDA Flags" Hex(8);
    PUA_FLAGS "diameter.3gpp.pua_flags" "PUA Flags" Hex(8);
    NOR_FLAGS "diameter.3gpp.nor_flags" "NOR Flags" Hex(8);
    IDR_FLAGS "diameter.3gpp.idr_flags" "IDR Flags" Hex(8);
    PUR_FLAGS "diameter.3gpp.pur_flags" "PUR Flags" Hex(8);
    CLR_FLAGS "diameter.3gpp.clr_flags" "CLR Flags" Hex(8);
    UVR_FLAGS "diameter.3gpp.uvr_flags" "UVR Flags" Hex(8);
    UVA_FLAGS "diameter.3gpp.uva_flags" "UVA Flags" Hex(8);
    SUBSCRIPTION_DATA_FLAGS "diameter.3gpp.subscription_data_flags" "Subscription Data Flags" Hex(8);
    WLAN_OFFLOADABILITY_EUTRAN "diameter.3gpp.wlan_offloadability_eutran" "WLAN-offloadability-EUTRAN" Hex(8);
    WLAN_OFFLOADABILITY_UTRAN "diameter.3gpp.wlan_offloadability_utran" "WLAN-offloadability-UTRAN" Hex(8);
    AIR_FLAGS "diameter.3gpp.air_flags" "AIR Flags" Hex(8);
    PREFERRED_DATA_MODE "diameter.3gpp.preferred_data_mode" "Preferred Data Mode" Hex(8);
    V2X_PERMISSION "diameter.3gpp.v2x_permission" "V2X Permission" Hex(8);
    PPR_FLAGS "diameter.3gpp.ppr_flags" "PPR Flags" Hex(8);
    AAA_FAIL_FLAGS "diameter.3gpp.aaa_fail_flags" "AAA Failure Indication" Hex(8);
    DER_FLAGS "diameter.3gpp.der_flags" "DER Flags" Hex(8);
    DEA_FLAGS "diameter.3gpp.dea_flags" "DEA Flags" Hex(8);
    RAR_FLAGS "diameter.3gpp.rar_flags" "RAR Flags" Hex(8);
    EMERGENCY_IND_FLAGS "diameter.3gpp.emergency_ind_flags" "Emergency-Services Flags" Hex(8);
    SUPPORTED_GAD_SHAPES "diameter.3gpp.supported_gad_shapes" "Supported-GAD-Shapes" Hex(8);
    DEFERRED_LOCATION_TYPE "diameter.3gpp.deferred_location_type" "Deferred-Location-Type" Hex(8);
    PLR_FLAGS "diameter.3gpp.plr_flags" "PLR-Flags" Hex(8);
    PLA_FLAGS "diameter.3gpp.pla_flags" "PLA-Flags" Hex(8);
    RIR_FLAGS "diameter.3gpp.rir_flags" "RIR Flags" Hex(8);
    CORE_NETWORK_RESTRICTIONS "diameter.3gpp.core_network_restrictions" "Core Network Restrictions" Hex(8);
    MBMS_BEARER_EVENT "diameter.3gpp.mbms_bearer_event" "MBMS-Bearer-Event" Hex(8);
    MBMS_BEARER_RESULT "diameter.3gpp.mbms_bearer_result" "MBMS-Bearer-Result" Hex(8);
    TMGI_ALLOCATION_RESULT "diameter.3gpp.tmgi_allocation_result" "TMGI-Allocation-Result" Hex(8);
    TMGI_DEALLOCATION_RESULT "diameter.3gpp.tmgi_deallocation_result" "TMGI-Deallocation-Result" Hex(8);
    SUPPORTED_MONITORING_EVENTS "diameter.3gpp.supported_monitoring_events" "Supported-Monitoring-Events" Hex(16);
    CX_FEATURE_LIST_FLAGS "diameter.3gpp.cx_feature_list_flags" "CX Feature-List Flags" Hex(8);
    FEATURE_LIST_FLAGS "diameter.3gpp.feature_list_flags" "Feature-List Flags" Hex(8);
    GX_FEATURE_LIST_FLAGS "diameter.3gpp.gx_feature_list_flags" "GX Feature-List Flags" Hex(8);
    SD_FEATURE_LIST_FLAGS "diameter.3gpp.sd_feature_list_flags" "SD Feature-List Flags" Hex(8);
    S6T_FEATURE_LIST_FLAGS "diameter.3gpp.s6t.feature_list_flags" "S6t Feature-List Flags" Hex(8);
    MO_LR_SHORT_CIRCUIT "diameter.3gpp.mo_lr_shortcircuit_indicator" "MO-LR-ShortCircuit-Indicator" Bool;
}

/// Finds the flags of an AVP; those of Feature-List depend on application and Feature-List-ID.
pub fn find(vendor: u32, code: u32, application: u32, list: u32) -> Option<&'static Flags> {
    if vendor != TGPP {
        return None;
    }
    Some(match code {
        630 => return features(application, list),
        637 => &UAR_FLAGS_SET,
        655 => &SAR_FLAGS_SET,
        713 => &REQUESTED_NODES_SET,
        1082 => &CREDIT_MANAGEMENT_STATUS_SET,
        1405 => &ULR_FLAGS_SET,
        1406 => &ULA_FLAGS_SET,
        1421 => &DSR_FLAGS_SET,
        1422 => &DSA_FLAGS_SET,
        1426 => &ACCESS_RESTRICTION_DATA_SET,
        1441 => &IDA_FLAGS_SET,
        1442 => &PUA_FLAGS_SET,
        1443 => &NOR_FLAGS_SET,
        1490 => &IDR_FLAGS_SET,
        1635 => &PUR_FLAGS_SET,
        1638 => &CLR_FLAGS_SET,
        1639 => &UVR_FLAGS_SET,
        1640 => &UVA_FLAGS_SET,
        1654 => &SUBSCRIPTION_DATA_FLAGS_SET,
        1668 => &WLAN_OFFLOADABILITY_EUTRAN_SET,
        1669 => &WLAN_OFFLOADABILITY_UTRAN_SET,
        1679 => &AIR_FLAGS_SET,
        1686 => &PREFERRED_DATA_MODE_SET,
        1689 => &V2X_PERMISSION_SET,
        1508 => &PPR_FLAGS_SET,
        1518 => &AAA_FAILURE_INDICATION_SET,
        1520 => &DER_FLAGS_SET,
        1521 => &DEA_FLAGS_SET,
        1522 => &RAR_FLAGS_SET,
        1523 => &DER_S6B_FLAGS_SET,
        1538 => &EMERGENCY_SERVICES_SET,
        2510 => &SUPPORTED_GAD_SHAPES_SET,
        2532 => &DEFERRED_LOCATION_TYPE_SET,
        2545 => &PLR_FLAGS_SET,
        2546 => &PLA_FLAGS_SET,
        3167 => &RIR_FLAGS_SET,
        1704 => &CORE_NETWORK_RESTRICTIONS_SET,
        3502 => &MBMS_BEARER_EVENT_SET,
        3506 => &MBMS_BEARER_RESULT_SET,
        3511 => &TMGI_ALLOCATION_RESULT_SET,
        3514 => &TMGI_DEALLOCATION_RESULT_SET,
        3144 => &SUPPORTED_MONITORING_EVENTS_SET,
        _ => return None,
    })
}

/// The features of a list (TS 29.229 §7.1.1): each application counts its own.
fn features(application: u32, list: u32) -> Option<&'static Flags> {
    Some(match (application, list) {
        (applications::CX, _) => &CX_FEATURES_SET,
        (applications::SH, _) => &SH_FEATURES_SET,
        (applications::RX, 1) => &RX_FEATURES_1_SET,
        (applications::RX, 2) => &RX_FEATURES_2_SET,
        (applications::GX, 1) => &GX_FEATURES_1_SET,
        (applications::GX, 2) => &GX_FEATURES_2_SET,
        (applications::S6A, 1) => &S6A_FEATURES_1_SET,
        (applications::S6A, 2) => &S6A_FEATURES_2_SET,
        (16_777_303, _) => &SD_FEATURES_SET,
        (16_777_345, _) => &S6T_FEATURES_SET,
        _ => return None,
    })
}

/// Every set of flags.
pub static ALL: &[&Flags] = &[
    &UAR_FLAGS_SET,
    &SAR_FLAGS_SET,
    &REQUESTED_NODES_SET,
    &CREDIT_MANAGEMENT_STATUS_SET,
    &ULR_FLAGS_SET,
    &ULA_FLAGS_SET,
    &DSR_FLAGS_SET,
    &DSA_FLAGS_SET,
    &ACCESS_RESTRICTION_DATA_SET,
    &IDA_FLAGS_SET,
    &PUA_FLAGS_SET,
    &NOR_FLAGS_SET,
    &IDR_FLAGS_SET,
    &PUR_FLAGS_SET,
    &CLR_FLAGS_SET,
    &UVR_FLAGS_SET,
    &UVA_FLAGS_SET,
    &SUBSCRIPTION_DATA_FLAGS_SET,
    &WLAN_OFFLOADABILITY_EUTRAN_SET,
    &WLAN_OFFLOADABILITY_UTRAN_SET,
    &AIR_FLAGS_SET,
    &PREFERRED_DATA_MODE_SET,
    &V2X_PERMISSION_SET,
    &PPR_FLAGS_SET,
    &AAA_FAILURE_INDICATION_SET,
    &DER_FLAGS_SET,
    &DEA_FLAGS_SET,
    &RAR_FLAGS_SET,
    &DER_S6B_FLAGS_SET,
    &EMERGENCY_SERVICES_SET,
    &SUPPORTED_GAD_SHAPES_SET,
    &DEFERRED_LOCATION_TYPE_SET,
    &PLR_FLAGS_SET,
    &PLA_FLAGS_SET,
    &RIR_FLAGS_SET,
    &CORE_NETWORK_RESTRICTIONS_SET,
    &MBMS_BEARER_EVENT_SET,
    &MBMS_BEARER_RESULT_SET,
    &TMGI_ALLOCATION_RESULT_SET,
    &TMGI_DEALLOCATION_RESULT_SET,
    &SUPPORTED_MONITORING_EVENTS_SET,
    &CX_FEATURES_SET,
    &SH_FEATURES_SET,
    &RX_FEATURES_1_SET,
    &RX_FEATURES_2_SET,
    &GX_FEATURES_1_SET,
    &GX_FEATURES_2_SET,
    &S6A_FEATURES_1_SET,
    &S6A_FEATURES_2_SET,
    &SD_FEATURES_SET,
    &S6T_FEATURES_SET,
];

/// Bits of UAR-Flags.
static UAR_FLAGS_SET: Flags = Flags {
    head: Some(&UAR_FLAGS_FLAGS),
    bits: &[
        spare!("diameter.3gpp.uar_flags_flags_spare_bits", "Spare", 0xffff_fffe),
        flag!("diameter.3gpp.uar_flags_flags_bit0", "Emergency registration", 0x1),
    ],
};

/// Bits of SAR-Flags.
static SAR_FLAGS_SET: Flags = Flags {
    head: Some(&SAR_FLAGS),
    bits: &[flag!("diameter.3gpp.sar_flags_flags_bit0", "P-CSCF Restoration Indication", 0x1)],
};

/// Bits of Requested-Nodes.
static REQUESTED_NODES_SET: Flags = Flags {
    head: Some(&REQ_NODES),
    bits: &[
        flag!("diameter.3gpp.req_nodes_bit3", "AMF", 0x8),
        flag!("diameter.3gpp.req_nodes_bit2", "3GPP-AAA-SERVER-TWAN", 0x4),
        flag!("diameter.3gpp.req_nodes_bit1", "SGSN", 0x2),
        flag!("diameter.3gpp.req_nodes_bit0", "MME", 0x1),
    ],
};

/// Bits of Credit-Management-Status.
static CREDIT_MANAGEMENT_STATUS_SET: Flags = Flags {
    head: None,
    bits: &[
        spare!("diameter.3gpp.cms.spare", "Spare", 0x01ff_ffff),
        flag!("diameter.3gpp.cms.no_gyn_session_serv_not_allowed", "No Gyn Session, service not allowed", 0x0200_0000),
        flag!("diameter.3gpp.cms.no_gyn_session_serv_allowed", "No Gyn Session, service allowed", 0x0400_0000),
        flag!("diameter.3gpp.cms.rating_failed", "Rating Failed", 0x0800_0000),
        flag!("diameter.3gpp.cms.user_unknown", "User Unknown", 0x1000_0000),
        flag!("diameter.3gpp.cms.auth_rej", "Authorization Rejected", 0x2000_0000),
        flag!("diameter.3gpp.cms.credit_ctrl_not_applicable", "Credit Control Not Applicable", 0x4000_0000),
        flag!("diameter.3gpp.cms.end_user_serv_status", "End User Service Denied", 0x8000_0000),
    ],
};

/// Bits of ULR-Flags.
static ULR_FLAGS_SET: Flags = Flags {
    head: Some(&ULR_FLAGS),
    bits: &[
        spare!("diameter.3gpp.ulr_flags_spare", "Spare", 0xffff_fe00),
        flag!("diameter.3gpp.ulr_flags_bit8", "Dual-Registration-5G-Indicator", 0x100),
        flag!("diameter.3gpp.ulr_flags_bit7", "SMS-Only-Indication", 0x80),
        flag!("diameter.3gpp.ulr_flags_bit6", "PS-LCS-Not-Supported-By-UE", 0x40),
        flag!("diameter.3gpp.ulr_flags_bit5", "Initial-Attach-Indicator", 0x20),
        flag!("diameter.3gpp.ulr_flags_bit4", "Node-Type-Indicator", 0x10),
        flag!("diameter.3gpp.ulr_flags_bit3", "GPRS-Subscription-Data-Indicator", 0x8),
        flag!("diameter.3gpp.ulr_flags_bit2", "Skip-Subscriber-Data", 0x4),
        flag!("diameter.3gpp.ulr_flags_bit1", "S6a/S6d-Indicator", 0x2),
        flag!("diameter.3gpp.ulr_flags_bit0", "Single-Registration-Indication", 0x1),
    ],
};

/// Bits of ULA-Flags.
static ULA_FLAGS_SET: Flags = Flags {
    head: Some(&ULA_FLAGS),
    bits: &[
        spare!("diameter.3gpp.ula_flags_spare", "Spare", 0xffff_fffc),
        flag!("diameter.3gpp.ula_flags_bit1", "MME Registered for SMS", 0x2),
        flag!("diameter.3gpp.ula_flags_bit0", "Separation Indication", 0x1),
    ],
};

/// Bits of DSR-Flags.
static DSR_FLAGS_SET: Flags = Flags {
    head: Some(&DSR_FLAGS),
    bits: &[
        flag!("diameter.3gpp.dsr_flags_bit31", "Service-Gap-Time-Withdrawal", 0x8000_0000),
        flag!("diameter.3gpp.dsr_flags_bit30", "eDRX-Cycle-Length-Withdrawal", 0x4000_0000),
        flag!("diameter.3gpp.dsr_flags_bit29", "Active-Time-Withdrawal", 0x2000_0000),
        flag!("diameter.3gpp.dsr_flags_bit28", "Paging-Time-Window-Subscription-Withdrawal", 0x1000_0000),
        flag!("diameter.3gpp.dsr_flags_bit27", "Aerial-UE-Subscription-Withdrawal", 0x0800_0000),
        flag!("diameter.3gpp.dsr_flags_bit26", "External-Identifier-Withdrawal", 0x0400_0000),
        flag!("diameter.3gpp.dsr_flags_bit25", "V2X Withdrawal", 0x0200_0000),
        flag!("diameter.3gpp.dsr_flags_bit24", "UE Usage Type Withdrawal", 0x0100_0000),
        flag!("diameter.3gpp.dsr_flags_bit23", "MSISDN Withdrawal", 0x0080_0000),
        flag!("diameter.3gpp.dsr_flags_bit22", "User Plane Integrity Protection Withdrawal", 0x0040_0000),
        flag!("diameter.3gpp.dsr_flags_bit21", "Delete monitoring events", 0x0020_0000),
        flag!("diameter.3gpp.dsr_flags_bit20", "Subscribed IMSI-Group-Id Withdrawal", 0x0010_0000),
        flag!("diameter.3gpp.dsr_flags_bit19", "DL-Buffering-Suggested-Packet-Count Withdrawal", 0x0008_0000),
        flag!("diameter.3gpp.dsr_flags_bit18", "Reset-IDs", 0x0004_0000),
        flag!("diameter.3gpp.dsr_flags_bit17", "ProSe Withdrawal", 0x0002_0000),
        flag!("diameter.3gpp.dsr_flags_bit16", "A-MSISDN Withdrawal", 0x0001_0000),
        flag!("diameter.3gpp.dsr_flags_bit15", "Subscribed VSRVCC Withdrawal", 0x8000),
        flag!("diameter.3gpp.dsr_flags_bit14", "Subscribed periodic RAU-TAU Timer Withdrawal", 0x4000),
        flag!("diameter.3gpp.dsr_flags_bit13", "SMS Withdrawal", 0x2000),
        flag!("diameter.3gpp.dsr_flags_bit12", "LCS Withdrawal", 0x1000),
        flag!("diameter.3gpp.dsr_flags_bit11", "GMLC List Withdrawal", 0x800),
        flag!("diameter.3gpp.dsr_flags_bit10", "APN-OI-Replacement", 0x400),
        flag!("diameter.3gpp.dsr_flags_bit9", "CSG Deleted", 0x200),
        flag!("diameter.3gpp.dsr_flags_bit8", "Trace Data Withdrawal", 0x100),
        flag!("diameter.3gpp.dsr_flags_bit7", "Roaming Restricted due to unsupported feature", 0x80),
        flag!("diameter.3gpp.dsr_flags_bit6", "PDP contexts Withdrawal", 0x40),
        flag!("diameter.3gpp.dsr_flags_bit5", "Complete PDP context list Withdrawal", 0x20),
        flag!("diameter.3gpp.dsr_flags_bit4", "STN-SR", 0x10),
        flag!("diameter.3gpp.dsr_flags_bit3", "PDN subscription contexts Withdrawal", 0x8),
        flag!("diameter.3gpp.dsr_flags_bit2", "Subscribed Charging Characteristics Withdrawal", 0x4),
        flag!("diameter.3gpp.dsr_flags_bit1", "Complete APN Configuration Profile Withdrawal", 0x2),
        flag!("diameter.3gpp.dsr_flags_bit0", "Regional Subscription Withdrawal", 0x1),
    ],
};

/// Bits of DSA-Flags.
static DSA_FLAGS_SET: Flags = Flags {
    head: Some(&DSA_FLAGS),
    bits: &[
        spare!("diameter.3gpp.dsa_flags_spare", "Spare", 0xffff_fffe),
        flag!("diameter.3gpp.dsa_flags_bit0", "Network Node area restricted", 0x1),
    ],
};

/// Bits of Access-Restriction-Data.
static ACCESS_RESTRICTION_DATA_SET: Flags = Flags {
    head: Some(&ACC_RES_DAT_FLAGS),
    bits: &[
        spare!("diameter.3gpp.acc_res_dat_flags_spare", "Spare", 0xffff_e000),
        flag!("diameter.3gpp.acc_res_dat_flags_bit12", "WB-E-UTRAN Except LTE-M Not Allowed", 0x1000),
        flag!("diameter.3gpp.acc_res_dat_flags_bit11", "LTE-M Not Allowed", 0x800),
        flag!("diameter.3gpp.acc_res_dat_flags_bit10", "NR in 5G Not Allowed", 0x400),
        flag!("diameter.3gpp.acc_res_dat_flags_bit9", "Unlicensed Spectrum as Secondary RAT Not Allowed", 0x200),
        flag!("diameter.3gpp.acc_res_dat_flags_bit8", "NR as Secondary RAT Not Allowed", 0x100),
        flag!("diameter.3gpp.acc_res_dat_flags_bit7", "Enhanced Coverage Not Allowed", 0x80),
        flag!("diameter.3gpp.acc_res_dat_flags_bit6", "NB-IoT Not Allowed", 0x40),
        flag!("diameter.3gpp.acc_res_dat_flags_bit5", "HO-To-Non-3GPP-Access Not Allowed", 0x20),
        flag!("diameter.3gpp.acc_res_dat_flags_bit4", "WB-E-UTRAN Not Allowed", 0x10),
        flag!("diameter.3gpp.acc_res_dat_flags_bit3", "I-HSPA-Evolution Not Allowed", 0x8),
        flag!("diameter.3gpp.acc_res_dat_flags_bit2", "GAN Not Allowed", 0x4),
        flag!("diameter.3gpp.acc_res_dat_flags_bit1", "GERAN Not Allowed", 0x2),
        flag!("diameter.3gpp.acc_res_dat_flags_bit0", "UTRAN Not Allowed", 0x1),
    ],
};

/// Bits of IDA-Flags.
static IDA_FLAGS_SET: Flags = Flags {
    head: Some(&IDA_FLAGS),
    bits: &[
        spare!("diameter.3gpp.ida_flags_spare", "Spare", 0xffff_fffe),
        flag!("diameter.3gpp.ida_flags_bit0", "Network Node area restricted", 0x1),
    ],
};

/// Bits of PUA-Flags.
static PUA_FLAGS_SET: Flags = Flags {
    head: Some(&PUA_FLAGS),
    bits: &[
        spare!("diameter.3gpp.pua_flags_spare", "Spare", 0xffff_fffc),
        flag!("diameter.3gpp.pua_flags_bit1", "Freeze P-TMSI", 0x2),
        flag!("diameter.3gpp.pua_flags_bit0", "Freeze M-TMSI", 0x1),
    ],
};

/// Bits of NOR-Flags.
static NOR_FLAGS_SET: Flags = Flags {
    head: Some(&NOR_FLAGS),
    bits: &[
        spare!("diameter.3gpp.nor_flags_spare", "Spare", 0xffff_fc00),
        flag!("diameter.3gpp.nor_flags_bit9", "Removal of MME Registration for SMS", 0x200),
        flag!("diameter.3gpp.nor_flags_bit8", "S6a/S6d-Indicator", 0x100),
        flag!("diameter.3gpp.nor_flags_bit7", "Homogeneous Support of IMS Voice Over PS Sessions", 0x80),
        flag!("diameter.3gpp.nor_flags_bit6", "Ready for SM from MME", 0x40),
        flag!("diameter.3gpp.nor_flags_bit5", "UE Reachable from SGSN", 0x20),
        flag!("diameter.3gpp.nor_flags_bit4", "Delete all APN and PDN GW identity pairs", 0x10),
        flag!("diameter.3gpp.nor_flags_bit3", "UE Reachable", 0x8),
        flag!("diameter.3gpp.nor_flags_bit2", "Ready for SM", 0x4),
        flag!("diameter.3gpp.nor_flags_bit1", "SGSN area restricted", 0x2),
        flag!("diameter.3gpp.nor_flags_bit0", "Single-Registration-Indication", 0x1),
    ],
};

/// Bits of IDR-Flags.
static IDR_FLAGS_SET: Flags = Flags {
    head: Some(&IDR_FLAGS),
    bits: &[
        spare!("diameter.3gpp.idr_flags_spare", "Spare", 0xffff_fe00),
        flag!("diameter.3gpp.idr_flags_bit8", "P-CSCF Restoration Request", 0x100),
        flag!("diameter.3gpp.idr_flags_bit7", "RAT-Type Requested", 0x80),
        flag!("diameter.3gpp.idr_flags_bit6", "Remove SMS Registration", 0x40),
        flag!("diameter.3gpp.idr_flags_bit5", "Local Time Zone Request", 0x20),
        flag!("diameter.3gpp.idr_flags_bit4", "Current Location Request", 0x10),
        flag!("diameter.3gpp.idr_flags_bit3", "EPS Location Information Request", 0x8),
        flag!("diameter.3gpp.idr_flags_bit2", "EPS User State Request", 0x4),
        flag!("diameter.3gpp.idr_flags_bit1", "T-ADS Data Request", 0x2),
        flag!("diameter.3gpp.idr_flags_bit0", "UE Reachability Request", 0x1),
    ],
};

/// Bits of PUR-Flags.
static PUR_FLAGS_SET: Flags = Flags {
    head: Some(&PUR_FLAGS),
    bits: &[
        spare!("diameter.3gpp.pur_flags_spare", "Spare", 0xffff_fffc),
        flag!("diameter.3gpp.pur_flags_bit1", "UE Purged in SGSN", 0x2),
        flag!("diameter.3gpp.pur_flags_bit0", "UE Purged in MME", 0x1),
    ],
};

/// Bits of CLR-Flags.
static CLR_FLAGS_SET: Flags = Flags {
    head: Some(&CLR_FLAGS),
    bits: &[
        spare!("diameter.3gpp.clr_flags_spare", "Spare", 0xffff_fffc),
        flag!("diameter.3gpp.clr_flags_bit1", "Reattach-Required", 0x2),
        flag!("diameter.3gpp.clr_flags_bit0", "S6a/S6d-Indicator", 0x1),
    ],
};

/// Bits of UVR-Flags.
static UVR_FLAGS_SET: Flags = Flags {
    head: Some(&UVR_FLAGS),
    bits: &[
        spare!("diameter.3gpp.uvr_flags_spare", "Spare", 0xffff_fffe),
        flag!("diameter.3gpp.uvr_flags_bit0", "Skip Subscriber Data", 0x1),
    ],
};

/// Bits of UVA-Flags.
static UVA_FLAGS_SET: Flags = Flags {
    head: Some(&UVA_FLAGS),
    bits: &[
        spare!("diameter.3gpp.uva_flags_spare", "Spare", 0xffff_fffe),
        flag!("diameter.3gpp.uva_flags_bit0", "Temporary Empty VPLMN CSG Subscription Data", 0x1),
    ],
};

/// Bits of Subscription-Data-Flags.
static SUBSCRIPTION_DATA_FLAGS_SET: Flags = Flags {
    head: Some(&SUBSCRIPTION_DATA_FLAGS),
    bits: &[
        spare!("diameter.3gpp.subscription_data_flags_spare", "Spare", 0xffff_fff0),
        flag!("diameter.3gpp.subscription_data_flags_bit3", "PDN-Connection-Restricted", 0x8),
        flag!("diameter.3gpp.subscription_data_flags_bit2", "User Plane Integrity Protection", 0x4),
        flag!("diameter.3gpp.subscription_data_flags_bit1", "SMS-In-SGSN-Allowed-Indication", 0x2),
        flag!("diameter.3gpp.subscription_data_flags_bit0", "PS-And-SMS-Only-Service-Provision-Indication", 0x1),
    ],
};

/// Bits of WLAN-offloadability-EUTRAN.
static WLAN_OFFLOADABILITY_EUTRAN_SET: Flags = Flags {
    head: Some(&WLAN_OFFLOADABILITY_EUTRAN),
    bits: &[
        spare!("diameter.3gpp.wlan_offloadability_eutran_spare", "Spare", 0xffff_fffe),
        flag!("diameter.3gpp.wlan_offloadability_eutran_bit0", "PWLAN offloadability for E-UTRAN", 0x1),
    ],
};

/// Bits of WLAN-offloadability-UTRAN.
static WLAN_OFFLOADABILITY_UTRAN_SET: Flags = Flags {
    head: Some(&WLAN_OFFLOADABILITY_UTRAN),
    bits: &[
        spare!("diameter.3gpp.wlan_offloadability_utran_spare", "Spare", 0xffff_fffe),
        flag!("diameter.3gpp.wlan_offloadability_utran_bit0", "PWLAN offloadability for UTRAN", 0x1),
    ],
};

/// Bits of AIR-Flags.
static AIR_FLAGS_SET: Flags = Flags {
    head: Some(&AIR_FLAGS),
    bits: &[
        spare!("diameter.3gpp.air_flags_spare", "Spare", 0xffff_fffe),
        flag!("diameter.3gpp.air_flags_bit0", "Send UE Usage Type", 0x1),
    ],
};

/// Bits of Preferred-Data-Mode.
static PREFERRED_DATA_MODE_SET: Flags = Flags {
    head: Some(&PREFERRED_DATA_MODE),
    bits: &[
        spare!("diameter.3gpp.preferred_data_mode_spare", "Spare", 0xffff_fffc),
        flag!("diameter.3gpp.preferred_data_mode_bit1", "Data over Control Plane Preferred", 0x2),
        flag!("diameter.3gpp.preferred_data_mode_bit0", "Data over User Plane Preferred", 0x1),
    ],
};

/// Bits of V2X-Permission.
static V2X_PERMISSION_SET: Flags = Flags {
    head: Some(&V2X_PERMISSION),
    bits: &[
        spare!("diameter.3gpp.v2x_permission_spare", "Spare", 0xffff_fffc),
        flag!("diameter.3gpp.v2x_permission_bit1", "Allow V2X communication over PC5 as Pedestrian UE", 0x2),
        flag!("diameter.3gpp.v2x_permission_bit0", "Allow V2X communication over PC5 as Vehicle UE", 0x1),
    ],
};

/// Bits of PPR-Flags.
static PPR_FLAGS_SET: Flags = Flags {
    head: Some(&PPR_FLAGS),
    bits: &[
        spare!("diameter.3gpp.ppr_flags_spare", "Spare", 0xffff_fff0),
        flag!("diameter.3gpp.ppr_flags_bit3", "P-CSCF Restoration Request", 0x8),
        flag!("diameter.3gpp.ppr_flags_bit2", "UE-Local-Time-Zone-Request", 0x4),
        flag!("diameter.3gpp.ppr_flags_bit1", "Access-Network-Info-Request", 0x2),
        flag!("diameter.3gpp.ppr_flags_bit0", "Reset-Indication", 0x1),
    ],
};

/// Bits of AAA-Failure-Indication.
static AAA_FAILURE_INDICATION_SET: Flags = Flags {
    head: Some(&AAA_FAIL_FLAGS),
    bits: &[
        spare!("diameter.3gpp.aaa_fail_flags_spare", "Spare", 0xffff_fffe),
        flag!("diameter.3gpp.aaa_fail_flags_bit0", "AAA Failure", 0x1),
    ],
};

/// Bits of DER-Flags.
static DER_FLAGS_SET: Flags = Flags {
    head: Some(&DER_FLAGS),
    bits: &[
        spare!("diameter.3gpp.der_flags_spare", "Spare", 0xffff_fffc),
        flag!("diameter.3gpp.der_flags_bit1", "TWAN-S2a-Connectivity-Indicator", 0x2),
        flag!("diameter.3gpp.der_flags_bit0", "NSWO-Capability-Indication", 0x1),
    ],
};

/// Bits of DEA-Flags.
static DEA_FLAGS_SET: Flags = Flags {
    head: Some(&DEA_FLAGS),
    bits: &[
        spare!("diameter.3gpp.dea_flags_spare", "Spare", 0xffff_fffc),
        flag!("diameter.3gpp.dea_flags_bit1", "TWAN-S2a-Connectivity-Indicator", 0x2),
        flag!("diameter.3gpp.dea_flags_bit0", "NSWO-Authorization", 0x1),
    ],
};

/// Bits of RAR-Flags.
static RAR_FLAGS_SET: Flags = Flags {
    head: Some(&RAR_FLAGS),
    bits: &[
        spare!("diameter.3gpp.rar_flags_spare", "Spare", 0xffff_fffc),
        flag!("diameter.3gpp.rar_flags_bit1", "P-CSCF Restoration Request", 0x2),
        flag!("diameter.3gpp.rar_flags_bit0", "Trust-Relationship-Update-indication", 0x1),
    ],
};

/// Bits of DER-S6b-Flags.
static DER_S6B_FLAGS_SET: Flags = Flags { head: Some(&RAR_FLAGS), bits: &[] };

/// Bits of Emergency-Services.
static EMERGENCY_SERVICES_SET: Flags = Flags {
    head: Some(&EMERGENCY_IND_FLAGS),
    bits: &[
        spare!("diameter.3gpp.emergency_ind_flags_spare", "Spare", 0xffff_fffe),
        flag!("diameter.3gpp.emergency_ind_flags_bit0", "Emergency-Indication", 0x1),
    ],
};

/// Bits of Supported-GAD-Shapes.
static SUPPORTED_GAD_SHAPES_SET: Flags = Flags {
    head: Some(&SUPPORTED_GAD_SHAPES),
    bits: &[
        flag!(
            "diameter.3gpp.highaccuracyellipsoidpointwithaltitudeanduncertaintyellipsoid_bit8",
            "highAccuracyEllipsoidPointWithAltitudeAndUncertaintyEllipsoid",
            0x100
        ),
        flag!(
            "diameter.3gpp.highaccuracyellipsoidpointwithuncertaintyellipse_bit7",
            "highAccuracyEllipsoidPointWithUncertaintyEllipse",
            0x80
        ),
        flag!("diameter.3gpp.ellipsoidarc_bit6", "ellipsoidArc", 0x40),
        flag!(
            "diameter.3gpp.ellipsoidpointwithaltitudeanduncertaintyelipsoid_bit5",
            "ellipsoidPointWithAltitudeAndUncertaintyElipsoid",
            0x20
        ),
        flag!("diameter.3gpp.ellipsoidpointwithaltitude_bit4", "ellipsoidPointWithAltitude", 0x10),
        flag!("diameter.3gpp.polygon_bit3", "polygon", 0x8),
        flag!("diameter.3gpp.ellipsoidpointwithuncertaintyellipse_bit2", "ellipsoidPointWithUncertaintyEllipse", 0x4),
        flag!("diameter.3gpp.ellipsoidpointwithuncertaintycircle_bit1", "ellipsoidPointWithUncertaintyCircle", 0x2),
        flag!("diameter.3gpp.ellipsoidpoint_bit0", "ellipsoidPoint", 0x1),
    ],
};

/// Bits of Deferred-Location-Type.
static DEFERRED_LOCATION_TYPE_SET: Flags = Flags {
    head: Some(&DEFERRED_LOCATION_TYPE),
    bits: &[
        spare!("diameter.3gpp.deferred_location_type_spare", "Spare", 0xffff_ff00),
        flag!("diameter.3gpp.maximum_interval_exporation", "Maximum-Interval-Expiration", 0x80),
        flag!("diameter.3gpp.ldr_activated", "LDR-Activated", 0x40),
        flag!("diameter.3gpp.motion_event", "Motion-Event", 0x20),
        flag!("diameter.3gpp.periodic_ldr", "Periodic-LDR", 0x10),
        flag!("diameter.3gpp.being_inside_area", "Being-Inside-Area", 0x8),
        flag!("diameter.3gpp.leaving_from_area", "Leaving-From-Area", 0x4),
        flag!("diameter.3gpp.entering_into_area", "Entering-Into-Area", 0x2),
        flag!("diameter.3gpp.ue_avaliable", "UE-Available", 0x1),
    ],
};

/// Bits of PLR-Flags.
static PLR_FLAGS_SET: Flags = Flags {
    head: Some(&PLR_FLAGS),
    bits: &[
        spare!("diameter.3gpp.plr_flags_spare_bits", "Spare", 0xffff_fff8),
        flag!(
            "diameter.3gpp.delayed_location_reporting_support_indicator",
            "Delayed-Location-Reporting-Support-Indicator",
            0x4
        ),
        flag!("diameter.3gpp.optimized_lcs_proc_req", "Optimized-LCS-Proc-Req", 0x2),
        Bit { def: &MO_LR_SHORT_CIRCUIT, mask: 0x1 },
    ],
};

/// Bits of PLA-Flags.
static PLA_FLAGS_SET: Flags = Flags {
    head: Some(&PLA_FLAGS),
    bits: &[
        flag!("diameter.3gpp.pla_flags_spare_bits", "Spare", 0xffff_fff0),
        flag!("diameter.3gpp.ue_transiently_not_reachable_indicator", "UE-Transiently-Not-Reachable-Indicator", 0x8),
        flag!("diameter.3gpp.optimized_lcs_proc_performed", "Optimized-LCS-Proc-Performed", 0x4),
        Bit { def: &MO_LR_SHORT_CIRCUIT, mask: 0x1 },
        flag!("diameter.3gpp.deferred_mt_lr_response_indicator", "Deferred-MT-LR-Response-Indicator", 0x1),
    ],
};

/// Bits of RIR-Flags.
static RIR_FLAGS_SET: Flags = Flags {
    head: Some(&RIR_FLAGS),
    bits: &[
        spare!("diameter.3gpp.rir_flags.spare", "Spare", 0xffff_fff0),
        flag!("diameter.3gpp.acpc", "All-Communication-Pattern-Cancelled", 0x8),
        flag!("diameter.3gpp.coame", "Change-Of-Authorized-Monitoring-Events", 0x4),
        flag!("diameter.3gpp.amec", "All-Monitoring-Events-Cancelled", 0x2),
        flag!("diameter.3gpp.gcip", "Group-Configuration-In-Progress", 0x1),
    ],
};

/// Bits of Core-Network-Restrictions.
static CORE_NETWORK_RESTRICTIONS_SET: Flags = Flags {
    head: Some(&CORE_NETWORK_RESTRICTIONS),
    bits: &[
        spare!("diameter.3gpp.core_network_restrictions_spare", "Spare", 0xffff_fffc),
        flag!("diameter.3gpp.core_network_restrictions_bit1", "5GC", 0x2),
        spare!("diameter.3gpp.core_network_restrictions_bit0", "Reserved", 0x1),
    ],
};

/// Bits of MBMS-Bearer-Event.
static MBMS_BEARER_EVENT_SET: Flags = Flags {
    head: Some(&MBMS_BEARER_EVENT),
    bits: &[
        spare!("diameter.3gpp.mbms_bearer_event_spare", "Spare", 0xffff_fff8),
        flag!("diameter.3gpp.mbms_bearer_event_bit2", "Userplane Event", 0x4),
        flag!("diameter.3gpp.mbms_bearer_event_bit1", "Bearer Activated", 0x2),
        flag!("diameter.3gpp.mbms_bearer_event_bit0", "Bearer Terminated", 0x1),
    ],
};

/// Bits of MBMS-Bearer-Result.
static MBMS_BEARER_RESULT_SET: Flags = Flags {
    head: Some(&MBMS_BEARER_RESULT),
    bits: &[
        spare!("diameter.3gpp.mbms_bearer_result_spare", "Spare", 0xffff_f000),
        flag!("diameter.3gpp.mbms_bearer_result_bit11", "Invalid AVP combination", 0x800),
        flag!("diameter.3gpp.mbms_bearer_result_bit10", "MBMS-Start-Time", 0x400),
        flag!("diameter.3gpp.mbms_bearer_result_bit9", "MBMS-Service-Area Authorization Rejected", 0x200),
        flag!("diameter.3gpp.mbms_bearer_result_bit8", "Unknown MBMS-Service-Area", 0x100),
        flag!("diameter.3gpp.mbms_bearer_result_bit7", "QoS Authorization Rejected", 0x80),
        flag!("diameter.3gpp.mbms_bearer_result_bit6", "Unknown Flow Identifier", 0x40),
        flag!("diameter.3gpp.mbms_bearer_result_bit5", "Overlapping MBMS-Service-Area", 0x20),
        flag!("diameter.3gpp.mbms_bearer_result_bit4", "TMGI not in use", 0x10),
        flag!("diameter.3gpp.mbms_bearer_result_bit3", "Unknown TMGI", 0x8),
        flag!("diameter.3gpp.mbms_bearer_result_bit2", "Resources exceeded", 0x4),
        flag!("diameter.3gpp.mbms_bearer_result_bit1", "Authorization rejected", 0x2),
        flag!("diameter.3gpp.mbms_bearer_result_bit0", "Success", 0x1),
    ],
};

/// Bits of TMGI-Allocation-Result.
static TMGI_ALLOCATION_RESULT_SET: Flags = Flags {
    head: Some(&TMGI_ALLOCATION_RESULT),
    bits: &[
        spare!("diameter.3gpp.tmgi_allocation_result_spare", "Spare", 0xffff_ffe0),
        flag!("diameter.3gpp.tmgi_allocation_result_bit4", "Too many TMGIs requested", 0x10),
        flag!("diameter.3gpp.tmgi_allocation_result_bit3", "Unknown TMGI", 0x8),
        flag!("diameter.3gpp.tmgi_allocation_result_bit2", "Resources exceeded", 0x4),
        flag!("diameter.3gpp.tmgi_allocation_result_bit1", "Authorization rejected", 0x2),
        flag!("diameter.3gpp.tmgi_allocation_result_bit0", "Success", 0x1),
    ],
};

/// Bits of TMGI-Deallocation-Result.
static TMGI_DEALLOCATION_RESULT_SET: Flags = Flags {
    head: Some(&TMGI_DEALLOCATION_RESULT),
    bits: &[
        spare!("diameter.3gpp.tmgi_deallocation_result_spare", "Spare", 0xffff_fff8),
        flag!("diameter.3gpp.tmgi_deallocation_result_bit2", "Unknown TMGI", 0x4),
        flag!("diameter.3gpp.tmgi_deallocation_result_bit1", "Authorization rejected", 0x2),
        flag!("diameter.3gpp.tmgi_deallocation_result_bit0", "Success", 0x1),
    ],
};

/// Bits of Supported-Monitoring-Events.
static SUPPORTED_MONITORING_EVENTS_SET: Flags = Flags {
    head: Some(&SUPPORTED_MONITORING_EVENTS),
    bits: &[
        flag!("diameter.3gpp.supported_monitoring_events.b8", "PDN Connectivity Status", 0x100),
        flag!("diameter.3gpp.supported_monitoring_events.b7", "Idle Status Indication", 0x80),
        flag!("diameter.3gpp.supported_monitoring_events.b6", "Availability after DDN failure", 0x40),
        flag!("diameter.3gpp.supported_monitoring_events.b5", "Roaming-status", 0x20),
        flag!("diameter.3gpp.supported_monitoring_events.b4", "Communication-failure", 0x10),
        flag!("diameter.3gpp.supported_monitoring_events.b3", "Loss-of-connectivity", 0x8),
        flag!("diameter.3gpp.supported_monitoring_events.b2", "Location-of-the-UE", 0x4),
        flag!("diameter.3gpp.supported_monitoring_events.b1", "UE-reachability", 0x2),
        flag!("diameter.3gpp.supported_monitoring_events.b0", "UE and UICC and/or new IMSI-IMEI-SV association", 0x1),
    ],
};

/// Bits of Feature-List (cx features).
static CX_FEATURES_SET: Flags = Flags {
    head: Some(&CX_FEATURE_LIST_FLAGS),
    bits: &[
        spare!("diameter.3gpp.cx_feature_list_1_flags_spare", "Spare", 0xffff_fff0),
        flag!("diameter.3gpp.cx_feature_list_1_flags_bit3", "P-CSCF Restoration mechanism", 0x8),
        flag!("diameter.3gpp.cx_feature_list_1_flags_bit2", "IMS Restoration Indication", 0x4),
        flag!("diameter.3gpp.cx_feature_list_1_flags_bit1", "Alias Indication", 0x2),
        flag!("diameter.3gpp.cx_feature_list_1_flags_bit0", "Shared IFC Sets", 0x1),
    ],
};

/// Bits of Feature-List (sh features).
static SH_FEATURES_SET: Flags = Flags {
    head: Some(&FEATURE_LIST_FLAGS),
    bits: &[
        spare!("diameter.3gpp.feature_list1_sh_flags_spare", "Spare", 0xffff_fff0),
        flag!("diameter.3gpp.feature_list1_sh_flags_bit3", "Additional-MSISDN", 0x8),
        flag!("diameter.3gpp.feature_list1_sh_flags_bit2", "Update-Eff-Enhance", 0x4),
        flag!("diameter.3gpp.feature_list1_sh_flags_bit1", "Update-Eff", 0x2),
        flag!("diameter.3gpp.feature_list1_sh_flags_bit0", "Notif-Eff", 0x1),
    ],
};

/// Bits of Feature-List (rx features 1).
static RX_FEATURES_1_SET: Flags = Flags {
    head: Some(&FEATURE_LIST_FLAGS),
    bits: &[
        spare!("diameter.3gpp.feature_list1_rx_flags_spare", "Spare", 0xff80_0000),
        flag!("diameter.3gpp.feature_list1_rx_flags_bit22", "MCVideo", 0x0040_0000),
        flag!("diameter.3gpp.feature_list1_rx_flags_bit21", "MCPTT-Preemption", 0x0020_0000),
        flag!("diameter.3gpp.feature_list1_rx_flags_bit20", "MediaComponentVersioning", 0x0010_0000),
        flag!("diameter.3gpp.feature_list1_rx_flags_bit19", "PLMNInfo", 0x0008_0000),
        flag!("diameter.3gpp.feature_list1_rx_flags_bit18", "PrioritySharing", 0x0004_0000),
        flag!("diameter.3gpp.feature_list1_rx_flags_bit17", "MCPTT", 0x0002_0000),
        flag!("diameter.3gpp.feature_list1_rx_flags_bit16", "NetLoc-Untrusted-WLAN", 0x0001_0000),
        flag!("diameter.3gpp.feature_list1_rx_flags_bit15", "E2EQOSMTSI", 0x8000),
        flag!("diameter.3gpp.feature_list1_rx_flags_bit14", "SponsorChange", 0x4000),
        flag!("diameter.3gpp.feature_list1_rx_flags_bit13", "DSCP", 0x2000),
        flag!("diameter.3gpp.feature_list1_rx_flags_bit12", "DeferredService", 0x1000),
        flag!("diameter.3gpp.feature_list1_rx_flags_bit11", "ResShare", 0x800),
        flag!("diameter.3gpp.feature_list1_rx_flags_bit10", "GroupComService", 0x400),
        flag!("diameter.3gpp.feature_list1_rx_flags_bit9", "RAN-NAS-Cause", 0x200),
        flag!("diameter.3gpp.feature_list1_rx_flags_bit8", "Netloc-Trusted-WLAN", 0x100),
        flag!("diameter.3gpp.feature_list1_rx_flags_bit7", "SCTimeBasedUM", 0x80),
        flag!("diameter.3gpp.feature_list1_rx_flags_bit6", "ExtendedFilter", 0x40),
        flag!("diameter.3gpp.feature_list1_rx_flags_bit5", "NetLoc", 0x20),
        flag!("diameter.3gpp.feature_list1_rx_flags_bit4", "Rel10", 0x10),
        flag!("diameter.3gpp.feature_list1_rx_flags_bit3", "SponsoredConnectivity", 0x8),
        flag!("diameter.3gpp.feature_list1_rx_flags_bit2", "ProvAFsignalFlow", 0x4),
        flag!("diameter.3gpp.feature_list1_rx_flags_bit1", "Rel9", 0x2),
        flag!("diameter.3gpp.feature_list1_rx_flags_bit0", "Rel8", 0x1),
    ],
};

/// Bits of Feature-List (rx features 2).
static RX_FEATURES_2_SET: Flags = Flags {
    head: Some(&FEATURE_LIST_FLAGS),
    bits: &[
        spare!("diameter.3gpp.feature_list2_rx_flags_spare", "Spare", 0xffff_ffe0),
        flag!("diameter.3gpp.feature_list2_rx_flags_bit4", "VBC", 0x10),
        flag!("diameter.3gpp.feature_list2_rx_flags_bit3", "Extended-BW-E2EQOSMTSI-NR", 0x8),
        flag!("diameter.3gpp.feature_list2_rx_flags_bit2", "Extended-Min-Requested-BW-NR", 0x4),
        flag!("diameter.3gpp.feature_list2_rx_flags_bit1", "Extended-Max-Requested-BW-NR", 0x2),
        flag!("diameter.3gpp.feature_list2_rx_flags_bit0", "PCSCF-Restoration-Enhancement", 0x1),
    ],
};

/// Bits of Feature-List (gx features 1).
static GX_FEATURES_1_SET: Flags = Flags {
    head: Some(&GX_FEATURE_LIST_FLAGS),
    bits: &[
        flag!("diameter.3gpp.feature_list1_gx_flags_bit31", "CondPolicyInfo", 0x8000_0000),
        flag!("diameter.3gpp.feature_list1_gx_flags_bit30", "NetLoc-Untrusted-WLAN", 0x4000_0000),
        flag!("diameter.3gpp.feature_list1_gx_flags_bit29", "TSC", 0x2000_0000),
        flag!("diameter.3gpp.feature_list1_gx_flags_bit28", "NBIFOM", 0x1000_0000),
        flag!("diameter.3gpp.feature_list1_gx_flags_bit27", "ExUsage", 0x0800_0000),
        flag!("diameter.3gpp.feature_list1_gx_flags_bit26", "ResShare", 0x0400_0000),
        flag!("diameter.3gpp.feature_list1_gx_flags_bit25", "Mission Critical QCIs", 0x0200_0000),
        flag!("diameter.3gpp.feature_list1_gx_flags_bit24", "P-CSCF Restoration Enhancement", 0x0100_0000),
        flag!(
            "diameter.3gpp.feature_list1_gx_flags_bit23",
            "Presence Reporting Area Information reporting",
            0x0080_0000
        ),
        flag!("diameter.3gpp.feature_list1_gx_flags_bit22", "RAN and/or NAS release cause", 0x0040_0000),
        flag!("diameter.3gpp.feature_list1_gx_flags_bit21", "Conditional APN Policy Info", 0x0020_0000),
        flag!("diameter.3gpp.feature_list1_gx_flags_bit20", "Fixed Broadband Access Convergence", 0x0010_0000),
        flag!("diameter.3gpp.feature_list1_gx_flags_bit19", "NetLoc Trusted WLAN", 0x0008_0000),
        flag!("diameter.3gpp.feature_list1_gx_flags_bit18", "Spare", 0x0004_0000),
        flag!("diameter.3gpp.feature_list1_gx_flags_bit17", "Application Based Charging", 0x0002_0000),
        flag!("diameter.3gpp.feature_list1_gx_flags_bit16", "Pending Transaction", 0x0001_0000),
        flag!("diameter.3gpp.feature_list1_gx_flags_bit15", "Time based Usage Monitoring Control", 0x8000),
        flag!("diameter.3gpp.feature_list1_gx_flags_bit14", "SGW Restoration procedures", 0x4000),
        flag!("diameter.3gpp.feature_list1_gx_flags_bit13", "Trusted WLAN Access", 0x2000),
        flag!("diameter.3gpp.feature_list1_gx_flags_bit12", "Extended Filter", 0x1000),
        flag!("diameter.3gpp.feature_list1_gx_flags_bit11", "Usage Monitoring Congestion Handling", 0x800),
        flag!("diameter.3gpp.feature_list1_gx_flags_bit10", "NetLoc", 0x400),
        flag!("diameter.3gpp.feature_list1_gx_flags_bit9", "rSRVCC", 0x200),
        flag!("diameter.3gpp.feature_list1_gx_flags_bit8", "EPC-routed", 0x100),
        flag!("diameter.3gpp.feature_list1_gx_flags_bit7", "vSRVCC", 0x80),
        flag!("diameter.3gpp.feature_list1_gx_flags_bit6", "ADC", 0x40),
        flag!("diameter.3gpp.feature_list1_gx_flags_bit5", "IP Flow Mobility", 0x20),
        flag!("diameter.3gpp.feature_list1_gx_flags_bit4", "Sponsored Data Connectivity", 0x10),
        flag!("diameter.3gpp.feature_list1_gx_flags_bit3", "Rel-10 Gx", 0x8),
        flag!("diameter.3gpp.feature_list1_gx_flags_bit2", "Provisioning AF Signaling IP Flow Information", 0x4),
        flag!("diameter.3gpp.feature_list1_gx_flags_bit1", "Rel-9 Gx", 0x2),
        flag!("diameter.3gpp.feature_list1_gx_flags_bit0", "Rel-8 Gx", 0x1),
    ],
};

/// Bits of Feature-List (gx features 2).
static GX_FEATURES_2_SET: Flags = Flags {
    head: Some(&GX_FEATURE_LIST_FLAGS),
    bits: &[
        flag!("diameter.3gpp.feature_list2_gx_flags_bit7", "Extended BW for NR", 0x80),
        flag!("diameter.3gpp.feature_list2_gx_flags_bit6", "3GPP PS-Data Off", 0x40),
        flag!("diameter.3gpp.feature_list2_gx_flags_bit5", "Rule Bound to Default Bearer", 0x20),
        flag!("diameter.3gpp.feature_list2_gx_flags_bit4", "CondPolicyInfo DefaultQoS", 0x10),
        flag!("diameter.3gpp.feature_list2_gx_flags_bit3", "Multiple PRA", 0x8),
        flag!("diameter.3gpp.feature_list2_gx_flags_bit2", "RuleVersioning", 0x4),
        flag!("diameter.3gpp.feature_list2_gx_flags_bit1", "eNodeB Change", 0x2),
        flag!("diameter.3gpp.feature_list2_gx_flags_bit0", "Enhanced RAN and/or NAS release cause", 0x1),
    ],
};

/// Bits of Feature-List (s6a features 1).
static S6A_FEATURES_1_SET: Flags = Flags {
    head: Some(&FEATURE_LIST_FLAGS),
    bits: &[
        flag!("diameter.3gpp.feature_list1_s6a_flags_bit31", "Additional MSISDN", 0x8000_0000),
        flag!("diameter.3gpp.feature_list1_s6a_flags1_bit30", "UE Time Zone Retrieval", 0x4000_0000),
        flag!("diameter.3gpp.feature_list1_s6a_flags_bit29", "Partial Purge from a Combined MME/SGSN", 0x2000_0000),
        flag!("diameter.3gpp.feature_list1_s6a_flags_bit28", "State/Location Information Retrieval", 0x1000_0000),
        flag!(
            "diameter.3gpp.feature_list1_s6a_flags_bit27",
            "Terminating Access Domain Selection Data Retrieval",
            0x0800_0000
        ),
        flag!("diameter.3gpp.feature_list1_s6a_flags_bit26", "UE Reachability Notification", 0x0400_0000),
        flag!(
            "diameter.3gpp.feature_list1_s6a_flags_bit25",
            "Barring of outgoing international calls except those directed to the home PLMN Country",
            0x0200_0000
        ),
        flag!("diameter.3gpp.feature_list1_s6a_flags_bit24", "Barring of outgoing international calls", 0x0100_0000),
        flag!("diameter.3gpp.feature_list1_s6a_flags_bit23", "Barring of all outgoing calls", 0x0080_0000),
        flag!("diameter.3gpp.feature_list1_s6a_flags_bit22", "Barring of Outgoing Calls", 0x0040_0000),
        flag!("diameter.3gpp.feature_list1_s6a_flags_bit21", "Short Message MO-PP", 0x0020_0000),
        flag!(
            "diameter.3gpp.feature_list1_s6a_flags_bit20",
            "Allow an MS to request transfer of its location to another LCS client",
            0x0010_0000
        ),
        flag!(
            "diameter.3gpp.feature_list1_s6a_flags_bit19",
            "Allow an MS to perform self location without interaction with the PLMN",
            0x0008_0000
        ),
        flag!("diameter.3gpp.feature_list1_s6a_flags_bit18", "Allow an MS to request its own location", 0x0004_0000),
        flag!(
            "diameter.3gpp.feature_list1_s6a_flags_bit17",
            "All Mobile Originating Location Request Classes",
            0x0002_0000
        ),
        flag!(
            "diameter.3gpp.feature_list1_s6a_flags_bit16",
            "Allow location by LCS clients of a designated LCS service type",
            0x0001_0000
        ),
        flag!(
            "diameter.3gpp.feature_list1_s6a_flags_bit15",
            "Allow location by designated PLMN operator LCS clients",
            0x8000
        ),
        flag!(
            "diameter.3gpp.feature_list1_s6a_flags_bit14",
            "Allow location by designated external value added LCS clients",
            0x4000
        ),
        flag!(
            "diameter.3gpp.feature_list1_s6a_flags_bit13",
            "Allow location by any value added LCS client to which a call/session is established from the target UE",
            0x2000
        ),
        flag!("diameter.3gpp.feature_list1_s6a_flags_bit12", "Allow location by any LCS client", 0x1000),
        flag!("diameter.3gpp.feature_list1_s6a_flags_bit11", "All LCS Privacy Exception Classes", 0x800),
        flag!("diameter.3gpp.feature_list1_s6a_flags_bit10", "Trace Function", 0x400),
        flag!("diameter.3gpp.feature_list1_s6a_flags_bit9", "Regional Subscription", 0x200),
        flag!(
            "diameter.3gpp.feature_list1_s6a_flags_bit8",
            "ODB of all outgoing international calls except those directed to the home PLMN country and Barring of all outgoing inter-zonal calls",
            0x100
        ),
        flag!(
            "diameter.3gpp.feature_list1_s6a_flags_bit7",
            "ODB of all outgoing inter-zonal calls except those directed to the home PLMN country",
            0x80
        ),
        flag!("diameter.3gpp.feature_list1_s6a_flags_bit6", "ODB of all outgoing inter-zonal calls", 0x40),
        flag!(
            "diameter.3gpp.feature_list1_s6a_flags_bit5",
            "ODB of all outgoing international calls except those directed to the home PLMN country",
            0x20
        ),
        flag!("diameter.3gpp.feature_list1_s6a_flags_bit4", "ODB of all outgoing international calls", 0x10),
        flag!("diameter.3gpp.feature_list1_s6a_flags_bit3", "ODB of all outgoing calls", 0x8),
        flag!(
            "diameter.3gpp.feature_list1_s6a_flags_bit2",
            "ODB of packet services from access points in the roamed to VPLMN",
            0x4
        ),
        flag!(
            "diameter.3gpp.feature_list1_s6a_flags_bit1",
            "ODB of packet services from access points in the HPLMN when roaming in a VPLMN",
            0x2
        ),
        flag!("diameter.3gpp.feature_list1_s6a_flags_bit0", "ODB of all packet services", 0x1),
    ],
};

/// Bits of Feature-List (s6a features 2).
static S6A_FEATURES_2_SET: Flags = Flags {
    head: Some(&FEATURE_LIST_FLAGS),
    bits: &[
        spare!("diameter.3gpp.feature_list2_s6a_flags_spare", "Spare", 0xf000_0000),
        flag!("diameter.3gpp.feature_list2_s6a_flags_bit27", "NR as Secondary RAT", 0x0800_0000),
        flag!("diameter.3gpp.feature_list2_s6a_flags_bit26", "External-Identifier", 0x0400_0000),
        flag!("diameter.3gpp.feature_list2_s6a_flags_bit25", "V2X Capability", 0x0200_0000),
        flag!("diameter.3gpp.feature_list2_s6a_flags_bit24", "Emergency Service Continuity", 0x0100_0000),
        flag!("diameter.3gpp.feature_list2_s6a_flags_bit23", "Removal of MSISDN", 0x0080_0000),
        flag!("diameter.3gpp.feature_list2_s6a_flags_bit22", "Non-IP PDP Type APNs", 0x0040_0000),
        flag!("diameter.3gpp.feature_list2_s6a_flags_bit21", "Non-IP PDN Type APNs", 0x0020_0000),
        flag!("diameter.3gpp.feature_list2_s6a_flags_bit20", "Dedicated Core Networks", 0x0010_0000),
        flag!("diameter.3gpp.feature_list2_s6a_flags_bit19", "Monitoring-Event", 0x0008_0000),
        flag!("diameter.3gpp.feature_list2_s6a_flags_bit18", "Communication-Pattern", 0x0004_0000),
        flag!("diameter.3gpp.feature_list2_s6a_flags_bit17", "Reset-IDs", 0x0002_0000),
        flag!("diameter.3gpp.feature_list2_s6a_flags_bit16", "P-CSCF Restoration", 0x0001_0000),
        flag!("diameter.3gpp.feature_list2_s6a_flags_bit15", "ProSe Capability", 0x8000),
        flag!("diameter.3gpp.feature_list2_s6a_flags_bit14", "SGSN CAMEL Capability", 0x4000),
        flag!("diameter.3gpp.feature_list2_s6a_flags_bit13", "Optimized-LCS-Proc-Support", 0x2000),
        flag!("diameter.3gpp.feature_list2_s6a_flags_bit12", "Gdd-in-SGSN", 0x1000),
        flag!("diameter.3gpp.feature_list2_s6a_flags_bit11", "Dia-LCS-TransferToThirdParty", 0x800),
        flag!("diameter.3gpp.feature_list2_s6a_flags_bit10", "Dia-LCS-AutonomousSelfLocation", 0x400),
        flag!("diameter.3gpp.feature_list2_s6a_flags_bit9", "Dia-LCS-BasicSelfLocation", 0x200),
        flag!("diameter.3gpp.feature_list2_s6a_flags_bit8", "Dia-LCS-all-MOLR-SS", 0x100),
        flag!("diameter.3gpp.feature_list2_s6a_flags_bit7", "Dia-LCS-ServiceType", 0x80),
        flag!("diameter.3gpp.feature_list2_s6a_flags_bit6", "Dia-LCS-PLMNOperator", 0x40),
        flag!("diameter.3gpp.feature_list2_s6a_flags_bit5", "Dia-LCS-CallSessionUnrelated", 0x20),
        flag!("diameter.3gpp.feature_list2_s6a_flags_bit4", "Dia-LCS-CallSessionRelated", 0x10),
        flag!("diameter.3gpp.feature_list2_s6a_flags_bit3", "Dia-LCS-Universal", 0x8),
        flag!("diameter.3gpp.feature_list2_s6a_flags_bit2", "Dia-LCS-all-PrivExcep", 0x4),
        flag!("diameter.3gpp.feature_list2_s6a_flags_bit1", "SMS in SGSN", 0x2),
        flag!("diameter.3gpp.feature_list2_s6a_flags_bit0", "SMS in MME", 0x1),
    ],
};

/// Bits of Feature-List (sd features).
static SD_FEATURES_SET: Flags = Flags {
    head: Some(&SD_FEATURE_LIST_FLAGS),
    bits: &[
        spare!("diameter.3gpp.feature_list_sd_flags_spare", "Spare", 0xffff_f800),
        flag!("diameter.3gpp.feature_list_sd_flags_bit10", "SponsoredConnectivity-Sd", 0x400),
        flag!("diameter.3gpp.feature_list_sd_flags_bit9", "ENB-Change", 0x200),
        flag!("diameter.3gpp.feature_list_sd_flags_bit8", "TSC", 0x100),
        flag!("diameter.3gpp.feature_list_sd_flags_bit7", "DLDSCPMarking", 0x80),
        flag!("diameter.3gpp.feature_list_sd_flags_bit6", "ExUsage", 0x40),
        flag!("diameter.3gpp.feature_list_sd_flags_bit5", "CNO-ULI", 0x20),
        flag!("diameter.3gpp.feature_list_sd_flags_bit4", "ABC", 0x10),
        flag!("diameter.3gpp.feature_list_sd_flags_bit3", "PendingTransaction", 0x8),
        flag!("diameter.3gpp.feature_list_sd_flags_bit2", "TimeBasedUM", 0x4),
        flag!("diameter.3gpp.feature_list_sd_flags_bit1", "Trusted-WLAN", 0x2),
        flag!("diameter.3gpp.feature_list_sd_flags_bit0", "UMCH", 0x1),
    ],
};

/// Bits of Feature-List (s6t features).
static S6T_FEATURES_SET: Flags = Flags {
    head: Some(&S6T_FEATURE_LIST_FLAGS),
    bits: &[
        spare!("diameter.3gpp.s6t.spare", "Spare", 0xffff_ff00),
        flag!("diameter.3gpp.s6t.b7", "Config-Eff-CP", 0x80),
        flag!("diameter.3gpp.s6t.b6", "Event Cancellation Report", 0x40),
        flag!("diameter.3gpp.s6t.b5", "Report-Eff-MONTE", 0x20),
        flag!("diameter.3gpp.s6t.b4", "NIDD Authorization Update", 0x10),
        flag!("diameter.3gpp.s6t.b3", "Enhanced-Coverage-Restriction-Control", 0x8),
        flag!("diameter.3gpp.s6t.b2", "NIDD-Authorization", 0x4),
        flag!("diameter.3gpp.s6t.b1", "AESE-Communication-Pattern", 0x2),
        flag!("diameter.3gpp.s6t.b0", "MONTE", 0x1),
    ],
};
