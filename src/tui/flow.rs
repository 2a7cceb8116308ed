//! [`Flow`]: a ladder on the screen: which of its rows are lines, what is folded, marked and searched for.

use super::lanes::Lanes;
use super::list::{Filtered, procedure_of};
use super::pane::Pane;
use super::plan::{Extent, Plan};
use super::sdp;
use crate::proto::{Body, Proto};
use crate::report::Ladder;
use crate::report::ladder::{Arrow, Media, Row, Shown};
use crate::trace::{Level, MessageId, ProcedureId, Trace};
use hashbrown::HashSet;
use std::collections::BTreeSet;

/// Which media streams are drawn.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum MediaRows {
    /// All of them.
    #[default]
    All,
    /// Those with packets missing.
    Lossy,
    /// None.
    Off,
}

/// What of an SDP is drawn below its message.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum SdpRows {
    /// Nothing.
    #[default]
    Off,
    /// The first media in one line.
    First,
    /// The whole text.
    Full,
    /// Every media in one line.
    Compact,
}

impl SdpRows {
    /// The next one.
    #[must_use]
    pub const fn next(self) -> Self {
        match self {
            Self::Off => Self::First,
            Self::First => Self::Full,
            Self::Full => Self::Compact,
            Self::Compact => Self::Off,
        }
    }
}

impl MediaRows {
    /// The next one.
    #[must_use]
    pub const fn next(self) -> Self {
        match self {
            Self::All => Self::Lossy,
            Self::Lossy => Self::Off,
            Self::Off => Self::All,
        }
    }
}

/// Which rows are drawn.
#[derive(Clone, Copy, Debug, Default)]
pub struct Wanted {
    /// Groups of protocols that are hidden, by number.
    pub hidden: [bool; 6],
    /// Media streams.
    pub media: MediaRows,
    /// Session descriptions.
    pub sdp: SdpRows,
    /// Only messages with a session description.
    pub only_sdp: bool,
    /// Only media.
    pub only_media: bool,
}

/// The number of the group that a protocol is in: SIP, Diameter, GTP, S1AP, RTP, others.
pub const fn group_of(proto: Proto) -> usize {
    match proto {
        Proto::Sip => 0,
        Proto::Diameter => 1,
        Proto::Gtpv2 | Proto::Gtpv1 | Proto::Pfcp => 2,
        Proto::S1ap | Proto::Ngap => 3,
        Proto::Rtp | Proto::Rtcp => 4,
        _ => 5,
    }
}

/// Names of these groups.
pub const GROUPS: [&str; 6] = ["SIP", "Diameter", "GTP", "S1AP/NAS", "RTP", "others"];

/// One line of the screen.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Line {
    /// A row of the ladder; of an arrow, nanoseconds since the arrow on the line before.
    Row(usize, i64),
    /// A folded group of the ladder.
    Fold(usize),
    /// A line of the session description of an arrow.
    Sdp(usize, String),
}

/// What was found by a search.
#[derive(Clone, Debug, Default)]
pub struct Hits {
    /// What was searched for.
    pub text: String,
    /// Where it is; `None` while the search goes on.
    pub messages: Option<HashSet<MessageId>>,
}

/// A ladder on the screen.
#[derive(Debug)]
pub struct Flow {
    /// What is shown.
    pub plan: Plan,
    /// The ladder; empty until it is computed.
    pub ladder: Ladder,
    /// The job that computes it.
    pub ticket: Option<u64>,
    /// How its lanes are arranged.
    pub lanes: Lanes,
    /// Which rows are drawn.
    pub wanted: Wanted,
    /// A filter over messages.
    pub filter: Option<Filtered>,
    /// The job that asks the filter.
    pub filter_ticket: Option<u64>,
    /// The job that searches.
    pub search_ticket: Option<u64>,
    /// The lines.
    pub lines: Vec<Line>,
    /// The line of the cursor.
    pub cursor: usize,
    /// The first line on the screen.
    pub top: usize,
    /// The message that others are compared with, and times are counted from.
    pub mark: Option<MessageId>,
    /// Messages to come back to.
    pub bookmarks: BTreeSet<MessageId>,
    /// What was searched for.
    pub hits: Option<Hits>,
    /// What is said about the message of the cursor.
    pub pane: Pane,
    /// The message to put the cursor on once the ladder is computed.
    pub goal: Option<MessageId>,
}

