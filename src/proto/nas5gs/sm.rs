//! A table: the messages of 5GS session management, in the row order of TS 24.501 §8.3 (release 17).

use super::element_table as element;
use crate::proto::nas::element_table as eps;
use crate::proto::nas::layout::Format::{Halves, Lv, LvE, Tlv, TlvE, Tv, TvHalf, V};
use crate::proto::nas::layout::{Element, Format, Ie, Layout};

const fn ie(name: &'static str, format: Format, element: &'static Element) -> Ie {
    Ie { name, format, element }
}

/// Every message, sorted by its type.
#[rustfmt::skip]
pub static LAYOUTS: &[Layout] = &[
    Layout { kind: 0xc1, name: "PDU session establishment request", clause: "§8.3.1", ies: &[
        ie("Integrity protection maximum data rate", V(2), &element::INTEGRITY_RATE),
        ie("PDU session type", TvHalf(0x9), &element::SESSION_TYPE),
        ie("SSC mode", TvHalf(0xa), &element::SSC_MODE),
        ie("5GSM capability", Tlv(0x28), &element::OPAQUE_SM),
        ie("Maximum number of supported packet filters", Tv(0x55, 2), &element::OPAQUE_SM),
        ie("Always-on PDU session requested", TvHalf(0xb), &element::OPAQUE_SM),
        ie("SM PDU DN request container", Tlv(0x39), &element::OPAQUE_SM),
        ie("Extended protocol configuration options", TlvE(0x7b), &eps::EPCO),
        ie("IP header compression configuration", Tlv(0x66), &element::OPAQUE_SM),
        ie("DS-TT Ethernet port MAC address", Tlv(0x6e), &element::OPAQUE_SM),
        ie("UE-DS-TT residence time", Tlv(0x6f), &element::OPAQUE_SM),
        ie("Port management information container", TlvE(0x74), &element::OPAQUE_SM),
        ie("Ethernet header compression configuration", Tlv(0x1f), &element::OPAQUE_SM),
        ie("Suggested interface identifier", Tlv(0x29), &element::ADDRESS),
        ie("Service-level-AA container", TlvE(0x72), &element::OPAQUE_SM),
        ie("Requested MBS container", TlvE(0x70), &element::OPAQUE_SM),
        ie("PDU session pair ID", Tlv(0x34), &element::OPAQUE_SM),
        ie("RSN", Tlv(0x35), &element::OPAQUE_SM),
    ] },
    Layout { kind: 0xc2, name: "PDU session establishment accept", clause: "§8.3.2", ies: &[
        ie("Selected PDU session type and SSC mode", Halves, &element::TYPE_AND_MODE),
        ie("Authorized QoS rules", LvE, &element::OPAQUE_SM),
        ie("Session AMBR", Lv, &element::SESSION_AMBR),
        ie("5GSM cause", Tv(0x59, 1), &element::SESSION_CAUSE),
        ie("PDU address", Tlv(0x29), &element::ADDRESS),
        ie("RQ timer value", Tv(0x56, 1), &eps::TIMER),
        ie("S-NSSAI", Tlv(0x22), &element::SLICE),
        ie("Always-on PDU session indication", TvHalf(0x8), &element::OPAQUE_SM),
        ie("Mapped EPS bearer contexts", TlvE(0x75), &element::OPAQUE_SM),
        ie("EAP message", TlvE(0x78), &element::OPAQUE_COMMON),
        ie("Authorized QoS flow descriptions", TlvE(0x79), &element::OPAQUE_SM),
        ie("Extended protocol configuration options", TlvE(0x7b), &eps::EPCO),
        ie("DNN", Tlv(0x25), &element::DNN),
        ie("5GSM network feature support", Tlv(0x17), &element::OPAQUE_SM),
        ie("Serving PLMN rate control", Tlv(0x18), &eps::RATE_CONTROL),
        ie("ATSSS container", TlvE(0x77), &element::OPAQUE_SM),
        ie("Control plane only indication", TvHalf(0xc), &element::OPAQUE_SM),
        ie("IP header compression configuration", Tlv(0x66), &element::OPAQUE_SM),
        ie("Ethernet header compression configuration", Tlv(0x1f), &element::OPAQUE_SM),
        ie("Service-level-AA container", TlvE(0x72), &element::OPAQUE_SM),
        ie("Received MBS container", TlvE(0x71), &element::OPAQUE_SM),
    ] },
    Layout { kind: 0xc3, name: "PDU session establishment reject", clause: "§8.3.3", ies: &[
        ie("5GSM cause", V(1), &element::SESSION_CAUSE),
        ie("Back-off timer value", Tlv(0x37), &eps::TIMER_3),
        ie("Allowed SSC mode", TvHalf(0xf), &element::OPAQUE_SM),
        ie("EAP message", TlvE(0x78), &element::OPAQUE_COMMON),
        ie("5GSM congestion re-attempt indicator", Tlv(0x61), &element::OPAQUE_SM),
        ie("Extended protocol configuration options", TlvE(0x7b), &eps::EPCO),
        ie("Re-attempt indicator", Tlv(0x1d), &element::OPAQUE_SM),
        ie("Service-level-AA container", TlvE(0x72), &element::OPAQUE_SM),
    ] },
    Layout { kind: 0xc5, name: "PDU session authentication command", clause: "§8.3.4", ies: &[
        ie("EAP message", LvE, &element::OPAQUE_COMMON),
        ie("Extended protocol configuration options", TlvE(0x7b), &eps::EPCO),
    ] },
    Layout { kind: 0xc6, name: "PDU session authentication complete", clause: "§8.3.5", ies: &[
        ie("EAP message", LvE, &element::OPAQUE_COMMON),
        ie("Extended protocol configuration options", TlvE(0x7b), &eps::EPCO),
    ] },
    Layout { kind: 0xc7, name: "PDU session authentication result", clause: "§8.3.6", ies: &[
        ie("EAP message", TlvE(0x78), &element::OPAQUE_COMMON),
        ie("Extended protocol configuration options", TlvE(0x7b), &eps::EPCO),
    ] },
    Layout { kind: 0xc9, name: "PDU session modification request", clause: "§8.3.7", ies: &[
        ie("5GSM capability", Tlv(0x28), &element::OPAQUE_SM),
        ie("5GSM cause", Tv(0x59, 1), &element::SESSION_CAUSE),
        ie("Maximum number of supported packet filters", Tv(0x55, 2), &element::OPAQUE_SM),
        ie("Always-on PDU session requested", TvHalf(0xb), &element::OPAQUE_SM),
        ie("Integrity protection maximum data rate", Tv(0x13, 2), &element::INTEGRITY_RATE),
        ie("Requested QoS rules", TlvE(0x7a), &element::OPAQUE_SM),
        ie("Requested QoS flow descriptions", TlvE(0x79), &element::OPAQUE_SM),
        ie("Mapped EPS bearer contexts", TlvE(0x75), &element::OPAQUE_SM),
        ie("Extended protocol configuration options", TlvE(0x7b), &eps::EPCO),
        ie("Port management information container", TlvE(0x74), &element::OPAQUE_SM),
        ie("IP header compression configuration", Tlv(0x66), &element::OPAQUE_SM),
        ie("Ethernet header compression configuration", Tlv(0x1f), &element::OPAQUE_SM),
        ie("Requested MBS container", TlvE(0x70), &element::OPAQUE_SM),
        ie("Service-level-AA container", TlvE(0x72), &element::OPAQUE_SM),
    ] },
    Layout { kind: 0xca, name: "PDU session modification reject", clause: "§8.3.8", ies: &[
        ie("5GSM cause", V(1), &element::SESSION_CAUSE),
        ie("Back-off timer value", Tlv(0x37), &eps::TIMER_3),
        ie("5GSM congestion re-attempt indicator", Tlv(0x61), &element::OPAQUE_SM),
        ie("Extended protocol configuration options", TlvE(0x7b), &eps::EPCO),
        ie("Re-attempt indicator", Tlv(0x1d), &element::OPAQUE_SM),
    ] },
    Layout { kind: 0xcb, name: "PDU session modification command", clause: "§8.3.9", ies: &[
        ie("5GSM cause", Tv(0x59, 1), &element::SESSION_CAUSE),
        ie("Session AMBR", Tlv(0x2a), &element::SESSION_AMBR),
        ie("RQ timer value", Tv(0x56, 1), &eps::TIMER),
        ie("Always-on PDU session indication", TvHalf(0x8), &element::OPAQUE_SM),
        ie("Authorized QoS rules", TlvE(0x7a), &element::OPAQUE_SM),
        ie("Mapped EPS bearer contexts", TlvE(0x75), &element::OPAQUE_SM),
        ie("Authorized QoS flow descriptions", TlvE(0x79), &element::OPAQUE_SM),
        ie("Extended protocol configuration options", TlvE(0x7b), &eps::EPCO),
        ie("ATSSS container", TlvE(0x77), &element::OPAQUE_SM),
        ie("IP header compression configuration", Tlv(0x66), &element::OPAQUE_SM),
        ie("Port management information container", TlvE(0x74), &element::OPAQUE_SM),
        ie("Serving PLMN rate control", Tlv(0x1e), &eps::RATE_CONTROL),
        ie("Ethernet header compression configuration", Tlv(0x1f), &element::OPAQUE_SM),
        ie("Received MBS container", TlvE(0x71), &element::OPAQUE_SM),
        ie("Service-level-AA container", TlvE(0x72), &element::OPAQUE_SM),
    ] },
    Layout { kind: 0xcc, name: "PDU session modification complete", clause: "§8.3.10", ies: &[
        ie("Extended protocol configuration options", TlvE(0x7b), &eps::EPCO),
        ie("Port management information container", TlvE(0x74), &element::OPAQUE_SM),
    ] },
    Layout { kind: 0xcd, name: "PDU session modification command reject", clause: "§8.3.11", ies: &[
        ie("5GSM cause", V(1), &element::SESSION_CAUSE),
        ie("Extended protocol configuration options", TlvE(0x7b), &eps::EPCO),
    ] },
    Layout { kind: 0xd1, name: "PDU session release request", clause: "§8.3.12", ies: &[
        ie("5GSM cause", Tv(0x59, 1), &element::SESSION_CAUSE),
        ie("Extended protocol configuration options", TlvE(0x7b), &eps::EPCO),
    ] },
    Layout { kind: 0xd2, name: "PDU session release reject", clause: "§8.3.13", ies: &[
        ie("5GSM cause", V(1), &element::SESSION_CAUSE),
        ie("Extended protocol configuration options", TlvE(0x7b), &eps::EPCO),
    ] },
    Layout { kind: 0xd3, name: "PDU session release command", clause: "§8.3.14", ies: &[
        ie("5GSM cause", V(1), &element::SESSION_CAUSE),
        ie("Back-off timer value", Tlv(0x37), &eps::TIMER_3),
        ie("EAP message", TlvE(0x78), &element::OPAQUE_COMMON),
        ie("5GSM congestion re-attempt indicator", Tlv(0x61), &element::OPAQUE_SM),
        ie("Extended protocol configuration options", TlvE(0x7b), &eps::EPCO),
        ie("Access type", TvHalf(0xd), &element::ACCESS_TYPE),
        ie("Service-level-AA container", TlvE(0x72), &element::OPAQUE_SM),
    ] },
    Layout { kind: 0xd4, name: "PDU session release complete", clause: "§8.3.15", ies: &[
        ie("5GSM cause", Tv(0x59, 1), &element::SESSION_CAUSE),
        ie("Extended protocol configuration options", TlvE(0x7b), &eps::EPCO),
    ] },
    Layout { kind: 0xd6, name: "5GSM status", clause: "§8.3.16", ies: &[
        ie("5GSM cause", V(1), &element::SESSION_CAUSE),
    ] },
    Layout { kind: 0xd8, name: "Service-level authentication command", clause: "§8.3.17", ies: &[
        ie("Service-level-AA container", LvE, &element::OPAQUE_SM),
    ] },
    Layout { kind: 0xd9, name: "Service-level authentication complete", clause: "§8.3.18", ies: &[
        ie("Service-level-AA container", LvE, &element::OPAQUE_SM),
    ] },
    Layout { kind: 0xda, name: "Remote UE report", clause: "§8.3.19", ies: &[
        ie("Remote UE context connected", TlvE(0x76), &element::OPAQUE_SM),
        ie("Remote UE context disconnected", TlvE(0x70), &element::OPAQUE_SM),
    ] },
    Layout { kind: 0xdb, name: "Remote UE report response", clause: "§8.3.20", ies: &[
    ] },
];
