//! What the criteria look at in a request: method, Request-URI, header fields, session description.

use crate::proto::sip::{self, Id, Uri};
use std::borrow::Cow;

/// One header field.
#[derive(Clone, Debug)]
pub struct Field<'a> {
    /// Which one.
    pub id: Id,
    /// Its name as spelt.
    pub spelt: Cow<'a, str>,
    /// Its long name when it is spelt in its compact form; otherwise as spelt.
    pub name: Cow<'a, str>,
    /// Its value in one line (RFC 3261 §7.3.1).
    pub value: Cow<'a, str>,
    /// Its value as it stands, without the white space around it.
    pub raw: &'a [u8],
}

/// A request as the criteria see it.
#[derive(Clone, Debug)]
pub struct Request<'a> {
    /// The message.
    pub message: &'a sip::Message<'a>,
    /// The method as spelt.
    pub method: &'a str,
    /// The Request-URI.
    pub uri: Uri<'a>,
    /// The header fields in order.
    pub fields: Vec<Field<'a>>,
    /// The lines of a session description, without their ends; `None` without one.
    pub sdp: Option<Vec<&'a [u8]>>,
}

/// Header fields and lines of a session description beyond this many are not looked at.
const MOST: usize = 4096;

impl<'a> Request<'a> {
    /// Reads a request; `None` when the message is a response.
    pub fn new(message: &'a sip::Message<'a>) -> Option<Self> {
        let (method, uri) = (message.method()?, message.request_uri()?);
        let fields = message.headers().iter().take(MOST).map(Field::new).collect();
        let body = message.bodies().into_iter().find(|part| part.is("application/sdp"));
        let lines = |bytes: &'a [u8]| {
            let lines = bytes.split(|octet| *octet == b'\n').map(|line| line.strip_suffix(b"\r").unwrap_or(line));
            lines.filter(|line| !line.is_empty()).take(MOST).collect()
        };
        Some(Self { message, method, uri, fields, sdp: body.map(|part| lines(part.bytes)) })
    }

    /// What RequestURI is compared with (TS 29.228 Annex F table F.1): the host and port of a SIP URI, the number of
    /// a tel URI (without its parameters, as Clearwater has it). About other schemes the table says nothing: what is
    /// behind the scheme.
    pub fn uri_part(&self) -> Cow<'a, str> {
        let uri = self.uri;
        if uri.is_sip() {
            let behind = if uri.port.is_empty() { 0 } else { uri.port.len() + 1 };
            let hostport = crate::wire::range(uri.whole, uri.host);
            let end = (hostport.end + behind).min(uri.whole.len());
            return String::from_utf8_lossy(uri.whole.get(hostport.start..end).unwrap_or(uri.host));
        }
        if uri.scheme.eq_ignore_ascii_case(b"tel") {
            return String::from_utf8_lossy(uri.user);
        }
        String::from_utf8_lossy(uri.whole.get(uri.scheme.len() + 1..).unwrap_or(uri.whole))
    }

    /// The number of a tel URI with its parameters (RFC 3966 §3), where it has any.
    pub fn telephone_subscriber(&self) -> Option<Cow<'a, str>> {
        let has = self.uri.scheme.eq_ignore_ascii_case(b"tel") && !self.uri.parameters.is_empty();
        has.then(|| String::from_utf8_lossy(self.uri.whole.get(self.uri.scheme.len() + 1..).unwrap_or_default()))
    }

    /// The Request-URI as it stands.
    pub fn whole_uri(&self) -> Cow<'a, str> {
        String::from_utf8_lossy(self.uri.whole)
    }

    /// Claims that the Request-URI is a urn.
    pub fn has_urn(&self) -> bool {
        self.uri.scheme.eq_ignore_ascii_case(b"urn")
    }

    /// Why the request is not evaluated: criteria are for initial requests and standalone transactions
    /// (TS 24.229 §5.4.3.2).
    pub fn why_not(&self) -> Option<String> {
        match self.method {
            "ACK" | "CANCEL" | "PRACK" | "BYE" | "UPDATE" => {
                Some(format!("{} belongs to a request that was evaluated before, or to its dialog", self.method))
            }
            "REGISTER" => None,
            method => {
                let tag = self.message.to().and_then(|to| to.tag())?;
                let tag = String::from_utf8_lossy(tag);
                Some(format!("{method} is within a dialog: To has the tag {}", super::read::shown(&tag)))
            }
        }
    }
}

impl<'a> Field<'a> {
    fn new(header: &sip::Header<'a>) -> Self {
        let spelt = String::from_utf8_lossy(header.name);
        let long = header.id.known().filter(|_| header.name.len() == 1);
        let name = long.map_or_else(|| spelt.clone(), |known| Cow::Borrowed(known.name));
        Self { id: header.id, spelt, name, value: header.text(), raw: header.value.trim_ascii() }
    }
}
