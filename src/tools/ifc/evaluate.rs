//! The criteria by the specification: TS 29.228 Annex B.2 and F, TS 24.229 §5.4.3.2.

use super::profile::{Condition, Criterion, Part, Pattern, Registration, SessionCase, Spt};
use super::request::{Field, Request};
use super::tree::{Circumstances, Outcome, Tested, Tried, UriMode, group};
use std::borrow::Cow;

/// Tries every criterion against a request, lower Priority first, equal ones in the order of the document.
pub fn evaluate(criteria: &[&Criterion<'_>], request: &Request<'_>, circumstances: Circumstances) -> Vec<Tried> {
    let mut order: Vec<usize> = (0..criteria.len()).collect();
    order.sort_by_key(|index| criteria.get(*index).map(|criterion| criterion.priority));
    let each = order.into_iter().filter_map(|index| Some((index, criteria.get(index)?)));
    each.map(|(index, criterion)| evaluate_one(index, criterion, request, circumstances)).collect()
}

fn evaluate_one(index: usize, criterion: &Criterion<'_>, request: &Request<'_>, circumstances: Circumstances) -> Tried {
    let mut tried = Tried {
        index,
        priority: criterion.priority,
        server: criterion.server_name().to_owned(),
        outcome: Outcome::NoMatch,
        why: None,
        form: None,
        groups: Vec::new(),
    };
    if let Some(reason) = criterion.invalid.first() {
        tried.outcome = Outcome::Invalid;
        tried.why = Some(reason.clone());
        return tried;
    }
    if let Some(why) = other_part(criterion.part, circumstances.registered) {
        tried.outcome = Outcome::Skipped;
        tried.why = Some(why.to_owned());
        return tried;
    }
    let Some(trigger) = &criterion.trigger else {
        tried.outcome = Outcome::Match;
        tried.why = Some("no TriggerPoint: every request matches".to_owned());
        return tried;
    };
    // A trigger without a form is invalid and was left above.
    let Some(form) = trigger.form else { return tried };
    let test = |spt: &Spt<'_>| (spt.groups.clone(), tested(spt, request, circumstances));
    tried.groups = group(form, trigger.spts.iter().map(test));
    tried.form = Some(form);
    if form.over(tried.groups.iter().map(|group| group.holds)) {
        tried.outcome = Outcome::Match;
    }
    tried
}

/// Why a criterion is not for this part of the profile (ProfilePartIndicator, TS 29.228 B.2.2).
fn other_part(part: Option<Part>, registered: bool) -> Option<&'static str> {
    match (part?, registered) {
        (Part::Registered, false) => Some("ProfilePartIndicator 0 is for registered subscribers, this one is not"),
        (Part::Unregistered, true) => {
            Some("ProfilePartIndicator 1 is for unregistered subscribers, this one is registered")
        }
        _ => None,
    }
}

/// What was found for a condition.
struct Finding {
    matched: bool,
    seen: String,
    remark: Option<String>,
}

impl Finding {
    fn new(matched: bool, seen: impl Into<String>) -> Self {
        Self { matched, seen: seen.into(), remark: None }
    }
}

fn tested(spt: &Spt<'_>, request: &Request<'_>, circumstances: Circumstances) -> Tested {
    let finding = match &spt.condition {
        Condition::Method { name, registrations, .. } => method(name, registrations, request, circumstances),
        Condition::SessionCase(case) => session_case(*case, circumstances.case),
        Condition::Header { name, content } => header(name, content.as_ref(), request),
        Condition::RequestUri(pattern) => request_uri(pattern, request, circumstances.uri),
        Condition::SessionDescription { line, content } => session_description(line, content.as_ref(), request),
        Condition::Nothing => Finding::new(false, ""),
    };
    Tested {
        element: spt.condition.name(),
        asks: asks(&spt.condition),
        negated: spt.negated,
        seen: finding.seen,
        matched: finding.matched,
        holds: finding.matched != spt.negated,
        remark: finding.remark,
        span: spt.span.clone(),
    }
}

