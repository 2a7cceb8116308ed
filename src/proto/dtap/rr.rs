//! A table: the messages of radio resources, in the row order of TS 44.018 §9.1, those of packet channels and group
//! calls left out. Channels and rest octets are shown as octets.

use super::element_table as element;
use super::ie;
use crate::proto::nas::layout::Format::{Halves, Lv, Rest, Tlv, Tv, TvHalf, V};
use crate::proto::nas::layout::{Ie, Layout};

const CAUSE: Ie = ie("RR Cause", V(1), &element::RR_CAUSE);
const REST: Ie = ie("Rest Octets", Rest, &element::OPAQUE_RR);
const PAGE_MODE: Ie = ie("Page Mode", Halves, &element::PAGE_MODE);
const IDENTITY_2: Ie = ie("Mobile Identity 2", Tlv(0x17), &element::MOBILE_IDENTITY);
const CHANNEL: Ie = ie("Channel Description", V(3), &element::OPAQUE_RR);
const CHANNEL_2: Ie = ie("Channel Description 2", V(3), &element::OPAQUE_RR);
const REFERENCE: Ie = ie("Request Reference", V(3), &element::OPAQUE_RR);
const WAIT: Ie = ie("Wait Indication", V(1), &element::OPAQUE_RR);
const ADVANCE: Ie = ie("Timing Advance", V(1), &element::TIMING_ADVANCE);
const TMSI: Ie = ie("Mobile Identity", V(4), &element::OPAQUE_RR);
const ALLOCATION: Ie = ie("Mobile Allocation", Lv, &element::OPAQUE_RR);
const STARTING: Ie = ie("Starting Time", Tv(0x7c, 2), &element::OPAQUE_RR);
const NEIGHBOURS: Ie = ie("Neighbour Cell Description", V(16), &element::OPAQUE_RR);
const RACH: Ie = ie("RACH Control Parameters", V(3), &element::OPAQUE_RR);
const AREA: Ie = ie("Location Area Identification", V(5), &element::LOCATION_AREA);
const CELL: Ie = ie("Cell Identity", V(2), &element::CELL);
const SELECTION: Ie = ie("Cell Selection Parameters", V(2), &element::OPAQUE_RR);
const MODE: Ie = ie("Channel Mode", V(1), &element::OPAQUE_RR);
const RATES: Ie = ie("MultiRate configuration", Tlv(0x03), &element::OPAQUE_RR);

/// What an assignment, and a handover, may add to its first channel (TS 44.018 §9.1.2, §9.1.15).
macro_rules! channels {
    ($($first:expr),* $(,)?) => {
        &[
            $($first,)*
            ie("Frequency List, after time", Tlv(0x05), &element::OPAQUE_RR),
            ie("Cell Channel Description", Tv(0x62, 16), &element::OPAQUE_RR),
            ie("Multislot Allocation", Tlv(0x10), &element::OPAQUE_RR),
            ie("Mode of the First Channel", Tv(0x63, 1), &element::OPAQUE_RR),
            ie("Mode of Channel Set 2", Tv(0x11, 1), &element::OPAQUE_RR),
            ie("Mode of Channel Set 3", Tv(0x13, 1), &element::OPAQUE_RR),
            ie("Mode of Channel Set 4", Tv(0x14, 1), &element::OPAQUE_RR),
            ie("Mode of Channel Set 5", Tv(0x15, 1), &element::OPAQUE_RR),
            ie("Mode of Channel Set 6", Tv(0x16, 1), &element::OPAQUE_RR),
            ie("Mode of Channel Set 7", Tv(0x17, 1), &element::OPAQUE_RR),
            ie("Mode of Channel Set 8", Tv(0x18, 1), &element::OPAQUE_RR),
            ie("Description of the Second Channel, after time", Tv(0x64, 3), &element::OPAQUE_RR),
            ie("Mode of the Second Channel", Tv(0x66, 1), &element::OPAQUE_RR),
            ie("Frequency Channel Sequence, after time", Tv(0x69, 9), &element::OPAQUE_RR),
            ie("Mobile Allocation, after time", Tlv(0x72), &element::OPAQUE_RR),
            STARTING,
            ie("Frequency List, before time", Tlv(0x19), &element::OPAQUE_RR),
            ie("Description of the First Channel, before time", Tv(0x1c, 3), &element::OPAQUE_RR),
            ie("Description of the Second Channel, before time", Tv(0x1d, 3), &element::OPAQUE_RR),
            ie("Frequency channel sequence, before time", Tv(0x1e, 9), &element::OPAQUE_RR),
            ie("Mobile Allocation, before time", Tlv(0x21), &element::OPAQUE_RR),
            ie("Cipher Mode Setting", TvHalf(0x9), &element::OPAQUE_RR),
            ie("VGCS target mode indication", Tlv(0x01), &element::OPAQUE_RR),
            RATES,
            ie("Timing Advance", Tv(0x7d, 1), &element::TIMING_ADVANCE),
        ]
    };
}

