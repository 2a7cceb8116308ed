//! A table: the messages of EPS session management, in the row order of TS 24.301 §8.3.

use super::element_table as element;
use super::layout::Format::{Halves, Lv, LvE, Tlv, TlvE, Tv, TvHalf, V};
use super::layout::{Element, Format, Ie, Layout};

const fn ie(name: &'static str, format: Format, element: &'static Element) -> Ie {
    Ie { name, format, element }
}

/// Every message, sorted by its type.
#[rustfmt::skip]
pub static LAYOUTS: &[Layout] = &[
    Layout { kind: 0xc1, name: "Activate default EPS bearer context request", clause: "§8.3.6", ies: &[
        ie("EPS QoS", Lv, &element::QUALITY),
        ie("Access point name", Lv, &element::APN),
        ie("PDN address", Lv, &element::PDN_ADDRESS),
        ie("Transaction identifier", Tlv(0x5d), &element::OPAQUE_GM),
        ie("Negotiated QoS", Tlv(0x30), &element::OPAQUE_GM),
        ie("Negotiated LLC SAPI", Tv(0x32, 1), &element::LLC_SAPI),
        ie("Radio priority", TvHalf(0x8), &element::RADIO_PRIORITY),
        ie("Packet flow identifier", Tlv(0x34), &element::PACKET_FLOW),
        ie("APN-AMBR", Tlv(0x5e), &element::AMBR),
        ie("ESM cause", Tv(0x58, 1), &element::ESM_CAUSE),
        ie("Protocol configuration options", Tlv(0x27), &element::PCO),
        ie("Connectivity type", TvHalf(0xb), &element::CONNECTIVITY),
        ie("WLAN offload indication", TvHalf(0xc), &element::WLAN_OFFLOAD),
        ie("NBIFOM container", Tlv(0x33), &element::OPAQUE_ESM),
        ie("Header compression configuration", Tlv(0x66), &element::OPAQUE_ESM),
        ie("Control plane only indication", TvHalf(0x9), &element::OPAQUE_ESM),
        ie("Extended protocol configuration options", TlvE(0x7b), &element::EPCO),
        ie("Serving PLMN rate control", Tlv(0x6e), &element::RATE_CONTROL),
        ie("Extended APN-AMBR", Tlv(0x5f), &element::EXTENDED_AMBR),
    ] },
    Layout { kind: 0xc2, name: "Activate default EPS bearer context accept", clause: "§8.3.4", ies: &[
        ie("Protocol configuration options", Tlv(0x27), &element::PCO),
        ie("Extended protocol configuration options", TlvE(0x7b), &element::EPCO),
    ] },
    Layout { kind: 0xc3, name: "Activate default EPS bearer context reject", clause: "§8.3.5", ies: &[
        ie("ESM cause", V(1), &element::ESM_CAUSE),
        ie("Protocol configuration options", Tlv(0x27), &element::PCO),
        ie("Extended protocol configuration options", TlvE(0x7b), &element::EPCO),
    ] },
    Layout { kind: 0xc5, name: "Activate dedicated EPS bearer context request", clause: "§8.3.3", ies: &[
        ie("Linked EPS bearer identity", Halves, &element::LINKED_BEARER),
        ie("EPS QoS", Lv, &element::QUALITY),
        ie("TFT", Lv, &element::TFT),
        ie("Transaction identifier", Tlv(0x5d), &element::OPAQUE_GM),
        ie("Negotiated QoS", Tlv(0x30), &element::OPAQUE_GM),
        ie("Negotiated LLC SAPI", Tv(0x32, 1), &element::LLC_SAPI),
        ie("Radio priority", TvHalf(0x8), &element::RADIO_PRIORITY),
        ie("Packet flow identifier", Tlv(0x34), &element::PACKET_FLOW),
        ie("Protocol configuration options", Tlv(0x27), &element::PCO),
        ie("WLAN offload indication", TvHalf(0xc), &element::WLAN_OFFLOAD),
        ie("NBIFOM container", Tlv(0x33), &element::OPAQUE_ESM),
        ie("Extended protocol configuration options", TlvE(0x7b), &element::EPCO),
        ie("Extended EPS QoS", Tlv(0x5c), &element::OPAQUE_ESM),
    ] },
    Layout { kind: 0xc6, name: "Activate dedicated EPS bearer context accept", clause: "§8.3.1", ies: &[
        ie("Protocol configuration options", Tlv(0x27), &element::PCO),
        ie("NBIFOM container", Tlv(0x33), &element::OPAQUE_ESM),
        ie("Extended protocol configuration options", TlvE(0x7b), &element::EPCO),
    ] },
    Layout { kind: 0xc7, name: "Activate dedicated EPS bearer context reject", clause: "§8.3.2", ies: &[
        ie("ESM cause", V(1), &element::ESM_CAUSE),
        ie("Protocol configuration options", Tlv(0x27), &element::PCO),
        ie("NBIFOM container", Tlv(0x33), &element::OPAQUE_ESM),
        ie("Extended protocol configuration options", TlvE(0x7b), &element::EPCO),
    ] },
    Layout { kind: 0xc9, name: "Modify EPS bearer context request", clause: "§8.3.18", ies: &[
        ie("New EPS QoS", Tlv(0x5b), &element::QUALITY),
        ie("TFT", Tlv(0x36), &element::TFT),
        ie("New QoS", Tlv(0x30), &element::OPAQUE_GM),
        ie("Negotiated LLC SAPI", Tv(0x32, 1), &element::LLC_SAPI),
        ie("Radio priority", TvHalf(0x8), &element::RADIO_PRIORITY),
        ie("Packet flow identifier", Tlv(0x34), &element::PACKET_FLOW),
        ie("APN-AMBR", Tlv(0x5e), &element::AMBR),
        ie("Protocol configuration options", Tlv(0x27), &element::PCO),
        ie("WLAN offload indication", TvHalf(0xc), &element::WLAN_OFFLOAD),
        ie("NBIFOM container", Tlv(0x33), &element::OPAQUE_ESM),
        ie("Header compression configuration", Tlv(0x66), &element::OPAQUE_ESM),
        ie("Extended protocol configuration options", TlvE(0x7b), &element::EPCO),
        ie("Extended APN-AMBR", Tlv(0x5f), &element::EXTENDED_AMBR),
        ie("Extended EPS QoS", Tlv(0x5c), &element::OPAQUE_ESM),
    ] },
    Layout { kind: 0xca, name: "Modify EPS bearer context accept", clause: "§8.3.16", ies: &[
        ie("Protocol configuration options", Tlv(0x27), &element::PCO),
        ie("NBIFOM container", Tlv(0x33), &element::OPAQUE_ESM),
        ie("Extended protocol configuration options", TlvE(0x7b), &element::EPCO),
    ] },
    Layout { kind: 0xcb, name: "Modify EPS bearer context reject", clause: "§8.3.17", ies: &[
        ie("ESM cause", V(1), &element::ESM_CAUSE),
        ie("Protocol configuration options", Tlv(0x27), &element::PCO),
        ie("NBIFOM container", Tlv(0x33), &element::OPAQUE_ESM),
        ie("Extended protocol configuration options", TlvE(0x7b), &element::EPCO),
    ] },
    Layout { kind: 0xcd, name: "Deactivate EPS bearer context request", clause: "§8.3.12", ies: &[
        ie("ESM cause", V(1), &element::ESM_CAUSE),
        ie("Protocol configuration options", Tlv(0x27), &element::PCO),
        ie("T3396 value", Tlv(0x37), &element::TIMER_3),
        ie("WLAN offload indication", TvHalf(0xc), &element::WLAN_OFFLOAD),
        ie("NBIFOM container", Tlv(0x33), &element::OPAQUE_ESM),
        ie("Extended protocol configuration options", TlvE(0x7b), &element::EPCO),
    ] },
    Layout { kind: 0xce, name: "Deactivate EPS bearer context accept", clause: "§8.3.11", ies: &[
        ie("Protocol configuration options", Tlv(0x27), &element::PCO),
        ie("Extended protocol configuration options", TlvE(0x7b), &element::EPCO),
    ] },
    Layout { kind: 0xd0, name: "PDN connectivity request", clause: "§8.3.20", ies: &[
        ie("Request type", Halves, &element::PDN_AND_REQUEST),
        ie("ESM information transfer flag", TvHalf(0xd), &element::TRANSFER_FLAG),
        ie("Access point name", Tlv(0x28), &element::APN),
        ie("Protocol configuration options", Tlv(0x27), &element::PCO),
        ie("Device properties", TvHalf(0xc), &element::DEVICE),
        ie("NBIFOM container", Tlv(0x33), &element::OPAQUE_ESM),
        ie("Header compression configuration", Tlv(0x66), &element::OPAQUE_ESM),
        ie("Extended protocol configuration options", TlvE(0x7b), &element::EPCO),
    ] },
    Layout { kind: 0xd1, name: "PDN connectivity reject", clause: "§8.3.19", ies: &[
        ie("ESM cause", V(1), &element::ESM_CAUSE),
        ie("Protocol configuration options", Tlv(0x27), &element::PCO),
        ie("Back-off timer value", Tlv(0x37), &element::TIMER_3),
        ie("Re-attempt indicator", Tlv(0x6b), &element::REATTEMPT),
        ie("NBIFOM container", Tlv(0x33), &element::OPAQUE_ESM),
        ie("Extended protocol configuration options", TlvE(0x7b), &element::EPCO),
    ] },
    Layout { kind: 0xd2, name: "PDN disconnect request", clause: "§8.3.22", ies: &[
        ie("Linked EPS bearer identity", Halves, &element::LINKED_BEARER),
        ie("Protocol configuration options", Tlv(0x27), &element::PCO),
        ie("Extended protocol configuration options", TlvE(0x7b), &element::EPCO),
    ] },
    Layout { kind: 0xd3, name: "PDN disconnect reject", clause: "§8.3.21", ies: &[
        ie("ESM cause", V(1), &element::ESM_CAUSE),
        ie("Protocol configuration options", Tlv(0x27), &element::PCO),
        ie("Extended protocol configuration options", TlvE(0x7b), &element::EPCO),
    ] },
    Layout { kind: 0xd4, name: "Bearer resource allocation request", clause: "§8.3.8", ies: &[
        ie("Linked EPS bearer identity", Halves, &element::LINKED_BEARER),
        ie("Traffic flow aggregate", Lv, &element::TFT),
        ie("Required traffic flow QoS", Lv, &element::QUALITY),
        ie("Protocol configuration options", Tlv(0x27), &element::PCO),
        ie("Device properties", TvHalf(0xc), &element::DEVICE),
        ie("NBIFOM container", Tlv(0x33), &element::OPAQUE_ESM),
        ie("Extended protocol configuration options", TlvE(0x7b), &element::EPCO),
        ie("Extended EPS QoS", Tlv(0x5c), &element::OPAQUE_ESM),
    ] },
    Layout { kind: 0xd5, name: "Bearer resource allocation reject", clause: "§8.3.7", ies: &[
        ie("ESM cause", V(1), &element::ESM_CAUSE),
        ie("Protocol configuration options", Tlv(0x27), &element::PCO),
        ie("Back-off timer value", Tlv(0x37), &element::TIMER_3),
        ie("Re-attempt indicator", Tlv(0x6b), &element::REATTEMPT),
        ie("NBIFOM container", Tlv(0x33), &element::OPAQUE_ESM),
        ie("Extended protocol configuration options", TlvE(0x7b), &element::EPCO),
    ] },
    Layout { kind: 0xd6, name: "Bearer resource modification request", clause: "§8.3.10", ies: &[
        ie("EPS bearer identity for packet filter", Halves, &element::LINKED_BEARER),
        ie("Traffic flow aggregate", Lv, &element::TFT),
        ie("Required traffic flow QoS", Tlv(0x5b), &element::QUALITY),
        ie("ESM cause", Tv(0x58, 1), &element::ESM_CAUSE),
        ie("Protocol configuration options", Tlv(0x27), &element::PCO),
        ie("Device properties", TvHalf(0xc), &element::DEVICE),
        ie("NBIFOM container", Tlv(0x33), &element::OPAQUE_ESM),
        ie("Header compression configuration", Tlv(0x66), &element::OPAQUE_ESM),
        ie("Extended protocol configuration options", TlvE(0x7b), &element::EPCO),
        ie("Extended EPS QoS", Tlv(0x5c), &element::OPAQUE_ESM),
    ] },
    Layout { kind: 0xd7, name: "Bearer resource modification reject", clause: "§8.3.9", ies: &[
        ie("ESM cause", V(1), &element::ESM_CAUSE),
        ie("Protocol configuration options", Tlv(0x27), &element::PCO),
        ie("Back-off timer value", Tlv(0x37), &element::TIMER_3),
        ie("Re-attempt indicator", Tlv(0x6b), &element::REATTEMPT),
        ie("NBIFOM container", Tlv(0x33), &element::OPAQUE_ESM),
        ie("Extended protocol configuration options", TlvE(0x7b), &element::EPCO),
    ] },
    Layout { kind: 0xd9, name: "ESM information request", clause: "§8.3.13", ies: &[
    ] },
    Layout { kind: 0xda, name: "ESM information response", clause: "§8.3.14", ies: &[
        ie("Access point name", Tlv(0x28), &element::APN),
        ie("Protocol configuration options", Tlv(0x27), &element::PCO),
        ie("Extended protocol configuration options", TlvE(0x7b), &element::EPCO),
    ] },
    Layout { kind: 0xdb, name: "Notification", clause: "§8.3.18A", ies: &[
        ie("Notification indicator", Lv, &element::NOTIFICATION),
    ] },
    Layout { kind: 0xdc, name: "ESM dummy message", clause: "§8.3.12A", ies: &[
    ] },
    Layout { kind: 0xe8, name: "ESM status", clause: "§8.3.15", ies: &[
        ie("ESM cause", V(1), &element::ESM_CAUSE),
    ] },
    Layout { kind: 0xe9, name: "Remote UE report", clause: "§8.3.23", ies: &[
        ie("Remote UE context connected", TlvE(0x79), &element::OPAQUE_ESM),
        ie("Remote UE context disconnected", TlvE(0x7a), &element::OPAQUE_ESM),
        ie("ProSe key management function address", Tlv(0x6f), &element::OPAQUE_ESM),
    ] },
    Layout { kind: 0xea, name: "Remote UE report response", clause: "§8.3.24", ies: &[
    ] },
    Layout { kind: 0xeb, name: "ESM data transport", clause: "§8.3.25", ies: &[
        ie("User data container", LvE, &element::USER_DATA),
        ie("Release assistance indication", TvHalf(0xf), &element::OPAQUE_ESM),
    ] },
];

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
