//! A table: the messages of EPS mobility management, in the row order of TS 24.301 §8.2.

use super::element_table as element;
use super::layout::Format::{Halves, Lv, LvE, Tlv, TlvE, Tv, TvHalf, V};
use super::layout::{Element, Format, Ie, Layout};

const fn ie(name: &'static str, format: Format, element: &'static Element) -> Ie {
    Ie { name, format, element }
}

/// Every message, sorted by its type.
#[rustfmt::skip]
pub static LAYOUTS: &[Layout] = &[
    Layout { kind: 0x41, name: "Attach request", clause: "§8.2.4", ies: &[
        ie("EPS attach type", Halves, &element::ATTACH_TYPE),
        ie("EPS mobile identity", Lv, &element::EPS_IDENTITY),
        ie("UE network capability", Lv, &element::UE_CAPABILITY),
        ie("ESM message container", LvE, &element::ESM_CONTAINER),
        ie("Old P-TMSI signature", Tv(0x19, 3), &element::P_TMSI_SIGNATURE),
        ie("Additional GUTI", Tlv(0x50), &element::EPS_IDENTITY),
        ie("Last visited registered TAI", Tv(0x52, 5), &element::TAI),
        ie("DRX parameter", Tv(0x5c, 2), &element::DRX),
        ie("MS network capability", Tlv(0x31), &element::MS_CAPABILITY),
        ie("Old location area identification", Tv(0x13, 5), &element::LOCATION_AREA),
        ie("TMSI status", TvHalf(0x9), &element::TMSI_STATUS),
        ie("Mobile station classmark 2", Tlv(0x11), &element::CLASSMARK_2),
        ie("Mobile station classmark 3", Tlv(0x20), &element::CLASSMARK_3),
        ie("Supported codecs", Tlv(0x40), &element::CODECS),
        ie("Additional update type", TvHalf(0xf), &element::ADDITIONAL_UPDATE_TYPE),
        ie("Voice domain preference and UE's usage setting", Tlv(0x5d), &element::VOICE_DOMAIN),
        ie("Device properties", TvHalf(0xd), &element::DEVICE),
        ie("Old GUTI type", TvHalf(0xe), &element::GUTI_TYPE),
        ie("MS network feature support", TvHalf(0xc), &element::MS_FEATURES),
        ie("TMSI based NRI container", Tlv(0x10), &element::NRI),
        ie("T3324 value", Tlv(0x6a), &element::TIMER_2),
        ie("T3412 extended value", Tlv(0x5e), &element::TIMER_3),
        ie("Extended DRX parameters", Tlv(0x6e), &element::EXTENDED_DRX),
        ie("UE additional security capability", Tlv(0x6f), &element::OPAQUE_EMM),
        ie("UE status", Tlv(0x6d), &element::OPAQUE_EMM),
        ie("Additional information requested", Tv(0x17, 1), &element::OPAQUE_EMM),
        ie("N1 UE network capability", Tlv(0x32), &element::OPAQUE_EMM),
        ie("UE radio capability ID availability", Tlv(0x34), &element::OPAQUE_EMM),
        ie("Requested WUS assistance information", Tlv(0x35), &element::OPAQUE_EMM),
        ie("DRX parameter in NB-S1 mode", Tlv(0x36), &element::OPAQUE_EMM),
    ] },
    Layout { kind: 0x42, name: "Attach accept", clause: "§8.2.1", ies: &[
        ie("EPS attach result", Halves, &element::ATTACH_RESULT),
        ie("T3412 value", V(1), &element::TIMER),
        ie("TAI list", Lv, &element::TAI_LIST),
        ie("ESM message container", LvE, &element::ESM_CONTAINER),
        ie("GUTI", Tlv(0x50), &element::EPS_IDENTITY),
        ie("Location area identification", Tv(0x13, 5), &element::LOCATION_AREA),
        ie("MS identity", Tlv(0x23), &element::MOBILE_IDENTITY),
        ie("EMM cause", Tv(0x53, 1), &element::EMM_CAUSE),
        ie("T3402 value", Tv(0x17, 1), &element::TIMER),
        ie("T3423 value", Tv(0x59, 1), &element::TIMER),
        ie("Equivalent PLMNs", Tlv(0x4a), &element::PLMN_LIST),
        ie("Emergency number list", Tlv(0x34), &element::EMERGENCY),
        ie("EPS network feature support", Tlv(0x64), &element::FEATURES),
        ie("Additional update result", TvHalf(0xf), &element::ADDITIONAL_UPDATE_RESULT),
        ie("T3412 extended value", Tlv(0x5e), &element::TIMER_3),
        ie("T3324 value", Tlv(0x6a), &element::TIMER_2),
        ie("Extended DRX parameters", Tlv(0x6e), &element::EXTENDED_DRX),
        ie("DCN-ID", Tlv(0x65), &element::DCN_ID),
        ie("SMS services status", TvHalf(0xe), &element::SMS_SERVICES),
        ie("Non-3GPP NW provided policies", TvHalf(0xd), &element::POLICIES),
        ie("T3448 value", Tlv(0x6b), &element::TIMER_2),
        ie("Network policy", TvHalf(0xc), &element::NETWORK_POLICY),
        ie("T3447 value", Tlv(0x6c), &element::TIMER_3),
        ie("Extended emergency number list", TlvE(0x7a), &element::OPAQUE_EMM),
        ie("Ciphering key data", TlvE(0x7c), &element::OPAQUE_EMM),
        ie("UE radio capability ID", Tlv(0x66), &element::OPAQUE_EMM),
        ie("UE radio capability ID deletion indication", TvHalf(0xb), &element::OPAQUE_EMM),
        ie("Negotiated WUS assistance information", Tlv(0x35), &element::OPAQUE_EMM),
        ie("Negotiated DRX parameter in NB-S1 mode", Tlv(0x36), &element::OPAQUE_EMM),
    ] },
    Layout { kind: 0x43, name: "Attach complete", clause: "§8.2.2", ies: &[
        ie("ESM message container", LvE, &element::ESM_CONTAINER),
    ] },
    Layout { kind: 0x44, name: "Attach reject", clause: "§8.2.3", ies: &[
        ie("EMM cause", V(1), &element::EMM_CAUSE),
        ie("ESM message container", TlvE(0x78), &element::ESM_CONTAINER),
        ie("T3346 value", Tlv(0x5f), &element::TIMER_2),
        ie("T3402 value", Tlv(0x16), &element::TIMER_2),
        ie("Extended EMM cause", TvHalf(0xa), &element::EXTENDED_CAUSE),
    ] },
    Layout { kind: 0x45, name: "Detach request", clause: "§8.2.11.1", ies: &[
        ie("Detach type", Halves, &element::DETACH_TYPE),
        ie("EPS mobile identity", Lv, &element::EPS_IDENTITY),
    ] },
    Layout { kind: 0x46, name: "Detach accept", clause: "§8.2.10", ies: &[
    ] },
    Layout { kind: 0x48, name: "Tracking area update request", clause: "§8.2.29", ies: &[
        ie("EPS update type", Halves, &element::UPDATE_TYPE),
        ie("Old GUTI", Lv, &element::EPS_IDENTITY),
        ie("Non-current native NAS key set identifier", TvHalf(0xb), &element::KEY_SET_TAGGED),
        ie("GPRS ciphering key sequence number", TvHalf(0x8), &element::KEY_SEQUENCE),
        ie("Old P-TMSI signature", Tv(0x19, 3), &element::P_TMSI_SIGNATURE),
        ie("Additional GUTI", Tlv(0x50), &element::EPS_IDENTITY),
        ie("NonceUE", Tv(0x55, 4), &element::NONCE),
        ie("UE network capability", Tlv(0x58), &element::UE_CAPABILITY),
        ie("Last visited registered TAI", Tv(0x52, 5), &element::TAI),
        ie("DRX parameter", Tv(0x5c, 2), &element::DRX),
        ie("UE radio capability information update needed", TvHalf(0xa), &element::RADIO_UPDATE),
        ie("EPS bearer context status", Tlv(0x57), &element::BEARER_STATUS),
        ie("MS network capability", Tlv(0x31), &element::MS_CAPABILITY),
        ie("Old location area identification", Tv(0x13, 5), &element::LOCATION_AREA),
        ie("TMSI status", TvHalf(0x9), &element::TMSI_STATUS),
        ie("Mobile station classmark 2", Tlv(0x11), &element::CLASSMARK_2),
        ie("Mobile station classmark 3", Tlv(0x20), &element::CLASSMARK_3),
        ie("Supported codecs", Tlv(0x40), &element::CODECS),
        ie("Additional update type", TvHalf(0xf), &element::ADDITIONAL_UPDATE_TYPE),
        ie("Voice domain preference and UE's usage setting", Tlv(0x5d), &element::VOICE_DOMAIN),
        ie("Old GUTI type", TvHalf(0xe), &element::GUTI_TYPE),
        ie("Device properties", TvHalf(0xd), &element::DEVICE),
        ie("MS network feature support", TvHalf(0xc), &element::MS_FEATURES),
        ie("TMSI based NRI container", Tlv(0x10), &element::NRI),
        ie("T3324 value", Tlv(0x6a), &element::TIMER_2),
        ie("T3412 extended value", Tlv(0x5e), &element::TIMER_3),
        ie("Extended DRX parameters", Tlv(0x6e), &element::EXTENDED_DRX),
        ie("UE additional security capability", Tlv(0x6f), &element::OPAQUE_EMM),
        ie("UE status", Tlv(0x6d), &element::OPAQUE_EMM),
        ie("Additional information requested", Tv(0x17, 1), &element::OPAQUE_EMM),
        ie("N1 UE network capability", Tlv(0x32), &element::OPAQUE_EMM),
        ie("UE radio capability ID availability", Tlv(0x34), &element::OPAQUE_EMM),
        ie("Requested WUS assistance information", Tlv(0x35), &element::OPAQUE_EMM),
        ie("DRX parameter in NB-S1 mode", Tlv(0x36), &element::OPAQUE_EMM),
    ] },
    Layout { kind: 0x49, name: "Tracking area update accept", clause: "§8.2.26", ies: &[
        ie("EPS update result", Halves, &element::UPDATE_RESULT),
        ie("T3412 value", Tv(0x5a, 1), &element::TIMER),
        ie("GUTI", Tlv(0x50), &element::EPS_IDENTITY),
        ie("TAI list", Tlv(0x54), &element::TAI_LIST),
        ie("EPS bearer context status", Tlv(0x57), &element::BEARER_STATUS),
        ie("Location area identification", Tv(0x13, 5), &element::LOCATION_AREA),
        ie("MS identity", Tlv(0x23), &element::MOBILE_IDENTITY),
        ie("EMM cause", Tv(0x53, 1), &element::EMM_CAUSE),
        ie("T3402 value", Tv(0x17, 1), &element::TIMER),
        ie("T3423 value", Tv(0x59, 1), &element::TIMER),
        ie("Equivalent PLMNs", Tlv(0x4a), &element::PLMN_LIST),
        ie("Emergency number list", Tlv(0x34), &element::EMERGENCY),
        ie("EPS network feature support", Tlv(0x64), &element::FEATURES),
        ie("Additional update result", TvHalf(0xf), &element::ADDITIONAL_UPDATE_RESULT),
        ie("T3412 extended value", Tlv(0x5e), &element::TIMER_3),
        ie("T3324 value", Tlv(0x6a), &element::TIMER_2),
        ie("Extended DRX parameters", Tlv(0x6e), &element::EXTENDED_DRX),
        ie("Header compression configuration status", Tlv(0x68), &element::OPAQUE_ESM),
        ie("DCN-ID", Tlv(0x65), &element::DCN_ID),
        ie("SMS services status", TvHalf(0xe), &element::SMS_SERVICES),
        ie("Non-3GPP NW provided policies", TvHalf(0xd), &element::POLICIES),
        ie("T3448 value", Tlv(0x6b), &element::TIMER_2),
        ie("Network policy", TvHalf(0xc), &element::NETWORK_POLICY),
        ie("T3447 value", Tlv(0x6c), &element::TIMER_3),
        ie("Extended emergency number list", TlvE(0x7a), &element::OPAQUE_EMM),
        ie("Ciphering key data", TlvE(0x7c), &element::OPAQUE_EMM),
        ie("UE radio capability ID", Tlv(0x66), &element::OPAQUE_EMM),
        ie("UE radio capability ID deletion indication", TvHalf(0xb), &element::OPAQUE_EMM),
        ie("Negotiated WUS assistance information", Tlv(0x35), &element::OPAQUE_EMM),
        ie("Negotiated DRX parameter in NB-S1 mode", Tlv(0x36), &element::OPAQUE_EMM),
    ] },
    Layout { kind: 0x4a, name: "Tracking area update complete", clause: "§8.2.27", ies: &[
    ] },
    Layout { kind: 0x4b, name: "Tracking area update reject", clause: "§8.2.28", ies: &[
        ie("EMM cause", V(1), &element::EMM_CAUSE),
        ie("T3346 value", Tlv(0x5f), &element::TIMER_2),
        ie("Extended EMM cause", TvHalf(0xa), &element::EXTENDED_CAUSE),
    ] },
    Layout { kind: 0x4c, name: "Extended service request", clause: "§8.2.15", ies: &[
        ie("Service type", Halves, &element::SERVICE_TYPE),
        ie("M-TMSI", Lv, &element::MOBILE_IDENTITY),
        ie("CSFB response", TvHalf(0xb), &element::CSFB_RESPONSE),
        ie("EPS bearer context status", Tlv(0x57), &element::BEARER_STATUS),
        ie("Device properties", TvHalf(0xd), &element::DEVICE),
    ] },
    Layout { kind: 0x4d, name: "Control plane service request", clause: "§8.2.33", ies: &[
        ie("Control plane service type", Halves, &element::SERVICE_TYPE),
        ie("ESM message container", TlvE(0x78), &element::ESM_CONTAINER),
        ie("NAS message container", Tlv(0x67), &element::NAS_CONTAINER),
        ie("EPS bearer context status", Tlv(0x57), &element::BEARER_STATUS),
        ie("Device properties", TvHalf(0xd), &element::DEVICE),
    ] },
    Layout { kind: 0x4e, name: "Service reject", clause: "§8.2.24", ies: &[
        ie("EMM cause", V(1), &element::EMM_CAUSE),
        ie("T3442 value", Tv(0x5b, 1), &element::TIMER),
        ie("T3346 value", Tlv(0x5f), &element::TIMER_2),
        ie("T3448 value", Tlv(0x6b), &element::TIMER_2),
        ie("Extended EMM cause", TvHalf(0xa), &element::EXTENDED_CAUSE),
    ] },
    Layout { kind: 0x4f, name: "Service accept", clause: "§8.2.34", ies: &[
        ie("EPS bearer context status", Tlv(0x57), &element::BEARER_STATUS),
        ie("T3448 value", Tlv(0x6b), &element::TIMER_2),
    ] },
    Layout { kind: 0x50, name: "GUTI reallocation command", clause: "§8.2.16", ies: &[
        ie("GUTI", Lv, &element::EPS_IDENTITY),
        ie("TAI list", Tlv(0x54), &element::TAI_LIST),
        ie("DCN-ID", Tlv(0x65), &element::DCN_ID),
        ie("UE radio capability ID", Tlv(0x66), &element::OPAQUE_EMM),
        ie("UE radio capability ID deletion indication", TvHalf(0xb), &element::OPAQUE_EMM),
    ] },
    Layout { kind: 0x51, name: "GUTI reallocation complete", clause: "§8.2.17", ies: &[
    ] },
    Layout { kind: 0x52, name: "Authentication request", clause: "§8.2.7", ies: &[
        ie("NAS key set identifier", Halves, &element::KEY_SET),
        ie("Authentication parameter RAND", V(16), &element::RAND),
        ie("Authentication parameter AUTN", Lv, &element::AUTN),
    ] },
    Layout { kind: 0x53, name: "Authentication response", clause: "§8.2.8", ies: &[
        ie("Authentication response parameter", Lv, &element::RESPONSE),
    ] },
    Layout { kind: 0x54, name: "Authentication reject", clause: "§8.2.6", ies: &[
    ] },
    Layout { kind: 0x55, name: "Identity request", clause: "§8.2.18", ies: &[
        ie("Identity type", Halves, &element::IDENTITY_TYPE),
    ] },
    Layout { kind: 0x56, name: "Identity response", clause: "§8.2.19", ies: &[
        ie("Mobile identity", Lv, &element::MOBILE_IDENTITY),
    ] },
    Layout { kind: 0x5c, name: "Authentication failure", clause: "§8.2.5", ies: &[
        ie("EMM cause", V(1), &element::EMM_CAUSE),
        ie("Authentication failure parameter", Tlv(0x30), &element::AUTS),
    ] },
    Layout { kind: 0x5d, name: "Security mode command", clause: "§8.2.20", ies: &[
        ie("Selected NAS security algorithms", V(1), &element::ALGORITHMS),
        ie("NAS key set identifier", Halves, &element::KEY_SET),
        ie("Replayed UE security capabilities", Lv, &element::UE_SECURITY),
        ie("IMEISV request", TvHalf(0xc), &element::IMEISV_REQUEST),
        ie("Replayed nonceUE", Tv(0x55, 4), &element::NONCE),
        ie("NonceMME", Tv(0x56, 4), &element::NONCE),
        ie("HashMME", Tlv(0x4f), &element::HASH_MME),
        ie("Replayed UE additional security capability", Tlv(0x6f), &element::OPAQUE_EMM),
        ie("UE radio capability ID request", Tlv(0x37), &element::OPAQUE_EMM),
    ] },
    Layout { kind: 0x5e, name: "Security mode complete", clause: "§8.2.21", ies: &[
        ie("IMEISV", Tlv(0x23), &element::MOBILE_IDENTITY),
        ie("Replayed NAS message container", TlvE(0x79), &element::OPAQUE_EMM),
        ie("UE radio capability ID", Tlv(0x66), &element::OPAQUE_EMM),
    ] },
    Layout { kind: 0x5f, name: "Security mode reject", clause: "§8.2.22", ies: &[
        ie("EMM cause", V(1), &element::EMM_CAUSE),
    ] },
    Layout { kind: 0x60, name: "EMM status", clause: "§8.2.14", ies: &[
        ie("EMM cause", V(1), &element::EMM_CAUSE),
    ] },
    Layout { kind: 0x61, name: "EMM information", clause: "§8.2.13", ies: &[
        ie("Full name for network", Tlv(0x43), &element::NETWORK_NAME),
        ie("Short name for network", Tlv(0x45), &element::NETWORK_NAME),
        ie("Local time zone", Tv(0x46, 1), &element::TIME_ZONE),
        ie("Universal time and local time zone", Tv(0x47, 7), &element::TIME),
        ie("Network daylight saving time", Tlv(0x49), &element::DAYLIGHT),
    ] },
    Layout { kind: 0x62, name: "Downlink NAS transport", clause: "§8.2.12", ies: &[
        ie("NAS message container", Lv, &element::NAS_CONTAINER),
    ] },
    Layout { kind: 0x63, name: "Uplink NAS transport", clause: "§8.2.30", ies: &[
        ie("NAS message container", Lv, &element::NAS_CONTAINER),
    ] },
    Layout { kind: 0x64, name: "CS service notification", clause: "§8.2.9", ies: &[
        ie("Paging identity", V(1), &element::PAGING_IDENTITY),
        ie("CLI", Tlv(0x60), &element::CALLING_NUMBER),
        ie("SS code", Tv(0x61, 1), &element::OPAQUE_EMM),
        ie("LCS indicator", Tv(0x62, 1), &element::OPAQUE_EMM),
        ie("LCS client identity", Tlv(0x63), &element::OPAQUE_EMM),
    ] },
    Layout { kind: 0x68, name: "Downlink generic NAS transport", clause: "§8.2.31", ies: &[
        ie("Generic message container type", V(1), &element::GENERIC_TYPE),
        ie("Generic message container", LvE, &element::GENERIC),
        ie("Additional information", Tlv(0x65), &element::OPAQUE_EMM),
    ] },
    Layout { kind: 0x69, name: "Uplink generic NAS transport", clause: "§8.2.32", ies: &[
        ie("Generic message container type", V(1), &element::GENERIC_TYPE),
        ie("Generic message container", LvE, &element::GENERIC),
        ie("Additional information", Tlv(0x65), &element::OPAQUE_EMM),
    ] },
];

/// Detach request from the network; the one from the UE shares its type.
#[rustfmt::skip]
pub static DETACH_REQUEST_DOWN: Layout = Layout { kind: 0x45, name: "Detach request", clause: "§8.2.11.2", ies: &[
    ie("Detach type", Halves, &element::DETACH_TYPE),
    ie("EMM cause", Tv(0x53, 1), &element::EMM_CAUSE),
] };

/// The layout of a message type; `None` when the specification has none.
pub fn layout(kind: u8) -> Option<&'static Layout> {
    let at = LAYOUTS.binary_search_by_key(&kind, |layout| layout.kind).ok()?;
    LAYOUTS.get(at)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn messages_are_sorted_and_mandatory_rows_come_first() {
        assert!(LAYOUTS.is_sorted_by_key(|layout| layout.kind));
        let optional = |ie: &Ie| matches!(ie.format, Tlv(_) | TlvE(_) | Tv(..) | TvHalf(_));
        assert!(LAYOUTS.iter().all(|layout| layout.ies.is_sorted_by_key(optional)));
    }
}
