//! Kamailio's ims_isc: how checker.c and userdata_parser.c read a profile.
//!
//! Elements are told apart by single letters of their names, so ConditionTypeDNF is ConditionTypeCNF; nothing is invalid.
//! Methods compare as prefixes of the request line without case; every pattern ignores case; RequestURI sees the complete
//! URI and SessionDescription the complete body. What the parser leaves uninitialised (a criterion without an
//! ApplicationServer) is not imitated: it goes nowhere. The checker knows SessionCase 3 and 4, but the module around it
//! never asks for them; this is the checker.

use crate::proto::sip::{Id, headers};
use crate::tools::ere::{Case as LetterCase, Ere};
use crate::tools::ifc::profile::{Criterion, Form, Registration};
use crate::tools::ifc::request::{Field, Request};
use crate::tools::ifc::tree::{Circumstances, Outcome, Tested, Tried, group};
use crate::tools::ifc::xml::{children, content, name, tag_span};
use roxmltree::Node;
use std::borrow::Cow;

/// A pattern, a header name or a Request-URI of this many octets is not looked at.
const BUFFER: usize = 256;

/// Tries every criterion: lower Priority first, of equal ones the last in the document first.
pub fn evaluate(criteria: &[&Criterion<'_>], request: &Request<'_>, circumstances: Circumstances) -> Vec<Tried> {
    let mut read: Vec<_> =
        criteria.iter().enumerate().map(|(index, criterion)| (index, Read::new(criterion.node))).collect();
    // The parser puts each one in front of those that do not have a lower number.
    read.reverse();
    read.sort_by_key(|(_, read)| read.priority);
    read.into_iter().map(|(index, read)| read.evaluate(index, request, circumstances)).collect()
}

/// A criterion as the parser keeps it.
struct Read<'d> {
    priority: i64,
    trigger: Option<(Form, Vec<Spt<'d>>)>,
    server: Cow<'d, str>,
    part: Option<i64>,
}

struct Spt<'d> {
    negated: bool,
    groups: Vec<i64>,
    condition: Condition<'d>,
    node: Node<'d, 'd>,
}

