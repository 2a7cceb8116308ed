//! [`Draft`] and [`Finding`]: what a rule says, with the evidence for it.

use super::{Case, Rule, Severity};
use crate::trace::{Confidence, MessageId, ProcedureId, SubscriberId};
use std::borrow::Cow;

/// What proves a finding: a field of a message with its value.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Evidence {
    /// The message.
    pub message: MessageId,
    /// The field, under Wireshark's name where it has one: `sip.Unsupported`.
    pub field: Cow<'static, str>,
    /// The value as a person reads it. It may hold anything that a capture holds: whoever prints it makes it safe.
    pub value: String,
}

/// Letters of the sentence of a finding: what it quotes from a capture has any length.
const SENTENCE: usize = 1000;

/// A sentence that a person can read.
fn sentence(mut text: String) -> String {
    if let Some((at, _)) = text.char_indices().nth(SENTENCE) {
        text.truncate(at);
        text.push('…');
    }
    text
}

/// Makes a piece of evidence: `evidence(id, "sip.Status-Code", 420)`.
pub fn evidence(message: MessageId, field: &'static str, value: impl ToString) -> Evidence {
    Evidence { message, field: Cow::Borrowed(field), value: value.to_string() }
}

/// What a rule has to say about one case. It begins with evidence, so none can be forgotten.
#[derive(Clone, Debug)]
pub struct Draft {
    text: String,
    evidence: Vec<Evidence>,
    messages: Vec<MessageId>,
    severity: Option<Severity>,
    confidence: Confidence,
    cause: Option<String>,
    fix: Option<String>,
    next: Option<String>,
    reference: Option<String>,
    at: Option<i64>,
    key: String,
    anchor: Option<MessageId>,
    is_of_capture: bool,
}

impl Draft {
    /// One sentence (who, what, with the number that proves it) and the first evidence. The procedure of a finding is
    /// that of the message of its first evidence.
    pub fn new(text: impl Into<String>, first: Evidence) -> Self {
        Self {
            text: sentence(text.into()),
            evidence: vec![first],
            messages: Vec::new(),
            severity: None,
            confidence: Confidence::High,
            cause: None,
            fix: None,
            next: None,
            reference: None,
            at: None,
            key: String::new(),
            anchor: None,
            is_of_capture: false,
        }
    }

    /// Adds evidence.
    #[must_use]
    pub fn and(mut self, more: Evidence) -> Self {
        self.evidence.push(more);
        self
    }

    /// Adds evidence when there is some.
    #[must_use]
    pub fn and_if(mut self, more: Option<Evidence>) -> Self {
        self.evidence.extend(more);
        self
    }

    /// Adds messages that belong to it and prove nothing more.
    #[must_use]
    pub fn with(mut self, messages: impl IntoIterator<Item = MessageId>) -> Self {
        self.messages.extend(messages);
        self
    }

    /// Has another severity than its rule.
    #[must_use]
    pub const fn severity(mut self, severity: Severity) -> Self {
        self.severity = Some(severity);
        self
    }

    /// Is not certain: the cause is inferred.
    #[must_use]
    pub const fn confidence(mut self, confidence: Confidence) -> Self {
        self.confidence = confidence;
        self
    }

    /// Knows the cause better than the manual of the rule.
    #[must_use]
    pub fn cause(mut self, cause: impl Into<String>) -> Self {
        self.cause = Some(cause.into());
        self
    }

    /// Knows the fix better than the manual of the rule.
    #[must_use]
    pub fn fix(mut self, fix: impl Into<String>) -> Self {
        self.fix = Some(fix.into());
        self
    }

    /// Knows better where to look next than the manual of the rule.
    #[must_use]
    pub fn next(mut self, next: impl Into<String>) -> Self {
        self.next = Some(next.into());
        self
    }

    /// Has a reference of its own: the clause of a code.
    #[must_use]
    pub fn reference(mut self, reference: impl Into<String>) -> Self {
        self.reference = Some(reference.into());
        self
    }

    /// Showed at this time, nanoseconds since 1970: without it, at the time of the first evidence. A request without
    /// answer shows when the time for it is over.
    #[must_use]
    pub const fn at(mut self, time: i64) -> Self {
        self.at = Some(time);
        self
    }

    /// Folds with findings of the same rule, procedure and key; without a key, with all of the same rule and procedure.
    #[must_use]
    pub fn key(mut self, key: impl ToString) -> Self {
        self.key = key.to_string();
        self
    }

