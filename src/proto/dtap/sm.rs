//! A table: the messages of session management, in the row order of TS 24.008 §9.5.

use super::element_table as element;
use super::ie;
use crate::proto::nas::layout::Format::{Halves, Lv, Tlv, Tv, TvHalf, V};
use crate::proto::nas::layout::{Ie, Layout};

const OPTIONS: Ie = ie("Protocol configuration options", Tlv(0x27), &element::PCO);
const FLOW: Ie = ie("Packet Flow Identifier", Tlv(0x34), &element::PACKET_FLOW);
const CAUSE: Ie = ie("SM cause", V(1), &element::SM_CAUSE);
const BACK_OFF: Ie = ie("Back-off timer value", Tlv(0x37), &element::TIMER_3);
const NBIFOM: Ie = ie("NBIFOM container", Tlv(0x33), &element::OPAQUE_GM);
const OFFLOAD: Ie = ie("WLAN offload indication", TvHalf(0xc), &element::OPAQUE_GM);

/// Every message, sorted by its type.
#[rustfmt::skip]
pub(super) static LAYOUTS: &[Layout] = &[
    Layout { kind: 0x41, name: "Activate PDP Context Request", clause: "§9.5.1", ies: &[
        ie("Requested NSAPI", V(1), &element::OPAQUE_GM),
        ie("Requested LLC SAPI", V(1), &element::LLC_SAPI),
        ie("Requested QoS", Lv, &element::OPAQUE_GM),
        ie("Requested PDP address", Lv, &element::PDP_ADDRESS),
        ie("Access point name", Tlv(0x28), &element::APN),
        OPTIONS,
        ie("Request type", TvHalf(0xa), &element::REQUEST_TYPE),
        ie("Device properties", TvHalf(0xc), &element::DEVICE),
        NBIFOM,
    ] },
    Layout { kind: 0x42, name: "Activate PDP Context Accept", clause: "§9.5.2", ies: &[
        ie("Negotiated LLC SAPI", V(1), &element::LLC_SAPI),
        ie("Negotiated QoS", Lv, &element::OPAQUE_GM),
        ie("Radio priority", Halves, &element::RADIO_PRIORITY),
        ie("PDP address", Tlv(0x2b), &element::PDP_ADDRESS),
        OPTIONS, FLOW,
        ie("SM cause", Tlv(0x39), &element::SM_CAUSE),
        ie("Connectivity type", TvHalf(0xb), &element::OPAQUE_GM),
        OFFLOAD, NBIFOM,
    ] },
    Layout { kind: 0x43, name: "Activate PDP Context Reject", clause: "§9.5.3", ies: &[
        CAUSE, OPTIONS, BACK_OFF,
        ie("Re-attempt indicator", Tlv(0x6b), &element::OPAQUE_GM),
        NBIFOM,
    ] },
    Layout { kind: 0x44, name: "Request PDP Context Activation", clause: "§9.5.7", ies: &[
        ie("Offered PDP address", Lv, &element::PDP_ADDRESS),
        ie("Access point name", Tlv(0x28), &element::APN),
        OPTIONS, NBIFOM,
    ] },
    Layout { kind: 0x45, name: "Request PDP Context Activation Reject", clause: "§9.5.8", ies: &[CAUSE, OPTIONS, NBIFOM] },
    Layout { kind: 0x46, name: "Deactivate PDP Context Request", clause: "§9.5.14", ies: &[
        CAUSE,
        ie("Tear down indicator", TvHalf(0x9), &element::OPAQUE_GM),
        OPTIONS,
        ie("MBMS protocol configuration options", Tlv(0x35), &element::OPAQUE_GM),
        BACK_OFF, OFFLOAD,
    ] },
    Layout { kind: 0x47, name: "Deactivate PDP Context Accept", clause: "§9.5.15", ies: &[
        OPTIONS,
        ie("MBMS protocol configuration options", Tlv(0x35), &element::OPAQUE_GM),
    ] },
    Layout { kind: 0x48, name: "Modify PDP Context Request", clause: "§9.5.9", ies: &[
        ie("Radio priority", Halves, &element::RADIO_PRIORITY),
        ie("Requested LLC SAPI", V(1), &element::LLC_SAPI),
        ie("New QoS", Lv, &element::OPAQUE_GM),
        ie("PDP address", Tlv(0x2b), &element::PDP_ADDRESS),
        FLOW, OPTIONS,
        ie("Traffic flow template", Tlv(0x36), &element::TFT),
        OFFLOAD, NBIFOM,
    ] },
    Layout { kind: 0x49, name: "Modify PDP Context Accept", clause: "§9.5.11", ies: &[OPTIONS, NBIFOM] },
    Layout { kind: 0x4a, name: "Modify PDP Context Request", clause: "§9.5.10", ies: &[
        ie("Requested LLC SAPI", Tv(0x32, 1), &element::LLC_SAPI),
        ie("Requested new QoS", Tlv(0x30), &element::OPAQUE_GM),
        ie("New traffic flow template", Tlv(0x31), &element::TFT),
        OPTIONS,
        ie("Device properties", TvHalf(0xc), &element::DEVICE),
        NBIFOM,
    ] },
    Layout { kind: 0x4b, name: "Modify PDP Context Accept", clause: "§9.5.12", ies: &[
        ie("Negotiated QoS", Tlv(0x30), &element::OPAQUE_GM),
        ie("Negotiated LLC SAPI", Tv(0x32, 1), &element::LLC_SAPI),
        ie("New radio priority", TvHalf(0x8), &element::RADIO_PRIORITY),
        FLOW, OPTIONS, OFFLOAD, NBIFOM,
    ] },
    Layout { kind: 0x4c, name: "Modify PDP Context Reject", clause: "§9.5.13", ies: &[
        CAUSE, OPTIONS, BACK_OFF,
        ie("Re-attempt indicator", Tlv(0x6b), &element::OPAQUE_GM),
        NBIFOM,
    ] },
    Layout { kind: 0x4d, name: "Activate Secondary PDP Context Request", clause: "§9.5.4", ies: &[
        ie("Requested NSAPI", V(1), &element::OPAQUE_GM),
        ie("Requested LLC SAPI", V(1), &element::LLC_SAPI),
        ie("Requested QoS", Lv, &element::OPAQUE_GM),
        ie("Linked TI", Lv, &element::OPAQUE_GM),
        ie("Traffic flow template", Tlv(0x36), &element::TFT),
        OPTIONS,
        ie("Device properties", TvHalf(0xc), &element::DEVICE),
        NBIFOM,
    ] },
    Layout { kind: 0x4e, name: "Activate Secondary PDP Context Accept", clause: "§9.5.5", ies: &[
        ie("Negotiated LLC SAPI", V(1), &element::LLC_SAPI),
        ie("Negotiated QoS", Lv, &element::OPAQUE_GM),
        ie("Radio priority", Halves, &element::RADIO_PRIORITY),
        FLOW, OPTIONS, OFFLOAD, NBIFOM,
    ] },
    Layout { kind: 0x4f, name: "Activate Secondary PDP Context Reject", clause: "§9.5.6", ies: &[
        CAUSE, OPTIONS, BACK_OFF,
        ie("Re-attempt indicator", Tlv(0x6b), &element::OPAQUE_GM),
        NBIFOM,
    ] },
    Layout { kind: 0x55, name: "SM Status", clause: "§9.5.21", ies: &[CAUSE] },
    Layout { kind: 0x5b, name: "Request Secondary PDP Context Activation", clause: "§9.5.5a", ies: &[
        ie("Required QoS", Lv, &element::OPAQUE_GM),
        ie("Linked TI", Lv, &element::OPAQUE_GM),
        ie("Traffic flow template", Tlv(0x36), &element::TFT),
        OPTIONS, OFFLOAD, NBIFOM,
    ] },
    Layout { kind: 0x5c, name: "Request Secondary PDP Context Activation Reject", clause: "§9.5.5b", ies: &[CAUSE, OPTIONS, NBIFOM] },
    Layout { kind: 0x5d, name: "Notification", clause: "§9.5.16a", ies: &[
        ie("Notification indicator", Lv, &element::OPAQUE_GM),
    ] },
];