impl Flow {
    /// A ladder that is still to be computed.
    pub fn new(mut plan: Plan) -> Self {
        let media = if plan.options.media { MediaRows::All } else { MediaRows::Off };
        plan.options.media = true;
        Self {
            plan,
            ladder: Ladder::default(),
            ticket: None,
            lanes: Lanes::default(),
            wanted: Wanted { media, ..Wanted::default() },
            filter: None,
            filter_ticket: None,
            search_ticket: None,
            lines: Vec::new(),
            cursor: 0,
            top: 0,
            mark: None,
            bookmarks: BTreeSet::new(),
            hits: None,
            pane: Pane::default(),
            goal: None,
        }
    }

    /// The procedure, when the ladder shows no more than one.
    pub fn procedure(&self, trace: &Trace) -> Option<ProcedureId> {
        match (self.plan.extent, self.plan.anchors.as_slice()) {
            (Extent::Trace | Extent::Leg, [only]) => procedure_of(trace, *only),
            _ => self.message().and_then(|id| trace.messages.get(id.index())?.procedure),
        }
    }

    /// Takes a ladder that was computed, and keeps what the user arranged.
    pub fn take(&mut self, ladder: Ladder, trace: &Trace) {
        let goal = self.goal.take().or_else(|| self.message());
        self.lanes =
            if self.ladder.lanes.is_empty() { Lanes::of(&ladder) } else { self.lanes.carried(&self.ladder, &ladder) };
        let before = std::mem::replace(&mut self.ladder, ladder);
        for group in &mut self.ladder.groups {
            let same =
                before.groups.iter().find(|known| known.title == group.title && known.rows.start == group.rows.start);
            group.is_folded = same.is_some_and(|known| known.is_folded);
        }
        self.arrange(trace);
        match goal {
            Some(goal) => self.go_to(goal),
            None => self.cursor = self.first_arrow(),
        }
    }

    /// Finds the lines anew; the cursor stays on its row.
    pub fn arrange(&mut self, trace: &Trace) {
        let before = self.lines.get(self.cursor).cloned();
        let mut lines = Vec::with_capacity(self.ladder.rows.len());
        let mut previous: Option<i64> = None;
        for shown in self.ladder.shown() {
            match shown {
                Shown::Row(row) => match self.ladder.rows.get(row) {
                    Some(Row::Arrow(arrow)) if self.draws(trace, arrow) => {
                        lines.push(Line::Row(row, arrow.time.saturating_sub(previous.unwrap_or(arrow.time))));
                        previous = Some(arrow.time);
                        let texts = sdp::lines(trace, arrow.message, self.wanted.sdp);
                        lines.extend(texts.into_iter().map(|text| Line::Sdp(row, text)));
                    }
                    Some(Row::Media(media)) if self.draws_media(media) => lines.push(Line::Row(row, 0)),
                    Some(content @ (Row::Phase(_) | Row::Gap(_))) => {
                        self.close(&mut lines, matches!(content, Row::Gap(_)));
                        lines.push(Line::Row(row, 0));
                    }
                    Some(Row::Note(_)) if !self.is_narrowed() => lines.push(Line::Row(row, 0)),
                    _ => {}
                },
                Shown::Fold(group) => {
                    let rows = self.ladder.groups.get(group).map(|group| group.rows.clone()).unwrap_or_default();
                    let arrows = self.ladder.rows.get(rows).unwrap_or_default().iter().filter_map(Row::arrow);
                    if let Some(last) = arrows.rev().find(|arrow| self.draws(trace, arrow)).map(|arrow| arrow.time) {
                        lines.push(Line::Fold(group));
                        previous = Some(last);
                    }
                }
            }
        }
        self.close(&mut lines, true);
        self.lines = lines;
        self.cursor = before.and_then(|line| self.nearest(&line)).unwrap_or_else(|| self.first_arrow());
    }

