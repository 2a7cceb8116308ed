//! A table: the types of TS 25.331 (release 18) on the way to NAS, to networks and to the capabilities of GSM, as the
//! reader of PER wants them, and the names of messages.
//!
//! A row is a type. What is called `_CUT` ends behind the last thing that is looked for: what follows is not read.
#![allow(non_upper_case_globals)]

use crate::proto::per::schema::{Shape, UNBOUNDED, bits, choice, enumerated, integer, list, octets, sequence};
use crate::proto::rrc::hooks as h;
use crate::proto::rrc::hooks::{hook, m, opt, opt_hook};

/// Messages of DL-CCCH, in the order of their choice.
pub(in crate::proto::rrc) static DL_CCCH_NAMES: &[&str] = &[
    "CellUpdateConfirm", "RRCConnectionReject", "RRCConnectionRelease", "RRCConnectionSetup", "UraUpdateConfirm",
];

/// Messages of DL-DCCH, in the order of their choice.
pub(in crate::proto::rrc) static DL_DCCH_NAMES: &[&str] = &[
    "ActiveSetUpdate", "AssistanceDataDelivery", "CellChangeOrderFromUTRAN", "CellUpdateConfirm", "CounterCheck", "DownlinkDirectTransfer", "HandoverFromUTRANCommand-GSM", "HandoverFromUTRANCommand-CDMA2000", "MeasurementControl", "PagingType2", "PhysicalChannelReconfiguration", "PhysicalSharedChannelAllocation", "RadioBearerReconfiguration", "RadioBearerRelease", "RadioBearerSetup", "RRCConnectionRelease", "SecurityModeCommand", "SignallingConnectionRelease", "TransportChannelReconfiguration", "TransportFormatCombinationControl", "UeCapabilityEnquiry", "UeCapabilityInformationConfirm", "UplinkPhysicalChannelControl", "UraUpdateConfirm", "UtranMobilityInformation", "HandoverFromUTRANCommand-GERANIu", "MbmsModifiedServicesInformation", "EtwsPrimaryNotificationWithSecurity", "HandoverFromUTRANCommand-EUTRA", "UeInformationRequest", "LoggingMeasurementConfiguration",
];

/// Messages of UL-CCCH, in the order of their choice.
pub(in crate::proto::rrc) static UL_CCCH_NAMES: &[&str] = &[
    "CellUpdate", "RRCConnectionRequest", "UraUpdate", "UL-CCCH-MessageType-r11",
];

/// Messages of UL-DCCH, in the order of their choice.
pub(in crate::proto::rrc) static UL_DCCH_NAMES: &[&str] = &[
    "ActiveSetUpdateComplete", "ActiveSetUpdateFailure", "CellChangeOrderFromUTRANFailure", "CounterCheckResponse", "HandoverToUTRANComplete", "InitialDirectTransfer", "HandoverFromUTRANFailure", "MeasurementControlFailure", "MeasurementReport", "PhysicalChannelReconfigurationComplete", "PhysicalChannelReconfigurationFailure", "RadioBearerReconfigurationComplete", "RadioBearerReconfigurationFailure", "RadioBearerReleaseComplete", "RadioBearerReleaseFailure", "RadioBearerSetupComplete", "RadioBearerSetupFailure", "RRCConnectionReleaseComplete", "RRCConnectionSetupComplete", "RRCStatus", "SecurityModeComplete", "SecurityModeFailure", "SignallingConnectionReleaseIndication", "TransportChannelReconfigurationComplete", "TransportChannelReconfigurationFailure", "TransportFormatCombinationControlFailure", "UeCapabilityInformation", "UplinkDirectTransfer", "UtranMobilityInformationConfirm", "UtranMobilityInformationFailure", "MbmsModificationRequest", "Ul-DCCH-MessageType-ext",
];

/// System information blocks, in the order of their type.
pub(in crate::proto::rrc) static BLOCKS: &[&str] = &[
    "MasterInformationBlock", "SystemInformationBlockType1", "SystemInformationBlockType2", "SystemInformationBlockType3", "SystemInformationBlockType4", "SystemInformationBlockType5", "SystemInformationBlockType6", "SystemInformationBlockType7", "", "", "", "SystemInformationBlockType11", "SystemInformationBlockType12", "SystemInformationBlockType13", "SystemInformationBlockType13-1", "SystemInformationBlockType13-2", "SystemInformationBlockType13-3", "SystemInformationBlockType13-4", "SystemInformationBlockType14", "SystemInformationBlockType15", "SystemInformationBlockType15-1", "SystemInformationBlockType15-2", "SystemInformationBlockType15-3", "SystemInformationBlockType16", "SystemInformationBlockType17", "SystemInformationBlockType15-4", "SystemInformationBlockType18", "SchedulingBlock1", "SchedulingBlock2", "SystemInformationBlockType15-5", "SystemInformationBlockType5bis", "ExtensionType",
];

