//! A table: the types of TS 36.331 (release 18) on the way to NAS and to the capabilities of other radios, as the
//! reader of PER wants them, and the names of messages.
//!
//! A row is a type. What is called `_CUT` ends behind the last thing that is looked for: what follows is not read.
#![allow(non_upper_case_globals)]

use crate::proto::per::schema::{Shape, UNBOUNDED, bits, choice, enumerated, integer, list, octets, sequence};
use crate::proto::rrc::hooks as h;
use crate::proto::rrc::hooks::{hook, m, opt, opt_hook};

/// Messages of DL-CCCH, in the order of their choice.
pub(in crate::proto::rrc) static DL_CCCH_NAMES: &[&str] = &[
    "RRCConnectionReestablishment", "RRCConnectionReestablishmentReject", "RRCConnectionReject", "RRCConnectionSetup",
];

/// Messages of DL-DCCH, in the order of their choice.
pub(in crate::proto::rrc) static DL_DCCH_NAMES: &[&str] = &[
    "CSFBParametersResponseCDMA2000", "DLInformationTransfer", "HandoverFromEUTRAPreparationRequest", "MobilityFromEUTRACommand", "RRCConnectionReconfiguration", "RRCConnectionRelease", "SecurityModeCommand", "UECapabilityEnquiry", "CounterCheck", "UEInformationRequest-r9", "LoggedMeasurementConfiguration-r10", "RNReconfiguration-r10", "RRCConnectionResume-r13", "DLDedicatedMessageSegment-r16",
];

/// Messages of UL-CCCH, in the order of their choice.
pub(in crate::proto::rrc) static UL_CCCH_NAMES: &[&str] = &[
    "RRCConnectionReestablishmentRequest", "RRCConnectionRequest",
];

/// Messages of UL-DCCH, in the order of their choice.
pub(in crate::proto::rrc) static UL_DCCH_NAMES: &[&str] = &[
    "CSFBParametersRequestCDMA2000", "MeasurementReport", "RRCConnectionReconfigurationComplete", "RRCConnectionReestablishmentComplete", "RRCConnectionSetupComplete", "SecurityModeComplete", "SecurityModeFailure", "UECapabilityInformation", "ULHandoverPreparationTransfer", "ULInformationTransfer", "CounterCheckResponse", "UEInformationResponse-r9", "ProximityIndication-r9", "RNReconfigurationComplete-r10", "MBMSCountingResponse-r10", "InterFreqRSTDMeasurementIndication-r10",
];

/// Messages of BCCH-DL-SCH, in the order of their choice.
pub(in crate::proto::rrc) static BCCH_DL_SCH_NAMES: &[&str] = &[
    "SystemInformation", "SystemInformationBlockType1",
];

/// Messages of PCCH, in the order of their choice.
pub(in crate::proto::rrc) static PCCH_NAMES: &[&str] = &[
    "Paging",
];

/// What UL-DCCH carries.
pub(in crate::proto::rrc) static UL_DCCH: Shape = sequence(false, &[m(&UL_DCCH_MessageType_CUT)]);
/// What DL-DCCH carries.
pub(in crate::proto::rrc) static DL_DCCH: Shape = sequence(false, &[m(&DL_DCCH_MessageType_CUT)]);

