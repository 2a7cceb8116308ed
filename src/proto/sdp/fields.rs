//! The fields of a session description, in the order and spelling of tshark.

use super::defs as d;
use crate::proto::field::{Def, Fields, Value};
use crate::proto::sip::syntax::{cut, span, words};
use crate::wire::range;

/// Fields Wireshark shows in another way than as name and value; the rest have `field` and `value`.
const OWN_FIELDS: &[&[u8]] = &[b"rtpmap", b"fmtp", b"candidate", b"path", b"crypto", b"key-mgmt"];

/// A writer of fields that knows the message the description stands in.
struct Writer<'a, 'o> {
    message: &'a [u8],
    out: &'o mut Fields<'a>,
}

/// Adds the fields of the description `bytes`, a slice of `message`.
pub fn fields<'a>(message: &'a [u8], bytes: &'a [u8], out: &mut Fields<'a>) {
    if !out.wants_any(super::DEFS) {
        return;
    }
    out.push(&d::PROTOCOL, Value::None, range(message, bytes));
    let mut writer = Writer { message, out };
    let mut in_media = false;
    for line in super::lines(bytes) {
        let (kind, value) = cut(line, b'=');
        let Some(value) = value else {
            writer.text(&d::INVALID, line);
            continue;
        };
        in_media |= kind == b"m";
        writer.line(kind, value, in_media);
    }
}

