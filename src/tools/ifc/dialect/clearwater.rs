//! Project Clearwater's sprout: how its iFC handler reads a profile.
//!
//! Close to the specification; what differs: patterns are Perl's, no value is trimmed, anything that it cannot read makes it
//! drop the criterion while it evaluates, an SPT without Group is ignored, and a TriggerPoint without groups has the value
//! of ConditionTypeCNF. Of a urn it compares what is behind the scheme.

use crate::tools::ere::{Case as LetterCase, Ere};
use crate::tools::ifc::profile::{Criterion, Form};
use crate::tools::ifc::request::{Field, Request};
use crate::tools::ifc::tree::{Circumstances, Outcome, Tested, Tried, group};
use crate::tools::ifc::xml::{all, children, content, first, name, tag_span};
use roxmltree::Node;

/// Why it drops a criterion.
type Dropped = String;

/// Tries every criterion, lower Priority first, equal ones in the order of the document.
pub fn evaluate(criteria: &[&Criterion<'_>], request: &Request<'_>, circumstances: Circumstances) -> Vec<Tried> {
    let mut order: Vec<_> = criteria.iter().enumerate().collect();
    order.sort_by_key(|(_, criterion)| criterion.priority);
    order.into_iter().map(|(index, criterion)| evaluate_one(index, criterion, request, circumstances)).collect()
}

fn evaluate_one(index: usize, criterion: &Criterion<'_>, request: &Request<'_>, circumstances: Circumstances) -> Tried {
    let server = first(criterion.node, "ApplicationServer").and_then(|server| first(server, "ServerName")).map(content);
    let mut tried = Tried {
        index,
        priority: criterion.priority,
        server: server.unwrap_or_default().into_owned(),
        outcome: Outcome::NoMatch,
        why: None,
        form: None,
        groups: Vec::new(),
    };
    match judge(criterion.node, request, circumstances, &mut tried) {
        Ok(true) if !tried.server.is_empty() => tried.outcome = Outcome::Match,
        Ok(true) => (tried.outcome, tried.why) = (Outcome::Invalid, Some("no ServerName".to_owned())),
        Ok(false) => {}
        Err(why) => (tried.outcome, tried.why) = (Outcome::Invalid, Some(why)),
    }
    tried
}

fn judge(
    node: Node<'_, '_>,
    request: &Request<'_>,
    circumstances: Circumstances,
    tried: &mut Tried,
) -> Result<bool, Dropped> {
    if let Some(part) = first(node, "ProfilePartIndicator")
        && (integer(part, 0, 1)? == 0) != circumstances.registered
    {
        tried.outcome = Outcome::Skipped;
        return Ok(false);
    }
    let Some(trigger) = first(node, "TriggerPoint") else { return Ok(true) };
    let cnf = first(trigger, "ConditionTypeCNF").ok_or_else(|| "no ConditionTypeCNF".to_owned())?;
    let form = if boolean(cnf)? { Form::Cnf } else { Form::Dnf };
    let mut tested = Vec::new();
    for spt in all(trigger, "SPT") {
        let negated = first(spt, "ConditionNegated").map_or(Ok(false), boolean)?;
        let (element, asks, matched, seen) = condition(spt, request, circumstances)?;
        let groups: Result<Vec<i64>, Dropped> =
            all(spt, "Group").map(|group| integer(group, 0, i64::from(i32::MAX))).collect();
        let (holds, span) = (matched != negated, tag_span(spt));
        tested.push((groups?, Tested { element, asks, negated, seen, matched, holds, remark: None, span }));
    }
    tried.form = Some(form);
    tried.groups = group(form, tested);
    Ok(form.over(tried.groups.iter().map(|group| group.holds)))
}

/// Digits and nothing else.
fn integer(node: Node<'_, '_>, least: i64, most: i64) -> Result<i64, Dropped> {
    let text = content(node);
    let value = text.parse().ok().filter(|value| (least..=most).contains(value));
    value.ok_or_else(|| format!("{} is no number it takes", name(node)))
}

fn boolean(node: Node<'_, '_>) -> Result<bool, Dropped> {
    match &*content(node) {
        "1" | "true" => Ok(true),
        "0" | "false" => Ok(false),
        _ => Err(format!("{} is no boolean", name(node))),
    }
}

type Found = (&'static str, String, bool, String);

fn condition(spt: Node<'_, '_>, request: &Request<'_>, circumstances: Circumstances) -> Result<Found, Dropped> {
    let class = children(spt).find(|child| !matches!(name(*child), "ConditionNegated" | "Group"));
    let Some(class) = class.filter(|class| name(*class) != "Extension") else {
        return Err("an SPT without a condition".to_owned());
    };
    Ok(match name(class) {
        "Method" => {
            let (asked, matched) = (content(class), is_method(class, request, circumstances)?);
            ("Method", asked.into_owned(), matched, request.method.to_owned())
        }
        "SessionCase" => {
            let (asked, case) = (integer(class, 0, 4)?, circumstances.case);
            let terminating = matches!(case.number(), 1 | 2);
            let matched = match asked {
                0 | 3 => !terminating && case.number() != 4 && (asked == 0) == circumstances.registered,
                4 => case.number() == 4,
                _ => terminating && (asked == 1) == circumstances.registered,
            };
            ("SessionCase", asked.to_string(), matched, format!("{} {}", case.number(), case.name()))
        }
        "RequestURI" => {
            let pattern = Perl::new(&content(class), LetterCase::Sensitive)?;
            let part = request.uri_part();
            ("RequestURI", content(class).into_owned(), pattern.is_match(part.as_bytes()), part.into_owned())
        }
        "SIPHeader" => header(class, request)?,
        "SessionDescription" => session_description(class, request)?,
        _ => ("SPT", String::new(), false, "a condition that it does not know: false".to_owned()),
    })
}

/// The name, exactly; RegistrationType counts only when its Extension stands right behind the Method.
fn is_method(class: Node<'_, '_>, request: &Request<'_>, circumstances: Circumstances) -> Result<bool, Dropped> {
    if content(class) != request.method {
        return Ok(false);
    }
    let behind = class.next_siblings().skip(1).find(|node| node.is_element());
    let Some(extension) = behind.filter(|node| request.method == "REGISTER" && name(*node) == "Extension") else {
        return Ok(true);
    };
    let mut kinds = all(extension, "RegistrationType").map(|kind| integer(kind, 0, 2)).peekable();
    if kinds.peek().is_none() {
        return Ok(true);
    }
    let wanted = i64::from(circumstances.registration.number());
    kinds.try_fold(false, |known, kind| Ok(known || kind? == wanted))
}

fn header(node: Node<'_, '_>, request: &Request<'_>) -> Result<Found, Dropped> {
    let asked = first(node, "Header").map(content).ok_or_else(|| "SIPHeader without Header".to_owned())?;
    let named = Perl::new(&asked, LetterCase::Ignored)?;
    let pattern = first(node, "Content").map(content);
    let mut fields = request.fields.iter().filter(|field| named.is_match(field.name.as_bytes())).peekable();
    let spell = |field: &Field<'_>| format!("{}: {}", field.name, field.value);
    let none = "no such header field".to_owned();
    let Some(pattern) = pattern else {
        let found = fields.peek().copied().map(spell);
        return Ok(("SIPHeader", format!("{asked} is there"), found.is_some(), found.unwrap_or(none)));
    };
    let asks = format!("{asked} ~ {pattern}");
    // It compiles the pattern only when there is a field to compare.
    let Some(candidate) = fields.peek().copied() else { return Ok(("SIPHeader", asks, false, none)) };
    let pattern = Perl::new(&pattern, LetterCase::Sensitive)?;
    let found = fields.find(|field| pattern.is_match(field.value.as_bytes()));
    Ok(("SIPHeader", asks, found.is_some(), spell(found.unwrap_or(candidate))))
}

fn session_description(node: Node<'_, '_>, request: &Request<'_>) -> Result<Found, Dropped> {
    let asked = first(node, "Line").map(content).ok_or_else(|| "SessionDescription without Line".to_owned())?;
    let line = Perl::new(&asked, LetterCase::Sensitive)?;
    let pattern = first(node, "Content").map(content);
    let asks = format!("{asked} ~ {}", pattern.as_deref().unwrap_or_default());
    let mut compiled = None;
    for text in request.sdp.iter().flatten().filter(|text| line.is_match(text.get(..1).unwrap_or_default())) {
        let Some(pattern) = &pattern else {
            return Ok(("SessionDescription", asks, true, String::from_utf8_lossy(text).into_owned()));
        };
        let pattern = match &mut compiled {
            Some(known) => &*known,
            none => none.insert(Perl::new(pattern, LetterCase::Sensitive)?),
        };
        if text.get(1) == Some(&b'=') && pattern.is_match(text.get(2..).unwrap_or_default()) {
            return Ok(("SessionDescription", asks, true, String::from_utf8_lossy(text).into_owned()));
        }
    }
    Ok(("SessionDescription", asks, false, "no such line".to_owned()))
}

/// A pattern of Boost in its Perl syntax; where an ERE means the same, it is one.
enum Perl {
    Same(Box<Ere>),
    Own(regex::bytes::Regex),
}

impl Perl {
    fn new(pattern: &str, case: LetterCase) -> Result<Self, Dropped> {
        if let Ok(ere) = Ere::compile(pattern, case)
            && ere.notes().is_empty()
            && !pattern.contains("[.")
        {
            return Ok(Self::Same(Box::new(ere)));
        }
        let mut builder = regex::bytes::RegexBuilder::new(pattern);
        builder.unicode(false).dot_matches_new_line(true).multi_line(true).crlf(true).size_limit(1 << 20);
        builder.case_insensitive(case == LetterCase::Ignored);
        builder.build().map(Self::Own).map_err(|_| "a pattern that does not compile".to_owned())
    }

    fn is_match(&self, text: &[u8]) -> bool {
        match self {
            Self::Same(ere) => ere.is_match(text),
            Self::Own(regex) => regex.is_match(text),
        }
    }
}
