//! Documents to profiles: the schema of TS 29.228 Annex E, with an item for everything that departs from it.

use super::item::{Code, Items};
use super::profile::{Criterion, Form, Identity, Part, Profile, ServiceProfile, SharedSet, Trigger, Unit};
use super::xml::{Error, Lines, all, children, content, content_span, first, name, tag_span};
use crate::wire::text::printable;
use roxmltree::{Document, Node};
use std::borrow::Cow;
use std::ops::Range;

/// Whether the forms that people write from blog posts are evaluated.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Forms {
    /// They make the criterion invalid.
    #[default]
    Strict,
    /// ConditionTypeDNF counts as ConditionTypeCNF 0, a bare Header as one inside SIPHeader.
    Lenient,
}

/// An element that may stand inside another: its name, its place in the sequence, whether it may repeat.
pub(super) type Child = (&'static str, u8, bool);

const SUBSCRIPTION: &[Child] = &[("PrivateID", 0, false), ("ServiceProfile", 1, true), ("Extension", 2, false)];
const SERVICE_PROFILE: &[Child] = &[
    ("PublicIdentity", 0, true),
    ("CoreNetworkServicesAuthorization", 1, false),
    ("InitialFilterCriteria", 2, true),
    ("Extension", 3, false),
];
const CRITERION: &[Child] = &[
    ("Priority", 0, false),
    ("TriggerPoint", 1, false),
    ("ApplicationServer", 2, false),
    ("ProfilePartIndicator", 3, false),
    ("Extension", 4, false),
];
const TRIGGER: &[Child] = &[("ConditionTypeCNF", 0, false), ("SPT", 1, true), ("Extension", 2, false)];

/// Reads one document.
pub(super) struct Reader<'d> {
    pub(super) items: Items<'d>,
    pub(super) forms: Forms,
    /// Why the criterion at hand is invalid.
    pub(super) invalid: Vec<String>,
}

/// Reads a profile: a whole subscription, a service profile, or one criterion.
pub fn read<'d>(document: &'d Document<'_>, forms: Forms) -> Result<(Profile<'d>, Items<'d>), Error> {
    let root = document.root_element();
    let mut reader = Reader { items: Items::new(document.input_text()), forms, invalid: Vec::new() };
    let profile = match name(root) {
        "IMSSubscription" => reader.subscription(root),
        "ServiceProfile" => Profile {
            unit: Unit::ServiceProfile,
            private_identity: None,
            service_profiles: vec![reader.service_profile(root)],
        },
        "InitialFilterCriteria" => {
            let criteria = vec![reader.criterion(root)];
            let service_profiles = vec![ServiceProfile { criteria, ..ServiceProfile::default() }];
            Profile { unit: Unit::Criterion, private_identity: None, service_profiles }
        }
        other => {
            let message = format!(
                "its outermost element is <{}>, not <IMSSubscription>, <ServiceProfile> or <InitialFilterCriteria>",
                printable(other)
            );
            let at = Lines::new(document.input_text()).place(document.input_text(), root.range().start);
            return Err(Error { at: Some(at), message });
        }
    };
    Ok((profile, reader.items))
}

