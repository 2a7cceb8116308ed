//! Fields below the messages: the frame itself, addresses, ports and payload protocol identifiers.
//!
//! They serve `-e` and filters and nothing else, so they are read from the frame only when somebody
//! asks for one. `net` takes packets apart for decoding; this is a walk along the headers of one frame from its IP header
//! on, without state: of a fragmented packet only the first fragment has ports. ESP is not entered.

use super::Clock;
use crate::capture::Frame;
use crate::net::{self, Payload};
use crate::proto::{Fields, Interest, Proto, Value};
use crate::wire::{Cursor, Malformed, range};
use std::net::{IpAddr, Ipv4Addr, Ipv6Addr};

crate::defs! {
    /// Fields of the lower layers and of tshark's columns.
    pub DEFS;
    FRAME           "frame"                       "Frame"                                   Protocol;
    FRAME_NUMBER    "frame.number"                "Frame Number"                            Dec;
    FRAME_TIME      "frame.time"                  "Arrival Time"                            Time;
    FRAME_EPOCH     "frame.time_epoch"            "Epoch Time"                              Duration;
    FRAME_RELATIVE  "frame.time_relative"         "Time since reference or first frame"     Duration;
    FRAME_DELTA     "frame.time_delta"            "Time delta from previous captured frame" Duration;
    FRAME_DISPLAYED "frame.time_delta_displayed"  "Time delta from previous displayed frame" Duration;
    FRAME_LEN       "frame.len"                   "Frame length on the wire"                Dec;
    FRAME_CAP_LEN   "frame.cap_len"               "Frame length stored into the capture file" Dec;
    FRAME_INTERFACE "frame.interface_id"          "Interface id"                            Dec;
    IP              "ip"                          "Internet Protocol Version 4"             Protocol;
    IP_SRC          "ip.src"                      "Source Address"                          Ipv4;
    IP_DST          "ip.dst"                      "Destination Address"                     Ipv4;
    IP_ADDR         "ip.addr"                     "Source or Destination Address"           Ipv4;
    IP_PROTO        "ip.proto"                    "Protocol"                                Dec;
    IP_TTL          "ip.ttl"                      "Time to Live"                            Dec;
    IPV6            "ipv6"                        "Internet Protocol Version 6"             Protocol;
    IPV6_SRC        "ipv6.src"                    "Source Address"                          Ipv6;
    IPV6_DST        "ipv6.dst"                    "Destination Address"                     Ipv6;
    IPV6_ADDR       "ipv6.addr"                   "Source or Destination Address"           Ipv6;
    IPV6_NXT        "ipv6.nxt"                    "Next Header"                             Dec;
    UDP             "udp"                         "User Datagram Protocol"                  Protocol;
    UDP_SRCPORT     "udp.srcport"                 "Source Port"                             Dec;
    UDP_DSTPORT     "udp.dstport"                 "Destination Port"                        Dec;
    UDP_PORT        "udp.port"                    "Source or Destination Port"              Dec;
    TCP             "tcp"                         "Transmission Control Protocol"           Protocol;
    TCP_SRCPORT     "tcp.srcport"                 "Source Port"                             Dec;
    TCP_DSTPORT     "tcp.dstport"                 "Destination Port"                        Dec;
    TCP_PORT        "tcp.port"                    "Source or Destination Port"              Dec;
    TCP_FLAGS       "tcp.flags"                   "Flags"                                   Hex(4);
    SCTP            "sctp"                        "Stream Control Transmission Protocol"    Protocol;
    SCTP_SRCPORT    "sctp.srcport"                "Source port"                             Dec;
    SCTP_DSTPORT    "sctp.dstport"                "Destination port"                        Dec;
    SCTP_PORT       "sctp.port"                   "Port"                                    Dec;
    SCTP_CHUNK      "sctp.chunk_type"             "Chunk type"                              Dec;
    SCTP_SID        "sctp.data_sid"               "Stream identifier"                       Hex(4);
    SCTP_PPID       "sctp.data_payload_proto_id"  "Payload protocol identifier"             Dec;
    COL_TIME        "_ws.col.Time"                "Time"                                    Text;
    COL_SOURCE      "_ws.col.Source"              "Source"                                  Text;
    COL_DESTINATION "_ws.col.Destination"         "Destination"                             Text;
    COL_PROTOCOL    "_ws.col.Protocol"            "Protocol"                                Text;
    COL_INFO        "_ws.col.Info"                "Info"                                    Text;
}

