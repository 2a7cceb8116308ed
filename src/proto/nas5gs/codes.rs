//! A table: causes and other codes of 5GS NAS by name (TS 24.501 §9.11, release 17).

pub use crate::proto::nas::codes::{Codes, name};

/// 5GMM cause, §9.11.3.2.
#[rustfmt::skip]
pub static MOBILITY_CAUSES: Codes = &[
    (3, "Illegal UE"),
    (5, "PEI not accepted"),
    (6, "Illegal ME"),
    (7, "5GS services not allowed"),
    (9, "UE identity cannot be derived by the network"),
    (10, "Implicitly deregistered"),
    (11, "PLMN not allowed"),
    (12, "Tracking area not allowed"),
    (13, "Roaming not allowed in this tracking area"),
    (15, "No suitable cells in tracking area"),
    (20, "MAC failure"),
    (21, "Synch failure"),
    (22, "Congestion"),
    (23, "UE security capabilities mismatch"),
    (24, "Security mode rejected, unspecified"),
    (26, "Non-5G authentication unacceptable"),
    (27, "N1 mode not allowed"),
    (28, "Restricted service area"),
    (31, "Redirection to EPC required"),
    (43, "LADN not available"),
    (62, "No network slices available"),
    (65, "Maximum number of PDU sessions reached"),
    (67, "Insufficient resources for specific slice and DNN"),
    (69, "Insufficient resources for specific slice"),
    (71, "ngKSI already in use"),
    (72, "Non-3GPP access to 5GCN not allowed"),
    (73, "Serving network not authorized"),
    (74, "Temporarily not authorized for this SNPN"),
    (75, "Permanently not authorized for this SNPN"),
    (76, "Not authorized for this CAG or authorized for CAG cells only"),
    (77, "Wireline access area not allowed"),
    (78, "PLMN not allowed to operate at the present UE location"),
    (79, "UAS services not allowed"),
    (80, "Disaster roaming for the determined PLMN with disaster condition not allowed"),
    (90, "Payload was not forwarded"),
    (91, "DNN not supported or not subscribed in the slice"),
    (92, "Insufficient user-plane resources for the PDU session"),
    (95, "Semantically incorrect message"),
    (96, "Invalid mandatory information"),
    (97, "Message type non-existent or not implemented"),
    (98, "Message type not compatible with the protocol state"),
    (99, "Information element non-existent or not implemented"),
    (100, "Conditional IE error"),
    (101, "Message not compatible with the protocol state"),
    (111, "Protocol error, unspecified"),
];

/// 5GSM cause, §9.11.4.2.
#[rustfmt::skip]
pub static SESSION_CAUSES: Codes = &[
    (8, "Operator determined barring"),
    (26, "Insufficient resources"),
    (27, "Missing or unknown DNN"),
    (28, "Unknown PDU session type"),
    (29, "User authentication or authorization failed"),
    (31, "Request rejected, unspecified"),
    (32, "Service option not supported"),
    (33, "Requested service option not subscribed"),
    (34, "Service option temporarily out of order"),
    (35, "PTI already in use"),
    (36, "Regular deactivation"),
    (38, "Network failure"),
    (39, "Reactivation requested"),
    (41, "Semantic error in the TFT operation"),
    (42, "Syntactical error in the TFT operation"),
    (43, "Invalid PDU session identity"),
    (44, "Semantic errors in packet filter(s)"),
    (45, "Syntactical error in packet filter(s)"),
    (46, "Out of LADN service area"),
    (47, "PTI mismatch"),
    (50, "PDU session type IPv4 only allowed"),
    (51, "PDU session type IPv6 only allowed"),
    (54, "PDU session does not exist"),
    (57, "PDU session type IPv4v6 only allowed"),
    (58, "PDU session type Unstructured only allowed"),
    (59, "Unsupported 5QI value"),
    (61, "PDU session type Ethernet only allowed"),
    (67, "Insufficient resources for specific slice and DNN"),
    (68, "Not supported SSC mode"),
    (69, "Insufficient resources for specific slice"),
    (70, "Missing or unknown DNN in a slice"),
    (81, "Invalid PTI value"),
    (82, "Maximum data rate per UE for user-plane integrity protection is too low"),
    (83, "Semantic error in the QoS operation"),
    (84, "Syntactical error in the QoS operation"),
    (85, "Invalid mapped EPS bearer identity"),
    (86, "UAS services not allowed"),
    (95, "Semantically incorrect message"),
    (96, "Invalid mandatory information"),
    (97, "Message type non-existent or not implemented"),
    (98, "Message type not compatible with the protocol state"),
    (99, "Information element non-existent or not implemented"),
    (100, "Conditional IE error"),
    (101, "Message not compatible with the protocol state"),
    (111, "Protocol error, unspecified"),
];

