//! Reading service point triggers and application servers: the inner half of [`super::read`].

use super::item::Code;
use super::profile::{ApplicationServer, Condition, Pattern, Registration, SessionCase, Spt};
use super::read::{Child, Forms, Reader, shown};
use super::xml::{all, children, content, content_span, first, name, tag_span};
use crate::tools::ere::Case as LetterCase;
use roxmltree::Node;
use std::borrow::Cow;

const SPT: &[Child] = &[
    ("ConditionNegated", 0, false),
    ("Group", 1, true),
    ("RequestURI", 2, false),
    ("Method", 2, false),
    ("SIPHeader", 2, false),
    ("SessionCase", 2, false),
    ("SessionDescription", 2, false),
    ("Extension", 3, false),
];
const HEADER: &[Child] = &[("Header", 0, false), ("Content", 1, false), ("Extension", 2, false)];
const SESSION_DESCRIPTION: &[Child] = &[("Line", 0, false), ("Content", 1, false), ("Extension", 2, false)];
const SERVER: &[Child] =
    &[("ServerName", 0, false), ("DefaultHandling", 1, false), ("ServiceInfo", 2, false), ("Extension", 3, false)];

/// The longest pattern that Kamailio compiles, in octets.
const KAMAILIO_LONGEST: usize = 255;

