//! The mouse: select, open, scroll, pan, arrange lanes, press hints.

use super::ladder::go;
use super::scroll::moved;
use super::{Effect, act, menus};
use crate::tui::areas::{Areas, scrolled};
use crate::tui::keys::Action;
use crate::tui::model::{Model, Screen};
use crate::tui::view::footer;
use crate::tui::view::ladder::lane_at;
use ratatui::layout::{Position, Rect};
use std::time::Duration;

/// What was done with the mouse.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum MouseKind {
    /// The left button went down.
    Down,
    /// It was moved with the button down.
    Drag,
    /// The button went up.
    Up,
    /// The wheel was turned upwards.
    WheelUp,
    /// The wheel was turned downwards.
    WheelDown,
    /// The wheel was turned to the left, or upwards with Shift.
    WheelLeft,
    /// The wheel was turned to the right, or downwards with Shift.
    WheelRight,
}

/// An event of the mouse.
#[derive(Clone, Copy, Debug)]
pub struct Mouse {
    /// What was done.
    pub kind: MouseKind,
    /// Where.
    pub at: Position,
    /// When, since the program began.
    pub time: Duration,
}

/// Two clicks within this time are a double click.
const DOUBLE: Duration = Duration::from_millis(400);
/// Lines that the wheel scrolls.
const WHEEL: usize = 3;

/// Does what the mouse stands for.
pub fn used(model: &mut Model, mouse: Mouse, effects: &mut Vec<Effect>) {
    if model.prompt.is_some() {
        return;
    }
    match mouse.kind {
        MouseKind::WheelUp => wheel(model, mouse.at, false),
        MouseKind::WheelDown => wheel(model, mouse.at, true),
        MouseKind::WheelLeft => act(model, Action::Left, effects),
        MouseKind::WheelRight => act(model, Action::Right, effects),
        MouseKind::Down => {
            model.notice = None;
            let is_double =
                model.click.is_some_and(|(at, time)| at == mouse.at && mouse.time.saturating_sub(time) < DOUBLE);
            model.click = if is_double { None } else { Some((mouse.at, mouse.time)) };
            down(model, mouse.at, is_double, effects);
        }
        MouseKind::Drag | MouseKind::Up => drop_lane(model, mouse),
    }
}

fn inside(area: Rect, at: Position) -> Option<usize> {
    area.contains(at).then(|| usize::from(at.y - area.y))
}

fn down(model: &mut Model, at: Position, is_double: bool, effects: &mut Vec<Effect>) {
    let areas = Areas::of(model);
    if model.menu.is_some() {
        return menu(model, at, effects);
    }
    if inside(areas.footer, at).is_some() {
        if let Some(action) = footer::action_at(model, at.x) {
            act(model, action, effects);
        }
        return;
    }
    if inside(areas.why, at).is_some() {
        return match model.screens.last() {
            Some(Screen::Ladder(_)) => act(model, Action::Explain, effects),
            _ => act(model, Action::Open, effects),
        };
    }
    if inside(areas.head, at).is_some() {
        let lane = model.ladder().and_then(|flow| lane_at(model, flow, &areas, at.x));
        if let (Some(lane), Some(flow)) = (lane, model.ladder_mut()) {
            flow.lanes.focus = Some(lane);
        }
        return;
    }
    if inside(areas.inside_pane(), at).is_some() {
        return pane(model, at, is_double, effects);
    }
    let Some(row) = inside(areas.body, at) else { return };
    let lines = match model.screens.last_mut() {
        None => {
            let row = model.list.top + row;
            if row >= model.list.rows.len() {
                return;
            }
            model.list.go(row);
            model.list.rows.len()
        }
        Some(Screen::Ladder(flow)) => {
            flow.pane.has_focus = false;
            let line = flow.top + row;
            if line < flow.lines.len() {
                go(flow, line);
            }
            flow.lines.len()
        }
        Some(Screen::Detail(detail)) => {
            detail.cursor = (detail.top + row).min(detail.len().saturating_sub(1));
            detail.len()
        }
        Some(Screen::Compare(compare)) => {
            compare.cursor = compare.top + row;
            compare.shown().len()
        }
        Some(Screen::Text(text)) => {
            text.cursor = (text.top + row).min(text.lines.len().saturating_sub(1));
            text.lines.len()
        }
    };
    if is_double && lines > 0 {
        act(model, Action::Open, effects);
    }
}

