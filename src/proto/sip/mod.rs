//! SIP (RFC 3261) and the headers IMS adds (TS 24.229).
//!
//! [`Message`] walks the head once and remembers where each header field is; values are taken apart
//! when somebody asks. Tolerated: leading blank lines, bare LF or CR, folding, compact forms, blanks before the
//! colon, lines without a colon, a head that is cut short, bodies of any octets. Left out: SigComp, and
//! what a dialog means.

mod body;
mod details;
mod fields;
pub mod headers;
pub mod q850;
pub mod status;
mod summary;
pub mod syntax;
pub mod uri;

use crate::proto::field::Def;
use crate::wire::{Malformed, range};
pub use body::Part;
pub use details::FROM_ADDR;
pub use fields::access_network;
pub use headers::Id;
use std::borrow::Cow;
pub use uri::{NameAddr, Uri, Via};

/// Fields of SIP: the header table, then what is inside the values.
pub static DEFS: &[&Def] = &concat::<{ headers::DEFS.len() + details::DEFS.len() }>(&headers::DEFS, details::DEFS);

const fn concat<const N: usize>(first: &[&'static Def], second: &[&'static Def]) -> [&'static Def; N] {
    let mut all = [first[0]; N];
    let mut at = 1;
    while at < N {
        all[at] = if at < first.len() { first[at] } else { second[at - first.len()] };
        at += 1;
    }
    all
}

/// The first line of a message.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum StartLine<'a> {
    /// `INVITE sip:bob@ims SIP/2.0`.
    Request {
        /// Method as spelt.
        method: &'a [u8],
        /// Request-URI as spelt.
        uri: &'a [u8],
    },
    /// `SIP/2.0 200 OK`.
    Status {
        /// Status code, 0 to 999.
        code: u16,
        /// Reason phrase.
        reason: &'a [u8],
    },
}

/// One header field as it stands in the message.
#[derive(Clone, Copy, Debug)]
pub struct Header<'a> {
    /// Which one.
    pub id: Id,
    /// Name as spelt.
    pub name: &'a [u8],
    /// Value as spelt, line ends of folding and trailing blanks included.
    pub value: &'a [u8],
    /// The whole field from its name to its line end, both included.
    pub line: &'a [u8],
}

/// Claims that what is at `at`, behind a line end, belongs to the field before.
fn continues(bytes: &[u8], at: usize) -> bool {
    match bytes.get(at) {
        Some(b' ' | b'\t') => true,
        Some(b';') => at.checked_sub(1).and_then(|before| bytes.get(before)) == Some(&b'\r'),
        _ => false,
    }
}

impl<'a> Header<'a> {
    /// The value in one line, without the blanks around it.
    pub fn text(&self) -> Cow<'a, str> {
        let value = self.value.trim_ascii();
        if memchr::memchr(b'\n', value).is_none() {
            return String::from_utf8_lossy(value);
        }
        let lines = value.split(|octet| *octet == b'\n').map(|line| String::from_utf8_lossy(line.trim_ascii()));
        Cow::Owned(lines.collect::<Vec<_>>().join(" "))
    }

    /// The values of a field that may hold several.
    pub fn items(&self) -> impl Iterator<Item = &'a [u8]> + use<'a> {
        syntax::list(self.value, b',').map(<[u8]>::trim_ascii).filter(|item| !item.is_empty())
    }
}

/// A view of one message.
#[derive(Clone, Debug)]
pub struct Message<'a> {
    bytes: &'a [u8],
    line: &'a [u8],
    start: StartLine<'a>,
    headers: Vec<Header<'a>>,
    body: &'a [u8],
    complete: bool,
}

fn is_token(octet: u8) -> bool {
    octet.is_ascii_alphanumeric() || b"-.!%*_+`'~".contains(&octet)
}

/// `SIP/` and digits with a dot between, or as much of it as a cut line has (RFC 3261 §7.1).
fn is_version(octets: &[u8]) -> bool {
    let digits = octets.get(4..).unwrap_or_default();
    let digital = digits.iter().all(|octet| octet.is_ascii_digit() || *octet == b'.');
    octets.iter().zip(b"SIP/").all(|(octet, expected)| octet.eq_ignore_ascii_case(expected)) && digital
}