crate::defs! {
    /// Protocols that are recognised and not decoded: they can be filtered for.
    pub SEEN;
    X2AP      "x2ap"             "X2 Application Protocol"              Protocol;
    SGSAP     "sgsap"            "SGs Application Part"                 Protocol;
    M3UA      "m3ua"             "MTP 3 User Adaptation Layer"          Protocol;
    H248      "megaco"           "H.248, MEGACO"                        Protocol;
    MSRP      "msrp"             "Message Session Relay Protocol"       Protocol;
    TLS       "tls"              "Transport Layer Security"             Protocol;
    STUN      "stun"             "Session Traversal Utilities for NAT"  Protocol;
    WEBSOCKET "websocket"        "WebSocket"                            Protocol;
    KEEPALIVE "imsctl.keepalive" "Keep-alive between SIP peers"         Protocol;
}

/// Which of the lower layers somebody asked about.
#[derive(Clone, Copy, Debug)]
pub struct Wanted {
    headers: bool,
    columns: bool,
}

impl Wanted {
    /// Reads the wish out of an interest.
    pub fn of(interest: &Interest) -> Self {
        let any = |wanted: fn(&str) -> bool| DEFS.iter().any(|def| wanted(def.name) && interest.wants(def));
        Self {
            headers: any(|name| !name.starts_with("frame") && !name.starts_with("_ws.")),
            columns: any(|name| name.starts_with("_ws.")),
        }
    }

    /// Claims that a column of Wireshark's packet list is asked for.
    pub const fn columns(self) -> bool {
        self.columns
    }
}

/// Adds the fields of a frame: its own, and those of the headers that `wanted` names.
pub fn fields<'a>(frame: &Frame<'a>, clock: &Clock, wanted: Wanted, out: &mut Fields<'a>) {
    out.push(&FRAME, Value::None, 0..frame.bytes.len());
    out.push(&FRAME_INTERFACE, frame.interface, 0..0);
    out.push(&FRAME_TIME, Value::Time(frame.time), 0..0);
    out.push(&FRAME_EPOCH, Value::Signed(frame.time), 0..0);
    out.push(&FRAME_DELTA, Value::Signed(clock.since_previous()), 0..0);
    out.push(&FRAME_DISPLAYED, Value::Signed(clock.since_displayed()), 0..0);
    out.push(&FRAME_RELATIVE, Value::Signed(clock.since_first()), 0..0);
    out.push(&FRAME_NUMBER, frame.number, 0..0);
    out.push(&FRAME_LEN, frame.original_length, 0..0);
    out.push(&FRAME_CAP_LEN, frame.bytes.len() as u64, 0..0);
    if wanted.headers {
        let Some(packet) = net::ip_packet(frame.link, frame.bytes) else { return };
        let mut cursor = Cursor::new(frame.bytes);
        cursor.skip(range(frame.bytes, packet).start);
        // A header that is cut short ends the walk; what was read before it stands.
        let _ = ip(&mut cursor, MAX_LAYERS, out);
    }
}

/// Adds a protocol that is recognised and not decoded.
pub fn seen(proto: Proto, length: usize, out: &mut Fields<'_>) {
    if let Some(def) = SEEN.iter().find(|def| def.name == proto.filter_name()) {
        out.push(def, Value::None, 0..length);
    }
}

