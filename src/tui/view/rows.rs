//! Drawing the lines of a ladder.

use super::canvas::Canvas;
use super::ladder::Drawn;
use crate::report::clip::clip;
use crate::report::ladder::{Arrow, Label, Row, span};
use crate::report::paint::Stroke;
use crate::report::paint::text::{draw as draw_arrow, write_on};
use crate::trace::Level;
use crate::tui::flow::{Flow, Line};
use crate::tui::model::{ColourBy, Model};
use crate::tui::plan::session;
use crate::tui::theme::Tone;
use crate::tui::timing::time_of_day;
use crate::tui::update::time;
use ratatui::layout::Rect;
use std::hash::{BuildHasher as _, Hash};
use std::ops::Range;
use unicode_width::UnicodeWidthStr as _;

/// Draws the lines that are on the screen.
pub fn draw(model: &Model, flow: &Flow, drawn: &Drawn, area: Rect, canvas: &mut Canvas<'_>) {
    let pair = flow.pair();
    let bracket = pair.map(|pair| flow.cursor.min(pair)..flow.cursor.max(pair) + 1).filter(|rows| rows.len() > 1);
    for (offset, line) in flow.lines.iter().skip(flow.top).take(usize::from(area.height)).enumerate() {
        let index = flow.top + offset;
        let y = area.y + u16::try_from(offset).unwrap_or(0);
        let painter = Painter { model, flow, drawn, area, y };
        painter.line(line, canvas);
        if let Some(rows) = &bracket {
            painter.bracket(index, rows, canvas);
        }
        if index == flow.cursor {
            canvas.tint(Rect { y, height: 1, ..area }, Tone::Cursor);
            let sign = if flow.pane.has_focus { '▸' } else { '▌' };
            canvas.letter(area.x, y, sign, &[Tone::Strong]);
        }
    }
}

struct Painter<'m> {
    model: &'m Model,
    flow: &'m Flow,
    drawn: &'m Drawn,
    area: Rect,
    y: u16,
}