static MCC: Shape = list(3, 3, &m(&integer(0, 9, false)));
static MNC: Shape = list(2, 3, &m(&integer(0, 9, false)));
static PLMN_Identity: Shape = sequence(false, &[opt(&MCC), m(&MNC)]);
static RegisteredMME: Shape = sequence(false, &[opt(&PLMN_Identity), m(&bits(16, 16, false)), m(&bits(8, 8, false))]);
static RRCConnectionSetupComplete_r8_IEs_CUT: Shape = sequence(false, &[m(&integer(0, 5, false)), opt(&RegisteredMME), hook(&h::NAS, &octets(0, UNBOUNDED, false)), opt(&Shape::Null)]);
static RRCConnectionSetupComplete_CUT: Shape = sequence(false, &[m(&integer(0, 3, false)), m(&choice(false, 2, &[m(&choice(false, 4, &[m(&RRCConnectionSetupComplete_r8_IEs_CUT)]))]))]);
static UE_CapabilityRAT_Container: Shape = sequence(false, &[hook(&h::RAT, &enumerated(true, 8, &[])), hook(&h::CAPABILITY, &octets(0, UNBOUNDED, false))]);
static UE_CapabilityRAT_ContainerList_CUT: Shape = list(0, 8, &m(&UE_CapabilityRAT_Container));
static UECapabilityInformation_r8_IEs_CUT: Shape = sequence(false, &[m(&UE_CapabilityRAT_ContainerList_CUT), opt(&Shape::Null)]);
static UECapabilityInformation_CUT: Shape = sequence(false, &[m(&integer(0, 3, false)), m(&choice(false, 2, &[m(&choice(false, 8, &[m(&UECapabilityInformation_r8_IEs_CUT)]))]))]);
static ULInformationTransfer_r8_IEs_CUT: Shape = sequence(false, &[m(&choice(false, 3, &[hook(&h::NAS, &octets(0, UNBOUNDED, false))])), opt(&Shape::Null)]);
static ULInformationTransfer_r16_IEs_CUT: Shape = sequence(false, &[opt(&choice(false, 3, &[hook(&h::NAS, &octets(0, UNBOUNDED, false))])), opt(&Shape::Null), opt(&Shape::Null)]);
static ULInformationTransfer_CUT: Shape = sequence(false, &[m(&choice(false, 2, &[m(&choice(false, 4, &[m(&ULInformationTransfer_r8_IEs_CUT), m(&ULInformationTransfer_r16_IEs_CUT)]))]))]);
static RRCConnectionResumeComplete_r13_IEs_CUT: Shape = sequence(false, &[opt(&integer(0, 5, false)), opt_hook(&h::NAS, &octets(0, UNBOUNDED, false)), opt(&Shape::Null), opt(&Shape::Null), opt(&Shape::Null), opt(&Shape::Null), opt(&Shape::Null), opt(&Shape::Null), opt(&Shape::Null), opt(&Shape::Null)]);
static RRCConnectionResumeComplete_r13_CUT: Shape = sequence(false, &[m(&integer(0, 3, false)), m(&choice(false, 2, &[m(&RRCConnectionResumeComplete_r13_IEs_CUT)]))]);
static UL_DCCH_MessageType_CUT: Shape = choice(false, 2, &[m(&choice(false, 16, &[m(&Shape::Null), m(&Shape::Null), m(&Shape::Null), m(&Shape::Null), m(&RRCConnectionSetupComplete_CUT), m(&Shape::Null), m(&Shape::Null), m(&UECapabilityInformation_CUT), m(&Shape::Null), m(&ULInformationTransfer_CUT)])), m(&choice(false, 2, &[m(&choice(false, 16, &[m(&Shape::Null), m(&Shape::Null), m(&Shape::Null), m(&Shape::Null), m(&Shape::Null), m(&Shape::Null), m(&RRCConnectionResumeComplete_r13_CUT)]))]))]);
static DLInformationTransfer_r8_IEs_CUT: Shape = sequence(false, &[m(&choice(false, 3, &[hook(&h::NAS, &octets(0, UNBOUNDED, false))])), opt(&Shape::Null)]);
static DLInformationTransfer_r15_IEs_CUT: Shape = sequence(false, &[opt(&choice(false, 3, &[hook(&h::NAS, &octets(0, UNBOUNDED, false))])), opt(&Shape::Null), opt(&Shape::Null)]);
static DLInformationTransfer_CUT: Shape = sequence(false, &[m(&integer(0, 3, false)), m(&choice(false, 2, &[m(&choice(false, 4, &[m(&DLInformationTransfer_r8_IEs_CUT), m(&DLInformationTransfer_r15_IEs_CUT)]))]))]);
static MeasObjectToRemoveList: Shape = list(1, 32, &m(&integer(0, 31, false)));
static CellIndexList: Shape = list(1, 32, &m(&integer(0, 31, false)));
static CellsToAddMod: Shape = sequence(false, &[m(&integer(0, 31, false)), m(&integer(0, 503, false)), m(&enumerated(false, 31, &[]))]);
static CellsToAddModList: Shape = list(1, 32, &m(&CellsToAddMod));
static PhysCellIdRange: Shape = sequence(false, &[m(&integer(0, 503, false)), opt(&enumerated(false, 16, &[]))]);
static ExcludedCellsToAddMod: Shape = sequence(false, &[m(&integer(0, 31, false)), m(&PhysCellIdRange)]);
static ExcludedCellsToAddModList: Shape = list(1, 32, &m(&ExcludedCellsToAddMod));
static MeasObjectEUTRA: Shape = sequence(true, &[m(&integer(0, 65535, false)), m(&enumerated(false, 6, &[])), m(&integer(0, 1, false)), m(&bits(2, 2, false)), opt(&enumerated(false, 31, &[])), opt(&CellIndexList), opt(&CellsToAddModList), opt(&CellIndexList), opt(&ExcludedCellsToAddModList), opt(&integer(0, 503, false))]);
static CellsToAddModUTRA_FDD: Shape = sequence(false, &[m(&integer(0, 31, false)), m(&integer(0, 511, false))]);
static CellsToAddModListUTRA_FDD: Shape = list(1, 32, &m(&CellsToAddModUTRA_FDD));
static CellsToAddModUTRA_TDD: Shape = sequence(false, &[m(&integer(0, 31, false)), m(&integer(0, 127, false))]);
static CellsToAddModListUTRA_TDD: Shape = list(1, 32, &m(&CellsToAddModUTRA_TDD));
static MeasObjectUTRA: Shape = sequence(true, &[m(&integer(0, 16383, false)), opt(&integer(0, 30, false)), opt(&CellIndexList), opt(&choice(false, 2, &[m(&CellsToAddModListUTRA_FDD), m(&CellsToAddModListUTRA_TDD)])), opt(&choice(false, 2, &[m(&integer(0, 511, false)), m(&integer(0, 127, false))]))]);
static ExplicitListOfARFCNs: Shape = list(0, 31, &m(&integer(0, 1023, false)));
static CarrierFreqsGERAN: Shape = sequence(false, &[m(&integer(0, 1023, false)), m(&enumerated(false, 2, &[])), m(&choice(false, 3, &[m(&ExplicitListOfARFCNs), m(&sequence(false, &[m(&integer(0, 7, false)), m(&integer(0, 31, false))])), m(&octets(1, 16, false))]))]);
static PhysCellIdGERAN: Shape = sequence(false, &[m(&bits(3, 3, false)), m(&bits(3, 3, false))]);
static MeasObjectGERAN: Shape = sequence(true, &[m(&CarrierFreqsGERAN), opt(&integer(0, 30, false)), opt(&bits(8, 8, false)), opt(&PhysCellIdGERAN)]);
static CarrierFreqCDMA2000: Shape = sequence(false, &[m(&enumerated(true, 32, &[])), m(&integer(0, 2047, false))]);
static CellsToAddModCDMA2000: Shape = sequence(false, &[m(&integer(0, 31, false)), m(&integer(0, 511, false))]);
static CellsToAddModListCDMA2000: Shape = list(1, 32, &m(&CellsToAddModCDMA2000));
static MeasObjectCDMA2000: Shape = sequence(true, &[m(&enumerated(false, 2, &[])), m(&CarrierFreqCDMA2000), opt(&integer(0, 15, false)), opt(&integer(0, 30, false)), opt(&CellIndexList), opt(&CellsToAddModListCDMA2000), opt(&integer(0, 511, false))]);
static MeasObjectToAddMod: Shape = sequence(false, &[m(&integer(0, 31, false)), m(&choice(true, 4, &[m(&MeasObjectEUTRA), m(&MeasObjectUTRA), m(&MeasObjectGERAN), m(&MeasObjectCDMA2000)]))]);
static MeasObjectToAddModList: Shape = list(1, 32, &m(&MeasObjectToAddMod));
static ReportConfigToRemoveList: Shape = list(1, 32, &m(&integer(0, 31, false)));
static ThresholdEUTRA: Shape = choice(false, 2, &[m(&integer(0, 97, false)), m(&integer(0, 34, false))]);
static ReportConfigEUTRA: Shape = sequence(true, &[m(&choice(false, 2, &[m(&sequence(false, &[m(&choice(true, 5, &[m(&sequence(false, &[m(&ThresholdEUTRA)])), m(&sequence(false, &[m(&ThresholdEUTRA)])), m(&sequence(false, &[m(&integer(0, 60, false)), m(&integer(0, 1, false))])), m(&sequence(false, &[m(&ThresholdEUTRA)])), m(&sequence(false, &[m(&ThresholdEUTRA), m(&ThresholdEUTRA)]))])), m(&integer(0, 30, false)), m(&enumerated(false, 16, &[]))])), m(&sequence(false, &[m(&enumerated(false, 2, &[]))]))])), m(&enumerated(false, 2, &[])), m(&enumerated(false, 2, &[])), m(&integer(0, 7, false)), m(&enumerated(false, 16, &[])), m(&enumerated(false, 8, &[]))]);
static ThresholdUTRA: Shape = choice(false, 2, &[m(&integer(0, 96, false)), m(&integer(0, 49, false))]);
static ReportConfigInterRAT: Shape = sequence(true, &[m(&choice(false, 2, &[m(&sequence(false, &[m(&choice(true, 2, &[m(&sequence(false, &[m(&choice(false, 3, &[m(&ThresholdUTRA), m(&integer(0, 63, false)), m(&integer(0, 63, false))]))])), m(&sequence(false, &[m(&ThresholdEUTRA), m(&choice(false, 3, &[m(&ThresholdUTRA), m(&integer(0, 63, false)), m(&integer(0, 63, false))]))]))])), m(&integer(0, 30, false)), m(&enumerated(false, 16, &[]))])), m(&sequence(false, &[m(&enumerated(false, 3, &[]))]))])), m(&integer(0, 7, false)), m(&enumerated(false, 16, &[])), m(&enumerated(false, 8, &[]))]);
static ReportConfigToAddMod: Shape = sequence(false, &[m(&integer(0, 31, false)), m(&choice(false, 2, &[m(&ReportConfigEUTRA), m(&ReportConfigInterRAT)]))]);
static ReportConfigToAddModList: Shape = list(1, 32, &m(&ReportConfigToAddMod));
static MeasIdToRemoveList: Shape = list(1, 32, &m(&integer(0, 31, false)));
static MeasIdToAddMod: Shape = sequence(false, &[m(&integer(0, 31, false)), m(&integer(0, 31, false)), m(&integer(0, 31, false))]);
static MeasIdToAddModList: Shape = list(1, 32, &m(&MeasIdToAddMod));
static QuantityConfigEUTRA: Shape = sequence(false, &[opt(&enumerated(true, 16, &[])), opt(&enumerated(true, 16, &[]))]);
static QuantityConfigUTRA: Shape = sequence(false, &[m(&enumerated(false, 2, &[])), m(&enumerated(false, 1, &[])), opt(&enumerated(true, 16, &[]))]);
static QuantityConfigGERAN: Shape = sequence(false, &[m(&enumerated(false, 1, &[])), opt(&enumerated(true, 16, &[]))]);
static QuantityConfigCDMA2000: Shape = sequence(false, &[m(&enumerated(false, 2, &[]))]);
static QuantityConfig: Shape = sequence(true, &[opt(&QuantityConfigEUTRA), opt(&QuantityConfigUTRA), opt(&QuantityConfigGERAN), opt(&QuantityConfigCDMA2000)]);
static MeasGapConfig: Shape = choice(false, 2, &[m(&Shape::Null), m(&sequence(false, &[m(&choice(true, 2, &[m(&integer(0, 39, false)), m(&integer(0, 79, false))]))]))]);
static SecondaryPreRegistrationZoneIdListHRPD: Shape = list(1, 2, &m(&integer(0, 255, false)));
static PreRegistrationInfoHRPD: Shape = sequence(false, &[m(&integer(0, 1, false)), opt(&integer(0, 255, false)), opt(&SecondaryPreRegistrationZoneIdListHRPD)]);
static MobilityStateParameters: Shape = sequence(false, &[m(&enumerated(false, 8, &[])), m(&enumerated(false, 8, &[])), m(&integer(0, 15, false)), m(&integer(0, 15, false))]);
static SpeedStateScaleFactors: Shape = sequence(false, &[m(&enumerated(false, 4, &[])), m(&enumerated(false, 4, &[]))]);
static MeasConfig: Shape = sequence(true, &[opt(&MeasObjectToRemoveList), opt(&MeasObjectToAddModList), opt(&ReportConfigToRemoveList), opt(&ReportConfigToAddModList), opt(&MeasIdToRemoveList), opt(&MeasIdToAddModList), opt(&QuantityConfig), opt(&MeasGapConfig), opt(&integer(0, 97, false)), opt(&PreRegistrationInfoHRPD), opt(&choice(false, 2, &[m(&Shape::Null), m(&sequence(false, &[m(&MobilityStateParameters), m(&SpeedStateScaleFactors)]))]))]);
static CarrierFreqEUTRA: Shape = sequence(false, &[m(&integer(0, 65535, false)), opt(&integer(0, 65535, false))]);
static CarrierBandwidthEUTRA: Shape = sequence(false, &[m(&enumerated(false, 16, &[])), opt(&enumerated(false, 16, &[]))]);
static PowerRampingParameters: Shape = sequence(false, &[m(&enumerated(false, 4, &[])), m(&enumerated(false, 16, &[]))]);
static RACH_ConfigCommon: Shape = sequence(true, &[m(&sequence(false, &[m(&enumerated(false, 16, &[])), opt(&sequence(true, &[m(&enumerated(false, 15, &[])), m(&enumerated(false, 4, &[])), m(&enumerated(false, 8, &[]))]))])), m(&PowerRampingParameters), m(&sequence(false, &[m(&enumerated(false, 11, &[])), m(&enumerated(false, 8, &[])), m(&enumerated(false, 8, &[]))])), m(&integer(0, 7, false))]);
static PRACH_ConfigInfo: Shape = sequence(false, &[m(&integer(0, 63, false)), m(&integer(0, 1, false)), m(&integer(0, 15, false)), m(&integer(0, 94, false))]);
static PRACH_Config: Shape = sequence(false, &[m(&integer(0, 837, false)), opt(&PRACH_ConfigInfo)]);
static PDSCH_ConfigCommon: Shape = sequence(false, &[m(&integer(0, 110, false)), m(&integer(0, 3, false))]);
static UL_ReferenceSignalsPUSCH: Shape = sequence(false, &[m(&integer(0, 1, false)), m(&integer(0, 29, false)), m(&integer(0, 1, false)), m(&integer(0, 7, false))]);
static PUSCH_ConfigCommon: Shape = sequence(false, &[m(&sequence(false, &[m(&integer(0, 3, false)), m(&enumerated(false, 2, &[])), m(&integer(0, 98, false)), m(&integer(0, 1, false))])), m(&UL_ReferenceSignalsPUSCH)]);
static PHICH_Config: Shape = sequence(false, &[m(&enumerated(false, 2, &[])), m(&enumerated(false, 4, &[]))]);
static PUCCH_ConfigCommon: Shape = sequence(false, &[m(&enumerated(false, 3, &[])), m(&integer(0, 98, false)), m(&integer(0, 7, false)), m(&integer(0, 2047, false))]);
static SoundingRS_UL_ConfigCommon: Shape = choice(false, 2, &[m(&Shape::Null), m(&sequence(false, &[m(&enumerated(false, 8, &[])), m(&enumerated(false, 16, &[])), m(&integer(0, 1, false)), opt(&enumerated(false, 1, &[]))]))]);
static DeltaFList_PUCCH: Shape = sequence(false, &[m(&enumerated(false, 3, &[])), m(&enumerated(false, 3, &[])), m(&enumerated(false, 4, &[])), m(&enumerated(false, 3, &[])), m(&enumerated(false, 3, &[]))]);
static UplinkPowerControlCommon: Shape = sequence(false, &[m(&integer(0, 150, false)), m(&enumerated(false, 8, &[])), m(&integer(0, 31, false)), m(&DeltaFList_PUCCH), m(&integer(0, 7, false))]);
static AntennaInfoCommon: Shape = sequence(false, &[m(&enumerated(false, 4, &[]))]);
static TDD_Config: Shape = sequence(false, &[m(&enumerated(false, 7, &[])), m(&enumerated(false, 9, &[]))]);
static RadioResourceConfigCommon: Shape = sequence(true, &[opt(&RACH_ConfigCommon), m(&PRACH_Config), opt(&PDSCH_ConfigCommon), m(&PUSCH_ConfigCommon), opt(&PHICH_Config), opt(&PUCCH_ConfigCommon), opt(&SoundingRS_UL_ConfigCommon), opt(&UplinkPowerControlCommon), opt(&AntennaInfoCommon), opt(&integer(0, 63, false)), opt(&TDD_Config), m(&enumerated(false, 2, &[]))]);
static RACH_ConfigDedicated: Shape = sequence(false, &[m(&integer(0, 63, false)), m(&integer(0, 15, false))]);
static MobilityControlInfo: Shape = sequence(true, &[m(&integer(0, 503, false)), opt(&CarrierFreqEUTRA), opt(&CarrierBandwidthEUTRA), opt(&integer(0, 31, false)), m(&enumerated(false, 8, &[])), m(&bits(16, 16, false)), m(&RadioResourceConfigCommon), opt(&RACH_ConfigDedicated)]);
static RRCConnectionReconfiguration_r8_IEs_CUT: Shape = sequence(false, &[opt(&MeasConfig), opt(&MobilityControlInfo), opt(&list(1, 11, &hook(&h::NAS, &octets(0, UNBOUNDED, false)))), opt(&Shape::Null), opt(&Shape::Null), opt(&Shape::Null)]);
static RRCConnectionReconfiguration_CUT: Shape = sequence(false, &[m(&integer(0, 3, false)), m(&choice(false, 2, &[m(&choice(false, 8, &[m(&RRCConnectionReconfiguration_r8_IEs_CUT)]))]))]);
static DL_DCCH_MessageType_CUT: Shape = choice(false, 2, &[m(&choice(false, 16, &[m(&Shape::Null), m(&DLInformationTransfer_CUT), m(&Shape::Null), m(&Shape::Null), m(&RRCConnectionReconfiguration_CUT)]))]);