/// Claims that a message of this protocol may have the field.
pub fn may_have(proto: Proto, name: &str) -> bool {
    let protocol = name.split('.').next().unwrap_or_default();
    match protocol {
        "frame" | "ip" | "ipv6" | "udp" | "tcp" | "sctp" => false,
        // An ICMP error quotes a message; Diameter carries a few values of SIP and GTPv2-C.
        "sip" | "sdp" if IN_DIAMETER.iter().any(|start| name.starts_with(start)) => {
            matches!(proto, Proto::Sip | Proto::Icmp | Proto::Diameter)
        }
        "sip" | "sdp" => matches!(proto, Proto::Sip | Proto::Icmp),
        "diameter" => matches!(proto, Proto::Diameter | Proto::Icmp),
        "gtpv2" => matches!(proto, Proto::Gtpv2 | Proto::Icmp | Proto::Diameter),
        "gtp" => proto == Proto::Gtpv1,
        "s1ap" => proto == Proto::S1ap,
        "nas-5gs" | "nas_5gs" => proto == Proto::Ngap,
        "dns" => matches!(proto, Proto::Dns | Proto::Icmp),
        "rtp" | "rtcp" | "pfcp" | "ngap" | "x2ap" | "sgsap" | "m3ua" | "megaco" | "msrp" | "tls" | "stun"
        | "websocket" => proto.filter_name() == protocol,
        "imsctl" => proto == Proto::KeepAlive,
        // What several protocols carry.
        _ => !matches!(proto, Proto::Rtp | Proto::Rtcp | Proto::KeepAlive),
    }
}

/// Fields of SIP and SDP that Diameter carries.
const IN_DIAMETER: [&str; 3] = ["sip.from.addr", "sip.P-Access-Network-Info", "sdp"];

/// More headers than this in one frame are not followed.
const MAX_LAYERS: u8 = 16;

/// Adds what is known of the frame of a message that the end of the capture cut: the frame itself is past.
pub fn of_rest(payload: &Payload<'_>, out: &mut Fields<'_>) {
    out.push(&FRAME_NUMBER, payload.frame(), 0..0);
    out.push(&FRAME_INTERFACE, payload.interface, 0..0);
    out.push(&FRAME_TIME, Value::Time(payload.time), 0..0);
    out.push(&FRAME_EPOCH, Value::Signed(payload.time), 0..0);
}

fn ip(cursor: &mut Cursor<'_>, layers: u8, out: &mut Fields<'_>) -> Result<(), Malformed> {
    let Some(layers) = layers.checked_sub(1) else { return Ok(()) };
    match cursor.peek().map(|octet| octet >> 4) {
        Some(4) => ipv4(cursor, layers, out),
        Some(6) => ipv6(cursor, layers, out),
        _ => Ok(()),
    }
}

fn ipv4(cursor: &mut Cursor<'_>, layers: u8, out: &mut Fields<'_>) -> Result<(), Malformed> {
    let start = cursor.at();
    let options = usize::from(cursor.u8("version")? & 0x0f).saturating_sub(5) * 4;
    cursor.skip(5);
    let offset = cursor.u16("fragment offset")? & 0x1fff;
    let ttl = cursor.u8("time to live")?;
    let protocol = cursor.u8("protocol")?;
    cursor.skip(2);
    let source = Ipv4Addr::from(cursor.u32("source")?);
    let destination = Ipv4Addr::from(cursor.u32("destination")?);
    cursor.skip(options);
    let at = cursor.since(start);
    out.push(&IP, Value::None, at.clone());
    out.push(&IP_TTL, ttl, at.clone());
    out.push(&IP_PROTO, protocol, at.clone());
    out.push(&IP_SRC, Value::Address(IpAddr::V4(source)), at.clone());
    out.push(&IP_ADDR, Value::Address(IpAddr::V4(source)), at.clone());
    out.push(&IP_DST, Value::Address(IpAddr::V4(destination)), at.clone());
    out.push(&IP_ADDR, Value::Address(IpAddr::V4(destination)), at);
    if offset == 0 { transport(protocol, cursor, layers, out) } else { Ok(()) }
}

