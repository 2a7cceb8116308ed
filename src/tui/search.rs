//! [`Needle`]: what is searched for: a display filter where the text is one, else a regular expression or plain text.

use super::pattern::Pattern;
use crate::filter::{Filter, Table};
use crate::proto::{Body, Fields};
use crate::report::ladder::Label;
use crate::report::{Matcher, tree};
use crate::trace::{MessageId, Trace};
use hashbrown::HashSet;
use std::sync::Arc;

/// What is searched for.
#[derive(Clone, Debug)]
pub enum Needle {
    /// Messages that pass a filter.
    Filter(Arc<Matcher>),
    /// Messages that have a text.
    Text(Pattern),
}

impl Needle {
    /// What a text means: a filter when it reads as one.
    pub fn of(text: &str, table: &Table) -> Option<Self> {
        match Filter::parse(text, table) {
            Ok(filter) => Some(Self::Filter(Arc::new(Matcher::new(filter)))),
            Err(_) => Pattern::new(text).map(Self::Text),
        }
    }

    /// What it is called.
    pub const fn name(&self) -> &'static str {
        match self {
            Self::Filter(_) => "filter",
            Self::Text(_) => "text",
        }
    }

    /// Claims that a message has it.
    pub fn is_in(&self, trace: &Trace, id: MessageId) -> bool {
        match self {
            Self::Filter(matcher) => matcher.passes(trace, id),
            Self::Text(pattern) => says(trace, id, pattern),
        }
    }
}

/// Claims that a message says something: in its label, its text, or the lines of its fields.
fn says(trace: &Trace, id: MessageId, pattern: &Pattern) -> bool {
    let body = trace.body(id);
    let label = Label::of(&body, false);
    if pattern.is_in(&label.long) || pattern.is_in(&label.short) {
        return true;
    }
    if let Body::Sip(message) = &body {
        return pattern.is_in(&crate::wire::text::lossy(message.bytes()));
    }
    let mut fields = Fields::new();
    body.fields(&mut fields);
    let mut line = String::new();
    fields.as_slice().iter().any(|field| {
        line.clear();
        tree::field_line(field, &mut line);
        pattern.is_in(&line)
    })
}

/// The messages that have it.
pub fn find(trace: &Trace, messages: &[MessageId], needle: &Needle) -> HashSet<MessageId> {
    messages.iter().copied().filter(|id| needle.is_in(trace, *id)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_reads_as_a_filter_is_one() {
        let table = Table::new(crate::proto::defs());
        let name = |text: &str| Needle::of(text, &table).map(|needle| needle.name());
        assert_eq!(name("sip.Status-Code >= 400"), Some("filter"));
        assert_eq!(name("INVITE"), Some("text"));
        assert_eq!(name("+44("), Some("text"));
        assert_eq!(name(""), None);
    }
}
