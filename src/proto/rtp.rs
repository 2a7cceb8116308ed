//! RTP and RTCP headers (RFC 3550); payloads, feedback and extended reports are left out.

use crate::proto::field::{Fields, Value};
use crate::wire::{Cursor, Malformed};

crate::defs! {
    /// Fields of RTP and RTCP.
    pub DEFS;
    VERSION          "rtp.version"              "Version"                                  Dec;
    PADDING          "rtp.padding"              "Padding"                                  Bool;
    EXTENSION        "rtp.ext"                  "Extension"                                Bool;
    CSRC_COUNT       "rtp.cc"                   "Contributing source identifiers count"    Dec;
    MARKER           "rtp.marker"               "Marker"                                   Bool;
    PAYLOAD_TYPE     "rtp.p_type"               "Payload type"                             Dec;
    SEQUENCE         "rtp.seq"                  "Sequence number"                          Dec;
    TIMESTAMP        "rtp.timestamp"            "Timestamp"                                Dec;
    SSRC             "rtp.ssrc"                 "Synchronization Source identifier"        Hex(8);
    CSRC             "rtp.csrc.item"            "CSRC item"                                Hex(8);
    PAYLOAD          "rtp.payload"              "Payload"                                  Bytes;
    C_VERSION        "rtcp.version"             "Version"                                  Dec;
    C_PADDING        "rtcp.padding"             "Padding"                                  Bool;
    C_REPORTS        "rtcp.rc"                  "Reception report count"                   Dec;
    C_SOURCES        "rtcp.sc"                  "Source count"                             Dec;
    C_TYPE           "rtcp.pt"                  "Packet type"                              Dec;
    C_LENGTH         "rtcp.length"              "Length"                                   Dec;
    C_SENDER         "rtcp.senderssrc"          "Sender SSRC"                              Hex(8);
    C_NTP_MSW        "rtcp.timestamp.ntp.msw"   "Timestamp, MSW"                           Dec;
    C_NTP_LSW        "rtcp.timestamp.ntp.lsw"   "Timestamp, LSW"                           Dec;
    C_RTP_TIMESTAMP  "rtcp.timestamp.rtp"       "RTP timestamp"                            Dec;
    C_PACKETS        "rtcp.sender.packetcount"  "Sender's packet count"                    Dec;
    C_OCTETS         "rtcp.sender.octetcount"   "Sender's octet count"                     Dec;
    C_SOURCE         "rtcp.ssrc.identifier"     "Identifier"                               Hex(8);
    C_FRACTION       "rtcp.ssrc.fraction"       "Fraction lost"                            Dec;
    C_LOST           "rtcp.ssrc.cum_nr"         "Cumulative number of packets lost"        Signed;
    C_HIGHEST        "rtcp.ssrc.ext_high"       "Extended highest sequence number received" Dec;
    C_JITTER         "rtcp.ssrc.jitter"         "Interarrival jitter"                      Dec;
    C_LSR            "rtcp.ssrc.lsr"            "Last SR timestamp"                        Dec;
    C_DLSR           "rtcp.ssrc.dlsr"           "Delay since last SR timestamp"            Dec;
}

/// A view of one RTP packet (RFC 3550 §5.1).
#[derive(Clone, Copy, Debug)]
pub struct Packet<'a> {
    bytes: &'a [u8],
    /// Marker bit.
    pub marker: bool,
    /// Payload type, 0 to 127.
    pub payload_type: u8,
    /// Sequence number.
    pub sequence: u16,
    /// Timestamp in units of the codec's clock.
    pub timestamp: u32,
    /// Synchronisation source.
    pub ssrc: u32,
}

impl<'a> Packet<'a> {
    /// The octets of the message.
    pub const fn bytes(&self) -> &'a [u8] {
        self.bytes
    }

    /// Decodes a packet; refuses only when the fixed header cannot be read.
    pub fn decode(bytes: &'a [u8]) -> Result<Self, Malformed> {
        let mut cursor = Cursor::new(bytes);
        cursor.u8("RTP version")?;
        let second = cursor.u8("RTP payload type")?;
        let sequence = cursor.u16("RTP sequence number")?;
        let timestamp = cursor.u32("RTP timestamp")?;
        let ssrc = cursor.u32("RTP SSRC")?;
        Ok(Self { bytes, marker: second & 0x80 != 0, payload_type: second & 0x7f, sequence, timestamp, ssrc })
    }

    /// Adds the fields of the packet.
    pub fn fields(&'a self, out: &mut Fields<'a>) {
        let first = self.bytes.first().copied().unwrap_or_default();
        out.push(&VERSION, first >> 6, 0..1);
        out.push(&PADDING, first & 0x20 != 0, 0..1);
        out.push(&EXTENSION, first & 0x10 != 0, 0..1);
        out.push(&CSRC_COUNT, first & 0x0f, 0..1);
        out.push(&MARKER, self.marker, 1..2);
        out.push(&PAYLOAD_TYPE, self.payload_type, 1..2);
        out.push(&SEQUENCE, self.sequence, 2..4);
        out.push(&TIMESTAMP, self.timestamp, 4..8);
        out.push(&SSRC, self.ssrc, 8..12);
        let mut cursor = Cursor::new(self.bytes);
        cursor.skip(12);
        for _ in 0..first & 0x0f {
            match cursor.u32("RTP CSRC") {
                Ok(source) => out.push(&CSRC, source, cursor.at() - 4..cursor.at()),
                Err(why) => return out.malformed(why),
            }
        }
        // Behind a header extension the payload starts where its length says; it is not shown then.
        if first & 0x10 == 0 && !cursor.is_empty() {
            let start = cursor.at();
            let payload = cursor.take_rest();
            out.push(&PAYLOAD, Value::bytes(payload), start..self.bytes.len());
        }
    }

    /// Appends the one-line summary: `PT 97 seq 12 ts 320 ssrc 0x0000abcd`.
    pub fn summary(&self, out: &mut String) {
        let Self { payload_type, sequence, timestamp, ssrc, .. } = self;
        let mark = if self.marker { " mark" } else { "" };
        out.push_str(&format!("PT {payload_type} seq {sequence} ts {timestamp} ssrc 0x{ssrc:08x}{mark}"));
    }

    /// Claims that the message reports a failure: media never does.
    pub fn is_error(&self) -> bool {
        false
    }
}