/// 5GS registration type, §9.11.3.7.
#[rustfmt::skip]
pub static REGISTRATION_TYPES: Codes = &[
    (1, "initial registration"),
    (2, "mobility registration updating"),
    (3, "periodic registration updating"),
    (4, "emergency registration"),
    (5, "SNPN onboarding registration"),
    (6, "disaster roaming mobility registration updating"),
    (7, "reserved"),
];

/// Service type, §9.11.3.50.
#[rustfmt::skip]
pub static SERVICE_TYPES: Codes = &[
    (0, "Signalling"),
    (1, "Data"),
    (2, "Mobile terminated services"),
    (3, "Emergency services"),
    (4, "Emergency services fallback"),
    (5, "High priority access"),
    (6, "Elevated signalling"),
];

/// Access type, §9.11.2.1A.
#[rustfmt::skip]
pub static ACCESS_TYPES: Codes = &[
    (1, "3GPP access"),
    (2, "Non-3GPP access"),
    (3, "3GPP access and non-3GPP access"),
];

/// Type of identity, §9.11.3.3.
#[rustfmt::skip]
pub static IDENTITY_TYPES: Codes = &[
    (0, "No identity"),
    (1, "SUCI"),
    (2, "5G-GUTI"),
    (3, "IMEI"),
    (4, "5G-S-TMSI"),
    (5, "IMEISV"),
    (6, "MAC address"),
    (7, "EUI-64"),
];

/// Protection scheme of a SUCI, TS 33.501 annex C.
#[rustfmt::skip]
pub static SCHEMES: Codes = &[
    (0, "NULL scheme"),
    (1, "ECIES scheme profile A"),
    (2, "ECIES scheme profile B"),
];

/// Payload container type, §9.11.3.40.
#[rustfmt::skip]
pub static PAYLOAD_TYPES: Codes = &[
    (1, "N1 SM information"),
    (2, "SMS"),
    (3, "LTE Positioning Protocol (LPP) message container"),
    (4, "SOR transparent container"),
    (5, "UE policy container"),
    (6, "UE parameters update transparent container"),
    (7, "Location services message container"),
    (8, "CIoT user data container"),
    (15, "Multiple payloads"),
];

/// Request type, §9.11.3.47.
#[rustfmt::skip]
pub static REQUEST_TYPES: Codes = &[
    (1, "Initial request"),
    (2, "Existing PDU session"),
    (3, "Initial emergency request"),
    (4, "Existing emergency PDU session"),
    (5, "Modification request"),
    (6, "MA PDU request"),
    (7, "Reserved"),
];

/// Slice or service type, TS 23.501 §5.15.2.2.
#[rustfmt::skip]
pub static SLICES: Codes = &[
    (1, "eMBB"),
    (2, "URLLC"),
    (3, "MIoT"),
    (4, "V2X"),
];

/// Cause of a rejected S-NSSAI, §9.11.3.46.
#[rustfmt::skip]
pub static SLICE_CAUSES: Codes = &[
    (0, "S-NSSAI not available in the current PLMN or SNPN"),
    (1, "S-NSSAI not available in the current registration area"),
    (2, "S-NSSAI not available due to the failed or revoked network slice-specific authentication and authorization"),
    (3, "S-NSSAI not available due to maximum number of UEs reached"),
];

/// PDU session type, §9.11.4.11.
#[rustfmt::skip]
pub static SESSION_TYPES: Codes = &[
    (1, "IPv4"),
    (2, "IPv6"),
    (3, "IPv4v6"),
    (4, "Unstructured"),
    (5, "Ethernet"),
];

/// SSC mode, §9.11.4.16.
#[rustfmt::skip]
pub static SSC_MODES: Codes = &[
    (1, "SSC mode 1"),
    (2, "SSC mode 2"),
    (3, "SSC mode 3"),
];

/// Integrity protection maximum data rate, §9.11.4.7.
#[rustfmt::skip]
pub static INTEGRITY_RATES: Codes = &[
    (0, "64 kbps"),
    (1, "NULL"),
    (255, "Full data rate"),
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_table_is_sorted() {
        let tables = [
            MOBILITY_CAUSES,
            SESSION_CAUSES,
            REGISTRATION_TYPES,
            SERVICE_TYPES,
            ACCESS_TYPES,
            IDENTITY_TYPES,
            SCHEMES,
            PAYLOAD_TYPES,
            REQUEST_TYPES,
            SLICES,
            SLICE_CAUSES,
            SESSION_TYPES,
            SSC_MODES,
            INTEGRITY_RATES,
        ];
        assert!(tables.iter().all(|table| table.is_sorted_by_key(|row| row.0)));
        assert_eq!(name(MOBILITY_CAUSES, 7), Some("5GS services not allowed"));
    }
}
