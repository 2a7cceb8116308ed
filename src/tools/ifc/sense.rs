//! What is valid in a profile and probably not meant: lint beyond the schema.
//!
//! Some of it can only be said against a request; without one the same is judged by the header fields that exist.

use super::dialect::Dialect;
use super::item::{Code, Items};
use super::logic::{self, Reach};
use super::profile::{ApplicationServer, Condition, Criterion, Form, Pattern, Profile, SessionCase, Spt};
use super::read::shown;
use super::request::{Field, Request};
use super::tree::{Outcome, Tested, Tried};
use crate::proto::sip::headers::KNOWN;
use crate::proto::sip::{Id, NameAddr};
use std::collections::{HashMap, HashSet};

/// Judges a whole profile.
pub fn judge(profile: &Profile<'_>, request: Option<&Request<'_>>, items: &mut Items<'_>) {
    for service_profile in &profile.service_profiles {
        let criteria: Vec<_> = service_profile.criteria.iter().collect();
        judge_criteria(&criteria, request, items);
    }
}

/// Judges criteria that are evaluated together.
pub fn judge_criteria(criteria: &[&Criterion<'_>], request: Option<&Request<'_>>, items: &mut Items<'_>) {
    priorities(criteria, items);
    for criterion in criteria {
        if let Some(server) = &criterion.server {
            judge_server(server, criterion, items);
        }
        for spt in criterion.trigger.iter().flat_map(|trigger| &trigger.spts) {
            judge_spt(spt, request, items);
        }
        mixed_groups(criterion, items);
        reaches(criterion, items);
    }
}

/// Equal priorities: the order of those criteria is open.
fn priorities(criteria: &[&Criterion<'_>], items: &mut Items<'_>) {
    let mut seen = HashMap::new();
    for criterion in criteria.iter().filter(|criterion| criterion.has_priority) {
        if let Some(first) = seen.insert(criterion.priority, criterion.server_name()) {
            let message = format!(
                "Priority {} is also that of the criterion for {}: the specification leaves their order open, implementations differ",
                criterion.priority,
                shown(first)
            );
            items.advise(Code::DuplicatePriority, criterion.span(), message, "a Priority of its own");
        }
    }
}

fn judge_server(server: &ApplicationServer<'_>, criterion: &Criterion<'_>, items: &mut Items<'_>) {
    let uri = NameAddr::new(server.name.as_bytes()).map(|address| address.uri).filter(|uri| uri.is_sip());
    match uri {
        Some(uri) if !uri.port.is_empty() => {
            let message = "ServerName has a port: no NAPTR and no SRV is asked, so neither transport nor a second server is found";
            items.say(Code::ServerNamePort, server.span.clone(), message);
        }
        Some(_) => {}
        None => {
            let message = format!("ServerName {} is no SIP URI", shown(&server.name));
            items.advise(Code::ServerNameScheme, server.span.clone(), message, format!("sip:{}", server.name));
        }
    }
    if server.service_info.is_some() && (server.includes_request || server.includes_response) {
        let message = "ServiceInfo and the REGISTER or its response are parts of one multipart body; Kamailio sends ServiceInfo only";
        items.say(Code::ServiceInfoAndInclude, criterion.span(), message);
    }
}

fn judge_spt(spt: &Spt<'_>, request: Option<&Request<'_>>, items: &mut Items<'_>) {
    if spt.condition.patterns().any(|pattern| pattern.ere().is_err()) {
        return;
    }
    match &spt.condition {
        Condition::Method { name, span, .. } => judge_method(name, span.clone(), items),
        Condition::SessionCase(Some(case @ (SessionCase::OriginatingUnregistered | SessionCase::OriginatingCdiv))) => {
            let since = if *case == SessionCase::OriginatingCdiv { "; the schema has it since Rel-11" } else { "" };
            let message = format!("SessionCase {}: Kamailio never evaluates 3 and 4{since}", case.number());
            items.say(Code::LateSessionCase, spt.span.clone(), message);
        }
        Condition::Header { name, content } => {
            judge_header(name, content.as_ref(), request, items);
            if spt.negated && content.is_none() {
                let message = "Kamailio evaluates a negated SIPHeader without Content as always true";
                items.advise(Code::NegatedPresence, spt.span.clone(), message, "<Content>.*</Content>");
            }
        }
        Condition::RequestUri(pattern) => judge_uri(pattern, request, items),
        Condition::SessionDescription { .. } | Condition::SessionCase(_) | Condition::Nothing => {}
    }
}

fn judge_method(name: &str, span: std::ops::Range<usize>, items: &mut Items<'_>) {
    if name.bytes().any(|octet| !octet.is_ascii_alphanumeric() && !matches!(octet, b'-' | b'_')) {
        let message = format!("Method {} is compared as it stands: it is no pattern", shown(name));
        items.advise(Code::MethodRegex, span, message, "an SPT for each method, in one group of a CNF");
    } else if name.bytes().any(|octet| octet.is_ascii_lowercase()) {
        let message = format!("Method {} is compared with its case: no request has it like this", shown(name));
        items.advise(Code::MethodCase, span, message, name.to_ascii_uppercase());
    }
}

fn judge_uri(pattern: &Pattern<'_>, request: Option<&Request<'_>>, items: &mut Items<'_>) {
    let text = pattern.text.trim_start_matches('^').to_ascii_lowercase();
    let scheme = ["sip:", "sips:", "tel:", "sips?:", "sip(s)?:", "(sip|sips):", "(sip|tel):"];
    if text.contains('@') || scheme.iter().any(|scheme| text.starts_with(scheme)) {
        let message = "RequestURI is compared with host and port, or with the number of a tel URI: a scheme or a user never matches";
        items.advise(
            Code::RuriScheme,
            pattern.span.clone(),
            message,
            "the host or the number only, or know your S-CSCF",
        );
    }
    unescaped_dot("RequestURI", pattern, items);
    if request.is_some_and(Request::has_urn) {
        let message =
            "the Request-URI is a urn, about which table F.1 says nothing; what is behind \"urn:\" is compared";
        items.say(Code::UrnRequestUri, pattern.span.clone(), message);
    }
}

/// A dot between letters or digits that is meant as one.
fn unescaped_dot(element: &str, pattern: &Pattern<'_>, items: &mut Items<'_>) {
    let octets = pattern.text.as_bytes();
    let is_plain = |window: &[u8]| match window {
        [before, b'.', after] => before.is_ascii_alphanumeric() && after.is_ascii_alphanumeric(),
        _ => false,
    };
    if octets.windows(3).any(is_plain) {
        let fix = escape_dots(&pattern.text);
        items.advise(
            Code::UnescapedDot,
            pattern.span.clone(),
            format!("a dot in {element} stands for any character"),
            fix,
        );
    }
}

fn escape_dots(text: &str) -> String {
    let chars: Vec<char> = text.chars().collect();
    let at = |index: Option<usize>| index.and_then(|index| chars.get(index)).is_some_and(char::is_ascii_alphanumeric);
    let mut out = String::new();
    for (index, c) in chars.iter().enumerate() {
        if *c == '.' && at(index.checked_sub(1)) && at(index.checked_add(1)) {
            out.push('\\');
        }
        out.push(*c);
    }
    out
}

fn judge_header(
    name: &Pattern<'_>,
    content: Option<&Pattern<'_>>,
    request: Option<&Request<'_>>,
    items: &mut Items<'_>,
) {
    unanchored(name, request, items);
    let Some(content) = content else { return };
    unescaped_dot("Content", content, items);
    quoted(name, content, request, items);
    let asks = |id: Id| id.known().is_some_and(|known| name.is_match(known.name.as_bytes()));
    let in_feature_tag = asks(Id::AcceptContact) || asks(Id::RejectContact) || asks(Id::Contact);
    if in_feature_tag && content.text.contains("urn:urn-7:") {
        let message = "the service identifier in a media feature tag is percent-encoded: this never matches";
        let fix = content.text.replace("urn:urn-7:", "urn%3Aurn-7%3A");
        items.advise(Code::IcsiEncoding, content.span.clone(), message, format!("{fix}, or P-Asserted-Service"));
    }
    let in_service = asks(Id::PAssertedService) || asks(Id::PPreferredService);
    if in_service && !in_feature_tag && content.text.to_ascii_lowercase().contains("%3a") {
        let message = "the service identifier in P-Asserted-Service is not percent-encoded: this never matches";
        let fix = content.text.replace("%3A", ":").replace("%3a", ":");
        items.advise(Code::IcsiEncoding, content.span.clone(), message, fix);
    }
}

/// A plain header name that also finds other header fields, because it may stand anywhere in a name.
fn unanchored(name: &Pattern<'_>, request: Option<&Request<'_>>, items: &mut Items<'_>) {
    let plain = name.text.trim_start_matches('^').trim_end_matches('$');
    let is_plain = plain.bytes().all(|octet| octet.is_ascii_alphanumeric() || matches!(octet, b'-' | b'_' | b'.'));
    if name.is_anchored() || !is_plain || plain.is_empty() {
        return;
    }
    let is_other = |found: &str| !found.eq_ignore_ascii_case(plain) && name.is_match(found.as_bytes());
    let mut others: Vec<&str> = match request {
        Some(request) => {
            request.fields.iter().map(|field: &Field<'_>| &*field.name).filter(|name| is_other(name)).collect()
        }
        None => KNOWN.iter().map(|known| known.name).filter(|name| is_other(name)).collect(),
    };
    others.dedup();
    if others.is_empty() {
        return;
    }
    const SHOWN: usize = 4;
    let more = if others.len() > SHOWN { ", …" } else { "" };
    let names: Vec<_> = others.iter().take(SHOWN).map(|name| shown(name)).collect();
    let message =
        format!("Header {} also finds {}{more}: it may stand anywhere in a name", shown(plain), names.join(", "));
    items.advise(Code::UnanchoredHeader, name.span.clone(), message, format!("^{plain}$"));
}

/// Quotes around Content are part of it.
fn quoted(name: &Pattern<'_>, content: &Pattern<'_>, request: Option<&Request<'_>>, items: &mut Items<'_>) {
    let Some(inner) = content.text.strip_prefix('"').and_then(|text| text.strip_suffix('"')) else { return };
    let without = Pattern::new(inner.into(), content.span.clone(), content.case);
    let fields = request.map(|request| request.fields.iter().filter(|field| name.is_match(field.name.as_bytes())));
    let misses = match fields {
        Some(mut fields) => {
            let mut only_without = false;
            let matches = fields.any(|field| {
                only_without |= without.is_match(field.value.as_bytes());
                content.is_match(field.value.as_bytes())
            });
            only_without && !matches
        }
        None => true,
    };
    if misses {
        let message =
            "the quotes are part of the pattern, so it needs quotes in the header field; Kamailio strips them";
        items.advise(Code::QuotedContent, content.span.clone(), message, inner);
    }
}

/// Method and SessionCase in one group of a CNF, which reads as OR (a template in use is written like this).
fn mixed_groups(criterion: &Criterion<'_>, items: &mut Items<'_>) {
    let Some(trigger) = criterion.trigger.as_ref().filter(|trigger| trigger.form == Some(Form::Cnf)) else { return };
    let plain = || trigger.spts.iter().filter(|spt| !spt.negated);
    let methods = plain().filter(|spt| matches!(spt.condition, Condition::Method { .. }));
    let methods: HashSet<i64> = methods.flat_map(|spt| spt.groups.iter().copied()).collect();
    for case in plain().filter(|spt| matches!(spt.condition, Condition::SessionCase(_))) {
        if let Some(group) = case.groups.iter().find(|group| methods.contains(group)) {
            let message = format!(
                "Method and SessionCase stand in group {group} of a CNF: either is enough, although both were probably meant"
            );
            let fix = "a Group of its own for each, or ConditionTypeCNF 0";
            items.advise(Code::SameGroupOr, case.span.clone(), message, fix);
        }
    }
}

fn reaches(criterion: &Criterion<'_>, items: &mut Items<'_>) {
    match logic::reach(criterion) {
        Reach::Never => {
            items.say(
                Code::DeadRule,
                criterion.span(),
                "no request can match this criterion: its conditions exclude each other",
            );
        }
        Reach::Always => {
            let message = "every request matches: the conditions leave nothing out";
            items.advise(Code::AlwaysTrue, criterion.span(), message, "leave the TriggerPoint out if that is meant");
        }
        Reach::Sometimes => {}
    }
}

/// Says where a dialect comes to another verdict than the specification, and by which reading.
pub fn differences(dialect: Dialect, criteria: &[&Criterion<'_>], tried: (&[Tried], &[Tried]), items: &mut Items<'_>) {
    let (spec, other) = tried;
    for theirs in other {
        let Some(ours) = spec.iter().find(|ours| ours.index == theirs.index) else { continue };
        let Some(criterion) = criteria.get(theirs.index) else { continue };
        let matches = |tried: &Tried| tried.outcome == Outcome::Match;
        if matches(ours) == matches(theirs) {
            continue;
        }
        let reason = reason(ours, theirs).map(|reason| format!("; {reason}")).unwrap_or_default();
        let verdict = if matches(theirs) { "matches" } else { "does not match" };
        let message = format!("{} reads the criterion otherwise: it {verdict}{reason}", dialect.title());
        items.say(Code::ImplementationsDiffer, criterion.span(), message);
    }
}

/// What made a dialect come to its verdict: the first condition that it judges otherwise, or the reason it gives.
fn reason(ours: &Tried, theirs: &Tried) -> Option<String> {
    if ours.outcome == Outcome::Invalid {
        return ours.why.as_ref().map(|why| format!("it evaluates what is invalid ({why})"));
    }
    let conditions = |tried: &'_ Tried| -> Vec<Tested> {
        tried.groups.iter().flat_map(|group| group.conditions.iter().cloned()).collect()
    };
    let ours = conditions(ours);
    let differs =
        |theirs: &&Tested| ours.iter().any(|ours| ours.span.start == theirs.span.start && ours.holds != theirs.holds);
    let theirs_tested = conditions(theirs);
    let first = theirs_tested.iter().find(differs);
    first
        .map(|tested| match &tested.remark {
            Some(remark) => format!("{}: {remark}", tested.element),
            None => format!("{} {} is {} there", tested.element, tested.asks, tested.holds),
        })
        .or_else(|| theirs.why.clone())
}
