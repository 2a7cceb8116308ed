//! A table: the messages of GPRS mobility management, in the row order of TS 24.008 §9.4.

use super::element_table as element;
use super::ie;
use crate::proto::nas::Direction;
use crate::proto::nas::layout::Format::{Halves, Lv, Tlv, Tv, TvHalf, V};
use crate::proto::nas::layout::{Ie, Layout};

const SIGNATURE: Ie = ie("P-TMSI signature", Tv(0x19, 3), &element::P_TMSI_SIGNATURE);
const READY: Ie = ie("READY timer", Tv(0x17, 1), &element::TIMER);
const T3302: Ie = ie("T3302 value", Tlv(0x2a), &element::TIMER_2);
const T3346: Ie = ie("T3346 value", Tlv(0x3a), &element::TIMER_2);
const PLMNS: Ie = ie("Equivalent PLMNs", Tlv(0x4a), &element::PLMN_LIST);
const CONTEXTS: Ie = ie("PDP context status", Tlv(0x32), &element::OPAQUE_GM);
const MBMS: Ie = ie("MBMS context status", Tlv(0x35), &element::OPAQUE_GM);
const DEVICE: Ie = ie("Device properties", TvHalf(0xd), &element::DEVICE);
const CAUSE: Ie = ie("GMM cause", Tv(0x25, 1), &element::GMM_CAUSE);
const UTRAN: Ie = ie("Inter RAT handover information", Tlv(0x27), &element::OPAQUE_GM);
const EUTRAN: Ie = ie("E-UTRAN inter RAT handover information", Tlv(0x2b), &element::OPAQUE_GM);

