//! [`Pane`]: what is said about the message of the cursor, below a ladder or beside it.

use super::flow::{self, Flow};
use super::line::{Line, wrap};
use super::theme::Tone;
use super::views::{self, Paper, View};
use super::why::{self, Findings};
use super::{links, sdp};
use crate::report::ladder::{Arrow, Label};
use crate::trace::Trace;
use crate::wire::text::printable;

/// The pane of a ladder.
#[derive(Clone, Copy, Debug, Default)]
pub struct Pane {
    /// What is shown in it.
    pub view: View,
    /// It is not shown.
    pub is_off: bool,
    /// Rows or columns more than at first, or less.
    pub growth: i16,
    /// Keys move in it and not in the ladder.
    pub has_focus: bool,
    /// The line of its cursor.
    pub cursor: usize,
    /// The first line on the screen.
    pub top: usize,
}

impl Pane {
    /// Shows another view from its beginning.
    pub const fn show(&mut self, view: View) {
        self.view = view;
        self.cursor = 0;
        self.top = 0;
        self.is_off = false;
    }
}

/// The lines of the pane.
pub fn lines(trace: &Trace, findings: &Findings, flow: &Flow, paper: &Paper) -> Vec<Line> {
    if flow.pane.view == View::Why {
        return match flow.procedure(trace) {
            Some(id) => why::lines(trace, findings, id, paper.width),
            None => vec![Line::new().dim("no trace")],
        };
    }
    match flow.message() {
        Some(id) => views::lines(trace, id, flow.pane.view, paper),
        None => group(trace, flow),
    }
}

/// Messages of a phase or a fold that are listed.
const MOST: usize = 500;

/// The messages of the phase or the fold at the cursor, a line each that leads to its message.
fn group(trace: &Trace, flow: &Flow) -> Vec<Line> {
    let Some(group) = flow.group_at(flow.cursor).and_then(|group| flow.ladder.groups.get(group)) else {
        return Vec::new();
    };
    let name = |lane: usize| flow.ladder.lanes.get(lane).map_or("", |lane| lane.name.as_str());
    let rows: Vec<usize> = if group.is_folded {
        group.rows.clone().take(MOST).collect()
    } else {
        let drawn =
            flow.lines.iter().filter_map(|line| if let flow::Line::Row(row, _) = line { Some(*row) } else { None });
        drawn.filter(|row| group.rows.contains(row)).take(MOST).collect()
    };
    let arrows = rows.into_iter().filter_map(|row| flow.ladder.arrow(row));
    let line = |arrow: &Arrow| {
        let label = Label::of(&trace.body(arrow.message), false).medium;
        let ends = format!("{} → {}  ", name(arrow.from), name(arrow.to));
        Line::new()
            .dim(format!("#{:<4}", arrow.number))
            .plain(ends)
            .word(Tone::from(arrow.level), label)
            .to(arrow.message)
    };
    arrows.map(line).collect()
}

/// The lines of a pane beside a ladder, where there is room for everything: digest, why, what links, media, SDP.
pub fn tall(trace: &Trace, findings: &Findings, flow: &Flow, paper: &Paper) -> Vec<Line> {
    let mut lines = self::lines(trace, findings, flow, paper);
    if flow.pane.view != View::Digest {
        return lines;
    }
    let mut section = |title: &str, mut content: Vec<Line>| {
        if content.iter().any(|line| line.width() > 0) {
            lines.push(Line::new());
            lines.push(rule(title, paper.width));
            lines.append(&mut content);
        }
    };
    let procedure = flow.procedure(trace);
    if let Some(id) = procedure {
        section("WHY", why::lines(trace, findings, id, paper.width));
        let keys = links::keys(trace, id);
        section("LINKED BY", keys.split(" · ").flat_map(|key| wrap(key, paper.width, 2)).map(Line::of).collect());
        section("RTP", media(trace, flow));
    }
    if let Some(id) = flow.message() {
        let has_sdp = matches!(trace.body(id), crate::proto::Body::Sip(message) if message.sdp().is_some());
        if has_sdp {
            section("SDP", sdp::table(trace, id, paper.width));
        }
    }
    lines
}

/// `──── WHY ────`
fn rule(title: &str, width: usize) -> Line {
    let side = "─".repeat((width.saturating_sub(title.len() + 2) / 2).min(8));
    Line::new().dim(format!("{side} ")).word(Tone::Heading, title).dim(format!(" {side}"))
}

/// The media streams, a line each.
fn media(trace: &Trace, flow: &Flow) -> Vec<Line> {
    use crate::report::ladder::Row;
    let rows = flow.ladder.rows.iter().filter_map(|row| if let Row::Media(media) = row { Some(media) } else { None });
    let name = |lane: usize| flow.ladder.lanes.get(lane).map_or("", |lane| lane.name.as_str());
    let line = |media: &crate::report::ladder::Media| {
        let stream = trace.stream(media.stream);
        let text = format!(
            "{} → {}  {}  {} pkts, {} lost",
            name(media.from),
            name(media.to),
            printable(stream.codec.as_deref().unwrap_or("unknown codec")),
            stream.sequence.packets,
            stream.sequence.lost()
        );
        Line::new().word(Tone::from(media.level), text)
    };
    rows.map(|media| line(media)).take(40).collect()
}