    /// Takes back the rule of a phase in which nothing is drawn, and what a gap or the end makes of a gap before it.
    fn close(&self, lines: &mut Vec<Line>, with_gaps: bool) {
        while let Some(Line::Row(row, _)) = lines.last() {
            match self.ladder.rows.get(*row) {
                Some(Row::Phase(_)) => lines.pop(),
                Some(Row::Gap(_)) if with_gaps => lines.pop(),
                _ => return,
            };
        }
    }

    /// The line of the same row, or the one before it.
    fn nearest(&self, line: &Line) -> Option<usize> {
        let row = match line {
            Line::Row(row, _) | Line::Sdp(row, _) => *row,
            Line::Fold(group) => self.ladder.groups.get(*group)?.rows.start,
        };
        let start = |line: &Line| match line {
            Line::Row(row, _) | Line::Sdp(row, _) => *row,
            Line::Fold(group) => self.ladder.groups.get(*group).map_or(0, |group| group.rows.start),
        };
        let after = self.lines.partition_point(|line| start(line) <= row);
        // Of a row with lines below it, the row itself.
        let last = after.checked_sub(1)?;
        let row = self.lines.get(last).map(start)?;
        self.lines.iter().position(|line| start(line) == row)
    }

    fn first_arrow(&self) -> usize {
        self.lines
            .iter()
            .position(|line| matches!(line, Line::Row(row, _) if self.ladder.arrow(*row).is_some()))
            .unwrap_or(0)
    }

    /// Claims that something hides messages.
    pub fn is_narrowed(&self) -> bool {
        let Wanted { hidden, only_sdp, only_media, .. } = self.wanted;
        hidden.contains(&true) || only_sdp || only_media || self.filter.is_some() || self.lanes.solo.is_some()
    }

    fn draws(&self, trace: &Trace, arrow: &Arrow) -> bool {
        let Wanted { hidden, only_sdp, only_media, .. } = self.wanted;
        if only_media || hidden.get(group_of(arrow.proto)) == Some(&true) || !self.draws_lanes(arrow.from, arrow.to) {
            return false;
        }
        let passing = self.filter.as_ref().and_then(|filter| filter.passing.as_ref());
        passing.is_none_or(|passing| passing.contains(&arrow.message)) && (!only_sdp || has_sdp(trace, arrow.message))
    }

    fn draws_media(&self, media: &Media) -> bool {
        let is_wanted = match self.wanted.media {
            MediaRows::All => true,
            MediaRows::Lossy => media.level != Level::Ok,
            MediaRows::Off => false,
        };
        let hidden = self.wanted.hidden.get(group_of(Proto::Rtp)) == Some(&true);
        (is_wanted || self.wanted.only_media)
            && !hidden
            && !self.wanted.only_sdp
            && self.filter.is_none()
            && self.draws_lanes(media.from, media.to)
    }

    fn draws_lanes(&self, from: usize, to: usize) -> bool {
        let hides = |lane| self.lanes.is_hidden(lane);
        !hides(from) && !hides(to) && self.lanes.solo.is_none_or(|solo| solo == from || solo == to)
    }

    /// The row of the cursor, or of another line.
    pub fn row_at(&self, line: usize) -> Option<usize> {
        match self.lines.get(line)? {
            Line::Row(row, _) | Line::Sdp(row, _) => Some(*row),
            Line::Fold(_) => None,
        }
    }

    /// The arrow of the cursor.
    pub fn arrow(&self) -> Option<&Arrow> {
        self.ladder.arrow(self.row_at(self.cursor)?)
    }

    /// The message of the cursor.
    pub fn message(&self) -> Option<MessageId> {
        self.arrow().map(|arrow| arrow.message)
    }

    /// The messages that are drawn, in order.
    pub fn messages(&self) -> Vec<MessageId> {
        let arrows = self.lines.iter().filter_map(|line| match line {
            Line::Row(row, _) => self.ladder.arrow(*row).filter(|arrow| !arrow.is_copy),
            _ => None,
        });
        arrows.map(|arrow| arrow.message).collect()
    }

