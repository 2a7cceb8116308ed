//! Rule ENUM-10.

use crate::diagnose::prelude::*;
use crate::proto::dns::record::Data;

static WITHIN: Limit = Limit::seconds("invite-after-enum", 5, "an INVITE this long after an ENUM answer follows it");

rule! {
    /// A call goes on without the mark that portability was looked up.
    ///
    /// ## Trigger
    /// A NAPTR answer gives a tel URI with npdi, and the INVITE that the asking host sends next has no npdi.
    ///
    /// ## Cause
    /// The next network looks the number up again: a second dip, and perhaps another result.
    ///
    /// ## Fix
    /// Keep npdi and rn in the Request-URI.
    id: "ENUM-10",
    severity: Warning,
    references: ["RFC 4694", "RFC 4769"],
    limits: [&WITHIN],
    check: Check::DnsTransaction(check),
}

fn check(case: &Case<'_>, exchange: &Exchange<'_, dns::Message<'_>>) -> Option<Draft> {
    let (id, answer) = exchange.answer()?;
    let regexp = answer.answers().find_map(|record| match record.data {
        Data::Naptr { regexp, .. } if lossy(regexp).contains(";npdi") => Some(lossy(regexp).into_owned()),
        _ => None,
    })?;
    let host = case.receiver(id);
    let start = case.time(id);
    let later =
        case.window(start, start + case.limit(&WITHIN)).filter(|other| *other > id && case.sender(*other) == host);
    let mut invites =
        later.filter_map(|other| Some((other, case.sip(other).filter(|message| message.method() == Some("INVITE"))?)));
    let (invite, message) = invites.next()?;
    let uri = message.request_uri().map(|uri| lossy(uri.whole).into_owned())?;
    if uri.to_ascii_lowercase().contains(";npdi") {
        return None;
    }
    let text = format!("{} sends the INVITE on without npdi, which ENUM gave it", case.who_sent(invite));
    Some(Draft::new(text, evidence(invite, "sip.r-uri", uri)).and(evidence(id, "dns.naptr.regex", regexp)))
}