fn skip_blank_lines(bytes: &[u8]) -> &[u8] {
    syntax::span(bytes, |octet| !matches!(octet, b'\r' | b'\n')).1
}

/// The octets up to the end of the line, without it.
fn first_line(bytes: &[u8]) -> &[u8] {
    syntax::span(bytes, |octet| matches!(octet, b'\r' | b'\n')).0
}

impl<'a> StartLine<'a> {
    /// A status has three digits; a request that is cut short may lack its version. Neither has a NUL.
    fn read(line: &'a [u8]) -> Option<Self> {
        if memchr::memchr(0, line).is_some() {
            return None;
        }
        if let Some(rest) = line.strip_prefix(b"SIP/").and_then(|rest| syntax::cut(rest, b' ').1) {
            let (code, reason) = syntax::cut(rest.trim_ascii_start(), b' ');
            let code = (code.len() == 3 && code.iter().all(u8::is_ascii_digit)).then(|| syntax::number(code))??;
            return Some(Self::Status { code: u16::try_from(code).ok()?, reason: reason.unwrap_or_default() });
        }
        let (method, rest) = syntax::cut(line, b' ');
        let (uri, version) = syntax::cut(rest?.trim_ascii_start(), b' ');
        let named = !method.is_empty() && method.iter().all(|octet| is_token(*octet));
        let addressed = memchr::memchr(b':', uri).is_some() || uri == b"*";
        let versioned = version.is_none_or(|version| is_version(version.trim_ascii()));
        (named && addressed && versioned).then_some(Self::Request { method, uri })
    }
}

