//! A table: the messages of mobility management, in the row order of TS 24.008 §9.2.

use super::element_table as element;
use super::ie;
use crate::proto::nas::layout::Format::{Halves, Lv, Tlv, Tv, TvHalf, V};
use crate::proto::nas::layout::Layout;

/// Every message, sorted by its type.
#[rustfmt::skip]
pub(super) static LAYOUTS: &[Layout] = &[
    Layout { kind: 0x01, name: "IMSI Detach Indication", clause: "§9.2.12", ies: &[
        ie("Mobile Station Classmark 1", V(1), &element::CLASSMARK_1),
        ie("Mobile Identity", Lv, &element::MOBILE_IDENTITY),
    ] },
    Layout { kind: 0x02, name: "Location Updating Accept", clause: "§9.2.13", ies: &[
        ie("Location Area Identification", V(5), &element::LOCATION_AREA),
        ie("Mobile Identity", Tlv(0x17), &element::MOBILE_IDENTITY),
        ie("Follow on Proceed", Tv(0xa1, 0), &element::OPAQUE_DTAP),
        ie("CTS Permission", Tv(0xa2, 0), &element::OPAQUE_DTAP),
        ie("Equivalent PLMNs", Tlv(0x4a), &element::PLMN_LIST),
        ie("Emergency Number List", Tlv(0x34), &element::EMERGENCY),
        ie("Per MS T3212", Tlv(0x35), &element::TIMER_3),
    ] },
    Layout { kind: 0x04, name: "Location Updating Reject", clause: "§9.2.14", ies: &[
        ie("Reject Cause", V(1), &element::REJECT_CAUSE),
        ie("T3246 value", Tlv(0x36), &element::OPAQUE_DTAP),
    ] },
    Layout { kind: 0x08, name: "Location Updating Request", clause: "§9.2.15", ies: &[
        ie("Location Updating Type", Halves, &element::UPDATING),
        ie("Location Area Identification", V(5), &element::LOCATION_AREA),
        ie("Mobile Station Classmark 1", V(1), &element::CLASSMARK_1),
        ie("Mobile Identity", Lv, &element::MOBILE_IDENTITY),
        ie("Mobile Station Classmark 2", Tlv(0x33), &element::CLASSMARK_2),
        ie("Additional update parameters", TvHalf(0xc), &element::OPAQUE_DTAP),
        ie("Device properties", TvHalf(0xd), &element::DEVICE),
        ie("MS network feature support", TvHalf(0xe), &element::MS_FEATURES),
    ] },
    Layout { kind: 0x11, name: "Authentication Reject", clause: "§9.2.1", ies: &[] },
    Layout { kind: 0x12, name: "Authentication Request", clause: "§9.2.2", ies: &[
        ie("Ciphering Key Sequence Number", Halves, &element::KEY_HALF),
        ie("Authentication Parameter RAND", V(16), &element::RAND),
        ie("Authentication Parameter AUTN", Tlv(0x20), &element::AUTN),
    ] },
    Layout { kind: 0x14, name: "Authentication Response", clause: "§9.2.3", ies: &[
        ie("Authentication Response Parameter", V(4), &element::SRES),
        ie("Authentication Response Parameter (extension)", Tlv(0x21), &element::XRES),
    ] },
    Layout { kind: 0x18, name: "Identity Request", clause: "§9.2.10", ies: &[
        ie("Identity Type", Halves, &element::IDENTITY_TYPE),
    ] },
    Layout { kind: 0x19, name: "Identity Response", clause: "§9.2.11", ies: &[
        ie("Mobile Identity", Lv, &element::MOBILE_IDENTITY),
        ie("P-TMSI type", TvHalf(0xe), &element::OPAQUE_GM),
        ie("Routing Area Identification", Tlv(0x1b), &element::ROUTING_AREA),
        ie("P-TMSI Signature", Tlv(0x19), &element::P_TMSI_SIGNATURE),
    ] },
    Layout { kind: 0x1a, name: "TMSI Reallocation Command", clause: "§9.2.17", ies: &[
        ie("Location Area Identification", V(5), &element::LOCATION_AREA),
        ie("Mobile Identity", Lv, &element::MOBILE_IDENTITY),
    ] },
    Layout { kind: 0x1b, name: "TMSI Reallocation Complete", clause: "§9.2.18", ies: &[] },
    Layout { kind: 0x1c, name: "Authentication Failure", clause: "§9.2.3a", ies: &[
        ie("Reject Cause", V(1), &element::REJECT_CAUSE),
        ie("Authentication Failure Parameter", Tlv(0x22), &element::AUTS),
    ] },
    Layout { kind: 0x21, name: "CM Service Accept", clause: "§9.2.5", ies: &[] },
    Layout { kind: 0x22, name: "CM Service Reject", clause: "§9.2.6", ies: &[
        ie("Reject Cause", V(1), &element::REJECT_CAUSE),
        ie("T3246 value", Tlv(0x36), &element::OPAQUE_DTAP),
    ] },
    Layout { kind: 0x23, name: "CM Service Abort", clause: "§9.2.7", ies: &[] },
    Layout { kind: 0x24, name: "CM Service Request", clause: "§9.2.9", ies: &[
        ie("CM Service Type", Halves, &element::SERVICE),
        ie("Mobile Station Classmark 2", Lv, &element::CLASSMARK_2),
        ie("Mobile Identity", Lv, &element::MOBILE_IDENTITY),
        ie("Priority Level", TvHalf(0x8), &element::OPAQUE_COMMON),
        ie("Additional update parameters", TvHalf(0xc), &element::OPAQUE_DTAP),
        ie("Device properties", TvHalf(0xd), &element::DEVICE),
    ] },
    Layout { kind: 0x25, name: "CM Service Prompt", clause: "§9.2.5a", ies: &[
        ie("PD and SAPI of CM", V(1), &element::OPAQUE_COMMON),
    ] },
    Layout { kind: 0x28, name: "CM Re-establishment Request", clause: "§9.2.4", ies: &[
        ie("Ciphering Key Sequence Number", Halves, &element::KEY_HALF),
        ie("Mobile Station Classmark 2", Lv, &element::CLASSMARK_2),
        ie("Mobile Identity", Lv, &element::MOBILE_IDENTITY),
        ie("Location Area Identification", Tv(0x13, 5), &element::LOCATION_AREA),
        ie("Device properties", TvHalf(0xd), &element::DEVICE),
    ] },
    Layout { kind: 0x29, name: "Abort", clause: "§9.2.8", ies: &[
        ie("Reject Cause", V(1), &element::REJECT_CAUSE),
    ] },
    Layout { kind: 0x30, name: "MM Null", clause: "§9.2.19", ies: &[] },
    Layout { kind: 0x31, name: "MM Status", clause: "§9.2.16", ies: &[
        ie("Reject Cause", V(1), &element::REJECT_CAUSE),
    ] },
    Layout { kind: 0x32, name: "MM Information", clause: "§9.2.15a", ies: &[
        ie("Full name for network", Tlv(0x43), &element::NETWORK_NAME),
        ie("Short name for network", Tlv(0x45), &element::NETWORK_NAME),
        ie("Local time zone", Tv(0x46, 1), &element::TIME_ZONE),
        ie("Universal time and local time zone", Tv(0x47, 7), &element::TIME),
        ie("LSA Identity", Tlv(0x48), &element::OPAQUE_DTAP),
        ie("Network Daylight Saving Time", Tlv(0x49), &element::DAYLIGHT),
    ] },
];
