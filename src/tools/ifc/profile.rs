//! What a profile holds: service profiles, their identities and initial filter criteria (TS 29.228 Annex B and E).
//!
//! Everything knows where it stands in the text. Whatever makes a criterion invalid is a reason in it, not a failure of
//! the reading; the reading itself is in [`super::read`].

use crate::tools::ere::{self, Case as LetterCase, Ere};
use roxmltree::Node;
use std::borrow::Cow;
use std::ops::Range;
use std::sync::OnceLock;

/// What the outermost element of the document is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unit {
    /// A whole IMSSubscription.
    Subscription,
    /// One ServiceProfile.
    ServiceProfile,
    /// One InitialFilterCriteria.
    Criterion,
}

impl Unit {
    /// The name of the element.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Subscription => "IMSSubscription",
            Self::ServiceProfile => "ServiceProfile",
            Self::Criterion => "InitialFilterCriteria",
        }
    }
}

/// A profile.
#[derive(Debug)]
pub struct Profile<'d> {
    /// What the document is.
    pub unit: Unit,
    /// The private identity of an IMSSubscription.
    pub private_identity: Option<Cow<'d, str>>,
    /// Its service profiles; a bare criterion stands in one without identities.
    pub service_profiles: Vec<ServiceProfile<'d>>,
}

/// One service profile.
#[derive(Debug, Default)]
pub struct ServiceProfile<'d> {
    /// The public identities that it serves.
    pub identities: Vec<Identity<'d>>,
    /// The criteria in the order of the document.
    pub criteria: Vec<Criterion<'d>>,
    /// SharedIFCSetID: sets of criteria that the S-CSCF has to know.
    pub shared_sets: Vec<SharedSet>,
}

/// A reference to criteria that are configured at the S-CSCF (TS 29.228 B.2.2A).
#[derive(Clone, Debug)]
pub struct SharedSet {
    /// Its number.
    pub id: u32,
    /// Where it stands.
    pub span: Range<usize>,
}

/// One public identity (TS 29.228 B.2.1).
#[derive(Debug)]
pub struct Identity<'d> {
    /// As spelt, without the white space around it.
    pub uri: Cow<'d, str>,
    /// The wildcarded form, where there is one (TS 23.003 §13.4A and §13.5).
    pub wildcard: Option<Cow<'d, str>>,
    /// Claims that the identity is barred.
    pub barred: bool,
}

/// One InitialFilterCriteria (TS 29.228 B.2.2).
#[derive(Debug)]
pub struct Criterion<'d> {
    /// Lower is first; 0 when there is none.
    pub priority: i64,
    /// Claims that there is a Priority.
    pub has_priority: bool,
    /// Absent: the criterion matches every request.
    pub trigger: Option<Trigger<'d>>,
    /// Where the request goes.
    pub server: Option<ApplicationServer<'d>>,
    /// Registered or unregistered part; absent means both.
    pub part: Option<Part>,
    /// Why it must not be evaluated; empty when it may.
    pub invalid: Vec<String>,
    /// Its element, for the dialects, which read it in their own way.
    pub node: Node<'d, 'd>,
}

impl Criterion<'_> {
    /// Where its start tag stands.
    pub fn span(&self) -> Range<usize> {
        super::xml::tag_span(self.node)
    }

    /// The application server's name; empty when there is none.
    pub fn server_name(&self) -> &str {
        self.server.as_ref().map_or("", |server| &server.name)
    }
}

/// ProfilePartIndicator.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part {
    /// 0: only for registered subscribers.
    Registered,
    /// 1: only for unregistered subscribers.
    Unregistered,
}

/// How the groups of a TriggerPoint combine (TS 29.228 B.2.2).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Form {
    /// ConditionTypeCNF 1: OR inside a group, AND between groups.
    Cnf,
    /// ConditionTypeCNF 0: AND inside a group, OR between groups.
    Dnf,
}

impl Form {
    /// The word inside a group.
    pub const fn inside(self) -> &'static str {
        match self {
            Self::Cnf => "OR",
            Self::Dnf => "AND",
        }
    }

    /// The word between groups.
    pub const fn between(self) -> &'static str {
        match self {
            Self::Cnf => "AND",
            Self::Dnf => "OR",
        }
    }

    /// The verdict over verdicts that stand together in a group.
    pub fn within(self, mut verdicts: impl Iterator<Item = bool>) -> bool {
        match self {
            Self::Cnf => verdicts.any(|holds| holds),
            Self::Dnf => verdicts.all(|holds| holds),
        }
    }

    /// The verdict over the verdicts of the groups.
    pub fn over(self, mut groups: impl Iterator<Item = bool>) -> bool {
        match self {
            Self::Cnf => groups.all(|holds| holds),
            Self::Dnf => groups.any(|holds| holds),
        }
    }
}

/// A TriggerPoint.
#[derive(Debug)]
pub struct Trigger<'d> {
    /// `None` when ConditionTypeCNF is missing or no boolean.
    pub form: Option<Form>,
    /// Its service point triggers.
    pub spts: Vec<Spt<'d>>,
}

/// A service point trigger.
#[derive(Debug)]
pub struct Spt<'d> {
    /// ConditionNegated.
    pub negated: bool,
    /// The labels of its groups, each once.
    pub groups: Vec<i64>,
    /// What it asks.
    pub condition: Condition<'d>,
    /// Where its start tag stands.
    pub span: Range<usize>,
}

