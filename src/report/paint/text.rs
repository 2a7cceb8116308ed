//! A ladder as text: lanes, arrows and labels in so many columns.
//!
//! Lines are drawn with the letters of a terminal and, for ASCII, translated at the end, so that both look alike.

use super::{Sheet, Stroke, verdict};
use crate::report::clip::{clip, push_left, push_right};
use crate::report::ladder::{Arrow, Label, Ladder, Layout, MEDIUM, Row, SHORT, Shown, abbreviate, span, tail};
use crate::report::lines::colour;
use crate::trace::{Level, Outcome};
use colored::{Color, Colorize as _};
use std::ops::Range;
use unicode_width::{UnicodeWidthChar as _, UnicodeWidthStr as _};

/// How the text is drawn.
#[derive(Clone, Copy, Debug)]
pub struct Style {
    /// Columns of the page.
    pub width: usize,
    /// Only letters of ASCII.
    pub ascii: bool,
    /// Colours are wanted.
    pub colour: bool,
}

/// The narrowest page; a narrower one is drawn as if it were this wide.
pub const NARROWEST: usize = 40;
/// From this pitch on, addresses stand below the names.
const ADDRESSED: usize = 8;

/// Appends a sheet: heading, lanes, rows, legend.
pub fn sheet(sheet: &Sheet, style: Style, out: &mut String) {
    let style = Style { width: style.width.max(NARROWEST), ..style };
    let mut painter = Painter::new(sheet, style);
    painter.heading();
    painter.names();
    for shown in sheet.ladder.shown() {
        match shown {
            Shown::Row(row) => painter.row(row),
            Shown::Fold(group) => painter.fold(group),
        }
    }
    painter.legend();
    out.push_str(&painter.out);
}

struct Painter<'s> {
    sheet: &'s Sheet,
    style: Style,
    layout: Layout,
    /// Columns of the message id; 0 when it is not shown.
    id: usize,
    time: usize,
    out: String,
}

impl<'s> Painter<'s> {
    fn new(sheet: &'s Sheet, style: Style) -> Self {
        let ladder = &sheet.ladder;
        let time = sheet.times.iter().map(String::len).max().unwrap_or(0).max(6);
        let id = ladder.arrows().map(|(_, arrow)| arrow.id.len()).max().unwrap_or(0).max(2);
        let plain = 2 + time + 2;
        let with_id = 2 + id + 2 + time + 3;
        let label = (SHORT + 2).max(if style.width < 100 { 0 } else { style.width / 3 });
        let layout = |gutter| Layout::new(&ladder.lanes, style.width, gutter, label);
        // The id is worth its columns while the lanes do not suffer.
        let wide = layout(with_id);
        let (layout, id) = if wide.pitch > 5 && wide.folded == 0 { (wide, id) } else { (layout(plain), 0) };
        Self { sheet, style, layout, id, time, out: String::new() }
    }