/// What a condition asks, in one line.
pub fn asks(condition: &Condition<'_>) -> String {
    let with = |first: &Pattern<'_>, content: &Option<Pattern<'_>>| match content {
        Some(content) => format!("{} ~ {}", first.text, content.text),
        None => format!("{} is there", first.text),
    };
    match condition {
        Condition::Method { name, registrations, .. } if registrations.is_empty() => name.clone().into_owned(),
        Condition::Method { name, registrations, .. } => {
            let kinds: Vec<_> = registrations.iter().map(|kind| kind.name()).collect();
            format!("{name} ({})", kinds.join(" or "))
        }
        Condition::SessionCase(Some(case)) => format!("{} {}", case.number(), case.name()),
        Condition::Header { name, content } => with(name, content),
        Condition::RequestUri(pattern) => pattern.text.clone().into_owned(),
        Condition::SessionDescription { line, content } => with(line, content),
        Condition::SessionCase(None) | Condition::Nothing => String::new(),
    }
}

/// The name, exactly; for REGISTER also one of the kinds of registration.
fn method(name: &str, kinds: &[Registration], request: &Request<'_>, circumstances: Circumstances) -> Finding {
    let same = request.method == name;
    if name != "REGISTER" || kinds.is_empty() || !same {
        return Finding::new(same, request.method);
    }
    let kind = circumstances.registration;
    Finding::new(kinds.contains(&kind), format!("{} ({})", request.method, kind.name()))
}

fn session_case(asked: Option<SessionCase>, found: SessionCase) -> Finding {
    Finding::new(asked == Some(found), format!("{} {}", found.number(), found.name()))
}

/// Each header field on its own: its long name, its value in one line.
fn header(name: &Pattern<'_>, content: Option<&Pattern<'_>>, request: &Request<'_>) -> Finding {
    let named = |field: &&Field<'_>| {
        name.is_match(field.name.as_bytes()) || (field.spelt != field.name && name.is_match(field.spelt.as_bytes()))
    };
    let has = |field: &&Field<'_>| content.is_none_or(|content| content.is_match(field.value.as_bytes()));
    let mut candidates = request.fields.iter().filter(named).peekable();
    let first = candidates.peek().copied();
    match candidates.find(has) {
        Some(field) => Finding::new(true, spell(field)),
        None => Finding::new(false, first.map_or_else(|| "no such header field".to_owned(), spell)),
    }
}

fn spell(field: &Field<'_>) -> String {
    format!("{}: {}", field.name, field.value)
}

fn request_uri(pattern: &Pattern<'_>, request: &Request<'_>, mode: UriMode) -> Finding {
    let (part, whole) = (request.uri_part(), request.whole_uri());
    let on = |text: &Cow<'_, str>| pattern.is_match(text.as_bytes());
    let (matched, other, text, named) = match mode {
        UriMode::Spec => (on(&part), on(&whole), part, "the complete Request-URI"),
        UriMode::Full => (on(&whole), on(&part), whole, "host and port, or the number, by the specification"),
    };
    let mut finding = Finding::new(matched, text);
    let subscriber = request.telephone_subscriber().filter(|_| mode == UriMode::Spec);
    if subscriber.is_some_and(|subscriber| on(&subscriber) != matched) {
        let verdict = if matched { "would not match" } else { "would match" };
        finding.remark = Some(format!("with the parameters of the number it {verdict}"));
    } else if matched != other {
        finding.remark = Some(format!("on {named} it {}", if other { "would match" } else { "would not match" }));
    }
    finding
}

/// Each line on its own: its type letter, the text behind the `=`.
fn session_description(line: &Pattern<'_>, content: Option<&Pattern<'_>>, request: &Request<'_>) -> Finding {
    let Some(lines) = &request.sdp else { return Finding::new(false, "no session description") };
    let mut first = None;
    for text in lines {
        let Some(at) = memchr::memchr(b'=', text) else { continue };
        let (letter, value) = (text.get(..at).unwrap_or_default(), text.get(at + 1..).unwrap_or_default());
        if !line.is_match(letter) {
            continue;
        }
        if content.is_none_or(|content| content.is_match(value)) {
            return Finding::new(true, String::from_utf8_lossy(text));
        }
        first = first.or(Some(text));
    }
    Finding::new(false, first.map_or(Cow::Borrowed("no such line"), |text| String::from_utf8_lossy(text)))
}