    /// Belongs to the procedure of this message, not to that of its first evidence.
    #[must_use]
    pub const fn about(mut self, message: MessageId) -> Self {
        self.anchor = Some(message);
        self
    }

    /// Concerns the whole capture and no procedure of its own.
    #[must_use]
    pub const fn of_capture(mut self) -> Self {
        self.is_of_capture = true;
        self
    }

    /// The finding of this rule.
    pub(super) fn finish(self, case: &Case<'_>, rule: &'static Rule) -> Finding {
        let mut messages: Vec<MessageId> = self.evidence.iter().map(|evidence| evidence.message).collect();
        let first = messages.first().copied();
        let anchor = self.anchor.or(first).filter(|_| !self.is_of_capture);
        messages.extend(self.messages);
        messages.sort_unstable();
        messages.dedup();
        let procedure = anchor.and_then(|message| case.trace.message(message).procedure);
        Finding {
            rule,
            severity: self.severity.unwrap_or(rule.severity),
            confidence: self.confidence,
            title: self.text,
            procedure,
            subscriber: procedure.and_then(|procedure| case.trace.procedure(procedure).subscriber),
            at: self.at.unwrap_or_else(|| first.map_or(0, |message| case.time(message))),
            evidence: self.evidence,
            messages,
            cause: self.cause.unwrap_or_else(|| rule.section("Cause")),
            fix: self.fix.unwrap_or_else(|| rule.section("Fix")),
            next: self.next.unwrap_or_else(|| rule.section("Next")),
            reference: self.reference.unwrap_or_else(|| rule.references.join("; ")),
            key: self.key,
            also: Vec::new(),
            count: 1,
            caused_by: None,
        }
    }
}

/// What is wrong, proven by messages.
#[derive(Clone, Debug)]
pub struct Finding {
    /// The rule that found it.
    pub rule: &'static Rule,
    /// How much it matters.
    pub severity: Severity,
    /// How sure it is.
    pub confidence: Confidence,
    /// One sentence: who, what, with the number that proves it.
    pub title: String,
    /// The procedure it is about; `None` for what concerns the whole capture.
    pub procedure: Option<ProcedureId>,
    /// Whom it is about.
    pub subscriber: Option<SubscriberId>,
    /// When it showed, nanoseconds since 1970-01-01 UTC.
    pub at: i64,
    /// Why.
    pub cause: String,
    /// What to do.
    pub fix: String,
    /// What to look at next; empty when there is nothing to add.
    pub next: String,
    /// Specifications and clauses.
    pub reference: String,
    /// Procedures in which the very same was found later; they have no finding of their own.
    pub also: Vec<ProcedureId>,
    /// How often it was found, in its procedure and in those.
    pub count: usize,
    /// The finding that caused it: its place in the list.
    pub caused_by: Option<usize>,
    pub(super) key: String,
    evidence: Vec<Evidence>,
    messages: Vec<MessageId>,
}

impl Finding {
    /// What proves it; never empty.
    pub fn evidence(&self) -> &[Evidence] {
        &self.evidence
    }

    /// Its messages, in capture order; never empty.
    pub fn messages(&self) -> &[MessageId] {
        &self.messages
    }

    /// The message that proves it first.
    pub fn message(&self) -> Option<MessageId> {
        self.evidence.first().map(|evidence| evidence.message)
    }

    /// What tells it from other findings of its rule: those of several procedures with the same key are alike.
    pub fn key(&self) -> &str {
        &self.key
    }

    /// The procedures it is about, the first first; none for what concerns the whole capture.
    pub fn procedures(&self) -> impl Iterator<Item = ProcedureId> {
        self.procedure.into_iter().chain(self.also.iter().copied())
    }

    /// Claims that it is about this procedure.
    pub fn is_about(&self, procedure: ProcedureId) -> bool {
        self.procedure == Some(procedure) || self.also.contains(&procedure)
    }

    /// Takes in a finding that is alike, of the same procedure or of another.
    pub(super) fn fold(&mut self, other: Self) {
        self.also.extend(other.procedure.filter(|procedure| !self.is_about(*procedure)));
        self.count += other.count;
        self.severity = self.severity.max(other.severity);
        self.messages.extend(other.messages);
        self.messages.sort_unstable();
        self.messages.dedup();
    }
}