impl<'d> Reader<'d> {
    fn subscription(&mut self, node: Node<'d, 'd>) -> Profile<'d> {
        self.sequence(node, SUBSCRIPTION);
        let private_identity = first(node, "PrivateID").map(|child| self.token(child));
        let service_profiles: Vec<_> = all(node, "ServiceProfile").map(|child| self.service_profile(child)).collect();
        if service_profiles.is_empty() {
            self.items.say(Code::MissingElement, tag_span(node), "IMSSubscription has no ServiceProfile");
        }
        Profile { unit: Unit::Subscription, private_identity, service_profiles }
    }

    fn service_profile(&mut self, node: Node<'d, 'd>) -> ServiceProfile<'d> {
        self.sequence(node, SERVICE_PROFILE);
        let identities = all(node, "PublicIdentity").filter_map(|child| self.identity(child)).collect();
        let criteria = all(node, "InitialFilterCriteria").map(|child| self.criterion(child)).collect();
        let sets = all(node, "Extension").flat_map(|extension| all(extension, "SharedIFCSetID"));
        let shared_sets = sets.filter_map(|set| self.shared_set(set)).collect();
        ServiceProfile { identities, criteria, shared_sets }
    }

    fn shared_set(&mut self, node: Node<'d, 'd>) -> Option<SharedSet> {
        let id = self.number(node, 0, i64::from(u32::MAX))?;
        Some(SharedSet { id: u32::try_from(id).ok()?, span: content_span(node) })
    }

    fn identity(&mut self, node: Node<'d, 'd>) -> Option<Identity<'d>> {
        let Some(uri) = first(node, "Identity") else {
            self.items.say(Code::MissingElement, tag_span(node), "PublicIdentity has no Identity");
            return None;
        };
        let barred = first(node, "BarringIndication").and_then(|child| self.boolean(child)).unwrap_or(false);
        let mut extension = first(node, "Extension");
        let mut wildcard = None;
        while let Some(inner) = extension {
            let found = first(inner, "WildcardedPSI").or_else(|| first(inner, "WildcardedIMPU"));
            wildcard = wildcard.or_else(|| found.map(|child| self.token(child)));
            extension = first(inner, "Extension");
        }
        Some(Identity { uri: self.token(uri), wildcard, barred })
    }

    /// One criterion; shared sets are made of the same.
    pub(super) fn criterion(&mut self, node: Node<'d, 'd>) -> Criterion<'d> {
        self.invalid.clear();
        self.sequence(node, CRITERION);
        let priority = first(node, "Priority");
        let number = priority.and_then(|child| self.number(child, 0, i64::from(i32::MAX)));
        if priority.is_none() {
            let message = "the criterion has no Priority; it counts as 0, the first";
            self.items.advise(Code::NoPriority, tag_span(node), message, "<Priority>…</Priority> as its first element");
        }
        let trigger = first(node, "TriggerPoint").map(|child| self.trigger(child));
        let server = self.server(node);
        let part = first(node, "ProfilePartIndicator").and_then(|child| self.part(child));
        Criterion {
            priority: number.unwrap_or_default(),
            has_priority: number.is_some(),
            trigger,
            server,
            part,
            invalid: std::mem::take(&mut self.invalid),
            node,
        }
    }

    fn part(&mut self, node: Node<'d, 'd>) -> Option<Part> {
        match self.number(node, 0, 1) {
            Some(0) => Some(Part::Registered),
            Some(_) => Some(Part::Unregistered),
            None => {
                self.invalid.push("ProfilePartIndicator is neither 0 nor 1".to_owned());
                None
            }
        }
    }

    fn trigger(&mut self, node: Node<'d, 'd>) -> Trigger<'d> {
        self.sequence(node, TRIGGER);
        let form = match first(node, "ConditionTypeCNF") {
            Some(child) => {
                let value = self.boolean(child);
                if value.is_none() {
                    self.invalid.push("ConditionTypeCNF is no boolean".to_owned());
                }
                value.map(|cnf| if cnf { Form::Cnf } else { Form::Dnf })
            }
            None => self.without_form(node),
        };
        let spts: Vec<_> = all(node, "SPT").map(|child| self.spt(child)).collect();
        if spts.is_empty() {
            self.invalid.push("TriggerPoint without SPT".to_owned());
            let fix = "give it an SPT, or leave the TriggerPoint out to match every request";
            self.items.advise(Code::NoSpt, tag_span(node), "the TriggerPoint has no SPT", fix);
        }
        Trigger { form, spts }
    }

    /// A TriggerPoint without ConditionTypeCNF: perhaps it has ConditionTypeDNF, which does not exist.
    fn without_form(&mut self, node: Node<'d, 'd>) -> Option<Form> {
        let dnf = first(node, "ConditionTypeDNF");
        if let Some(dnf) = dnf {
            let cnf = match content(dnf).trim() {
                "0" | "false" => "1",
                _ => "0",
            };
            let message =
                "ConditionTypeDNF is in no release of the schema; Kamailio reads it as ConditionTypeCNF, the opposite";
            let fix = format!("<ConditionTypeCNF>{cnf}</ConditionTypeCNF>");
            let taken = if self.forms == Forms::Lenient { "; evaluated as what was probably meant" } else { "" };
            let message = format!("{message}{taken}");
            self.items.advise(Code::ConditionTypeDnf, tag_span(dnf), message, fix);
            if self.forms == Forms::Lenient {
                return Some(if cnf == "1" { Form::Cnf } else { Form::Dnf });
            }
        } else {
            let fix = "<ConditionTypeCNF>1</ConditionTypeCNF>: OR inside a group, AND between groups; 0: the reverse";
            let message = "the TriggerPoint has no ConditionTypeCNF";
            self.items.advise(Code::NoConditionTypeCnf, tag_span(node), message, fix);
        }
        self.invalid.push("TriggerPoint without ConditionTypeCNF".to_owned());
        None
    }

    /// The text of an element without the white space around it, which is worth a warning.
    pub(super) fn token(&mut self, node: Node<'d, 'd>) -> Cow<'d, str> {
        let text = content(node);
        let trimmed = text.trim();
        if trimmed.len() == text.len() {
            return text;
        }
        let message = format!("white space around the value of {}: not every implementation trims it", name(node));
        self.items.say(Code::WhiteSpace, content_span(node), message);
        match text {
            Cow::Borrowed(text) => Cow::Borrowed(text.trim()),
            Cow::Owned(text) => Cow::Owned(text.trim().to_owned()),
        }
    }

    /// A number within bounds, or an item.
    pub(super) fn number(&mut self, node: Node<'d, 'd>, least: i64, most: i64) -> Option<i64> {
        let text = self.token(node);
        let value = text.parse().ok().filter(|value| (least..=most).contains(value));
        if value.is_none() {
            let (name, text) = (name(node), shown(&text));
            let span = content_span(node);
            self.items.say(Code::BadValue, span, format!("{name} is {text}, not a number from {least} to {most}"));
        }
        value
    }

    /// A boolean of XML Schema, or an item.
    pub(super) fn boolean(&mut self, node: Node<'d, 'd>) -> Option<bool> {
        let text = self.token(node);
        match &*text {
            "1" | "true" => Some(true),
            "0" | "false" => Some(false),
            other => {
                let message = format!("{} is {}, not 0, 1, false or true", name(node), shown(other));
                self.items.say(Code::BadValue, content_span(node), message);
                None
            }
        }
    }

    /// Checks the children of an element against its sequence in the schema.
    pub(super) fn sequence(&mut self, node: Node<'d, 'd>, known: &'static [Child]) {
        let parent = name(node);
        let (mut reached, mut last, mut seen) = (0, "", 0u32);
        for child in children(node) {
            let child_name = name(child);
            let Some(at) = known.iter().position(|(known, _, _)| *known == child_name) else {
                self.unknown(child, parent, known);
                continue;
            };
            let Some((_, rank, repeats)) = known.get(at) else { continue };
            if seen >> at & 1 == 1 && !repeats {
                let message = format!("{parent} holds {child_name} twice; the first counts");
                self.items.say(Code::TwiceElement, tag_span(child), message);
            }
            seen |= 1 << at;
            if *rank < reached {
                let message = format!("{child_name} stands behind {last}; the schema has it before");
                self.items.say(Code::Order, tag_span(child), message);
            } else {
                (reached, last) = (*rank, child_name);
            }
        }
    }

    fn unknown(&mut self, child: Node<'d, 'd>, parent: &str, known: &[Child]) {
        let found = name(child);
        // These have words of their own.
        if matches!((parent, found), ("TriggerPoint", "ConditionTypeDNF") | ("SPT", "Header" | "Content" | "Line")) {
            return;
        }
        let message = format!("{parent} has no element {}; it is not evaluated", shown(found));
        let fix = match found {
            "RegistrationType" | "SharedIFCSetID" | "IncludeRegisterRequest" | "IncludeRegisterResponse" => {
                Some(format!("<Extension><{found}>…</{found}></Extension>"))
            }
            _ => {
                let close =
                    |(name, _, _): &Child| (strsim::jaro_winkler(&name.to_lowercase(), &found.to_lowercase()), *name);
                let best = known.iter().map(close).max_by(|one, two| one.0.total_cmp(&two.0));
                best.filter(|(likeness, _)| *likeness > 0.85).map(|(_, name)| format!("<{name}>"))
            }
        };
        match fix {
            Some(fix) => self.items.advise(Code::UnknownElement, tag_span(child), message, fix),
            None => self.items.say(Code::UnknownElement, tag_span(child), message),
        }
    }

    /// The place of a part of a pattern in the text, or of the whole pattern when it is not spelt out there.
    pub(super) fn within(&self, text: &str, whole: &Range<usize>, part: &Range<usize>) -> Range<usize> {
        let spelt = self.items.text().get(whole.clone()).unwrap_or_default();
        let offset = if spelt == text {
            0
        } else if spelt.strip_prefix("<![CDATA[").and_then(|inner| inner.strip_suffix("]]>")) == Some(text) {
            "<![CDATA[".len()
        } else {
            return whole.clone();
        };
        let start = whole.start + offset;
        start + part.start..start + part.end
    }
}

/// A value of a profile in a message: printable, short, in quotes.
pub(super) fn shown(text: &str) -> String {
    const LONGEST: usize = 60;
    let text = printable(text);
    match text.char_indices().nth(LONGEST) {
        Some((at, _)) => format!("\"{}…\"", text.get(..at).unwrap_or_default()),
        None => format!("\"{text}\""),
    }
}