fn ipv6(cursor: &mut Cursor<'_>, layers: u8, out: &mut Fields<'_>) -> Result<(), Malformed> {
    let start = cursor.at();
    cursor.skip(6);
    let mut next = cursor.u8("next header")?;
    cursor.skip(1);
    let source = Ipv6Addr::from(u128_of(cursor)?);
    let destination = Ipv6Addr::from(u128_of(cursor)?);
    let at = cursor.since(start);
    out.push(&IPV6, Value::None, at.clone());
    out.push(&IPV6_NXT, next, at.clone());
    out.push(&IPV6_SRC, Value::Address(IpAddr::V6(source)), at.clone());
    out.push(&IPV6_ADDR, Value::Address(IpAddr::V6(source)), at.clone());
    out.push(&IPV6_DST, Value::Address(IpAddr::V6(destination)), at.clone());
    out.push(&IPV6_ADDR, Value::Address(IpAddr::V6(destination)), at);
    for _ in 0..MAX_LAYERS {
        match next {
            // Hop-by-hop, routing and destination options: length in units of eight octets.
            0 | 43 | 60 => {
                next = cursor.u8("next header")?;
                let length = usize::from(cursor.u8("length")?) * 8 + 6;
                cursor.skip(length);
            }
            // Fragment header.
            44 => {
                next = cursor.u8("next header")?;
                cursor.skip(1);
                let offset = cursor.u16("fragment offset")? >> 3;
                cursor.skip(4);
                if offset != 0 {
                    return Ok(());
                }
            }
            _ => break,
        }
    }
    transport(next, cursor, layers, out)
}

fn u128_of(cursor: &mut Cursor<'_>) -> Result<u128, Malformed> {
    let high = cursor.u64("address")?;
    Ok(u128::from(high) << 64 | u128::from(cursor.u64("address")?))
}

fn transport(protocol: u8, cursor: &mut Cursor<'_>, layers: u8, out: &mut Fields<'_>) -> Result<(), Malformed> {
    let start = cursor.at();
    match protocol {
        4 | 41 => ip(cursor, layers, out),
        6 => {
            let (source, destination) = (cursor.u16("source port")?, cursor.u16("destination port")?);
            cursor.skip(8);
            let flags = cursor.u16("flags")?;
            out.push(&TCP, Value::None, start..cursor.end());
            ports([&TCP_SRCPORT, &TCP_DSTPORT, &TCP_PORT], source, destination, start, out);
            out.push(&TCP_FLAGS, flags & 0x0fff, start + 12..start + 14);
            Ok(())
        }
        17 => {
            let (source, destination) = (cursor.u16("source port")?, cursor.u16("destination port")?);
            cursor.skip(4);
            out.push(&UDP, Value::None, start..cursor.end());
            ports([&UDP_SRCPORT, &UDP_DSTPORT, &UDP_PORT], source, destination, start, out);
            if source == GTPU_PORT || destination == GTPU_PORT { gtpu(cursor, layers, out) } else { Ok(()) }
        }
        132 => sctp(cursor, out),
        _ => Ok(()),
    }
}

