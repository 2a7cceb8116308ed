//! A table: the names of causes, states, types and elements (TS 24.011 §8, TS 23.040 §9).

use super::dcs::Dcs;

/// Finds a code in a sorted table.
fn find(table: &'static [(u8, &'static str)], code: u8) -> Option<&'static str> {
    let at = table.binary_search_by_key(&code, |(code, _)| *code).ok()?;
    table.get(at).map(|(_, name)| *name)
}

/// RP-Cause: code, the words in which engineers say it, the words of TS 24.011 table 8.4.
static RP_CAUSES: &[(u8, &str, &str)] = &[
    (1, "unassigned number", "Unassigned (unallocated) number"),
    (8, "operator determined barring", "Operator determined barring"),
    (10, "call barred", "Call barred"),
    (11, "reserved", "Reserved"),
    (21, "short message transfer rejected", "Short message transfer rejected"),
    (22, "memory capacity exceeded", "Memory capacity exceeded"),
    (27, "destination out of order", "Destination out of order"),
    (28, "unidentified subscriber", "Unidentified subscriber"),
    (29, "facility rejected", "Facility rejected"),
    (30, "unknown subscriber", "Unknown subscriber"),
    (38, "network out of order", "Network out of order"),
    (41, "temporary failure", "Temporary failure"),
    (42, "congestion", "Congestion"),
    (47, "resources unavailable", "Resources unavailable, unspecified"),
    (50, "requested facility not subscribed", "Requested facility not subscribed"),
    (69, "facility not implemented", "Requested facility not implemented"),
    (81, "invalid reference", "Invalid short message transfer reference value"),
    (95, "semantically incorrect", "Semantically incorrect message"),
    (96, "invalid mandatory information", "Invalid mandatory information"),
    (97, "message type non-existent", "Message type non-existent or not implemented"),
    (98, "message not compatible", "Message not compatible with short message protocol state"),
    (99, "IE non-existent", "Information element non-existent or not implemented"),
    (111, "protocol error", "Protocol error, unspecified"),
    (127, "interworking", "Interworking, unspecified"),
];

/// The RP-Cause values that are specified.
pub fn rp_causes() -> impl Iterator<Item = u8> {
    RP_CAUSES.iter().map(|(code, ..)| *code)
}

/// The words of the specification for an RP-Cause (TS 24.011 table 8.4).
pub fn rp_cause(code: u8) -> Option<&'static str> {
    let at = RP_CAUSES.binary_search_by_key(&code, |(code, ..)| *code).ok()?;
    RP_CAUSES.get(at).map(|(_, _, name)| *name)
}

/// An RP-Cause in few words; a code the table lacks counts as 41 or 111 (TS 24.011 §8.2.5.4).
pub fn rp_cause_short(code: u8) -> Option<&'static str> {
    let at = RP_CAUSES.binary_search_by_key(&code, |(code, ..)| *code).ok()?;
    RP_CAUSES.get(at).map(|(_, short, _)| *short)
}

static CP_CAUSES: &[(u8, &str)] = &[
    (17, "Network failure"),
    (22, "Congestion"),
    (81, "Invalid Transaction Identifier value"),
    (95, "Semantically incorrect message"),
    (96, "Invalid mandatory information"),
    (97, "Message type non-existent or not implemented"),
    (98, "Message not compatible with the short message protocol state"),
    (99, "Information element non-existent or not implemented"),
    (111, "Protocol error, unspecified"),
];

/// The CP-Cause values that are specified.
pub fn cp_causes() -> impl Iterator<Item = u8> {
    CP_CAUSES.iter().map(|(code, _)| *code)
}

/// CP-Cause (TS 24.011 table 8.2).
pub fn cp_cause(code: u8) -> Option<&'static str> {
    find(CP_CAUSES, code)
}

static FAILURE_CAUSES: &[(u8, &str)] = &[
    (0x80, "Telematic interworking not supported"),
    (0x81, "Short message type 0 not supported"),
    (0x82, "Cannot replace short message"),
    (0x8f, "Unspecified TP-PID error"),
    (0x90, "Data coding scheme (alphabet) not supported"),
    (0x91, "Message class not supported"),
    (0x9f, "Unspecified TP-DCS error"),
    (0xa0, "Command cannot be actioned"),
    (0xa1, "Command unsupported"),
    (0xaf, "Unspecified TP-Command error"),
    (0xb0, "TPDU not supported"),
    (0xc0, "SC busy"),
    (0xc1, "No SC subscription"),
    (0xc2, "SC system failure"),
    (0xc3, "Invalid SME address"),
    (0xc4, "Destination SME barred"),
    (0xc5, "SM rejected, duplicate SM"),
    (0xc6, "TP-VPF not supported"),
    (0xc7, "TP-VP not supported"),
    (0xd0, "(U)SIM SMS storage full"),
    (0xd1, "No SMS storage capability in (U)SIM"),
    (0xd2, "Error in MS"),
    (0xd3, "Memory capacity exceeded"),
    (0xd4, "(U)SIM application toolkit busy"),
    (0xd5, "(U)SIM data download error"),
    (0xff, "Unspecified error cause"),
];