    fn ladder(&self) -> &'s Ladder {
        &self.sheet.ladder
    }

    /// Ends a line; `coloured` is painted when colours are wanted.
    fn line(&mut self, line: &str, coloured: Option<(Range<usize>, Color)>) {
        let line = line.trim_end();
        let paint = |part: &str| if self.style.ascii { ascii(part) } else { part.to_owned() };
        match coloured.filter(|_| self.style.colour) {
            Some((range, colour)) => {
                let range = range.start.min(line.len())..range.end.min(line.len());
                let (head, rest) = line.split_at(range.start);
                let (middle, tail) = rest.split_at(range.len());
                self.out.push_str(&paint(head));
                self.out.push_str(&paint(middle).color(colour).to_string());
                self.out.push_str(&paint(tail));
            }
            None => self.out.push_str(&paint(line)),
        }
        self.out.push('\n');
    }

    /// A line of words, as many lines as it needs, later ones indented.
    fn wrapped(&mut self, first: &str, parts: &[String], between: &str) {
        let mut line = first.to_owned();
        let mut is_first = true;
        for part in parts {
            let part = clip(part, self.style.width.saturating_sub(3)).into_owned();
            let separator = if is_first { "" } else { between };
            if !is_first && line.width() + separator.width() + part.width() > self.style.width {
                self.line(&clip(&line, self.style.width), None);
                line = format!("  {part}");
            } else {
                line.push_str(separator);
                line.push_str(&part);
            }
            is_first = false;
        }
        self.line(&clip(&line, self.style.width), None);
    }

    fn heading(&mut self) {
        let Some(heading) = &self.sheet.heading else { return };
        let verdict = verdict(heading.outcome);
        let room = self.style.width.saturating_sub(heading.name.width() + verdict.width() + 4);
        let line = format!("{}  {}  {verdict}", heading.name, clip(&heading.title, room));
        let failed = matches!(heading.outcome, Outcome::Failed | Outcome::Timeout);
        let at = line.len().saturating_sub(verdict.len());
        self.line(&line, Some((at..line.len(), if failed { Color::Red } else { Color::Green })));
        if let Some((cause, id)) = &heading.cause {
            let words = format!("✖ {cause} (frame {id})");
            self.line(&clip(&words, self.style.width), Some((0..words.len(), Color::Red)));
        }
        self.wrapped("  ", &heading.facts, " · ");
        let links = heading.link_words();
        if !links.is_empty() {
            self.wrapped("  linked by ", &links, " · ");
        }
        self.out.push('\n');
    }

    /// Names above the lanes and, where there is room, addresses below the names.
    fn names(&mut self) {
        let room = self.layout.pitch.saturating_sub(1);
        let lanes = &self.ladder().lanes;
        let mut names: Vec<(usize, String)> = Vec::new();
        let mut addresses: Vec<(usize, String)> = Vec::new();
        for (index, lane) in lanes.iter().enumerate().filter(|(index, _)| !self.is_folded(*index)) {
            names.push((self.layout.column(index), abbreviate(&lane.name, room)));
            addresses.push((self.layout.column(index), tail(&lane.address, room)));
        }
        if self.layout.folded > 0 {
            let last = self.layout.gutter + self.layout.drawn.saturating_sub(1) * self.layout.pitch;
            names.push((last, format!("+{}", self.layout.folded)));
        }
        let names = centred(&names);
        self.line(&names, None);
        let is_addressed = addresses.iter().any(|(_, address)| !address.is_empty());
        if self.layout.pitch >= ADDRESSED && is_addressed {
            let addresses = centred(&addresses);
            self.line(&addresses, None);
        }
    }

    fn is_folded(&self, lane: usize) -> bool {
        self.layout.folded > 0 && self.layout.places.get(lane).is_some_and(|place| place + 1 == self.layout.drawn)
    }

    /// The lanes of one line, each with this letter.
    fn lanes(&self, letter: char) -> Vec<char> {
        let end = self.layout.gutter + self.layout.drawn.saturating_sub(1) * self.layout.pitch;
        let mut cells = vec![' '; end + 2];
        for lane in 0..self.ladder().lanes.len() {
            if let Some(cell) = cells.get_mut(self.layout.column(lane)) {
                *cell = letter;
            }
        }
        cells
    }

    fn row(&mut self, row: usize) {
        match self.ladder().rows.get(row) {
            Some(Row::Arrow(arrow)) => self.arrow(row, arrow),
            Some(Row::Media(media)) => {
                let mark = if media.level == Level::Ok { ' ' } else { '!' };
                let gutter = self.gutter(mark, "", "");
                let ends = (media.from, media.to);
                self.between(&gutter, ends, Stroke::Sparse, &media.label, "", Color::BrightBlack);
            }
            Some(Row::Phase(title)) => {
                let end = self.layout.gutter + self.layout.drawn.saturating_sub(1) * self.layout.pitch;
                let title = clip(title, self.style.width.saturating_sub(4));
                let mut line = format!("── {title} ");
                let left = (end + 1).min(self.style.width).saturating_sub(line.width());
                line.extend(std::iter::repeat_n('─', left));
                self.line(&line, None);
            }
            Some(Row::Gap(silence)) => {
                let cells = self.lanes('┊');
                self.labelled("", &cells, &format!("… {} …", span(*silence)));
            }
            Some(Row::Note(text)) => {
                let cells = self.lanes('│');
                self.labelled("", &cells, text);
            }
            None => {}
        }
    }

    fn fold(&mut self, group: usize) {
        let Some(group) = self.ladder().groups.get(group) else { return };
        let cells = self.lanes('│');
        self.labelled("", &cells, &group.folded());
    }

    /// Mark, id and time in front of the lanes.
    fn gutter(&self, mark: char, id: &str, time: &str) -> String {
        let mut gutter = format!("{mark} ");
        if self.id > 0 {
            push_right(id, self.id, &mut gutter);
            gutter.push_str("  ");
        }
        push_right(time, self.time, &mut gutter);
        gutter
    }

    fn arrow(&mut self, row: usize, arrow: &Arrow) {
        let mark = match (arrow.level, arrow.is_retransmission) {
            (Level::Error, _) => '✖',
            (_, true) => '⟳',
            (Level::Warning, _) => '!',
            (Level::Ok, _) => ' ',
        };
        let gutter = self.gutter(mark, &arrow.id, self.sheet.time(row));
        let seen = if arrow.sightings > 1 { format!(" ×{}", arrow.sightings) } else { String::new() };
        let colour = if arrow.level == Level::Error { Color::Red } else { colour(arrow.proto) };
        self.between(&gutter, (arrow.from, arrow.to), Stroke::of(arrow.proto), &arrow.label, &seen, colour);
    }

    /// A line with an arrow from one lane to another.
    fn between(
        &mut self,
        gutter: &str,
        (from, to): (usize, usize),
        stroke: Stroke,
        label: &Label,
        seen: &str,
        colour: Color,
    ) {
        let mut cells = self.lanes('│');
        let (from, to) = (self.layout.column(from), self.layout.column(to));
        let drawn = draw(&mut cells, from, to, stroke);
        let on_arrow = self.layout.is_on_arrows && write_on(&mut cells, drawn.clone(), label);
        let is_whole = on_arrow || self.layout.label >= MEDIUM;
        let words = if is_whole { &label.long } else { &label.medium };
        let room = self.layout.label.saturating_sub(1 + seen.width());
        let line = self.joined(gutter, &cells, &format!("{}{seen}", clip(words, room)));
        let octets = |cells: &[char]| cells.iter().map(|cell| cell.len_utf8()).sum::<usize>();
        let before = line
            .len()
            .min(self.prefix(gutter) + octets(cells.get(self.layout.gutter..drawn.start).unwrap_or_default()));
        let end = before + octets(cells.get(drawn).unwrap_or_default());
        self.line(&line, Some((before..end, colour)));
    }

    /// Octets of a line in front of the first lane.
    fn prefix(&self, gutter: &str) -> usize {
        gutter.len() + self.layout.gutter.saturating_sub(gutter.width())
    }

    fn joined(&self, gutter: &str, cells: &[char], label: &str) -> String {
        let mut line = String::new();
        push_left(gutter, self.layout.gutter, &mut line);
        line.extend(cells.iter().skip(self.layout.gutter));
        line.push_str(label);
        line
    }

    fn labelled(&mut self, gutter: &str, cells: &[char], label: &str) {
        let label = clip(label, self.layout.label.saturating_sub(1));
        let line = self.joined(gutter, cells, &label);
        self.line(&line, None);
    }

    /// What the strokes mean, and who the lanes are when their names or addresses were cut.
    fn legend(&mut self) {
        let mut strokes: Vec<Stroke> = Vec::new();
        for row in &self.ladder().rows {
            let stroke = match row {
                Row::Arrow(arrow) => Stroke::of(arrow.proto),
                Row::Media(_) => Stroke::Sparse,
                _ => continue,
            };
            if !strokes.contains(&stroke) {
                strokes.push(stroke);
            }
        }
        let strokes: Vec<String> =
            strokes.iter().map(|stroke| format!("{0}{0} {1}", stroke.letter(), stroke.name())).collect();
        let room = self.layout.pitch.saturating_sub(1);
        let is_cut = |text: &str| text.width() > room;
        let lanes = &self.ladder().lanes;
        let cut = lanes.iter().any(|lane| is_cut(&lane.name) || is_cut(&lane.address));
        if cut || self.layout.pitch < ADDRESSED || self.layout.folded > 0 || strokes.len() > 1 {
            self.out.push('\n');
        }
        if cut || self.layout.pitch < ADDRESSED || self.layout.folded > 0 {
            let words = lanes.iter().map(|lane| format!("{} {}", lane.name, lane.address).trim_end().to_owned());
            self.wrapped("  ", &words.collect::<Vec<_>>(), " · ");
        }
        if strokes.len() > 1 {
            self.wrapped("  ", &strokes, "   ");
        }
    }
}