/// What UL-DCCH carries.
pub(in crate::proto::rrc) static UL_DCCH: Shape = sequence(false, &[opt(&IntegrityCheckInfo), m(&UL_DCCH_MessageType_CUT)]);
/// What DL-DCCH carries.
pub(in crate::proto::rrc) static DL_DCCH: Shape = sequence(false, &[opt(&IntegrityCheckInfo), m(&DL_DCCH_MessageType_CUT)]);
/// What UL-CCCH carries.
pub(in crate::proto::rrc) static UL_CCCH: Shape = sequence(false, &[opt(&IntegrityCheckInfo), m(&UL_CCCH_MessageType_CUT)]);
/// What DL-CCCH carries.
pub(in crate::proto::rrc) static DL_CCCH: Shape = sequence(false, &[opt(&IntegrityCheckInfo), m(&DL_CCCH_MessageType_CUT)]);
/// The master information block, as far as its network.
pub(in crate::proto::rrc) static MASTER: Shape = sequence(false, &[m(&integer(0, 7, false)), m(&PLMN_Type_CUT), opt(&Shape::Null)]);
/// System information block 1, as far as its area.
pub(in crate::proto::rrc) static SYSTEM_1: Shape = sequence(false, &[hook(&h::AREA, &octets(1, 8, false)), opt(&Shape::Null), opt(&Shape::Null), opt(&Shape::Null)]);
/// System information block 18: the networks of neighbours.
pub(in crate::proto::rrc) static SYSTEM_18: Shape = sequence(false, &[opt(&PLMNIdentitiesOfNeighbourCells), opt(&PLMNIdentitiesOfNeighbourCells), opt(&sequence(false, &[m(&SysInfoType18_v6b0ext), opt(&sequence(false, &[m(&SysInfoType18_v860ext), opt(&sequence(false, &[m(&SysInfoType18_vc50ext_CUT), opt(&Shape::Null)]))]))]))]);
/// What BCCH-BCH carries.
pub(in crate::proto::rrc) static BCCH_BCH: Shape = sequence(false, &[m(&SystemInformation_BCH_CUT)]);