/// The TP-Failure-Cause values that are specified one by one.
pub fn failure_causes() -> impl Iterator<Item = u8> {
    FAILURE_CAUSES.iter().map(|(code, _)| *code)
}

/// TP-Failure-Cause (TS 23.040 §9.2.3.22).
pub fn failure_cause(code: u8) -> Option<&'static str> {
    match code {
        0xe0..=0xfe => Some("Value specific to an application"),
        _ => find(FAILURE_CAUSES, code),
    }
}

static STATES: &[(u8, &str)] = &[
    (0x00, "Short message received by the SME"),
    (0x01, "Short message forwarded by the SC to the SME but the SC is unable to confirm delivery"),
    (0x02, "Short message replaced by the SC"),
    (0x20, "Congestion"),
    (0x21, "SME busy"),
    (0x22, "No response from SME"),
    (0x23, "Service rejected"),
    (0x24, "Quality of service not available"),
    (0x25, "Error in SME"),
    (0x40, "Remote procedure error"),
    (0x41, "Incompatible destination"),
    (0x42, "Connection rejected by SME"),
    (0x43, "Not obtainable"),
    (0x44, "Quality of service not available"),
    (0x45, "No interworking available"),
    (0x46, "SM validity period expired"),
    (0x47, "SM deleted by originating SME"),
    (0x48, "SM deleted by SC administration"),
    (0x49, "SM does not exist"),
    (0x60, "Congestion"),
    (0x61, "SME busy"),
    (0x62, "No response from SME"),
    (0x63, "Service rejected"),
    (0x64, "Quality of service not available"),
    (0x65, "Error in SME"),
];

/// TP-Status (TS 23.040 §9.2.3.15).
pub fn status(code: u8) -> &'static str {
    find(STATES, code).unwrap_or(match code {
        0x10..=0x1f | 0x30..=0x3f | 0x50..=0x5f | 0x70..=0x7f => "Value specific to the SC",
        _ => "Reserved",
    })
}

/// What a group of TP-Status values means for the message.
pub const fn status_group(code: u8) -> &'static str {
    match code >> 5 {
        0 => "transaction completed",
        1 => "temporary error, the SC still tries",
        2 => "permanent error, the SC does not try again",
        3 => "temporary error, the SC does not try again",
        _ => "reserved",
    }
}

static ELEMENTS: &[(u8, &str)] = &[
    (0x00, "Concatenated short messages, 8-bit reference number"),
    (0x01, "Special SMS Message Indication"),
    (0x02, "Reserved"),
    (0x03, "Value not used to avoid misinterpretation as <LF> character"),
    (0x04, "Application port addressing scheme, 8 bit address"),
    (0x05, "Application port addressing scheme, 16 bit address"),
    (0x06, "SMSC Control Parameters"),
    (0x07, "UDH Source Indicator"),
    (0x08, "Concatenated short message, 16-bit reference number"),
    (0x09, "Wireless Control Message Protocol"),
    (0x0a, "Text Formatting"),
    (0x0b, "Predefined Sound"),
    (0x0c, "User Defined Sound (iMelody)"),
    (0x0d, "Predefined Animation"),
    (0x0e, "Large Animation"),
    (0x0f, "Small Animation"),
    (0x10, "Large Picture"),
    (0x11, "Small Picture"),
    (0x12, "Variable Picture"),
    (0x13, "User prompt indicator"),
    (0x14, "Extended Object"),
    (0x15, "Reused Extended Object"),
    (0x16, "Compression Control"),
    (0x17, "Object Distribution Indicator"),
    (0x18, "Standard WVG object"),
    (0x19, "Character Size WVG object"),
    (0x1a, "Extended Object Data Request Command"),
    (0x20, "RFC 822 E-Mail Header"),
    (0x21, "Hyperlink format element"),
    (0x22, "Reply Address Element"),
    (0x23, "Enhanced Voice Mail Information"),
    (0x24, "National Language Single Shift"),
    (0x25, "National Language Locking Shift"),
];

/// Information element identifier of the user data header (TS 23.040 §9.2.3.24).
pub fn element(code: u8) -> &'static str {
    find(ELEMENTS, code).unwrap_or(match code {
        0x1b..=0x1f => "Reserved for future EMS features",
        0x70..=0x7f => "(U)SIM Toolkit Security Headers",
        0x80..=0x9f => "SME to SME specific use",
        0xc0..=0xdf => "SC specific use",
        _ => "Reserved for future use",
    })
}