/// Draws an arrow into the cells of a line; where it is.
pub fn draw(cells: &mut [char], from: usize, to: usize, stroke: Stroke) -> Range<usize> {
    let mut put = |at: usize, letter: char| {
        if let Some(cell) = cells.get_mut(at) {
            *cell = match (*cell, letter) {
                ('│', letter) if letter == stroke.letter() => '┼',
                (_, letter) => letter,
            };
        }
    };
    if from == to {
        put(from + 1, '↻');
        return from..from + 2;
    }
    let (low, high) = (from.min(to), from.max(to));
    (low + 1..high).for_each(|at| put(at, stroke.letter()));
    put(from, if from < to { '├' } else { '┤' });
    if from < to {
        put(to - 1, '▶')
    } else {
        put(to + 1, '◀')
    }
    low..high + 1
}

/// Writes the longest label that fits onto an arrow, a stroke left at one side of it.
pub fn write_on(cells: &mut [char], drawn: Range<usize>, label: &Label) -> bool {
    let inside = drawn.len().saturating_sub(5);
    let fits = |text: &&String| text.width() <= inside && text.chars().all(|c| c.width() == Some(1));
    let Some(text) = [&label.short, &label.tiny].into_iter().find(fits) else { return false };
    let width = text.chars().count();
    let start = drawn.start + (drawn.len() - width - 2) / 2;
    let words = std::iter::once(' ').chain(text.chars()).chain([' ']);
    for (cell, c) in cells.iter_mut().skip(start).zip(words) {
        *cell = c;
    }
    true
}

