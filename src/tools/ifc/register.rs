//! Third-party REGISTERs: what the S-CSCF sends to each application server (TS 24.229 §5.4.1.7 and §5.4.1.7A).

use super::profile::{Criterion, Registration};
use super::request::Request;
use crate::proto::sip::{Id, syntax};

/// The REGISTER to one application server.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ThirdParty {
    /// Request-URI: the server's name.
    pub uri: String,
    /// To: the public identity that was registered.
    pub to: Option<String>,
    /// Expires in seconds: 0 for a deregistration; `None` when the request does not say.
    pub expires: Option<u64>,
    /// The body; several parts are one multipart/mixed body.
    pub parts: Vec<Part>,
}

/// A part of the body.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Part {
    /// Content-Type.
    pub content_type: &'static str,
    /// What asks for it: `ServiceInfo`, `IncludeRegisterRequest`, `IncludeRegisterResponse`.
    pub source: &'static str,
    /// The body; `None` for the response, which is not at hand.
    pub body: Option<String>,
}

/// The REGISTER that a criterion sends.
pub fn third_party(criterion: &Criterion<'_>, request: &Request<'_>, registration: Registration) -> Option<ThirdParty> {
    let server = criterion.server.as_ref()?;
    let to = request.message.to().map(|to| String::from_utf8_lossy(to.uri.whole).into_owned());
    let expires = if registration == Registration::De { Some(0) } else { expires(request) };
    let mut parts = Vec::new();
    if let Some(info) = &server.service_info {
        let body = Some(service_info(info));
        parts.push(Part { content_type: "application/3gpp-ims+xml", source: "ServiceInfo", body });
    }
    if server.includes_request {
        let body = Some(String::from_utf8_lossy(request.message.bytes()).into_owned());
        parts.push(Part { content_type: "message/sip", source: "IncludeRegisterRequest", body });
    }
    if server.includes_response {
        parts.push(Part { content_type: "message/sip", source: "IncludeRegisterResponse", body: None });
    }
    Some(ThirdParty { uri: server.name.clone().into_owned(), to, expires, parts })
}

fn expires(request: &Request<'_>) -> Option<u64> {
    let of_contact = |parameters| syntax::parameter(parameters, "expires").and_then(syntax::number);
    let longest = request.message.contacts().filter_map(|contact| of_contact(contact.parameters)).max();
    longest.or_else(|| request.message.value(Id::Expires).and_then(syntax::number))
}

/// The document around ServiceInfo (TS 24.229 §7.6); what is markup in it is kept as text.
fn service_info(info: &str) -> String {
    let inner = if info.contains(['<', '&']) {
        format!("<![CDATA[{}]]>", info.replace("]]>", "]]]]><![CDATA[>"))
    } else {
        info.to_owned()
    };
    format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<ims-3gpp version=\"1\"><service-info>{inner}</service-info></ims-3gpp>"
    )
}
