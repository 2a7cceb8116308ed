//! A table: causes and other codes of EMM and ESM by name (TS 24.301 §9.9, annexes A and B).

/// A sorted list of codes and their names.
pub type Codes = &'static [(u8, &'static str)];

/// The name of a code; `None` when the specification has none.
pub fn name(codes: Codes, code: u8) -> Option<&'static str> {
    let at = codes.binary_search_by_key(&code, |row| row.0).ok()?;
    codes.get(at).map(|row| row.1)
}

/// EMM cause, TS 24.301 §9.9.3.9.
#[rustfmt::skip]
pub static EMM_CAUSES: Codes = &[
    (2, "IMSI unknown in HSS"),
    (3, "Illegal UE"),
    (5, "IMEI not accepted"),
    (6, "Illegal ME"),
    (7, "EPS services not allowed"),
    (8, "EPS services and non-EPS services not allowed"),
    (9, "UE identity cannot be derived by the network"),
    (10, "Implicitly detached"),
    (11, "PLMN not allowed"),
    (12, "Tracking Area not allowed"),
    (13, "Roaming not allowed in this tracking area"),
    (14, "EPS services not allowed in this PLMN"),
    (15, "No Suitable Cells In tracking area"),
    (16, "MSC temporarily not reachable"),
    (17, "Network failure"),
    (18, "CS domain not available"),
    (19, "ESM failure"),
    (20, "MAC failure"),
    (21, "Synch failure"),
    (22, "Congestion"),
    (23, "UE security capabilities mismatch"),
    (24, "Security mode rejected, unspecified"),
    (25, "Not authorized for this CSG"),
    (26, "Non-EPS authentication unacceptable"),
    (31, "Redirection to 5GCN required"),
    (35, "Requested service option not authorized in this PLMN"),
    (39, "CS service temporarily not available"),
    (40, "No EPS bearer context activated"),
    (42, "Severe network failure"),
    (95, "Semantically incorrect message"),
    (96, "Invalid mandatory information"),
    (97, "Message type non-existent or not implemented"),
    (98, "Message type not compatible with the protocol state"),
    (99, "Information element non-existent or not implemented"),
    (100, "Conditional IE error"),
    (101, "Message not compatible with the protocol state"),
    (111, "Protocol error, unspecified"),
];

/// ESM cause, TS 24.301 §9.9.4.4.
#[rustfmt::skip]
pub static ESM_CAUSES: Codes = &[
    (8, "Operator Determined Barring"),
    (26, "Insufficient resources"),
    (27, "Missing or unknown APN"),
    (28, "Unknown PDN type"),
    (29, "User authentication failed"),
    (30, "Request rejected by Serving GW or PDN GW"),
    (31, "Request rejected, unspecified"),
    (32, "Service option not supported"),
    (33, "Requested service option not subscribed"),
    (34, "Service option temporarily out of order"),
    (35, "PTI already in use"),
    (36, "Regular deactivation"),
    (37, "EPS QoS not accepted"),
    (38, "Network failure"),
    (39, "Reactivation requested"),
    (41, "Semantic error in the TFT operation"),
    (42, "Syntactical error in the TFT operation"),
    (43, "Invalid EPS bearer identity"),
    (44, "Semantic errors in packet filter(s)"),
    (45, "Syntactical errors in packet filter(s)"),
    (46, "Unused"),
    (47, "PTI mismatch"),
    (49, "Last PDN disconnection not allowed"),
    (50, "PDN type IPv4 only allowed"),
    (51, "PDN type IPv6 only allowed"),
    (52, "Single address bearers only allowed"),
    (53, "ESM information not received"),
    (54, "PDN connection does not exist"),
    (55, "Multiple PDN connections for a given APN not allowed"),
    (56, "Collision with network initiated request"),
    (57, "PDN type IPv4v6 only allowed"),
    (58, "PDN type non IP only allowed"),
    (59, "Unsupported QCI value"),
    (60, "Bearer handling not supported"),
    (61, "PDN type Ethernet only allowed"),
    (65, "Maximum number of EPS bearers reached"),
    (66, "Requested APN not supported in current RAT and PLMN combination"),
    (81, "Invalid PTI value"),
    (95, "Semantically incorrect message"),
    (96, "Invalid mandatory information"),
    (97, "Message type non-existent or not implemented"),
    (98, "Message type not compatible with the protocol state"),
    (99, "Information element non-existent or not implemented"),
    (100, "Conditional IE error"),
    (101, "Message not compatible with the protocol state"),
    (111, "Protocol error, unspecified"),
    (112, "APN restriction value incompatible with active EPS bearer context"),
    (113, "Multiple accesses to a PDN connection not allowed"),
];

/// EPS attach type, TS 24.301 §9.9.3.11.
#[rustfmt::skip]
pub static ATTACH_TYPES: Codes = &[
    (0, "EPS attach(unused)"),
    (1, "EPS attach"),
    (2, "Combined EPS/IMSI attach"),
    (3, "EPS RLOS attach"),
    (4, "EPS attach(unused)"),
    (5, "EPS attach(unused)"),
    (6, "EPS emergency attach"),
    (7, "Reserved"),
];

/// EPS attach result, TS 24.301 §9.9.3.10.
#[rustfmt::skip]
pub static ATTACH_RESULTS: Codes = &[
    (0, "reserved"),
    (1, "EPS only"),
    (2, "Combined EPS/IMSI attach"),
    (3, "reserved"),
    (4, "reserved"),
    (5, "reserved"),
    (6, "reserved"),
    (7, "reserved"),
];

/// Identity type 2, TS 24.008 §10.5.5.9.
#[rustfmt::skip]
pub static IDENTITY_TYPES: Codes = &[
    (1, "IMSI"),
    (2, "IMEI"),
    (3, "IMEISV"),
    (4, "TMSI"),
];

/// PDN type, TS 24.301 §9.9.4.10.
#[rustfmt::skip]
pub static PDN_TYPES: Codes = &[
    (1, "IPv4"),
    (2, "IPv6"),
    (3, "IPv4v6"),
    (4, "Unused; shall be interpreted as IPv6 if received by the network"),
    (5, "Non IP"),
    (6, "Ethernet"),
];

/// Request type, TS 24.301 §9.9.4.14.
#[rustfmt::skip]
pub static REQUEST_TYPES: Codes = &[
    (1, "Initial request"),
    (2, "Handover"),
    (3, "Unused. If received, the network shall interpret this as 'initial request'"),
    (4, "Emergency"),
    (6, "Handover of emergency bearer services"),
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_table_is_sorted() {
        let tables = [EMM_CAUSES, ESM_CAUSES, ATTACH_TYPES, ATTACH_RESULTS, IDENTITY_TYPES, PDN_TYPES, REQUEST_TYPES];
        assert!(tables.iter().all(|table| table.is_sorted_by_key(|row| row.0)));
        assert_eq!(name(EMM_CAUSES, 8), Some("EPS services and non-EPS services not allowed"));
    }
}
