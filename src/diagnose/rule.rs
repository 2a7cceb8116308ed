//! [`Rule`]: one named fault, how it is found, and its manual. `rule!` declares one.

use super::{Case, Draft, Limit, Severity};
use crate::proto::{Body, diameter, dns, gtpv2, s1ap, sip};
use crate::trace::{Kind, MessageId, Procedure, Transaction};

/// A named fault.
#[derive(Debug)]
pub struct Rule {
    /// Its name, stable for ever: `SIP-01`.
    pub id: &'static str,
    /// How much a finding matters, unless the finding says otherwise.
    pub severity: Severity,
    /// It names what went wrong and not why: it stands back when another rule explains the same message.
    pub is_generic: bool,
    /// Specifications and clauses.
    pub references: &'static [&'static str],
    /// The doc comment: a title, then sections that begin with `## `.
    pub manual: &'static str,
    /// Its thresholds.
    pub limits: &'static [&'static Limit],
    /// How it is found.
    pub check: Check,
}

impl Rule {
    /// The first line of the manual.
    pub fn title(&self) -> &'static str {
        self.manual.lines().next().unwrap_or_default().trim().trim_end_matches('.')
    }

    /// What the id begins with: `SIP`.
    pub fn group(&self) -> &'static str {
        self.id.split('-').next().unwrap_or_default()
    }

    /// The text of a section in one line; empty when the manual has none of this name.
    pub fn section(&self, name: &str) -> String {
        let text = self.sections().find(|(heading, _)| *heading == name).map_or("", |(_, text)| text);
        text.split_whitespace().collect::<Vec<_>>().join(" ")
    }

    /// The sections of the manual in order: heading and text, whose lines are as in the source.
    pub fn sections(&self) -> impl Iterator<Item = (&'static str, &'static str)> {
        self.manual.split("\n ## ").skip(1).map(|section| {
            let (heading, text) = section.split_once('\n').unwrap_or((section, ""));
            (heading.trim(), text.trim())
        })
    }
}

/// How a fault is found: what a rule looks at, and the function that looks.
#[derive(Debug)]
pub enum Check {
    /// Each message that is not sent again.
    Message(fn(&Case<'_>, MessageId, &Body<'_>) -> Option<Draft>),
    /// Each SIP message.
    Sip(fn(&Case<'_>, MessageId, &sip::Message<'_>) -> Option<Draft>),
    /// Each Diameter message.
    Diameter(fn(&Case<'_>, MessageId, &diameter::Message<'_>) -> Option<Draft>),
    /// Each GTPv2-C message.
    Gtpv2(fn(&Case<'_>, MessageId, &gtpv2::Message<'_>) -> Option<Draft>),
    /// Each S1AP message.
    S1ap(fn(&Case<'_>, MessageId, &s1ap::Message<'_>) -> Option<Draft>),
    /// Each DNS message.
    Dns(fn(&Case<'_>, MessageId, &dns::Message<'_>) -> Option<Draft>),
    /// Each transaction.
    Transaction(fn(&Case<'_>, &Exchange<'_, Body<'_>>) -> Option<Draft>),
    /// Each SIP transaction.
    SipTransaction(fn(&Case<'_>, &Exchange<'_, sip::Message<'_>>) -> Option<Draft>),
    /// Each Diameter transaction.
    DiameterTransaction(fn(&Case<'_>, &Exchange<'_, diameter::Message<'_>>) -> Option<Draft>),
    /// Each GTPv2-C transaction.
    Gtpv2Transaction(fn(&Case<'_>, &Exchange<'_, gtpv2::Message<'_>>) -> Option<Draft>),
    /// Each S1AP procedure of TS 36.413.
    S1apTransaction(fn(&Case<'_>, &Exchange<'_, s1ap::Message<'_>>) -> Option<Draft>),
    /// Each DNS look-up.
    DnsTransaction(fn(&Case<'_>, &Exchange<'_, dns::Message<'_>>) -> Option<Draft>),
    /// Each procedure of these kinds; of every kind when the list is empty.
    Procedure(&'static [Kind], fn(&Case<'_>, &Procedure) -> Vec<Draft>),
    /// The whole trace.
    Trace(fn(&Case<'_>) -> Vec<Draft>),
    /// Nothing in a capture: another command finds it in a file, and gives it this id.
    Elsewhere(&'static str),
}

/// A transaction with its messages decoded.
#[derive(Debug)]
pub struct Exchange<'a, M> {
    /// The transaction.
    pub transaction: &'a Transaction,
    /// The request; `None` when the capture begins after it.
    pub request: Option<&'a M>,
    /// Answers that left it open.
    pub provisional: Vec<(MessageId, &'a M)>,
    /// Answers that ended it.
    pub answers: Vec<(MessageId, &'a M)>,
}

impl<'a, M> Exchange<'a, M> {
    /// The message that began it: the request, when there is one.
    pub const fn id(&self) -> MessageId {
        self.transaction.request
    }

    /// Every answer: those that left it open, then those that ended it.
    pub fn replies(&self) -> impl Iterator<Item = (MessageId, &'a M)> {
        self.provisional.iter().chain(&self.answers).copied()
    }

    /// The answer: the first that ended it.
    pub fn answer(&self) -> Option<(MessageId, &'a M)> {
        self.answers.first().copied()
    }

    /// Request and answer, when the capture has both.
    pub fn both(&self) -> Option<(&'a M, MessageId, &'a M)> {
        let (id, answer) = self.answer()?;
        Some((self.request?, id, answer))
    }
}

/// Declares the rule of a file as `RULE`.
///
/// The doc comment is its manual: the first line is the title, sections begin with `## `: Trigger, Cause and Fix always, Next
/// and others as they help. Cause, Fix and Next are printed with every finding that does not know better.
macro_rules! rule {
    (
        $(#[doc = $line:literal])+
        id: $id:literal,
        severity: $severity:ident,
        $(generic: $generic:literal,)?
        references: [$($reference:literal),* $(,)?],
        $(limits: [$($limit:expr),* $(,)?],)?
        check: $check:expr $(,)?
    ) => {
        $(#[doc = $line])+
        pub static RULE: $crate::diagnose::Rule = $crate::diagnose::Rule {
            id: $id,
            severity: $crate::diagnose::Severity::$severity,
            is_generic: false $(|| $generic)?,
            references: &[$($reference),*],
            manual: concat!($($line, "\n"),+),
            limits: &[$($($limit),*)?],
            check: $check,
        };
    };
}
pub(crate) use rule;