/// A click in the pane gives it the focus; a double click opens what its line leads to.
fn pane(model: &mut Model, at: Position, is_double: bool, effects: &mut Vec<Effect>) {
    let row = usize::from(at.y.saturating_sub(Areas::of(model).inside_pane().y));
    let Some(flow) = model.ladder_mut() else { return };
    flow.pane.has_focus = true;
    flow.pane.cursor = flow.pane.top + row;
    if is_double {
        act(model, Action::Open, effects);
    }
}

fn menu(model: &mut Model, at: Position, effects: &mut Vec<Effect>) {
    let area = crate::tui::view::menu::area(model);
    let Some(menu) = &mut model.menu else { return };
    let is_inside = area.contains(at) && at.y > area.y;
    let row = menu.top + usize::from(at.y.saturating_sub(area.y + 1));
    match menu.items.get(row).cloned().filter(|_| is_inside) {
        Some(item) => {
            menu.cursor = row;
            menus::choose(model, item, effects);
        }
        None => model.menu = None,
    }
}

/// The wheel scrolls what the mouse is over.
fn wheel(model: &mut Model, at: Position, down: bool) {
    let areas = Areas::of(model);
    let step = if down { Action::Down } else { Action::Up };
    let turn = |cursor: usize, lines: usize| (0..WHEEL).fold(cursor, |at, _| moved(step, at, 1, lines).unwrap_or(at));
    if let Some(menu) = &mut model.menu {
        menu.cursor = turn(menu.cursor, menu.items.len());
        return;
    }
    if areas.pane.contains(at) && model.ladder().is_some() {
        let lines = super::ladder::shown_in_pane(model).len();
        let rows = usize::from(areas.inside_pane().height);
        let Some(flow) = model.ladder_mut() else { return };
        flow.pane.cursor = turn(flow.pane.cursor, lines);
        flow.pane.top = scrolled(turn(flow.pane.top, lines.saturating_sub(rows) + 1), flow.pane.cursor, rows, lines);
        return;
    }
    match model.screens.last_mut() {
        None => {
            let row = turn(model.list.cursor, model.list.rows.len());
            model.list.go(row);
        }
        Some(Screen::Ladder(flow)) => {
            let line = turn(flow.cursor, flow.lines.len());
            go(flow, line);
        }
        Some(Screen::Detail(detail)) => detail.cursor = turn(detail.cursor, detail.len()),
        Some(Screen::Compare(compare)) => compare.cursor = turn(compare.cursor, compare.shown().len()),
        Some(Screen::Text(text)) => {
            let rows = usize::from(areas.body.height);
            text.top = turn(text.top, text.lines.len().saturating_sub(rows) + 1);
            text.cursor = text.cursor.clamp(text.top, text.top + rows.saturating_sub(1));
        }
    }
}

/// A lane that is dragged to another one takes its place.
fn drop_lane(model: &mut Model, mouse: Mouse) {
    let areas = Areas::of(model);
    let Some((from, _)) = model.click.filter(|(at, _)| areas.head.contains(*at)) else { return };
    if mouse.kind != MouseKind::Up {
        return;
    }
    model.click = None;
    let Some(flow) = model.ladder() else { return };
    let ends = (lane_at(model, flow, &areas, from.x), lane_at(model, flow, &areas, mouse.at.x));
    let Some(flow) = model.ladder_mut() else { return };
    if let (Some(lane), Some(target)) = ends
        && lane != target
    {
        flow.lanes.drop_at(lane, target);
    }
}