impl<'d> Reader<'d> {
    pub(super) fn spt(&mut self, node: Node<'d, 'd>) -> Spt<'d> {
        self.sequence(node, SPT);
        let negated = match first(node, "ConditionNegated") {
            Some(child) => self.boolean(child).unwrap_or_else(|| {
                self.invalid.push("ConditionNegated is no boolean".to_owned());
                false
            }),
            None => false,
        };
        let mut groups = Vec::new();
        for child in all(node, "Group") {
            match self.number(child, 0, i64::from(i32::MAX)) {
                Some(group) if groups.contains(&group) => {}
                Some(group) => groups.push(group),
                None => self.invalid.push("Group is no number".to_owned()),
            }
        }
        if first(node, "Group").is_none() {
            self.invalid.push("SPT without Group".to_owned());
            let message = "the SPT has no Group; implementations ignore it, or put it in group 0";
            self.items.advise(Code::NoGroup, tag_span(node), message, "<Group>0</Group> before the condition");
        }
        Spt { negated, groups, condition: self.condition(node), span: tag_span(node) }
    }

    fn condition(&mut self, node: Node<'d, 'd>) -> Condition<'d> {
        let is_condition =
            |child: &Node<'d, 'd>| SPT.iter().any(|(known, rank, _)| *known == name(*child) && *rank == 2);
        let mut conditions = children(node).filter(is_condition);
        let Some(child) = conditions.next() else { return self.bare(node) };
        if let Some(second) = conditions.next() {
            let message = format!("the SPT holds {} and {}: one condition each", name(child), name(second));
            self.items.advise(Code::TwiceElement, tag_span(second), &*message, "an SPT of its own, with its Group");
            self.invalid.push(message);
        }
        match name(child) {
            "Method" => self.method(node, child),
            "SessionCase" => self.session_case(child),
            "RequestURI" => Condition::RequestUri(self.pattern(child, LetterCase::Sensitive)),
            "SIPHeader" => self.header(child),
            _ => self.session_description(child),
        }
    }

    /// An SPT without a condition: perhaps its parts stand in it directly.
    fn bare(&mut self, node: Node<'d, 'd>) -> Condition<'d> {
        let (header, line) = (first(node, "Header"), first(node, "Line"));
        let Some(found) = header.or(line).or_else(|| first(node, "Content")) else {
            self.invalid.push("SPT without a condition".to_owned());
            let message = "the SPT holds none of Method, SIPHeader, RequestURI, SessionCase, SessionDescription";
            self.items.say(Code::MissingElement, tag_span(node), message);
            return Condition::Nothing;
        };
        let around = if line.is_some() && header.is_none() { "SessionDescription" } else { "SIPHeader" };
        let verdict = match self.forms {
            Forms::Strict => "the SPT is never true",
            Forms::Lenient => "evaluated as what was probably meant",
        };
        let message = format!("{} stands in the SPT directly: {verdict}", name(found));
        let fix = format!("<{around}>…</{around}> around it");
        self.items.advise(Code::BareHeader, tag_span(found), &*message, fix);
        if self.forms == Forms::Strict {
            self.invalid.push(message);
            return Condition::Nothing;
        }
        if around == "SIPHeader" { self.header(node) } else { self.session_description(node) }
    }

    fn method(&mut self, spt: Node<'d, 'd>, child: Node<'d, 'd>) -> Condition<'d> {
        let mut registrations = Vec::new();
        let kinds = all(spt, "Extension").flat_map(|extension| all(extension, "RegistrationType"));
        for kind in kinds {
            let number = self.number(kind, 0, 2).and_then(|number| usize::try_from(number).ok());
            match number.and_then(|number| Registration::ALL.get(number)) {
                Some(known) if registrations.contains(known) => {}
                Some(known) => registrations.push(*known),
                None => self.invalid.push("RegistrationType is none of 0, 1 and 2".to_owned()),
            }
        }
        if registrations.len() > 2 {
            let message = "three RegistrationType: the schema before Rel-9 allows two; without any, all three match";
            self.items.say(Code::RegistrationTypes, tag_span(spt), message);
        }
        Condition::Method { name: self.token(child), registrations, span: content_span(child) }
    }

    fn session_case(&mut self, node: Node<'d, 'd>) -> Condition<'d> {
        let text = self.token(node);
        let number = text.parse::<usize>().ok();
        let case = number.and_then(|number| SessionCase::ALL.get(number).copied());
        if case.is_none() {
            self.invalid.push(format!("SessionCase {} does not exist", shown(&text)));
            let message = format!("SessionCase is {}, not a number from 0 to 4", shown(&text));
            let names = SessionCase::ALL.map(|case| format!("{} {}", case.number(), case.name())).join(", ");
            self.items.advise(Code::SessionCaseRange, content_span(node), message, names);
        }
        Condition::SessionCase(case)
    }

    fn header(&mut self, node: Node<'d, 'd>) -> Condition<'d> {
        if name(node) == "SIPHeader" {
            self.sequence(node, HEADER);
        }
        let Some(header) = first(node, "Header") else { return self.missing(node, "Header") };
        let name = self.pattern(header, LetterCase::Ignored);
        let content = first(node, "Content").map(|child| self.pattern(child, LetterCase::Sensitive));
        Condition::Header { name, content }
    }

    fn session_description(&mut self, node: Node<'d, 'd>) -> Condition<'d> {
        if name(node) == "SessionDescription" {
            self.sequence(node, SESSION_DESCRIPTION);
        }
        let Some(line) = first(node, "Line") else { return self.missing(node, "Line") };
        let line = self.pattern(line, LetterCase::Sensitive);
        let content = first(node, "Content").map(|child| self.pattern(child, LetterCase::Sensitive));
        Condition::SessionDescription { line, content }
    }

    fn missing(&mut self, node: Node<'d, 'd>, what: &str) -> Condition<'d> {
        let message = format!("{} without {what}", name(node));
        self.items.say(Code::MissingElement, tag_span(node), &*message);
        self.invalid.push(message);
        Condition::Nothing
    }

    /// A pattern as it stands, with what is to be said about it.
    fn pattern(&mut self, node: Node<'d, 'd>, case: LetterCase) -> Pattern<'d> {
        let pattern = Pattern::new(content(node), content_span(node), case);
        let (element, text) = (name(node), &pattern.text);
        if text.trim().len() != text.len() {
            let message = format!("white space around {element} is part of the pattern");
            self.items.say(Code::WhiteSpace, pattern.span.clone(), message);
        }
        if text.len() > KAMAILIO_LONGEST {
            let message =
                format!("Kamailio takes patterns of {KAMAILIO_LONGEST} octets at most; this one never matches there");
            self.items.say(Code::LongPattern, pattern.span.clone(), message);
        }
        match pattern.ere() {
            Ok(ere) => {
                for note in ere.notes() {
                    let span = self.within(text, &pattern.span, &note.span);
                    self.items.say(Code::Pcre, span, format!("{element}: {}", note.message));
                }
            }
            Err(error) => {
                let span = self.within(text, &pattern.span, &error.span);
                self.items.say(Code::BadEre, span.clone(), format!("{element} is no expression: {error}"));
                if error.is_pcre {
                    self.items.say(Code::Pcre, span, format!("{element}: {}", error.message));
                }
                self.invalid.push(format!("{element} {} is no extended regular expression", shown(text)));
            }
        }
        pattern
    }

    pub(super) fn server(&mut self, criterion: Node<'d, 'd>) -> Option<ApplicationServer<'d>> {
        let node = first(criterion, "ApplicationServer");
        let name =
            node.and_then(|node| first(node, "ServerName")).map(|child| (self.token(child), content_span(child)));
        let (Some(node), Some((name, span))) = (node, name.filter(|(name, _)| !name.is_empty())) else {
            let message =
                if node.is_some() { "the ApplicationServer has no ServerName" } else { "no ApplicationServer" };
            self.items.say(Code::NoApplicationServer, tag_span(node.unwrap_or(criterion)), message);
            self.invalid.push(message.to_owned());
            return None;
        };
        self.sequence(node, SERVER);
        let handling = first(node, "DefaultHandling").and_then(|child| self.number(child, 0, 1));
        let included = |what| all(node, "Extension").any(|extension| first(extension, what).is_some());
        Some(ApplicationServer {
            name,
            terminates: handling == Some(1),
            service_info: first(node, "ServiceInfo").map(content).filter(|info: &Cow<'_, str>| !info.is_empty()),
            includes_request: included("IncludeRegisterRequest"),
            includes_response: included("IncludeRegisterResponse"),
            span,
        })
    }
}