/// Every message, sorted by its type.
#[rustfmt::skip]
pub(super) static LAYOUTS: &[Layout] = &[
    Layout { kind: 0x01, name: "Attach Request", clause: "§9.4.1", ies: &[
        ie("MS network capability", Lv, &element::MS_CAPABILITY),
        ie("Attach type", Halves, &element::ATTACH_TYPE),
        ie("DRX parameter", V(2), &element::DRX),
        ie("Mobile identity", Lv, &element::MOBILE_IDENTITY),
        ie("Old routing area identification", V(6), &element::ROUTING_AREA),
        ie("MS radio access capability", Lv, &element::OPAQUE_GM),
        SIGNATURE, READY,
        ie("TMSI status", TvHalf(0x9), &element::TMSI_STATUS),
        ie("PS LCS capability", Tlv(0x33), &element::OPAQUE_GM),
        ie("Mobile station classmark 2", Tlv(0x11), &element::CLASSMARK_2),
        ie("Mobile station classmark 3", Tlv(0x20), &element::CLASSMARK_3),
        ie("Supported codecs", Tlv(0x40), &element::CODECS),
        ie("UE network capability", Tlv(0x58), &element::UE_CAPABILITY),
        ie("Additional mobile identity", Tlv(0x1a), &element::MOBILE_IDENTITY),
        ie("Additional old routing area identification", Tlv(0x1b), &element::ROUTING_AREA),
        ie("Voice domain preference and UE's usage setting", Tlv(0x5d), &element::VOICE_DOMAIN),
        DEVICE,
        ie("P-TMSI type", TvHalf(0xe), &element::OPAQUE_GM),
        ie("MS network feature support", TvHalf(0xc), &element::MS_FEATURES),
        ie("Old location area identification", Tv(0x14, 5), &element::LOCATION_AREA),
        ie("Additional update type", TvHalf(0xf), &element::OPAQUE_GM),
        ie("TMSI based NRI container", Tlv(0x10), &element::NRI),
        ie("T3324 value", Tlv(0x6a), &element::TIMER_2),
        ie("T3312 extended value", Tlv(0x39), &element::TIMER_3),
        ie("Extended DRX parameters", Tlv(0x6e), &element::EXTENDED_DRX),
    ] },
    Layout { kind: 0x02, name: "Attach Accept", clause: "§9.4.2", ies: &[
        ie("Attach result", Halves, &element::ATTACH_RESULT),
        ie("Periodic RA update timer", V(1), &element::TIMER),
        ie("Radio priority", Halves, &element::OPAQUE_GM),
        ie("Routing area identification", V(6), &element::ROUTING_AREA),
        SIGNATURE, READY,
        ie("Allocated P-TMSI", Tlv(0x18), &element::MOBILE_IDENTITY),
        ie("MS identity", Tlv(0x23), &element::MOBILE_IDENTITY),
        CAUSE, T3302,
        ie("Cell notification", Tv(0x8c, 0), &element::OPAQUE_GM),
        PLMNS,
        ie("Network feature support", TvHalf(0xb), &element::OPAQUE_GM),
        ie("Emergency number list", Tlv(0x34), &element::EMERGENCY),
        ie("Requested MS information", TvHalf(0xa), &element::OPAQUE_GM),
        ie("T3319 value", Tlv(0x37), &element::TIMER_2),
        ie("T3323 value", Tlv(0x38), &element::TIMER_2),
        ie("T3312 extended value", Tlv(0x39), &element::TIMER_3),
        ie("Additional network feature support", Tlv(0x66), &element::OPAQUE_GM),
        ie("T3324 value", Tlv(0x6a), &element::TIMER_2),
        ie("Extended DRX parameters", Tlv(0x6e), &element::EXTENDED_DRX),
    ] },
    Layout { kind: 0x03, name: "Attach Complete", clause: "§9.4.3", ies: &[UTRAN, EUTRAN] },
    Layout { kind: 0x04, name: "Attach Reject", clause: "§9.4.4", ies: &[
        ie("GMM cause", V(1), &element::GMM_CAUSE),
        T3302, T3346,
    ] },
    Layout { kind: 0x05, name: "Detach Request", clause: "§9.4.5.2", ies: &[
        ie("Detach type", Halves, &element::DETACH_TYPE),
        ie("P-TMSI", Tlv(0x18), &element::MOBILE_IDENTITY),
        ie("P-TMSI signature", Tlv(0x19), &element::P_TMSI_SIGNATURE),
    ] },
    Layout { kind: 0x06, name: "Detach Accept", clause: "§9.4.6.2", ies: &[] },
    Layout { kind: 0x08, name: "Routing Area Update Request", clause: "§9.4.14", ies: &[
        ie("Update type", Halves, &element::UPDATE_TYPE),
        ie("Old routing area identification", V(6), &element::ROUTING_AREA),
        ie("MS radio access capability", Lv, &element::OPAQUE_GM),
        SIGNATURE, READY,
        ie("DRX parameter", Tv(0x27, 2), &element::DRX),
        ie("TMSI status", TvHalf(0x9), &element::TMSI_STATUS),
        ie("P-TMSI", Tlv(0x18), &element::MOBILE_IDENTITY),
        ie("MS network capability", Tlv(0x31), &element::MS_CAPABILITY),
        CONTEXTS,
        ie("PS LCS capability", Tlv(0x33), &element::OPAQUE_GM),
        MBMS,
        ie("UE network capability", Tlv(0x58), &element::UE_CAPABILITY),
        ie("Additional mobile identity", Tlv(0x1a), &element::MOBILE_IDENTITY),
        ie("Additional old routing area identification", Tlv(0x1b), &element::ROUTING_AREA),
        ie("Mobile station classmark 2", Tlv(0x11), &element::CLASSMARK_2),
        ie("Mobile station classmark 3", Tlv(0x20), &element::CLASSMARK_3),
        ie("Supported codecs", Tlv(0x40), &element::CODECS),
        ie("Voice domain preference and UE's usage setting", Tlv(0x5d), &element::VOICE_DOMAIN),
        ie("P-TMSI type", TvHalf(0xe), &element::OPAQUE_GM),
        DEVICE,
        ie("MS network feature support", TvHalf(0xc), &element::MS_FEATURES),
        ie("Old location area identification", Tv(0x14, 5), &element::LOCATION_AREA),
        ie("Additional update type", TvHalf(0xf), &element::OPAQUE_GM),
        ie("TMSI based NRI container", Tlv(0x10), &element::NRI),
        ie("T3324 value", Tlv(0x6a), &element::TIMER_2),
        ie("T3312 extended value", Tlv(0x39), &element::TIMER_3),
        ie("Extended DRX parameters", Tlv(0x6e), &element::EXTENDED_DRX),
    ] },
    Layout { kind: 0x09, name: "Routing Area Update Accept", clause: "§9.4.15", ies: &[
        ie("Update result", Halves, &element::UPDATE_RESULT),
        ie("Periodic RA update timer", V(1), &element::TIMER),
        ie("Routing area identification", V(6), &element::ROUTING_AREA),
        SIGNATURE,
        ie("Allocated P-TMSI", Tlv(0x18), &element::MOBILE_IDENTITY),
        ie("MS identity", Tlv(0x23), &element::MOBILE_IDENTITY),
        ie("List of receive N-PDU numbers", Tlv(0x26), &element::OPAQUE_GM),
        READY, CAUSE, T3302,
        ie("Cell notification", Tv(0x8c, 0), &element::OPAQUE_GM),
        PLMNS, CONTEXTS,
        ie("Network feature support", TvHalf(0xb), &element::OPAQUE_GM),
        ie("Emergency number list", Tlv(0x34), &element::EMERGENCY),
        MBMS,
        ie("Requested MS information", TvHalf(0xa), &element::OPAQUE_GM),
        ie("T3319 value", Tlv(0x37), &element::TIMER_2),
        ie("T3323 value", Tlv(0x38), &element::TIMER_2),
        ie("T3312 extended value", Tlv(0x39), &element::TIMER_3),
        ie("Additional network feature support", Tlv(0x66), &element::OPAQUE_GM),
        ie("T3324 value", Tlv(0x6a), &element::TIMER_2),
        ie("Extended DRX parameters", Tlv(0x6e), &element::EXTENDED_DRX),
    ] },
    Layout { kind: 0x0a, name: "Routing Area Update Complete", clause: "§9.4.16", ies: &[
        ie("List of receive N-PDU numbers", Tlv(0x26), &element::OPAQUE_GM),
        UTRAN, EUTRAN,
    ] },
    Layout { kind: 0x0b, name: "Routing Area Update Reject", clause: "§9.4.17", ies: &[
        ie("GMM cause", V(1), &element::GMM_CAUSE),
        ie("Force to standby", Halves, &element::STANDBY),
        T3302, T3346,
    ] },
    Layout { kind: 0x0c, name: "Service Request", clause: "§9.4.20", ies: &[
        ie("Service type", Halves, &element::GMM_SERVICE),
        ie("P-TMSI", Lv, &element::MOBILE_IDENTITY),
        CONTEXTS, MBMS,
        ie("Uplink data status", Tlv(0x36), &element::OPAQUE_GM),
        DEVICE,
    ] },
    Layout { kind: 0x0d, name: "Service Accept", clause: "§9.4.21", ies: &[CONTEXTS, MBMS] },
    Layout { kind: 0x0e, name: "Service Reject", clause: "§9.4.22", ies: &[
        ie("GMM cause", V(1), &element::GMM_CAUSE),
        T3346,
    ] },
    Layout { kind: 0x10, name: "P-TMSI Reallocation Command", clause: "§9.4.7", ies: &[
        ie("Allocated P-TMSI", Lv, &element::MOBILE_IDENTITY),
        ie("Routing area identification", V(6), &element::ROUTING_AREA),
        ie("Force to standby", Halves, &element::STANDBY),
        SIGNATURE,
    ] },
    Layout { kind: 0x11, name: "P-TMSI Reallocation Complete", clause: "§9.4.8", ies: &[] },
    Layout { kind: 0x12, name: "Authentication and Ciphering Request", clause: "§9.4.9", ies: &[
        ie("Ciphering algorithm", Halves, &element::CIPHERING),
        ie("A&C reference number", Halves, &element::REFERENCE),
        ie("Authentication parameter RAND", Tv(0x21, 16), &element::RAND),
        ie("GPRS ciphering key sequence number", TvHalf(0x8), &element::KEY_SEQUENCE),
        ie("Authentication parameter AUTN", Tlv(0x28), &element::AUTN),
    ] },
    Layout { kind: 0x13, name: "Authentication and Ciphering Response", clause: "§9.4.10", ies: &[
        ie("A&C reference number", Halves, &element::RESPONSE_REFERENCE),
        ie("Authentication Response parameter", Tv(0x22, 4), &element::SRES),
        ie("IMEISV", Tlv(0x23), &element::MOBILE_IDENTITY),
        ie("Authentication Response parameter (extension)", Tlv(0x29), &element::XRES),
    ] },
    Layout { kind: 0x14, name: "Authentication and Ciphering Reject", clause: "§9.4.11", ies: &[] },
    Layout { kind: 0x15, name: "Identity Request", clause: "§9.4.12", ies: &[
        ie("Identity type", Halves, &element::GMM_IDENTITY_TYPE),
    ] },
    Layout { kind: 0x16, name: "Identity Response", clause: "§9.4.13", ies: &[
        ie("Mobile identity", Lv, &element::MOBILE_IDENTITY),
    ] },
    Layout { kind: 0x1c, name: "Authentication and Ciphering Failure", clause: "§9.4.10a", ies: &[
        ie("GMM cause", V(1), &element::GMM_CAUSE),
        ie("Authentication failure parameter", Tlv(0x30), &element::AUTS),
    ] },
    Layout { kind: 0x20, name: "GMM Status", clause: "§9.4.18", ies: &[
        ie("GMM cause", V(1), &element::GMM_CAUSE),
    ] },
    Layout { kind: 0x21, name: "GMM Information", clause: "§9.4.19", ies: &[
        ie("Full name for network", Tlv(0x43), &element::NETWORK_NAME),
        ie("Short name for network", Tlv(0x45), &element::NETWORK_NAME),
        ie("Local time zone", Tv(0x46, 1), &element::TIME_ZONE),
        ie("Universal time and local time zone", Tv(0x47, 7), &element::TIME),
        ie("LSA Identity", Tlv(0x48), &element::OPAQUE_DTAP),
        ie("Network Daylight Saving Time", Tlv(0x49), &element::DAYLIGHT),
    ] },
];

#[rustfmt::skip]
static DETACH_REQUEST_DOWN: Layout = Layout { kind: 0x05, name: "Detach Request", clause: "§9.4.5.1", ies: &[
    ie("Detach type", Halves, &element::DETACH_TYPE_DOWN),
    CAUSE,
] };

#[rustfmt::skip]
static DETACH_ACCEPT_DOWN: Layout = Layout { kind: 0x06, name: "Detach Accept", clause: "§9.4.6.1", ies: &[
    ie("Force to standby", Halves, &element::STANDBY),
] };

/// The layout of a message that reads differently from the network than from the phone.
pub(super) fn directed(kind: u8, direction: Direction) -> Option<&'static Layout> {
    match (kind, direction) {
        (0x05, Direction::Downlink) => Some(&DETACH_REQUEST_DOWN),
        (0x06, Direction::Downlink) => Some(&DETACH_ACCEPT_DOWN),
        _ => None,
    }
}
