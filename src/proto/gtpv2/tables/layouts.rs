//! A table: the layout of information elements, by type in the order of TS 29.274 table 8.1-1, a row each.
//!
//! What a row cannot say (lengths in the element, parts behind flags) is a function in `parts`.

use super::super::layout::Step::{Bits, Bytes, Ipv4, MayEnd, Named, NtpTime, Number, Plmn, Rest, Seconds, Text, With};
use super::super::layout::{Step, bit, named};
use super::super::parts::{
    apn, apn_with_length, csg, f_cause, f_teid, fq_csid, fqdn, header_compression, imsi, integer, ip_address, mei,
    milliseconds, msisdn, node_identifier, offending_ie, paa, packet_loss, pdn_type, plmn_digits, presence,
    ran_nas_cause, secondary_rat, stn_sr, target, tft, time_zone, tmsi, twan_identifier, user_location,
};
use super::{fields as f, names};
use crate::proto::identity;

/// The layout of an information element; `None` when it is shown as octets.
pub fn layout(kind: u8) -> Option<&'static [Step]> {
    let row = LAYOUTS.binary_search_by_key(&kind, |(kind, _)| *kind).ok()?;
    LAYOUTS.get(row).map(|(_, steps)| *steps)
}

#[rustfmt::skip]
static LAYOUTS: &[(u8, &[Step])] = &[
    // §8.3
    (1, &[With(imsi)]),
    // §8.4
    (2, &[
        Named(&f::CAUSE, 1, names::CAUSES),
        Bits(&[bit(&f::SPARE_B7_B3, 0xf8), bit(&f::PCE, 0x04), bit(&f::BCE, 0x02), bit(&f::CS, 0x01)]),
        MayEnd,
        With(offending_ie),
    ]),
    // §8.5
    (3, &[Number(&f::REC, 1)]),
    // TS 29.280 §6.2
    (51, &[With(stn_sr)]),
    // TS 29.280 §6.3
    (52, &[Number(&f::LEN_TRANS_CON, 1), Rest(&f::TRANSPARENT_CONTAINER)]),
    // TS 29.280 §6.4
    (53, &[Number(&f::LEN_TRANS_CON, 1), Rest(&f::TRANSPARENT_CONTAINER)]),
    // TS 29.280 §6.9
    (56, &[Named(&f::SRVCC_CAUSE, 1, names::SRVCC_CAUSES)]),
    // TS 29.280 §6.10
    (57, &[Plmn(&identity::RAI), Number(&f::LAC, 2), Number(&f::RNC_ID, 2)]),
    // TS 29.280 §6.11
    (58, &[Plmn(&identity::RAI), Number(&f::LAC, 2), Number(&f::TGT_G_CELL_ID, 2)]),
    // TS 29.280 §6.12
    (59, &[Number(&f::TEID_C, 4), MayEnd, Rest(&f::TEID_C_SPARE)]),
    // TS 29.280 §6.13
    (60, &[Bits(&[bit(&f::SV_STI, 0x04), bit(&f::SV_ICS, 0x02), bit(&f::SV_EMIND, 0x01)]), MayEnd, Rest(&f::TEID_C_SPARE)]),
    // TS 29.280 §6.14
    (61, &[Plmn(&identity::SAI), Number(&f::LAC, 2), Number(&f::SAC, 2)]),
    // §8.6
    (71, &[With(apn)]),
    // §8.7
    (72, &[Number(&f::AMBR_UP, 4), Number(&f::AMBR_DOWN, 4)]),
    // §8.8
    (73, &[Bits(&[bit(&f::SPARE_BITS, 0xf0), bit(&f::EBI, 0x0f)])]),
    // §8.9
    (74, &[With(ip_address)]),
    // §8.10
    (75, &[With(mei)]),
    // §8.11
    (76, &[With(msisdn)]),
    // §8.12
    (77, &[
        Bits(&[bit(&f::DAF, 0x80), bit(&f::DTF, 0x40), bit(&f::HI, 0x20), bit(&f::DFI, 0x10), bit(&f::OI, 0x08), bit(&f::ISRSI, 0x04), bit(&f::ISRAI, 0x02), bit(&f::SGWCI, 0x01)]),
        MayEnd,
        Bits(&[bit(&f::SQCI, 0x80), bit(&f::UIMSI, 0x40), bit(&f::CFSI, 0x20), bit(&f::CRSI, 0x10), bit(&f::PS, 0x08), bit(&f::PT, 0x04), bit(&f::SI, 0x02), bit(&f::MSV, 0x01)]),
        MayEnd,
        Bits(&[bit(&f::RETLOC, 0x80), bit(&f::PBIC, 0x40), bit(&f::SNRI, 0x20), bit(&f::S6AF, 0x10), bit(&f::S4AF, 0x08), bit(&f::MBMDT, 0x04), bit(&f::ISRAU, 0x02), bit(&f::CCRSI, 0x01)]),
        MayEnd,
        Bits(&[bit(&f::CPRAI, 0x80), bit(&f::ARRL, 0x40), bit(&f::PPOF, 0x20), bit(&f::PPON_PPEI, 0x10), bit(&f::PPSI, 0x08), bit(&f::CSFBI, 0x04), bit(&f::CLII, 0x02), bit(&f::CPSR, 0x01)]),
        MayEnd,
        Bits(&[bit(&f::NSI, 0x80), bit(&f::UASI, 0x40), bit(&f::DTCI, 0x20), bit(&f::BDWI, 0x10), bit(&f::PSCI, 0x08), bit(&f::PCRI, 0x04), bit(&f::AOSI, 0x02), bit(&f::AOPI, 0x01)]),
        MayEnd,
        Bits(&[bit(&f::ROAAI, 0x80), bit(&f::EPCOSI, 0x40), bit(&f::CPOPCI, 0x20), bit(&f::PMTSMI, 0x10), bit(&f::S11TF, 0x08), bit(&f::PNSI, 0x04), bit(&f::UNACCSI, 0x02), bit(&f::WPMSI, 0x01)]),
        MayEnd,
        Bits(&[bit(&f::F5GSNN26, 0x80), bit(&f::REPREFI, 0x40), bit(&f::F5GSIWK, 0x20), bit(&f::EEVRSI, 0x10), bit(&f::LTEMUI, 0x08), bit(&f::LTEMPI, 0x04), bit(&f::ENBCRSI, 0x02), bit(&f::TSPCMI, 0x01)]),
        MayEnd,
        Bits(&[bit(&f::CSRMFI, 0x80), bit(&f::MTEDTN, 0x40), bit(&f::MTEDTA, 0x20), bit(&f::N5GNMI, 0x10), bit(&f::F5GCNRS, 0x08), bit(&f::F5GCNRI, 0x04), bit(&f::F5SRHOI, 0x02), bit(&f::ETHPDN, 0x01)]),
        MayEnd,
        Bits(&[bit(&f::NSPUSI, 0x80), bit(&f::PGWRNSI, 0x40), bit(&f::RPPCSI, 0x20), bit(&f::PGWCHI, 0x10), bit(&f::SISSME, 0x08), bit(&f::NSENBI, 0x04), bit(&f::IDFUPF, 0x02), bit(&f::EMCI, 0x01)]),
    ]),
    // §8.14
    (79, &[With(paa)]),
    // §8.15
    (80, &[
        Bits(&[bit(&f::BEARER_QOS_PCI, 0x40), bit(&f::BEARER_QOS_PL, 0x3c), bit(&f::BEARER_QOS_PVI, 0x01)]),
        Number(&f::BEARER_QOS_LABEL_QCI, 1),
        Number(&f::BEARER_QOS_MBR_UP, 5),
        Number(&f::BEARER_QOS_MBR_DOWN, 5),
        Number(&f::BEARER_QOS_GBR_UP, 5),
        Number(&f::BEARER_QOS_GBR_DOWN, 5),
    ]),
    // §8.16
    (81, &[
        Number(&f::FLOW_QOS_LABEL_QCI, 1),
        Number(&f::FLOW_QOS_MBR_UP, 5),
        Number(&f::FLOW_QOS_MBR_DOWN, 5),
        Number(&f::FLOW_QOS_GBR_UP, 5),
        Number(&f::FLOW_QOS_GBR_DOWN, 5),
    ]),
    // §8.17
    (82, &[Named(&f::RAT_TYPE, 1, names::RAT_TYPES)]),
    // §8.18
    (83, &[Plmn(&identity::PLMN)]),
    // §8.19
    (84, &[With(tft)]),
    // §8.20
    (85, &[With(tft)]),
    // §8.21
    (86, &[With(user_location)]),
    // §8.22
    (87, &[With(f_teid)]),
    // §8.23
    (88, &[With(tmsi)]),
    // §8.24
    (89, &[Plmn(&identity::PLMN), Bytes(&f::CN_ID, 2)]),
    // §8.27
    (92, &[Number(&f::DELAY_VALUE, 1)]),
    // §8.29
    (94, &[Number(&f::CHARGING_ID, 4)]),
    // §8.30
    (95, &[Number(&f::CHARGING_CHARACTERISTIC, 2), MayEnd, Rest(&f::CHARGING_CHARACTERISTIC_REMAINING_OCTETS)]),
    // §8.31
    (96, &[Plmn(&identity::PLMN), Number(&f::TRACE_ID, 3)]),
    // §8.32
    (97, &[Bits(&[bit(&f::BEARER_FLAG_PPC, 0x01), bit(&f::BEARER_FLAG_VB, 0x02)])]),
    // §8.34
    (99, &[With(pdn_type)]),
    // §8.35
    (100, &[Number(&f::PTI, 1)]),
    // §8.36
    (101, &[Rest(&f::DRX_PARAMETER)]),
    // §8.40
    (110, &[
        Bits(&[bit(&f::SPARE_BITS, 0xf0), bit(&f::PDN_NUMBERS_NSAPI, 0x0f)]),
        Number(&f::DL_GTP_U_SEQUENCE_NUMBER, 2),
        Number(&f::UL_GTP_U_SEQUENCE_NUMBER, 2),
        Number(&f::SEND_N_PDU_NUMBER, 2),
        Number(&f::RECEIVE_N_PDU_NUMBER, 2),
    ]),
    // §8.41
    (111, &[Number(&f::P_TMSI, 4)]),
    // §8.42
    (112, &[Number(&f::P_TMSI_SIG, 3)]),
    // §8.43
    (113, &[Number(&f::HOP_COUNTER, 1)]),
    // §8.44
    (114, &[With(time_zone)]),
    // §8.45
    (115, &[Plmn(&identity::PLMN), Number(&f::TRACE_ID, 3)]),
    // §8.46
    (116, &[Number(&f::COMPLETE_REQ_MSG_TYPE, 1)]),
    // §8.47
    (117, &[Plmn(&identity::PLMN), Number(&f::MME_GRP_ID, 2), Number(&f::MME_CODE, 1), Bytes(&f::M_TMSI, 4)]),
    // §8.48
    (118, &[Bits(&[named(&f::CONTAINER_TYPE, 0x0f, names::CONTAINER_TYPES)])]),
    // §8.49
    (119, &[With(f_cause)]),
    // §8.50
    (120, &[With(plmn_digits)]),
    // §8.51
    (121, &[With(target)]),
    // §8.53
    (123, &[Bits(&[bit(&f::SPARE_BITS, 0xf0), bit(&f::EBI, 0x0f)]), Rest(&f::PACKET_FLOW_ID)]),
    // §8.54
    (124, &[
        Bits(&[bit(&f::SPARE_BITS, 0xf0), bit(&f::NSAPI, 0x0f)]),
        Number(&f::DL_GTP_U_SEQUENCE_NUMBER, 2),
        Number(&f::UL_GTP_U_SEQUENCE_NUMBER, 2),
        Number(&f::DL_PDCP_SEQUENCE_NUMBER, 2),
        Number(&f::UL_PDCP_SEQUENCE_NUMBER, 2),
    ]),
    // §8.55
    (125, &[Rest(&f::RRC_CONTAINER)]),
    // §8.56
    (126, &[Number(&f::UPD_SOURCE_PORT_NUMBER, 2)]),
    // §8.57
    (127, &[Named(&f::APN_REST, 1, names::APN_RESTRICTIONS), MayEnd, Rest(&f::SPARE_BYTES)]),
    // §8.58
    (128, &[Bits(&[named(&f::SELEC_MODE, 0x03, names::SELECTION_MODES)])]),
    // §8.60
    (130, &[Named(&f::BEARER_CONTROL_MODE, 1, names::BEARER_CONTROL_MODES)]),
    // §8.61
    (131, &[Named(&f::CNG_REP_ACT, 1, names::CHANGE_REPORTING)]),
    // §8.62
    (132, &[With(fq_csid)]),
    // §8.65
    (135, &[Named(&f::NODE_TYPE, 1, names::NODE_TYPES)]),
    // §8.66
    (136, &[With(fqdn)]),
    // §8.68
    (137, &[Rest(&f::TI)]),
    // §8.71
    (140, &[Bytes(&f::MBMS_SESSION_ID, 1), MayEnd, Rest(&f::SPARE_BYTES)]),
    // §8.72
    (141, &[Bytes(&f::MBMS_FLOW_ID, 2), MayEnd, Rest(&f::SPARE_BYTES)]),
    // §8.74
    (143, &[Bits(&[bit(&f::MBMS_DIST_INDICATION, 0x03)]), MayEnd, Rest(&f::SPARE_BYTES)]),
    // §8.77
    (144, &[Number(&f::SUBSCRIBER_RFSP, 2)]),
    // §8.75
    (145, &[Plmn(&identity::PLMN), With(csg)]),
    // §8.76
    (146, &[
        Bits(&[bit(&f::CSG_INFO_REP_ACTION_UCIUHC, 0x04), bit(&f::CSG_INFO_REP_ACTION_UCISHC, 0x02), bit(&f::CSG_INFO_REP_ACTION_UCICSG, 0x01)]),
    ]),
    // §8.79
    (148, &[Bits(&[bit(&f::SPARE_BITS, 0xfe), bit(&f::CMI, 0x01)]), MayEnd, Rest(&f::SPARE_BYTES)]),
    // §8.80
    (149, &[Named(&f::SERVICE_INDICATOR, 1, names::SERVICE_INDICATORS)]),
    // §8.81
    (150, &[Named(&f::DETACH_TYPE, 1, names::DETACH_TYPES)]),
    // §8.82
    (151, &[Text(&f::LDN)]),
    // §8.83
    (152, &[
        Bits(&[bit(&f::NODE_FEATURES_PRN, 0x01), bit(&f::NODE_FEATURES_MABR, 0x02), bit(&f::NODE_FEATURES_NTSR, 0x04), bit(&f::NODE_FEATURES_CIOT, 0x08)]),
        MayEnd,
        Rest(&f::SPARE_BYTES),
    ]),
    // §8.85
    (154, &[
        Bits(&[named(&f::THROTTLING_DELAY_UNIT, 0xe0, names::THROTTLING_UNITS), bit(&f::THROTTLING_DELAY_VALUE, 0x1f)]),
        Number(&f::THROTTLING_FACTOR, 1),
        MayEnd,
        Rest(&f::SPARE_BYTES),
    ]),
    // §8.86
    (155, &[Bits(&[bit(&f::ARP_PCI, 0x40), bit(&f::ARP_PL, 0x3c), bit(&f::ARP_PVI, 0x01)]), MayEnd, Rest(&f::SPARE_BYTES)]),
    // §8.87
    (156, &[Bits(&[named(&f::TIMER_UNIT, 0xe0, names::TIMER_UNITS), bit(&f::TIMER_VALUE, 0x1f)])]),
    // §8.88
    (157, &[Bits(&[bit(&f::LAPI, 0x01)])]),
    // §8.89
    (158, &[Bytes(&f::MBMS_SERVICE_ID, 3), Plmn(&identity::PLMN), MayEnd, Rest(&f::SPARE_BYTES)]),
    // §8.91
    (160, &[Bits(&[bit(&f::ADD_FLAGS_FOR_SRVCC_ICS, 0x01), bit(&f::VSRVCC_FLAG, 0x02)]), MayEnd, Rest(&f::SPARE_BYTES)]),
    // §8.92
    (161, &[Number(&f::MMBR_UL, 4), Number(&f::MMBR_DL, 4)]),
    // §8.95
    (164, &[NtpTime(&f::ABS_TIME_MBMS_DATA), MayEnd, Rest(&f::SPARE_BYTES)]),
    // §8.96
    (165, &[Bits(&[bit(&f::HENB_INFO_REPORT_FTI, 0x01)]), MayEnd, Rest(&f::SPARE_BYTES)]),
    // §8.97
    (166, &[Number(&f::IP4CP_SUBNET_PREFIX_LEN, 1), Ipv4(&f::IP4CP_IPV4), MayEnd, Rest(&f::SPARE_BYTES)]),
    // §8.98
    (167, &[Bits(&[bit(&f::CHANGE_REPORT_FLAGS_SNCR, 0x01), bit(&f::CHANGE_REPORT_FLAGS_TZCR, 0x02)]), MayEnd, Rest(&f::SPARE_BYTES)]),
    // §8.99
    (168, &[Bits(&[named(&f::ACTION_INDICATION_VAL, 0x07, names::ACTIONS)]), MayEnd, Rest(&f::SPARE_BYTES)]),
    // §8.100
    (169, &[With(twan_identifier)]),
    // §8.101
    (170, &[Seconds(&f::ULI_TIMESTAMP)]),
    // §8.103
    (172, &[With(ran_nas_cause)]),
    // §8.107
    (176, &[With(node_identifier)]),
    // §8.109
    (178, &[Number(&f::PRES_REP_AREA_INFO_ID, 3), With(presence)]),
    // §8.110
    (179, &[Seconds(&f::TWAN_ID_TS)]),
    // §8.113
    (182, &[Number(&f::METRIC, 1)]),
    // §8.114
    (183, &[Number(&f::SEQUENCE_NUMBER, 4)]),
    // §8.115
    (184, &[Number(&f::RELATIVE_CAPACITY, 1), With(apn_with_length)]),
    // §8.117
    (186, &[Bits(&[bit(&f::SPARE_BITS, 0xf0), bit(&f::EBI, 0x0f)]), Bits(&[bit(&f::PPI_FLAG, 0x01)]), MayEnd, Bits(&[bit(&f::PPI_VALUE, 0x3f)])]),
    // §8.118
    (187, &[With(integer)]),
    // §8.119
    (188, &[With(milliseconds)]),
    // §8.125
    (196, &[With(header_compression)]),
    // §8.127
    (198, &[Number(&f::UPLINK_RATE_LIMIT, 2), Number(&f::DOWNLINK_RATE_LIMIT, 2)]),
    // §8.128
    (199, &[Seconds(&f::TIMESTAMP_VALUE), Number(&f::COUNTER_VALUE, 1)]),
    // §8.129
    (200, &[Number(&f::MAPPED_UE_USAGE_TYPE, 2)]),
    // §8.130
    (201, &[With(secondary_rat)]),
    // §8.131
    (202, &[Bits(&[bit(&f::SPARE_BITS, 0xfe), bit(&f::DCNR, 0x01)])]),
    // §8.132
    (203, &[With(packet_loss)]),
    // §8.133
    (204, &[
        Number(&f::NR_UL_PKTS_ALL, 4),
        Number(&f::R_ADD_EXCEPTION_RPTS, 4),
        Number(&f::NR_DL_PKTS_ALL, 4),
        NtpTime(&f::PN_RTE_CNTRL_STATUS_VAL_TIME),
    ]),
    // §8.136
    (207, &[Number(&f::ADDITIONAL_RRM_POLICY_INDEX, 4)]),
];
