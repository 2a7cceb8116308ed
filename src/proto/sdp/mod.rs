//! SDP (RFC 8866): session descriptions inside SIP and Diameter.
//!
//! [`Session`] is the typed view: media with their codecs, addresses and directions. Attributes are kept as
//! spelt; AMR (RFC 4867), AMR-WB and EVS (TS 26.445) parameters are the `fmtp` of a [`Codec`]. Left out: H.264
//! parameter sets, MIKEY.

mod defs;
mod fields;
mod payload_types;

pub use defs::DEFS;
pub use fields::fields;
pub use payload_types::{encoding, name};

use std::borrow::Cow;
use std::net::SocketAddr;

/// A session description, read as far as it goes.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Session<'a> {
    /// Address of the `c=` line before the first media.
    pub connection: Option<&'a str>,
    /// The media in order.
    pub media: Vec<Media<'a>>,
}

/// One `m=` section.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Media<'a> {
    /// `audio`, `video`, `message`.
    pub kind: &'a str,
    /// Port; 0 when the media is refused.
    pub port: u16,
    /// `RTP/AVP`.
    pub protocol: &'a str,
    /// Formats in order of preference.
    pub codecs: Vec<Codec<'a>>,
    /// Address of its own `c=` line, or that of the session.
    pub connection: Option<&'a str>,
    /// `sendrecv`, `sendonly`, `recvonly` or `inactive`, where it is said.
    pub direction: Option<&'a str>,
    /// Packet time in milliseconds.
    pub ptime: Option<u16>,
    /// `b=AS` in kbit/s.
    pub bandwidth: Option<u32>,
    /// Other attributes in order, name and value: `curr`, `des`, `conf`, `crypto`, `candidate`.
    pub attributes: Vec<(&'a str, &'a str)>,
}

/// One format of a media.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Codec<'a> {
    /// Payload type as spelt.
    pub format: &'a str,
    /// Encoding name: `AMR-WB`; of a static payload type, its usual one; empty when unknown.
    pub name: &'a str,
    /// Clock rate in Hz.
    pub rate: Option<u32>,
    /// Format parameters as spelt: `mode-set=0,1,2; octet-align=1`.
    pub parameters: &'a str,
}

/// More lines than this are not read into the typed view.
const MOST_LINES: usize = 4096;

/// The lines without their ends; octets that are no UTF-8 end a line early.
fn lines(bytes: &[u8]) -> impl Iterator<Item = &[u8]> {
    let mut rest = bytes;
    let lines = std::iter::from_fn(move || {
        let end = memchr::memchr(b'\n', rest).map_or(rest.len(), |end| end + 1);
        let (line, behind) = rest.split_at_checked(end).filter(|(line, _)| !line.is_empty())?;
        rest = behind;
        let line = line.strip_suffix(b"\n").unwrap_or(line);
        Some(line.strip_suffix(b"\r").unwrap_or(line))
    });
    lines.filter(|line| !line.is_empty()).take(MOST_LINES)
}

impl<'a> Session<'a> {
    /// Reads a session description; lines that make no sense are passed over.
    pub fn new(bytes: &'a [u8]) -> Self {
        let mut session = Self::default();
        for line in lines(bytes) {
            // One letter, `=`, the value (RFC 8866 §5).
            let [kind, b'=', value @ ..] = line else { continue };
            let media = session.media.last_mut();
            if !matches!((kind, &media), (b'm' | b'c', _) | (b'a' | b'b', Some(_))) {
                continue;
            }
            let Ok(value) = std::str::from_utf8(value) else { continue };
            match (kind, media) {
                (b'm', _) => {
                    let connection = session.connection;
                    session.media.extend(Media::new(value, connection));
                }
                (b'c', media) => {
                    let address = value.split_ascii_whitespace().nth(2).and_then(|address| address.split('/').next());
                    *media.map_or(&mut session.connection, |media| &mut media.connection) = address;
                }
                (b'b', Some(media)) => {
                    let kilobits = value.strip_prefix("AS:").and_then(|value| value.trim().parse().ok());
                    media.bandwidth = kilobits.or(media.bandwidth);
                }
                (b'a', Some(media)) => media.attribute(value),
                _ => {}
            }
        }
        session
    }

