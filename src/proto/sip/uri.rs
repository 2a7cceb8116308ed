//! Addresses: URIs, and the name-addr and addr-spec forms of header fields (RFC 3261 §19.1 and §25.1).
//!
//! Escapes stay as spelt: two URIs are compared by whoever knows what for.

use super::syntax::{self, Parameter};

/// A URI taken apart. A part that is missing is empty.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Uri<'a> {
    /// The URI as spelt.
    pub whole: &'a [u8],
    /// `sip`, `tel`, `urn`.
    pub scheme: &'a [u8],
    /// User part with its parameters and password; the number of a `tel` URI.
    pub user: &'a [u8],
    /// Host with the brackets of an IPv6 address.
    pub host: &'a [u8],
    /// Port as spelt.
    pub port: &'a [u8],
    /// Parameters, and the headers behind them.
    pub parameters: &'a [u8],
}

impl<'a> Uri<'a> {
    /// Takes a URI apart, as far as it goes.
    pub fn new(whole: &'a [u8]) -> Self {
        let (scheme, rest) = syntax::cut(whole, b':');
        let Some(rest) = rest else { return Self { whole, ..Self::default() } };
        if !(scheme.eq_ignore_ascii_case(b"sip") || scheme.eq_ignore_ascii_case(b"sips")) {
            let (user, parameters) = syntax::cut(rest, b';');
            return Self { whole, scheme, user, parameters: parameters.unwrap_or_default(), ..Self::default() };
        }
        let (user, address) = match memchr::memchr(b'@', rest) {
            Some(at) => (rest.get(..at).unwrap_or_default(), rest.get(at + 1..).unwrap_or_default()),
            None => (Default::default(), rest),
        };
        let (host, behind) = host(address);
        let (port, behind) = match behind.strip_prefix(b":") {
            Some(behind) => syntax::span(behind, ends_port),
            None => (Default::default(), behind),
        };
        let parameters = behind.strip_prefix(b";").unwrap_or_default();
        Self { whole, scheme, user, host, port, parameters }
    }

    /// Claims that the scheme is `sip` or `sips`.
    pub fn is_sip(&self) -> bool {
        self.scheme.eq_ignore_ascii_case(b"sip") || self.scheme.eq_ignore_ascii_case(b"sips")
    }

    /// Port as a number.
    pub fn port(&self) -> Option<u16> {
        syntax::number(self.port).and_then(|port| u16::try_from(port).ok())
    }

    /// The value of a parameter; empty for one without a value, as `lr`.
    pub fn parameter(&self, name: &str) -> Option<&'a [u8]> {
        let (parameters, _) = syntax::cut(self.parameters, b'?');
        syntax::parameter(parameters, name)
    }
}

fn ends_port(octet: u8) -> bool {
    matches!(octet, b'>' | b',' | b';' | b'?' | b' ' | b'\t' | b'\r' | b'\n')
}

/// The host at the start, brackets and all, and what is behind it.
fn host(address: &[u8]) -> (&[u8], &[u8]) {
    let bracketed = address.starts_with(b"[").then(|| memchr::memchr(b']', address)).flatten();
    let start = bracketed.map_or(0, |end| end + 1);
    let behind = address.get(start..).unwrap_or_default();
    let (tail, _) = syntax::span(behind, |octet| octet == b':' || ends_port(octet));
    address.split_at(start + tail.len())
}

/// One address of From, To, Contact, Route and their like.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct NameAddr<'a> {
    /// Display name as spelt: with its quotes, or with the blank before `<`.
    pub display: &'a [u8],
    /// The URI.
    pub uri: Uri<'a>,
    /// The header parameters behind the address, from the octet behind the first `;`.
    pub parameters: &'a [u8],
}

impl<'a> NameAddr<'a> {
    /// Reads one address; `None` when there is no URI in it.
    ///
    /// Without `<>` a `;` begins header parameters, not URI parameters (RFC 3261 §20.10).
    pub fn new(item: &'a [u8]) -> Option<Self> {
        let item = item.trim_ascii_start();
        // A quote that is never closed is part of a name without quotes.
        let quoted = item.starts_with(b"\"").then(|| syntax::quoted(item)).flatten();
        let name = quoted.unwrap_or_default();
        let behind_name = item.get(name.len()..)?;
        let open = memchr::memchr(b'<', behind_name);
        let bare = match open {
            Some(open) => name.is_empty() && memchr::memchr(b':', behind_name).is_some_and(|colon| colon < open),
            None => true,
        };
        if bare {
            let (uri, behind) = syntax::span(behind_name.trim_ascii_start(), |octet| matches!(octet, b';' | b','));
            let uri = Uri::new(uri.trim_ascii_end());
            let parameters = behind.strip_prefix(b";").unwrap_or_default();
            return (!uri.scheme.is_empty()).then_some(Self { display: name, uri, parameters });
        }
        let open = open.unwrap_or_default();
        let display = if name.is_empty() { item.get(..open)? } else { name };
        let (uri, behind) = syntax::cut(behind_name.get(open + 1..)?, b'>');
        let (_, parameters) = syntax::cut(behind.unwrap_or_default(), b';');
        Some(Self { display, uri: Uri::new(uri), parameters: parameters.unwrap_or_default() })
    }

