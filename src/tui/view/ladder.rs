//! Drawing a ladder: lanes, arrows, labels, what stands in front of them, and the pane.

use super::canvas::Canvas;
use super::{detail, rows, text, title};
use crate::report::clip::clip;
use crate::report::ladder::{Group, Layout, SHORT, abbreviate, tail};
use crate::trace::ProcedureId;
use crate::tui::areas::Areas;
use crate::tui::columns;
use crate::tui::flow::Flow;
use crate::tui::keys::Action;
use crate::tui::line::Line;
use crate::tui::model::{Model, Naming, TimeColumn};
use crate::tui::theme::Tone;
use crate::tui::update::paper;
use crate::tui::views::View;
use crate::tui::{links, pane, why};
use ratatui::layout::Rect;
use unicode_width::UnicodeWidthStr as _;

/// From this width on, rows have numbers, and the time of day beside the other time.
const NUMBERED: u16 = 100;
const DATED: u16 = 140;
/// From this width on, the pane below a ladder says why beside what.
const TWO_PANES: u16 = 110;

/// Lanes that are nearer to each other have names of two letters.
const LEGIBLE: usize = 4;

/// What stands in front of the lanes, by its columns.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Gutter {
    /// Columns of the number; 0 without one.
    pub number: usize,
    /// Columns of the time of day; 0 without it.
    pub day: usize,
    /// Columns of the time; 0 without one.
    pub time: usize,
    /// Columns of how often a message was seen; 0 when that stands behind the label.
    pub seen: usize,
}

impl Gutter {
    /// The gutter for a ladder that is so wide.
    pub const fn new(width: u16, time: TimeColumn) -> Self {
        let is_day = matches!(time, TimeColumn::Day);
        let is_off = matches!(time, TimeColumn::Off);
        Self {
            number: if width >= NUMBERED { 5 } else { 0 },
            day: if (is_day || width >= DATED) && !is_off && width >= 40 { 12 } else { 0 },
            time: if is_off || is_day || width < 40 { 0 } else { 7 },
            seen: if width >= DATED { 3 } else { 0 },
        }
    }

    /// Columns of everything, with the signs in front and the bracket behind.
    pub const fn width(self) -> usize {
        let day = if self.day > 0 { self.day + 1 } else { 0 };
        2 + self.number + day + self.time + 1 + self.seen + 1
    }
}

/// A ladder laid out for an area.
pub struct Drawn {
    /// The lanes of the ladder that are drawn, from the left.
    pub visible: Vec<usize>,
    /// Where they stand; lanes are counted by their place among the visible.
    pub layout: Layout,
    /// What stands in front of them.
    pub gutter: Gutter,
}

impl Drawn {
    /// Lays a ladder out: labels on arrows where that fits, else beside them.
    ///
    /// Labels are on arrows when the screen is wide, or when there is still room beside the lanes for the longer ones.
    pub fn new(flow: &Flow, width: u16, time: TimeColumn) -> Self {
        let gutter = Gutter::new(width, time);
        let columns = usize::from(width);
        let lay = |label| {
            let (visible, layout) = flow.lanes.layout(&flow.ladder, columns, gutter.width(), label);
            Self { visible, layout, gutter }
        };
        let open = lay(3);
        let is_roomy = width >= DATED || open.layout.label >= SHORT;
        if open.layout.is_on_arrows && open.layout.folded == 0 && open.visible.len() > 1 && is_roomy {
            return open;
        }
        let beside = match columns {
            ..60 => return lay(columns / 3),
            60..100 => lay(SHORT + 2),
            _ => lay(columns / 3),
        };
        // Names of lanes want three letters more than labels want their last words.
        if beside.layout.pitch < LEGIBLE { lay(SHORT - 4) } else { beside }
    }

    /// The column of a lane of the ladder.
    pub fn column(&self, lane: usize) -> Option<usize> {
        let place = self.visible.iter().position(|known| *known == lane)?;
        Some(self.layout.column(place))
    }

    /// The columns of all places, from the left.
    pub fn places(&self) -> impl Iterator<Item = usize> + '_ {
        (0..self.layout.drawn).map(|place| self.layout.gutter + place * self.layout.pitch)
    }

    /// The column where labels begin.
    pub const fn label(&self) -> usize {
        self.layout.gutter + self.layout.pitch * self.layout.drawn.saturating_sub(1) + 2
    }
}

/// The lane whose name is at a column.
pub fn lane_at(model: &Model, flow: &Flow, areas: &Areas, x: u16) -> Option<usize> {
    let drawn = Drawn::new(flow, areas.body.width, model.settings.time);
    let x = usize::from(x.checked_sub(areas.body.x)?);
    let nearest = drawn.visible.iter().enumerate().min_by_key(|(place, _)| drawn.layout.column(*place).abs_diff(x))?;
    (drawn.layout.column(nearest.0).abs_diff(x) <= drawn.layout.pitch).then_some(*nearest.1)
}