    /// Calls back with every address and port that is announced for media, RTCP ports included.
    ///
    /// RTCP runs on the next port (RFC 3550 §11) unless `a=rtcp` names another (RFC 3605).
    pub fn addresses(&self, found: &mut dyn FnMut(SocketAddr)) {
        for media in self.media.iter().filter(|media| media.port != 0) {
            let Some(Ok(address)) = media.connection.map(str::parse) else { continue };
            let rtcp = media.attributes.iter().find(|(name, _)| *name == "rtcp");
            let rtcp = rtcp.and_then(|(_, value)| value.split(' ').next()?.parse().ok());
            for port in [Some(media.port), rtcp.or(media.port.checked_add(1))].into_iter().flatten() {
                found(SocketAddr::new(address, port));
            }
        }
    }

    /// The names of the codecs offered on media that are not refused, each once; no telephone events.
    pub fn codecs(&self) -> Vec<Cow<'a, str>> {
        let mut names: Vec<Cow<'a, str>> = Vec::new();
        for codec in self.media.iter().filter(|media| media.port != 0).flat_map(|media| &media.codecs) {
            let name = if codec.name.is_empty() { codec.format } else { codec.name };
            let plain = !name.eq_ignore_ascii_case("telephone-event");
            if plain && names.len() < 16 && !names.iter().any(|known| known == name) {
                names.push(Cow::Borrowed(name));
            }
        }
        names
    }
}

impl<'a> Media<'a> {
    fn new(value: &'a str, connection: Option<&'a str>) -> Option<Self> {
        let mut words = value.split_ascii_whitespace();
        let kind = words.next()?;
        let port = words.next()?.split('/').next()?.parse().unwrap_or_default();
        let protocol = words.next().unwrap_or_default();
        let is_rtp = protocol.contains("RTP/");
        let codec = |format: &'a str| {
            let known = format.parse().ok().filter(|_| is_rtp).and_then(encoding);
            Codec { format, name: known.unwrap_or_default(), rate: None, parameters: "" }
        };
        Some(Self { kind, port, protocol, codecs: words.map(codec).collect(), connection, ..Self::default() })
    }

    fn attribute(&mut self, text: &'a str) {
        let (name, value) = text.split_once(':').unwrap_or((text, ""));
        let of_format = || value.split_once(' ').unwrap_or((value, ""));
        match name {
            "rtpmap" => {
                let (format, rest) = of_format();
                let mut parts = rest.trim().split('/');
                if let (Some(codec), Some(name)) = (self.codec(format), parts.next()) {
                    codec.name = name;
                    codec.rate = parts.next().and_then(|rate| rate.parse().ok());
                }
            }
            "fmtp" => {
                let (format, rest) = of_format();
                if let Some(codec) = self.codec(format) {
                    codec.parameters = rest.trim();
                }
            }
            "sendrecv" | "sendonly" | "recvonly" | "inactive" => self.direction = Some(name),
            "ptime" => self.ptime = value.trim().parse().ok(),
            _ => self.attributes.push((name, value)),
        }
    }

    fn codec(&mut self, format: &str) -> Option<&mut Codec<'a>> {
        self.codecs.iter_mut().find(|codec| codec.format == format)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const OFFER: &[u8] = b"v=0\r\nc=IN IP4 10.0.0.1\r\nm=audio 4000 RTP/AVP 97 0 101\r\nb=AS:41\r\n\
        a=rtpmap:97 AMR-WB/16000/1\r\na=fmtp:97 mode-set=0,1,2; octet-align=1\r\na=rtpmap:101 telephone-event/16000\r\n\
        a=ptime:20\r\na=sendonly\r\na=curr:qos local none\r\nm=video 0 RTP/AVP 99\r\nc=IN IP6 2001:db8::1\r\n";

    #[test]
    fn a_media_has_its_codecs_with_their_parameters() {
        let session = Session::new(OFFER);
        let audio = session.media.first().expect("audio");
        assert_eq!(
            (audio.port, audio.direction, audio.ptime, audio.bandwidth),
            (4000, Some("sendonly"), Some(20), Some(41))
        );
        let first = audio.codecs.first().expect("a codec");
        assert_eq!(
            (first.name, first.rate, first.parameters),
            ("AMR-WB", Some(16000), "mode-set=0,1,2; octet-align=1")
        );
        assert_eq!(audio.attributes, [("curr", "qos local none")]);
    }

    #[test]
    fn a_media_without_an_address_has_that_of_the_session() {
        let session = Session::new(OFFER);
        let addresses: Vec<_> = session.media.iter().map(|media| media.connection).collect();
        assert_eq!(addresses, [Some("10.0.0.1"), Some("2001:db8::1")]);
    }

    #[test]
    fn a_refused_media_offers_no_codec() {
        assert_eq!(Session::new(OFFER).codecs(), ["AMR-WB", "PCMU"]);
    }
}