/// What a service point trigger asks (TS 29.228 B.2.3).
#[derive(Debug)]
pub enum Condition<'d> {
    /// Method, and for REGISTER the kinds of registration; none means all.
    Method {
        /// The name, without white space around it.
        name: Cow<'d, str>,
        /// RegistrationType.
        registrations: Vec<Registration>,
        /// Where the name stands.
        span: Range<usize>,
    },
    /// SessionCase; `None` when the value is none of the five.
    SessionCase(Option<SessionCase>),
    /// SIPHeader.
    Header {
        /// Which header fields.
        name: Pattern<'d>,
        /// What one of them must hold; absent asks for presence.
        content: Option<Pattern<'d>>,
    },
    /// RequestURI.
    RequestUri(Pattern<'d>),
    /// SessionDescription.
    SessionDescription {
        /// Which lines.
        line: Pattern<'d>,
        /// What one of them must hold; absent asks for presence.
        content: Option<Pattern<'d>>,
    },
    /// Nothing that the schema knows.
    Nothing,
}

impl Condition<'_> {
    /// The name of the element.
    pub const fn name(&self) -> &'static str {
        match self {
            Self::Method { .. } => "Method",
            Self::SessionCase(_) => "SessionCase",
            Self::Header { .. } => "SIPHeader",
            Self::RequestUri(_) => "RequestURI",
            Self::SessionDescription { .. } => "SessionDescription",
            Self::Nothing => "SPT",
        }
    }

    /// Its patterns.
    pub fn patterns(&self) -> impl Iterator<Item = &Pattern<'_>> {
        let (first, second) = match self {
            Self::Header { name, content } => (Some(name), content.as_ref()),
            Self::SessionDescription { line, content } => (Some(line), content.as_ref()),
            Self::RequestUri(pattern) => (Some(pattern), None),
            Self::Method { .. } | Self::SessionCase(_) | Self::Nothing => (None, None),
        };
        first.into_iter().chain(second)
    }
}

/// An extended regular expression of a profile, compiled when it is first needed.
#[derive(Debug)]
pub struct Pattern<'d> {
    /// As it stands: white space belongs to it.
    pub text: Cow<'d, str>,
    /// Where it stands.
    pub span: Range<usize>,
    /// Whether letters of the other case match.
    pub case: LetterCase,
    ere: OnceLock<Result<Ere, ere::Error>>,
}

impl<'d> Pattern<'d> {
    /// A pattern that stands at a place.
    pub(super) const fn new(text: Cow<'d, str>, span: Range<usize>, case: LetterCase) -> Self {
        Self { text, span, case, ere: OnceLock::new() }
    }

    /// The compiled expression.
    pub fn ere(&self) -> Result<&Ere, &ere::Error> {
        self.ere.get_or_init(|| Ere::compile(self.text.as_bytes(), self.case)).as_ref()
    }

    /// Claims that the pattern occurs in a text; one that is no expression occurs nowhere.
    pub fn is_match(&self, text: &[u8]) -> bool {
        self.ere().is_ok_and(|ere| ere.is_match(text))
    }

    /// Claims that the pattern begins with `^` and ends with `$`.
    pub fn is_anchored(&self) -> bool {
        self.text.starts_with('^') && self.text.ends_with('$') && !self.text.ends_with("\\$")
    }
}

/// SessionCase (tDirectionOfRequest).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum SessionCase {
    /// 0.
    Originating,
    /// 1.
    TerminatingRegistered,
    /// 2.
    TerminatingUnregistered,
    /// 3.
    OriginatingUnregistered,
    /// 4, since Rel-11.
    OriginatingCdiv,
}

impl SessionCase {
    /// All five in the order of their numbers.
    pub const ALL: [Self; 5] = [
        Self::Originating,
        Self::TerminatingRegistered,
        Self::TerminatingUnregistered,
        Self::OriginatingUnregistered,
        Self::OriginatingCdiv,
    ];

    /// The number in the profile.
    pub const fn number(self) -> u8 {
        self as u8
    }

    /// What it means.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Originating => "originating registered",
            Self::TerminatingRegistered => "terminating registered",
            Self::TerminatingUnregistered => "terminating unregistered",
            Self::OriginatingUnregistered => "originating unregistered",
            Self::OriginatingCdiv => "originating after call diversion",
        }
    }

    /// Whether the subscriber is registered, where the case says so.
    pub const fn registered(self) -> Option<bool> {
        match self {
            Self::Originating | Self::TerminatingRegistered => Some(true),
            Self::TerminatingUnregistered | Self::OriginatingUnregistered => Some(false),
            Self::OriginatingCdiv => None,
        }
    }
}

/// RegistrationType.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Registration {
    /// 0: initial registration.
    Initial,
    /// 1: re-registration.
    Re,
    /// 2: deregistration.
    De,
}

impl Registration {
    /// All three in the order of their numbers.
    pub const ALL: [Self; 3] = [Self::Initial, Self::Re, Self::De];

    /// The number in the profile.
    pub const fn number(self) -> u8 {
        self as u8
    }

    /// What it means.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Initial => "initial registration",
            Self::Re => "re-registration",
            Self::De => "deregistration",
        }
    }
}

/// An ApplicationServer (TS 29.228 B.2.2).
#[derive(Debug)]
pub struct ApplicationServer<'d> {
    /// ServerName, without white space around it.
    pub name: Cow<'d, str>,
    /// DefaultHandling 1: the session ends when the server does not answer.
    pub terminates: bool,
    /// ServiceInfo, for the body of a third-party REGISTER.
    pub service_info: Option<Cow<'d, str>>,
    /// IncludeRegisterRequest.
    pub includes_request: bool,
    /// IncludeRegisterResponse.
    pub includes_response: bool,
    /// Where the name stands.
    pub span: Range<usize>,
}
