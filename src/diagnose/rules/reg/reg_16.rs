//! Rule REG-16.

use crate::diagnose::prelude::*;

rule! {
    /// An application server fails its registration, and the profile says: then deregister.
    ///
    /// ## Trigger
    /// A REGISTER of the S-CSCF to an application server gets 408, 5xx or no answer, and the filter criterion of
    /// that server in the profile (SAA) has DefaultHandling 1.
    ///
    /// ## Cause
    /// DefaultHandling 1 (SESSION_TERMINATED) of a REGISTER makes the network end the registration when the server
    /// fails.
    ///
    /// ## Fix
    /// Repair the application server, or set DefaultHandling to 0.
    id: "REG-16",
    severity: Error,
    references: ["TS 24.229 §5.4.1.7"],
    check: Check::SipTransaction(check),
}

fn check(case: &Case<'_>, exchange: &Exchange<'_, sip::Message<'_>>) -> Option<Draft> {
    let request = exchange.request.filter(|request| request.method() == Some("REGISTER"))?;
    let status = exchange.answer().and_then(|(_, answer)| answer.status());
    let silent =
        status.is_none() && exchange.transaction.provisional.is_empty() && case.watched(exchange.id()) > 32 * SECOND;
    if !(silent || status.is_some_and(|status| status == 408 || status >= 500)) {
        return None;
    }
    let server = request.request_uri().map(|uri| lossy(uri.whole).into_owned())?;
    let procedure = case.procedure(exchange.id())?;
    let profile = case.transactions(procedure).filter_map(Transaction::answer).find_map(|answer| {
        let message = case.diameter(answer)?;
        terminates(&message.find(avp::CX_USER_DATA)?.text(), &server).then_some(answer)
    })?;
    let how = status.map_or_else(|| "no answer".to_owned(), |status| status.to_string());
    let text = format!(
        "{server} fails the third-party registration ({how}), and its DefaultHandling is 1: the UE is deregistered"
    );
    let first = match exchange.answer() {
        Some((id, _)) => evidence(id, "sip.Status-Code", how),
        None => evidence(exchange.id(), "sip.r-uri", &server),
    };
    Some(Draft::new(text, first).and(evidence(profile, "diameter.Cx-User-Data", format!("{server} DefaultHandling 1"))))
}

/// Claims that a profile has a criterion of this server with DefaultHandling 1.
fn terminates(data: &str, server: &str) -> bool {
    let Ok(document) = roxmltree::Document::parse(data) else { return false };
    document.descendants().filter(|node| node.has_tag_name("ApplicationServer")).any(|node| {
        let child =
            |name| node.children().find(|child| child.has_tag_name(name)).and_then(|child| child.text()).map(str::trim);
        child("ServerName").is_some_and(|name| is_same(name, server)) && child("DefaultHandling") == Some("1")
    })
}

/// Claims that two URIs name one server: port 5060 and parameters aside.
fn is_same(name: &str, server: &str) -> bool {
    let plain = |uri: &str| {
        let uri = sip::Uri::new(uri.as_bytes());
        (uri.user.to_vec(), uri.host.to_ascii_lowercase(), uri.port().unwrap_or(5060))
    };
    plain(name) == plain(server)
}