enum Condition<'d> {
    Method(Cow<'d, str>, Vec<i64>),
    SessionCase(i64),
    RequestUri(Cow<'d, str>),
    Header(Cow<'d, str>, Option<Cow<'d, str>>),
    SessionDescription(Cow<'d, str>, Cow<'d, str>),
    Unknown,
}

/// The letter of an element's name that the parser looks at, in lower case.
fn letter(node: Node<'_, '_>, at: usize) -> u8 {
    name(node).as_bytes().get(at).copied().unwrap_or_default().to_ascii_lowercase()
}

/// The number a text starts with, as `strtol` reads it; 0 without one.
fn number(text: &str) -> i64 {
    let text = text.trim_ascii_start();
    let digits = text
        .bytes()
        .enumerate()
        .take_while(|(at, octet)| octet.is_ascii_digit() || (*at == 0 && matches!(octet, b'-' | b'+')));
    text.get(..digits.count()).and_then(|digits| digits.parse().ok()).unwrap_or_default()
}

/// The first 0, 1, t or f decides.
fn boolean(text: &str) -> bool {
    let decides = text.bytes().find(|octet| matches!(octet, b'0' | b'1' | b't' | b'T' | b'f' | b'F'));
    matches!(decides, Some(b'1' | b't' | b'T'))
}

const fn is_blank(c: char) -> bool {
    matches!(c, ' ' | '\t')
}

/// Only blanks in front are cut off; those behind stay.
fn left_trimmed(text: Cow<'_, str>) -> Cow<'_, str> {
    match text {
        Cow::Borrowed(text) => Cow::Borrowed(text.trim_start_matches(is_blank)),
        Cow::Owned(text) => Cow::Owned(text.trim_start_matches(is_blank).to_owned()),
    }
}

/// Blanks on both sides, then quotes around the rest.
fn unquoted(text: &str) -> &str {
    let mut text = text.trim_matches(is_blank);
    while let Some(inner) = text.strip_prefix('"').filter(|_| text.ends_with('"')) {
        text = inner.strip_suffix('"').unwrap_or(inner);
    }
    text
}

impl<'d> Read<'d> {
    fn new(node: Node<'d, 'd>) -> Self {
        let mut read = Self { priority: 0, trigger: None, server: Cow::Borrowed(""), part: None };
        for child in children(node) {
            match letter(child, 3) {
                b'o' => read.priority = number(&content(child)),
                b'g' => read.trigger = Some(trigger(child)),
                b'l' => {
                    let names = children(child).filter(|part| letter(*part, 0) == b's' && letter(*part, 4) == b'e');
                    read.server = names.last().map(|name| left_trimmed(content(name))).unwrap_or_default();
                }
                b'f' => {
                    let text = content(child);
                    read.part = (!text.is_empty()).then(|| number(&text)).filter(|part| *part >= 0);
                }
                _ => {}
            }
        }
        read
    }

    fn evaluate(&self, index: usize, request: &Request<'_>, circumstances: Circumstances) -> Tried {
        let mut tried = Tried {
            index,
            priority: self.priority,
            server: self.server.trim_end().to_owned(),
            outcome: Outcome::NoMatch,
            why: None,
            form: None,
            groups: Vec::new(),
        };
        if self.part.is_some_and(|part| (part != 0) == circumstances.registered) {
            tried.outcome = Outcome::Skipped;
            tried.why = Some("ProfilePartIndicator is for the other registration state".to_owned());
            return tried;
        }
        let Some((form, spts)) = &self.trigger else {
            tried.outcome = Outcome::Match;
            tried.why = Some("no TriggerPoint: every request matches".to_owned());
            return tried;
        };
        tried.form = Some(*form);
        tried.groups = group(*form, spts.iter().map(|spt| (spt.groups.clone(), spt.test(request, circumstances))));
        // Without an SPT a CNF stays false and a DNF true.
        let holds = match tried.groups.as_slice() {
            [] => *form == Form::Dnf,
            groups => form.over(groups.iter().map(|group| group.holds)),
        };
        if holds {
            tried.outcome = Outcome::Match;
        }
        tried
    }
}

fn trigger<'d>(node: Node<'d, 'd>) -> (Form, Vec<Spt<'d>>) {
    let (mut form, mut spts) = (Form::Dnf, Vec::new());
    for child in children(node) {
        match letter(child, 0) {
            b'c' => form = if boolean(&content(child)) { Form::Cnf } else { Form::Dnf },
            b's' => spts.push(Spt::new(child)),
            _ => {}
        }
    }
    (form, spts)
}

impl<'d> Spt<'d> {
    fn new(node: Node<'d, 'd>) -> Self {
        let mut spt = Self { negated: false, groups: Vec::new(), condition: Condition::Unknown, node };
        let mut kinds = Vec::new();
        for child in children(node) {
            match letter(child, 0) {
                b'c' => spt.negated = boolean(&content(child)),
                b'g' => {
                    let label = number(&content(child));
                    if !spt.groups.contains(&label) {
                        spt.groups.push(label);
                    }
                }
                b'r' => spt.condition = Condition::RequestUri(left_trimmed(content(child))),
                b'm' => spt.condition = Condition::Method(left_trimmed(content(child)), Vec::new()),
                b'e' => {
                    let types = children(child).filter(|kind| letter(*kind, 0) == b'r');
                    kinds.extend(types.map(|kind| number(&content(kind))));
                }
                b's' => match letter(child, 7) {
                    b'e' => spt.condition = header(child),
                    b'c' => spt.condition = Condition::SessionCase(number(&content(child))),
                    b'd' => spt.condition = session_description(child),
                    _ => {}
                },
                _ => {}
            }
        }
        if spt.groups.is_empty() {
            // It also writes behind its array, which was sized by counting Group elements.
            spt.groups.push(0);
        }
        if let Condition::Method(_, known) = &mut spt.condition {
            *known = kinds;
        }
        spt
    }

    fn test(&self, request: &Request<'_>, circumstances: Circumstances) -> Tested {
        let mut tested = Tested {
            element: "SPT",
            asks: String::new(),
            negated: self.negated,
            seen: String::new(),
            matched: false,
            holds: false,
            remark: None,
            span: tag_span(self.node),
        };
        let mut as_is = None;
        match &self.condition {
            Condition::Method(method, kinds) => {
                let (matched, seen) = is_method(method, kinds, request, circumstances.registration);
                tested.fill("Method", method.clone(), matched, seen);
                tested.remark = Some("compared as a prefix, without case".to_owned())
                    .filter(|_| matched && request.method != method);
            }
            Condition::SessionCase(case) => {
                let found = circumstances.case;
                let seen = format!("{} {}", found.number(), found.name());
                tested.fill("SessionCase", case.to_string(), *case == i64::from(found.number()), seen);
            }
            Condition::RequestUri(pattern) => {
                let uri = request.whole_uri();
                let matched = uri.len() < BUFFER && occurs(pattern, uri.as_bytes());
                tested.fill("RequestURI", pattern.clone(), matched, uri);
                tested.remark = Some("compared with the complete Request-URI, without case".to_owned());
            }
            Condition::Header(name, pattern) => {
                let (matched, seen) = has_header(name, pattern.as_deref(), request);
                let asks = match pattern {
                    Some(pattern) => format!("{name} ~ {pattern}"),
                    None => format!("{name} is there"),
                };
                tested.fill("SIPHeader", asks, matched, seen);
                tested.remark = Some(
                    "values as they stand, folding included, without case, quotes around Content stripped".to_owned(),
                );
                if pattern.is_none() && self.negated {
                    // Found or not, the check answers no before the negation turns it round.
                    as_is = Some(true);
                    tested.remark = Some("a negated SIPHeader without Content is always true".to_owned());
                }
            }
            Condition::SessionDescription(line, pattern) => {
                let (matched, seen) = has_line(line, pattern, request);
                tested.fill("SessionDescription", format!("{line} ~ {pattern}"), matched, seen);
                tested.remark = Some("searched in the complete body, without case".to_owned());
            }
            Condition::Unknown => {
                as_is = Some(false);
                tested.remark = Some("no condition that it knows: never true, negated or not".to_owned());
            }
        }
        tested.holds = as_is.unwrap_or(tested.matched != tested.negated);
        tested
    }
}

impl Tested {
    fn fill(&mut self, element: &'static str, asks: impl Into<String>, matched: bool, seen: impl Into<String>) {
        (self.element, self.asks, self.matched, self.seen) = (element, asks.into(), matched, seen.into());
    }
}

fn header<'d>(node: Node<'d, 'd>) -> Condition<'d> {
    let (mut name, mut pattern) = (Cow::Borrowed(""), None);
    for child in children(node) {
        match letter(child, 0) {
            b'h' => name = left_trimmed(content(child)),
            b'c' => {
                pattern = Some(Cow::Owned(unquoted(&content(child)).to_owned()))
                    .filter(|text: &Cow<'_, str>| !text.is_empty())
            }
            _ => {}
        }
    }
    Condition::Header(name, pattern)
}

fn session_description<'d>(node: Node<'d, 'd>) -> Condition<'d> {
    let (mut line, mut pattern) = (Cow::Borrowed(""), Cow::Borrowed(""));
    for child in children(node) {
        match letter(child, 0) {
            b'l' => line = left_trimmed(content(child)),
            b'c' => pattern = Cow::Owned(unquoted(&content(child)).to_owned()),
            _ => {}
        }
    }
    Condition::SessionDescription(line, pattern)
}

/// A pattern that does not compile or does not fit the buffer occurs nowhere.
fn compiled(pattern: &str) -> Option<Ere> {
    (pattern.len() < BUFFER).then(|| Ere::compile(pattern, LetterCase::Ignored).ok()).flatten()
}

fn occurs(pattern: &str, text: &[u8]) -> bool {
    // A text ends at its first zero octet there.
    let text = text.split(|octet| *octet == 0).next().unwrap_or_default();
    compiled(pattern).is_some_and(|ere| ere.is_match(text))
}

/// The request line has to begin with the text of the element, in any case.
fn is_method(asked: &str, kinds: &[i64], request: &Request<'_>, registration: Registration) -> (bool, String) {
    let line = format!("{} {} SIP/2.0", request.method, request.whole_uri());
    let begins = line.as_bytes().get(..asked.len()).is_some_and(|start| start.eq_ignore_ascii_case(asked.as_bytes()));
    if begins && asked.eq_ignore_ascii_case("REGISTER") && kinds.iter().any(|kind| (0..=2).contains(kind)) {
        let seen = format!("{} ({})", request.method, registration.name());
        return (kinds.contains(&i64::from(registration.number())), seen);
    }
    (begins, request.method.to_owned())
}

/// A header field counts when it is of the kind that the name spells, or when the pattern occurs in its name as spelt.
fn has_header(name: &str, pattern: Option<&str>, request: &Request<'_>) -> (bool, String) {
    let pattern = pattern.unwrap_or_default();
    let (Some(name_ere), Some(content_ere)) = (compiled(name), compiled(pattern)) else {
        return (false, "not looked for: the pattern does not compile there".to_owned());
    };
    let kind = known_kind(name);
    let named =
        |field: &&Field<'_>| kind.is_some_and(|kind| kind == field.id) || name_ere.is_match(field.spelt.as_bytes());
    let mut fields = request.fields.iter().filter(named).peekable();
    let first = fields.peek().copied();
    let spell = |field: &Field<'_>| format!("{}: {}", field.spelt, field.value);
    match fields.find(|field| content_ere.is_match(field.raw)) {
        Some(field) => (true, spell(field)),
        None => (false, first.map_or_else(|| "no such header field".to_owned(), spell)),
    }
}

/// The kind of header field that a name spells, where it has a compact form; for all others the pattern decides alike.
fn known_kind(name: &str) -> Option<Id> {
    let id = Id::of(name.trim_end().as_bytes());
    id.known().filter(|known: &&headers::Known| known.compact != 0).map(|_| id)
}

/// One pattern, `line=content`, searched in the complete body of an application/sdp without parameters.
fn has_line(line: &str, pattern: &str, request: &Request<'_>) -> (bool, String) {
    const SDP: &[u8] = b"application/sdp";
    let kind = request.message.value(Id::ContentType).unwrap_or_default();
    let is_sdp = !kind.is_empty() && SDP.get(..kind.len()).is_some_and(|start| start.eq_ignore_ascii_case(kind));
    let body = request.message.body();
    if !is_sdp || body.is_empty() {
        return (false, "no session description".to_owned());
    }
    let Ok(ere) = Ere::compile(format!("{line}={pattern}"), LetterCase::Ignored) else {
        return (false, "not looked for: the pattern does not compile there".to_owned());
    };
    let body = body.split(|octet| *octet == 0).next().unwrap_or_default();
    (ere.is_match(body), "the body".to_owned())
}