/// Draws the screen of a ladder.
pub fn draw(model: &Model, flow: &Flow, areas: &Areas, canvas: &mut Canvas<'_>) {
    let procedure = flow.procedure(&model.trace);
    head(model, flow, procedure, areas, canvas);
    let drawn = Drawn::new(flow, areas.body.width, model.settings.time);
    names(model, flow, &drawn, areas.head, canvas);
    if flow.lines.is_empty() && areas.body.height > 0 {
        let why = if flow.ticket.is_some() {
            "drawing …"
        } else {
            let key = |action| model.key(action).unwrap_or_default();
            let (clear, reset) = (key(Action::Clear), key(Action::Reset));
            &format!("nothing to draw: {clear} clears the filter, {reset} shows everything")
        };
        canvas.put(areas.body.x + 2, areas.body.y, areas.body.width, why, &[Tone::Dim]);
    }
    rows::draw(model, flow, &drawn, areas.body, canvas);
    if areas.pane.height > 0 {
        draw_pane(model, flow, procedure, areas, canvas);
    }
    if let Some(id) = procedure {
        let area = areas.why;
        let verdict = why::verdict(&model.trace, &model.findings, id);
        let hint = model.key(Action::Explain).map(|key| format!("{key} explain")).unwrap_or_default();
        let used = u16::try_from(hint.chars().count()).unwrap_or_default();
        canvas.line(area.x + 1, area.y, area.width.saturating_sub(used + 3), 0, &verdict);
        if area.width > 40 {
            canvas.put(area.right().saturating_sub(used + 1), area.y, used, &hint, &[Tone::Dim]);
        }
    }
}

/// `call 3/5  +447900000001 → +447900000002   FAILED 503  0.52 s`
fn head(model: &Model, flow: &Flow, procedure: Option<ProcedureId>, areas: &Areas, canvas: &mut Canvas<'_>) {
    let trace = &model.trace;
    let several = flow.plan.anchors.len() > 1 || flow.plan.extent == crate::tui::plan::Extent::Subscriber;
    let Some(id) = procedure.filter(|_| !several) else {
        let count = flow.plan.procedures(trace).len();
        let words = format!(" {count} traces of {}", trace.procedures.len());
        return title(canvas, areas, &[(Tone::Strong, words)], &model.source);
    };
    let found = trace.procedure(id);
    let name = format!(" {} {}/{}  ", found.kind.name(), id.index() + 1, trace.procedures.len());
    let who = crate::wire::text::printable(&found.title).into_owned();
    let state = columns::state(found);
    let long = crate::report::ladder::span(found.span.1.saturating_sub(found.span.0));
    let tail = format!("   {state}  {long}  ");
    let room = usize::from(areas.title.width).saturating_sub(name.width() + tail.width() + model.source.width() + 3);
    let source = if room >= 16 { model.source.as_str() } else { "" };
    let room = usize::from(areas.title.width).saturating_sub(name.width() + tail.width() + source.width() + 2);
    let words = [(Tone::Strong, name), (Tone::Plain, clip(&who, room).into_owned()), (Tone::Strong, tail)];
    title(canvas, areas, &words, source);
}

/// Names above the lanes and, where there is room, addresses below the names.
fn names(model: &Model, flow: &Flow, drawn: &Drawn, area: Rect, canvas: &mut Canvas<'_>) {
    if area.height == 0 {
        return;
    }
    let room = drawn.layout.pitch.saturating_sub(1).max(2);
    let mut used = [0; 2];
    for place in 0..drawn.layout.drawn {
        let here =
            drawn.visible.iter().enumerate().filter(|(index, _)| drawn.layout.places.get(*index) == Some(&place));
        let lanes: Vec<usize> = here.map(|(_, lane)| *lane).collect();
        let column = drawn.layout.gutter + place * drawn.layout.pitch;
        let Some(lane) = lanes.first().and_then(|lane| flow.ladder.lanes.get(*lane)) else { continue };
        let (name, address) = match (lanes.len(), model.settings.naming) {
            (2.., _) => (format!("+{}", lanes.len()), String::new()),
            (_, Naming::Name) => (abbreviate(&lane.name, room), tail(&lane.address, room)),
            (_, Naming::Host) => (tail(&host(&lane.address, &lane.name), room), abbreviate(&lane.name, room)),
            (_, Naming::Endpoint) => (tail(&or(&lane.address, &lane.name), room), abbreviate(&lane.name, room)),
        };
        let is_focused = flow.lanes.focus.is_some_and(|focus| lanes.contains(&focus));
        let is_solo = flow.lanes.solo.is_some_and(|solo| lanes.contains(&solo));
        let tone = match (is_focused, is_solo) {
            (true, _) => Tone::Focus,
            (_, true) => Tone::Match,
            _ => Tone::Strong,
        };
        for (row, (text, tone)) in [(name, tone), (address, Tone::Dim)].into_iter().enumerate() {
            let Some(used) = used.get_mut(row).filter(|_| row < usize::from(area.height) && !text.is_empty()) else {
                continue;
            };
            let start = column.saturating_sub(text.width() / 2).max(if *used == 0 { 0 } else { *used + 1 });
            *used = start + text.width();
            let x = area.x + u16::try_from(start).unwrap_or(u16::MAX - area.x);
            canvas.put(x, area.y + u16::try_from(row).unwrap_or(0), area.right().saturating_sub(x), &text, &[tone]);
        }
    }
    if flow.lanes.hidden() > 0 {
        canvas.put(area.x, area.y, 9, &format!("-{} lanes", flow.lanes.hidden()), &[Tone::Dim]);
    }
}

