//! [`Job`]: work over many messages. Short ones are done at once, long ones beside the keys.

use super::export::{self, Format};
use super::plan::Plan;
use super::search::{self, Needle};
use super::statistics::Statistics;
use crate::report::paint::Sheet;
use crate::report::{Ladder, Matcher};
use crate::trace::{MessageId, ProcedureId, Trace};
use hashbrown::HashSet;
use std::path::PathBuf;
use std::sync::Arc;

/// Work to be done on a trace. The ticket comes back with the result.
#[derive(Debug)]
pub struct Job {
    /// Tells whose result it is.
    pub ticket: u64,
    /// The trace.
    pub trace: Arc<Trace>,
    /// What is done.
    pub task: Task,
}

/// What is done.
#[derive(Debug)]
pub enum Task {
    /// A ladder is computed.
    Ladder(Plan),
    /// The traces with a message that passes are found.
    FilterTraces(Arc<Matcher>),
    /// The messages that pass are found.
    FilterMessages(Arc<Matcher>, Vec<MessageId>),
    /// The messages with something in them are found.
    Search(Needle, Vec<MessageId>),
    /// Messages are counted.
    Statistics(Vec<MessageId>),
    /// A ladder is written.
    Export(Box<Sheet>, Format, PathBuf),
    /// Traces are written, each with its ladder.
    ExportTraces(Vec<ProcedureId>, Format, PathBuf),
}

/// What came out of it.
#[derive(Debug)]
pub enum Done {
    /// The ladder.
    Ladder(Box<Ladder>),
    /// The messages, or the first messages of traces.
    Found(HashSet<MessageId>),
    /// The statistics.
    Statistics(Box<Statistics>),
    /// What was written where, or what prevented it.
    Written(Result<String, String>),
}

/// So many messages are worked through while a key waits.
const SHORT: usize = 1500;

impl Job {
    /// Claims that it is done before anybody notices.
    pub fn is_short(&self) -> bool {
        let weight = match &self.task {
            Task::Ladder(plan) => plan.weight(&self.trace),
            Task::FilterTraces(_) => self.trace.messages.len(),
            Task::FilterMessages(_, messages) | Task::Search(_, messages) | Task::Statistics(messages) => {
                messages.len()
            }
            Task::Export(sheet, ..) => sheet.ladder.rows.len(),
            Task::ExportTraces(ids, ..) => ids.iter().map(|id| self.trace.procedure(*id).messages.len()).sum(),
        };
        weight <= SHORT
    }

    /// Does it.
    pub fn run(self) -> (u64, Done) {
        let trace = &self.trace;
        let done = match self.task {
            Task::Ladder(plan) => Done::Ladder(Box::new(plan.ladder(trace))),
            Task::FilterTraces(matcher) => {
                let passes = |id: &MessageId| matcher.passes(trace, *id);
                let procedures = trace.procedures.iter().filter(|procedure| procedure.messages.iter().any(passes));
                Done::Found(procedures.filter_map(|procedure| procedure.messages.first().copied()).collect())
            }
            Task::FilterMessages(matcher, messages) => {
                Done::Found(messages.into_iter().filter(|id| matcher.passes(trace, *id)).collect())
            }
            Task::Search(needle, messages) => Done::Found(search::find(trace, &messages, &needle)),
            Task::Statistics(messages) => Done::Statistics(Box::new(Statistics::of(trace, &messages))),
            Task::Export(sheet, format, path) => Done::Written(export::sheet(trace, &sheet, format, &path)),
            Task::ExportTraces(ids, format, path) => Done::Written(export::traces(trace, &ids, format, &path)),
        };
        (self.ticket, done)
    }
}