static COMMANDS: &[(u8, &str)] = &[
    (0, "Enquiry relating to previously submitted short message"),
    (1, "Cancel Status Report Request relating to previously submitted short message"),
    (2, "Delete previously submitted Short Message"),
    (3, "Enable Status Report Request relating to previously submitted short message"),
];

/// TP-Command-Type (TS 23.040 §9.2.3.19).
pub fn command(code: u8) -> Option<&'static str> {
    match code {
        0xe0..=0xff => Some("Value specific to an SC"),
        _ => find(COMMANDS, code),
    }
}

/// Type of number (TS 23.040 §9.1.2.5).
pub const fn type_of_number(code: u8) -> Option<&'static str> {
    Some(match code {
        0 => "Unknown",
        1 => "International",
        2 => "National",
        3 => "Network specific",
        4 => "Subscriber",
        5 => "Alphanumeric",
        6 => "Abbreviated",
        7 => "Reserved for extension",
        _ => return None,
    })
}

/// Numbering plan identification (TS 23.040 §9.1.2.5).
pub const fn numbering_plan(code: u8) -> Option<&'static str> {
    Some(match code {
        0 => "Unknown",
        1 => "ISDN/telephone (E.164/E.163)",
        3 => "Data (X.121)",
        4 => "Telex",
        5 | 6 => "Service Centre Specific",
        8 => "National",
        9 => "Private",
        10 => "ERMES",
        15 => "Reserved for extension",
        _ => return None,
    })
}

static PID_TYPES: &[(u8, &str)] = &[
    (0x40, "Short Message Type 0 (silent)"),
    (0x41, "Replace Short Message Type 1"),
    (0x42, "Replace Short Message Type 2"),
    (0x43, "Replace Short Message Type 3"),
    (0x44, "Replace Short Message Type 4"),
    (0x45, "Replace Short Message Type 5"),
    (0x46, "Replace Short Message Type 6"),
    (0x47, "Replace Short Message Type 7"),
    (0x48, "Device Triggering Short Message"),
    (0x5e, "Enhanced Message Service (obsolete)"),
    (0x5f, "Return Call Message"),
    (0x7c, "ANSI-136 R-DATA"),
    (0x7d, "ME Data download"),
    (0x7e, "ME De-personalization Short Message"),
    (0x7f, "(U)SIM Data download"),
];

static DEVICES: &[(u8, &str)] = &[
    (0, "implicit device"),
    (1, "telex"),
    (2, "group 3 telefax"),
    (3, "group 4 telefax"),
    (4, "voice telephone"),
    (5, "ERMES"),
    (6, "national paging system"),
    (7, "Videotex"),
    (8, "teletex, carrier unspecified"),
    (9, "teletex, in PSPDN"),
    (10, "teletex, in CSPDN"),
    (11, "teletex, in analog PSTN"),
    (12, "teletex, in digital ISDN"),
    (13, "UCI"),
    (16, "message handling facility"),
    (17, "public X.400 message handling system"),
    (18, "Internet electronic mail"),
    (31, "GSM/UMTS mobile station"),
];

/// Telematic device of a TP-PID (TS 23.040 §9.2.3.9).
pub fn device(code: u8) -> &'static str {
    find(DEVICES, code).unwrap_or(if matches!(code, 24..=30) { "specific to the SC" } else { "reserved" })
}

/// Type of a TP-PID with its top bits 01 (TS 23.040 §9.2.3.9).
pub fn pid_type(pid: u8) -> Option<&'static str> {
    find(PID_TYPES, pid)
}

/// What a TP-PID says (TS 23.040 §9.2.3.9).
pub fn pid(pid: u8) -> String {
    match pid >> 6 {
        0 if pid & 0x20 != 0 => format!("telematic interworking, {}", device(pid & 0x1f)),
        0 if pid == 0 => "plain SME to SME".to_owned(),
        0 => format!("SME to SME, SM-AL protocol {}", pid & 0x1f),
        1 => pid_type(pid).unwrap_or("reserved").to_owned(),
        2 => "reserved".to_owned(),
        _ => "specific to the SC".to_owned(),
    }
}

/// The word of a message waiting kind of a TP-DCS.
pub fn waiting(dcs: Dcs) -> Option<&'static str> {
    let (_, kind) = dcs.waiting()?;
    ["Voicemail", "Fax", "Electronic Mail", "Other"].get(usize::from(kind)).copied()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_table_is_sorted_by_code() {
        for table in [CP_CAUSES, FAILURE_CAUSES, STATES, ELEMENTS, COMMANDS, PID_TYPES, DEVICES] {
            assert!(table.is_sorted_by_key(|(code, _)| *code), "{table:?}");
        }
        assert!(RP_CAUSES.is_sorted_by_key(|(code, ..)| *code));
    }
}