impl Painter<'_> {
    /// The column of the terminal for a column of the ladder.
    fn x(&self, column: usize) -> u16 {
        self.area.x.saturating_add(u16::try_from(column).unwrap_or(u16::MAX))
    }

    /// Columns from here to the end of the ladder.
    fn room(&self, column: usize) -> usize {
        usize::from(self.area.width).saturating_sub(column)
    }

    fn put(&self, column: usize, columns: usize, text: &str, tones: &[Tone], canvas: &mut Canvas<'_>) {
        let columns = columns.min(self.room(column));
        if columns > 0 {
            canvas.put(self.x(column), self.y, u16::try_from(columns).unwrap_or(u16::MAX), text, tones);
        }
    }

    fn line(&self, line: &Line, canvas: &mut Canvas<'_>) {
        match line {
            Line::Row(row, since) => match self.flow.ladder.rows.get(*row) {
                Some(Row::Arrow(arrow)) => self.arrow(arrow, *since, canvas),
                Some(Row::Media(media)) => {
                    let mark = if media.level == Level::Ok { ' ' } else { '!' };
                    canvas.letter(self.x(1), self.y, mark, &[Tone::Warning]);
                    let tone = if media.level == Level::Ok { Tone::Dim } else { Tone::Warning };
                    self.between((media.from, media.to), Stroke::Sparse, &media.label, "", (tone, tone), canvas);
                }
                Some(Row::Phase(title)) => self.phase(title, canvas),
                Some(Row::Gap(silence)) => self.words('┊', &format!("… {} …", span(*silence)), Tone::Dim, canvas),
                Some(Row::Note(text)) => self.words('│', text, Tone::Warning, canvas),
                None => {}
            },
            Line::Fold(group) => {
                if let Some(group) = self.flow.ladder.groups.get(*group) {
                    self.words('│', &group.folded(), Tone::Strong, canvas);
                }
            }
            Line::Sdp(_, text) => self.words('│', text, Tone::Dim, canvas),
        }
    }

    /// `── policy + bearer (Rx → Gx) ──────`
    fn phase(&self, title: &str, canvas: &mut Canvas<'_>) {
        let end = self.drawn.label().saturating_sub(1).min(usize::from(self.area.width));
        let mut rule = format!("── {title} ");
        let left = end.saturating_sub(rule.width());
        rule.extend(std::iter::repeat_n('─', left));
        self.put(1, self.room(1), &rule, &[Tone::Heading], canvas);
    }

    /// The lanes of a line, each with this letter.
    fn lanes(&self, letter: char) -> Vec<char> {
        let mut cells = vec![' '; self.drawn.label()];
        for column in self.drawn.places() {
            if let Some(cell) = cells.get_mut(column) {
                *cell = letter;
            }
        }
        cells
    }

    fn put_cells(&self, cells: &[char], columns: Range<usize>, tone: Tone, canvas: &mut Canvas<'_>) {
        for (column, letter) in cells.iter().enumerate().take(columns.end).skip(columns.start) {
            if column < usize::from(self.area.width) && *letter != ' ' {
                canvas.letter(self.x(column), self.y, *letter, &[tone]);
            }
        }
    }

    /// Lanes with words behind them, or over them where there is no room behind.
    fn words(&self, letter: char, text: &str, tone: Tone, canvas: &mut Canvas<'_>) {
        let cells = self.lanes(letter);
        self.put_cells(&cells, 0..cells.len(), Tone::Dim, canvas);
        let label = self.drawn.label();
        let width = text.width();
        let column = if self.room(label) < width.min(12) {
            (self.drawn.layout.gutter + 2).max(label.saturating_sub(width + 3))
        } else {
            label
        };
        self.put(column, width.min(self.room(column)), text, &[tone], canvas);
    }

    fn arrow(&self, arrow: &Arrow, since: i64, canvas: &mut Canvas<'_>) {
        self.gutter(arrow, since, canvas);
        let gutter = self.drawn.gutter;
        let seen =
            if arrow.sightings > 1 && gutter.seen == 0 { format!(" ×{}", arrow.sightings) } else { String::new() };
        let is_hit = self
            .flow
            .hits
            .as_ref()
            .and_then(|hits| hits.messages.as_ref())
            .is_some_and(|hits| hits.contains(&arrow.message));
        let line = if arrow.level == Level::Error { Tone::Error } else { self.tone(arrow) };
        let label = match (is_hit, arrow.level) {
            (true, _) => Tone::Match,
            (_, Level::Error) => Tone::Error,
            (_, Level::Warning) => Tone::Warning,
            (_, Level::Ok) => Tone::Plain,
        };
        self.between((arrow.from, arrow.to), Stroke::of(arrow.proto), &arrow.label, &seen, (line, label), canvas);
    }

    /// Sign, number, times and sightings in front of the lanes.
    fn gutter(&self, arrow: &Arrow, since: i64, canvas: &mut Canvas<'_>) {
        let gutter = self.drawn.gutter;
        let (sign, tone) = match (arrow.level, arrow.is_retransmission) {
            _ if self.flow.mark == Some(arrow.message) => ('◇', Tone::Match),
            _ if self.flow.bookmarks.contains(&arrow.message) => ('◆', Tone::Match),
            (Level::Error, _) => ('✖', Tone::Error),
            (_, true) => ('⟳', Tone::Warning),
            (Level::Warning, _) => ('!', Tone::Warning),
            (Level::Ok, _) if self.model.findings.marks(arrow.message) => ('!', Tone::Warning),
            (Level::Ok, _) => (' ', Tone::Plain),
        };
        canvas.letter(self.x(1), self.y, sign, &[tone]);
        let mut column = 2;
        if gutter.number > 0 {
            let number = format!("{:>width$}", arrow.number, width = gutter.number - 1);
            self.put(column, gutter.number, &number, &[Tone::Dim], canvas);
            column += gutter.number;
        }
        if gutter.day > 0 {
            self.put(column, gutter.day, &time_of_day(arrow.time, &self.model.zone), &[Tone::Dim], canvas);
            column += gutter.day + 1;
        }
        if gutter.time > 0 {
            let text = format!("{:>width$}", time(self.model, self.flow, arrow.time, since), width = gutter.time);
            let is_long = since > 500_000_000;
            self.put(column, gutter.time, &text, &[if is_long { Tone::Strong } else { Tone::Dim }], canvas);
        }
        if gutter.seen > 0 && arrow.sightings > 1 {
            let column = gutter.width() - gutter.seen - 1;
            self.put(column, gutter.seen, &format!("×{}", arrow.sightings), &[Tone::Name], canvas);
        }
    }

    /// An arrow, with its label on it or behind the lanes.
    fn between(
        &self,
        (from, to): (usize, usize),
        stroke: Stroke,
        label: &Label,
        seen: &str,
        (line, words): (Tone, Tone),
        canvas: &mut Canvas<'_>,
    ) {
        let mut cells = self.lanes('│');
        let (Some(from), Some(to)) = (self.drawn.column(from), self.drawn.column(to)) else { return };
        let bare = cells.clone();
        let drawn = draw_arrow(&mut cells, from, to, stroke);
        let is_beside = self.drawn.layout.label > crate::report::ladder::TINY;
        let mut on_arrow = None;
        if self.drawn.layout.is_on_arrows {
            let plain = cells.clone();
            let fits = write_on(&mut cells, drawn.clone(), label);
            if fits || (!is_beside && squeeze(&mut cells, &drawn, label)) {
                let differs = |at: &usize| plain.get(*at) != cells.get(*at);
                let first = drawn.clone().find(differs).unwrap_or(drawn.start);
                let last = drawn.clone().rev().find(differs).unwrap_or(first);
                on_arrow = Some(first..last + 1);
            }
        }
        self.put_cells(&bare, 0..bare.len(), Tone::Dim, canvas);
        for column in drawn.clone() {
            // A blank of the label is drawn too: it covers a lane.
            if let Some(letter) = cells.get(column).filter(|_| column < usize::from(self.area.width)) {
                let is_word = on_arrow.as_ref().is_some_and(|range| range.contains(&column)) && !is_stroke(*letter);
                canvas.letter(self.x(column), self.y, *letter, &[if is_word { words } else { line }]);
            }
        }
        let column = self.drawn.label();
        let room = self.room(column).saturating_sub(seen.width());
        if on_arrow.is_some() && room < crate::report::ladder::SHORT {
            return;
        }
        let fitting = [&label.long, &label.medium, &label.short].into_iter().find(|text| text.width() <= room);
        let text = format!("{}{seen}", clip(fitting.unwrap_or(&label.short), room));
        self.put(column, self.room(column), &text, &[words], canvas);
    }

    /// What an arrow is coloured by.
    fn tone(&self, arrow: &Arrow) -> Tone {
        let trace = &self.model.trace;
        let nth = |hash: u64| Tone::Nth(u8::try_from(hash % 6).unwrap_or(0));
        match self.model.settings.colour {
            ColourBy::Protocol => Tone::Of(arrow.proto),
            ColourBy::Request => Tone::Nth(u8::from(arrow.is_answer)),
            ColourBy::Transaction => match trace.message(arrow.message).transaction {
                Some(transaction) => nth(transaction.index() as u64),
                None => Tone::Dim,
            },
            ColourBy::Session => nth(hash(&session(trace, arrow.message))),
        }
    }

    /// A part of the bracket around request and answer.
    fn bracket(&self, index: usize, rows: &Range<usize>, canvas: &mut Canvas<'_>) {
        let gutter = self.drawn.gutter;
        let letter = if index == rows.start {
            '┐'
        } else if index + 1 == rows.end {
            '┘'
        } else if rows.contains(&index) && matches!(self.flow.lines.get(index), Some(line) if !self.is_phase(line)) {
            '│'
        } else {
            return;
        };
        let column = gutter.width() - 2 - gutter.seen;
        canvas.letter(self.x(column), self.y, letter, &[Tone::Name]);
    }

    fn is_phase(&self, line: &Line) -> bool {
        matches!(line, Line::Row(row, _) if matches!(self.flow.ladder.rows.get(*row), Some(Row::Phase(_))))
    }
}

const fn is_stroke(letter: char) -> bool {
    matches!(letter, '─' | '═' | '╌' | '┄' | '┈' | '┼' | '├' | '┤' | '▶' | '◀')
}

/// Writes as much of the shortest label onto an arrow as fits, where no other place is left for it.
fn squeeze(cells: &mut [char], drawn: &Range<usize>, label: &Label) -> bool {
    let room = drawn.len().saturating_sub(4);
    if room < 3 {
        return false;
    }
    let text = clip(&label.tiny, room);
    for (cell, letter) in cells.iter_mut().skip(drawn.start + 2).zip(text.chars()) {
        *cell = letter;
    }
    true
}

fn hash(of: &impl Hash) -> u64 {
    foldhash::fast::FixedState::default().hash_one(of)
}