/// A view of one RTCP compound packet (RFC 3550 §6).
#[derive(Clone, Copy, Debug)]
pub struct Control<'a> {
    bytes: &'a [u8],
}

impl<'a> Control<'a> {
    /// The octets of the message.
    pub const fn bytes(&self) -> &'a [u8] {
        self.bytes
    }

    /// Decodes a compound packet; refuses only when the first header cannot be read.
    pub fn decode(bytes: &'a [u8]) -> Result<Self, Malformed> {
        Cursor::new(bytes).u32("RTCP header")?;
        Ok(Self { bytes })
    }

    /// The packets in order: first octet, packet type and the octets behind the four of the header.
    fn packets(&self) -> impl Iterator<Item = Result<(u8, u8, Cursor<'a>), Malformed>> + use<'a> {
        let mut cursor = Cursor::new(self.bytes);
        std::iter::from_fn(move || {
            if cursor.is_empty() {
                return None;
            }
            let packet = read_packet(&mut cursor);
            if packet.is_err() {
                cursor.take_rest();
            }
            Some(packet)
        })
    }

    /// Adds the fields of the packet.
    pub fn fields(&'a self, out: &mut Fields<'a>) {
        for packet in self.packets() {
            let read = packet.and_then(|(first, kind, body)| control_fields(out, first, kind, body));
            if let Err(why) = read {
                out.malformed(why);
            }
        }
    }

    /// Appends the one-line summary: the names of the packets.
    pub fn summary(&self, out: &mut String) {
        let name = |kind| match kind {
            200 => "SR",
            201 => "RR",
            202 => "SDES",
            203 => "BYE",
            204 => "APP",
            205 => "RTPFB",
            206 => "PSFB",
            207 => "XR",
            _ => "unknown",
        };
        let names: Vec<_> = self.packets().flatten().map(|(_, kind, _)| name(kind)).collect();
        out.push_str(&names.join(", "));
    }
}

fn read_packet<'a>(cursor: &mut Cursor<'a>) -> Result<(u8, u8, Cursor<'a>), Malformed> {
    let first = cursor.u8("RTCP version")?;
    let kind = cursor.u8("RTCP packet type")?;
    let words = cursor.u16("RTCP length")?;
    Ok((first, kind, cursor.sub(usize::from(words) * 4, "RTCP packet")?))
}

fn control_fields(out: &mut Fields<'_>, first: u8, kind: u8, mut body: Cursor<'_>) -> Result<(), Malformed> {
    let at = body.at().saturating_sub(4);
    out.push(&C_VERSION, first >> 6, at..at + 1);
    out.push(&C_PADDING, first & 0x20 != 0, at..at + 1);
    match kind {
        200 | 201 => out.push(&C_REPORTS, first & 0x1f, at..at + 1),
        202 | 203 => out.push(&C_SOURCES, first & 0x1f, at..at + 1),
        _ => {}
    }
    out.push(&C_TYPE, kind, at + 1..at + 2);
    out.push(&C_LENGTH, u64::try_from(body.remaining() / 4).unwrap_or_default(), at + 2..at + 4);
    if kind != 200 && kind != 201 {
        return Ok(());
    }
    let mut word = |out: &mut Fields<'_>, def| {
        let start = body.at();
        body.u32("RTCP report").map(|value| out.push(def, value, start..start + 4))
    };
    word(out, &C_SENDER)?;
    if kind == 200 {
        for def in [&C_NTP_MSW, &C_NTP_LSW, &C_RTP_TIMESTAMP, &C_PACKETS, &C_OCTETS] {
            word(out, def)?;
        }
    }
    for _ in 0..first & 0x1f {
        report_fields(out, &mut body)?;
    }
    Ok(())
}

/// One reception report (RFC 3550 §6.4.1).
fn report_fields(out: &mut Fields<'_>, body: &mut Cursor<'_>) -> Result<(), Malformed> {
    let start = body.at();
    out.push(&C_SOURCE, body.u32("RTCP source")?, start..start + 4);
    out.push(&C_FRACTION, body.u8("RTCP fraction lost")?, start + 4..start + 5);
    let lost = i64::from(body.u24("RTCP packets lost")?);
    // The number is signed, in 24 bits: duplicates make it negative.
    let lost = if lost >= 1 << 23 { lost - (1 << 24) } else { lost };
    out.push(&C_LOST, Value::Signed(lost), start + 5..start + 8);
    for (def, at) in [&C_HIGHEST, &C_JITTER, &C_LSR, &C_DLSR].into_iter().zip((start + 8..).step_by(4)) {
        out.push(def, body.u32("RTCP report")?, at..at + 4);
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_negative_loss_is_signed() {
        let mut bytes = vec![0x81, 201, 0, 7, 0, 0, 0, 1, 0, 0, 0, 2, 0, 0xff, 0xff, 0xff];
        bytes.extend([0; 16]);
        let control = Control::decode(&bytes).expect("a header");
        let mut out = Fields::new();
        control.fields(&mut out);
        let lost: Vec<_> = out.named("rtcp.ssrc.cum_nr").map(|field| field.value.clone()).collect();
        assert_eq!(lost, [Value::Signed(-1)]);
    }
}