impl<'a> Message<'a> {
    /// The octets of the message.
    pub const fn bytes(&self) -> &'a [u8] {
        self.bytes
    }

    /// Decodes a message; refuses only when the start line cannot be read.
    pub fn decode(bytes: &'a [u8]) -> Result<Self, Malformed> {
        let start_at = bytes.len() - skip_blank_lines(bytes).len();
        let rest = bytes.get(start_at..).unwrap_or_default();
        let line = first_line(rest);
        let start = StartLine::read(line).ok_or(Malformed::new("SIP start line", start_at))?;
        let head = rest.get(syntax::line_length(rest)..);
        let mut message = Self { bytes, line, start, headers: Vec::with_capacity(32), body: &[], complete: false };
        message.scan(head.unwrap_or_default());
        Ok(message)
    }

    /// One pass over the header fields, up to the empty line.
    fn scan(&mut self, mut rest: &'a [u8]) {
        // A head cut between the two octets of the empty line has no field left.
        while !matches!(rest, [] | b"\r") {
            let end = syntax::line_length(rest);
            let mut field = end;
            if matches!(rest, [b'\n' | b'\r', ..]) {
                self.complete = true;
                self.body = rest.get(end..).unwrap_or_default();
                return;
            }
            // A line that starts with a blank continues the field before it (RFC 3261 §7.3.1). So does a parameter behind a
            // stray CR: no field has a name that begins with `;`.
            while continues(rest, field) {
                let next = rest.get(field..).unwrap_or_default();
                field += syntax::line_length(next);
            }
            let (line, behind) = rest.split_at(field.min(rest.len()));
            self.headers.push(Header::read(line));
            rest = behind;
        }
    }

    /// The first line.
    pub const fn start(&self) -> StartLine<'a> {
        self.start
    }

    /// Method of a request as spelt; `None` for a response.
    pub fn method(&self) -> Option<&'a str> {
        match self.start {
            StartLine::Request { method, .. } => std::str::from_utf8(method).ok(),
            StartLine::Status { .. } => None,
        }
    }

    /// Status code of a response; `None` for a request.
    pub const fn status(&self) -> Option<u16> {
        match self.start {
            StartLine::Status { code, .. } => Some(code),
            StartLine::Request { .. } => None,
        }
    }

    /// Request-URI of a request.
    pub fn request_uri(&self) -> Option<Uri<'a>> {
        match self.start {
            StartLine::Request { uri, .. } => Some(Uri::new(uri)),
            StartLine::Status { .. } => None,
        }
    }

    /// The header fields in the order of the message.
    pub fn headers(&self) -> &[Header<'a>] {
        &self.headers
    }

    /// The header fields of one kind.
    pub fn all(&self, id: Id) -> impl Iterator<Item = &Header<'a>> {
        self.headers.iter().filter(move |header| header.id == id)
    }

    /// The first value of a header field, without the blanks around it.
    pub fn value(&self, id: Id) -> Option<&'a [u8]> {
        self.all(id).next().map(|header| header.value.trim_ascii())
    }

    /// The first header field of this name in one line; the name in any case, or its compact form.
    pub fn header(&self, name: &str) -> Option<Cow<'a, str>> {
        let id = Id::of(name.as_bytes());
        let found = self.headers.iter().find(|header| match id {
            Id::Unknown => header.name.eq_ignore_ascii_case(name.as_bytes()),
            id => header.id == id,
        });
        found.map(Header::text)
    }

    /// The addresses of every header field of one kind, in order.
    pub fn addresses(&self, id: Id) -> impl Iterator<Item = NameAddr<'a>> {
        self.all(id).flat_map(Header::items).filter_map(NameAddr::new)
    }

    /// Call-ID.
    pub fn call_id(&self) -> Option<&'a [u8]> {
        self.value(Id::CallId)
    }

    /// Number and method of CSeq.
    pub fn cseq(&self) -> Option<(u32, &'a str)> {
        let value = self.value(Id::Cseq)?;
        let mut words = syntax::words(value);
        let number = u32::try_from(syntax::number(words.next()?)?).ok()?;
        Some((number, std::str::from_utf8(words.next()?).ok()?))
    }

    /// From.
    pub fn from(&self) -> Option<NameAddr<'a>> {
        self.value(Id::From).and_then(NameAddr::new)
    }

    /// To.
    pub fn to(&self) -> Option<NameAddr<'a>> {
        self.value(Id::To).and_then(NameAddr::new)
    }

    /// The contacts; `*` is none.
    pub fn contacts(&self) -> impl Iterator<Item = NameAddr<'a>> {
        self.addresses(Id::Contact)
    }

    /// The Via hops, the last sender first.
    pub fn vias(&self) -> impl Iterator<Item = Via<'a>> {
        self.all(Id::Via).flat_map(Header::items).filter_map(Via::new)
    }

    /// The IMS charging identifier (RFC 7315 §5.6).
    pub fn icid(&self) -> Option<&'a [u8]> {
        syntax::parameter(self.value(Id::PChargingVector)?, "icid-value")
    }

    /// A parameter of a challenge or of credentials, without quotes: `authentication(Id::WwwAuthenticate, "nonce")`.
    pub fn authentication(&self, id: Id, name: &str) -> Option<&'a [u8]> {
        let value = self.value(id)?;
        let (_, parameters) = syntax::span(value, |octet| octet.is_ascii_whitespace());
        let found = syntax::parameters(parameters, b',').find(|parameter| parameter.is(name));
        found.and_then(|parameter| parameter.value).map(syntax::unquote)
    }

    /// Session-Expires in seconds (RFC 4028 §4).
    pub fn session_expires(&self) -> Option<u64> {
        self.value(Id::SessionExpires).and_then(syntax::number)
    }

    /// RSeq of a reliable provisional response (RFC 3262 §7.1).
    pub fn rseq(&self) -> Option<u64> {
        self.value(Id::Rseq).and_then(syntax::number)
    }

    /// RSeq, CSeq and method that a PRACK acknowledges (RFC 3262 §7.2).
    pub fn rack(&self) -> Option<(u64, u64, &'a str)> {
        let mut words = syntax::words(self.value(Id::Rack)?);
        let numbers = (syntax::number(words.next()?)?, syntax::number(words.next()?)?);
        Some((numbers.0, numbers.1, std::str::from_utf8(words.next()?).ok()?))
    }

    /// Protocol and cause of each Reason (RFC 3326): `("Q.850", 16)`.
    pub fn reasons(&self) -> impl Iterator<Item = (&'a str, Option<u64>)> {
        self.all(Id::Reason).flat_map(Header::items).map(|item| {
            let (protocol, parameters) = syntax::cut(item, b';');
            let cause = syntax::parameter(parameters.unwrap_or_default(), "cause").and_then(syntax::number);
            (std::str::from_utf8(protocol.trim_ascii()).unwrap_or_default(), cause)
        })
    }

    /// Content-Type without its parameters.
    pub fn content_type(&self) -> Option<&'a [u8]> {
        self.value(Id::ContentType).map(|value| syntax::cut(value, b';').0.trim_ascii())
    }

    /// The body: what Content-Length says, or all there is when it is missing or says more.
    pub fn body(&self) -> &'a [u8] {
        let length = self.value(Id::ContentLength).and_then(syntax::number);
        let length = length.and_then(|length| usize::try_from(length).ok()).unwrap_or(usize::MAX);
        self.body.get(..length).unwrap_or(self.body)
    }

    /// The bodies with their types: one, or the parts of a multipart body in order.
    pub fn bodies(&self) -> Vec<Part<'a>> {
        body::parts(self.value(Id::ContentType).unwrap_or_default(), self.body())
    }

    /// The session description, wherever it stands in the body.
    pub fn sdp(&self) -> Option<crate::proto::sdp::Session<'a>> {
        let part = self.bodies().into_iter().find(|part| part.is("application/sdp"))?;
        Some(crate::proto::sdp::Session::new(part.bytes))
    }

    /// Claims that a body is a text message, whether it can be read or not.
    pub fn has_sms(&self) -> bool {
        self.value(Id::ContentType).is_some() && self.bodies().iter().any(|part| part.is(body::SMS))
    }

    /// The text message that a body carries (TS 24.341 §5.3).
    pub fn sms(&self) -> Option<crate::proto::sms::Rp<'a>> {
        let part = self.bodies().into_iter().find(|part| part.is(body::SMS))?;
        crate::proto::sms::Rp::decode(part.bytes).ok()
    }

    /// Calls back with every address and port that an SDP body announces for media, RTCP ports included.
    ///
    /// RTCP runs on the next port (RFC 3550 §11) unless `a=rtcp` names another (RFC 3605).
    pub fn media_addresses(&self, found: &mut dyn FnMut(std::net::SocketAddr)) {
        for part in self.bodies().into_iter().filter(|part| part.is("application/sdp")) {
            crate::proto::sdp::Session::new(part.bytes).addresses(found);
        }
    }

    /// Claims that the head ends with an empty line; a message quoted in an ICMP error often does not.
    pub const fn is_complete(&self) -> bool {
        self.complete
    }

    /// Claims that the response reports a failure, or that the text message inside does.
    ///
    /// A challenge (401, 407), an interval to retry with (423, 422), a preferred route (421, 494) and the end of
    /// a call that the caller gave up (487) are steps of healthy procedures, not failures.
    pub fn is_error(&self) -> bool {
        let failed = |status| status >= 400 && !matches!(status, 401 | 407 | 421 | 422 | 423 | 487 | 494);
        self.status().is_some_and(failed)
            || (self.method() == Some("MESSAGE") && self.sms().is_some_and(|sms| sms.is_error()))
    }

    fn range(&self, part: &[u8]) -> std::ops::Range<usize> {
        range(self.bytes, part)
    }
}

impl<'a> Header<'a> {
    /// Reads one field with its line end; without a colon the whole line is the value of an unknown field.
    fn read(line: &'a [u8]) -> Self {
        let text = line.strip_suffix(b"\n").unwrap_or(line);
        let text = text.strip_suffix(b"\r").unwrap_or(text);
        let (name, value) = syntax::cut(text, b':');
        let Some(value) = value else { return Self { id: Id::Unknown, name: &[], value: text, line } };
        let name = name.trim_ascii_end();
        Self { id: Id::of(name), name, value: value.trim_ascii_start(), line }
    }
}

#[cfg(test)]
mod tests;
