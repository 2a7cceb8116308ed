//! [`List`]: which traces are shown, in which order, and where the cursor is.
//!
//! Traces are remembered by their first message: while a capture is read their numbers change, and that one stays.

use super::columns::{Column, Key};
use super::pattern::Pattern;
use super::why::Marks;
use crate::report::Matcher;
use crate::trace::{Kind, MessageId, ProcedureId, Trace};
use hashbrown::HashSet;
use std::collections::BTreeSet;
use std::sync::Arc;

/// The traces that the command line selects.
#[derive(Clone, Debug, Default)]
pub struct Selection {
    /// Names of traces.
    pub names: Vec<String>,
    /// An identity of a subscriber.
    pub subscriber: Option<String>,
    /// Kinds of traces.
    pub kinds: Vec<Kind>,
}

/// A filter over traces: one of their messages passes.
#[derive(Clone, Debug)]
pub struct Filtered {
    /// As it was typed.
    pub text: String,
    /// Ready to be asked.
    pub matcher: Arc<Matcher>,
    /// What passes; `None` while that is found out.
    pub passing: Option<HashSet<MessageId>>,
}

/// The list of traces.
#[derive(Debug, Default)]
pub struct List {
    /// What the command line selects.
    pub selection: Selection,
    /// The traces that are shown, in order.
    pub rows: Vec<ProcedureId>,
    /// The row of the cursor.
    pub cursor: usize,
    /// The first row on the screen.
    pub top: usize,
    /// The selected traces.
    pub selected: BTreeSet<MessageId>,
    /// What rows are sorted by, and whether backwards.
    pub sort: Option<(Column, bool)>,
    /// The columns that the user chose.
    pub columns: Option<Vec<Column>>,
    /// Only traces with this text.
    pub narrow: String,
    /// Only traces that pass this.
    pub filter: Option<Filtered>,
    /// Only traces of this subscriber, by an identity.
    pub subscriber: Option<String>,
    /// Traces whose first message is before this one are cleared away.
    pub cleared: usize,
    /// What the rules found about the traces.
    pub marks: Marks,
    /// Traces that are cleared away.
    pub dropped: HashSet<MessageId>,
    /// The cursor stays at the newest trace.
    pub follows: bool,
    /// The cursor was moved by the user.
    pub is_touched: bool,
    /// The job that asks the filter.
    pub ticket: Option<u64>,
}

/// The first message of a procedure, by which it is remembered.
pub fn anchor(trace: &Trace, id: ProcedureId) -> Option<MessageId> {
    trace.procedures.get(id.index())?.messages.first().copied()
}

/// The procedure that is remembered by a message.
pub fn procedure_of(trace: &Trace, anchor: MessageId) -> Option<ProcedureId> {
    trace.messages.get(anchor.index())?.procedure
}

impl List {
    /// The trace of the cursor.
    pub fn current(&self) -> Option<ProcedureId> {
        self.rows.get(self.cursor).copied()
    }

    /// The columns on a terminal that is so wide.
    pub fn columns(&self, width: u16) -> Vec<Column> {
        self.columns.clone().unwrap_or_else(|| Column::fitting(width))
    }

    /// The selected traces; without any, the one of the cursor.
    pub fn chosen(&self, trace: &Trace) -> Vec<ProcedureId> {
        let mut chosen: Vec<_> = self.selected.iter().filter_map(|anchor| procedure_of(trace, *anchor)).collect();
        if chosen.is_empty() {
            chosen.extend(self.current());
        }
        chosen.sort_unstable();
        chosen.dedup();
        chosen
    }

    /// Finds the rows anew and keeps the cursor on its trace.
    pub fn refresh(&mut self, trace: &Trace) {
        let before = self.current().and_then(|id| anchor(trace, id));
        self.refresh_from(trace, before);
    }

    /// Finds the rows anew for a trace that has grown; `before` is what the cursor was on.
    pub fn refresh_from(&mut self, trace: &Trace, before: Option<MessageId>) {
        let pattern = Pattern::new(&self.narrow);
        self.rows = trace.procedure_ids().filter(|id| self.shows(trace, *id, pattern.as_ref())).collect();
        if let Some((column, backwards)) = self.sort {
            let keyed = self.rows.iter().map(|id| (column.key(trace, &self.marks, *id), *id));
            // What has no value stays at the end.
            let (mut keyed, empty): (Vec<_>, Vec<_>) = keyed.partition(|(key, _)| *key != Key::None);
            keyed.sort();
            if backwards {
                keyed.reverse();
            }
            self.rows = keyed.into_iter().chain(empty).map(|(_, id)| id).collect();
        }
        let kept = before.and_then(|anchor| procedure_of(trace, anchor));
        let place = kept.and_then(|id| self.rows.iter().position(|row| *row == id));
        self.cursor = match (self.follows, place) {
            (true, _) => self.rows.len().saturating_sub(1),
            (false, Some(place)) => place,
            (false, None) => self.cursor.min(self.rows.len().saturating_sub(1)),
        };
    }

    fn shows(&self, trace: &Trace, id: ProcedureId, pattern: Option<&Pattern>) -> bool {
        let Some(procedure) = trace.procedures.get(id.index()) else { return false };
        let Some(first) = procedure.messages.first() else { return false };
        if first.index() < self.cleared || self.dropped.contains(first) {
            return false;
        }
        let about = |who: &String| {
            let parties = [procedure.subscriber, procedure.peer].into_iter().flatten();
            parties.into_iter().any(|party| trace.subscriber(party).is_called(who))
        };
        let selection = &self.selection;
        (selection.names.is_empty() || selection.names.contains(&procedure.name))
            && (selection.kinds.is_empty() || selection.kinds.contains(&procedure.kind))
            && selection.subscriber.as_ref().is_none_or(about)
            && self.subscriber.as_ref().is_none_or(about)
            && self.filter.as_ref().and_then(|filter| filter.passing.as_ref()).is_none_or(|set| set.contains(first))
            && pattern.is_none_or(|pattern| says(trace, &self.marks, id, pattern))
    }

    /// Moves the cursor.
    pub fn go(&mut self, row: usize) {
        self.cursor = row.min(self.rows.len().saturating_sub(1));
        self.is_touched = true;
        self.follows = self.follows && self.cursor + 1 == self.rows.len();
    }
}

/// Claims that a column of the list has this text.
fn says(trace: &Trace, marks: &Marks, id: ProcedureId, pattern: &Pattern) -> bool {
    use Column::{Cause, Codec, Kind, Name, State, Subscriber};
    let Some(procedure) = trace.procedures.get(id.index()) else { return false };
    pattern.is_in(&procedure.title)
        || [Kind, Name, State, Subscriber, Cause, Codec]
            .into_iter()
            .any(|column| pattern.is_in(&column.cell(trace, marks, id)))
}
