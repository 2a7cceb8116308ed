//! The fields of a SIP message, in the order and spelling of tshark.
//!
//! Values that nobody asked for are not taken apart: each header asks for its own fields first.
//! Different from Wireshark 4.0 on purpose, and held by a test: an address without `<>` is shown whatever its scheme
//! (there only `sip:` is), parts of a single character are shown, and every value of Reason is (there the first).

use super::details::{self as d, Address, Detail};
use super::syntax::{self, Parameter};
use super::{Header, Message, NameAddr, StartLine, Uri, Via};
use crate::proto::field::{Def, Fields, GROUP, Value};
use crate::proto::identity;
use crate::wire::{Malformed, range};

impl<'a> Message<'a> {
    /// Adds the fields of the message.
    pub fn fields(&self, out: &mut Fields<'a>) {
        self.start_line(out);
        let headers = self.headers.first().map(|first| self.range(first.line).start);
        if let (Some(start), true) = (headers, out.wants(&d::MSG_HDR)) {
            let end = self.headers.last().map_or(start, |last| self.range(last.line).end);
            let range = start..end;
            out.push(&d::MSG_HDR, Value::lossy(self.bytes.get(range.clone()).unwrap_or_default()), range);
        }
        out.nest(|out| {
            for header in &self.headers {
                self.header_fields(header, out);
            }
        });
        self.body_fields(out);
    }

    fn text(&self, out: &mut Fields<'a>, def: &'static Def, part: &'a [u8]) {
        if out.wants(def) {
            out.push(def, Value::lossy(part), self.range(part));
        }
    }

    fn number(&self, out: &mut Fields<'a>, def: &'static Def, part: &'a [u8]) {
        match syntax::number(part) {
            Some(number) => out.push(def, number, self.range(part)),
            None if out.wants(def) => out.malformed(Malformed::new(def.title, self.range(part).start)),
            None => {}
        }
    }

    fn start_line(&self, out: &mut Fields<'a>) {
        match self.start {
            StartLine::Request { method, uri } => {
                self.text(out, &d::REQUEST_LINE, self.line);
                out.nest(|out| {
                    self.text(out, &d::METHOD, method);
                    self.text(out, &d::R_URI, uri);
                    if out.wants_any(&[&d::R_URI_USER, &d::R_URI_HOST, &d::R_URI_PORT, &identity::MSISDN]) {
                        let uri = Uri::new(uri);
                        out.nest(|out| self.uri_parts(out, &uri, [&d::R_URI_USER, &d::R_URI_HOST, &d::R_URI_PORT]));
                    }
                });
            }
            StartLine::Status { code, .. } => {
                self.text(out, &d::STATUS_LINE, self.line);
                let code_at = self.range(self.line);
                out.nest(|out| out.push(&d::STATUS_CODE, code, code_at));
            }
        }
    }

    fn header_fields(&self, header: &Header<'a>, out: &mut Fields<'a>) {
        let Some(known) = header.id.known() else {
            if header.name.is_empty() {
                out.push(&d::HEADER_NO_COLON, Value::None, self.range(header.line));
            } else if out.wants(&GROUP) {
                let heading = format!("{}: {}", String::from_utf8_lossy(header.name), header.text());
                out.push_headed(&GROUP, heading, Value::None, self.range(header.line));
            }
            return;
        };
        let value = header.value;
        match known.detail {
            Detail::Number => return self.number(out, &known.def, value),
            _ => self.text(out, &known.def, value),
        }
        out.nest(|out| match known.detail {
            Detail::Plain | Detail::Number => {}
            Detail::Addresses(address) => self.addresses_fields(out, address, header),
            Detail::Via => self.via_fields(out, value),
            Detail::Cseq => self.cseq_fields(out, value),
            Detail::Rack => self.rack_fields(out, value),
            Detail::CallId => self.text(out, &d::CALL_ID_GENERATED, value),
            Detail::Authentication => self.authentication_fields(out, header),
            Detail::Security => self.security_fields(out, value),
            Detail::Reason => self.reason_fields(out, value),
            Detail::AccessNetwork => access_network(self.bytes, value, out),
            Detail::ChargingVector => self.charging_fields(out, value),
            Detail::SessionId => self.session_id_fields(out, value),
            Detail::FeatureCaps => {
                for item in syntax::list(value, b';') {
                    let item = item.trim_ascii();
                    self.text(out, &d::FEATURE_CAP, item.strip_prefix(b"+").unwrap_or(item));
                }
            }
        });
    }