static IntegrityCheckInfo: Shape = sequence(false, &[m(&bits(32, 32, false)), m(&integer(0, 15, false))]);
static Gsm_map_IDNNS: Shape = sequence(false, &[m(&choice(false, 8, &[m(&sequence(false, &[m(&bits(10, 10, false))])), m(&sequence(false, &[m(&bits(10, 10, false))])), m(&sequence(false, &[m(&bits(10, 10, false))])), m(&sequence(false, &[m(&bits(10, 10, false))])), m(&sequence(false, &[m(&bits(10, 10, false))])), m(&sequence(false, &[m(&bits(10, 10, false))])), m(&sequence(false, &[m(&bits(10, 10, false))])), m(&sequence(false, &[m(&bits(10, 10, false))]))])), m(&integer(0, 1, false))]);
static IntraDomainNasNodeSelector: Shape = sequence(false, &[m(&choice(false, 2, &[m(&sequence(false, &[m(&choice(false, 2, &[m(&Gsm_map_IDNNS), m(&bits(14, 14, false))]))])), m(&sequence(false, &[m(&bits(15, 15, false))]))]))]);
static CPICH_Ec_N0_RSCP: Shape = sequence(false, &[m(&integer(0, 63, false)), m(&integer(0, 127, false))]);
static TimeslotISCP_List: Shape = list(1, 14, &m(&integer(0, 127, false)));
static SFN_SFN_ObsTimeDifference: Shape = choice(false, 2, &[m(&integer(0, 16777215, false)), m(&integer(0, 65535, false))]);
static PrimaryCPICH_Info: Shape = sequence(false, &[m(&integer(0, 511, false))]);
static MonitoredCellRACH_Result: Shape = sequence(false, &[opt(&SFN_SFN_ObsTimeDifference), m(&choice(false, 2, &[m(&sequence(false, &[m(&PrimaryCPICH_Info), opt(&choice(false, 4, &[m(&integer(0, 63, false)), m(&integer(0, 127, false)), m(&integer(0, 127, false)), m(&Shape::Null)]))])), m(&sequence(false, &[m(&integer(0, 127, false)), m(&integer(0, 127, false))]))]))]);
static MonitoredCellRACH_List: Shape = list(1, 8, &m(&MonitoredCellRACH_Result));
static MeasuredResultsOnRACH: Shape = sequence(false, &[m(&sequence(false, &[m(&choice(false, 2, &[m(&sequence(false, &[m(&choice(false, 4, &[m(&integer(0, 63, false)), m(&integer(0, 127, false)), m(&integer(0, 127, false)), m(&CPICH_Ec_N0_RSCP)]))])), m(&sequence(false, &[opt(&TimeslotISCP_List), opt(&integer(0, 127, false))]))]))])), opt(&MonitoredCellRACH_List)]);
static InitialDirectTransfer_v3a0ext: Shape = sequence(false, &[opt(&bits(20, 20, false))]);
static InitialDirectTransfer_v590ext: Shape = sequence(false, &[opt(&enumerated(false, 32, &[]))]);
static InitialDirectTransfer_v690ext_IEs_CUT: Shape = sequence(false, &[opt_hook(&h::PLMN, &Shape::Null), opt(&Shape::Null), opt(&Shape::Null)]);
static InitialDirectTransfer_CUT: Shape = sequence(false, &[hook(&h::DOMAIN, &enumerated(false, 2, &[])), m(&IntraDomainNasNodeSelector), hook(&h::NAS, &octets(1, 4095, false)), opt(&MeasuredResultsOnRACH), opt(&sequence(false, &[m(&InitialDirectTransfer_v3a0ext), opt(&sequence(false, &[opt(&bits(0, UNBOUNDED, false)), opt(&sequence(false, &[m(&InitialDirectTransfer_v590ext), opt(&sequence(false, &[m(&InitialDirectTransfer_v690ext_IEs_CUT), opt(&Shape::Null)]))]))]))]))]);
static STARTSingle: Shape = sequence(false, &[m(&enumerated(false, 2, &[])), m(&bits(20, 20, false))]);
static STARTList: Shape = list(1, 4, &m(&STARTSingle));
static PDCP_Capability: Shape = sequence(false, &[m(&integer(0, 1, false)), m(&choice(false, 2, &[m(&Shape::Null), m(&enumerated(false, 5, &[]))]))]);
static RLC_Capability: Shape = sequence(false, &[m(&enumerated(false, 8, &[])), m(&enumerated(false, 2, &[])), m(&enumerated(false, 7, &[]))]);
static TurboSupport: Shape = choice(false, 2, &[m(&Shape::Null), m(&enumerated(false, 13, &[]))]);
static DL_TransChCapability: Shape = sequence(false, &[m(&enumerated(false, 13, &[])), m(&enumerated(false, 13, &[])), m(&TurboSupport), m(&enumerated(false, 4, &[])), m(&integer(0, 7, false)), m(&enumerated(false, 10, &[])), m(&enumerated(false, 9, &[])), m(&enumerated(false, 6, &[]))]);
static UL_TransChCapability: Shape = sequence(false, &[m(&enumerated(false, 13, &[])), m(&enumerated(false, 13, &[])), m(&TurboSupport), m(&enumerated(false, 5, &[])), m(&choice(false, 2, &[m(&Shape::Null), m(&sequence(false, &[m(&integer(0, 7, false))]))])), m(&enumerated(false, 11, &[])), m(&enumerated(false, 11, &[])), m(&enumerated(false, 6, &[]))]);
static TransportChannelCapability: Shape = sequence(false, &[m(&DL_TransChCapability), m(&UL_TransChCapability)]);
static RF_Capability: Shape = sequence(false, &[opt(&sequence(false, &[m(&integer(0, 3, false)), m(&enumerated(false, 3, &[]))])), opt(&sequence(false, &[m(&integer(0, 3, false)), m(&enumerated(false, 8, &[])), m(&enumerated(false, 2, &[]))]))]);
static SimultaneousSCCPCH_DPCH_Reception: Shape = choice(false, 2, &[m(&Shape::Null), m(&sequence(false, &[m(&enumerated(false, 1, &[])), m(&integer(0, 1, false))]))]);
static DL_PhysChCapabilityFDD: Shape = sequence(false, &[m(&integer(0, 7, false)), m(&enumerated(false, 15, &[])), m(&integer(0, 1, false)), m(&integer(0, 1, false)), m(&SimultaneousSCCPCH_DPCH_Reception)]);
static UL_PhysChCapabilityFDD: Shape = sequence(false, &[m(&enumerated(false, 10, &[])), m(&integer(0, 1, false))]);
static DL_PhysChCapabilityTDD: Shape = sequence(false, &[m(&integer(0, 13, false)), m(&integer(0, 223, false)), m(&enumerated(false, 2, &[])), m(&integer(0, 1, false)), m(&integer(0, 15, false))]);
static UL_PhysChCapabilityTDD: Shape = sequence(false, &[m(&integer(0, 13, false)), m(&enumerated(false, 2, &[])), m(&enumerated(false, 5, &[])), m(&integer(0, 1, false))]);
static PhysicalChannelCapability: Shape = sequence(false, &[opt(&sequence(false, &[m(&DL_PhysChCapabilityFDD), m(&UL_PhysChCapabilityFDD)])), opt(&sequence(false, &[m(&DL_PhysChCapabilityTDD), m(&UL_PhysChCapabilityTDD)]))]);
static MultiRAT_Capability: Shape = sequence(false, &[m(&integer(0, 1, false)), m(&integer(0, 1, false))]);
static UE_MultiModeRAT_Capability: Shape = sequence(false, &[m(&MultiRAT_Capability), m(&enumerated(false, 3, &[]))]);
static SecurityCapability: Shape = sequence(false, &[m(&bits(16, 16, false)), m(&bits(16, 16, false))]);
static UE_Positioning_Capability: Shape = sequence(false, &[m(&integer(0, 1, false)), m(&integer(0, 1, false)), m(&enumerated(false, 4, &[])), m(&integer(0, 1, false)), m(&integer(0, 1, false))]);
static GSM_Measurements: Shape = sequence(false, &[m(&integer(0, 1, false)), m(&integer(0, 1, false)), m(&integer(0, 1, false))]);
static CompressedModeMeasCapability: Shape = sequence(false, &[m(&integer(0, 1, false)), opt(&integer(0, 1, false)), opt(&GSM_Measurements), opt(&integer(0, 1, false))]);
static MeasurementCapability: Shape = sequence(false, &[m(&CompressedModeMeasCapability), m(&CompressedModeMeasCapability)]);
static UE_RadioAccessCapability: Shape = sequence(false, &[m(&PDCP_Capability), m(&RLC_Capability), m(&TransportChannelCapability), m(&RF_Capability), m(&PhysicalChannelCapability), m(&UE_MultiModeRAT_Capability), m(&SecurityCapability), m(&UE_Positioning_Capability), opt(&MeasurementCapability)]);
static CDMA2000_Message: Shape = sequence(false, &[m(&bits(8, 8, false)), m(&bits(1, 512, false))]);
static CDMA2000_MessageList: Shape = list(1, 4, &m(&CDMA2000_Message));
static InterRAT_UE_RadioAccessCapability: Shape = choice(false, 2, &[m(&sequence(false, &[hook(&h::CLASSMARK_2, &octets(5, 5, false)), hook(&h::CLASSMARK_3, &octets(1, 32, false))])), m(&sequence(false, &[m(&CDMA2000_MessageList)]))]);
static InterRAT_UE_RadioAccessCapabilityList_CUT: Shape = list(1, 4, &m(&InterRAT_UE_RadioAccessCapability));
static RRCConnectionSetupComplete_CUT: Shape = sequence(false, &[m(&integer(0, 3, false)), m(&STARTList), opt(&UE_RadioAccessCapability), opt(&InterRAT_UE_RadioAccessCapabilityList_CUT), opt(&Shape::Null)]);
static UECapabilityInformation_CUT: Shape = sequence(false, &[opt(&integer(0, 3, false)), opt(&UE_RadioAccessCapability), opt(&InterRAT_UE_RadioAccessCapabilityList_CUT), opt(&Shape::Null)]);
static UplinkDirectTransfer_CUT: Shape = sequence(false, &[hook(&h::DOMAIN, &enumerated(false, 2, &[])), hook(&h::NAS, &octets(1, 4095, false)), opt(&Shape::Null), opt(&Shape::Null)]);
static UL_DCCH_MessageType_CUT: Shape = choice(false, 32, &[m(&Shape::Null), m(&Shape::Null), m(&Shape::Null), m(&Shape::Null), m(&Shape::Null), m(&InitialDirectTransfer_CUT), m(&Shape::Null), m(&Shape::Null), m(&Shape::Null), m(&Shape::Null), m(&Shape::Null), m(&Shape::Null), m(&Shape::Null), m(&Shape::Null), m(&Shape::Null), m(&Shape::Null), m(&Shape::Null), m(&Shape::Null), m(&RRCConnectionSetupComplete_CUT), m(&Shape::Null), m(&Shape::Null), m(&Shape::Null), m(&Shape::Null), m(&Shape::Null), m(&Shape::Null), m(&Shape::Null), m(&UECapabilityInformation_CUT), m(&UplinkDirectTransfer_CUT)]);
static DownlinkDirectTransfer_r3_IEs_CUT: Shape = sequence(false, &[m(&integer(0, 3, false)), hook(&h::DOMAIN, &enumerated(false, 2, &[])), hook(&h::NAS, &octets(1, 4095, false))]);
static DownlinkDirectTransfer_CUT: Shape = choice(false, 2, &[m(&sequence(false, &[m(&DownlinkDirectTransfer_r3_IEs_CUT), opt(&Shape::Null)]))]);
static DL_DCCH_MessageType_CUT: Shape = choice(false, 32, &[m(&Shape::Null), m(&Shape::Null), m(&Shape::Null), m(&Shape::Null), m(&Shape::Null), m(&DownlinkDirectTransfer_CUT)]);
static LAI_CUT: Shape = sequence(false, &[hook(&h::PLMN, &Shape::Null)]);
static TMSI_and_LAI_GSM_MAP_CUT: Shape = sequence(false, &[m(&bits(32, 32, false)), m(&LAI_CUT)]);
static RAI_CUT: Shape = sequence(false, &[m(&LAI_CUT)]);
static P_TMSI_and_RAI_GSM_MAP_CUT: Shape = sequence(false, &[m(&bits(32, 32, false)), m(&RAI_CUT)]);
static InitialUE_Identity_CUT: Shape = choice(false, 8, &[m(&Shape::Null), m(&TMSI_and_LAI_GSM_MAP_CUT), m(&P_TMSI_and_RAI_GSM_MAP_CUT)]);
static RRCConnectionRequest_CUT: Shape = sequence(false, &[m(&InitialUE_Identity_CUT), opt(&Shape::Null), opt(&Shape::Null)]);
static UL_CCCH_MessageType_CUT: Shape = choice(false, 4, &[m(&Shape::Null), m(&RRCConnectionRequest_CUT)]);
static RRCConnectionSetup_r3_IEs_CUT: Shape = sequence(false, &[m(&InitialUE_Identity_CUT), opt(&Shape::Null), opt(&Shape::Null), opt(&Shape::Null), opt(&Shape::Null), opt(&Shape::Null), opt(&Shape::Null), opt(&Shape::Null), opt(&Shape::Null), opt(&Shape::Null), opt(&Shape::Null)]);
static RRCConnectionSetup_CUT: Shape = choice(false, 2, &[m(&sequence(false, &[m(&RRCConnectionSetup_r3_IEs_CUT), opt(&Shape::Null)])), m(&sequence(false, &[m(&InitialUE_Identity_CUT)]))]);
static DL_CCCH_MessageType_CUT: Shape = choice(false, 8, &[m(&Shape::Null), m(&Shape::Null), m(&Shape::Null), m(&RRCConnectionSetup_CUT)]);
static PLMN_Type_CUT: Shape = choice(false, 4, &[m(&sequence(false, &[hook(&h::PLMN, &Shape::Null)])), m(&Shape::Null), m(&sequence(false, &[hook(&h::PLMN, &Shape::Null)]))]);
static MCC: Shape = list(3, 3, &m(&integer(0, 9, false)));
static MNC: Shape = list(2, 3, &m(&integer(0, 9, false)));
static PLMN_Identity: Shape = sequence(false, &[m(&MCC), m(&MNC)]);
static PLMNsOfIntraFreqCellsList: Shape = list(1, 32, &m(&sequence(false, &[opt_hook(&h::PLMN, &PLMN_Identity)])));
static PLMNsOfInterFreqCellsList: Shape = list(1, 32, &m(&sequence(false, &[opt_hook(&h::PLMN, &PLMN_Identity)])));
static PLMNsOfInterRATCellsList: Shape = list(1, 32, &m(&sequence(false, &[opt_hook(&h::PLMN, &PLMN_Identity)])));
static PLMNIdentitiesOfNeighbourCells: Shape = sequence(false, &[opt(&PLMNsOfIntraFreqCellsList), opt(&PLMNsOfInterFreqCellsList), opt(&PLMNsOfInterRATCellsList)]);
static SysInfoType18_v6b0ext: Shape = sequence(false, &[opt(&PLMNIdentitiesOfNeighbourCells), opt(&PLMNIdentitiesOfNeighbourCells)]);
static PLMN_IdentityWithOptionalMCC_r6: Shape = sequence(false, &[opt(&MCC), m(&MNC)]);
static MultiplePLMNsOfIntraFreqCellsList: Shape = list(1, 32, &m(&sequence(false, &[opt(&list(1, 6, &m(&PLMN_IdentityWithOptionalMCC_r6)))])));
static MultiplePLMNsOfInterFreqCellsList: Shape = list(1, 32, &m(&sequence(false, &[opt(&list(1, 6, &m(&PLMN_IdentityWithOptionalMCC_r6)))])));
static PLMNIdentitiesOfNeighbourCells_v860ext: Shape = sequence(false, &[opt(&MultiplePLMNsOfIntraFreqCellsList), opt(&MultiplePLMNsOfInterFreqCellsList)]);
static SysInfoType18_v860ext: Shape = sequence(false, &[opt(&PLMNIdentitiesOfNeighbourCells_v860ext), opt(&PLMNIdentitiesOfNeighbourCells_v860ext)]);
static InterFreqCellPLMN: Shape = sequence(false, &[opt_hook(&h::PLMN, &PLMN_Identity)]);
static PLMNsOfInterFreqCellsList_vc50ext: Shape = list(1, 80, &m(&InterFreqCellPLMN));
static MultiplePLMN_List: Shape = list(1, 6, &m(&PLMN_IdentityWithOptionalMCC_r6));
static MultiplePLMNInfo: Shape = sequence(false, &[opt(&MultiplePLMN_List)]);
static MultiplePLMNsOfInterFreqCellsList_vc50ext: Shape = list(1, 80, &m(&MultiplePLMNInfo));
static PLMNIdentitiesOfNeighbourCells_vc50ext: Shape = sequence(false, &[opt(&PLMNsOfInterFreqCellsList_vc50ext), opt(&MultiplePLMNsOfInterFreqCellsList_vc50ext)]);
static PLMNsOfInterFreqCellsList_vc50ext_CUT: Shape = list(1, 80, &m(&InterFreqCellPLMN));
static PLMNIdentitiesOfNeighbourCells_vc50ext_CUT: Shape = sequence(false, &[opt(&PLMNsOfInterFreqCellsList_vc50ext_CUT), opt(&Shape::Null)]);
static SysInfoType18_vc50ext_CUT: Shape = sequence(false, &[opt(&PLMNIdentitiesOfNeighbourCells_vc50ext), opt(&PLMNIdentitiesOfNeighbourCells_vc50ext_CUT)]);
static LastSegmentShort: Shape = sequence(false, &[m(&enumerated(false, 32, &[])), m(&integer(0, 14, false)), m(&bits(1, 214, false))]);
static CompleteSIBshort: Shape = sequence(false, &[hook(&h::BLOCK, &enumerated(false, 32, &[])), hook(&h::BLOCK_BITS, &bits(1, 214, false))]);
static CompleteSIB_List_CUT: Shape = list(1, 16, &m(&CompleteSIBshort));
static CompleteSIB_CUT: Shape = sequence(false, &[hook(&h::BLOCK, &enumerated(false, 32, &[])), hook(&h::BLOCK_FIXED, &bits(226, 226, false))]);
static SystemInformation_BCH_CUT: Shape = sequence(false, &[m(&integer(0, 2047, false)), m(&choice(false, 16, &[m(&Shape::Null), m(&Shape::Null), m(&Shape::Null), m(&Shape::Null), m(&Shape::Null), m(&sequence(false, &[m(&LastSegmentShort), m(&CompleteSIB_List_CUT)])), m(&sequence(false, &[m(&LastSegmentShort), m(&CompleteSIB_List_CUT)])), m(&CompleteSIB_List_CUT), m(&sequence(false, &[m(&CompleteSIB_List_CUT)])), m(&CompleteSIB_CUT)]))]);
