//! [`Text`]: a screen of lines that are read: raw messages, statistics, nodes, help.

use super::keymap::Keymap;
use super::keys::Place;
use super::line::Line;
use super::pattern::Pattern;
use super::statistics::Statistics;
use super::theme::Tone;
use super::views::{self, Paper};
use super::{help, nodes, statistics};
use crate::report::ladder::Label;
use crate::trace::{MessageId, Trace};

/// What the lines are made of.
#[derive(Clone, Debug)]
pub enum Source {
    /// The keys of a screen.
    Help(Place),
    /// Messages as they are.
    Raw(Vec<MessageId>),
    /// Codes and times; `None` while they are counted.
    Statistics(Option<Box<Statistics>>),
    /// The nodes of the trace.
    Nodes,
}

/// A screen of lines.
#[derive(Debug)]
pub struct Text {
    /// What the lines are made of.
    pub source: Source,
    /// What stands above them.
    pub title: String,
    /// The lines.
    pub lines: Vec<Line>,
    /// The line of the cursor.
    pub cursor: usize,
    /// The first line on the screen.
    pub top: usize,
    /// Columns that are scrolled away at the left.
    pub left: usize,
    /// What was searched for.
    pub pattern: Option<Pattern>,
    /// The job that finds out what is shown.
    pub ticket: Option<u64>,
}

/// Messages that are shown at once at the most; more are said to be there.
const MOST: usize = 2000;

impl Text {
    /// A screen without lines yet.
    pub const fn new(source: Source, title: String) -> Self {
        Self { source, title, lines: Vec::new(), cursor: 0, top: 0, left: 0, pattern: None, ticket: None }
    }

    /// Makes the lines anew: the terminal or the trace has changed.
    pub fn build(&mut self, trace: &Trace, paper: &Paper, keymap: &Keymap, is_ascii: bool) {
        self.lines = match &self.source {
            Source::Help(place) => help::lines(keymap, *place, is_ascii),
            Source::Raw(ids) => raw(trace, ids, paper),
            Source::Statistics(None) => vec![Line::new().dim("counting …")],
            Source::Statistics(Some(found)) => statistics::lines(found, paper.width),
            Source::Nodes => nodes::lines(trace, paper.width),
        };
        self.cursor = self.cursor.min(self.lines.len().saturating_sub(1));
    }

    /// Lines lead somewhere, so that a cursor makes sense.
    pub fn has_targets(&self) -> bool {
        self.lines.iter().any(|line| line.target.is_some())
    }

    /// The next line, behind or before the cursor, that has what was searched for.
    pub fn next_hit(&self, forward: bool) -> Option<usize> {
        let pattern = self.pattern.as_ref()?;
        let count = self.lines.len();
        let step =
            |step: usize| if forward { (self.cursor + step) % count } else { (self.cursor + count - step) % count };
        (1..=count).map(step).find(|line| self.lines.get(*line).is_some_and(|line| pattern.is_in(&line.text())))
    }
}

/// Messages one below the other, each with a heading.
fn raw(trace: &Trace, ids: &[MessageId], paper: &Paper) -> Vec<Line> {
    let mut lines = Vec::new();
    for id in ids.iter().copied().take(MOST) {
        let message = trace.message(id);
        let label = Label::of(&trace.body(id), false);
        let time = super::timing::time_of_day(message.time, &paper.zone);
        let (from, to) = (trace.address(message.from), trace.address(message.to));
        let heading = format!("{time}  frame {}  {from} → {to}  {}", message.name(), label.short);
        lines.push(Line::new().word(Tone::Title, heading).to(id));
        lines.extend(views::raw(trace, id, paper).into_iter().map(|line| line.to(id)));
        lines.push(Line::new());
    }
    if ids.len() > MOST {
        lines.push(
            Line::new().word(Tone::Warning, format!("{} more messages are not shown: filter them", ids.len() - MOST)),
        );
    }
    lines
}