    fn uri_parts(&self, out: &mut Fields<'a>, uri: &Uri<'a>, [user, host, port]: [&'static Def; 3]) {
        if !uri.is_sip() {
            return;
        }
        if !uri.user.is_empty() {
            self.text(out, user, uri.user);
            if let Some(number) = uri.user.strip_prefix(b"+")
                && out.wants_any(&[&identity::MSISDN, &identity::COUNTRY_CODE])
            {
                identity::push_msisdn(out, &String::from_utf8_lossy(number), self.range(number));
            }
        }
        if !uri.host.is_empty() {
            self.text(out, host, uri.host);
        }
        if !uri.port.is_empty() {
            self.text(out, port, uri.port);
        }
    }

    fn addresses_fields(&self, out: &mut Fields<'a>, address: &'static Address, header: &Header<'a>) {
        let a = address;
        let tags = a.tag.is_some_and(|tag| out.wants(tag) || out.wants(&d::TAG));
        let parts = [a.display, a.uri, a.user, a.host, a.port, a.parameter, &d::DISPLAY_INFO, &identity::MSISDN];
        let wanted = tags || out.wants_any(&parts) || a.header_parameter.is_some_and(|def| out.wants(def));
        if !(wanted || out.wants(&identity::COUNTRY_CODE)) {
            return;
        }
        let most = if a.every { usize::MAX } else { 1 };
        let mut items = syntax::list(header.value, b',').take(most).peekable();
        while let Some(item) = items.next() {
            let Some(found) = NameAddr::new(item) else { continue };
            self.address_fields(out, a, &found);
            if let Some(def) = a.header_parameter {
                let last = items.peek().is_none();
                self.header_parameters(out, def, found.parameters, last.then_some(header));
            }
        }
    }

    fn address_fields(&self, out: &mut Fields<'a>, a: &'static Address, found: &NameAddr<'a>) {
        if !found.display.is_empty() {
            self.text(out, a.display, found.display);
            self.text(out, &d::DISPLAY_INFO, found.display);
        }
        self.text(out, a.uri, found.uri.whole);
        out.nest(|out| {
            self.uri_parts(out, &found.uri, [a.user, a.host, a.port]);
            if out.wants(a.parameter) && found.uri.is_sip() && !found.uri.parameters.is_empty() {
                for parameter in found.uri.parameters.split(|octet| *octet == b';') {
                    self.text(out, a.parameter, parameter);
                }
            }
        });
        let Some(tag_def) = a.tag else { return };
        let tag = found.parameters().find(|parameter| parameter.is("tag"));
        if let Some(tag) = tag.and_then(|tag| syntax::cut(tag.whole, b'=').1) {
            self.text(out, tag_def, tag);
            self.text(out, &d::TAG, tag);
        }
    }

    /// One field for each header parameter, blanks kept.
    ///
    /// As Wireshark spells them, a quoted value that ends the header takes the line end with it, and an empty one
    /// the first octet of it.
    fn header_parameters(
        &self,
        out: &mut Fields<'a>,
        def: &'static Def,
        parameters: &'a [u8],
        ends: Option<&Header<'a>>,
    ) {
        if !out.wants(def) {
            return;
        }
        let mut pieces = syntax::list(parameters, b';').peekable();
        while let Some(piece) = pieces.next() {
            let range = self.range(piece);
            let line_end = ends.filter(|_| pieces.peek().is_none()).map(|header| self.range(header.line).end);
            let end = match line_end {
                Some(end) if piece.contains(&b'"') => end,
                Some(end) if piece.is_empty() => end.min(range.end + 1),
                _ => range.end,
            };
            self.text(out, def, self.bytes.get(range.start..end).unwrap_or(piece));
        }
    }

    fn via_fields(&self, out: &mut Fields<'a>, value: &'a [u8]) {
        let heads: [&'static Def; 3] = [&d::VIA_TRANSPORT, &d::VIA_SENT_BY_ADDRESS, &d::VIA_SENT_BY_PORT];
        if !(out.wants_any(&heads) || d::VIA.iter().any(|(_, def)| out.wants(def)) || out.wants(&d::VIA_OC_VAL)) {
            return;
        }
        for via in syntax::list(value, b',').filter_map(Via::new) {
            self.text(out, &d::VIA_TRANSPORT, via.transport);
            self.text(out, &d::VIA_SENT_BY_ADDRESS, via.host);
            if !via.port.is_empty() {
                self.number(out, &d::VIA_SENT_BY_PORT, via.port);
            }
            for parameter in syntax::parameters(via.parameters, b';') {
                // A parameter without a value shows its name: `rport` (RFC 3581 §3).
                let shown = parameter.value.unwrap_or(parameter.name);
                self.named(out, d::VIA, &parameter, shown);
                if let (true, Some(value)) = (parameter.is("oc"), parameter.value) {
                    self.number(out, &d::VIA_OC_VAL, value);
                }
            }
        }
    }

    /// Adds a parameter that the table names; numbers as numbers.
    fn named(
        &self,
        out: &mut Fields<'a>,
        table: &[(&str, &'static Def)],
        parameter: &Parameter<'a>,
        shown: &'a [u8],
    ) -> bool {
        let Some((_, def)) = table.iter().find(|(name, _)| parameter.is(name)) else { return false };
        match def.kind {
            crate::proto::Kind::Dec => self.number(out, def, syntax::unquote(shown)),
            _ => self.text(out, def, shown),
        }
        true
    }

    fn cseq_fields(&self, out: &mut Fields<'a>, value: &'a [u8]) {
        let mut words = syntax::words(value);
        if let Some(number) = words.next() {
            self.number(out, &d::CSEQ_SEQ, number);
        }
        if let Some(method) = words.next() {
            self.text(out, &d::CSEQ_METHOD, method);
        }
    }

    fn rack_fields(&self, out: &mut Fields<'a>, value: &'a [u8]) {
        let mut words = syntax::words(value);
        for def in [&d::RACK_RSEQ_SEQ, &d::RACK_CSEQ_SEQ] {
            if let Some(number) = words.next() {
                self.number(out, def, number);
            }
        }
        if let Some(method) = words.next() {
            self.text(out, &d::RACK_CSEQ_METHOD, method);
        }
    }

    fn authentication_fields(&self, out: &mut Fields<'a>, header: &Header<'a>) {
        let parameters = match header.id {
            super::Id::AuthenticationInfo => header.value,
            _ => {
                let (scheme, rest) = syntax::span(header.value, |octet| octet.is_ascii_whitespace());
                self.text(out, &d::AUTH_SCHEME, scheme);
                rest
            }
        };
        for parameter in syntax::parameters(parameters, b',') {
            let shown = parameter.value.unwrap_or_default();
            self.named(out, d::AUTHENTICATION, &parameter, shown);
        }
        self.text(out, &d::AUTH, header.line);
    }

    fn security_fields(&self, out: &mut Fields<'a>, value: &'a [u8]) {
        for mechanism in syntax::list(value, b',') {
            let (name, parameters) = syntax::cut(mechanism, b';');
            self.text(out, &d::SEC_MECHANISM, name.trim_ascii());
            for parameter in syntax::parameters(parameters.unwrap_or_default(), b';') {
                self.named(out, d::SECURITY, &parameter, parameter.value.unwrap_or_default());
            }
        }
    }

    fn reason_fields(&self, out: &mut Fields<'a>, value: &'a [u8]) {
        for item in syntax::list(value, b',') {
            let (protocol, parameters) = syntax::cut(item, b';');
            let protocol = protocol.trim_ascii();
            self.text(out, &d::REASON_PROTOCOLS, protocol);
            let cause: &'static Def = match protocol.to_ascii_uppercase().as_slice() {
                b"Q.850" => &d::REASON_CAUSE_Q850,
                b"SIP" => &d::REASON_CAUSE_SIP,
                _ => &d::REASON_CAUSE_OTHER,
            };
            for parameter in syntax::parameters(parameters.unwrap_or_default(), b';') {
                let value = syntax::unquote(parameter.value.unwrap_or_default());
                if parameter.is("cause") {
                    self.number(out, cause, value);
                } else if parameter.is("text") {
                    self.text(out, &d::REASON_TEXT, value);
                }
            }
        }
    }

    fn charging_fields(&self, out: &mut Fields<'a>, value: &'a [u8]) {
        for parameter in syntax::parameters(value, b';') {
            let shown = parameter.value.unwrap_or_default();
            if parameter.is("icid-value") {
                self.text(out, &d::ICID_VALUE, shown);
            } else if parameter.is("icid-gen-addr") || parameter.is("icid-generated-at") {
                self.text(out, &d::ICID_GEN_ADDR, shown);
            }
        }
    }

    fn session_id_fields(&self, out: &mut Fields<'a>, value: &'a [u8]) {
        let (local, parameters) = syntax::cut(value, b';');
        let remote = syntax::parameter(parameters.unwrap_or_default(), "remote");
        if let Some(octets) = octets(local.trim_ascii()) {
            out.push(&d::SESSION_ID_SESS_ID, Value::Bytes(octets.into()), self.range(local));
        }
        for (def, part) in [(&d::SESSION_ID_LOCAL_UUID, remote.map(|_| local)), (&d::SESSION_ID_REMOTE_UUID, remote)] {
            if let Some((part, uuid)) = part.and_then(|part| Some((part, uuid(part.trim_ascii())?))) {
                out.push(def, uuid, self.range(part));
            }
        }
    }

    fn body_fields(&self, out: &mut Fields<'a>) {
        let body = self.body();
        if body.is_empty() {
            return;
        }
        out.push(&d::MSG_BODY, Value::None, self.range(body));
        let parts = self.bodies();
        out.nest(|out| {
            for part in &parts {
                self.part_fields(out, part);
            }
        });
    }

    fn part_fields(&self, out: &mut Fields<'a>, part: &super::Part<'a>) {
        if part.is("application/sdp") {
            return crate::proto::sdp::fields(self.bytes, part.bytes, out);
        }
        if part.is("message/sipfrag")
            && let Ok(quoted) = Message::decode(part.bytes)
        {
            // The start line says what became of the referred request; the rest stays unread.
            return quoted.start_line(out);
        }
        if part.is(super::body::SMS) {
            let start = self.range(part.bytes).start;
            return match crate::proto::sms::Rp::decode(part.bytes) {
                Ok(message) => message.fields(out, start),
                Err(why) => out.malformed(Malformed::new(why.what, start + why.at)),
            };
        }
        if out.wants(&GROUP) {
            for line in part.bytes.split(|octet| *octet == b'\n').take(2000) {
                let line = line.strip_suffix(b"\r").unwrap_or(line);
                out.push_headed(&GROUP, crate::wire::text::lossy(line), Value::None, self.range(line));
            }
        }
    }
}

/// Adds access type and cell of P-Access-Network-Info `value`, a slice of `message` (RFC 7315 §5.4).
pub fn access_network<'a>(message: &'a [u8], value: &'a [u8], out: &mut Fields<'a>) {
    let (kind, parameters) = syntax::cut(value, b';');
    out.push(&d::P_ACCESS_NETWORK_INFO_ACCESS_TYPE, Value::lossy(kind), range(message, kind));
    for parameter in syntax::parameters(parameters.unwrap_or_default(), b';') {
        if parameter.is("utran-cell-id-3gpp") {
            let cell = parameter.value.unwrap_or_default();
            out.push(&d::P_ACCESS_NETWORK_INFO_UTRAN_CELL_ID_3GPP, Value::lossy(cell), range(message, cell));
        }
    }
}

/// The octets that hexadecimal digits spell; `None` when they are not digits in pairs.
fn octets(digits: &[u8]) -> Option<Vec<u8>> {
    let digit = |octet: &u8| char::from(*octet).to_digit(16).and_then(|digit| u8::try_from(digit).ok());
    let pair = |pair: &[u8]| Some(digit(pair.first()?)? << 4 | digit(pair.get(1)?)?);
    (!digits.is_empty()).then(|| digits.chunks(2).map(pair).collect()).flatten()
}

/// 32 hexadecimal digits grouped as a UUID is written.
fn uuid(digits: &[u8]) -> Option<String> {
    let text = crate::wire::text::hex(&octets(digits).filter(|octets| octets.len() == 16)?);
    let piece = |from: usize, to: usize| text.get(from..to);
    Some([piece(0, 8)?, piece(8, 12)?, piece(12, 16)?, piece(16, 20)?, piece(20, 32)?].join("-"))
}