/// Words, each centred on a column. What would touch the word before it moves to the right.
fn centred(words: &[(usize, String)]) -> String {
    let mut line = String::new();
    for (column, word) in words {
        let start = column.saturating_sub(word.width() / 2);
        let used = line.width();
        let start = if used > 0 { start.max(used + 1) } else { start };
        push_left("", start - used, &mut line);
        line.push_str(word);
    }
    line
}

/// Translates a line to ASCII, column by column.
fn ascii(line: &str) -> String {
    let mut out = String::with_capacity(line.len());
    for c in line.chars() {
        match ascii_letter(c) {
            Some(letter) => out.push(letter),
            None => out.extend(std::iter::repeat_n('?', c.width().unwrap_or(0))),
        }
    }
    out
}

/// The letter of ASCII that stands for one of those that ladders are drawn with.
pub const fn ascii_letter(c: char) -> Option<char> {
    Some(match c {
        '│' | '├' | '┤' => '|',
        '┼' => '+',
        '┊' | '┈' => ':',
        '─' | '·' => '-',
        '═' => '=',
        '╌' | '…' => '~',
        '┄' => '.',
        '▶' | '▸' | '→' => '>',
        '◀' | '←' => '<',
        '✖' | '×' => 'x',
        '⟳' => 'r',
        '↻' => '@',
        '▌' | '█' => '#',
        '◆' | '◇' => '*',
        '┐' | '┘' => '\'',
        '▾' => 'v',
        'Δ' => 'd',
        '≠' => '!',
        c if c.is_ascii() => c,
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_arrow_crosses_the_lanes_between_its_ends() {
        let row = |from, to, stroke| {
            let mut cells: Vec<char> = "│   │   │ ".chars().collect();
            draw(&mut cells, from, to, stroke);
            cells.into_iter().collect::<String>()
        };
        assert_eq!(row(0, 8, Stroke::Solid), "├───┼──▶│ ");
        assert_eq!(row(8, 4, Stroke::Double), "│   │◀══┤ ");
        assert_eq!(row(8, 8, Stroke::Solid), "│   │   │↻");
    }

    #[test]
    fn ascii_keeps_every_column() {
        let line = "✖ +0.002  │◀──┼═▶│ 日 ü";
        assert_eq!(ascii(line), "x +0.002  |<--+=>| ?? ?");
    }
}
