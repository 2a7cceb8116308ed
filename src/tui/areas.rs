//! [`Areas`]: which rows and columns of the terminal belong to what. The view draws into them, the mouse is read by them.

use super::flow::Flow;
use super::model::{Model, Screen};
use super::views::View;
use ratatui::layout::Rect;

/// From this width on, the pane of a ladder stands beside it.
const BESIDE: u16 = 160;
/// From this width on, octets stand beside the fields.
const WIDE_DETAIL: u16 = 130;
/// Columns of sixteen octets.
pub const HEX: u16 = 73;

/// Where things are. An area without rows or columns is not drawn.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Areas {
    /// The first line.
    pub title: Rect,
    /// What is searched and filtered for; titles of columns; names of lanes.
    pub head: Rect,
    /// The lines of the screen.
    pub body: Rect,
    /// What is said about one line; its first row or column separates.
    pub pane: Rect,
    /// Why.
    pub why: Rect,
    /// Counts and modes.
    pub status: Rect,
    /// Keys.
    pub footer: Rect,
    /// The pane stands beside the body.
    pub is_beside: bool,
}

/// Takes rows from the top and the bottom of what is left.
struct Rest {
    area: Rect,
}

impl Rest {
    /// Takes rows from the top while so many are left.
    fn top(&mut self, rows: u16, needed: u16) -> Rect {
        if self.area.height < needed.max(rows) {
            return Rect::default();
        }
        let taken = Rect { height: rows, ..self.area };
        self.area.y += rows;
        self.area.height -= rows;
        taken
    }

    /// Takes rows from the bottom while so many are left.
    fn bottom(&mut self, rows: u16, needed: u16) -> Rect {
        if self.area.height < needed.max(rows) {
            return Rect::default();
        }
        self.area.height -= rows;
        Rect { y: self.area.y + self.area.height, height: rows, ..self.area }
    }
}

impl Areas {
    /// The areas of the topmost screen.
    pub fn of(model: &Model) -> Self {
        let (width, height) = model.size;
        let mut rest = Rest { area: Rect::new(0, 0, width, height) };
        let mut areas = Self { title: rest.top(1, 3), ..Self::default() };
        areas.footer = rest.bottom(1, 6);
        areas.status = rest.bottom(1, 8);
        match model.screens.last() {
            None => {
                let is_searched = model.list.filter.is_some() || !model.list.narrow.is_empty();
                areas.head = rest.top(1 + u16::from(is_searched), 3);
                areas.why = rest.bottom(1, 9);
            }
            Some(Screen::Ladder(flow)) => areas.ladder(flow, &mut rest),
            Some(Screen::Detail(detail)) if detail.view == View::Decoded => {
                areas.detail(&mut rest, model.trace.bytes(detail.message).len());
            }
            Some(Screen::Compare(_)) => areas.head = rest.top(1, 3),
            Some(Screen::Detail(_) | Screen::Text(_)) => {}
        }
        areas.body = rest.area;
        areas
    }

    fn ladder(&mut self, flow: &Flow, rest: &mut Rest) {
        self.why = rest.bottom(1, 12);
        let (width, height) = (rest.area.width, rest.area.height);
        if !flow.pane.is_off && width >= BESIDE {
            let wanted = (width / 4).saturating_add_signed(flow.pane.growth * 4).clamp(24, width / 2);
            self.is_beside = true;
            self.pane = Rect { x: rest.area.x + width - wanted, width: wanted, ..rest.area };
            rest.area.width -= wanted;
        } else if !flow.pane.is_off && height >= 12 {
            let usual = if height < 26 { 4 } else { height / 6 + 3 };
            let wanted = usual.saturating_add_signed(flow.pane.growth).clamp(2, height - 6);
            self.pane = rest.bottom(wanted, wanted);
        }
        let wide = rest.area.width >= 100;
        self.head = rest.top(1 + u16::from(wide && rest.area.height > 12), 4);
    }

    fn detail(&mut self, rest: &mut Rest, octets: usize) {
        let (width, height) = (rest.area.width, rest.area.height);
        if width >= WIDE_DETAIL {
            self.is_beside = true;
            let wanted = HEX + 2;
            self.pane = Rect { x: rest.area.x + width - wanted, width: wanted, ..rest.area };
            rest.area.width -= wanted;
        } else if height >= 14 {
            let needed = u16::try_from(octets.div_ceil(16) + 1).unwrap_or(u16::MAX);
            let wanted = (height / 3).max(5).min(needed);
            self.pane = rest.bottom(wanted, wanted);
        }
    }

    /// The area of the pane without what separates it.
    pub fn inside_pane(&self) -> Rect {
        let Rect { x, y, width, height } = self.pane;
        if self.is_beside {
            Rect { x: x.saturating_add(2), y, width: width.saturating_sub(2), height }
        } else {
            Rect { x, y: y.saturating_add(1), width, height: height.saturating_sub(1) }
        }
    }
}

/// The first line on a screen of so many rows that shows the cursor, as near as possible to the one before.
pub fn scrolled(top: usize, cursor: usize, rows: usize, lines: usize) -> usize {
    let rows = rows.max(1);
    let top = top.min(cursor).max((cursor + 1).saturating_sub(rows));
    top.min(lines.saturating_sub(rows.min(lines)).max((cursor + 1).saturating_sub(rows)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_cursor_is_on_the_screen_and_the_screen_is_full() {
        assert_eq!(scrolled(0, 30, 10, 100), 21);
        assert_eq!(scrolled(25, 20, 10, 100), 20);
        assert_eq!(scrolled(95, 96, 10, 100), 90);
        assert_eq!(scrolled(5, 2, 10, 3), 0);
        assert_eq!(scrolled(3, 0, 0, 0), 0);
    }
}