    /// The messages of the ladder, whether they are drawn or not.
    pub fn all_messages(&self) -> Vec<MessageId> {
        self.ladder.arrows().filter(|(_, arrow)| !arrow.is_copy).map(|(_, arrow)| arrow.message).collect()
    }

    /// The line of a message: its own, or the fold that hides it.
    pub fn line_of(&self, message: MessageId) -> Option<usize> {
        let row = self.ladder.row_of(message)?;
        self.line_of_row(row)
    }

    /// The line of a row, or of the fold that hides it.
    pub fn line_of_row(&self, row: usize) -> Option<usize> {
        self.lines.iter().position(|line| match line {
            Line::Row(own, _) => *own == row,
            Line::Fold(group) => self.ladder.groups.get(*group).is_some_and(|group| group.rows.contains(&row)),
            Line::Sdp(..) => false,
        })
    }

    /// Puts the cursor on a message.
    pub fn go_to(&mut self, message: MessageId) {
        if let Some(line) = self.line_of(message) {
            self.cursor = line;
        }
    }

    /// The line of the counterpart of the cursor's message.
    pub fn pair(&self) -> Option<usize> {
        let arrow = self.arrow()?;
        self.line_of_row(arrow.pair?)
    }

    /// The next line, before or behind the cursor, that is a hit of the search, or without a search an error.
    pub fn next_hit(&self, forward: bool) -> Option<usize> {
        let hits = self.hits.as_ref().and_then(|hits| hits.messages.as_ref());
        let is_hit = |line: &Line| {
            let Line::Row(row, _) = line else { return false };
            let Some(arrow) = self.ladder.arrow(*row) else { return false };
            hits.map_or(arrow.level == Level::Error, |hits| hits.contains(&arrow.message))
        };
        let count = self.lines.len();
        let places = (1..=count).map(|step| {
            if forward { (self.cursor + step) % count } else { (self.cursor + count - step % count) % count }
        });
        places.into_iter().find(|place| self.lines.get(*place).is_some_and(is_hit))
    }

    /// The group around a line that a key folds: the folded one, or the innermost.
    pub fn group_at(&self, line: usize) -> Option<usize> {
        match self.lines.get(line)? {
            Line::Fold(group) => Some(*group),
            Line::Row(row, _) | Line::Sdp(row, _) => {
                let inside = self.ladder.groups.iter().enumerate().filter(|(_, group)| group.rows.contains(row));
                inside.min_by_key(|(_, group)| group.rows.len()).map(|(index, _)| index)
            }
        }
    }

    /// The ladder as it is seen: without hidden lanes and rows, in the user's order.
    pub fn as_seen(&self) -> Ladder {
        let visible = self.lanes.visible();
        let place = |lane: usize| visible.iter().position(|known| *known == lane).unwrap_or(0);
        let lanes = visible.iter().filter_map(|lane| self.ladder.lanes.get(*lane).cloned()).collect();
        let mut seen =
            Ladder { title: self.ladder.title.clone(), lanes, start: self.ladder.start, ..Ladder::default() };
        for line in &self.lines {
            match line {
                Line::Row(row, since) => {
                    let Some(mut row) = self.ladder.rows.get(*row).cloned() else { continue };
                    match &mut row {
                        Row::Arrow(arrow) => {
                            (arrow.from, arrow.to, arrow.pair) = (place(arrow.from), place(arrow.to), None);
                            arrow.since_previous = *since;
                        }
                        Row::Media(media) => (media.from, media.to) = (place(media.from), place(media.to)),
                        Row::Phase(_) | Row::Gap(_) | Row::Note(_) => {}
                    }
                    seen.rows.push(row);
                }
                Line::Fold(group) => {
                    let Some(group) = self.ladder.groups.get(*group) else { continue };
                    seen.rows.push(Row::Note(group.folded()));
                }
                Line::Sdp(_, text) => seen.rows.push(Row::Note(text.clone())),
            }
        }
        seen
    }
}

fn has_sdp(trace: &Trace, id: MessageId) -> bool {
    matches!(trace.body(id), Body::Sip(message) if message.sdp().is_some())
}