/// Adds both ports, each under its own name and under the common one.
pub(super) fn ports(
    [source_def, destination_def, port_def]: [&'static crate::proto::Def; 3],
    source: u16,
    destination: u16,
    at: usize,
    out: &mut Fields<'_>,
) {
    out.push(source_def, source, at..at + 2);
    out.push(destination_def, destination, at + 2..at + 4);
    out.push(port_def, source, at..at + 2);
    out.push(port_def, destination, at + 2..at + 4);
}

const GTPU_PORT: u16 = 2152;

/// A user packet in GTP-U (TS 29.281 §5): the headers inside it are fields of the frame as well.
fn gtpu(cursor: &mut Cursor<'_>, layers: u8, out: &mut Fields<'_>) -> Result<(), Malformed> {
    let flags = cursor.u8("flags")?;
    let message_type = cursor.u8("message type")?;
    cursor.skip(6);
    if flags >> 5 != 1 || message_type != 255 {
        return Ok(());
    }
    if flags & 0x07 != 0 {
        cursor.skip(3);
        let mut extension = cursor.u8("next extension header")?;
        for _ in 0..MAX_LAYERS {
            if extension == 0 || flags & 0x04 == 0 {
                break;
            }
            let length = usize::from(cursor.u8("extension header length")?) * 4;
            cursor.skip(length.saturating_sub(2));
            extension = cursor.u8("next extension header")?;
        }
    }
    ip(cursor, layers, out)
}

fn sctp(cursor: &mut Cursor<'_>, out: &mut Fields<'_>) -> Result<(), Malformed> {
    let start = cursor.at();
    let (source, destination) = (cursor.u16("source port")?, cursor.u16("destination port")?);
    cursor.skip(8);
    out.push(&SCTP, Value::None, start..cursor.end());
    ports([&SCTP_SRCPORT, &SCTP_DSTPORT, &SCTP_PORT], source, destination, start, out);
    while !cursor.is_empty() {
        let at = cursor.at();
        let chunk_type = cursor.u8("chunk type")?;
        cursor.skip(1);
        let length = usize::from(cursor.u16("chunk length")?);
        out.push(&SCTP_CHUNK, chunk_type, at..at + 1);
        let body = length.saturating_sub(4);
        let mut chunk = cursor.sub_lossy(body.next_multiple_of(4));
        if chunk_type == 0 {
            chunk.skip(4);
            let stream = chunk.u16("stream identifier")?;
            chunk.skip(2);
            let ppid = chunk.u32("payload protocol identifier")?;
            out.push(&SCTP_SID, stream, at + 8..at + 10);
            out.push(&SCTP_PPID, ppid, at + 12..at + 16);
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::report::TimeFormat;
    use jiff::tz::TimeZone;

    /// IPv4, UDP 2152, GTP-U, IPv4, UDP 5060.
    fn tunnelled() -> Vec<u8> {
        let ip = |last: u8| [&[0x45, 0, 0, 0, 0, 0, 0, 0, 64, 17, 0, 0, 10, 0, 0, last, 10, 0, 0, 9][..]].concat();
        let gtpu = [0x30, 255, 0, 0, 0, 0, 0, 1];
        [&ip(1)[..], &[8, 104, 8, 104, 0, 0, 0, 0], &gtpu, &ip(2), &[0x13, 0xc4, 0x13, 0xc5, 0, 8, 0, 0]].concat()
    }

    fn spelt(bytes: &[u8]) -> Vec<String> {
        let clock = Clock::new(TimeFormat::Relative, TimeZone::UTC);
        let frame = Frame { number: 3, time: 0, link: 101, interface: 0, original_length: 99, bytes };
        let mut out = Fields::new();
        fields(&frame, &clock, Wanted::of(&Interest::everything()), &mut out);
        let shown = ["frame.number", "ip.src", "udp.port"];
        let shown = out.as_slice().iter().filter(|field| shown.contains(&field.def.name));
        shown
            .map(|field| {
                let mut text = format!("{}=", field.def.name);
                field.spell(&mut text);
                text
            })
            .collect()
    }

    #[test]
    fn headers_inside_a_tunnel_are_fields_of_the_frame() {
        assert_eq!(
            spelt(&tunnelled()),
            [
                "frame.number=3",
                "ip.src=10.0.0.1",
                "udp.port=2152",
                "udp.port=2152",
                "ip.src=10.0.0.2",
                "udp.port=5060",
                "udp.port=5061"
            ]
        );
    }

    #[test]
    fn a_frame_cut_anywhere_keeps_what_was_read() {
        let bytes = tunnelled();
        for end in 0..bytes.len() {
            assert_eq!(spelt(&bytes[..end]).first().map(String::as_str), Some("frame.number=3"));
        }
    }
}