/// Every message, sorted by its type.
#[rustfmt::skip]
pub(super) static LAYOUTS: &[Layout] = &[
    Layout { kind: 0x00, name: "System Information Type 13", clause: "§9.1.43a", ies: &[REST] },
    Layout { kind: 0x02, name: "System Information Type 2bis", clause: "§9.1.33", ies: &[NEIGHBOURS, RACH, REST] },
    Layout { kind: 0x03, name: "System Information Type 2ter", clause: "§9.1.34", ies: &[NEIGHBOURS, REST] },
    Layout { kind: 0x04, name: "System Information Type 9", clause: "§9.1.43", ies: &[RACH, REST] },
    Layout { kind: 0x05, name: "System Information Type 5bis", clause: "§9.1.38", ies: &[NEIGHBOURS] },
    Layout { kind: 0x06, name: "System Information Type 5ter", clause: "§9.1.39", ies: &[NEIGHBOURS] },
    Layout { kind: 0x07, name: "System Information Type 2quater", clause: "§9.1.34a", ies: &[REST] },
    Layout { kind: 0x0d, name: "Channel Release", clause: "§9.1.7", ies: &[
        CAUSE,
        ie("BA Range", Tlv(0x73), &element::OPAQUE_RR),
        ie("Group Channel Description", Tlv(0x74), &element::OPAQUE_RR),
        ie("Group Cipher Key Number", TvHalf(0x8), &element::OPAQUE_RR),
        ie("GPRS Resumption", TvHalf(0xc), &element::OPAQUE_RR),
        ie("BA List Preference", Tlv(0x75), &element::OPAQUE_RR),
        ie("UTRAN Frequency List", Tlv(0x76), &element::OPAQUE_RR),
        ie("Cell Channel Description", Tv(0x62, 16), &element::OPAQUE_RR),
        ie("Cell Selection Indicator", Tlv(0x77), &element::OPAQUE_RR),
    ] },
    Layout { kind: 0x10, name: "Channel Mode Modify", clause: "§9.1.5", ies: &[
        CHANNEL_2, MODE,
        ie("VGCS target mode indication", Tlv(0x01), &element::OPAQUE_RR),
        RATES,
    ] },
    Layout { kind: 0x12, name: "RR Status", clause: "§9.1.29", ies: &[CAUSE] },
    Layout { kind: 0x13, name: "Classmark Enquiry", clause: "§9.1.12", ies: &[
        ie("Classmark Enquiry Mask", Tlv(0x10), &element::OPAQUE_RR),
    ] },
    Layout { kind: 0x14, name: "Frequency Redefinition", clause: "§9.1.13", ies: &[
        CHANNEL, ALLOCATION,
        ie("Starting Time", V(2), &element::OPAQUE_RR),
        ie("Cell Channel Description", Tv(0x62, 16), &element::OPAQUE_RR),
    ] },
    Layout { kind: 0x15, name: "Measurement Report", clause: "§9.1.21", ies: &[
        ie("Measurement Results", V(16), &element::OPAQUE_RR),
    ] },
    Layout { kind: 0x16, name: "Classmark Change", clause: "§9.1.11", ies: &[
        ie("Mobile Station Classmark 2", Lv, &element::CLASSMARK_2),
        ie("Mobile Station Classmark 3", Tlv(0x20), &element::CLASSMARK_3),
    ] },
    Layout { kind: 0x17, name: "Channel Mode Modify Acknowledge", clause: "§9.1.6", ies: &[CHANNEL_2, MODE] },
    Layout { kind: 0x18, name: "System Information Type 8", clause: "§9.1.42", ies: &[REST] },
    Layout { kind: 0x19, name: "System Information Type 1", clause: "§9.1.31", ies: &[
        ie("Cell Channel Description", V(16), &element::OPAQUE_RR),
        RACH, REST,
    ] },
    Layout { kind: 0x1a, name: "System Information Type 2", clause: "§9.1.32", ies: &[
        NEIGHBOURS,
        ie("NCC Permitted", V(1), &element::OPAQUE_RR),
        RACH,
    ] },
    Layout { kind: 0x1b, name: "System Information Type 3", clause: "§9.1.35", ies: &[
        CELL, AREA,
        ie("Control Channel Description", V(3), &element::OPAQUE_RR),
        ie("Cell Options (BCCH)", V(1), &element::OPAQUE_RR),
        SELECTION, RACH, REST,
    ] },
    Layout { kind: 0x1c, name: "System Information Type 4", clause: "§9.1.36", ies: &[
        AREA, SELECTION, RACH,
        ie("CBCH Channel Description", Tv(0x64, 3), &element::OPAQUE_RR),
        ie("CBCH Mobile Allocation", Tlv(0x72), &element::OPAQUE_RR),
        REST,
    ] },
    Layout { kind: 0x1d, name: "System Information Type 5", clause: "§9.1.37", ies: &[NEIGHBOURS] },
    Layout { kind: 0x1e, name: "System Information Type 6", clause: "§9.1.40", ies: &[
        CELL, AREA,
        ie("Cell Options (SACCH)", V(1), &element::OPAQUE_RR),
        ie("NCC Permitted", V(1), &element::OPAQUE_RR),
        REST,
    ] },
    Layout { kind: 0x1f, name: "System Information Type 7", clause: "§9.1.41", ies: &[REST] },
    Layout { kind: 0x21, name: "Paging Request Type 1", clause: "§9.1.22", ies: &[
        PAGE_MODE,
        ie("Mobile Identity 1", Lv, &element::MOBILE_IDENTITY),
        IDENTITY_2, REST,
    ] },
    Layout { kind: 0x22, name: "Paging Request Type 2", clause: "§9.1.23", ies: &[PAGE_MODE, TMSI, TMSI, IDENTITY_2, REST] },
    Layout { kind: 0x24, name: "Paging Request Type 3", clause: "§9.1.24", ies: &[PAGE_MODE, TMSI, TMSI, TMSI, TMSI, REST] },
    Layout { kind: 0x27, name: "Paging Response", clause: "§9.1.25", ies: &[
        ie("Ciphering Key Sequence Number", Halves, &element::KEY_HALF),
        ie("Mobile Station Classmark 2", Lv, &element::CLASSMARK_2),
        ie("Mobile Identity", Lv, &element::MOBILE_IDENTITY),
        ie("Additional update parameters", TvHalf(0xc), &element::OPAQUE_DTAP),
    ] },
    Layout { kind: 0x28, name: "Handover Failure", clause: "§9.1.17", ies: &[CAUSE] },
    Layout { kind: 0x29, name: "Assignment Complete", clause: "§9.1.3", ies: &[CAUSE] },
    Layout { kind: 0x2b, name: "Handover Command", clause: "§9.1.15", ies: channels![
        ie("Cell Description", V(2), &element::OPAQUE_RR),
        CHANNEL_2,
        ie("Handover Reference", V(1), &element::OPAQUE_RR),
        ie("Power Command and Access type", V(1), &element::OPAQUE_RR),
        ie("Synchronization Indication", TvHalf(0xd), &element::OPAQUE_RR),
    ] },
    Layout { kind: 0x2c, name: "Handover Complete", clause: "§9.1.16", ies: &[
        CAUSE,
        ie("Mobile Observed Time Difference", Tlv(0x77), &element::OPAQUE_RR),
    ] },
    Layout { kind: 0x2d, name: "Physical Information", clause: "§9.1.28", ies: &[ADVANCE] },
    Layout { kind: 0x2e, name: "Assignment Command", clause: "§9.1.2", ies: channels![
        CHANNEL_2,
        ie("Power Command", V(1), &element::OPAQUE_RR),
    ] },
    Layout { kind: 0x2f, name: "Assignment Failure", clause: "§9.1.4", ies: &[CAUSE] },
    Layout { kind: 0x32, name: "Ciphering Mode Complete", clause: "§9.1.10", ies: &[
        ie("Mobile Equipment Identity", Tlv(0x17), &element::MOBILE_IDENTITY),
    ] },
    Layout { kind: 0x34, name: "GPRS Suspension Request", clause: "§9.1.13b", ies: &[
        ie("TLLI", V(4), &element::TLLI),
        ie("Routing Area Identification", V(6), &element::ROUTING_AREA),
        ie("Suspension cause", V(1), &element::SUSPENSION),
    ] },
    Layout { kind: 0x35, name: "Ciphering Mode Command", clause: "§9.1.9", ies: &[
        ie("Ciphering Mode Setting", Halves, &element::OPAQUE_RR),
    ] },
    Layout { kind: 0x39, name: "Immediate Assignment Extended", clause: "§9.1.19", ies: &[
        PAGE_MODE, CHANNEL, REFERENCE, ADVANCE, CHANNEL, REFERENCE, ADVANCE, ALLOCATION, STARTING, REST,
    ] },
    Layout { kind: 0x3a, name: "Immediate Assignment Reject", clause: "§9.1.20", ies: &[
        PAGE_MODE, REFERENCE, WAIT, REFERENCE, WAIT, REFERENCE, WAIT, REFERENCE, WAIT, REST,
    ] },
    Layout { kind: 0x3d, name: "System Information Type 16", clause: "§9.1.43d", ies: &[REST] },
    Layout { kind: 0x3e, name: "System Information Type 17", clause: "§9.1.43e", ies: &[REST] },
    Layout { kind: 0x3f, name: "Immediate Assignment", clause: "§9.1.18", ies: &[
        PAGE_MODE, CHANNEL, REFERENCE, ADVANCE, ALLOCATION, STARTING, REST,
    ] },
    Layout { kind: 0x60, name: "UTRAN Classmark Change", clause: "§9.1.11a", ies: &[
        ie("UTRAN Classmark information", Lv, &element::OPAQUE_RR),
    ] },
];