    /// The display name without quotes and blanks.
    pub fn name(&self) -> &'a [u8] {
        syntax::unquote(self.display)
    }

    /// The tag (RFC 3261 §19.3).
    pub fn tag(&self) -> Option<&'a [u8]> {
        syntax::parameter(self.parameters, "tag")
    }

    /// The header parameters.
    pub fn parameters(&self) -> impl Iterator<Item = Parameter<'a>> + use<'a> {
        syntax::parameters(self.parameters, b';')
    }
}

/// One hop of a Via (RFC 3261 §20.42).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Via<'a> {
    /// `UDP`, `TCP`, `TLS`.
    pub transport: &'a [u8],
    /// Host of sent-by, without the brackets of an IPv6 address.
    pub host: &'a [u8],
    /// Port of sent-by as spelt; empty when missing.
    pub port: &'a [u8],
    /// Everything behind the first `;`.
    pub parameters: &'a [u8],
}

impl<'a> Via<'a> {
    /// Reads one hop: `SIP/2.0/UDP host:port;branch=…`, blanks allowed around each sign.
    pub fn new(item: &'a [u8]) -> Option<Self> {
        let (head, parameters) = syntax::cut(item, b';');
        let second = head.iter().enumerate().filter(|(_, octet)| **octet == b'/').nth(1)?.0;
        let behind = head.get(second + 1..)?.trim_ascii_start();
        let (transport, sent_by) = syntax::span(behind, |octet| octet.is_ascii_whitespace());
        let (host, behind) = host(sent_by.trim_ascii());
        let port = behind.trim_ascii_start().strip_prefix(b":").unwrap_or_default().trim_ascii();
        let host = host.strip_prefix(b"[").map_or(host, |inner| inner.strip_suffix(b"]").unwrap_or(inner));
        Some(Self { transport, host, port, parameters: parameters.unwrap_or_default() })
    }

    /// The value of a parameter; empty for one without a value, as `rport`.
    pub fn parameter(&self, name: &str) -> Option<&'a [u8]> {
        syntax::parameter(self.parameters, name)
    }

    /// The branch, which names the transaction (RFC 3261 §8.1.1.7).
    pub fn branch(&self) -> Option<&'a [u8]> {
        self.parameter("branch")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn text(bytes: &[u8]) -> &str {
        std::str::from_utf8(bytes).expect("test text is UTF-8")
    }

    #[test]
    fn a_sip_uri_has_user_host_port_and_parameters() {
        let uri = Uri::new(b"sip:+44;npdi@[2001:db8::1]:5070;lr;user=phone");
        let parts = [uri.scheme, uri.user, uri.host, uri.port, uri.parameters].map(text);
        assert_eq!(parts, ["sip", "+44;npdi", "[2001:db8::1]", "5070", "lr;user=phone"]);
        assert_eq!(uri.parameter("lr"), Some(&b""[..]));
    }

    #[test]
    fn a_tel_uri_has_its_number_as_user() {
        let uri = Uri::new(b"tel:+4411;phone-context=x");
        assert_eq!((text(uri.user), text(uri.host)), ("+4411", ""));
    }

    #[test]
    fn parameters_behind_a_bare_address_belong_to_the_header() {
        let address = NameAddr::new(b"sip:bob@h.example;tag=t2").expect("an address");
        assert_eq!((text(address.uri.whole), address.tag()), ("sip:bob@h.example", Some(&b"t2"[..])));
    }

    #[test]
    fn a_display_name_may_hold_brackets_and_commas() {
        let address = NameAddr::new(br#""A <x>, y" <sip:a@b>;tag=1"#).expect("an address");
        assert_eq!((text(address.name()), text(address.uri.user)), ("A <x>, y", "a"));
    }

    #[test]
    fn a_quote_that_is_never_closed_hides_neither_address_nor_tag() {
        let address = NameAddr::new(br#""arik <sip:bob@h.example>;tag=t2"#).expect("an address");
        assert_eq!((text(address.uri.user), address.tag()), ("bob", Some(&b"t2"[..])));
    }

    #[test]
    fn blanks_in_a_via_are_tolerated() {
        let via = Via::new(b"SIP / 2.0 / UDP  10.1.1.1 : 5080 ;branch = z9hG4bKx").expect("a hop");
        assert_eq!([via.transport, via.host, via.port].map(text), ["UDP", "10.1.1.1", "5080"]);
        assert_eq!(via.branch(), Some(&b"z9hG4bKx"[..]));
    }
}