fn or(address: &str, name: &str) -> String {
    if address.is_empty() { name.to_owned() } else { address.to_owned() }
}

/// The address without its port.
fn host(address: &str, name: &str) -> String {
    let first = address.split(' ').next().unwrap_or_default();
    let host = first.parse::<std::net::SocketAddr>().map(|socket| socket.ip().to_string());
    or(host.as_deref().unwrap_or(first), name)
}

/// Draws what is said about the message of the cursor.
fn draw_pane(model: &Model, flow: &Flow, procedure: Option<ProcedureId>, areas: &Areas, canvas: &mut Canvas<'_>) {
    detail::separate(areas, canvas);
    let inside = areas.inside_pane();
    let paper = paper(model);
    let about = flow.message().map_or_else(|| of_group(flow), |id| links::title(&model.trace, id));
    let number = flow.arrow().map(|arrow| format!("#{} ", arrow.number)).unwrap_or_default();
    let heading = format!(" {number}{about} [{}] ", flow.pane.view.name());
    if areas.is_beside {
        let lines = pane::tall(&model.trace, &model.findings, flow, &paper);
        return draw_lines(flow, &lines, inside, canvas);
    }
    canvas.put(areas.pane.x + 1, areas.pane.y, areas.pane.width.saturating_sub(3), &heading, &[Tone::Heading]);
    let has_two =
        inside.width >= TWO_PANES && inside.height >= 4 && matches!(flow.pane.view, View::Digest | View::Timing);
    let Some(id) = procedure.filter(|_| has_two) else {
        return draw_lines(flow, &pane::lines(&model.trace, &model.findings, flow, &paper), inside, canvas);
    };
    let half = inside.width / 2;
    let left = crate::tui::views::Paper { width: usize::from(half).saturating_sub(2), ..paper };
    draw_lines(flow, &pane::lines(&model.trace, &model.findings, flow, &left), Rect { width: half, ..inside }, canvas);
    let right = Rect { x: inside.x + half, width: inside.width - half, ..inside };
    canvas.fill(Rect { width: 1, ..right }, '│', Tone::Dim);
    let mut lines = vec![Line::heading("why")];
    lines.extend(why::lines(&model.trace, &model.findings, id, usize::from(right.width).saturating_sub(3)));
    text::lines(&lines, (0, 0), None, Rect { x: right.x + 1, width: right.width - 1, ..right }, None, canvas);
}

/// What the pane shows where the cursor is on no message.
fn of_group(flow: &Flow) -> String {
    let group = flow.group_at(flow.cursor).and_then(|group| flow.ladder.groups.get(group));
    let name = |group: &Group| if group.is_folded { group.folded() } else { group.title.clone() };
    group.map(name).unwrap_or_default()
}

fn draw_lines(flow: &Flow, lines: &[Line], area: Rect, canvas: &mut Canvas<'_>) {
    let cursor = flow.pane.has_focus.then_some(flow.pane.cursor);
    text::lines(lines, (flow.pane.top, 0), cursor, area, None, canvas);
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_gutter_has_what_there_is_room_for() {
        assert_eq!(Gutter::new(80, TimeColumn::Previous).width(), 11);
        assert_eq!(Gutter::new(80, TimeColumn::Day).width(), 17);
        assert_eq!(Gutter::new(80, TimeColumn::Off).width(), 4);
        assert_eq!(Gutter::new(20, TimeColumn::Previous).width(), 4);
        assert!(Gutter::new(150, TimeColumn::Previous).width() > Gutter::new(120, TimeColumn::Previous).width());
    }

    #[test]
    fn an_address_is_shown_without_its_port() {
        assert_eq!(host("10.0.0.1:5060", "UE"), "10.0.0.1");
        assert_eq!(host("[fd00::1]:5060", "UE"), "fd00::1");
        assert_eq!(host("", "UE"), "UE");
    }
}
