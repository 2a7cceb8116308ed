//! A table: the static RTP payload types (RFC 3551 §6), with Wireshark's names for them.

use std::borrow::Cow;

/// Payload type, encoding name (empty when it has none), Wireshark's name.
static PAYLOAD_TYPES: &[(u8, &str, &str)] = &[
    (0, "PCMU", "ITU-T G.711 PCMU"),
    (1, "", "USA Federal Standard FS-1016"),
    (2, "", "ITU-T G.721"),
    (3, "GSM", "GSM 06.10"),
    (4, "G723", "ITU-T G.723"),
    (5, "DVI4", "DVI4 8000 samples/s"),
    (6, "DVI4", "DVI4 16000 samples/s"),
    (7, "LPC", "Experimental linear predictive encoding from Xerox PARC"),
    (8, "PCMA", "ITU-T G.711 PCMA"),
    (9, "G722", "ITU-T G.722"),
    (10, "L16", "16-bit uncompressed audio, stereo"),
    (11, "L16", "16-bit uncompressed audio, monaural"),
    (12, "QCELP", "Qualcomm Code Excited Linear Predictive coding"),
    (13, "CN", "Comfort noise"),
    (14, "MPA", "MPEG-I/II Audio"),
    (15, "G728", "ITU-T G.728"),
    (16, "DVI4", "DVI4 11025 samples/s"),
    (17, "DVI4", "DVI4 22050 samples/s"),
    (18, "G729", "ITU-T G.729"),
    (19, "", "Comfort noise (old)"),
    (25, "CelB", "Sun CellB video encoding"),
    (26, "JPEG", "JPEG-compressed video"),
    (28, "nv", "'nv' program"),
    (31, "H261", "ITU-T H.261"),
    (32, "MPV", "MPEG-I/II Video"),
    (33, "MP2T", "MPEG-II transport streams"),
    (34, "H263", "ITU-T H.263"),
];

/// The encoding name of a static payload type: `PCMU`.
pub fn encoding(payload_type: u8) -> Option<&'static str> {
    row(payload_type).map(|(_, encoding, _)| *encoding).filter(|encoding| !encoding.is_empty())
}

/// What Wireshark calls a payload type; one without a row is dynamic.
pub fn name(payload_type: u8) -> Cow<'static, str> {
    match row(payload_type) {
        Some((_, _, name)) => Cow::Borrowed(*name),
        None if (72..=76).contains(&payload_type) => Cow::Borrowed("Reserved for RTCP conflict avoidance"),
        None if payload_type < 96 => Cow::Borrowed("Unassigned"),
        None => Cow::Owned(format!("DynamicRTP-Type-{payload_type}")),
    }
}

fn row(payload_type: u8) -> Option<&'static (u8, &'static str, &'static str)> {
    let at = PAYLOAD_TYPES.binary_search_by_key(&payload_type, |(number, _, _)| *number).ok()?;
    PAYLOAD_TYPES.get(at)
}