impl<'a> Writer<'a, '_> {
    fn text(&mut self, def: &'static Def, part: &'a [u8]) {
        if self.out.wants(def) {
            self.out.push(def, Value::lossy(part), range(self.message, part));
        }
    }

    /// Pairs words with fields, in order, as far as both go.
    fn words(&mut self, defs: &[&'static Def], value: &'a [u8]) {
        for (def, word) in defs.iter().zip(words(value)) {
            self.text(def, word);
        }
    }

    fn line(&mut self, kind: &[u8], value: &'a [u8], in_media: bool) {
        let def: &'static Def = match kind {
            b"v" => &d::VERSION,
            b"o" => &d::OWNER,
            b"s" => &d::SESSION_NAME,
            b"i" if in_media => &d::MEDIA_TITLE,
            b"i" => &d::SESSION_INFO,
            b"u" => &d::URI,
            b"e" => &d::EMAIL,
            b"p" => &d::PHONE,
            b"c" => &d::CONNECTION_INFO,
            b"b" => &d::BANDWIDTH,
            b"t" => &d::TIME,
            b"r" => &d::REPEAT_TIME,
            b"z" => &d::TIMEZONE,
            b"k" => &d::ENCRYPTION_KEY,
            b"m" => &d::MEDIA,
            b"a" if in_media => &d::MEDIA_ATTR,
            b"a" => &d::SESSION_ATTR,
            _ => &d::UNKNOWN,
        };
        self.text(def, value);
        match kind {
            b"o" => self.words(
                &[
                    &d::OWNER_USERNAME,
                    &d::OWNER_SESSIONID,
                    &d::OWNER_VERSION,
                    &d::OWNER_NETWORK_TYPE,
                    &d::OWNER_ADDRESS_TYPE,
                    &d::OWNER_ADDRESS,
                ],
                value,
            ),
            b"c" => self.connection(value),
            b"b" => self.pair(&d::BANDWIDTH_MODIFIER, &d::BANDWIDTH_VALUE, value),
            b"t" => self.words(&[&d::TIME_START, &d::TIME_STOP], value),
            b"r" => self.repeat(value),
            b"z" => words(value).enumerate().for_each(|(at, word)| {
                self.text(if at % 2 == 0 { &d::TIMEZONE_TIME } else { &d::TIMEZONE_OFFSET }, word);
            }),
            b"k" => self.pair(&d::ENCRYPTION_KEY_TYPE, &d::ENCRYPTION_KEY_DATA, value),
            b"m" => self.media(value),
            b"a" if in_media => self.media_attribute(value),
            b"a" if value.contains(&b':') => self.pair(&d::SESSION_ATTR_FIELD, &d::SESSION_ATTR_VALUE, value),
            _ => {}
        }
    }

    /// `name:value`.
    fn pair(&mut self, first: &'static Def, second: &'static Def, value: &'a [u8]) {
        let (name, rest) = cut(value, b':');
        self.text(first, name);
        if let Some(rest) = rest {
            self.text(second, rest);
        }
    }

    fn connection(&mut self, value: &'a [u8]) {
        self.words(&[&d::CONNECTION_INFO_NETWORK_TYPE, &d::CONNECTION_INFO_ADDRESS_TYPE], value);
        let parts = words(value).nth(2).into_iter().flat_map(|address| address.split(|octet| *octet == b'/'));
        let defs: [&'static Def; 3] =
            [&d::CONNECTION_INFO_ADDRESS, &d::CONNECTION_INFO_TTL, &d::CONNECTION_INFO_NUM_ADDR];
        for (def, part) in defs.into_iter().zip(parts) {
            self.text(def, part);
        }
    }

    fn repeat(&mut self, value: &'a [u8]) {
        self.words(&[&d::REPEAT_TIME_INTERVAL, &d::REPEAT_TIME_DURATION], value);
        for offset in words(value).skip(2) {
            self.text(&d::REPEAT_TIME_OFFSET, offset);
        }
    }

    fn media(&mut self, value: &'a [u8]) {
        let mut rest = words(value);
        if let Some(kind) = rest.next() {
            self.text(&d::MEDIA_MEDIA, kind);
        }
        if let Some(port) = rest.next() {
            let (port, count) = cut(port, b'/');
            self.text(&d::MEDIA_PORT_STRING, port);
            if let Some(number) = std::str::from_utf8(port).ok().and_then(|port| port.parse::<u16>().ok()) {
                self.out.push(&d::MEDIA_PORT, number, range(self.message, port));
            }
            if let Some(count) = count {
                self.text(&d::MEDIA_PORTCOUNT, count);
            }
        }
        let Some(protocol) = rest.next() else { return };
        self.text(&d::MEDIA_PROTO, protocol);
        let is_rtp = memchr::memmem::find(protocol, b"RTP/").is_some();
        for format in rest {
            match std::str::from_utf8(format).ok().and_then(|format| format.parse().ok()).filter(|_| is_rtp) {
                Some(number) if self.out.wants(&d::MEDIA_FORMAT) => {
                    self.out.push(&d::MEDIA_FORMAT, Value::Text(super::name(number)), range(self.message, format));
                }
                _ => self.text(&d::MEDIA_FORMAT, format),
            }
        }
    }

    fn media_attribute(&mut self, text: &'a [u8]) {
        let (name, value) = cut(text, b':');
        let Some(value) = value else { return };
        self.text(&d::MEDIA_ATTRIBUTE_FIELD, name);
        if !OWN_FIELDS.contains(&name) {
            return self.text(&d::MEDIA_ATTRIBUTE_VALUE, value);
        }
        let mut parts = words(value);
        match name {
            b"rtpmap" => {
                self.words(&[&d::MEDIA_FORMAT], value);
                let encoding = parts.nth(1).unwrap_or_default();
                let mut parts = encoding.split(|octet| *octet == b'/');
                self.text(&d::MIME_TYPE, parts.next().unwrap_or_default());
                // A clock rate is digits (RFC 8866 §6.6); what a damaged one has behind them is not part of it.
                if let Some(rate) = parts.next() {
                    self.text(&d::SAMPLE_RATE, span(rate, |octet| !octet.is_ascii_digit()).0);
                }
            }
            b"fmtp" => self.format_parameters(value),
            b"candidate" => {
                let defs: [&'static Def; 8] = [
                    &d::ICE_CANDIDATE_FOUNDATION,
                    &d::ICE_CANDIDATE_COMPONENTID,
                    &d::ICE_CANDIDATE_TRANSPORT,
                    &d::ICE_CANDIDATE_PRIORITY,
                    &d::ICE_CANDIDATE_ADDRESS,
                    &d::ICE_CANDIDATE_PORT,
                    &crate::proto::field::GROUP,
                    &d::ICE_CANDIDATE_TYPE,
                ];
                for (def, word) in defs.into_iter().zip(parts).filter(|(def, _)| !def.name.is_empty()) {
                    self.text(def, word);
                }
            }
            b"crypto" => self.words(&[&d::CRYPTO_TAG, &d::CRYPTO_CRYPTO_SUITE], value),
            _ => {}
        }
    }

    /// `97 mode-set=0,1,2; octet-align=1`.
    fn format_parameters(&mut self, value: &'a [u8]) {
        let (format, rest) = cut(value, b' ');
        self.text(&d::MEDIA_FORMAT, format);
        for parameter in rest.unwrap_or_default().split(|octet| *octet == b';').map(<[u8]>::trim_ascii) {
            if parameter.is_empty() {
                continue;
            }
            self.text(&d::FMTP_PARAMETER, parameter);
            let (name, value) = cut(parameter, b'=');
            match (name, value) {
                (b"packetization-mode", Some(value)) => {
                    if let Some(mode) = crate::proto::sip::syntax::number(value) {
                        self.out.push(&d::FMTP_H264_PACKETIZATION_MODE, mode, range(self.message, value));
                    }
                }
                (b"sprop-parameter-sets", Some(value)) => {
                    let (first, second) = cut(value, b',');
                    self.text(&d::NAL_UNIT_1_STRING, first);
                    if let Some(second) = second {
                        self.text(&d::NAL_UNIT_2_STRING, second);
                    }
                }
                _ => {}
            }
        }
    }
}
